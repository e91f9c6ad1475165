//! What changed between two reports, for a reader at a terminal; and a report in a few lines.

use super::{Sheet, Terminal, shout};
use crate::claim::Claim;
use crate::compare::say;
use crate::diff::{
    Course, Diff, DifferenceChange, FigureChange, Finding, FindingChange, NoteChange, OriginChange, RangeChange,
    SourceChange, SumChange,
};
use crate::render::layout::{fill, visible};
use crate::render::style::Style;
use crate::render::wording::{clock, counted, range as range_words};
use crate::report::{Report, SourceEntry};
use crate::source::Source;
use std::collections::BTreeSet;

/// How many blocks of one kind are shown before the rest is only counted.
const SHOWN: usize = 12;

/// Renders what changed; one line says so where nothing did.
///
/// The sources bring the texts in which the quotes are shown; without them a quote stands alone.
#[must_use]
pub fn terminal_changes(diff: &Diff<'_>, sources: &[Source], options: &Terminal) -> String {
    let mut sheet = Sheet::new(sources, options);
    for entry in diff.sources.iter().filter_map(|change| change.after.or(change.before)) {
        sheet.names.insert(&entry.id, entry);
    }
    let head = sheet.paint.apply(Style::Strong, &tallies(diff));
    sheet.line(&head);
    sheet.source_changes(&diff.sources);
    sheet.origin_changes(&diff.origins);
    let is_over = |change: &&FindingChange<'_>| matches!(change.course, Course::Settled | Course::Known);
    let told = diff.findings.iter().filter(|change| !is_over(change) && !is_told(diff, change));
    sheet.finding_changes(&told.collect::<Vec<_>>());
    sheet.figures(&diff.figures);
    for (course, title) in [(Course::Settled, "Settled"), (Course::Known, "Known")] {
        let over = diff.findings.iter().filter(|change| change.course == course);
        sheet.over(title, &over.collect::<Vec<_>>());
    }
    sheet.sum_changes(&diff.sums);
    sheet.difference_changes(&diff.differences);
    sheet.range_changes(&diff.ranges);
    sheet.note_changes(&diff.notes);
    sheet.rest(diff);
    sheet.out
}

/// Renders a report in a few lines: its sources, how many findings of which verdict, and the questions to look at.
#[must_use]
pub fn terminal_overview(report: &Report, sources: &[Source], options: &Terminal) -> String {
    let mut sheet = Sheet::new(sources, options);
    for entry in &report.sources {
        sheet.names.insert(&entry.id, entry);
    }
    sheet.header(report);
    for question in report.questions.iter().filter(|question| question.verdict.is_flag()) {
        let verdict = shout(question.verdict);
        let head = sheet.paint.apply(Style::Verdict(question.verdict), &verdict);
        sheet.headed(&head, verdict.len(), &question.question);
    }
    sheet.out
}

fn tallies(diff: &Diff<'_>) -> String {
    if diff.is_empty() {
        return "nothing changed".to_owned();
    }
    let of = |course: Course| {
        let findings = diff.findings.iter().filter(|change| change.course == course && !is_told(diff, change)).count();
        findings + diff.sums.iter().filter(|change| change.course == course).count()
    };
    let found = [
        (of(Course::New), "new discrepancy", "new discrepancies"),
        (of(Course::Worse), "worse", "worse"),
        (of(Course::Milder), "milder", "milder"),
        (of(Course::Settled), "settled", "settled"),
        (of(Course::Known), "known", "known"),
        (diff.figures.len(), "figure moved", "figures moved"),
        (moved(&diff.ranges).len(), "range moved", "ranges moved"),
        (diff.differences.len(), "steady difference changed", "steady differences changed"),
        (diff.sources.len(), "source changed", "sources changed"),
        (diff.origins.len(), "origin changed", "origins changed"),
        (diff.notes.len(), "note changed", "notes changed"),
    ];
    let told: Vec<String> = found
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| counted(count, one, many))
        .collect();
    if told.is_empty() { "no discrepancy changed".to_owned() } else { told.join(" · ") }
}

