//! Numbers that count nothing: scores, votes, names of roads, flights, sections and models, telephone numbers.

use super::Label;
use super::digits::digits;
use super::power::{exponent, power};
use super::scan::Scan;
use crate::extract::lexicon::{Mark, Numeric};
use crate::number::Number;

/// The token after a number that is only a label, when the number token at `at` is one.
pub(super) fn label(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Label)> {
    let read = digits(scan.word(at));
    if let Some(end) = telephone(scan, at) {
        return Some((end, Label::Code));
    }
    if let Some(end) = torn(scan, at).or_else(|| too_high(scan, at)) {
        return Some((end, Label::Unreadable));
    }
    // A code: digits that stick to letters or to other signs than those of figures.
    if let Some(end) = code(scan, at) {
        return Some((end, Label::Code));
    }
    let Some(read) = read else { return Some((at + 1, Label::Unreadable)) };
    if let Some(found) = pair(scan, at).or_else(|| slashed(scan, at)) {
        return Some(found);
    }
    // "a 3-in-1 tool", "a 1-in-100-year flood"
    if scan.hyphen(at + 1) && scan.is(at + 2, Mark::In) && scan.hyphen(at + 3) {
        return Some((at + 1, Label::Code));
    }
    if let Some(end) = ratio(scan, at) {
        return Some((end, Label::Score));
    }
    if let Some(end) = vote(scan, at) {
        return Some((end, Label::Score));
    }
    let lone = [
        (list_marker(scan, at), Label::Item),
        (address(scan, at), Label::Address),
        (impossible_day(scan, at), Label::NoSuchDay),
    ];
    if let Some((_, label)) = lone.into_iter().find(|(fits, _)| *fits) {
        return Some((at + 1, label));
    }
    if at == 0 {
        return None;
    }
    let before = at - 1;
    let plain = scan.word(at).len() <= 5 && !scan.word(at).contains(',');
    let no_sign = scan.is(before, Mark::NumberSign)
        || scan.word(before) == "." && before > 0 && scan.is(before - 1, Mark::NumberSign);
    if no_sign && !scan.opens_sentence(before) || scan.word(before) == "#" && scan.glued(at) && read.plain {
        return Some((at + 1, Label::Name));
    }
    // "day 12 of the siege", "week 31", "year 2"
    let counted_day = matches!(entry_unit(scan, before), Some(crate::extract::lexicon::Calendar::Unit(_)))
        && !scan.before(before, Mark::PerArticle);
    if counted_day && read.plain && scan.is_word(before) && !unit_follows(scan, at) && !follows_as_count(scan, at) {
        return Some((at + 1, Label::Name));
    }
    if !plain || !scan.is_word(before) || !scan.same_line(at) {
        return None;
    }
    let entry = scan.entry(before);
    if entry.has(Mark::Label)
        && (scan.capitalised(before) || !follows_as_count(scan, at))
        && !scan.entry(at + 1).opens()
    {
        return Some((at + 1, Label::Name));
    }
    // A capitalised name before plain digits names a model: "Trent 900", "Windows 10"; but "In Jalisco 21 blockades".
    // Also "iPhone 4": any capital in the word.
    let name = scan.word(before).chars().any(char::is_uppercase)
        && !entry.opens()
        && entry.class.is_none()
        && entry.trend.is_none()
        && !entry.has(Mark::CasualtyVerb)
        && entry.phrases & scan.lexicon.hedges_left.bit() == 0;
    let in_a_place = before > 0 && scan.is(before - 1, Mark::BeforePlace);
    let may_count = in_a_place || scan.opens_sentence(before);
    let counts = follows_as_count(scan, at) || unit_follows(scan, at);
    if name && !(may_count && counts) && !unit_follows(scan, at) {
        return Some((at + 1, Label::Name));
    }
    (names_a_model(scan, at) && !counts).then_some((at + 1, Label::Name))
}

/// "a 2:1 ratio", "16:9": what is left of figures with a colon once the times of day are read.
fn ratio(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    let mut end = at + 1;
    while end < at + 8 && scan.word(end) == ":" && scan.glued(end) && scan.glued(end + 1) && scan.is_number(end + 1) {
        end += 2;
    }
    (end > at + 1).then_some(end)
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
    let (_, end) = exponent(scan, at + 2).filter(|_| scan.word(at + 1) == "^" && scan.glued(at + 1))?;
    let held = digits(scan.word(at)).is_some_and(|read| power(scan, at, read.figure).is_some());
    (!held).then_some(end)
}

