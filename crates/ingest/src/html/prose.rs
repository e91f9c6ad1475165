//! What is left of a page → paragraphs.

use super::tree::{Content, Page};
use crate::tidy;
use std::ops::Range;

/// One paragraph, headline, item of a list or row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) text: String,
    /// 1 to 6 for headlines.
    pub(crate) heading: Option<u8>,
    /// The node of its first letter.
    pub(crate) at: usize,
    /// Whether it is an item of a list or a row of a table.
    pub(crate) listed: bool,
    /// How many of its bytes stand in links.
    pub(crate) linked: usize,
    /// How many of its bytes stand in elements for times.
    pub(crate) timed: usize,
}

impl Block {
    /// Whether it is nothing but links.
    pub(crate) fn is_link(&self) -> bool {
        self.linked * 10 >= self.text.len() * 9
    }
}

/// Elements that begin a paragraph; what is unknown does not.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
    "amp-accordion",
    "amp-layout",
    "amp-live-list",
];

/// The block being written.
#[derive(Default)]
struct Writer {
    blocks: Vec<Block>,
    text: String,
    at: Option<usize>,
    linked: usize,
    timed: usize,
    heading: Option<u8>,
    listed: bool,
}

impl Writer {
    fn flush(&mut self) {
        let text = tidy::paragraph(&self.text);
        if let Some(at) = self.at.take().filter(|_| !text.is_empty()) {
            let (linked, timed) = (self.linked.min(text.len()), self.timed.min(text.len()));
            self.blocks.push(Block { text, heading: self.heading, at, listed: self.listed, linked, timed });
        }
        self.text.clear();
        (self.linked, self.timed) = (0, 0);
    }

    fn write(&mut self, number: usize, text: &str, inside: &[Inside]) {
        if self.at.is_none() && !text.trim().is_empty() {
            self.at = Some(number);
        }
        self.text.push_str(text);
        self.listed = inside.iter().any(|around| around.listed);
        let length = text.trim().len();
        self.linked += if inside.iter().any(|around| around.linked) { length } else { 0 };
        self.timed += if inside.iter().any(|around| around.timed) { length } else { 0 };
    }
}

/// An element that changes how the texts in it are written, until its end.
struct Inside {
    end: usize,
    block: bool,
    heading: Option<u8>,
    as_written: bool,
    linked: bool,
    timed: bool,
    listed: bool,
    raised: bool,
    closing: &'static str,
}

/// The paragraphs of a range, in the order of the text.
pub(crate) fn blocks(page: &Page, range: Range<usize>) -> Vec<Block> {
    let mut writer = Writer::default();
    let mut inside: Vec<Inside> = Vec::new();
    for (number, node) in page.within(range) {
        leave(&mut inside, number, &mut writer);
        match &node.content {
            Content::Text(text) => {
                if inside.last().is_some_and(|around| around.raised) {
                    writer.write(number, &text.chars().map(raised).collect::<String>(), &inside);
                } else if inside.last().is_some_and(|around| around.as_written) {
                    writer.write(number, text, &inside);
                } else {
                    // A line break in the page's source is a space.
                    let spaced: String = text.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }).collect();
                    writer.write(number, &spaced, &inside);
                }
            }
            Content::Element { name, .. } => {
                let name = name.as_str();
                match name {
                    // Two breaks in a row are how some editors write a paragraph.
                    "br" if writer.text.trim_end_matches(' ').ends_with('\n') => writer.flush(),
                    "br" => writer.text.push('\n'),
                    "td" | "th" if !writer.text.trim().is_empty() => writer.text.push_str(" | "),
                    "q" => writer.text.push('“'),
                    _ => {}
                }
                let block = BLOCKS.contains(&name) && !is_cell_paragraph(page, number)
                    || matches!(name, "td" | "th") && holds_blocks(page, number);
                if block {
                    writer.flush();
                }
                let heading =
                    name.strip_prefix('h').and_then(|level| level.parse().ok()).filter(|l| (1..=6).contains(l));
                let outer = inside.last();
                let around = Inside {
                    end: node.end,
                    block,
                    heading: heading.or_else(|| outer.and_then(|outer| outer.heading)),
                    as_written: name == "pre" || outer.is_some_and(|outer| outer.as_written),
                    linked: name == "a",
                    timed: name == "time",
                    listed: matches!(name, "li" | "td" | "th"),
                    raised: name == "sup",
                    closing: if name == "q" { "”" } else { "" },
                };
                writer.heading = around.heading;
                if node.end > number + 1 {
                    inside.push(around);
                }
            }
        }
    }
    leave(&mut inside, usize::MAX, &mut writer);
    writer.flush();
    writer.blocks
}

