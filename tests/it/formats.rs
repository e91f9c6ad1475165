//! The formats for other programs: what only a larger report shows in them.

use crate::golden;
use crate::render::of_two;
use crate::story;
use crosscheck::render::{Accounts, claim_review, csv, github, markdown, sarif};
use crosscheck::report::{Difference, Note, Position};
use crosscheck::wire::Offsets;
use crosscheck::{Date, Hedged, Policy, Report, Source, Topic, Value, Verdict};
use serde_json::{Value as Json, json};

/// The story with a sum that does not add up, and more that acts where it is not escaped.
fn open_story() -> Report {
    let mut report = story::report();
    let sum = &mut report.derivations[0];
    (sum.verdict, sum.unless) = (Verdict::Tension, Some("the captain [59] was counted twice".to_owned()));
    report.differences[0].words.push_str(" *at sea*");
    report.notes.push(Note { source: None, span: None, text: "read on 4 March".to_owned() });
    report.questions[0].claims[1].attributed_to = Some("_the_ harbour office".to_owned());
    report
}

fn accounts(sources: &[Source]) -> Accounts<'_> {
    Accounts::new(sources).in_file("gazette", "story/gazette.txt").in_file("herald", "story/herald.txt")
}

fn parsed(json: &str) -> Json {
    serde_json::from_str(json).unwrap()
}

#[test]
fn the_story_in_markdown() {
    golden::hold("story.md", &markdown(&open_story(), &accounts(&story::sources())));
}

#[test]
fn the_story_on_the_lines_of_a_workflow() {
    golden::hold("story-github.txt", &github(&open_story(), &accounts(&story::sources())));
    // What is worst of a claim stands there, in whatever order its pairs are listed.
    let mut turned = open_story();
    turned.questions[0].pairs.reverse();
    let sources = story::sources();
    let errors = |report: &Report| github(report, &accounts(&sources)).matches("::error ").count();
    assert_eq!((errors(&turned), errors(&open_story())), (4, 4));
    // A sum that is no finding is not told.
    assert!(!github(&story::report(), &accounts(&sources)).contains("captain"));
}

#[test]
fn a_quote_over_two_lines_has_two_lines_and_the_columns_of_its_ends() {
    let (report, sources) =
        of_two([("a", "It rained.\nAt least 7\npeople died"), ("b", "7\npeople died")], "7\npeople");
    let accounts = Accounts::new(&sources).in_file("a", "a.txt").in_file("b", "b.txt");
    let told = github(&report, &accounts);
    assert!(told.contains("::error file=a.txt,line=2,endLine=3,title=contradict::"), "{told}");
    assert!(told.contains(" (b, line 1)%0A"), "{told}");
    let log = parsed(&sarif(&report, &accounts));
    let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(
        place["region"],
        json!({
            "startLine": 2, "startColumn": 10, "endLine": 3, "endColumn": 7, "charOffset": 20, "charLength": 8,
            "snippet": {"text": "7\npeople"}
        })
    );
    // Formats that show a sentence show it as one line.
    let reviews = claim_review(&report, &accounts);
    assert!(reviews.contains("\"It rained. At least 7 people died\""), "{reviews}");
}

