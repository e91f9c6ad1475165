//! What two readings say of each other: contradict, tension, agree, compatible.

use super::side::Side;
use super::{Finding, Verdict};
use crate::interval::{Bound, Interval};
use crate::policy::{Reading, interval_words};
use crate::value::{Hedge, Value};

/// How the ranges of two readings lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lie {
    /// Neither leaves room for what the other typically means.
    Apart,
    /// What is typically meant is apart; the one that leaves room does so only on its open end.
    OnOpenEnd {
        /// Whether it is the second one whose end is open.
        second_is_open: bool,
    },
    /// One leaves room for what the other means.
    Room,
    /// What is typically meant is the same.
    Same,
}

/// The set arithmetic of DESIGN.md.
///
/// Of the words it matters only whether they are vague: what such a word is not typically said of, it hardly fits.
pub(super) fn lie(a: &Reading, a_hedge: Hedge, b: &Reading, b_hedge: Hedge) -> Lie {
    if a.typical == b.typical {
        return Lie::Same;
    }
    if a.typical.meets(b.typical) {
        return Lie::Room;
    }
    match (room(a, a_hedge, b.typical), room(b, b_hedge, a.typical)) {
        (Room::None, Room::None) => Lie::Apart,
        (Room::Within, _) | (_, Room::Within) => Lie::Room,
        (_, second) => Lie::OnOpenEnd { second_is_open: second == Room::OnOpenEnd },
    }
}

/// Where a reading leaves room for something that lies outside of what is typically meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    None,
    /// Between ends that the words give: 3 in "fewer than 8", 252 in "250".
    Within,
    /// Only on the side on which the words set no end, 20 in "more than half a dozen", or at the edge of a vague word.
    OnOpenEnd,
}

fn room(reading: &Reading, hedge: Hedge, other: Interval) -> Room {
    let Reading { typical, possible, .. } = reading;
    if !possible.meets(other) {
        return Room::None;
    }
    let above = matches!((typical.high().number(), other.low().number()), (Some(high), Some(low)) if high <= low);
    let end = if above { possible.high() } else { possible.low() };
    if end == Bound::Unbounded || hedge == Hedge::Vague { Room::OnOpenEnd } else { Room::Within }
}

/// Plain and "exactly" are equally firm.
pub(super) const fn firmness(hedge: Hedge) -> Hedge {
    match hedge {
        Hedge::Exactly => Hedge::Plain,
        other => other,
    }
}

pub(super) fn compare(a: &Side<'_>, b: &Side<'_>) -> Finding {
    let (Some(x), Some(y)) = (&a.reading, &b.reading) else {
        if a.words == b.words {
            return agree(a, b);
        }
        let unread = if a.reading.is_none() { a } else { b };
        let why = format!("what {} means cannot be told from its words", unread.words);
        return Finding::new(Verdict::Undecided, why).settle(format!("ask for the figure behind {}", unread.words));
    };
    match lie(x, a.hedge(), y, b.hedge()) {
        Lie::Apart => contradict(a, b),
        Lie::OnOpenEnd { second_is_open: true } => tension(a, b),
        Lie::OnOpenEnd { second_is_open: false } => tension(b, a),
        Lie::Same if firmness(a.hedge()) == firmness(b.hedge()) => agree(a, b),
        Lie::Same | Lie::Room => compatible(a, b, x, y),
    }
}

/// Whether the words leave open no more than they say.
fn is_firm(side: &Side<'_>) -> bool {
    side.reading.as_ref().is_some_and(|r| r.typical == r.possible) && firmness(side.hedge()) == Hedge::Plain
}

fn contradict(a: &Side<'_>, b: &Side<'_>) -> Finding {
    let why = match (is_firm(a), is_firm(b)) {
        (true, true) => format!("{} against {}", a.words, b.words),
        (true, false) => format!("{} lies outside {}", a.words, b.explained()),
        (false, true) => format!("{} lies outside {}", b.words, a.explained()),
        (false, false) => format!("{} leaves no room for {}", a.explained(), b.explained()),
    };
    Finding::new(Verdict::Contradict, why).settle("ask both on what their figure rests")
}

fn tension(firm: &Side<'_>, open: &Side<'_>) -> Finding {
    let typical = open.reading.as_ref().map(|r| interval_words(r.typical, &r.axis)).unwrap_or_default();
    let why =
        format!("{} fits {} only at its open end; whoever says so typically means {typical}", firm.words, open.words);
    Finding::new(Verdict::Tension, why)
        .unless(format!("{} was meant as a bound only", open.words))
        .settle(format!("ask for the figure behind {}", open.words))
}

fn agree(a: &Side<'_>, b: &Side<'_>) -> Finding {
    let why = if a.words == b.words { format!("both say {}", a.words) } else { format!("{} is {}", a.words, b.words) };
    Finding::new(Verdict::Agree, why)
}

fn compatible(a: &Side<'_>, b: &Side<'_>, x: &Reading, y: &Reading) -> Finding {
    if x.typical == y.typical || same_figure(a.claim.value(), b.claim.value()) {
        let why = format!("the same figure, hedged in two ways: {} and {}", a.words, b.words);
        return Finding::new(Verdict::Compatible, why);
    }
    let finer = |fine: Interval, coarse: Interval| coarse.contains(fine);
    let why = match () {
        () if finer(x.typical, y.typical) => format!("{} lies within {}", a.words, b.words),
        () if finer(y.typical, x.typical) => format!("{} lies within {}", b.words, a.words),
        () if y.possible.contains(x.typical) => format!("{} lies within {}", a.words, b.explained()),
        () if x.possible.contains(y.typical) => format!("{} lies within {}", b.words, a.explained()),
        () => format!("{} leaves room for {}", a.explained(), b.explained()),
    };
    Finding::new(Verdict::Compatible, why)
}

/// Whether the same figure was written, whatever the hedge: "$15 million" and "up to $15 million".
fn same_figure(a: &Value, b: &Value) -> bool {
    let one = |value: &Value| {
        let (amount, unit) = match value {
            Value::Quantity(q) => (&q.amount, q.unit.name().unwrap_or_default().to_owned()),
            Value::Money(m) => (&m.amount, m.currency.name().to_owned()),
            Value::Duration(d) => (&d.amount, d.unit.name().to_owned()),
            _ => return None,
        };
        let mut stated = amount.stated();
        let figure = stated.next()?;
        stated.next().is_none().then(|| (figure.value(), unit))
    };
    one(a).is_some_and(|figure| one(b) == Some(figure))
}
