//! The report as Markdown, for a CMS, a pull request or a page of notes: headings, tables, quotes.
//!
//! What comes from a source is escaped in one place ([`escape`]); what is ours is plain CommonMark with the tables of GitHub's
//! flavour.

mod escape;

use super::accounts::Accounts;
use super::select::select;
use super::wording::{clock, counted, words};
use crate::claim::Claim;
use crate::compare::Verdict;
use crate::report::{ClaimRef, Derivation, Difference, Note, Position, Question, Range, RangeBound, Report};
use crate::wire::range::{self, End, Told};
use escape::text;
use std::collections::{BTreeMap, BTreeSet};

/// How many names of a list are told before the rest is only counted.
const NAMED: usize = 12;

/// Writes a report as Markdown.
#[must_use]
pub fn markdown(report: &Report, accounts: &Accounts<'_>) -> String {
    let mut page = Page { out: String::new(), report, accounts };
    page.head();
    let (told, calm): (Vec<_>, Vec<_>) = report.questions.iter().partition(|question| question.verdict.is_flag());
    for question in told {
        page.question(question);
    }
    page.sums();
    page.differences();
    page.calm(&calm);
    page.notes();
    page.out
}

struct Page<'r> {
    out: String,
    report: &'r Report,
    accounts: &'r Accounts<'r>,
}

