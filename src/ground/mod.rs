//! Claims from elsewhere, held to the texts that they quote.
//!
//! A language model or an annotator hands over claims with quotes. A claim is grounded when its quote stands in the named
//! text, and when the figure that it states is the one that stands there. Then its quote, its span and its sentence are those
//! of the text, whatever it came with. All else is refused, with the reason.

mod figure;
mod fold;

use crate::claim::Claim;
use crate::error::{Error, Kind, Result};
use crate::extract::{Mention, Text, read};
use crate::source::Source;
use crate::span::Span;
use crate::value::Date;
use crate::wire::claim::Draft;
use fold::Folded;
use once_cell::unsync::OnceCell;

/// A text that claims are held to; read once for all of them.
///
/// ```
/// use crosscheck::{Source, ground::GroundText, wire::claim};
/// let source = Source::new("gazette", "At least 12 people died. Roads were blocked in 20 states.");
/// let text = GroundText::new(&source);
/// let row = |figure: u32| format!(
///     r#"{{"source": "gazette", "subject": "roads", "attribute": "blocked", "quote": "20  states",
///         "value": {{"type": "quantity", "hedge": "plain", "low": {figure}, "high": {figure}, "unit": "state"}}}}"#
/// );
/// let grounded = text.ground(&claim::draft_from_line(&row(20))?)?;
/// assert_eq!((grounded.claim.quote(), grounded.claim.span().map(|span| span.start())), ("20 states", Some(47)));
/// let refused = text.ground(&claim::draft_from_line(&row(30))?).unwrap_err();
/// assert_eq!(refused.to_string(), "field value: the claim says 30, the text “20 states”");
/// # Ok::<(), crosscheck::Error>(())
/// ```
#[derive(Debug)]
pub struct GroundText<'s> {
    source: &'s Source,
    text: Text<'s>,
    mentions: Vec<Mention>,
    folded: OnceCell<Folded>,
}

/// A claim that stands in its text.
#[derive(Clone, Debug)]
pub struct Grounded {
    /// The claim with the quote, span and sentence of the text, and with the publication date of its source where it had
    /// none.
    pub claim: Claim,
    /// Whether quote or span were others than those that it came with; a claim that came without a span has none repaired.
    pub repaired: bool,
    /// What its reader should look at: a quote that stands in several places, a hedge that the text has and the claim lacks.
    pub notes: Vec<String>,
}

impl<'s> GroundText<'s> {
    /// Reads a text.
    #[must_use]
    pub fn new(source: &'s Source) -> Self {
        let text = match source.language() {
            Some(language) => Text::in_language(source.text(), language),
            None => Text::new(source.text()),
        };
        let text = text.published(source.publication());
        let mentions = read(&text);
        Self { source, text, mentions, folded: OnceCell::new() }
    }

    /// Holds a claim to the text.
    ///
    /// The quote is looked for letter by letter, then without regard to the forms of quotation marks, dashes and spaces, then
    /// without regard to case; it never begins or ends inside a word or a figure. Of several places that one is taken which
    /// lies in the sentence given, else the one nearest to the span given, else the first whose figure is the claim's.
    ///
    /// # Errors
    /// When the claim quotes nothing, when its quote does not stand in the text, or when its value is not what stands there:
    /// another figure, another unit of time, another currency, a bound of the other direction, a word that is not there.
    pub fn ground(&self, draft: &Draft) -> Result<Grounded> {
        let claim = &draft.claim;
        let quote = claim.quote().trim();
        if quote.is_empty() {
            return Err(refused("quote", "missing: the words of the text that say so were expected".to_owned()));
        }
        let places = self.places(quote);
        let mut notes = Vec::new();
        let (span, told) = match self.nearest(draft, &places) {
            Some(span) => (span, self.hold(claim, span)?),
            None => self.first_that_holds(claim, &places)?,
        };
        notes.extend(told);
        if places.len() > 1 && self.nearest(draft, &places).is_none() {
            let line = self.source.text().get(..span.start()).unwrap_or_default().matches('\n').count() + 1;
            let times = places.len();
            notes.push(format!("the quote {} stands {times} times; it was taken from line {line}", shown(quote)));
        }
        let sentence = self.text.sentences().iter().map(|sentence| sentence.span);
        let around = sentence.filter(|sentence| sentence.overlaps(span)).reduce(Span::cover).unwrap_or(span);
        let mut grounded = claim.clone().quoting_at(self.source, span, around.cover(span))?;
        let publication = self.source.publication().map(Date::Period);
        grounded.published = grounded.published.or(publication);
        let moved = draft.start.is_some_and(|start| self.byte(start, draft) != Some(span.start()));
        let repaired = moved || grounded.quote() != claim.quote();
        Ok(Grounded { claim: grounded, repaired, notes })
    }

