//! Mentions as the quantities of the prediction schema, and numbers that are no quantity.

use super::{Label, Mention, MentionKind, Per, Trend};
use crate::extract::lexicon::{Lexicon, Mark, Numeric, lexicon};
use crate::language::Language;
use crate::number::{Figure, Number};
use crate::span::Span;
use crate::value::{Currency, Duration, Hedge, Hedged, Partial, Recurrence, TimeUnit, Unit, Vague};

/// A quantity of the schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Where it stands.
    pub span: Span,
    /// How much.
    pub value: Value,
    /// Singular name of the unit, `-` for none.
    pub unit: String,
    /// `=`, `~`, `<` or `>`: the bound, and where there is none, whether it is rough.
    pub change: &'static str,
    /// The counted noun, where there is no unit.
    pub counts: Option<String>,
    /// The bound by the code of its hedge: `more_than`, `at_least`, `fewer_than`, `at_most`, `up_to`, `nearly`.
    pub bound: Option<&'static str>,
    /// Whether the words call it rough, also beside a bound.
    pub approximate: bool,
    /// Which way it moved: `rose_to`, `fell_to`, `rose_by`, `fell_by`.
    pub trend: Option<&'static str>,
    /// The unit in the Unified Code for Units of Measure, where it has a code.
    pub ucum: Option<String>,
    /// The currency of an amount of money.
    pub currency: Option<Money>,
    /// What it is told for, where it is a rate: `barrel`, `square metre per year`.
    pub per: Option<String>,
}

/// How much a quantity says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One number.
    One(Number),
    /// The two ends of a range.
    Range(Number, Number),
    /// A word that names no figure, and how many times it is taken: "several hundred".
    Word(String, Number),
}

/// The currency of an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Money {
    /// Its ISO 4217 code.
    Iso(String),
    /// A sign or a word that several currencies share, and their codes.
    Shared(String, Vec<&'static str>),
}

/// A number that is no quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// Where it stands.
    pub span: Span,
    /// What it is: `score`, `address`, `name`, `code`, `no_such_day`, `item`, `unreadable`, `ordinal`, `relation`.
    pub kind: &'static str,
    /// How many times another figure it is, for a relation: 2 for "doubled", 2/3 for "a third fewer".
    pub factor: Option<Number>,
}

/// The table of units and currencies is the same for all languages.
fn tables() -> &'static Lexicon {
    lexicon(Language::English)
}

/// The quantities that a mention tells; "21 of 32" are two.
pub(super) fn quantities(text: &str, mention: &Mention) -> Vec<Quantity> {
    let words = mention.span.of(text).unwrap_or("");
    match &mention.kind {
        MentionKind::Share(share) => {
            let only = text.trim().len() == words.len();
            part(words, mention, &share.part, share.whole(), only)
        }
        MentionKind::Relation(_)
            if has(words, |numeric| matches!(numeric, Numeric::Multiple(_) | Numeric::Divided(_))) =>
        {
            Vec::new()
        }
        MentionKind::Relation(factor) => {
            let mut stated = factor.stated().copied();
            let value = match (stated.next(), stated.next()) {
                (Some(low), Some(high)) => Value::Range(low, high),
                (Some(one), None) => Value::One(one),
                _ => return Vec::new(),
            };
            vec![hedged(mention, value, factor.hedge())]
        }
        MentionKind::Recurring(recurrence) if !states_a_length(words, recurrence) => Vec::new(),
        kind => amount(kind).and_then(|amount| measured(text, mention, amount)).into_iter().collect(),
    }
}

/// What a number is that is no quantity.
pub(super) fn other(text: &str, mention: &Mention) -> Option<Other> {
    let span = mention.span;
    let words = span.of(text).unwrap_or("");
    let kind = match &mention.kind {
        MentionKind::Label(label) => label_code(*label),
        MentionKind::Ordinal(_) => "ordinal",
        MentionKind::Relation(told) => {
            let word = has(words, |numeric| matches!(numeric, Numeric::Multiple(_) | Numeric::Divided(_)));
            let told = told.stated().next().copied();
            let factor = match mention.trend {
                Some(Trend::RoseBy) if !word => told.and_then(|told| Number::ONE.plus(told)),
                Some(Trend::FellBy) if !word => told.and_then(|told| Number::ONE.minus(told)),
                _ => told,
            };
            return Some(Other { span, kind: "relation", factor });
        }
        _ => return None,
    };
    Some(Other { span, kind, factor: None })
}

const fn label_code(label: Label) -> &'static str {
    match label {
        Label::Score => "score",
        Label::Address => "address",
        Label::Name => "name",
        Label::Code => "code",
        Label::NoSuchDay => "no_such_day",
        Label::Item => "item",
        Label::Unreadable => "unreadable",
    }
}

