//! The library from outside, in one binary.

mod compare;
mod floors;
mod golden;
mod reconcile;
mod render;
mod spec;
mod stories;
mod story;
mod support;
mod wire;
