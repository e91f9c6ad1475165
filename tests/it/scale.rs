//! Questions with very many claims: what a summary retains, the worst pair, camps that hold, cost that stays in line.

use crosscheck::reconcile::{Origins, Outcome};
use crosscheck::{
    Behaviour, Claim, Date, Figure, Hedge, Hedged, OverTime, Period, Place, Policy, Quantity, Reconciler, Topic, Value,
    Verdict, compare, laws, reconcile, strategies,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;
use std::sync::Arc;

const TOLL: Behaviour = Behaviour::toll();

fn count(source: &str, amount: Hedged<i64>) -> Claim {
    let amount = amount.try_map(|n| Some(Figure::from(*n))).unwrap();
    Claim::new(source, Topic::new("event", "answer"), Value::Quantity(Quantity::count(amount, "person")))
}

/// The worst verdict of all pairs, each compared by itself.
fn worst_of_all(claims: &[Claim], attribute: &Behaviour) -> Verdict {
    let policy = Policy::default();
    let pairs = claims.iter().enumerate().flat_map(|(at, a)| claims.iter().skip(at + 1).map(move |b| (a, b)));
    pairs.map(|(a, b)| compare(a, b, attribute, &policy).verdict).max().unwrap_or(Verdict::NotComparable)
}

/// Claims near one truth, so that calm questions are as common as stormy ones.
fn near_one_truth() -> impl Strategy<Value = Vec<Claim>> {
    let hedges = prop_oneof![
        Just(vec![Hedge::About, Hedge::Plain, Hedge::AtLeast]),
        Just(vec![Hedge::AtLeast, Hedge::MoreThan]),
        Just(vec![Hedge::About, Hedge::Nearly, Hedge::UpTo]),
        Just(Hedge::ALL.to_vec()),
    ];
    let days = prop_oneof![Just(vec![1_i8]), Just((1..=28).collect::<Vec<i8>>())];
    (hedges, days, 0..3_usize, select(vec![0_i64, 1, 5, 40, 4_000]), select(vec![30_i64, 250, 354])).prop_flat_map(
        |(hedges, days, places, spread, truth)| {
            let scopes = select(vec![None, Some("Mexico"), Some("Jalisco")][..=places].to_vec());
            let figures = (truth..=truth + spread, select(vec![1_i64, 1, 1, 10, 1_000]));
            let claim = (figures, select(hedges), option::of(select(days)), scopes, 0..9_u8).prop_map(
                |((figure, times), hedge, day, place, source)| {
                    let figure = if times == 1_000 { figure * 1_000 } else { figure / times * times };
                    let amount = hedge.of(figure).unwrap_or(Hedged::Between(figure, figure + 3));
                    let mut claim = count(&source.to_string(), amount);
                    claim.published = day.map(|day| Date::Period(Period::day(2026, 3, day).unwrap()));
                    claim.scope.place = place.map(|name| match name {
                        "Jalisco" => Place::new(name).within("Mexico"),
                        _ => Place::new(name),
                    });
                    claim
                },
            );
            vec(claim, 41..200)
        },
    )
}

/// The same claims without slips of scale.
fn without_slips(claims: Vec<Claim>) -> Vec<Claim> {
    let policy = Policy::default();
    let small = |claim: &Claim| {
        policy.read(claim.value()).and_then(|r| r.typical.low().number()).is_none_or(|low| low < 10_000.into())
    };
    claims.into_iter().filter(small).collect()
}

fn agrees_with_all_pairs(claims: &[Claim], attribute: &Behaviour) -> Result<(), TestCaseError> {
    let outcome = reconcile(claims, attribute, &Origins::new(), &Policy::default());
    let worst = worst_of_all(claims, attribute);
    // What two claims cannot say of each other, the others can: that one of them is an older figure, still printed, or
    // that it has no date and may be any step of those that have.
    let explained = outcome.pairs.iter().any(|pair| {
        let alone = compare(&claims[pair.a], &claims[pair.b], attribute, &Policy::default());
        matches!(pair.comparison.verdict, Verdict::Update | Verdict::Undecided) && alone.verdict == worst
    });
    prop_assert!(outcome.verdict == worst || explained && outcome.verdict < worst, "{:?}, {worst:?}", outcome.verdict);
    Ok(())
}

/// Every two claims of a position can stand together.
fn camps_hold(claims: &[Claim], attribute: &Behaviour, outcome: &Outcome) -> Result<(), TestCaseError> {
    let policy = Policy::default();
    for position in &outcome.positions {
        for (at, a) in position.claims.iter().enumerate() {
            for b in position.claims.iter().skip(at + 1) {
                let found = compare(&claims[*a], &claims[*b], attribute, &policy);
                let same = a == b || claims[*a].value().to_string() == claims[*b].value().to_string();
                let stands = matches!(found.verdict, Verdict::Agree | Verdict::Compatible);
                prop_assert!(stands || same, "{} in {}", found.why, position.value);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_sweep_finds_the_worst_pair(claims in near_one_truth(), attribute in strategies::behaviours()) {
        agrees_with_all_pairs(&claims, &attribute)?;
        agrees_with_all_pairs(&without_slips(claims), &attribute)?;
    }

    #[test]
    fn camps_of_many_readings_hold(claims in near_one_truth(), attribute in strategies::behaviours()) {
        let outcome = reconcile(&claims, &attribute, &Origins::new(), &Policy::default());
        laws::nothing_is_dropped(&outcome, &claims).map_err(TestCaseError::fail)?;
        laws::range_is_ordered_and_traceable(&outcome, &claims).map_err(TestCaseError::fail)?;
        camps_hold(&claims, &attribute, &outcome)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_sweep_finds_the_worst_pair_of_anything(
        claims in vec(strategies::claims(), 41..200),
        attribute in strategies::behaviours(),
    ) {
        agrees_with_all_pairs(&claims, &attribute)?;
    }

    #[test]
    fn a_summary_does_not_depend_on_order_nor_on_parts(
        claims in vec(strategies::claims(), 0..120),
        more in near_one_truth(),
        keys in vec((any::<u32>(), 0..5_usize), 320),
        attribute in strategies::behaviours(),
        early in any::<bool>(),
    ) {
        let origins: Origins = [("a".to_owned(), 0), ("b".to_owned(), 0), ("c".to_owned(), 1)].into();
        let known = Arc::new(origins.clone());
        let new = || {
            let policy = Policy::default().beside(Policy::named("conservative/1").unwrap());
            let summary = Reconciler::new(attribute, policy);
            if early { summary.with_origins(Arc::clone(&known)) } else { summary }
        };
        let all: Vec<Claim> = claims.into_iter().chain(more).collect();
        let mut whole = new();
        whole.extend(all.iter().cloned());
        let mut shuffled: Vec<_> = keys.iter().zip(&all).collect();
        shuffled.sort_by_key(|((order, _), _)| *order);
        let mut parts: Vec<Reconciler> = (0..5).map(|_| new()).collect();
        for ((_, part), claim) in shuffled {
            parts[*part].add(claim.clone());
        }
        let mut merged = new();
        parts.into_iter().rev().for_each(|part| merged.merge(part));
        let ((kept, outcome), (other_kept, other)) = (whole.finish(&origins), merged.finish(&origins));
        prop_assert_eq!(format!("{kept:?}"), format!("{other_kept:?}"));
        prop_assert_eq!(&outcome, &other);
        prop_assert_eq!(outcome.count, all.len());
        laws::nothing_is_dropped(&outcome, &kept).map_err(TestCaseError::fail)?;
        for range in &outcome.ranges {
            let alone = Outcome { range: Some(range.clone()), ..outcome.clone() };
            laws::range_is_ordered_and_traceable(&alone, &kept).map_err(TestCaseError::fail)?;
        }
        // What a summary says is what all claims at once say.
        let at_once = reconcile(&all, &attribute, &origins, &Policy::default());
        prop_assert_eq!((at_once.count, at_once.origins, at_once.speakers), (outcome.count, outcome.origins, outcome.speakers));
        if all.len() > 40 && outcome.positions.len() > 40 {
            prop_assert_eq!(at_once.verdict, outcome.verdict);
        }
    }
}

#[test]
fn a_million_claims_of_one_reading_are_one_claim_and_a_number() {
    let mut summary = Reconciler::new(TOLL, Policy::default());
    let mut retained = BTreeSet::new();
    let template = count("", Hedged::Plain(12));
    for n in 0..1_000_000_u32 {
        // Nine papers, of which each has its speaker.
        let mut claim = Claim::new(&format!("paper {}", n % 9), template.topic().clone(), template.value().clone());
        claim.attributed_to = Some(format!("speaker {}", n % 9));
        summary.add(claim);
        if n % 100_000 == 99 {
            // All that is held but for the digits of the number itself.
            let held = format!("{summary:?}").chars().filter(|c| !c.is_ascii_digit()).count();
            retained.insert((summary.retained(), held));
        }
    }
    assert_eq!(retained.len(), 1, "what is retained grows: {retained:?}");
    let (claims, outcome) = summary.finish(&Origins::new());
    assert_eq!((claims.len(), outcome.count, outcome.origins, outcome.speakers), (1, 1_000_000, 9, 9));
    assert_eq!((outcome.verdict, outcome.summarised, outcome.at_least), (Verdict::Agree, 999_999, false));
    assert_eq!((outcome.positions[0].count, outcome.positions[0].origins), (1_000_000, 9));
}

#[test]
fn many_sources_of_one_reading_are_counted_up_to_a_limit_and_no_further() {
    let feed = |summary: Reconciler| {
        let mut summary = summary;
        summary.extend((0..3_000).map(|n| count(&format!("paper {n}"), Hedged::Plain(12))));
        summary
    };
    let blind = feed(Reconciler::new(TOLL, Policy::default()));
    let size = format!("{blind:?}").len();
    assert!(size < 100_000, "{size}");
    let (_, outcome) = blind.finish(&Origins::new());
    assert_eq!((outcome.count, outcome.origins, outcome.at_least), (3_000, 256, true));
    // Where it is known whose wording is whose, origins are counted, not papers.
    let origins: Origins = (0..3_000).map(|n| (format!("paper {n}"), n % 2)).collect();
    let told = feed(Reconciler::new(TOLL, Policy::default()).with_origins(Arc::new(origins.clone())));
    assert_eq!(told.finish(&origins).1.origins, 2);
}

#[test]
fn the_least_claim_stands_for_its_reading() {
    let named = |source: &str, quote: &str| count(source, Hedged::Plain(20)).quoting(quote);
    let mut summary = Reconciler::new(TOLL, Policy::default());
    summary.extend([named("b", "20 dead"), named("a", "twenty people"), named("a", "20 people"), named("c", "")]);
    let (claims, _) = summary.finish(&Origins::new());
    assert_eq!((claims[0].source(), claims[0].quote()), ("a", "20 people"));
}

#[test]
fn one_claim_against_many_is_found_wherever_it_stands() {
    // Five hundred papers give rough figures that can all stand together; one does not.
    let calm = || (0..500).map(|n| count(&n.to_string(), Hedged::Between(100 + n % 50, 200 + n)));
    let mut claims: Vec<Claim> = calm().collect();
    let verdict = |claims: &[Claim]| reconcile(claims, &TOLL, &Origins::new(), &Policy::default()).verdict;
    assert_eq!(verdict(&claims), Verdict::Compatible);
    for at in [0, 250, 500] {
        claims = calm().collect();
        claims.insert(at, count("one", Hedged::Exactly(12)));
        let outcome = reconcile(&claims, &TOLL, &Origins::new(), &Policy::default());
        assert_eq!(outcome.verdict, Verdict::Contradict);
        assert!(outcome.pairs.iter().any(|pair| pair.a == at || pair.b == at));
        assert_eq!(outcome.positions.len(), 2, "{:?}", outcome.positions.iter().map(|p| &p.value).collect::<Vec<_>>());
    }
}

#[test]
fn many_times_are_searched_by_neighbours() {
    // A toll that is told every hour and rises; at one hour two papers differ.
    let told = |hour: i64, figure: i64| {
        let mut claim = count(&format!("{hour} {figure}"), Hedged::Exactly(figure));
        let day = Period::day(2026, 3, 1 + i8::try_from(hour / 24).unwrap()).unwrap();
        claim.as_of = Some(Date::Period(day.at(hour % 24, Some(0)).unwrap()));
        claim
    };
    let mut claims: Vec<Claim> = (0..600).map(|hour| told(hour, 10 + hour)).collect();
    let verdict = |claims: &[Claim]| reconcile(claims, &TOLL, &Origins::new(), &Policy::default()).verdict;
    assert_eq!(verdict(&claims), Verdict::Update);
    claims.push(told(300, 299));
    assert_eq!(verdict(&claims), Verdict::Contradict);
    let fixed = Behaviour { over_time: OverTime::Fixed, ..TOLL };
    assert_eq!(reconcile(&claims, &fixed, &Origins::new(), &Policy::default()).verdict, Verdict::Contradict);
}
