//! Claims → questions: the same subject under all its names, the same attribute, and why they were put together.

mod adopted;
mod chains;
mod dated;
mod figure;
mod general;
mod likely;
mod names;
mod open;
mod posts;

use crate::claim::{Claim, Topic};
use crate::codebook::{Attribute, Codebook};
use crate::extract::Alias;
use crate::value::{Name, Place, Value};
use names::Names;
use open::by_context;
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
pub fn group<'c>(mut claims: Vec<Claim>, aliases: &[Alias], codebook: &'c Codebook) -> Vec<Group<'c>> {
    let mut together = chains::chained(&mut claims);
    together.extend(general::specified(&mut claims, codebook));
    general::tell_days_apart(&mut claims, codebook);
    together.extend(posts::parted(&mut claims));
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
        let told = together.get(&(attribute.clone(), claim.topic().subject_key().to_owned()));
        if let Some(reason) = told.filter(|reason| !group.linked_by.contains(reason)) {
            group.linked_by.push(reason.clone());
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
    let mut out = likely::joined(adopted::adopted(out));
    for group in &mut out {
        group.topic = commonest_topic(&group.claims).unwrap_or_else(|| group.topic.clone());
    }
    out
}

/// Whether the codebook does not know the attribute; one of its own may begin with the same letters ("opened").
fn is_open(group: &Group<'_>) -> bool {
    group.attribute.is_none() && group.topic.open_kind().is_some()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Figure;
    use crate::value::{Hedged, Quantity};

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
