//! The library from outside, in one binary.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests may stop: that is how they fail"
)]

mod claim_rows;
mod edge_laws;
mod golden;
mod render;
mod story;
mod wire;
