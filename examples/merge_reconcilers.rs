//! Two halves of a stream are summed up apart and merged: the outcome is that of the whole.

use crosscheck::reconcile::Origins;
use crosscheck::{Behaviour, Claim, Error, Hedged, Policy, Reconciler, Topic};
use std::fmt::Write;

fn toll(source: &str, passengers: i64) -> Claim {
    Claim::new(source, Topic::new("passengers", "killed"), Hedged::plain(passengers).of("passenger"))
}

pub(crate) fn run() -> Result<String, Error> {
    let claims = [toll("gazette", 12), toll("herald", 8), toll("radio", 12), toll("agency", 12), toll("registry", 15)];
    // The agency's wire stands behind the radio's report: one origin.
    let sources = ["agency", "radio", "gazette", "herald", "registry"];
    let origins: Origins = sources.iter().zip([0, 0, 1, 2, 3]).map(|(id, origin)| ((*id).to_owned(), origin)).collect();

    let mut out = String::new();
    for name in ["span/1", "conservative/1", "two-origins/1"] {
        let new = || Ok::<_, Error>(Reconciler::new(Behaviour::toll(), Policy::named(name)?));
        let (mut left, mut right, mut whole) = (new()?, new()?, new()?);
        whole.extend(claims.iter().cloned());
        left.extend(claims.iter().take(2).cloned());
        right.extend(claims.iter().skip(2).cloned());
        right.merge(left);

        let (kept, merged) = right.finish(&origins);
        let (_, at_once) = whole.finish(&origins);
        let _ = writeln!(
            out,
            "{name}: {}; claims {}, kept {}, origins {}",
            merged.verdict,
            merged.count,
            kept.len(),
            merged.origins
        );
        for position in &merged.positions {
            let _ = writeln!(out, "  {}: claims {}, origins {}", position.value, position.count, position.origins);
        }
        if let Some(best) = merged.range.as_ref().and_then(|range| range.best.as_ref()) {
            let _ = writeln!(out, "  best {}, from {}", best.number, kept.get(best.claim).map_or("", Claim::source));
        }
        let _ = writeln!(out, "  the same when fed at once: {}", merged == at_once);
    }
    Ok(out)
}

#[allow(clippy::print_stdout, reason = "an example shows what comes out")]
fn main() -> Result<(), Error> {
    print!("{}", run()?);
    Ok(())
}
