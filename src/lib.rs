//! temp
pub mod behaviour;
pub mod claim;
pub mod codebook;
pub mod compare;
pub mod error;
pub mod extract;
pub mod group;
pub mod interval;
pub mod note;
pub mod number;
pub mod origin;
pub mod policy;

pub mod render;
pub mod report;
pub mod source;
pub mod span;
pub mod value;
pub mod wire;
pub use behaviour::{Behaviour, OverTime};
pub use claim::{Claim, Mode, Scope, Topic};
pub use codebook::{Attribute, Codebook};
pub use compare::{Comparison, Verdict, compare, entails};
pub use error::Error;
pub use interval::{Bound, Interval};
pub use number::{Figure, Number};
pub use policy::{Axis, Judgements, Policy, RangeRule, Reading};
pub use report::Report;
pub use source::Source;
pub use span::Span;
pub use value::*;

