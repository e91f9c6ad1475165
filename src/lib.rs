//! temp
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
pub use claim::{Claim, Mode, Scope, Topic};
pub use codebook::{Attribute, Codebook};
pub use compare::{Comparison, Verdict};
pub use error::Error;
pub use interval::{Bound, Interval};
pub use number::{Figure, Number};
pub use policy::{Axis, Reading};
pub use report::Report;
pub use source::Source;
pub use span::Span;
pub use value::*;

// STUB of the façade until the stages are merged: replace with the real modules, keep the names.
mod stub;
pub use stub::{
    Codebook, Extraction, Policy, TextComparison, check_with, compare_texts, extract_all, reconcile_claims,
};
