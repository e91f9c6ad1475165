//! The words of the grammar, from the text files under `data/lexicon`, one folder for each language, parsed once.

mod codes;
mod entry;
mod guess;
mod hint;
mod load;
mod mark;
mod parts;
mod phrases;
mod reference;
mod tables;
mod words;

use super::token::{self, Token, TokenKind};
use crate::language::Language;
use crate::number::Number;
use crate::value::{Currency, Hedge, Weekday};
use codes::split_list;
pub(super) use entry::{Calendar, Class, Ending, Entry, Numeric};
pub(super) use guess::guess;
pub(super) use hint::Hint;
pub(super) use mark::Mark;
use once_cell::sync::Lazy;
use phrases::Map;
pub(super) use phrases::{Part, Phrase, Phrases};
pub use reference::{HedgeWords, hedge_words};
use tables::{EN, ES, Tables};
use words::Words;

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
    /// Its code in the Unified Code for Units of Measure.
    pub(super) ucum: Option<&'static str>,
}

/// A currency or a shared sign as the table has it.
#[derive(Debug)]
struct CurrencyRow {
    code: &'static str,
    name: &'static str,
    signs: &'static str,
    words: &'static str,
}

impl CurrencyRow {
    fn is_iso(&self) -> bool {
        self.code.len() == 3 && self.code.bytes().all(|b| b.is_ascii_uppercase())
    }
}

/// What the tables know of the words of one language.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// Word in lower case → its number.
    numbers: Words,
    /// What is known of each; the first is the word that no table has.
    entries: Vec<Entry>,
    /// Signs of one byte → their numbers.
    signs: Vec<u16>,
    /// The same numbers → the hints, small, since every token gets its own.
    hints: Vec<Hint>,
    /// The same numbers → the words.
    spellings: Vec<&'static str>,
    pub(super) hedges_left: Phrases<Hedge>,
    pub(super) hedges_right: Phrases<Hedge>,
    pub(super) currency_signs_before: Phrases<Currency>,
    pub(super) currency_signs_after: Phrases<Currency>,
    pub(super) currency_words: Phrases<Currency>,
    pub(super) measure_words: Phrases<usize>,
    pub(super) measure_symbols: Phrases<usize>,
    pub(super) holidays: Phrases<Holiday>,
    measures: Vec<Measure>,
    currencies: Vec<CurrencyRow>,
    /// Code or shared sign → the name that people use.
    currency_names: Map<&'static str, &'static str>,
    /// Endings of regular plurals, the longest first, and what the singular has in their place.
    pub(super) plural_endings: Vec<(&'static str, &'static str)>,
    /// See [`Lexicon::ending`].
    verb_endings: Vec<(&'static str, Ending)>,
    /// See [`Lexicon::part`].
    parts: parts::Parts,
    /// Counted nouns in the singular → the English nouns of the classes.
    nouns: Map<&'static str, &'static str>,
    /// Names in their folded form → the English names.
    names: Map<&'static str, &'static str>,
    /// Whether 3,5 has a decimal comma.
    pub(super) decimal_comma: bool,
    /// Whether 2/3/2026 is a day of March.
    pub(super) day_first: bool,
    /// Whether a noun stands before what describes it: "soldados heridos".
    pub(super) heads_first: bool,
}

static ENGLISH: Lazy<Lexicon> = Lazy::new(|| Lexicon::load(&EN));
static SPANISH: Lazy<Lexicon> = Lazy::new(|| Lexicon::load(&ES));

/// The words of a language, parsed on first use.
pub(super) fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::English => &ENGLISH,
        Language::Spanish => &SPANISH,
    }
}

/// The tables of a language.
const fn tables(language: Language) -> &'static Tables {
    match language {
        Language::English => &EN,
        Language::Spanish => &ES,
    }
}

impl Lexicon {
    /// The number of a word, in any case; nought where no table has it.
    pub(super) fn number(&self, word: &str) -> u16 {
        self.numbers.number(word)
    }

    /// What is known of the word of a number.
    pub(super) fn entry_of(&self, number: u16) -> &Entry {
        self.entries.get(usize::from(number)).unwrap_or(Entry::UNKNOWN)
    }

