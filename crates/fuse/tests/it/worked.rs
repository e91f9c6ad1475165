//! Each method on a few statements, step by step with pencil and paper.

use crate::support::{from, run, says, value, weight};
use crosscheck_fuse::{Method, Settings, fuse};

#[track_caller]
fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-6, "{found} against {expected}");
}

/// Two say A, one says B.
fn two_against_one() -> Vec<crosscheck_fuse::Statement> {
    vec![says("q", "a", "north"), says("q", "b", "north"), says("q", "c", "south")]
}

fn once(method: Method) -> Settings {
    Settings::new(method).with("iterations=1").unwrap()
}

/// τ = −ln 0.1 = 2.302585. σ(north) = 4.605170, σ(south) = 2.302585. Each loses ρ · base = a quarter of the other:
/// σ* = 4.029524 and 1.151293. s = 1 / (1 + e^(−0.3 σ*)) = 0.770097 and 0.585499, which are t of the sources.
#[test]
fn one_round_of_truthfinder() {
    let fusion = fuse(&two_against_one(), &once(Method::TruthFinder));
    near(weight(&fusion, "a"), 0.770_096_68);
    near(weight(&fusion, "b"), 0.770_096_68);
    near(weight(&fusion, "c"), 0.585_498_68);
    // The cosine of the angle between (0.9, 0.9, 0.9) and (0.770097, 0.770097, 0.585499) is 0.992543.
    near(fusion.changes[0], 1.0 - 0.992_542_83);
    assert!(!fusion.converged);
    assert_eq!(value(&fusion, "q"), "north");
}

/// With ρ = 0 and γ = 1 a fact is as sure as that not all of its sources err: 1 − 0.1 · 0.1 (section 4.2), but for the
/// logistic function in its place: 1 / (1 + e^−4.605170) = 1 / 1.01.
#[test]
fn truthfinder_without_influence() {
    let settings = once(Method::TruthFinder).with("rho=0").unwrap().with("gamma=1").unwrap();
    let fusion = fuse(&two_against_one(), &settings);
    near(weight(&fusion, "a"), 1.0 / 1.01);
    near(weight(&fusion, "c"), 1.0 / 1.1);
}

/// Lists that share a name count less against each other: of three names two are shared, imp = 2/3 − 0.5.
#[test]
fn truthfinder_knows_lists_that_are_alike() {
    let shared = [says("q", "a", "Ana Paz; Li Wu"), says("q", "b", "Ana Paz; Li Wu; Bo Ek")];
    let apart = [says("q", "a", "Ana Paz; Li Wu"), says("q", "b", "Io Ra; Su Ma; Bo Ek")];
    // σ* = 2.302585 + 0.5 · 2.302585 · (2/3 − 0.5) = 2.494467; apart 2.302585 − 0.25 · 2.302585 = 1.726939.
    near(weight(&fuse(&shared, &once(Method::TruthFinder)), "a"), 1.0 / (1.0 + (-0.3_f64 * 2.494_467_18).exp()));
    near(weight(&fuse(&apart, &once(Method::TruthFinder)), "a"), 1.0 / (1.0 + (-0.3_f64 * 1.726_938_82).exp()));
}

/// Beliefs start at 1/2 each. Every source has put its trust of 1 into one claim: a and b get back 1/2 · 1/2 each, c 1/2.
/// Scaled: 1/2, 1/2, 1. Then H(north) = 1, H(south) = 1: B = 1 · 1/2 each.
#[test]
fn one_round_of_pooled_investment() {
    let fusion = fuse(&two_against_one(), &once(Method::PooledInvestment));
    near(weight(&fusion, "a"), 0.5);
    near(weight(&fusion, "c"), 1.0);
    near(fusion.changes[0], 0.5);
    let candidates = &fusion.answers[0].candidates;
    near(candidates[0].score, 0.5);
    near(candidates[1].score, 0.5);
    // A tie goes to more votes.
    assert_eq!(candidates[0].value, "north");
}

/// A second round: B/H is 1/2 for both, so trust stays. With a second question on which a and c agree, T changes:
/// shares 1/2 each of a and c, 1 of b, in round 1: north holds 1.5, south 0.5, and "up" 1.
/// a gets 1/2 · (0.5/1.5 + 1/1) = 0.666667, b 1 · 0.5/1.5 = 0.333333, c 1/2 · (0.5/0.5 + 1/1) = 1.
#[test]
fn pooled_investment_over_two_questions() {
    let mut statements = two_against_one();
    statements.extend([says("r", "a", "up"), says("r", "c", "up")]);
    let fusion = fuse(&statements, &once(Method::PooledInvestment));
    near(weight(&fusion, "a"), 2.0 / 3.0);
    near(weight(&fusion, "b"), 1.0 / 3.0);
    near(weight(&fusion, "c"), 1.0);
    // H(north) = 1/3 + 1/3 and H(south) = 1/2; G = (4/3)^1.4 to 1, B(north) = 2/3 · 1.495889 / 2.495889.
    let grown = (4.0_f64 / 3.0).powf(1.4);
    near(fusion.answers[0].candidates[0].score, 2.0 / 3.0 * grown / (grown + 1.0));
}

