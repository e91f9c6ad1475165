//! Who published a page, who wrote it, and when.
//!
//! For each field the first of these that says something is believed:
//!
//! 1. JSON-LD of schema.org: made by the newsroom's system for machines, and nested so that it cannot be mistaken;
//! 2. OpenGraph and `article:` properties: made by the same systems, without a place for publisher and authors;
//! 3. microdata (`itemprop`), which stands on what readers see;
//! 4. other `meta` tags (Dublin Core, Parse.ly, Sailthru and the like), which templates often leave stale;
//! 5. `<time>` elements and bylines, which readers see and which may belong to something else on the page.
//!
//! Only the headline is taken the other way round: what stands as `<h1>` is what readers see, and data often hold another
//! one, made for search engines.

use super::linked::{Linked, paid_parts, text};
use super::tree::Page;
use crate::moment::Moment;
use crate::tidy;
use crate::words::{Opener, Part, opener, without_by};
use crosscheck::Period;
use std::ops::Range;

/// What a page says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Metadata {
    pub(crate) title: Option<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) author: Option<String>,
    pub(crate) published: Option<Period>,
    pub(crate) updated: Option<Period>,
    /// How many words the whole article has.
    pub(crate) words: Option<usize>,
    /// Whether it says that it must be paid for.
    pub(crate) paid: bool,
    /// The classes of the parts that must be paid for.
    pub(crate) paid_parts: Vec<String>,
    /// Whether it says that it is a live blog.
    pub(crate) live: bool,
    /// The node of the headline.
    pub(crate) headline: Option<usize>,
    /// What it says twice, and differently.
    pub(crate) remarks: Vec<String>,
}

const PUBLISHED: &[&str] = &[
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "article:published",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "publication_date",
    "date.issued",
    "date",
];

const UPDATED: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "og:modified_time",
    "article:modified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "revised",
];

const AUTHOR: &[&str] = &[
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "cxenseparse:author",
];

const PUBLISHER: &[&str] = &["og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher"];

pub(crate) fn read(page: &Page) -> Metadata {
    let linked = Linked::read(page);
    let metas = Metas::read(page);
    let address = canonical(page).or_else(|| metas.first(&["og:url"]));
    let window = page.named("title", 0..page.len()).next().and_then(|number| tidy::line(&page.words(number)));
    let named = metas.first(&["og:title", "twitter:title"]);
    let article = linked.article(address.as_deref(), named.as_deref());
    let stated = |key: &str| article.and_then(|article| text(article, key)).and_then(|text| tidy::line(&plain(&text)));
    let titles: Vec<String> = [stated("headline"), named, window.clone()].into_iter().flatten().collect();
    let headline = headline(page, &titles);
    let names =
        |key: &str| article.and_then(|article| article.get(key)).map(|value| linked.names(value)).unwrap_or_default();

    let mut times = Times { page, metas: &metas, remarks: Vec::new() };
    let published = times.of("datePublished", stated("datePublished"), PUBLISHED, false, headline);
    let updated = times.of("dateModified", stated("dateModified"), UPDATED, true, headline);
    let remarks = times.remarks;
    let title = headline.and_then(|number| tidy::line(&page.words(number))).or_else(|| titles.first().cloned());
    Metadata {
        publisher: names("publisher")
            .first()
            .and_then(|name| tidy::line(&plain(name)))
            .or_else(|| metas.first(PUBLISHER))
            .or_else(|| property(page, "publisher"))
            .or_else(|| site(window.as_deref(), title.as_deref())),
        author: joined(names("author"))
            .or_else(|| joined(metas.all(AUTHOR)))
            .or_else(|| property(page, "author").map(|name| without_by(&name))),
        published,
        updated,
        words: stated("wordCount").and_then(|count| count.parse().ok()),
        paid: stated("isAccessibleForFree").is_some_and(|free| free.eq_ignore_ascii_case("false"))
            || metas.first(&["article:content_tier"]).is_some_and(|tier| matches!(tier.as_str(), "locked" | "metered")),
        paid_parts: article.map(paid_parts).unwrap_or_default(),
        live: linked.is_live(),
        headline,
        title,
        remarks,
    }
}

/// The `meta` tags of a page: names in lower case, with what they say.
struct Metas(Vec<(String, String)>);

impl Metas {
    fn read(page: &Page) -> Self {
        let tag = |number: usize| {
            let name = ["property", "name", "http-equiv"].iter().find_map(|key| page.attribute(number, key))?;
            let content = tidy::line(page.attribute(number, "content")?)?;
            Some((name.trim().to_lowercase(), content))
        };
        Self(page.named("meta", 0..page.len()).filter_map(tag).collect())
    }

    /// The first of these names that a tag has, in the order of the names.
    fn first(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.0.iter().find(|(own, _)| own == name).map(|(_, content)| content.clone()))
    }

    fn all(&self, names: &[&str]) -> Vec<String> {
        let of =
            |name: &&str| self.0.iter().filter(|(own, _)| own == *name).map(|(_, content)| content.clone()).collect();
        let lists = names.iter().map(of);
        lists
            .map(|list: Vec<String>| list.into_iter().filter(|name| !name.contains("://")).collect::<Vec<_>>())
            .find(|list| !list.is_empty())
            .unwrap_or_default()
    }
}

