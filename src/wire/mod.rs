//! JSON in and out, with a schema version.
//!
//! The model types derive no serde: what is written and read here is a shape of its own, which stands still while the
//! model moves, and reading goes through the model's constructors, so that no invariant can be broken from outside.
//!
//! - [`report`]: the report, schema `crosscheck.report/1`;
//! - [`diff`]: what changed between two reports, schema `crosscheck.diff/1`;
//! - [`mod@baseline`]: the file of known findings;
//! - [`claim`]: claims as JSON Lines, schema `crosscheck.claim/1`;
//! - [`pair`]: the rows of `compare --jsonl`;
//! - [`quantities`]: the rows of `quantities`;
//! - [`statement`]: rows of question, source and value;
//! - [`sources`]: `sources.toml`, which names the texts of a folder;
//! - `schema`: JSON Schema of them, under the feature `schema`;
//! - [`Offsets`]: spans in bytes, characters or UTF-16 units.

pub mod baseline;
pub mod claim;
mod date;
pub mod diff;
mod inert;
mod number;
mod offsets;
pub mod pair;
pub mod quantities;
pub(crate) mod range;
mod record;
pub mod report;
#[cfg(feature = "schema")]
pub mod schema;
pub mod sources;
pub mod statement;
mod value;

pub(crate) use inert::{inert, inert_in_page};
pub(crate) use number::rounded;
pub use offsets::{OffsetMap, Offsets};
