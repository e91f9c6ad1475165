//! JSON Lines in and out: claims of a text are written, a row from elsewhere joins them, all are reconciled.

use crosscheck::extract::extract;
use crosscheck::wire::{OffsetMap, Offsets, claim};
use crosscheck::{Claim, Codebook, Error, Policy, Source, reconcile_claims};
use std::fmt::Write;

const DATABASE: &str = r#"{"source": "registry", "subject": "people", "group": "passenger", "attribute": "killed",
 "value": {"type": "quantity", "hedge": "plain", "low": 8, "high": 8, "unit": "passenger"}}"#;

pub(crate) fn run() -> Result<String, Error> {
    let gazette = Source::new("gazette", "At least 12 passengers drowned when the ferry sank.");
    let map = OffsetMap::new(gazette.text(), Offsets::Bytes);
    let found = extract(&gazette, Codebook::news(), None);
    let rows: Vec<String> = found.claims.iter().map(|found| claim::to_line(found, &map)).collect();

    let mut out = String::new();
    for row in &rows {
        let _ = writeln!(out, "{row}");
    }
    let claims = rows.iter().map(String::as_str).chain([DATABASE]).map(claim::from_line);
    let claims = claims.collect::<Result<Vec<Claim>, Error>>()?;
    let report = reconcile_claims(&[gazette], claims, Codebook::news(), &Policy::default());
    for question in &report.questions {
        let _ = writeln!(out, "{} {}", question.verdict, question.question);
        for pair in &question.pairs {
            let _ = writeln!(out, "  {}", pair.comparison.why);
        }
    }
    // A row that breaks an invariant says where.
    let broken = claim::from_line(&DATABASE.replace("\"low\": 8", "\"low\": 9"));
    if let Err(error) = broken {
        let _ = writeln!(out, "error: {error}");
    }
    Ok(out)
}

#[allow(clippy::print_stdout, reason = "an example shows what comes out")]
fn main() -> Result<(), Error> {
    print!("{}", run()?);
    Ok(())
}