struct Times<'p> {
    page: &'p Page,
    metas: &'p Metas,
    remarks: Vec<String>,
}

impl Times<'_> {
    /// The first time of the order of trust, on a local clock where another way of telling the same time has one.
    fn of(
        &mut self,
        property: &str,
        stated: Option<String>,
        names: &[&str],
        change: bool,
        headline: Option<usize>,
    ) -> Option<Period> {
        let mut told: Vec<Moment> = stated.as_deref().and_then(Moment::parse).into_iter().collect();
        told.extend(names.iter().filter_map(|name| self.metas.first(&[name])).filter_map(|time| Moment::parse(&time)));
        told.extend(self.microdata(property));
        // What readers see comes last, and is asked for a local clock even where data tell the time.
        let seen = self.seen(change, headline);
        let first = told.first().or_else(|| seen.first()).copied()?;
        told.extend(seen);
        let first = first.on_local_clock(&told);
        let days = |moment: &Moment| moment.period.first_minute() / (24 * 60);
        let known = told.iter().take(told.len()).find(|other| (days(other) - days(&first)).abs() > 1);
        if let Some(other) = known.filter(|_| !change) {
            self.remarks.push(format!(
                "the page gives two times of publication, {} and {}; the first is taken",
                first.period, other.period
            ));
        }
        Some(first.period)
    }

    fn microdata(&self, property: &str) -> Option<Moment> {
        let has = |number: &usize| {
            let own = self.page.attribute(*number, "itemprop").unwrap_or_default();
            own.split_ascii_whitespace().any(|name| name == property)
        };
        let number = self.page.all().map(|(number, _)| number).find(has)?;
        written(self.page, number)
    }

    /// Times in `<time>` elements near the headline, and otherwise in bylines, in words.
    fn seen(&self, change: bool, headline: Option<usize>) -> Vec<Moment> {
        let is_change = |number: usize| {
            let outer = self.page.around(number).take(2);
            std::iter::once(number).chain(outer).any(|part| {
                super::clean::called(self.page, part).contains(&Part::Changed)
                    || self.page.name(part) != "article" && opens_with_change(&self.page.words(part))
            })
        };
        // What stands far above or below the headline is the time of something else.
        let near = |number: &usize| headline.is_none_or(|headline| number.abs_diff(headline) < 60);
        let times = self.page.named("time", 0..self.page.len()).filter(near).take(20);
        times
            .filter(|number| is_change(*number) == change)
            .filter_map(|number| written(self.page, number))
            .take(1)
            .collect()
    }
}

/// "Updated 3 March": a short part that begins so.
fn opens_with_change(words: &str) -> bool {
    words.len() < 100 && opener(words) == Some(Opener::Change)
}

/// The time of an element: what it states for machines, else what it shows.
pub(crate) fn written(page: &Page, number: usize) -> Option<Moment> {
    let stated = ["datetime", "content", "data-timestamp", "data-time", "data-datetime"];
    let mut stated = stated.iter().filter_map(|key| page.attribute(number, key));
    stated.find_map(Moment::parse).or_else(|| Moment::parse(&page.words(number)))
}

fn canonical(page: &Page) -> Option<String> {
    let link = page.named("link", 0..page.len()).find(|number| page.attribute(*number, "rel") == Some("canonical"))?;
    page.attribute(link, "href").map(str::to_owned)
}

/// The headline: the `<h1>` that the page's data know, otherwise the longest.
fn headline(page: &Page, titles: &[String]) -> Option<usize> {
    let never = |number: usize| {
        page.around(number).any(|outer| {
            matches!(page.name(outer), "nav" | "aside" | "template" | "noscript")
                || super::clean::called(page, outer).contains(&Part::Never)
        })
    };
    let shown = |number: usize| Some((number, tidy::line(&page.words(number))?)).filter(|_| !never(number));
    let all: Vec<(usize, String)> = page.named("h1", 0..page.len()).take(50).filter_map(shown).collect();
    let known = titles.iter().find_map(|title| all.iter().find(|(_, words)| alike(words, title)));
    let longest = || all.iter().rev().max_by_key(|(_, words)| words.chars().count());
    let other = || {
        page.named("h2", 0..page.len())
            .take(50)
            .filter_map(shown)
            .find(|(_, words)| titles.iter().any(|t| alike(words, t)))
    };
    let known = known.map(|(number, _)| *number).or_else(|| called_headline(page));
    known
        .or_else(|| longest().map(|(number, _)| *number))
        .or_else(|| other().map(|(number, _)| number))
        .or_else(|| unmarked(page, titles))
}

/// The one headline that its builder calls so: the first of a page may be the name of a department.
fn called_headline(page: &Page) -> Option<usize> {
    let heads = page.all().filter(|(_, node)| matches!(node.name(), "h1" | "h2")).map(|(number, _)| number);
    let mut called = heads.filter(|number| super::clean::called(page, *number).contains(&Part::Headline));
    called.next().filter(|_| called.next().is_none())
}

