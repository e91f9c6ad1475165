//! Which attributes exist, how they behave, and which words speak of them. Data, not code.

mod attribute;
mod pattern;
mod relation;

pub use attribute::Attribute;
pub use pattern::{Answer, Pattern, SubjectRole, ValueRole};
pub use relation::{Relation, RelationKind};

use crate::error::{Error, Kind};
use crate::language::Language;
use once_cell::sync::Lazy;
use serde::Deserialize;

/// A named list of attributes.
///
/// ```
/// let codebook = crosscheck::Codebook::from_toml(r#"
///     name = "harbours"
///     version = 1
///     [[attribute]]
///     id = "berths"
///     question = "How many berths has {subject}?"
///     value = "quantity"
///     counts = ["berth"]
///     [[attribute.pattern]]
///     verbs = ["have", "offer"]
///     value = "object"
///     subject = "subject"
/// "#)?;
/// assert_eq!(codebook.attribute("berths").map(|a| a.question("Dover")).as_deref(), Some("How many berths has Dover?"));
/// # Ok::<(), crosscheck::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(description = "A named list of attributes."))]
#[serde(deny_unknown_fields)]
pub struct Codebook {
    /// Its name.
    name: String,
    /// Its version: changed attributes are a new one.
    version: u32,
    /// The kinds of question that it knows.
    #[serde(default, rename = "attribute")]
    attributes: Vec<Attribute>,
    /// How the answers to its questions hang together.
    #[serde(default, rename = "relation")]
    relations: Vec<Relation>,
}

/// The words of one more language for the attributes of a codebook.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    #[serde(deserialize_with = "language")]
    language: Language,
    #[serde(default, rename = "attribute")]
    attributes: Vec<AttributeWords>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AttributeWords {
    id: String,
    #[serde(default, rename = "answer")]
    answers: Vec<Answer>,
    #[serde(default, rename = "pattern")]
    patterns: Vec<Pattern>,
}

fn language<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Language, D::Error> {
    let code = String::deserialize(deserializer)?;
    code.parse().map_err(serde::de::Error::custom)
}

static NEWS: Lazy<Codebook> = Lazy::new(|| {
    let news = Codebook::from_toml(include_str!("../data/codebook/news.toml"));
    #[allow(clippy::expect_used, reason = "the texts are compiled in, and a test reads them")]
    news.and_then(|news| news.with_words(include_str!("../data/codebook/news.es.toml")))
        .expect("the built-in codebook is well-formed")
});

impl Codebook {
    /// The built-in codebook for news events.
    #[must_use]
    pub fn news() -> &'static Self {
        &NEWS
    }

    /// Reads a codebook from TOML.
    ///
    /// # Errors
    /// When the text is not TOML, has a key that is not known (the nearest known one is named), lacks one, or defines an
    /// attribute twice, or a relation between attributes that it does not have; the message names line and column.
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        let codebook: Self = toml::from_str(text).map_err(|error| placed(text, &error))?;
        for (index, attribute) in codebook.attributes.iter().enumerate() {
            if codebook.attributes.iter().take(index).any(|earlier| earlier.id == attribute.id) {
                let problem = format!("the attribute {:?} is defined twice", attribute.id);
                return Err(Kind::Field { field: "attribute.id".to_owned(), problem }.into());
            }
            if let Some(empty) = attribute.patterns.iter().find(|p| p.verbs.is_empty() && p.words.is_empty()) {
                let problem =
                    format!("a pattern of {:?} ({:?}) has neither verbs nor words", attribute.id, empty.value);
                return Err(Kind::Field { field: "attribute.pattern".to_owned(), problem }.into());
            }
        }
        for relation in &codebook.relations {
            relation.check(&codebook)?;
        }
        Ok(codebook)
    }

    /// The same codebook with the words of one more language: patterns and answers for attributes that it has.
    ///
    /// ```
    /// let toml = "name = \"fires\"\nversion = 1\n[[attribute]]\nid = \"homes\"\nquestion = \"?\"\nvalue = \"quantity\"";
    /// let words = r#"
    ///     language = "es"
    ///     [[attribute]]
    ///     id = "homes"
    ///     [[attribute.pattern]]
    ///     words = ["quemadas"]
    ///     value = "near"
    /// "#;
    /// let fires = crosscheck::Codebook::from_toml(toml)?.with_words(words)?;
    /// assert_eq!(fires.attribute("homes").map(|homes| homes.patterns().len()), Some(1));
    /// # Ok::<(), crosscheck::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the text is not TOML, names another language than can be read, an attribute that the codebook does not have,
    /// or verbs: only English ones are inflected.
    pub fn with_words(mut self, text: &str) -> Result<Self, Error> {
        let words: Words = toml::from_str(text).map_err(|error| placed(text, &error))?;
        let language = words.language;
        for own in words.attributes {
            self.expect_attribute(&own.id)?;
            if own.patterns.iter().any(|pattern| pattern.words.is_empty() || !pattern.verbs.is_empty()) {
                let problem = format!("a pattern of {:?} lists the forms of its verbs under words", own.id);
                return Err(Kind::Field { field: "attribute.pattern".to_owned(), problem }.into());
            }
            if let Some(attribute) = self.attributes.iter_mut().find(|attribute| attribute.id == own.id) {
                attribute.patterns.extend(own.patterns.into_iter().map(|pattern| Pattern { language, ..pattern }));
                attribute.answers.extend(own.answers.into_iter().map(|answer| Answer { language, ..answer }));
            }
        }
        Ok(self)
    }

    /// Name and version: `news/1`.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}/{}", self.name, self.version)
    }

    /// All attributes, in the order of the file.
    #[must_use]
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// How the answers to its questions hang together.
    #[must_use]
    pub fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// The attribute with an id, if the codebook has it; what follows a slash is a slot of the attribute and is left out
    /// ("rank/powerful").
    #[must_use]
    pub fn attribute(&self, id: &str) -> Option<&Attribute> {
        let id = id.split('/').next().unwrap_or(id);
        self.attributes.iter().find(|attribute| attribute.id == id)
    }

    /// The attribute with an id.
    ///
    /// # Errors
    /// When the codebook has no such attribute; the nearest one is suggested.
    pub fn expect_attribute(&self, id: &str) -> Result<&Attribute, Error> {
        self.attribute(id).ok_or_else(|| Error::unknown("attribute", id, self.attributes.iter().map(Attribute::id)))
    }
}

