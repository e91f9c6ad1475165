//! Values as they are held against each other.
//!
//! On the Flight and Book sets of the literature the way in which values are brought into one form is worth more than the
//! choice of a method (Li, Dong, Lyons, Meng and Srivastava 2013, "Truth finding on the deep web"), so each value is first
//! read by the crate's own reader.

mod join;
mod people;

pub(crate) use join::{MOST_LISTS, join};
pub(crate) use people::{Person, of_names, overlap, shortens};

use crosscheck::extract::{Text, sole_value};
use crosscheck::wire::statement::Said;
use crosscheck::{Axis, Date, Hedged, Interval, Language, Number, Policy, Value, fold};
use std::collections::HashMap;

/// A longer text states more than one value.
const LONGEST: usize = 200;

/// A scale on which numbers lie.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Scale {
    /// A scale of the crate's readings.
    Of(Axis),
    /// Minutes of a day that is not told: "5:30 pm".
    Clock,
}

/// The form under which two ways of writing one value meet; its order settles ties.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Key {
    /// One number, in the base unit of its scale.
    Number(Scale, Number),
    /// A stretch of a scale: "at least 12", "dozens", a day of the calendar. Ends are closed where the flag is set.
    Range(Axis, Option<Number>, Option<Number>, (bool, bool)),
    /// Persons, sorted.
    People(Vec<Person>),
    /// Anything else, folded.
    Text(String),
}

/// How a value is written, for readers, and the key under which it is held.
pub(crate) type Normal = (String, Key);

/// Reads values; the same text is read once.
pub(crate) struct Normaliser {
    policy: Policy,
    as_written: bool,
    known: HashMap<String, Key>,
}

impl Normaliser {
    pub(crate) fn new(as_written: bool) -> Self {
        Self { policy: Policy::default(), as_written, known: HashMap::new() }
    }

    pub(crate) fn normal(&mut self, said: &Said) -> Normal {
        let written = match said {
            Said::Text(text) => text.clone(),
            Said::List(texts) => texts.join("; "),
            Said::Number(number) => number.to_string(),
            Said::Value(value) => value.to_string(),
        };
        if self.as_written {
            let key = Key::Text(written.clone());
            return (written, key);
        }
        let key = match said {
            Said::Text(text) => self.key_of_text(text),
            Said::List(texts) => people::people_of_list(texts).map_or_else(
                || {
                    let mut texts: Vec<String> = texts.iter().map(|text| folded(text)).collect();
                    texts.sort();
                    Key::Text(texts.join("; "))
                },
                Key::People,
            ),
            Said::Number(number) => Key::Number(Scale::Of(Axis::Count), *number),
            Said::Value(value) => self.key_of_value(value).unwrap_or_else(|| Key::Text(folded(&written))),
        };
        (written, key)
    }

    fn key_of_text(&mut self, text: &str) -> Key {
        if let Some(key) = self.known.get(text) {
            return key.clone();
        }
        let key = self.read(text.trim());
        self.known.insert(text.to_owned(), key.clone());
        key
    }

    fn read(&self, text: &str) -> Key {
        if text.len() > LONGEST {
            return Key::Text(folded(text));
        }
        // Bare digits are a number and no year, as they are where they stand without quotation marks; "007" is a code.
        let led_by_nought = text.len() > 1 && text.starts_with('0') && !text.starts_with("0.");
        if let (false, Ok(number)) = (led_by_nought || text.contains('/'), text.parse::<Number>()) {
            return Key::Number(Scale::Of(Axis::Count), number);
        }
        let value = sole_value(&Text::in_language(text, Language::English));
        value
            .and_then(|value| self.key_of_value(&value))
            .or_else(|| people::people(text).map(Key::People))
            .unwrap_or_else(|| Key::Text(folded(text)))
    }

