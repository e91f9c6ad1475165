//! The report for a reader at a terminal: one block per discrepancy, worst first.

use super::layout::{clip, fill, pad, visible, width};
use super::quote::Page;
use super::style::{Paint, Style};
use crate::claim::Claim;
use crate::compare::{Comparison, Verdict};
use crate::report::{Note, Pair, Position, Question, Range, RangeBound, Report, SourceEntry};
use crate::source::Source;
use std::collections::{BTreeMap, BTreeSet};

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
/// How many pairs of a question are shown with their quotes; the others are named in a line.
const PAIRS_IN_FULL: usize = 4;

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
    let mut questions: Vec<&Question> = report.questions.iter().collect();
    questions.sort_by_key(|question| std::cmp::Reverse(question.verdict));
    let (blocks, calm): (Vec<_>, Vec<_>) = questions.into_iter().partition(|question| {
        question.verdict.is_flag() || options.calm_in_full && question.verdict != Verdict::NotComparable
    });
    for question in &blocks {
        sheet.question(question);
    }
    sheet.calm(&calm);
    sheet.notes(&report.notes);
    sheet.out
}

/// Renders what was found of two texts.
#[must_use]
pub fn terminal_pairs(
    sources: &[Source],
    verdict: Verdict,
    why: &str,
    pairs: &[(Claim, Claim, Comparison)],
    options: &Terminal,
) -> String {
    let mut sheet = Sheet::new(sources, options);
    let head = sheet.paint.apply(Style::Verdict(verdict), &shout(verdict));
    sheet.line(&head);
    sheet.labelled("why", why);
    for (a, b, found) in pairs {
        sheet.blank();
        let head = sheet.paint.apply(Style::Verdict(found.verdict), &words(found.verdict));
        sheet.line(&format!("  {head}"));
        sheet.pair([(a, true), (b, true)], found);
    }
    sheet.out
}

struct Sheet<'r> {
    out: String,
    width: usize,
    paint: Paint,
    texts: BTreeMap<&'r str, &'r Source>,
    pages: BTreeMap<&'r str, Page<'r>>,
    names: BTreeMap<&'r str, &'r SourceEntry>,
}

fn words(verdict: Verdict) -> String {
    verdict.code().replace('_', " ")
}

fn shout(verdict: Verdict) -> String {
    words(verdict).to_uppercase()
}

