//! What hedged whole figures mean, by the table of DESIGN.md in plain integers: made apart from `policy` and `compare`, so
//! that a story's verdicts do not come from what they are to test.

use crate::compare::Verdict;
use crate::value::{Hedge, Hedged};

/// Whole numbers from one to another; without the second there is no end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Whole {
    low: i64,
    high: Option<i64>,
}

impl Whole {
    const fn to(low: i64, high: i64) -> Self {
        Self { low, high: Some(high) }
    }

    fn meets(self, other: Self) -> bool {
        self.high.is_none_or(|high| other.low <= high) && other.high.is_none_or(|high| self.low <= high)
    }
}

/// What is meant and what is left open.
#[derive(Clone, Copy)]
pub(super) struct Meant {
    pub(super) typical: Whole,
    possible: Whole,
    pub(super) hedge: Hedge,
    /// The figure itself, where only one is stated and not as a bound.
    pub(super) figure: Option<i64>,
}

/// The largest power of ten that divides a figure, as its last written place.
fn last_place(n: i64) -> i64 {
    let mut place = 1;
    while n != 0 && n % (place * 10) == 0 {
        place *= 10;
    }
    place
}

/// Reads a figure of at least 20 under its hedge; the numbers are those of `span/1`.
pub(super) fn meant(amount: &Hedged<i64>) -> Option<Meant> {
    let hedge = amount.hedge();
    let n = amount.stated().next().copied()?;
    let place = last_place(n);
    // In twentieths: half of the last place, at most a quarter of the figure; "about" reaches a twentieth, and one.
    let rounding = (10 * place).min(5 * n);
    let reach = rounding.max(n).max(20) / 20;
    let next = (3 * n / 2).max(n + place);
    let both = |range: Whole| (range, range);
    let (typical, possible) = match amount {
        Hedged::Exactly(_) => both(Whole::to(n, n)),
        Hedged::Plain(_) if n < 100 || place == 1 => both(Whole::to(n, n)),
        Hedged::Plain(_) => (Whole::to(n, n), Whole::to(n - rounding / 20, n + rounding / 20)),
        Hedged::About(_) => (Whole::to(n, n), Whole::to(n - reach, n + reach)),
        Hedged::Nearly(_) => both(Whole::to(n - reach, n - 1)),
        Hedged::MoreThan(_) => (Whole::to(n + 1, next), Whole { low: n + 1, high: None }),
        Hedged::AtLeast(_) => (Whole::to(n, next), Whole { low: n, high: None }),
        Hedged::FewerThan(_) => (Whole::to((n + 1) / 2, n - 1), Whole::to(0, n - 1)),
        Hedged::AtMost(_) | Hedged::UpTo(_) => (Whole::to((n + 1) / 2, n), Whole::to(0, n)),
        Hedged::Between(a, b) => both(Whole::to(*a.min(b), *a.max(b))),
        Hedged::Vague(_) => return None,
    };
    let figure = matches!(hedge, Hedge::Plain | Hedge::Exactly | Hedge::About).then_some(n);
    Some(Meant { typical, possible, hedge, figure })
}

/// The verdict that the ranges give.
pub(super) fn verdict(a: &Meant, b: &Meant) -> Verdict {
    let firmness = |meant: &Meant| if meant.hedge == Hedge::Exactly { Hedge::Plain } else { meant.hedge };
    if a.typical == b.typical {
        return if firmness(a) == firmness(b) { Verdict::Agree } else { Verdict::Compatible };
    }
    if a.typical.meets(b.typical) {
        return Verdict::Compatible;
    }
    // Only what lies above a bound that has no upper end fits it at its open end.
    let room = |x: &Meant, y: &Meant| x.possible.meets(y.typical).then_some(x.possible.high.is_none());
    match (room(a, b), room(b, a)) {
        (None, None) => Verdict::Contradict,
        (Some(false), _) | (_, Some(false)) => Verdict::Compatible,
        _ => Verdict::Tension,
    }
}

/// The same of two days, the first of them earlier, for a toll: what changed is an update.
pub(super) fn moved(earlier: &Meant, later: &Meant) -> Verdict {
    let found = verdict(earlier, later);
    let disagree = matches!(found, Verdict::Contradict | Verdict::Tension);
    let is_bound =
        !matches!(earlier.hedge, Hedge::Plain | Hedge::Exactly | Hedge::About | Hedge::Nearly | Hedge::Between);
    let bound_moved = is_bound && earlier.hedge == later.hedge && earlier.typical != later.typical;
    let from_below = matches!(earlier.hedge, Hedge::AtLeast | Hedge::MoreThan);
    let figure = later.figure.is_some() || matches!(later.hedge, Hedge::AtLeast | Hedge::MoreThan);
    let raised = from_below && figure && earlier.typical.low < later.typical.low;
    if disagree || bound_moved || raised { Verdict::Update } else { found }
}

/// Whether two figures look like one slip: a factor of exactly 1000, or two neighbouring digits of three or more swapped.
pub(super) fn is_slip(a: &Meant, b: &Meant) -> bool {
    let (Some(x), Some(y)) = (a.figure, b.figure) else { return false };
    let thousandfold = x == 1_000 * y || y == 1_000 * x;
    let (p, q) = (x.to_string(), y.to_string());
    let differ: Vec<(usize, (char, char))> =
        p.chars().zip(q.chars()).enumerate().filter(|(_, (c, d))| c != d).collect();
    let swapped = match differ.as_slice() {
        [(i, (c, d)), (j, (e, f))] => i + 1 == *j && c == f && d == e,
        _ => false,
    };
    let written_out = last_place(x) == 1 && last_place(y) == 1;
    thousandfold || swapped && written_out && p.len() == q.len() && p.len() >= 3
}
