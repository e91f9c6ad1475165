//! What a desk has marked as known: which findings an entry covers, for how long, and what is told of it.

use crosscheck::baseline::{About, Baseline, Entry, draft};
use crosscheck::report::Report;
use crosscheck::wire::baseline::{from_toml, to_toml};
use crosscheck::{Claim, Codebook, Hedged, Period, Policy, Source, Topic, Verdict, check, reconcile_claims};

const SHORT: &str = "Officers shot dead four members of the gang. Three more were wounded, including the gang leader, who died later in an ambulance.";
const OTHERS: &str = "The gang leader Otieno Were died after a raid on a farm near Kisumu. Six other people were killed in the raid, police said.";

/// The same raid, where the papers give other figures.
fn raid_of_five() -> Report {
    raid_told(&SHORT.replace("four", "five"), &OTHERS.replace("Six", "Seven"))
}

fn raid(others: &str) -> Report {
    raid_told(SHORT, others)
}

fn raid_told(tribune: &str, others: &str) -> Report {
    let source = |id: &str, text: &str| Source::new(id, text).published("2026-05-14".parse().unwrap());
    check(&[source("tribune", tribune), source("herald", others)], &Policy::default())
}

fn rows(rows: &[(&str, &str, i64)]) -> Report {
    let claims = rows.iter().map(|(source, subject, figure)| {
        Claim::new(source, Topic::new(subject, "killed"), Hedged::exactly(*figure).of("passenger"))
    });
    let sources: Vec<Source> = ["a", "b", "c"].map(|id| Source::new(id, "")).into_iter().collect();
    reconcile_claims(&sources, claims.collect(), Codebook::news(), &Policy::default())
}

/// A baseline of all that is found, written and read.
fn marked(report: &Report, reason: &str) -> Baseline {
    let mut baseline = draft(report, &Verdict::ALL.into_iter().filter(|verdict| verdict.is_flag()).collect::<Vec<_>>());
    baseline.entries.iter_mut().for_each(|entry| entry.reason = reason.to_owned());
    let read = from_toml(&to_toml(&baseline)).unwrap();
    assert_eq!(
        read.entries.iter().map(|entry| &entry.about).collect::<Vec<_>>(),
        baseline.entries.iter().map(|entry| &entry.about).collect::<Vec<_>>()
    );
    assert!(read.entries.iter().all(|entry| entry.line > 0));
    read
}

fn day(day: &str) -> Option<Period> {
    Some(day.parse().unwrap())
}

/// What is still open after a baseline, and the notes on it.
fn applied(baseline: &Baseline, report: &Report, today: Option<Period>) -> (usize, usize, Vec<String>) {
    let mut report = report.clone();
    let told = report.notes.len();
    let holding = baseline.apply(&mut report, today).len();
    let open = report.questions.iter().flat_map(|q| &q.pairs).filter(|pair| pair.comparison.verdict.is_flag()).count()
        + report.derivations.iter().filter(|sum| sum.verdict.is_flag()).count();
    assert_eq!(
        report.has_any(&Verdict::ALL.into_iter().filter(|verdict| verdict.is_flag()).collect::<Vec<_>>()),
        open > 0
    );
    (open, holding, report.notes.into_iter().skip(told).map(|note| note.text).collect())
}

fn is_sum(entry: &Entry) -> bool {
    matches!(entry.about, About::Sum { .. })
}

#[test]
fn a_sum_is_known_by_its_relation_and_by_who_says_what() {
    let report = raid(OTHERS);
    let mut baseline = marked(&report, "the tribune counts the leader's men");
    baseline.entries.retain(is_sum);
    assert_eq!(baseline.entries.len(), 1);
    let sums = |baseline: &Baseline, report: &Report| {
        let mut report = report.clone();
        baseline.apply(&mut report, None);
        let open = report.derivations.iter().filter(|sum| sum.verdict.is_flag()).count();
        let known: Vec<_> = report
            .known
            .iter()
            .map(|known| {
                (known.about.clone(), known.verdict, known.asks.clone(), known.why.clone(), known.reason.clone())
            })
            .collect();
        (open, known)
    };
    let words = "4 + 1 - 1 leader = 4 against 6 others".to_owned();
    let known =
        ("parts".to_owned(), Verdict::Tension, words.clone(), words, "the tribune counts the leader's men".to_owned());
    assert_eq!(sums(&baseline, &report), (0, vec![known]));

    // Another figure, another relation, or a verdict that is worse than the one that is known: then it counts.
    assert_eq!(sums(&baseline, &raid_of_five()), (1, vec![]));
    let mut milder = baseline.clone();
    milder.entries[0].verdict = Verdict::Update;
    assert_eq!(sums(&milder, &report).0, 1);
    let mut other = baseline.clone();
    let About::Sum { relation, .. } = &mut other.entries[0].about else { unreachable!() };
    *relation = "toll".to_owned();
    assert_eq!(sums(&other, &report).0, 1);
    // A baseline of pairs leaves the sum open, and the other way round.
    let mut pairs = marked(&report, "asked");
    pairs.entries.retain(|entry| !is_sum(entry));
    assert_eq!(sums(&pairs, &report).0, 1);

    let seven = applied(&baseline, &raid_of_five(), None);
    assert_eq!(seven.1, 0);
    let gone = |note: &String| {
        note.starts_with("the baseline's entry on line ") && note.contains(" matches nothing any more: parts, ")
    };
    assert!(seven.2.iter().any(gone), "{:?}", seven.2);
}

