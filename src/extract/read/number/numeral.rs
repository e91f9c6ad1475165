//! Numbers in digits and words, with the last place that was written.

use super::cardinal::cardinal;
use super::digits::{digits_at, from_digits, unit_fraction};
use super::fraction::{below_at, by_fraction, fraction_of, of_digits, one_of_many, over_digits, with_part};
use super::magnitude::{plural_power, with_magnitudes};
use super::point::{after_digits, leading};
use crate::extract::lexicon::{Calendar, Class, Mark, Numeric};
use crate::extract::read::counted::noun::noun_at;
use crate::extract::read::phrase::{Match, phrase_at};
use crate::extract::read::scan::Scan;
use crate::number::{Figure, Number};
use crate::value::Vague;

/// What a numeral says.
#[derive(Clone, Debug)]
pub(in crate::extract::read) enum Amount {
    Figure(Figure),
    /// Two thirds, a quarter, half: part and whole.
    Fraction(Number, Number),
    Vague(Vague),
}

/// How a numeral was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract::read) enum Script {
    /// Digits alone.
    Digits,
    /// With at least one word.
    Words,
}

/// A numeral and the tokens that it takes.
#[derive(Clone, Debug)]
pub(in crate::extract::read) struct Numeral {
    pub(in crate::extract::read) start: usize,
    pub(in crate::extract::read) end: usize,
    pub(in crate::extract::read) amount: Amount,
    pub(in crate::extract::read) script: Script,
    /// Whether a magnitude word or letter was written: "million", "bn".
    pub(in crate::extract::read) magnitude: Option<Number>,
    /// "a", "an" or "half a" stands where the number would.
    pub(in crate::extract::read) by_article: bool,
}

impl Numeral {
    pub(in crate::extract::read) fn of(start: usize, end: usize, figure: Figure, script: Script) -> Self {
        Self { start, end, amount: Amount::Figure(figure), script, magnitude: None, by_article: false }
    }

    /// The figure, a fraction worked out; none for vague words.
    pub(in crate::extract::read) fn figure(&self) -> Option<Figure> {
        match &self.amount {
            Amount::Figure(figure) => Some(*figure),
            Amount::Fraction(part, whole) => Some(Figure::new(part.over(*whole)?, Number::ONE.over(*whole)?)),
            Amount::Vague(_) => None,
        }
    }

    pub(in crate::extract::read) fn value(&self) -> Option<Number> {
        self.figure().map(Figure::value)
    }

    pub(in crate::extract::read) fn scaled(mut self, end: usize, factor: Number) -> Option<Self> {
        self.amount = match self.amount {
            Amount::Figure(figure) => Amount::Figure(figure.scaled(factor)?),
            Amount::Fraction(..) => Amount::Figure(self.figure()?.scaled(factor)?),
            Amount::Vague(vague) => {
                let times = vague.multiplier().times(factor)?;
                Amount::Vague(vague.times(times))
            }
        };
        self.magnitude = Some(factor.times(self.magnitude.unwrap_or(Number::ONE))?);
        self.end = end;
        self.script = Script::Words;
        Some(self)
    }
}

/// Reads the numeral that begins at a token, or whose article stands before it; nothing before `floor` is taken.
pub(in crate::extract::read) fn numeral(scan: &Scan<'_, '_>, at: usize, floor: usize, money: bool) -> Option<Numeral> {
    if stands_alone(scan, at) && !scan.before(at, Mark::Point) {
        return Some(Numeral::of(at, at + 1, digits_at(scan, at)?.figure, Script::Digits));
    }
    let base = if scan.before(at, Mark::Point)
        && let Some(found) = leading(scan, at, floor)
    {
        found
    } else if scan.is_number(at) {
        after_digits(scan, from_digits(scan, at)?)
    } else if let Some((part, whole)) = unit_fraction(scan.sign(at)) {
        let (part, whole) = (Number::from(part), Number::from(whole));
        Numeral { amount: Amount::Fraction(part, whole), ..Numeral::of(at, at + 1, Figure::from(0), Script::Digits) }
    } else {
        from_words(scan, at, floor)?
    };
    let base = with_part(scan, of_digits(scan, over_digits(scan, base)));
    with_magnitudes(scan, base, money)
}

/// Whether digits stick to nothing and an ordinary word follows: the numeral is these digits, as most are.
fn stands_alone(scan: &Scan<'_, '_>, at: usize) -> bool {
    /// Shorter words may be magnitudes and exponents: "k", "mn", "x".
    const SHORT: usize = 2;
    let apart = |at: usize| at == 0 || !scan.glued(at);
    let (word, next) = (scan.entry(at + 1), at + 1);
    scan.is_number(at)
        && apart(at)
        && apart(next)
        && scan.is_word(next)
        && scan.word(next).len() > SHORT
        && word.numeric.is_none()
        && !word.has(Mark::And)
        && !word.has(Mark::Over)
        && !word.has(Mark::Point)
        && !word.has(Mark::Times)
}

