//! Sources that differ by a steady offset or ratio over many questions: they may define differently what they count.
//!
//! Take-off against leaving the gate, confirmed against suspected, metric against statute: where two camps of sources lie
//! apart by the same step again and again, the step says more than any single pair.

use crate::claim::{Claim, Mode};
use crate::interval::Interval;
use crate::number::Number;
use crate::policy::{Axis, Policy, interval_words, number_words};
use crate::value::{Date, Grain, Hedge, Hedged, Value};
use once_cell::sync::Lazy;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// On how many questions a steady difference must rest.
///
/// Five figures that are drawn from ten all fall within a tenth of one another once in thousands of times; one more is
/// asked for each fourfold number of pairs of sources that are looked at, since each is a chance to be fooled.
pub const LEAST_QUESTIONS: usize = 5;
/// On how many one must rest whose step is a single unit: two sources that err by one in either direction agree in
/// direction five times in a row once in sixteen times.
const LEAST_FOR_ONE: usize = 8;
/// How many of the questions that two sources share must show the step: four in five.
const SHARE: (usize, usize) = (4, 5);
/// How far an offset may lie from the step, as a part of it: 1/10.
const OFFSET_SPREAD: i64 = 10;
/// How far a ratio may lie from the step, as a part of it: 1/50, since rounding moves a ratio by less; and no farther than
/// a tenth of what it is above one.
const RATIO_SPREAD: i64 = 50;
/// How many different figures the lower camp must give.
const LEAST_FIGURES: usize = 3;
/// Sources of one question that are held against each other.
const MOST_SOURCES: usize = 64;

/// How two camps differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The higher camp's figure less the lower camp's: in base units, minutes for dates.
    Offset(Number),
    /// The higher camp's figure over the lower camp's.
    Ratio(Number),
}

impl Step {
    /// The word for it in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Offset(_) => "offset",
            Self::Ratio(_) => "ratio",
        }
    }

    const fn number(self) -> Number {
        match self {
            Self::Offset(by) | Self::Ratio(by) => by,
        }
    }

    /// Whether two steps are of one kind and one size, within the spread.
    pub(crate) fn is_near(self, other: Self) -> bool {
        self.code() == other.code() && (self.holds(other.number()) || other.holds(self.number()))
    }

    /// Whether another step of its kind is the same, within the spread.
    fn holds(self, other: Number) -> bool {
        let part = |of: Number, part: i64| of.over(Number::from(part)).map(Number::magnitude);
        let reach = match self {
            Self::Offset(by) => part(by, OFFSET_SPREAD),
            // What is hardly more than once the other must be all the steadier.
            Self::Ratio(by) => {
                let step = by.minus(Number::ONE).and_then(|step| part(step, OFFSET_SPREAD));
                part(by, RATIO_SPREAD).zip(step).map(|(whole, step)| whole.min(step))
            }
        };
        let apart = other.minus(self.number()).map(Number::magnitude);
        matches!((apart, reach), (Some(apart), Some(reach)) if apart <= reach)
    }
}

/// Two camps of sources that lie apart by a steady step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The attribute that the questions are about.
    pub attribute: String,
    /// The sources with the lower (for dates: the earlier) figures, sorted.
    pub lower: Vec<String>,
    /// The sources with the higher figures, sorted.
    pub higher: Vec<String>,
    /// By how much: a step that two sources really show, never an average.
    pub step: Step,
    /// The ids of the questions it rests on.
    pub questions: Vec<String>,
    /// In how many rows it holds: figures of one question under one scope and date.
    pub held: usize,
    /// How many rows the two camps share.
    pub shared: usize,
    /// What it says, in words.
    pub words: String,
}

/// The claims of one question.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Its id.
    pub id: &'a str,
    /// The attribute that it is about.
    pub attribute: &'a str,
    /// Its claims.
    pub claims: &'a [Claim],
}

