//! Keys of one question that are one answer in the light of the others.

use super::{Key, Person, Scale, of_names, shortens};
use crosscheck::{Axis, Behaviour, Claim, Currency, Figure, Hedged, Money, Number, Policy, Topic, Verdict, compare};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Lists of more candidates than this are not held against each other one by one.
pub(crate) const MOST_LISTS: usize = 64;

/// For each key that joins another one, that other key.
///
/// - A list of names joins the only fuller form of it: "J. Smith" joins "John Smith" unless "Jane Smith" stands there too.
/// - "$24.95" joins the only currency that is named and may be meant; a bare "24.95" joins the only currency there is.
pub(crate) fn join(keys: &BTreeSet<&Key>, policy: &Policy) -> BTreeMap<Key, Key> {
    let mut joined = names(keys);
    joined.extend(money(keys, policy));
    joined
}

/// One key and the persons whom it names.
type Form<'k> = (&'k Key, Cow<'k, [Person]>);

fn names(keys: &BTreeSet<&Key>) -> BTreeMap<Key, Key> {
    if !(2..=MOST_LISTS).contains(&keys.len()) || !keys.iter().any(|key| matches!(key, Key::People(_))) {
        return BTreeMap::new();
    }
    let mut by_surnames: BTreeMap<Vec<String>, Vec<Form<'_>>> = BTreeMap::new();
    for (key, persons) in keys.iter().filter_map(|key| form(key)) {
        let surnames = persons.iter().map(|person| person.surname().to_owned()).collect();
        by_surnames.entry(surnames).or_default().push((key, persons));
    }
    let mut joined = BTreeMap::new();
    for forms in by_surnames.values().filter(|forms| forms.len() > 1) {
        let shorter = |a: &[Person], b: &[Person]| a != b && shortens(a, b);
        let fullest: BTreeSet<&[Person]> = forms
            .iter()
            .map(|(_, persons)| &**persons)
            .filter(|persons| !forms.iter().any(|(_, other)| shorter(persons, other)))
            .collect();
        for (key, persons) in forms {
            let mut fuller = fullest.iter().filter(|full| **full == &**persons || shorter(persons, full));
            if let (Some(only), None) = (fuller.next(), fuller.next()) {
                joined.insert((*key).clone(), Key::People(only.to_vec()));
            }
        }
    }
    joined
}

/// The persons of a list of names, and of a text that may be one name beside such lists: "John Smith" beside "Smith, John".
fn form<'k>(key: &'k Key) -> Option<Form<'k>> {
    match key {
        Key::People(persons) => Some((key, Cow::Borrowed(persons))),
        Key::Text(text) => Some((key, Cow::Owned(of_names(text)?))),
        _ => None,
    }
}

fn money(keys: &BTreeSet<&Key>, policy: &Policy) -> BTreeMap<Key, Key> {
    let named: BTreeSet<&str> = keys.iter().filter_map(|key| currency(key)).collect();
    let is_code = |name: &&str| name.len() == 3 && name.bytes().all(|b| b.is_ascii_uppercase());
    let codes: Vec<&str> = named.iter().copied().filter(is_code).collect();
    let signs: Vec<&str> = named.iter().copied().filter(|name| !is_code(name)).collect();
    let mut into: BTreeMap<&str, &str> = BTreeMap::new();
    for sign in &signs {
        let meant: Vec<&&str> = codes.iter().filter(|code| may_be(sign, code, policy)).collect();
        if let [only] = meant.as_slice() {
            into.insert(sign, only);
        }
    }
    let all: BTreeSet<&str> = named.iter().map(|name| into.get(name).copied().unwrap_or(name)).collect();
    let sole = if all.len() == 1 { all.first().copied() } else { None };
    let target = |key: &Key| match key {
        Key::Number(Scale::Of(Axis::Count), number) => {
            Some(Key::Number(Scale::Of(Axis::Money(sole?.to_owned())), *number))
        }
        Key::Number(Scale::Of(Axis::Money(name)), number) => {
            let code = into.get(name.as_str())?;
            Some(Key::Number(Scale::Of(Axis::Money((*code).to_owned())), *number))
        }
        Key::Range(Axis::Money(name), low, high, closed) => {
            let code = into.get(name.as_str())?;
            Some(Key::Range(Axis::Money((*code).to_owned()), *low, *high, *closed))
        }
        _ => None,
    };
    keys.iter().filter_map(|key| Some(((*key).clone(), target(key)?))).collect()
}

fn currency(key: &Key) -> Option<&str> {
    match key {
        Key::Number(Scale::Of(Axis::Money(name)), _) | Key::Range(Axis::Money(name), ..) => Some(name),
        _ => None,
    }
}

/// Whether a sign that currencies share may stand for one of them; `compare` knows.
fn may_be(sign: &str, code: &str, policy: &Policy) -> bool {
    let one = || Hedged::Exactly(Figure::from(Number::ONE));
    let claim = |currency| Claim::new("", Topic::new("price", "price"), Money { amount: one(), currency });
    let (a, b) = (Currency::Shared(sign.to_owned().into()), Currency::Iso(code.to_owned().into()));
    compare(&claim(a), &claim(b), &Behaviour::fact(), policy).verdict != Verdict::Undecided
}

#[cfg(test)]
mod tests {
    use super::super::Normaliser;
    use super::*;
    use crosscheck::wire::statement::Said;

    /// How many candidates are left of texts that answer one question.
    fn left(texts: &[&str]) -> usize {
        let mut normaliser = Normaliser::new(false);
        let keys: Vec<Key> = texts.iter().map(|text| normaliser.normal(&Said::Text((*text).to_owned())).1).collect();
        let joined = join(&keys.iter().collect(), &Policy::default());
        let keys: BTreeSet<&Key> = keys.iter().map(|key| joined.get(key).unwrap_or(key)).collect();
        keys.len()
    }

    #[test]
    fn shorter_names_join_the_only_fuller_one() {
        assert_eq!(left(&["Smith, J.", "John Smith", "JOHN SMITH", "smith, john"]), 1);
        assert_eq!(left(&["Smith, J.", "John Smith", "Jane Smith"]), 3);
        assert_eq!(left(&["Smith, J.; Doe, A.", "John Smith and Ann Doe", "Smith; Doe"]), 1);
        assert_eq!(left(&["John Smith", "Smith, John; Doe, Ann"]), 2);
        assert_eq!(left(&["New York", "York"]), 2);
    }

    #[test]
    fn bare_numbers_and_shared_signs_join_the_only_currency() {
        assert_eq!(left(&["$24.95", "24.95 USD", "24.95"]), 1);
        assert_eq!(left(&["$24.95", "24.95 EUR"]), 2);
        assert_eq!(left(&["$24.95", "24.95 USD", "24.95 CAD"]), 3);
        assert_eq!(left(&["24.95 EUR", "24.95 USD", "24.95"]), 3);
        assert_eq!(left(&["$24.95", "24.95"]), 1);
    }
}