    /// Where the quote stands, in the most careful reading that finds it.
    fn places(&self, quote: &str) -> Vec<Span> {
        let text = self.source.text();
        let exact = text.match_indices(quote).map(|(start, found)| Span::between(start, start + found.len()));
        let exact: Vec<Span> = exact.filter(|span| fold::is_whole(text, *span)).collect();
        if !exact.is_empty() {
            return exact;
        }
        let folded = self.folded.get_or_init(|| Folded::new(text));
        folded.places(text, quote)
    }

    /// The place that the claim's own sentence or span points at: the only one where there is only one.
    fn nearest(&self, draft: &Draft, places: &[Span]) -> Option<Span> {
        if let [only] = places {
            return Some(*only);
        }
        let sentence = draft
            .sentence
            .and_then(|(start, end)| Some(Span::between(self.byte(start, draft)?, self.byte(end, draft)?)));
        let mut inside = places.iter().filter(|place| sentence.is_some_and(|sentence| sentence.contains(**place)));
        if let (Some(only), None) = (inside.next(), inside.next()) {
            return Some(*only);
        }
        let start = draft.start.and_then(|start| self.byte(start, draft))?;
        let distance = |place: &Span| place.start().abs_diff(start);
        let nearest = places.iter().min_by_key(|place| distance(place))?;
        let is_alone = places.iter().filter(|place| distance(place) == distance(nearest)).count() == 1;
        is_alone.then_some(*nearest)
    }

    /// The first of several places where the value holds.
    fn first_that_holds(&self, claim: &Claim, places: &[Span]) -> Result<(Span, Vec<String>)> {
        let mut first_error = None;
        for place in places {
            match self.hold(claim, *place) {
                Ok(notes) => return Ok((*place, notes)),
                Err(error) => first_error = first_error.or(Some(error)),
            }
        }
        let quote = shown(claim.quote().trim());
        Err(first_error.unwrap_or_else(|| {
            refused("quote", format!("{quote} does not stand in the text of source {:?}", self.source.id()))
        }))
    }

    /// Holds the value to what stands at a place; what it says is for the claim's reader.
    fn hold(&self, claim: &Claim, span: Span) -> Result<Vec<String>> {
        let quote = span.of(self.source.text()).unwrap_or_default();
        let there = figure::There {
            quote,
            text: self.source.text(),
            mentions: self.mentions.iter().filter(|mention| mention.span.overlaps(span)).collect(),
            span,
            foreign: self.text.seems_foreign(),
        };
        there.hold(claim.value()).map_err(|problem| refused("value", problem))
    }

    /// The byte of an offset that is told in the draft's unit; none past the end.
    fn byte(&self, offset: usize, draft: &Draft) -> Option<usize> {
        draft.offsets.byte(self.source.text(), offset)
    }
}

fn refused(field: &str, problem: String) -> Error {
    Error::from(Kind::Field { field: field.to_owned(), problem })
}

/// A quote in a message, cut where it is long.
fn shown(quote: &str) -> String {
    const LONGEST: usize = 80;
    let mut head: String = quote.chars().take(LONGEST).collect();
    if head.len() < quote.len() {
        head.push('…');
    }
    format!("“{head}”")
}