/// Leaves the elements that end before a node.
fn leave(inside: &mut Vec<Inside>, number: usize, writer: &mut Writer) {
    while inside.last().is_some_and(|around| around.end <= number) {
        let Some(left) = inside.pop() else { break };
        writer.text.push_str(left.closing);
        if left.block {
            writer.flush();
        }
        writer.heading = inside.last().and_then(|outer| outer.heading);
    }
}

/// Whether a cell is a part of the page's layout and no cell of a table.
fn holds_blocks(page: &Page, number: usize) -> bool {
    let mut blocks = page.within(number..page.end(number)).skip(1).filter(|(_, node)| BLOCKS.contains(&node.name()));
    match (blocks.next(), blocks.next()) {
        (None, _) => false,
        (Some((only, node)), None) => node.name() != "p" || page.words(only).len() > CELL,
        _ => true,
    }
}

/// A cell with one paragraph of no more letters is a cell of a table.
const CELL: usize = 60;

/// The one paragraph that some editors write into each cell of a table.
fn is_cell_paragraph(page: &Page, number: usize) -> bool {
    page.name(number) == "p"
        && page.parent(number).is_some_and(|cell| matches!(page.name(cell), "td" | "th") && !holds_blocks(page, cell))
}

/// "m²" is not "m2", and "10³" is not "103".
fn raised(c: char) -> char {
    match c {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> Vec<String> {
        let page = Page::parse(html).unwrap();
        blocks(&page, 0..page.len()).into_iter().map(|block| block.text).collect()
    }

    #[test]
    fn paragraphs_are_what_a_reader_sees() {
        assert_eq!(
            read("<p>One <b>two</b>,\n three.<p>Four<br>five<br><br>six"),
            ["One two, three.", "Four\nfive", "six"]
        );
        assert_eq!(read("<div>One<p>two</p>three<div>four</div></div>"), ["One", "two", "three", "four"]);
        assert_eq!(read("<ul><li>One<li>two</ul>"), ["One", "two"]);
        assert_eq!(read("<table><tr><th>Killed<td>12<tr><td>Hurt<td>30</table>"), ["Killed | 12", "Hurt | 30"]);
        assert_eq!(read("<table><tr><td><p>Killed</p><td><p>12</p></table>"), ["Killed | 12"]);
        assert_eq!(read("<table><tr><td><p>One<p>two</table>"), ["One", "two"], "a table for the layout");
        assert_eq!(
            read("<p>12&nbsp;000 people in 3 km<sup>2</sup>, a <q>shock</q>"),
            ["12\u{a0}000 people in 3 km², a “shock”"]
        );
        assert_eq!(read("<pre>One\ntwo</pre>"), ["One\ntwo"]);
        assert_eq!(read("<p>Fish &amp; chips &lt;b&gt; &#8211; &eacute;"), ["Fish & chips <b> – é"]);
    }

    #[test]
    fn headlines_and_links_are_known() {
        let page = Page::parse("<h2>One <span>two</span></h2><p>x <a>Three</a></p><p><a>Four</a></p>").unwrap();
        let blocks = blocks(&page, 0..page.len());
        let told: Vec<_> = blocks.iter().map(|block| (block.text.as_str(), block.heading, block.is_link())).collect();
        assert_eq!(told, [("One two", Some(2), false), ("x Three", None, false), ("Four", None, true)]);
    }
}
