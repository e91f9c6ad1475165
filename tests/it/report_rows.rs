//! Reports read back from JSON.

use crate::support::stories;
use crosscheck::wire::{Offsets, report};
use crosscheck::{Policy, Source, check, render};
use std::fs;

#[test]
fn every_committed_report_comes_back_as_it_was() {
    for story in stories() {
        let json = fs::read_to_string(story.join("report.json")).unwrap();
        let read = report::from_json(&json).unwrap_or_else(|error| panic!("{}: {error}", story.display()));
        assert_eq!(render::json(&read, &[], Offsets::Bytes), json, "{}", story.display());
    }
}

/// Two articles that contradict each other, as JSON.
fn report(offsets: Offsets) -> String {
    let accounts = [
        Source::new("a", "Im März starben 20 Menschen. 20 people died.").published("2026-03-14".parse().unwrap()),
        Source::new("b", "30 people died on 13 March 2026."),
    ];
    render::json(&check(&accounts, &Policy::default()), &accounts, offsets)
}

fn refused(old: &str, new: &str) -> String {
    let json = report(Offsets::Bytes);
    assert!(json.contains(old), "{old}\n{json}");
    report::from_json(&json.replacen(old, new, 1)).unwrap_err().to_string()
}

#[test]
fn spans_in_another_unit_are_left_out_and_all_else_stays() {
    let read = report::from_json(&report(Offsets::Utf16)).unwrap();
    let bytes = report::from_json(&report(Offsets::Bytes)).unwrap();
    let claims = |report: &crosscheck::Report| -> Vec<(String, Option<crosscheck::Span>)> {
        let all = report.questions.iter().flat_map(|question| &question.claims);
        all.map(|claim| (claim.quote().to_owned(), claim.span())).collect()
    };
    assert!(claims(&bytes).iter().all(|(_, span)| span.is_some()));
    assert!(claims(&read).iter().all(|(_, span)| span.is_none()));
    assert_eq!(
        claims(&read).into_iter().map(|(quote, _)| quote).collect::<Vec<_>>(),
        claims(&bytes).into_iter().map(|(quote, _)| quote).collect::<Vec<_>>()
    );
}

#[test]
fn what_a_later_version_adds_does_no_harm() {
    let json = report(Offsets::Bytes).replacen("\"notes\": [", "\"plots\": {\"x\": 1}, \"notes\": [", 1);
    assert!(report::from_json(&json).is_ok());
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    let schema = refused("crosscheck.report/1", "crosscheck.report/2");
    assert_eq!(schema, r#"field schema: "crosscheck.report/2" cannot be read: "crosscheck.report/1" was expected"#);
    let verdict = refused("\"verdict\": \"contradict\"", "\"verdict\": \"contradicts\"");
    assert_eq!(verdict, r#"field questions[0].verdict: unknown verdict "contradicts"; did you mean "contradict"?"#);
    let beyond = refused("\"a\": 0,", "\"a\": 7,");
    assert_eq!(beyond, "field questions[0].pairs[0].a: there is no claim 7: the question has 2, counted from 0");
    let kind = refused("\"kind\": \"count\"", "\"kind\": \"cuont\"");
    assert!(kind.starts_with(r#"field questions[0].pairs[0].kind: unknown kind of difference "cuont""#), "{kind}");
    let value = refused("\"type\": \"quantity\"", "\"type\": \"quantitie\"");
    assert!(value.starts_with("field questions[0].claims[0].value.type: unknown type of value"), "{value}");
    let cut = report::from_json("{\n  \"schema\": \"crosscheck.report/1\",\n  \"sources\": [").unwrap_err().to_string();
    assert_eq!(cut, "line 3, column 14: not JSON: EOF while parsing a list");
    let missing = report::from_json("{\"schema\": \"crosscheck.report/1\"}").unwrap_err().to_string();
    assert_eq!(missing, "field sources: missing: the list of sources was expected");
}
