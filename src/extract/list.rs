//! A total and the list of its parts in one sentence: "1,200 jobs: 500 in Leipzig, 400 in Turin and 300 in Graz".

use super::attach::{Attached, extent};
use super::read::{Mention, MentionKind};
use super::role::{Role, roles};
use super::scope::is_place_preposition;
use crate::number::Number;
use std::ops::Range;

/// How many words may stand between a total and the sign that opens its list.
const LEAD: usize = 8;
/// How many words an entry of a list may have behind its figure.
const ENTRY: usize = 8;

fn word(lower: &[String], index: usize) -> &str {
    lower.get(index).map_or("", String::as_str)
}

/// A total and its parts, as indices of mentions.
pub(super) struct Listed {
    pub(super) total: usize,
    pub(super) parts: Vec<usize>,
}

/// The list that a sentence gives of the parts of one of its figures: behind a colon or a dash, all of one kind, each
/// smaller than the total, the last one joined by "and".
pub(super) fn listed(lower: &[String], sentence: &Range<usize>, mentions: &[Mention]) -> Option<Listed> {
    let opens = (sentence.start..sentence.end).find(|i| matches!(word(lower, *i), ":" | "—" | "–"))?;
    let total = mentions.iter().rposition(|mention| extent(mention).end <= opens)?;
    let whole = mentions.get(total)?;
    if extent(whole).end + LEAD < opens {
        return None;
    }
    let behind: Vec<usize> = (total + 1..mentions.len())
        .filter(|i| mentions.get(*i).is_some_and(|mention| extent(mention).start > opens))
        .filter(|i| mentions.get(*i).is_some_and(|mention| value(mention).is_some()))
        .collect();
    let parts: Vec<&Mention> = behind.iter().filter_map(|i| mentions.get(*i)).collect();
    let of_a_kind = parts.iter().all(|part| same_kind(whole, part) && value(part) < value(whole));
    let first = parts.first()?;
    let leads = extent(first).start <= opens + 3;
    let joined = parts.windows(2).all(|pair| match pair {
        [a, b] => {
            let between = extent(a).end..extent(b).start;
            between.len() <= ENTRY
                && lower.get(between).is_some_and(|words| {
                    words.iter().any(|w| matches!(w.as_str(), "," | ";" | "and"))
                        && !words.iter().any(|w| roles(w).has(Role::Be) || roles(w).has(Role::Say))
                })
        }
        _ => false,
    });
    let ends_in_and = parts.windows(2).last().is_some_and(|pair| match pair {
        [a, b] => lower.get(extent(a).end..extent(b).start).is_some_and(|words| words.iter().any(|w| w == "and")),
        _ => false,
    });
    (parts.len() >= 2 && of_a_kind && leads && joined && ends_in_and).then_some(Listed { total, parts: behind })
}

/// The figure of a count or a sum of money.
fn value(mention: &Mention) -> Option<Number> {
    match &mention.kind {
        MentionKind::Count(amount) | MentionKind::Money(amount, _) => {
            amount.stated().next().map(|figure| figure.value())
        }
        _ => None,
    }
}

fn same_kind(a: &Mention, b: &Mention) -> bool {
    match (&a.kind, &b.kind) {
        (MentionKind::Money(_, x), MentionKind::Money(_, y)) => x == y,
        (MentionKind::Count(_), MentionKind::Count(_)) => match (&a.noun, &b.noun) {
            (Some(x), Some(y)) => x.head() == y.head() || y.head_token.is_none(),
            (_, None) => true,
            (None, Some(_)) => false,
        },
        _ => false,
    }
}

/// Gives the parts of a list the trigger of its total, whatever stood nearer.
pub(super) fn give_the_total_s_trigger(listed: &Listed, attached: &mut Vec<Attached>) {
    let Some(hit) = attached.iter().find(|a| a.mention == listed.total).map(|a| a.hit.clone()) else { return };
    attached.retain(|a| !listed.parts.contains(&a.mention));
    attached.extend(listed.parts.iter().map(|part| Attached { mention: *part, hit: hit.clone() }));
    attached.sort_by_key(|a| a.mention);
}

/// What an entry of a list is called: "$500 million from cloud services".
pub(super) fn entry(lower: &[String], mention: &Mention) -> Option<String> {
    let end = extent(mention).end;
    if !matches!(word(lower, end), "from" | "in" | "at" | "for") {
        return None;
    }
    let words: Vec<&str> = (end + 1..end + 5)
        .map(|i| word(lower, i))
        .take_while(|w| !matches!(*w, "" | "," | ";" | "." | "and"))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// "500 jobs in Leipzig, 400 jobs in Turin": a figure of the same noun goes on from the one before it.
pub(super) fn goes_on(lower: &[String], earlier: &Mention, mention: &Mention) -> bool {
    let between = extent(earlier).end..extent(mention).start;
    let Some(words) = lower.get(between.clone()) else { return false };
    let same_noun = match (&earlier.noun, &mention.noun) {
        (Some(a), Some(b)) => a.head() == b.head() && b.head_token.is_some(),
        _ => false,
    };
    same_noun
        && between.len() <= ENTRY
        && words.first().is_some_and(|w| is_place_preposition(w))
        && words.last().is_some_and(|w| matches!(w.as_str(), "," | "and"))
        && !words.iter().any(|w| roles(w).has(Role::Be) || roles(w).has(Role::Auxiliary) || roles(w).has(Role::Say))
}