/// The steady differences between sources over some questions, those that rest on most rows first.
///
/// A row is what sources say of one question under one scope and date. Counted are plain figures that do not leave room
/// for each other; a step must hold in at least five rows ([`LEAST_QUESTIONS`]) and in four of five that two sources
/// share, within a tenth of an offset or a fiftieth of a ratio.
#[must_use]
pub fn steady(questions: &[Asked<'_>], policy: &Policy) -> Vec<Difference> {
    let pairs = pairs(questions, policy);
    let needed = LEAST_QUESTIONS + usize::try_from(pairs.len().max(1).ilog2() / 2).unwrap_or(0);
    let mut found: Vec<Found<'_>> = pairs.iter().filter_map(|(key, rows)| step_of(key, rows, needed)).collect();
    found.sort_by(|x, y| Reverse(x.held.len()).cmp(&Reverse(y.held.len())).then_with(|| x.key().cmp(&y.key())));
    camps(found, questions)
}

/// A figure of one source.
#[derive(Clone, Copy)]
struct Told {
    number: Number,
    open: Interval,
}

/// Attribute, axis, grain, and the two sources in order.
type PairKey<'a> = (&'a str, Axis, Option<Grain>, &'a str, &'a str);

/// What two sources say in one row, and the question it belongs to.
struct Row {
    question: usize,
    first: Told,
    second: Told,
}

/// The rows that each two sources share.
fn pairs<'a>(questions: &[Asked<'a>], policy: &Policy) -> BTreeMap<PairKey<'a>, Vec<Row>> {
    let mut pairs: BTreeMap<PairKey<'a>, Vec<Row>> = BTreeMap::new();
    for (question, asked) in questions.iter().enumerate() {
        let attribute = asked.attribute.split('/').next().unwrap_or(asked.attribute);
        for ((axis, grain, _), told) in rows(asked.claims, policy) {
            let told: Vec<(&str, Told)> =
                told.into_iter().filter_map(|(source, told)| Some((source, told?))).take(MOST_SOURCES).collect();
            for (at, (a, first)) in told.iter().enumerate() {
                for (b, second) in told.iter().skip(at + 1) {
                    let rows = pairs.entry((attribute, axis.clone(), grain, *a, *b)).or_default();
                    rows.push(Row { question, first: *first, second: *second });
                }
            }
        }
    }
    pairs
}

/// Axis, grain of dates, and under which scope and date.
type RowKey = (Axis, Option<Grain>, String);

/// The figures of each row, by source; none for a source that gives two.
fn rows<'a>(claims: &'a [Claim], policy: &Policy) -> BTreeMap<RowKey, BTreeMap<&'a str, Option<Told>>> {
    let mut rows: BTreeMap<RowKey, BTreeMap<&str, Option<Told>>> = BTreeMap::new();
    for claim in claims {
        let Some((axis, grain, told)) = told(claim, policy) else { continue };
        let scope = &claim.scope;
        let place = scope.place.as_ref().map(crate::value::Place::key);
        let circumstances = format!("{place:?} {:?} {:?} {:?}", scope.group, scope.stage, claim.as_of);
        let row = rows.entry((axis, grain, circumstances)).or_default();
        row.entry(claim.source())
            .and_modify(|known| *known = known.filter(|known| known.number == told.number))
            .or_insert(Some(told));
    }
    rows
}

/// The figure of a claim that states one plainly.
fn told(claim: &Claim, policy: &Policy) -> Option<(Axis, Option<Grain>, Told)> {
    if claim.mode != Mode::Stated || !matches!(claim.value().hedge(), Hedge::Plain | Hedge::Exactly) {
        return None;
    }
    let reading = policy.read(claim.value())?;
    let grain = match claim.value() {
        Value::Date(Hedged::Plain(Date::Period(period)) | Hedged::Exactly(Date::Period(period))) => {
            Some(period.grain())
        }
        _ => None,
    };
    let number = reading.typical.low().number().filter(|_| grain.is_some() || reading.typical.is_point())?;
    Some((reading.axis, grain, Told { number, open: reading.possible }))
}

/// A step between two sources.
struct Found<'a> {
    attribute: &'a str,
    axis: Axis,
    grain: Option<Grain>,
    lower: &'a str,
    higher: &'a str,
    step: Step,
    /// The questions of the rows in which it holds.
    held: Vec<usize>,
    shared: usize,
}

