//! Takes out of a page what is surely no part of an article.

use super::tree::{Content, Page};
use crate::words::{Opener, Part, opener, parts};

/// What was met on the way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cleaned {
    /// Whether the page asks its readers to subscribe before they read on.
    pub(crate) prompt: bool,
    /// Whether the part that must be paid for is there, with prose in it.
    pub(crate) paid_part: bool,
    /// How many other articles stood beside the page's own.
    pub(crate) other_articles: usize,
}

/// Elements that no reader sees, or that are not words.
const UNSEEN: &[&str] = &[
    "applet",
    "audio",
    "base",
    "button",
    "canvas",
    "del",
    "embed",
    "figcaption",
    "head",
    "iframe",
    "img",
    "input",
    "link",
    "map",
    "math",
    "meta",
    "noframes",
    "noscript",
    "object",
    "option",
    "picture",
    "script",
    "select",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "video",
];

/// Elements that stand around an article.
const AROUND: &[&str] = &["aside", "dialog", "figure", "footer", "form", "menu", "nav"];

/// Roles of elements that stand around an article.
const ROLES: &[&str] = &[
    "alert",
    "alertdialog",
    "banner",
    "complementary",
    "contentinfo",
    "dialog",
    "menu",
    "menubar",
    "navigation",
    "search",
    "tablist",
    "toolbar",
];

/// Elements of AMP that hold words of an article; all others hold pictures, advertising and menus.
const AMP_TEXT: &[&str] = &["amp-accordion", "amp-fit-text", "amp-layout", "amp-live-list"];

/// A request to subscribe has no more words than this; a longer part is the article that is asked to be paid for.
const PROMPT: usize = 80;

/// How many letters of prose and of links each node holds.
struct Letters {
    prose: Vec<usize>,
    linked: Vec<usize>,
}

/// Takes out what is no article: what is hidden, what stands around it, what its builder calls by the words of the table.
///
/// A part that holds the headline or two fifths of all prose stays, whatever it is called: words such as `has-sidebar` stand
/// on whole pages too. Parts that are never an article, such as comments and cookie notices, only stay for the headline.
pub(crate) fn clean(page: &mut Page, headline: Option<usize>, article_parts: &[String]) -> Cleaned {
    let other_articles = headline.map(|headline| other_articles(page, headline)).unwrap_or_default();
    other_articles.iter().for_each(|number| page.remove(*number));
    for number in 0..page.len() {
        if UNSEEN.contains(&page.name(number)) || is_hidden(page, number) {
            page.remove(number);
        }
    }
    let letters = count(page);
    let all = letters.prose.first().copied().unwrap_or_default();
    let mut cleaned = Cleaned { other_articles: other_articles.len(), ..Cleaned::default() };
    let mut next = 0;
    while next < page.len() {
        let number = next;
        next += 1;
        let prose = letters.prose.get(number).copied().unwrap_or_default();
        let linked = letters.linked.get(number).copied().unwrap_or_default();
        if prose + linked == 0 || matches!(page.name(number), "" | "#document" | "html" | "body") {
            continue;
        }
        let end = page.end(number);
        if headline.is_some_and(|headline| (number..end).contains(&headline)) {
            continue;
        }
        let most = prose * 5 >= all * 2;
        let called = called(page, number);
        let is_article = named(page, number, article_parts);
        cleaned.paid_part |= is_article && prose > PROMPT * 5;
        if called.contains(&Part::Paywall) && !is_article && is_prompt(page, number, linked) {
            cleaned.prompt = true;
            page.remove(number);
        } else if called.contains(&Part::Never)
            || !most
                && (called.contains(&Part::Drop)
                    || stands_around(page, number)
                    || is_folded_pointer(page, number)
                    || is_list_of_links(page, number, prose, linked))
        {
            page.remove(number);
        } else {
            continue;
        }
        next = end;
    }
    cleaned
}

/// An article has at least so many letters: fewer are a card that leads to one, or a head without its body.
const ARTICLE: usize = 200;

/// Articles with a headline of their own that stand beside the page's: what is fetched when a reader comes to the end.
fn other_articles(page: &Page, headline: usize) -> Vec<usize> {
    let level = page.name(headline);
    let beside = |own: usize| -> Vec<usize> {
        let Some(outer) = page.parent(own).filter(|_| is_whole_article(page, own, level)) else { return Vec::new() };
        // Parts of one kind have one name and, where they are no `article`, one class.
        let is_alike = |other: &usize| {
            let class = |number: usize| page.attribute(number, "class");
            page.parent(*other) == Some(outer)
                && (page.name(own) == "article" || class(*other) == class(own) && class(own).is_some())
        };
        let brothers = page.named(page.name(own), page.end(own)..page.end(outer)).filter(is_alike);
        brothers.filter(|other| is_whole_article(page, *other, level)).collect()
    };
    let parts = page.around(headline).filter(|part| matches!(page.name(*part), "article" | "section" | "div"));
    parts.take(6).map(beside).find(|found| !found.is_empty()).unwrap_or_default()
}

