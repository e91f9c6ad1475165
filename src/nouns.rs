//! Which counted nouns stand under which: a soldier is a combatant is a person.

use crate::synonyms;
use once_cell::sync::Lazy;
use std::collections::BTreeSet;

/// Words for people in general; the question says who is meant.
const ANYBODY: &str = "person";

/// Rows of noun, kind_of and source, sorted by the noun. Those of WordNet 3.0 are its hyponyms of persons, vehicles, buildings
/// and weapons by the first sense of each noun, under the nearest of some forty nouns; the few of our own go before them.
static ROWS: Lazy<Vec<&'static str>> = Lazy::new(|| include_str!("../data/counted.tsv").lines().skip(1).collect());

/// The noun that stands above another, if the table has it.
fn above(noun: &str) -> Option<&'static str> {
    let noun_of = |row: &&'static str| row.split('\t').next().unwrap_or_default();
    let at = ROWS.partition_point(|row| noun_of(row) < noun);
    let row = ROWS.get(at).filter(|row| noun_of(row) == noun)?;
    row.split('\t').nth(1)
}

/// The noun and all that stand above it, the nearest first.
fn upwards(noun: &str) -> impl Iterator<Item = &str> {
    // A table that someone turned into a ring would end here as well.
    std::iter::successors(Some(noun), |noun| above(noun)).take(8)
}

fn singular(noun: &str) -> &str {
    if above(noun).is_some() {
        return noun;
    }
    let without = noun.strip_suffix('s').unwrap_or(noun);
    if above(without).is_some() { without } else { noun }
}

/// The plural of a counted noun.
pub(crate) fn plural(noun: &str) -> String {
    const IRREGULAR: [(&str, &str); 8] = [
        ("child", "children"),
        ("man", "men"),
        ("person", "people"),
        ("woman", "women"),
        ("foot", "feet"),
        ("life", "lives"),
        ("thief", "thieves"),
        ("wife", "wives"),
    ];
    const AS_IT_IS: [&str; 6] = ["aircraft", "cattle", "crew", "personnel", "police", "staff"];
    let last = noun.rsplit([' ', '-']).next().unwrap_or(noun);
    let before = noun.strip_suffix(last).unwrap_or("");
    if let Some((_, many)) = IRREGULAR.iter().find(|(one, _)| *one == last) {
        return format!("{before}{many}");
    }
    if noun.ends_with('s') && !noun.ends_with("ss") || AS_IT_IS.contains(&last) {
        noun.to_owned()
    } else if let Some(stem) = noun.strip_suffix("man").filter(|stem| stem.len() > 2 && !stem.ends_with("hu")) {
        format!("{stem}men")
    } else if let Some(stem) = noun.strip_suffix('y').filter(|s| !s.ends_with(['a', 'e', 'o', 'u'])) {
        format!("{stem}ies")
    } else if ["ch", "sh", "ss", "x", "z"].iter().any(|end| noun.ends_with(end)) {
        format!("{noun}es")
    } else {
        format!("{noun}s")
    }
}

/// "People", "members", "others": it stands directly under everybody and has nothing below it.
fn is_anybody(noun: &str) -> bool {
    const GENERIC: [&str; 20] = [
        ANYBODY,
        "people",
        "member",
        "individual",
        "victim",
        "human",
        "body",
        "soul",
        "life",
        "other",
        "fatality",
        "casualty",
        "death",
        "resident",
        "survivor",
        "adult",
        "dead",
        "injury",
        "man",
        "one",
    ];
    GENERIC.contains(&noun)
}

fn is_person(noun: &str) -> bool {
    is_anybody(noun) || upwards(noun).any(|above| above == ANYBODY)
}

/// Whether the first noun names a kind of what the second names.
pub(crate) fn is_a(narrow: &str, wide: &str) -> bool {
    let (narrow, wide) = (singular(narrow), singular(wide));
    narrow != wide && upwards(narrow).any(|noun| are_one(noun, wide))
}

/// Whether two nouns are one or two words for one thing; but a bomber is no bomb, and an inmate no prison.
pub(crate) fn are_one(a: &str, b: &str) -> bool {
    let (a, b) = (singular(a), singular(b));
    a == b || synonyms::are_one(a, b) && is_person(a) == is_person(b)
}

/// Whether two counts may be of the same things: one noun, one above the other, or people in general.
pub(crate) fn may_count_the_same(a: &str, b: &str) -> bool {
    let (a, b) = (singular(a), singular(b));
    if are_one(a, b) || is_a(a, b) || is_a(b, a) {
        return true;
    }
    // Who loses a job is counted as well as the job.
    let is_job = |noun: &str| synonyms::of_group(noun) == Some("job");
    (is_anybody(a) || is_job(a)) && is_person(b)
        || (is_anybody(b) || is_job(b)) && is_person(a)
        || is_last_word(a, b)
        || is_last_word(b, a)
}

/// The noun under which counts of a noun are looked for together with those of other words for the same: people are
/// people whatever they are called.
pub(crate) fn pool(noun: &str) -> &str {
    let one = singular(noun);
    if is_person(one) {
        return ANYBODY;
    }
    // A coach is looked for among carriages, and not among all vehicles.
    let widest = upwards(one).take_while(|above| !is_broad(above)).last().unwrap_or(noun);
    synonyms::of_group(widest).unwrap_or(if widest == one { noun } else { widest })
}

/// Whether a noun stands for things of which nobody counts several kinds in one figure without saying so.
fn is_broad(noun: &str) -> bool {
    const BROAD: [&str; 8] = ["vehicle", "building", "weapon", "animal", "artwork", "container", "structure", "device"];
    BROAD.contains(&noun)
}

/// Nouns that end like those of people and name things; lines are noun, source. So few that they are looked through.
const THINGS: &str = include_str!("../data/things.tsv");

