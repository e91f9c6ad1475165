//! One binary for all integration tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may stop: that is how they fail")]

mod compare;
mod laws;
mod reconcile;