#[test]
fn an_entry_counts_up_to_and_on_its_last_day() {
    for report in [raid(OTHERS), rows(&[("a", "ferry", 12), ("b", "ferry", 30)])] {
        let mut baseline = marked(&report, "asked");
        let flags = baseline.entries.len();
        baseline.entries.iter_mut().for_each(|entry| entry.until = day("2026-06-01"));
        let read = from_toml(&to_toml(&baseline)).unwrap();
        assert!(read.entries.iter().all(|entry| entry.until == day("2026-06-01")));
        for today in [None, day("2026-05-31"), day("2026-06-01")] {
            assert_eq!(applied(&read, &report, today), (0, flags, vec![]), "{today:?}");
        }
        let (open, holding, notes) = applied(&read, &report, day("2026-06-02"));
        assert!(open >= flags && holding == 0, "{open} {holding}");
        assert_eq!(notes.len(), flags);
        assert!(notes.iter().all(|note| note.contains(" was known until 2026-06-01 and counts again: ")), "{notes:?}");
    }
}

#[test]
fn an_entry_whose_time_is_over_gives_way_to_one_that_counts() {
    let report = rows(&[("a", "ferry", 12), ("b", "ferry", 30)]);
    let mut baseline = marked(&report, "old");
    baseline.entries[0].until = day("2026-01-01");
    let mut renewed = baseline.entries[0].clone();
    (renewed.until, renewed.reason) = (None, "new".to_owned());
    baseline.entries.push(renewed);
    let mut known = report.clone();
    let holding: Vec<&str> =
        baseline.apply(&mut known, day("2026-02-01")).into_iter().map(|entry| entry.reason.as_str()).collect();
    assert_eq!(holding, ["new"]);
    assert_eq!((known.known.len(), known.known[0].reason.as_str()), (1, "new"));
    assert_eq!(
        applied(&baseline, &report, day("2026-02-01")),
        (0, 1, vec![]),
        "neither matches nothing nor counts again"
    );
}

#[test]
fn a_question_is_known_by_its_attribute_only_where_its_id_is_gone() {
    let before = rows(&[("a", "ferry", 12), ("b", "ferry", 30)]);
    let baseline = marked(&before, "asked");
    assert_eq!(applied(&baseline, &before, None).0, 0);
    assert_eq!(applied(&baseline, &rows(&[("a", "aurora", 12), ("b", "aurora", 30)]), None).0, 0);
    // The ferry is still asked about: what is said of the bus is another matter.
    let both = rows(&[("a", "bus", 12), ("b", "bus", 30), ("a", "ferry", 12), ("b", "ferry", 12)]);
    assert_eq!(applied(&baseline, &both, None).0, 1);
    // Nor is one known whose sides another source gives, or the same ones with their figures exchanged.
    assert_eq!(applied(&baseline, &rows(&[("a", "ferry", 12), ("c", "ferry", 30)]), None).0, 1);
    assert_eq!(applied(&baseline, &rows(&[("b", "ferry", 12), ("a", "ferry", 30)]), None).0, 1);
}

