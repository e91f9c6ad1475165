//! Claims made by hand: from a database, another extractor, or one's own reading.

use crosscheck::{Behaviour, Claim, Error, Hedged, Place, Policy, TimeUnit, Topic, compare};
use std::fmt::Write;

pub(crate) fn run() -> Result<String, Error> {
    let killed = || Topic::new("passengers", "killed");
    let gazette = Claim::new("gazette", killed(), Hedged::at_least(12).of("passenger"))
        .quoting("at least 12 passengers")
        .published_on("2026-03-16".parse()?);
    let herald = Claim::new("herald", killed(), Hedged::plain(8).of("passenger")).published_on("2026-03-16".parse()?);
    let radio = Claim::new("radio", killed(), Hedged::plain(17).of("passenger")).published_on("2026-03-18".parse()?);

    let search = || Topic::new("rescuers", "search");
    let hours = Claim::new("gazette", search(), Hedged::nearly(3).in_units(TimeUnit::Day));
    let days = Claim::new("radio", search(), Hedged::plain(70).in_units(TimeUnit::Hour));

    let port = || Topic::new("Aurora", "home_port");
    let town = Claim::new("gazette", port(), Place::new("Falmouth").within("Cornwall"));
    let county = Claim::new("herald", port(), Place::new("Cornwall"));

    let policy = Policy::default();
    let pairs = [
        (&gazette, &herald, Behaviour::toll()),
        (&gazette, &radio, Behaviour::toll()),
        (&herald, &radio, Behaviour::toll()),
        (&hours, &days, Behaviour::fact()),
        (&town, &county, Behaviour::fact()),
    ];
    let mut out = String::new();
    for (a, b, behaviour) in pairs {
        let found = compare(a, b, &behaviour, &policy);
        let _ = writeln!(out, "{}: {}", found.verdict, found.why);
        if let Some(unless) = found.unless {
            let _ = writeln!(out, "  both hold if {unless}");
        }
    }
    Ok(out)
}

#[allow(clippy::print_stdout, reason = "an example shows what comes out")]
fn main() -> Result<(), Error> {
    print!("{}", run()?);
    Ok(())
}