    /// The key of a value: what a speaker who says this typically means, so that "about 20" and "20" are one answer and "at
    /// least 20" is another.
    fn key_of_value(&self, value: &Value) -> Option<Key> {
        match value {
            Value::Date(Hedged::Plain(date) | Hedged::Exactly(date) | Hedged::About(date)) => {
                if let Date::Partial(told) = date {
                    return Some(match (told.clock, told.month, told.day, told.weekday) {
                        (Some((hour, minute)), None, None, None) => {
                            let minutes = i64::from(hour) * 60 + i64::from(minute);
                            Key::Number(Scale::Clock, Number::from(minutes))
                        }
                        _ => Key::Text(folded(&date.to_string())),
                    });
                }
            }
            Value::Name(name) => return Some(Key::Text(folded(name.text()))),
            Value::Place(place) => return Some(Key::Text(place.key().to_owned())),
            _ => {}
        }
        let reading = self.policy.read(value)?;
        Some(of_interval(reading.axis, reading.typical))
    }
}

fn of_interval(axis: Axis, range: Interval) -> Key {
    let (low, high) = (range.low(), range.high());
    match low.number() {
        Some(number) if range.is_point() => Key::Number(Scale::Of(axis), number),
        _ => {
            let closed = |bound| matches!(bound, crosscheck::Bound::Closed(_));
            Key::Range(axis, low.number(), high.number(), (closed(low), closed(high)))
        }
    }
}

/// Lower case without diacritics, with single spaces and without quotation marks and a full stop around it.
fn folded(text: &str) -> String {
    let folded = fold(text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    words.join(" ").trim_matches(['.', '"', '\'', '“', '”', ' ']).to_owned()
}

impl Key {
    /// The number by which it lies on a scale, if it is one; a day or a minute of the calendar lies where it begins.
    pub(crate) fn number(&self) -> Option<(Scale, Number)> {
        match self {
            Self::Number(scale, number) => Some((scale.clone(), *number)),
            Self::Range(Axis::Calendar, Some(low), Some(_), _) => Some((Scale::Of(Axis::Calendar), *low)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Key {
        Normaliser::new(false).normal(&Said::Text(text.to_owned())).1
    }

    #[test]
    fn ways_of_writing_one_value_meet() {
        for group in [
            &["5:30 pm", "17:30", "5.30pm", "5:30 p.m.", " 17:30 "][..],
            &["$4m", "4 million dollars", "$4,000,000", "$4 million"],
            &["24.95 USD", "US$24.95", "USD 24.95"],
            &["3 May 2015", "May 3, 2015", "2015-05-03"],
            &["1 December 2011 at 17:30", "Dec 1, 2011 5:30 PM", "2011-12-01T17:30"],
            &["20", "twenty", "about 20", "20 passengers"],
            &["5 km", "5,000 metres"],
            &["Smith, J.; Doe, A.", "J. Smith and A. Doe"],
            &["2 hours", "120 minutes"],
            &["On Time", "on  time."],
        ] {
            for text in group {
                assert_eq!(key(text), key(group[0]), "{text}");
            }
        }
    }

    #[test]
    fn two_values_stay_two() {
        for (a, b) in [
            ("5:30 pm", "5:30 am"),
            ("20", "at least 20"),
            ("dozens", "20"),
            ("$4m", "€4m"),
            ("007", "7"),
            ("B22", "22"),
            ("2015-05-03", "May 2015"),
            ("C", "C++"),
        ] {
            assert_ne!(key(a), key(b), "{a} / {b}");
        }
    }

    #[test]
    fn what_no_type_reads_is_kept_as_folded_text() {
        assert_eq!(key("Événement Annulé"), Key::Text("evenement annule".to_owned()));
        assert_eq!(key("1e400"), Key::Text("1e400".to_owned()));
        assert_eq!(key(""), Key::Text(String::new()));
        assert_eq!(Normaliser::new(true).normal(&Said::Text("5:30 pm".to_owned())).1, Key::Text("5:30 pm".to_owned()));
    }
}
