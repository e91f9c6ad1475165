//! Since when something is a record: "the deadliest earthquake since 2010", "the biggest blow in a decade".

use super::Text;
use super::rank::Ranked;
use super::read::{Mention, MentionKind};
use super::role::{Role, roles};
use crate::claim::Topic;
use crate::number::Number;
use crate::span::Span;
use crate::value::{Date, Duration, Grain, Hedged, Period, TimeUnit, Value};
use once_cell::sync::Lazy;
use std::collections::HashMap;
use std::ops::Range;

/// The attribute of the codebook that these claims answer.
const RECORD: &str = "record_since";
/// How far behind a superlative its "since" may stand.
const REACH: usize = 14;
/// How far behind "since" its date may stand: "since the recapture of the former boss a decade ago".
const DATE_REACH: usize = 20;

/// Superlatives and what they rank, each with the word under which those of one meaning meet.
static CLASSES: Lazy<HashMap<(&'static str, &'static str), &'static str>> = Lazy::new(|| {
    super::table::rows(include_str!("../../data/lexicon/en/records.tsv"))
        .filter_map(|row| Some(((*row.get(1)?, *row.first()?), *row.get(2)?)))
        .collect()
});

/// The records that a sentence tells of, with the date since which nothing was like it.
///
/// "In a decade" and "a decade ago" are counted from the day of the story, and a year more or less is left open for each
/// decade: whoever calls something a record counts.
pub(crate) fn records(
    text: &Text<'_>,
    lower: &[String],
    mentions: &[Mention],
    sentence: &Range<usize>,
    reference: Option<Period>,
) -> Vec<Ranked> {
    let mut out = Vec::new();
    for index in sentence.clone() {
        let found = superlative(lower, index, sentence).or_else(|| comparative(lower, index, sentence));
        let Some(Phrase { quality, head, words }) = found else { continue };
        let reach = words.end..sentence.end.min(words.end + REACH);
        let Some((date, end)) = since(lower, mentions, reach, sentence, reference) else { continue };
        let tokens = text.tokens();
        let (Some(first), Some(last)) = (tokens.get(words.start), tokens.get(end - 1)) else { continue };
        let subject = format!("{quality} {head}");
        out.push(Ranked {
            topic: Topic::new(&subject, RECORD),
            value: Value::Date(date),
            span: Span::between(first.span.start(), last.span.end()),
        });
    }
    out
}

fn word(lower: &[String], index: usize) -> &str {
    lower.get(index).map_or("", String::as_str)
}

/// What is called a record.
struct Phrase {
    quality: &'static str,
    head: String,
    words: Range<usize>,
}

/// "The country's biggest blow", "the deadliest quake".
fn superlative(lower: &[String], index: usize, sentence: &Range<usize>) -> Option<Phrase> {
    let (quality, length) = class(lower, "quality", index, sentence.end)?;
    if !is_the_one(lower, index, sentence) {
        return None;
    }
    let (head, end) = head(lower, index + length, sentence)?;
    Some(Phrase { quality, head, words: index - 1..end })
}

/// "No act against a boss has been more important", "no bigger quake".
fn comparative(lower: &[String], index: usize, sentence: &Range<usize>) -> Option<Phrase> {
    let (quality, length) = class(lower, "comparative", index, sentence.end)?;
    let from = sentence.start.max(index.saturating_sub(DATE_REACH));
    let no = (from..index).rev().find(|i| word(lower, *i) == "no")?;
    let beside = no + 1 == index;
    let (head, end) = head(lower, if beside { index + length } else { no + 1 }, sentence)?;
    Some(Phrase { quality, head, words: no..end.max(index + length) })
}

/// The class of the words that start at `index`, with their number; the longest ones count.
fn class(lower: &[String], kind: &'static str, index: usize, end: usize) -> Option<(&'static str, usize)> {
    (1..=4).rev().filter(|count| index + count <= end).find_map(|count| {
        let words = lower.get(index..index + count)?.join(" ");
        Some((*CLASSES.get(&(kind, words.as_str()))?, count))
    })
}

