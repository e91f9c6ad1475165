//! The library from outside, in one binary.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    unreachable_pub,
    reason = "tests may stop: that is how they fail; clippy's own allowance does not reach their helpers"
)]

mod allocations;
mod bad_figures;
mod baseline;
mod bounds;
mod captures;
mod claim_rows;
mod compare;
mod definition;
mod described;
mod diff;
mod edge_laws;
mod examples;
mod floors;
mod formats;
mod golden;
mod laws;
mod linking;
mod mentions;
mod plots;
mod read;
mod reading_laws;
mod readme;
mod reconcile;
mod render;
mod report_rows;
mod rules;
mod scale;
mod slips;
mod spanish;
mod spec;
mod stories;
mod story;
mod sums;
mod support;
mod times;
mod toll;
mod who_and_where;
mod wire;
mod words;
