//! Each law of `crosscheck` held against a tool of our own, and against one that is wrong on purpose.

use crosscheck::extract::extract;
use crosscheck::strategies::{self, Story};
use crosscheck::{
    Behaviour, Claim, Codebook, Comparison, Duration, Figure, Hedge, Hedged, Policy, Quantity, Reading, Source,
    TimeUnit, Topic, Value, Verdict, check, compare, laws, reconcile,
};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

fn judge(a: &Claim, b: &Claim) -> Comparison {
    compare(a, b, &Behaviour::fact(), &Policy::default())
}

fn read(source: &Source) -> Vec<Claim> {
    extract(source, Codebook::news(), None).claims
}

fn killed(amount: Hedged<Figure>) -> Claim {
    Claim::new("gazette", Topic::new("ferry", "killed"), Value::Quantity(Quantity::count(amount, "passenger")))
}

/// A number of years in one unit or the other, said as finely in both.
fn served(n: i64, unit: TimeUnit) -> Claim {
    let years = Figure::from(n);
    let figure = if unit == TimeUnit::Month { years.scaled(12.into()).unwrap_or(years) } else { years };
    let amount = Hedged::Plain(figure);
    Claim::new("gazette", Topic::new("captain", "served"), Value::Duration(Duration { amount, unit }))
}

/// The same figure under a narrow and a wide hedge, and a figure to hold against both.
fn widened() -> impl Strategy<Value = (Claim, Claim, Claim)> {
    let wide = prop::sample::select(vec![Hedge::About, Hedge::AtLeast, Hedge::AtMost, Hedge::UpTo]);
    (21..99_i64, wide, 1..300_i64).prop_map(|(n, wide, other)| {
        let figure = Figure::from(n);
        let wide = wide.of(figure).unwrap_or(Hedged::About(figure));
        (killed(Hedged::Exactly(figure)), killed(wide), killed(Hedged::Plain(other.into())))
    })
}

/// Whether a law finds fault with something within the usual number of cases.
fn catches<S: Strategy>(inputs: &S, law: impl Fn(S::Value) -> Result<(), laws::Broken>) -> bool {
    TestRunner::deterministic().run(inputs, |input| law(input).map_err(TestCaseError::fail)).is_err()
}

/// A comparator that is wrong: it finds fault with everything, unless the words are the same.
fn by_words(a: &Claim, b: &Claim) -> Comparison {
    let same = a.value().to_string() == b.value().to_string();
    Comparison { verdict: if same { Verdict::Agree } else { Verdict::Contradict }, ..judge(a, b) }
}

