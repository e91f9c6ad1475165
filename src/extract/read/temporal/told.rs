//! Which parts of a date the words state and which are inferred: "3 May" states month and day, its year is inferred.

use crate::extract::read::calendar::date::Parts;
use crate::value::{Date, DatePart, DateParts, Grain, TimeUnit, Told};

/// The parts that the pieces of a date state, and those that its place in the calendar adds.
pub(super) fn told(parts: Parts, date: Date) -> Told {
    let stated = stated(parts);
    let implied = date.period().map_or(DateParts::NONE, |period| match period.grain() {
        Grain::Stretch => of_ends(parts),
        grain => implied(grain),
    });
    Told { stated, inferred: implied.without(stated) }
}

fn stated(parts: Parts) -> DateParts {
    let decade =
        parts.whole.is_some_and(|whole| matches!(whole.grain(), Grain::Decade | Grain::Century | Grain::Stretch));
    DateParts::NONE
        .with(DatePart::Year, parts.year.is_some() && parts.shift.is_none() || decade)
        .with(DatePart::Season, parts.season.is_some() || parts.quarter.is_some() || parts.half.is_some())
        .with(DatePart::Month, parts.month.is_some())
        .with(DatePart::Week, parts.week.is_some() && parts.weekday.is_none())
        .with(DatePart::Day, parts.day.is_some() || parts.nth_day.is_some())
        .with(DatePart::Weekday, parts.weekday.is_some())
        .with(DatePart::PartOfDay, parts.part.is_some())
        .with(DatePart::Clock, parts.clock.is_some())
}

/// The parts that the ends of a stretch have.
fn of_ends(parts: Parts) -> DateParts {
    let coarse = parts.year.is_some() || parts.quarter.is_some() || parts.season.is_some();
    if parts.clock.is_some() || parts.part.is_some() || parts.day.is_some() || parts.weekday.is_some() {
        implied(Grain::Day)
    } else if parts.month.is_some() {
        implied(Grain::Month)
    } else {
        implied(if coarse || parts.whole.is_some() { Grain::Year } else { Grain::Day })
    }
}

/// The parts that a date of some grain has.
fn implied(grain: Grain) -> DateParts {
    let year = DateParts::NONE.with(DatePart::Year, true);
    let day = year.with(DatePart::Month, true).with(DatePart::Day, true);
    match grain {
        Grain::Minute | Grain::Hour => day.with(DatePart::Clock, true),
        Grain::PartOfDay => day.with(DatePart::PartOfDay, true),
        Grain::Day => day,
        Grain::Week => year.with(DatePart::Week, true),
        Grain::Month => year.with(DatePart::Month, true),
        Grain::Season => year.with(DatePart::Season, true),
        Grain::Year | Grain::Decade | Grain::Century | Grain::Stretch => year,
    }
}

/// What a date has that is told by its distance in some unit: nothing is stated, all is inferred.
pub(super) fn by_distance(unit: TimeUnit, date: Date) -> Told {
    let coarse = match unit {
        TimeUnit::Year | TimeUnit::Decade | TimeUnit::Century => Some(Grain::Year),
        TimeUnit::Month => Some(Grain::Month),
        // "the last 3 days"
        _ => date.period().map(|period| period.grain().min(Grain::Century)),
    };
    Told { stated: DateParts::NONE, inferred: coarse.map_or(DateParts::NONE, implied) }
}

/// What "two Sundays from now" states: its weekday.
pub(super) fn weekday(date: Date) -> Told {
    told(Parts { weekday: Some(crate::value::Weekday::Sunday), ..Parts::default() }, date)
}
