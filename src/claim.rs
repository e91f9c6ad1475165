//! One source, one question, one value, one quote.

use crate::error::{Error, Kind};
use crate::number::Number;
use crate::source::Source;
use crate::span::Span;
use crate::value::{Date, Period, Place, Value};
use std::collections::BTreeSet;

/// The attribute of claims that the codebook does not know; what is counted follows a slash.
pub(crate) const OPEN: &str = "open";

/// What a claim answers: *subject · attribute*, such as "National Guard · killed".
///
/// The key is what claims are grouped by; scope, claim time and attribution are not part of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Topic {
    subject: String,
    subject_key: String,
    attribute: String,
}

impl Topic {
    /// A topic whose subject is known under its own name.
    #[must_use]
    pub fn new(subject: &str, attribute: &str) -> Self {
        Self::keyed(subject, subject, attribute)
    }

    /// A topic whose subject is another name for what `key` names.
    #[must_use]
    pub fn keyed(subject: &str, key: &str, attribute: &str) -> Self {
        Self { subject: subject.to_owned(), subject_key: crate::value::fold(key), attribute: attribute.to_owned() }
    }

    /// The subject as written.
    #[must_use]
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// The key under which aliases of one subject meet.
    #[must_use]
    pub fn subject_key(&self) -> &str {
        &self.subject_key
    }

    /// The attribute's id in the codebook, or an open attribute's own words.
    #[must_use]
    pub fn attribute(&self) -> &str {
        &self.attribute
    }

    /// What an open attribute counts or measures: "person" of `open/person`; `None` for attributes of a codebook.
    pub(crate) fn open_kind(&self) -> Option<&str> {
        self.attribute.strip_prefix(OPEN)?.strip_prefix('/')
    }
}

/// Over what a claim counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Where.
    pub place: Option<Place>,
    /// Which group of people or things, singular and in lower case, where it is narrower than the subject.
    pub group: Option<String>,
    /// At which stage of the event, in the words of the text: "during the operation".
    pub stage: Option<String>,
    /// Whom it expressly counts in: "including the gunman".
    pub including: Option<Member>,
    /// Whom it expressly leaves out: "besides the pilot", the leader where "six others" are told of.
    pub excluding: Option<Member>,
    /// Out of how many, where it counts those of a group who were told of beside it: of three wounded, one died.
    pub out_of: Option<Number>,
    /// Whether it stands in a list whose figures the text itself offers as the parts of one total.
    pub listed: bool,
}

/// One person whom a figure expressly counts in or leaves out.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Member {
    /// As the text calls the person: a name, or "driver".
    pub name: String,
    /// What the person is, where the text says so, singular and in lower case: `leader`.
    pub role: Option<String>,
}

impl Member {
    /// Whether two texts may speak of one person: the same name, one name cut short, or the same role.
    ///
    /// ```
    /// use crosscheck::claim::Member;
    /// let member = |name: &str, role: Option<&str>| Member { name: name.to_owned(), role: role.map(str::to_owned) };
    /// assert!(member("Ana Torres", None).may_be(&member("Torres", Some("driver"))));
    /// assert!(member("driver", Some("driver")).may_be(&member("Torres", Some("driver"))));
    /// assert!(!member("Ana Torres", Some("driver")).may_be(&member("Ivo Petrak", Some("driver"))));
    /// ```
    #[must_use]
    pub fn may_be(&self, other: &Self) -> bool {
        let is_name = |member: &Self| member.role.as_deref() != Some(member.name.as_str());
        if is_name(self) && is_name(other) {
            let words = |member: &Self| -> BTreeSet<String> {
                crate::value::fold(&member.name).split_whitespace().map(str::to_owned).collect()
            };
            let (a, b) = (words(self), words(other));
            return !a.is_empty() && !b.is_empty() && (a.is_subset(&b) || b.is_subset(&a));
        }
        self.role.is_some() && self.role == other.role
    }

    /// The shortest word for the person: the role, otherwise the name in brackets.
    #[must_use]
    pub fn word(&self) -> String {
        self.role.clone().unwrap_or_else(|| format!("({})", self.name))
    }
}

closed_list! {
    /// How a claim is meant to hold.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    Mode {
        #[default]
        Stated "stated" "It is stated as a fact of this event."
        Possible "possible" "It is feared, expected, threatened, or only possible."
        Denied "denied" "It is denied."
        Background "background" "It speaks of another event, told as background."
        Additional "additional" "It adds to an earlier figure: \"12 more died\"."
        Earlier "earlier" "It held before, and its own text says so: \"an earlier toll of 9\", \"revised down from 160\"."
    }
}

impl Mode {
    /// The mode that a word names, if it names one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }
}

