//! What stands around the findings: the sources above, the calm questions and the notes below.

use super::{LABEL, Sheet};
use crate::compare::{Verdict, say};
use crate::policy::Policy;
use crate::render::layout::{clip, fill, pad, visible, width};
use crate::render::style::Style;
use crate::render::wording::{clock, counted, tally};
use crate::report::{Difference, Note, Question, Report, SourceEntry};
use std::collections::{BTreeMap, BTreeSet};

impl<'r> Sheet<'r> {
    pub(super) fn header(&mut self, report: &Report) {
        let title = self.paint.apply(Style::Strong, &self.title(report));
        self.line(&title);
        self.sources(&report.sources);
        self.blank();
        // A count and what it counts stay in one line.
        let together = |tally: String| tally.replace(' ', "\u{a0}");
        let tallies: Vec<String> = tallies(report).into_iter().map(together).collect();
        let tallies = match tallies.is_empty() {
            false => tallies.join(self.paint.glyphs.between),
            // Whoever asks for calm questions in full has asked for certain verdicts.
            true if self.calm_in_full => "no such findings".to_owned(),
            true => "no figures found that could be compared".to_owned(),
        };
        for row in fill(&tallies, self.width) {
            self.line(&row);
        }
    }

    /// "6 articles, 5 origins".
    pub(super) fn title(&self, report: &Report) -> String {
        let origins = report.sources.iter().map(|entry| entry.origin).collect::<BTreeSet<_>>().len();
        let (one, many) = self.accounts(report.sources.iter().map(|entry| entry.id.as_str()));
        format!("{}, {}", counted(report.sources.len(), one, many), counted(origins, "origin", "origins"))
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
            let names: Vec<(&str, usize)> = difference.questions.iter().map(|name| (name.as_str(), 1)).collect();
            let rests_on = self.in_a_line(&names, self.width.saturating_sub(LABEL + 2));
            self.labelled("rests on", &rests_on);
        }
    }

    /// One row per source: id, name, date, and whose origin it shares.
    fn sources(&mut self, entries: &[SourceEntry]) {
        let mut first_of: BTreeMap<usize, &str> = BTreeMap::new();
        let rows = entries.iter().map(|entry| {
            let date = entry.published.map_or_else(|| "undated".to_owned(), |period| clock(&period.to_string()));
            let first = *first_of.entry(entry.origin).or_insert(&entry.id);
            let kin =
                if first == entry.id { String::new() } else { format!("  same origin as {}", self.clip(first, 24)) };
            (entry, date, kin)
        });
        let rows: Vec<_> = rows.collect();
        let widest = |cell: &dyn Fn(&(&SourceEntry, String, String)) -> usize| rows.iter().map(cell).max().unwrap_or(0);
        let ids = widest(&|row| width(&row.0.id)).min(self.width / 3);
        let dates = widest(&|row| row.1.len());
        // A name that only repeats the id is not worth a column.
        let name = |entry: &SourceEntry| if entry.name == entry.id { String::new() } else { entry.name.clone() };
        let room = self.width.saturating_sub(ids + dates + 6);
        let beside = room.saturating_sub(widest(&|row| row.2.len()));
        let is_beside = beside >= 16;
        let names = widest(&|row| width(&name(row.0))).min(if is_beside { beside } else { room.max(4) });
        for (entry, date, kin) in &rows {
            let named =
                if names == 0 { String::new() } else { format!("  {}", pad(&self.clip(&name(entry), names), names)) };
            let id = pad(&self.clip(&entry.id, ids), ids);
            let beside = if is_beside { kin.as_str() } else { "" };
            self.line(&format!("  {id}{named}  {date:<dates$}{beside}"));
            if !is_beside && !kin.is_empty() {
                self.line(&format!("  {:ids$}{kin}", ""));
            }
        }
    }

    /// Calm questions in one line per verdict; all of them where more is to be told.
    pub(super) fn calm(&mut self, questions: &[&'r Question]) {
        let mut blank = false;
        for verdict in Verdict::ALL.iter().rev() {
            let same: Vec<&Question> = questions.iter().copied().filter(|q| q.verdict == *verdict).collect();
            if same.is_empty() {
                continue;
            }
            if !blank {
                self.blank();
                blank = true;
            }
            let tally = tally(*verdict, same.len());
            let head = self.paint.apply(Style::Verdict(*verdict), &tally);
            if self.verbose {
                self.line(&head);
                same.iter().for_each(|question| self.alone(question));
                continue;
            }
            let names = each_once(same.iter().map(|question| question.question.as_str()));
            let names: Vec<(&str, usize)> = names.iter().map(|(name, count)| (name.as_str(), *count)).collect();
            let list = self.in_a_line(&names, self.width.saturating_sub(width(&tally) + 2));
            self.line(&if list.is_empty() { head } else { format!("{head}: {list}") });
        }
    }

    /// A question to which there is only one answer: what it is, and who gives it.
    fn alone(&mut self, question: &'r Question) {
        let answers =
            question.claims.iter().map(|claim| format!("{} ({})", say(claim.value()), visible(claim.source())));
        let told = format!("{} {}", question.question, answers.collect::<Vec<_>>().join(", "));
        for (index, row) in fill(&told, self.width.saturating_sub(4)).iter().enumerate() {
            let sign = if index == 0 { self.paint.glyphs.bullet } else { ' ' };
            self.line(&format!("  {sign} {row}"));
        }
    }

    /// What the policies do that the report was made under.
    pub(super) fn policies(&mut self, policy: &Policy) {
        self.blank();
        for policy in std::iter::once(policy).chain(policy.others()) {
            self.labelled("policy", &format!("{}: {}", policy.name(), policy.summary()));
        }
        self.labelled("words", &format!("vague words are read by the profile {}", policy.profile()));
    }

    fn clip(&self, text: &str, width: usize) -> String {
        clip(text, width, self.paint.glyphs.ellipsis)
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

    /// As many names as fit, and how many are left out; each has a number of how often it stands for one.
    fn in_a_line(&self, names: &[(&str, usize)], room: usize) -> String {
        let mut line = String::new();
        for (index, (name, count)) in names.iter().enumerate() {
            let left: usize = names.iter().skip(index).map(|(_, count)| count).sum();
            let more = left - count;
            let times = if *count > 1 { format!(" ({count} of these)") } else { String::new() };
            let joined = format!("{line}{}{}{times}", if index == 0 { "" } else { " " }, visible(name));
            let tail = if more > 0 { format!(" and {more} more") } else { String::new() };
            if width(&joined) + tail.len() <= room {
                line = joined;
                continue;
            }
            if index > 0 {
                return format!("{line} and {left} more");
            }
            return format!("{}{times}{tail}", self.clip(name, room.saturating_sub(tail.len() + times.len())));
        }
        line
    }
}

/// How many questions came to each verdict, the worst first; only verdicts that there are.
pub(super) fn tallies(report: &Report) -> Vec<String> {
    let open = || report.questions.iter().filter(|question| !report.is_known(question));
    let count = |verdict: Verdict| open().filter(|question| question.verdict == verdict).count();
    let found = Verdict::ALL.iter().rev().map(|verdict| (*verdict, count(*verdict))).filter(|(_, n)| *n > 0);
    let known = (!report.known.is_empty()).then(|| format!("{} known", report.known.len()));
    found.map(|(verdict, n)| tally(verdict, n)).chain(known).collect()
}

/// Equal names once, in the order in which they come, with how many there are of each.
fn each_once<'n>(names: impl Iterator<Item = &'n str>) -> Vec<(String, usize)> {
    let mut out: Vec<(String, usize)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for name in names {
        match places.get(name).and_then(|place| out.get_mut(*place)) {
            Some((_, count)) => *count += 1,
            None => {
                places.insert(name, out.len());
                out.push((name.to_owned(), 1));
            }
        }
    }
    out
}
