//! Questions with many claims: positions, ranges, arithmetic, cost.

use crosscheck::reconcile::{Origins, Outcome};
use crosscheck::{
    Behaviour, Claim, Date, Figure, Hedged, Number, Place, Policy, Quantity, Reconciler, Source, Topic, Value, Verdict,
    reconcile,
};

const TOLL: Behaviour = Behaviour::toll();

fn count(source: &str, amount: Hedged<i64>) -> Claim {
    let amount = amount.try_map(|n| Some(Figure::from(*n))).unwrap();
    Claim::new(source, Topic::new("National Guard", "killed"), Value::Quantity(Quantity::count(amount, "member")))
}

fn founded(source: &str, hedged: Hedged<&str>) -> Claim {
    let date = hedged.try_map(|text| text.parse().ok().map(Date::Period)).unwrap();
    Claim::new(source, Topic::new("cartel", "founded"), Value::Date(date))
}

fn dated(mut claim: Claim, when: &str) -> Claim {
    claim.published = Some(Date::Period(when.parse().unwrap()));
    claim
}

fn at(mut claim: Claim, place: Place) -> Claim {
    claim.scope.place = Some(place);
    claim
}

fn toll(claims: &[Claim]) -> Outcome {
    reconcile(claims, &TOLL, &Origins::new(), &Policy::default())
}

fn bounds(outcome: &Outcome) -> (Option<String>, Option<String>, Option<String>) {
    let range = outcome.range.clone().unwrap();
    let word = |bound: Option<crosscheck::reconcile::RangeBound>| bound.map(|b| b.number.to_string());
    (word(range.low), word(range.best), word(range.high))
}

fn some(low: &str, best: &str, high: &str) -> (Option<String>, Option<String>, Option<String>) {
    let word = |text: &str| (text != "open").then(|| text.to_owned());
    (word(low), word(best), word(high))
}

#[test]
fn one_claim_has_nothing_to_be_compared_with() {
    let outcome = toll(&[count("a", Hedged::Plain(20))]);
    assert_eq!((outcome.verdict, outcome.pairs.len(), outcome.positions.len()), (Verdict::NotComparable, 0, 1));
    let nothing = toll(&[]);
    assert_eq!((nothing.verdict, nothing.positions.len(), nothing.range), (Verdict::NotComparable, 0, None));
}

#[test]
fn the_states_with_blocked_roads() {
    let dozen = Figure::new(Number::from(12), Number::from(4));
    let half = Figure::new(Number::from(6), Number::from(2));
    let states = |source: &str, amount| {
        Claim::new(source, Topic::new("Mexico", "states"), Value::Quantity(Quantity::count(amount, "state")))
    };
    let claims = [
        states("000", Hedged::Plain(20.into())),
        states("001", Hedged::Nearly(dozen)),
        states("002", Hedged::Plain(20.into())),
        states("003", Hedged::MoreThan(half)),
    ];
    let outcome = toll(&claims);
    assert_eq!(outcome.verdict, Verdict::Contradict);
    assert_eq!(bounds(&outcome), some("7", "20", "20"));
    let camps: Vec<_> = outcome.positions.iter().map(|p| (p.value.as_str(), p.claims.as_slice(), p.origins)).collect();
    assert_eq!(camps, [("20", &[0, 2][..], 2), ("more than half a dozen, nearly a dozen", &[1, 3], 2)]);
    assert_eq!(outcome.kinds, ["count"]);
    let shared = Origins::from([("000".to_owned(), 0), ("001".to_owned(), 0)]);
    assert_eq!(reconcile(&claims, &TOLL, &shared, &Policy::default()).origins, 3);
}

/// One in Tapalpa and six others in Zapopan on the first day, 25 in the state on the second.
fn national_guard() -> Vec<Claim> {
    let tapalpa = Place::new("Tapalpa").within("Jalisco").within("Mexico");
    let jalisco = Place::new("Jalisco").within("Mexico");
    vec![
        dated(at(count("001", Hedged::Plain(1)), tapalpa), "2026-02-22"),
        dated(at(count("001", Hedged::Plain(6)).quoting("six other members"), Place::new("Zapopan")), "2026-02-22"),
        dated(at(count("002", Hedged::Plain(25)), jalisco), "2026-02-23"),
    ]
}

