//! One explanation for each row of each table.

use super::{Explanation, Sort, Table};
use crate::behaviour::OverTime;
use crate::claim::Mode;
use crate::codebook::{Attribute, Codebook};
use crate::compare::{DifferenceKind, Verdict};
use crate::diff::Course;
use crate::extract::{HedgeWords, hedge_words, rows};
use crate::language::Language;
use crate::number::Figure;
use crate::policy::{Axis, Policy, Reading, VagueWord, interval_words};
use crate::value::{Hedge, Hedged, Quantity, Value, ValueKind};

/// The questions that are asked of two claims, in their order: file of `compare/`, title, what is asked.
const COMPARING_RULES: &str = include_str!("../../data/explain/comparing-rules.tsv");

/// The rules by which figures and times are read: file of `extract/read/` without its folder, title, what it does.
const READING_RULES: &str = include_str!("../../data/explain/reading-rules.tsv");

/// Words of the field that belong to no closed list, with what they mean.
const TERMS: &str = include_str!("../../data/explain/terms.tsv");

/// The figures on which hedges are shown: one that is counted one by one, and one that may be round.
const SHOWN: [i64; 2] = [20, 250];

/// What stands between words that are listed in a cell.
pub(super) const SEPARATOR: &str = ", ";

pub(super) fn all(codebook: &Codebook, policy: &Policy) -> Vec<Explanation> {
    let mut all: Vec<Explanation> = Vec::new();
    all.extend(Verdict::ALL.iter().rev().map(|verdict| plain(Sort::Verdict, verdict.code(), verdict.summary())));
    all.extend(DifferenceKind::ALL.map(|kind| plain(Sort::Kind, kind.code(), kind.summary())));
    all.extend(Course::ALL.map(|course| plain(Sort::Course, course.code(), course.summary())));
    all.extend(Hedge::ALL.map(|hedge| of_hedge(hedge, policy)));
    for language in [Language::English, Language::Spanish] {
        all.extend(hedge_words(language).map(|words| hedge_word(&words, language, policy)));
    }
    all.extend(vague_words());
    all.extend(Policy::all().map(|policy| plain(Sort::Policy, policy.name(), &upper(policy.summary()))));
    all.extend(policy.judgements().all().into_iter().map(|(name, value, reason)| Explanation {
        table: Some(Table { head: &["policy", "value"], rows: vec![vec![policy.name().to_owned(), value]] }),
        ..plain(Sort::Judgement, name, &reason)
    }));
    all.extend(Policy::profiles().map(profile));
    all.extend(ValueKind::ALL.map(|kind| plain(Sort::Value, kind.code(), kind.summary())));
    all.extend(Mode::ALL.map(|mode| plain(Sort::Mode, mode.code(), mode.summary())));
    all.extend(OverTime::ALL.map(|over_time| plain(Sort::OverTime, over_time.code(), over_time.summary())));
    all.extend(codebook.attributes().iter().map(attribute));
    for (sort, table) in [(Sort::ComparingRule, COMPARING_RULES), (Sort::ReadingRule, READING_RULES)] {
        all.extend(rows(table).filter_map(|row| match row.as_slice() {
            [name, title, summary] => Some(plain(sort, name, &titled(title, summary))),
            _ => None,
        }));
    }
    all.extend(rows(TERMS).filter_map(|row| match row.as_slice() {
        [word, meaning] => Some(plain(Sort::Term, word, meaning)),
        _ => None,
    }));
    all
}

fn plain(sort: Sort, word: &str, summary: &str) -> Explanation {
    Explanation { word: word.to_owned(), sort, summary: summary.to_owned(), table: None }
}

/// A title that ends like a sentence, and what follows it.
fn titled(title: &str, summary: &str) -> String {
    let stop = if title.ends_with(['?', '.']) { "" } else { "." };
    format!("{title}{stop} {summary}")
}

/// A summary that begins and ends like a sentence.
fn upper(summary: &str) -> String {
    let mut rest = summary.chars();
    let first = rest.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default();
    format!("{first}{}.", rest.as_str())
}

/// What a hedge makes of the figures that are shown.
fn readings(hedge: Hedge, policy: &Policy) -> Option<Table> {
    let row = |figure: i64| {
        let amount = match hedge {
            Hedge::Between => Hedged::between(figure, figure * 2),
            hedge => hedge.of(Figure::from(figure))?,
        };
        let words = format!("{amount} people");
        let reading = policy.read(&Value::from(Quantity::count(amount, "person")))?.of_whole_things();
        let typical = Reading { possible: reading.typical, ..reading.clone() };
        Some(vec![words, reading.describe(), typical.describe()])
    };
    let rows: Vec<Vec<String>> = SHOWN.into_iter().filter_map(row).collect();
    (!rows.is_empty()).then_some(Table { head: &["said", "possible", "typical"], rows })
}

