//! Questions by sources: who says what, and who is silent.

use super::desk::{Desk, Numbered, badge, claim_anchor, class, source_anchor};
use super::shown::Shown;
use crate::compare::{Verdict, say};
use maud::{Markup, html};
use std::collections::BTreeMap;

pub(super) fn matrix(desk: &Desk<'_>) -> Markup {
    let compared = || desk.questions.iter().filter(|numbered| numbered.question.verdict != Verdict::NotComparable);
    if compared().next().is_none() {
        return html! {};
    }
    html! {
        section id="matrix" aria-labelledby="matrix-head" {
            h2 id="matrix-head" { "Who says what" }
            p class="muted" { "An empty cell: the source is silent." }
            div class="scroll" tabindex="0" role="region" aria-labelledby="matrix-head" {
                table class="matrix" {
                    thead {
                        tr {
                            th scope="col" { "Question" }
                            @for (number, entry) in desk.report.sources.iter().enumerate() {
                                th scope="col" { a href={ "#" (source_anchor(number)) } title=(Shown(&entry.name)) { bdi { (Shown(&entry.id)) } } }
                            }
                        }
                    }
                    tbody { @for numbered in compared() { (row(desk, *numbered)) } }
                }
            }
        }
    }
}

fn row(desk: &Desk<'_>, numbered: Numbered<'_>) -> Markup {
    let mut cells: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, claim) in numbered.question.claims.iter().enumerate() {
        cells.entry(desk.source_number(claim.source())).or_default().push(index);
    }
    html! {
        tr class=(class(numbered.question.verdict)) {
            th scope="row" { (badge(numbered.question.verdict)) " " a href={ "#" (numbered.anchor()) } { (Shown(&numbered.question.question)) } }
            @for number in 0..desk.report.sources.len() {
                td {
                    @for (nth, index) in cells.get(&number).into_iter().flatten().enumerate() {
                        @if nth > 0 { "; " }
                        @if let Some(claim) = numbered.question.claims.get(*index) {
                            a href={ "#" (claim_anchor(numbered.number, *index)) } { (Shown(&say(claim.value()))) }
                        }
                    }
                }
            }
        }
    }
}