impl Found<'_> {
    fn key(&self) -> (&str, &str, &str) {
        (self.attribute, self.lower, self.higher)
    }
}

/// The steady step between two sources, if there is one.
fn step_of<'a>(key: &PairKey<'a>, rows: &[Row], needed: usize) -> Option<Found<'a>> {
    let (attribute, axis, grain, first, second) = key;
    let apart: Vec<&Row> =
        rows.iter().filter(|r| !r.first.open.holds(r.second.number) && !r.second.open.holds(r.first.number)).collect();
    let rises = apart.iter().filter(|row| row.first.number < row.second.number).count();
    let is_rise = rises * 2 >= apart.len();
    let (lower, higher) = if is_rise { (*first, *second) } else { (*second, *first) };
    // One direction only: what goes both ways is no step.
    let sides = apart.iter().map(|row| {
        let (low, high) = if is_rise { (row.first, row.second) } else { (row.second, row.first) };
        (row.question, low.number, high.number)
    });
    let sides: Vec<(usize, Number, Number)> = sides.filter(|(_, low, high)| low < high).collect();
    let figures: BTreeSet<Number> = sides.iter().map(|(_, low, _)| *low).collect();
    if figures.len() < LEAST_FIGURES {
        return None;
    }
    let held = |step: Step, of: &dyn Fn(Number, Number) -> Option<Number>| -> Vec<usize> {
        let fits = sides.iter().filter(|(_, low, high)| of(*low, *high).is_some_and(|other| step.holds(other)));
        fits.map(|(question, ..)| *question).collect()
    };
    let offset = |low: Number, high: Number| high.minus(low);
    let ratio = |low: Number, high: Number| if low.is_zero() || low.is_negative() { None } else { high.over(low) };
    let median = |of: &dyn Fn(Number, Number) -> Option<Number>| {
        let mut steps: Vec<Number> = sides.iter().filter_map(|(_, low, high)| of(*low, *high)).collect();
        steps.sort_unstable();
        steps.get(steps.len().saturating_sub(1) / 2).copied()
    };
    let by_offset = median(&offset).map(Step::Offset).map(|step| (held(step, &offset), step));
    // A date has no ratio, and figures that hardly vary cannot tell a ratio from an offset.
    let varies = matches!((figures.first().and_then(|n| n.times(Number::from(2))), figures.last()), (Some(twice), Some(last)) if twice <= *last);
    let by_ratio = median(&ratio).map(Step::Ratio).map(|step| (held(step, &ratio), step));
    let by_ratio = by_ratio.filter(|_| varies && grain.is_none() && *axis != Axis::Calendar);
    let (held, step) = [by_offset, by_ratio]
        .into_iter()
        .flatten()
        .max_by_key(|(held, step)| (held.len(), matches!(step, Step::Offset(_))))?;
    let needed = if step == Step::Offset(Number::ONE) { needed.max(LEAST_FOR_ONE) } else { needed };
    let (above, below) = SHARE;
    let steady = held.len() >= needed && held.len() * below >= rows.len() * above;
    steady.then(|| Found {
        attribute,
        axis: axis.clone(),
        grain: *grain,
        lower,
        higher,
        step,
        held,
        shared: rows.len(),
    })
}