fn from_words(scan: &Scan<'_, '_>, at: usize, floor: usize) -> Option<Numeral> {
    let article = at.checked_sub(1).filter(|previous| *previous >= floor && scan.is(*previous, Mark::Article));
    let start = article.unwrap_or(at);
    // "a ten-thousandth", "one hundred thousandth of"
    let many = if article.is_some() { Some(at) } else { scan.is(at, Mark::One).then_some(at + 1) };
    if let Some((below, end)) = many.and_then(|many| one_of_many(scan, many)) {
        let amount = Amount::Fraction(Number::ONE, below);
        return Some(Numeral {
            amount,
            by_article: article.is_some(),
            ..Numeral::of(start, end, Figure::from(0), Script::Words)
        });
    }
    match scan.entry(at).numeric? {
        // "a quarter million", "a quarter-million"
        Numeric::Fraction(4) if article.is_some() && quarter_of_power(scan, at) => {
            let amount = Amount::Fraction(Number::ONE, Number::from(4));
            Some(Numeral { amount, by_article: true, ..Numeral::of(start, at + 1, Figure::from(0), Script::Words) })
        }
        // "a couple hundred", "a couple dozen"
        Numeric::Vague if article.is_some() && couple_of_power(scan, at) => {
            Some(Numeral { by_article: true, ..Numeral::of(start, at + 1, Figure::from(2), Script::Words) })
        }
        // "quarter of a million", "quarter of an hour" as headlines have it
        Numeric::Fraction(4) if article.is_none() && quarter_of_one(scan, at) => {
            let amount = Amount::Fraction(Number::ONE, Number::from(4));
            Some(Numeral { amount, by_article: true, ..Numeral::of(start, at + 1, Figure::from(0), Script::Words) })
        }
        // "a quarter point", "half-point rise"
        Numeric::Fraction(below @ (2 | 4)) if of_a_point(scan, at, below) => {
            let amount = Amount::Fraction(Number::ONE, Number::from(below));
            let by_article = article.is_some();
            Some(Numeral { amount, by_article, ..Numeral::of(start, at + 1, Figure::from(0), Script::Words) })
        }
        Numeric::Vague | Numeric::Powers(_) => vague(scan, at, article),
        // "millones de personas", where a figure before it would have taken the word
        Numeric::Power(_) if scan.is(at, Mark::PluralPower) => vague(scan, at, article),
        Numeric::Dozen if article.is_some() || dozen_opens(scan, at) => {
            let figure = Figure::new(Number::from(12), Number::from(4));
            Some(Numeral { by_article: true, ..Numeral::of(start, at + 1, figure, Script::Words) })
        }
        Numeric::Score if article.is_some() && scan.is(at + 1, Mark::Of) => {
            Some(Numeral { by_article: true, ..Numeral::of(start, at + 1, Figure::from(20), Script::Words) })
        }
        Numeric::Fraction(2) => {
            // "first half", "half time", "half-brother", "the half"
            let scaled = matches!(scan.entry(at + 2).numeric, Some(Numeric::Power(_) | Numeric::Dozen));
            let scaled = scaled || scan.is(at + 2, Mark::A) && scan.hyphen(at + 3);
            // "half-mile"
            let measured = || phrase_at(scan, &scan.lexicon.measure_words, at + 2, Match::Words).is_some();
            let joined = scan.hyphen(at + 1) && scan.entry(at + 2).calendar.is_none() && !scaled && !measured();
            let time = scan.is(at + 1, Mark::Time) || joined;
            let the = scan.before(at, Mark::TheOrOther) && !scan.is(at, Mark::HalfNoun);
            if time || scan.entry_before(at).numeric.is_some() || the {
                return None;
            }
            let end = at + 1;
            let amount = Amount::Fraction(Number::ONE, Number::from(2));
            Some(Numeral {
                amount,
                by_article: article.is_some(),
                ..Numeral::of(start, end, Figure::from(0), Script::Words)
            })
        }
        Numeric::Ordinal(below) | Numeric::Fraction(below)
            if below > 2 && article.is_some_and(|a| scan.is(at + 1, Mark::Of) || by_fraction(scan, at, a)) =>
        {
            let below = below_at(scan, at)?.0;
            let amount = Amount::Fraction(Number::ONE, below);
            Some(Numeral { amount, by_article: true, ..Numeral::of(start, at + 1, Figure::from(0), Script::Words) })
        }
        Numeric::Hundred | Numeric::Power(_) => {
            // The rest of what did not fit together: "hundred hundred thousand".
            let rest = scan.before(at, Mark::Multi)
                || at > 1 && scan.hyphen(at - 1) && scan.is(at - 2, Mark::Multi)
                || matches!(
                    scan.entry_before(at).numeric,
                    Some(Numeric::Hundred | Numeric::Power(_) | Numeric::Small(_) | Numeric::Tens(_))
                );
            if rest && scan.same_line(at) {
                return None;
            }
            let mut numeral = cardinal(scan, at)?;
            numeral.by_article = article.is_some();
            numeral.start = start;
            fraction_of(scan, numeral)
        }
        Numeric::Tens(_) if article.is_some() && below_at(scan, at).is_some() => {
            let (below, _, end) = below_at(scan, at)?;
            let closed = !scan.is_word(end) && !scan.hyphen(end);
            let told = scan.is(end, Mark::Of) || closed || article.is_some_and(|a| by_fraction(scan, end - 1, a));
            let amount = Amount::Fraction(Number::ONE, below);
            told.then(|| Numeral {
                amount,
                by_article: true,
                ..Numeral::of(start, end, Figure::from(0), Script::Words)
            })
        }
        // "sub-zero"
        Numeric::Small(0) if at > 1 && scan.hyphen(at - 1) && scan.is_word(at - 2) => None,
        // The rest of words that are told one by one: "one two three".
        Numeric::Small(_) | Numeric::Tens(_)
            if at > floor && scan.same_line(at) && matches!(scan.entry_before(at).numeric, Some(Numeric::Small(_))) =>
        {
            None
        }
        Numeric::Small(_) | Numeric::Tens(_) => fraction_of(scan, cardinal(scan, at)?),
        _ => None,
    }
}

