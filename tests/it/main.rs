//! The library from outside, in one binary.

mod claim_rows;
mod compare;
mod edge_laws;
mod examples;
mod floors;
mod golden;
mod laws;
mod read;
mod readme;
mod reconcile;
mod render;
mod spec;
mod stories;
mod story;
mod support;
mod wire;
