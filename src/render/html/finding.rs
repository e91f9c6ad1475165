//! One finding: the question, what each source says, the quotes, the reasons, the ranges.

use super::desk::{Desk, Numbered, badge, claim_anchor, class, source_anchor};
use super::forest::{rests_on, says};
use super::shown::Shown;
use super::timeline;
use crate::claim::Claim;
use crate::compare::plural;
use crate::render::select::select;
use crate::render::wording::{self, clock, counted, end_words, is_count, noun};
use crate::report::{Pair, Question, Range, RangeBound};
use crate::wire::range::{self, End, Told};
use maud::{Markup, html};
use std::collections::BTreeSet;

/// How many pairs of sources a line names before the rest is counted.
const NAMED: usize = 12;

/// How much of a sentence is shown on either side of the words, in bytes.
const BESIDE: usize = 400;

pub(super) fn finding<'r>(desk: &Desk<'r>, numbered: Numbered<'r>) -> Markup {
    let question = numbered.question;
    html! {
        article class={ "finding " (class(question.verdict)) } id=(numbered.anchor()) aria-labelledby={ (numbered.anchor()) "-head" }
            data-verdict=(question.verdict.code()) data-sources=(numbered.sources(desk)) data-attribute=(Shown(numbered.attribute())) {
            h3 id={ (numbered.anchor()) "-head" } { (badge(question.verdict)) " " (Shown(&question.question)) }
            p class="muted" { (behind(desk, question)) }
            (says(desk, numbered))
            (timeline::timeline(desk, numbered))
            (pairs(desk, numbered))
            (ranges(numbered))
            @if question.summarised > 0 {
                p class="note" { (counted(question.summarised, "claim is", "claims are")) " not listed pair by pair: others stand for them." }
            }
            @if !question.linked_by.is_empty() {
                details {
                    summary { "Why these claims were put together" }
                    ul { @for why in &question.linked_by { li { (Shown(why)) } } }
                }
            }
        }
    }
}

/// How many sources, origins and speakers stand behind a question.
fn behind(desk: &Desk<'_>, question: &Question) -> String {
    let sources: BTreeSet<&str> = question.claims.iter().map(Claim::source).collect();
    let (one, many) = if desk.has_texts() { ("article", "articles") } else { ("source", "sources") };
    let speakers = match question.speakers {
        0 => "no speaker named".to_owned(),
        count => counted(count, "speaker", "speakers"),
    };
    let origins = counted(question.origins, "origin", "origins");
    format!("{}, {origins}, {speakers}", counted(sources.len(), one, many))
}

fn pairs<'r>(desk: &Desk<'r>, numbered: Numbered<'r>) -> Markup {
    let selection = select(numbered.question);
    html! {
        @for (index, pair) in selection.full.iter().enumerate() {
            section class={ "pair " (class(pair.comparison.verdict)) } {
                h4 { @if index > 0 { "Also " } (wording::headline(pair.comparison.verdict, index > 0)) }
                div class="quotes" { (quote(desk, numbered, pair.a)) (quote(desk, numbered, pair.b)) }
                (reasons(desk, numbered, pair))
            }
        }
        @for (verdict, list) in &selection.likewise {
            p class="note" {
                "Likewise " (noun(*verdict)) " "
                @for (index, (a, b)) in list.iter().take(NAMED).enumerate() {
                    @if index > 0 { ", " }
                    @if a == b { "within " bdi { (Shown(a)) } } @else { "between " bdi { (Shown(a)) } " and " bdi { (Shown(b)) } }
                }
                @if list.len() > NAMED { " and " (list.len() - NAMED) " more" }
                "."
            }
        }
    }
}