/// One value that one source states in answer to one question.
///
/// ```
/// use crosscheck::{Claim, Hedged, Topic};
/// let claim = Claim::new("gazette", Topic::new("passengers", "killed"), Hedged::at_least(12).of("passenger"))
///     .quoting("at least 12 passengers drowned")
///     .published_on("2026-03-14".parse()?);
/// assert_eq!(claim.quote(), "at least 12 passengers drowned");
/// # Ok::<(), crosscheck::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Claim {
    source: String,
    topic: Topic,
    value: Value,
    quote: String,
    span: Option<Span>,
    sentence: Option<Span>,
    /// Over what it counts.
    pub scope: Scope,
    /// As of when it holds, if the text says so.
    pub as_of: Option<Date>,
    /// When its source was published, if that is known.
    pub published: Option<Date>,
    /// Who said it, according to the source.
    pub attributed_to: Option<String>,
    /// How it is meant to hold.
    pub mode: Mode,
    /// The content words it stands among, by which claims under an open attribute are linked.
    pub context: BTreeSet<String>,
    /// The content words right beside it, the nearest on either side.
    pub near: BTreeSet<String>,
    /// What it measures or prices, where the words beside it say so.
    pub(crate) measured: Option<Measured>,
}

/// What a measure or a sum is of: the wave of "a wave 13ft high", the charge of "a £165m charge".
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Measured {
    /// The noun, in a common form.
    pub(crate) noun: String,
    /// In which direction, where that is told: "high".
    pub(crate) along: Option<String>,
}

impl Measured {
    /// Whether both could be one measure of one thing.
    pub(crate) fn may_be(&self, other: &Self) -> bool {
        self.noun == other.noun && (self.along.is_none() || other.along.is_none() || self.along == other.along)
    }
}

impl Claim {
    /// A claim without a quote, made by hand or taken from structured data.
    #[must_use]
    pub fn new(source: &str, topic: Topic, value: impl Into<Value>) -> Self {
        Self {
            source: source.to_owned(),
            topic,
            value: value.into(),
            quote: String::new(),
            span: None,
            sentence: None,
            scope: Scope::default(),
            as_of: None,
            published: None,
            attributed_to: None,
            mode: Mode::Stated,
            context: BTreeSet::new(),
            near: BTreeSet::new(),
            measured: None,
        }
    }

    /// The same claim with the words it rests on, where their place in the text is not known.
    #[must_use]
    pub fn quoting(self, quote: &str) -> Self {
        Self { quote: quote.to_owned(), span: None, ..self }
    }

    /// The same claim, quoting what stands at `span` of its source, inside `sentence`.
    ///
    /// # Errors
    /// When a span does not lie on character boundaries of the source's text.
    pub fn quoting_at(self, source: &Source, span: Span, sentence: Span) -> Result<Self, Error> {
        let outside = |span: Span| {
            Error::from(Kind::SpanOutsideText { span, source_id: source.id().to_owned(), length: source.text().len() })
        };
        let quote = span.of(source.text()).ok_or_else(|| outside(span))?.to_owned();
        sentence.of(source.text()).ok_or_else(|| outside(sentence))?;
        Ok(Self { quote, span: Some(span), sentence: Some(sentence), ..self })
    }

    /// The same claim with its quote and the place where the quote is said to stand, for claims that come without the text.
    ///
    /// # Errors
    /// When the quote is not as long as its span, or lies outside its sentence.
    pub fn quoted_from(self, quote: &str, span: Span, sentence: Option<Span>) -> Result<Self, Error> {
        if quote.len() != span.len() || sentence.is_some_and(|sentence| !sentence.contains(span)) {
            let problem = match sentence {
                Some(sentence) if !sentence.contains(span) => {
                    format!("span {span} lies outside its sentence {sentence}")
                }
                _ => format!("span {span} is {} bytes long, its quote {quote:?} {}", span.len(), quote.len()),
            };
            return Err(Kind::Other { problem }.into());
        }
        Ok(Self { quote: quote.to_owned(), span: Some(span), sentence, ..self })
    }

    /// The same claim with the publication time of its source.
    #[must_use]
    pub fn published_on(self, when: Period) -> Self {
        Self { published: Some(Date::Period(when)), ..self }
    }

    /// Puts the claim under another topic; grouping does so when it finds that two subjects are one.
    #[must_use]
    pub fn under(self, topic: Topic) -> Self {
        Self { topic, ..self }
    }

    /// The same claim with another value; grouping does so when it finds another name for what the value names.
    #[must_use]
    pub fn stating(self, value: Value) -> Self {
        Self { value, ..self }
    }

    /// The id of the source that states it.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// What it answers.
    #[must_use]
    pub const fn topic(&self) -> &Topic {
        &self.topic
    }

    /// What it states.
    #[must_use]
    pub const fn value(&self) -> &Value {
        &self.value
    }

    /// The words it rests on; empty where there are none.
    #[must_use]
    pub fn quote(&self) -> &str {
        &self.quote
    }

    /// Where the quote stands in the source's text, if that is known.
    #[must_use]
    pub const fn span(&self) -> Option<Span> {
        self.span
    }

    /// The sentence around the quote, if that is known.
    #[must_use]
    pub const fn sentence(&self) -> Option<Span> {
        self.sentence
    }

    /// As of when it holds: what the text says, otherwise when the source was published.
    #[must_use]
    pub fn time(&self) -> Option<Date> {
        self.as_of.or(self.published)
    }
}
