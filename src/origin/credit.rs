//! Credits: the wire that an article says it is taken from.
//!
//! A dateline ("LONDON (AP) —"), a byline, a line or sentence at the head or the end of a text that says who reported
//! ("With reporting by AFP", "Source: Xinhua", "Con información de EFE"), a name at the very end ("— EFE").
//! A wire that is quoted amid the text ("Reuters reported that …") is a speaker for that claim and no credit.
//! Names stand in `data/wires.tsv`, phrases in `data/credits.tsv`.

use crate::source::Source;
use crate::value::fold;
use once_cell::sync::Lazy;

/// How many lines at each end of a text are looked at.
const LINES: usize = 4;
/// Longer pieces tell a story, and are no credit.
const LONGEST: usize = 160;
/// How far into its line a dateline may reach.
const DATELINE: usize = 90;
/// Bylines join their names by these.
const JOINING: [&str; 8] = ["and", "y", "e", "in", "en", "for", "with", "of"];

/// Where a phrase stands, seen from the names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Where {
    Before,
    After,
    /// Before them, on a line that holds names only.
    Byline,
}

/// Name → agency, the longest name first.
static WIRES: Lazy<Vec<(&'static str, &'static str)>> = Lazy::new(|| {
    let lines = include_str!("../../data/wires.tsv").lines().skip(1);
    let row = |line: &'static str| {
        let mut columns = line.split('\t');
        Some((columns.next()?, columns.next()?))
    };
    let mut wires: Vec<_> = lines.filter_map(row).collect();
    wires.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    wires
});

static PHRASES: Lazy<Vec<(&'static str, Where)>> = Lazy::new(|| {
    let lines = include_str!("../../data/credits.tsv").lines().skip(1);
    let row = |line: &'static str| {
        let mut columns = line.split('\t');
        let words = columns.next()?;
        let place = match columns.next()? {
            "before" => Where::Before,
            "after" => Where::After,
            "byline" => Where::Byline,
            _ => return None,
        };
        Some((words, place))
    };
    lines.filter_map(row).collect()
});

/// The wire that a name names, under the name that reports use: "the Reuters news agency", "Agence France-Presse".
///
/// ```
/// assert_eq!(crosscheck::origin::wire("the Associated Press"), Some("AP"));
/// assert_eq!(crosscheck::origin::wire("the Associated Farmers"), None);
/// ```
#[must_use]
pub fn wire(name: &str) -> Option<&'static str> {
    let name = fold(name);
    let name = name.strip_prefix("the ").unwrap_or(&name);
    let name = name.strip_suffix(" news agency").unwrap_or(name);
    WIRES.iter().find(|(known, _)| fold(known) == name).map(|(_, agency)| *agency)
}

/// The credit under which a source goes: the one that it was given, otherwise the one that its text prints.
///
/// Of several wires the first counts; a credit that names no known wire stands for itself, in lower case.
///
/// ```
/// use crosscheck::Source;
/// use crosscheck::origin::credited;
/// let article = Source::new("gazette", "PORT ELLIS, March 3 (Reuters) - Twelve passengers drowned.");
/// assert_eq!(credited(&article).as_deref(), Some("Reuters"));
/// ```
#[must_use]
pub fn credited(source: &Source) -> Option<String> {
    match source.credit() {
        Some(credit) => {
            Some(wire(credit).or_else(|| first_wire(credit)).map_or_else(|| credit.to_lowercase(), str::to_owned))
        }
        None => in_text(source.text()).map(str::to_owned),
    }
}

/// The credit that a text prints.
fn in_text(text: &str) -> Option<&'static str> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let (head, tail) = (lines.iter().take(LINES), lines.iter().rev().take(LINES));
    let dateline = head.clone().find_map(|line| dateline(line));
    let ends = || head.clone().chain(tail.clone());
    dateline
        .or_else(|| ends().find_map(|line| byline(line)))
        .or_else(|| ends().find_map(|line| line.split_inclusive(". ").find_map(by_phrase)))
        .or_else(|| lines.last().and_then(|line| signature(line)))
}

/// "LONDON (AP) —", "MADRID, 3 de marzo (EFE).-": a wire in brackets before the dash that opens the story.
fn dateline(line: &str) -> Option<&'static str> {
    let (before, rest) = line.split_once('(')?;
    let (inside, after) = rest.split_once(')')?;
    let opens = after.trim_start_matches([' ', '.', ',']).starts_with(['-', '–', '—', ':']);
    (before.len() + inside.len() <= DATELINE && opens && only_wires(inside)).then(|| first_wire(inside))?
}

/// "By Ana Ruiz, Associated Press": a line of names.
fn byline(line: &str) -> Option<&'static str> {
    let rest = after_phrase(line, Where::Byline).filter(|rest| rest.len() <= LONGEST)?;
    let words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let names = words.filter(|word| !JOINING.contains(word)).all(|word| {
        word.starts_with(char::is_uppercase) || WIRES.iter().any(|(known, _)| *known == word) || word == "the"
    });
    names.then(|| first_wire(rest))?
}

/// "With reporting by AFP", "AFP contributed to this report".
fn by_phrase(piece: &str) -> Option<&'static str> {
    let piece = piece.trim().trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    if piece.len() > LONGEST {
        return None;
    }
    if let Some(rest) = after_phrase(piece, Where::Before) {
        return first_wire(rest);
    }
    let after = PHRASES.iter().filter(|(_, place)| *place == Where::After);
    after.filter_map(|(words, _)| piece.split_once(words)).find_map(|(names, _)| first_wire(names))
}

