//! The report for a reader at a terminal: one block per discrepancy, worst first.

mod changes;
mod finding;
mod known;
mod summary;
mod sums;

pub use changes::{terminal_changes, terminal_summary};

use super::layout::fill;
use super::quote::Page;
use super::style::{Paint, Style};
use super::wording::{noun, words};
use crate::compare::Verdict;
use crate::report::{Question, Report, SourceEntry};
use crate::source::Source;
use crate::wire::pair::Answer;
use std::collections::BTreeMap;

/// How the terminal report is laid out; what the terminal can do is for the caller to find out.
#[derive(Clone, Copy, Debug)]
pub struct Terminal {
    /// How many columns there are; at least 40 are used.
    pub width: usize,
    /// Whether to use colours.
    pub colour: bool,
    /// Whether calm questions (agreeing, compatible, scope) get a block of their own instead of a line in the summary.
    pub calm_in_full: bool,
}

impl Default for Terminal {
    fn default() -> Self {
        Self { width: 80, colour: false, calm_in_full: false }
    }
}

/// How wide labels such as `to settle` are, with the space after them.
const LABEL: usize = 11;

/// Renders a report.
///
/// The sources bring the texts in which the quotes are shown; a claim whose source has no text is quoted alone.
#[must_use]
pub fn terminal(report: &Report, sources: &[Source], options: &Terminal) -> String {
    let mut sheet = Sheet::new(sources, options);
    for entry in &report.sources {
        sheet.names.insert(&entry.id, entry);
    }
    sheet.header(report);
    let mut questions: Vec<&Question> =
        report.questions.iter().filter(|question| !known::is_known(report, question)).collect();
    questions.sort_by_key(|question| std::cmp::Reverse(question.verdict));
    let (blocks, calm): (Vec<_>, Vec<_>) = questions.into_iter().partition(|question| {
        question.verdict.is_flag() || options.calm_in_full && question.verdict != Verdict::NotComparable
    });
    for question in &blocks {
        sheet.question(question);
    }
    sheet.sums(report);
    sheet.differences(&report.differences);
    sheet.calm(&calm);
    sheet.known(report);
    sheet.notes(&report.notes);
    sheet.out
}

/// Renders what was found of two texts; "A" is the first of them.
#[must_use]
pub fn terminal_pairs(sources: &[Source], answer: Answer<'_>, options: &Terminal) -> String {
    let mut sheet = Sheet::new(sources, options);
    let head = sheet.paint.apply(Style::Verdict(answer.verdict), &shout(answer.verdict));
    sheet.line(&head);
    // One pair says the same below.
    if answer.pairs.len() != 1 {
        sheet.labelled("why", answer.why);
    }
    for (a, b, found) in answer.pairs {
        sheet.blank();
        if answer.pairs.len() > 1 {
            let head = sheet.paint.apply(Style::Verdict(found.verdict), noun(found.verdict));
            sheet.line(&format!("  {head}"));
        }
        sheet.pair([(a, true), (b, true)], found);
    }
    let entails = match answer.entails {
        Some(true) => "every figure of B follows from A",
        Some(false) => "not every figure of B follows from A",
        None => "whether B follows from A cannot be said",
    };
    sheet.blank();
    sheet.labelled("entails", entails);
    sheet.out
}

struct Sheet<'r> {
    out: String,
    width: usize,
    calm_in_full: bool,
    paint: Paint,
    texts: BTreeMap<&'r str, &'r Source>,
    pages: BTreeMap<&'r str, Page<'r>>,
    names: BTreeMap<&'r str, &'r SourceEntry>,
}

fn shout(verdict: Verdict) -> String {
    words(verdict).to_uppercase()
}

impl<'r> Sheet<'r> {
    fn new(sources: &'r [Source], options: &Terminal) -> Self {
        Self {
            out: String::new(),
            width: options.width.max(40),
            calm_in_full: options.calm_in_full,
            paint: Paint { colour: options.colour },
            texts: sources.iter().map(|source| (source.id(), source)).collect(),
            pages: BTreeMap::new(),
            names: BTreeMap::new(),
        }
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    fn blank(&mut self) {
        self.out.push('\n');
    }

    /// A label and a text that wraps beside it.
    fn labelled(&mut self, label: &str, text: &str) {
        let room = self.width.saturating_sub(LABEL + 2);
        for (index, row) in fill(text, room).iter().enumerate() {
            let label = if index == 0 { label } else { "" };
            let label = self.paint.apply(Style::Faint, &format!("{label:<LABEL$}"));
            self.line(&format!("  {label}{row}"));
        }
    }
}