/// "1 contradiction", "2 contradictions".
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn tally(verdict: Verdict, count: usize) -> String {
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

impl<'r> Sheet<'r> {
    fn new(sources: &'r [Source], options: &Terminal) -> Self {
        Self {
            out: String::new(),
            width: options.width.max(40),
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

    fn header(&mut self, report: &Report) {
        let origins = report.sources.iter().map(|entry| entry.origin).collect::<BTreeSet<_>>().len();
        let all_text = report.sources.iter().all(|entry| self.texts.contains_key(entry.id.as_str()))
            && self.texts.values().any(|source| !source.text().is_empty());
        let (one, many) = if all_text { ("article", "articles") } else { ("source", "sources") };
        let title = format!("{}, {}", counted(report.sources.len(), one, many), counted(origins, "origin", "origins"));
        let title = self.paint.apply(Style::Strong, &title);
        self.line(&title);
        self.sources(&report.sources);
        let count = |verdict: Verdict| report.questions.iter().filter(|q| q.verdict == verdict).count();
        let found = Verdict::ALL.iter().rev().map(|verdict| (*verdict, count(*verdict))).filter(|(_, n)| *n > 0);
        let tallies: Vec<String> = found.map(|(verdict, n)| tally(verdict, n)).collect();
        self.blank();
        let summary = if tallies.is_empty() {
            "no figures found that could be compared".to_owned()
        } else {
            tallies.join(" · ")
        };
        for row in fill(&summary, self.width) {
            self.line(&row);
        }
    }

    /// One row per source: id, name, date, and whose origin it shares.
    fn sources(&mut self, entries: &[SourceEntry]) {
        let rows = entries.iter().enumerate().map(|(index, entry)| {
            let date = entry.published.map_or_else(|| "undated".to_owned(), |period| clock(&period.to_string()));
            let first = entries.iter().take(index).find(|other| other.origin == entry.origin);
            let kin = first.map_or_else(String::new, |first| format!("  same origin as {}", clip(&first.id, 24)));
            (entry, date, kin)
        });
        let rows: Vec<_> = rows.collect();
        let widest = |cell: &dyn Fn(&(&SourceEntry, String, String)) -> usize| rows.iter().map(cell).max().unwrap_or(0);
        let ids = widest(&|row| width(&row.0.id)).min(self.width / 4);
        let dates = widest(&|row| row.1.len());
        // A name that only repeats the id is not worth a column.
        let name = |entry: &SourceEntry| if entry.name == entry.id { String::new() } else { entry.name.clone() };
        let room = self.width.saturating_sub(ids + dates + 6);
        let beside = room.saturating_sub(widest(&|row| row.2.len()));
        let is_beside = beside >= 16;
        let names = widest(&|row| width(&name(row.0))).min(if is_beside { beside } else { room.max(4) });
        for (entry, date, kin) in &rows {
            let named =
                if names == 0 { String::new() } else { format!("  {}", pad(&clip(&name(entry), names), names)) };
            let id = pad(&clip(&entry.id, ids), ids);
            let beside = if is_beside { kin.as_str() } else { "" };
            self.line(&format!("  {id}{named}  {date:<dates$}{beside}"));
            if !is_beside && !kin.is_empty() {
                self.line(&format!("  {:ids$}{kin}", ""));
            }
        }
    }

    fn question(&mut self, question: &'r Question) {
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
        self.positions(question);
        if let Some(range) = &question.range {
            self.labelled("range", &range_words(range));
        }
        self.pairs(question);
    }

    fn positions(&mut self, question: &'r Question) {
        let column = question.positions.iter().map(|position| width(&position.value)).max().unwrap_or(0);
        let column = column.min(self.width / 3);
        for position in &question.positions {
            let who = self.who(position, question);
            let room = self.width.saturating_sub(column + 6);
            let rows = fill(&who, room);
            let names = rows.iter().enumerate().map(|(index, row)| {
                let value = if index == 0 { clip(&position.value, column) } else { String::new() };
                format!("  · {}  {row}", pad(&value, column))
            });
            for (index, row) in names.collect::<Vec<_>>().into_iter().enumerate() {
                let row = if index == 0 { row } else { row.replacen('·', " ", 1) };
                self.line(&row);
            }
        }
    }

    /// The sources behind a position, each once.
    fn who(&self, position: &Position, question: &Question) -> String {
        let mut ids: Vec<&str> = Vec::new();
        for claim in position.claims.iter().filter_map(|index| question.claims.get(*index)) {
            if !ids.contains(&claim.source()) {
                ids.push(claim.source());
            }
        }
        let names: Vec<String> = ids.iter().map(|id| self.name(id)).collect();
        let names = names.join(", ");
        if ids.len() > position.origins {
            format!("{names} ({})", counted(position.origins, "origin", "origins"))
        } else {
            names
        }
    }

    /// Id and name of a source.
    fn name(&self, id: &str) -> String {
        let name = self.names.get(id).map(|entry| entry.name.as_str());
        let name = name.or_else(|| self.texts.get(id).map(|source| source.name()));
        match name {
            Some(name) if name != id => format!("{} {}", visible(id), visible(name)),
            _ => visible(id),
        }
    }

    /// The pairs of a question: one in full for each two positions that meet, the others in a line.
    fn pairs(&mut self, question: &'r Question) {
        let position = |claim: usize| question.positions.iter().position(|position| position.claims.contains(&claim));
        let mut seen = BTreeSet::new();
        let mut quoted = BTreeSet::new();
        let mut others: BTreeMap<std::cmp::Reverse<Verdict>, Vec<String>> = BTreeMap::new();
        let worst = question.verdict;
        let shown = |pair: &&Pair| pair.comparison.verdict.is_flag() || pair.comparison.verdict == worst;
        let mut pairs: Vec<&Pair> = question.pairs.iter().filter(shown).collect();
        pairs.sort_by_key(|pair| std::cmp::Reverse(pair.comparison.verdict));
        for pair in pairs {
            let (Some(a), Some(b)) = (question.claims.get(pair.a), question.claims.get(pair.b)) else { continue };
            let found = &pair.comparison;
            let camps = (position(pair.a).min(position(pair.b)), position(pair.a).max(position(pair.b)));
            let is_new = camps.0.is_none() || seen.insert((found.verdict, camps));
            if !is_new || seen.len() > PAIRS_IN_FULL {
                let both = format!("{} and {}", visible(a.source()), visible(b.source()));
                let list = others.entry(std::cmp::Reverse(found.verdict)).or_default();
                if !list.contains(&both) {
                    list.push(both);
                }
                continue;
            }
            self.blank();
            if !quoted.is_empty() {
                let head = self.paint.apply(Style::Verdict(found.verdict), &format!("also {}", words(found.verdict)));
                self.line(&format!("  {head}"));
            }
            self.pair([(a, quoted.insert(pair.a)), (b, quoted.insert(pair.b))], found);
        }
        for (verdict, list) in others {
            self.labelled("likewise", &format!("{}: {}", words(verdict.0), list.join(", ")));
        }
    }

    /// Two claims, each with its quote unless it stands above already, and what was found of them.
    fn pair(&mut self, claims: [(&'r Claim, bool); 2], found: &Comparison) {
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
    fn page(&mut self, source: &str) -> Option<&Page<'r>> {
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

    /// Calm questions in one line per verdict.
    fn calm(&mut self, questions: &[&Question]) {
        let mut blank = false;
        for verdict in Verdict::ALL.iter().rev() {
            let names: Vec<&str> =
                questions.iter().filter(|q| q.verdict == *verdict).map(|q| q.question.as_str()).collect();
            if names.is_empty() {
                continue;
            }
            if !blank {
                self.blank();
                blank = true;
            }
            let head = tally(*verdict, names.len());
            let room = self.width.saturating_sub(width(&head) + 2);
            let list = in_a_line(&names, room);
            let head = self.paint.apply(Style::Verdict(*verdict), &head);
            self.line(&if list.is_empty() { head } else { format!("{head}: {list}") });
        }
    }

    fn notes(&mut self, notes: &'r [Note]) {
        if notes.is_empty() {
            return;
        }
        self.blank();
        for note in notes {
            let page = note.source.as_deref().and_then(|id| self.page(id));
            let place = page.zip(note.span).map(|(page, span)| page.place(span.start()));
            let mut text = note.source.as_deref().map_or_else(String::new, |id| self.name(id));
            if let Some((line, column)) = place {
                text.push_str(&format!(", line\u{a0}{line}, column\u{a0}{column}"));
            }
            let text = if text.is_empty() { note.text.clone() } else { format!("{text}: {}", note.text) };
            self.labelled("note", &text);
        }
    }
}

/// As many names as fit, and how many are left out.
fn in_a_line(names: &[&str], room: usize) -> String {
    let mut line = String::new();
    for (index, name) in names.iter().enumerate() {
        let more = names.len() - index - 1;
        let joined = if index == 0 { visible(name) } else { format!("{line} {}", visible(name)) };
        let reserve = if more > 0 { format!(" and {more} more").len() } else { 0 };
        if width(&joined) + reserve > room {
            let left = names.len() - index;
            if index > 0 {
                return format!("{line} and {left} more");
            }
            let tail = if more > 0 { format!(" and {more} more") } else { String::new() };
            return format!("{}{tail}", clip(name, room.saturating_sub(tail.len())));
        }
        line = joined;
    }
    line
}

/// A date for readers: a space between day and time.
fn clock(edtf: &str) -> String {
    edtf.replacen('T', " ", 1)
}

fn range_words(range: &Range) -> String {
    let word = |bound: &Option<RangeBound>| {
        bound.as_ref().map(|bound| bound.date.map_or_else(|| bound.number.to_string(), |date| date.to_string()))
    };
    let ends = match (word(&range.low), word(&range.high)) {
        (Some(low), Some(high)) if low == high => low,
        (Some(low), Some(high)) => format!("{low} to {high}"),
        (Some(low), None) => format!("{low} or more"),
        (None, Some(high)) => format!("at most {high}"),
        (None, None) => "open on both sides".to_owned(),
    };
    let best = word(&range.best).map_or_else(String::new, |best| format!(", best {best}"));
    let provisional = if range.provisional { ", provisional" } else { "" };
    format!("{ends}{best} ({}{provisional})", range.policy)
}
