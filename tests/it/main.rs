//! The library from outside, in one binary.

mod golden;
mod render;
mod story;
mod wire;
