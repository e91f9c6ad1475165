//! temp
pub mod behaviour;
pub mod claim;
pub mod compare;
pub mod error;
pub mod extract;
pub mod interval;
#[cfg(feature = "proptest")]
pub mod laws;
pub mod number;
pub mod policy;
pub mod reconcile;
pub mod report;
pub mod source;
pub mod span;
#[cfg(feature = "proptest")]
pub mod strategies;
pub mod value;
pub use behaviour::{Behaviour, OverTime};
pub use claim::{Claim, Mode, Scope, Topic};
pub use compare::{Comparison, Verdict, compare, entails};
pub use error::Error;
pub use interval::{Bound, Interval};
pub use number::{Figure, Number};
pub use policy::{Axis, Judgements, Policy, RangeRule, Reading};
pub use reconcile::{Outcome, Reconciler, reconcile};
pub use report::Report;
pub use source::Source;
pub use span::Span;
pub use value::*;
