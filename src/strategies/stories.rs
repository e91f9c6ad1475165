//! Whole stories: a hidden truth, and what several sources make of it.

use super::meant::{Meant, is_slip, meant, moved, verdict};
use crate::behaviour::Behaviour;
use crate::claim::{Claim, Topic};
use crate::compare::Verdict;
use crate::number::Figure;
use crate::policy::Policy;
use crate::reconcile::{Origins, reconcile};
use crate::source::Source;
use crate::span::Span;
use crate::value::{Date, Hedged, Period, Quantity, Value};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::cmp::Ordering;

/// What is wrong with one source of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It printed an earlier toll and gives the earlier date: an update.
    Lags,
    /// It states another figure of the same day: a contradiction.
    Errs,
    /// It wrote the figure a thousandfold: a suspected slip.
    Slips,
    /// It swapped two digits of the figure: a suspected slip.
    Swaps,
}

impl Fault {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Lags, Self::Errs, Self::Slips, Self::Swaps];
}

/// Two claims of a story and the verdict that must come out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExpectedPair {
    /// Index of the first claim.
    pub a: usize,
    /// Index of the second claim, larger than that of the first.
    pub b: usize,
    /// What `compare` must say of them under the default policy.
    pub verdict: Verdict,
}

/// One event, its hidden truth, and what several sources make of it.
#[derive(Clone, Debug)]
pub struct Story {
    /// How many were killed, in truth.
    pub truth: i64,
    /// The articles; the claims quote them.
    pub sources: Vec<Source>,
    /// One claim of each source.
    pub claims: Vec<Claim>,
    /// What is wrong with the last source, if anything is.
    pub fault: Option<Fault>,
    told: Vec<Telling>,
}

impl Story {
    /// How the question of the story behaves.
    pub const ATTRIBUTE: Behaviour = Behaviour::toll();

    /// The verdict that this crate finds under its default policy.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        reconcile(&self.claims, &Self::ATTRIBUTE, &Origins::new(), &Policy::default()).verdict
    }

    /// The verdict that must come out for each pair of claims.
    #[must_use]
    pub fn pairs(&self) -> Vec<ExpectedPair> {
        let read: Vec<(i8, Option<Meant>)> = self.told.iter().map(|told| (told.day, meant(&told.amount))).collect();
        let mut pairs = Vec::new();
        for (b, (later_day, y)) in read.iter().enumerate() {
            for (a, (day, x)) in read.iter().enumerate().take(b) {
                let (Some(x), Some(y)) = (x, y) else { continue };
                let verdict = match day.cmp(later_day) {
                    Ordering::Equal if is_slip(x, y) => Verdict::Suspect,
                    Ordering::Equal => verdict(x, y),
                    Ordering::Less => moved(x, y),
                    Ordering::Greater => moved(y, x),
                };
                pairs.push(ExpectedPair { a, b, verdict });
            }
        }
        pairs
    }

    /// The verdict that must come out for the question: that of its worst pair.
    #[must_use]
    pub fn expected(&self) -> Verdict {
        self.pairs().into_iter().map(|pair| pair.verdict).max().unwrap_or(Verdict::NotComparable)
    }

    /// Whether a verdict on the question is the one that must come out.
    #[must_use]
    pub fn is_met_by(&self, verdict: Verdict) -> bool {
        verdict == self.expected()
    }
}

/// What one source says, and on which day of March.
#[derive(Clone, Debug)]
struct Telling {
    amount: Hedged<i64>,
    day: i8,
    /// Whether it prints the article of the source before word for word.
    copies: bool,
}

/// Stories: a truth, one source that has it exactly, others that round, hedge or copy it truly, and perhaps one with a fault.
pub fn stories() -> impl Strategy<Value = Story> {
    let faults = option::of(select(Fault::ALL.to_vec()));
    (21..999_i64, vec((0..8_usize, any::<bool>()), 1..5), faults).prop_map(|(truth, tellings, fault)| {
        let mut told = vec![Telling { amount: Hedged::Exactly(truth), day: 2, copies: false }];
        for (way, copies) in tellings {
            let copied = told.last().filter(|_| copies && way % 4 == 0).map(|before| before.amount.clone());
            let copies = copied.is_some();
            told.push(Telling { amount: copied.unwrap_or_else(|| hedged_truly(truth, way)), day: 2, copies });
        }
        told.extend(fault.map(|fault| faulty(truth, fault)));
        let articles = told.iter().enumerate().filter_map(|(index, telling)| article(index, telling));
        let (sources, claims) = articles.unzip();
        Story { truth, sources, claims, fault, told }
    })
}

/// A true way to tell a figure.
fn hedged_truly(truth: i64, way: usize) -> Hedged<i64> {
    // Rounded to a place, "about" leaves room for half of that place: the truth lies in it.
    match way {
        0 => Hedged::Plain(truth),
        1 => Hedged::About((truth + 5) / 10 * 10),
        2 => Hedged::AtLeast(truth - truth / 10),
        3 => Hedged::MoreThan(truth - 1),
        4 => Hedged::UpTo(truth + truth / 10),
        5 => Hedged::Between(truth - 3, truth + 3),
        6 => Hedged::FewerThan(truth + 1),
        _ => Hedged::AtMost(truth),
    }
}

fn faulty(truth: i64, fault: Fault) -> Telling {
    let (amount, day) = match fault {
        Fault::Lags => (Hedged::Plain(truth / 3 + 20), 1),
        Fault::Errs => (Hedged::Exactly(2 * truth + 1), 2),
        Fault::Slips => (Hedged::Plain(truth * 1_000), 2),
        Fault::Swaps => (Hedged::Plain(truth / 100 * 100 + truth % 10 * 10 + truth / 10 % 10), 2),
    };
    Telling { amount, day, copies: false }
}

/// The article that tells it, and its claim; `None` never, since the span is made from the text.
fn article(index: usize, telling: &Telling) -> Option<(Source, Claim)> {
    let amount = telling.amount.try_map(|n| Some(Figure::from(*n)))?;
    let quote = format!("{amount} passengers");
    let opening = "The ferry sank on its way across the strait. ";
    let text = format!("{opening}{quote} were killed, officials said.");
    let (sentence, id) = (Span::new(opening.len(), text.len()).ok()?, format!("{index}"));
    let span = Span::new(sentence.start(), sentence.start() + quote.len()).ok()?;
    let published = Period::day(2026, 3, telling.day).ok()?;
    let source = Source::new(&id, &text).published(published);
    let source = if telling.copies { source.credited("Strait News Agency") } else { source };
    let value = Value::Quantity(Quantity::count(amount, "passenger"));
    let mut claim = Claim::new(&id, Topic::new("ferry", "killed"), value).quoting_at(&source, span, sentence).ok()?;
    claim.published = Some(Date::Period(published));
    Some((source, claim))
}
