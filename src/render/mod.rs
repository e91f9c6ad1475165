//! Report → text, one file per format.

mod json;
mod layout;
mod quote;
mod style;
mod terminal;
mod words;

pub use json::json;
pub(crate) use layout::fill;
pub use layout::visible;
pub use terminal::{Terminal, terminal, terminal_changes, terminal_pairs, terminal_summary};
pub use words::words;
