//! Which claim of one report is which claim of another.

use super::sources::Renamed;
use crate::claim::Claim;
use crate::compare::say;
use crate::report::Report;
use std::collections::HashMap;

/// Where a claim stands in a report: the number of its question, and its own in there.
pub(super) type Place = (usize, usize);

/// Claims that are one in two reports.
#[derive(Debug, Default)]
pub(super) struct Matches {
    forward: HashMap<Place, Place>,
    back: HashMap<Place, Place>,
    pub(super) added: usize,
    pub(super) gone: usize,
}

/// What must be the same of two claims, beside their source; from the strictest on.
#[derive(Clone, Copy)]
enum Step {
    /// Question, quote, value, and over what and as of when it counts.
    Whole,
    /// Question, quote, value.
    Said,
    /// Attribute, quote, value: the subject goes under another name.
    SaidOfAnother,
    /// Quote and value: the words were put under another question.
    Quoted,
    /// Question and value: the words around it were edited.
    Valued,
    /// Attribute and value.
    ValuedOfAnother,
    /// Question, kind of value and circumstances, as often here as there: the figure was changed.
    Circumstanced,
    /// Question and kind of value, as often here as there.
    Asked,
}

const STEPS: [Step; 8] = [
    Step::Whole,
    Step::Said,
    Step::SaidOfAnother,
    Step::Quoted,
    Step::Valued,
    Step::ValuedOfAnother,
    Step::Circumstanced,
    Step::Asked,
];

/// What is looked at of a claim, worked out once.
struct Looked<'r> {
    place: Place,
    /// The id of its source in the later report.
    source: &'r str,
    claim: &'r Claim,
    question: &'r str,
    attribute: &'r str,
    words: String,
    circumstances: String,
}

type Key<'l> = (&'l str, &'l str, &'l str, &'l str, &'l str);

impl Looked<'_> {
    /// What the step holds against each other; nothing where the claim has not what the step needs.
    fn key(&self, step: Step) -> Option<Key<'_>> {
        let (source, quote, words) = (self.source, self.claim.quote(), self.words.as_str());
        let kind = self.claim.value().kind().code();
        let around = self.circumstances.as_str();
        let quoted = !quote.is_empty();
        match step {
            Step::Whole => Some((source, self.question, quote, words, around)),
            Step::Said => Some((source, self.question, quote, words, "")),
            Step::SaidOfAnother => quoted.then_some((source, self.attribute, quote, words, "")),
            Step::Quoted => quoted.then_some((source, "", quote, words, "")),
            Step::Valued => Some((source, self.question, "", words, "")),
            Step::ValuedOfAnother => Some((source, self.attribute, "", words, "")),
            Step::Circumstanced => Some((source, self.question, kind, "", around)),
            Step::Asked => Some((source, self.question, kind, "", "")),
        }
    }
}

impl Step {
    /// Whether the value may differ: then only as many claims as there were can be the same ones.
    const fn changes_value(self) -> bool {
        matches!(self, Self::Circumstanced | Self::Asked)
    }
}

impl Matches {
    pub(super) fn of(before: &Report, after: &Report, renamed: &Renamed<'_>) -> Self {
        let (old, new) = (look(before, |id| renamed.now(id)), look(after, |id| id));
        let mut matches = Self::default();
        for step in STEPS {
            matches.step(step, &old, &new);
        }
        matches.gone = old.iter().filter(|looked| matches.after(looked.place).is_none()).count();
        matches.added = new.iter().filter(|looked| matches.before(looked.place).is_none()).count();
        matches
    }

    /// The claim in the later report.
    pub(super) fn after(&self, place: Place) -> Option<Place> {
        self.forward.get(&place).copied()
    }

    /// The claim in the earlier report.
    pub(super) fn before(&self, place: Place) -> Option<Place> {
        self.back.get(&place).copied()
    }

    /// All claims that are in both reports, in the order of the later one.
    pub(super) fn all(&self) -> Vec<(Place, Place)> {
        let mut all: Vec<(Place, Place)> = self.forward.iter().map(|(old, new)| (*old, *new)).collect();
        all.sort_by_key(|(_, new)| *new);
        all
    }

    /// Pairs what is left and has one key, in the order of the texts.
    fn step(&mut self, step: Step, old: &[Looked<'_>], new: &[Looked<'_>]) {
        let mut by_key: HashMap<Key<'_>, (Vec<Place>, Vec<Place>)> = HashMap::new();
        for looked in old.iter().filter(|looked| !self.forward.contains_key(&looked.place)) {
            if let Some(key) = looked.key(step) {
                by_key.entry(key).or_default().0.push(looked.place);
            }
        }
        for looked in new.iter().filter(|looked| !self.back.contains_key(&looked.place)) {
            if let Some(key) = looked.key(step) {
                by_key.entry(key).or_default().1.push(looked.place);
            }
        }
        for (old, new) in by_key.into_values() {
            if step.changes_value() && old.len() != new.len() {
                continue;
            }
            for (old, new) in old.into_iter().zip(new) {
                self.forward.insert(old, new);
                self.back.insert(new, old);
            }
        }
    }
}

fn look<'r>(report: &'r Report, name: impl Fn(&'r str) -> &'r str) -> Vec<Looked<'r>> {
    let name = &name;
    let questions = report.questions.iter().enumerate();
    let all = questions.flat_map(|(number, question)| {
        question.claims.iter().enumerate().map(move |(index, claim)| Looked {
            place: (number, index),
            source: name(claim.source()),
            claim,
            question: &question.id,
            attribute: &question.attribute,
            words: say(claim.value()),
            circumstances: circumstances(claim),
        })
    });
    all.collect()
}

/// Over what and how a claim counts, and who said it.
fn circumstances(claim: &Claim) -> String {
    let scope = &claim.scope;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let place = scope.place.as_ref().map(|place| place.key().to_owned());
    let as_of = claim.as_of.map(|date| date.to_string());
    [
        claim.mode.code().to_owned(),
        text(&place),
        text(&scope.group),
        text(&scope.stage),
        text(&as_of),
        text(&claim.attributed_to),
    ]
    .join("\0")
}