/// Whether a later figure tells of it already.
fn is_told(diff: &Diff<'_>, change: &FindingChange<'_>) -> bool {
    let (Course::New, Some(finding)) = (change.course, change.after) else { return false };
    let updates = diff.figures.iter().filter(|figure| figure.why.is_some());
    let mut later = updates.filter(|figure| std::ptr::eq(figure.question, finding.question));
    finding.pair.comparison.verdict == crate::Verdict::Update
        && later.any(|figure| sides(finding).into_iter().any(|claim| std::ptr::eq(claim, figure.after)))
}

fn sides(finding: Finding<'_>) -> Vec<&Claim> {
    [finding.pair.a, finding.pair.b].into_iter().filter_map(|index| finding.question.claims.get(index)).collect()
}

/// What to say of the ranges that moved, except where one policy under two spellings of a unit tells the same.
fn moved(changes: &[RangeChange<'_>]) -> Vec<String> {
    let told = changes.iter().filter_map(|change| {
        let (question, range) = change.after;
        let (before, after) = (range_words(change.before.0, change.before.1)?, range_words(question, range)?);
        (before != after).then(|| format!("{} {after}, was {before}", question.question))
    });
    told.collect()
}

/// Ids in a list.
fn listed(ids: &[String]) -> String {
    match ids.split_last() {
        Some((last, rest)) if !rest.is_empty() => {
            let rest: Vec<String> = rest.iter().map(|id| visible(id)).collect();
            format!("{} and {}", rest.join(", "), visible(last))
        }
        _ => ids.iter().map(|id| visible(id)).collect(),
    }
}

/// A source and what it says.
fn stated(claim: &Claim) -> String {
    format!("{} says {}", visible(claim.source()), visible(&say(claim.value())))
}

impl<'r> Sheet<'r> {
    /// A painted head with a text that wraps beside it.
    fn headed(&mut self, head: &str, columns: usize, text: &str) {
        for (index, row) in fill(text, self.width.saturating_sub(columns + 2)).iter().enumerate() {
            let row = self.paint.apply(Style::Strong, row);
            let head = if index == 0 { head.to_owned() } else { " ".repeat(columns) };
            self.line(&format!("{head}  {row}"));
        }
    }

    /// A text with a dot before it.
    fn item(&mut self, text: &str) {
        for (index, row) in fill(text, self.width.saturating_sub(4)).iter().enumerate() {
            self.line(&format!("  {} {row}", if index == 0 { "·" } else { " " }));
        }
    }

    fn heading(&mut self, title: &str) {
        self.blank();
        let title = self.paint.apply(Style::Strong, title);
        self.line(&title);
    }

    /// How many more there are than are shown.
    fn more(&mut self, count: usize) {
        if let Some(more) = count.checked_sub(SHOWN).filter(|more| *more > 0) {
            self.item(&format!("and {more} more"));
        }
    }

    fn source_changes(&mut self, changes: &[SourceChange<'r>]) {
        let date = |entry: &SourceEntry| entry.published.map_or("undated".to_owned(), |date| clock(&date.to_string()));
        for change in changes.iter().take(SHOWN) {
            let text = match (change.before, change.after) {
                (None, Some(new)) => format!("{} came, {}", self.name(&new.id), date(new)),
                (Some(old), None) => format!("{} is gone", self.name(&old.id)),
                (Some(old), Some(new)) if old.published != new.published => {
                    format!("{} is {} now, was {}", self.name(&new.id), date(new), date(old))
                }
                (Some(old), Some(new)) if old.id != new.id => {
                    format!("{} goes by {} now", visible(&old.id), visible(&new.id))
                }
                (Some(old), Some(new)) => format!("{} is called {} now", visible(&old.name), self.name(&new.id)),
                (None, None) => continue,
            };
            self.item(&text);
        }
        self.more(changes.len());
    }

    fn origin_changes(&mut self, changes: &[OriginChange]) {
        for change in changes.iter().take(SHOWN) {
            let how = if change.after { "are one origin now" } else { "are one origin no longer" };
            self.item(&format!("{} {how}", listed(&change.sources)));
        }
        self.more(changes.len());
    }

    /// New, worse and milder ones with their quotes; those that say the same of other sources are only named.
    fn finding_changes(&mut self, changes: &[&FindingChange<'r>]) {
        let alike = |change: &FindingChange<'r>| {
            let after = change.after?;
            let mut words: Vec<String> = sides(after).into_iter().map(|claim| say(claim.value())).collect();
            words.sort();
            let before = change.before.map(|finding| finding.pair.comparison.verdict);
            Some((change.course, before, after.question.id.as_str(), after.pair.comparison.verdict, words))
        };
        let mut blocks: Vec<(_, Vec<&FindingChange<'r>>)> = Vec::new();
        for change in changes {
            let key = alike(change);
            match blocks.iter_mut().find(|(known, _)| *known == key) {
                Some((_, block)) => block.push(change),
                None => blocks.push((key, vec![change])),
            }
        }
        for (_, block) in blocks.iter().take(SHOWN) {
            let Some((change, likewise)) = block.split_first() else { continue };
            self.finding_change(change, likewise);
        }
        self.more(blocks.len());
    }

    fn finding_change(&mut self, change: &FindingChange<'r>, likewise: &[&FindingChange<'r>]) {
        let Some(finding) = change.after else { return };
        let found = &finding.pair.comparison;
        self.blank();
        let was = change.before.map(|finding| shout(finding.pair.comparison.verdict));
        let head = match (change.course, was) {
            (Course::Worse | Course::Milder, Some(was)) => format!("{was} → {}", shout(found.verdict)),
            _ => format!("{} {}", change.course.code().to_uppercase(), shout(found.verdict)),
        };
        let columns = head.chars().count();
        let head = self.paint.apply(Style::Verdict(found.verdict), &head);
        self.headed(&head, columns, &finding.question.question);
        if let [a, b] = sides(finding).as_slice() {
            self.pair([(a, true), (b, true)], found);
        }
        if let Some(because) = &change.because {
            self.labelled("besides", because);
        }
        let mut named = BTreeSet::new();
        for other in likewise.iter().filter_map(|change| change.after) {
            let ids: Vec<String> = sides(other).into_iter().map(|claim| visible(claim.source())).collect();
            named.insert(ids.join(" and "));
        }
        if !named.is_empty() {
            let more = named.len().saturating_sub(SHOWN);
            let shown: Vec<String> = named.into_iter().take(SHOWN).collect();
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            self.labelled("likewise", &format!("between {}{more}", shown.join(", ")));
        }
    }

    fn figures(&mut self, changes: &[FigureChange<'r>]) {
        if changes.is_empty() {
            return;
        }
        self.heading("Figures that moved");
        let mut moved: Vec<(String, usize)> = Vec::new();
        for change in changes {
            let name = self.name(change.after.source());
            let words = match change.why {
                Some(why) => format!("{name}: {why}"),
                None => format!("{name}: {} instead of {}", say(change.after.value()), say(change.before.value())),
            };
            let words = format!("{} {words}", change.question.question);
            // A figure of the headline stands in the text too.
            match moved.last_mut().filter(|(last, _)| *last == words) {
                Some((_, count)) => *count += 1,
                None => moved.push((words, 1)),
            }
        }
        for (words, count) in moved.iter().take(SHOWN) {
            let places = if *count > 1 { format!(" (in {count} places)") } else { String::new() };
            self.item(&format!("{words}{places}"));
        }
        self.more(moved.len());
    }

    /// Those that are settled or known, with the reason.
    fn over(&mut self, title: &str, changes: &[&FindingChange<'r>]) {
        if changes.is_empty() {
            return;
        }
        self.heading(title);
        for change in changes.iter().take(SHOWN) {
            let Some(before) = change.before else { continue };
            let said: Vec<String> = sides(before).into_iter().map(stated).collect();
            let verdict = before.pair.comparison.verdict.code().replace('_', " ");
            let because = change.because.as_deref().unwrap_or_default();
            let question = &before.question.question;
            self.item(&format!("{question} {} ({verdict} before): {because}", said.join(", ")));
        }
        self.more(changes.len());
    }

    fn sum_changes(&mut self, changes: &[SumChange<'r>]) {
        if changes.is_empty() {
            return;
        }
        self.heading("Sums");
        for change in changes.iter().take(SHOWN) {
            let is_over = matches!(change.course, Course::Settled | Course::Known);
            let Some(sum) = change.after.filter(|_| !is_over).or(change.before) else { continue };
            let verdict = sum.verdict.code().replace('_', " ");
            let was = if is_over { " before" } else { "" };
            let because = change.because.as_ref().map_or_else(String::new, |because| format!(": {because}"));
            self.item(&format!("{}: {} ({verdict}{was}){because}", change.course.code(), sum.words));
        }
        self.more(changes.len());
    }

    fn difference_changes(&mut self, changes: &[DifferenceChange<'r>]) {
        if changes.is_empty() {
            return;
        }
        self.heading("Steady differences");
        for change in changes.iter().take(SHOWN) {
            let text = match (change.before, change.after) {
                (Some(old), Some(new)) => format!("{}; before: {}", new.words, old.words),
                (None, Some(new)) => format!("new: {}", new.words),
                (Some(old), None) => format!("no longer seen: {}", old.words),
                (None, None) => continue,
            };
            self.item(&text);
        }
        self.more(changes.len());
    }

    fn note_changes(&mut self, changes: &[NoteChange<'r>]) {
        if changes.is_empty() {
            return;
        }
        self.heading("Notes");
        for change in changes.iter().take(SHOWN) {
            let Some(note) = change.after.or(change.before) else { continue };
            let about = note.source.as_ref().map_or_else(String::new, |id| format!("{}: ", visible(id)));
            let gone = if change.after.is_none() { "no longer: " } else { "" };
            self.item(&format!("{gone}{about}{}", visible(&note.text)));
        }
        self.more(changes.len());
    }

    fn range_changes(&mut self, changes: &[RangeChange<'r>]) {
        let told = moved(changes);
        if told.is_empty() {
            return;
        }
        self.heading("Ranges that moved");
        for text in told.iter().take(SHOWN) {
            self.item(text);
        }
        self.more(told.len());
    }

    /// Questions, and claims in figures.
    fn rest(&mut self, diff: &Diff<'_>) {
        let renamed = diff.questions.iter().filter_map(|change| Some((change.before?, change.after?)));
        let mut lines: Vec<String> = renamed
            .take(SHOWN)
            .map(|(before, after)| format!("asked as {} now: {} ({})", after.id, after.question, before.id))
            .collect();
        let came = diff.questions.iter().filter(|change| change.before.is_none()).count();
        let went = diff.questions.iter().filter(|change| change.after.is_none()).count();
        let counts = [
            (came, "question came", "questions came"),
            (went, "question went", "questions went"),
            (diff.claims_added, "claim came", "claims came"),
            (diff.claims_gone, "claim went", "claims went"),
        ];
        let counts = counts.into_iter().filter(|(count, ..)| *count > 0);
        let counts: Vec<String> = counts.map(|(count, one, many)| counted(count, one, many)).collect();
        if !counts.is_empty() {
            lines.push(counts.join(", "));
        }
        if diff.unfollowed > 0 {
            let many = counted(diff.unfollowed, "discrepancy", "discrepancies");
            lines.push(format!("{many} not followed: their question has more claims than are listed pair by pair"));
        }
        if lines.is_empty() {
            return;
        }
        self.blank();
        for line in lines {
            self.labelled("besides", &line);
        }
    }
}