#[test]
fn parts_against_a_later_total() {
    let outcome = toll(&national_guard());
    assert_eq!(outcome.verdict, Verdict::Update);
    let told: Vec<_> = outcome.pairs.iter().map(|p| (p.comparison.verdict, p.comparison.why.as_str())).collect();
    let rose = "1 + 6 = 7 against 25, later: it rose";
    let parts = "two parts that one source counts: 1 + 6 = 7";
    assert_eq!(told, [(Verdict::Update, rose), (Verdict::Update, rose), (Verdict::Scope, parts)]);
    assert_eq!(bounds(&outcome), some("6", "25", "25"));
}

#[test]
fn parts_that_make_the_total_and_parts_that_exceed_it() {
    let on_one_day = |total: i64| {
        let mut claims = national_guard();
        claims[2] = dated(at(count("002", Hedged::Plain(total)), Place::new("Jalisco")), "2026-02-22");
        toll(&claims)
    };
    assert_eq!(on_one_day(7).pairs[2].comparison.why, "1 + 6 = 7");
    assert_eq!(on_one_day(7).verdict, Verdict::Scope);
    assert_eq!(on_one_day(9).verdict, Verdict::Scope);
    assert_eq!(on_one_day(5).verdict, Verdict::Contradict);
}

#[test]
fn a_toll_told_ten_times_is_one_rising_line() {
    let line = |last: Hedged<i64>| {
        let told = [
            (Hedged::AtLeast(36), "2026-03-01T08:00"),
            (Hedged::AtLeast(36), "2026-03-01T10:00"),
            (Hedged::AtLeast(40), "2026-03-01T14:00"),
            (Hedged::AtLeast(44), "2026-03-01T20:00"),
            (Hedged::Plain(128), "2026-03-03T09:00"),
            (Hedged::AtLeast(156), "2026-03-04T07:00"),
            (Hedged::AtLeast(156), "2026-03-04T12:00"),
            (Hedged::Plain(160), "2026-03-05T08:00"),
            (Hedged::AtLeast(160), "2026-03-05T12:00"),
            (last, "2026-03-05T18:00"),
        ];
        let claims =
            told.into_iter().enumerate().map(|(i, (amount, when))| dated(count(&format!("{i}"), amount), when));
        toll(&claims.collect::<Vec<_>>())
    };
    let rising = line(Hedged::AtLeast(160));
    assert_eq!(rising.verdict, Verdict::Update);
    assert!(
        rising.pairs.iter().all(|p| p.comparison.verdict <= Verdict::Update && !p.comparison.why.contains("revision"))
    );
    let revised = line(Hedged::Plain(128));
    assert_eq!(revised.verdict, Verdict::Update);
    assert!(revised.pairs.iter().any(|p| p.b == 9 && p.comparison.why.contains("a revision")));
}

#[test]
fn ranges_of_years_are_traced_to_their_claims() {
    let claims = [
        founded("000", Hedged::About("2009")),
        founded("001", Hedged::About("2007")),
        founded("002", Hedged::Plain("2009")),
    ];
    let outcome = reconcile(&claims, &Behaviour::fact(), &Origins::new(), &Policy::default());
    let range = outcome.range.unwrap();
    let told = |bound: Option<crosscheck::reconcile::RangeBound>| bound.map(|b| (b.date.unwrap().to_string(), b.claim));
    assert_eq!(told(range.low), Some(("2007".to_owned(), 1)));
    assert_eq!(told(range.best), Some(("2009".to_owned(), 2)));
    assert_eq!(told(range.high), Some(("2009".to_owned(), 0)));
}