fn of_hedge(hedge: Hedge, policy: &Policy) -> Explanation {
    let words: Vec<&str> =
        hedge_words(Language::English).filter(|row| row.hedge == hedge).map(|row| row.words).collect();
    let said = if words.is_empty() { String::new() } else { format!(" Read from: {}.", words.join(", ")) };
    let summary = format!("{}{said}", hedge.summary());
    Explanation { table: readings(hedge, policy), ..plain(Sort::Hedge, hedge.code(), &summary) }
}

fn hedge_word(words: &HedgeWords, language: Language, policy: &Policy) -> Explanation {
    let side = if words.before { "before" } else { "after" };
    let summary = format!(
        "Read as {} where it stands {side} a figure ({language}). {} Source: {}.",
        words.hedge.code(),
        words.hedge.summary(),
        words.source.trim_end_matches('.')
    );
    Explanation { table: readings(words.hedge, policy), ..plain(Sort::HedgeWord, words.words, &summary) }
}

/// What a profile itself says of its words; what it leaves to the default one is not repeated.
fn own_words(profile: &str) -> Vec<VagueWord> {
    let words = Policy::default().with_profile(profile).map(|policy| policy.vague_words()).unwrap_or_default();
    words.into_iter().filter(|word| word.profile == profile).collect()
}

fn meant(word: &VagueWord) -> [String; 2] {
    [interval_words(word.possible, &Axis::Count), interval_words(word.typical, &Axis::Count)]
}

fn vague_words() -> Vec<Explanation> {
    let by_profile: Vec<VagueWord> = Policy::profiles().flat_map(own_words).collect();
    let mut words: Vec<&str> = by_profile.iter().map(|row| row.word).collect();
    words.sort_unstable();
    words.dedup();
    let explained = words.into_iter().map(|word| {
        let rows = by_profile.iter().filter(|row| row.word == word).map(|row| {
            let [possible, typical] = meant(row);
            vec![row.profile.to_owned(), possible, typical, row.source.to_owned()]
        });
        Explanation {
            table: Some(Table { head: &["profile", "possible", "typical", "source"], rows: rows.collect() }),
            ..plain(Sort::VagueWord, word, "It names no figure; the profile of a policy says what it is taken to mean.")
        }
    });
    explained.collect()
}

fn profile(name: &'static str) -> Explanation {
    let rows = own_words(name).into_iter().map(|word| {
        let [possible, typical] = meant(&word);
        vec![word.word.to_owned(), possible, typical, word.source.to_owned()]
    });
    Explanation {
        table: Some(Table { head: &["word", "possible", "typical", "source"], rows: rows.collect() }),
        ..plain(Sort::Profile, name, "What it says of vague words; for others the profile default is asked.")
    }
}

fn attribute(attribute: &Attribute) -> Explanation {
    let behaviour = attribute.behaviour();
    let mut traits = vec![attribute.value().code(), behaviour.over_time.code()];
    let flags = [
        (behaviour.parts_add, "parts_add"),
        (behaviour.one_answer, "one_answer"),
        (behaviour.loose, "loose"),
        (behaviour.extent, "extent"),
    ];
    traits.extend(flags.into_iter().filter(|(is_so, _)| *is_so).map(|(_, name)| name));
    let summary = format!("{} It is {}.", attribute.question("…"), traits.join(", "));
    let said = attribute.patterns().iter().map(|pattern| {
        let words: Vec<&str> = pattern.verbs.iter().chain(&pattern.words).map(String::as_str).collect();
        vec![words.join(SEPARATOR), pattern.value.code().to_owned(), pattern.subject.code().to_owned()]
    });
    let answers = attribute
        .answers()
        .iter()
        .map(|answer| vec![answer.words.join(SEPARATOR), format!("the answer {:?}", answer.is), String::new()]);
    let rows: Vec<Vec<String>> = said.chain(answers).collect();
    let table = (!rows.is_empty()).then_some(Table { head: &["words", "value", "subject"], rows });
    Explanation { table, ..plain(Sort::Attribute, attribute.id(), &summary) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_of_words_are_whole() {
        for (table, columns) in [(COMPARING_RULES, 3), (READING_RULES, 3), (TERMS, 2)] {
            for row in rows(table) {
                assert!(row.len() == columns && row.iter().all(|cell| !cell.trim().is_empty()), "{row:?}");
            }
        }
        for sorted in [READING_RULES, TERMS] {
            let words: Vec<&str> = rows(sorted).filter_map(|row| row.first().copied()).collect();
            assert!(words.is_sorted_by(|a, b| a < b), "{words:?}");
        }
    }
}
