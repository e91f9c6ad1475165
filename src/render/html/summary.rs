//! The top of the page: what story, which sources, how many findings, what to ask of whom; and the notes below.

use super::desk::{Desk, badge, class, dated, source_anchor};
use super::shown::Shown;
use crate::compare::Verdict;
use crate::render::wording::{counted, tally};
use crate::report::{Pair, Position, Question, SourceEntry};
use maud::{Markup, html};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn header(desk: &Desk<'_>, title: &str) -> Markup {
    let entries = &desk.report.sources;
    let origins = entries.iter().map(|entry| entry.origin).collect::<BTreeSet<_>>().len();
    let (one, many) = if desk.has_texts() { ("article", "articles") } else { ("source", "sources") };
    let count =
        |verdict: Verdict| desk.questions.iter().filter(|numbered| numbered.question.verdict == verdict).count();
    let found = Verdict::ALL.iter().copied().rev().map(|verdict| (verdict, count(verdict))).filter(|(_, n)| *n > 0);
    html! {
        header {
            h1 { (Shown(title)) }
            p class="lead" { (counted(entries.len(), one, many)) ", " (counted(origins, "origin", "origins")) }
            ul class="tallies" aria-label="Findings by verdict" {
                @for (verdict, n) in found { li class=(class(verdict)) { (tally(verdict, n)) } }
                @if !desk.report.known.is_empty() { li { (desk.report.known.len()) " known" } }
            }
            nav aria-label="Parts of this page" {
                a href="#findings" { "Findings" }
                a href="#matrix" { "Who says what" }
                a href="#articles" { (if desk.has_texts() { "Articles" } else { "Sources" }) }
                @if !desk.report.notes.is_empty() { a href="#notes" { "Notes" } }
            }
            (sources(entries))
        }
    }
}

fn sources(entries: &[SourceEntry]) -> Markup {
    let mut first_of: BTreeMap<usize, &str> = BTreeMap::new();
    let kin = entries.iter().map(|entry| *first_of.entry(entry.origin).or_insert(&entry.id)).collect::<Vec<_>>();
    html! {
        details class="sources" open[entries.len() <= 12] {
            summary { "Sources" }
            div class="scroll" tabindex="0" role="region" aria-label="Sources" {
                table {
                    thead { tr { th scope="col" { "Id" } th scope="col" { "Name" } th scope="col" { "Published" } th scope="col" { "Origin" } } }
                    tbody {
                        @for (number, (entry, first)) in entries.iter().zip(kin).enumerate() {
                            tr {
                                th scope="row" { a href={ "#" (source_anchor(number)) } { bdi { (Shown(&entry.id)) } } }
                                td { bdi { (Shown(&entry.name)) } }
                                td { (dated(entry)) }
                                td {
                                    @if first == entry.id { "its own" } @else { "the same as " bdi { (Shown(first)) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// One row for each finding: what is asked, who says what, what would settle it.
pub(super) fn to_ask(desk: &Desk<'_>) -> Markup {
    if desk.flagged().next().is_none() {
        return html! {};
    }
    html! {
        section id="ask" aria-labelledby="ask-head" {
            h2 id="ask-head" { "What to ask" }
            div class="scroll" tabindex="0" role="region" aria-label="Table of what to ask" {
                table class="ask" {
                    thead { tr { th scope="col" { "Verdict" } th scope="col" { "Question" } th scope="col" { "Who says what" } th scope="col" { "What would settle it" } } }
                    tbody {
                        @for numbered in desk.flagged() {
                            tr data-verdict=(numbered.question.verdict.code()) data-sources=(numbered.sources(desk)) data-attribute=(Shown(numbered.attribute())) {
                                td { (badge(numbered.question.verdict)) }
                                th scope="row" { a href={ "#" (numbered.anchor()) } { (Shown(&numbered.question.question)) } }
                                td { (camps(numbered.question)) }
                                td { (settles(numbered.question)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// How many camps and how many sources of each a row of the overview names.
const NAMED: usize = 4;

fn camps(question: &Question) -> Markup {
    let ids = |position: &Position| {
        let mut seen = BTreeSet::new();
        let claims = position.claims.iter().filter_map(|index| question.claims.get(*index));
        let ids: Vec<&str> = claims.map(|claim| claim.source()).filter(|id| seen.insert(*id)).collect();
        let more = ids.len().saturating_sub(NAMED);
        let named = ids.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
        if more > 0 { format!("{named} and {more} more") } else { named }
    };
    html! {
        ul class="camps" {
            @for position in question.positions.iter().take(NAMED) {
                li { b { (Shown(&position.value)) } " " span class="muted" { (Shown(&ids(position))) } }
            }
            @if question.positions.len() > NAMED { li class="muted" { "and " (question.positions.len() - NAMED) " more" } }
        }
    }
}

/// What would settle the worst pair, or what would make both true.
fn settles(question: &Question) -> Markup {
    let worst = |pair: &&Pair| pair.comparison.verdict == question.verdict;
    let told = question.pairs.iter().filter(worst).find_map(|pair| {
        let found = &pair.comparison;
        found.settle.clone().or_else(|| found.unless.as_ref().map(|unless| format!("whether {unless}")))
    });
    let told = told.or_else(|| question.pairs.iter().find(worst).map(|pair| pair.comparison.why.clone()));
    html! { (Shown(&told.unwrap_or_default())) }
}

/// Choices of what to show; they need the script and stay hidden without it.
pub(super) fn filters(desk: &Desk<'_>) -> Markup {
    let verdicts: BTreeSet<Verdict> = desk.flagged().map(|numbered| numbered.question.verdict).collect();
    if verdicts.is_empty() {
        return html! {};
    }
    let attributes: BTreeSet<&str> = desk.flagged().map(|numbered| numbered.attribute()).collect();
    html! {
        form id="filters" hidden aria-label="Show only some findings" {
            fieldset {
                legend { "Verdict" }
                @for verdict in verdicts.into_iter().rev() {
                    label { input type="checkbox" name="verdict" value=(verdict.code()) checked; " " (badge(verdict)) }
                }
            }
            label { "Source " select name="source" {
                option value="" { "all" }
                @for (number, entry) in desk.report.sources.iter().enumerate() {
                    option value=(source_anchor(number)) { (Shown(&entry.id)) " " (Shown(&entry.name)) }
                }
            } }
            label { "About " select name="attribute" {
                option value="" { "everything" }
                @for attribute in attributes {
                    option value=(Shown(attribute)) { (Shown(&attribute.replace('_', " "))) }
                }
            } }
            output name="shown" {}
        }
    }
}

pub(super) fn notes(desk: &Desk<'_>) -> Markup {
    if desk.report.notes.is_empty() {
        return html! {};
    }
    html! {
        section id="notes" aria-labelledby="notes-head" {
            h2 id="notes-head" { "Notes" }
            ul {
                @for note in &desk.report.notes {
                    li {
                        @if let Some(source) = &note.source { (desk.name(source)) ": " }
                        (Shown(&note.text))
                    }
                }
            }
        }
    }
}

pub(super) fn footer(desk: &Desk<'_>) -> Markup {
    html! {
        footer {
            p {
                "Hedges are read under the policy " code { (Shown(desk.policy.name())) }
                ". A dot is the figure as it was stated, a thick bar what a speaker who says this means, a thin line what the "
                "words leave open; an arrow head says that there is no end, a hollow bar that no figure was named. "
                "No winner is picked and no average is made."
            }
            p class="muted" { "Made by crosscheck " (env!("CARGO_PKG_VERSION")) }
        }
    }
}
