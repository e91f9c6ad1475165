//! What two readings say of each other: contradict, tension, agree, compatible.

use super::side::Side;
use super::{Finding, Verdict};
use crate::interval::Interval;
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

/// Whether the words leave an end open: bounds and vague words.
pub(super) const fn is_open(hedge: Hedge) -> bool {
    matches!(hedge, Hedge::MoreThan | Hedge::AtLeast | Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo | Hedge::Vague)
}

/// The set arithmetic of DESIGN.md.
pub(super) fn lie(a: &Reading, a_hedge: Hedge, b: &Reading, b_hedge: Hedge) -> Lie {
    if a.typical == b.typical {
        return Lie::Same;
    }
    if a.typical.meets(b.typical) {
        return Lie::Room;
    }
    let (a_has_room, b_has_room) = (a.possible.meets(b.typical), b.possible.meets(a.typical));
    match (a_has_room, b_has_room) {
        (false, false) => Lie::Apart,
        _ if (a_has_room && !is_open(a_hedge)) || (b_has_room && !is_open(b_hedge)) => Lie::Room,
        (_, second_is_open) => Lie::OnOpenEnd { second_is_open },
    }
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
