//! In which language a text is written, told by its smallest words.

use super::super::token::{Token, TokenKind};
use super::phrases::Map;
use crate::language::Language;
use once_cell::sync::Lazy;

/// Small words make half of any running text; no more of them are looked at.
const ENOUGH: usize = 200;

/// One word in so many must tell its language, or the text is in none that is known.
const SPARSE: usize = 16;

/// So many small words of English, the first language of the table, and none of another make a text English.
const SURE: [usize; 16] = [8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/// Texts with fewer words are not judged: headlines leave the small words out.
const SHORT: usize = 12;

/// What the small words of a text say of its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Guess {
    /// The language that it is read in; English where nothing says otherwise.
    pub(in crate::extract) language: Language,
    /// Whether the words rather say that it is in another language than all that can be read.
    pub(in crate::extract) foreign: bool,
}

struct Telling {
    /// Word → index into the languages.
    words: Map<&'static str, usize>,
    /// The languages of the table, none where it cannot be read, and the letters that English lacks.
    languages: Vec<(Option<Language>, &'static str)>,
}

/// A small table of its own, so that no language's lexicon is built for a text in another.
static TELLING: Lazy<Telling> = Lazy::new(|| {
    let mut telling = Telling { words: Map::default(), languages: Vec::new() };
    for row in super::codes::rows(include_str!("../../../data/lexicon/telling.tsv")) {
        if let [code, words, letters, _] = *row {
            telling.words.extend(words.split(' ').map(|word| (word, telling.languages.len())));
            telling.languages.push((code.parse().ok(), letters));
        }
    }
    telling
});

/// Guesses the language of a text by the first of its small words.
///
/// Only words in lower case count: "Los Angeles" and "El País" tell nothing.
pub(in crate::extract) fn guess(text: &str, tokens: &[Token]) -> Guess {
    let mut counts = [0_usize; 16];
    let mut seen = 0;
    for token in tokens.iter().filter(|token| token.kind == TokenKind::Word).take(ENOUGH) {
        seen += 1;
        let found = token.span.of(text).and_then(|word| TELLING.words.get(word));
        if let Some(count) = found.and_then(|language| counts.get_mut(*language)) {
            *count += 1;
            // English without a word of another language needs no longer look.
            if counts == SURE {
                return Guess { language: Language::English, foreign: false };
            }
        }
    }
    if counts.iter().all(|count| *count == 0) {
        return Guess { language: by_letters(text, tokens), foreign: seen >= SHORT };
    }
    let told = TELLING.languages.iter().zip(counts).max_by_key(|((language, _), count)| (*count, language.is_some()));
    let (language, count) = told.map_or((None, 0), |((language, _), count)| (*language, count));
    let english = counts.first().copied().unwrap_or(0);
    let sparse = seen >= SHORT && count * SPARSE < seen;
    Guess {
        language: language.filter(|_| count > english).unwrap_or_default(),
        foreign: sparse || seen >= SHORT && language.is_none() && count > 0,
    }
}

/// The language whose letters stand in the first words in lower case, for headlines without small words: "El barco llegó".
fn by_letters(text: &str, tokens: &[Token]) -> Language {
    let words = tokens.iter().filter(|token| token.kind == TokenKind::Word).take(ENOUGH);
    let mut lower = words.filter_map(|token| token.span.of(text)).filter(|word| word.starts_with(char::is_lowercase));
    let language = |word: &str| {
        let mut all = TELLING.languages.iter();
        all.find_map(|(language, letters)| {
            language.filter(|_| word.contains(|c: char| !c.is_ascii() && letters.contains(c)))
        })
    };
    lower.find_map(language).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Guess {
        guess(text, &super::super::token::tokenize(text))
    }

    #[test]
    fn every_language_has_its_row_and_every_word_one_language() {
        let table = include_str!("../../../data/lexicon/telling.tsv");
        let rows: Vec<_> = super::super::codes::rows(table).collect();
        assert!(rows.len() <= 16 && rows.iter().all(|row| row.len() == 4) && rows[0][0] == "en");
        for language in Language::ALL {
            assert!(rows.iter().any(|row| row[0] == language.code()), "{language}");
        }
        let words = rows.iter().flat_map(|row| row[1].split(' ')).count();
        assert_eq!(words, TELLING.words.len(), "no word tells two languages");
        assert!(rows.iter().all(|row| row[1].split(' ').is_sorted_by(|a, b| a < b)));
    }

    #[test]
    fn one_sentence_tells_its_language() {
        let spanish = |text: &str| of(text) == Guess { language: Language::Spanish, foreign: false };
        assert!(spanish("Los hombres armados bloquearon carreteras en veinte estados del país."));
        assert!(spanish("El Departamento de Estado ofrecía una recompensa de 15 millones de dólares."));
        assert!(!spanish("Gunmen blocked roads in 20 states, the ministry said."));
        assert!(!spanish("Roads blocked"));
        assert!(spanish("El alcalde tenía 51 años."));
        assert!(!spanish("Los Angeles police shot 3 people."));
        assert!(!spanish("Café Zola fined"));
    }

    #[test]
    fn spanish_names_and_quotes_do_not_make_spanish_of_english() {
        let text = "A reporter of El País heard a man in Los Mochis shout “¡que se vayan de la ciudad!” at the soldiers, \
                    and the mayor of La Paz said on Monday that it was one of many such shouts.";
        assert_eq!(of(text), Guess { language: Language::English, foreign: false });
    }

    #[test]
    fn a_text_in_neither_is_told_apart() {
        assert!(of("Der Zug fuhr um acht Uhr ab, und die Reisenden warteten nicht mehr auf den Anschluss.").foreign);
        assert!(of("Os bombeiros não encontraram mais ninguém nos escombros, e as buscas foram encerradas.").foreign);
        assert!(of("Voda stoupala celou noc, hasiči odvezli lidi z domů a silnice byla zavřená až rána.").foreign);
        assert!(!of("Twelve people were found alive in the rubble of the school, the fire service said.").foreign);
    }
}