/// An error of TOML with its line and column.
pub(crate) fn placed(text: &str, error: &toml::de::Error) -> Error {
    let at = error.span().map_or(0, |span| span.start);
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    Kind::Place { line, column, problem: with_nearest(error.message()) }.into()
}

/// Adds the nearest known key to serde's message about an unknown one.
fn with_nearest(message: &str) -> String {
    let message = message.trim_end_matches('\n');
    let mut names = message.split('`').skip(1).step_by(2);
    match (message.starts_with("unknown field") || message.starts_with("unknown variant"), names.next()) {
        (true, Some(wrong)) => {
            let known: Vec<&str> = names.collect();
            let what = if message.starts_with("unknown field") { "key" } else { "word" };
            Error::unknown(what, wrong, known).to_string()
        }
        _ => message.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_codebook_reads() {
        let news = Codebook::news();
        assert_eq!(news.id(), "news/1");
        assert!(news.attribute("killed").is_some());
    }

    #[test]
    fn a_question_without_a_subject_is_still_a_sentence() {
        let asked = |id: &str| Codebook::news().attribute(id).unwrap().question("");
        assert_eq!(asked("jobs_cut"), "How many jobs are to go?");
        let named = Codebook::news().attribute("jobs_cut").unwrap().question("Lloyds");
        assert_eq!(named, "How many jobs of Lloyds are to go?");
        assert_eq!(asked("founded"), "When was … founded?");
    }

    #[test]
    fn an_unknown_key_is_named_with_its_place_and_the_nearest_known_one() {
        let error = Codebook::from_toml("name = \"x\"\nversion = 1\natribute = []\n").unwrap_err();
        assert_eq!(error.to_string(), "line 3, column 1: unknown key \"atribute\"; did you mean \"attribute\"?");
    }

    #[test]
    fn words_of_another_language_belong_to_attributes_that_are_there() {
        let with = |words: &str| {
            let one =
                "name = \"x\"\nversion = 1\n[[attribute]]\nid = \"killed\"\nquestion = \"?\"\nvalue = \"quantity\"\n";
            Codebook::from_toml(one).unwrap().with_words(words).unwrap_err().to_string()
        };
        let unknown = with("language = \"es\"\n[[attribute]]\nid = \"kiled\"\n");
        assert_eq!(unknown, "unknown attribute \"kiled\"; did you mean \"killed\"?");
        let verbs = "[[attribute]]\nid = \"killed\"\n[[attribute.pattern]]\nverbs = [\"morir\"]\nvalue = \"near\"\n";
        assert_eq!(
            with(&format!("language = \"es\"\n{verbs}")),
            "field attribute.pattern: a pattern of \"killed\" lists the forms of its verbs under words"
        );
        let language = with("language = \"xx\"\n");
        assert_eq!(
            language,
            "line 1, column 12: \"xx\" stands where a language that can be read (en or es) was expected"
        );
    }

    #[test]
    fn an_attribute_is_defined_once() {
        let one = "[[attribute]]\nid = \"a\"\nquestion = \"?\"\nvalue = \"quantity\"\n";
        let error = Codebook::from_toml(&format!("name = \"x\"\nversion = 1\n{one}{one}")).unwrap_err();
        assert_eq!(error.to_string(), "field attribute.id: the attribute \"a\" is defined twice");
    }
}