#[test]
fn sums_are_results_with_all_their_claims() {
    let mut report = open_story();
    report.sources[1].name = "Herald\u{202e}".to_owned();
    let sources = story::sources();
    let log = parsed(&sarif(&report, &Accounts::new(&sources).in_file("gazette", "gazette.txt")));
    let results = log["runs"][0]["results"].as_array().unwrap();
    let rules: Vec<&str> = results.iter().map(|result| result["ruleId"].as_str().unwrap()).collect();
    assert_eq!(rules, ["contradict", "update", "update", "contradict", "tension"]);
    let levels: Vec<&str> = results.iter().map(|result| result["level"].as_str().unwrap()).collect();
    assert_eq!(levels, ["error", "note", "note", "error", "warning"]);
    let sum = &results[4];
    assert_eq!(
        sum["message"]["text"],
        "9 + 4 - 1 captain = 12 others. Both hold if: the captain \\[59\\] was counted twice"
    );
    assert_eq!(sum["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "gazette.txt");
    assert_eq!(
        sum["relatedLocations"],
        json!([{
            "id": 1, "logicalLocations": [{"name": "herald Herald<U+202E>"}],
            "message": {"text": "herald Herald<U+202E>: “Nearly a dozen passengers”"}
        }])
    );
    assert_eq!(sum["partialFingerprints"]["finding/v1"], "parts killed/ferry passengers killed/ferry passengers");
    // Each finding has a print of its own, and shows the other side.
    assert_eq!(results[0]["partialFingerprints"]["finding/v1"], "killed/ferry passengers gazette herald count");
    assert_eq!(
        results[0]["relatedLocations"][0]["message"]["text"],
        "herald Herald<U+202E>: “Nearly a dozen passengers”"
    );
    report.derivations[0].words = "a \\ b {0}".to_owned();
    let log = parsed(&sarif(&report, &accounts(&sources)));
    let text = log["runs"][0]["results"][4]["message"]["text"].as_str().unwrap().to_owned();
    assert!(text.starts_with("a \\\\ b {{0}}. Both"), "{text}");
}

#[test]
fn each_claim_is_a_row_with_the_worst_found_of_it() {
    let mut report = open_story();
    report.questions[0].pairs.reverse();
    let sources = story::sources();
    let table = csv(&report, &accounts(&sources), &Policy::default(), Offsets::Bytes);
    let rows: Vec<&str> = table.lines().skip(1).collect();
    assert_eq!(rows.len(), 8);
    let head = "killed/ferry passengers,How many passengers drowned?,contradict";
    for (row, start) in [
        (
            0,
            format!(
                "{head},contradict,\"20 lies outside nearly a dozen (10 to 11), and both give the harbour office's figure of 2 March\",herald,"
            ),
        ),
        (
            1,
            format!(
                "{head},contradict,\"20 lies outside nearly a dozen (10 to 11), and both give the harbour office's figure of 2 March\",gazette,"
            ),
        ),
        (2, format!("{head},update,")),
        (7, "price/ferry,What did the ferry cost?,not_comparable,not_comparable,,,".to_owned()),
    ] {
        assert!(rows[row].starts_with(&start), "{}", rows[row]);
    }
    let positions = ["20,span/1,0", "nearly a dozen,span/1,1", "at least 25,span/1,2"];
    assert!(rows.iter().zip(positions).all(|(row, end)| row.ends_with(end)), "{table}");
}

#[test]
fn reviews_give_days_as_schema_org_takes_them() {
    for (period, day) in [
        ("2026-03-02", json!("2026-03-02")),
        ("2026-03-02T18:30", json!("2026-03-02T18:30")),
        ("2026-03-02/2026-03-04", Json::Null),
        ("199X", Json::Null),
    ] {
        let (mut report, sources) = of_two([("a", "7 people"), ("b", "7 people")], "7 people");
        for claim in &mut report.questions[0].claims {
            claim.published = Some(Date::Period(period.parse().unwrap()));
        }
        let reviews = parsed(&claim_review(&report, &Accounts::new(&sources)));
        let review = &reviews["@graph"][0];
        assert_eq!(review["citation"]["datePublished"], day, "{period}: {reviews:#}");
    }
}

#[test]
fn markdown_gives_the_ends_of_a_range_of_hours_as_a_clock_shows_them() {
    let sources =
        ["21:30", "22:30"].map(|hour| Source::new(hour, &format!("The ferry Aurora sank at {hour} on 3 May 2026.")));
    let page = markdown(&crosscheck::check(&sources, &Policy::default()), &Accounts::new(&sources));
    assert!(page.contains("| 2026-05-03 21:30 (21:30) |") && !page.contains("05-03T"), "{page}");
}

/// A question of as many positions as there are sources; each source is held against the first one.
fn crowd(count: usize) -> (Report, Vec<Source>) {
    let (mut report, sources) = of_two([("a", "7 people"), ("b", "7 people")], "7 people");
    let question = &mut report.questions[0];
    let claim = |number: usize| {
        let value = Value::from(Hedged::exactly(7).of("person"));
        crosscheck::Claim::new(&format!("s{number}"), Topic::new("ferry", "killed"), value)
    };
    question.claims = (0..count).map(claim).collect();
    question.positions = (0..count)
        .map(|n| Position { value: n.to_string(), claims: vec![n, n], count: 2, origins: 1, speakers: 0 })
        .collect();
    let pair = question.pairs[0].clone();
    question.pairs = (1..count).map(|b| crosscheck::report::Pair { b, ..pair.clone() }).collect();
    question.summarised = 3;
    (report, sources)
}

#[test]
fn what_markdown_does_not_list_it_counts() {
    let (mut report, sources) = crowd(40);
    let within = report.questions[0].claims[0].clone();
    report.questions[0].claims.push(within);
    let last = crosscheck::report::Pair { b: 40, ..report.questions[0].pairs[0].clone() };
    report.questions[0].pairs.push(last);
    let page = markdown(&report, &Accounts::new(&sources));
    assert!(page.contains("\nAnd 28 more positions.\n"), "{page}");
    assert!(page.contains("\nNot listed pair by pair: 3 further claims, for which others stand.\n"), "{page}");
    assert!(page.contains("| 3 | 1 | s3 |"), "a source stands once: {page}");
    let likewise = page.lines().find(|line| line.starts_with("Likewise contradict ")).unwrap_or_default();
    assert!(likewise.contains("between s0 and s") && likewise.ends_with(" and 24 more."), "{page}");
}

#[test]
fn markdown_escapes_what_sources_give_wherever_it_stands() {
    let mut report = open_story();
    let evil = "*x* <b> |";
    report.questions[0].question = evil.to_owned();
    report.sources[0].name = evil.to_owned();
    report.derivations[0].words = evil.to_owned();
    report.differences = vec![Difference { words: evil.to_owned(), ..report.differences[0].clone() }];
    report.notes[1].text = evil.to_owned();
    report.questions[0].claims[0].attributed_to = Some(evil.to_owned());
    let page = markdown(&report, &accounts(&story::sources()));
    assert!(!page.contains("*x*") && !page.contains("<b>") && !page.contains("> |"), "{page}");
    assert!(page.matches(r"\*x\* \<b\> \|").count() >= 7, "{page}");
}
