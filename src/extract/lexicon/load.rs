//! The tables of a language made into a lexicon, once.

use super::codes::{
    calendar, class, holiday, is_one_word, numeric, pairs, plural_endings, rows, split_list, tokens_of, verb_endings,
};
use super::entry::{Calendar, Entry};
use super::hint::Hint;
use super::mark::Mark;
use super::phrases::{Map, Part, Phrases};
use super::tables::Tables;
use super::words::Words;
use super::{CurrencyRow, Lexicon, Measure, parts};
use crate::value::{Currency, Hedge};

/// More words than the tables of a language have.
const WORDS: usize = 4_096;

impl Lexicon {
    pub(super) fn load(tables: &Tables) -> Self {
        let mut lexicon = Self {
            numbers: Words::new(),
            entries: Vec::with_capacity(WORDS),
            signs: Vec::new(),
            hints: Vec::new(),
            spellings: Vec::with_capacity(WORDS),
            hedges_left: Phrases::new(0, true),
            hedges_right: Phrases::new(1, false),
            currency_signs_before: Phrases::new(2, true),
            currency_signs_after: Phrases::new(3, false),
            currency_words: Phrases::new(4, false),
            measure_words: Phrases::new(5, false),
            measure_symbols: Phrases::new(6, false),
            holidays: Phrases::new(7, false),
            measures: Vec::new(),
            currencies: Vec::new(),
            currency_names: Map::default(),
            plural_endings: plural_endings(tables.plural_endings),
            verb_endings: verb_endings(tables.verb_endings),
            parts: parts::Parts::default(),
            nouns: pairs(tables.nouns).collect(),
            names: pairs(tables.names).collect(),
            decimal_comma: tables.decimal_comma,
            day_first: tables.day_first,
            heads_first: tables.heads_first,
        };
        lexicon.entries.push(Entry::default());
        lexicon.spellings.push("");
        lexicon.load_words(tables);
        lexicon.load_hedges(tables);
        lexicon.load_holidays(tables.holidays);
        lexicon.load_currencies(tables);
        lexicon.load_measures(tables);
        lexicon.load_parts(tables.parts);
        lexicon.signs = (0..128_u8).map(|byte| lexicon.number(char::from(byte).encode_utf8(&mut [0; 1]))).collect();
        let units = lexicon.measure_words.bit() | lexicon.currency_words.bit();
        lexicon.hints = lexicon.entries.iter().map(|entry| Hint::of(entry, units)).collect();
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
        let known = self.numbers.number(word);
        if known != 0 {
            return known;
        }
        let Ok(number) = u16::try_from(self.entries.len()) else { return 0 };
        if !self.numbers.add(word, number) {
            return 0;
        }
        let capital = word.bytes().any(|byte| byte.is_ascii_uppercase() || !byte.is_ascii());
        let lower = (capital && word.chars().any(char::is_uppercase)).then(|| &*word.to_lowercase().leak());
        let spelling = lower.unwrap_or(word);
        self.spellings.push(spelling);
        self.entries.push(Entry { number, ..Entry::default() });
        number
    }

    pub(super) fn parts(&mut self, phrase: &'static str) -> Vec<Part> {
        if is_one_word(phrase) {
            return vec![(self.number_of(phrase), phrase)];
        }
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
        for row in rows(tables.plurals) {
            if let [plural, singular, _] = *row {
                self.word(plural).singular = Some(singular);
            }
        }
        let mut marks = Mark::ALL.iter().copied().cycle();
        for row in rows(tables.marks) {
            // The table is sorted as the marks are, so the next one stands near.
            if let [code, words, _] = *row
                && let Some(mark) = marks.by_ref().take(Mark::ALL.len()).find(|mark| mark.code() == code)
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

    fn load_currencies(&mut self, tables: &Tables) {
        let own: Option<Map<_, _>> = tables.own_currencies.map(|table| pairs(table).collect());
        for row in rows(tables.currencies) {
            let [code, name, signs, names, _] = *row else { continue };
            let names = own.as_ref().map_or(names, |own| own.get(code).copied().unwrap_or(""));
            let kept = CurrencyRow { code, name, signs, words: names };
            let iso = kept.is_iso();
            self.currencies.push(kept);
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

    fn load_measures(&mut self, tables: &Tables) {
        let own: Option<Map<_, _>> = tables.own_measures.map(|table| pairs(table).collect());
        for row in rows(tables.measures) {
            let [name, dimension, factor, offset, ucum, symbols, names, _] = *row else { continue };
            let names = own.as_ref().map_or(names, |own| own.get(name).copied().unwrap_or(""));
            let (Ok(factor), Ok(offset)) = (factor.parse(), offset.parse()) else { continue };
            let index = self.measures.len();
            let ucum = Some(ucum).filter(|code| *code != "-");
            self.measures.push(Measure { name, dimension, factor, offset, ucum });
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
}
