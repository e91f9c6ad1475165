//! One question: its positions, its quotes, the reasons.

use super::{LABEL, Sheet, shout};
use crate::claim::Claim;
use crate::compare::{Comparison, Verdict};
use crate::render::layout::{clip, fill, pad, visible, width};
use crate::render::quote::Page;
use crate::render::select::select;
use crate::render::style::Style;
use crate::render::wording::{self, clock, counted, end_words, noun};
use crate::report::{Position, Question, Range, RangeBound};
use crate::wire::range::{self, End, Told};
use std::collections::BTreeSet;

/// How many positions, sources or pairs are named before the rest is only counted.
const NAMED: usize = 12;

impl<'r> Sheet<'r> {
    pub(super) fn question(&mut self, question: &'r Question) {
        self.blank();
        let verdict = shout(question.verdict);
        let room = self.width.saturating_sub(verdict.len() + 2);
        for (index, row) in fill(&question.question, room).iter().enumerate() {
            let row = self.paint.apply(Style::Strong, row);
            if index == 0 {
                let head = self.paint.apply(Style::Verdict(question.verdict), &verdict);
                self.line(&format!("{head}  {row}"));
            } else {
                self.line(&format!("{}  {row}", " ".repeat(verdict.len())));
            }
        }
        self.behind(question);
        self.positions(question);
        self.ranges(question);
        self.pairs(question);
        if question.summarised > 0 {
            let claims = counted(question.summarised, "claim is", "claims are");
            self.labelled("besides", &format!("{claims} not listed pair by pair: others stand for them"));
        }
    }

    /// How many articles, origins and speakers stand behind a question.
    fn behind(&mut self, question: &Question) {
        let sources: BTreeSet<&str> = question.claims.iter().map(Claim::source).collect();
        let (one, many) = self.accounts(sources.iter().copied());
        let speakers = match question.speakers {
            0 => "no speaker named".to_owned(),
            count => counted(count, "speaker", "speakers"),
        };
        let origins = counted(question.origins, "origin", "origins");
        let told = format!("{}, {origins}, {speakers}", counted(sources.len(), one, many));
        for row in fill(&told, self.width.saturating_sub(2)) {
            self.line(&format!("  {}", self.paint.apply(Style::Faint, &row)));
        }
    }

    /// The range; those of several policies side by side, each bound with the source it rests on.
    fn ranges(&mut self, question: &'r Question) {
        let rows: Vec<[String; 4]> = match question.ranges.len() {
            0 | 1 => Vec::new(),
            _ => question.ranges.iter().filter_map(|range| range_row(question, range)).collect(),
        };
        let head = ["policy", "low", "best", "high"].map(str::to_owned);
        let all = || std::iter::once(&head).chain(&rows);
        let widest = |column: usize| all().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or(0);
        let columns = [widest(0), widest(1), widest(2), widest(3)];
        if rows.is_empty() || columns.iter().sum::<usize>() + 6 + LABEL + 2 > self.width {
            for range in question.range.iter().chain(question.ranges.iter().skip(1)) {
                if let Some(words) = wording::range(question, range) {
                    self.labelled("range", &words);
                }
            }
            return;
        }
        for (index, row) in all().enumerate() {
            let cells: Vec<String> = row.iter().zip(columns).map(|(cell, column)| pad(cell, column)).collect();
            let label = if index == 0 { "ranges" } else { "" };
            let label = self.paint.apply(Style::Faint, &format!("{label:<LABEL$}"));
            self.line(&format!("  {label}{}", cells.join("  ")));
        }
    }

    fn positions(&mut self, question: &'r Question) {
        let column = question.positions.iter().map(|position| width(&position.value)).max().unwrap_or(0);
        let column = column.min(self.width / 3);
        for position in question.positions.iter().take(NAMED) {
            let mut values = fill(&position.value, column.max(1)).into_iter();
            let mut names = fill(&self.who(position, question), self.width.saturating_sub(column + 6)).into_iter();
            let mut dot = "·";
            loop {
                let (value, name) = (values.next(), names.next());
                if value.is_none() && name.is_none() {
                    break;
                }
                let row = format!("  {dot} {}  {}", pad(&value.unwrap_or_default(), column), name.unwrap_or_default());
                self.line(&row);
                dot = " ";
            }
        }
        if let Some(more) = question.positions.len().checked_sub(NAMED).filter(|more| *more > 0) {
            self.line(&format!("  · and {more} more"));
        }
    }

    /// The sources behind a position, each once.
    fn who(&self, position: &Position, question: &Question) -> String {
        let mut seen = BTreeSet::new();
        let claims = position.claims.iter().filter_map(|index| question.claims.get(*index));
        let ids: Vec<&str> = claims.map(Claim::source).filter(|id| seen.insert(*id)).collect();
        let mut names = ids.iter().take(NAMED).map(|id| self.name(id)).collect::<Vec<_>>().join(", ");
        if ids.len() > NAMED {
            names.push_str(&format!(" and {} more", ids.len() - NAMED));
        }
        let mut stands_on = Vec::new();
        if ids.len() > position.origins {
            stands_on.push(counted(position.origins, "origin", "origins"));
        }
        // What several papers have from one speaker is one speaker's figure.
        let claims = position.claims.iter().filter_map(|index| question.claims.get(*index));
        let mut speakers = claims.map(|claim| claim.attributed_to.as_deref());
        let all_attributed = speakers.clone().all(|speaker| speaker.is_some());
        if ids.len() > 1 && position.speakers == 1 && all_attributed {
            stands_on.extend(speakers.next().flatten().map(|name| format!("1 speaker: {}", visible(name))));
        }
        if !stands_on.is_empty() {
            names.push_str(&format!(" ({})", stands_on.join(", ")));
        }
        names
    }