fn reasons<'r>(desk: &Desk<'r>, numbered: Numbered<'r>, pair: &Pair) -> Markup {
    let found = &pair.comparison;
    let number = |claim: usize| numbered.question.claims.get(claim).map(|claim| desk.source_number(claim.source()));
    let both = number(pair.a).zip(number(pair.b)).filter(|(a, b)| a != b && desk.has_texts());
    html! {
        dl {
            dt { "Why" } dd { (Shown(&found.why)) }
            @if let Some(unless) = &found.unless { dt { "Both hold if" } dd { (Shown(unless)) } }
            @if let Some(settle) = &found.settle { dt { "To settle it" } dd { (Shown(settle)) } }
        }
        @if let Some((a, b)) = both {
            button type="button" hidden class="beside"
                data-sources={ (source_anchor(a)) " " (source_anchor(b)) }
                data-claims={ (claim_anchor(numbered.number, pair.a)) " " (claim_anchor(numbered.number, pair.b)) }
                { "Show the two articles side by side" }
        }
    }
}

/// A claim in its sentence, with the words marked.
fn quote<'r>(desk: &Desk<'r>, numbered: Numbered<'r>, index: usize) -> Markup {
    let Some(claim) = numbered.question.claims.get(index) else { return html! {} };
    let place = desk.place(claim);
    html! {
        figure class="quote" {
            blockquote { p dir="auto" lang=[desk.language(claim.source())] { (sentence(desk, claim)) } }
            figcaption {
                a href={ "#" (claim_anchor(numbered.number, index)) } { (desk.name(claim.source())) }
                @if let Some(date) = claim.published { ", " (Shown(&clock(&date.to_string()))) }
                @if let Some((line, _)) = place { ", line " (line) }
                @if let Some(speaker) = &claim.attributed_to { ", according to " bdi { (Shown(speaker)) } }
            }
        }
    }
}

fn sentence(desk: &Desk<'_>, claim: &Claim) -> Markup {
    let text = desk.text(claim.source()).map(|source| source.text());
    let in_text = text.zip(claim.span()).and_then(|(text, span)| {
        let around = claim.sentence().filter(|around| around.contains(span)).unwrap_or(span);
        let before = text.get(around.start()..span.start())?;
        let after = text.get(span.end()..around.end())?;
        Some((tail(before), span.of(text)?, head(after)))
    });
    match in_text {
        Some((before, words, after)) => html! { (before) mark { (Shown(words)) } (after) },
        None if claim.quote().is_empty() => html! { mark { (Shown(&claim.value().to_string())) } },
        None => html! { "“" mark { (Shown(claim.quote())) } "”" },
    }
}

fn tail(text: &str) -> Markup {
    let from = text.len().saturating_sub(BESIDE);
    match (from..text.len()).find_map(|at| text.get(at..)).filter(|_| from > 0) {
        Some(end) => html! { "… " (Shown(end)) },
        None => html! { (Shown(text)) },
    }
}

fn head(text: &str) -> Markup {
    match (0..=BESIDE).rev().find_map(|at| text.get(..at)).filter(|start| start.len() < text.len()) {
        Some(start) => html! { (Shown(start)) " …" },
        None => html! { (Shown(text)) },
    }
}

/// Low, best and high under each policy, each bound with the claim it rests on.
fn ranges(numbered: Numbered<'_>) -> Markup {
    let question = numbered.question;
    let told: Vec<(&Range, Told)> =
        question.ranges.iter().filter_map(|range| Some((range, range::tell(question, range)?))).collect();
    if told.is_empty() {
        return html! {};
    }
    let unit = told.iter().find_map(|(_, told)| told.unit.as_deref());
    let cell = |end: &Option<End>, bound: &Option<RangeBound>| match (end, bound) {
        (Some(end), Some(bound)) => html! { (Shown(&end_words(end, unit))) (rests_on(numbered, bound.claim)) },
        _ => html! { "open" },
    };
    html! {
        table class="ranges" {
            caption { "Range" @if let Some(unit) = unit.filter(|unit| !is_count(question) && *unit != range::OF_THE_WHOLE) { ", in " (Shown(&plural(unit))) } }
            thead { tr { th scope="col" { "Policy" } th scope="col" { "Low" } th scope="col" { "Best" } th scope="col" { "High" } } }
            tbody {
                @for (range, ends) in &told {
                    tr {
                        th scope="row" { code { (Shown(&range.policy)) } @if range.provisional { " provisional" } }
                        td { (cell(&ends.low, &range.low)) }
                        td { (cell(&ends.best, &range.best)) }
                        td { (cell(&ends.high, &range.high)) }
                    }
                }
            }
        }
    }
}
