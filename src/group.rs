//! Claims → questions: the same subject under all its names, the same attribute, and why they were put together.

use crate::claim::{Claim, Topic};
use crate::codebook::{Attribute, Codebook};
use crate::extract::Alias;
use crate::extract::open::OPEN;
use crate::number::{Figure, Number};
use crate::value::{Date, Name, Place, Quantity, Unit, Value, fold};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Claims that answer one question.
#[derive(Clone, Debug)]
pub struct Group<'c> {
    /// Subject and attribute; the subject under the name that most claims use.
    pub topic: Topic,
    /// The attribute, where the codebook knows it.
    pub attribute: Option<&'c Attribute>,
    /// The claims, in the order they were given.
    pub claims: Vec<Claim>,
    /// Why these claims were put together, in words.
    pub linked_by: Vec<String>,
}

/// Puts together the claims that answer the same question.
///
/// Subjects are one when their keys are, when a text says that one is another name of the other (`aliases`), or when one
/// is the other cut short.
#[must_use]
pub fn group<'c>(claims: Vec<Claim>, aliases: &[Alias], codebook: &'c Codebook) -> Vec<Group<'c>> {
    let names = Names::of(&claims, aliases);
    let containers = containers(&claims);
    let mut groups: BTreeMap<(String, String), Group<'c>> = BTreeMap::new();
    for claim in claims {
        let key = names.key(claim.topic().subject_key());
        let attribute = claim.topic().attribute().to_owned();
        let reason = names.reason(claim.topic().subject(), claim.topic().subject_key());
        let group = groups.entry((attribute.clone(), key.clone())).or_insert_with(|| Group {
            topic: claim.topic().clone(),
            attribute: codebook.attribute(&attribute),
            claims: Vec::new(),
            linked_by: Vec::new(),
        });
        if let Some(reason) = reason.filter(|reason| !group.linked_by.contains(reason)) {
            group.linked_by.push(reason);
        }
        group.claims.push(settled(claim, &key, &names, &containers));
    }
    let mut out: Vec<Group<'c>> = Vec::new();
    for group in groups.into_values() {
        if is_open(&group) {
            out.extend(by_context(group));
        } else {
            out.push(group);
        }
    }
    for group in &mut out {
        group.topic = commonest_topic(&group.claims).unwrap_or_else(|| group.topic.clone());
    }
    out
}

/// Whether the codebook does not know the attribute; one of its own may begin with the same letters ("opened").
fn is_open(group: &Group<'_>) -> bool {
    let name = group.topic.attribute().split('/').next();
    group.attribute.is_none() && name == Some(OPEN)
}

/// How many context words two claims under an open attribute must share when they state the same figure.
const SHARED_WORDS: usize = 2;
/// How many when they state different ones: wrong linking is the largest source of false flags.
const SHARED_WORDS_APART: usize = 4;
/// Figures that lie farther apart than so many times are hardly answers to one question.
const FARTHEST_APART: i64 = 2;
/// Beyond this many claims of one noun, each is held against the first so many only.
const HELD_AGAINST: usize = 200;