/// Whether "of a" and a measure, a length of time or a power follow "quarter", and nothing before it counts or ranks it.
fn quarter_of_one(scan: &Scan<'_, '_>, at: usize) -> bool {
    let whole = at + 3;
    let told = matches!(scan.entry(whole).numeric, Some(Numeric::Power(_)))
        || matches!(scan.entry(whole).calendar, Some(Calendar::Unit(_)))
        || phrase_at(scan, &scan.lexicon.measure_words, whole, Match::Words).is_some();
    let before = scan.entry_before(at);
    let free = before.numeric.is_none() && before.class != Some(Class::Determiner) && before.calendar.is_none();
    scan.is(at, Mark::Quarter) && scan.is(at + 1, Mark::Of) && scan.is(at + 2, Mark::Article) && told && free
}

/// Whether a half or a quarter is one of a percentage point, as far as its words tell.
fn of_a_point(scan: &Scan<'_, '_>, at: usize, below: i64) -> bool {
    let point = at + 1 + usize::from(scan.hyphen(at + 1));
    let told = below == 4 && scan.is(at, Mark::Quarter) || point > at + 1 && scan.entry(point + 1).trend.is_some();
    scan.is(point, Mark::Points) && told && scan.entry_before(at).numeric.is_none()
}

/// Whether a power follows "quarter" right away: "million", "-million".
pub(super) fn quarter_of_power(scan: &Scan<'_, '_>, at: usize) -> bool {
    let power = at + 1 + usize::from(scan.hyphen(at + 1));
    scan.is(at, Mark::Quarter) && matches!(scan.entry(power).numeric, Some(Numeric::Power(_)))
}

/// Whether a magnitude follows "couple" right away: "hundred", "dozen", "thousand".
fn couple_of_power(scan: &Scan<'_, '_>, at: usize) -> bool {
    let magnitude = scan.entry(at + 1).numeric;
    scan.is(at, Mark::Couple) && matches!(magnitude, Some(Numeric::Power(_) | Numeric::Hundred | Numeric::Dozen))
}

/// "Dozen arrested", "dozen": a headline or a cell of a table without its article.
fn dozen_opens(scan: &Scan<'_, '_>, at: usize) -> bool {
    at == 0 && (scan.says_only(at, at + 1) || noun_at(scan, at + 1, false).is_some())
}

fn vague(scan: &Scan<'_, '_>, at: usize, article: Option<usize>) -> Option<Numeral> {
    let start = if scan.is(at, Mark::VagueAfterArticle) { article? } else { at };
    // "scores" as a verb or in sport, "a couple" as two who are one: only with "of" or a counted noun.
    if scan.is(at, Mark::VagueBeforeOf) && !scan.is(at + 1, Mark::Of) {
        return None;
    }
    if scan.is(at, Mark::Couple) && !scan.is(at + 1, Mark::Of) && scan.entry(at + 1).calendar.is_none() {
        return None;
    }
    let mut end = at + 1;
    // "a couple of", "a handful of" belong to what follows.
    if scan.is(at, Mark::VagueWithOf) && scan.is(end, Mark::Of) && plural_power(scan, end + 1).is_none() {
        end += 1;
    }
    let vague = Vague::word_of_table(scan.meaning(at));
    Some(Numeral {
        amount: Amount::Vague(vague),
        by_article: start < at,
        ..Numeral::of(start, end, Figure::from(0), Script::Words)
    })
}
