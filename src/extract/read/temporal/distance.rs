//! Lengths of time that tell a date by its distance: "two years ago", "a decade from now", "two days later", "three days
//! after 5 May".

use super::chain::chained;
use super::count_of_units::is_verb;
use super::duration::compound;
use super::event::{anchor, dated_event, direction};
use super::told;
use crate::extract::lexicon::{Calendar, Mark};
use crate::extract::read::calendar::date::stem_entry;
use crate::extract::read::calendar::relative::by_distance;
use crate::extract::read::calendar::tense::looks_ahead;
use crate::extract::read::found::{Found, mention};
use crate::extract::read::hedging::bound::asks;
use crate::extract::read::hedging::hedge::hedging;
use crate::extract::read::measure::age::old_after;
use crate::extract::read::scan::Scan;
use crate::extract::read::{Deixis, Direction, Mention, MentionKind};
use crate::number::{Figure, Number};
use crate::value::{Date, Duration, Grain, Hedge, Hedged, Period, Recurrence, TimeUnit};

/// Turns a length of time with "ago", "from now" or "later" into a date, and notes the event that it is counted from.
pub(in crate::extract::read) fn place(scan: &Scan<'_, '_>, found: &mut Found, floor: usize) {
    let MentionKind::Duration(duration) = &found.mention.kind else { return };
    let end = found.next;
    let first = found.mention.tokens.start;
    // "every two weeks"
    if let Some(every) = first.checked_sub(1).filter(|every| *every >= floor && scan.is(*every, Mark::EveryOrEach)) {
        let kind = MentionKind::Recurring(Recurrence::new(duration.clone()));
        // "once every two weeks"
        let every =
            every.checked_sub(1).filter(|often| *often >= floor && scan.is(*often, Mark::Often)).unwrap_or(every);
        if let Some(mention) = mention(scan, every, found.mention.tokens.end, kind, None) {
            found.mention = mention;
            return;
        }
    }
    // "hace dos años"
    if found.mention.tokens.start > floor
        && scan.before(first, Mark::AgoBefore)
        && let Some(mut mention) = distant(scan, &found.mention, duration, -1, end)
    {
        mention.tokens.start -= 1;
        mention.span = scan.span(mention.tokens.start, end).unwrap_or(mention.span);
        *found = Found { mention, next: end };
        return;
    }
    if let Some(next) = vaguely_ago(scan, &found.mention, duration) {
        found.mention.kind = MentionKind::Deixis(Deixis::Past);
        found.mention.tokens.end = next;
        found.mention.span = scan.span(first, next).unwrap_or(found.mention.span);
        found.next = next;
        return;
    }
    if let Some(date) = chained(scan, &found.mention, duration, end) {
        *found = Found { next: date.tokens.end, mention: date };
        return;
    }
    if let Some(date) = from_today(scan, &found.mention, duration, end)
        .or_else(|| from_date(scan, &found.mention, duration, end))
        .or_else(|| from_focus(scan, &found.mention, duration, end))
    {
        let next = date.tokens.end;
        *found = Found { mention: date, next };
        return;
    }
    let count = duration.amount.stated().next().and_then(|figure| figure.value().to_i64());
    let unit = duration.unit;
    if let Some((direction, event)) = direction(scan, end) {
        found.mention.anchor = anchor(scan, event, direction, count, unit);
    }
    widen(scan, found, floor);
}

/// The token after "several years ago", "decades ago", which lie at no date that could be told.
fn vaguely_ago(scan: &Scan<'_, '_>, mention: &Mention, duration: &Duration) -> Option<usize> {
    let end = mention.tokens.end;
    (matches!(duration.amount, Hedged::Vague(_)) && scan.is(end, Mark::Ago)).then_some(end + 1)
}

/// "the next few years", "the six months to March": the words before that belong to the length.
fn widen(scan: &Scan<'_, '_>, found: &mut Found, floor: usize) {
    let first = found.mention.tokens.start;
    let free = |at: Option<usize>| at.filter(|at| *at >= floor);
    let shift = free(first.checked_sub(1))
        .filter(|s| matches!(scan.entry(*s).calendar, Some(Calendar::Shift(_))) && !scan.is(*s, Mark::ThisOrFollowing))
        .filter(|shift| !is_verb(scan, *shift));
    let the = free(shift.unwrap_or(first).checked_sub(1)).filter(|the| scan.is(*the, Mark::The));
    let told = scan.is(found.next, Mark::AfterLengthWithArticle);
    // "over the years"
    let over = the.and_then(|the| free(the.checked_sub(1))).filter(|over| {
        scan.is(*over, Mark::Over)
            && matches!(found.mention.kind, MentionKind::Duration(Duration { amount: Hedged::Vague(_), .. }))
            && first + 1 == found.next
    });
    let start = match (over, shift, the) {
        (Some(over), None, _) => over,
        (_, Some(shift), the) => the.unwrap_or(shift),
        (_, None, Some(the)) if told => the,
        _ => return,
    };
    if let Some(span) = scan.span(start, found.mention.tokens.end) {
        found.mention.span = span;
        found.mention.tokens.start = start;
    }
}

