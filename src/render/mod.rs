//! Report → text, one file per format.

mod json;
mod layout;
mod quote;
mod select;
mod style;
mod terminal;
mod wording;
mod words;

pub use json::json;
pub use layout::visible;
pub use terminal::{Terminal, terminal, terminal_pairs};
pub use words::words;
