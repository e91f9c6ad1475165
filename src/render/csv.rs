//! One row for each claim, for a spreadsheet: RFC 4180, the first row names the columns.
//!
//! A spreadsheet takes a cell for a formula that begins with `=`, `+`, `-`, `@`, a tab or a line break, and some do so with
//! the full-width signs: such a text gets an apostrophe before it. What would steer a terminal, turn a line around or break
//! it is shown by a stand-in, as at the terminal, so that a claim is one line. Numbers are written by us and stand as they
//! are; of a range, the `_low` and `_high` columns give the ends in the claim's own unit, an excluded end as it is and an open
//! one empty, and the column of the same name says it in words.

use super::accounts::Accounts;
use super::layout::visible;
use super::told::{Finding, worst_of_each};
use crate::claim::{Claim, Member};
use crate::compare::Verdict;
use crate::policy::{Policy, Reading};
use crate::report::{Question, Report, SourceEntry};
use crate::wire::range::{End, ends};
use crate::wire::{OffsetMap, Offsets, rounded};

/// The columns, in their order.
const COLUMNS: [&str; 40] = [
    "question_id",
    "question",
    "question_verdict",
    "claim_verdict",
    "why",
    "against",
    "subject",
    "attribute",
    "source",
    "source_name",
    "published",
    "origin",
    "value",
    "type",
    "hedge",
    "typical_low",
    "typical_high",
    "typical",
    "possible_low",
    "possible_high",
    "possible",
    "unit",
    "quote",
    "file",
    "line",
    "column",
    "start",
    "end",
    "offsets",
    "place",
    "group",
    "stage",
    "including",
    "excluding",
    "as_of",
    "attributed_to",
    "mode",
    "position",
    "policy",
    "claim",
];

/// Writes every claim of a report as a row, read under a policy.
#[must_use]
pub fn csv(report: &Report, accounts: &Accounts<'_>, policy: &Policy, offsets: Offsets) -> String {
    let maps = accounts.maps(offsets);
    let mut out = COLUMNS.join(",") + "\r\n";
    for question in &report.questions {
        let worst = worst_of_each(question);
        for (index, claim) in question.claims.iter().enumerate() {
            let row = Row {
                question,
                claim,
                index,
                found: worst.get(&index).copied(),
                entry: report.sources.iter().find(|entry| entry.id == claim.source()),
                accounts,
                map: maps.of(claim.source()),
                policy,
            };
            let cells = row.cells();
            debug_assert_eq!(cells.len(), COLUMNS.len(), "one cell for each column");
            out.push_str(&cells.iter().map(Cell::written).collect::<Vec<_>>().join(","));
            out.push_str("\r\n");
        }
    }
    out
}

/// What stands in a cell.
enum Cell {
    /// Words, ours or a source's: never a formula.
    Text(String),
    /// A number that we wrote.
    Number(String),
    Empty,
}

impl Cell {
    fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    fn maybe(text: Option<String>) -> Self {
        text.map_or(Self::Empty, Self::Text)
    }

    fn count(count: Option<usize>) -> Self {
        count.map_or(Self::Empty, |count| Self::Number(count.to_string()))
    }

    fn end(end: Option<End>) -> Self {
        match end {
            // A ratio would be read as a date.
            Some(End::Number(number)) => rounded(number).map_or(Self::Empty, |number| Self::Number(number.to_string())),
            Some(End::Date(date)) => Self::Text(date),
            None => Self::Empty,
        }
    }

    fn written(&self) -> String {
        match self {
            Self::Text(text) => quoted(&harmless(&visible(text))),
            Self::Number(number) => number.clone(),
            Self::Empty => String::new(),
        }
    }
}

/// A text that no spreadsheet takes for a formula.
fn harmless(text: &str) -> String {
    let formula = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', '␉', '␍', '␊'];
    // A spreadsheet may trim what it imports.
    let acts = text.trim_start().starts_with(formula) || text.starts_with(formula);
    if acts { format!("'{text}") } else { text.to_owned() }
}