/// "three days ago", "two weeks from today", "will open in two years", "in two weeks' time", "two days before yesterday".
fn from_today(scan: &Scan<'_, '_>, mention: &Mention, duration: &Duration, end: usize) -> Option<Mention> {
    if scan.is(end, Mark::Ago) {
        return distant(scan, mention, duration, -1, end + 1);
    }
    if scan.is(end, Mark::From) && scan.is(end + 1, Mark::NowOrToday) {
        return distant(scan, mention, duration, 1, end + 2);
    }
    // "five days hence"
    if scan.is(end, Mark::Hence) {
        return distant(scan, mention, duration, 1, end + 1);
    }
    if scan.is(end, Mark::FromAfterBefore)
        && let Some(Calendar::Deictic(offset @ -9..=9)) = scan.entry(end + 1).calendar
    {
        let sign = if scan.is(end, Mark::Before) { -1 } else { 1 };
        let shifted = Scan { reference: scan.reference.map(|r| r.day_after(offset)), ..*scan };
        return distant(&shifted, mention, duration, sign, end + 2);
    }
    let first = mention.tokens.start;
    // "in two weeks' time"
    let apostrophe = end + usize::from(matches!(scan.sign(end), '\'' | '’') && scan.glued(end));
    // and "in two weeks time"
    let bare = scan.is(end, Mark::Time) && scan.word(end - 1).ends_with('s') && !scan.is_word(end + 1);
    let time = (scan.possessive(end - 1) || apostrophe > end) && scan.is(apostrophe, Mark::Time) || bare;
    let within = first.checked_sub(1).filter(|within| scan.is(*within, Mark::In))?;
    if !(time || looks_ahead(scan, first) || asks(scan, first)) {
        return None;
    }
    let mut date = distant(scan, mention, duration, 1, if time { apostrophe + 1 } else { end })?;
    date.tokens.start = within;
    date.span = scan.span(within, date.tokens.end)?;
    Some(date)
}

/// "two days after 3 May", "a week before Christmas": the event is a date itself.
fn from_date(scan: &Scan<'_, '_>, mention: &Mention, duration: &Duration, end: usize) -> Option<Mention> {
    // "four days from next Friday"
    let from = scan.is(end, Mark::From).then_some((Direction::After, end + 1));
    let (direction, event) = direction(scan, end).or(from)?;
    let (day, after) = dated_event(scan, event, duration.unit >= TimeUnit::Year)?;
    // "a week from Friday" is told of the next one.
    let behind = scan.reference.is_some_and(|now| day.first_minute() < now.first_minute());
    let weekday = matches!(scan.entry(event).calendar, Some(Calendar::Weekday(_)));
    let day = if from.is_some() && weekday && behind { day.day_after(7) } else { day };
    let sign = if direction == Direction::After { 1 } else { -1 };
    let shifted = Scan { reference: Some(day), minute: None, ..*scan };
    distant(&shifted, mention, duration, sign, after)
}

/// "two days later", "a year earlier": from the date that the text named last, with its grain; a year from publication
/// where it named none.
fn from_focus(scan: &Scan<'_, '_>, mention: &Mention, duration: &Duration, end: usize) -> Option<Mention> {
    let hours = duration.unit < TimeUnit::Day;
    if hours || !scan.is(end, Mark::EarlierLater) || scan.is(end + 1, Mark::Than) || scan.hyphen(end + 1) {
        return None;
    }
    let later = scan.is(end, Mark::Later);
    let coarse = matches!(duration.unit, TimeUnit::Year | TimeUnit::Decade | TimeUnit::Month);
    let focus = scan.focus.filter(|focus| focus.grain() <= Grain::Day || coarse && focus.grain() != Grain::Stretch);
    let from = match focus {
        Some(focus) => focus.first_day(),
        None if !later && duration.unit == TimeUnit::Year => scan.reference?,
        None => return None,
    };
    let sign = if later { 1 } else { -1 };
    let shifted = Scan { reference: Some(from), minute: None, ..*scan };
    let mut date = distant(&shifted, mention, duration, sign, end + 1)?;
    // "from the third quarter to ... a year earlier" is that quarter of the year before.
    if let (Some(focus), MentionKind::Date(Hedged::Plain(Date::Period(period)))) = (focus, &mut date.kind)
        && let Some(same) = like(focus, *period)
    {
        *period = same;
    }
    Some(date)
}

