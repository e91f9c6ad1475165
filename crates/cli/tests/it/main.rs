//! The command line from outside, in one binary; what a report says is tested beside the library.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    unreachable_pub,
    missing_docs,
    reason = "tests may stop: that is how they fail"
)]

mod desk;
mod formats;
mod fuse;
mod golden;
mod ground;
mod habits;
mod hostile;
mod ingest;
mod inputs;
mod output;
mod recipes;
mod rows;
mod schema;
mod terminal;
mod watch;
