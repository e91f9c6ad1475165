//! What changed between two reports: each change told once, and no other.

use crosscheck::baseline::draft;
use crosscheck::diff::{Course, Diff, OriginChange};
use crosscheck::report::{Note, Report};
use crosscheck::{
    Claim, Codebook, Hedged, Period, Policy, Source, Topic, Verdict, check, diff, reconcile_claims, render, wire,
};

fn source(id: &str, text: &str) -> Source {
    Source::new(id, text).published("2026-05-14".parse().unwrap())
}

fn report(sources: &[Source]) -> Report {
    check(sources, &Policy::default())
}

/// A report of claims in rows: source, subject, figure.
fn rows(rows: &[(&str, &str, i64)]) -> Report {
    let claims = rows.iter().map(|(source, subject, figure)| {
        Claim::new(source, Topic::new(subject, "cases"), Hedged::exactly(*figure).of("case"))
    });
    let mut ids: Vec<&str> = rows.iter().map(|row| row.0).collect();
    ids.sort_unstable();
    ids.dedup();
    let sources: Vec<Source> = ids.into_iter().map(|id| Source::new(id, "")).collect();
    reconcile_claims(&sources, claims.collect(), Codebook::news(), &Policy::default())
}

/// How many changes of each kind there are, in the order of the fields.
fn counts(diff: &Diff<'_>) -> [usize; 9] {
    [
        diff.sources.len(),
        diff.origins.len(),
        diff.findings.len(),
        diff.sums.len(),
        diff.differences.len(),
        diff.figures.len(),
        diff.ranges.len(),
        diff.questions.len(),
        diff.notes.len(),
    ]
}

/// Course, verdict before and after, and the reason.
type Told = (Course, Option<Verdict>, Option<Verdict>, Option<String>);

fn findings(diff: &Diff<'_>) -> Vec<Told> {
    let verdict = |finding: Option<crosscheck::diff::Finding<'_>>| finding.map(|found| found.pair.comparison.verdict);
    let row = |change: &crosscheck::diff::FindingChange<'_>| {
        (change.course, verdict(change.before), verdict(change.after), change.because.clone())
    };
    diff.findings.iter().map(row).collect()
}

fn text(diff: &Diff<'_>) -> String {
    render::terminal_changes(diff, &[], &Default::default())
}

