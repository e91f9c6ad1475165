//! What fusing comes to, as plain data in a stable order.

use crate::method::{Found, Method};
use crate::normal::Scale;
use crate::settings::Settings;
use crate::table::{Candidate, Question, Table};
use crosscheck::wire::statement::Statement;
use crosscheck::{Axis, TimeUnit};

/// Estimated values and weights of sources.
///
/// What a method prefers is no verdict: it follows from the other answers of the same sources and from what the method takes for
/// granted, above all that sources of different origins err independently.
#[derive(Clone, Debug)]
pub struct Fusion {
    /// The method with its parameters.
    pub settings: Settings,
    /// How many statements went in.
    pub statements: usize,
    /// How many different origins vote; a source whose origin is not given is its own.
    pub origins: usize,
    /// Each question, by name.
    pub answers: Vec<Answer>,
    /// Each source, by name, under each origin that it has.
    pub sources: Vec<SourceWeight>,
    /// How much each round changed, in the method's own measure.
    pub changes: Vec<f64>,
    /// Whether the last change was within the tolerance; otherwise the rounds were stopped at their limit.
    pub converged: bool,
    /// What a reader should know.
    pub notes: Vec<String>,
}

/// What a method makes of one question.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The question, as the statements name it.
    pub question: String,
    /// Whether the first of the candidates is the method's choice; a method that has nothing to say leaves a question open.
    pub is_decided: bool,
    /// The number that the method estimates, where nobody reported it.
    pub estimate: Option<Estimate>,
    /// All answers that were given: the one that is preferred first, the others by score.
    pub candidates: Vec<Scored>,
}

/// A number that a method estimates and nobody reported.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// The number.
    pub number: f64,
    /// What it is a number of: `USD`, `minutes of the day`.
    pub unit: String,
    /// Whether it is a time of day.
    pub is_clock: bool,
}

/// One answer that was given to a question.
#[derive(Clone, Debug)]
pub struct Scored {
    /// The commonest way in which it is written.
    pub value: String,
    /// The other ways.
    pub also_written: Vec<String>,
    /// Its score, on the method's own scale; scores of two methods do not compare.
    pub score: f64,
    /// How many origins name it; one that names several answers gives each a part.
    pub votes: f64,
    /// Who names it, by name.
    pub sources: Vec<String>,
}

/// What a method makes of a source.
#[derive(Clone, Debug)]
pub struct SourceWeight {
    /// The source.
    pub source: String,
    /// Its origin, where one is given.
    pub origin: Option<String>,
    /// Its weight, on the method's own scale, finite and not negative; weights of two methods do not compare.
    pub weight: f64,
    /// How many questions it answers.
    pub answers: usize,
    /// To how many of them it gives more than one answer; its vote is split there.
    pub contradicts_itself: usize,
}

/// Estimates the answers to many questions from what many sources say, and how reliable the sources are.
///
/// ```
/// use crosscheck_fuse::{Method, Settings, fuse, statement};
/// let rows = [
///     r#"{"question": "AA-1007 departure", "source": "airline", "value": "17:30"}"#,
///     r#"{"question": "AA-1007 departure", "source": "airport", "value": "5:30 pm"}"#,
///     r#"{"question": "AA-1007 departure", "source": "portal", "value": "5:45 pm"}"#,
/// ];
/// let statements = rows.iter().filter_map(|row| statement::from_line(row).transpose()).collect::<Result<Vec<_>, _>>()?;
/// let fusion = fuse(&statements, &Settings::new(Method::Majority));
/// assert_eq!(fusion.answers[0].candidates[0].value, "17:30");
/// assert_eq!(fusion.answers[0].candidates[0].votes, 2.0);
/// # Ok::<(), crosscheck::Error>(())
/// ```
#[must_use]
pub fn fuse(statements: &[Statement], settings: &Settings) -> Fusion {
    let table = Table::new(statements, settings.is_as_written());
    let found = settings.method().run(&table, settings.values());
    let answer = |(number, question): (usize, &Question)| answer(&table, question, number, &found);
    let answers: Vec<Answer> = table.questions.iter().enumerate().map(answer).collect();
    let source = |source: &crate::table::Source| SourceWeight {
        source: source.name.clone(),
        origin: source.origin.clone(),
        weight: found.weights.get(source.voter).copied().unwrap_or(0.0),
        answers: source.answers,
        contradicts_itself: source.splits,
    };
    let sources: Vec<SourceWeight> = table.sources.iter().map(source).collect();
    let origins = table.voters.len();
    let notes = notes(settings, &answers, &sources, origins, &found);
    Fusion {
        settings: settings.clone(),
        statements: statements.len(),
        origins,
        answers,
        sources,
        changes: found.changes,
        converged: found.converged,
        notes,
    }
}

