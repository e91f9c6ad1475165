//! A tool that judges in its own way holds its way against the laws of `crosscheck`.

use crosscheck::strategies;
use crosscheck::{Behaviour, Claim, Comparison, Policy, Verdict, compare, laws};
use proptest::prelude::*;

/// The tool's own judgement: as `crosscheck`'s, but a tension is not worth anybody's time.
fn lenient(a: &Claim, b: &Claim) -> Comparison {
    let found = compare(a, b, &Behaviour::toll(), &Policy::default());
    match found.verdict {
        Verdict::Tension => Comparison { verdict: Verdict::Compatible, ..found },
        _ => found,
    }
}

proptest! {
    #[test]
    fn the_laws_hold_for_our_judgement(a in strategies::claims(), b in strategies::claims()) {
        laws::agrees_with_itself(lenient, &a).map_err(TestCaseError::fail)?;
        laws::mirrors(lenient, &a, &b).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn every_story_comes_out_as_it_must(story in strategies::stories()) {
        let verdict = story.verdict();
        prop_assert!(story.is_met_by(verdict), "{:?} gives {verdict}", story.fault);
        prop_assert_eq!(story.sources.len(), story.claims.len());
    }

    #[test]
    fn sources_and_hedged_values_are_ours_to_use(
        source in strategies::sources(),
        amount in strategies::hedged(strategies::figures()),
    ) {
        prop_assert!(!source.id().is_empty());
        prop_assert!(amount.stated().count() <= 2);
    }
}
