//! Generators for property tests, of this crate and of tools that build on it (feature `proptest`).
//!
//! From the small to the whole: [`figures`], [`hedged`], [`dates`], [`values`], [`sources`], [`claims`], [`stories`].
//! All shrink towards small plain figures.
//!
//! A [`Story`] has a hidden truth and sources that tell it exactly, round it, hedge it, copy each other, lag behind, err or
//! slip; it knows the verdict that must come out for each pair and for the question, from the table of DESIGN.md and not
//! from [`compare`](crate::compare()):
//!
//! ```
//! use crosscheck::strategies::{self, Story};
//! use crosscheck::{Policy, compare};
//! use proptest::prelude::*;
//! proptest!(ProptestConfig::with_cases(16), |(story in strategies::stories())| {
//!     for pair in story.pairs() {
//!         let (a, b) = (&story.claims[pair.a], &story.claims[pair.b]);
//!         let found = compare(a, b, &Story::ATTRIBUTE, &Policy::default());
//!         prop_assert_eq!(found.verdict, pair.verdict, "{}", found.why);
//!     }
//!     prop_assert_eq!(story.verdict(), story.expected());
//! });
//! ```

mod claims;
mod meant;
mod stories;
mod values;

pub use claims::{behaviours, claims, claims_of, scopes, sources};
pub use stories::{ExpectedPair, Fault, Story, stories};
pub use values::{
    amounts_of_money, counts, dates, durations, extreme_figures, figures, hedged, measures, names, partial_dates,
    periods, places, shares, vague, values,
};
