//! Parts and totals, relations between questions, and what must hold of them.

use crosscheck::report::Report;
use crosscheck::{
    Claim, Codebook, Figure, Hedge, Hedged, Number, Policy, Quantity, Source, Topic, Value, Verdict, check,
    reconcile_claims,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn report(accounts: &[&str]) -> Report {
    let source =
        |(index, text): (usize, &&str)| Source::new(&format!("{index}"), text).published("2026-05-14".parse().unwrap());
    let sources: Vec<Source> = accounts.iter().enumerate().map(source).collect();
    check(&sources, &Policy::default())
}

/// What was derived, as verdict and words.
fn told(report: &Report) -> BTreeSet<(Verdict, String)> {
    report.derivations.iter().map(|derivation| (derivation.verdict, derivation.words.clone())).collect()
}

fn derived(accounts: &[&str]) -> Vec<(Verdict, String)> {
    told(&report(accounts)).into_iter().collect()
}

fn adds_up(words: &str) -> (Verdict, String) {
    (Verdict::Compatible, words.to_owned())
}

fn contradict(words: &str) -> (Verdict, String) {
    (Verdict::Contradict, words.to_owned())
}

/// The quotes that a derivation rests on.
fn quotes(report: &Report, words: &str) -> Vec<String> {
    let derivation = report.derivations.iter().find(|derivation| derivation.words == words).unwrap();
    let claim = |claim: &crosscheck::report::ClaimRef| {
        let question = report.questions.iter().find(|question| question.id == claim.question).unwrap();
        question.claims[claim.claim].quote().to_owned()
    };
    derivation.claims.iter().map(claim).collect()
}

#[test]
fn a_bus_crash_whose_driver_is_no_passenger() {
    let accounts = [
        "A coach left the road near Huaraz on Tuesday. Nine people died at the scene and three more died in hospital, among them the driver, police said.",
        "Eleven passengers were killed when a coach plunged off a mountain road on Tuesday.",
    ];
    assert_eq!(derived(&accounts), [adds_up("9 + 3 - 1 driver = 11 (passenger)")]);
    let twelve = [accounts[0], "Twelve people were killed when a coach plunged off a mountain road on Tuesday."];
    assert_eq!(derived(&twelve), [adds_up("9 + 3 = 12")]);
    // The driver may not be the only one whom the two count otherwise: nothing is said of 14.
    let fourteen = [accounts[0], "Fourteen passengers were killed when a coach plunged off the road on Tuesday."];
    assert_eq!(derived(&fourteen), []);
}

const SCENE: &str = "Police raided a farm near Kisumu. Officers killed four people at the scene. Three more people, including the gang leader Otieno Were, were wounded and later died.";
const OTHERS: &str = "The gang leader Otieno Were died after a raid on a farm near Kisumu. Six other people were killed in the raid, police said.";
const LEADER: &str = "Officers shot dead four members of the gang. Three more were wounded, including the gang leader, who died later in an ambulance.";

#[test]
fn the_dead_of_a_raid_around_its_leader() {
    assert_eq!(derived(&[SCENE, OTHERS]), [adds_up("4 + 3 - 1 leader = 6 others")]);
    let report = report(&[SCENE, OTHERS]);
    let quoted = quotes(&report, "4 + 3 - 1 leader = 6 others");
    assert_eq!(quoted, ["four people", "Three more people", "Six other people"]);
    let pair = report.questions.iter().flat_map(|q| &q.pairs).find(|p| p.comparison.why.contains("6 others")).unwrap();
    assert_eq!(pair.comparison.verdict, Verdict::Compatible);
}

#[test]
fn six_others_are_besides_the_one_of_the_sentence_before() {
    let besides = |text: &str| {
        let found = crosscheck::extract::extract(&Source::new("a", text), Codebook::news(), None);
        let others = found.claims.into_iter().find(|claim| claim.quote().starts_with("Six other")).unwrap();
        others.scope.excluding.map(|member| member.name)
    };
    assert_eq!(besides(OTHERS).as_deref(), Some("Otieno Were"));
    // Somebody else than the dead says nothing of whom the others are besides.
    assert_eq!(besides("The mayor visited the farm. Six other people were killed in the raid, police said."), None);
}

#[test]
fn only_the_leader_is_said_to_have_died() {
    let report = report(&[LEADER, OTHERS]);
    let short = report.derivations.iter().find(|d| d.words.contains("6 others")).unwrap();
    assert_eq!((short.verdict, short.words.as_str()), (Verdict::Tension, "4 + 1 - 1 leader = 4 against 6 others"));
    assert_eq!(short.unless.as_deref(), Some("the same holds of the other 2 of those 3: 4 + 3 - 1 leader = 6 others"));
    let both = derived(&[LEADER, SCENE]);
    assert_eq!(both, [(Verdict::Tension, "1 of 3 (leader) against 3 of 3".to_owned())]);
}

#[test]
fn a_gunman_counted_by_one_and_not_by_the_other() {
    let accounts = [
        "Eight people, including the gunman, died in the shooting at the mall.",
        "Seven people, not counting the gunman, died in the shooting at the mall.",
    ];
    assert_eq!(derived(&accounts), [adds_up("7 + 1 gunman = 8")]);
    let apart = [
        "Eight people, including the gunman, died in the shooting.",
        "Five people, not counting the gunman, died in the shooting.",
    ];
    assert_eq!(derived(&apart), []);
}

const FERRY: &str = "The ferry had 150 people aboard when it capsized. Rescuers saved 96 people, 31 people died and 23 people are missing.";

#[test]
fn a_ferry_whose_people_are_all_told_of() {
    assert_eq!(derived(&[FERRY]), [adds_up("31 killed + 23 missing + 96 rescued = 150 aboard")]);
    let too_many =
        "The ferry had 150 people aboard. Rescuers saved 96 people, five people died and 60 people are missing.";
    let wrong = report(&[too_many]);
    // The five dead are not needed to see it.
    assert_eq!(
        told(&wrong).into_iter().collect::<Vec<_>>(),
        [contradict("60 missing + 96 rescued = 156, more than 150 aboard")]
    );
    assert_eq!(
        quotes(&wrong, "60 missing + 96 rescued = 156, more than 150 aboard"),
        ["150 people", "60 people", "96 people"]
    );
    let too_few =
        "The ferry had 150 people aboard. Rescuers saved 96 people, 31 people died and 13 people are missing.";
    let short = report(&[too_few]);
    assert_eq!(short.derivations[0].verdict, Verdict::Tension);
    assert_eq!(short.derivations[0].unless.as_deref(), Some("10 of them are in none of these figures"));
}

#[test]
fn what_a_total_leaves_is_what_another_paper_says() {
    let accounts = [
        "The ferry had 150 people aboard when it capsized. Rescuers saved 96 people and 31 people died.",
        "After the ferry capsized 23 people are missing.",
    ];
    assert_eq!(derived(&accounts), [adds_up("150 aboard - 31 killed - 96 rescued = 23 missing")]);
    // The missing of another paper may be those of another hour.
    let other = [accounts[0], "After the ferry capsized 40 people are missing."];
    assert_eq!(derived(&other), []);
}

#[test]
fn hedges_leave_room() {
    let about = "About 150 people were aboard the ferry. Rescuers saved 96 people, 31 people died and some 30 people are missing.";
    assert_eq!(derived(&[about])[0].0, Verdict::Compatible);
}

#[test]
fn an_avalanche_and_a_share_of_its_base() {
    let accounts = [
        "An avalanche buried 12 skiers above Arolla. Five skiers were rescued, four skiers died and three skiers are missing.",
        "Seven of the 12 skiers were killed, a mountain guide said.",
    ];
    let report = report(&accounts);
    assert!(
        told(&report).contains(&adds_up("4 killed + 3 missing + 5 rescued = 12 caught")),
        "{:?}",
        report.derivations
    );
    let killed = report.questions.iter().find(|q| q.attribute == "killed").unwrap();
    let quotes: Vec<&str> = killed.claims.iter().map(Claim::quote).collect();
    assert_eq!(quotes, ["four skiers", "Seven of the 12 skiers"]);
}

#[test]
fn a_third_of_those_on_board() {
    let accounts =
        ["A third of the 90 people on board died.", "The sinking killed 31 people.", "The sinking killed 60 people."];
    let report = report(&accounts);
    let killed = report.questions.iter().find(|q| q.attribute == "killed").unwrap();
    let against = |other: &str| {
        let has = |index: usize| killed.claims[index].quote() == other;
        let pair = killed.pairs.iter().find(|p| has(p.b) && p.a == 0).unwrap();
        pair.comparison.verdict
    };
    assert_eq!((against("31 people"), against("60 people")), (Verdict::Compatible, Verdict::Contradict));
    assert!(report.questions.iter().any(|q| q.attribute == "aboard" && q.claims[0].quote() == "90 people"));
}

#[test]
fn layoffs_by_site() {
    let list = |total: &str| {
        format!("The carmaker will cut {total} jobs: 500 jobs in Leipzig, 400 jobs in Turin and 300 jobs in Graz.")
    };
    assert_eq!(derived(&[&list("1,200")]), [adds_up("500 + 400 + 300 = 1,200")]);
    let less = report(&[&list("900")]);
    assert_eq!(
        told(&less).into_iter().collect::<Vec<_>>(),
        [contradict("500 + 400 + 300 = 1,200 against 900: the parts are more than the whole")]
    );
    let more = report(&[&list("1,500")]);
    assert_eq!(more.derivations[0].verdict, Verdict::Tension);
    assert_eq!(more.derivations[0].unless.as_deref(), Some("the list leaves some out"));
}

#[test]
fn revenue_by_segment() {
    let list = "The group reported revenue of $900 million: $500 million from cloud services, $300 million from devices and $100 million from advertising.";
    assert_eq!(derived(&[list]), [adds_up("$500 million + $300 million + $100 million = $900 million")]);
    let found = report(&[list]);
    assert!(found.questions.iter().all(|q| q.verdict < Verdict::Tension), "parts are no other figures for the whole");
}

#[test]
fn votes_and_their_shares() {
    let count = "Of 48,000 ballots cast, 47,100 votes were valid and 900 votes were invalid.";
    assert_eq!(derived(&[count]), [adds_up("47,100 valid votes + 900 invalid votes = 48,000 votes cast")]);
    let shares = "Maria Lund won 60 percent of the vote. Karl Berg won 45 percent of the vote. Ana Silva won 2 percent of the vote.";
    assert_eq!(derived(&[shares]), [contradict("60 + 45 = 105 percent, more than the whole")]);
    let fine = "Maria Lund won 52.4 percent of the vote. Karl Berg won 47.7 percent of the vote.";
    assert_eq!(derived(&[fine]), []);
}

#[test]
fn an_age_and_a_birth() {
    let born = "Ana Torres was born on 3 May 1981.";
    assert_eq!(
        derived(&["Ana Torres, 45, was arrested.", born]),
        [adds_up("from 3 May 1981 to 2026 are 45 years: 45 years old fits")]
    );
    assert_eq!(
        derived(&["Ana Torres, 51, was arrested.", born]),
        [contradict("from 3 May 1981 to 2026 are 45 years, not 51 years")]
    );
    assert_eq!(derived(&["Ana Torres, 44, was arrested.", "Ana Torres was born in 1981."])[0].0, Verdict::Compatible);
    assert_eq!(derived(&["Ana Torres, 46, was arrested.", born])[0].0, Verdict::Tension);
}

#[test]
fn a_term_with_start_and_end() {
    let term = |end: &str| {
        format!(
            "Ivo Petrak was jailed in March 2010. He spent four years in prison. Ivo Petrak was released from prison in {end}."
        )
    };
    assert_eq!(derived(&[&term("April 2014")]), [adds_up("March 2010 + 4 years = April 2014")]);
    assert_eq!(derived(&[&term("April 2017")]), [contradict("from March 2010 to April 2017 are 7 years, not 4 years")]);
    assert_eq!(derived(&[&term("January 2015")]), []);
}

#[test]
fn men_and_women() {
    let accounts = ["Seven men and five women died in the fire.", "Twelve people died in the fire."];
    assert_eq!(derived(&accounts), [adds_up("7 + 5 = 12")]);
}

#[test]
fn what_only_looks_like_parts_is_left_alone() {
    let quiet: [&[&str]; 6] = [
        // A toll that rises is no sum.
        &["The toll rose to 12 after two more people died.", "At least 12 people died."],
        // Two events.
        &[
            "In 2014 a ferry with 200 people aboard sank and 300 people died in the war.",
            "The ferry had 150 people aboard.",
        ],
        // Another subject.
        &["Maria Lund won 60 percent of the vote.", "Karl Berg won 70 percent of the vote."],
        // A list of something else.
        &["The bank will cut 1,200 jobs, the union said: 4,000 people marched in Lyon and 300 people marched in Graz."],
        // A score and a clock.
        &["Rovers won 3-1: Diaz scored two goals and Berg scored one goal."],
        // A share of the dead.
        &["Half of the dead were children.", "Twelve people died."],
    ];
    for accounts in quiet {
        let found = derived(accounts);
        assert!(found.iter().all(|(verdict, _)| *verdict < Verdict::Tension), "{accounts:?}: {found:?}");
    }
}

// Laws -----------------------------------------------------------------------------------------------------------------

fn count(source: &str, attribute: &str, amount: Hedged<Figure>) -> Claim {
    Claim::new(source, Topic::new("people", attribute), Value::Quantity(Quantity::count(amount, "person")))
}

fn found(claims: Vec<Claim>) -> Report {
    reconcile_claims(&[], claims, Codebook::news(), &Policy::default())
}

/// Ways to speak of a number that leave room for it.
fn true_words(n: i64) -> impl Strategy<Value = Hedged<Figure>> {
    let figure = |n: i64| Figure::from(n);
    prop_oneof![
        Just(Hedged::Plain(figure(n))),
        Just(Hedged::Exactly(figure(n))),
        Just(Hedged::About(figure(n))),
        Just(Hedged::AtLeast(figure(n))),
        Just(Hedged::AtMost(figure(n))),
        Just(Hedged::MoreThan(figure(n - 1))),
        Just(Hedged::FewerThan(figure(n + 1))),
        Just(Hedged::Between(figure(n - 1), figure(n + 1))),
    ]
}

/// A hidden truth of dead, missing and rescued, and each told in its own words by one of several sources.
fn true_accounts() -> impl Strategy<Value = Vec<Claim>> {
    (2..400_i64, 2..400_i64, 2..400_i64).prop_flat_map(|(killed, missing, rescued)| {
        let one = move |source: &'static str| {
            let all = killed + missing + rescued;
            (true_words(killed), true_words(missing), true_words(rescued), true_words(all)).prop_map(
                move |(k, m, r, t)| {
                    vec![
                        count(source, "killed", k),
                        count(source, "missing", m),
                        count(source, "rescued", r),
                        count(source, "aboard", t),
                    ]
                },
            )
        };
        let told = (one("a"), one("b"));
        (told, proptest::collection::vec(any::<bool>(), 8)).prop_map(|((a, b), kept)| {
            a.into_iter().chain(b).zip(kept).filter(|(_, kept)| *kept).map(|(claim, _)| claim).collect()
        })
    })
}

