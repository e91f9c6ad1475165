//! Groups that are one question in all likelihood: of two accounts each, and each the other's nearest.
//!
//! What is told in words that nothing links is weighed: words beside both figures, words around them, how near the figures
//! lie. The points are those of a logistic regression on the pairs of invented stories, rounded to halves.

use super::figure::{are_two_people, figures, is_count, is_date, is_handful, is_slip, names_unit, same_figure};
use super::{Group, dated, open};
use crate::behaviour::OverTime;
use crate::claim::{Claim, Mode};
use crate::codebook::Attribute;
use crate::extract::open::contrast;
use crate::nouns;
use crate::value::{Quantity, Unit, Value};
use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BTreeSet};

/// What it takes to put two groups together.
const ENOUGH: i32 = 3;
/// What it takes where one of them answers a question of the codebook, of whose words the other has none.
const ENOUGH_OF_KNOWN: i32 = 4;
/// What it takes where that is a toll, whose words are mostly known.
const ENOUGH_OF_TOLL: i32 = 6;
/// What it takes away when one figure is more than twice the other.
const FAR_APART: i32 = -4;
/// How many claims of each group are held against each other.
const HELD_AGAINST: usize = 16;
/// Of so many groups and more, each has too many neighbours for any to be the nearest.
const MOST_GROUPS: usize = 600;
/// A text with fewer figures is no story in which one of a kind would stand out.
const FIGURES_OF_A_STORY: usize = 4;
/// Words of time stand beside figures of all things.
const TIMES: [&str; 9] = ["year", "month", "week", "day", "hour", "time", "last", "annual", "today"];