#[test]
fn no_entry_covers_what_was_not_found() {
    // 12 against 30 twice, and nobody has held the second a against the first b: each is an entry of its own.
    let report = rows(&[("a", "ferry", 12), ("b", "ferry", 30), ("c", "ferry", 30)]);
    let baseline = marked(&report, "asked");
    assert_eq!(baseline.entries.len(), 1);
    let About::Pair { sides: [x, y], .. } = &baseline.entries[0].about else { unreachable!() };
    let ids = |side: &crosscheck::baseline::Side| side.sources.iter().cloned().collect::<Vec<_>>();
    assert_eq!(
        (x.value.as_str(), ids(x), y.value.as_str(), ids(y)),
        ("exactly 12", vec!["a".to_owned()], "exactly 30", vec!["b".to_owned(), "c".to_owned()])
    );
    assert_eq!(draft(&report, &[Verdict::Tension]).entries, []);
    // Each statement is told once, and the question is calm.
    let mut known = report.clone();
    baseline.apply(&mut known, None);
    let said: Vec<&str> = known.known[0].statements.iter().map(|said| said.source.as_str()).collect();
    assert_eq!(said, ["a", "b", "c"]);
    assert_eq!((known.questions[0].kinds.clone(), report.questions[0].kinds.is_empty()), (vec![], false));
}

#[test]
fn of_two_statements_made_several_times_the_worst_is_known() {
    let mut report = rows(&[("a", "ferry", 12), ("b", "ferry", 30)]);
    let question = &mut report.questions[0];
    let again = question.claims[0].clone();
    question.claims.push(again);
    let mut worse = question.pairs[0].clone();
    (worse.a, worse.b, worse.comparison.why) = (1, 2, "they exclude each other".to_owned());
    question.pairs[0].comparison.verdict = Verdict::Tension;
    question.pairs.push(worse);
    let baseline = marked(&report, "asked");
    let told: Vec<_> = baseline.entries.iter().map(|entry| entry.verdict).collect();
    assert_eq!(told, [Verdict::Contradict]);
    assert_eq!(draft(&report, &Verdict::ALL).entries[0].words[1], "they exclude each other");
    assert_eq!(draft(&report, &[Verdict::Tension]).entries, []);
    let mut known = report.clone();
    baseline.apply(&mut known, None);
    let told: Vec<_> = known.known.iter().map(|known| (known.verdict, known.why.as_str())).collect();
    assert_eq!(told, [(Verdict::Contradict, "they exclude each other")]);
}

#[test]
fn what_is_written_is_read_back_whatever_sources_are_called() {
    let report = rows(&[("a", "ferry", 12), ("b", "ferry", 30)]);
    let mut baseline = marked(&report, "asked \"twice\"\\ and\tagain \u{202e}\u{e0041}\u{180e}\u{7f}");
    let About::Pair { sides: [x, _], question } = &mut baseline.entries[0].about else { unreachable!() };
    x.sources.insert("]\n[[known]]\u{200b}".to_owned());
    question.push_str("'''\"\"\"#");
    let toml = to_toml(&baseline);
    assert!(!toml.contains(['\u{202e}', '\u{e0041}', '\u{180e}', '\u{7f}', '\u{200b}']), "{toml:?}");
    assert_eq!(from_toml(&toml).unwrap().entries[0].about, baseline.entries[0].about);
    assert_eq!(from_toml(&toml).unwrap().entries[0].reason, baseline.entries[0].reason);
}

#[test]
fn an_entry_is_about_a_pair_or_a_sum_and_each_mistake_has_its_line() {
    let head = "[[known]]\nverdict = \"contradict\"\nreason = \"x\"\n";
    for (rows, said) in [
        ("question = \"q\"", "line 1: a [[known]] has either question, a and b, or relation and claims"),
        ("relation = \"parts\"", "line 1: a [[known]] has either question, a and b, or relation and claims"),
        (
            "question = \"q\"\na = { value = \"1\", sources = [] }\nb = { value = \"2\", sources = [] }\nrelation = \"parts\"",
            "line 1: a [[known]] has either question, a and b, or relation and claims",
        ),
        ("relation = \"parts\"\nclaims = []\nuntil = 10:30:00", "line 1: field until: "),
    ] {
        let error = from_toml(&format!("{head}{rows}\n")).unwrap_err().to_string();
        assert!(error.starts_with(said), "{error}");
    }
    let error = from_toml(&head.replace("contradict", "contradictory")).unwrap_err().to_string();
    assert!(error.starts_with("line 1: field verdict: unknown verdict \"contradictory\""), "{error}");
    assert!(
        from_toml(&format!("\n\n{}", head.replace("\"x\"", "\"  \""))).unwrap_err().to_string().starts_with("line 3: ")
    );
}
