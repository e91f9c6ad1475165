//! Made-up sets of many sources whose truth is known, in the manner of the Flight and Book sets: many ways of writing one
//! value, sources that copy, and a long tail of sources that say little.

use crosscheck_fuse::{Said, Statement};

/// Numbers that look random and are the same everywhere (SplitMix64).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A whole number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// From 0 up to 1.
    pub fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn happens(&mut self, probability: f64) -> bool {
        self.part() < probability
    }

    /// Roughly normal: mean 0, standard deviation 1.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.part()).sum::<f64>() - 6.0
    }
}

/// A set and, for each question, the form that its true value has.
pub struct Set {
    pub statements: Vec<Statement>,
    /// Question and true value.
    pub truth: Vec<(String, String)>,
}

fn statement(question: &str, source: &str, origin: Option<&str>, value: String) -> Statement {
    Statement {
        question: question.to_owned(),
        source: source.to_owned(),
        origin: origin.map(str::to_owned),
        value: Said::Text(value),
    }
}

/// Questions with one of `answers` values each, and sources that are right with a probability of their own.
pub fn names(seed: u64, sources: usize, questions: usize, answers: usize) -> Set {
    let mut chance = Chance::new(seed);
    let reliability: Vec<f64> = (0..sources).map(|_| 0.3 + 0.65 * chance.part()).collect();
    let mut set = Set { statements: Vec::new(), truth: Vec::new() };
    for question in 0..questions {
        let name = format!("q{question}");
        let truth = chance.below(answers);
        for (source, reliability) in reliability.iter().enumerate() {
            if !chance.happens(0.7) {
                continue;
            }
            let value = if chance.happens(*reliability) { truth } else { chance.below(answers) };
            set.statements.push(statement(&name, &format!("s{source}"), None, format!("value-{value}")));
        }
        set.truth.push((name, format!("value-{truth}")));
    }
    set
}

/// Questions of numbers, and sources that err by a standard deviation of their own; nobody's figure is rounded.
pub fn numbers(seed: u64, sources: usize, questions: usize) -> Set {
    let mut chance = Chance::new(seed);
    let spread: Vec<f64> = (0..sources).map(|_| 0.5 + 12.0 * chance.part().powi(2)).collect();
    let mut set = Set { statements: Vec::new(), truth: Vec::new() };
    for question in 0..questions {
        let name = format!("q{question}");
        let truth = 100.0 + 900.0 * chance.part();
        for (source, spread) in spread.iter().enumerate() {
            let value = (truth + spread * chance.normal()).round();
            set.statements.push(statement(&name, &format!("s{source}"), None, format!("{value}")));
        }
        set.truth.push((name, format!("{truth}")));
    }
    set
}

/// One of three kinds of question: a time of departure, the authors of a book, a price.
#[derive(Clone, PartialEq)]
enum Truth {
    Time(usize),
    Authors(Vec<(&'static str, &'static str)>),
    Cents(usize),
}

