//! The words of the grammar, from the text files under `data/lexicon`, one folder for each language, parsed once.

mod entry;
mod mark;
mod phrases;

use super::token::{self, Token, TokenKind};
use crate::language::Language;
use crate::number::Number;
use crate::value::{Currency, Hedge, PartOfDay, TimeUnit, Weekday};
pub(super) use entry::{Calendar, Class, Entry, Numeric};
pub(super) use mark::Mark;
use once_cell::sync::Lazy;
use phrases::Map;
pub(super) use phrases::{Part, Phrase, Phrases};

const EN: Tables = Tables {
    numbers: include_str!("../../../data/lexicon/en/numbers.tsv"),
    calendar: include_str!("../../../data/lexicon/en/calendar.tsv"),
    grammar: include_str!("../../../data/lexicon/en/grammar.tsv"),
    trends: include_str!("../../../data/lexicon/en/trends.tsv"),
    plurals: include_str!("../../../data/lexicon/en/plurals.tsv"),
    measures: include_str!("../../../data/lexicon/en/measures.tsv"),
    currencies: include_str!("../../../data/lexicon/en/currencies.tsv"),
    holidays: include_str!("../../../data/lexicon/en/holidays.tsv"),
    hedges_left: include_str!("../../../data/lexicon/en/hedges-left.tsv"),
    hedges_right: include_str!("../../../data/lexicon/en/hedges-right.tsv"),
    marks: include_str!("../../../data/lexicon/en/marks.tsv"),
    lists: &[
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
    ],
};

/// A day with a name: by its day of the month, by the week of the month and the weekday, or by its days from Easter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Holiday {
    pub(super) month: Option<i8>,
    pub(super) day: Option<i8>,
    pub(super) weekday: Option<(i64, Weekday)>,
    pub(super) easter: Option<i64>,
    /// Days after the weekday.
    pub(super) after: Option<i64>,
}

/// A measure of the table.
#[derive(Clone, Debug)]
pub(super) struct Measure {
    pub(super) name: &'static str,
    pub(super) dimension: &'static str,
    pub(super) factor: Number,
    pub(super) offset: Number,
}

/// The tables of one language.
struct Tables {
    numbers: &'static str,
    calendar: &'static str,
    grammar: &'static str,
    trends: &'static str,
    plurals: &'static str,
    measures: &'static str,
    currencies: &'static str,
    holidays: &'static str,
    hedges_left: &'static str,
    hedges_right: &'static str,
    /// A list of words for each mark, in one row.
    marks: &'static str,
    /// Longer lists of plain words, each with the mark that it sets.
    lists: &'static [(&'static str, Mark)],
}

/// What the tables know of the words of one language.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// Word in lower case → its number.
    numbers: Map<&'static str, u16>,
    /// What is known of each; the first is the word that no table has.
    entries: Vec<Entry>,
    /// The same numbers → the words.
    spellings: Vec<&'static str>,
    plurals: Map<&'static str, &'static str>,
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
    currency_names: Map<&'static str, &'static str>,
}

static ENGLISH: Lazy<Lexicon> = Lazy::new(|| Lexicon::load(&EN));

/// The longest word that is looked up; longer ones are in no table.
const LONGEST: usize = 24;

/// The words of a language, parsed on first use.
pub(super) fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::English | Language::Spanish => &ENGLISH,
    }
}

