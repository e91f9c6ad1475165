//! What stands around the findings: the sources above, the calm questions and the notes below.

use super::known::is_known;
use super::{LABEL, Sheet};
use crate::compare::Verdict;
use crate::render::layout::{clip, fill, pad, visible, width};
use crate::render::style::Style;
use crate::render::wording::{clock, counted, tally};
use crate::report::{Difference, Note, Question, Report, SourceEntry};
use std::collections::{BTreeMap, BTreeSet};

impl<'r> Sheet<'r> {
    pub(super) fn header(&mut self, report: &Report) {
        let origins = report.sources.iter().map(|entry| entry.origin).collect::<BTreeSet<_>>().len();
        let (one, many) = self.accounts(report.sources.iter().map(|entry| entry.id.as_str()));
        let title = format!("{}, {}", counted(report.sources.len(), one, many), counted(origins, "origin", "origins"));
        let title = self.paint.apply(Style::Strong, &title);
        self.line(&title);
        self.sources(&report.sources);
        let open = || report.questions.iter().filter(|question| !is_known(report, question));
        let count = |verdict: Verdict| open().filter(|question| question.verdict == verdict).count();
        let found = Verdict::ALL.iter().rev().map(|verdict| (*verdict, count(*verdict))).filter(|(_, n)| *n > 0);
        let mut tallies: Vec<String> = found.map(|(verdict, n)| tally(verdict, n)).collect();
        if !report.known.is_empty() {
            tallies.push(format!("{} known", report.known.len()));
        }
        self.blank();
        let summary = match tallies.is_empty() {
            false => tallies.join(" · "),
            // Whoever asks for calm questions in full has asked for certain verdicts.
            true if self.calm_in_full => "no such findings".to_owned(),
            true => "no figures found that could be compared".to_owned(),
        };
        for row in fill(&summary, self.width) {
            self.line(&row);
        }
    }

    /// What some sources are called: articles where all have a text.
    pub(super) fn accounts<'s>(&self, mut ids: impl Iterator<Item = &'s str>) -> (&'static str, &'static str) {
        let all_text =
            ids.all(|id| self.texts.contains_key(id)) && self.texts.values().any(|source| !source.text().is_empty());
        if all_text { ("article", "articles") } else { ("source", "sources") }
    }

    /// Camps of sources that differ by a steady step.
    pub(super) fn differences(&mut self, differences: &[Difference]) {
        for difference in differences {
            self.blank();
            let head = self.paint.apply(Style::Strong, "STEADY DIFFERENCE");
            self.line(&format!("{head}  {}", visible(&difference.attribute)));
            self.labelled("found", &visible(&difference.words));
            self.labelled("rests on", &in_a_line(&refs(&difference.questions), self.width.saturating_sub(LABEL + 2)));
        }
    }

    /// One row per source: id, name, date, and whose origin it shares.
    fn sources(&mut self, entries: &[SourceEntry]) {
        let mut first_of: BTreeMap<usize, &str> = BTreeMap::new();
        let rows = entries.iter().map(|entry| {
            let date = entry.published.map_or_else(|| "undated".to_owned(), |period| clock(&period.to_string()));
            let first = *first_of.entry(entry.origin).or_insert(&entry.id);
            let kin = if first == entry.id { String::new() } else { format!("  same origin as {}", clip(first, 24)) };
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

    /// Calm questions in one line per verdict.
    pub(super) fn calm(&mut self, questions: &[&Question]) {
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

    pub(super) fn notes(&mut self, notes: &'r [Note]) {
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

fn refs(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
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
