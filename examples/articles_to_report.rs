//! Articles in, a report for the terminal out.

use crosscheck::render::{Terminal, terminal};
use crosscheck::{Error, Policy, Source, check};

pub(crate) fn run() -> Result<String, Error> {
    let accounts = [
        Source::new(
            "gazette",
            "At least 12 passengers drowned when the ferry Aurora sank on Monday. Police arrested three members of the crew.",
        )
        .named("The Gazette")
        .published("2026-03-16".parse()?),
        Source::new(
            "herald",
            "Eight passengers drowned when the ferry went down, the harbour master said. Three crew members were arrested.",
        )
        .named("Harbour Herald")
        .published("2026-03-16".parse()?),
        Source::new("radio", "Seventeen passengers drowned, the coast guard said on Wednesday.")
            .named("Coast Radio")
            .published("2026-03-18".parse()?),
    ];
    let report = check(&accounts, &Policy::default());
    Ok(terminal(&report, &accounts, &Policy::default(), &Terminal::default()))
}

#[allow(clippy::print_stdout, reason = "an example shows what comes out")]
fn main() -> Result<(), Error> {
    print!("{}", run()?);
    Ok(())
}