/// Whether one of the words plays a part in numbers.
fn has(words: &str, part: impl Fn(Numeric) -> bool) -> bool {
    words.split_ascii_whitespace().any(|word| tables().entry(word).numeric.is_some_and(&part))
}

/// Whether what comes again says after how long in a figure: "every 3.2 days", not "every Monday at 4 p.m.".
fn states_a_length(words: &str, recurrence: &Recurrence) -> bool {
    let figure = words.contains(|c: char| c.is_ascii_digit())
        || has(words, |numeric| matches!(numeric, Numeric::Small(_) | Numeric::Tens(_) | Numeric::Hundred));
    figure && recurrence.on == Partial::default() && recurrence.days.is_none()
}

const fn amount(kind: &MentionKind) -> Option<&Hedged<Figure>> {
    match kind {
        MentionKind::Count(amount) | MentionKind::Money(amount, _) | MentionKind::Percent { amount, .. } => {
            Some(amount)
        }
        MentionKind::Measure(quantity) => Some(&quantity.amount),
        MentionKind::Duration(duration) | MentionKind::Age(duration) => Some(&duration.amount),
        MentionKind::Recurring(recurrence) => Some(&recurrence.every.amount),
        _ => None,
    }
}

/// Whether a noun in the singular counts how often: "three times".
pub(super) fn counts_times(noun: &str) -> bool {
    tables().entry(noun).has(Mark::Time)
}

/// A quantity without a unit and without a hedge of its own.
fn plain(mention: &Mention, value: Value) -> Quantity {
    Quantity {
        span: mention.span,
        value,
        unit: "-".to_owned(),
        change: if mention.approximate { "~" } else { "=" },
        counts: None,
        bound: None,
        approximate: mention.approximate,
        trend: mention.trend.map(trend_code),
        ucum: None,
        currency: None,
        per: None,
    }
}

fn hedged(mention: &Mention, value: Value, hedge: Hedge) -> Quantity {
    let bound = matches!(
        hedge,
        Hedge::MoreThan | Hedge::AtLeast | Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo | Hedge::Nearly
    );
    let approximate = mention.approximate || hedge == Hedge::About;
    let change = match hedge {
        Hedge::Nearly => "~",
        Hedge::MoreThan | Hedge::AtLeast => ">",
        Hedge::FewerThan | Hedge::AtMost | Hedge::UpTo => "<",
        _ if approximate => "~",
        _ => "=",
    };
    Quantity { change, bound: bound.then(|| hedge.code()), approximate, ..plain(mention, value) }
}

const fn trend_code(trend: Trend) -> &'static str {
    match trend {
        Trend::RoseTo => "rose_to",
        Trend::FellTo => "fell_to",
        Trend::RoseBy => "rose_by",
        Trend::FellBy => "fell_by",
    }
}

fn measured(text: &str, mention: &Mention, amount: &Hedged<Figure>) -> Option<Quantity> {
    let hedge = amount.hedge();
    let per = told_for(text, mention);
    let counts = mention.noun.as_ref().map(|noun| noun.head().to_owned());
    let quantity = hedged(mention, value(amount)?, hedge);
    let quantity = Quantity { per: per.as_ref().map(|per| per.0.clone()), ..quantity };
    let named = |unit: &str, ucum: Option<&str>| (unit.to_owned(), ucum.map(str::to_owned));
    let (unit, ucum) = match &mention.kind {
        MentionKind::Count(_) => {
            let often = counts.as_deref().filter(|noun| counts_times(noun));
            let rate = often.zip(per).map(|(noun, (per, _))| format!("{noun} per {per}"));
            return Some(Quantity { counts: rate.or(counts), ..quantity });
        }
        MentionKind::Money(_, currency) => {
            let unit = tables().currency_name(currency).to_owned();
            return Some(Quantity { unit, currency: Some(money(currency)), ..quantity });
        }
        MentionKind::Percent { points: false, .. } => named("percentage", Some("%")),
        MentionKind::Percent { points: true, .. } => named("percentage point", None),
        MentionKind::Measure(measure) => match &measure.unit {
            Unit::Measure { name, .. } => rate(name, per.filter(|_| mention.per[0].is_some())),
            Unit::Counted(_) | Unit::Bare => named("-", None),
        },
        MentionKind::Duration(Duration { unit, .. })
        | MentionKind::Recurring(Recurrence { every: Duration { unit, .. }, .. }) => {
            named(unit.name(), time_code(*unit))
        }
        MentionKind::Age(Duration { unit, .. }) => {
            (format!("{} of age", unit.name()), time_code(*unit).map(str::to_owned))
        }
        _ => return None,
    };
    Some(Quantity { unit, ucum, ..quantity })
}

