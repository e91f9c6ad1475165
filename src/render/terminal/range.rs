//! Ranges of a question in words and as a table, each bound with the source it rests on.

use super::{LABEL, Sheet};
use crate::claim::Claim;
use crate::number::Number;
use crate::policy::number_words;
use crate::render::layout::{clip, pad, width};
use crate::render::style::Style;
use crate::render::wording::clock;
use crate::report::{Question, Range, RangeBound};
use crate::value::{Quantity, Unit, Value};
use crate::wire::range::{self, End, Told};

/// How wide the name of a source may be in the table.
const SOURCE: usize = 16;

impl<'r> Sheet<'r> {
    /// Whether the ranges are told in a table, bound by bound: those of several policies, and whoever wants to know more.
    pub(super) fn has_range_table(&self, question: &Question) -> bool {
        question.ranges.len() > usize::from(!self.verbose)
    }

    /// The ranges below a picture or a list; those of several policies side by side.
    pub(super) fn ranges(&mut self, question: &'r Question, is_drawn: bool) {
        if !self.has_range_table(question) {
            // A picture has told it already.
            let range = question.range.as_ref().filter(|_| !is_drawn);
            if let Some(words) = range.and_then(|range| range_words(question, range, true)) {
                self.labelled("range", &words);
            }
            return;
        }
        let rows: Vec<[String; 4]> =
            question.ranges.iter().filter_map(|range| self.range_row(question, range)).collect();
        let head = ["policy", "low", "best", "high"].map(str::to_owned);
        let all = || std::iter::once(&head).chain(&rows);
        let widest = |column: usize| all().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or(0);
        let columns = [widest(0), widest(1), widest(2), widest(3)];
        if columns.iter().sum::<usize>() + 6 + LABEL + 2 > self.width {
            for [policy, low, best, high] in &rows {
                self.labelled("range", &format!("{policy}: low {low}, best {best}, high {high}"));
            }
            return;
        }
        for (index, row) in all().enumerate().filter(|_| !rows.is_empty()) {
            let cells: Vec<String> = row.iter().zip(columns).map(|(cell, column)| pad(cell, column)).collect();
            let label = if index == 0 { "ranges" } else { "" };
            let label = self.paint.apply(Style::Faint, &format!("{label:<LABEL$}"));
            self.line(&format!("  {label}{}", cells.join("  ")));
        }
    }

    /// Policy, low, best and high of a range, each bound with the source it rests on.
    fn range_row(&self, question: &Question, range: &Range) -> Option<[String; 4]> {
        let Told { low, best, high, unit } = range::tell(question, range)?;
        let unit = unit.as_deref();
        let cell = |end: Option<End>, bound: &Option<RangeBound>| {
            let source = bound.as_ref().and_then(|bound| question.claims.get(bound.claim)).map(Claim::source);
            match (end, source) {
                (Some(end), Some(source)) => {
                    let source = clip(source, SOURCE, self.paint.glyphs.ellipsis);
                    format!("{} ({source})", end_words(end, unit))
                }
                _ => "open".to_owned(),
            }
        };
        let policy = format!("{}{}", range.policy, remarks(question, range, unit, None));
        Some([policy, cell(low, &range.low), cell(best, &range.best), cell(high, &range.high)])
    }
}

/// A range in words: `7 to 20, best 20`, `2.5 or more, best 3 (year)`; with its policy where that is not told beside it.
pub(super) fn range_words(question: &Question, range: &Range, with_policy: bool) -> Option<String> {
    let Told { low, best, high, unit } = range::tell(question, range)?;
    let say = |end: End| end_words(end, unit.as_deref());
    let ends = match (low.map(say), high.map(say)) {
        (Some(low), Some(high)) if low == high => low,
        (Some(low), Some(high)) => format!("{low} to {high}"),
        (Some(low), None) => format!("{low} or more"),
        (None, Some(high)) => format!("at most {high}"),
        (None, None) => "open on both sides".to_owned(),
    };
    let best = best.map_or_else(String::new, |best| format!(", best {}", say(best)));
    let policy = with_policy.then_some(range.policy.as_str());
    Some(format!("{ends}{best}{}", remarks(question, range, unit.as_deref(), policy)))
}

/// In brackets: the unit, where it does not go without saying, the policy, and whether the range is provisional.
fn remarks(question: &Question, range: &Range, unit: Option<&str>, policy: Option<&str>) -> String {
    // What is counted stands in the question; years, dollars and kilometres do not. A percentage is of the whole.
    let is_count = question
        .claims
        .iter()
        .any(|claim| matches!(claim.value(), Value::Quantity(Quantity { unit: Unit::Counted(_), .. })));
    let unit = unit.filter(|unit| !is_count && *unit != range::OF_THE_WHOLE);
    let provisional = range.provisional.then_some("provisional");
    let by: Vec<&str> = policy.into_iter().chain(provisional).collect();
    let all: Vec<String> = unit.map(str::to_owned).into_iter().chain([by.join(", ")]).collect();
    let all: Vec<String> = all.into_iter().filter(|remark| !remark.is_empty()).collect();
    if all.is_empty() { String::new() } else { format!(" ({})", all.join("; ")) }
}

fn end_words(end: End, unit: Option<&str>) -> String {
    match end {
        End::Number(share) if unit == Some(range::OF_THE_WHOLE) => match share.times(Number::from(100)) {
            Some(percent) => format!("{}%", spoken(percent)),
            None => share.to_string(),
        },
        End::Number(number) => spoken(number),
        End::Date(date) => clock(&date),
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
        assert_eq!(end_words(End::Number(Number::ratio(21, 32).unwrap()), Some(range::OF_THE_WHOLE)), "about 65.63%");
        assert_eq!(end_words(End::Number(Number::ONE), Some(range::OF_THE_WHOLE)), "100%");
    }
}
