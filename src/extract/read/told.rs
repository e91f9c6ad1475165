//! Which parts of a date the words state and which are inferred: "3 May" states month and day, its year is inferred.

use super::date::Parts;
use crate::value::{Date, DatePart, DateParts, Grain, TimeUnit, Told};

/// The parts that the pieces of a date state, and those that its place in the calendar adds.
pub(super) fn told(parts: Parts, date: Date) -> Told {
    let stated = stated(parts);
    let implied = date.period().map_or(DateParts::NONE, |period| implied(period.grain()));
    Told { stated, inferred: implied.without(stated) }
}

fn stated(parts: Parts) -> DateParts {
    let decade = parts.whole.is_some_and(|whole| matches!(whole.grain(), Grain::Decade | Grain::Century));
    DateParts::NONE
        .with(DatePart::Year, parts.year.is_some() || decade)
        .with(DatePart::Season, parts.season.is_some() || parts.quarter.is_some() || parts.half.is_some())
        .with(DatePart::Month, parts.month.is_some())
        .with(DatePart::Week, parts.week.is_some() && parts.weekday.is_none())
        .with(DatePart::Day, parts.day.is_some() || parts.nth_day.is_some())
        .with(DatePart::Weekday, parts.weekday.is_some())
        .with(DatePart::PartOfDay, parts.part.is_some())
        .with(DatePart::Clock, parts.clock.is_some())
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
        _ => date.period().map(crate::value::Period::grain),
    };
    Told { stated: DateParts::NONE, inferred: coarse.map_or(DateParts::NONE, implied) }
}