/// The text without its line breaks.
fn flat(diff: &Diff<'_>) -> String {
    text(diff).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn json(diff: &Diff<'_>) -> serde_json::Value {
    let json: serde_json::Value = serde_json::from_str(&wire::diff::to_json(diff)).unwrap();
    assert_eq!(serde_json::from_str::<serde_json::Value>(&wire::diff::to_line(diff)).unwrap(), json);
    json
}

const GAZETTE: &str = "The ferry Aurora sank on Monday. 20 passengers were killed. The rescue took nine hours.";
const HERALD: &str = "The ferry Aurora sank on Monday. 30 passengers were killed. The rescue took nine hours.";
const RADIO: &str = "The ferry Aurora sank on Monday. At least 25 passengers were killed, the harbour master said.";

/// Two papers of one origin, and a station that stands with one of them: no reading has as many behind it as another.
fn three() -> [Source; 3] {
    [source("gazette", GAZETTE).credited("AP"), source("herald", HERALD).credited("AP"), source("radio", RADIO)]
}

#[test]
fn the_order_of_sources_is_no_change() {
    let [a, b, c] = three();
    let (before, after) = (report(&[a.clone(), b.clone(), c.clone()]), report(&[c, b, a]));
    assert!(before.questions.iter().any(|question| question.verdict == Verdict::Contradict));
    assert_ne!(before.sources[0].origin, after.sources[2].origin, "the numbers of origins are others");
    assert!(diff(&before, &after).is_empty(), "{}", text(&diff(&before, &after)));
    assert_eq!(text(&diff(&before, &after)), "nothing changed\n");
}

#[test]
fn a_quote_that_moved_is_no_change_and_one_that_was_reworded_neither() {
    let [a, b, c] = three();
    let before = report(&[a, b.clone(), c.clone()]);
    for edited in [
        format!("It was calm, and the harbour lay still. {GAZETTE}"),
        GAZETTE.replace("20 passengers", "Twenty passengers"),
    ] {
        let after = report(&[source("gazette", &edited).credited("AP"), b.clone(), c.clone()]);
        let changes = diff(&before, &after);
        assert_eq!((counts(&changes), changes.claims_added, changes.claims_gone), ([0; 9], 0, 0), "{}", text(&changes));
    }
}

#[test]
fn a_source_under_another_id_is_one_change() {
    let [a, b, c] = three();
    let before = report(&[a, b.clone(), c.clone()]);
    let after = report(&[b.clone(), c.clone(), source("gazette-final", GAZETTE).credited("AP")]);
    let changes = diff(&before, &after);
    assert_eq!(counts(&changes), [1, 0, 0, 0, 0, 0, 0, 0, 0], "{}", text(&changes));
    assert_eq!((changes.claims_added, changes.claims_gone), (0, 0));
    let told = json(&changes);
    assert_eq!(told["sources"][0]["before"]["id"], "gazette");
    assert_eq!(told["sources"][0]["after"]["id"], "gazette-final");
    assert!(text(&changes).contains("· gazette goes by gazette-final now\n"), "{}", text(&changes));

    let named = |id: &str| source(id, GAZETTE).credited("AP").named("The Gazette");
    let (one, other) = (report(&[named("x"), b.clone(), c.clone()]), report(&[named("y"), b.clone(), c.clone()]));
    assert_eq!(counts(&diff(&one, &other)), [1, 0, 0, 0, 0, 0, 0, 0, 0]);

    // Another date, another name, another figure, or two that could be meant: then one came and one is gone.
    let dated = Source::new("late", GAZETTE).published("2026-05-15".parse().unwrap());
    let others = [
        vec![dated],
        vec![source("late", GAZETTE).named("The Gazette")],
        vec![source("late", &GAZETTE.replace("20", "21"))],
        vec![source("late", GAZETTE), source("later", GAZETTE)],
    ];
    for others in others {
        let count = others.len() + 1;
        let all: Vec<Source> = [b.clone(), c.clone()].into_iter().chain(others).collect();
        let after = report(&all);
        let changes = diff(&before, &after);
        assert_eq!(changes.sources.len(), count, "{}", text(&changes));
        assert!(text(&changes).contains("gazette is gone"), "{}", text(&changes));
        let settled = findings(&changes).into_iter().filter(|found| found.0 == Course::Settled);
        let reasons: Vec<String> = settled.filter_map(|found| found.3).collect();
        assert!(!reasons.is_empty() && reasons.iter().all(|why| why == "gazette is gone"), "{reasons:?}");
    }
    // Two that are gone, and one of them may have come back.
    let twins = report(&[source("one", GAZETTE), source("two", GAZETTE), b]);
    assert_eq!(diff(&twins, &report(&[source("three", GAZETTE), c])).sources.len(), 5);
}

#[test]
fn a_source_that_claims_nothing_quoted_is_not_found_under_another_id() {
    let (before, after) = (rows(&[("a", "flu", 20), ("b", "flu", 30)]), rows(&[("c", "flu", 20), ("b", "flu", 30)]));
    assert_eq!(diff(&before, &after).sources.len(), 2);
}

#[test]
fn a_source_is_told_once_whatever_changed_of_it() {
    let [a, b, c] = three();
    let before = report(&[a.clone(), b.clone(), c.clone()]);
    let renamed = [a.clone().named("The Gazette"), b.clone(), c.clone()];
    let renamed = report(&renamed);
    let changes = diff(&before, &renamed);
    assert_eq!(counts(&changes), [1, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert!(text(&changes).contains("· gazette is called gazette The Gazette now\n"), "{}", text(&changes));
    let dated =
        report(&[Source::new("gazette", GAZETTE).published("2026-05-15".parse().unwrap()).credited("AP"), b, c]);
    let changes = diff(&before, &dated);
    assert_eq!(changes.sources.len(), 1);
    assert!(text(&changes).contains("· gazette is 2026-05-15 now, was 2026-05-14\n"), "{}", text(&changes));
}

#[test]
fn a_verdict_that_changed_is_worse_or_milder_and_told_once() {
    let states = |id: &str, said: &str| source(id, &format!("Gunmen blocked roads in {said} states."));
    let hard = report(&[states("gazette", "20"), states("herald", "nearly a dozen")]);
    let soft = report(&[states("gazette", "20"), states("herald", "more than half a dozen")]);
    let milder = diff(&hard, &soft);
    assert_eq!(findings(&milder), [(Course::Milder, Some(Verdict::Contradict), Some(Verdict::Tension), None)]);
    assert_eq!(milder.figures.len(), 1);
    assert!(text(&milder).contains("CONTRADICT → TENSION  In how many states"), "{}", text(&milder));
    let worse = diff(&soft, &hard);
    assert_eq!(findings(&worse), [(Course::Worse, Some(Verdict::Tension), Some(Verdict::Contradict), None)]);
    assert!(worse.has_new(&[Verdict::Contradict]) && !worse.has_new(&[Verdict::Tension]));
    assert!(!milder.has_new(&[Verdict::Tension, Verdict::Contradict]));

    let calm = report(&[states("gazette", "20"), states("herald", "20")]);
    let settled = findings(&diff(&hard, &calm));
    let why = Some("herald says 20 instead of nearly a dozen".to_owned());
    assert!(
        matches!(settled.as_slice(), [(Course::Settled, Some(Verdict::Contradict), _, because)] if *because == why)
    );
    assert!(!text(&diff(&hard, &calm)).contains("SETTLED"), "it is told under its heading");
    let new = findings(&diff(&calm, &hard));
    assert!(matches!(new.as_slice(), [(Course::New, _, Some(Verdict::Contradict), None)]), "{new:?}");
}

#[test]
fn the_worst_is_told_first_and_what_is_over_last() {
    let told = |figures: &[(&str, &str, i64)]| rows(figures);
    let before = told(&[("a", "flu", 20), ("b", "flu", 30), ("a", "measles", 5), ("b", "measles", 5)]);
    let after = told(&[("a", "flu", 20), ("b", "flu", 20), ("a", "measles", 5), ("b", "measles", 9)]);
    let changes = diff(&before, &after);
    let courses: Vec<Course> = changes.findings.iter().map(|change| change.course).collect();
    assert_eq!(courses, [Course::New, Course::Settled]);
    let text = text(&changes);
    assert!(text.starts_with("1 new discrepancy · 1 settled · 2 figures moved · 2 ranges moved\n"), "{text}");
    assert!(text.find("NEW CONTRADICT") < text.find("Settled\n"), "{text}");
}

const RAID: &str = "Police raided a farm near Kisumu. Officers killed four people at the scene. Three more people, including the gang leader Otieno Were, were wounded and later died.";
const SHORT: &str = "Officers shot dead four members of the gang. Three more were wounded, including the gang leader, who died later in an ambulance.";
const OTHERS: &str = "The gang leader Otieno Were died after a raid on a farm near Kisumu. Six other people were killed in the raid, police said.";

#[test]
fn a_sum_that_adds_up_now_is_settled_once_with_the_reason() {
    let before = report(&[source("tribune", SHORT), source("herald", OTHERS)]);
    let after = report(&[source("tribune", RAID), source("herald", OTHERS)]);
    assert_eq!(before.derivations.iter().filter(|sum| sum.verdict.is_flag()).count(), 1);
    let changes = diff(&before, &after);
    assert_eq!(changes.sums.len(), 1, "{}", text(&changes));
    let sum = &changes.sums[0];
    assert_eq!((sum.course, sum.before.unwrap().verdict), (Course::Settled, Verdict::Tension));
    assert!(sum.because.is_some());
    let told = json(&changes);
    assert_eq!(told["sums"][0]["course"], "settled");
    assert_eq!(told["sums"][0]["because"], sum.because.as_deref().unwrap());
    let flat = flat(&changes);
    assert!(flat.contains("settled: 4 + 1 - 1 leader = 4 against 6 others (tension before): "), "{flat}");
    assert!(!changes.has_new(&[Verdict::Tension]));

    let back = diff(&after, &before);
    assert_eq!(back.sums.iter().map(|sum| sum.course).collect::<Vec<_>>(), [Course::New]);
    assert!(back.has_new(&[Verdict::Tension]));
    let sums_alone = Diff { findings: Vec::new(), ..back.clone() };
    assert!(sums_alone.has_new(&[Verdict::Tension]) && !sums_alone.has_new(&[Verdict::Contradict]));

    let gone = report(&[source("tribune", SHORT)]);
    let changes = diff(&before, &gone);
    assert_eq!(changes.sums[0].because.as_deref(), Some("herald is gone"));
    let seven = report(&[source("tribune", SHORT), source("herald", &OTHERS.replace("Six", "Three"))]);
    let because = diff(&before, &seven).sums.into_iter().map(|sum| sum.because).collect::<Vec<_>>();
    assert_eq!(because, [Some("herald says 3 instead of 6".to_owned())]);
    // The same sum under another order of the sources, and with its words moved, is no change.
    let moved = format!("It rained. {SHORT}");
    let turned = report(&[source("herald", OTHERS), source("tribune", &moved)]);
    assert_eq!((diff(&before, &turned).sums.len(), diff(&before, &turned).findings.len()), (0, 0));
}

#[test]
fn what_a_baseline_marks_is_known_and_not_settled_and_counts_as_new_when_it_counts_again() {
    for sources in
        [[source("gazette", GAZETTE), source("herald", HERALD)], [source("tribune", SHORT), source("herald", OTHERS)]]
    {
        let open = report(&sources);
        let mut known = open.clone();
        let mut baseline = draft(&open, &[Verdict::Contradict, Verdict::Tension]);
        assert!(!baseline.entries.is_empty());
        baseline.entries.iter_mut().for_each(|entry| entry.reason = "asked the desk".to_owned());
        assert_eq!(baseline.apply(&mut known, None).len(), baseline.entries.len());
        let marked = diff(&open, &known);
        let courses = |diff: &Diff<'_>| -> Vec<(Course, Option<String>)> {
            let found = diff.findings.iter().map(|change| (change.course, change.because.clone()));
            found.chain(diff.sums.iter().map(|change| (change.course, change.because.clone()))).collect()
        };
        let flags = baseline.entries.len();
        assert_eq!(courses(&marked), vec![(Course::Known, Some("asked the desk".to_owned())); flags]);
        assert!(flat(&marked).contains("asked the desk"), "{}", text(&marked));
        assert!(text(&marked).starts_with(&format!("{flags} known")), "{}", text(&marked));
        assert!(!marked.has_new(&Verdict::ALL));
        let again = diff(&known, &open);
        assert_eq!(courses(&again), vec![(Course::New, Some("it was known: asked the desk".to_owned())); flags]);
        assert!(flat(&again).contains("it was known: asked the desk"), "{}", text(&again));
        assert!(again.has_new(&Verdict::ALL));
        assert!(diff(&known, &known).is_empty());
    }
}

#[test]
fn origins_are_told_by_who_shares_one() {
    let [a, b, c] = three();
    let apart = report(&[source("gazette", GAZETTE), source("herald", HERALD), c.clone()]);
    let joined = report(&[c.clone(), a.clone(), b.clone()]);
    let change = |before: bool| OriginChange {
        sources: vec!["gazette".to_owned(), "herald".to_owned()],
        before,
        after: !before,
    };
    let changes = diff(&apart, &joined);
    assert_eq!(changes.origins, [change(false)]);
    assert!(flat(&changes).contains("· gazette and herald are one origin now"), "{}", text(&changes));
    assert!(text(&changes).starts_with("1 origin changed\n"), "{}", text(&changes));
    assert_eq!(json(&changes)["origins"][0]["sources"], serde_json::json!(["gazette", "herald"]));
    assert_eq!(json(&changes)["origins"][0]["after"], true);
    let changes = diff(&joined, &apart);
    assert_eq!(changes.origins, [change(true)]);
    assert!(flat(&changes).contains("gazette and herald are one origin no longer"), "{}", text(&changes));

    // A source that comes to an origin is told with it; one that goes leaves the others as they were.
    assert_eq!(diff(&report(std::slice::from_ref(&c)), &report(&[a.clone(), c.clone()])).origins, []);
    let (alone, both) = (report(&[a.clone(), c.clone()]), report(&[a, b, c]));
    assert_eq!(diff(&alone, &both).origins, [change(false)]);
    assert_eq!(diff(&both, &alone).origins, []);
    // Three that were one, and one leaves them for another.
    let moved = |radio: &str| {
        let credits = ["AP", "AP", radio, "EFE"];
        let sources = ["a", "b", "c", "d"].into_iter().zip(credits);
        report(&sources.map(|(id, credit)| source(id, id).credited(credit)).collect::<Vec<_>>())
    };
    let (before, after) = (moved("AP"), moved("EFE"));
    let told = diff(&before, &after).origins;
    let told: Vec<(String, bool)> = told.iter().map(|change| (change.sources.concat(), change.after)).collect();
    assert_eq!(told, [("cd".to_owned(), true), ("abc".to_owned(), false)]);
}

/// Cases in districts, where some sources give more than others.
fn districts(count: i64, more: i64, higher: &[&str]) -> Report {
    let names: Vec<String> = (0..count).map(|row| format!("district {row}")).collect();
    let rows = (0..count).zip(&names).flat_map(|(row, name)| {
        let figure = 100 + 37 * row;
        let lower = ("ministry", name.as_str(), figure);
        [lower].into_iter().chain(higher.iter().map(move |id| (*id, name.as_str(), figure + more)))
    });
    self::rows(&rows.collect::<Vec<_>>())
}

#[test]
fn a_steady_difference_is_told_when_it_comes_goes_or_moves_and_not_when_it_holds_in_more_rows() {
    let (none, clinics) = (districts(8, 0, &["clinics"]), districts(8, 40, &["clinics"]));
    assert_eq!((none.differences.len(), clinics.differences.len()), (0, 1));
    let came = diff(&none, &clinics);
    assert!(matches!(came.differences.as_slice(), [change] if change.before.is_none() && change.after.is_some()));
    assert!(flat(&came).contains("Steady differences · new: clinics gives 40 more than ministry"), "{}", text(&came));
    assert!(text(&came).lines().next().unwrap().contains("1 steady difference changed"), "{}", text(&came));
    assert_eq!(json(&came)["differences"][0]["after"]["by"], 40);
    let went = diff(&clinics, &none);
    assert!(matches!(went.differences.as_slice(), [change] if change.before.is_some() && change.after.is_none()));
    assert!(flat(&went).contains("no longer seen: clinics gives 40 more"), "{}", text(&went));

    assert_eq!(diff(&clinics, &districts(9, 40, &["clinics"])).differences.len(), 0);
    assert_eq!(diff(&clinics, &districts(8, 41, &["clinics"])).differences.len(), 0);
    for other in [districts(8, 60, &["clinics"]), districts(8, 40, &["clinics", "herald"])] {
        let moved = diff(&clinics, &other);
        assert!(matches!(moved.differences.as_slice(), [change] if change.before.is_some() && change.after.is_some()));
        assert!(flat(&moved).contains("; before: clinics gives 40 more than ministry"), "{}", text(&moved));
    }
    // Another camp altogether is another difference.
    assert_eq!(diff(&clinics, &districts(8, 40, &["herald"])).differences.len(), 2);
}

#[test]
fn notes_are_told_when_they_come_and_when_they_go_while_their_source_stays() {
    let [a, b, c] = three();
    let before = report(&[a.clone(), b.clone(), c.clone()]);
    let with = |text: &str, source: Option<&str>| {
        let mut report = before.clone();
        report.notes.push(Note { source: source.map(str::to_owned), span: None, text: text.to_owned() });
        report
    };
    let noted = with("it carries a correction", Some("gazette"));
    let came = diff(&before, &noted);
    assert_eq!(counts(&came), [0, 0, 0, 0, 0, 0, 0, 0, 1]);
    assert!(!came.is_empty());
    assert!(text(&came).contains("Notes\n  · gazette: it carries a correction\n"), "{}", text(&came));
    assert!(text(&came).starts_with("1 note changed\n"), "{}", text(&came));
    assert_eq!(json(&came)["notes"][0]["after"]["text"], "it carries a correction");
    assert!(text(&diff(&noted, &before)).contains("· no longer: gazette: it carries a correction\n"));
    // The same of another source is another note, and one that stands twice is told once for the second time.
    assert_eq!(diff(&noted, &with("it carries a correction", Some("herald"))).notes.len(), 2);
    let mut twice = noted.clone();
    twice.notes.extend(noted.notes.last().cloned());
    assert_eq!(diff(&noted, &twice).notes.len(), 1);
    // What is gone takes its notes along; a note on no source is told.
    assert_eq!(diff(&noted, &report(&[b, c])).notes.len(), 0);
    assert_eq!(diff(&with("a remark", None), &before).notes.len(), 1);
}

#[test]
fn what_sources_say_never_acts_in_the_json_of_changes() {
    let evil = "X\u{202e}\u{9b}31m";
    let (before, after) = (rows(&[("b", "flu", 30)]), rows(&[("b", "flu", 30), (evil, "flu", 12)]));
    let changes = diff(&before, &after);
    for json in [wire::diff::to_json(&changes), wire::diff::to_line(&changes)] {
        assert!(
            json.contains("X\\u202e\\u009b31m") && !json.contains('\u{202e}') && !json.contains('\u{9b}'),
            "{json}"
        );
    }
    let shown = text(&changes);
    assert!(!shown.contains('\u{202e}') && !shown.contains('\u{9b}'), "{shown:?}");
}

#[test]
fn a_figure_that_came_later_is_told_as_a_move_and_not_as_a_discrepancy_too() {
    let dated = |id: &str, day: &str, figure: i64| {
        let mut claim = Claim::new(id, Topic::new("ferry", "killed"), Hedged::exactly(figure).of("passenger"));
        claim.as_of = Some(crosscheck::Date::Period(day.parse::<Period>().unwrap()));
        claim
    };
    let sources = [Source::new("a", ""), Source::new("b", "")];
    let of = |claims: Vec<Claim>| reconcile_claims(&sources, claims, Codebook::news(), &Policy::default());
    let before = of(vec![dated("a", "2026-05-14", 20)]);
    let after = of(vec![dated("a", "2026-05-14", 20), dated("b", "2026-05-15", 26)]);
    let changes = diff(&before, &after);
    assert_eq!((changes.figures.len(), changes.findings.len()), (1, 1));
    assert!(changes.figures[0].why.is_some_and(|why| why.contains("it rose")), "{:?}", changes.figures[0]);
    let text = text(&changes);
    assert!(text.starts_with("1 figure moved · "), "{text}");
    assert!(!text.contains("NEW UPDATE"), "{text}");
}

fn dated(id: &str, day: &str, figure: i64) -> Claim {
    let mut claim = Claim::new(id, Topic::new("ferry", "killed"), Hedged::exactly(figure).of("passenger"));
    claim.as_of = Some(crosscheck::Date::Period(day.parse().unwrap()));
    claim
}

fn of_claims(claims: Vec<Claim>) -> Report {
    let sources = ["a", "b", "c"].map(|id| Source::new(id, ""));
    reconcile_claims(&sources, claims, Codebook::news(), &Policy::default())
}

/// The figures that moved, from and to, in their order.
fn moved(diff: &Diff<'_>) -> Vec<(String, String)> {
    let words = |claim: &Claim| claim.value().to_string().split_whitespace().nth(1).unwrap().to_owned();
    diff.figures.iter().map(|change| (words(change.before), words(change.after))).collect()
}

#[test]
fn figures_that_changed_are_paired_by_the_time_for_which_they_hold() {
    let before = of_claims(vec![dated("a", "2026-05-14", 12), dated("a", "2026-05-15", 20)]);
    let after = of_claims(vec![dated("a", "2026-05-15", 21), dated("a", "2026-05-14", 13)]);
    let mut pairs = moved(&diff(&before, &after));
    pairs.sort();
    let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    assert_eq!(pairs, [pair("12", "13"), pair("20", "21")]);
    // Where there are more than before nobody can say which became which: they came, and one went.
    let before = of_claims(vec![dated("a", "2026-05-14", 12)]);
    let after = of_claims(vec![dated("a", "2026-05-14", 13), dated("a", "2026-05-14", 14)]);
    let changes = diff(&before, &after);
    assert_eq!((changes.figures.len(), changes.claims_added, changes.claims_gone), (0, 2, 1));
}

#[test]
fn a_later_figure_is_told_against_the_last_one_before_it() {
    let earlier = vec![dated("a", "2026-05-14", 20), dated("c", "2026-05-15", 22)];
    let later = earlier.iter().cloned().chain([dated("b", "2026-05-16", 26)]).collect();
    let (before, after) = (of_claims(earlier), of_claims(later));
    assert_eq!(moved(&diff(&before, &after)), [("22".to_owned(), "26".to_owned())]);
}

#[test]
fn a_question_under_another_id_is_one_change() {
    let before = rows(&[("a", "flu", 20), ("b", "flu", 30)]);
    let after = rows(&[("a", "influenza", 20), ("b", "influenza", 30)]);
    let changes = diff(&before, &after);
    assert_eq!(counts(&changes), [0, 0, 0, 0, 0, 0, 0, 1, 0], "{}", text(&changes));
    assert!(changes.questions[0].before.is_some() && changes.questions[0].after.is_some());
    assert_eq!((changes.claims_added, changes.claims_gone), (0, 0));
}

#[test]
fn a_range_moves_also_when_only_its_best_figure_does() {
    let before = rows(&[("a", "flu", 20), ("b", "flu", 20), ("c", "flu", 30)]);
    let after = rows(&[("a", "flu", 20), ("b", "flu", 30), ("c", "flu", 30)]);
    assert_eq!(diff(&before, &after).ranges.len(), 1);
}

#[test]
fn a_claim_is_followed_by_its_quote_under_another_name_and_under_another_question() {
    let said = |source: &str, subject: &str, attribute: &str, figure: i64| {
        let value = Hedged::exactly(figure).of("passenger");
        Claim::new(source, Topic::new(subject, attribute), value).quoting("12 passengers in all")
    };
    // One quote answers two questions, whose order turns: each is followed to its own attribute.
    let told = |subject: &str, killed: i64, wounded: i64| {
        let both = [said("a", subject, "killed", 12), said("a", subject, "wounded", 12)];
        let others = [said("b", subject, "killed", killed), said("b", subject, "wounded", wounded)];
        of_claims(both.into_iter().chain(others.map(|claim| claim.quoting(""))).collect())
    };
    let (before, after) = (told("ferry", 30, 12), told("aurora", 12, 31));
    assert_ne!(before.questions[0].attribute, after.questions[0].attribute);
    let changes = diff(&before, &after);
    let ids = changes.questions.iter().map(|change| [change.before, change.after].map(|q| q.map(|q| q.id.as_str())));
    let mut ids: Vec<_> = ids.collect();
    ids.sort_unstable();
    let from = |old: &'static str, new: &'static str| [Some(old), Some(new)];
    assert_eq!(ids, [from("killed:ferry", "killed:aurora"), from("wounded:ferry", "wounded:aurora")]);
    // Where neither subject nor attribute is left, the quote tells; without a quote nothing does.
    let (before, after) = (said("a", "ferry", "killed", 12), said("a", "bus", "wounded", 12));
    for (quote, moved) in [("12 passengers in all", 0), ("", 1)] {
        let [before, after] = [&before, &after].map(|claim| of_claims(vec![claim.clone().quoting(quote)]));
        let changes = diff(&before, &after);
        assert_eq!((changes.claims_added, changes.claims_gone), (moved, moved), "{quote:?}");
    }
}

#[test]
fn where_others_stand_for_a_claim_its_discrepancies_are_neither_new_nor_settled() {
    let listed = rows(&[("a", "flu", 20), ("b", "flu", 30)]);
    let mut summarised = listed.clone();
    (summarised.questions[0].pairs, summarised.questions[0].summarised) = (Vec::new(), 2);
    for (before, after) in [(&listed, &summarised), (&summarised, &listed)] {
        let changes = diff(before, after);
        assert_eq!((findings(&changes), changes.unfollowed), (vec![], 1));
    }
    // Where all pairs are listed, the reason is that the two are compared no more.
    let mut apart = summarised.clone();
    apart.questions[0].summarised = 0;
    let because: Vec<_> = findings(&diff(&listed, &apart)).into_iter().map(|found| found.3).collect();
    assert_eq!(because, [Some("the two are no longer held against each other".to_owned())]);
    assert_eq!(findings(&diff(&apart, &listed)).iter().map(|found| found.0).collect::<Vec<_>>(), [Course::New]);
}

#[test]
fn a_figure_that_was_there_all_along_does_not_move() {
    let late = dated("b", "2026-05-15", 26);
    let (before, after) = (of_claims(vec![late.clone()]), of_claims(vec![dated("a", "2026-05-14", 20), late]));
    let changes = diff(&before, &after);
    assert_eq!(findings(&changes), [(Course::New, None, Some(Verdict::Update), None)]);
    assert_eq!(moved(&changes), []);
}

#[test]
fn of_what_is_settled_the_worst_stands_first() {
    let told = |flu: i64, measles: i64| {
        rows(&[("a", "flu", 20), ("b", "flu", flu), ("a", "measles", 5), ("b", "measles", measles)])
    };
    let (open, calm) = (told(30, 9), told(20, 5));
    for milder in ["flu", "measles"] {
        let mut before = open.clone();
        let question = before.questions.iter_mut().find(|question| question.subject == milder).unwrap();
        question.pairs[0].comparison.verdict = Verdict::Tension;
        let verdicts: Vec<_> = findings(&diff(&before, &calm)).into_iter().map(|found| (found.0, found.1)).collect();
        let settled = |verdict: Verdict| (Course::Settled, Some(verdict));
        assert_eq!(verdicts, [settled(Verdict::Contradict), settled(Verdict::Tension)], "{milder}");
    }
}

#[test]
fn a_sum_is_found_again_by_its_claims_and_otherwise_by_its_arithmetic() {
    let before = report(&[source("tribune", SHORT), source("herald", OTHERS)]);
    let told = [
        // Both papers corrected their figures, and they still do not add up.
        report(&[source("tribune", &SHORT.replace("four", "five")), source("herald", &OTHERS.replace("Six", "Seven"))]),
        // Another paper tells the same.
        report(&[source("tribune", SHORT), source("mail", OTHERS).named("The Mail")]),
    ];
    for after in told {
        assert_eq!(after.derivations.iter().filter(|sum| sum.verdict.is_flag()).count(), 1);
        let changes = diff(&before, &after);
        assert_eq!(changes.sums.iter().map(|sum| sum.course).collect::<Vec<_>>(), [], "{}", text(&changes));
    }
}

#[test]
fn a_question_is_another_one_where_most_of_its_claims_came_from_elsewhere() {
    let ends = |before: &Report, after: &Report| -> Vec<[bool; 2]> {
        let changes = diff(before, after).questions;
        changes.iter().map(|change| [change.before.is_some(), change.after.is_some()]).collect()
    };
    // One claim of three is no question.
    let flu = rows(&[("a", "flu", 20), ("b", "flu", 30), ("c", "flu", 40)]);
    assert_eq!(ends(&flu, &rows(&[("a", "influenza", 20)])), [[true, false], [false, true]]);
    assert_eq!(ends(&flu, &rows(&[("a", "influenza", 20), ("b", "influenza", 30)])), [[true, true]]);
    // Nor is a question one that was there before and takes in its claims.
    let apart = rows(&[("a", "flu", 20), ("b", "flu", 30), ("c", "measles", 5)]);
    let joined = rows(&[("a", "measles", 20), ("b", "measles", 30), ("c", "measles", 5)]);
    assert_eq!(ends(&apart, &joined), [[true, false]]);
}

#[test]
fn a_range_that_is_provisional_now_has_moved_and_one_that_reads_as_before_is_not_told() {
    let before = rows(&[("a", "flu", 20), ("b", "flu", 30)]);
    let mut after = before.clone();
    after.questions[0].ranges[0].provisional = true;
    let changes = diff(&before, &after);
    assert_eq!(changes.ranges.len(), 1);
    assert!(text(&changes).starts_with("1 range moved\n"), "{}", text(&changes));
    // Its best figure is no longer one that is told of as such.
    let mut same = changes.clone();
    same.ranges[0].after = same.ranges[0].before;
    assert_eq!(text(&same), "no discrepancy changed\n");
}

#[test]
fn a_source_that_a_report_does_not_list_is_gone_with_its_last_claim() {
    let of = |claims: &[(&str, i64)]| {
        let claim = |(id, figure): &(&str, i64)| dated(id, "2026-05-14", *figure);
        let mut report = of_claims(claims.iter().map(claim).collect());
        report.sources.clear();
        report
    };
    let before = of(&[("a", 20), ("b", 30)]);
    for (after, because) in [
        (of(&[("a", 20), ("b", 20)]), "b says exactly 20 instead of exactly 30"),
        (of(&[("a", 20), ("b", 20), ("b", 21)]), "b no longer says exactly 30"),
        (of(&[("a", 20)]), "b is gone"),
    ] {
        let settled = findings(&diff(&before, &after)).into_iter().filter(|found| found.0 == Course::Settled);
        assert_eq!(settled.filter_map(|found| found.3).collect::<Vec<_>>(), [because]);
    }
}
