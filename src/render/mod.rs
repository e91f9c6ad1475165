//! Report → text, one file per format.

mod accounts;
mod annotations;
mod claim_review;
mod claims;
mod csv;
mod github;
mod glyphs;
#[cfg(feature = "html")]
mod html;
mod iri;
mod json;
mod layout;
mod markdown;
mod quote;
mod sarif;
mod select;
mod style;
mod terminal;
mod told;
mod wording;
mod words;

pub use accounts::Accounts;
pub use annotations::annotations;
pub use claim_review::claim_review;
pub use claims::claims;
pub use csv::csv;
pub use github::github;
#[cfg(feature = "html")]
pub use html::html;
pub use json::json;
pub(crate) use layout::fill;
pub use layout::visible;
pub use markdown::markdown;
pub use sarif::sarif;
pub use terminal::{Terminal, terminal, terminal_changes, terminal_overview, terminal_pairs, terminal_summary};
pub use words::words;