/// "0151 496 0000", "+44 20 7946 0958", "007": groups of digits of which the first begins with a nought or a plus.
fn telephone(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    let word = scan.word(at);
    let plain = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    let nought = word.len() > 2 && word.starts_with('0') && plain(word);
    let plus = at > 0 && scan.word(at - 1) == "+" && scan.glued(at) && plain(word) && word.len() < 4;
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

/// "Part Two", "Phase One": a number word that names a part of something.
pub(super) fn part_name(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Label)> {
    let before = at.checked_sub(1)?;
    let small = matches!(scan.entry(at).numeric, Some(Numeric::Small(_)));
    let named = small && scan.capitalised(at) && scan.capitalised(before) && scan.is(before, Mark::Label);
    (named && scan.same_line(at)).then_some((at + 1, Label::Name))
}

/// "the last 412 tram", "their 612 model": plain digits between a determiner and a singular noun.
fn names_a_model(scan: &Scan<'_, '_>, at: usize) -> bool {
    let next = scan.entry(at + 1);
    let described = scan.entry(at - 1).class == Some(crate::extract::lexicon::Class::Determiner)
        && !scan.is(at - 1, Mark::CountingDeterminer)
        || scan.possessive(at - 1)
        || matches!(scan.entry(at - 1).numeric, Some(Numeric::Ordinal(_)))
        || scan.is(at - 1, Mark::BeforeModel);
    let open = scan.is_word(at + 1)
        && !scan.glued(at + 1)
        && scan.same_line(at + 1)
        && next.class.is_none()
        && !next.opens()
        && !next.has(Mark::Casualty);
    let participle = scan.word(at + 1).ends_with("ed") || scan.word(at + 1).ends_with("ing");
    described && (open && !participle || matches!(scan.word(at + 1), "\"" | "“") && !scan.glued(at + 1))
}

fn entry_unit(scan: &Scan<'_, '_>, at: usize) -> Option<crate::extract::lexicon::Calendar> {
    scan.entry(at).calendar
}

fn unit_follows(scan: &Scan<'_, '_>, at: usize) -> bool {
    let read = digits(scan.word(at)).map(|d| d.figure.value());
    super::unit::unit_at(scan, at + 1, true, read).is_some()
        || matches!(scan.entry(at + 1).numeric, Some(Numeric::Power(_) | Numeric::Hundred | Numeric::Dozen))
}

/// Whether a lower-case noun or a state of people follows, as after a count.
fn follows_as_count(scan: &Scan<'_, '_>, at: usize) -> bool {
    !scan.capitalised(at + 1) && super::noun::noun_at(scan, at + 1, false).is_some()
}

/// Digits that stick to letters: "A320", "7e7", "G20", "1e400", "COVID-19", "737-800".
pub(super) fn code(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    let glued_before = scan.glued(at) && at > 0;
    let letters_before = glued_before && scan.is_word(at - 1) && !is_currency_code(scan, at - 1);
    let hyphen_before = glued_before
        && scan.hyphen(at - 1)
        && at > 1
        && (scan.is_word(at - 2) && scan.entry(at - 2).calendar.is_none() && !prefix(scan, at - 2));
    let mut end = at + 1;
    let figure = || digits(scan.word(at)).and_then(|read| power(scan, at, read.figure)).is_some();
    let letters_after = scan.glued(end) && scan.is_word(end) && !may_stick(scan, end) && !figure();
    // "3x faster"
    let times = scan.is(end, Mark::TimesSign) && scan.is(end + 1, Mark::AfterTimes);
    let letters_after = letters_after && !times && super::numeral::magnitude(scan, end, false).is_none();
    if !(letters_before || hyphen_before || letters_after) {
        return None;
    }
    while end < at + 12 && scan.glued(end) && (scan.is_word(end) || scan.is_number(end) || scan.hyphen(end)) {
        end += 1;
    }
    Some(end)
}

fn is_currency_code(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.entry(at).phrases & scan.lexicon.currency_signs_before.bit() != 0
        || scan.lexicon.currency_code(scan.word(at)).is_some_and(|code| code == scan.word(at))
}

/// Words that a hyphen may join to a figure without making a code of it.
fn prefix(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.is(at, Mark::Prefix) || scan.entry(at).numeric.is_some()
}

/// Letters that may stick to digits: units, magnitudes, ordinal endings, "s" of decades, clock letters.
fn may_stick(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.is(at, Mark::MayStick)
        || scan.entry(at).opens()
        || super::phrase::phrase_at(scan, &scan.lexicon.measure_symbols, at, super::phrase::Match::Symbols).is_some()
        || super::phrase::phrase_at(scan, &scan.lexicon.measure_words, at, super::phrase::Match::Words).is_some()
        || super::phrase::phrase_at(scan, &scan.lexicon.currency_words, at, super::phrase::Match::Words).is_some()
        || is_currency_code(scan, at)
        || scan.is(at, Mark::Pc)
}

/// Scores, votes and models: two figures with a dash that count nothing.
fn pair(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Label)> {
    if !scan.is_dash(at + 1) || !scan.glued(at + 1) || !scan.glued(at + 2) || !scan.is_number(at + 2) {
        return None;
    }
    let mut end = at + 3;
    let mut more = false;
    while end < at + 12 && scan.is_dash(end) && scan.glued(end) && scan.glued(end + 1) && scan.is_number(end + 1) {
        end += 2;
        more = true;
    }
    // Telephone numbers, scores of three sets, codes.
    if more {
        return Some((end, Label::Code));
    }
    let (first, second) = (digits(scan.word(at))?, digits(scan.word(at + 2))?);
    let (low, high) = (first.figure.value(), second.figure.value());
    let unit = super::unit::unit_at(scan, end, true, Some(high)).is_some()
        || matches!(scan.entry(end).numeric, Some(Numeric::Power(_)));
    if unit {
        return None;
    }
    let contest = (at.saturating_sub(8)..end + 3).any(|near| scan.entry(near).has(Mark::Contest))
        && low < Number::from(500)
        && !follows_as_count(scan, at + 2);
    let vote = scan.is(end, Mark::AfterScore);
    let counted = follows_as_count(scan, at + 2) && low < high;
    if contest || vote || !counted && !super::hedge_before(scan, at) {
        // Telephone numbers have more digits than any score.
        let model = !contest && !vote && scan.word(at).len() == 3 && scan.word(at + 2).ends_with("00");
        let short = !model && scan.word(at).len() <= 3 && scan.word(at + 2).len() <= 3;
        return Some((end, if short { Label::Score } else { Label::Code }));
    }
    None
}

/// Figures with a slash that are neither a date nor a fraction of the kitchen: "24/7", "9/11", "1/0".
fn slashed(scan: &Scan<'_, '_>, at: usize) -> Option<(usize, Label)> {
    let mut end = at + 1;
    while end < at + 8 && scan.word(end) == "/" && scan.glued(end) && scan.glued(end + 1) && scan.is_number(end + 1) {
        end += 2;
    }
    let fraction = super::numeral::numeral(scan, at, at, false).is_some_and(|n| n.end == end);
    (end > at + 1 && !fraction).then_some((end, Label::Code))
}

/// "The vote was 7 to 2", "won 3 to 1": a pair told with "to" after a word of contests.
fn vote(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    if !scan.is(at + 1, Mark::To)
        || !scan.is_number(at + 2)
        || unit_follows(scan, at + 2)
        || follows_as_count(scan, at + 2)
    {
        return None;
    }
    let free = !scan.before(at, Mark::RangeOpener);
    // "20 to 1" from high to low is no range, and where nothing moved it is a ratio.
    let fits = |at: usize| digits(scan.word(at)).filter(|read| read.plain).map(|read| read.figure.value());
    let falls = fits(at).zip(fits(at + 2)).is_some_and(|(first, second)| first > second);
    let contest = (at.saturating_sub(4)..at).any(|near| scan.entry(near).has(Mark::Contest)) || falls;
    let sign = matches!(scan.word(at + 3), "%" | "$" | "€" | "£" | "°");
    (contest && free && !sign && scan.word(at).len() <= 3 && scan.word(at + 2).len() <= 3).then_some(at + 3)
}

/// "10 Downing Street", "221 N. Baker St."
fn address(scan: &Scan<'_, '_>, at: usize) -> bool {
    (at + 1..at + 5)
        .take_while(|near| scan.same_line(*near) && (scan.capitalised(*near) || scan.word(*near) == "."))
        .any(|near| near > at + 1 && scan.entry(near).has(Mark::Address))
}

/// "30 February": what stands before a month and is no day of it is read by nobody.
fn impossible_day(scan: &Scan<'_, '_>, at: usize) -> bool {
    let month = |near: usize| {
        matches!(scan.entry(near).calendar, Some(crate::extract::lexicon::Calendar::Month(_))) && scan.capitalised(near)
    };
    scan.word(at).len() <= 2 && (scan.same_line(at + 1) && month(at + 1) || at > 0 && month(at - 1))
}

/// "1. Open the door", "(2) …" at the start of a line.
fn list_marker(scan: &Scan<'_, '_>, at: usize) -> bool {
    let starts = at == 0 || !scan.same_line(at);
    starts && matches!(scan.word(at + 1), "." | ")") && scan.token(at + 2).is_some() && scan.word(at).len() <= 2
}

/// Whether "one" stands at a token as a pronoun or in an idiom.
pub(super) fn pronoun_one(scan: &Scan<'_, '_>, at: usize) -> bool {
    if !scan.is(at, Mark::One) {
        return false;
    }
    let next = at + 1;
    let entry = scan.entry(next);
    // "a one-bedroom flat", "a majority of one"
    let counted = scan.hyphen(next) && scan.is(next + 1, Mark::AfterOneHyphen)
        || scan.before(at, Mark::Of) && at > 1 && scan.is(at - 2, Mark::CountOf);
    if counted {
        return false;
    }
    // "one in five" and "one of 12" are shares, which are looked for before.
    scan.before(at, Mark::BeforePronounOne)
        || !scan.is_word(next)
            && !scan.is_number(next)
            && !scan.hyphen(next)
            && !scan.is_dash(next)
            && scan.word(next) != "%"
        || entry.has(Mark::AfterOne)
        || entry.class.is_some()
        || scan.hyphen(next)
            && super::unit::unit_at(scan, next, false, None).is_none()
            && scan.entry(at + 2).numeric.is_none()
}
