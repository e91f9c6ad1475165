//! Figures as JSON, digit by digit.

use crate::error::{Error, Kind};
use crate::number::Number;
use serde::Serialize;
use serde_json::value::RawValue;

/// A number as JSON writes it: digits where they end (`20`, `3.5`), otherwise a ratio in a string (`"2/3"`).
#[derive(Clone, Debug)]
pub(super) struct Digits(Box<RawValue>);

impl Digits {
    /// The number's digits; a number's own words are always valid JSON once a ratio stands in quotation marks.
    pub(super) fn of(number: Number) -> Option<Self> {
        let text = number.to_string();
        let text = if text.contains('/') { format!("\"{text}\"") } else { text };
        RawValue::from_string(text).ok().map(Self)
    }

    /// The same for readers that know no ratios: a third is `0.333333333`.
    pub(super) fn rounded(number: Number) -> Option<Self> {
        Self::of(rounded(number)?)
    }
}

/// The number, or the nearest with nine decimals where its digits do not end.
pub(crate) fn rounded(number: Number) -> Option<Number> {
    if !number.to_string().contains('/') {
        return Some(number);
    }
    let places = Number::power_of_ten(9)?;
    let half = Number::ratio(1, 2)?;
    number.times(places)?.plus(half)?.floor().over(places)
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Digits {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Figure".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::schema::figure()
    }
}

impl Serialize for Digits {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// Reads the digits of a JSON number, exponent included: `20`, `3.50`, `1.5e6`.
pub(super) fn number_of_json(raw: &str) -> Result<Number, Error> {
    let Some((mantissa, exponent)) = raw.split_once(['e', 'E']) else { return raw.parse() };
    let too_large = || Error::from(Kind::FigureTooLarge { figure: raw.to_owned() });
    let exponent: i32 = exponent.strip_prefix('+').unwrap_or(exponent).parse().map_err(|_| too_large())?;
    let power = Number::power_of_ten(exponent).ok_or_else(too_large)?;
    mantissa.parse::<Number>()?.times(power).ok_or_else(too_large)
}