/// Whether an unlisted noun in the singular is built like one for a person: "welder", "harpist", "beautician".
pub(crate) fn looks_human(noun: &str) -> bool {
    const ENDINGS: [&str; 9] = ["er", "or", "ist", "ian", "ee", "man", "woman", "eer", "ant"];
    let is_thing = || THINGS.lines().any(|line| line.split('\t').next() == Some(noun));
    ENDINGS.iter().any(|ending| noun.ends_with(ending)) && !is_thing()
}

/// Whether a counted noun names people.
pub(crate) fn is_of_people(noun: &str) -> bool {
    is_person(singular(noun))
}

/// The noun that stands for all words for the same thing.
pub(crate) fn common(noun: &str) -> &str {
    synonyms::of_group(noun).unwrap_or(noun)
}

/// Whether a noun says of somebody only that it is a person of one sex or age: "man", "girl", "victim".
pub(crate) fn is_generic(noun: &str) -> bool {
    const BARE: [&str; 8] = ["woman", "boy", "girl", "child", "teenager", "youth", "pensioner", "suspect"];
    is_anybody(noun) || BARE.contains(&noun)
}

/// Whether two nouns that differ may still be two words for the same things: "jurisdictions" and "countries", "viewers"
/// and "Americans". A soldier is no civilian, a house no car, and what is ranked or told in percent is no count.
pub(crate) fn may_be_two_words(a: &str, b: &str) -> bool {
    const NO_COUNTS: [&str; 3] = ["percent", "percentage point", "rank"];
    let (a, b) = (singular(a), singular(b));
    let are_counts = !NO_COUNTS.contains(&a) && !NO_COUNTS.contains(&b);
    let is_known = |noun: &str| above(noun).is_some() || is_anybody(noun);
    let told_apart = upwards(a).any(|x| upwards(b).any(|y| are_apart(x, y)));
    are_counts
        && !may_count_the_same(a, b)
        && !told_apart
        && (!(is_known(a) && is_known(b)) || is_person(a) && is_person(b) || have_one_above(a, b))
}

/// Whether two nouns stand side by side under one: coaches and carriages under vehicles.
fn have_one_above(a: &str, b: &str) -> bool {
    above(a).is_some_and(|parent| above(b) == Some(parent))
}

/// Pairs of groups that nobody belongs to both of; lines are group, other group, source.
static APART: Lazy<BTreeSet<(&'static str, &'static str)>> = Lazy::new(|| {
    let lines = include_str!("../data/apart.tsv").lines().skip(1);
    lines
        .filter_map(|line| {
            let mut columns = line.split('\t');
            Some((columns.next()?, columns.next()?))
        })
        .collect()
});

/// Whether nobody belongs to both groups: passengers and crew, men and women.
pub(crate) fn are_apart(a: &str, b: &str) -> bool {
    APART.contains(&(a, b)) || APART.contains(&(b, a))
}

/// Whether a noun is the head of a longer phrase: "state" of "mexican state".
fn is_last_word(noun: &str, phrase: &str) -> bool {
    phrase.strip_suffix(noun).is_some_and(|rest| rest.ends_with([' ', '-']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_has_a_source_on_each_line() {
        let lines: Vec<_> = include_str!("../data/counted.tsv").lines().skip(1).collect();
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(lines.iter().all(|line| line.split('\t').filter(|column| !column.is_empty()).count() == 3));
    }

    #[test]
    fn groups_apart() {
        let lines: Vec<_> = include_str!("../data/apart.tsv").lines().skip(1).collect();
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(lines.iter().all(|line| line.split('\t').filter(|column| !column.is_empty()).count() == 3));
        assert!(are_apart("passenger", "driver") && are_apart("driver", "passenger") && !are_apart("man", "soldier"));
    }

    #[test]
    fn two_words_for_one_thing() {
        assert!(may_be_two_words("jurisdiction", "country") && may_be_two_words("viewer", "american"));
        assert!(!may_be_two_words("soldier", "civilian") && !may_be_two_words("percent", "rank"));
        assert!(!may_be_two_words("hotel", "truck"));
    }

    #[test]
    fn plurals() {
        let nouns = ["engine", "life jacket", "policeman", "human", "child", "city", "church", "police", "day", "loss"];
        let plurals = nouns.map(plural).join(", ");
        assert_eq!(
            plurals,
            "engines, life jackets, policemen, humans, children, cities, churches, police, days, losses"
        );
    }

    #[test]
    fn nouns_built_like_those_of_people() {
        assert!(["welder", "harpist", "trader", "tenant"].into_iter().all(looks_human));
        assert!(!["committee", "container", "village"].into_iter().any(looks_human));
        let lines: Vec<_> = THINGS.lines().skip(1).collect();
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(lines.iter().all(|line| line.split('\t').filter(|column| !column.is_empty()).count() == 2));
    }

    #[test]
    fn kinds() {
        assert!(may_count_the_same("soldier", "people"));
        assert!(may_count_the_same("soldiers", "combatant"));
        assert!(may_count_the_same("state", "mexican state"));
        assert!(!may_count_the_same("soldier", "civilian"));
        assert!(!may_count_the_same("state", "roadblock"));
        assert!(may_count_the_same("position", "worker") && !may_count_the_same("position", "house"));
        assert_eq!([pool("coach"), pool("thoroughbred"), pool("dwelling")], ["carriage", "horse", "house"]);
        assert!(may_count_the_same("home", "houses") && may_count_the_same("gunman", "attacker"));
        assert!(!may_count_the_same("bomb", "bomber") && !may_count_the_same("prison", "inmate"));
        assert!(is_a("soldier", "combatant") && !is_a("combatant", "soldier"));
    }
}
