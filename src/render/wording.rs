//! The words by which reports call verdicts, counts and dates, the same in every format.

use crate::compare::Verdict;
use crate::report::{Question, Range};
use crate::value::{Quantity, Unit, Value};
use crate::wire::range::{self, End, Told};

/// "1 contradiction", "2 contradictions".
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The verdict without underscores.
pub(super) fn words(verdict: Verdict) -> String {
    verdict.code().replace('_', " ")
}

/// What a single finding is called.
pub(super) const fn noun(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradict => "a contradiction",
        Verdict::Tension => "a tension",
        Verdict::Update => "an update",
        Verdict::Undecided => "undecided",
        Verdict::Suspect => "a suspected slip",
        Verdict::Scope => "a question of scope",
        Verdict::Compatible => "compatible",
        Verdict::Agree => "an agreement",
        Verdict::NotComparable => "not comparable",
    }
}

/// Some findings of one verdict, counted: "3 contradictions".
pub(super) fn tally(verdict: Verdict, count: usize) -> String {
    match verdict {
        Verdict::Contradict => counted(count, "contradiction", "contradictions"),
        Verdict::Tension => counted(count, "tension", "tensions"),
        Verdict::Update => counted(count, "update", "updates"),
        Verdict::Undecided => format!("{count} undecided"),
        Verdict::Suspect => counted(count, "suspected slip", "suspected slips"),
        Verdict::Scope => counted(count, "question of scope", "questions of scope"),
        Verdict::Compatible => format!("{count} compatible"),
        Verdict::Agree => counted(count, "agreement", "agreements"),
        Verdict::NotComparable => format!("{count} with nothing to compare"),
    }
}

/// A date for readers: a space between day and time.
pub(super) fn clock(edtf: &str) -> String {
    edtf.replacen('T', " ", 1)
}

/// One end of a range in words.
pub(super) fn end_words(end: &End) -> String {
    match end {
        End::Number(number) => number.to_string(),
        End::Date(date) => clock(date),
    }
}

/// A range in words: "7 to 20, best 20 (span/1)".
pub(super) fn range(question: &Question, range: &Range) -> Option<String> {
    let Told { low, best, high, unit } = range::tell(question, range)?;
    let ends = match (low.as_ref().map(end_words), high.as_ref().map(end_words)) {
        (Some(low), Some(high)) if low == high => low,
        (Some(low), Some(high)) => format!("{low} to {high}"),
        (Some(low), None) => format!("{low} or more"),
        (None, Some(high)) => format!("at most {high}"),
        (None, None) => "open on both sides".to_owned(),
    };
    let best = best.map_or_else(String::new, |best| format!(", best {}", end_words(&best)));
    // What is counted stands in the question; years, dollars and kilometres do not.
    let is_count = question
        .claims
        .iter()
        .any(|claim| matches!(claim.value(), Value::Quantity(Quantity { unit: Unit::Counted(_), .. })));
    let unit = unit.filter(|_| !is_count).map_or_else(String::new, |unit| format!("{unit}; "));
    let provisional = if range.provisional { ", provisional" } else { "" };
    Some(format!("{ends}{best} ({unit}{}{provisional})", range.policy))
}

/// What a single finding is called, as a headline or inside one.
#[cfg(feature = "html")]
pub(super) fn headline(verdict: Verdict, inside: bool) -> String {
    let noun = noun(verdict);
    let mut letters = noun.chars();
    match letters.next().filter(|_| !inside) {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => noun.to_owned(),
    }
}