/// The language to which most of the first small words of a text belong; English where none does.
pub(super) fn guess(text: &str, tokens: &[Token]) -> Language {
    /// Small words make half of any running text.
    const ENOUGH: usize = 200;
    let mut best = (0, Language::English);
    for language in Language::ALL {
        let lexicon = lexicon(*language);
        let words = tokens.iter().filter(|token| token.kind == TokenKind::Word).take(ENOUGH);
        let own = words.filter(|token| lexicon.entry(token.span.of(text).unwrap_or("")).has(Mark::Telling)).count();
        if own > best.0 {
            best = (own, *language);
        }
    }
    best.1
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

/// The name of a shared measure or currency is the same in every language.
fn tokens_of(phrase: &'static str) -> impl Iterator<Item = &'static str> {
    token::tokenize(phrase).into_iter().filter_map(move |token| token.span.of(phrase))
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
        "powers" => Numeric::Powers(i32::try_from(value).ok()?),
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
        "weekdays" => Calendar::Weekdays(weekday()?),
        "working-days" => Calendar::WorkingDays,
        "decade" => Calendar::Decade(value),
        "end-of" => Calendar::EndOf(unit()?),
        "part" => Calendar::Part(PartOfDay::ALL.get(index(0)?).copied()?),
        "parts" => Calendar::Parts,
        "season" => Calendar::Season(value),
        "unit" => Calendar::Unit(unit()?),
        "units" => Calendar::Units(unit()?),
        "fortnight" => Calendar::Fortnight,
        "deictic" => Calendar::Deictic(value),
        // The hundreds say how many: 305 is three months.
        "recurring" => {
            let unit = usize::try_from(value % 100).ok().and_then(|index| TimeUnit::ALL.get(index).copied());
            Calendar::Recurring((value / 100).max(1), unit?)
        }
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

/// Reads `12-25`, `11-w4-4` for the fourth Thursday of November, `11-w4-4+1` for the day after it, and `easter-2` for Good Friday.
fn holiday(date: &str) -> Option<Holiday> {
    if let Some(days) = date.strip_prefix("easter") {
        let easter = Some(days.parse().ok()?);
        return Some(Holiday { month: None, day: None, weekday: None, easter, after: None });
    }
    let (month, day) = date.split_once('-')?;
    let month = Some(month.parse().ok()?);
    if let Some((week, weekday)) = day.strip_prefix('w').and_then(|d| d.split_once('-')) {
        let (weekday, after) = weekday.split_once('+').map_or((weekday, None), |(day, after)| (day, Some(after)));
        let index: usize = weekday.parse().ok()?;
        return Some(Holiday {
            month,
            day: None,
            weekday: Some((week.parse().ok()?, *Weekday::ALL.get(index.checked_sub(1)?)?)),
            easter: None,
            after: after.and_then(|days| days.parse().ok()),
        });
    }
    Some(Holiday { month, day: Some(day.parse().ok()?), weekday: None, easter: None, after: None })
}

fn split_list(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(',').filter(|item| *item != "-" && !item.is_empty())
}

impl Lexicon {
    fn load(tables: &Tables) -> Self {
        let plurals =
            rows(tables.plurals).filter_map(|row| if let [p, s, _] = *row { Some((p, s)) } else { None }).collect();
        let mut lexicon = Self {
            numbers: Map::default(),
            entries: vec![Entry::default()],
            spellings: vec![""],
            plurals,
            hedges_left: Phrases::new(0, true),
            hedges_right: Phrases::new(1, false),
            currency_signs_before: Phrases::new(2, true),
            currency_signs_after: Phrases::new(3, false),
            currency_words: Phrases::new(4, false),
            measure_words: Phrases::new(5, false),
            measure_symbols: Phrases::new(6, false),
            holidays: Phrases::new(7, false),
            measures: Vec::new(),
            currency_names: Map::default(),
        };
        lexicon.load_words(tables);
        lexicon.load_hedges(tables);
        lexicon.load_holidays(tables.holidays);
        lexicon.load_currencies(tables.currencies);
        lexicon.load_measures(tables.measures);
        lexicon
    }

    /// The entry of a word, made where there is none.
    fn word(&mut self, word: &'static str) -> &mut Entry {
        let number = usize::from(self.number_of(word));
        let last = self.entries.len() - 1;
        // A word that finds no place shares the first entry, which a test forbids.
        #[allow(clippy::indexing_slicing, reason = "the first entry is always there")]
        &mut self.entries[number.min(last)]
    }

    fn number_of(&mut self, word: &'static str) -> u16 {
        let folded = Folded::new(word);
        if let Some(number) = folded.as_ref().and_then(|key| self.numbers.get(key.as_str())) {
            return *number;
        }
        let Ok(number) = u16::try_from(self.entries.len()) else { return 0 };
        let lower = word.chars().any(char::is_uppercase).then(|| &*word.to_lowercase().leak());
        let spelling = lower.unwrap_or(word);
        self.numbers.insert(spelling, number);
        self.spellings.push(spelling);
        self.entries.push(Entry::default());
        number
    }

    fn parts(&mut self, phrase: &'static str) -> Vec<Part> {
        tokens_of(phrase).map(|word| (self.number_of(word), word)).collect()
    }

    fn load_words(&mut self, tables: &Tables) {
        for row in rows(tables.numbers) {
            if let [word, kind, value, _] = *row {
                self.word(word).numeric = value.parse().ok().and_then(|v| numeric(kind, v));
            }
        }
        for row in rows(tables.calendar) {
            if let [word, kind, value, _] = *row {
                self.word(word).calendar = value.parse().ok().and_then(|v| calendar(kind, v));
            }
        }
        for row in rows(tables.grammar) {
            if let [word, kind, _] = *row {
                self.word(word).class = class(kind);
            }
        }
        for row in rows(tables.trends) {
            if let [word, direction, _] = *row {
                self.word(word).trend = Some(direction == "up");
            }
        }
        for row in rows(tables.marks) {
            if let [mark, words, _] = *row
                && let Some(mark) = Mark::from_code(mark)
            {
                words.split(' ').for_each(|word| self.word(word).marks.set(mark));
            }
        }
        for (table, mark) in tables.lists {
            for row in rows(table) {
                if let [word, _] = *row {
                    self.word(word).marks.set(*mark);
                }
            }
        }
    }

    fn load_hedges(&mut self, tables: &Tables) {
        for (table, left) in [(tables.hedges_left, true), (tables.hedges_right, false)] {
            for row in rows(table) {
                let [phrase, code, _] = *row else { continue };
                let Some(hedge) = Hedge::from_code(code) else { continue };
                let parts = self.parts(phrase);
                let phrases = if left { &mut self.hedges_left } else { &mut self.hedges_right };
                let (bit, key) = (phrases.bit(), phrases.add(parts, hedge));
                self.marked(key, bit);
            }
        }
    }

    fn load_holidays(&mut self, table: &'static str) {
        for row in rows(table) {
            if let [name, date, _] = *row
                && let Some(holiday) = holiday(date)
            {
                let parts = self.parts(name);
                let (bit, key) = (self.holidays.bit(), self.holidays.add(parts, holiday));
                self.marked(key, bit);
                if let Some(entry) = key.and_then(|key| self.entries.get_mut(usize::from(key))) {
                    entry.calendar = entry.calendar.or(Some(Calendar::Holiday));
                }
            }
        }
    }

    fn load_currencies(&mut self, table: &'static str) {
        for row in rows(table) {
            let [code, name, signs, names, _] = *row else { continue };
            let iso = code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase());
            let currency = if iso { Currency::Iso(code.into()) } else { Currency::Shared(code.into()) };
            self.currency_names.insert(code, name);
            for sign in split_list(signs) {
                let parts = self.parts(sign);
                let (bit, key) =
                    (self.currency_signs_before.bit(), self.currency_signs_before.add(parts.clone(), currency.clone()));
                self.marked(key, bit);
                let (bit, key) =
                    (self.currency_signs_after.bit(), self.currency_signs_after.add(parts, currency.clone()));
                self.marked(key, bit);
            }
            for word in split_list(names) {
                let parts = self.parts(word);
                let (bit, key) = (self.currency_words.bit(), self.currency_words.add(parts, currency.clone()));
                self.marked(key, bit);
            }
        }
    }

    fn load_measures(&mut self, table: &'static str) {
        for row in rows(table) {
            let [name, dimension, factor, offset, _, symbols, names, _] = *row else { continue };
            let (Ok(factor), Ok(offset)) = (factor.parse(), offset.parse()) else { continue };
            let index = self.measures.len();
            self.measures.push(Measure { name, dimension, factor, offset });
            for symbol in split_list(symbols) {
                let parts = self.parts(symbol);
                let (bit, key) = (self.measure_symbols.bit(), self.measure_symbols.add(parts, index));
                self.marked(key, bit);
            }
            for word in split_list(names) {
                let parts = self.parts(word);
                let (bit, key) = (self.measure_words.bit(), self.measure_words.add(parts, index));
                self.marked(key, bit);
            }
        }
    }

    /// Notes that a phrase stands under a key.
    fn marked(&mut self, key: Option<u16>, bit: u8) {
        if let Some(entry) = key.and_then(|key| self.entries.get_mut(usize::from(key))) {
            entry.phrases |= bit;
        }
    }

    /// The number of a word, in any case; nought where no table has it.
    pub(super) fn number(&self, word: &str) -> u16 {
        let Some(folded) = Folded::new(word) else { return 0 };
        self.numbers.get(folded.as_str()).copied().unwrap_or(0)
    }

    /// What is known of the word of a number.
    pub(super) fn entry_of(&self, number: u16) -> &Entry {
        const UNKNOWN: &Entry = &Entry::UNKNOWN;
        self.entries.get(usize::from(number)).unwrap_or(UNKNOWN)
    }

    /// The word of a number in lower case.
    pub(super) fn spelling(&self, number: u16) -> &'static str {
        self.spellings.get(usize::from(number)).copied().unwrap_or("")
    }

    /// What is known of a word, in any case.
    pub(super) fn entry(&self, word: &str) -> &Entry {
        self.entry_of(self.number(word))
    }

    /// Writes into every token the number by which the lexicon knows its word.
    pub(super) fn number_all(&self, text: &str, tokens: &mut [Token]) {
        for token in tokens {
            if token.kind != TokenKind::Number {
                token.word = self.number(token.span.of(text).unwrap_or(""));
            }
        }
    }

    /// The singular of an irregular plural, in lower case.
    pub(super) fn irregular_singular(&self, plural: &str) -> Option<&'static str> {
        self.plurals.get(Folded::new(plural)?.as_str()).copied()
    }

    pub(super) fn measure(&self, index: usize) -> Option<&Measure> {
        self.measures.get(index)
    }

    /// The currency code that a word spells, in capitals or not.
    pub(super) fn currency_code(&self, word: &str) -> Option<&'static str> {
        let mut upper = [0_u8; 3];
        let slot = upper.get_mut(..word.len()).filter(|slot| slot.len() == 3)?;
        slot.copy_from_slice(word.as_bytes());
        slot.make_ascii_uppercase();
        let upper = std::str::from_utf8(slot).ok()?;
        self.currency_names.get_key_value(upper).map(|(code, _)| *code)
    }

    /// How many ISO codes and shared signs are called so by name.
    pub(super) fn currency_name(&self, currency: &Currency) -> &'static str {
        self.currency_names.get(currency.name()).copied().unwrap_or("")
    }
}