const FIRST: [&str; 10] = ["Ana", "Boris", "Carmen", "Dewi", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas"];
const LAST: [&str; 12] = [
    "Alvarez", "Bakker", "Chandra", "Dubois", "Eriksen", "Farkas", "Gupta", "Hansen", "Ivanov", "Jansen", "Kowalski",
    "Lopez",
];

impl Truth {
    fn of(kind: usize, chance: &mut Chance) -> Self {
        match kind {
            0 => Self::Time(5 * chance.below(288)),
            1 => {
                let count = 1 + chance.below(3);
                let mut authors: Vec<_> =
                    (0..count).map(|_| (FIRST[chance.below(FIRST.len())], LAST[chance.below(LAST.len())])).collect();
                authors.sort_by_key(|author| author.1);
                authors.dedup_by_key(|author| author.1);
                Self::Authors(authors)
            }
            _ => Self::Cents(999 + 50 * chance.below(80)),
        }
    }

    /// A mistake of the kind that such sources make: the other flight's time, an author left out, last year's price.
    fn mistaken(&self, chance: &mut Chance) -> Self {
        match self {
            Self::Time(minutes) => {
                let off = [5, 10, 15, 30, 60, 720][chance.below(6)];
                Self::Time((minutes + if chance.happens(0.5) { off } else { 1_440 - off }) % 1_440)
            }
            Self::Authors(authors) if authors.len() > 1 && chance.happens(0.6) => {
                let mut fewer = authors.clone();
                fewer.remove(chance.below(authors.len()));
                Self::Authors(fewer)
            }
            Self::Authors(authors) => {
                let mut others = authors.clone();
                let index = chance.below(others.len());
                others[index] = (FIRST[chance.below(FIRST.len())], LAST[chance.below(LAST.len())]);
                others.sort_by_key(|author| author.1);
                Self::Authors(others)
            }
            Self::Cents(cents) => {
                let off = 100 * (1 + chance.below(4));
                Self::Cents(if chance.happens(0.5) { cents + off } else { cents - off })
            }
        }
    }

    /// One of the ways in which a source writes such values; a source keeps to its own way.
    fn written(&self, way: usize) -> String {
        match self {
            Self::Time(minutes) => {
                let (hour, minute) = (minutes / 60, minutes % 60);
                let half = if hour < 12 { "am" } else { "pm" };
                let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
                match way % 5 {
                    0 => format!("{hour:02}:{minute:02}"),
                    1 => format!("{twelve}:{minute:02} {half}"),
                    2 => format!("{twelve}:{minute:02}{}", half.to_uppercase()),
                    3 => format!("{hour:02}:{minute:02}:00"),
                    _ => format!("{twelve}:{minute:02} {}.m.", &half[..1]),
                }
            }
            Self::Authors(authors) => {
                let list = |form: &dyn Fn(&(&str, &str)) -> String, between: &str| {
                    authors.iter().map(form).collect::<Vec<_>>().join(between)
                };
                match way % 5 {
                    0 => list(&|(first, last)| format!("{first} {last}"), ", "),
                    1 => list(&|(first, last)| format!("{last}, {first}"), "; "),
                    2 => list(&|(first, last)| format!("{}. {last}", &first[..1]), " and "),
                    3 => list(&|(first, last)| format!("{first} {last}").to_uppercase(), " & "),
                    _ => list(&|(first, last)| format!("{last}, {}.", &first[..1]), "; "),
                }
            }
            Self::Cents(cents) => {
                let (whole, rest) = (cents / 100, cents % 100);
                match way % 4 {
                    0 => format!("${whole}.{rest:02}"),
                    1 => format!("{whole}.{rest:02} USD"),
                    2 => format!("US${whole}.{rest:02}"),
                    _ => format!("{whole}.{rest:02} dollars"),
                }
            }
        }
    }
}

/// The mixed set: 60 sources on `questions` questions.
///
/// Ten sources answer most questions, fifty answer one in twenty-five. Reliability runs from 0.35 to 0.97. Eight sources copy
/// nine tenths of what one bad one says, letter by letter; with `origins` the rows say so.
pub fn mixed(seed: u64, questions: usize, origins: bool) -> Set {
    let mut chance = Chance::new(seed);
    let sources: Vec<(f64, f64, usize)> = (0..60)
        .map(|source| {
            let coverage = if source < 10 { 0.8 } else { 0.04 };
            (0.35 + 0.62 * chance.part(), coverage, chance.below(20))
        })
        .collect();
    let mut set = Set { statements: Vec::new(), truth: Vec::new() };
    for question in 0..questions {
        let name = format!("q{question}");
        let truth = Truth::of(question % 3, &mut chance);
        for (source, (reliability, coverage, way)) in sources.iter().enumerate() {
            if chance.happens(*coverage) {
                let right = chance.happens(*reliability);
                let value = if right { truth.clone() } else { truth.mistaken(&mut chance) };
                set.statements.push(statement(&name, &format!("s{source}"), None, value.written(*way)));
            }
        }
        // The first of the copied kind is right less than half of the time.
        let copied = if chance.happens(0.45) { truth.clone() } else { truth.mistaken(&mut chance) };
        for copy in 0..9 {
            if copy == 0 || chance.happens(0.5) {
                let own = copy > 0 && chance.happens(0.1);
                // What is copied is copied letter by letter.
                let (value, way) = if own { (&truth, copy) } else { (&copied, 0) };
                let origin = (origins && !own).then_some("c0");
                set.statements.push(statement(&name, &format!("c{copy}"), origin, value.written(way)));
            }
        }
        set.truth.push((name, truth.written(1)));
    }
    set
}
