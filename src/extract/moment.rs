//! As of when a figure holds, and whether its own text calls it an earlier one.
//!
//! A date beside a figure is as a rule the day of the event: "12 people were killed on Sunday". It tells when the figure
//! was counted where the words say so ("as of", "by"), where it dates the speaking ("the ministry said on Tuesday") and
//! where it dates a count ("the toll stood at 12 on Tuesday", "Tuesday's count of 40").

use super::read::{Mention, MentionKind};
use super::role::{Role, roles};
use crate::value::{Date, Grain, Hedged};
use once_cell::sync::Lazy;
use std::collections::HashMap;
use std::ops::Range;

/// What a word says of the time of a figure: a row of `moments.tsv`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cue {
    /// "an earlier toll", "initially": what held before.
    Earlier,
    /// "toll", "count": a figure as such.
    Count,
    /// "put", "given": what is done with a figure.
    Report,
    /// "rose", "up": what a figure moved by.
    Trend,
    /// "emerged": that something came to be known.
    News,
    /// "at", "reached": that an amount follows.
    Amount,
    /// "stood": that the subject is at a figure.
    Level,
    /// "reached", "totalled": that the subject is as many as follows.
    Sum,
}

static CUES: Lazy<HashMap<&'static str, Vec<Cue>>> = Lazy::new(|| {
    let cue = |code: &str| match code {
        "earlier" => Some(Cue::Earlier),
        "count" => Some(Cue::Count),
        "report" => Some(Cue::Report),
        "trend" => Some(Cue::Trend),
        "news" => Some(Cue::News),
        "amount" => Some(Cue::Amount),
        "level" => Some(Cue::Level),
        "sum" => Some(Cue::Sum),
        _ => None,
    };
    super::table::rows(include_str!("../../data/lexicon/en/moments.tsv"))
        .filter_map(|row| Some((*row.first()?, row.get(1)?.split(' ').filter_map(cue).collect())))
        .collect()
});

/// Whether a word puts what is told into the past of the telling: "initially", "previously".
pub(crate) fn is_adverb(word: &str) -> bool {
    word == "earlier" || word.ends_with("ly") && CUES.get(word).is_some_and(|cues| cues.contains(&Cue::Earlier))
}

/// Whether a word speaks of a figure as such: "number", "toll", "count".
pub(crate) fn is_of_a_number(word: &str) -> bool {
    !word.ends_with("report") && CUES.get(word).is_some_and(|cues| cues.contains(&Cue::Count))
}

/// Whether a word leads to how much a number is: "stands at", "rose to", "reached".
pub(crate) fn leads_to_an_amount(word: &str) -> bool {
    CUES.get(word).is_some_and(|cues| cues.contains(&Cue::Amount))
}

/// Whether a verb gives how many its subject came to be: "infections have reached 57", "reports climbed to 58", "cases stood
/// at 12". `to` is the word between the verb and the figure, if there is one.
pub(crate) fn comes_to(verb: &str, to: Option<&str>) -> bool {
    let is = |cue: Cue| CUES.get(verb).is_some_and(|cues| cues.contains(&cue));
    match to {
        Some("to") => is(Cue::Trend),
        Some("at") => is(Cue::Level),
        Some(_) => false,
        None => is(Cue::Sum),
    }
}

/// How many words before a figure may speak of when it held.
const BEFORE: usize = 12;
/// How many words the place of a dateline, and the agency after its date, may have.
const LINE: usize = 6;
/// How many words may stand between a figure and the date that follows it.
const BETWEEN: usize = 6;

/// Whether a text calls a figure an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Earlier {
    No,
    /// "An earlier toll of 9", "initially".
    Yes,
    /// "The ministry had said 9": it is, if the text gives another one.
    IfAnother,
}

/// A sentence as far as the time of its figures goes.
#[derive(Clone, Copy)]
pub(crate) struct Moments<'a> {
    pub(crate) lower: &'a [String],
    /// What was read of it, the dates left as they were told where the text gives no date of its own.
    pub(crate) mentions: &'a [Mention],
    pub(crate) sentence: &'a Range<usize>,
}