/// In quotation marks where it holds a comma, a quotation mark, a line break or a space at its end.
fn quoted(text: &str) -> String {
    let needs = text.contains([',', '"', '\r', '\n', ';', '\'']) || text.trim() != text;
    if needs { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

/// One claim with all that its row tells.
struct Row<'r> {
    question: &'r Question,
    claim: &'r Claim,
    index: usize,
    found: Option<Finding<'r>>,
    entry: Option<&'r SourceEntry>,
    accounts: &'r Accounts<'r>,
    map: &'r OffsetMap<'r>,
    policy: &'r Policy,
}

impl Row<'_> {
    fn cells(&self) -> Vec<Cell> {
        let (question, claim) = (self.question, self.claim);
        let region = self.accounts.region_in_file(claim);
        let span = claim.span().map(|span| self.map.span(span));
        let scope = &claim.scope;
        let member = |member: &Option<Member>| Cell::maybe(member.as_ref().map(|member| member.name.clone()));
        let verdict = self.found.map_or(Verdict::NotComparable, |found| found.comparison.verdict);
        let position = question.positions.iter().find(|position| position.claims.contains(&self.index));
        let mut cells = vec![
            Cell::text(&question.id),
            Cell::text(&question.question),
            Cell::text(question.verdict.code()),
            Cell::text(verdict.code()),
            Cell::maybe(self.found.map(|found| found.comparison.why.clone())),
            Cell::maybe(self.found.map(|found| found.other.source().to_owned())),
            Cell::text(claim.topic().subject()),
            Cell::text(claim.topic().attribute()),
            Cell::text(claim.source()),
            Cell::maybe(self.entry.map(|entry| entry.name.clone())),
            Cell::maybe(claim.published.map(|date| date.to_string())),
            Cell::count(self.entry.map(|entry| entry.origin)),
            Cell::text(&claim.value().to_string()),
            Cell::text(claim.value().kind().code()),
            Cell::text(claim.value().hedge().code()),
        ];
        cells.extend(self.reading());
        cells.extend([
            Cell::text(claim.quote()),
            Cell::maybe(self.accounts.file(claim.source()).map(str::to_owned)),
            Cell::count(region.map(|region| region.line)),
            Cell::count(region.map(|region| region.column)),
            Cell::count(span.map(|(start, _)| start)),
            Cell::count(span.map(|(_, end)| end)),
            Cell::maybe(span.map(|_| self.map.unit().code().to_owned())),
            Cell::maybe(scope.place.as_ref().map(|place| place.text().to_owned())),
            Cell::maybe(scope.group.clone()),
            Cell::maybe(scope.stage.clone()),
            member(&scope.including),
            member(&scope.excluding),
            Cell::maybe(claim.as_of.map(|date| date.to_string())),
            Cell::maybe(claim.attributed_to.clone()),
            Cell::text(claim.mode.code()),
            Cell::maybe(position.map(|position| position.value.clone())),
            Cell::text(self.policy.name()),
            Cell::Number(self.index.to_string()),
        ]);
        cells
    }

    /// What the value is taken to mean: two ranges, each as two ends and in words, and the unit of the ends.
    fn reading(&self) -> [Cell; 7] {
        let value = self.claim.value();
        let Some(reading) = self.policy.read(value) else {
            return [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty];
        };
        let reading = reading.of_whole_things();
        let (typical, unit) = ends(value, reading.typical).unwrap_or_default();
        let (possible, _) = ends(value, reading.possible).unwrap_or_default();
        let narrow = Reading { possible: reading.typical, ..reading.clone() };
        let ([low, high], [least, most]) = (typical.map(Cell::end), possible.map(Cell::end));
        let words = [narrow.describe(), reading.describe()];
        let [typical, possible] = words.map(Cell::Text);
        [low, high, typical, least, most, possible, Cell::maybe(unit)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_none_breaks_its_row() {
        for (text, cell) in [
            ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""),
            ("+1", "\"'+1\""),
            ("-2 people", "\"'-2 people\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\t=1", "\"' =1\""),
            ("  =1", "\"'  =1\""),
            ("\r\n=1", "\"'␍␊=1\""),
            ("＝1", "\"'＝1\""),
            ("a,b", "\"a,b\""),
            ("say \"no\"", "\"say \"\"no\"\"\""),
            ("two\nlines", "two␊lines"),
            ("a\u{202e}b\u{1b}[1m", "a<U+202E>b␛[1m"),
            (" a ", "\" a \""),
            ("a;b", "\"a;b\""),
            ("plain", "plain"),
        ] {
            assert_eq!(Cell::text(text).written(), cell, "{text:?}");
        }
        assert_eq!(Cell::Number("-3.5".to_owned()).written(), "-3.5");
    }
}
