//! The laws of DESIGN.md as properties over generated claims, sources and stories.

use crosscheck::extract::extract;
use crosscheck::reconcile::Origins;
use crosscheck::strategies::{self, Fault, Story};
use crosscheck::{
    Behaviour, Claim, Codebook, Figure, Hedge, Hedged, Number, Policy, Quantity, Reconciler, Source, TimeUnit, Topic,
    Value, Verdict, check, compare, entails, laws, reconcile,
};
use proptest::collection::vec;
use proptest::prelude::*;

fn claim(value: Value) -> Claim {
    Claim::new("gazette", Topic::new("event", "answer"), value)
}

fn count(amount: Hedged<Figure>) -> Claim {
    claim(Value::Quantity(Quantity::count(amount, "state")))
}

fn fact(a: &Claim, b: &Claim) -> Verdict {
    compare(a, b, &Behaviour::fact(), &Policy::default()).verdict
}

proptest! {
    #[test]
    fn a_claim_never_conflicts_with_itself(a in strategies::claims(), attribute in strategies::behaviours()) {
        let policy = Policy::default();
        laws::agrees_with_itself(|a, b| compare(a, b, &attribute, &policy), &a).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn comparing_mirrors(
        a in strategies::claims(),
        b in strategies::claims(),
        attribute in strategies::behaviours(),
    ) {
        for policy in Policy::all() {
            laws::mirrors(|a, b| compare(a, b, &attribute, &policy), &a, &b).map_err(TestCaseError::fail)?;
        }
    }

    #[test]
    fn readings_nest(value in strategies::values()) {
        for profile in ["default", "acled", "ccc", "wikimpacts"] {
            let policy = Policy::default().with_profile(profile).unwrap();
            if let Some(reading) = policy.read(&value) {
                laws::typical_lies_in_possible(&reading).map_err(TestCaseError::fail)?;
            }
        }
    }

    #[test]
    fn widening_a_hedge_never_creates_a_contradiction(
        a in strategies::claims_of(strategies::counts().prop_map(Value::Quantity)),
        wider in strategies::hedged(strategies::figures()),
        b in strategies::claims(),
        attribute in strategies::behaviours(),
    ) {
        let policy = Policy::default();
        let Value::Quantity(quantity) = a.value() else { return Ok(()) };
        // The same figure under each hedge, and hedges of other figures that happen to be wider.
        let figure = quantity.amount.stated().next().copied().unwrap_or(Figure::from(20));
        let hedges = Hedge::ALL.into_iter().filter_map(|hedge| hedge.of(figure)).chain([wider]);
        let narrow = policy.read(a.value());
        for amount in hedges {
            let mut wide = claim(Value::Quantity(Quantity { amount, ..quantity.clone() })).quoting(a.quote());
            (wide.scope, wide.mode, wide.as_of, wide.published) = (a.scope.clone(), a.mode, a.as_of, a.published);
            if let (Some(narrow), Some(reading)) = (&narrow, policy.read(wide.value()))
                && reading.typical.contains(narrow.typical)
                && reading.possible.contains(narrow.possible)
            {
                let judge = |a: &Claim, b: &Claim| compare(a, b, &attribute, &policy);
                laws::widening_never_contradicts(judge, &a, &wide, &b).map_err(TestCaseError::fail)?;
                laws::narrowing_stays_apart(judge, &a, &wide, &b).map_err(TestCaseError::fail)?;
            }
        }
    }

    #[test]
    fn the_unit_changes_nothing(
        amount in strategies::hedged(strategies::figures()),
        b in strategies::durations(),
    ) {
        // A dozen is spoken of in fours, but nobody speaks of a dozen years as twelve dozen months.
        let dozens = [2, 4].map(Number::from);
        prop_assume!(amount.stated().all(|figure| !dozens.contains(&figure.last_place())));
        let years = claim(Value::Duration(crosscheck::Duration { amount: amount.clone(), unit: TimeUnit::Year }));
        let months = amount.scaled(Number::from(12)).unwrap();
        let months = claim(Value::Duration(crosscheck::Duration { amount: months, unit: TimeUnit::Month }));
        prop_assume!(Policy::default().read(years.value()).is_some());
        prop_assert_eq!(fact(&years, &months), Verdict::Agree);
        let b = claim(Value::Duration(b));
        let (in_years, in_months) = (fact(&years, &b), fact(&months, &b));
        // The same figure in two units is what a slip looks like; only the unit shows it.
        prop_assume!(in_years != Verdict::Suspect && in_months != Verdict::Suspect);
        prop_assert_eq!(in_years, in_months);
    }

    #[test]
    fn the_spelling_changes_nothing(name in strategies::names(), other in strategies::names()) {
        let spelt = claim(Value::Name(crosscheck::Name::new(&name.text().to_uppercase())));
        let plain = claim(Value::Name(crosscheck::Name::alias(name.text(), spelt_key(&spelt))));
        let other = claim(Value::Name(other));
        prop_assert_eq!(fact(&spelt, &other), fact(&plain, &other));
    }

    #[test]
    fn agreement_entails_both_ways(a in strategies::claims(), b in strategies::claims()) {
        let (attribute, policy) = (Behaviour::fact(), Policy::default());
        if compare(&a, &b, &attribute, &policy).verdict == Verdict::Agree {
            prop_assert_eq!(entails(&a, &b, &attribute, &policy), Some(true));
            prop_assert_eq!(entails(&b, &a, &attribute, &policy), Some(true));
        }
    }

    #[test]
    fn nothing_panics(
        a in strategies::hedged(strategies::extreme_figures()),
        b in strategies::hedged(strategies::extreme_figures()),
        unit in proptest::sample::select(TimeUnit::ALL.to_vec()),
    ) {
        let duration = |amount: &Hedged<Figure>| claim(Value::Duration(crosscheck::Duration { amount: amount.clone(), unit }));
        for (a, b) in [(count(a.clone()), count(b.clone())), (duration(&a), duration(&b))] {
            let found = compare(&a, &b, &Behaviour::toll(), &Policy::default());
            prop_assert!(!found.why.is_empty());
            let outcome = reconcile(&[a, b], &Behaviour::toll(), &Origins::new(), &Policy::default());
            prop_assert_eq!(outcome.pairs.len(), 1);
        }
    }

}

proptest! {
    // Each case judges a question of dozens of claims.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn ranges_are_ordered_and_nothing_is_dropped(
        claims in vec(strategies::claims(), 0..60),
        attribute in strategies::behaviours(),
    ) {
        for policy in Policy::all() {
            let outcome = reconcile(&claims, &attribute, &Origins::new(), &policy);
            laws::range_is_ordered_and_traceable(&outcome, &claims).map_err(TestCaseError::fail)?;
            laws::nothing_is_dropped(&outcome, &claims).map_err(TestCaseError::fail)?;
        }
    }

    #[test]
    fn order_and_partition_change_nothing(
        claims in vec(strategies::claims(), 0..50),
        keys in vec((any::<u32>(), 0..4_usize), 50),
        attribute in strategies::behaviours(),
    ) {
        let new = || Reconciler::new(attribute, Policy::default());
        let mut whole = new();
        whole.extend(claims.iter().cloned());
        let mut shuffled: Vec<_> = keys.iter().zip(&claims).collect();
        shuffled.sort_by_key(|((order, _), _)| *order);
        let mut parts = vec![new(), new(), new(), new()];
        for ((_, part), claim) in shuffled {
            parts[*part].add(claim.clone());
        }
        let mut merged = new();
        for part in parts.into_iter().rev() {
            merged.merge(part);
        }
        let ((claims, outcome), (other_claims, other)) = (whole.finish(&Origins::new()), merged.finish(&Origins::new()));
        prop_assert_eq!(format!("{claims:?}"), format!("{other_claims:?}"));
        prop_assert_eq!(outcome, other);
    }

    #[test]
    fn stories_come_out_as_they_must(story in strategies::stories()) {
        for pair in story.pairs() {
            let (a, b) = (&story.claims[pair.a], &story.claims[pair.b]);
            let found = compare(a, b, &Story::ATTRIBUTE, &Policy::default());
            prop_assert_eq!(found.verdict, pair.verdict, "{} / {}: {}", a.value(), b.value(), found.why);
        }
        let verdict = story.verdict();
        prop_assert!(story.is_met_by(verdict), "{:?}: {verdict}", story.fault);
        for claim in &story.claims {
            let text = story.sources.iter().find(|source| source.id() == claim.source()).unwrap().text();
            laws::span_quotes_its_text(claim, text).map_err(TestCaseError::fail)?;
        }
        if story.fault == Some(Fault::Errs) {
            let outcome = reconcile(&story.claims, &Behaviour::toll(), &Origins::new(), &Policy::default());
            prop_assert!(outcome.positions.len() >= 2);
        }
    }

    #[test]
    fn stories_come_out_so_from_their_texts(story in strategies::stories()) {
        let report = check(&story.sources, &Policy::default());
        let question = report.questions.iter().find(|question| question.attribute == "killed").unwrap();
        prop_assert_eq!(question.claims.len(), story.claims.len());
        prop_assert_eq!(question.verdict, story.expected(), "{:?}", story);
        laws::order_changes_nothing(|sources| check(sources, &Policy::default()), &story.sources)
            .map_err(TestCaseError::fail)?;
    }

    #[test]
    fn what_is_read_quotes_its_text(source in strategies::sources()) {
        let read = |source: &Source| extract(source, Codebook::news(), None).claims;
        laws::every_claim_quotes(read, &source).map_err(TestCaseError::fail)?;
        laws::does_not_panic(|| check(&[source], &Policy::default())).map_err(TestCaseError::fail)?;
    }
}

fn spelt_key(claim: &Claim) -> &str {
    let Value::Name(name) = claim.value() else { return "" };
    name.key()
}