/// Four questions; c is wrong in half of them. Losses 0, 0, 1/2; the first two are held at 0.01.
/// Their sum is 0.52: weights −ln(0.01 / 0.52) = 3.951244 and −ln(0.5 / 0.52) = 0.039221.
#[test]
fn one_round_of_crh() {
    let mut statements = Vec::new();
    for question in ["p", "q", "r", "s"] {
        let wrong = if question < "r" { "south" } else { "north" };
        statements.extend([says(question, "a", "north"), says(question, "b", "north"), says(question, "c", wrong)]);
    }
    let fusion = fuse(&statements, &once(Method::Crh));
    near(weight(&fusion, "a"), 3.951_243_72);
    near(weight(&fusion, "c"), 0.039_220_71);
    near(fusion.answers[0].candidates[0].score, 2.0 * 3.951_243_72);
}

/// The weighted median of 10, 20, 60 under equal weights is 20, a reported value; their mean, 30, nobody reported.
/// Losses |v − 20| over the standard deviation 21.602469: 0.462910, 0 held at 0.01, 1.851640; their sum is 2.324550.
#[test]
fn crh_takes_the_median_of_numbers() {
    let statements = [says("q", "a", "10"), says("q", "b", "20"), says("q", "c", "60")];
    let fusion = fuse(&statements, &once(Method::Crh));
    assert_eq!(value(&fusion, "q"), "20");
    assert_eq!(fusion.answers[0].estimate, None);
    near(weight(&fusion, "a"), -(0.462_910_05_f64 / 2.324_550_25).ln());
    near(weight(&fusion, "c"), -(1.851_640_20_f64 / 2.324_550_25).ln());
}

/// χ² at 2.5 %: 0.000982 for one answer, 0.484419 for four. a and b answer four questions, one of them wrongly in the eyes of
/// the others; c answers one, rightly: (0.000982 / 0.5) / (0.484419 / 1.5).
#[test]
fn one_round_of_catd() {
    let mut statements = Vec::new();
    for question in ["p", "q", "r", "s"] {
        let (a, b) = match question {
            "p" => ("south", "north"),
            "q" => ("north", "south"),
            _ => ("north", "north"),
        };
        statements.extend([says(question, "a", a), says(question, "b", b), says(question, "d", "north")]);
    }
    statements.push(says("s", "c", "north"));
    let fusion = fuse(&statements, &once(Method::Catd));
    // d: 0.484419 / 0.5 is the highest.
    near(weight(&fusion, "d"), 1.0);
    near(weight(&fusion, "a"), 0.5 / 1.5);
    assert!((weight(&fusion, "c") - 0.000_982_07 / 0.484_418_56).abs() < 1e-5, "{}", weight(&fusion, "c"));
}

/// Votes 0 and 10, each once: mean 5, standard deviation 5, so −1 and 1, and μ = 0. Each source has
/// σ² = (20 + 1) / (22 + 1), and weighs 23/21. 5 is an estimate; of 0 and 10, equally near, the lower one is the value.
#[test]
fn one_round_of_gtm() {
    let fusion = fuse(&[says("q", "a", "0"), says("q", "b", "10")], &once(Method::Gtm));
    near(weight(&fusion, "a"), 23.0 / 21.0);
    assert_eq!(value(&fusion, "q"), "0");
    let estimate = fusion.answers[0].estimate.clone().unwrap();
    near(estimate.number, 5.0);
}

#[test]
fn sources_of_one_origin_have_one_vote() {
    let mut statements = vec![says("q", "a", "north"), says("q", "b", "north")];
    for copy in ["x", "y", "z"] {
        statements.push(from("agency", says("q", copy, "south")));
    }
    let fusion = run(Method::Majority, &statements);
    assert_eq!(value(&fusion, "q"), "north");
    assert_eq!((fusion.origins, fusion.sources.len()), (3, 5));
    assert_eq!(fusion.answers[0].candidates[1].votes, 1.0);
    assert_eq!(fusion.answers[0].candidates[1].sources, ["x", "y", "z"]);
    // A source that is itself named as an origin is that origin.
    statements.push(says("q", "agency", "south"));
    assert_eq!(run(Method::Majority, &statements).origins, 3);
}

#[test]
fn a_source_that_contradicts_itself_splits_its_vote() {
    let statements =
        [says("q", "a", "north"), says("q", "a", "south"), says("q", "b", "north"), says("q", "b", "north")];
    let fusion = run(Method::Majority, &statements);
    let candidates = &fusion.answers[0].candidates;
    assert_eq!((candidates[0].votes, candidates[1].votes), (1.5, 0.5));
    assert_eq!(fusion.sources[0].contradicts_itself, 1);
    assert_eq!(fusion.sources[1].contradicts_itself, 0);
    assert!(fusion.notes.iter().any(|note| note.starts_with("1 question is answered twice")), "{:?}", fusion.notes);
}

#[test]
fn words_among_numbers_take_no_part_in_the_median_and_gtm_leaves_names_open() {
    let statements =
        [says("q", "a", "5:30 pm"), says("q", "b", "17:30"), says("q", "c", "17:40"), says("q", "d", "cancelled")];
    for method in [Method::Crh, Method::Catd, Method::Gtm] {
        assert_eq!(value(&run(method, &statements), "q"), "17:30", "{method:?}");
    }
    let fusion = run(Method::Gtm, &two_against_one());
    assert!(!fusion.answers[0].is_decided);
    assert!(fusion.notes.iter().any(|note| note.contains("1 question is left open")), "{:?}", fusion.notes);
}
