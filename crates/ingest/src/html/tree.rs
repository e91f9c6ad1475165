//! A page as a tree that hostile pages cannot make deep, and in which every part is a range of numbers.
//!
//! The parser is that of browsers. Between its tokenizer and its tree builder sits a gate that calls the tags which only
//! change the looks of letters `span`, and leaves out tags beyond a depth of [`DEEPEST`]: the parser takes time that grows
//! with the square of either.

use crate::error::{Error, Kind};
use dom_query::{Document, NodeRef};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use html5ever::{LocalName, TokenizerResult};
use std::cell::RefCell;
use std::ops::Range;

/// Elements within elements; browsers stop at 512, and pages for people stay far below.
const DEEPEST: usize = 256;

/// Attributes of one tag; the tokenizer holds each against all before it.
const MOST_ATTRIBUTES: usize = 2000;

/// One node; its number is its place in the order of the text.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) parent: Option<usize>,
    /// Past its last descendant.
    pub(crate) end: usize,
    pub(crate) content: Content,
}

#[derive(Debug)]
pub(crate) enum Content {
    Element { name: String, attributes: Vec<(String, String)> },
    Text(String),
}

impl Node {
    /// The element's name; empty for a text.
    pub(crate) fn name(&self) -> &str {
        match &self.content {
            Content::Element { name, .. } => name,
            Content::Text(_) => "",
        }
    }

    pub(crate) fn attribute(&self, wanted: &str) -> Option<&str> {
        match &self.content {
            Content::Element { attributes, .. } => {
                attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
            }
            Content::Text(_) => None,
        }
    }
}

/// A page; node 0 holds all others.
#[derive(Debug)]
pub(crate) struct Page {
    nodes: Vec<Node>,
    /// Parts that were taken out.
    gone: Vec<bool>,
    /// Whether elements were left out because they lay too deep.
    pub(crate) too_deep: bool,
}

impl Page {
    pub(crate) fn parse(html: &str) -> Result<Self, Error> {
        if crowded(html) {
            return Err(Kind::TooManyAttributes { most: MOST_ATTRIBUTES }.into());
        }
        let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        let gate = Gate { inner: TreeBuilder::new(Document::default(), options), open: RefCell::default() };
        let tokenizer = Tokenizer::new(gate, TokenizerOpts::default());
        let input = BufferQueue::default();
        input.push_back(StrTendril::from_slice(html));
        // Scripts and names of encodings hand control back to whoever would heed them; nobody does.
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        tokenizer.end();
        let too_deep = tokenizer.sink.open.borrow().too_deep;
        let document = tokenizer.sink.inner.sink.finish();
        let nodes = flat(&document);
        Ok(Self { gone: vec![false; nodes.len()], nodes, too_deep })
    }

    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(crate) fn node(&self, number: usize) -> Option<&Node> {
        self.nodes.get(number)
    }

    pub(crate) fn name(&self, number: usize) -> &str {
        self.node(number).map_or("", Node::name)
    }

    pub(crate) fn attribute(&self, number: usize, name: &str) -> Option<&str> {
        self.node(number)?.attribute(name)
    }

    pub(crate) fn parent(&self, number: usize) -> Option<usize> {
        self.node(number)?.parent
    }

    pub(crate) fn end(&self, number: usize) -> usize {
        self.node(number).map_or(number, |node| node.end)
    }