#[test]
fn each_policy_prefers_what_it_says() {
    let mut claims = vec![
        dated(count("a", Hedged::Plain(20)), "2026-02-22"),
        dated(count("b", Hedged::Plain(20)), "2026-02-22"),
        dated(count("c", Hedged::AtLeast(14)), "2026-02-22"),
        dated(count("d", Hedged::Plain(25)), "2026-02-23"),
    ];
    claims[3].attributed_to = Some("the ministry".to_owned());
    let best = |name: &str, claims: &[Claim]| {
        let outcome = reconcile(claims, &TOLL, &Origins::new(), &Policy::named(name).unwrap());
        let provisional = outcome.range.as_ref().unwrap().provisional;
        (bounds(&outcome), provisional)
    };
    assert_eq!(best("span/1", &claims), (some("14", "20", "25"), false));
    assert_eq!(best("latest-official/1", &claims), (some("14", "25", "25"), false));
    assert_eq!(best("conservative/1", &claims), (some("14", "14", "25"), false));
    assert_eq!(best("two-origins/1", &claims[..1]), (some("20", "20", "20"), true));
    assert_eq!(best("two-origins/1", &claims[..2]), (some("20", "20", "20"), false));
}

#[test]
fn an_open_end_beyond_all_figures_leaves_the_range_open() {
    let outcome = toll(&[count("a", Hedged::Plain(20)), count("b", Hedged::AtLeast(25))]);
    assert_eq!(bounds(&outcome), some("20", "20", "open"));
    let outcome = toll(&[count("a", Hedged::Plain(20)), count("b", Hedged::UpTo(15))]);
    assert_eq!(bounds(&outcome), some("open", "20", "20"));
}

#[test]
fn a_source_that_contradicts_itself_is_internal() {
    let outcome = toll(&[count("a", Hedged::Plain(20)), count("a", Hedged::Plain(25))]);
    assert_eq!(outcome.kinds, ["count", "internal"]);
}

/// A thousand claims with few distinct readings, and a thousand readings that are all distinct.
#[test]
fn many_claims_give_bounded_pairs_and_nothing_is_silently_dropped() {
    let few: Vec<_> = (0..1_000).map(|i| count(&format!("{i}"), Hedged::Plain(i % 7 + 1))).collect();
    let outcome = toll(&few);
    assert_eq!((outcome.pairs.len(), outcome.summarised, outcome.origins), (21, 993, 1_000));
    assert_eq!(outcome.positions.iter().map(|p| p.claims.len()).sum::<usize>(), 1_000);
    let distinct: Vec<_> = (0..1_000).map(|i| count(&format!("{i}"), Hedged::Plain(2 * i + 1))).collect();
    let outcome = toll(&distinct);
    assert_eq!(outcome.verdict, Verdict::Contradict);
    assert!(outcome.pairs.len() <= 780, "{}", outcome.pairs.len());
    let listed: std::collections::BTreeSet<_> = outcome.pairs.iter().flat_map(|p| [p.a, p.b]).collect();
    assert_eq!(listed.len() + outcome.summarised, 1_000);
    assert_eq!(bounds(&outcome), some("1", &outcome.range.clone().unwrap().best.unwrap().number.to_string(), "1999"));
}

#[test]
fn a_summary_keeps_one_claim_for_each_reading() {
    let mut summary = Reconciler::new(TOLL, Policy::default());
    summary.extend((0..100).map(|i| count(if i % 2 == 0 { "a" } else { "b" }, Hedged::Plain(i % 2 + 20))));
    let (claims, outcome) = summary.finish(&Origins::new());
    assert_eq!((claims.len(), outcome.positions.len()), (2, 2));
}

#[test]
fn of_claims_in_the_same_words_the_same_one_is_kept_whichever_came_first() {
    let mut named = count("a", Hedged::Plain(20));
    named.attributed_to = Some("the ministry".to_owned());
    let kept = |claims: [Claim; 2]| {
        let mut summary = Reconciler::new(TOLL, Policy::default());
        summary.extend(claims);
        summary.finish(&Origins::new()).0.iter().map(|claim| claim.attributed_to.clone()).collect::<Vec<_>>()
    };
    let bare = count("a", Hedged::Plain(20));
    assert_eq!(kept([named.clone(), bare.clone()]), kept([bare, named]));
}

