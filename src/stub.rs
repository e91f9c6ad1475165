//! STUB, to be replaced when the stages are merged: the façade's names over a naive reading of plain figures.
#![allow(missing_docs, reason = "a stub")]

use crate::*;
use report::{Note, Pair, Position, Question, SourceEntry};

pub struct Codebook;
#[derive(Default)]
pub struct Policy;
pub struct Extraction {
    pub claims: Vec<Claim>,
    pub notes: Vec<Note>,
}
pub struct TextComparison {
    pub verdict: Verdict,
    pub entails: Option<bool>,
    pub why: String,
    pub pairs: Vec<(Claim, Claim, Comparison)>,
}
static NEWS: Codebook = Codebook;

impl Codebook {
    pub fn news() -> &'static Self {
        &NEWS
    }
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        match text.lines().position(|line| line.starts_with("questoin")) {
            Some(line) => Err(Error::unknown("key", "questoin", ["question"]).on_line(line + 1)),
            None => Ok(Self),
        }
    }
}

impl Policy {
    pub fn named(name: &str) -> Result<Self, Error> {
        if name == "span" { Ok(Self) } else { Err(Error::unknown("policy", name, ["span", "conservative"])) }
    }
}

pub fn extract_all(sources: &[Source], _: &Codebook) -> Extraction {
    let mut claims = Vec::new();
    let mut notes = Vec::new();
    for source in sources {
        let text = source.text();
        if text.is_empty() {
            notes.push(Note { source: Some(source.id().to_owned()), span: None, text: "the text is empty".to_owned() });
        }
        let mut start = 0;
        for word in text.split_inclusive(' ').take(10_000) {
            let span = Span::between(start, start + word.trim_end().len());
            start += word.len();
            let Ok(number) = word.trim_end().parse::<Number>() else { continue };
            let value = Value::Quantity(Quantity::count(Hedged::Plain(number.into()), "person"));
            let claim = Claim::new(source.id(), Topic::new("ferry", "killed"), value);
            let sentence = Span::between(0, text.find('\n').unwrap_or(text.len()));
            let sentence = if sentence.contains(span) { sentence } else { span };
            claims.extend(claim.quoting_at(source, span, sentence).ok());
        }
    }
    Extraction { claims, notes }
}

pub fn check_with(sources: &[Source], codebook: &Codebook, policy: &Policy) -> Report {
    let extraction = extract_all(sources, codebook);
    let mut report = reconcile_claims(sources, extraction.claims, codebook, policy);
    report.notes.extend(extraction.notes);
    report
}

fn compare(a: &Claim, b: &Claim) -> Comparison {
    let (x, y) = (a.value().to_string(), b.value().to_string());
    let verdict = if x == y { Verdict::Agree } else { Verdict::Contradict };
    Comparison { verdict, why: format!("{x} against {y}"), unless: None, settle: None, kind: "count" }
}

pub fn reconcile_claims(sources: &[Source], claims: Vec<Claim>, _: &Codebook, _: &Policy) -> Report {
    let entry = |s: &Source| SourceEntry {
        id: s.id().to_owned(),
        name: s.name().to_owned(),
        published: s.publication(),
        // The same text is the same origin.
        origin: sources
            .iter()
            .position(|o| s.id() == o.id() || (s.text() == o.text() && !s.text().is_empty()))
            .unwrap_or(0),
    };
    let mut groups = std::collections::BTreeMap::<_, Vec<Claim>>::new();
    for claim in claims {
        let key = (claim.topic().subject_key().to_owned(), claim.topic().attribute().to_owned());
        groups.entry(key).or_default().push(claim);
    }
    let mut notes = Vec::new();
    if sources.len() < 2 {
        notes.push(Note {
            source: None,
            span: None,
            text: "there is only one source: nothing to compare it with".to_owned(),
        });
    }
    let question = |((subject, attribute), claims): ((String, String), Vec<Claim>)| {
        let mut pairs: Vec<Pair> = Vec::new();
        for (b, y) in claims.iter().enumerate() {
            for (a, x) in claims.iter().enumerate().take(b) {
                pairs.push(Pair { a, b, comparison: compare(x, y) });
            }
        }
        pairs.sort_by_key(|p| std::cmp::Reverse(p.comparison.verdict));
        let verdict = pairs.first().map_or(Verdict::NotComparable, |p| p.comparison.verdict);
        let positions = claims.iter().enumerate().map(|(i, c)| Position {
            value: c.value().to_string(),
            claims: vec![i],
            origins: 1,
        });
        Question {
            id: format!("{attribute}/{subject}"),
            question: format!("How many of {subject}: {attribute}?"),
            verdict,
            kinds: vec!["count"],
            positions: positions.collect(),
            range: None,
            origins: claims.len(),
            linked_by: Vec::new(),
            subject,
            attribute,
            claims,
            pairs,
        }
    };
    let mut questions: Vec<Question> = groups.into_iter().map(question).collect();
    questions.sort_by_key(|q| std::cmp::Reverse(q.verdict));
    Report { sources: sources.iter().map(entry).collect(), questions, notes }
}

pub fn compare_texts(a: &Source, b: &Source, codebook: &Codebook, _: &Policy) -> TextComparison {
    let read = |source: &Source| extract_all(std::slice::from_ref(source), codebook).claims;
    let pairs: Vec<_> =
        read(a).into_iter().zip(read(b)).map(|(x, y)| (x.clone(), y.clone(), compare(&x, &y))).collect();
    let verdict = pairs.iter().map(|p| p.2.verdict).max().unwrap_or(Verdict::NotComparable);
    TextComparison { verdict, entails: None, why: "by the stub".to_owned(), pairs }
}