    /// The word of a number in lower case.
    pub(super) fn spelling(&self, number: u16) -> &'static str {
        self.spellings.get(usize::from(number)).copied().unwrap_or("")
    }

    /// What the ending of a word tells: that "announced" is of the past.
    pub(super) fn ending(&self, word: &str) -> Option<Ending> {
        // The last letter alone tells of most words that they have none of the endings.
        let last = word.as_bytes().last();
        let fits = |ending: &str| ending.as_bytes().last() == last && word.ends_with(ending);
        self.verb_endings.iter().find(|(ending, _)| fits(ending)).map(|(_, kind)| *kind)
    }

    /// What is known of a word, in any case.
    pub(super) fn entry(&self, word: &str) -> &Entry {
        self.entry_of(self.number(word))
    }

    /// Writes into every token what the lexicon knows of its word.
    pub(super) fn look_up_all(&'static self, text: &str, tokens: &mut [Token]) {
        for token in tokens {
            let number = match token.kind {
                TokenKind::Number => 0,
                TokenKind::Sign if token.span.len() == 1 => self.sign_number(text, token.span.start()),
                TokenKind::Sign | TokenKind::Word => self.numbers.number_at(text, token.span.start(), token.span.end()),
            };
            if number != 0 {
                token.entry = self.entry_of(number);
                token.hint = self.hints.get(usize::from(number)).copied().unwrap_or(Hint::NONE);
            }
        }
    }

    fn sign_number(&self, text: &str, at: usize) -> u16 {
        let byte = text.as_bytes().get(at).copied().unwrap_or(0);
        self.signs.get(usize::from(byte)).copied().unwrap_or(0)
    }

    /// The English noun of the classes for a counted noun in the singular: "soldier" for "soldado"; the noun itself
    /// where no table has it.
    pub(super) fn noun<'n>(&self, noun: &'n str) -> &'n str {
        self.nouns.get(noun).copied().unwrap_or(noun)
    }

    /// The English name of an office or a force, by its folded name.
    pub(super) fn name(&self, folded: &str) -> Option<&'static str> {
        self.names.get(folded).copied()
    }

    pub(super) fn measure(&self, index: usize) -> Option<&Measure> {
        self.measures.get(index)
    }

    /// The measure that goes by a name.
    pub(super) fn measure_named(&self, fits: impl Fn(&str) -> bool) -> Option<(usize, &Measure)> {
        self.measures.iter().enumerate().find(|(_, measure)| fits(measure.name))
    }

    /// The measure of a code in the Unified Code for Units of Measure.
    pub(super) fn measure_coded(&self, code: &str) -> Option<usize> {
        self.measures.iter().position(|measure| measure.ucum == Some(code))
    }

    /// The codes of the currencies that share a sign or a word: of all dollars for `$`.
    pub(super) fn sharing(&self, shared: &str) -> impl Iterator<Item = &'static str> {
        let names = self.currencies.iter().find(|row| row.code == shared).map_or("", |row| row.words);
        self.currencies.iter().filter_map(move |row| {
            let last = row.name.rsplit(' ').next()?;
            let named = split_list(names).any(|name| name == last);
            let signed = split_list(row.signs).any(|sign| sign.ends_with(shared) && sign.len() > shared.len());
            (row.code != shared && row.is_iso() && (named || signed)).then_some(row.code)
        })
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

#[cfg(test)]
mod tests {
    use super::codes::{calendar, class, holiday, numeric, pairs, rows, tokens_of};
    use super::*;

    const LANGUAGES: [&Tables; 2] = [&EN, &ES];

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
                (t.plural_endings, 3),
                (t.verb_endings, 3),
            ];
            tables.extend([t.own_currencies, t.own_measures].into_iter().flatten().map(|table| (table, 3)));
            tables.extend(
                [t.parts, t.nouns, t.names].into_iter().filter(|table| !table.is_empty()).map(|table| (table, 3)),
            );
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
            for row in rows(t.verb_endings) {
                assert!(super::codes::ending_kind(row[1]).is_some(), "{row:?}");
            }
            for row in rows(t.marks) {
                assert!(Mark::from_code(row[0]).is_some(), "{row:?}");
                assert!(row[1].split(' ').is_sorted_by(|a, b| a < b), "{row:?}");
            }
        }
    }

    #[test]
    fn what_a_language_calls_its_own_stands_in_the_shared_tables() {
        let names = |table: &'static str| rows(table).map(|row| row[0]).collect::<Vec<_>>();
        for t in LANGUAGES {
            for (own, shared) in [(t.own_currencies, t.currencies), (t.own_measures, t.measures)] {
                let known = names(shared);
                for name in own.into_iter().flat_map(names) {
                    assert!(known.contains(&name), "{name}");
                }
            }
            for (words, parts) in pairs(t.parts) {
                assert_eq!(tokens_of(words).count(), parts.split(' ').count(), "{words} has a part for each word");
            }
        }
    }

    #[test]
    fn every_mark_has_words_in_some_language() {
        let lexicons: Vec<_> = Language::ALL.iter().map(|language| lexicon(*language)).collect();
        let filled = |mark: Mark| lexicons.iter().any(|lexicon| lexicon.entries.iter().any(|entry| entry.has(mark)));
        let empty: Vec<_> = Mark::ALL.iter().filter(|mark| !filled(**mark)).collect();
        assert!(empty.is_empty(), "{empty:?}");
    }

    #[test]
    fn every_word_of_the_tables_can_be_found() {
        for language in Language::ALL {
            let lexicon = lexicon(*language);
            assert!(lexicon.entries.len() < usize::from(u16::MAX));
            for (number, word) in lexicon.spellings.iter().enumerate() {
                assert_eq!(
                    usize::from(lexicon.number(word)),
                    number,
                    "{word} is longer than any word that is looked up"
                );
            }
        }
    }
}
