//! Rows and cells of the tables: what their codes mean.

use super::entry::{Calendar, Class, Ending, Numeric};
use super::{Holiday, token};
use crate::value::{PartOfDay, TimeUnit, Weekday};

pub(super) use super::super::table::rows;

/// The name of a shared measure or currency is the same in every language.
pub(super) fn tokens_of(phrase: &'static str) -> impl Iterator<Item = &'static str> {
    token::tokenize(phrase).into_iter().filter_map(move |token| token.span.of(phrase))
}

/// Whether a phrase is one word of plain letters, as most are.
pub(super) fn is_one_word(phrase: &str) -> bool {
    !phrase.is_empty() && phrase.bytes().all(|byte| byte.is_ascii_alphabetic())
}

pub(super) fn numeric(kind: &str, value: i64) -> Option<Numeric> {
    Some(match kind {
        "small" => Numeric::Small(value),
        "tens" => Numeric::Tens(value),
        "hundred" => Numeric::Hundred,
        "power" => Numeric::Power(i32::try_from(value).ok()?),
        "dozen" => Numeric::Dozen,
        "score" => Numeric::Score,
        "ordinal" => Numeric::Ordinal(value),
        "fraction" => Numeric::Fraction(value),
        "vague" => Numeric::Vague,
        "powers" => Numeric::Powers(i32::try_from(value).ok()?),
        "multiple" => Numeric::Multiple(value),
        "divided" => Numeric::Divided(value),
        "whole" => Numeric::Whole,
        "most" => Numeric::Most,
        "none" => Numeric::None,
        "ensemble" => Numeric::Ensemble(value),
        _ => return None,
    })
}

pub(super) fn calendar(kind: &str, value: i64) -> Option<Calendar> {
    let month = || i8::try_from(value).ok();
    let index = |from: i64| usize::try_from(value - from).ok();
    let weekday = || Weekday::ALL.get(index(1)?).copied();
    let unit = || TimeUnit::ALL.get(index(0)?).copied();
    Some(match kind {
        "month" => Calendar::Month(month()?),
        "month-short" => Calendar::MonthShort(month()?),
        "weekday" => Calendar::Weekday(weekday()?),
        "weekday-short" => Calendar::WeekdayShort(weekday()?),
        "weekdays" => Calendar::Weekdays(weekday()?),
        "working-days" => Calendar::WorkingDays,
        "decade" => Calendar::Decade(value),
        "end-of" => Calendar::EndOf(unit()?),
        "part" => Calendar::Part(PartOfDay::ALL.get(index(0)?).copied()?),
        "parts" => Calendar::Parts(PartOfDay::ALL.get(index(0)?).copied()?),
        "season" => Calendar::Season(value),
        "unit" => Calendar::Unit(unit()?),
        "units" => Calendar::Units(unit()?),
        "fortnight" => Calendar::Fortnight,
        "deictic" => Calendar::Deictic(value),
        // The hundreds say how many: 305 is three months.
        "recurring" => {
            let unit = usize::try_from(value % 100).ok().and_then(|index| TimeUnit::ALL.get(index).copied());
            Calendar::Recurring((value / 100).max(1), unit?)
        }
        "clock" => Calendar::Clock(value),
        "weekend" => Calendar::Weekend,
        "shift" => Calendar::Shift(value),
        "edge" => Calendar::Edge,
        _ => return None,
    })
}

pub(super) fn class(kind: &str) -> Option<Class> {
    Some(match kind {
        "preposition" => Class::Preposition,
        "conjunction" => Class::Conjunction,
        "determiner" => Class::Determiner,
        "pronoun" => Class::Pronoun,
        "auxiliary" => Class::Auxiliary,
        "adverb" => Class::Adverb,
        "verb" => Class::Verb,
        _ => return None,
    })
}

/// Reads `12-25`, `11-w4-4` for the fourth Thursday of November, `11-w4-4+1` for the day after it, and `easter-2` for Good Friday.
pub(super) fn holiday(date: &str) -> Option<Holiday> {
    if let Some(days) = date.strip_prefix("easter") {
        let easter = Some(days.parse().ok()?);
        return Some(Holiday { month: None, day: None, weekday: None, easter, after: None });
    }
    let (month, day) = date.split_once('-')?;
    let month = Some(month.parse().ok()?);
    if let Some((week, weekday)) = day.strip_prefix('w').and_then(|d| d.split_once('-')) {
        let (weekday, after) = weekday.split_once('+').map_or((weekday, None), |(day, after)| (day, Some(after)));
        let index: usize = weekday.parse().ok()?;
        return Some(Holiday {
            month,
            day: None,
            weekday: Some((week.parse().ok()?, *Weekday::ALL.get(index.checked_sub(1)?)?)),
            easter: None,
            after: after.and_then(|days| days.parse().ok()),
        });
    }
    Some(Holiday { month, day: Some(day.parse().ok()?), weekday: None, easter: None, after: None })
}

/// The first two columns of a table of three.
pub(super) fn pairs(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    rows(table).filter_map(|row| if let [a, b, _] = *row { Some((a, b)) } else { None })
}

pub(super) fn plural_endings(table: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut endings: Vec<_> = pairs(table).map(|(plural, one)| (plural, if one == "-" { "" } else { one })).collect();
    endings.sort_by_key(|(plural, _)| std::cmp::Reverse(plural.len()));
    endings
}

/// Endings of words, the longest first.
pub(super) fn verb_endings(table: &'static str) -> Vec<(&'static str, Ending)> {
    let mut endings: Vec<_> = pairs(table).filter_map(|(ending, kind)| Some((ending, ending_kind(kind)?))).collect();
    endings.sort_by_key(|(ending, _)| std::cmp::Reverse(ending.len()));
    endings
}

pub(super) fn ending_kind(kind: &str) -> Option<Ending> {
    Some(match kind {
        "past" => Ending::Past,
        "progressive" => Ending::Progressive,
        "manner" => Ending::Manner,
        "other" => Ending::Other,
        _ => return None,
    })
}

pub(super) fn split_list(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(',').filter(|item| *item != "-" && !item.is_empty())
}
