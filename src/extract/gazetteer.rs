//! Known places and what contains them.

use crate::value::{Place, fold};
use once_cell::sync::Lazy;
use std::collections::HashMap;

/// What kind of place a row of the gazetteer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PlaceKind {
    /// A sovereign state or a territory.
    Country,
    /// A first-level subdivision of a country.
    Subdivision,
    /// A city or town.
    City,
    /// Anything else: continents, regions, waters.
    Other,
}

struct Row {
    name: &'static str,
    kind: PlaceKind,
    within: &'static str,
}

struct Gazetteer {
    rows: Vec<Row>,
    /// Folded names and aliases.
    by_name: HashMap<String, usize>,
}

static GAZETTEER: Lazy<Gazetteer> = Lazy::new(|| {
    let mut rows = Vec::new();
    let mut by_name = HashMap::new();
    for row in super::table::rows(include_str!("../../data/lexicon/places.tsv")) {
        let [name, kind, within, _, aliases, ..] = row.as_slice() else { continue };
        let kind = match *kind {
            "country" => PlaceKind::Country,
            "subdivision" => PlaceKind::Subdivision,
            "city" => PlaceKind::City,
            _ => PlaceKind::Other,
        };
        for spelling in std::iter::once(name).chain(&aliases.split('|').collect::<Vec<_>>()) {
            if !spelling.is_empty() {
                by_name.insert(fold(spelling), rows.len());
            }
        }
        rows.push(Row { name, kind, within });
    }
    Gazetteer { rows, by_name }
});

/// The place that a name or an adjective ("Mexican") stands for, with all that contains it.
pub(crate) fn lookup(text: &str) -> Option<(Place, PlaceKind)> {
    let folded = fold(text);
    let index = *GAZETTEER.by_name.get(&folded).or_else(|| GAZETTEER.by_name.get(folded.trim_end_matches('.')))?;
    let row = GAZETTEER.rows.get(index)?;
    let mut place = Place::alias(text, row.name);
    let mut container = row.within;
    // Chains are short; the bound only guards against a loop in the data.
    for _ in 0..8 {
        if container.is_empty() {
            break;
        }
        place = place.within(container);
        let Some(next) = GAZETTEER.by_name.get(&fold(container)).and_then(|i| GAZETTEER.rows.get(*i)) else { break };
        container = next.within;
    }
    Some((place, row.kind))
}