fn answer(table: &Table, question: &Question, number: usize, found: &Found) -> Answer {
    let chosen = found.chosen.get(number).copied().flatten();
    let mut order: Vec<usize> = question.candidates.clone().collect();
    let score = |index: usize| found.scores.get(index).copied().unwrap_or(0.0);
    order.sort_by(|a, b| {
        (chosen == Some(*b)).cmp(&(chosen == Some(*a))).then_with(|| score(*b).total_cmp(&score(*a))).then(a.cmp(b))
    });
    let scored = |index: &usize| Some(scored(table, table.candidates.get(*index)?, score(*index)));
    Answer {
        question: question.name.clone(),
        is_decided: chosen.is_some(),
        estimate: estimate(table, question, chosen, found.estimates.get(number).copied().flatten()),
        candidates: order.iter().filter_map(scored).collect(),
    }
}

fn scored(table: &Table, candidate: &Candidate, score: f64) -> Scored {
    let mut written = candidate.written.iter().cloned();
    let mut sources: Vec<String> =
        candidate.sources.iter().filter_map(|index| Some(table.sources.get(*index)?.name.clone())).collect();
    sources.dedup();
    Scored {
        value: written.next().unwrap_or_default(),
        also_written: written.collect(),
        score,
        votes: candidate.support,
        sources,
    }
}

/// The estimate of a question in its unit; none where it is the value that was chosen.
fn estimate(table: &Table, question: &Question, chosen: Option<usize>, place: Option<f64>) -> Option<Estimate> {
    let (numbers, place) = (question.numbers.as_ref()?, place?);
    let reported = chosen.and_then(|index| table.candidates.get(index)?.number);
    if reported.is_some_and(|reported| (reported - place).abs() < 1e-9) {
        return None;
    }
    let unit = match &numbers.scale {
        Scale::Clock => "minutes of the day".to_owned(),
        Scale::Of(Axis::Count) => String::new(),
        Scale::Of(Axis::Measure(dimension)) => format!("{dimension}, in base units"),
        Scale::Of(Axis::Money(currency)) => currency.clone(),
        Scale::Of(Axis::Calendar) => "minutes since 1970-01-01T00:00".to_owned(),
        Scale::Of(Axis::Time) => format!("{}s", TimeUnit::Second.name()),
        Scale::Of(Axis::Proportion) => "of the whole".to_owned(),
    };
    let is_clock = numbers.scale == Scale::Clock;
    Some(Estimate { number: numbers.lowest + place * numbers.width, unit, is_clock })
}

fn notes(
    settings: &Settings,
    answers: &[Answer],
    sources: &[SourceWeight],
    origins: usize,
    found: &Found,
) -> Vec<String> {
    let mut notes = Vec::new();
    let method = settings.method();
    if origins == 1 {
        notes.push("there is only one origin: it agrees with itself, and its weight says nothing".to_owned());
    }
    if !found.converged {
        notes.push(format!("{} was stopped after {} rounds before it converged", method.code(), found.changes.len()));
    }
    let open = answers.iter().filter(|answer| !answer.is_decided).count();
    if open > 0 {
        notes.push(format!("{} left open: most of their votes are no numbers of one scale", questions(open)));
    }
    let split: usize = sources.iter().map(|source| source.contradicts_itself).sum();
    if split > 0 {
        notes.push(format!("{} answered twice by one source; its vote is split there", questions(split)));
    }
    if method != Method::Majority && answers.len() < 30 {
        let text =
            "with so few questions the weights of sources are mostly chance; use check to see who disagrees, and why";
        notes.push(text.to_owned());
    }
    notes
}

fn questions(count: usize) -> String {
    if count == 1 { "1 question is".to_owned() } else { format!("{count} questions are") }
}