/// What follows the phrase that a piece of text begins with.
fn after_phrase(piece: &str, place: Where) -> Option<&str> {
    let phrases = PHRASES.iter().filter(|(_, at)| *at == place);
    phrases
        .filter_map(|(words, _)| piece.strip_prefix(words))
        .find(|rest| rest.starts_with(|c: char| !c.is_alphanumeric()))
}

/// "— EFE", "(AFP)", "AFP/dpa" at the very end of a text.
fn signature(line: &str) -> Option<&'static str> {
    if only_wires(line) {
        return first_wire(line);
    }
    let line = line.trim_end_matches(['.', ' ', ')', '/']);
    let at = line.rfind(['(', '—', '–', '/', '-'])?;
    let (before, name) = line.split_at(at);
    let is_set_off = before.ends_with([' ', '.', '”', '"']);
    (is_set_off && only_wires(name)).then(|| first_wire(name))?
}

/// Whether a piece holds names of wires and what joins them, and nothing else.
fn only_wires(piece: &str) -> bool {
    let mut rest = piece;
    let mut any = false;
    loop {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let joined = JOINING.iter().find_map(|word| rest.strip_prefix(*word)).filter(|rest| rest.starts_with(' '));
        if let Some(after) = joined.filter(|_| any) {
            rest = after;
            continue;
        }
        match at_start(rest) {
            Some((_, after)) => (rest, any) = (after, true),
            None => return any && rest.is_empty(),
        }
    }
}

/// The first wire that a piece of text names.
fn first_wire(piece: &str) -> Option<&'static str> {
    let mut after_word = false;
    for (at, c) in piece.char_indices() {
        if !after_word
            && c.is_alphanumeric()
            && let Some((agency, _)) = piece.get(at..).and_then(at_start)
        {
            return Some(agency);
        }
        after_word = c.is_alphanumeric();
    }
    None
}

/// The wire whose name a piece begins with, as it is written, and what follows.
fn at_start(piece: &str) -> Option<(&'static str, &str)> {
    let named = |(name, agency): &(&'static str, &'static str)| {
        let rest = piece.strip_prefix(name)?;
        (!rest.starts_with(char::is_alphanumeric)).then_some((*agency, rest))
    };
    WIRES.iter().find_map(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_in_their_usual_forms() {
        let rows = [
            ("PORT ELLIS, March 3 (Reuters) - Twelve people drowned.", "Reuters"),
            ("LONDON (AP) — Twelve people drowned.\nThe search went on.", "AP"),
            ("MADRID, 3 mar (EFE).- Doce personas murieron.", "EFE"),
            ("Ferry sinks\n\nDHAKA (AFP/Reuters) – Twelve people drowned.", "AFP"),
            ("Ferry sinks\nBy Ana Ruiz, Associated Press\nTwelve people drowned.", "AP"),
            ("By The Associated Press\nTwelve people drowned.", "AP"),
            ("Twelve people drowned.\n\nAFP contributed to this report.", "AFP"),
            ("Twelve people drowned. The Associated Press contributed to this report.", "AP"),
            ("Twelve people drowned.\nWith reporting by Agence France-Presse", "AFP"),
            ("Twelve people drowned.\n(With inputs from PTI)", "PTI"),
            ("Twelve people drowned.\nSource: Xinhua", "Xinhua"),
            ("Doce personas murieron.\nCon información de EFE", "EFE"),
            ("Doce personas murieron. — EFE", "EFE"),
            ("Twelve people drowned.\nAFP/dpa", "AFP"),
            ("Twelve people drowned. (Reuters)", "Reuters"),
            ("Twelve people drowned.\n© AFP", "AFP"),
        ];
        for (text, agency) in rows {
            assert_eq!(in_text(text), Some(agency), "{text}");
        }
    }

    #[test]
    fn a_wire_that_is_quoted_is_no_credit() {
        let rows = [
            "Reuters reported that twelve people drowned.",
            "Twelve people drowned, according to the Reuters news agency.",
            "Twelve people drowned.\nThe minister told AP that the search went on.",
            "By Tuesday, AP had called the race for the mayor.",
            "The broadcaster (AP says it is state-run) gave no toll.",
            "Twelve people drowned, the agency AFP said.",
            "The vote fell short - AP counted 41 of 80 seats.",
            "The PAPER printed (APART) — nothing.",
            "",
        ];
        for text in rows {
            assert_eq!(in_text(text), None, "{text}");
        }
    }

    #[test]
    fn given_credits_come_first() {
        let credit = |credit: &str| credited(&Source::new("a", "LONDON (AP) — Twelve drowned.").credited(credit));
        assert_eq!(credit("Reuters/AFP").as_deref(), Some("Reuters"));
        assert_eq!(credit("Agencia EFE").as_deref(), Some("EFE"));
        assert_eq!(credit("Harbour Office").as_deref(), Some("harbour office"));
    }

    #[test]
    fn the_tables_are_sorted_and_have_a_source_on_each_line() {
        for table in [include_str!("../../data/wires.tsv"), include_str!("../../data/credits.tsv")] {
            let lines: Vec<_> = table.lines().skip(1).collect();
            assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(lines.iter().all(|line| line.split('\t').filter(|column| !column.is_empty()).count() == 3));
        }
        let phrases = include_str!("../../data/credits.tsv").lines().count() - 1;
        assert_eq!(PHRASES.len(), phrases);
    }
}
