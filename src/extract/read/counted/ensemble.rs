//! Words for so many at once: "the trio", "a quartet of trophies", "a pair of boxes".

use super::noun::{noun_at, understood};
use crate::extract::lexicon::{Ending, Mark, Numeric};
use crate::extract::read::MentionKind;
use crate::extract::read::found::{Found, found};
use crate::extract::read::scan::Scan;
use crate::number::Figure;
use crate::value::Hedged;

/// Reads such a word: what its "of" names, or people where it stands alone with its article.
pub(in crate::extract::read) fn ensemble(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let Some(Numeric::Ensemble(many)) = scan.entry(at).numeric else { return None };
    // "the Kronos Quartet" is a name, in which the number of its players is none of the story.
    if scan.capitalised(at) && !scan.opens_sentence(at) || scan.hyphen(at + 1) || at > 0 && scan.hyphen(at - 1) {
        return None;
    }
    let noun = if scan.is(at + 1, Mark::Of) {
        let article = usize::from(scan.is(at + 2, Mark::The) || scan.is(at + 2, Mark::Possessive));
        // "a pair of shoes" is one thing.
        noun_at(scan, at + 2 + article, false)
            .map(|found| found.noun)
            .filter(|noun| noun.head_token.is_some_and(|head| !scan.is(head, Mark::ThingOfTwoParts)))?
    } else if scan.before(at, Mark::WholeOrThat) && ends(scan, at) {
        understood(scan, at, at + 1)?
    } else {
        return None;
    };
    let amount = Hedged::Plain(Figure::from(many));
    found(scan, at, at + 1, MentionKind::Count(amount), Some(noun), at + 1)
}

/// Whether the noun phrase ends with the word: "the trio fled", "the trio's van"; "the trio sonata" goes on.
fn ends(scan: &Scan<'_, '_>, at: usize) -> bool {
    let next = at + 1;
    let verb = matches!(scan.ending(next), Some(Ending::Past)) || scan.entry(next).has(Mark::CasualtyVerb);
    scan.possessive(at) || !scan.is_word(next) || !scan.same_line(next) || scan.entry(next).class.is_some() || verb
}
