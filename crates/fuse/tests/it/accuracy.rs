//! Where the truth is hidden and known, the methods find it at least as often as voting does.

use crate::simulated::{Set, mixed, names, numbers};
use crosscheck_fuse::{Fusion, Method, Said, Settings, Statement, fuse};

const SEEDS: u64 = 12;

/// The part of questions whose value means the same as the true one; a vote between the two, read alike, tells.
pub fn accuracy(fusion: &Fusion, set: &Set) -> f64 {
    let answers = fusion.answers.iter().filter(|answer| answer.is_decided);
    let values: std::collections::BTreeMap<&str, &str> =
        answers.map(|answer| (answer.question.as_str(), answer.candidates[0].value.as_str())).collect();
    let says = |question: &str, source: &str, value: &str| Statement {
        question: question.to_owned(),
        source: source.to_owned(),
        origin: None,
        value: Said::Text(value.to_owned()),
    };
    let mut held = Vec::new();
    for (question, truth) in &set.truth {
        held.push(says(question, "truth", truth));
        held.push(says(question, "found", values.get(question.as_str()).copied().unwrap_or("nothing")));
    }
    let held = fuse(&held, &Settings::new(Method::Majority));
    held.answers.iter().filter(|answer| answer.candidates.len() == 1).count() as f64 / set.truth.len() as f64
}

/// The mean distance of the estimate, or of the value where there is none, from the true number.
fn error(fusion: &Fusion, set: &Set) -> f64 {
    let truth: std::collections::BTreeMap<&str, f64> =
        set.truth.iter().map(|(question, truth)| (question.as_str(), truth.parse().unwrap())).collect();
    let off = fusion.answers.iter().map(|answer| {
        let found = answer.estimate.as_ref().map_or_else(|| answer.candidates[0].value.parse().unwrap(), |e| e.number);
        (found - truth[answer.question.as_str()]).abs()
    });
    off.sum::<f64>() / set.truth.len() as f64
}

fn mean(measure: impl Fn(u64) -> f64) -> f64 {
    (1..=SEEDS).map(measure).sum::<f64>() / SEEDS as f64
}

#[test]
fn weighted_methods_find_hidden_names_at_least_as_often_as_voting() {
    let of = |method: Method| {
        mean(|seed| {
            let set = names(seed, 9, 80, 4);
            accuracy(&fuse(&set.statements, &Settings::new(method)), &set)
        })
    };
    let voting = of(Method::Majority);
    assert!(voting > 0.7, "{voting}");
    for method in [Method::TruthFinder, Method::PooledInvestment, Method::Crh] {
        let found = of(method);
        assert!(found >= voting, "{}: {found}, voting {voting}", method.code());
    }
}

#[test]
fn methods_for_numbers_come_closer_than_voting() {
    let of = |method: Method| {
        mean(|seed| {
            let set = numbers(seed, 9, 80);
            error(&fuse(&set.statements, &Settings::new(method)), &set)
        })
    };
    let voting = of(Method::Majority);
    for method in [Method::Crh, Method::Catd, Method::Gtm] {
        let found = of(method);
        assert!(found < voting * 0.8, "{}: {found}, voting {voting}", method.code());
    }
}

/// Mean accuracy over a few mixed sets.
fn on_mixed(settings: &Settings, origins: bool) -> f64 {
    let of = |seed| {
        let set = mixed(seed, 150, origins);
        accuracy(&fuse(&set.statements, settings), &set)
    };
    (1..=4).map(of).sum::<f64>() / 4.0
}

const FOR_NAMES: [Method; 5] =
    [Method::Majority, Method::TruthFinder, Method::PooledInvestment, Method::Crh, Method::Catd];

#[test]
fn reading_the_values_helps_every_method_and_more_than_the_choice_of_one() {
    let voting = on_mixed(&Settings::new(Method::Majority), true);
    for method in FOR_NAMES {
        let read = Settings::new(method);
        let as_written = read.clone().as_written();
        for origins in [false, true] {
            let (read, as_written) = (on_mixed(&read, origins), on_mixed(&as_written, origins));
            assert!(read > as_written + 0.02, "{}, origins {origins}: {read} against {as_written}", method.code());
            assert!(!origins || voting > as_written + 0.02, "{}: voting {voting}, {as_written}", method.code());
        }
    }
}

#[test]
fn knowing_who_copies_helps_every_method_and_voting_is_not_always_the_weaker_one() {
    for method in FOR_NAMES {
        let settings = Settings::new(method);
        let (known, unknown) = (on_mixed(&settings, true), on_mixed(&settings, false));
        assert!(known > unknown, "{}: {known} against {unknown}", method.code());
    }
    // A bloc of copies looks trustworthy to a method that believes those who are believed.
    let unknown = |method| on_mixed(&Settings::new(method), false);
    assert!(unknown(Method::TruthFinder) < unknown(Method::Majority));
}
