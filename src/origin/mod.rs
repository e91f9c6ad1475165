//! Which sources share an origin: long wording in common, or one credit.

mod credit;
mod wording;

pub use credit::{credited, wire};
pub use wording::same_wording;

use crate::forest::Forest;
use crate::source::Source;
use std::collections::HashMap;

/// The origin of each source, as the number of the first source of that origin, counted without gaps from 0.
///
/// Two sources are of one origin when they carry the same credit, given or printed in the text ([`credited`]), or share
/// long runs of words. Agreeing on a figure is no sign of copying: accurate sources agree too. A source without a text
/// costs next to nothing here.
#[must_use]
pub fn origins(sources: &[Source]) -> Vec<usize> {
    let mut same = Forest::of(sources.len());
    let mut by_credit: HashMap<String, usize> = HashMap::new();
    for (index, source) in sources.iter().enumerate() {
        if let Some(credit) = credited(source) {
            same.join(*by_credit.entry(credit).or_insert(index), index);
        }
    }
    for (a, b) in wording::sharing(sources) {
        same.join(a, b);
    }
    let mut numbers: HashMap<usize, usize> = HashMap::new();
    (0..sources.len())
        .map(|index| {
            let next = numbers.len();
            *numbers.entry(same.root(index)).or_insert(next)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIRE: &str = "Rescuers pulled twelve bodies from the river on Monday evening, the harbour master said, as the search \
                        for the missing went on under floodlights along both banks.";

    #[test]
    fn shared_wording_is_one_origin_and_shared_figures_are_not() {
        let copy = format!("{WIRE} The paper adds a line of its own.");
        let own =
            "Twelve people drowned when the ferry sank, our reporter learned at the quay. Relatives waited there.";
        let sources = [Source::new("a", WIRE), Source::new("b", own), Source::new("c", &copy)];
        assert_eq!(origins(&sources), [0, 1, 0]);
    }

    #[test]
    fn a_common_credit_is_one_origin() {
        let sources = [Source::new("a", "One text.").credited("AFP"), Source::new("b", "Another one.").credited("afp")];
        assert_eq!(origins(&sources), [0, 0]);
    }

    #[test]
    fn a_credit_in_the_text_is_the_credit_of_the_sources_list() {
        let sources = [
            Source::new("a", "PORT ELLIS (AP) — Twelve people drowned."),
            Source::new("b", "Another text about the ferry.").credited("Associated Press"),
            Source::new("c", "A text of its own. AP reported that twelve people drowned."),
        ];
        assert_eq!(origins(&sources), [0, 0, 1]);
    }

    #[test]
    fn copies_and_credits_chain() {
        let other = WIRE.replace("Monday", "Tuesday");
        let sources = [
            Source::new("a", "Nothing in common with the rest, said the clerk, who had been asked.").credited("AFP"),
            Source::new("b", WIRE),
            Source::new("c", WIRE).credited("afp"),
            Source::new("d", &other),
            Source::new("e", "Alone."),
        ];
        assert_eq!(origins(&sources), [0, 0, 0, 0, 1]);
    }

    #[test]
    fn empty_texts_share_nothing() {
        assert_eq!(origins(&[Source::new("a", ""), Source::new("b", "")]), [0, 1]);
    }
}
