//! The laws of DESIGN.md as properties over generated claims, and every hedge against every other.

use crosscheck::reconcile::Origins;
use crosscheck::strategies::{self, Fault};
use crosscheck::{
    Behaviour, Claim, Figure, Hedge, Hedged, Number, Policy, Quantity, Reconciler, TimeUnit, Topic, Value, Verdict,
    compare, entails, laws, reconcile,
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
}

fn spelt_key(claim: &Claim) -> &str {
    let Value::Name(name) = claim.value() else { return "" };
    name.key()
}

/// What is meant and what is left open, as sets of whole numbers up to [`TOP`], made without the code under test.
struct Sets {
    typical: Vec<bool>,
    possible: Vec<bool>,
}

/// Stands for "without end": more than any typical reading below reaches.
const TOP: i64 = 700;

/// The table of DESIGN.md in twentieths, member by member.
fn sets(hedge: Hedge, value: i64, place: i64) -> Sets {
    // Twentieths, so that 5 % and halves and quarters are whole; a twentieth of the value is `value` itself.
    let (n, rounding) = (20 * value, (10 * place).min(5 * value));
    let reach = rounding.max(value).max(20);
    let next = if (value, place) == (6, 2) { 240 } else { (30 * value).max(n + 20 * place) };
    let exact = value < 100 || place == 1;
    let all = |test: &dyn Fn(i64) -> bool| (0..=TOP).map(|x| test(20 * x)).collect::<Vec<bool>>();
    let both = |test: &dyn Fn(i64) -> bool| Sets { typical: all(test), possible: all(test) };
    match hedge {
        Hedge::Exactly => both(&|x| x == n),
        Hedge::Plain if exact => both(&|x| x == n),
        Hedge::Plain => Sets { typical: all(&|x| x == n), possible: all(&|x| (x - n).abs() <= rounding) },
        Hedge::About => Sets { typical: all(&|x| x == n), possible: all(&|x| (x - n).abs() <= reach) },
        Hedge::Nearly => both(&|x| x < n && x >= n - reach),
        Hedge::MoreThan => Sets { typical: all(&|x| x > n && x <= next), possible: all(&|x| x > n) },
        Hedge::AtLeast => Sets { typical: all(&|x| x >= n && x <= next), possible: all(&|x| x >= n) },
        Hedge::FewerThan => Sets { typical: all(&|x| x < n && (2 * x >= n || x >= n - 20)), possible: all(&|x| x < n) },
        Hedge::AtMost | Hedge::UpTo => {
            Sets { typical: all(&|x| x <= n && (2 * x >= n || x >= n - 20)), possible: all(&|x| x <= n) }
        }
        Hedge::Between => both(&|x| x >= n && x <= n + 20 * place),
        Hedge::Vague => Sets { typical: all(&|x| (480..=1_980).contains(&x)), possible: all(&|x| x >= 240) },
    }
}

fn expected(a: &Sets, a_open: bool, b: &Sets, b_open: bool) -> Verdict {
    let meet = |x: &[bool], y: &[bool]| x.iter().zip(y).any(|(p, q)| *p && *q);
    if meet(&a.typical, &b.typical) {
        return Verdict::Compatible;
    }
    match (meet(&a.possible, &b.typical), meet(&a.typical, &b.possible)) {
        (false, false) => Verdict::Contradict,
        (by_a, by_b) if (by_a && !a_open) || (by_b && !b_open) => Verdict::Compatible,
        _ => Verdict::Tension,
    }
}

/// Every hedge against every hedge at every distance: well over ten thousand cases.
#[test]
fn every_hedge_against_every_hedge() {
    let figures: Vec<(i64, i64)> = vec![
        (1, 1),
        (2, 1),
        (3, 1),
        (6, 2),
        (6, 1),
        (7, 1),
        (11, 1),
        (12, 4),
        (12, 1),
        (14, 1),
        (19, 1),
        (20, 10),
        (24, 4),
        (25, 1),
        (30, 10),
        (48, 1),
        (99, 1),
        (100, 100),
        (101, 1),
        (110, 10),
        (250, 10),
        (300, 100),
    ];
    let open = |hedge| !matches!(hedge, Hedge::Plain | Hedge::Exactly | Hedge::About | Hedge::Nearly | Hedge::Between);
    let stated = |hedge: Hedge, (value, place): (i64, i64)| {
        let figure = Figure::new(Number::from(value), Number::from(place));
        count(match hedge {
            Hedge::Between => Hedged::Between(figure, Figure::from(value + place)),
            Hedge::Vague => Hedged::Vague(crosscheck::Vague::new("dozens")),
            hedge => hedge.of(figure).unwrap(),
        })
    };
    let mut all = Vec::new();
    for (value, place) in figures {
        all.extend(Hedge::ALL.map(|hedge| (stated(hedge, (value, place)), sets(hedge, value, place), open(hedge))));
    }
    let policy = Policy::default();
    for ((a, x, a_open), (b, y, b_open)) in all.iter().flat_map(|a| all.iter().map(move |b| (a, b))) {
        let found = compare(a, b, &Behaviour::fact(), &policy);
        // What agrees is compatible; a slip of digits is another rule's business.
        let verdict = if found.verdict == Verdict::Agree { Verdict::Compatible } else { found.verdict };
        if verdict != Verdict::Suspect {
            assert_eq!(verdict, expected(x, *a_open, y, *b_open), "{} / {}: {}", a.value(), b.value(), found.why);
        }
    }
    assert!(all.len() * all.len() > 10_000, "{}", all.len());
}
