//! Reads what newsrooms have into plain texts: pages, feeds, e-mail, Markdown, rows of JSON, in any encoding.
//!
//! ```
//! let page = b"<title>Ferry sinks | Harbour Gazette</title><h1>Ferry sinks</h1>
//!     <nav><a href=/>Home</a> <a href=/news>News</a></nav>
//!     <p>At least 12 passengers drowned when the ferry Aurora sank off Port Ellis on Monday.</p>";
//! let reading = crosscheck_ingest::read("ferry.html", page)?;
//! let article = &reading.documents[0];
//! assert_eq!(article.name(), Some("Harbour Gazette"));
//! assert!(article.text.ends_with("At least 12 passengers drowned when the ferry Aurora sank off Port Ellis on Monday."));
//! # Ok::<(), crosscheck_ingest::Error>(())
//! ```
//!
//! [`read`] is a function over bytes: it opens no file and fetches nothing. What comes out becomes a
//! [`Source`](crosscheck::Source) by [`Document::source`]; its text is what spans of a report count in.

mod charset;
mod document;
mod error;
mod feed;
mod html;
mod kind;
mod mail;
mod markdown;
mod moment;
mod rows;
mod tidy;
mod words;

pub use document::{Document, Reading, Remark};
pub use error::Error;
pub use kind::Kind;

/// Reads a file by its name and its bytes; its kind is told by the ending, and by what stands in it.
///
/// # Errors
/// When there is no text in it, when what it claims to be is broken beyond reading, or when it is well-formed and holds no
/// articles ([`Error::is_no_article`]).
pub fn read(name: &str, bytes: &[u8]) -> Result<Reading, Error> {
    let kind = Kind::of(name, bytes);
    // Letters say part by part how they are encoded.
    if kind == Kind::Mail {
        return Ok(vec![mail::read(bytes)?].into());
    }
    let declared = matches!(kind, Kind::Html | Kind::Feed).then(|| kind::declared_encoding(bytes)).flatten();
    let decoded = charset::decode(bytes, declared.as_deref())?;
    let mut reading: Reading = match kind {
        Kind::Html => html::read(&decoded.text)?.into(),
        Kind::Feed => feed::read(&decoded.text)?.into(),
        Kind::Rows => rows::read(&decoded.text)?,
        Kind::Markdown => vec![markdown::read(&decoded.text)?].into(),
        Kind::Plain | Kind::Mail => vec![Document { text: decoded.text, is_file: true, ..Document::default() }].into(),
    };
    if let (Some(first), Some(text)) = (reading.documents.first_mut(), decoded.remark) {
        first.notes.insert(0, Remark { span: None, text });
    }
    Ok(reading)
}
