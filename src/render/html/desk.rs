//! What every part of the page looks up: sources by id, questions by number, places of quotes.

use super::shown::Shown;
use crate::claim::Claim;
use crate::compare::Verdict;
use crate::language::Language;
use crate::policy::Policy;
use crate::render::quote::Page;
use crate::render::wording::clock;
use crate::report::{Question, Report, SourceEntry};
use crate::source::Source;
use maud::{Markup, html};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A report with all that its page needs to point from one part to another.
pub(super) struct Desk<'r> {
    pub(super) report: &'r Report,
    pub(super) policy: &'r Policy,
    /// The questions, worst first, with the numbers that their links use.
    pub(super) questions: Vec<Numbered<'r>>,
    entries: BTreeMap<&'r str, &'r SourceEntry>,
    texts: BTreeMap<&'r str, &'r Source>,
    pages: BTreeMap<&'r str, Page<'r>>,
    numbers: BTreeMap<&'r str, usize>,
    source_numbers: BTreeMap<&'r str, usize>,
}

/// A question and its number on the page.
#[derive(Clone, Copy)]
pub(super) struct Numbered<'r> {
    pub(super) number: usize,
    pub(super) question: &'r Question,
}

impl<'r> Desk<'r> {
    pub(super) fn new(report: &'r Report, sources: &'r [Source], policy: &'r Policy) -> Self {
        let mut questions: Vec<&Question> =
            report.questions.iter().filter(|question| !report.is_known(question)).collect();
        questions.sort_by_key(|question| Reverse(question.verdict));
        let numbered = questions.into_iter().zip(1..);
        let questions: Vec<_> = numbered.map(|(question, number)| Numbered { number, question }).collect();
        let with_text = || sources.iter().filter(|source| !source.text().is_empty());
        Self {
            report,
            policy,
            source_numbers: report.sources.iter().map(|entry| entry.id.as_str()).zip(0..).collect(),
            entries: report.sources.iter().map(|entry| (entry.id.as_str(), entry)).collect(),
            texts: with_text().map(|source| (source.id(), source)).collect(),
            pages: with_text().map(|source| (source.id(), Page::new(source.text()))).collect(),
            numbers: questions.iter().map(|numbered| (numbered.question.id.as_str(), numbered.number)).collect(),
            questions,
        }
    }

    /// The questions that an editor would ask about.
    pub(super) fn flagged(&self) -> impl Iterator<Item = Numbered<'r>> {
        self.questions.iter().copied().filter(|numbered| numbered.question.verdict.is_flag())
    }

    pub(super) fn text(&self, source: &str) -> Option<&'r Source> {
        self.texts.get(source).copied()
    }

    /// The language of a text, where its source says so.
    pub(super) fn language(&self, source: &str) -> Option<&'static str> {
        self.text(source)?.language().map(Language::code)
    }

    pub(super) fn has_texts(&self) -> bool {
        !self.texts.is_empty() && self.report.sources.iter().all(|entry| self.texts.contains_key(entry.id.as_str()))
    }

    pub(super) fn number(&self, question: &str) -> Option<usize> {
        self.numbers.get(question).copied()
    }

    pub(super) fn place(&self, claim: &Claim) -> Option<(usize, usize)> {
        Some(self.pages.get(claim.source())?.place(claim.span()?.start()))
    }

    /// The number by which the parts of the page name a source.
    pub(super) fn source_number(&self, id: &str) -> usize {
        self.source_numbers.get(id).copied().unwrap_or_default()
    }

    /// Id and name of a source.
    pub(super) fn name(&self, id: &'r str) -> Markup {
        let name = self.entries.get(id).map(|entry| entry.name.as_str());
        let name = name.or_else(|| self.texts.get(id).map(|source| source.name()));
        html! {
            bdi { (Shown(id)) }
            @if let Some(name) = name.filter(|name| *name != id) { " " bdi { (Shown(name)) } }
        }
    }

    /// The source of a claim, linked to where its words stand.
    pub(super) fn who(&self, numbered: Numbered<'r>, index: usize) -> Option<Markup> {
        let claim = numbered.question.claims.get(index)?;
        Some(html! { a href={ "#" (claim_anchor(numbered.number, index)) } { (self.name(claim.source())) } })
    }
}

impl<'r> Numbered<'r> {
    pub(super) fn anchor(&self) -> String {
        format!("q{}", self.number)
    }

    /// The ids of the sources that answer it, each once, by their numbers on the page.
    pub(super) fn sources(&self, desk: &Desk<'_>) -> String {
        let mut numbers: Vec<usize> =
            self.question.claims.iter().map(|claim| desk.source_number(claim.source())).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.iter().map(|number| format!("s{number}")).collect::<Vec<_>>().join(" ")
    }

    /// The attribute for the filter: what the codebook does not know stands together.
    pub(super) fn attribute(&self) -> &'r str {
        if self.question.attribute.contains('/') { "other" } else { &self.question.attribute }
    }
}

/// Where the words of a claim stand on the page.
pub(super) fn claim_anchor(question: usize, claim: usize) -> String {
    format!("c{question}-{claim}")
}

/// Where the account of a source begins.
pub(super) fn source_anchor(number: usize) -> String {
    format!("s{number}")
}

/// The sign and the words of a verdict; the sign is there for those who do not see its colour.
pub(super) fn badge(verdict: Verdict) -> Markup {
    let sign = match verdict {
        Verdict::Contradict => "✕",
        Verdict::Tension => "≈",
        Verdict::Update => "↗",
        Verdict::Undecided => "?",
        Verdict::Suspect => "!",
        Verdict::Scope => "⊂",
        Verdict::Compatible => "✓",
        Verdict::Agree => "=",
        Verdict::NotComparable => "–",
    };
    html! {
        span class={ "badge " (class(verdict)) } {
            span aria-hidden="true" { (sign) } " " (crate::render::wording::words(verdict))
        }
    }
}

/// The style class of a verdict.
pub(super) fn class(verdict: Verdict) -> String {
    format!("v-{}", verdict.code().replace('_', "-"))
}

/// A date of publication, or that there is none.
pub(super) fn dated(entry: &SourceEntry) -> Markup {
    match entry.published {
        Some(period) => {
            let edtf = period.to_string();
            html! { time datetime=(Shown(&edtf)) { (Shown(&clock(&edtf))) } }
        }
        None => html! { span class="muted" { "undated" } },
    }
}
