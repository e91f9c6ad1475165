//! Statements as the methods see them: questions, their candidates, and who votes for which.

use crate::normal::{Key, MOST_LISTS, Normaliser, Scale, join, overlap};
use crate::total::Total;
use crosscheck::wire::statement::Statement;
use crosscheck::{Number, Policy};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

/// All statements, in an order that does not depend on that of the rows.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(crate) questions: Vec<Question>,
    /// The candidates of all questions, one question after the other.
    pub(crate) candidates: Vec<Candidate>,
    /// Those who have a vote: sources of one origin have one together.
    pub(crate) voters: Vec<String>,
    /// Each source under each origin that it has.
    pub(crate) sources: Vec<Source>,
    /// Two lists of names of one question that share some, and how many of all that they name.
    pub(crate) alike: Vec<(usize, usize, f64)>,
}

/// One question.
#[derive(Debug)]
pub(crate) struct Question {
    pub(crate) name: String,
    /// Its candidates in [`Table::candidates`].
    pub(crate) candidates: Range<usize>,
    /// What its numbers are, where most of its votes are numbers of one scale.
    pub(crate) numbers: Option<Numbers>,
}

/// How the numbers of a question lie.
#[derive(Debug)]
pub(crate) struct Numbers {
    pub(crate) scale: Scale,
    /// The lowest, and how far the highest lies above it.
    pub(crate) lowest: f64,
    pub(crate) width: f64,
    /// Mean and standard deviation of the votes, where the lowest is 0 and the highest 1.
    pub(crate) mean: f64,
    pub(crate) deviation: f64,
}

/// One answer to a question.
#[derive(Debug)]
pub(crate) struct Candidate {
    /// How it is written, the commonest first.
    pub(crate) written: Vec<String>,
    pub(crate) votes: Vec<Vote>,
    /// How many votes it has: parts of split ones add up.
    pub(crate) support: f64,
    /// Where it lies between the lowest (0) and the highest (1) number of its question.
    pub(crate) number: Option<f64>,
    /// Indices of the sources that say so.
    pub(crate) sources: Vec<usize>,
}

/// What one voter gives to one candidate: 1, or a part where the voter names several.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Vote {
    pub(crate) voter: usize,
    pub(crate) part: f64,
}

/// A source under an origin.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) origin: Option<String>,
    pub(crate) voter: usize,
    /// How many questions it answers.
    pub(crate) answers: usize,
    /// To how many of them it gives more than one answer.
    pub(crate) splits: usize,
}

/// One statement with everything in it numbered.
struct Entry {
    question: usize,
    key: Key,
    written: String,
    source: usize,
}

impl Table {
    pub(crate) fn new(statements: &[Statement], as_written: bool) -> Self {
        let questions = numbered(statements.iter().map(|statement| statement.question.as_str()));
        let sources = numbered(statements.iter().map(who));
        let voters = numbered(statements.iter().map(voter));
        let mut normaliser = Normaliser::new(as_written);
        let entry = |statement: &Statement| {
            let (written, key) = normaliser.normal(&statement.value);
            let question = questions.get(statement.question.as_str()).copied().unwrap_or_default();
            Entry { question, key, written, source: sources.get(&who(statement)).copied().unwrap_or_default() }
        };
        let mut entries: Vec<Entry> = statements.iter().map(entry).collect();
        let mut table = Self { voters: in_order(&voters).map(|name| (*name).to_owned()).collect(), ..Self::default() };
        table.sources = in_order(&sources)
            .map(|(name, origin)| Source {
                name: (*name).to_owned(),
                origin: origin.map(str::to_owned),
                voter: voters.get(origin.unwrap_or(name)).copied().unwrap_or_default(),
                answers: 0,
                splits: 0,
            })
            .collect();
        entries.sort_by_key(|entry| entry.question);
        let policy = Policy::default();
        let names: Vec<&&str> = in_order(&questions).collect();
        for (group, name) in entries.chunk_by_mut(|a, b| a.question == b.question).zip(names) {
            table.add(name, group, &policy);
        }
        table
    }

    fn add(&mut self, name: &str, entries: &mut [Entry], policy: &Policy) {
        let keys: BTreeSet<&Key> = entries.iter().map(|entry| &entry.key).collect();
        let joined = if keys.len() > 1 { join(&keys, policy) } else { BTreeMap::new() };
        for entry in entries.iter_mut() {
            if let Some(key) = joined.get(&entry.key) {
                entry.key = key.clone();
            }
        }
        entries.sort_by(|a, b| (&a.key, a.source, &a.written).cmp(&(&b.key, b.source, &b.written)));
        let answers: Vec<&[Entry]> = entries.chunk_by(|a, b| a.key == b.key).collect();
        self.count_answers(&answers);
        // A voter that names several candidates gives each of them a part.
        let voters_of = |answer: &&[Entry]| {
            let voters = answer.iter().filter_map(|entry| self.sources.get(entry.source)).map(|source| source.voter);
            voters.collect::<BTreeSet<usize>>()
        };
        let voters: Vec<BTreeSet<usize>> = answers.iter().map(voters_of).collect();
        let mut named: HashMap<usize, f64> = HashMap::new();
        for voter in voters.iter().flatten() {
            *named.entry(*voter).or_default() += 1.0;
        }
        let start = self.candidates.len();
        for (answer, voters) in answers.iter().zip(voters) {
            let part = |voter: &usize| named.get(voter).map_or(1.0, |count| 1.0 / count);
            let votes: Vec<Vote> = voters.iter().map(|voter| Vote { voter: *voter, part: part(voter) }).collect();
            let mut sources: Vec<usize> = answer.iter().map(|entry| entry.source).collect();
            sources.dedup();
            let support = Total::of(votes.iter().map(|vote| vote.part));
            self.candidates.push(Candidate { written: written(answer), votes, support, number: None, sources });
        }
        let candidates = start..self.candidates.len();
        let numbers = self.measure(&candidates, &answers);
        self.liken(start, &answers);
        self.questions.push(Question { name: name.to_owned(), candidates, numbers });
    }

