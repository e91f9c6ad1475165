//! The forest plot of a question in characters: its readings with their sources, the axis, the range of each policy.

use super::Sheet;
use super::lane::Lane;
use super::timeline::first_column;
use crate::claim::Mode;
use crate::compare::say;
use crate::plot::{Axis, Forest, ForestRow, Scale, Timeline, forest};
use crate::policy::Policy;
use crate::render::layout::{fill, pad, width};
use crate::render::style::Style;
use crate::render::wording::range_alone;
use crate::report::Question;

/// In fewer columns there is no room for a picture.
const LEAST_WIDTH: usize = 50;

/// How many rows are drawn before the rest is only counted.
pub(super) const ROWS: usize = 20;

/// How many columns a picture takes at least and at most.
const LANE: (usize, usize) = (14, 64);

/// What stands left of the words: two spaces, the sign of the position, one space.
const MARGIN: usize = 4;

/// How wide the three columns of a picture are: words, lane, what stands beside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    words: usize,
    pub(super) lane: usize,
    beside: usize,
}

impl Columns {
    /// Some names in one text that breaks between them, where there is room for it.
    pub(super) fn together(self, names: &[String]) -> String {
        let whole = |name: &String| match width(name) < self.beside {
            true => name.replace(' ', "\u{a0}"),
            false => name.clone(),
        };
        names.iter().map(whole).collect::<Vec<_>>().join(", ")
    }

    /// Divides a row between the widest words and the longest text beside the lane, of which no word is to be broken.
    fn of(width: usize, words: usize, beside: usize, longest_word: usize) -> Self {
        let words = words.clamp(1, (width * 3 / 10).min(32));
        let room = width.saturating_sub(MARGIN + words + 4);
        let beside = beside.clamp(1, room * 11 / 20).max(longest_word.min(room.saturating_sub(LANE.0)));
        let lane = room.saturating_sub(beside).clamp(LANE.0, LANE.1);
        Self { words, lane, beside: room.saturating_sub(lane).max(1) }
    }
}

/// One row of the picture before it is drawn.
struct Row<'f> {
    position: Option<usize>,
    value: String,
    claims: Vec<usize>,
    /// Nothing for what has no place on this axis.
    drawn: Option<&'f ForestRow>,
    names: Vec<String>,
    /// How few origins and speakers its position stands on.
    stands_on: String,
}

impl<'r> Sheet<'r> {
    /// Draws the readings of a question over their axis; `None` where a picture would say no more than words.
    ///
    /// Its columns are those of the timeline too, if there is one.
    pub(super) fn forest(
        &mut self,
        question: &'r Question,
        policy: &Policy,
        timeline: Option<&Timeline>,
    ) -> Option<(Forest, Columns)> {
        if self.width < LEAST_WIDTH {
            return None;
        }
        let drawn = forest(question, policy).filter(|drawn| drawn.is_worth_drawing(question))?;
        let rows = self.rows(question, &drawn);
        let labels: Vec<String> = drawn.ranges.iter().map(|range| format!("range {}", range.policy)).collect();
        let told = self.ranges_told(question, &drawn);
        let widest = |texts: &mut dyn Iterator<Item = &String>| texts.map(|text| width(text)).max().unwrap_or(0);
        let times: Vec<String> = timeline.map(first_column).unwrap_or_default();
        let words = widest(&mut rows.iter().map(|row| &row.value).chain(&labels).chain(&times));
        let names: Vec<String> = rows.iter().map(|row| format!("{}{}", row.names.join(", "), row.stands_on)).collect();
        let beside = widest(&mut names.iter().chain(&told));
        let longest_word = names.iter().flat_map(|name| name.split(' ')).map(width).max().unwrap_or(0);
        let columns = Columns::of(self.width, words, beside, longest_word + 1);
        let glyphs = self.paint.glyphs;

        for (index, row) in rows.iter().enumerate().take(ROWS) {
            let is_kin =
                |other: Option<&Row<'_>>| row.position.is_some() && other.is_some_and(|o| o.position == row.position);
            let before = index.checked_sub(1).and_then(|before| rows.get(before));
            let [first, next, last] = glyphs.joined;
            let signs = match (is_kin(before), is_kin(rows.get(index + 1))) {
                (false, false) => [if row.position.is_some() { glyphs.bullet } else { ' ' }, ' '],
                (false, true) => [first, next],
                (true, true) => [next, next],
                (true, false) => [last, ' '],
            };
            let lane = Lane::new(columns.lane);
            let lane = row.drawn.map_or(lane.clone(), |drawn| lane.bar(&drawn.bar, drawn.is_vague, glyphs));
            let beside = format!("{}{}", columns.together(&row.names), row.stands_on);
            self.beside_lane(columns, signs, &row.value, &lane.text(), Style::Strong, &beside);
        }
        if let Some(more) = rows.len().checked_sub(ROWS).filter(|more| *more > 0) {
            self.line(&format!("  {} and {more} more", glyphs.bullet));
        }
        for ((range, label), told) in drawn.ranges.iter().zip(&labels).zip(&told) {
            let lane = Lane::new(columns.lane).range(range, glyphs).text();
            self.beside_lane(columns, [' '; 2], label, &lane, Style::Faint, told);
        }
        let axis = Lane::new(columns.lane).axis(&drawn.axis, glyphs).text();
        self.beside_lane(columns, [' '; 2], "", &axis, Style::Faint, "");
        let labels = Lane::new(columns.lane).labels(&drawn.axis).text();
        self.beside_lane(columns, [' '; 2], "", &labels, Style::Faint, &scale_words(&drawn.axis));
        self.is_drawn = true;
        Some((drawn, columns))
    }

