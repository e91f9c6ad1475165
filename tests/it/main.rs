//! One binary for all integration tests.

mod compare;
mod laws;
mod reconcile;