    /// Id and name of a source.
    pub(super) fn name(&self, id: &str) -> String {
        let name = self.names.get(id).map(|entry| entry.name.as_str());
        let name = name.or_else(|| self.texts.get(id).map(|source| source.name()));
        match name {
            Some(name) if name != id => format!("{} {}", visible(id), visible(name)),
            _ => visible(id),
        }
    }

    /// The pairs of a question: some in full, the others named in a line.
    fn pairs(&mut self, question: &'r Question) {
        let selection = select(question);
        let mut quoted = BTreeSet::new();
        for pair in selection.full {
            let (Some(a), Some(b)) = (question.claims.get(pair.a), question.claims.get(pair.b)) else { continue };
            let found = &pair.comparison;
            self.blank();
            if !quoted.is_empty() {
                let head = self.paint.apply(Style::Verdict(found.verdict), &format!("also {}", noun(found.verdict)));
                self.line(&format!("  {head}"));
            }
            self.pair([(a, quoted.insert(pair.a)), (b, quoted.insert(pair.b))], found);
        }
        for (verdict, list) in selection.likewise {
            let named = list.iter().take(NAMED).map(|(a, b)| match a == b {
                true => format!("within {}", visible(a)),
                false => format!("between {} and {}", visible(a), visible(b)),
            });
            let mut named = named.collect::<Vec<_>>().join(", ");
            if list.len() > NAMED {
                named.push_str(&format!(" and {} more", list.len() - NAMED));
            }
            self.labelled("likewise", &format!("{} {named}", noun(verdict)));
        }
    }

    /// Two claims, each with its quote unless it stands above already, and what was found of them.
    pub(super) fn pair(&mut self, claims: [(&'r Claim, bool); 2], found: &Comparison) {
        for (letter, (claim, is_new)) in ["A", "B"].into_iter().zip(claims) {
            self.quote(letter, claim, is_new, found.verdict);
        }
        self.labelled("why", &found.why);
        if let Some(unless) = &found.unless {
            self.labelled("both hold", unless);
        }
        if let Some(settle) = &found.settle {
            self.labelled("to settle", settle);
        }
    }

    fn quote(&mut self, letter: &str, claim: &'r Claim, is_new: bool, verdict: Verdict) {
        let paint = self.paint;
        let page = self.page(claim.source());
        let place = page.and_then(|page| claim.span().map(|span| page.place(span.start())));
        let room = self.width.saturating_sub(2);
        let page = self.page(claim.source());
        let rows = page.and_then(|page| page.quote(claim, room, paint, Style::Verdict(verdict)));
        let rows = rows.unwrap_or_else(|| self.bare_quote(claim));
        let mut head = if is_new { self.name(claim.source()) } else { visible(claim.source()) };
        if !is_new {
            head.push_str(", as quoted above");
        } else if let Some(date) = claim.published {
            head.push_str(&format!(" ({})", clock(&date.to_string())));
        }
        if let Some((line, column)) = place.filter(|_| is_new) {
            // The spaces do not break: a number alone at the start of a row reads as something else.
            head.push_str(&format!(", line\u{a0}{line}, column\u{a0}{column}"));
        }
        if let Some(speaker) = claim.attributed_to.as_ref().filter(|_| is_new) {
            head.push_str(&format!(", according to {speaker}"));
        }
        for (index, row) in fill(&head, self.width.saturating_sub(5)).iter().enumerate() {
            let letter = if index == 0 { paint.apply(Style::Strong, letter) } else { " ".to_owned() };
            self.line(&format!("  {letter}  {row}"));
        }
        for row in rows.iter().filter(|_| is_new) {
            self.line(&format!("  {row}"));
        }
    }

    /// The text of a source, laid out once.
    pub(super) fn page(&mut self, source: &str) -> Option<&Page<'r>> {
        let source = self.texts.get(source).copied().filter(|source| !source.text().is_empty())?;
        Some(self.pages.entry(source.id()).or_insert_with(|| Page::new(source.text())))
    }

    /// A quote whose text is not at hand.
    fn bare_quote(&self, claim: &Claim) -> Vec<String> {
        let bar = self.paint.apply(Style::Faint, "     │");
        let words =
            if claim.quote().is_empty() { claim.value().to_string() } else { format!("“{}”", claim.quote()) };
        fill(&words, self.width.saturating_sub(9)).iter().take(7).map(|row| format!("{bar} {row}")).collect()
    }
}

/// Policy, low, best and high of a range, each bound with the source it rests on.
fn range_row(question: &Question, range: &Range) -> Option<[String; 4]> {
    let Told { low, best, high, .. } = range::tell(question, range)?;
    let cell = |end: Option<End>, bound: &Option<RangeBound>| {
        let source = bound.as_ref().and_then(|bound| question.claims.get(bound.claim)).map(Claim::source);
        match (end, source) {
            (Some(end), Some(source)) => format!("{} ({})", end_words(&end), clip(source, 12)),
            _ => "open".to_owned(),
        }
    };
    let provisional = if range.provisional { ", provisional" } else { "" };
    let policy = format!("{}{provisional}", range.policy);
    Some([policy, cell(low, &range.low), cell(best, &range.best), cell(high, &range.high)])
}