/// Parts the claims of an open attribute by the words they stand among: a link must be earned.
fn by_context(group: Group<'_>) -> Vec<Group<'_>> {
    let Group { topic, attribute, claims, .. } = group;
    // Claims that come without a context (made by hand, from a database) are what their topic says.
    if claims.iter().all(|claim| claim.context.is_empty()) {
        return vec![Group { topic, attribute, claims, linked_by: Vec::new() }];
    }
    let mut parts: Vec<(Vec<Claim>, Vec<String>)> = Vec::new();
    for claim in claims {
        let shared = |part: &(Vec<Claim>, Vec<String>)| {
            // A source that gives two figures gives them for two things.
            // Two dates in one story are mostly the dates of two things.
            let says_otherwise =
                |other: &Claim| (other.source() == claim.source() || is_date(&claim)) && !same_figure(other, &claim);
            if part.0.iter().take(HELD_AGAINST).any(says_otherwise) {
                return None;
            }
            let words = part.0.iter().take(HELD_AGAINST).filter_map(|other| shared_words(other, &claim));
            words.max_by_key(Vec::len)
        };
        let best = parts.iter().take(HELD_AGAINST).map(shared).enumerate().filter_map(|(i, words)| Some((words?, i)));
        match best.max_by_key(|(words, i)| (words.len(), usize::MAX - i)) {
            Some((words, index)) => {
                if let Some(part) = parts.get_mut(index) {
                    part.0.push(claim);
                    part.1.push(format!("the words around the figures are shared: {}", words.join(", ")));
                }
            }
            None => parts.push((vec![claim], Vec::new())),
        }
    }
    let part = |(claims, mut linked_by): (Vec<Claim>, Vec<String>)| {
        linked_by.dedup();
        Group { topic: topic.clone(), attribute, claims, linked_by }
    };
    parts.into_iter().map(part).collect()
}

/// The context words that two claims share, if they are enough to link them.
fn shared_words(a: &Claim, b: &Claim) -> Option<Vec<String>> {
    let shared: Vec<String> = a.context.intersection(&b.context).cloned().collect();
    let smaller = a.context.len().min(b.context.len());
    let enough = if same_figure(a, b) {
        shared.len() >= SHARED_WORDS.min(smaller)
    } else {
        let by_words = shared.len() >= SHARED_WORDS_APART && shared.len() * 2 >= smaller;
        let names_nothing = !matches!(a.value(), Value::Quantity(Quantity { unit: Unit::Counted(_), .. }))
            || a.topic().subject_key() == "percent";
        // Sums, lengths and percentages say less of what they are than counts of a noun.
        let by_words =
            by_words && (!names_nothing || shared.len() > SHARED_WORDS_APART && shared.len() * 3 >= smaller * 2);
        (by_words || same_noun_phrase(a, b) && shared.len() >= SHARED_WORDS) && are_near(a, b)
    };
    (enough && !shared.is_empty()).then_some(shared)
}

/// The figures that a value names, with its unit of time where it has one.
fn figures(claim: &Claim) -> Vec<Number> {
    let amount = match claim.value() {
        Value::Quantity(quantity) => &quantity.amount,
        Value::Money(money) => &money.amount,
        Value::Share(share) => &share.part,
        Value::Duration(duration) => {
            let seconds = |figure: &Figure| figure.value().times(duration.unit.seconds());
            return duration.amount.stated().filter_map(seconds).collect();
        }
        Value::Date(_) | Value::Name(_) | Value::Place(_) => return Vec::new(),
    };
    amount.stated().map(|figure| figure.value()).collect()
}

/// Whether two counts are counts of the same two words or more: "three hillside villages", "four hillside villages".
fn same_noun_phrase(a: &Claim, b: &Claim) -> bool {
    let words = |claim: &Claim| -> Vec<String> {
        let all = claim.quote().split_whitespace().map(|w| fold(w.trim_matches(|c: char| !c.is_alphanumeric())));
        all.skip_while(|w| !w.chars().all(char::is_alphabetic)).collect()
    };
    let (x, y) = (words(a), words(b));
    let tail: usize = x.iter().rev().zip(y.iter().rev()).take_while(|(p, q)| p == q).count();
    tail >= 2 && tail + 2 >= x.len().max(y.len())
}

fn is_date(claim: &Claim) -> bool {
    matches!(claim.value(), Value::Date(_))
}

fn same_figure(a: &Claim, b: &Claim) -> bool {
    if let (Value::Date(x), Value::Date(y)) = (a.value(), b.value()) {
        return x.stated().any(|date| y.stated().any(|other| may_be_one(*date, *other)));
    }
    let (x, y) = (figures(a), figures(b));
    let measured = !matches!(a.value(), Value::Quantity(Quantity { unit: Unit::Counted(_) | Unit::Bare, .. }));
    x.iter().any(|figure| y.iter().any(|other| figure == other || measured && close(*figure, *other)))
}

/// Whether two dates may be one: a finer and a coarser telling of it, "Friday" and "Friday night".
fn may_be_one(a: Date, b: Date) -> bool {
    match (a, b) {
        (Date::Period(x), Date::Period(y)) => x.overlaps(y),
        (Date::Partial(x), Date::Partial(y)) => {
            let named = (x.weekday.is_some() && x.weekday == y.weekday) || (x.day.is_some() && x.day == y.day);
            named && x.may_be(y)
        }
        _ => false,
    }
}

/// Whether two measures are one but for rounding or another unit: 42 metres and 138 feet.
fn close(x: Number, y: Number) -> bool {
    let (small, large) = (x.magnitude().min(y.magnitude()), x.magnitude().max(y.magnitude()));
    Number::ratio(103, 100).and_then(|slack| small.times(slack)).is_some_and(|limit| large <= limit)
}

fn are_near(a: &Claim, b: &Claim) -> bool {
    let near = |x: Number, y: Number| {
        let (small, large) = (x.magnitude().min(y.magnitude()), x.magnitude().max(y.magnitude()));
        small.times(Number::from(FARTHEST_APART)).is_some_and(|limit| large <= limit)
    };
    figures(a).iter().any(|x| figures(b).iter().any(|y| near(*x, *y)))
}

/// The claim under its subject's key, its names and places under theirs.
fn settled(claim: Claim, key: &str, names: &Names, containers: &HashMap<String, BTreeSet<String>>) -> Claim {
    let place = |place: &Place| {
        let known = containers.get(place.key()).into_iter().flatten();
        known.fold(place.clone(), |place, container| place.within(container))
    };
    let value = match claim.value() {
        Value::Name(name) => {
            let keys: Vec<String> = name.members().map(|key| names.key(key)).collect();
            Some(Value::Name(Name::several(name.text(), &keys)))
        }
        Value::Place(of) => Some(Value::Place(place(of))),
        _ => None,
    };
    let scope_place = claim.scope.place.as_ref().map(place);
    let topic = Topic::keyed(claim.topic().subject(), key, claim.topic().attribute());
    let mut claim = claim.under(topic);
    if let Some(value) = value {
        claim = claim.stating(value);
    }
    claim.scope.place = scope_place;
    claim
}

fn commonest_topic(claims: &[Claim]) -> Option<Topic> {
    let mut counts: BTreeMap<&str, (usize, &Topic)> = BTreeMap::new();
    for claim in claims {
        counts.entry(claim.topic().subject()).or_insert((0, claim.topic())).0 += 1;
    }
    counts.into_values().max_by_key(|(count, topic)| (*count, topic.subject().len())).map(|(_, topic)| topic.clone())
}

/// What some claim says of where a place lies holds for the place wherever it is named.
fn containers(claims: &[Claim]) -> HashMap<String, BTreeSet<String>> {
    let mut out: HashMap<String, BTreeSet<String>> = HashMap::new();
    let of_value = claims.iter().filter_map(|claim| match claim.value() {
        Value::Place(place) => Some(place),
        _ => None,
    });
    for place in claims.iter().filter_map(|claim| claim.scope.place.as_ref()).chain(of_value) {
        out.entry(place.key().to_owned()).or_default().extend(place.containers().iter().cloned());
    }
    out
}

/// Which subject keys name one thing.
struct Names {
    /// Key → the key it joins.
    joined: HashMap<String, String>,
}

impl Names {
    fn of(claims: &[Claim], aliases: &[Alias]) -> Self {
        let mut names = Self { joined: HashMap::new() };
        let mut keys: BTreeSet<String> = BTreeSet::new();
        for claim in claims {
            keys.insert(claim.topic().subject_key().to_owned());
            if let Value::Name(name) = claim.value() {
                keys.extend(name.members().map(str::to_owned));
            }
        }
        // What texts say of aliases comes first; both names count as known then.
        for alias in aliases {
            let (name, other) = (fold(&alias.name), fold(&alias.other));
            if other.chars().count() > 2 {
                names.join(&name, &other);
                keys.insert(name);
                keys.insert(other);
            }
        }
        // Longest first, so that a short name joins the fullest form.
        let mut by_length: Vec<Vec<&str>> = keys.iter().map(|key| words(key)).collect();
        by_length.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        let spellings = Spellings::of(&by_length);
        for (index, short) in by_length.iter().enumerate().filter(|(_, short)| short.len() >= 2) {
            let longer = spellings.near(short).into_iter().filter(|candidate| *candidate < index);
            let mut matches =
                longer.filter_map(|candidate| by_length.get(candidate)).filter(|long| is_cut_short(short, long));
            if let Some(long) = matches.next() {
                names.join(&long.join(" "), &short.join(" "));
            }
        }
        names
    }

    /// The key under which a subject is grouped.
    fn key(&self, key: &str) -> String {
        let mut at = key;
        // Chains end: every join goes to a root.
        while let Some(next) = self.joined.get(at) {
            at = next;
        }
        at.to_owned()
    }

    fn join(&mut self, into: &str, from: &str) {
        let (root, other) = (self.key(into), self.key(from));
        if root != other {
            self.joined.insert(other, root);
        }
    }

    fn reason(&self, subject: &str, key: &str) -> Option<String> {
        let root = self.key(key);
        (root != key && !subject.is_empty()).then(|| format!("{subject:?} is taken for another name of {root:?}"))
    }
}

/// Names by their words and by what is left of each word without one letter, so that no name has to be held against all.
struct Spellings(HashMap<String, Vec<usize>>);

impl Spellings {
    fn of(names: &[Vec<&str>]) -> Self {
        let mut index: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, name) in names.iter().enumerate().filter(|(_, name)| name.len() >= 2) {
            for spelling in name.iter().flat_map(|word| spellings(word)) {
                index.entry(spelling).or_default().push(number);
            }
        }
        Self(index)
    }

    /// The names that have the rarest word of a name, or one that is a letter off, in order.
    fn near(&self, name: &[&str]) -> Vec<usize> {
        let behind = |word: &&str| -> Vec<&Vec<usize>> {
            spellings(word).iter().filter_map(|spelling| self.0.get(spelling)).collect()
        };
        let size = |lists: &Vec<&Vec<usize>>| lists.iter().map(|list| list.len()).sum::<usize>();
        let rarest = name.iter().map(behind).min_by_key(size).unwrap_or_default();
        let mut near: Vec<usize> = rarest.into_iter().flatten().copied().collect();
        near.sort_unstable();
        near.dedup();
        near
    }
}