proptest! {
    #[test]
    fn our_comparator_holds_the_laws((narrow, wide, other) in widened(), years in 2..60_i64, others in 2..60_i64) {
        laws::widening_never_contradicts(judge, &narrow, &wide, &other).map_err(TestCaseError::fail)?;
        laws::narrowing_stays_apart(judge, &narrow, &wide, &other).map_err(TestCaseError::fail)?;
        let same = (served(years, TimeUnit::Year), served(years, TimeUnit::Month));
        laws::unit_changes_nothing(judge, &same.0, &same.1, &served(others, TimeUnit::Month))
            .map_err(TestCaseError::fail)?;
    }

    #[test]
    fn our_extractor_quotes_what_stands_there(source in strategies::sources()) {
        laws::every_claim_quotes(read, &source).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn our_policy_nests(value in strategies::values(), (narrow, wide, _) in widened()) {
        let policy = Policy::default();
        if let Some(reading) = policy.read(&value) {
            laws::typical_lies_in_possible(&reading).map_err(TestCaseError::fail)?;
        }
        laws::narrower_lies_within(|value| policy.read(value), narrow.value(), wide.value())
            .map_err(TestCaseError::fail)?;
    }

    #[test]
    fn every_pair_of_a_story_is_judged_as_it_must(story in strategies::stories()) {
        for pair in story.pairs() {
            let (a, b) = (story.claims.get(pair.a), story.claims.get(pair.b));
            let found = a.zip(b).map(|(a, b)| compare(a, b, &Story::ATTRIBUTE, &Policy::default()).verdict);
            prop_assert_eq!(found, Some(pair.verdict));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_whole_road_does_not_depend_on_the_order_of_its_sources(story in strategies::stories()) {
        laws::order_changes_nothing(|sources| check(sources, &Policy::default()), &story.sources)
            .map_err(TestCaseError::fail)?;
    }
}

#[test]
fn a_comparator_that_contradicts_itself_is_caught() {
    let sour = |a: &Claim, b: &Claim| Comparison { verdict: Verdict::Contradict, ..judge(a, b) };
    assert!(catches(&strategies::claims(), |claim| laws::agrees_with_itself(sour, &claim)));
}

#[test]
fn a_comparator_that_takes_sides_is_caught() {
    let partial = |a: &Claim, b: &Claim| Comparison { why: format!("{} is right", a.value()), ..judge(a, b) };
    assert!(catches(&(strategies::claims(), strategies::claims()), |(a, b)| laws::mirrors(partial, &a, &b)));
}

#[test]
fn a_comparator_that_reads_words_and_not_ranges_is_caught() {
    // "40" agrees with "40", and widened to "about 40" contradicts it.
    let same_figure = (21..99_i64).prop_map(|n| {
        let figure = Figure::from(n);
        (killed(Hedged::Exactly(figure)), killed(Hedged::About(figure)))
    });
    assert!(catches(&same_figure, |(narrow, wide)| laws::widening_never_contradicts(
        by_words, &narrow, &wide, &narrow
    )));
    assert!(catches(&same_figure, |(narrow, wide)| laws::narrowing_stays_apart(by_words, &narrow, &wide, &narrow)));
}

#[test]
fn a_comparator_that_forgets_the_unit_is_caught() {
    let units = (2..60_i64).prop_map(|n| (served(n, TimeUnit::Year), served(n, TimeUnit::Month)));
    assert!(catches(&units, |(years, months)| laws::unit_changes_nothing(by_words, &years, &months, &years)));
}

#[test]
fn an_extractor_that_keeps_the_spelling_is_caught() {
    let as_written = |source: &Source| {
        let keep = |claim: Claim| {
            let words = crosscheck::Name::new(claim.quote());
            claim.stating(Value::Name(words))
        };
        read(source).into_iter().map(keep).collect::<Vec<_>>()
    };
    let texts =
        Just((Source::new("a", "Twenty-five passengers were killed."), Source::new("b", "25 passengers were killed.")));
    assert!(!catches(&texts, |(a, b)| laws::spelling_changes_nothing(read, &a, &b)));
    assert!(catches(&texts, |(a, b)| laws::spelling_changes_nothing(as_written, &a, &b)));
}

#[test]
fn an_extractor_that_makes_up_its_quotes_is_caught() {
    let made_up = |source: &Source| read(source).into_iter().map(|claim| claim.quoting("dozens")).collect::<Vec<_>>();
    let of_another = |source: &Source| read(&Source::new("elsewhere", source.text()));
    let texts = Just(Source::new("a", "At least 12 passengers drowned on Sunday."));
    assert!(catches(&texts, |source| laws::every_claim_quotes(made_up, &source)));
    assert!(catches(&texts, |source| laws::every_claim_quotes(of_another, &source)));
    let claim = read(&Source::new("a", "At least 12 passengers drowned.")).remove(0);
    assert!(laws::span_quotes_its_text(&claim, "Nobody was on board.").is_err());
}

#[test]
fn a_policy_that_means_more_than_it_leaves_open_is_caught() {
    let turned = |value: &Value| {
        let reading = Policy::default().read(value)?;
        Some(Reading { typical: reading.possible, possible: reading.typical, ..reading })
    };
    assert!(catches(&strategies::values(), |value| {
        turned(&value).map_or(Ok(()), |reading| laws::typical_lies_in_possible(&reading))
    }));
    let firm = |value: &Value| {
        let reading = Policy::default().read(value)?;
        let is_rough = value.hedge() == Hedge::About;
        Some(if is_rough { Reading { possible: reading.typical, ..reading } } else { reading })
    };
    let rounded = (
        Just(Value::from(Hedged::Plain(Figure::from(250)).of("state"))),
        Just(Value::from(Hedged::About(Figure::from(250)).of("state"))),
    );
    assert!(catches(&rounded, |(narrow, wide)| laws::narrower_lies_within(firm, &narrow, &wide)));
}

#[test]
fn an_outcome_that_loses_a_claim_or_its_order_is_caught() {
    let claims = [killed(Hedged::Plain(12.into())), killed(Hedged::Plain(15.into()))];
    let outcome = reconcile(&claims, &Behaviour::toll(), &Default::default(), &Policy::default());
    assert!(laws::nothing_is_dropped(&outcome, &claims).is_ok());
    assert!(laws::range_is_ordered_and_traceable(&outcome, &claims).is_ok());
    let (mut lost, mut turned, mut untraceable) = (outcome.clone(), outcome.clone(), outcome);
    lost.positions.truncate(1);
    assert!(laws::nothing_is_dropped(&lost, &claims).is_err());
    if let Some(range) = &mut turned.range {
        std::mem::swap(&mut range.low, &mut range.high);
    }
    assert!(laws::range_is_ordered_and_traceable(&turned, &claims).is_err());
    if let Some(bound) = untraceable.range.as_mut().and_then(|range| range.low.as_mut()) {
        bound.claim = 7;
    }
    assert!(laws::range_is_ordered_and_traceable(&untraceable, &claims).is_err());
}

#[test]
fn a_road_that_believes_the_first_source_is_caught() {
    let first_only = |sources: &[Source]| check(sources.get(..1).unwrap_or_default(), &Policy::default());
    assert!(catches(&strategies::stories(), |story| laws::order_changes_nothing(first_only, &story.sources)));
}

#[test]
fn a_reader_that_stops_is_caught() {
    let brittle = |source: &Source| {
        let first = source.text().bytes().next();
        if first.is_none() {
            std::panic::resume_unwind(Box::new("an empty text"));
        }
    };
    assert!(catches(&strategies::sources(), |source| laws::does_not_panic(|| brittle(&source))));
}

#[test]
fn a_comparator_that_calls_a_rising_toll_a_contradiction_fails_the_stories() {
    let blind = |a: &Claim, b: &Claim| compare(a, b, &Behaviour::fact(), &Policy::default()).verdict;
    let caught = TestRunner::deterministic().run(&strategies::stories(), |story| {
        for pair in story.pairs() {
            let found = story.claims.get(pair.a).zip(story.claims.get(pair.b)).map(|(a, b)| blind(a, b));
            prop_assert_eq!(found, Some(pair.verdict));
        }
        Ok(())
    });
    assert!(caught.is_err());
}
