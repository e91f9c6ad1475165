//! One question: its positions, its quotes, the reasons.

use super::{Sheet, shout};
use crate::claim::Claim;
use crate::compare::{Comparison, Verdict};
use crate::plot;
use crate::policy::Policy;
use crate::render::layout::{LONGEST, cells, fill, pad, show, visible, width, wrap};
use crate::render::quote::Page;
use crate::render::select::select;
use crate::render::style::{Style, link};
use crate::render::wording::{clock, counted, noun};
use crate::report::{Position, Question};
use std::collections::BTreeSet;
use std::ops::Range;

/// How many positions, sources or pairs are named before the rest is only counted.
const NAMED: usize = 12;

impl<'r> Sheet<'r> {
    pub(super) fn question(&mut self, question: &'r Question, policy: &Policy) {
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
        if self.verbose {
            self.linked_by(question);
        }
        let timeline = plot::timeline(question, policy).filter(|timeline| timeline.moments.len() > 2);
        let drawn = self.forest(question, policy, timeline.as_ref());
        let is_drawn = drawn.is_some();
        match (drawn, timeline) {
            (Some((forest, columns)), Some(timeline)) => self.timeline(question, &timeline, &forest, columns),
            (Some(_), None) => {}
            (None, _) => self.positions(question),
        }
        self.ranges(question, is_drawn);
        self.pairs(question);
        if question.summarised > 0 {
            let claims = counted(question.summarised, "claim is", "claims are");
            self.labelled("besides", &format!("{claims} not listed pair by pair: others stand for them"));
        }
    }

    /// Why the claims of a question were put together, and by which id programs know it.
    fn linked_by(&mut self, question: &Question) {
        let by = match question.linked_by.as_slice() {
            [] if question.subject.is_empty() => format!("one attribute, {}", question.attribute),
            [] => format!("one attribute, {}, of one subject, {}", question.attribute, question.subject),
            reasons => reasons.join("; "),
        };
        self.labelled("linked by", &by);
        self.labelled("id", &question.id);
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

    fn positions(&mut self, question: &'r Question) {
        let column = question.positions.iter().map(|position| width(&position.value)).max().unwrap_or(0);
        let column = column.min(self.width / 3);
        for position in question.positions.iter().take(NAMED) {
            let mut values = fill(&position.value, column.max(1)).into_iter();
            let mut names = fill(&self.who(position, question), self.width.saturating_sub(column + 6)).into_iter();
            let mut dot = self.paint.glyphs.bullet;
            loop {
                let (value, name) = (values.next(), names.next());
                if value.is_none() && name.is_none() {
                    break;
                }
                let row = format!("  {dot} {}  {}", pad(&value.unwrap_or_default(), column), name.unwrap_or_default());
                self.line(&row);
                dot = ' ';
            }
        }
        if let Some(more) = question.positions.len().checked_sub(NAMED).filter(|more| *more > 0) {
            self.line(&format!("  {} and {more} more", self.paint.glyphs.bullet));
        }
    }

    /// The sources behind a position, each once.
    fn who(&self, position: &Position, question: &Question) -> String {
        let names = self.names_of(&position.claims, question).join(", ");
        format!("{names}{}", self.stands_on(position, question))
    }

    /// The sources of some claims, each once.
    pub(super) fn names_of(&self, claims: &[usize], question: &Question) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let claims = claims.iter().filter_map(|index| question.claims.get(*index));
        let ids: Vec<&str> = claims.map(Claim::source).filter(|id| seen.insert(*id)).collect();
        let mut names: Vec<String> = ids.iter().take(NAMED).map(|id| self.name(id)).collect();
        if let Some(last) = names.last_mut().filter(|_| ids.len() > NAMED) {
            last.push_str(&format!(" and {} more", ids.len() - NAMED));
        }
        names
    }