/// A word, and where it may hold a slip the word without each of its letters.
fn spellings(word: &str) -> Vec<String> {
    let mut out = vec![word.to_owned()];
    if (4..=32).contains(&word.len()) {
        let letters = word.chars().count();
        out.extend((0..letters).map(|gone| {
            word.chars().enumerate().filter(|(at, _)| *at != gone).map(|(_, letter)| letter).collect::<String>()
        }));
    }
    out
}

fn words(key: &str) -> Vec<&str> {
    key.split_whitespace().collect()
}

/// Whether one name is another cut short: words in order, with the same first and last word or a family name alone;
/// or the same words with a slip of one letter.
fn is_cut_short(short: &[&str], long: &[&str]) -> bool {
    if short.len() == long.len() {
        return short.len() >= 2
            && short != long
            && short.iter().zip(long).all(|(a, b)| a == b || (a.len() >= 4 && b.len() >= 4 && one_slip(a, b)));
    }
    let mut rest = long.iter();
    let in_order = short.iter().all(|word| rest.any(|other| other == word));
    in_order && short.len() >= 2 && (short.first() == long.first() || short.last() == long.last())
}

/// Whether two words differ by one letter added or left out at most.
fn one_slip(a: &str, b: &str) -> bool {
    a.len() <= 32 && b.len() <= 32 && a.len() != b.len() && strsim::levenshtein(a, b) <= 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Hedged;

    fn claim(source: &str, subject: &str) -> Claim {
        let value = Value::Quantity(Quantity::count(Hedged::Plain(Figure::from(1)), "person"));
        Claim::new(source, Topic::new(subject, "age"), value)
    }

    #[test]
    fn a_name_cut_short_joins_the_long_one() {
        let codebook = Codebook::from_toml("name = \"none\"\nversion = 1").unwrap();
        let names = ["Nemesio Rubén Oseguera Cervantes", "Nemesio Oseguera", "Ana Torres", "Oseguera Cervantes"];
        let claims = names.iter().map(|name| claim("a", name)).collect();
        let groups = group(claims, &[], &codebook);
        assert_eq!(groups.iter().map(|g| g.claims.len()).collect::<Vec<_>>(), [1, 3]);
    }

    #[test]
    fn a_slip_of_one_letter_joins_two_names() {
        let codebook = Codebook::from_toml("name = \"none\"\nversion = 1").unwrap();
        let names = ["Marek Dol", "Marek Doll", "Anna Weiss", "Ana Weiss", "Petra Kovac", "Petra Kovacs", "Petr Kovac"];
        let claims = names.iter().map(|name| claim("a", name)).collect();
        let mut sizes: Vec<usize> = group(claims, &[], &codebook).iter().map(|g| g.claims.len()).collect();
        sizes.sort_unstable();
        // Words below four letters are too short to tell a slip from another name.
        assert_eq!(sizes, [1, 1, 1, 1, 3]);
    }

    #[test]
    fn an_attribute_of_the_codebook_may_begin_like_the_open_one() {
        let toml =
            "name = \"harbours\"\nversion = 1\n[[attribute]]\nid = \"opened\"\nquestion = \"?\"\nvalue = \"quantity\"";
        let codebook = Codebook::from_toml(toml).unwrap();
        let opened = |source: &str| {
            let mut claim = claim(source, "Port Ellis").under(Topic::new("Port Ellis", "opened"));
            claim.context.insert(source.to_owned());
            claim
        };
        assert_eq!(group(vec![opened("a"), opened("b")], &[], &codebook).len(), 1);
    }

    #[test]
    fn an_alias_joins_what_no_spelling_could() {
        let codebook = Codebook::from_toml("name = \"none\"\nversion = 1").unwrap();
        let alias = Alias { name: "Joaquín Guzmán".to_owned(), other: "El Chapo".to_owned() };
        let groups = group(vec![claim("a", "El Chapo"), claim("b", "Joaquin Guzman")], &[alias], &codebook);
        assert_eq!(groups.len(), 1);
        assert_eq!(groups[0].linked_by.len(), 1);
    }
}