/// A headline that no tag marks: a line of the page that the title of the window repeats beside the name of the site.
fn unmarked(page: &Page, titles: &[String]) -> Option<usize> {
    let repeats = |title: &str, line: &str| {
        let before = |rest: &str| rest.is_empty() || rest.trim_end().ends_with(SIGNS);
        title.strip_suffix(line).is_some_and(before)
            || title.strip_prefix(line).is_some_and(|rest| rest.trim_start().starts_with(SIGNS))
    };
    let is_headline =
        |line: &str| line.split(' ').count() >= 3 && titles.iter().any(|title| repeats(title.as_str(), line));
    let blocks = super::prose::blocks(page, 0..page.len());
    // The name of the site is a line of the page too, and stands further up.
    let above_prose = blocks.iter().take_while(|block| block.text.len() < 100);
    let block = above_prose.filter(|block| is_headline(&block.text)).last()?;
    page.around(block.at).take(4).find(|outer| page.words(*outer) == block.text)
}

/// What stands between the headline and the name of the site in the title of a window.
const SIGNS: [char; 7] = ['|', '-', '–', '—', '•', '·', ':'];

/// The same headline, also where one is cut or carries the name of the site.
fn alike(shown: &str, title: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let (shown, title) = (letters(shown), letters(title));
    !shown.is_empty()
        && !title.is_empty()
        && (title.contains(&shown) || shown.starts_with(&title))
        && shown.len().min(title.len()) * 3 >= shown.len().max(title.len())
}

fn property(page: &Page, name: &str) -> Option<String> {
    let has = |number: &usize| page.attribute(*number, "itemprop").is_some_and(|own| own.split(' ').any(|n| n == name));
    let number = page.all().map(|(number, _)| number).find(has)?;
    let inner = page.within(number..page.end(number)).map(|(inner, _)| inner);
    let named = inner.filter(|inner| page.attribute(*inner, "itemprop") == Some("name"));
    let said = |number: usize| {
        page.attribute(number, "content").and_then(tidy::line).or_else(|| tidy::line(&page.words(number)))
    };
    named.chain([number]).find_map(said).filter(|name| name.chars().count() <= 100)
}

/// The name of the site in the title of the window: "Ferry sinks | Harbour Gazette", "Harbour Gazette - Ferry sinks".
fn site(window: Option<&str>, title: Option<&str>) -> Option<String> {
    let (window, title) = (window?, title?);
    let short = |name: &str| tidy::line(name).filter(|name| name.chars().count() <= 60);
    if let Some(before) = window.strip_suffix(title).filter(|before| !before.is_empty()) {
        // "Print: Ferry sinks" names no site.
        return short(before.trim_end().strip_suffix(|sign| SIGNS.contains(&sign) && sign != ':')?);
    }
    let rest = window.strip_prefix(title)?.trim_start().strip_prefix(SIGNS)?;
    short(rest.rsplit(['|', '•', '·']).next().unwrap_or(rest))
}

/// Who wrote a part, as readers see it ("By Ana Paz"), and when, if the byline tells that too.
pub(crate) fn byline(page: &Page, range: Range<usize>) -> (Option<String>, Option<Moment>) {
    let links = page.named("a", range.clone()).filter(|number| page.attribute(*number, "rel") == Some("author"));
    let linked = joined(links.take(5).map(|number| page.words(number)).collect());
    let inside = |range: Range<usize>| {
        let is_byline = |number: &usize| super::clean::called(page, *number).contains(&Part::Byline);
        page.within(range).map(|(number, _)| number).filter(is_byline).find(|number| {
            let words = page.words(*number);
            (3..=100).contains(&words.chars().count())
        })
    };
    let Some(outer) = inside(range) else { return (linked, None) };
    // The byline often holds a part for the name alone.
    let inner = std::iter::successors(Some(outer), |part| inside(part + 1..page.end(*part))).take(10).last();
    let name = inner.and_then(|part| tidy::line(&without_address(&without_by(&page.words(part)))));
    (linked.or(name), Moment::parse(&page.words(outer)))
}

fn joined(names: Vec<String>) -> Option<String> {
    let mut clean: Vec<String> = Vec::new();
    for name in names.iter().filter_map(|name| tidy::line(&plain(name))) {
        let name = without_address(&without_by(&name));
        if !name.is_empty() && !clean.contains(&name) && !name.contains("://") {
            clean.push(name);
        }
    }
    (!clean.is_empty()).then(|| clean.join(", "))
}

/// "Ana Paz" of "Ana Paz paz@gazette.example".
fn without_address(name: &str) -> String {
    let words = name.split_whitespace().filter(|word| !word.contains('@'));
    words.collect::<Vec<_>>().join(" ").trim_end_matches([',', '|', '·', '-', '–', ' ']).to_owned()
}

/// Data texts in which a system wrote entities for letters.
fn plain(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    Page::parse(&text.replace('<', "&lt;")).map_or_else(|_| text.to_owned(), |page| page.words(0))
}
