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
pub use layout::visible;
pub use terminal::{Terminal, terminal, terminal_pairs};
pub use words::words;
