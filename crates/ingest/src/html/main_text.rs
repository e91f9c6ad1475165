//! Where on a page the article stands, and which of its paragraphs are the article.
//!
//! A readability crate says where: it scores the parts of a page by their prose. What it would leave out within that part,
//! such as short paragraphs, lists and headlines, is kept here, and what stands there without being the article is told by
//! the tables, since a figure in a list is as good as one in a long paragraph.

use super::prose::{Block, blocks};
use super::tree::{Content, Page};
use crate::moment::Moment;
use crate::words::{Opener, opener, without_by};
use dom_query::Document;
use dom_smoothie::{Config, Readability};
use std::collections::BTreeSet;
use std::ops::Range;
use std::panic::catch_unwind;

/// The part of a page in which the article stands; none where no part has prose.
pub(crate) fn find(page: &Page) -> Option<Range<usize>> {
    let all = blocks(page, 0..page.len());
    let chosen = readable(page, &all)?;
    let letters = |blocks: &mut dyn Iterator<Item = &Block>| blocks.map(|block| block.text.len()).sum::<usize>();
    let kept: Vec<&Block> = all.iter().filter(|block| chosen.contains(&block.at)).collect();
    let total = letters(&mut kept.iter().copied());
    // The smallest part with nine tenths of what was chosen: a stray paragraph elsewhere must not make it the whole page.
    let first = kept.iter().max_by_key(|block| block.text.len())?;
    let holds = |part: &usize| {
        let range = *part..page.end(*part);
        letters(&mut kept.iter().copied().filter(|block| range.contains(&block.at))) * 10 >= total * 9
    };
    let part = page.around(first.at).find(holds)?;
    let body = page.around(part).chain([part]).find(|outer| is_body(page, *outer));
    let part = body.unwrap_or(part);
    Some(part..page.end(part))
}

/// What its builder calls the body of the article.
fn is_body(page: &Page, number: usize) -> bool {
    page.attribute(number, "itemprop").is_some_and(|own| own.split_ascii_whitespace().any(|name| name == "articleBody"))
}

/// The first letters' nodes of the blocks that the readability crate keeps.
fn readable(page: &Page, all: &[Block]) -> Option<BTreeSet<usize>> {
    let html = simple(page, all);
    // The crate unwraps here and there: a page on which it stops must not stop the others.
    let article = catch_unwind(|| {
        let config = Config { disable_json_ld: true, keep_classes: true, ..Config::default() };
        Readability::new(html, None, Some(config)).ok()?.parse().ok()
    });
    let article = article.ok().flatten()?;
    let content = Document::from(article.content);
    let root = content.root();
    let marks: BTreeSet<usize> = root.descendants_it().filter_map(|node| node.attr(MARK)?.parse().ok()).collect();
    (!marks.is_empty()).then_some(marks)
}

const MARK: &str = "data-block";

/// The page without what was taken out and without what no reader sees, each block in an element with its number.
fn simple(page: &Page, all: &[Block]) -> String {
    let mut out = String::from("<!DOCTYPE html>");
    let mut open: Vec<(usize, String)> = Vec::new();
    let mut marks = all.iter().map(|block| block.at).peekable();
    for (number, node) in page.all() {
        close(&mut out, &mut open, number);
        match &node.content {
            Content::Text(text) => {
                let mark = marks.next_if(|at| *at == number);
                if let Some(at) = mark {
                    out.push_str(&format!("<span {MARK}=\"{at}\">"));
                }
                escape(&mut out, text);
                if mark.is_some() {
                    out.push_str("</span>");
                }
            }
            Content::Element { name, .. } if matches!(name.as_str(), "br" | "hr" | "wbr") => {
                out.push_str(&format!("<{name}>"));
            }
            Content::Element { name, .. } if name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') => {
                out.push('<');
                out.push_str(name);
                for key in ["class", "id"] {
                    if let Some(value) = node.attribute(key) {
                        out.push_str(&format!(" {key}=\""));
                        escape(&mut out, value);
                        out.push('"');
                    }
                }
                if name == "a" {
                    out.push_str(" href=\"/\"");
                }
                out.push('>');
                open.push((node.end, format!("</{name}>")));
            }
            Content::Element { .. } => {}
        }
    }
    close(&mut out, &mut open, usize::MAX);
    out
}

