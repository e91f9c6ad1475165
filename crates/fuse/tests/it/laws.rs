//! What must hold of every method and of all statements.

use crate::support::{run, says, value};
use crosscheck_fuse::{Fusion, Method, Settings, Statement, fuse, json};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn methods() -> impl Strategy<Value = Method> {
    prop::sample::select(Method::ALL)
}

fn values() -> impl Strategy<Value = String> {
    prop_oneof![
        (0..6_i64).prop_map(|n| (n * 7).to_string()),
        Just("5:30 pm".to_owned()),
        Just("17:30".to_owned()),
        Just("17:40".to_owned()),
        Just("Paz, Ana; Wu, Li".to_owned()),
        Just("Ana Paz and Li Wu".to_owned()),
        Just("at least 12".to_owned()),
        Just("dozens".to_owned()),
        Just("$4m".to_owned()),
        Just("cancelled".to_owned()),
        Just("999999999999999999999999999999999999".to_owned()),
        "[a-z0-9:., $€-]{0,8}",
    ]
}

/// Up to six sources, some under an origin, on up to five questions; some answer twice.
fn statements() -> impl Strategy<Value = Vec<Statement>> {
    let row = (0..5_usize, 0..6_usize, prop::option::weighted(0.2, 0..2_usize), values());
    let row = row.prop_map(|(question, source, origin, value)| Statement {
        origin: origin.map(|origin| format!("o{origin}")),
        ..says(&format!("q{question}"), &format!("s{source}"), &value)
    });
    prop::collection::vec(row, 1..40)
}