/// Puts together the pairs of sources that show one step.
fn camps(found: Vec<Found<'_>>, asked: &[Asked<'_>]) -> Vec<Difference> {
    let mut left: Vec<Found<'_>> = found;
    let mut out = Vec::new();
    while !left.is_empty() {
        let first = left.remove(0);
        let (mut lower, mut higher) = (BTreeSet::from([first.lower]), BTreeSet::from([first.higher]));
        let mut questions: BTreeSet<usize> = first.held.iter().copied().collect();
        let (mut held, mut shared) = (first.held.len(), first.shared);
        while let Some(at) = left.iter().position(|other| {
            let alike = (other.attribute, &other.axis, other.grain) == (first.attribute, &first.axis, first.grain)
                && other.step.code() == first.step.code()
                && first.step.holds(other.step.number());
            let linked = lower.contains(other.lower) || higher.contains(other.higher);
            alike && linked && !lower.contains(other.higher) && !higher.contains(other.lower)
        }) {
            let other = left.remove(at);
            lower.insert(other.lower);
            higher.insert(other.higher);
            questions.extend(&other.held);
            (held, shared) = (held + other.held.len(), shared + other.shared);
        }
        let own = |set: BTreeSet<&str>| set.into_iter().map(str::to_owned).collect::<Vec<String>>();
        let (lower, higher) = (own(lower), own(higher));
        let words = words(&first, &lower, &higher, held, shared);
        out.push(Difference {
            attribute: first.attribute.to_owned(),
            lower,
            higher,
            step: first.step,
            questions: questions.iter().filter_map(|index| asked.get(*index)).map(|q| q.id.to_owned()).collect(),
            held,
            shared,
            words,
        });
    }
    out
}

fn words(found: &Found<'_>, lower: &[String], higher: &[String], held: usize, shared: usize) -> String {
    let (low, high) = (list(lower), list(higher));
    let verb = if higher.len() == 1 { "gives" } else { "give" };
    let is_date = found.axis == Axis::Calendar;
    let step = match found.step {
        Step::Offset(by) if is_date => {
            let words = by.times(Number::from(60)).map(|seconds| interval_words(Interval::point(seconds), &Axis::Time));
            format!("{} later than {low}", words.unwrap_or_default())
        }
        Step::Offset(by) => format!("{} more than {low}", interval_words(Interval::point(by), &found.axis)),
        Step::Ratio(by) => {
            let known = known(found.step).map_or_else(String::new, |words| format!(", as {words}"));
            format!("{} times what {low} {}{known}", rounded(by), if lower.len() == 1 { "gives" } else { "give" })
        }
    };
    format!("{high} {verb} {step}, in {held} of {shared} rows: they may not define it alike")
}

fn list(names: &[String]) -> String {
    const NAMED: usize = 4;
    let mut words = names.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    if names.len() > NAMED {
        words.push_str(&format!(" and {} more", names.len() - NAMED));
    }
    words
}

/// A ratio with three decimals.
fn rounded(ratio: Number) -> String {
    let thousandths = ratio.times(Number::from(1_000)).and_then(|n| n.plus(Number::ratio(1, 2)?)).map(Number::floor);
    let rounded = thousandths.and_then(|n| n.over(Number::from(1_000)));
    rounded.map_or_else(|| ratio.to_string(), number_words)
}

/// Ratio → what it is, from `data/ratios.tsv`; lines are ratio, words, source.
static KNOWN: Lazy<Vec<(Number, &'static str)>> = Lazy::new(|| {
    let lines = include_str!("../data/ratios.tsv").lines().skip(1);
    let row = |line: &'static str| {
        let mut columns = line.split('\t');
        Some((columns.next()?.parse().ok()?, columns.next()?))
    };
    lines.filter_map(row).collect()
});

/// What a ratio is known as.
fn known(step: Step) -> Option<&'static str> {
    /// Nearer than a two-hundredth.
    const NEAR: i64 = 200;
    let near = |ratio: Number| {
        let apart = step.number().minus(ratio).map(Number::magnitude)?;
        Some(apart <= ratio.over(Number::from(NEAR))?)
    };
    KNOWN.iter().find(|(ratio, _)| near(*ratio) == Some(true)).map(|(_, words)| *words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_ratios_is_sorted_and_has_a_source_on_each_line() {
        let lines: Vec<_> = include_str!("../data/ratios.tsv").lines().skip(1).collect();
        assert!(lines.iter().all(|line| line.split('\t').filter(|column| !column.is_empty()).count() == 3));
        assert_eq!(KNOWN.len(), lines.len());
        assert!(KNOWN.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(known(Step::Ratio("1.61".parse().unwrap())), Some("a mile is in kilometres"));
        assert_eq!(known(Step::Ratio("1.7".parse().unwrap())), None);
    }
}