    /// The nodes around it, the nearest first.
    pub(crate) fn around(&self, number: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.parent(number), |inner| self.parent(*inner))
    }

    /// Takes a part out with all that is in it.
    pub(crate) fn remove(&mut self, number: usize) {
        if let Some(gone) = self.gone.get_mut(number) {
            *gone = true;
        }
    }

    /// The nodes of a range that were not taken out, in the order of the text.
    pub(crate) fn within(&self, range: Range<usize>) -> impl Iterator<Item = (usize, &Node)> {
        let mut next = range.start;
        std::iter::from_fn(move || {
            while next < range.end {
                let number = next;
                let node = self.node(number)?;
                if self.gone.get(number).copied().unwrap_or(false) {
                    next = node.end.max(number + 1);
                    continue;
                }
                next = number + 1;
                return Some((number, node));
            }
            None
        })
    }

    /// All that is left.
    pub(crate) fn all(&self) -> impl Iterator<Item = (usize, &Node)> {
        self.within(0..self.len())
    }

    /// The elements of a name that are left, within a range.
    pub(crate) fn named(&self, name: &str, range: Range<usize>) -> impl Iterator<Item = usize> {
        self.within(range).filter(move |(_, node)| node.name() == name).map(|(number, _)| number)
    }

    /// The words of a part in one line.
    pub(crate) fn words(&self, number: usize) -> String {
        let mut out = String::new();
        for (_, node) in self.within(number..self.end(number)) {
            match &node.content {
                Content::Text(text) => out.push_str(text),
                Content::Element { .. } => out.push(' '),
            }
        }
        let words: Vec<&str> = out.split_whitespace().collect();
        words.join(" ")
    }
}

/// Numbers the nodes in the order of the text; without recursion, since depth is the writer's choice.
fn flat(document: &Document) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    let mut waiting: Vec<(NodeRef<'_>, Option<usize>)> = vec![(document.root(), None)];
    while let Some((node, parent)) = waiting.pop() {
        let content = node.query(|tree_node| {
            if let Some(element) = tree_node.as_element() {
                let attributes = element.attrs.iter();
                let attributes = attributes.map(|a| (a.name.local.to_string(), a.value.to_string())).collect();
                return Some(Content::Element { name: element.name.local.to_string(), attributes });
            }
            match &tree_node.data {
                dom_query::NodeData::Text { contents } => Some(Content::Text(contents.to_string())),
                dom_query::NodeData::Document => {
                    Some(Content::Element { name: "#document".to_owned(), attributes: Vec::new() })
                }
                _ => None,
            }
        });
        let Some(content) = content.flatten() else { continue };
        let number = nodes.len();
        nodes.push(Node { parent, end: number + 1, content });
        waiting.extend(node.children_it(true).map(|child| (child, Some(number))));
    }
    // Descendants stand behind, so that each end is known when its parent's is asked for.
    for number in (0..nodes.len()).rev() {
        let Some((end, Some(parent))) = nodes.get(number).map(|node| (node.end, node.parent)) else { continue };
        if let Some(parent) = nodes.get_mut(parent) {
            parent.end = parent.end.max(end);
        }
    }
    nodes
}

/// Whether some tag has more attributes than any page needs.
fn crowded(html: &str) -> bool {
    let mut bytes = html.bytes().peekable();
    while let Some(byte) = bytes.next() {
        if byte != b'<' || !bytes.peek().is_some_and(|next| next.is_ascii_alphabetic()) {
            continue;
        }
        // Attributes are parted by spaces, slashes and the ends of quotes. In a script "a<b" can look like a tag: a
        // semicolon outside quotes is in no tag that a builder wrote.
        let (mut parts, mut quote) = (0_usize, None);
        for byte in bytes.by_ref() {
            match (quote, byte) {
                (None, b'>' | b';') => break,
                (None, b'"' | b'\'') => quote = Some(byte),
                (Some(open), _) if open == byte => {
                    quote = None;
                    parts += 1;
                }
                (None, b' ' | b'\n' | b'\t' | b'/' | b'\r' | 0x0c) => parts += 1,
                _ => {}
            }
            if parts > 4 * MOST_ATTRIBUTES {
                return true;
            }
        }
    }
    false
}

/// The open elements, as far as the gate has to know them.
#[derive(Default)]
struct Open {
    names: Vec<LocalName>,
    /// Start tags that were left out and are not closed yet.
    left_out: usize,
    too_deep: bool,
}

struct Gate<Sink> {
    inner: Sink,
    open: RefCell<Open>,
}

/// Tags that change the looks of letters; the parser opens them again in every paragraph until they are closed.
const LOOKS: &[&str] = &["b", "big", "code", "em", "font", "i", "nobr", "small", "strong", "tt", "u"];

