//! A text → its claims, sentence by sentence.

use super::entity::Entities;
use super::inclusion::{self, Befallen, Persons};
use super::page::Page;
use super::read::{Mention, read};
use super::scope::Places;
use super::subject::Surroundings;
use super::trigger::{Triggers, lower_words};
use super::{Text, named, open};
use crate::claim::{Claim, Mode};
use crate::codebook::Codebook;
use crate::language::Language;
use crate::note::Note;
use crate::source::Source;
use crate::span::Span;
use crate::value::Period;
use once_cell::sync::Lazy;
use std::ops::Range;

/// Two names that a text uses for one person or organisation.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Alias {
    /// The name that claims carry.
    pub name: String,
    /// Another name for it.
    pub other: String,
}

/// What was read from one text.
#[derive(Clone, Debug, Default)]
pub struct Extraction {
    /// The claims, in the order of the text.
    pub claims: Vec<Claim>,
    /// The names that the text uses for one thing.
    pub aliases: Vec<Alias>,
    /// What could not be read, and other remarks.
    pub notes: Vec<Note>,
}

/// Reads the claims of one source.
///
/// Dates that are told by their distance ("on Sunday", "a year ago") are resolved against the source's publication date,
/// or, where it has none, against `story_date`.
///
/// ```
/// use crosscheck::{Codebook, Source, extract::extract};
/// let source = Source::new("gazette", "At least 12 passengers drowned when the ferry sank on Monday.");
/// let found = extract(&source, Codebook::news(), None);
/// assert_eq!(found.claims[0].quote(), "At least 12 passengers");
/// assert_eq!(found.claims[0].topic().attribute(), "killed");
/// # Ok::<(), crosscheck::Error>(())
/// ```
#[must_use]
pub fn extract(source: &Source, codebook: &Codebook, story_date: Option<Period>) -> Extraction {
    Extractor::new(codebook).extract(source, story_date)
}

/// The words of the built-in codebook, made ready once: whoever reads text by text would wait for it each time.
static NEWS: Lazy<Triggers<'static>> = Lazy::new(|| Triggers::of(Codebook::news()));

/// A codebook made ready for reading many sources.
pub(crate) struct Extractor<'c> {
    triggers: Ready<'c>,
}

enum Ready<'c> {
    News(&'static Triggers<'static>),
    Own(Triggers<'c>),
}

impl<'c> Extractor<'c> {
    pub(crate) fn new(codebook: &'c Codebook) -> Self {
        let is_news = std::ptr::eq(codebook, Codebook::news());
        Self { triggers: if is_news { Ready::News(&NEWS) } else { Ready::Own(Triggers::of(codebook)) } }
    }

    const fn triggers(&self) -> &Triggers<'c> {
        match &self.triggers {
            Ready::News(triggers) => triggers,
            Ready::Own(triggers) => triggers,
        }
    }

    pub(crate) fn extract(&self, source: &Source, story_date: Option<Period>) -> Extraction {
        self.read(source, story_date, None)
    }

    /// The claims that stand at a place of a text, also those that only somebody who points there would ask for: ranks,
    /// scores, a bare number, a name.
    pub(crate) fn mentioned(&self, source: &Source, at: Span, story_date: Option<Period>) -> Vec<Claim> {
        let mut claims = self.read(source, story_date, Some(at)).claims;
        claims.retain(|claim| claim.span().is_some_and(|span| span.overlaps(at)));
        if claims.is_empty() {
            claims.extend(open::words(source, at));
        }
        claims
    }

    /// Reads a text; what stands at `asked` is kept whatever it is.
    fn read(&self, source: &Source, story_date: Option<Period>, asked: Option<Span>) -> Extraction {
        let reference = source.publication().or(story_date);
        let text = match source.language() {
            Some(language) => Text::in_language(source.text(), language),
            None => Text::new(source.text()),
        };
        let text = text.published(reference.map(Period::first_day));
        let lower = text.parts();
        let written = (text.language() != Language::English).then(|| lower_words(&text));
        let written = written.as_deref().unwrap_or(&lower);
        let mentions = counted_by_class(&text, read(&text));
        // Where a text gives no date, "Tuesday" stays a Tuesday: that of the other texts may lie days before.
        let as_told =
            (source.publication().is_none() && story_date.is_some()).then(|| read(&text.clone().published(None)));
        let as_told = as_told.as_deref().unwrap_or(&mentions);
        let entities = Entities::of(&text, &lower);
        let places = Places::of(&text, &lower, &entities);
        let mut out = Extraction { aliases: aliases(&entities), ..Extraction::default() };
        out.notes.extend(remark(&text).map(|text| Note { source: Some(source.id().to_owned()), span: None, text }));
        let persons = Persons::of(&lower, &entities);
        let mut befallen = Befallen::default();
        let mut next = 0;
        let mut if_another = Vec::new();
        for sentence in text.sentences() {
            let from = next;
            while mentions.get(next).is_some_and(|m| m.tokens.start < sentence.tokens.end) {
                next += 1;
            }
            let page = Page {
                source,
                triggers: self.triggers(),
                around: Surroundings {
                    text: &text,
                    lower: &lower,
                    written,
                    entities: &entities,
                    sentence: &sentence.tokens,
                },
                places: &places,
                persons: &persons,
                befallen: &befallen,
                mentions: mentions.get(from..next).unwrap_or_default(),
                as_told: within(as_told, &sentence.tokens),
                span: sentence.span,
                reference,
                asked,
            };
            let hits = page.claims(&mut out.claims, &mut if_another);
            let told = inclusion::befallen(self.triggers(), &page.around, &hits, &persons);
            befallen.note(told, sentence.span);
        }
        settle_earlier(&mut out.claims, &if_another);
        settle_additions(&mut out.claims);
        out.claims.sort_by_key(|claim| claim.span().map(|span| (span.start(), span.end())));
        named::tell_events_apart(&mut out.claims, self.triggers().codebook());
        out
    }
}