impl Page<'_> {
    /// A block with an empty line before it; `line` is Markdown already.
    fn block(&mut self, line: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.line(line);
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn head(&mut self) {
        let report = self.report;
        let origins: BTreeSet<usize> = report.sources.iter().map(|entry| entry.origin).collect();
        let title = format!(
            "{}, {}",
            counted(report.sources.len(), "source", "sources"),
            counted(origins.len(), "origin", "origins")
        );
        self.block(&format!("# {title}"));
        self.block("| source | name | published | origin |");
        self.line("|---|---|---|---|");
        for entry in &report.sources {
            let published = entry.published.map_or_else(|| "undated".to_owned(), |date| clock(&date.to_string()));
            let row = format!(
                "| {} | {} | {} | {} |",
                text(&entry.id),
                text(&entry.name),
                text(&published),
                entry.origin + 1
            );
            self.line(&row);
        }
        let count = |verdict: Verdict| report.questions.iter().filter(|question| question.verdict == verdict).count();
        let tally: Vec<String> = Verdict::ALL
            .iter()
            .rev()
            .map(|verdict| (count(*verdict), words(*verdict)))
            .filter(|(count, _)| *count > 0)
            .map(|(count, verdict)| format!("{count} {verdict}"))
            .collect();
        match tally.is_empty() {
            true => self.block("Nothing was found that could be compared."),
            false => self.block(&format!("Questions by verdict: {}.", tally.join(", "))),
        }
    }

    fn question(&mut self, question: &Question) {
        self.block(&format!("## {}: {}", words(question.verdict), text(&question.question)));
        let sources: BTreeSet<&str> = question.claims.iter().map(Claim::source).collect();
        let behind = format!(
            "{}, {}, {}.",
            counted(sources.len(), "source", "sources"),
            counted(question.origins, "origin", "origins"),
            counted(question.speakers, "named speaker", "named speakers")
        );
        self.block(&behind);
        self.block("| position | origins | sources |");
        self.line("|---|---|---|");
        for position in question.positions.iter().take(NAMED) {
            let who = self.who(question, position);
            self.line(&format!("| {} | {} | {who} |", text(&position.value), position.origins));
        }
        if let Some(more) = question.positions.len().checked_sub(NAMED).filter(|more| *more > 0) {
            self.block(&format!("And {more} more positions."));
        }
        self.ranges(question);
        let selection = select(question);
        for pair in selection.full {
            let (Some(a), Some(b)) = (question.claims.get(pair.a), question.claims.get(pair.b)) else { continue };
            let found = &pair.comparison;
            self.block(&format!("### {}: {}", words(found.verdict), text(&found.why)));
            self.quote(a);
            self.quote(b);
            let asides = [("Both hold if", &found.unless), ("To settle it", &found.settle)];
            for (index, (label, said)) in
                asides.into_iter().filter_map(|(label, said)| Some((label, said.as_ref()?))).enumerate()
            {
                let row = format!("- {label}: {}", text(said));
                if index == 0 { self.block(&row) } else { self.line(&row) }
            }
        }
        for (verdict, list) in selection.likewise {
            let named = list.iter().take(NAMED).map(|(a, b)| match a == b {
                true => format!("within {}", text(a)),
                false => format!("between {} and {}", text(a), text(b)),
            });
            let more = list.len().checked_sub(NAMED).filter(|more| *more > 0);
            let more = more.map_or_else(String::new, |more| format!(" and {more} more"));
            self.block(&format!("Likewise {} {}{more}.", words(verdict), named.collect::<Vec<_>>().join(", ")));
        }
        if question.summarised > 0 {
            let claims = counted(question.summarised, "further claim", "further claims");
            self.block(&format!("Not listed pair by pair: {claims}, for which others stand."));
        }
    }

    /// The sources behind a position, each once.
    fn who(&self, question: &Question, position: &Position) -> String {
        let mut seen = BTreeSet::new();
        let claims = position.claims.iter().filter_map(|index| question.claims.get(*index));
        let ids: Vec<&str> = claims.map(Claim::source).filter(|id| seen.insert(*id)).collect();
        let names: Vec<String> = ids.iter().take(NAMED).map(|id| text(&self.accounts.name(self.report, id))).collect();
        let more = ids.len().checked_sub(NAMED).filter(|more| *more > 0);
        names.join(", ") + &more.map_or_else(String::new, |more| format!(" and {more} more"))
    }

    /// The ranges, each bound with the source that it rests on.
    fn ranges(&mut self, question: &Question) {
        let rows: Vec<String> = question.ranges.iter().filter_map(|range| range_row(question, range)).collect();
        if rows.is_empty() {
            return;
        }
        self.block("| range under | low | best | high |");
        self.line("|---|---|---|---|");
        for row in rows {
            self.line(&row);
        }
    }

    /// A claim in its sentence, the words that it rests on in bold, and whose it is.
    fn quote(&mut self, claim: &Claim) {
        self.block(&format!("> {}", self.sentence(claim)));
        let mut who = text(&self.accounts.name(self.report, claim.source()));
        if let Some(date) = claim.published {
            who.push_str(&format!(" ({})", text(&clock(&date.to_string()))));
        }
        if let Some(region) = self.accounts.region(claim) {
            who.push_str(&format!(", line {}", region.line));
        }
        if let Some(speaker) = &claim.attributed_to {
            who.push_str(&format!(", according to {}", text(speaker)));
        }
        self.line(">");
        self.line(&format!("> — {who}"));
    }

    fn sentence(&self, claim: &Claim) -> String {
        let words = if claim.quote().is_empty() { claim.value().to_string() } else { claim.quote().to_owned() };
        let bold = format!("**{}**", text(&words));
        let around = claim.span().zip(claim.sentence()).zip(self.accounts.text(claim.source()));
        let Some(((span, sentence), whole)) = around else { return bold };
        let (before, after) = (whole.get(sentence.start()..span.start()), whole.get(span.end()..sentence.end()));
        let (Some(before), Some(after)) = (before, after) else { return bold };
        // White space at the seams is not the bold words' own.
        let gap = |c: Option<char>| if c.is_some_and(char::is_whitespace) { " " } else { "" };
        let (left, right) = (gap(before.chars().next_back()), gap(after.chars().next()));
        format!("{}{left}{bold}{right}{}", text(before), text(after))
    }

    fn sums(&mut self) {
        let told: Vec<&Derivation> = self.report.derivations.iter().collect();
        if told.is_empty() {
            return;
        }
        self.block("## Sums");
        self.out.push('\n');
        for derivation in told {
            let unless = derivation
                .unless
                .as_deref()
                .map_or_else(String::new, |unless| format!(". Both hold if: {}", text(unless)));
            let ids: BTreeSet<&str> = derivation.claims.iter().filter_map(|claim| self.source_of(claim)).collect();
            let ids: Vec<String> = ids.into_iter().map(text).collect();
            let from = if ids.is_empty() { String::new() } else { format!(" ({})", ids.join(", ")) };
            self.line(&format!("- {}: {}{unless}{from}", words(derivation.verdict), text(&derivation.words)));
        }
    }

    fn source_of(&self, claim: &ClaimRef) -> Option<&str> {
        let question = self.report.questions.iter().find(|question| question.id == claim.question)?;
        question.claims.get(claim.claim).map(Claim::source)
    }

    fn differences(&mut self) {
        let list = |difference: &Difference| format!("- {}", text(&difference.words));
        self.list("## Steady differences", self.report.differences.iter().map(list).collect());
    }

    /// The questions without anything to ask, by verdict.
    fn calm(&mut self, questions: &[&Question]) {
        let mut by_verdict: BTreeMap<Verdict, Vec<(&str, usize)>> = BTreeMap::new();
        for question in questions {
            let asked = by_verdict.entry(question.verdict).or_default();
            // Several questions may have one wording: "When?".
            match asked.iter_mut().find(|(other, _)| *other == question.question) {
                Some((_, count)) => *count += 1,
                None => asked.push((&question.question, 1)),
            }
        }
        let said = |(question, count): &(&str, usize)| match count {
            1 => text(question),
            _ => format!("{} ({count} of these)", text(question)),
        };
        let rows = by_verdict.into_iter().rev();
        let rows = rows.map(|(verdict, asked)| {
            format!("- {}: {}", words(verdict), asked.iter().map(said).collect::<Vec<_>>().join(" "))
        });
        self.list("## Nothing to ask", rows.collect());
    }

    fn notes(&mut self) {
        let note = |note: &Note| match note.source.as_deref() {
            Some(id) => format!("- {}: {}", text(&self.accounts.name(self.report, id)), text(&note.text)),
            None => format!("- {}", text(&note.text)),
        };
        self.list("## Notes", self.report.notes.iter().map(note).collect());
    }

    fn list(&mut self, head: &str, rows: Vec<String>) {
        if rows.is_empty() {
            return;
        }
        self.block(head);
        self.out.push('\n');
        for row in rows {
            self.line(&row);
        }
    }
}

fn range_row(question: &Question, range: &Range) -> Option<String> {
    let Told { low, best, high, .. } = range::tell(question, range)?;
    let cell = |end: Option<End>, claim: Option<usize>| {
        let source = claim.and_then(|claim| question.claims.get(claim)).map(Claim::source);
        match (end, source) {
            (Some(End::Number(number)), Some(source)) => format!("{number} ({})", text(source)),
            (Some(End::Date(date)), Some(source)) => format!("{} ({})", clock(&date), text(source)),
            _ => "open".to_owned(),
        }
    };
    let claim = |bound: &Option<RangeBound>| bound.as_ref().map(|bound| bound.claim);
    let provisional = if range.provisional { ", provisional" } else { "" };
    Some(format!(
        "| {}{provisional} | {} | {} | {} |",
        text(&range.policy),
        cell(low, claim(&range.low)),
        cell(best, claim(&range.best)),
        cell(high, claim(&range.high))
    ))
}