/// Whether a part is headed and has prose; only an `article` may have a smaller headline than the page's.
fn is_whole_article(page: &Page, number: usize, level: &str) -> bool {
    let range = number..page.end(number);
    let headed = |name: &str| page.named(name, range.clone()).next().is_some();
    let headed = headed(level) || page.name(number) == "article" && ["h1", "h2"].into_iter().any(headed);
    headed && page.named("p", range).map(|part| page.words(part).len()).sum::<usize>() >= ARTICLE
}

/// What the table says of a part: of its class, its id and the names that builders give to parts in data attributes.
pub(crate) fn called(page: &Page, number: usize) -> Vec<Part> {
    let names =
        ["class", "id", "data-component", "data-testid", "data-test-id", "data-type", "data-module", "aria-label"];
    names.into_iter().filter_map(|name| page.attribute(number, name)).flat_map(parts).collect()
}

/// Whether a part has one of these classes or ids: those by which the page's data name the article itself.
fn named(page: &Page, number: usize, names: &[String]) -> bool {
    let own = ["class", "id"].into_iter().filter_map(|name| page.attribute(number, name));
    own.flat_map(str::split_ascii_whitespace).any(|name| names.iter().any(|wanted| wanted == name))
}

fn is_hidden(page: &Page, number: usize) -> bool {
    if page.attribute(number, "hidden").is_some() || page.attribute(number, "aria-hidden") == Some("true") {
        return true;
    }
    let name = page.name(number);
    if name.starts_with("amp-") && !AMP_TEXT.contains(&name) {
        return true;
    }
    if is_footnote_mark(page, number) {
        return true;
    }
    let class = page.attribute(number, "class").unwrap_or_default();
    if class.split_ascii_whitespace().any(|name| matches!(name, "hidden" | "d-none" | "invisible" | "visuallyhidden"))
        && !class.contains(':')
    {
        return true;
    }
    let Some(style) = page.attribute(number, "style") else { return false };
    let style: String = style.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    style.split(';').any(|rule| {
        matches!(
            rule.trim_end_matches("!important"),
            "display:none" | "visibility:hidden" | "opacity:0" | "font-size:0"
        ) || rule.starts_with("font-size:0p")
    })
}

/// A mark of a footnote is no digit of the figure before it: a raised link, or a number that leads to a place on the page.
fn is_footnote_mark(page: &Page, number: usize) -> bool {
    match page.name(number) {
        "sup" => page.named("a", number..page.end(number)).next().is_some() || page.words(number).starts_with('['),
        "a" => {
            let leads_here = page.attribute(number, "href").is_some_and(|address| address.starts_with('#'));
            let mark = |words: &str| {
                let inner = words.trim_matches(['[', ']', '(', ')', ' ']);
                matches!(inner, "*" | "†" | "‡")
                    || (1..=3).contains(&inner.len()) && inner.bytes().all(|byte| byte.is_ascii_digit())
            };
            leads_here && mark(&page.words(number))
        }
        _ => false,
    }
}

fn count(page: &Page) -> Letters {
    let mut letters = Letters { prose: vec![0; page.len()], linked: vec![0; page.len()] };
    let mut link_ends = 0;
    for (number, node) in page.all() {
        match &node.content {
            Content::Element { name, .. } if name == "a" => link_ends = link_ends.max(node.end),
            Content::Element { .. } => {}
            Content::Text(text) => {
                let count = text.chars().filter(|c| !c.is_whitespace()).count();
                let into = if number < link_ends { &mut letters.linked } else { &mut letters.prose };
                if let Some(own) = into.get_mut(number) {
                    *own = count;
                }
            }
        }
    }
    for counts in [&mut letters.prose, &mut letters.linked] {
        for number in (1..counts.len()).rev() {
            let own = counts.get(number).copied().unwrap_or_default();
            if let Some(parent) = page.parent(number).and_then(|parent| counts.get_mut(parent)) {
                *parent += own;
            }
        }
    }
    letters
}

fn stands_around(page: &Page, number: usize) -> bool {
    let name = page.name(number);
    let role = page.attribute(number, "role").unwrap_or_default();
    match name {
        // Tables and quotations are words of the article, also where a builder calls them figures.
        "figure" => {
            !["table", "blockquote"].iter().any(|kind| page.named(kind, number..page.end(number)).next().is_some())
        }
        "header" => !page.around(number).any(|outer| matches!(page.name(outer), "article" | "main")),
        _ => AROUND.contains(&name) || ROLES.contains(&role),
    }
}

/// "Read more: floods", unfolded with a click: an aside that another article is told in.
fn is_folded_pointer(page: &Page, number: usize) -> bool {
    let folds = page.name(number) == "details"
        || page.name(number) == "section"
            && page.parent(number).is_some_and(|outer| page.name(outer) == "amp-accordion");
    folds && opener(&page.words(number)) == Some(Opener::Pointer)
}

/// A part that asks readers to subscribe: short, with something to press.
fn is_prompt(page: &Page, number: usize, linked: usize) -> bool {
    linked > 0 && page.words(number).split(' ').count() <= PROMPT
}

/// Menus, topics and other articles: seven letters of ten stand in links, and there are several.
fn is_list_of_links(page: &Page, number: usize, prose: usize, linked: usize) -> bool {
    matches!(page.name(number), "ul" | "ol" | "div" | "section" | "table" | "dl" | "td" | "center")
        && linked * 3 >= prose * 7
        && page.named("a", number..page.end(number)).nth(1).is_some()
}
