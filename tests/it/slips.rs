//! Pairs of sentences that look like one slip, and pairs that only nearly do.

use crosscheck::{Codebook, Policy, Source, Verdict, check, compare_texts};

fn verdict(a: &str, b: &str) -> (Verdict, String) {
    let found = compare_texts(&Source::new("a", a), &Source::new("b", b), Codebook::news(), &Policy::default());
    (found.verdict, found.why)
}

#[test]
fn one_slip_is_named() {
    for (a, b, words) in [
        ("12 people were killed.", "12,000 people were killed.", "factor of exactly 1000"),
        ("3 people were killed.", "3,000 people were killed.", "factor of exactly 1000"),
        ("The damage was put at $3 million.", "The damage was put at $3 billion.", "millions or billions"),
        ("The damage was put at at least $38 million.", "The damage was put at $38 billion.", "millions or billions"),
        ("The damage was put at $41.6 million.", "The damage was put at $38 billion.", "about 1,000"),
        ("The pipeline is 300 miles long.", "The pipeline is 300 kilometres long.", "two units"),
        ("The cargo weighed 40 pounds.", "The cargo weighed 40 kilograms.", "two units"),
        ("It was 38 degrees Celsius in the town.", "It was 38 degrees Fahrenheit in the town.", "two units"),
        ("The wave was 12 feet high.", "The wave was 12 metres high.", "two units"),
        ("354 people were killed.", "345 people were killed.", "two swapped digits"),
        (
            "54 people were killed when the bus left the road.",
            "45 people were killed when the bus left the road.",
            "two swapped digits",
        ),
        (
            "12 people were killed and 30 were wounded in the blast.",
            "30 people were killed and 12 were wounded in the blast.",
            "the other way round",
        ),
    ] {
        let (found, why) = verdict(a, b);
        assert_eq!(found, Verdict::Suspect, "{a} / {b}: {why}");
        assert!(why.contains(words), "{a} / {b}: {why}");
        assert_eq!(verdict(b, a).0, Verdict::Suspect, "{b} / {a}");
    }
}

#[test]
fn two_figures_are_no_slip_by_themselves() {
    for (a, b) in [
        ("20 people were killed.", "200 people were killed."),
        ("54 people were killed when the bus left the road.", "45 people drowned in the flood, the mayor said."),
        ("12 people were killed.", "21 people died, officials said."),
        ("At least 21 people were killed.", "21,000 people were killed."),
        ("The damage was put at $41.6 million.", "The damage was put at $90 billion."),
        ("The damage was put at at least $3 million.", "The damage was put at $3 billion."),
        (
            "2 people were killed and 3 were wounded in the blast.",
            "3 people were killed and 2 were wounded in the blast.",
        ),
        (
            "12 people were killed and 30 were wounded in the blast.",
            "15 people were killed and 30 were wounded in the blast.",
        ),
    ] {
        let (found, why) = verdict(a, b);
        assert_ne!(found, Verdict::Suspect, "{a} / {b}: {why}");
    }
}

#[test]
fn a_report_names_both_questions_of_an_exchange() {
    let sources = [
        Source::new("a", "The blast at the market killed 12 people and wounded 30 others."),
        Source::new("b", "The blast at the market killed 30 people and wounded 12 others."),
    ];
    let report = check(&sources, &Policy::default());
    let slips: Vec<&str> = report
        .questions
        .iter()
        .filter(|question| question.verdict == Verdict::Suspect)
        .map(|question| question.attribute.as_str())
        .collect();
    assert_eq!(slips.len(), 2, "{:?}", report.questions);
    assert!(
        report
            .questions
            .iter()
            .all(|question| question.pairs.iter().all(|pair| pair.comparison.verdict != Verdict::Contradict))
    );
}
