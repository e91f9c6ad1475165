//! The axis of a plot: from where to where, on which scale, with which ticks.

use super::{calendar, place};
use crate::number::Number;

/// How many steps an axis has; places run from 0 to this.
pub const WIDTH: u32 = 10_000;

/// How many ticks an axis has at most.
const TICKS: i64 = 7;

/// The largest figure is so many times the smallest: then a linear axis would press most rows against its end.
const DECADES_APART: i64 = 50;

/// How numbers are laid out along an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scale {
    /// Equal steps for equal differences.
    Linear,
    /// Equal steps for equal ratios.
    Logarithmic,
    /// Minutes of the calendar.
    Calendar,
}

/// A mark on an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where it stands, from 0 to [`WIDTH`].
    pub at: u32,
    /// What is written beside it.
    pub label: String,
}

/// An axis that all rows of a plot share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// How numbers are laid out.
    pub scale: Scale,
    /// The unit of its numbers, singular; `None` for counted things and dates.
    pub unit: Option<String>,
    /// Marks, from low to high.
    pub ticks: Vec<Tick>,
    low: Number,
    high: Number,
}

impl Axis {
    /// An axis of numbers on which all of `numbers` have their place; `None` where there are none.
    ///
    /// `whole` leaves out ticks between whole numbers.
    pub(super) fn of_numbers(numbers: &[Number], unit: Option<String>, whole: bool, is_open: bool) -> Option<Self> {
        let (low, high) = (*numbers.iter().min()?, *numbers.iter().max()?);
        let smallest = numbers.iter().copied().filter(|number| *number > Number::ZERO).min();
        let is_wide = |smallest: Number| {
            !low.is_negative() && smallest.times(Number::from(DECADES_APART)).is_some_and(|many| many <= high)
        };
        if let Some(smallest) = smallest.filter(|smallest| is_wide(*smallest)) {
            return Self::logarithmic(smallest, high, unit);
        }
        let (low, high) = widened(low, high, whole, is_open)?;
        let mut axis = Self { scale: Scale::Linear, unit, ticks: Vec::new(), low, high };
        axis.ticks = axis.ticks_at(&linear_ticks(low, high, whole));
        Some(axis)
    }

    fn logarithmic(smallest: Number, largest: Number, unit: Option<String>) -> Option<Self> {
        let mut low = Number::ONE;
        while low > smallest {
            low = low.over(Number::from(10))?;
        }
        while low.times(Number::from(10))? <= smallest {
            low = low.times(Number::from(10))?;
        }
        let mut decades = vec![low];
        let mut high = low;
        while high < largest {
            high = high.times(Number::from(10))?;
            decades.push(high);
        }
        // More decades than ticks: every second, every third.
        let step = decades.len().div_ceil(usize::try_from(TICKS).unwrap_or(1)).max(1);
        let shown: Vec<Number> = decades.into_iter().step_by(step).collect();
        let mut axis = Self { scale: Scale::Logarithmic, unit, ticks: Vec::new(), low, high };
        axis.ticks = axis.ticks_at(&shown);
        Some(axis)
    }

    /// An axis of the calendar from one minute to another, both since 1970.
    pub(super) fn of_minutes(first: i64, last: i64) -> Self {
        let margin = ((last - first) / 20).max(1);
        let (first, last) = (first.saturating_sub(margin), last.saturating_add(margin));
        let (low, high) = (Number::from(first), Number::from(last));
        let mut axis = Self { scale: Scale::Calendar, unit: None, ticks: Vec::new(), low, high };
        let ticks = calendar::ticks(first, last).into_iter();
        axis.ticks = ticks.map(|(minute, label)| Tick { at: axis.place(Number::from(minute)), label }).collect();
        axis
    }

    /// Where a number lies, from 0 to [`WIDTH`]; numbers beyond an end lie at that end.
    #[must_use]
    pub fn place(&self, number: Number) -> u32 {
        match self.scale {
            Scale::Linear | Scale::Calendar => place::linear(number, self.low, self.high),
            Scale::Logarithmic => place::logarithmic(number, self.low, self.high),
        }
    }