#[test]
fn ranges_of_several_policies_stand_side_by_side() {
    let mut claims = vec![
        dated(count("a", Hedged::Plain(20)), "2026-02-22"),
        dated(count("b", Hedged::Plain(20)), "2026-02-22"),
        dated(count("c", Hedged::AtLeast(14)), "2026-02-22"),
        dated(count("d", Hedged::Plain(25)), "2026-02-23"),
    ];
    claims[3].attributed_to = Some("the ministry".to_owned());
    let named = |name: &str| Policy::named(name).unwrap();
    let first = named("two-origins/1").beside(named("conservative/1"));
    let all = first.beside(named("latest-official/1").beside(named("conservative/1")));
    let outcome = reconcile(&claims, &TOLL, &Origins::new(), &all);
    let told: Vec<_> = outcome
        .ranges
        .iter()
        .map(|range| {
            let end = |bound: &Option<crosscheck::reconcile::RangeBound>| bound.as_ref().map(|b| b.claim);
            (range.policy.as_str(), end(&range.low), end(&range.best), end(&range.high), range.provisional)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("two-origins/1", Some(2), Some(0), Some(3), false),
            ("conservative/1", Some(2), Some(2), Some(3), false),
            ("latest-official/1", Some(2), Some(3), Some(3), false),
        ]
    );
    assert_eq!(outcome.range.as_ref(), outcome.ranges.first());
    // Only the careful one of them is provisional where one origin stands behind all.
    let one: Origins = ["a", "b", "c", "d"].map(|id| (id.to_owned(), 0)).into();
    let both = reconcile(&claims, &TOLL, &one, &Policy::default().beside(named("two-origins/1")));
    assert_eq!(both.ranges.iter().map(|range| range.provisional).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn what_several_papers_have_from_one_speaker_is_one_speakers_figure() {
    let said = |source: &str, figure: i64, speaker: &str| {
        let mut claim = count(source, Hedged::Plain(figure));
        claim.attributed_to = Some(speaker.to_owned());
        claim
    };
    let claims = [
        said("a", 20, "police"),
        said("b", 20, "Chief Inspector Rahman"),
        said("c", 20, "Rahman"),
        said("d", 31, "the organisers"),
        count("e", Hedged::Plain(31)),
    ];
    let outcome = toll(&claims);
    assert_eq!((outcome.origins, outcome.speakers), (5, 2));
    let camps: Vec<_> = outcome.positions.iter().map(|p| (p.value.as_str(), p.origins, p.speakers)).collect();
    assert_eq!(camps, [("20", 3, 1), ("31", 2, 1)]);
}

#[test]
fn papers_of_one_wire_and_one_speaker_say_so_on_their_position() {
    let wire =
        "Rescuers searched the strait through the night, the harbour master said, and families waited at the quay.";
    let sources = [
        Source::new("a", &format!("PORT AMBER (AP) — Twenty passengers were killed, police said. {wire}")),
        Source::new("b", "Twenty passengers were killed, police said.\nWith reporting by the Associated Press"),
        Source::new("c", "Thirty passengers were killed when the ferry sank. Reuters reported that the captain swam."),
    ];
    let report = crosscheck::check(&sources, &Policy::default());
    assert_eq!(report.sources.iter().map(|entry| entry.origin).collect::<Vec<_>>(), [0, 0, 1]);
    let killed = report.questions.iter().find(|question| question.attribute == "killed").unwrap();
    assert_eq!((killed.origins, killed.speakers), (2, 1));
    let wide = crosscheck::render::Terminal { width: 140, ..Default::default() };
    let text = crosscheck::render::terminal(&report, &sources, &Policy::default(), &wide);
    assert!(text.contains("3 articles, 2 origins, 1 speaker"), "{text}");
    assert!(text.contains("a, b (1 origin, 1 speaker: police)"), "{text}");
}
