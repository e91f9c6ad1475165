//! An own codebook: accounts of a harbour instead of news events.

use crosscheck::{Codebook, Error, Policy, Source, check_with};
use std::fmt::Write;

pub(crate) fn run() -> Result<String, Error> {
    let codebook = Codebook::from_toml(include_str!("harbours.toml"))?;
    let accounts = [
        Source::new(
            "pilot book",
            "Port Ellis has 14 berths. Port Ellis was opened in 1911. Port Ellis sheltered nine ships.",
        )
        .published("2026-05-02".parse()?),
        Source::new(
            "company site",
            "Port Ellis offers almost 20 berths. Port Ellis was opened in 1912. Port Ellis sheltered six ships.",
        )
        .published("2026-05-03".parse()?),
    ];
    let report = check_with(&accounts, &codebook, &Policy::default());
    let mut out = format!("codebook {}\n", codebook.id());
    for question in &report.questions {
        let _ = writeln!(out, "{} {}", question.verdict, question.question);
        for pair in &question.pairs {
            let _ = writeln!(out, "  {}", pair.comparison.why);
        }
    }
    // A misspelt key is answered with its place and the nearest known one.
    if let Err(error) = Codebook::from_toml("name = \"harbours\"\nversion = 1\n[[atribute]]\n") {
        let _ = writeln!(out, "error: {error}");
    }
    Ok(out)
}

#[allow(clippy::print_stdout, reason = "an example shows what comes out")]
fn main() -> Result<(), Error> {
    print!("{}", run()?);
    Ok(())
}
