//! The words by which reports call verdicts, counts and dates, the same in every format.

use crate::compare::Verdict;
use crate::number::Number;
use crate::policy::number_words;
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

/// A range in words, with its policy: `7 to 20, best 20 (span/1)`, `2.5 or more, best 3 (year; span/1)`.
pub(super) fn range(question: &Question, range: &Range) -> Option<String> {
    with_remarks(question, range, Some(&range.policy))
}

/// The same where the policy is told beside it: `7 to 20, best 20`.
pub(super) fn range_alone(question: &Question, range: &Range) -> Option<String> {
    with_remarks(question, range, None)
}

fn with_remarks(question: &Question, range: &Range, policy: Option<&str>) -> Option<String> {
    let Told { low, best, high, unit } = range::tell(question, range)?;
    let say = |end: &End| end_words(end, unit.as_deref());
    let ends = match (low.as_ref().map(say), high.as_ref().map(say)) {
        (Some(low), Some(high)) if low == high => low,
        (Some(low), Some(high)) => format!("{low} to {high}"),
        (Some(low), None) => format!("{low} or more"),
        (None, Some(high)) => format!("at most {high}"),
        (None, None) => "open on both sides".to_owned(),
    };
    let best = best.as_ref().map_or_else(String::new, |best| format!(", best {}", say(best)));
    Some(format!("{ends}{best}{}", remarks(question, range, unit.as_deref(), policy)))
}

/// In brackets: the unit, where it does not go without saying, the policy, and whether the range is provisional.
pub(super) fn remarks(question: &Question, range: &Range, unit: Option<&str>, policy: Option<&str>) -> String {
    // A percentage is of the whole.
    let unit = unit.filter(|unit| !is_count(question) && *unit != range::OF_THE_WHOLE);
    let provisional = range.provisional.then_some("provisional");
    let by: Vec<&str> = policy.into_iter().chain(provisional).collect();
    let all: Vec<String> = unit.map(str::to_owned).into_iter().chain([by.join(", ")]).collect();
    let all: Vec<String> = all.into_iter().filter(|remark| !remark.is_empty()).collect();
    if all.is_empty() { String::new() } else { format!(" ({})", all.join("; ")) }
}

/// One end of a range in words; a share as a percentage.
pub(super) fn end_words(end: &End, unit: Option<&str>) -> String {
    match end {
        End::Number(share) if unit == Some(range::OF_THE_WHOLE) => match share.times(Number::from(100)) {
            Some(percent) => format!("{}%", spoken(percent)),
            None => share.to_string(),
        },
        End::Number(number) => spoken(*number),
        End::Date(date) => clock(date),
    }
}

/// A number as an editor writes it; one that comes of another unit and does not end soon is rounded, and says so.
fn spoken(number: Number) -> String {
    if 100 % number.denominator() == 0 {
        return number_words(number);
    }
    let mut places = 100;
    while places < 1_000_000 && number.magnitude().times(Number::from(places)).is_some_and(|n| n < Number::from(100)) {
        places *= 10;
    }
    let half = Number::ratio(1, 2).unwrap_or(Number::ZERO);
    let scaled = number.times(Number::from(places)).and_then(|scaled| scaled.plus(half));
    match scaled.and_then(|scaled| scaled.floor().over(Number::from(places))) {
        Some(rounded) => format!("about {}", number_words(rounded)),
        None => number.to_string(),
    }
}

/// Whether things are counted: what, stands in the question; years, dollars and kilometres do not.
pub(super) fn is_count(question: &Question) -> bool {
    let counts = |value: &Value| matches!(value, Value::Quantity(Quantity { unit: Unit::Counted(_), .. }));
    question.claims.iter().any(|claim| counts(claim.value()))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_rounded_ones_say_so() {
        let say = |above: i128, below: i128| spoken(Number::ratio(above, below).unwrap());
        assert_eq!(say(90_000, 1), "90,000");
        assert_eq!(say(5, 2), "2.5");
        assert_eq!(say(1_093_750, 12_573), "about 86.99");
        assert_eq!(say(4_000_000_000_000, 45_359_237), "about 88,184.9");
        assert_eq!(say(-1, 3), "about -0.333");
        assert_eq!(say(1, 7_000_000), "about 0");
        assert_eq!(end_words(&End::Number(Number::ratio(21, 32).unwrap()), Some(range::OF_THE_WHOLE)), "about 65.63%");
        assert_eq!(end_words(&End::Number(Number::ONE), Some(range::OF_THE_WHOLE)), "100%");
    }
}
