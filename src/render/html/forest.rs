//! The forest plot: a table of readings whose last column is drawn, so that it can be read without the picture.

use super::desk::{Desk, Numbered, claim_anchor};
use super::shown::Shown;
use crate::claim::Mode;
use crate::compare::plural;
use crate::plot::{self, Bar, End, Forest, ForestRange, ForestRow, Tick, WIDTH};
use crate::render::wording::counted;
use crate::report::{Position, Question};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// How many sources a row names before the rest is counted.
const NAMED: usize = 12;

/// How many readings are drawn before the rest is counted.
const ROWS: usize = 60;

/// A place on the axis as a share of its width.
pub(super) fn percent(place: u32) -> String {
    format!("{}.{:02}%", place / 100, place % 100)
}

/// What each source says: drawn where figures can be drawn, otherwise in words.
pub(super) fn says(desk: &Desk<'_>, numbered: Numbered<'_>) -> Markup {
    let question = numbered.question;
    let drawn = plot::forest(question, desk.policy).filter(|drawn| drawn.is_worth_drawing(question));
    match drawn {
        Some(drawn) => table(desk, numbered, &drawn),
        None => words(desk, numbered),
    }
}

fn table(desk: &Desk<'_>, numbered: Numbered<'_>, drawn: &Forest) -> Markup {
    let question = numbered.question;
    let unit = drawn.axis.unit.as_deref().map(|unit| format!(", in {}", plural(unit))).unwrap_or_default();
    html! {
        table class="forest" {
            caption class="hidden" { "What each source says, and what its words leave open" }
            thead { tr { th scope="col" { "Says" } th scope="col" { "Who" } th scope="col" { "On one scale" (Shown(&unit)) } } }
            tbody {
                @for (index, row) in drawn.rows.iter().enumerate().take(ROWS) {
                    @let starts = index.checked_sub(1).and_then(|before| drawn.rows.get(before)).is_none_or(|before| before.position != row.position);
                    tr class=[starts.then_some("camp")] {
                        th scope="row" { (Shown(&row.value)) }
                        td { (who(desk, numbered, &row.claims)) (stands_on(question, row)) }
                        td class="drawn" { (grid(&drawn.axis.ticks)) (picture(row)) }
                    }
                }
                @if drawn.rows.len() > ROWS {
                    tr { td colspan="3" class="muted" { "and " (drawn.rows.len() - ROWS) " more readings" } }
                }
                @for index in drawn.elsewhere.iter().take(ROWS) {
                    @if let Some(claim) = question.claims.get(*index) {
                        tr {
                            th scope="row" { (Shown(&crate::compare::say(claim.value()))) }
                            td { (who(desk, numbered, &[*index])) }
                            td class="muted" { (if is_of_another_event(question, *index) { "of another event" } else { "on another scale" }) }
                        }
                    }
                }
                @if drawn.elsewhere.len() > ROWS {
                    tr { td colspan="3" class="muted" { "and " (drawn.elsewhere.len() - ROWS) " more that cannot be drawn" } }
                }
            }
            tfoot {
                @for range in &drawn.ranges {
                    tr class="range" {
                        th scope="row" { "range" }
                        td { "policy " code { (Shown(&range.policy)) } }
                        td class="drawn" { (grid(&drawn.axis.ticks)) (range_picture(question, range)) }
                    }
                }
                tr aria-hidden="true" { td {} td {} td class="drawn" { (axis(&drawn.axis.ticks)) } }
            }
        }
    }
}

/// Whether a claim takes no position, because it tells of another event.
fn is_of_another_event(question: &Question, index: usize) -> bool {
    let is_background = question.claims.get(index).is_some_and(|claim| claim.mode == Mode::Background);
    is_background && !question.positions.iter().any(|position| position.claims.contains(&index))
}

/// Positions in words, for names, places and figures that agree.
fn words(desk: &Desk<'_>, numbered: Numbered<'_>) -> Markup {
    html! {
        table class="positions" {
            caption class="hidden" { "What each source says" }
            thead { tr { th scope="col" { "Says" } th scope="col" { "Who" } } }
            tbody {
                @for position in &numbered.question.positions {
                    tr class="camp" {
                        th scope="row" { (Shown(&position.value)) }
                        td { (who(desk, numbered, &position.claims)) (origins(numbered.question, position)) }
                    }
                }
            }
        }
    }
}

/// The sources of some claims, each once, linked to all its words.
fn who(desk: &Desk<'_>, numbered: Numbered<'_>, claims: &[usize]) -> Markup {
    let mut by_source: Vec<Vec<usize>> = Vec::new();
    let mut place_of: BTreeMap<&str, usize> = BTreeMap::new();
    for index in claims {
        let Some(claim) = numbered.question.claims.get(*index) else { continue };
        let place = *place_of.entry(claim.source()).or_insert(by_source.len());
        match by_source.get_mut(place) {
            Some(list) => list.push(*index),
            None => by_source.push(vec![*index]),
        }
    }
    html! {
        ul class="who" {
            @for list in by_source.iter().take(NAMED) {
                li {
                    @for (nth, index) in list.iter().enumerate() {
                        @if nth == 0 { (desk.who(numbered, *index).unwrap_or_default()) }
                        @else { ", " a href={ "#" (claim_anchor(numbered.number, *index)) } { "again" } }
                    }
                }
            }
            @if by_source.len() > NAMED { li class="muted" { "and " (by_source.len() - NAMED) " more" } }
        }
    }
}

