//! The report as one web page: no network, no script needed, every claim linked to its sentence and back.

mod articles;
mod calm;
mod desk;
mod finding;
mod forest;
mod marks;
mod matrix;
mod shown;
mod summary;
mod sums;
mod timeline;

use crate::policy::Policy;
use crate::report::Report;
use crate::source::Source;
use desk::Desk;
use maud::{DOCTYPE, PreEscaped, html as markup};
use shown::Shown;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Renders a report as a self-contained HTML page.
///
/// The sources bring the texts; a claim whose source has no text is quoted alone. `policy` is the one that the report was
/// made under: the pictures draw what it takes hedges to mean. `title` is what the story is called.
///
/// ```
/// use crosscheck::{Policy, Source, check, render};
/// let accounts = [Source::new("gazette", "12 <b>died</b>."), Source::new("herald", "Some 30 died.")];
/// let policy = Policy::default();
/// let page = render::html(&check(&accounts, &policy), &accounts, &policy, "Ferry");
/// assert!(page.starts_with("<!DOCTYPE html>") && page.contains("&lt;b&gt;"));
/// ```
#[must_use]
pub fn html(report: &Report, sources: &[Source], policy: &Policy, title: &str) -> String {
    let desk = Desk::new(report, sources, policy);
    let page = markup! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content={ "crosscheck " (env!("CARGO_PKG_VERSION")) };
                // Nothing is loaded and nothing is sent, whatever a text tries.
                meta http-equiv="Content-Security-Policy"
                    content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
                title { (Shown(title)) " – crosscheck" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a class="skip" href="#findings" { "Skip to the findings" }
                (summary::header(&desk, title))
                main {
                    (summary::to_ask(&desk))
                    (summary::filters(&desk))
                    section id="findings" aria-labelledby="findings-head" {
                        h2 id="findings-head" { "Findings" }
                        @if desk.flagged().next().is_none() { p { "Nothing that an editor would have to ask about." } }
                        @for numbered in desk.flagged() { (finding::finding(&desk, numbered)) }
                    }
                    (sums::sums(&desk))
                    (sums::differences(&desk))
                    (calm::known(&desk))
                    (calm::calm(&desk))
                    (matrix::matrix(&desk))
                    (articles::articles(&desk))
                    (summary::notes(&desk))
                }
                (summary::footer(&desk))
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    page.into_string()
}
