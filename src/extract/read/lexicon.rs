//! The words of the grammar, from the text files under `data/lexicon/en`, parsed once.

use super::super::token;
use super::entry::{Calendar, Class, Entry, Mark, Numeric};
use crate::number::Number;
use crate::value::{Currency, Hedge, PartOfDay, TimeUnit, Weekday};
use once_cell::sync::Lazy;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

const NUMBERS: &str = include_str!("../../../data/lexicon/en/numbers.tsv");

const CALENDAR: &str = include_str!("../../../data/lexicon/en/calendar.tsv");

const GRAMMAR: &str = include_str!("../../../data/lexicon/en/grammar.tsv");

const TRENDS: &str = include_str!("../../../data/lexicon/en/trends.tsv");

const PLURALS: &str = include_str!("../../../data/lexicon/en/plurals.tsv");

const MEASURES: &str = include_str!("../../../data/lexicon/en/measures.tsv");

const CURRENCIES: &str = include_str!("../../../data/lexicon/en/currencies.tsv");

const HOLIDAYS: &str = include_str!("../../../data/lexicon/en/holidays.tsv");

const HEDGES_LEFT: &str = include_str!("../../../data/lexicon/en/hedges-left.tsv");

const HEDGES_RIGHT: &str = include_str!("../../../data/lexicon/en/hedges-right.tsv");

/// Lists of plain words, each with the mark that it sets.
const MARKS: [(&str, Mark); 10] = [
    (include_str!("../../../data/lexicon/en/payments.tsv"), Mark::Payment),
    (include_str!("../../../data/lexicon/en/addresses.tsv"), Mark::Address),
    (include_str!("../../../data/lexicon/en/labels.tsv"), Mark::Label),
    (include_str!("../../../data/lexicon/en/casualties.tsv"), Mark::Casualty),
    (include_str!("../../../data/lexicon/en/casualty-verbs.tsv"), Mark::CasualtyVerb),
    (include_str!("../../../data/lexicon/en/zero.tsv"), Mark::Zero),
    (include_str!("../../../data/lexicon/en/one.tsv"), Mark::AfterOne),
    (include_str!("../../../data/lexicon/en/ahead.tsv"), Mark::Ahead),
    (include_str!("../../../data/lexicon/en/contests.tsv"), Mark::Contest),
    (include_str!("../../../data/lexicon/en/zones.tsv"), Mark::Zone),
];

/// A day with a name: by its day of the month, or by the week of the month and the weekday.
#[derive(Clone, Copy, Debug)]
pub(super) struct Holiday {
    pub(super) month: i8,
    pub(super) day: Option<i8>,
    pub(super) weekday: Option<(i64, Weekday)>,
}

/// A measure of the table.
#[derive(Clone, Debug)]
pub(super) struct Measure {
    pub(super) name: &'static str,
    pub(super) dimension: &'static str,
    pub(super) factor: Number,
    pub(super) offset: Number,
}

/// Phrases that end or begin with a word, the longest first.
pub(super) type Phrases<T> = HashMap<String, Vec<(Vec<String>, T)>, BuildHasherDefault<WordHasher>>;

/// A hasher for short words: the tables are our own, so nobody can choose keys that collide.
#[derive(Default)]
pub(super) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }

    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let word = chunk.iter().fold(0_u64, |word, byte| (word << 8) | u64::from(*byte));
            self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
    }
}

/// All tables.
pub(super) struct Lexicon {
    words: HashMap<&'static str, Entry, BuildHasherDefault<WordHasher>>,
    plurals: HashMap<&'static str, &'static str, BuildHasherDefault<WordHasher>>,
    pub(super) hedges_left: Phrases<Hedge>,
    pub(super) hedges_right: Phrases<Hedge>,
    pub(super) currency_signs_before: Phrases<Currency>,
    pub(super) currency_signs_after: Phrases<Currency>,
    pub(super) currency_words: Phrases<Currency>,
    pub(super) measure_words: Phrases<usize>,
    pub(super) measure_symbols: Phrases<usize>,
    pub(super) holidays: Phrases<Holiday>,
    measures: Vec<Measure>,
    /// Code or shared sign → the name that people use.
    pub(super) currency_names: HashMap<&'static str, &'static str, BuildHasherDefault<WordHasher>>,
}

/// The words of a table, parsed on first use.
pub(super) static LEXICON: Lazy<Lexicon> = Lazy::new(Lexicon::load);

/// The longest word that is looked up; longer ones are in no table.
const LONGEST: usize = 24;

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

fn tokens_of(phrase: &str) -> Vec<String> {
    token::tokenize(phrase).into_iter().filter_map(|t| t.span.of(phrase).map(str::to_owned)).collect()
}

fn add<T: Clone>(table: &mut Phrases<T>, phrase: &str, by_last: bool, value: &T) {
    let words = tokens_of(phrase);
    let key = if by_last { words.last() } else { words.first() };
    let Some(key) = key.map(|k| k.to_lowercase()) else { return };
    let list = table.entry(key).or_default();
    list.push((words, value.clone()));
    list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
}

