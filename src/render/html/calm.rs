//! Questions that nobody has to be asked about: where sources agree, and what only one of them says.

use super::desk::{Desk, Numbered, badge};
use super::shown::Shown;
use crate::compare::{Verdict, say};
use crate::render::wording::tally;
use maud::{Markup, html};

pub(super) fn calm<'r>(desk: &Desk<'r>) -> Markup {
    let of = |verdict: Verdict| -> Vec<Numbered<'r>> {
        desk.questions.iter().copied().filter(|numbered| numbered.question.verdict == verdict).collect()
    };
    let groups: Vec<_> =
        Verdict::ALL.iter().copied().rev().filter(|verdict| !verdict.is_flag()).map(|v| (v, of(v))).collect();
    if groups.iter().all(|(_, questions)| questions.is_empty()) {
        return html! {};
    }
    html! {
        section id="calm" aria-labelledby="calm-head" {
            h2 id="calm-head" { "Nothing to ask" }
            @for (verdict, questions) in groups.iter().filter(|(_, questions)| !questions.is_empty()) {
                details {
                    summary { (badge(*verdict)) " " (tally(*verdict, questions.len())) }
                    div class="scroll" tabindex="0" role="region" aria-label={ "Questions: " (tally(*verdict, questions.len())) } {
                        table class="calm" {
                            thead { tr { th scope="col" { "Question" } th scope="col" { "Said by" } @if *verdict != Verdict::NotComparable { th scope="col" { "Why" } } } }
                            tbody { @for numbered in questions { (row(desk, *numbered, *verdict)) } }
                        }
                    }
                }
            }
        }
    }
}

/// Findings that the desk has marked as known, each with its reason.
pub(super) fn known(desk: &Desk<'_>) -> Markup {
    if desk.report.known.is_empty() {
        return html! {};
    }
    html! {
        section id="known" aria-labelledby="known-head" {
            h2 id="known-head" { "Known" }
            ul class="plain" {
                @for known in &desk.report.known {
                    li {
                        (badge(known.verdict)) " " b { (Shown(&known.asks)) } " "
                        @for (index, said) in known.statements.iter().enumerate() {
                            @if index > 0 { ", " }
                            bdi { (Shown(&said.source)) } " says " (Shown(&said.value))
                        }
                        ". Known: " (Shown(&known.reason))
                        @if let Some(until) = known.until { " (until " (Shown(&until.to_string())) ")" }
                    }
                }
            }
        }
    }
}

fn row<'r>(desk: &Desk<'r>, numbered: Numbered<'r>, verdict: Verdict) -> Markup {
    let question = numbered.question;
    let worst = question.pairs.iter().find(|pair| pair.comparison.verdict == verdict);
    html! {
        tr id=(numbered.anchor()) {
            th scope="row" { (Shown(&question.question)) }
            td {
                ul class="who" {
                    @for (index, claim) in question.claims.iter().enumerate() {
                        li { b { (Shown(&say(claim.value()))) } " " @if let Some(who) = desk.who(numbered, index) { (who) } }
                    }
                }
            }
            @if verdict != Verdict::NotComparable {
                td { @if let Some(pair) = worst { (Shown(&pair.comparison.why)) } }
            }
        }
    }
}
