//! The forest plot of a question: one row for each reading, the range of each policy below.

use super::axis::Axis;
use crate::claim::Mode;
use crate::compare::{Verdict, say};
use crate::interval::{Bound, Interval};
use crate::number::Number;
use crate::policy::{self, Policy, Reading};
use crate::report::{Question, Range, RangeBound};
use crate::value::{Hedge, Value};
use crate::wire::range::Scale;
use std::collections::{BTreeMap, HashMap};

/// Several claims about one figure, drawn over one axis.
#[derive(Clone, Debug)]
pub struct Forest {
    /// The shared axis.
    pub axis: Axis,
    /// One row for each reading, those of one position together.
    pub rows: Vec<ForestRow>,
    /// The range under each policy that was asked for.
    pub ranges: Vec<ForestRange>,
    /// Claims that cannot be drawn on this axis, or tell of another event, as indices into the question's claims.
    pub elsewhere: Vec<usize>,
}

/// The claims that say one thing.
#[derive(Clone, Debug)]
pub struct ForestRow {
    /// What they say, in words.
    pub value: String,
    /// What that leaves open, in words: "10 to 11".
    pub leaves_open: String,
    /// Indices into the question's claims.
    pub claims: Vec<usize>,
    /// Which of the question's positions they belong to, if they belong to one.
    pub position: Option<usize>,
    /// What is drawn.
    pub bar: Bar,
    /// Whether the word names no figure ("dozens"): the bar is drawn hollow.
    pub is_vague: bool,
}

/// One row of a forest plot; places run from 0 to [`WIDTH`](super::WIDTH).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The figure that was stated; `None` where none was: a range, a vague word.
    pub dot: Option<u32>,
    /// What a speaker who says this means.
    pub typical: (u32, u32),
    /// What the words leave open.
    pub possible: (End, End),
}

/// One end of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It ends there.
    At(u32),
    /// It goes on: drawn to the end of the axis, with an arrow head.
    Unbounded,
}

impl End {
    /// Where it is drawn, with the place for one that goes on.
    #[must_use]
    pub const fn or(self, beyond: u32) -> u32 {
        match self {
            Self::At(place) => place,
            Self::Unbounded => beyond,
        }
    }
}

/// The range under one policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForestRange {
    /// Name and version of the policy.
    pub policy: String,
    /// The lowest bound.
    pub low: End,
    /// The figure that the policy prefers.
    pub best: Option<u32>,
    /// The highest bound.
    pub high: End,
}

/// The forest plot of a question; `None` where its claims are names or places, or cannot be placed.
///
/// Only claims of one axis can share it: where there are several (dollars and pesos), the one with most claims is drawn.
///
/// ```
/// use crosscheck::{Policy, Source, check, plot};
/// let accounts = [
///     Source::new("gazette", "At least 12 passengers drowned."),
///     Source::new("herald", "Eight passengers drowned."),
/// ];
/// let policy = Policy::default();
/// let report = check(&accounts, &policy);
/// let drawn = plot::forest(&report.questions[0], &policy).unwrap();
/// let values: Vec<_> = drawn.rows.iter().map(|row| row.value.as_str()).collect();
/// assert_eq!(values, ["at least 12", "8"]);
/// assert_eq!(drawn.rows[0].bar.possible.1, plot::End::Unbounded);
/// ```
#[must_use]
pub fn forest(question: &Question, policy: &Policy) -> Option<Forest> {
    let readings: Vec<Option<Reading>> = question.claims.iter().map(|claim| policy.read(claim.value())).collect();
    let kind = most_told(&readings)?;
    let first = readings.iter().position(|reading| reading.as_ref().is_some_and(|reading| reading.axis == kind))?;
    let unit = Unit::of(&kind, question.claims.get(first)?.value());

    let positions = positions_of(question);
    let mut rows: Vec<Unplaced> = Vec::new();
    // Where a reading has its row; a question may have very many.
    let mut row_of: HashMap<Said, usize> = HashMap::new();
    let mut elsewhere = Vec::new();
    for (index, (claim, reading)) in question.claims.iter().zip(&readings).enumerate() {
        let is_of_another_event =
            claim.mode == Mode::Background && !positions.is_empty() && !positions.contains_key(&index);
        let told = reading.as_ref().filter(|reading| reading.axis == kind && !is_of_another_event);
        let Some(row) = told.and_then(|reading| Unplaced::of(claim.value(), reading, &unit)) else {
            elsewhere.push(index);
            continue;
        };
        // "Four more bodies" is no toll of four.
        let more = if claim.mode == Mode::Additional { " more" } else { "" };
        let row = Unplaced { position: positions.get(&index).copied(), value: format!("{}{more}", row.value), ..row };
        let at = *row_of.entry(row.said()).or_insert(rows.len());
        match rows.get_mut(at) {
            Some(other) => other.claims.push(index),
            None => rows.push(Unplaced { claims: vec![index], ..row }),
        }
    }
    // Those of one position stay together, in the order in which the report names the positions.
    rows.sort_by_key(|row| row.position.unwrap_or(usize::MAX));

    let axis = axis_of(&kind, &rows, unit.name.clone())?;
    let ranges = question.ranges.iter().filter_map(|range| range_on(range, &axis, &unit)).collect();
    let rows = rows.into_iter().map(|row| row.on(&axis)).collect();
    Some(Forest { axis, rows, ranges, elsewhere })
}

