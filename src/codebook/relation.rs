//! How the answers to several questions hang together: parts that make up a total, an age and a birth, a term.

use super::Codebook;
use crate::error::{Error, Kind};
use crate::value::ValueKind;
use serde::Deserialize;

/// A relation that holds between the answers to several questions about one subject.
///
/// One of four forms, by its keys:
///
/// | keys | what holds |
/// |---|---|
/// | `sum = ["killed", "missing"]`, `total = "aboard"` | the parts make up the total |
/// | `born = "born"`, `age = "age"` | so many years lie between the birth and the account |
/// | `start = "jailed"`, `duration = "prison_term"`, `end = "released"` | the duration lies between start and end |
/// | `shares = "votes"` | the percentages of all subjects are no more than the whole |
///
/// ```
/// let toml = r#"
///     name = "harbours"
///     version = 1
///     [[attribute]]
///     id = "landed"
///     question = "?"
///     value = "quantity"
///     [[relation]]
///     id = "catch"
///     sum = ["landed", "discarded"]
///     total = "landed"
/// "#;
/// let error = crosscheck::Codebook::from_toml(toml).unwrap_err();
/// assert_eq!(error.to_string(), r#"field relation.sum: in "catch", unknown attribute "discarded"; known are landed"#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Row")]
pub struct Relation {
    id: String,
    kind: RelationKind,
}

/// The forms of a relation; each text is the id of an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RelationKind {
    /// The parts make up the total.
    Sum {
        /// What is added up.
        parts: Vec<String>,
        /// What it comes to.
        total: String,
    },
    /// So many years lie between the birth and the account.
    Age {
        /// The date of birth.
        born: String,
        /// The age.
        age: String,
    },
    /// The duration lies between start and end.
    Term {
        /// When it began.
        start: String,
        /// How long it lasted.
        duration: String,
        /// When it ended.
        end: String,
    },
    /// The percentages of all subjects are no more than the whole.
    Shares {
        /// What is shared out.
        of: String,
    },
}

/// A relation as it is written.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Row {
    /// The id by which derivations name it.
    id: String,
    /// The attributes that are added up.
    sum: Option<Vec<String>>,
    /// The attribute that they come to.
    total: Option<String>,
    /// The attribute of a date of birth.
    born: Option<String>,
    /// The attribute of an age.
    age: Option<String>,
    /// The attribute of a beginning.
    start: Option<String>,
    /// The attribute of how long it lasted.
    duration: Option<String>,
    /// The attribute of an end.
    end: Option<String>,
    /// The attribute that is shared out.
    shares: Option<String>,
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Relation {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Relation".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let forms: [(&str, &[&str]); 4] = [
            ("parts of a total", &["id", "sum", "total"]),
            ("birth and age", &["id", "born", "age"]),
            ("term", &["id", "start", "duration", "end"]),
            ("shares", &["id", "shares"]),
        ];
        let form = |(title, fields): (&'static str, &'static [&'static str])| crate::schema::Form {
            title,
            fields: fields.to_vec(),
            needed: fields,
        };
        crate::schema::forms(&Row::json_schema(generator), forms.map(form), |_, _, mut field| {
            crate::schema::never_null(&mut field);
            field
        })
    }
}

impl TryFrom<Row> for Relation {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let Row { id, sum, total, born, age, start, duration, end, shares } = row;
        let problem = format!(
            "the relation {id:?} is none of the four forms: sum with total, born with age, start with duration and end, shares alone"
        );
        let kind = match (sum, total, born, age, start, duration, end, shares) {
            (Some(parts), Some(total), None, None, None, None, None, None) => RelationKind::Sum { parts, total },
            (None, None, Some(born), Some(age), None, None, None, None) => RelationKind::Age { born, age },
            (None, None, None, None, Some(start), Some(duration), Some(end), None) => {
                RelationKind::Term { start, duration, end }
            }
            (None, None, None, None, None, None, None, Some(of)) => RelationKind::Shares { of },
            _ => return Err(Kind::Other { problem }.into()),
        };
        Ok(Self { id, kind })
    }
}

