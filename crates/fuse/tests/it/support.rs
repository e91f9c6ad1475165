//! Statements by hand.

use crosscheck_fuse::{Fusion, Method, Said, Settings, Statement, fuse};

/// A statement of a text.
pub fn says(question: &str, source: &str, value: &str) -> Statement {
    Statement {
        question: question.to_owned(),
        source: source.to_owned(),
        origin: None,
        value: Said::Text(value.to_owned()),
    }
}

/// The same under an origin.
pub fn from(origin: &str, statement: Statement) -> Statement {
    Statement { origin: Some(origin.to_owned()), ..statement }
}

pub fn run(method: Method, statements: &[Statement]) -> Fusion {
    fuse(statements, &Settings::new(method))
}

/// The value of a question.
pub fn value<'f>(fusion: &'f Fusion, question: &str) -> &'f str {
    let answer = fusion.answers.iter().find(|answer| answer.question == question).expect("a question");
    assert!(answer.is_decided, "{question} is open");
    &answer.candidates[0].value
}

pub fn weight(fusion: &Fusion, source: &str) -> f64 {
    fusion.sources.iter().find(|weight| weight.source == source).expect("a source").weight
}
