//! Who holds a post: claims that speak of one holder.
//!
//! A story has many chiefs and directors. Two claims name the holder of one post where the posts share a word and the names a
//! family: "chief engineer Mehmet Şahin" and "dam chief Mustafa Sahin".

use crate::claim::{Claim, Topic};
use crate::extract::leader::HEAD;
use crate::extract::named::POST;
use crate::forest::Forest;
use crate::spelling;
use crate::value::{Value, fold};
use std::collections::BTreeMap;

/// How many claims are held against each other; a story that names more posts than that is no story.
const HELD_AGAINST: usize = 400;

/// A claim that names the holder of a post.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Holder {
    post: Vec<String>,
    /// The words of the name, the given one first.
    name: Vec<String>,
    source: String,
    /// Where its claim stands.
    index: usize,
}

/// Puts claims of one post and family under one topic, and those of others under topics of their own; gives the reasons by
/// attribute and subject key.
pub(super) fn parted(claims: &mut [Claim]) -> BTreeMap<(String, String), String> {
    let mut holders: Vec<Holder> =
        claims.iter().enumerate().filter_map(|(index, claim)| holder(index, claim)).collect();
    holders.sort();
    let mut forest = Forest::of(holders.len());
    let against = holders.get(..HELD_AGAINST).unwrap_or(&holders);
    let held = against.iter().enumerate();
    for (at, a) in held.clone() {
        for (other, b) in held.clone().skip(at + 1) {
            let is_post = a.post.iter().any(|word| b.post.contains(word));
            if is_same_office(a, b)
                || is_post && (a.name == b.name || share_family(a, b) && !two_of_one_text(against, a, b))
            {
                forest.join(at, other);
            }
        }
    }
    let mut reasons = BTreeMap::new();
    for (at, holder) in holders.iter().enumerate() {
        let root = forest.root(at);
        let first = holders.get(root).unwrap_or(holder);
        let key = format!("{}/{}", first.post.join("-"), first.name.join("-"));
        if let Some(claim) = claims.get_mut(holder.index) {
            let topic = Topic::keyed(claim.topic().subject(), &key, POST);
            *claim = claim.clone().under(topic);
        }
        if root != at {
            reasons.insert((POST.to_owned(), key), "post and family name are shared".to_owned());
        }
    }
    reasons
}

fn holder(index: usize, claim: &Claim) -> Option<Holder> {
    let Value::Name(name) = claim.value() else { return None };
    let words = |text: &str| -> Vec<String> {
        let folded = fold(text);
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    (claim.topic().attribute() == POST).then(|| Holder {
        post: words(claim.topic().subject()),
        name: words(name.text()),
        source: claim.source().to_owned(),
        index,
    })
}

/// Whether both are at the head of what is called by the same words: "head of the provincial disaster office".
fn is_same_office(a: &Holder, b: &Holder) -> bool {
    let is_head = |holder: &Holder| holder.post.first().is_some_and(|word| word == HEAD);
    is_head(a) && a.post == b.post && a.source != b.source
}

/// Whether two names share a word that is not the given one of both, as far as spelling tells.
fn share_family<'a>(a: &'a Holder, b: &'a Holder) -> bool {
    let family = |holder: &'a Holder| holder.name.iter().skip(1).filter(|word| word.len() > 2);
    family(a).any(|p| family(b).any(|q| spelling::is_one(p, q) || spelling::is_alike(p, q)))
}

/// Whether one text names both: brothers in one post.
fn two_of_one_text(holders: &[Holder], a: &Holder, b: &Holder) -> bool {
    let names = |source: &str, name: &[String]| holders.iter().any(|h| h.source == source && h.name == name);
    [&a.source, &b.source].into_iter().any(|source| names(source, &a.name) && names(source, &b.name))
}