fn close(out: &mut String, open: &mut Vec<(usize, String)>, number: usize) {
    while let Some((_, tag)) = open.pop_if(|(end, _)| *end <= number) {
        out.push_str(&tag);
    }
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

/// A paragraph of so many letters is prose, and what stands before the first may be a byline.
const PROSE: usize = 100;

/// The paragraphs that are the article: headline, standfirst, body.
///
/// `before` are the blocks between the headline and the body, `body` those of the part that was found.
pub(crate) fn article(headline: Option<&str>, before: Vec<Block>, body: Vec<Block>) -> Vec<String> {
    written(headline, before, body, false)
}

/// As [`article`], of a part that opens with its text: above it stand no bylines, and its first line may be short.
pub(crate) fn all_text(blocks: Vec<Block>) -> Vec<String> {
    written(None, Vec::new(), blocks, true)
}

fn written(headline: Option<&str>, before: Vec<Block>, body: Vec<Block>, opened: bool) -> Vec<String> {
    let mut kept: Vec<Block> = Vec::new();
    // Where no paragraph is long, nothing tells a short one from a label.
    let mut above = match body.iter().any(is_prose) {
        _ if opened => Above::Nothing,
        true => Above::Prose,
        false => Above::Short,
    };
    let count = before.len();
    for (index, block) in before.into_iter().chain(body).enumerate() {
        let same = headline.is_some_and(|headline| headline == block.text)
            || kept.last().is_some_and(|last| last.text == block.text);
        if same || is_beside(&block, above) {
            continue;
        }
        // A long standfirst is prose too, and bylines stand below it.
        if index >= count && is_prose(&block) {
            above = Above::Nothing;
        }
        kept.push(block);
    }
    let kept = with_their_paragraphs(kept);
    headline.map(str::to_owned).into_iter().chain(kept.into_iter().map(|block| block.text)).collect()
}

/// Who wrote it and when, as lines between headline and prose tell it where nothing else on the page does.
pub(crate) fn stamps(blocks: &[Block]) -> Stamps {
    let head = blocks.iter().take(12).take_while(|block| block.text.chars().count() < PROSE);
    let lines: Vec<&str> = head.flat_map(|block| block.text.lines()).collect();
    let parts = || lines.iter().flat_map(|line| parts(line));
    // "Updated 3 March. By Ana Paz" names the writer too.
    let by = parts().find_map(|part| Some(without_by(part)).filter(|name| name != part));
    let is_change = |part: &&str| opener(part) == Some(Opener::Change);
    let published = parts().filter(|part| !is_change(part)).find_map(Moment::parse);
    let updated = parts().filter(is_change).find_map(Moment::parse);
    // A page with one time was published then, whatever it calls it.
    Stamps { by, published: published.or(updated), updated: updated.filter(|_| published.is_some()) }
}

/// What lines between headline and prose tell.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stamps {
    pub(crate) by: Option<String>,
    pub(crate) published: Option<Moment>,
    pub(crate) updated: Option<Moment>,
}

