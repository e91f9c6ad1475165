//! The report for a reader at a terminal: one block per discrepancy, worst first.

mod changes;
mod finding;
mod known;
mod lane;
mod plot;
mod range;
mod summary;
mod sums;
mod timeline;

pub use changes::{terminal_changes, terminal_overview};

use super::glyphs::{ASCII, UNICODE};
use super::layout::fill;
use super::quote::Page;
use super::style::{Paint, Style};
use super::wording::{noun, words};
use crate::compare::Verdict;
use crate::policy::Policy;
use crate::report::{Question, Report, SourceEntry};
use crate::source::Source;
use crate::wire::pair::Answer;
use std::collections::BTreeMap;

/// How the terminal report is laid out; what the terminal can do is for the caller to find out.
#[derive(Clone, Debug)]
pub struct Terminal {
    /// How many columns there are; at least 40 are used.
    pub width: usize,
    /// Whether to use colours.
    pub colour: bool,
    /// Whether calm questions (agreeing, compatible, scope) get a block of their own instead of a line in the summary.
    pub calm_in_full: bool,
    /// Whether to draw with signs of ASCII only; what the sources say stays as they wrote it.
    pub ascii: bool,
    /// Whether to tell also why claims were put together, on which claims each range rests, and what the policies do.
    pub verbose: bool,
    /// Where the text of a source can be opened, by the id of the source: URLs that quotes are linked to (OSC 8).
    ///
    /// A URL with anything but visible ASCII in it is left out.
    pub links: BTreeMap<String, String>,
}

impl Default for Terminal {
    fn default() -> Self {
        Self { width: 80, colour: false, calm_in_full: false, ascii: false, verbose: false, links: BTreeMap::new() }
    }
}

/// How wide labels such as `to settle` are, with the space after them.
const LABEL: usize = 11;

/// Renders a report.
///
/// The sources bring the texts in which the quotes are shown; a claim whose source has no text is quoted alone.
/// The policy is that under which the report was made: it says what the plots draw of each hedge.
#[must_use]
pub fn terminal(report: &Report, sources: &[Source], policy: &Policy, options: &Terminal) -> String {
    let mut sheet = Sheet::new(sources, options);
    for entry in &report.sources {
        sheet.names.insert(&entry.id, entry);
    }
    sheet.header(report);
    let mut questions: Vec<&Question> = report.questions.iter().filter(|question| !report.is_known(question)).collect();
    questions.sort_by_key(|question| std::cmp::Reverse(question.verdict));
    let (blocks, calm): (Vec<_>, Vec<_>) = questions.into_iter().partition(|question| {
        let is_in_full = options.calm_in_full || options.verbose;
        question.verdict.is_flag() || is_in_full && question.verdict != Verdict::NotComparable
    });
    for question in &blocks {
        sheet.rule();
        sheet.question(question, policy);
    }
    if !blocks.is_empty() {
        sheet.rule();
    }
    sheet.sums(report);
    sheet.differences(&report.differences);
    sheet.calm(&calm);
    sheet.known(report);
    sheet.signs();
    sheet.notes(&report.notes);
    if options.verbose {
        sheet.policies(policy);
    }
    sheet.out
}

/// The report in one line, without colours: how many accounts and origins, and how many questions came to each verdict.
///
/// ```
/// use crosscheck::{Policy, Source, check, render::terminal_summary};
/// let accounts = [Source::new("a", "20 passengers drowned."), Source::new("b", "12 passengers drowned.")];
/// let report = check(&accounts, &Policy::default());
/// assert_eq!(terminal_summary(&report, &accounts), "2 articles, 2 origins: 1 contradiction\n");
/// ```
#[must_use]
pub fn terminal_summary(report: &Report, sources: &[Source]) -> String {
    let options = Terminal::default();
    let sheet = Sheet::new(sources, &options);
    let tallies = summary::tallies(report);
    let told = if tallies.is_empty() { "no findings".to_owned() } else { tallies.join(", ") };
    format!("{}: {told}\n", sheet.title(report))
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
    verbose: bool,
    /// Whether some question was drawn.
    is_drawn: bool,
    paint: Paint,
    links: &'r BTreeMap<String, String>,
    texts: BTreeMap<&'r str, &'r Source>,
    pages: BTreeMap<&'r str, Page<'r>>,
    names: BTreeMap<&'r str, &'r SourceEntry>,
}

fn shout(verdict: Verdict) -> String {
    words(verdict).to_uppercase()
}

impl<'r> Sheet<'r> {
    fn new(sources: &'r [Source], options: &'r Terminal) -> Self {
        Self {
            out: String::new(),
            width: options.width.max(40),
            calm_in_full: options.calm_in_full,
            verbose: options.verbose,
            is_drawn: false,
            paint: Paint { colour: options.colour, glyphs: if options.ascii { &ASCII } else { &UNICODE } },
            links: &options.links,
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

    /// A line across, so that the eye finds where a question begins.
    fn rule(&mut self) {
        let rule = String::from(self.paint.glyphs.rule).repeat(self.width);
        let rule = self.paint.apply(Style::Faint, &rule);
        self.blank();
        self.line(&rule);
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
