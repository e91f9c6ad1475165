//! The tables of each language, as they are compiled in.

use super::mark::Mark;

/// The tables of one language.
pub(super) struct Tables {
    pub(super) numbers: &'static str,
    pub(super) calendar: &'static str,
    pub(super) grammar: &'static str,
    pub(super) trends: &'static str,
    pub(super) plurals: &'static str,
    pub(super) plural_endings: &'static str,
    /// Endings that tell what a word does, where no table has the word.
    pub(super) verb_endings: &'static str,
    /// Factors, symbols and English words.
    pub(super) measures: &'static str,
    /// The words of another language for the same measures.
    pub(super) own_measures: Option<&'static str>,
    /// Codes, signs and English words.
    pub(super) currencies: &'static str,
    /// The words of another language for the same currencies.
    pub(super) own_currencies: Option<&'static str>,
    pub(super) holidays: &'static str,
    pub(super) hedges_left: &'static str,
    pub(super) hedges_right: &'static str,
    /// A list of words for each mark, in one row.
    pub(super) marks: &'static str,
    /// Longer lists of plain words, each with the mark that it sets.
    pub(super) lists: &'static [(&'static str, Mark)],
    /// Small words, and the English words that do their work.
    pub(super) parts: &'static str,
    /// Counted nouns, and the English nouns of the classes.
    pub(super) nouns: &'static str,
    /// Offices and forces by name, and their English names.
    pub(super) names: &'static str,
    /// Whether 3,5 has a decimal comma.
    pub(super) decimal_comma: bool,
    /// Whether 2/3/2026 is a day of March.
    pub(super) day_first: bool,
    /// Whether a noun stands before what describes it.
    pub(super) heads_first: bool,
}

const MEASURES: &str = include_str!("../../../data/lexicon/en/measures.tsv");
const CURRENCIES: &str = include_str!("../../../data/lexicon/en/currencies.tsv");

pub(super) const EN: Tables = Tables {
    numbers: include_str!("../../../data/lexicon/en/numbers.tsv"),
    calendar: include_str!("../../../data/lexicon/en/calendar.tsv"),
    grammar: include_str!("../../../data/lexicon/en/grammar.tsv"),
    trends: include_str!("../../../data/lexicon/en/trends.tsv"),
    plurals: include_str!("../../../data/lexicon/en/plurals.tsv"),
    plural_endings: include_str!("../../../data/lexicon/en/plural-endings.tsv"),
    verb_endings: include_str!("../../../data/lexicon/en/verb-endings.tsv"),
    measures: MEASURES,
    own_measures: None,
    currencies: CURRENCIES,
    own_currencies: None,
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
    parts: "",
    nouns: "",
    names: "",
    decimal_comma: false,
    day_first: false,
    heads_first: false,
};

pub(super) const ES: Tables = Tables {
    numbers: include_str!("../../../data/lexicon/es/numbers.tsv"),
    calendar: include_str!("../../../data/lexicon/es/calendar.tsv"),
    grammar: include_str!("../../../data/lexicon/es/grammar.tsv"),
    trends: include_str!("../../../data/lexicon/es/trends.tsv"),
    plurals: include_str!("../../../data/lexicon/es/plurals.tsv"),
    plural_endings: include_str!("../../../data/lexicon/es/plural-endings.tsv"),
    verb_endings: include_str!("../../../data/lexicon/es/verb-endings.tsv"),
    measures: MEASURES,
    own_measures: Some(include_str!("../../../data/lexicon/es/measures.tsv")),
    currencies: CURRENCIES,
    own_currencies: Some(include_str!("../../../data/lexicon/es/currencies.tsv")),
    holidays: include_str!("../../../data/lexicon/es/holidays.tsv"),
    hedges_left: include_str!("../../../data/lexicon/es/hedges-left.tsv"),
    hedges_right: include_str!("../../../data/lexicon/es/hedges-right.tsv"),
    marks: include_str!("../../../data/lexicon/es/marks.tsv"),
    lists: &[
        (include_str!("../../../data/lexicon/es/labels.tsv"), Mark::Label),
        (include_str!("../../../data/lexicon/es/casualties.tsv"), Mark::Casualty),
        (include_str!("../../../data/lexicon/es/casualty-verbs.tsv"), Mark::CasualtyVerb),
        (include_str!("../../../data/lexicon/es/zero.tsv"), Mark::Zero),
        (include_str!("../../../data/lexicon/es/ahead.tsv"), Mark::Ahead),
        (include_str!("../../../data/lexicon/es/contests.tsv"), Mark::Contest),
    ],
    parts: include_str!("../../../data/lexicon/es/parts.tsv"),
    nouns: include_str!("../../../data/lexicon/es/nouns.tsv"),
    names: include_str!("../../../data/lexicon/es/names.tsv"),
    decimal_comma: true,
    day_first: true,
    heads_first: true,
};
