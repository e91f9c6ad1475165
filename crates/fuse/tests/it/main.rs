//! The methods from outside, in one binary.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::as_conversions,
    clippy::float_arithmetic,
    unreachable_pub,
    reason = "tests may stop: that is how they fail; clippy's own allowance does not reach their helpers"
)]

mod accuracy;
mod bad_input;
mod examples;
mod laws;
mod simulated;
mod support;
mod worked;