/// A short word in lower case, with a plain apostrophe, on the stack.
struct Folded {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Folded {
    /// Folds a word; `None` for one that is longer than any in the tables.
    fn new(word: &str) -> Option<Self> {
        let mut bytes = [0; LONGEST];
        let slot = bytes.get_mut(..word.len()).filter(|_| word.is_ascii());
        if let Some(slot) = slot {
            slot.copy_from_slice(word.as_bytes());
            slot.make_ascii_lowercase();
            return Some(Self { bytes, length: word.len() });
        }
        if word.len() > LONGEST { None } else { Self::wide(word) }
    }

    /// The rare words beyond ASCII: "won’t", "AÑO".
    #[cold]
    fn wide(word: &str) -> Option<Self> {
        let mut folded = Self { bytes: [0; LONGEST], length: 0 };
        for c in word.chars().flat_map(char::to_lowercase) {
            let c = if c == '’' && word.len() > 3 { '\'' } else { c };
            let end = folded.length + c.len_utf8();
            c.encode_utf8(folded.bytes.get_mut(folded.length..end)?);
            folded.length = end;
        }
        Some(folded)
    }

    fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LANGUAGES: [&Tables; 1] = [&EN];

    #[test]
    fn the_tables_are_sorted_and_well_formed() {
        for t in LANGUAGES {
            let mut tables = vec![
                (t.numbers, 4),
                (t.calendar, 4),
                (t.grammar, 3),
                (t.trends, 3),
                (t.plurals, 3),
                (t.measures, 8),
                (t.currencies, 5),
                (t.hedges_left, 3),
                (t.hedges_right, 3),
                (t.holidays, 3),
                (t.marks, 3),
            ];
            tables.extend(t.lists.iter().map(|(table, _)| (*table, 2)));
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
    }

    #[test]
    fn every_row_of_the_tables_is_understood() {
        for t in LANGUAGES {
            for row in rows(t.numbers) {
                assert!(numeric(row[1], row[2].parse().unwrap()).is_some(), "{row:?}");
            }
            for row in rows(t.calendar) {
                assert!(calendar(row[1], row[2].parse().unwrap()).is_some(), "{row:?}");
            }
            for row in rows(t.grammar) {
                assert!(class(row[1]).is_some(), "{row:?}");
            }
            for row in rows(t.holidays) {
                assert!(holiday(row[1]).is_some(), "{row:?}");
            }
            for row in rows(t.hedges_left).chain(rows(t.hedges_right)) {
                assert!(Hedge::from_code(row[1]).is_some(), "{row:?}");
            }
            for row in rows(t.marks) {
                assert!(Mark::from_code(row[0]).is_some(), "{row:?}");
                assert!(row[1].split(' ').is_sorted_by(|a, b| a < b), "{row:?}");
            }
        }
    }

    #[test]
    fn every_word_of_the_tables_can_be_found() {
        for language in Language::ALL {
            let lexicon = lexicon(*language);
            assert!(lexicon.entries.len() < usize::from(u16::MAX));
            for (word, number) in &lexicon.numbers {
                assert_eq!(lexicon.number(word), *number, "{word} is longer than any word that is looked up");
            }
        }
    }
}
