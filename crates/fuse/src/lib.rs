//! Estimates the answers to thousands of questions from what many sources say, and how reliable the sources are.
//!
//! This is for data in the manner of price lists, flight times and catalogues: many sources, many questions, one short value
//! each. It is no part of checking articles: `crosscheck` does not depend on it, no report holds a weight, and five accounts
//! of one event are far too few to tell anything about who is reliable.
//!
//! ```
//! use crosscheck_fuse::{Method, Settings, fuse, statement};
//!
//! let row = |question: usize, source: &str, value: &str| {
//!     statement::from_line(&format!(r#"{{"question": "q{question}", "source": "{source}", "value": "{value}"}}"#))
//! };
//! // Two careful sources, and three that are wrong in the same two ways.
//! let mut statements = Vec::new();
//! for question in 0..60 {
//!     for source in ["a", "b"] {
//!         statements.extend(row(question, source, "5:30 pm")?);
//!     }
//!     for (number, source) in ["x", "y", "z"].into_iter().enumerate() {
//!         let value = if (question + number) % 3 == 0 { "17:30" } else { "17:45" };
//!         statements.extend(row(question, source, value)?);
//!     }
//! }
//! let fusion = fuse(&statements, &Settings::new(Method::Crh));
//! assert!(fusion.sources[0].weight > fusion.sources[4].weight);
//! assert_eq!(fusion.answers[0].candidates[0].value, "5:30 pm");
//! # Ok::<(), crosscheck::Error>(())
//! ```
//!
//! # What the methods take for granted
//!
//! Sources err independently of each other. Where some copy from others, a mistake that is copied often looks well supported,
//! and every method here can be led astray. Where it is known who copies from whom, rows name an `origin`: all sources of one
//! origin have one vote together. Copying is never guessed from agreement: accurate sources agree too.
//!
//! # Judgements
//!
//! - Values are read by the crate's own reader before they are held against each other; two that mean the same are one
//!   candidate. "About 20" supports 20; "at least 20" and "dozens" are candidates of their own.
//! - A list of names is a set of persons. "J. Smith" joins "John Smith" where no other fuller form stands in the question.
//! - A source that gives several answers to one question splits its vote among them, and so does an origin whose sources differ.
//! - The value of a question is always one that somebody reported. What a method computes beside it is an [`Estimate`], and
//!   says so.
//! - A question is one of numbers when more than half of its votes are numbers of one scale.
//! - Ties go to the candidate with more votes, then to the lower number, then to the text that comes first in folded form.
//! - The order of rows and the names of sources change no bit of any figure: sums are taken in whole numbers.

#![allow(
    clippy::float_arithmetic,
    reason = "this crate estimates; nothing of it comes into the verdicts of crosscheck, which stay exact"
)]

mod error;
mod fusion;
mod json;
mod method;
mod normal;
mod parameter;
mod settings;
mod table;
mod terminal;
mod total;

pub use crosscheck::wire::statement;
pub use error::Error;
pub use fusion::{Answer, Estimate, Fusion, Scored, SourceWeight, fuse};
pub use json::{SCHEMA, json};
pub use method::Method;
pub use parameter::Parameter;
pub use settings::Settings;
pub use statement::{Said, Statement};
pub use terminal::terminal;
