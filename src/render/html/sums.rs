//! What adds up across claims and what does not, and sources that differ by a steady step.

use super::desk::{Desk, badge, claim_anchor};
use super::shown::Shown;
use crate::compare::Verdict;
use crate::report::{ClaimRef, Derivation};
use maud::{Markup, html};

pub(super) fn sums(desk: &Desk<'_>) -> Markup {
    // A later figure and parts that need not be all stand with their pairs.
    let is_told = |derivation: &&Derivation| {
        !matches!(derivation.verdict, Verdict::NotComparable | Verdict::Scope | Verdict::Suspect | Verdict::Update)
    };
    let told: Vec<&Derivation> = desk.report.derivations.iter().filter(is_told).collect();
    if told.is_empty() {
        return html! {};
    }
    html! {
        section id="sums" aria-labelledby="sums-head" {
            h2 id="sums-head" { "Sums" }
            ul class="plain" {
                @for derivation in told {
                    li {
                        (badge(derivation.verdict)) " " (Shown(&derivation.words))
                        @if let Some(unless) = &derivation.unless { ". Both hold if " (Shown(unless)) }
                        " "
                        span class="muted" {
                            "from " @for (index, claim) in derivation.claims.iter().enumerate() { @if index > 0 { ", " } (claimed(desk, claim)) }
                        }
                    }
                }
            }
        }
    }
}

fn claimed(desk: &Desk<'_>, told: &ClaimRef) -> Markup {
    let numbered = desk.number(&told.question).and_then(|number| desk.questions.get(number.checked_sub(1)?));
    let Some(numbered) = numbered else { return html! { (Shown(&told.question)) } };
    let Some(claim) = numbered.question.claims.get(told.claim) else { return html! {} };
    let words = if claim.quote().is_empty() { claim.value().to_string() } else { format!("“{}”", claim.quote()) };
    html! {
        a href={ "#" (claim_anchor(numbered.number, told.claim)) } { bdi { (Shown(claim.source())) } " " (Shown(&words)) }
    }
}

pub(super) fn differences(desk: &Desk<'_>) -> Markup {
    if desk.report.differences.is_empty() {
        return html! {};
    }
    html! {
        section id="differences" aria-labelledby="differences-head" {
            h2 id="differences-head" { "Steady differences" }
            ul class="plain" {
                @for difference in &desk.report.differences {
                    li {
                        b { (Shown(&difference.attribute)) } ": " (Shown(&difference.words))
                        details {
                            summary { "The questions it rests on" }
                            ul {
                                @for question in &difference.questions {
                                    li {
                                        @match desk.number(question) {
                                            Some(number) => a href={ "#q" (number) } { (Shown(question)) },
                                            None => (Shown(question)),
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