    /// Counts what each source answers, and where it gives more than one answer.
    fn count_answers(&mut self, answers: &[&[Entry]]) {
        let mut given: BTreeMap<usize, usize> = BTreeMap::new();
        for answer in answers {
            let sources: BTreeSet<usize> = answer.iter().map(|entry| entry.source).collect();
            for source in sources {
                *given.entry(source).or_default() += 1;
            }
        }
        for (source, count) in given {
            if let Some(source) = self.sources.get_mut(source) {
                source.answers += 1;
                source.splits += usize::from(count > 1);
            }
        }
    }

    /// Places the numbers of a question between the lowest and the highest, if more than half of its votes are numbers of
    /// one scale.
    fn measure(&mut self, range: &Range<usize>, answers: &[&[Entry]]) -> Option<Numbers> {
        let keys = answers.iter().map(|answer| answer.first().and_then(|entry| entry.key.number()));
        let keys: Vec<Option<(Scale, Number)>> = keys.collect();
        let candidates = self.candidates.get_mut(range.clone())?;
        let mut support: BTreeMap<&Scale, Total> = BTreeMap::new();
        for (key, candidate) in keys.iter().zip(candidates.iter()) {
            if let Some((scale, _)) = key {
                support.entry(scale).or_default().add(candidate.support);
            }
        }
        let all = Total::of(candidates.iter().map(|candidate| candidate.support));
        let (scale, _) = support.iter().find(|(_, votes)| votes.value() * 2.0 > all)?;
        let scale = (*scale).clone();
        let on_scale =
            |key: &Option<(Scale, Number)>| key.as_ref().filter(|key| key.0 == scale).map(|key| float(key.1));
        let places: Vec<Option<f64>> = keys.iter().map(on_scale).collect();
        let lowest = places.iter().flatten().copied().fold(f64::INFINITY, f64::min);
        let width = places.iter().flatten().copied().fold(f64::NEG_INFINITY, f64::max) - lowest;
        for (place, candidate) in places.into_iter().zip(candidates.iter_mut()) {
            candidate.number = place.map(|place| if width > 0.0 { (place - lowest) / width } else { 0.0 });
        }
        let votes = || candidates.iter().filter_map(|candidate| Some((candidate.number?, candidate.support)));
        let count = Total::of(votes().map(|(_, support)| support));
        let mean = Total::of(votes().map(|(number, support)| number * support)) / count;
        let variance = Total::of(votes().map(|(number, support)| (number - mean).powi(2) * support)) / count;
        Some(Numbers { scale, lowest, width, mean, deviation: variance.sqrt() })
    }

    /// Notes which lists of names share persons; in a question with very many candidates none is said to.
    fn liken(&mut self, start: usize, answers: &[&[Entry]]) {
        if answers.len() > MOST_LISTS {
            return;
        }
        for (a, x) in answers.iter().enumerate() {
            for (b, y) in answers.iter().enumerate().skip(a + 1) {
                if let (Some(Key::People(x)), Some(Key::People(y))) =
                    (x.first().map(|entry| &entry.key), y.first().map(|entry| &entry.key))
                {
                    let (shared, all) = overlap(x, y);
                    if shared > 0 {
                        self.alike.push((start + a, start + b, ratio(shared, all)));
                    }
                }
            }
        }
    }

    /// The candidates of a question.
    pub(crate) fn candidates_of(&self, question: &Question) -> &[Candidate] {
        self.candidates.get(question.candidates.clone()).unwrap_or_default()
    }
}

/// A source, and where it has the statement from.
fn who(statement: &Statement) -> (&str, Option<&str>) {
    (&statement.source, statement.origin.as_deref())
}

/// The name of who votes: the origin, or the source where none is given.
fn voter(statement: &Statement) -> &str {
    statement.origin.as_deref().unwrap_or(&statement.source)
}

/// Numbers from 0 for all that are different, in their own order.
fn numbered<T: Ord + std::hash::Hash + Copy>(all: impl Iterator<Item = T>) -> HashMap<T, usize> {
    let unique: std::collections::HashSet<T> = all.collect();
    let mut unique: Vec<T> = unique.into_iter().collect();
    unique.sort_unstable();
    unique.into_iter().zip(0..).collect()
}

fn in_order<T>(numbered: &HashMap<T, usize>) -> impl Iterator<Item = &T> {
    let mut all: Vec<(&T, &usize)> = numbered.iter().collect();
    all.sort_by_key(|(_, number)| **number);
    all.into_iter().map(|(name, _)| name)
}

/// The ways in which an answer is written, the commonest first; of equals the shorter, then the first by alphabet.
fn written(answer: &[Entry]) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in answer {
        *counts.entry(&entry.written).or_default() += 1;
    }
    let mut forms: Vec<(&str, usize)> = counts.into_iter().collect();
    forms.sort_by_key(|(form, count)| (std::cmp::Reverse(*count), form.chars().count()));
    forms.into_iter().map(|(form, _)| form.to_owned()).collect()
}

/// The nearest float to a number.
#[allow(clippy::as_conversions, reason = "the nearest float is what is wanted")]
fn float(number: Number) -> f64 {
    number.numerator() as f64 / number.denominator() as f64
}

#[allow(clippy::as_conversions, reason = "counts of persons in a list are small")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}
