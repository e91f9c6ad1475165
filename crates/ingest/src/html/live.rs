//! The entries of a live blog, each with its time.

use super::clean::called;
use super::metadata::{Metadata, byline, written};
use super::tree::{Content, Page};
use crate::moment::Moment;
use crate::words::Part;
use crosscheck::Period;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// One entry of a live blog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) range: Range<usize>,
    pub(crate) time: Option<Period>,
    pub(crate) author: Option<String>,
    /// What the page calls it, for links.
    pub(crate) id: Option<String>,
}

/// An entry has at least so many letters of prose.
const PROSE: usize = 40;

/// Elements that an entry's time may lie within.
const DEPTH: usize = 10;

/// The entries of a page that says it is a live blog, in the order of the page; asked before the page is cleaned, since
/// their times stand in parts that are taken out.
///
/// Entries are brothers of one element, of which each has a time and prose.
pub(crate) fn entries(page: &Page, metadata: &Metadata) -> Vec<Entry> {
    let is_live = metadata.live
        || (0..page.len()).any(|number| {
            page.attribute(number, "itemtype").is_some_and(|kind| kind.ends_with("/LiveBlogPosting"))
                || matches!(
                    page.name(number),
                    "div" | "section" | "main" | "article" | "body" | "ol" | "ul" | "amp-live-list"
                ) && (page.name(number) == "amp-live-list" || called(page, number).contains(&Part::Live))
        });
    if !is_live {
        return Vec::new();
    }
    // Each time stands in one part of every element around it.
    let mut brothers: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    let times = times(page);
    for time in times.iter().copied() {
        let around: Vec<usize> = std::iter::once(time).chain(page.around(time)).collect();
        if around.iter().any(|part| is_elsewhere(page, *part)) {
            continue;
        }
        for pair in around.windows(2).take(DEPTH) {
            if let [inner, outer] = pair
                && prose(page, *inner) >= PROSE
            {
                brothers.entry(*outer).or_default().insert(*inner);
            }
        }
    }
    let most = brothers.values().max_by_key(|list| list.len()).filter(|list| list.len() >= 2);
    most.into_iter().flatten().map(|number| entry(page, *number, &times, metadata)).collect()
}

fn entry(page: &Page, number: usize, times: &[usize], metadata: &Metadata) -> Entry {
    let range = number..page.end(number);
    let at = times.partition_point(|time| *time < number);
    let first = times.get(at).copied().filter(|time| range.contains(time));
    let day = metadata.updated.or(metadata.published);
    let time = first.and_then(|time| {
        let clock = || Moment::clock_on(&page.words(time), day?);
        written(page, time).map(|moment| moment.period).or_else(clock)
    });
    let id = page.attribute(number, "id").filter(|id| {
        id.len() <= 40 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    });
    let (author, _) = byline(page, range.clone());
    Entry { range, time, author, id: id.filter(|id| !id.is_empty()).map(str::to_owned) }
}

fn times(page: &Page) -> Vec<usize> {
    let tells = |number: &usize| {
        page.name(*number) == "time"
            || page.attribute(*number, "itemprop") == Some("datePublished")
            || page.attribute(*number, "data-timestamp").is_some()
    };
    (0..page.len()).filter(tells).collect()
}

fn is_elsewhere(page: &Page, number: usize) -> bool {
    matches!(page.name(number), "nav" | "aside" | "footer") || {
        let called = called(page, number);
        called.contains(&Part::Never)
    }
}

/// Letters outside links, counted up to what is asked for.
fn prose(page: &Page, number: usize) -> usize {
    let mut link_ends = 0;
    let mut letters = 0;
    for (inner, node) in page.within(number..page.end(number)) {
        match &node.content {
            Content::Element { name, .. } if name == "a" => link_ends = node.end,
            Content::Text(text) if inner >= link_ends => letters += text.trim().len(),
            _ => {}
        }
        if letters >= PROSE {
            break;
        }
    }
    letters
}