/// "The biggest", "the country's biggest"; not "one of the biggest", nor "second biggest".
fn is_the_one(lower: &[String], index: usize, sentence: &Range<usize>) -> bool {
    let before = |back: usize| index.checked_sub(back).filter(|i| *i >= sentence.start).map_or("", |i| word(lower, i));
    let owned = super::name::possesses(before(1)) || matches!(before(1), "its" | "their");
    let from = sentence.start.max(index.saturating_sub(6));
    let one_of = lower
        .get(from..index)
        .unwrap_or_default()
        .windows(2)
        .any(|pair| matches!(pair, [a, b] if b == "of" && matches!(a.as_str(), "one" | "some" | "among") ));
    (before(1) == "the" || owned) && before(2) != "among" && !one_of
}

/// The noun that is ranked, under the word of its class, and where its phrase ends.
fn head(lower: &[String], from: usize, sentence: &Range<usize>) -> Option<(String, usize)> {
    let reach = sentence.end.min(from + 5);
    let stops = |i: &usize| {
        let role = roles(word(lower, *i));
        role.has(Role::Preposition)
            || role.has(Role::Be)
            || role.has(Role::Auxiliary)
            || role.has(Role::Relative)
            || !word(lower, *i).chars().all(char::is_alphabetic)
            || matches!(word(lower, *i), "since" | "and" | "or" | "yet" | "to")
    };
    let end = (from..reach).find(stops)?;
    let noun = super::inflect::singular(word(lower, end.checked_sub(1).filter(|last| *last >= from)?));
    let class = CLASSES.get(&("head", noun.as_str())).map_or(noun.clone(), |class| (*class).to_owned());
    Some((class, end))
}

/// The date that "since" leads to, or from which on "in a decade" counts, and where its words end.
fn since(
    lower: &[String],
    mentions: &[Mention],
    reach: Range<usize>,
    sentence: &Range<usize>,
    reference: Option<Period>,
) -> Option<(Hedged<Date>, usize)> {
    let at = |from: usize, to: usize| mentions.iter().find(|m| m.tokens.start >= from && m.tokens.start < to);
    for index in reach {
        match word(lower, index) {
            ";" | ":" | "." => return None,
            "since" => {
                let until = sentence.end.min(index + DATE_REACH);
                let dated = |m: &&Mention| {
                    matches!(m.kind, MentionKind::Date(_)) && m.tokens.start >= index && m.tokens.start < until
                };
                let mention = mentions.iter().find(dated)?;
                let MentionKind::Date(Hedged::Plain(Date::Period(period)) | Hedged::About(Date::Period(period))) =
                    &mention.kind
                else {
                    return None;
                };
                let date = match (period.distance(), reference) {
                    (Some(Grain::Year | Grain::Decade), Some(reference)) => {
                        counted_back(reference, i64::from(reference.ymd().0) - i64::from(period.ymd().0))?
                    }
                    _ => Hedged::Plain(Date::Period(*period)),
                };
                return Some((date, mention.tokens.end));
            }
            "in" | "for" => {
                let Some(mention) = at(index + 1, index + 4) else { continue };
                let MentionKind::Duration(duration) = &mention.kind else { continue };
                return Some((counted_back(reference?, years(duration)?)?, mention.tokens.end));
            }
            _ => {}
        }
    }
    None
}

/// The whole years of a stretch that is told in years or decades.
fn years(duration: &Duration) -> Option<i64> {
    let (Hedged::Plain(figure) | Hedged::About(figure) | Hedged::Nearly(figure)) = &duration.amount else {
        return None;
    };
    let each = match duration.unit {
        TimeUnit::Year => 1,
        TimeUnit::Decade => 10,
        _ => return None,
    };
    (1..=300).find(|count| figure.value().times(Number::from(each)) == Some(Number::from(*count)))
}

/// So many years before the story; a year to both sides for each ten of them is left open.
fn counted_back(reference: Period, years: i64) -> Option<Hedged<Date>> {
    let of = |year: i64| Period::year(i16::try_from(year).ok()?).ok().map(Date::Period);
    let year = i64::from(reference.ymd().0) - years;
    match years / 10 {
        0 | 1 => Some(Hedged::About(of(year)?)),
        decades => Some(Hedged::Between(of(year - decades)?, of(year + decades)?)),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_is_sorted_and_whole() {
        let rows: Vec<_> = super::super::table::rows(include_str!("../../data/lexicon/en/records.tsv")).collect();
        assert!(rows.iter().all(|row| row.len() == 4 && matches!(row[1], "comparative" | "head" | "quality")));
        assert!(rows.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