impl Forest {
    /// Whether the picture says more than its words: it has several rows, of claims that were compared.
    #[must_use]
    pub fn is_worth_drawing(&self, question: &Question) -> bool {
        self.rows.len() > 1 && question.verdict != Verdict::NotComparable
    }
}

/// The axis of most readings; of two that are as frequent, the one that is told first.
fn most_told(readings: &[Option<Reading>]) -> Option<policy::Axis> {
    let mut counts: Vec<(&policy::Axis, usize)> = Vec::new();
    for reading in readings.iter().flatten() {
        match counts.iter_mut().find(|(axis, _)| **axis == reading.axis) {
            Some((_, count)) => *count += 1,
            None => counts.push((&reading.axis, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    counts.into_iter().find(|(_, count)| *count == most).map(|(axis, _)| axis.clone())
}

fn positions_of(question: &Question) -> BTreeMap<usize, usize> {
    let each = question.positions.iter().enumerate();
    each.flat_map(|(number, position)| position.claims.iter().map(move |claim| (*claim, number))).collect()
}

/// In which unit the axis is labelled.
struct Unit {
    name: Option<String>,
    scale: Scale,
    /// Parts of a whole are drawn in hundredths.
    times: Number,
}

impl Unit {
    fn of(axis: &policy::Axis, value: &Value) -> Self {
        let scale = Scale::of(value);
        match axis {
            policy::Axis::Proportion => Self { name: Some("%".to_owned()), scale, times: Number::from(100) },
            policy::Axis::Count | policy::Axis::Calendar => Self { name: None, scale, times: Number::ONE },
            _ => Self { name: scale.name.clone(), scale, times: Number::ONE },
        }
    }

    fn number(&self, on_axis: Number) -> Option<Number> {
        self.scale.number(on_axis)?.times(self.times)
    }

    fn ends(&self, range: Interval) -> Option<(Option<Number>, Option<Number>)> {
        let end = |bound: Bound| bound.number().map_or(Some(None), |number| self.number(number).map(Some));
        Some((end(range.low())?, end(range.high())?))
    }
}

/// By what claims share a row: their position, what is meant, what is left open, and the words.
type Said = (Option<usize>, (Number, Number), (Option<Number>, Option<Number>), String);

/// A row whose numbers have no place yet.
struct Unplaced {
    value: String,
    leaves_open: String,
    claims: Vec<usize>,
    position: Option<usize>,
    stated: Option<Number>,
    typical: (Number, Number),
    possible: (Option<Number>, Option<Number>),
    is_vague: bool,
}

impl Unplaced {
    fn of(value: &Value, reading: &Reading, unit: &Unit) -> Option<Self> {
        let stated = stated(value.hedge(), reading, unit);
        // Half a person is not drawn.
        let reading = reading.of_whole_things();
        let (typical, possible) = (unit.ends(reading.typical)?, unit.ends(reading.possible)?);
        // What is meant without an end on one side is drawn from where it begins.
        let start = typical.0.or(possible.0).or(typical.1)?;
        let typical = (start, typical.1.unwrap_or(start));
        let is_vague = value.hedge() == Hedge::Vague;
        Some(Self {
            value: say(value),
            leaves_open: reading.describe(),
            claims: Vec::new(),
            position: None,
            stated,
            typical,
            possible,
            is_vague,
        })
    }

    fn said(&self) -> Said {
        (self.position, self.typical, self.possible, self.value.clone())
    }

    fn numbers(&self) -> impl Iterator<Item = Number> {
        let ends = [self.stated, Some(self.typical.0), Some(self.typical.1), self.possible.0, self.possible.1];
        ends.into_iter().flatten()
    }

    fn on(self, axis: &Axis) -> ForestRow {
        let place = |number| axis.place(number);
        let end = |number: Option<Number>| number.map_or(End::Unbounded, |number| End::At(axis.place(number)));
        let bar = Bar {
            dot: self.stated.map(place),
            typical: (place(self.typical.0), place(self.typical.1)),
            possible: (end(self.possible.0), end(self.possible.1)),
        };
        let Self { value, leaves_open, claims, position, is_vague, .. } = self;
        ForestRow { value, leaves_open, claims, position, bar, is_vague }
    }
}

/// The figure that the words name: the end of what they leave open that it bounds, or what they mean.
fn stated(hedge: Hedge, reading: &Reading, unit: &Unit) -> Option<Number> {
    let typical = unit.ends(reading.typical)?;
    let possible = unit.ends(reading.possible)?;
    match hedge {
        Hedge::Vague | Hedge::Between => None,
        Hedge::Nearly => typical.1,
        Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo => possible.1,
        Hedge::MoreThan | Hedge::AtLeast => possible.0,
        // A date is as long as it was told: its middle stands for it.
        Hedge::Plain | Hedge::Exactly | Hedge::About => typical.0?.plus(typical.1?)?.over(Number::from(2)),
    }
}

fn axis_of(kind: &policy::Axis, rows: &[Unplaced], unit: Option<String>) -> Option<Axis> {
    let numbers: Vec<Number> = rows.iter().flat_map(Unplaced::numbers).collect();
    if *kind == policy::Axis::Calendar {
        let minutes = || numbers.iter().filter_map(|number| number.floor().to_i64());
        return Some(Axis::of_minutes(minutes().min()?, minutes().max()?, 1));
    }
    let is_open = rows.iter().any(|row| row.possible.1.is_none());
    Axis::of_numbers(&numbers, unit, *kind == policy::Axis::Count, is_open)
}

fn range_on(range: &Range, axis: &Axis, unit: &Unit) -> Option<ForestRange> {
    let place = |bound: &RangeBound| unit.number(bound.number).map(|number| axis.place(number));
    let end = |bound: &Option<RangeBound>| match bound {
        Some(bound) => place(bound).map(End::At),
        None => Some(End::Unbounded),
    };
    let best = range.best.as_ref().and_then(place);
    Some(ForestRange { policy: range.policy.clone(), low: end(&range.low)?, best, high: end(&range.high)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Claim, Topic};
    use crate::plot::{Scale, WIDTH};
    use crate::value::Hedged;

    fn question(values: Vec<Value>) -> Question {
        let topic = || Topic::new("boat", "killed");
        let claims = values.into_iter().map(|value| Claim::new("a", topic(), value)).collect();
        Question {
            id: "q".to_owned(),
            question: "?".to_owned(),
            subject: "boat".to_owned(),
            attribute: "killed".to_owned(),
            verdict: Verdict::Contradict,
            kinds: Vec::new(),
            claims,
            pairs: Vec::new(),
            positions: Vec::new(),
            range: None,
            ranges: Vec::new(),
            origins: 1,
            speakers: 0,
            summarised: 0,
            linked_by: Vec::new(),
        }
    }

    fn drawn(values: Vec<Value>) -> Forest {
        forest(&question(values), &Policy::default()).unwrap()
    }

    fn people(hedged: Hedged<crate::number::Figure>) -> Value {
        hedged.of("person").into()
    }

    #[test]
    fn bars_follow_the_words() {
        let plot = drawn(vec![
            people(Hedged::plain(20)),
            people(Hedged::nearly(12)),
            people(Hedged::at_least(8)),
            people(Hedged::vague("dozens")),
            people(Hedged::between(10, 15)),
            people(Hedged::up_to(30)),
        ]);
        let [plain, nearly, at_least, vague, between, up_to] = plot.rows.as_slice() else { panic!("{plot:?}") };
        assert_eq!(plain.bar.dot, Some(plain.bar.typical.0));
        assert_eq!(plain.bar.possible, (End::At(plain.bar.typical.0), End::At(plain.bar.typical.1)));
        // Ten or eleven, said by the figure twelve.
        assert_eq!(nearly.bar.dot, Some(plot.axis.place(Number::from(12))));
        assert_eq!(nearly.bar.typical.1, plot.axis.place(Number::from(11)));
        assert_eq!(at_least.bar.possible.1, End::Unbounded);
        assert_eq!(at_least.bar.dot, Some(at_least.bar.typical.0));
        assert!(vague.is_vague && vague.bar.dot.is_none());
        assert!(between.bar.dot.is_none() && !between.is_vague);
        assert_eq!(up_to.bar.dot.map(End::At), Some(up_to.bar.possible.1));
        assert_eq!(up_to.bar.possible.0, End::At(plot.axis.place(Number::ZERO)));
    }

    #[test]
    fn claims_that_say_the_same_share_a_row_and_another_scale_is_named() {
        let plot = drawn(vec![
            Value::from(Hedged::plain(5).in_currency("USD")),
            Value::from(Hedged::plain(80).in_currency("MXN")),
            Value::from(Hedged::plain(5).in_currency("USD")),
        ]);
        assert_eq!(plot.rows.len(), 1);
        assert_eq!(plot.rows[0].claims, [0, 2]);
        assert_eq!(plot.elsewhere, [1]);
        assert_eq!(plot.axis.unit.as_deref(), Some("USD"));
    }

    #[test]
    fn dates_lie_on_a_calendar_and_names_are_not_drawn() {
        let date = |text: &str| Value::Date(Hedged::Plain(crate::value::Date::Period(text.parse().unwrap())));
        let plot = drawn(vec![date("2007"), date("2009")]);
        assert_eq!(plot.axis.scale, Scale::Calendar);
        assert!(plot.rows.iter().all(|row| row.bar.dot.is_some()));
        assert!(plot.rows.iter().all(|row| row.bar.typical.1 <= WIDTH && row.bar.typical.0 < row.bar.typical.1));
        let name = Value::Name(crate::value::Name::new("Ana"));
        assert!(forest(&question(vec![name]), &Policy::default()).is_none());
    }
}