/// The period of the grain of another one, a whole number of its own lengths away.
fn like(focus: Period, day: Period) -> Option<Period> {
    let (year, month, _) = day.ymd();
    match focus.grain() {
        Grain::Month => Period::known_month(year, month),
        Grain::Season => {
            let months = if focus.end_minute() - focus.first_minute() > 100 * 1_440 { 6 } else { 3 };
            Period::season(year, month, months).ok()
        }
        Grain::Year => Period::known_year(year),
        _ => None,
    }
}

fn distant(scan: &Scan<'_, '_>, mention: &Mention, duration: &Duration, sign: i64, after: usize) -> Option<Mention> {
    let reference = scan.reference?;
    let figure = *duration.amount.stated().next()?;
    let whole = figure.value().is_whole();
    let (count, unit) = match (duration.unit, whole) {
        (unit, true) => (figure.value(), unit),
        // "two and a half years ago" in months.
        (TimeUnit::Year, false) => (figure.value().times(Number::from(12))?, TimeUnit::Month),
        // "half a century ago"
        (TimeUnit::Decade, false) => (figure.value().times(Number::from(10))?, TimeUnit::Year),
        (TimeUnit::Century, false) => (figure.value().times(Number::from(100))?, TimeUnit::Year),
        _ => return None,
    };
    let minutes = match duration.unit {
        TimeUnit::Hour => Some(60),
        TimeUnit::Minute => Some(1),
        _ => None,
    };
    let start = mention.tokens.start;
    let found = |value: Hedged<Date>, date: Date| {
        let mut found = Mention::new(scan.span(start, after)?, start..after, MentionKind::Date(value));
        found.told = told::by_distance(unit, date);
        Some(found)
    };
    // "two hours ago" is a minute where that of publication is known; who asks for "in 5 minutes" counts from the day.
    let now = scan.minute.or_else(|| asks(scan, start).then(|| reference.first_minute()));
    if let (Some(minutes), Some(now)) = (minutes, now) {
        let first = count.floor().to_i64()?.checked_mul(sign * minutes)?.checked_add(now)?;
        let date = Date::Period(Period::of_minutes(first, first.checked_add(1)?, Grain::Minute).ok()?);
        let value = if duration.amount.hedge() == Hedge::Plain { Hedged::Plain(date) } else { Hedged::About(date) };
        return found(value, date);
    }
    let period = by_distance(reference, count.floor().to_i64()?.checked_mul(sign)?, unit)?;
    let period = if whole { period } else { period.by_distance(Grain::Year) };
    let date = Date::Period(period);
    let value = match duration.amount.hedge() {
        Hedge::Plain | Hedge::Exactly => Hedged::Plain(date),
        // "more than two years ago" lies before that date.
        Hedge::MoreThan => Hedged::FewerThan(date),
        Hedge::AtLeast => Hedged::AtMost(date),
        Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo => Hedged::AtLeast(date),
        _ => Hedged::About(date),
    };
    found(value, date)
}

/// "the year-ago quarter", "year-earlier sales": a distance that describes what follows.
pub(in crate::extract::read) fn as_adjective(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let Some(Calendar::Unit(unit @ (TimeUnit::Week | TimeUnit::Month | TimeUnit::Year))) = scan.entry(at).calendar
    else {
        return None;
    };
    let told = at + 2;
    let ago = scan.is(told, Mark::Ago);
    let earlier = scan.is(told, Mark::EarlierLater) && !scan.is(told, Mark::Later);
    if !scan.hyphen(at + 1) || !(ago || earlier) || scan.hyphen(at + 3) {
        return None;
    }
    let duration = Duration { amount: Hedged::Plain(1.into()), unit };
    let bare = mention(scan, at, at + 1, MentionKind::Duration(duration.clone()), None)?;
    let near = if earlier { from_focus(scan, &bare, &duration, told) } else { None };
    let date = near.or_else(|| distant(scan, &bare, &duration, -1, told + 1))?;
    Some(Found { mention: date, next: told + 1 })
}