fn numeric(kind: &str, value: i64) -> Option<Numeric> {
    Some(match kind {
        "small" => Numeric::Small(value),
        "tens" => Numeric::Tens(value),
        "hundred" => Numeric::Hundred,
        "power" => Numeric::Power(i32::try_from(value).ok()?),
        "dozen" => Numeric::Dozen,
        "score" => Numeric::Score,
        "ordinal" => Numeric::Ordinal(value),
        "fraction" => Numeric::Fraction(value),
        "vague" => Numeric::Vague,
        "multiple" => Numeric::Multiple(value),
        "whole" => Numeric::Whole,
        "most" => Numeric::Most,
        "none" => Numeric::None,
        _ => return None,
    })
}

fn calendar(kind: &str, value: i64) -> Option<Calendar> {
    let month = || i8::try_from(value).ok();
    let index = |from: i64| usize::try_from(value - from).ok();
    let weekday = || Weekday::ALL.get(index(1)?).copied();
    let unit = || TimeUnit::ALL.get(index(0)?).copied();
    Some(match kind {
        "month" => Calendar::Month(month()?),
        "month-short" => Calendar::MonthShort(month()?),
        "weekday" => Calendar::Weekday(weekday()?),
        "weekday-short" => Calendar::WeekdayShort(weekday()?),
        "weekdays" => Calendar::Weekdays,
        "part" => Calendar::Part(PartOfDay::ALL.get(index(0)?).copied()?),
        "parts" => Calendar::Parts,
        "season" => Calendar::Season(value),
        "unit" => Calendar::Unit(unit()?),
        "units" => Calendar::Units(unit()?),
        "fortnight" => Calendar::Fortnight,
        "deictic" => Calendar::Deictic(value),
        "recurring" => Calendar::Recurring(unit()?),
        "clock" => Calendar::Clock(value),
        "weekend" => Calendar::Weekend,
        "shift" => Calendar::Shift(value),
        "edge" => Calendar::Edge,
        _ => return None,
    })
}

fn class(kind: &str) -> Option<Class> {
    Some(match kind {
        "preposition" => Class::Preposition,
        "conjunction" => Class::Conjunction,
        "determiner" => Class::Determiner,
        "pronoun" => Class::Pronoun,
        "auxiliary" => Class::Auxiliary,
        "adverb" => Class::Adverb,
        "verb" => Class::Verb,
        _ => return None,
    })
}

/// Reads `12-25`, and `11-w4-4` for the fourth Thursday of November.
fn holiday(date: &str) -> Option<Holiday> {
    let (month, day) = date.split_once('-')?;
    let month = month.parse().ok()?;
    if let Some((week, weekday)) = day.strip_prefix('w').and_then(|d| d.split_once('-')) {
        let index: usize = weekday.parse().ok()?;
        return Some(Holiday {
            month,
            day: None,
            weekday: Some((week.parse().ok()?, *Weekday::ALL.get(index.checked_sub(1)?)?)),
        });
    }
    Some(Holiday { month, day: Some(day.parse().ok()?), weekday: None })
}

fn split_list(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(',').filter(|item| *item != "-" && !item.is_empty())
}

impl Lexicon {
    fn load() -> Self {
        let mut words: HashMap<&'static str, Entry, _> = HashMap::default();
        for row in rows(NUMBERS) {
            if let [word, kind, value, _] = *row {
                words.entry(word).or_default().numeric = value.parse().ok().and_then(|v| numeric(kind, v));
            }
        }
        for row in rows(CALENDAR) {
            if let [word, kind, value, _] = *row {
                words.entry(word).or_default().calendar = value.parse().ok().and_then(|v| calendar(kind, v));
            }
        }
        for row in rows(GRAMMAR) {
            if let [word, kind, _] = *row {
                words.entry(word).or_default().class = class(kind);
            }
        }
        for row in rows(TRENDS) {
            if let [word, direction, _] = *row {
                words.entry(word).or_default().trend = Some(direction == "up");
            }
        }
        for (table, mark) in MARKS {
            for row in rows(table) {
                if let [word, _] = *row {
                    words.entry(word).or_default().marks |= mark.bit();
                }
            }
        }
        let plurals = rows(PLURALS).filter_map(|row| if let [p, s, _] = *row { Some((p, s)) } else { None }).collect();
        let mut lexicon = Self {
            words,
            plurals,
            hedges_left: HashMap::default(),
            hedges_right: HashMap::default(),
            currency_signs_before: HashMap::default(),
            currency_signs_after: HashMap::default(),
            currency_words: HashMap::default(),
            measure_words: HashMap::default(),
            measure_symbols: HashMap::default(),
            holidays: HashMap::default(),
            measures: Vec::new(),
            currency_names: HashMap::default(),
        };
        lexicon.load_phrases();
        lexicon
    }