/// Elements without content.
const EMPTY: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements that the next of their name closes.
const CLOSED_BY_NEXT: &[&str] = &["p", "li", "dt", "dd", "tr", "td", "th", "option"];

impl Open {
    /// Whether the tag goes through.
    fn admits(&mut self, tag: &Tag) -> bool {
        let name = &*tag.name;
        match tag.kind {
            TagKind::StartTag if EMPTY.contains(&name) || tag.self_closing => true,
            TagKind::StartTag => {
                if CLOSED_BY_NEXT.contains(&name) && self.names.last() == Some(&tag.name) {
                    self.names.pop();
                }
                if self.names.len() >= DEEPEST {
                    self.left_out += 1;
                    self.too_deep = true;
                    return false;
                }
                self.names.push(tag.name.clone());
                true
            }
            TagKind::EndTag if self.left_out > 0 => {
                self.left_out -= 1;
                false
            }
            TagKind::EndTag => {
                if let Some(at) = self.names.iter().rposition(|open| *open == tag.name) {
                    self.names.truncate(at);
                }
                true
            }
        }
    }
}

impl<Sink: TokenSink> TokenSink for Gate<Sink> {
    type Handle = Sink::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Self::Handle> {
        match token {
            Token::TagToken(mut tag) => {
                if LOOKS.contains(&&*tag.name) {
                    tag.name = LocalName::from("span");
                } else if matches!(&*tag.name, "s" | "strike") {
                    tag.name = LocalName::from("del");
                }
                if self.open.borrow_mut().admits(&tag) {
                    self.inner.process_token(Token::TagToken(tag), line)
                } else {
                    TokenSinkResult::Continue
                }
            }
            // Pages that were not made for a parser are full of errors, and no reader is helped by them.
            Token::ParseError(_) | Token::CommentToken(_) => TokenSinkResult::Continue,
            token => self.inner.process_token(token, line),
        }
    }

    fn end(&self) {
        self.inner.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.inner.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_a_range() {
        let page = Page::parse("<p>One <b>two</b> three<div><p>Four</div><p>Five").unwrap();
        let paragraphs: Vec<String> = page.named("p", 0..page.len()).map(|number| page.words(number)).collect();
        assert_eq!(paragraphs, ["One two three", "Four", "Five"]);
        let division = page.named("div", 0..page.len()).next().unwrap();
        assert_eq!(page.named("p", division..page.end(division)).count(), 1);
        assert!(!page.too_deep);
    }

    #[test]
    fn what_is_taken_out_is_not_met_again() {
        let mut page = Page::parse("<p>One<div>Two<p>Three</div><p>Four").unwrap();
        let division = page.named("div", 0..page.len()).next().unwrap();
        page.remove(division);
        assert_eq!(page.words(0), "One Four");
    }

    #[test]
    fn hostile_pages_are_read_in_time() {
        let started = |html: String| {
            let page = Page::parse(&html).unwrap();
            assert!(page.words(0).contains("end"), "{}", page.words(0).len());
            page.too_deep
        };
        assert!(started(format!("{}end", "<div>".repeat(200_000))));
        assert!(started(format!("{}end", "<svg>".repeat(100_000))));
        assert!(!started(format!("{}{}end", "<b id=1>".repeat(200), "<p>x</p>".repeat(20_000))));
        let letters: String = (0..5000).map(|n| format!("<b id={n}><i class=a{n}>")).collect();
        started(format!("<p>{letters}</p>{}end", "<p>x</p>".repeat(5000)));
        started(format!("{}end", "<a href=x><table><tr><td>".repeat(5000)));
        assert!(!started(format!("{}end", "<p>a <b>b</b>".repeat(20_000))), "unclosed paragraphs do not nest");
        let many: String = (0..200_000).map(|n| format!(" a{n}")).collect();
        let error = Page::parse(&format!("<div{many}>end")).unwrap_err();
        assert_eq!(error.to_string(), "the page could not be read: a tag with more than 2000 attributes");
    }
}
