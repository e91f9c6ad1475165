//! Digits that are no figure: codes, telephone numbers, and what cannot be read.

use super::exclude::{follows_as_count, unit_follows};
use crate::extract::lexicon::Mark;
use crate::extract::read::Label;
use crate::extract::read::number::digits::digits_at;
use crate::extract::read::number::magnitude::magnitude;
use crate::extract::read::number::power::{exponent, power};
use crate::extract::read::phrase::{Match, phrase_at};
use crate::extract::read::scan::Scan;

/// The token after digits that are a code or cannot be read, when they begin at a token.
pub(super) fn coded(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Label)> {
    // "example.org/123"
    let path = at > 1 && scan.sign(at - 1) == '/' && scan.glued(at) && scan.glued(at - 1) && scan.is_word(at - 2);
    if path {
        return Some((at + 1, Label::Code));
    }
    if let Some(end) = telephone(scan, at) {
        return Some((end, Label::Code));
    }
    if let Some(end) = torn(scan, at).or_else(|| too_high(scan, at)) {
        return Some((end, Label::Unreadable));
    }
    code(scan, at).map(|end| (end, Label::Code))
}

/// Digits that stick to letters: "A320", "7e7", "G20", "1e400", "COVID-19", "737-800".
pub(in crate::extract::read) fn code(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    let glued_before = scan.glued(at) && at > 0;
    let letters_before = glued_before
        && scan.is_word(at - 1)
        && !is_currency_code(scan, at - 1)
        && !scan.word(at - 1).ends_with(is_unspaced);
    let hyphen_before = glued_before
        && scan.hyphen(at - 1)
        && at > 1
        && (scan.is_word(at - 2) && scan.entry(at - 2).calendar.is_none() && !prefix(scan, at - 2));
    // "8-to-12", "6-foot-9"
    let hyphen_before = hyphen_before && !(at > 3 && scan.hyphen(at - 3) && scan.is(at - 2, Mark::ToThrough));
    let mut end = at + 1;
    let figure = || digits_at(scan, at).and_then(|read| power(scan, at, read.figure)).is_some();
    let letters_after = scan.glued(end) && scan.is_word(end) && !may_stick(scan, end) && !figure();
    let letters_after = letters_after && !scan.word(end).starts_with(is_unspaced);
    // "3x faster"
    let times = scan.is(end, Mark::TimesSign) && scan.is(end + 1, Mark::AfterTimes);
    let letters_after = letters_after && !times && magnitude(scan, end, false).is_none();
    if !(letters_before || hyphen_before || letters_after) {
        return None;
    }
    while end < at + 12 && scan.glued(end) && (scan.is_word(end) || scan.is_number(end) || scan.hyphen(end)) {
        end += 1;
    }
    Some(end)
}

/// Letters of Chinese, Japanese and Korean, whose words stick to the digits that they count.
const fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// Words that a hyphen may join to a figure without making a code of it.
fn prefix(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.is(at, Mark::Prefix) || scan.is(at, Mark::Magnitude) || scan.entry(at).numeric.is_some()
}

/// Letters that may stick to digits: units, magnitudes, ordinal endings, "s" of decades, clock letters.
fn may_stick(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.is(at, Mark::MayStick)
        || scan.entry(at).opens()
        || phrase_at(scan, &scan.lexicon.measure_symbols, at, Match::Symbols).is_some()
        || phrase_at(scan, &scan.lexicon.measure_words, at, Match::Words).is_some()
        || phrase_at(scan, &scan.lexicon.currency_words, at, Match::Words).is_some()
        || is_currency_code(scan, at)
        || scan.is(at, Mark::Pc)
}

/// "called 911", "0151 496 0000", "+44 20 7946 0958", "007": groups of digits of which the first begins with a nought or a plus.
fn telephone(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    let word = scan.word(at);
    let plain = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    let nought = word.len() > 2 && word.starts_with('0') && plain(word);
    if scan.before(at, Mark::BeforeEmergencyNumber) && word.len() == 3 && plain(word) {
        let counted = follows_as_count(scan, at) || unit_follows(scan, at);
        let more = scan.glued(at + 1) && !matches!(scan.sign(at + 1), '.' | ',' | ';' | ')' | '"');
        if !counted && !more && !scan.is_number(at + 1) {
            return Some(at + 1);
        }
    }
    let plus = at > 0 && scan.sign(at - 1) == '+' && scan.glued(at) && plain(word) && word.len() < 4;
    let mut end = at + 1;
    while end < at + 6
        && scan.is_number(end)
        && scan.same_line(end)
        && scan.word(end).len() > 1
        && plain(scan.word(end))
    {
        end += 1;
    }
    let grouped = end > at + 2 && scan.word(end - 1).len() == 4 && scan.word(end - 2).len() == 3;
    (nought || plus && end > at + 2 || grouped).then_some(end)
}

/// Digits that stick to other digits, with a mark between that is not seen: where one figure ends is anybody's guess.
fn torn(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    let mut end = at + 1;
    while scan.is_number(end) && scan.glued(end) && end < at + 12 {
        end += 1;
    }
    (end > at + 1).then_some(end)
}

/// "10^99": a power that cannot be held.
fn too_high(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    let (_, end) = exponent(scan, at + 2).filter(|_| scan.sign(at + 1) == '^' && scan.glued(at + 1))?;
    let held = digits_at(scan, at).is_some_and(|read| power(scan, at, read.figure).is_some());
    (!held).then_some(end)
}

fn is_currency_code(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.entry(at).phrases & scan.lexicon.currency_signs_before.bit() != 0
        || scan.lexicon.currency_code(scan.word(at)).is_some_and(|code| code == scan.word(at))
}