impl Moments<'_> {
    fn word(&self, index: usize) -> &str {
        let inside = self.sentence.contains(&index);
        self.lower.get(index).filter(|_| inside).map_or("", String::as_str)
    }

    fn back(&self, index: usize, by: usize) -> &str {
        index.checked_sub(by).map_or("", |index| self.word(index))
    }

    fn is(&self, index: usize, cue: Cue) -> bool {
        CUES.get(self.word(index)).is_some_and(|cues| cues.contains(&cue))
    }

    /// Whether somebody says something there; what "was reported at 3:30" is what happened then.
    fn says(&self, index: usize) -> bool {
        roles(self.word(index)).has(Role::Say) && !roles(self.back(index, 1)).has(Role::Be)
    }

    /// As of when a figure holds, and the tokens of the date that says so.
    pub(crate) fn as_of(&self, figure: &Range<usize>, trigger: &Range<usize>) -> Option<(Date, Range<usize>)> {
        let distance = |date: &Range<usize>| {
            if date.start >= figure.end { date.start - figure.end } else { figure.start.saturating_sub(date.end) }
        };
        let dated = self.mentions.iter().filter_map(|mention| {
            let date = day_or_finer(mention)?;
            let at = &mention.tokens;
            let rank = match () {
                () if self.is_bound(at) => 0,
                () if self.dates_count(at, figure, trigger) => 1,
                () if self.dates_speaking(at) => 2,
                () => return None,
            };
            Some(((rank, distance(at)), (date, at.clone())))
        });
        dated.min_by_key(|(key, _)| *key).map(|(_, found)| found)
    }

    /// As of when a count holds by a date that bounds it: "by Friday 540 had applied".
    pub(crate) fn bound(&self, figure: &Range<usize>) -> Option<Date> {
        let bounds = self.mentions.iter().filter(|mention| self.is_bound(&mention.tokens));
        let dated =
            bounds.filter_map(|mention| Some((mention.tokens.start.abs_diff(figure.start), day_or_finer(mention)?)));
        dated.min_by_key(|(distance, _)| *distance).map(|(_, date)| date)
    }

    /// Whether a date tells when something was said or counted, so that it answers no question of its own.
    pub(crate) fn is_of_telling(&self, mention: &Mention) -> bool {
        let date = &mention.tokens;
        day_or_finer(mention).is_some()
            && (self.is_bound(date) || self.dates_speaking(date) || self.dates_line(date) || self.dates_news(date))
    }

    /// "DHAKA, March 14 (Delta News) --": the date of a dateline.
    fn dates_line(&self, date: &Range<usize>) -> bool {
        let dash = |index: usize| matches!(self.word(index), "--" | "–" | "—" | "-");
        let mut after = date.end;
        if self.word(after) == "(" {
            after = (after..after + LINE).find(|index| self.word(*index) == ")").map_or(after, |close| close + 1);
        }
        let place = self.sentence.start..date.start;
        (1..=LINE).contains(&place.len())
            && dash(after)
            && !place.clone().any(|index| roles(self.word(index)).has(Role::Preposition))
    }

    /// "It emerged last night": when something came out, not when it happened.
    fn dates_news(&self, date: &Range<usize>) -> bool {
        let before = date.start - usize::from(self.back(date.start, 1) == "on");
        self.is(before.saturating_sub(1), Cue::News)
    }

    /// "as of Monday", "by Monday night".
    fn is_bound(&self, date: &Range<usize>) -> bool {
        let at = date.start;
        let bound = |word: &str, next: &str| word == "by" || (word == "as" && next == "of");
        // "killed by Monday's earthquake" says who did it, not when it was counted.
        !self.is_possessive(date)
            && (self.back(at, 1) == "by"
                || bound(self.back(at, 2), self.back(at, 1)) && self.back(at, 2) == "as"
                || bound(self.word(at), self.word(at + 1)))
    }

    fn is_possessive(&self, date: &Range<usize>) -> bool {
        let last = self.word(date.end.saturating_sub(1));
        super::name::possesses(last) || matches!(self.word(date.end), "'s" | "’s")
    }

    /// "The ministry said on Tuesday", "told reporters late on Monday", "On Tuesday, police said".
    fn dates_speaking(&self, date: &Range<usize>) -> bool {
        if self.is_possessive(date) {
            return false;
        }
        let leads = |index: usize| {
            matches!(self.word(index), "on" | "late" | "early" | "at" | "in" | "reporters" | "journalists" | "a")
        };
        let said = (1..=5).filter_map(|back| date.start.checked_sub(back)).find(|index| self.says(*index));
        if let Some(said) = said {
            let between = said + 1..date.start;
            return (between.is_empty() || leads(said + 1))
                && !between.clone().any(|index| matches!(self.word(index), "," | ";" | "that"))
                && matches!(
                    self.back(date.start, 1),
                    "on" | "late" | "early" | "at" | "reporters" | "journalists" | "statement"
                )
                || said + 1 == date.start;
        }
        // "In an update at 6 p.m., officials said"
        let of_update = self.is(date.start.saturating_sub(2), Cue::Count) && date.start <= self.sentence.start + 5;
        let opens = date.start <= self.sentence.start + 1 || of_update;
        let from = date.end + usize::from(self.word(date.end) == ",");
        opens
            && (from..from + 5)
                .take_while(|index| !matches!(self.word(*index), "," | ";"))
                .any(|index| self.says(index))
    }

    /// "The toll stood at 12 on Tuesday", "On Tuesday the toll was 44", "Tuesday's count of 40 dead".
    fn dates_count(&self, date: &Range<usize>, figure: &Range<usize>, trigger: &Range<usize>) -> bool {
        let counts = |range: Range<usize>| range.clone().any(|index| self.is(index, Cue::Count));
        if self.is_possessive(date) {
            return counts(date.end..date.end + 2) && date.end <= figure.start && figure.start <= date.end + 5;
        }
        if !counts(trigger.clone()) || matches!(self.back(date.start, 1), "from" | "of" | "in" | "since" | "after") {
            return false;
        }
        let follows = date.start >= figure.end && date.start <= figure.end + BETWEEN;
        let opens = date.start <= self.sentence.start + 2 && date.end <= figure.start;
        let ends = |index: usize| {
            let role = roles(self.word(index));
            matches!(self.word(index), "," | ";") || role.has(Role::Relative) || role.has(Role::Clause)
        };
        opens || follows && !(figure.end..date.start).any(ends)
    }

    /// The ends of the figures that count something.
    fn figures(&self) -> impl Iterator<Item = usize> {
        let counts = |mention: &&Mention| {
            matches!(mention.kind, MentionKind::Count(_) | MentionKind::Money(..) | MentionKind::Measure(_))
        };
        self.mentions.iter().filter(counts).map(|mention| mention.tokens.end)
    }

    /// Where the words begin that may speak of a figure: behind the figure before, and within its own part of the sentence.
    fn part_start(&self, figure: &Range<usize>) -> usize {
        let nearest = self.figures().filter(|end| *end <= figure.start).max().unwrap_or(0);
        let floor = self.sentence.start.max(nearest).max(figure.start.saturating_sub(BEFORE));
        let opens = |index: &usize| match self.word(*index) {
            ";" | ":" => true,
            "and" | "but" | "while" | "whereas" => self.back(*index, 1) == ",",
            _ => false,
        };
        (floor..figure.start).rev().find(opens).map_or(floor, |index| index + 1)
    }

    /// Whether a date belongs to an earlier figure, and not to the one that took its place: "up from 9 on Monday".
    pub(crate) fn is_beside(&self, date: &Range<usize>, figure: &Range<usize>) -> bool {
        let (first, last) = if date.start >= figure.end { (figure.end, date.start) } else { (date.end, figure.start) };
        first <= last && last - first <= BETWEEN && !self.figures().any(|end| first < end && end <= last)
    }

    /// Whether the words call a figure an earlier one.
    pub(crate) fn earlier(&self, figure: &Range<usize>, trigger: &Range<usize>) -> Earlier {
        let from = self.part_start(figure);
        let before = || from..figure.start;
        let behind = figure.end..self.sentence.end.min(figure.end + BETWEEN);
        let after = || behind.clone().take_while(|index| !matches!(self.word(*index), "," | ";"));
        if self.moved_from(figure) {
            return Earlier::Yes;
        }
        // "an earlier toll of 9", "previous reports put it at 9", "its first figure was nine"
        let of_count = |index: usize| {
            let first = self.word(index) == "first" && self.back(index, 1) != "at";
            (self.is(index, Cue::Earlier) || first)
                && (self.is(index + 1, Cue::Count) || self.is(index + 2, Cue::Count))
        };
        // "initially said", "had earlier put", "at first nine were reported", "the day before, the toll was"
        let reports = |index: usize| {
            let adverb = match self.word(index) {
                "first" => self.back(index, 1) == "at",
                // "earlier on Tuesday" tells of the day itself.
                "earlier" => !matches!(self.word(index + 1), "on" | "this" | "in"),
                _ => self.is(index, Cue::Earlier),
            };
            let is_report = |index: usize| self.is(index, Cue::Report) || self.says(index);
            let reach = if matches!(self.word(index), "initially" | "originally" | "first") { 6 } else { 1 };
            let told = (index.saturating_sub(reach)..=index + reach).any(is_report);
            let counted = self.word(index) == "earlier" && trigger.clone().any(|at| self.is(at, Cue::Count));
            adverb && !of_count(index) && (told || counted)
        };
        let initially = before().find(|index| matches!(self.word(*index), "initially" | "originally"));
        let opens = initially.is_some_and(|index| index == from || index == self.sentence.start);
        if opens || before().any(|index| of_count(index) || reports(index)) || after().any(reports) {
            return Earlier::Yes;
        }
        let had_said =
            |index: usize| self.word(index) == "had" && (self.is(index + 1, Cue::Report) || self.says(index + 1));
        if before().any(had_said) { Earlier::IfAnother } else { Earlier::No }
    }

    /// "rose from 9 to 12", "up from 9", "revised down from 160"; not "up from 9 a year earlier", which is another event.
    fn moved_from(&self, figure: &Range<usize>) -> bool {
        let Some(from) = figure.start.checked_sub(1).filter(|index| self.word(*index) == "from") else { return false };
        let moves = (1..=5).filter_map(|back| from.checked_sub(back)).take_while(|index| self.word(*index) != ",");
        let mut moves = moves.filter(|index| self.sentence.contains(index));
        let another = (figure.end..figure.end + BETWEEN)
            .any(|index| matches!(self.word(index), "year" | "years" | "quarter" | "season" | "decade"));
        !another && (self.is(from.saturating_sub(1), Cue::Trend) || moves.any(|index| self.is(index, Cue::Trend)))
    }
}

/// A date that can say when something was counted.
fn day_or_finer(mention: &Mention) -> Option<Date> {
    let MentionKind::Date(Hedged::Plain(date)) = &mention.kind else { return None };
    date.period().is_none_or(|period| period.grain() <= Grain::Day).then_some(*date)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_is_sorted_and_whole() {
        let rows: Vec<_> = super::super::table::rows(include_str!("../../data/lexicon/en/moments.tsv")).collect();
        assert!(rows.iter().all(|row| row.len() == 3), "word, cues and source");
        assert!(rows.windows(2).all(|pair| pair[0][0] < pair[1][0]), "sorted, none twice");
        let known = ["earlier", "count", "report", "trend", "news", "amount", "level", "sum"];
        assert!(rows.iter().all(|row| row[1].split(' ').all(|cue| known.contains(&cue))));
    }
}
