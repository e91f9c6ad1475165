//! A range told in the unit that a claim used, instead of seconds and base units.

use crate::interval::{Bound, Interval};
use crate::number::Number;
use crate::report::{Question, Range, RangeBound};
use crate::value::{Period, Unit, Value};

/// The three ends of a range in one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) low: Option<End>,
    pub(crate) best: Option<End>,
    pub(crate) high: Option<End>,
    /// The unit, singular; `None` for bare numbers and dates.
    pub(crate) unit: Option<String>,
}

/// One end: a number of units, or a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Number(Number),
    /// As EDTF.
    Date(String),
}

/// What stands for the unit of a share.
pub(crate) const OF_THE_WHOLE: &str = "of the whole";

/// A unit with what it takes to come to it from its axis.
pub(crate) struct Scale {
    pub(crate) name: Option<String>,
    factor: Number,
    offset: Number,
}

impl Scale {
    pub(crate) fn of(value: &Value) -> Self {
        let plain =
            |name: Option<&str>| Self { name: name.map(str::to_owned), factor: Number::ONE, offset: Number::ZERO };
        match value {
            Value::Quantity(quantity) => match &quantity.unit {
                Unit::Measure { name, factor, offset, .. } => {
                    Self { name: Some(name.clone().into_owned()), factor: *factor, offset: *offset }
                }
                unit => plain(unit.name()),
            },
            Value::Money(money) => plain(Some(money.currency.name())),
            Value::Duration(duration) => Self { factor: duration.unit.seconds(), ..plain(Some(duration.unit.name())) },
            Value::Share(_) => plain(Some(OF_THE_WHOLE)),
            Value::Date(_) | Value::Name(_) | Value::Place(_) => plain(None),
        }
    }

    /// A number of the axis, in the unit.
    pub(crate) fn number(&self, on_axis: Number) -> Option<Number> {
        on_axis.minus(self.offset)?.over(self.factor)
    }

    fn end(&self, bound: &RangeBound) -> Option<End> {
        match bound.date {
            Some(date) => Some(End::Date(date.to_string())),
            None => self.number(bound.number).map(End::Number),
        }
    }

    fn tell(self, range: &Range) -> Option<Told> {
        let end = |bound: &Option<RangeBound>| bound.as_ref().map_or(Some(None), |bound| self.end(bound).map(Some));
        let (low, best, high) = (end(&range.low)?, end(&range.best)?, end(&range.high)?);
        Some(Told { low, best, high, unit: self.name })
    }
}

/// The number on the axis of a question for a bound that is told in the unit of a claim's value.
pub(super) fn on_axis(value: &Value, told: Number) -> Option<Number> {
    let scale = Scale::of(value);
    told.times(scale.factor)?.plus(scale.offset)
}

/// The range in the unit of the claim on which its first end rests; `None` where it cannot be held exactly in it.
pub(crate) fn tell(question: &Question, range: &Range) -> Option<Told> {
    let first = range.best.as_ref().or(range.low.as_ref()).or(range.high.as_ref())?;
    Scale::of(question.claims.get(first.claim)?.value()).tell(range)
}

/// Both ends of a range that a value is read as, in the value's own unit, with the unit; the day for a date, the last one
/// that is meant for its upper end.
pub(crate) fn ends(value: &Value, range: Interval) -> Option<([Option<End>; 2], Option<String>)> {
    let scale = Scale::of(value);
    let is_date = matches!(value, Value::Date(_));
    let day = |minute: Number| {
        let minute = minute.to_i64()?;
        Some(End::Date(Period::day(1970, 1, 1).ok()?.day_after(minute.div_euclid(1_440)).to_string()))
    };
    let end = |bound: Bound, last: bool| {
        let Some(number) = bound.number() else { return Some(None) };
        // The end of a day is the first minute of the next one.
        let number = if is_date && last { number.minus(Number::ONE)? } else { number };
        if is_date { day(number) } else { Some(End::Number(number.minus(scale.offset)?.over(scale.factor)?)) }.map(Some)
    };
    Some(([end(range.low(), false)?, end(range.high(), true)?], scale.name))
}