/// Lengths of one article and a unit: "a year ago", "a decade earlier", "a week", "an hour and a half".
pub(in crate::extract::read) fn by_article(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    let article = at.checked_sub(1).filter(|a| *a >= floor && scan.is(*a, Mark::ArticleOrWhole))?;
    let whole = !scan.is(article, Mark::Article) && !scan.hyphen(at + 1);
    let (count, unit) = match stem_entry(scan, at).calendar? {
        Calendar::Unit(unit) => (1, unit),
        Calendar::Fortnight => (2, TimeUnit::Week),
        _ => return None,
    };
    // "for another hour"; "on another day" is no length.
    if scan.is(article, Mark::Another) && !scan.before(article, Mark::BeforeLength) {
        return None;
    }
    let ago = scan.is(at + 1, Mark::Ago)
        || scan.before(article, Mark::AgoBefore)
        || scan.is(at + 1, Mark::From) && from_a_day(scan, at + 2);
    if !whole && !scan.is(article, Mark::Article) {
        return None;
    }
    let a = usize::from(scan.is(at + 2, Mark::A));
    let half = scan.is(at + 1, Mark::And) && scan.is(at + 2 + a, Mark::Half);
    if half {
        let end = at + 3 + a;
        let figure = Figure::new(Number::ratio(3, 2)?, Number::ratio(1, 2)?);
        let about = hedging(scan, article, end, floor, true);
        let amount = about.hedge.of(figure).unwrap_or(Hedged::Plain(figure));
        let kind = MentionKind::Duration(Duration { amount, unit });
        let mut found = Found { mention: mention(scan, about.start, end, kind, None)?, next: end };
        place(scan, &mut found, floor);
        return Some(found);
    }
    // "an hour and 20 minutes"
    if count == 1
        && scan.is(article, Mark::Article)
        && let Some((figure, smaller, end)) = compound(scan, 1.into(), unit, at + 1)
    {
        let about = hedging(scan, article, end, floor, true);
        let amount = about.hedge.of(figure).unwrap_or(Hedged::Plain(figure));
        let kind = MentionKind::Duration(Duration { amount, unit: smaller });
        let mut found = Found { mention: mention(scan, about.start, end, kind, None)?, next: end };
        place(scan, &mut found, floor);
        return Some(found);
    }
    // "a year old"
    if unit >= TimeUnit::Day
        && let Some(end) = old_after(scan, at + 1).filter(|_| scan.is(article, Mark::Article) && !scan.hyphen(at + 1))
    {
        let kind = MentionKind::Age(Duration { amount: Hedged::Plain(count.into()), unit });
        return Some(Found { mention: mention(scan, article, end, kind, None)?, next: end });
    }
    // "a second series", "for a minute detail": a noun after it makes a rank or a description of it.
    let noun = unit <= TimeUnit::Minute
        && scan.is_word(at + 1)
        && scan.same_line(at + 1)
        && scan.entry(at + 1).class.is_none()
        && !scan.is(at + 1, Mark::EarlierOrLater)
        && !ago;
    if noun {
        return None;
    }
    // "sentenced to a year in prison"
    let term = article > 1 && scan.before(article, Mark::To) && scan.is(article - 2, Mark::Sentenced);
    let told = term || scan.before(article, Mark::BeforeLength);
    let length = told && !scan.hyphen(at + 1) || scan.is(at + 1, Mark::EarlierOrLater);
    let about = hedging(scan, article, at + 1, floor, true);
    if !ago && !whole && !length && about.hedge == Hedge::Plain {
        return None;
    }
    let amount = about.hedge.of(count.into()).unwrap_or(Hedged::Plain(count.into()));
    let kind = MentionKind::Duration(Duration { amount, unit });
    // "the whole week"
    let the = about.start.checked_sub(1).filter(|the| whole && *the >= floor && scan.is(*the, Mark::The));
    let mut found = Found { mention: mention(scan, the.unwrap_or(about.start), at + 1, kind, None)?, next: at + 1 };
    place(scan, &mut found, floor);
    Some(found)
}

/// Whether a day stands at a token from which a week may be counted: "now", "today", "Friday", "next Monday".
fn from_a_day(scan: &Scan<'_, '_>, at: usize) -> bool {
    let day = |at: usize| matches!(scan.entry(at).calendar, Some(Calendar::Weekday(_)));
    scan.is(at, Mark::NowOrToday)
        || matches!(scan.entry(at).calendar, Some(Calendar::Deictic(-9..=9)))
        || day(at) && !scan.possessive(at)
        || matches!(scan.entry(at).calendar, Some(Calendar::Shift(_))) && day(at + 1) && !scan.possessive(at + 1)
}
