//! Report → text, one file per format.

#[cfg(feature = "html")]
mod html;
mod json;
mod layout;
mod quote;
mod select;
mod style;
mod terminal;
mod wording;
mod words;

#[cfg(feature = "html")]
pub use html::html;
pub use json::json;
pub(crate) use layout::fill;
pub use layout::visible;
pub use terminal::{Terminal, terminal, terminal_changes, terminal_pairs, terminal_summary};
pub use words::words;