/// What does not name a source: values, scores, votes, estimates, changes.
fn bare(fusion: &Fusion) -> String {
    let answers: Vec<String> = fusion
        .answers
        .iter()
        .map(|answer| {
            let scored =
                |c: &crosscheck_fuse::Scored| format!("{} {:?} {:?}", c.value, c.score.to_bits(), c.votes.to_bits());
            let candidates: Vec<String> = answer.candidates.iter().map(scored).collect();
            format!("{} {} {:?} {candidates:?}", answer.question, answer.is_decided, answer.estimate)
        })
        .collect();
    format!("{answers:#?} {:?} {}", fusion.changes, fusion.converged)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_changes_nothing(
        (sorted, shuffled) in statements().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
        method in methods(),
    ) {
        prop_assert_eq!(json(&run(method, &sorted)), json(&run(method, &shuffled)));
    }

    #[test]
    fn the_names_of_sources_change_nothing(rows in statements(), method in methods()) {
        // Renamed so that their order turns around.
        let turned = |name: &str| format!("{}{name}", 9 - name.as_bytes()[1].wrapping_sub(b'0'));
        let renamed: Vec<Statement> = rows
            .iter()
            .map(|row| Statement {
                source: format!("s{}", turned(&row.source)),
                origin: row.origin.as_ref().map(|origin| format!("o{}", turned(origin))),
                ..row.clone()
            })
            .collect();
        let (before, after) = (run(method, &rows), run(method, &renamed));
        prop_assert_eq!(bare(&before), bare(&after));
        let weights = |fusion: &Fusion| {
            let mut weights: Vec<u64> = fusion.sources.iter().map(|source| source.weight.to_bits()).collect();
            weights.sort_unstable();
            weights
        };
        prop_assert_eq!(weights(&before), weights(&after));
    }

    #[test]
    fn sources_that_all_agree_weigh_the_same(
        answers in prop::collection::vec(values(), 1..6), sources in 1..6_usize, method in methods(),
    ) {
        let mut rows = Vec::new();
        for (question, value) in answers.iter().enumerate() {
            rows.extend((0..sources).map(|source| says(&format!("q{question}"), &format!("s{source}"), value)));
        }
        let fusion = run(method, &rows);
        for (question, said) in answers.iter().enumerate() {
            let answer = &fusion.answers[question];
            prop_assert_eq!(answer.candidates.len(), 1);
            prop_assert_eq!(&answer.candidates[0].value, said);
            prop_assert_eq!(&answer.estimate, &None);
            prop_assert!(answer.is_decided || method == Method::Gtm);
        }
        let first = fusion.sources[0].weight;
        // A source that is alone has all of the loss there is, and CRH gives it nothing.
        prop_assert!(first > 0.0 || sources == 1 && method == Method::Crh, "{method:?} gives {first}");
        prop_assert!(fusion.sources.iter().all(|source| source.weight.to_bits() == first.to_bits()), "{:?}", fusion.sources);
    }

    #[test]
    fn who_repeats_the_winner_does_not_make_another_win(rows in statements()) {
        let before = run(Method::Majority, &rows);
        for answer in &before.answers {
            let mut more = rows.clone();
            more.push(says(&answer.question, "newcomer", &answer.candidates[0].value));
            let after = run(Method::Majority, &more);
            let after = after.answers.iter().find(|other| other.question == answer.question).unwrap();
            prop_assert_eq!(&answer.candidates[0].sources, &after.candidates[0].sources[..]
                .iter().filter(|source| *source != "newcomer").cloned().collect::<Vec<_>>());
        }
    }

    #[test]
    fn weights_and_scores_are_finite_and_weights_not_negative(rows in statements(), method in methods()) {
        let fusion = run(method, &rows);
        for source in &fusion.sources {
            prop_assert!(source.weight.is_finite() && source.weight >= 0.0, "{source:?}");
        }
        for answer in &fusion.answers {
            prop_assert!(answer.candidates.iter().all(|candidate| candidate.score.is_finite()), "{answer:?}");
            prop_assert!(answer.is_decided || method == Method::Gtm);
            prop_assert!(answer.estimate.as_ref().is_none_or(|estimate| estimate.number.is_finite() && method == Method::Gtm));
        }
        prop_assert!(fusion.changes.iter().all(|change| change.is_finite()));
        prop_assert!(fusion.changes.len() <= 100);
    }

    /// No value is made up: each that is shown stands in some row, and the votes of a question are its voters.
    #[test]
    fn every_value_is_one_that_somebody_reported(rows in statements(), method in methods()) {
        let said: Vec<String> = rows.iter().map(|row| match &row.value {
            crosscheck_fuse::Said::Text(text) => text.clone(),
            _ => String::new(),
        }).collect();
        let mut voters: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for row in &rows {
            voters.entry(&row.question).or_default().push(row.origin.as_deref().unwrap_or(&row.source));
        }
        for answer in &run(method, &rows).answers {
            prop_assert!(answer.candidates.iter().all(|candidate| said.contains(&candidate.value)));
            let votes: f64 = answer.candidates.iter().map(|candidate| candidate.votes).sum();
            let voters = voters.get_mut(answer.question.as_str()).unwrap();
            voters.sort_unstable();
            voters.dedup();
            prop_assert!((votes - voters.len() as f64).abs() < 1e-9);
        }
    }

    #[test]
    fn any_parameter_within_its_range_is_taken(rows in statements(), method in methods(), at in 0.0..=1.0_f64) {
        let mut settings = Settings::new(method);
        for parameter in method.parameters() {
            // 10 000 rounds would be a long test.
            let high = if parameter.name == "iterations" { 50.0 } else { parameter.high };
            let value = parameter.low + at * (high - parameter.low);
            settings = settings.with(&format!("{}={value}", parameter.name)).unwrap();
        }
        let fusion = fuse(&rows, &settings);
        prop_assert!(fusion.sources.iter().all(|source| source.weight.is_finite() && source.weight >= 0.0));
    }
}

#[test]
fn ties_go_to_the_lower_number_and_to_the_first_text() {
    for method in Method::ALL {
        let rows = [says("q", "z", "7"), says("q", "a", "12")];
        assert_eq!(value(&run(*method, &rows), "q"), "7", "{method:?}");
        if *method != Method::Gtm {
            let rows = [says("q", "z", "east"), says("q", "a", "west")];
            assert_eq!(value(&run(*method, &rows), "q"), "east", "{method:?}");
        }
    }
}
