//! x
mod charset; mod document; mod error; mod html; mod moment; mod tidy; mod words;
pub use document::{Document, Remark};
pub use error::Error;
/// t
pub fn t(h: &str) -> Result<Vec<Document>, Error> { html::read(h) }