fn any_accounts() -> impl Strategy<Value = Vec<Claim>> {
    let attribute = proptest::sample::select(vec!["killed", "missing", "rescued", "aboard"]);
    let source = proptest::sample::select(vec!["a", "b", "c"]);
    let one = (source, attribute, 1..60_i64, proptest::sample::select(Hedge::ALL.to_vec()))
        .prop_filter_map("a hedge of one figure", |(source, attribute, n, hedge)| {
            Some(count(source, attribute, hedge.of(Figure::from(n))?))
        });
    proptest::collection::vec(one, 1..9)
}

proptest! {
    #[test]
    fn what_is_true_adds_up(claims in true_accounts()) {
        let report = found(claims);
        for derivation in &report.derivations {
            prop_assert_eq!(derivation.verdict, Verdict::Compatible, "{:?}", derivation);
        }
    }

    #[test]
    fn sums_of_readings_hold_the_sum(a in 1..500_i64, b in 1..500_i64, first in 0..8_usize, second in 0..8_usize) {
        let policy = Policy::default();
        let words = |n: i64, which: usize| {
            let all = [
                Hedged::Plain(Figure::from(n)), Hedged::About(Figure::from(n)), Hedged::AtLeast(Figure::from(n)),
                Hedged::AtMost(Figure::from(n)), Hedged::MoreThan(Figure::from(n - 1)), Hedged::FewerThan(Figure::from(n + 1)),
                Hedged::Exactly(Figure::from(n)), Hedged::Between(Figure::from(n - 1), Figure::from(n + 1)),
            ];
            policy.read(&Value::Quantity(Quantity::count(all[which].clone(), "person"))).unwrap().possible
        };
        let (x, y) = (words(a, first), words(b, second));
        prop_assert!(x.plus(y).unwrap().holds(Number::from(a + b)));
        prop_assert!(x.minus(y).unwrap().holds(Number::from(a - b)));
    }

    #[test]
    fn a_wider_hedge_never_makes_a_sum_fail(claims in any_accounts(), which in 0..9_usize, hedge in proptest::sample::select(Hedge::ALL.to_vec())) {
        let policy = Policy::default();
        let which = which % claims.len();
        let Value::Quantity(quantity) = claims[which].value() else { return Ok(()) };
        let Some(amount) = quantity.amount.stated().next().and_then(|figure| hedge.of(*figure)) else { return Ok(()) };
        let wide = Value::Quantity(Quantity { amount, ..quantity.clone() });
        let (Some(narrow), Some(reading)) = (policy.read(claims[which].value()), policy.read(&wide)) else { return Ok(()) };
        if !reading.typical.contains(narrow.typical) || !reading.possible.contains(narrow.possible) {
            return Ok(());
        }
        let mut widened = claims.clone();
        widened[which] = widened[which].clone().stating(wide);
        let fails = |claims: Vec<Claim>| found(claims).derivations.iter().any(|d| d.verdict == Verdict::Contradict);
        prop_assert!(fails(claims) || !fails(widened));
    }

    #[test]
    fn the_order_of_claims_and_sources_changes_nothing(claims in any_accounts(), turn in 0..9_usize) {
        let mut turned = claims.clone();
        turned.reverse();
        let turn = turn % turned.len();
        turned.rotate_left(turn);
        prop_assert_eq!(told(&found(claims)), told(&found(turned)));
    }

    #[test]
    fn every_reference_is_there(claims in any_accounts()) {
        let report = found(claims);
        for claim in report.derivations.iter().flat_map(|derivation| &derivation.claims) {
            let question = report.questions.iter().find(|question| question.id == claim.question);
            prop_assert!(question.is_some_and(|question| claim.claim < question.claims.len()), "{:?}", claim);
        }
    }
}