/// The parts of "Ana Paz | 3 March 2026 — Updated 4 March 2026", and of "By Ana Paz Published 3 March 2026".
fn parts(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    // Longer ones are no line of stamps, and looking for words in them would cost more than they are worth.
    if line.len() > 300 {
        return vec![line];
    }
    for piece in line.split(['|', '·', '•', '—', '–']) {
        let opens = |at: &usize| {
            let rest = piece.get(*at..).unwrap_or_default();
            rest.starts_with(char::is_uppercase) && matches!(opener(rest), Some(Opener::Change | Opener::Stamp))
        };
        let mut start = 0;
        for at in piece.match_indices(' ').map(|(at, _)| at + 1).filter(opens) {
            parts.push(piece.get(start..at).unwrap_or_default().trim());
            start = at;
        }
        parts.push(piece.get(start..).unwrap_or_default().trim());
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Whether a line is several bylines and times.
fn is_stamps(line: &str) -> bool {
    let is_stamp = |part: &str| {
        matches!(opener(part), Some(Opener::By | Opener::Change | Opener::Stamp))
            || part.chars().count() < 40 && Moment::parse(part).is_some()
    };
    let parts = parts(line);
    parts.len() > 1 && parts.into_iter().all(is_stamp)
}

/// What a paragraph stands above.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Above {
    /// The first long paragraph.
    Prose,
    /// Short ones only.
    Short,
    /// It stands below the first paragraph.
    Nothing,
}

fn is_prose(block: &Block) -> bool {
    block.heading.is_none() && block.text.chars().count() >= PROSE
}

/// Whether a paragraph within an article is no part of it.
fn is_beside(block: &Block, above: Above) -> bool {
    let text = block.text.as_str();
    let long = text.chars().count();
    let is_sentence = text.ends_with(['.', '!', '?', '”', '"']) && !text.ends_with("...");
    // Above the prose stand bylines, sections and what is left of buttons.
    let stamp = above == Above::Prose && block.heading.is_none() && !block.listed && !is_sentence;
    let is_time = block.timed * 10 >= text.len() * 9 || block.timed * 2 >= text.len() && !is_sentence;
    let is_label = stamp && (long < 30 || long < 60 && Moment::parse(text).is_some() || long < 120 && is_stamps(text));
    if block.is_link() && !is_sentence || long < 120 && is_time || is_label {
        return true;
    }
    match opener(text) {
        Some(Opener::Pointer) => block.linked > 0 && long < 300 || long < 40 && text.ends_with(':'),
        Some(Opener::Foot) => long < 100 && !is_sentence,
        Some(Opener::Rights | Opener::Instead) => long < 120,
        Some(Opener::By | Opener::Change | Opener::Stamp) => above != Above::Nothing && long < 120 && !is_sentence,
        Some(Opener::Correction) | None => false,
    }
}

/// Headlines that head nothing any more stood over links.
fn with_their_paragraphs(blocks: Vec<Block>) -> Vec<Block> {
    let mut kept: Vec<Block> = Vec::new();
    // The smallest headline that something stands under, from below.
    let mut above: Option<u8> = None;
    for block in blocks.into_iter().rev() {
        match block.heading {
            None => above = Some(0),
            Some(level) if above.is_some_and(|above| above == 0 || above > level) => above = Some(level),
            Some(_) => continue,
        }
        kept.push(block);
    }
    kept.reverse();
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(text: &str, heading: Option<u8>, linked: usize) -> Block {
        Block { text: text.to_owned(), heading, at: 0, listed: false, linked, timed: 0 }
    }

    #[test]
    fn what_stands_beside_an_article_is_told_by_its_first_words() {
        let long = "Twelve passengers drowned when the ferry Aurora sank off Port Ellis in a storm on Monday, the harbour office said.";
        let body = vec![
            block("By Ana Paz", None, 0),
            block("Updated 3 March 2026", None, 0),
            block("3 March 2026", None, 0),
            block(long, None, 0),
            block("Read more: Storm hits coast", None, 16),
            block("By Monday night, 12 were dead.", None, 0),
            block("Read more slowly, the judge said.", None, 0),
            block("More on the storm", Some(2), 0),
            block("Storm hits coast", None, 16),
            block("Survivors", Some(2), 0),
            block("On the quay", Some(3), 0),
            block("Eight were found.", None, 0),
            block("Copyright 2026 Harbour Gazette. All rights reserved.", None, 0),
            block("Topics", Some(2), 0),
        ];
        let read = article(Some("Ferry sinks"), vec![block("Ferry sinks", Some(1), 0), block("Home", None, 0)], body);
        assert_eq!(
            read,
            [
                "Ferry sinks",
                long,
                "By Monday night, 12 were dead.",
                "Read more slowly, the judge said.",
                "Survivors",
                "On the quay",
                "Eight were found."
            ]
        );
    }
}