    /// How few origins and speakers a position stands on, where they are fewer than its sources.
    pub(super) fn stands_on(&self, position: &Position, question: &Question) -> String {
        let claims = || position.claims.iter().filter_map(|index| question.claims.get(*index));
        let sources = claims().map(Claim::source).collect::<BTreeSet<_>>().len();
        let mut stands_on = Vec::new();
        if sources > position.origins {
            stands_on.push(counted(position.origins, "origin", "origins"));
        }
        // What several papers have from one speaker is one speaker's figure.
        let mut speakers = claims().map(|claim| claim.attributed_to.as_deref());
        let all_attributed = speakers.clone().all(|speaker| speaker.is_some());
        if sources > 1 && position.speakers == 1 && all_attributed {
            stands_on.extend(speakers.next().flatten().map(|name| format!("1 speaker: {}", visible(name))));
        }
        if stands_on.is_empty() { String::new() } else { format!(" ({})", stands_on.join(", ")) }
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
        // What follows is of other pairs than the last one above.
        if !quoted.is_empty() && !selection.likewise.is_empty() {
            self.blank();
        }
        for (verdict, list) in selection.likewise {
            let named = with_whom(&list);
            self.labelled("likewise", &format!("{}: {named}", noun(verdict)));
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
        let mut linked = 0..0;
        if let Some((line, column)) = place.filter(|_| is_new) {
            head.push_str(", ");
            linked.start = head.len();
            // The spaces do not break: a number alone at the start of a row reads as something else.
            head.push_str(&format!("line\u{a0}{line}, column\u{a0}{column}"));
            linked.end = head.len();
        }
        if let Some(speaker) = claim.attributed_to.as_ref().filter(|_| is_new) {
            head.push_str(&format!(", according to {speaker}"));
        }
        let rows_of_head = self.linked(&head, &linked, claim.source(), self.width.saturating_sub(5));
        for (index, row) in rows_of_head.iter().enumerate() {
            let letter = if index == 0 { paint.apply(Style::Strong, letter) } else { " ".to_owned() };
            self.line(&format!("  {letter}  {row}"));
        }
        for row in rows.iter().filter(|_| is_new) {
            self.line(&format!("  {row}"));
        }
    }

    /// The rows of a text in which some bytes open the source where it is kept.
    pub(super) fn linked(&self, text: &str, bytes: &Range<usize>, source: &str, width: usize) -> Vec<String> {
        let is_short = !bytes.is_empty() && text.len() <= LONGEST;
        let Some(url) = self.links.get(source).filter(|_| is_short) else { return fill(text, width) };
        let cells = cells(text);
        let rows = wrap(&cells, width.max(1)).into_iter();
        let in_pieces = |row: Range<usize>| {
            let all = cells.get(row.clone()).unwrap_or_default();
            let before = all.iter().take_while(|cell| cell.bytes.start < bytes.start).count();
            let upto = all.iter().take_while(|cell| cell.bytes.start < bytes.end).count();
            let [start, from, to, end] = [row.start, row.start + before, row.start + upto, row.end];
            let inside = show(&cells, from..to);
            let inside = if inside.is_empty() { inside } else { link(url, &inside) };
            format!("{}{inside}{}", show(&cells, start..from), show(&cells, to..end))
        };
        rows.map(in_pieces).collect()
    }

    /// The text of a source, laid out once.
    pub(super) fn page(&mut self, source: &str) -> Option<&Page<'r>> {
        let source = self.texts.get(source).copied().filter(|source| !source.text().is_empty())?;
        Some(self.pages.entry(source.id()).or_insert_with(|| Page::new(source.text())))
    }

    /// A quote whose text is not at hand.
    fn bare_quote(&self, claim: &Claim) -> Vec<String> {
        let bar = self.paint.apply(Style::Faint, &format!("     {}", self.paint.glyphs.gutter));
        let [open, close] = self.paint.glyphs.quotes;
        let quote = claim.quote();
        let words = if quote.is_empty() { claim.value().to_string() } else { format!("{open}{quote}{close}") };
        fill(&words, self.width.saturating_sub(9)).iter().take(7).map(|row| format!("{bar} {row}")).collect()
    }
}

/// Pairs of sources by the first of them: `001 with 003, 005; within 004`.
fn with_whom(pairs: &[(&str, &str)]) -> String {
    let mut by_first: Vec<(&str, Vec<&str>)> = Vec::new();
    for (a, b) in pairs.iter().take(NAMED) {
        match by_first.iter_mut().find(|(first, _)| first == a) {
            Some((_, others)) => others.push(b),
            None => by_first.push((a, vec![b])),
        }
    }
    let mut told: Vec<String> = Vec::new();
    for (first, others) in by_first {
        let first = visible(first);
        let (own, others): (Vec<&str>, Vec<&str>) = others.into_iter().partition(|other| visible(other) == first);
        told.extend(own.first().map(|_| format!("within {first}")));
        if !others.is_empty() {
            let others: Vec<String> = others.into_iter().map(visible).collect();
            told.push(format!("{first} with {}", others.join(", ")));
        }
    }
    let more = pairs.len().saturating_sub(NAMED);
    format!("{}{}", told.join("; "), if more > 0 { format!(" and {more} more") } else { String::new() })
}