/// On how many origins the position of a row stands, told at its first row.
fn stands_on(question: &Question, row: &ForestRow) -> Markup {
    let position = row.position.and_then(|number| question.positions.get(number));
    let leads = |position: &&Position| position.claims.first() == row.claims.first();
    position.filter(leads).map(|position| origins(question, position)).unwrap_or_default()
}

fn origins(question: &Question, position: &Position) -> Markup {
    let mut sources: Vec<&str> =
        position.claims.iter().filter_map(|index| question.claims.get(*index)).map(|claim| claim.source()).collect();
    sources.sort_unstable();
    sources.dedup();
    html! {
        @if sources.len() > position.origins {
            p class="note" { (counted(sources.len(), "source", "sources")) ", " (counted(position.origins, "origin", "origins")) }
        }
    }
}

/// Lines at the ticks, behind the whole cell.
fn grid(ticks: &[Tick]) -> Markup {
    html! {
        svg class="lines" width="100%" height="100%" aria-hidden="true" {
            @for tick in ticks { line class="grid" x1=(percent(tick.at)) x2=(percent(tick.at)) y1="0" y2="100%" {} }
        }
    }
}

fn picture(row: &ForestRow) -> Markup {
    let Bar { dot, typical, possible } = row.bar;
    let told =
        if row.leaves_open == row.value { row.value.clone() } else { format!("{}: {}", row.value, row.leaves_open) };
    html! {
        svg class="row" width="100%" height="26" role="img" {
            title { (Shown(&told)) }
            (open_line(possible.0, possible.1))
            // "Nearly a dozen" is said by a figure that its bar does not reach.
            @if let Some((dot, end)) = dot.and_then(|dot| Some((dot, beyond(dot, possible)?))) {
                line class="said" x1=(percent(dot)) x2=(percent(end)) y1="13" y2="13" {}
            }
            @if typical.0 < typical.1 {
                rect class=(if row.is_vague { "typical vague" } else { "typical" }) x=(percent(typical.0)) y="8" height="10" width=(percent(typical.1 - typical.0)) {}
            }
            @if let Some(dot) = dot { circle class="dot" cx=(percent(dot)) cy="13" r="5" {} }
        }
    }
}

/// The end of a bar that a dot lies beyond.
fn beyond(dot: u32, (low, high): (End, End)) -> Option<u32> {
    let (low, high) = (low.or(0), high.or(WIDTH));
    if dot < low { Some(low) } else { (dot > high).then_some(high) }
}

/// A line between two ends; one that is not there gets an arrow head.
fn open_line(low: End, high: End) -> Markup {
    html! {
        line class="open" x1=(percent(low.or(0))) x2=(percent(high.or(WIDTH))) y1="13" y2="13" {}
        @if low == End::Unbounded { svg x="0%" y="13" overflow="visible" { path class="arrow" d="M-2 0 L8 -5 L8 5 Z" {} } }
        @if high == End::Unbounded { svg x="100%" y="13" overflow="visible" { path class="arrow" d="M2 0 L-8 -5 L-8 5 Z" {} } }
    }
}

fn range_picture(question: &Question, range: &ForestRange) -> Markup {
    let told = question.ranges.iter().find(|told| told.policy == range.policy);
    let told = told.and_then(|told| crate::render::wording::range(question, told));
    let told = told.unwrap_or_else(|| range.policy.clone());
    let cap = |end: End| match end {
        End::At(place) => html! { line class="cap" x1=(percent(place)) x2=(percent(place)) y1="8" y2="18" {} },
        End::Unbounded => html! {},
    };
    html! {
        svg class="row" width="100%" height="26" role="img" {
            title { (Shown(&told)) }
            (open_line(range.low, range.high))
            (cap(range.low)) (cap(range.high))
            @if let Some(best) = range.best {
                svg x=(percent(best)) y="13" overflow="visible" { path class="best" d="M0 -7 L7 0 L0 7 L-7 0 Z" {} }
            }
        }
    }
}

/// The ticks with what is written beside them.
pub(super) fn axis(ticks: &[Tick]) -> Markup {
    html! {
        svg class="axis" width="100%" height="20" {
            line class="open" x1="0%" x2="100%" y1="1" y2="1" {}
            @for tick in ticks {
                line class="open" x1=(percent(tick.at)) x2=(percent(tick.at)) y1="0" y2="5" {}
                text x=(percent(tick.at)) y="17" text-anchor="middle" { (tick.label) }
            }
        }
    }
}

/// Links to the claims on which the bounds of a range rest.
pub(super) fn rests_on(numbered: Numbered<'_>, claim: usize) -> Markup {
    let source = numbered.question.claims.get(claim).map(|claim| claim.source()).unwrap_or_default();
    html! { " (" a href={ "#" (claim_anchor(numbered.number, claim)) } { bdi { (Shown(source)) } } ")" }
}