fn money(currency: &Currency) -> Money {
    match currency {
        Currency::Iso(code) => Money::Iso(code.to_string()),
        Currency::Shared(sign) => Money::Shared(sign.to_string(), tables().sharing(sign).collect()),
    }
}

/// A measure with what it is told for: `joule per square metre per year`, `J/m2/a`.
fn rate(name: &str, per: Option<(String, Option<String>)>) -> (String, Option<String>) {
    let code = tables().measure_named(|known| known == name).and_then(|(_, measure)| measure.ucum);
    match per {
        None => (name.to_owned(), code.map(str::to_owned)),
        Some((per, below)) => {
            let joined = code.zip(below).map(|(above, below)| format!("{above}/{below}"));
            (format!("{name} per {per}"), joined)
        }
    }
}

/// What a mention is told for, by name and by code.
fn told_for(text: &str, mention: &Mention) -> Option<(String, Option<String>)> {
    let mut parts = mention.per.iter().flatten().map(|per| match per {
        Per::Measure(name) => {
            let code = tables().measure_named(|known| known == *name).and_then(|(_, measure)| measure.ucum);
            ((*name).to_owned(), code.map(str::to_owned))
        }
        Per::Time(unit) => (unit.name().to_owned(), time_code(*unit).map(str::to_owned)),
        Per::Noun(words) => (words.of(text).unwrap_or("").to_lowercase(), None),
    });
    let first = parts.next()?;
    Some(parts.fold(first, |(name, code), (next, below)| {
        (format!("{name} per {next}"), code.zip(below).map(|(code, below)| format!("{code}/{below}")))
    }))
}

const fn time_code(unit: TimeUnit) -> Option<&'static str> {
    Some(match unit {
        TimeUnit::Second => "s",
        TimeUnit::Minute => "min",
        TimeUnit::Hour => "h",
        TimeUnit::Day => "d",
        TimeUnit::Week => "wk",
        TimeUnit::Month => "mo",
        TimeUnit::Year => "a",
        TimeUnit::Decade | TimeUnit::Century => return None,
    })
}

/// A fraction is one number; "21 of 32" are two; "all 50" is one; "most" is none.
fn part(words: &str, mention: &Mention, part: &Hedged<Figure>, whole: Figure, only: bool) -> Vec<Quantity> {
    if has(words, |numeric| numeric == Numeric::Most) {
        return Vec::new();
    }
    let hedge = part.hedge();
    let Some(stated) = part.stated().next().map(|figure| figure.value()) else { return Vec::new() };
    let whole = whole.value();
    let counts = mention.noun.as_ref().map(|noun| noun.head().to_owned());
    let row = |value: Number, hedge| Quantity { counts: counts.clone(), ..hedged(mention, Value::One(value), hedge) };
    if stated == whole {
        return if whole == Number::ONE { Vec::new() } else { vec![row(whole, hedge)] };
    }
    let joiner = |word: &str| [Mark::Of, Mark::In, Mark::Per].iter().any(|mark| tables().entry(word).has(*mark));
    let pair = words.split_ascii_whitespace().any(joiner);
    // "one out of 20" where a text says nothing else
    if whole <= Number::from(10) || !pair || only {
        return stated.over(whole).map(|value| row(value, hedge)).into_iter().collect();
    }
    let all = Quantity { approximate: false, change: "=", ..row(whole, Hedge::Plain) };
    vec![row(stated, hedge), all]
}

fn value(amount: &Hedged<Figure>) -> Option<Value> {
    if let Hedged::Vague(vague) = amount {
        return Some(vague_value(vague));
    }
    let mut stated = amount.stated().map(|figure| figure.value());
    let first = stated.next()?;
    Some(stated.next().map_or(Value::One(first), |second| Value::Range(first, second)))
}

/// A bare plural magnitude is a range up to ten times itself.
fn vague_value(vague: &Vague) -> Value {
    let word = || Value::Word(vague.word().to_owned(), vague.multiplier());
    let entry = tables().entry(vague.word());
    let unit = match entry.numeric {
        Some(Numeric::Powers(exponent)) => Number::power_of_ten(exponent),
        _ if entry.has(Mark::Tens) => Some(Number::from(10)),
        _ if entry.has(Mark::Dozens) => Some(Number::from(12)),
        _ if entry.has(Mark::ScoresOf) => Some(Number::from(20)),
        _ => return word(),
    };
    let low = unit.and_then(|unit| unit.times(vague.multiplier()));
    let high = low.and_then(|low| low.times(Number::from(10)));
    low.zip(high).map_or_else(word, |(low, high)| Value::Range(low, high))
}
