//! Reads several accounts of one event and explains where they disagree.
//!
//! Each account is read into typed claims, claims that answer the same question are put together, and every pair gets a
//! verdict, the reason in words that can be checked against the quotes, and what would settle it. No winner is picked, and
//! no figure is printed that nobody reported.
//!
//! ```
//! use crosscheck::{Policy, Source, Verdict, check};
//!
//! let accounts = [
//!     Source::new("gazette", "At least 12 passengers drowned when the ferry sank.").published("2026-03-16".parse()?),
//!     Source::new("herald", "Eight passengers drowned, the harbour master said.").published("2026-03-16".parse()?),
//!     Source::new("radio", "Seventeen passengers drowned, the coast guard said.").published("2026-03-18".parse()?),
//! ];
//! let report = check(&accounts, &Policy::default());
//!
//! let toll = &report.questions[0];
//! assert_eq!(toll.question, "How many people were killed?");
//! assert_eq!(toll.verdict, Verdict::Contradict);
//!
//! let worst = &toll.pairs[0];
//! assert_eq!(toll.claims[worst.a].quote(), "At least 12 passengers");
//! assert_eq!(toll.claims[worst.b].quote(), "Eight passengers");
//! assert_eq!(worst.comparison.why, "8 lies outside at least 12");
//! assert_eq!(worst.comparison.unless.as_deref(), Some("the two were counted at different hours"));
//!
//! let later = &toll.pairs[1].comparison;
//! assert_eq!(later.verdict, Verdict::Update);
//! assert_eq!(later.why, "at least 12 (16 March 2026), later 17 (18 March 2026): it rose");
//! # Ok::<(), crosscheck::Error>(())
//! ```
//!
//! # The road
//!
//! One way, and each stage is a function on plain data that can be used alone. Claims from elsewhere enter at `group`.
//!
//! | stage | module | what it does |
//! |---|---|---|
//! | texts | [`source`] | who says something, and when |
//! | words to claims | [`mod@extract`] | figures, hedges, dates, names, and what they are about |
//! | what can be claimed | [`value`], [`claim`] | hedged values; one source, one question, one value, one quote |
//! | claims to questions | [`mod@group`], [`codebook`] | the same subject and attribute under all their names |
//! | two claims | [`mod@compare`], [`policy`] | a verdict with its reason, under named judgements |
//! | one question | [`mod@reconcile`] | positions and a range; [`Reconciler`] can be merged |
//! | shared wording | [`origin`] | which sources are one origin |
//! | many questions | [`definition`] | sources that differ by a steady step |
//! | findings | [`report`] | plain data in a stable order |
//! | claims from elsewhere | [`ground`] | holds claims to the texts that they quote |
//! | in and out | [`wire`] | JSON with a schema version, `sources.toml` |
//! | pictures | [`plot`] | where the claims of a question lie on an axis |
//! | for readers | [`render`] | text for a terminal, a web page, JSON, Markdown, CSV and other formats |
//! | what is known | [`baseline`] | findings that a desk has marked as known, with its reason |
//! | two reports | [`mod@diff`] | what changed from one to a later one |
//! | in and out | [`wire`] | JSON with a schema version, `sources.toml` |
//! | pictures | [`plot`] | where the claims of a question lie on an axis |
//! | for readers | [`render`], [`mod@explain`] | text for a terminal, JSON; what the words of a report mean |
//!
//! Beneath them lie [`number`] and [`interval`] (exact arithmetic), [`span`] (byte ranges), [`error`], [`note`] and
//! [`behaviour`]. With the feature `proptest`, `strategies` generates claims, sources and whole stories, and `laws` states
//! what must hold of every comparison.
//!
//! The crate does no I/O, reads no clock and no environment, and has no `unsafe`: the same texts always give the same bytes.
//! What a hedge means, and why things are as they are, stands in [`design`].

#[macro_use]
mod closed;

pub mod baseline;
pub mod behaviour;
mod check;
pub mod claim;
pub mod codebook;
pub mod compare;
pub mod definition;
pub mod diff;
mod digits;
pub mod error;
pub mod explain;
pub mod extract;
mod forest;
pub mod ground;
pub mod group;
pub mod interval;
pub mod language;
#[cfg(feature = "proptest")]
pub mod laws;
pub mod note;
mod nouns;
pub mod number;
mod office;
pub mod origin;
mod pair;
pub mod plot;
pub mod policy;
pub mod reconcile;
pub mod render;
pub mod report;
#[cfg(feature = "schema")]
mod schema;
pub mod source;
pub mod span;
mod spelling;
#[cfg(feature = "proptest")]
pub mod strategies;
mod sums;
mod synonyms;
pub mod value;
pub mod wire;

pub use baseline::Baseline;
pub use behaviour::{Behaviour, OverTime};
pub use check::{check, check_extraction, check_with, extract_all, extract_each, reconcile_claims};
pub use claim::{Claim, Member, Mode, Scope, Topic};
pub use codebook::{Attribute, Codebook};
pub use compare::{Comparison, DifferenceKind, Verdict, compare, entails};
pub use diff::{Course, Diff, diff};
pub use error::Error;
pub use interval::{Bound, Interval};
pub use language::Language;
pub use note::Note;
pub use number::{Figure, Number};
pub use pair::{TextComparison, compare_mentions, compare_texts};
pub use policy::{Axis, Judgements, Policy, RangeRule, Reading};
pub use reconcile::{Outcome, Reconciler, reconcile};
pub use report::Report;
pub use source::Source;
pub use span::Span;
pub use value::{
    Currency, Date, DatePart, DateParts, DaysOfWeek, Duration, Grain, Hedge, Hedged, Money, Name, PartOfDay, Partial,
    Period, Place, Quantity, Recurrence, Share, TimeUnit, Told, Unit, Vague, Value, ValueKind, Weekday, fold,
};

#[doc = include_str!("../DESIGN.md")]
pub mod design {}

/// The examples of the README run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

/// The Rust of the book runs as tests; that on property tests needs their feature.
#[cfg(doctest)]
mod book {
    #[doc = include_str!("../docs/library.md")]
    mod library {}

    #[cfg(feature = "proptest")]
    #[doc = include_str!("../docs/property-tests.md")]
    mod property_tests {}
}
