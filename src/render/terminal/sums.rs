//! What adds up across claims, and what does not: the arithmetic, and the claims that it rests on.

use super::{LABEL, Sheet};
use crate::compare::Verdict;
use crate::render::layout::visible;
use crate::render::style::Style;
use crate::report::{ClaimRef, Derivation, Report};

/// How many derivations, and claims of each, are named before the rest is only counted.
const NAMED: usize = 12;

/// What the arithmetic came to.
const fn label(verdict: Verdict) -> Option<&'static str> {
    match verdict {
        Verdict::Agree | Verdict::Compatible => Some("adds up"),
        Verdict::Tension | Verdict::Undecided => Some("in doubt"),
        Verdict::Contradict => Some("does not"),
        // A later figure and parts that need not be all stand with their pairs.
        Verdict::NotComparable | Verdict::Scope | Verdict::Suspect | Verdict::Update => None,
    }
}

impl<'r> Sheet<'r> {
    pub(super) fn sums(&mut self, report: &'r Report) {
        let told = report.derivations.iter().filter_map(|derivation| Some((label(derivation.verdict)?, derivation)));
        let told: Vec<(&str, &Derivation)> = told.collect();
        if told.is_empty() {
            return;
        }
        self.blank();
        let head = self.paint.apply(Style::Strong, "Sums");
        self.line(&head);
        for (label, derivation) in told.iter().take(NAMED) {
            self.labelled(label, &derivation.words);
            if let Some(unless) = &derivation.unless {
                self.labelled("both hold", unless);
            }
            let claims: Vec<String> =
                derivation.claims.iter().take(NAMED).filter_map(|claim| self.quoted(report, claim)).collect();
            let more = derivation.claims.len().saturating_sub(NAMED);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            if !claims.is_empty() {
                self.labelled("from", &format!("{}{more}", claims.join(", ")));
            }
        }
        let more = told.len().saturating_sub(NAMED);
        if more > 0 {
            self.line(&format!("  {:LABEL$}and {more} more", ""));
        }
    }

    /// A claim by its source and its words.
    fn quoted(&self, report: &Report, claim: &ClaimRef) -> Option<String> {
        let question = report.questions.iter().find(|question| question.id == claim.question)?;
        let claim = question.claims.get(claim.claim)?;
        let [open, close] = self.paint.glyphs.quotes;
        let words = match claim.quote() {
            "" => claim.value().to_string(),
            quote => format!("{open}{quote}{close}"),
        };
        Some(format!("{} {}", visible(claim.source()), visible(&words)))
    }
}