    /// What the signs of the pictures mean, where there was one.
    pub(super) fn signs(&mut self) {
        if !self.is_drawn {
            return;
        }
        let glyphs = self.paint.glyphs;
        let ([meant, open], [_, head], [vague, _]) = (glyphs.bar, glyphs.heads, glyphs.vague);
        let ([_, _, best, _], [first, _, last]) = (glyphs.range, glyphs.joined);
        self.blank();
        self.labelled(
            "signs",
            &format!(
                "{} the figure stated, {meant} what its words mean, {open} what they leave open, {head} without an end, \
                 {vague} a word that names no figure, {best} the best figure of a range, {first}{last} can stand together",
                glyphs.dot
            ),
        );
    }

    /// A row of words, lane and text, each in its column; words and text may go on below.
    pub(super) fn beside_lane(
        &mut self,
        columns: Columns,
        signs: [char; 2],
        words: &str,
        lane: &str,
        style: Style,
        beside: &str,
    ) {
        let mut words = fill(words, columns.words).into_iter();
        let mut beside = fill(beside, columns.beside).into_iter();
        let drawn = self.paint.apply(style, lane);
        let mut lane = format!("{drawn}{}", " ".repeat(columns.lane.saturating_sub(width(lane))));
        let [mut sign, next] = signs;
        let (mut word, mut text) = (words.next(), beside.next());
        loop {
            let word_cell = pad(word.as_deref().unwrap_or_default(), columns.words);
            self.line(&format!("  {sign} {word_cell}  {lane}  {}", text.as_deref().unwrap_or_default()));
            (word, text) = (words.next(), beside.next());
            if word.is_none() && text.is_none() {
                return;
            }
            sign = next;
            lane = " ".repeat(columns.lane);
        }
    }

    /// The readings in the order of their positions; those with no place on the axis stand with them.
    fn rows<'f>(&self, question: &'r Question, drawn: &'f Forest) -> Vec<Row<'f>> {
        let row = |row: &'f ForestRow| Row {
            position: row.position,
            value: row.value.clone(),
            claims: row.claims.clone(),
            drawn: Some(row),
            names: Vec::new(),
            stands_on: String::new(),
        };
        let mut rows: Vec<Row<'f>> = drawn.rows.iter().map(row).collect();
        for index in &drawn.elsewhere {
            let Some(claim) = question.claims.get(*index) else { continue };
            let position = question.positions.iter().position(|position| position.claims.contains(index));
            let value = match claim.mode {
                Mode::Background if position.is_none() => format!("{} (of another event)", say(claim.value())),
                _ => say(claim.value()),
            };
            let said = |row: &&mut Row<'_>| row.drawn.is_none() && row.position == position && row.value == value;
            match rows.iter_mut().find(said) {
                Some(row) => row.claims.push(*index),
                None => rows.push(Row {
                    position,
                    value,
                    claims: vec![*index],
                    drawn: None,
                    names: Vec::new(),
                    stands_on: String::new(),
                }),
            }
        }
        rows.sort_by_key(|row| row.position.unwrap_or(usize::MAX));
        let last_of =
            |index: usize, row: &Row<'_>| rows.get(index + 1).is_none_or(|next| next.position != row.position);
        let told: Vec<(Vec<String>, String)> = rows
            .iter()
            .enumerate()
            .map(|(index, row)| {
                let position = row.position.filter(|_| last_of(index, row));
                let position = position.and_then(|number| question.positions.get(number));
                let stands_on = position.map(|position| self.stands_on(position, question)).unwrap_or_default();
                // What is told of several rows says so.
                let is_of_several = index
                    .checked_sub(1)
                    .and_then(|before| rows.get(before))
                    .is_some_and(|before| before.position == row.position);
                let stands_on = if is_of_several { stands_on.replacen('(', "(together ", 1) } else { stands_on };
                (self.names_of(&row.claims, question), stands_on)
            })
            .collect();
        rows.iter_mut().zip(told).for_each(|(row, told)| (row.names, row.stands_on) = told);
        rows
    }

    /// What stands beside the range of each policy: its ends in words, unless a table below tells them with their sources.
    fn ranges_told(&self, question: &'r Question, drawn: &Forest) -> Vec<String> {
        let is_in_table = self.has_range_table(question);
        let words = |policy: &str| {
            let range = question.ranges.iter().find(|range| range.policy == policy)?;
            range_alone(question, range)
        };
        let told = drawn.ranges.iter().map(|range| match is_in_table {
            true => String::new(),
            false => words(&range.policy).unwrap_or_default(),
        });
        told.collect()
    }
}

/// The unit of an axis, and that it is logarithmic.
fn scale_words(axis: &Axis) -> String {
    let scale = (axis.scale == Scale::Logarithmic).then_some("log scale");
    [axis.unit.as_deref(), scale].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
