//! Findings as schema.org `ClaimReview`, in JSON-LD: a draft for whoever reviews the claims.
//!
//! Each claim that an editor has something to ask about becomes one review. Nothing is rated as true or false: the rating has
//! no number, only the verdict's words (`alternateName`), and `reviewBody` says against what and why. Who publishes the
//! review, where and when (`author`, `url`, `datePublished`) is left out: that is for the newsroom to fill in, which then
//! vouches for it. DESIGN.md says what is mapped how.

use super::accounts::Accounts;
use super::iri;
use super::told::{Finding, flagged, quote, reason};
use crate::claim::Claim;
use crate::compare::Verdict;
use crate::report::Report;
use crate::value::Date;
use crate::wire::inert_in_page;
use serde::Serialize;

#[derive(Serialize)]
struct Graph {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<ClaimReview>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ClaimReview {
    #[serde(rename = "@type")]
    r#type: &'static str,
    claim_reviewed: String,
    item_reviewed: ClaimItem,
    review_rating: Rating,
    review_aspect: String,
    review_body: String,
    citation: Work,
    credit_text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ClaimItem {
    #[serde(rename = "@type")]
    r#type: &'static str,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    appearance: Work,
}

/// Somebody by name; whether a person or an organisation is not known, so no type is given.
#[derive(Serialize)]
struct Named {
    name: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rating {
    #[serde(rename = "@type")]
    r#type: &'static str,
    alternate_name: String,
    rating_explanation: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Work {
    #[serde(rename = "@type")]
    r#type: &'static str,
    identifier: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

/// Writes the claims that were found to disagree as `ClaimReview`s.
#[must_use]
pub fn claim_review(report: &Report, accounts: &Accounts<'_>) -> String {
    let graph = Graph {
        context: "https://schema.org",
        graph: flagged(report).map(|found| review(report, accounts, &found)).collect(),
    };
    inert_in_page(serde_json::to_string_pretty(&graph).unwrap_or_default()) + "\n"
}

/// The verdict as a reader of one claim understands it; none of them says which account is right.
const fn rating(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradict => "Contradicted by another account",
        Verdict::Tension => "In tension with another account",
        Verdict::Update => "One of several figures over time",
        Verdict::Undecided => "Cannot be compared without a missing fact",
        Verdict::Suspect => "One of two accounts looks like a slip",
        Verdict::Scope => "Counts over something else than another account",
        Verdict::Compatible => "Compatible with another account",
        Verdict::Agree => "In agreement with another account",
        Verdict::NotComparable => "Nothing to compare with",
    }
}

fn review(report: &Report, accounts: &Accounts<'_>, found: &Finding<'_>) -> ClaimReview {
    let (claim, other) = (found.claim, found.other);
    ClaimReview {
        r#type: "ClaimReview",
        claim_reviewed: sentence(claim, accounts),
        item_reviewed: ClaimItem {
            r#type: "Claim",
            text: if claim.quote().is_empty() { claim.value().to_string() } else { claim.quote().to_owned() },
            author: claim.attributed_to.clone().map(|name| Named { name }),
            date_published: day(claim.published),
            appearance: work(claim, accounts, report, None),
        },
        review_rating: Rating {
            r#type: "Rating",
            alternate_name: rating(found.comparison.verdict).to_owned(),
            rating_explanation: found.comparison.verdict.summary(),
        },
        review_aspect: found.question.question.clone(),
        review_body: format!("{} against {}: {}", quote(claim), quote(other), reason(found.comparison)),
        citation: work(other, accounts, report, Some(sentence(other, accounts))),
        credit_text: format!(
            "Compared by crosscheck {}; which account is right was not examined",
            env!("CARGO_PKG_VERSION")
        ),
    }
}

fn work(claim: &Claim, accounts: &Accounts<'_>, report: &Report, text: Option<String>) -> Work {
    let name = report.sources.iter().find(|entry| entry.id == claim.source()).map(|entry| entry.name.clone());
    Work {
        r#type: "CreativeWork",
        identifier: claim.source().to_owned(),
        name: name.unwrap_or_else(|| claim.source().to_owned()),
        url: accounts.file(claim.source()).map(iri::of_file),
        date_published: day(claim.published),
        text,
    }
}

/// The sentence that a claim stands in, its white space as one line; its quote or its value where there is none.
fn sentence(claim: &Claim, accounts: &Accounts<'_>) -> String {
    let whole = claim.sentence().zip(accounts.text(claim.source())).and_then(|(span, text)| span.of(text));
    let words = whole.map_or_else(
        || if claim.quote().is_empty() { claim.value().to_string() } else { claim.quote().to_owned() },
        str::to_owned,
    );
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A date as schema.org takes it (ISO 8601): the day, or the minute; EDTF's further forms are not.
fn day(date: Option<Date>) -> Option<String> {
    let words = date?.period()?.to_string();
    words.bytes().all(|byte| byte.is_ascii_digit() || b"-T:".contains(&byte)).then_some(words)
}
