//! The stories of `seeds/` against what a careful editor expects of them.
//!
//! `expected.toml` was written before the code was tried on a story. What is not met stands in `failing.list`, pair by
//! pair; a test fails when that list is not exactly what comes out, so that nothing breaks or mends unseen.

use crate::golden::hold_file;
use crate::support::{sources, stories};
use crosscheck::report::{Question, Report};
use crosscheck::{Codebook, Policy, Source, Verdict, check_with};
use serde::Deserialize;
use std::fmt::Write;
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
struct Expected {
    pair: Vec<ExpectedPair>,
}

#[derive(Deserialize)]
struct ExpectedPair {
    id: String,
    a: Quote,
    b: Quote,
    verdict: String,
}

#[derive(Deserialize)]
struct Quote {
    source: String,
    quote: String,
}

impl Quote {
    /// Whether a claim of a question rests on words that overlap this quote.
    fn meets(&self, question: &Question, claim: usize, sources: &[Source]) -> bool {
        let claim = &question.claims[claim];
        let text = sources.iter().find(|s| s.id() == self.source).map_or("", Source::text);
        let Some(start) = text.find(&self.quote) else { panic!("{}: no {:?}", self.source, self.quote) };
        let quote = crosscheck::Span::between(start, start + self.quote.len());
        claim.source() == self.source && claim.span().is_some_and(|span| span.overlaps(quote))
    }
}

fn expectations(story: &Path) -> Vec<ExpectedPair> {
    let mut all = Vec::new();
    for file in ["expected.toml", "expected-more.toml"] {
        if let Ok(text) = fs::read_to_string(story.join(file)) {
            all.extend(toml::from_str::<Expected>(&text).unwrap().pair);
        }
    }
    all
}

fn report(story: &Path) -> (Vec<Source>, Report) {
    let sources = sources(story);
    let report = check_with(&sources, Codebook::news(), &Policy::default());
    (sources, report)
}

/// The verdicts of the report's pairs whose claims meet an expected pair.
fn verdicts(expected: &ExpectedPair, sources: &[Source], report: &Report) -> Vec<Verdict> {
    let mut found = Vec::new();
    for question in &report.questions {
        for pair in &question.pairs {
            let meets = |x: &Quote, y: &Quote| x.meets(question, pair.a, sources) && y.meets(question, pair.b, sources);
            if meets(&expected.a, &expected.b) || meets(&expected.b, &expected.a) {
                found.push(pair.comparison.verdict);
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn is_met(wanted: Verdict, found: &[Verdict]) -> bool {
    // What must not be flagged is met as well when the two were never put together.
    let calm = matches!(wanted, Verdict::Scope | Verdict::NotComparable);
    found.contains(&wanted) || (calm && found.iter().all(|verdict| !verdict.is_flag()))
}

fn failing(story: &Path) -> String {
    let (sources, report) = report(story);
    let expected = expectations(story);
    let mut out = String::new();
    let mut met = 0;
    for pair in &expected {
        let wanted = Verdict::from_code(&pair.verdict).unwrap();
        let found = verdicts(pair, &sources, &report);
        if is_met(wanted, &found) {
            met += 1;
            continue;
        }
        let found: Vec<&str> = found.into_iter().map(Verdict::code).collect();
        let found = if found.is_empty() { "no such pair".to_owned() } else { found.join(" and ") };
        writeln!(out, "{}: {} expected, {found}", pair.id, wanted).unwrap();
    }
    for question in &report.questions {
        for pair in
            question.pairs.iter().filter(|p| matches!(p.comparison.verdict, Verdict::Contradict | Verdict::Tension))
        {
            let listed = expected.iter().any(|e| {
                let flagged = Verdict::from_code(&e.verdict).unwrap().is_flag();
                let meets =
                    |x: &Quote, y: &Quote| x.meets(question, pair.a, &sources) && y.meets(question, pair.b, &sources);
                flagged && (meets(&e.a, &e.b) || meets(&e.b, &e.a))
            });
            if !listed {
                let (a, b) = (&question.claims[pair.a], &question.claims[pair.b]);
                let verdict = pair.comparison.verdict;
                writeln!(out, "unlisted {verdict}: {} {:?} / {} {:?}", a.source(), a.quote(), b.source(), b.quote())
                    .unwrap();
            }
        }
    }
    format!("{met} of {} expected pairs are met\n{out}", expected.len())
}

#[test]
fn every_story_meets_what_is_expected_but_for_the_listed_failures() {
    for story in stories() {
        hold_file(&story.join("failing.list"), &failing(&story));
    }
}

#[test]
fn the_json_report_of_every_story_is_the_committed_one() {
    for story in stories() {
        let (sources, report) = report(&story);
        let json = crosscheck::render::json(&report, &sources, crosscheck::wire::Offsets::Bytes);
        hold_file(&story.join("report.json"), &json);
    }
}
