//! Which figures without an attribute of the codebook are put together, and which are not.

use crosscheck::report::Question;
use crosscheck::{Claim, Policy, Source, Verdict, check};

/// The verdict of the question that has both quotes; nothing where none does.
fn of_both(texts: [&str; 2], quotes: [&str; 2]) -> Option<Verdict> {
    let sources = [Source::new("a", texts[0]), Source::new("b", texts[1])];
    let report = check(&sources, &Policy::default());
    let has = |claims: &[Claim], source: &str, quote: &str| {
        claims.iter().any(|claim| claim.source() == source && claim.quote().contains(quote))
    };
    let both = |q: &&Question| has(&q.claims, "a", quotes[0]) && has(&q.claims, "b", quotes[1]);
    report.questions.iter().find(both).map(|q| q.verdict)
}

#[test]
fn one_measure_in_two_units_is_put_together_by_its_digits() {
    let metric = "The launch was 42 metres from bow to stern.";
    assert_eq!(of_both([metric, "Fishermen spoke of a hull of 138 feet."], ["42", "138"]), Some(Verdict::Compatible));
    assert_eq!(of_both([metric, "Fishermen spoke of a hull of 190 feet."], ["42", "190"]), None);
    // One digit is told of many things.
    assert_eq!(of_both(["The gate is 3 metres wide.", "A rope of 3 metres hung there."], ["3", "3"]), None);
}

#[test]
fn shared_neighbours_put_figures_that_differ_together() {
    let texts = ["Steel output climbed to 38 million tonnes.", "Steel output climbed to 41 million tonnes in May."];
    assert_eq!(of_both(texts, ["38", "41"]), Some(Verdict::Contradict));
    let apart = ["Steel output climbed to 38 million tonnes.", "Steel output climbed to 190 million tonnes in May."];
    assert_eq!(of_both(apart, ["38", "190"]), None);
}

#[test]
fn the_sign_of_a_percentage_is_no_neighbour() {
    let texts = ["Profit for the year rose 6 per cent.", "The mayor had 12 per cent more pay last year."];
    assert_eq!(of_both(texts, ["6", "12"]), None);
    let texts = ["Steel output rose 6 per cent.", "Steel output rose 7 per cent in May."];
    assert_eq!(of_both(texts, ["6", "7"]), Some(Verdict::Contradict));
}

#[test]
fn what_lies_far_from_one_of_a_question_is_not_of_it() {
    let sources = [
        Source::new("a", "The raiders stole gold bars of 42 kilograms from the vault."),
        Source::new("b", "The raiders stole gold bars of 60 kilograms from the vault."),
        Source::new("c", "Police took gold bars of 14 kilograms from the vault of the raiders."),
    ];
    let report = check(&sources, &Policy::default());
    let together = |x: &str, y: &str| {
        let has = |q: &Question, quote: &str| q.claims.iter().any(|c| c.quote().contains(quote));
        report.questions.iter().any(|q| has(q, x) && has(q, y))
    };
    assert!(together("42", "60") && !together("42", "14"), "{report:#?}");
}

#[test]
fn the_ends_of_a_stretch_are_questions_of_their_own() {
    assert_eq!(of_both(["She led the club until 2009.", "She led the club in 2010."], ["2009", "2010"]), None);
    assert_eq!(of_both(["He led the club since 2009.", "He led the club until 2009."], ["2009", "2009"]), None);
}

#[test]
fn two_counts_of_the_dead_in_one_sentence_are_parts() {
    let parts = "Four of the dead were crushed by falling trees and two drowned, the ministry said.";
    let verdicts = |text: &str| -> Vec<Verdict> {
        let report = check(&[Source::new("a", text)], &Policy::default());
        report.questions.iter().flat_map(|q| q.pairs.iter().map(|pair| pair.comparison.verdict)).collect()
    };
    assert_eq!(verdicts(parts), [Verdict::Scope]);
    // Two speakers on one crowd are two counts of one thing, in one sentence as well.
    let crowd = "Police said 4,000 people marched, while organisers said 90,000 people marched.";
    assert_eq!(verdicts(crowd), [Verdict::Contradict]);
}

#[test]
fn the_month_of_may_is_no_doubt() {
    let texts = ["The mill made 38 tonnes of paper in May.", "The mill made 41 tonnes of paper in May."];
    assert_eq!(of_both(texts, ["38", "41"]), Some(Verdict::Contradict));
    let texts = ["The mill may make 38 tonnes of paper.", "The mill made 41 tonnes of paper."];
    assert_ne!(of_both(texts, ["38", "41"]), Some(Verdict::Contradict));
}