impl Relation {
    /// The id by which derivations name it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What holds.
    #[must_use]
    pub const fn kind(&self) -> &RelationKind {
        &self.kind
    }

    /// Checks it against the attributes of its codebook.
    pub(super) fn check(&self, codebook: &Codebook) -> Result<(), Error> {
        let fault = |key: &str, problem: String| -> Result<(), Error> {
            Err(Kind::Field { field: format!("relation.{key}"), problem: format!("in {:?}, {problem}", self.id) }
                .into())
        };
        let is = |key: &str, id: &str, kind: ValueKind| match codebook.expect_attribute(id) {
            Err(error) => fault(key, error.to_string()),
            Ok(attribute) if attribute.value() != kind => fault(
                key,
                format!(
                    "the values of {id:?} are of type {:?}, {:?} was expected",
                    attribute.value().code(),
                    kind.code()
                ),
            ),
            Ok(_) => Ok(()),
        };
        match &self.kind {
            RelationKind::Sum { parts, total } => {
                let kind = codebook.attribute(total).map_or(ValueKind::Quantity, super::Attribute::value);
                for part in parts {
                    is("sum", part, kind)?;
                }
                if !matches!(kind, ValueKind::Quantity | ValueKind::Money) {
                    return fault("total", format!("values of type {:?} do not add up", kind.code()));
                }
                is("total", total, kind)?;
                if parts.len() < 2 {
                    return fault("sum", "two parts or more were expected".to_owned());
                }
                let is_double = parts
                    .iter()
                    .enumerate()
                    .find(|(i, part)| *part == total || parts.iter().take(*i).any(|p| p == *part));
                match is_double {
                    Some((_, part)) => fault("sum", format!("{part:?} stands twice")),
                    None => Ok(()),
                }
            }
            RelationKind::Age { born, age } => {
                is("born", born, ValueKind::Date)?;
                is("age", age, ValueKind::Duration)
            }
            RelationKind::Term { start, duration, end } => {
                is("start", start, ValueKind::Date)?;
                is("duration", duration, ValueKind::Duration)?;
                is("end", end, ValueKind::Date)
            }
            RelationKind::Shares { of } => is("shares", of, ValueKind::Quantity),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::codebook::Codebook;

    fn error(relation: &str) -> String {
        let attribute =
            |id: &str, value: &str| format!("[[attribute]]\nid = \"{id}\"\nquestion = \"?\"\nvalue = \"{value}\"\n");
        let head = "name = \"x\"\nversion = 1\n";
        let attributes =
            [("dead", "quantity"), ("aboard", "quantity"), ("born", "date")].map(|(id, value)| attribute(id, value));
        let text = format!("{head}{}[[relation]]\n{relation}\n", attributes.concat());
        Codebook::from_toml(&text).unwrap_err().to_string()
    }

    #[test]
    fn a_relation_that_cannot_be_meant_is_named() {
        assert_eq!(
            error("id = \"a\"\nsum = [\"dead\"]"),
            "line 15, column 1: the relation \"a\" is none of the four forms: sum with total, born with age, start with duration and end, shares alone"
        );
        assert_eq!(
            error("id = \"a\"\nsum = [\"dead\"]\ntotal = \"aboard\""),
            "field relation.sum: in \"a\", two parts or more were expected"
        );
        assert_eq!(
            error("id = \"a\"\nsum = [\"dead\", \"aboard\"]\ntotal = \"aboard\""),
            "field relation.sum: in \"a\", \"aboard\" stands twice"
        );
        assert_eq!(
            error("id = \"a\"\nsum = [\"dead\", \"born\"]\ntotal = \"aboard\""),
            "field relation.sum: in \"a\", the values of \"born\" are of type \"date\", \"quantity\" was expected"
        );
        assert_eq!(
            error("id = \"a\"\nsum = [\"dead\", \"bord\"]\ntotal = \"aboard\""),
            "field relation.sum: in \"a\", unknown attribute \"bord\"; did you mean \"aboard\"?"
        );
        assert!(error("id = \"a\"\nsums = [\"dead\"]").ends_with("unknown key \"sums\"; did you mean \"sum\"?"));
    }
}