/// Puts together what is one question in all likelihood.
pub(super) fn joined(groups: Vec<Group<'_>>) -> Vec<Group<'_>> {
    let open: Vec<usize> = (0..groups.len()).filter(|index| groups.get(*index).is_some_and(is_candidate)).collect();
    if open.len() > MOST_GROUPS {
        return groups;
    }
    let mut alone = told_once(&groups, &open);
    let mut groups: Vec<Option<Group<'_>>> = groups.into_iter().map(Some).collect();
    let mut found: Vec<Link> = Vec::new();
    for (at, i) in open.iter().enumerate() {
        found.extend(open.iter().skip(at + 1).filter_map(|j| Link::of(&groups, &alone, *i, *j)));
    }
    while let Some(Link { one, other, .. }) = nearest(&found) {
        // The known question keeps its topic.
        let is_known = |index: usize| groups.get(index).and_then(Option::as_ref).is_some_and(|g| g.attribute.is_some());
        let (home, gone) = if is_known(one) { (one, other) } else { (other, one) };
        let part = groups.get_mut(gone).and_then(Option::take);
        if let (Some(part), Some(home)) = (part, groups.get_mut(home).and_then(Option::as_mut)) {
            take_in(home, part);
        }
        if !alone.contains(&gone) {
            alone.remove(&home);
        }
        found.retain(|link| !link.joins(one) && !link.joins(other));
        found.extend(open.iter().filter(|index| **index != home).filter_map(|k| Link::of(&groups, &alone, home, *k)));
    }
    groups.into_iter().flatten().collect()
}

fn take_in(home: &mut Group<'_>, part: Group<'_>) {
    let topic = home.topic.clone();
    home.claims.extend(part.claims.into_iter().map(|claim| claim.under(topic.clone())));
    home.linked_by.extend(part.linked_by);
    let reason = "no other figure of these sources is nearer in its words and its size".to_owned();
    if !home.linked_by.contains(&reason) {
        home.linked_by.push(reason);
    }
}

/// Two groups that may be one, and how much speaks for it.
#[derive(Clone, Copy)]
struct Link {
    points: i32,
    one: usize,
    other: usize,
}

impl Link {
    fn of(groups: &[Option<Group<'_>>], alone: &BTreeSet<usize>, i: usize, j: usize) -> Option<Self> {
        let group = |index: usize| groups.get(index).and_then(Option::as_ref);
        let once = i32::from(alone.contains(&i) && alone.contains(&j));
        Some(Self { points: evidence(group(i)?, group(j)?, once)?, one: i.min(j), other: i.max(j) })
    }

    const fn joins(&self, group: usize) -> bool {
        self.one == group || self.other == group
    }
}

/// The link for which most speaks, where nothing speaks as much for another partner of either group.
fn nearest(found: &[Link]) -> Option<Link> {
    // The most that speaks for any link of a group, and how many links have it.
    let mut best: BTreeMap<usize, (i32, usize)> = BTreeMap::new();
    for link in found {
        for group in [link.one, link.other] {
            let (points, links) = best.entry(group).or_insert((link.points, 0));
            match link.points.cmp(points) {
                Ordering::Greater => (*points, *links) = (link.points, 1),
                Ordering::Equal => *links += 1,
                Ordering::Less => {}
            }
        }
    }
    let is_unrivalled =
        |link: &&Link| [link.one, link.other].iter().all(|group| best.get(group) == Some(&(link.points, 1)));
    found.iter().filter(is_unrivalled).max_by_key(|link| (link.points, Reverse((link.one, link.other)))).copied()
}

/// The groups of whose kind their sources tell no other figure, though they tell many figures.
fn told_once(groups: &[Group<'_>], open: &[usize]) -> BTreeSet<usize> {
    let mut told: BTreeMap<(String, String), usize> = BTreeMap::new();
    let kinds = |index: &usize| -> BTreeSet<(String, String)> {
        let claims = groups.get(*index).map(|group| group.claims.as_slice()).unwrap_or_default();
        claims.iter().map(|claim| (claim.source().to_owned(), sort(claim))).collect()
    };
    let mut all: BTreeMap<String, usize> = BTreeMap::new();
    for index in open {
        for kind in kinds(index) {
            *all.entry(kind.0.clone()).or_default() += 1;
            *told.entry(kind).or_default() += 1;
        }
    }
    let is_only = |kind: &(String, String)| {
        told.get(kind) == Some(&1) && all.get(&kind.0).is_some_and(|figures| *figures >= FIGURES_OF_A_STORY)
    };
    let is_once = |index: &&usize| kinds(index).iter().all(is_only);
    open.iter().filter(is_once).copied().collect()
}

/// The sort of a figure in one word: what it is of, without how much.
fn sort(claim: &Claim) -> String {
    match claim.value() {
        Value::Date(_) => "date".to_owned(),
        Value::Money(_) => "money".to_owned(),
        Value::Share(_) => "share".to_owned(),
        Value::Duration(_) => "duration".to_owned(),
        Value::Quantity(Quantity { unit: Unit::Measure { dimension, .. }, .. }) => dimension.clone().into_owned(),
        Value::Quantity(Quantity { unit: Unit::Counted(noun), .. }) => nouns::pool(noun).to_owned(),
        _ => String::new(),
    }
}

/// Whether a group is one of figures that may belong to another one.
fn is_candidate(group: &Group<'_>) -> bool {
    let is_figure = |claim: &Claim| match claim.value() {
        Value::Name(_) | Value::Place(_) => false,
        Value::Date(_) => dated::is_recalled(claim),
        _ => true,
    };
    group.claims.iter().all(is_figure)
        && group.claims.iter().any(|claim| matches!(claim.mode, Mode::Stated | Mode::Possible))
}

/// What speaks for two groups answering one question, where it is enough.
fn evidence(a: &Group<'_>, b: &Group<'_>, once: i32) -> Option<i32> {
    if a.attribute.is_some() && b.attribute.is_some() {
        return None;
    }
    if a.claims.iter().any(|x| b.claims.iter().any(|y| x.source() == y.source())) {
        return None;
    }
    let is_toll = |known: &Attribute| {
        known.behaviour().over_time == OverTime::Grows && known.counts().iter().any(|class| class == "people")
    };
    let are_dates = [a, b].iter().all(|group| group.claims.iter().all(is_date));
    let needed = match a.attribute.or(b.attribute) {
        _ if are_dates => dated::ENOUGH,
        Some(known) if is_toll(known) => ENOUGH_OF_TOLL,
        Some(_) => ENOUGH_OF_KNOWN,
        None => ENOUGH,
    };
    let told = |claim: &&Claim| matches!(claim.mode, Mode::Stated | Mode::Possible);
    let ours = || a.claims.iter().filter(told).take(HELD_AGAINST);
    let pairs = || ours().flat_map(|x| b.claims.iter().filter(told).take(HELD_AGAINST).map(move |y| (x, y)));
    // Who lies far from one of a question is not of it, however near to another one.
    if !are_dates && pairs().any(|(x, y)| size(x, y) <= FAR_APART) {
        return None;
    }
    // Of what comes by twos and threes, two accounts may tell of two things.
    let once = |x: &Claim, y: &Claim| if [x, y].iter().any(|claim| is_handful(claim)) { 0 } else { once };
    let of_dates = |x: &Claim, y: &Claim| dated::points(x, y, |word| !TIMES.contains(&word), once(x, y) > 0);
    let of_figures = |x: &Claim, y: &Claim| Some(points(x, y, once(x, y) > 0)? + once(x, y));
    pairs()
        .filter_map(|(x, y)| if are_dates { of_dates(x, y) } else { of_figures(x, y) })
        .max()
        .filter(|points| *points >= needed)
}

/// What speaks for two figures being of one thing; `None` where they are of two kinds.
fn points(a: &Claim, b: &Claim, once: bool) -> Option<i32> {
    // How far off something is says nothing of how long it took, and a price per tonne little of a sum.
    let apart = |kind: &str| [a, b].iter().filter(|claim| claim.topic().open_kind() == Some(kind)).count() == 1;
    let kind = kind(a.value(), b.value()).filter(|_| !apart("offset"))? - if apart("rate") { 2 } else { 0 };
    if contrast(a, b).is_some() || are_two_people(a, b) {
        return None;
    }
    let says_little = |word: &&String| names_unit(a, word) || names_unit(b, word) || TIMES.contains(&word.as_str());
    let words =
        |x: &BTreeSet<String>, y: &BTreeSet<String>| x.intersection(y).filter(|word| !says_little(word)).count();
    let near = words(&a.near, &b.near);
    let across = words(&a.near, &b.context).max(words(&a.context, &b.near)).saturating_sub(near);
    let around = words(&a.context, &b.context).saturating_sub(near + across);
    let beside = match near {
        0 => 0,
        1 => 2,
        _ => 3,
    };
    let across = match across {
        0 => 0,
        1 => 1,
        _ => 3,
    };
    let around = if around >= 2 { 1 } else { 0 };
    // "The trial lasted seven weeks", "a nine-week trial".
    let one_thing = if open::measure_one_thing(a, b) { 4 } else { 0 };
    // Without a word, only a figure of the same things speaks for itself, and one of a kind in both stories.
    let counts_things = is_count(a) && kind > 0;
    if beside + across + around + one_thing == 0 && !counts_things && !once {
        return None;
    }
    Some(kind + beside + across + around + one_thing + size(a, b))
}

/// What the kinds of two values say of it.
fn kind(a: &Value, b: &Value) -> Option<i32> {
    match (a, b) {
        (Value::Money(x), Value::Money(y)) if x.currency == y.currency => Some(1),
        (Value::Share(_), Value::Share(_)) => Some(0),
        // Lengths of time are told of all that goes on in a story.
        (Value::Duration(_), Value::Duration(_)) => Some(-1),
        (Value::Quantity(Quantity { unit: x, .. }), Value::Quantity(Quantity { unit: y, .. })) => match (x, y) {
            (Unit::Measure { dimension: x, .. }, Unit::Measure { dimension: y, .. }) => (x == y).then_some(2),
            (Unit::Counted(x), Unit::Counted(y)) if nouns::are_one(x, y) => Some(i32::from(!nouns::is_of_people(x))),
            (Unit::Counted(x), Unit::Counted(y)) => nouns::may_count_the_same(x, y).then_some(-1),
            _ => None,
        },
        _ => None,
    }
}

/// How near two figures lie to each other.
fn size(a: &Claim, b: &Claim) -> i32 {
    if same_figure(a, b) {
        return 3;
    }
    if is_slip(a, b) {
        return 2;
    }
    let (ours, theirs) = (figures(a), figures(b));
    let within = |hundredths: i128| ours.iter().any(|x| theirs.iter().any(|y| x.lies_within(*y, hundredths)));
    match () {
        () if within(112) => 2,
        () if within(135) => 1,
        () if within(200) => 0,
        () => FAR_APART,
    }
}
