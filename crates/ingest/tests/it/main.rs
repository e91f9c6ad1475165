//! The readers from outside, in one binary.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    reason = "tests may stop: that is how they fail"
)]

mod hostile;
mod kinds;
mod pages;