/// What a reader should know of how a text was read: nothing of it, or not in English.
fn remark(text: &Text<'_>) -> Option<String> {
    if text.sentences().is_empty() {
        return Some("the text is empty".to_owned());
    }
    if text.seems_foreign() {
        let known: Vec<&str> = Language::ALL.iter().map(|language| language.name()).collect();
        return Some(format!(
            "it seems to be in another language than {}: little of it can be read",
            known.join(" and ")
        ));
    }
    (text.language() != Language::English).then(|| format!("it is read as {}", text.language().name()))
}

/// Counted nouns of every language under the English nouns of the classes: 25 "soldados" are soldiers.
fn counted_by_class(text: &Text<'_>, mut mentions: Vec<Mention>) -> Vec<Mention> {
    for noun in mentions.iter_mut().filter_map(|mention| mention.noun.as_mut()) {
        noun.head = text.lexicon().noun(&noun.head).into();
    }
    mentions
}

/// "Three more people were wounded" adds to the wounded only where the text has told of wounded before; after the dead
/// alone it counts all of them.
fn settle_additions(claims: &mut [Claim]) {
    for index in 0..claims.len() {
        let Some(claim) = claims.get(index).filter(|claim| claim.mode == Mode::Additional) else { continue };
        let told_before = claims.iter().any(|other| {
            other.mode != Mode::Additional
                && other.topic().attribute() == claim.topic().attribute()
                // What befell one of a group adds to what its own sentence told, whoever was counted there.
                && (claim.scope.out_of.is_some() || other.topic().subject_key() == claim.topic().subject_key())
                && other.span() < claim.span()
        });
        if !told_before && let Some(claim) = claims.get_mut(index) {
            claim.mode = Mode::Stated;
        }
    }
}

/// "The ministry had said 9" gives an earlier figure where the text gives another one.
fn settle_earlier(claims: &mut [Claim], if_another: &[usize]) {
    for index in if_another {
        let Some(claim) = claims.get(*index).filter(|claim| claim.mode == Mode::Stated) else { continue };
        let another = claims.iter().any(|other| {
            other.mode == Mode::Stated
                && other.topic() == claim.topic()
                && other.value().to_string() != claim.value().to_string()
        });
        if another && let Some(claim) = claims.get_mut(*index) {
            claim.mode = Mode::Earlier;
        }
    }
}

/// The mentions that begin within some tokens.
fn within<'m>(mentions: &'m [Mention], tokens: &Range<usize>) -> &'m [Mention] {
    let from = mentions.partition_point(|mention| mention.tokens.start < tokens.start);
    let to = mentions.partition_point(|mention| mention.tokens.start < tokens.end);
    mentions.get(from..to).unwrap_or_default()
}

fn aliases(entities: &Entities) -> Vec<Alias> {
    let mut out = Vec::new();
    for entity in &entities.all {
        for other in entity.aliases.iter().filter(|alias| **alias != entity.name) {
            out.push(Alias { name: entity.name.clone(), other: other.clone() });
        }
    }
    out
}
