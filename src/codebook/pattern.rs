//! Words that speak of an attribute, and answers that it knows.

use crate::language::Language;
use serde::Deserialize;

/// Where a pattern finds the value, seen from its trigger words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum ValueRole {
    /// What a verb is done to: its object, or the subject of its passive.
    Object,
    /// The one who does it: the subject of the active verb.
    Subject,
    /// The nearest value before the trigger, in its clause.
    Before,
    /// The nearest value after it, in its clause.
    After,
    /// The nearest value on either side, in its clause.
    Near,
    /// The trigger is the counted noun itself: "12 deaths".
    Noun,
    /// The person of whom the trigger is the office: "the master, Ana Paz".
    Apposed,
}

impl ValueRole {
    /// The word for it in a codebook.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Object => "object",
            Self::Subject => "subject",
            Self::Before => "before",
            Self::After => "after",
            Self::Near => "near",
            Self::Noun => "noun",
            Self::Apposed => "apposed",
        }
    }
}

/// Whom or what the claim is about, seen from the trigger words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum SubjectRole {
    /// The group of people or things that the figure counts.
    #[default]
    Counted,
    /// The subject of the verb.
    Subject,
    /// The object of the verb.
    Object,
    /// The person the sentence is about.
    Person,
    /// The organisation the text is about.
    Organisation,
    /// The person whom the verb befalls: the one who died.
    Victim,
    /// The story as a whole; its questions have no subject of their own.
    Story,
}

impl SubjectRole {
    /// The word for it in a codebook.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Subject => "subject",
            Self::Object => "object",
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Victim => "victim",
            Self::Story => "story",
        }
    }
}

/// Words that speak of an attribute, and where they leave its value.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    /// Verbs in their base form; every inflection triggers. Further words follow unchanged: "carry out".
    #[serde(default)]
    pub verbs: Vec<String>,
    /// Words and phrases that trigger as they stand, in lower case.
    #[serde(default)]
    pub words: Vec<String>,
    /// Where the value stands.
    pub value: ValueRole,
    /// Whom it is about.
    #[serde(default)]
    pub subject: SubjectRole,
    /// Words of which one must stand in the sentence.
    #[serde(default)]
    pub needs: Vec<String>,
    /// For names: nouns of which one must be what the verb is done to: an "operation" that is led, and not a company.
    #[serde(default)]
    pub of: Vec<String>,
    /// Whether only a person with a name fits: as the answer or, for places, as the one it is about.
    #[serde(default)]
    pub person: bool,
    /// Words of which one must stand somewhere in the text: a "captain" is of a ship where there is one.
    #[serde(default)]
    pub about: Vec<String>,
    /// Words none of which may stand in the clause.
    #[serde(default)]
    pub without: Vec<String>,
    /// The language of its words.
    #[serde(skip)]
    pub language: Language,
}

/// An answer that an attribute knows, and the phrases that give it.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The answer, as reports compare it: "on the way".
    pub is: String,
    /// Phrases that give it, in lower case: "while being flown".
    pub words: Vec<String>,
    /// The language of its phrases.
    #[serde(skip)]
    pub language: Language,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_told_as_codebooks_write_them() {
        use serde::de::IntoDeserializer;
        use serde::de::value::Error;
        for code in ["object", "subject", "before", "after", "near", "noun", "apposed"] {
            let role = ValueRole::deserialize(IntoDeserializer::<Error>::into_deserializer(code)).unwrap();
            assert_eq!(role.code(), code);
        }
        for code in ["counted", "subject", "object", "person", "organisation", "victim", "story"] {
            let role = SubjectRole::deserialize(IntoDeserializer::<Error>::into_deserializer(code)).unwrap();
            assert_eq!(role.code(), code);
        }
    }
}
