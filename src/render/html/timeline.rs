//! A figure that moved: its claims along the calendar, numbered in the picture and told in a list.

use super::desk::{Desk, Numbered};
use super::forest::{axis, percent};
use super::shown::Shown;
use crate::plot::{self, WIDTH};
use crate::render::wording::clock;
use maud::{Markup, html};

pub(super) fn timeline<'r>(desk: &Desk<'r>, numbered: Numbered<'r>) -> Markup {
    let Some(drawn) = plot::timeline(numbered.question, desk.policy) else { return html! {} };
    html! {
        figure class="timeline" {
            figcaption { "By the time for which each figure holds" }
            div class="drawn" aria-hidden="true" {
                svg width="100%" height="150" {
                    @for tick in &drawn.figure.ticks {
                        line class="grid" x1="0%" x2="100%" y1=(percent(WIDTH - tick.at)) y2=(percent(WIDTH - tick.at)) {}
                        text class="side" x="0" y=(percent(WIDTH - tick.at)) dy="-3" { (tick.label) }
                    }
                    @for (number, moment) in (1..).zip(&drawn.moments) {
                        @let (from, to) = moment.time;
                        @let height = percent(WIDTH - moment.bar.dot.unwrap_or((moment.bar.typical.0 + moment.bar.typical.1) / 2));
                        line class="open" x1=(percent(from)) x2=(percent(to)) y1=(height) y2=(height) {}
                        svg x=(percent((from + to) / 2)) y=(height) overflow="visible" {
                            circle class=(if moment.is_stale { "moment stale" } else { "moment" }) r="9" {}
                            text class="number" text-anchor="middle" y="4" { (number) }
                        }
                    }
                }
                (axis(&drawn.time.ticks))
            }
            ol class="moments" {
                @for moment in &drawn.moments {
                    li {
                        (Shown(&clock(&moment.period.to_string()))) ": " b { (Shown(&moment.value)) } ", "
                        @if let Some(who) = desk.who(numbered, moment.claim) { (who) }
                        @if moment.is_stale { " " strong class="stale" { "stale: a later figure was out" } }
                    }
                }
            }
            @if !drawn.undated.is_empty() {
                p class="note" {
                    "Without a time: "
                    @for (index, claim) in drawn.undated.iter().enumerate() {
                        @if index > 0 { ", " }
                        @if let Some(claim) = numbered.question.claims.get(*claim) { b { (Shown(&crate::compare::say(claim.value()))) } " " }
                        @if let Some(who) = desk.who(numbered, *claim) { (who) }
                    }
                }
            }
        }
    }
}
