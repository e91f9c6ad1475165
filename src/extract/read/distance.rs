//! Lengths of time that tell a date by its distance: "two years ago", "a decade from now".

use super::hedge::hedging;
use super::quantity::{Found, mention};
use super::relative::{by_distance, looks_ahead};
use super::scan::Scan;
use super::{Mention, MentionKind};
use crate::extract::lexicon::{Calendar, Mark};
use crate::number::{Figure, Number};
use crate::value::{Date, Duration, Grain, Hedge, Hedged, Period, TimeUnit};

/// Turns a length of time with "ago" or "from now" into a date, and takes "the last" and "the next" before it.
pub(super) fn anchored(scan: &Scan<'_, '_>, found: Found, floor: usize) -> Found {
    let MentionKind::Duration(duration) = &found.mention.kind else { return found };
    let end = found.next;
    // "every two weeks"
    let first = found.mention.tokens.start;
    if let Some(every) = first.checked_sub(1).filter(|every| *every >= floor && scan.is(*every, Mark::Every)) {
        let kind = MentionKind::Recurring(duration.clone());
        if let Some(mention) = mention(scan, every, found.mention.tokens.end, kind, None) {
            return Found { mention, next: found.next };
        }
    }
    // "hace dos años"
    if found.mention.tokens.start > floor
        && scan.before(first, Mark::AgoBefore)
        && let Some(mut mention) = distant(scan, &found.mention, duration, -1, end)
    {
        mention.tokens.start -= 1;
        mention.span = scan.span(mention.tokens.start, end).unwrap_or(mention.span);
        return Found { mention, next: end };
    }
    let direction = if scan.is(end, Mark::Ago) {
        Some((-1, end + 1))
    } else if scan.is(end, Mark::From) && scan.is(end + 1, Mark::NowOrToday) {
        Some((1, end + 2))
    } else if scan.before(found.mention.tokens.start, Mark::In) && looks_ahead(scan, found.mention.tokens.start) {
        // "will open in two years"
        if let Some(mut mention) = distant(scan, &found.mention, duration, 1, end) {
            mention.tokens.start -= 1;
            mention.span = scan.span(mention.tokens.start, end).unwrap_or(mention.span);
            return Found { mention, next: end };
        }
        None
    } else {
        None
    };
    // "three weeks from tomorrow", "two days before yesterday"
    if let (Some(Calendar::Deictic(offset @ -9..=9)), true) =
        (scan.entry(end + 1).calendar, scan.is(end, Mark::FromAfterBefore))
    {
        let sign = if scan.is(end, Mark::Before) { -1 } else { 1 };
        let shifted = Scan { reference: scan.reference.map(|r| r.day_after(offset)), ..*scan };
        if let Some(mention) = distant(&shifted, &found.mention, duration, sign, end + 2) {
            return Found { mention, next: end + 2 };
        }
    }
    if let Some((sign, after)) = direction
        && let Some(mention) = distant(scan, &found.mention, duration, sign, after)
    {
        return Found { mention, next: after };
    }
    // "the next four years", "the past 20 years".
    let mut start = found.mention.tokens.start;
    let shift = start.checked_sub(1).filter(|s| {
        *s >= floor
            && matches!(scan.entry(*s).calendar, Some(Calendar::Shift(_)))
            && !scan.is(*s, Mark::ThisOrFollowing)
    });
    if let Some(shift) = shift {
        start = shift;
        if let Some(the) = shift.checked_sub(1).filter(|the| *the >= floor && scan.is(*the, Mark::The)) {
            start = the;
        }
        if let Some(span) = scan.span(start, found.mention.tokens.end) {
            let mention = Mention { span, tokens: start..found.mention.tokens.end, ..found.mention };
            return Found { mention, next: found.next };
        }
    }
    found
}

