//! The accounts side by side, every claim marked and linked to its finding.

use super::desk::{Desk, claim_anchor, class, dated, source_anchor};
use super::marks::{MarkedSpan, Piece, cut};
use super::shown::Shown;
use crate::compare::say;
use crate::report::SourceEntry;
use maud::{Markup, html};
use std::ops::Range;

/// No quote is longer, in bytes; of one that is, the rest is shown without a mark.
const LONGEST_QUOTE: usize = 10_000;

/// The claims of one source: those with a place in its text, and those without.
#[derive(Default)]
struct OfSource {
    marks: Vec<MarkedSpan>,
    unplaced: Vec<(usize, usize)>,
}

pub(super) fn articles(desk: &Desk<'_>) -> Markup {
    let mut claims: Vec<OfSource> = desk.report.sources.iter().map(|_| OfSource::default()).collect();
    for numbered in &desk.questions {
        for (index, claim) in numbered.question.claims.iter().enumerate() {
            let Some(of) = claims.get_mut(desk.source_number(claim.source())) else { continue };
            let text = desk.text(claim.source()).map_or("", |source| source.text());
            match claim.span().filter(|span| span.of(text).is_some_and(|words| !words.is_empty())) {
                Some(span) => of.marks.push(MarkedSpan {
                    span,
                    question: numbered.number,
                    claim: index,
                    verdict: numbered.question.verdict,
                }),
                None => of.unplaced.push((numbered.number, index)),
            }
        }
    }
    html! {
        section id="articles" aria-labelledby="articles-head" {
            h2 id="articles-head" { (if desk.has_texts() { "Articles" } else { "Sources" }) }
            p class="muted" { "Every claim is marked; the number after it leads to its finding." }
            p { button type="button" id="all-articles" hidden { "Show all articles" } }
            div class="accounts" {
                @for ((number, entry), of) in desk.report.sources.iter().enumerate().zip(&mut claims) {
                    (account(desk, number, entry, of))
                }
            }
        }
    }
}

fn account(desk: &Desk<'_>, number: usize, entry: &SourceEntry, of: &mut OfSource) -> Markup {
    of.marks.sort_by_key(|mark| (mark.span.start(), mark.span.end(), mark.question, mark.claim));
    let text = desk.text(&entry.id).map(|source| source.text());
    html! {
        article class="account" id=(source_anchor(number)) aria-labelledby={ (source_anchor(number)) "-head" } {
            h3 id={ (source_anchor(number)) "-head" } { (desk.name(&entry.id)) }
            p class="muted" { (dated(entry)) }
            @if let Some(text) = text {
                div class="text" dir="auto" lang=[desk.language(&entry.id)] {
                    @for line in lines(text) {
                        p { @for piece in cut(line.clone(), over(&of.marks, &line)) { (marked(text, &piece)) } }
                    }
                }
            } @else { p class="muted" { "There is no text, only claims." } }
            @if !of.unplaced.is_empty() {
                ul {
                    @for (question, index) in &of.unplaced {
                        @let claim = desk.questions.get(question - 1).and_then(|numbered| numbered.question.claims.get(*index));
                        @if let Some(claim) = claim {
                            li id=(claim_anchor(*question, *index)) {
                                b { (Shown(&say(claim.value()))) } " "
                                @if !claim.quote().is_empty() { "“" (Shown(claim.quote())) "” " }
                                (back(*question))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The lines of a text that hold something, as byte ranges.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    let all = text.split_inclusive('\n').map(move |line| {
        let from = start;
        start += line.len();
        (from..from + line.trim_end().len(), line)
    });
    all.filter(|(_, line)| !line.trim().is_empty()).map(|(range, _)| range)
}

/// The marks that may lie over a line: those that begin before its end, from the first that ends after its start.
fn over<'m>(marks: &'m [MarkedSpan], line: &Range<usize>) -> &'m [MarkedSpan] {
    let begun = marks.partition_point(|mark| mark.span.start() < line.end);
    let begun = marks.get(..begun).unwrap_or_default();
    // A quote is no longer than a sentence: one that begins this far ahead of the line has ended.
    let first = begun.partition_point(|mark| mark.span.start() + LONGEST_QUOTE < line.start);
    begun.get(first..).unwrap_or_default()
}

fn marked(text: &str, piece: &Piece) -> Markup {
    let words = text.get(piece.bytes.clone()).unwrap_or_default();
    let Some(worst) = piece.worst else { return html! { (Shown(words)) } };
    html! {
        @for mark in &piece.begin { span class="anchor" id=(claim_anchor(mark.question, mark.claim)) {} }
        mark class=(class(worst)) { (Shown(words)) }
        @for mark in &piece.end { (back(mark.question)) }
    }
}

/// The number of a question, leading back to it.
fn back(question: usize) -> Markup {
    html! { sup { a class="back" href={ "#q" (question) } aria-label={ "to finding " (question) } { (question) } } }
}
