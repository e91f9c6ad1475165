//! Names that hold a word of time or of number: "the Town Daily News", "USA Today", "the Six Nations", "60 Minutes".

use crate::extract::lexicon::{Calendar, Class, Mark, Numeric};
use crate::extract::read::label::exclude::{follows_as_count, unit_follows};
use crate::extract::read::scan::Scan;

/// Whether a word of time belongs to the name of a paper: "the Town Daily News", "USA Today". In a headline all is in
/// capitals, and nothing is known.
pub(in crate::extract::read) fn in_a_title(scan: &Scan<'_, '_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    if !scan.capitalised(at) || scan.opens_sentence(at) || !scan.same_line(at) || is_upper(scan, at) {
        return false;
    }
    let capital = |near: usize| scan.capitalised(near) && scan.entry(near).calendar.is_none();
    let name = capital(before) && !scan.opens_sentence(before)
        || scan.same_line(at + 1) && capital(at + 1) && scan.entry(at + 1).class.is_none();
    name && (in_prose(scan, at) || is_upper(scan, before))
}

/// Whether a weekday opens the name of a show: "Monday Night Football".
pub(super) fn names_a_show(scan: &Scan<'_, '_>, at: usize) -> bool {
    let part = matches!(scan.entry(at + 1).calendar, Some(Calendar::Part(_))) && scan.capitalised(at + 1);
    let name = scan.capitalised(at + 2) && scan.same_line(at + 2) && scan.entry(at + 2).class.is_none();
    part && name && !is_upper(scan, at) && in_prose(scan, at)
}

/// The token after a number that is a word of a name: "the Six Nations", "an old 60 Minutes".
pub(in crate::extract::read) fn named_by_number(scan: &Scan<'_, '_>, at: usize) -> Option<usize> {
    // "60 Minutes", "the 40-Year-Old Virgin"; what stands in capitals altogether says nothing.
    let unit = at + 1 + usize::from(scan.hyphen(at + 1));
    let time = matches!(scan.entry(unit).calendar, Some(Calendar::Unit(_) | Calendar::Units(_)));
    let told = || {
        at > 0
            && (matches!(scan.sign(at - 1), '"' | '“' | '\'' | '‘' | '`')
                || scan.is_word(at - 1) && (scan.entry_before(at).class.is_none() || scan.before(at, Mark::The)))
    };
    if time && told() && scan.capitalised(unit) && !is_upper(scan, unit) && scan.same_line(unit) && in_prose(scan, at) {
        return Some(unit + 1);
    }
    // "50 Cent"
    let cent = scan.is_number(at) && scan.is(at + 1, Mark::Cent) && scan.capitalised(at + 1) && scan.word(at) != "1";
    if cent && !scan.glued(at + 1) && !is_upper(scan, at + 1) {
        return Some(at + 2);
    }
    let word = scan.capitalised(at) && matches!(scan.entry(at).numeric, Some(Numeric::Small(2..) | Numeric::Tens(_)));
    let inside = word && at > 0 && scan.is_word(at - 1) && scan.same_line(at) && !scan.opens_sentence(at);
    let named = inside && !is_upper(scan, at) && !scan.hyphen(at + 1) && in_prose(scan, at);
    (named && !follows_as_count(scan, at) && !unit_follows(scan, at)).then_some(at + 1)
}

fn is_upper(scan: &Scan<'_, '_>, at: usize) -> bool {
    scan.word(at).len() > 1 && scan.word(at).chars().all(char::is_uppercase)
}

/// Whether words of some length stand near in small letters, as they do not in a headline.
fn in_prose(scan: &Scan<'_, '_>, at: usize) -> bool {
    let small = |near: usize| {
        scan.is_word(near)
            && !scan.capitalised(near)
            && scan.word(near).len() > 3
            && matches!(scan.entry(near).class, None | Some(Class::Verb))
    };
    (at.saturating_sub(10)..at + 10).any(small)
}