pub(super) fn distant(
    scan: &Scan<'_, '_>,
    mention: &Mention,
    duration: &Duration,
    sign: i64,
    after: usize,
) -> Option<Mention> {
    let reference = scan.reference?;
    let figure = *duration.amount.stated().next()?;
    let whole = figure.value().is_whole();
    let (count, unit) = match (duration.unit, whole) {
        (unit, true) => (figure.value(), unit),
        // "two and a half years ago" in months.
        (TimeUnit::Year, false) => (figure.value().times(Number::from(12))?, TimeUnit::Month),
        _ => return None,
    };
    let minutes = match duration.unit {
        TimeUnit::Hour => Some(60),
        TimeUnit::Minute => Some(1),
        _ => None,
    };
    // "two hours ago" is a minute where that of publication is known.
    if let (Some(minutes), Some(now)) = (minutes, scan.minute) {
        let first = count.floor().to_i64()?.checked_mul(sign * minutes)?.checked_add(now)?;
        let date = Date::Period(Period::of_minutes(first, first.checked_add(1)?, Grain::Minute).ok()?);
        let value = if duration.amount.hedge() == Hedge::Plain { Hedged::Plain(date) } else { Hedged::About(date) };
        let tokens = mention.tokens.start..after;
        let span = scan.span(tokens.start, after)?;
        return Some(Mention::new(span, tokens, MentionKind::Date(value)));
    }
    let period = by_distance(reference, count.floor().to_i64()?.checked_mul(sign)?, unit)?;
    let period = if whole { period } else { period.by_distance(crate::value::Grain::Year) };
    let date = Date::Period(period);
    let value = match duration.amount.hedge() {
        Hedge::Plain | Hedge::Exactly => Hedged::Plain(date),
        // "more than two years ago" lies before that date.
        Hedge::MoreThan => Hedged::FewerThan(date),
        Hedge::AtLeast => Hedged::AtMost(date),
        Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo => Hedged::AtLeast(date),
        _ => Hedged::About(date),
    };
    let start = mention.tokens.start;
    Some(Mention::new(scan.span(start, after)?, start..after, MentionKind::Date(value)))
}

/// Dates of one article and a unit: "a year ago", "a decade earlier", "a week".
pub(super) fn by_article(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    let article = at.checked_sub(1).filter(|a| *a >= floor && scan.is(*a, Mark::ArticleOrWhole))?;
    let whole = !scan.is(article, Mark::Article) && !scan.hyphen(at + 1);
    let unit = match scan.entry(at).calendar? {
        Calendar::Unit(unit) => unit,
        _ => return None,
    };
    let ago = scan.is(at + 1, Mark::Ago)
        || scan.before(article, Mark::AgoBefore)
        || scan.is(at + 1, Mark::From) && scan.is(at + 2, Mark::Now);
    if !whole && !scan.is(article, Mark::Article) {
        return None;
    }
    let half = scan.is(at + 1, Mark::And) && scan.is(at + 2, Mark::A) && scan.is(at + 3, Mark::Half);
    if half {
        let figure = Figure::new(Number::ratio(3, 2)?, Number::ratio(1, 2)?);
        let about = hedging(scan, article, at + 4, floor, true);
        let amount = about.hedge.of(figure).unwrap_or(Hedged::Plain(figure));
        let kind = MentionKind::Duration(Duration { amount, unit });
        return Some(Found { mention: mention(scan, about.start, at + 4, kind, None)?, next: at + 4 });
    }
    let told = scan.before(article, Mark::BeforeLength);
    let length = told && !scan.hyphen(at + 1) || scan.is(at + 1, Mark::EarlierOrLater);
    let about = hedging(scan, article, at + 1, floor, true);
    if !ago && !whole && !length && about.hedge == Hedge::Plain {
        return None;
    }
    let amount = about.hedge.of(1.into()).unwrap_or(Hedged::Plain(1.into()));
    let kind = MentionKind::Duration(Duration { amount, unit });
    let found = Found { mention: mention(scan, about.start, at + 1, kind, None)?, next: at + 1 };
    Some(anchored(scan, found, floor))
}