    fn ticks_at(&self, numbers: &[Number]) -> Vec<Tick> {
        numbers.iter().map(|number| Tick { at: self.place(*number), label: short(*number) }).collect()
    }
}

/// The ends with some room beside the outermost figures, from nought where that is near.
fn widened(low: Number, high: Number, whole: bool, is_open: bool) -> Option<(Number, Number)> {
    let length = high.minus(low)?;
    let from_nought = !low.is_negative() && low.times(Number::from(2))? <= high;
    let least = if whole { Number::ONE } else { high.magnitude().over(Number::from(20))? };
    let least = if least.is_zero() { Number::ONE } else { least };
    let margin = length.over(Number::from(12))?.max(least);
    // An arrow needs some way to go.
    let beyond = if is_open { margin.times(Number::from(2))? } else { margin };
    let start = match () {
        () if from_nought => Number::ZERO,
        () if low.is_negative() => low.minus(margin)?,
        () => low.minus(margin)?.max(Number::ZERO),
    };
    Some((start, high.plus(beyond)?))
}

/// Multiples of 1, 2 or 5 times a power of ten, few enough to be read.
fn linear_ticks(low: Number, high: Number, whole: bool) -> Vec<Number> {
    let length = high.minus(low).unwrap_or(Number::ONE);
    let fits = |step: &Number| {
        (!whole || step.is_whole()) && length.over(*step).is_some_and(|many| many.floor() <= Number::from(TICKS - 1))
    };
    let steps = (-12..=30).flat_map(|power| [1, 2, 5].map(|digit| Number::decimal(digit, power)));
    let Some(step) = steps.flatten().find(fits) else { return vec![low, high] };
    let Some(first) = low.over(step).and_then(|many| many.ceiling().times(step)) else { return vec![low, high] };
    let next = |tick: &Number| tick.plus(step).filter(|tick| *tick <= high);
    std::iter::successors(Some(first), next).collect()
}

/// A number short enough for a tick: 1500, 20k, 1.5m, 3bn.
fn short(number: Number) -> String {
    let size = number.magnitude();
    let scales = [(12, "tn"), (9, "bn"), (6, "m"), (3, "k")];
    for (power, letters) in scales {
        let Some(unit) = Number::power_of_ten(power) else { continue };
        let is_k = power == 3;
        // Years and the like are not written as thousands.
        let large = size >= if is_k { Number::from(10_000) } else { unit };
        if let Some(count) = number.over(unit).filter(|count| large && 10 % count.denominator() == 0) {
            return format!("{count}{letters}");
        }
    }
    number.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(numbers: &[i64], whole: bool) -> Axis {
        let numbers: Vec<Number> = numbers.iter().map(|number| Number::from(*number)).collect();
        Axis::of_numbers(&numbers, None, whole, false).unwrap()
    }

    fn labels(axis: &Axis) -> String {
        axis.ticks.iter().map(|tick| tick.label.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn ticks_are_round_and_few() {
        assert_eq!(labels(&axis(&[7, 20], true)), "0 5 10 15 20");
        assert_eq!(labels(&axis(&[3, 4], true)), "2 3 4 5");
        assert_eq!(labels(&axis(&[0, 0], true)), "0 1");
        assert_eq!(labels(&axis(&[4_800, 5_200], true)), "4800 4900 5000 5100 5200");
        assert_eq!(labels(&axis(&[10_000_000, 15_000_000], false)), "10m 11m 12m 13m 14m 15m");
        assert_eq!(labels(&axis(&[-30, 10], false)), "-30 -20 -10 0 10");
    }

    #[test]
    fn figures_that_span_decades_get_a_logarithmic_axis() {
        let wide = axis(&[4, 250, 12_000], true);
        assert_eq!(wide.scale, Scale::Logarithmic);
        assert_eq!(labels(&wide), "1 10 100 1000 10k 100k");
        assert_eq!(wide.place(Number::from(10)), WIDTH / 5);
        assert_eq!(axis(&[0, 3, 150], true).place(Number::ZERO), 0, "nought lies at the end");
        assert_eq!(axis(&[-1, 3, 150], true).scale, Scale::Linear);
    }
}