    fn load_phrases(&mut self) {
        for (table, phrases, by_last) in
            [(HEDGES_LEFT, &mut self.hedges_left, true), (HEDGES_RIGHT, &mut self.hedges_right, false)]
        {
            for row in rows(table) {
                if let [phrase, code, _] = *row
                    && let Some(hedge) = Hedge::from_code(code)
                {
                    add(phrases, phrase, by_last, &hedge);
                }
            }
        }
        for row in rows(HOLIDAYS) {
            if let [name, date, _] = *row
                && let Some(holiday) = holiday(date)
            {
                add(&mut self.holidays, name, false, &holiday);
                let first = name.split([' ', '\'', '’', '.']).next().unwrap_or(name);
                let whole = name.split(' ').next().unwrap_or(name);
                for word in [first, whole] {
                    let entry = self.words.entry(word).or_default();
                    entry.calendar = entry.calendar.or(Some(Calendar::Holiday));
                }
            }
        }
        for row in rows(CURRENCIES) {
            let [code, name, signs, names, _] = *row else { continue };
            let iso = code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase());
            let currency = if iso { Currency::Iso(code.to_owned()) } else { Currency::Shared(code.to_owned()) };
            self.currency_names.insert(code, name);
            for sign in split_list(signs) {
                add(&mut self.currency_signs_before, sign, true, &currency);
                add(&mut self.currency_signs_after, sign, false, &currency);
            }
            for word in split_list(names) {
                add(&mut self.currency_words, word, false, &currency);
            }
        }
        for row in rows(MEASURES) {
            let [name, dimension, factor, offset, _, symbols, names, _] = *row else { continue };
            let (Ok(factor), Ok(offset)) = (factor.parse(), offset.parse()) else { continue };
            let index = self.measures.len();
            self.measures.push(Measure { name, dimension, factor, offset });
            for symbol in split_list(symbols) {
                add(&mut self.measure_symbols, symbol, false, &index);
            }
            for word in split_list(names) {
                add(&mut self.measure_words, word, false, &index);
            }
        }
    }

    /// What is known of a word, in any case.
    pub(super) fn entry(&self, word: &str) -> Entry {
        let bytes = word.as_bytes();
        let mut folded = [0_u8; LONGEST];
        let Some(slot) = folded.get_mut(..bytes.len()) else { return Entry::default() };
        for (to, from) in slot.iter_mut().zip(bytes) {
            *to = if *from == 0xe2 { return self.entry_with_apostrophe(word) } else { from.to_ascii_lowercase() };
        }
        std::str::from_utf8(slot).ok().and_then(|key| self.words.get(key)).copied().unwrap_or_default()
    }

    /// The rare words with a typographic apostrophe: "won’t".
    #[cold]
    fn entry_with_apostrophe(&self, word: &str) -> Entry {
        self.words.get(word.replace('’', "'").to_lowercase().as_str()).copied().unwrap_or_default()
    }

    /// The singular of a plural of the table, in lower case.
    pub(super) fn irregular_singular(&self, plural: &str) -> Option<&'static str> {
        self.plurals.get(plural).copied()
    }

    pub(super) fn measure(&self, index: usize) -> Option<&Measure> {
        self.measures.get(index)
    }

    /// How many ISO codes and shared signs are called so by name.
    pub(super) fn currency_name(&self, currency: &Currency) -> &str {
        self.currency_names.get(currency.name()).copied().unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_well_formed() {
        let mut tables = vec![
            (NUMBERS, 4),
            (CALENDAR, 4),
            (GRAMMAR, 3),
            (TRENDS, 3),
            (PLURALS, 3),
            (MEASURES, 8),
            (CURRENCIES, 5),
            (HEDGES_LEFT, 3),
            (HEDGES_RIGHT, 3),
            (HOLIDAYS, 3),
        ];
        tables.extend(MARKS.map(|(table, _)| (table, 2)));
        for (table, columns) in tables {
            assert!(table.starts_with("# ") && table.ends_with('\n'), "{table:.40}");
            let keys: Vec<&str> = rows(table).filter_map(|row| row.first().copied()).collect();
            assert!(keys.is_sorted_by(|a, b| a < b), "not sorted or twice: {table:.40}");
            for row in rows(table) {
                assert_eq!(row.len(), columns, "{row:?}");
                assert!(row.iter().all(|cell| !cell.trim().is_empty()), "{row:?}");
            }
        }
    }

    #[test]
    fn every_row_of_the_tables_is_understood() {
        for row in rows(NUMBERS) {
            assert!(numeric(row[1], row[2].parse().unwrap()).is_some(), "{row:?}");
        }
        for row in rows(CALENDAR) {
            assert!(calendar(row[1], row[2].parse().unwrap()).is_some(), "{row:?}");
        }
        for row in rows(GRAMMAR) {
            assert!(class(row[1]).is_some(), "{row:?}");
        }
        for row in rows(HOLIDAYS) {
            assert!(holiday(row[1]).is_some(), "{row:?}");
        }
        for row in rows(HEDGES_LEFT).chain(rows(HEDGES_RIGHT)) {
            assert!(Hedge::from_code(row[1]).is_some(), "{row:?}");
        }
        assert_eq!(LEXICON.measures.len(), rows(MEASURES).count());
    }
}
