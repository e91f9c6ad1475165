//! Corrections, clarifications and editors' notes, wherever on the page they stand.

use super::clean::called;
use super::prose::blocks;
use super::tree::Page;
use crate::words::{Opener, Part, opener};

/// A correction is no longer than this; a longer part only has the word in its name.
const LONGEST: usize = 2000;

/// The texts of a page's corrections, in the order of the page; asked before the page is cleaned of its feet and boxes.
pub(crate) fn find(page: &Page) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut next = 0;
    for number in 0..page.len() {
        if number < next
            || matches!(page.name(number), "" | "#document" | "html" | "head" | "body" | "script" | "style")
        {
            continue;
        }
        let called = called(page, number);
        if called.contains(&Part::Never) {
            next = page.end(number);
        } else if called.contains(&Part::Correction) {
            let texts: Vec<String> =
                blocks(page, number..page.end(number)).into_iter().map(|block| block.text).collect();
            let letters: usize = texts.iter().map(String::len).sum();
            if (20..=LONGEST).contains(&letters) {
                next = page.end(number);
                found.extend(texts.into_iter().filter(|text| text.len() >= 20));
            }
        }
    }
    found
}

/// Whether a paragraph of an article is a correction by its first words.
pub(crate) fn opens(paragraph: &str) -> bool {
    opener(paragraph) == Some(Opener::Correction)
}
