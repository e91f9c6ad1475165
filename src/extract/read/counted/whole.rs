//! Words for a whole or for nothing of it: "all 50 states", "almost all of", "most of", "no deaths", "none of".

use super::noun::{noun_at, understood};
use super::share::{quantifier, skip_owner, whole_after};
use crate::extract::lexicon::{Class, Mark, Numeric};
use crate::extract::read::found::{Found, mention};
use crate::extract::read::hedging::hedge::hedging;
use crate::extract::read::measure::unit::unit_at;
use crate::extract::read::number::numeral::{Script, numeral};
use crate::extract::read::scan::Scan;
use crate::extract::read::{MentionKind, NounPhrase};
use crate::number::{Figure, Number};
use crate::value::{Hedge, Hedged, Share};

/// "all 50 states", "almost all of", "most of": the figure that follows "all" is the whole.
pub(in crate::extract::read) fn whole(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    if let Some(found) = all_of_number(scan, at, floor).or_else(|| all_but(scan, at, floor)) {
        return Some(found);
    }
    let hedge = hedging(scan, at, at, floor, false);
    let quantifier = quantifier(scan, at, hedge.hedge != Hedge::Plain)?;
    let one = Figure::from(1);
    let part = if quantifier.most { Hedged::MoreThan(one) } else { hedge.hedge.of(one).unwrap_or(Hedged::Plain(one)) };
    let whole = Figure::from(if quantifier.most { 2 } else { 1 });
    let share = Share::new(part, whole, None)?;
    let start = if quantifier.most { quantifier.start } else { hedge.start };
    let end = quantifier.end;
    Some(Found { mention: mention(scan, start, end, MentionKind::Share(share), quantifier.noun)?, next: end })
}

/// "all 50 U.S. states", "all the 12 jurors", "all 51 of the carriers": 50 of 50.
fn all_of_number(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    if !scan.is(at, Mark::All) {
        return None;
    }
    let figure_at = at + 1 + usize::from(scan.is(at + 1, Mark::WholeDeterminer));
    let numeral = numeral(scan, figure_at, figure_at, false)?;
    let figure = numeral.figure()?;
    let time_or_unit = unit_at(scan, numeral.end, numeral.script == Script::Digits, numeral.value()).is_some();
    if time_or_unit || figure.value() < Number::from(2) || !figure.value().is_whole() {
        return None;
    }
    let of = usize::from(scan.is(numeral.end, Mark::Of));
    let mut from = numeral.end + of;
    while of == 1 && (scan.entry(from).class.is_some() || scan.possessive(from)) && from < numeral.end + 4 {
        from += 1;
    }
    let noun = noun_at(scan, from, false).map(|n| n.noun);
    let hedge = hedging(scan, at, at, floor, false);
    let part = hedge.hedge.of(figure).unwrap_or(Hedged::Plain(figure));
    let share = Share::new(part, figure, None)?;
    let end = numeral.end;
    Some(Found { mention: mention(scan, hedge.start, end, MentionKind::Share(share), noun)?, next: end })
}

/// "all but two of the 48 travellers": 46 of 48; "all but three of its crew": nearly all of it.
fn all_but(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Found> {
    if !scan.is(at, Mark::All) || !scan.is(at + 1, Mark::Except) {
        return None;
    }
    let rest = numeral(scan, at + 2, at + 2, false)?;
    let left_out = rest.value().filter(|value| value.is_whole() && !value.is_negative())?;
    let hedge = hedging(scan, at, at, floor, false);
    if let Some(whole) = whole_after(scan, &rest) {
        let part = Figure::from(whole.figure.value().minus(left_out)?);
        let share = Share::new(hedge.hedge.of(part)?, whole.figure, None)?;
        let mention = mention(scan, hedge.start, whole.end, MentionKind::Share(share), whole.noun)?;
        return Some(Found { mention, next: whole.end });
    }
    let of = scan.is(rest.end, Mark::Of);
    let from = if of { skip_owner(scan, rest.end + 1) } else { rest.end };
    let noun = noun_at(scan, from, false).map(|n| n.noun);
    let share = Share::new(Hedged::Nearly(Figure::from(1)), Figure::from(1), None)?;
    let end = rest.end + usize::from(of);
    Some(Found { mention: mention(scan, hedge.start, end, MentionKind::Share(share), noun)?, next: end })
}

/// "no deaths", "not a single casualty", "none of the passengers", "nobody was hurt": nothing of what a count would tell.
pub(in crate::extract::read) fn nothing(scan: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let zero = MentionKind::Count(Hedged::Plain(Figure::from(0)));
    let nobody = scan.is(at, Mark::Nobody);
    if nobody || scan.is(at, Mark::No) && scan.is(at + 1, Mark::One) {
        let end = at + 1 + usize::from(!nobody);
        let noun = befallen(scan, at, end)?;
        return Some(Found { mention: mention(scan, at, end, zero, Some(noun))?, next: end });
    }
    if scan.is(at, Mark::NoneOf) {
        if !scan.is(at + 1, Mark::Of) {
            return None;
        }
        let mut from = at + 2;
        while scan.entry(from).class == Some(Class::Determiner) && from < at + 4 {
            from += 1;
        }
        // "none of the 12 passengers" says the whole besides.
        from += usize::from(scan.is_number(from) || matches!(scan.entry(from).numeric, Some(Numeric::Small(_))));
        let noun = noun_at(scan, from, false)?.noun;
        noun.head_token.filter(|head| scan.is(*head, Mark::Zero))?;
        return Some(Found { mention: mention(scan, at, at + 1, zero, Some(noun))?, next: at + 1 });
    }
    let single = scan.is(at, Mark::NotOne);
    let from = if single {
        let article = at + 1 + usize::from(scan.is(at + 1, Mark::A));
        article + usize::from(scan.is(article, Mark::SingleOrOne))
    } else {
        at + 1
    };
    if single && !scan.is(from - 1, Mark::SingleOrOne) {
        return None;
    }
    let noun = noun_at(scan, from, single)?.noun;
    let head = noun.head_token?;
    let known = scan.is(head, Mark::Zero) || single;
    if !known || noun.of.is_some() || head > from + 2 {
        return None;
    }
    Some(Found { mention: mention(scan, at, from, zero, Some(noun))?, next: from })
}

/// The people of whom a verb says that nothing befell them: "nobody was hurt", "no one died".
fn befallen(scan: &Scan<'_, '_>, start: usize, end: usize) -> Option<NounPhrase> {
    let helps = |at: usize| scan.entry(at).class == Some(Class::Auxiliary) || scan.is(at, Mark::BeforeState);
    let verb = (end..end + 4).find(|at| !helps(*at))?;
    let entry = scan.entry(verb);
    let told = entry.has(Mark::Casualty) || entry.has(Mark::CasualtyVerb);
    (told && scan.same_line(verb)).then(|| understood(scan, start, end)).flatten()
}
