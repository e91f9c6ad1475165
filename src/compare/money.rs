//! Amounts in two currencies, or under a sign that several currencies share.

use super::side::Side;
use super::{Finding, Verdict, amounts};
use crate::policy::{Axis, Reading};
use crate::value::{Currency, Money, fold};

/// Signs and words, and the ISO 4217 codes that go by them.
const SHARED: [(&str, &[&str]); 9] = [
    ("$", &["USD", "CAD", "AUD", "NZD", "MXN", "HKD", "SGD", "TWD", "ARS", "CLP", "COP", "JMD", "BBD", "FJD"]),
    ("dollar", &["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "JMD", "BBD", "FJD"]),
    ("£", &["GBP", "EGP", "SYP", "LBP", "SSP"]),
    ("pound", &["GBP", "EGP", "SYP", "LBP", "SSP"]),
    ("¥", &["JPY", "CNY"]),
    ("peso", &["MXN", "PHP", "ARS", "CLP", "COP", "CUP", "DOP", "UYU"]),
    ("rupee", &["INR", "PKR", "LKR", "NPR", "MUR"]),
    ("franc", &["CHF", "XAF", "XOF", "CDF", "RWF"]),
    ("krona", &["SEK", "ISK", "NOK", "DKK"]),
];

/// Whether both may name one currency.
fn may_be_one(a: &Currency, b: &Currency) -> bool {
    let codes = |sign: &str| {
        let sign = fold(sign);
        let known = |name: &str| sign == name || sign.strip_suffix('s') == Some(name);
        SHARED.iter().find(|(name, _)| known(name)).map_or(&[][..], |(_, codes)| codes)
    };
    match (a, b) {
        (Currency::Iso(_), Currency::Iso(_)) => a == b,
        (Currency::Iso(code), Currency::Shared(sign)) | (Currency::Shared(sign), Currency::Iso(code)) => {
            codes(sign).contains(&code.as_ref())
        }
        (Currency::Shared(x), Currency::Shared(y)) => a == b || codes(x).iter().any(|code| codes(y).contains(code)),
    }
}

/// Whether one is the currency that comes first under the sign of the other: "$" and "US$".
fn is_first(a: &Currency, b: &Currency) -> bool {
    let first = |code: &str, sign: &str| {
        SHARED.iter().any(|(name, codes)| *name == fold(sign) && codes.first().is_some_and(|first| *first == code))
    };
    match (a, b) {
        (Currency::Iso(code), Currency::Shared(sign)) | (Currency::Shared(sign), Currency::Iso(code)) => {
            first(code, sign)
        }
        _ => false,
    }
}

/// What is found where the two are not in one named currency; `None` where they are.
pub(super) fn shared(x: &Money, y: &Money, a: &Side<'_>, b: &Side<'_>) -> Option<Finding> {
    if x.currency == y.currency {
        return None;
    }
    if !may_be_one(&x.currency, &y.currency) {
        let why = format!("{} and {} are in two currencies", a.words, b.words);
        return Some(Finding::new(Verdict::Undecided, why).settle("the exchange rate of the day would settle it"));
    }
    let sign = match (&x.currency, &y.currency) {
        (Currency::Shared(sign), _) | (_, Currency::Shared(sign)) => sign,
        _ => return None,
    };
    let found = amounts::compare(&on_scale(a, sign), &on_scale(b, sign));
    Some(match found.verdict {
        // Who writes the bare sign mostly means the currency that it stands for first.
        Verdict::Agree if is_first(&x.currency, &y.currency) => found,
        Verdict::Agree | Verdict::Compatible => {
            let why = format!("{}; {sign} may be the same currency", found.why);
            Finding { verdict: Verdict::Compatible, why, ..found }
        }
        _ => Finding::new(Verdict::Undecided, format!("{}; it is not said which currency {sign} is", found.why))
            .unless(format!("{sign} is another currency"))
            .settle(format!("which currency {sign} is would settle it")),
    })
}

/// The side with its amount on the scale of the shared sign.
fn on_scale<'a>(side: &Side<'a>, sign: &str) -> Side<'a> {
    let axis = Axis::Money(sign.to_owned());
    let reading = side.reading.as_ref().map(|r| Reading { axis, ..r.clone() });
    Side { claim: side.claim, words: side.words.clone(), reading }
}
