//! Every claim as a W3C Web Annotation of its text: an `AnnotationCollection` in JSON-LD.
//!
//! A claim with a known place is selected twice, as the Web Annotation Data Model has it: by its words with up to 32
//! characters before and after (`TextQuoteSelector`), and by its place (`TextPositionSelector`), which counts Unicode code
//! points whatever `--offsets` says, since the model does. A claim without a place is selected by its words, and so is one
//! whose text was taken out of a page or a letter, where characters are counted otherwise; one without words stands for its
//! whole source. The bodies say what is claimed in words, tag it with its question and with the worst
//! verdict found of it, and bring the claim's row (`crosscheck.claim/1`).

use super::accounts::Accounts;
use super::iri;
use super::told::worst_of_each;
use crate::claim::Claim;
use crate::compare::Verdict;
use crate::report::{Question, Report};
use crate::wire::{OffsetMap, Offsets, claim, inert_in_page};
use serde::Serialize;

/// How many characters of the text around a quote are given: as many as it takes to tell it from its likes.
const AROUND: usize = 32;

#[derive(Serialize)]
struct Collection {
    #[serde(rename = "@context")]
    context: &'static str,
    id: &'static str,
    r#type: &'static str,
    label: &'static str,
    total: usize,
    first: Page,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page {
    id: &'static str,
    r#type: &'static str,
    part_of: &'static str,
    start_index: usize,
    items: Vec<Annotation>,
}

#[derive(Serialize)]
struct Annotation {
    id: String,
    r#type: &'static str,
    motivation: &'static str,
    body: Vec<Body>,
    target: Target,
}

#[derive(Serialize)]
struct Body {
    r#type: &'static str,
    purpose: &'static str,
    format: &'static str,
    value: String,
}

#[derive(Serialize)]
struct Target {
    source: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    selector: Vec<Selector>,
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Selector {
    TextQuoteSelector {
        exact: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        prefix: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        suffix: Option<String>,
    },
    TextPositionSelector {
        start: usize,
        end: usize,
    },
}

/// Writes every claim of a report as an annotation of its source.
#[must_use]
pub fn annotations(report: &Report, accounts: &Accounts<'_>) -> String {
    let maps = accounts.maps(Offsets::Chars);
    let of_question = |question: &Question| {
        let worst = worst_of_each(question);
        let annotate = |(index, claim): (usize, &Claim)| {
            let verdict = worst.get(&index).map(|found| found.comparison.verdict);
            Annotation {
                id: format!("#{}/{index}", iri::of_id(&question.id)),
                r#type: "Annotation",
                motivation: "describing",
                body: bodies(question, claim, verdict),
                target: target(claim, accounts, maps.of(claim.source())),
            }
        };
        question.claims.iter().enumerate().map(annotate).collect::<Vec<_>>()
    };
    let items: Vec<Annotation> = report.questions.iter().flat_map(of_question).collect();
    let collection = Collection {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: "#claims",
        r#type: "AnnotationCollection",
        label: "The claims of a crosscheck report",
        total: items.len(),
        first: Page { id: "#claims/page1", r#type: "AnnotationPage", part_of: "#claims", start_index: 0, items },
    };
    inert_in_page(serde_json::to_string_pretty(&collection).unwrap_or_default()) + "\n"
}

fn bodies(question: &Question, claim: &Claim, verdict: Option<Verdict>) -> Vec<Body> {
    let body = |purpose, format, value| Body { r#type: "TextualBody", purpose, format, value };
    // The row is to be read back, and spans are read in bytes.
    let bytes = OffsetMap::new("", Offsets::Bytes);
    let mut out = vec![
        body("describing", "text/plain", format!("{} {}", question.question, claim.value())),
        body("tagging", "text/plain", question.id.clone()),
    ];
    out.extend(verdict.map(|verdict| body("tagging", "text/plain", verdict.code().to_owned())));
    out.push(body("linking", "application/json", claim::to_line(claim, &bytes)));
    out
}

fn target(claim: &Claim, accounts: &Accounts<'_>, map: &OffsetMap<'_>) -> Target {
    let source = accounts.file(claim.source()).map_or_else(|| iri::of_id(claim.source()), iri::of_file);
    let mut selector = Vec::new();
    let placed = accounts.stands(claim).zip(accounts.text(claim.source()));
    match placed {
        Some((span, text)) => {
            let before = text.get(..span.start()).unwrap_or_default();
            let from = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(index, _)| index);
            let after = text.get(span.end()..).unwrap_or_default();
            selector.push(Selector::TextQuoteSelector {
                exact: span.of(text).unwrap_or_default().to_owned(),
                prefix: before.get(from..).map(str::to_owned),
                suffix: Some(after.chars().take(AROUND).collect()),
            });
            // A page counts otherwise than the article that was taken out of it.
            if accounts.is_file(claim.source()) {
                let (start, end) = map.span(span);
                selector.push(Selector::TextPositionSelector { start, end });
            }
        }
        None if claim.quote().is_empty() => {}
        None => {
            selector.push(Selector::TextQuoteSelector { exact: claim.quote().to_owned(), prefix: None, suffix: None })
        }
    }
    Target { source, selector }
}
