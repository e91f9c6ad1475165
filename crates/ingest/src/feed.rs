//! RSS and Atom: each entry an article.

use crate::document::Document;
use crate::error::{Error, Kind};
use crate::moment::Moment;
use crate::{html, tidy, words};
use atom_syndication::{Feed, TextType};
use rss::Channel;

/// Elements within elements; the readers of feeds call themselves for each.
const DEEPEST: usize = 200;

/// A text of fewer words that is called a description is a summary, not the article.
const SUMMARY: usize = 80;

/// Reads a feed, in its order.
pub(crate) fn read(text: &str) -> Result<Vec<Document>, Error> {
    // It says how the bytes were encoded, and these are letters already.
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let text = match text.split_once("?>") {
        Some((head, rest)) if head.starts_with("<?xml") => rest,
        _ => text,
    };
    let root = root(text);
    if depth(text) > DEEPEST {
        return Err(Error::broken("the feed", format!("its elements nest more than {DEEPEST} deep")));
    }
    match root.as_str() {
        "rss" | "rdf:RDF" => rss_entries(text),
        "feed" => atom_entries(text),
        other => Err(Kind::NoArticle { what: format!("XML of <{other}>") }.into()),
    }
}

fn rss_entries(text: &str) -> Result<Vec<Document>, Error> {
    let channel = Channel::read_from(text.as_bytes()).map_err(|error| Error::broken("the feed", error))?;
    let publisher = tidy::line(&html::words(channel.title()));
    let mut documents = Vec::new();
    for (number, item) in (1..).zip(channel.items()) {
        let core = item.dublin_core_ext();
        let title = item.title().and_then(|title| tidy::line(&html::words(title)));
        let date = item.pub_date().or_else(|| core.and_then(|core| core.dates().first().map(String::as_str)));
        let writers = core.map(|core| core.creators().join(", ")).filter(|writers| !writers.is_empty());
        let mut document = Document {
            id: format!("#{}", short(item.link()).unwrap_or_else(|| number.to_string())),
            author: writers.or_else(|| item.author().map(str::to_owned)).as_deref().and_then(writer),
            publisher: item
                .source()
                .and_then(|source| source.title())
                .and_then(tidy::line)
                .or_else(|| publisher.clone()),
            published: date.and_then(Moment::parse).map(|moment| moment.period),
            ..Document::default()
        };
        let content = item.content().filter(|content| !content.trim().is_empty());
        fill(&mut document, title, content.or(item.description()).unwrap_or_default(), content.is_none())?;
        documents.push(document);
    }
    Ok(documents)
}

fn atom_entries(text: &str) -> Result<Vec<Document>, Error> {
    let feed = Feed::read_from(text.as_bytes()).map_err(|error| Error::broken("the feed", error))?;
    let words = |text: &atom_syndication::Text| match text.r#type {
        TextType::Text => tidy::line(&text.value),
        TextType::Html | TextType::Xhtml => tidy::line(&html::words(&text.value)),
    };
    let publisher = words(&feed.title);
    let mut documents = Vec::new();
    for (number, entry) in (1..).zip(&feed.entries) {
        let names = |people: &[atom_syndication::Person]| {
            let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
            tidy::line(&names.join(", "))
        };
        let time =
            |time: &atom_syndication::FixedDateTime| Moment::parse(&time.to_rfc3339()).map(|moment| moment.period);
        let link = entry.links.iter().find(|link| link.rel == "alternate").map(|link| link.href.as_str());
        let published = entry.published.as_ref().and_then(time);
        let mut document = Document {
            id: format!("#{}", short(link).unwrap_or_else(|| number.to_string())),
            author: names(&entry.authors).or_else(|| names(&feed.authors)).as_deref().and_then(writer),
            publisher: entry.source.as_ref().and_then(|source| words(&source.title)).or_else(|| publisher.clone()),
            published,
            updated: time(&entry.updated)
                .filter(|updated| published.is_none_or(|p| p.first_minute() < updated.first_minute())),
            ..Document::default()
        };
        let content = entry
            .content
            .as_ref()
            .and_then(|content| Some((content.value.as_deref()?, content.content_type.as_deref())));
        let (body, is_plain, is_summary) = match (content, &entry.summary) {
            (Some((value, kind)), _) => (value, matches!(kind, None | Some("text" | "text/plain")), false),
            (None, Some(summary)) => (summary.value.as_str(), summary.r#type == TextType::Text, true),
            (None, None) => ("", true, true),
        };
        let escaped = body.replace('&', "&amp;").replace('<', "&lt;");
        let body = &without_prefix(body);
        fill(&mut document, words(&entry.title), if is_plain { &escaped } else { body }, is_summary)?;
        documents.push(document);
    }
    Ok(documents)
}

/// Gives a document its headline and its text, which is HTML.
fn fill(document: &mut Document, title: Option<String>, body: &str, is_summary: bool) -> Result<(), Error> {
    let body = html::fragment(body)?;
    let count = body.split_whitespace().count();
    if is_summary && count < SUMMARY {
        document.remark(match count {
            0 => "the feed gives no more than the headline".to_owned(),
            _ => format!("the feed gives a summary of {count} words, not the article"),
        });
    }
    let head = title.clone().filter(|title| !body.starts_with(title.as_str()));
    document.text = head.into_iter().chain([body]).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n");
    document.title = title;
    document.credit = document.author.as_deref().and_then(html::wire);
    Ok(())
}

/// The name of "news@x.example (Ana Paz)", which is how RSS wants writers to be told.
fn writer(told: &str) -> Option<String> {
    let name = match told.split_once('(') {
        Some((address, name)) if address.contains('@') => name.trim_end_matches(')'),
        _ => told,
    };
    tidy::line(&words::without_by(name))
}

/// XHTML without the prefix that its feed has for it: `<h:p>` is a paragraph.
fn without_prefix(body: &str) -> String {
    let root = root(body);
    match root.split_once(':') {
        Some((prefix, _)) if body.contains("http://www.w3.org/1999/xhtml") => {
            body.replace(&format!("<{prefix}:"), "<").replace(&format!("</{prefix}:"), "</")
        }
        _ => body.to_owned(),
    }
}

/// The last part of a link, where it is a name.
fn short(link: Option<&str>) -> Option<String> {
    let path = link?.split(['?', '#']).next()?.trim_end_matches('/');
    let (before, last) = path.rsplit_once('/')?;
    let last = last.split('.').next()?;
    let plain = last.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    (plain && (1..=60).contains(&last.len()) && !before.ends_with('/')).then(|| last.to_owned())
}

/// The name of the first element.
fn root(text: &str) -> String {
    let mut rest = text;
    loop {
        let Some((_, tag)) = rest.split_once('<') else { return String::new() };
        let skipped = [("!--", "-->"), ("!", ">"), ("?", "?>")].into_iter().find(|(start, _)| tag.starts_with(start));
        match skipped {
            Some((_, end)) => rest = tag.split_once(end).map_or("", |(_, rest)| rest),
            None => {
                return tag
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || matches!(c, ':' | '_' | '-'))
                    .take(40)
                    .collect();
            }
        }
    }
}

/// How deep elements nest, at most; what stands in CDATA does not nest.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    let mut rest = text;
    while let Some((_, tag)) = rest.split_once('<') {
        let skipped =
            [("![CDATA[", "]]>"), ("!--", "-->"), ("?", "?>")].into_iter().find(|(start, _)| tag.starts_with(start));
        if let Some((_, end)) = skipped {
            rest = tag.split_once(end).map_or("", |(_, rest)| rest);
            continue;
        }
        let (inner, after) = tag.split_once('>').unwrap_or((tag, ""));
        if inner.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !inner.ends_with('/') {
            depth += 1;
            deepest = deepest.max(depth);
        }
        rest = after;
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_of_rss_are_articles() {
        let read = read(
            "<?xml version='1.0' encoding='iso-8859-1'?><!-- x --><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' \
             xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Bay Radio &amp; TV</title><link>https://bay.example</link><description>x</description>\
             <item><title>Ferry &lt;i&gt;Aurora&lt;/i&gt; sinks</title><link>https://bay.example/2026/ferry-sinks/?utm=1</link><dc:creator>By Ana Paz, Reuters</dc:creator>\
             <pubDate>Tue, 03 Mar 2026 08:12:00 +0100</pubDate><description>Short.</description>\
             <content:encoded><![CDATA[<p>At least 12 drowned.</p><figure><figcaption>x</figcaption></figure><p>Señor Paz said so.</p>]]></content:encoded></item>\
             <item><title>Storm</title><author>a@bay.example (B. Roe)</author><description>Gusts of 140 km/h &amp;amp; rain.</description></item>\
             </channel></rss>",
        )
        .unwrap();
        assert_eq!(read[0].text, "Ferry Aurora sinks\n\nAt least 12 drowned.\n\nSeñor Paz said so.");
        assert_eq!((read[0].id.as_str(), read[0].name()), ("#ferry-sinks", Some("Bay Radio & TV")));
        assert_eq!(read[0].author.as_deref(), Some("Ana Paz, Reuters"));
        assert_eq!(read[0].credit.as_deref(), Some("Reuters"));
        assert_eq!(read[0].published.unwrap().to_string(), "2026-03-03T08:12");
        assert!(read[0].notes.is_empty());
        assert_eq!((read[1].id.as_str(), read[1].author.as_deref()), ("#2", Some("B. Roe")));
        assert_eq!(read[1].text, "Storm\n\nGusts of 140 km/h & rain.");
        assert_eq!(read[1].notes[0].text, "the feed gives a summary of 6 words, not the article");
    }

    #[test]
    fn entries_of_atom_are_articles() {
        let read = read(
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>Bay Radio</title><id>x</id><updated>2026-03-04T00:00:00Z</updated>\
             <entry><title>R&amp;D: 3 &lt; 4</title><id>1</id><link href='https://bay.example/a-b'/><published>2026-03-03T08:12:00+01:00</published>\
             <updated>2026-03-03T19:00:00+01:00</updated><author><name>Ana Paz</name></author><content type='html'>&lt;p>12 &amp;amp; more drowned.&lt;/p></content></entry>\
             <entry><title type='html'>A &amp;amp; B</title><id>2</id><updated>2026-03-03T20:00:00Z</updated><summary>1 &lt; 2</summary></entry></feed>",
        )
        .unwrap();
        assert_eq!(read[0].text, "R&D: 3 < 4\n\n12 & more drowned.");
        assert_eq!(read[0].as_of().unwrap().to_string(), "2026-03-03T19:00");
        assert_eq!((read[0].id.as_str(), read[0].author.as_deref()), ("#a-b", Some("Ana Paz")));
        assert_eq!(read[1].text, "A & B\n\n1 < 2");
        assert_eq!(read[1].as_of().unwrap().to_string(), "2026-03-03T20:00");
    }

    #[test]
    fn other_xml_and_broken_feeds_are_told() {
        let error = read("<?xml version='1.0'?><urlset><url/></urlset>").unwrap_err();
        assert!(error.is_no_article());
        assert_eq!(error.to_string(), "this is XML of <urlset>, an article was expected");
        let error = read("<rss><channel><title>x").unwrap_err();
        assert!(error.to_string().starts_with("the feed could not be read: "), "{error}");
        let deep = format!("<rss xmlns:a='x'><channel>{}", "<a:b>".repeat(100_000));
        assert_eq!(
            read(&deep).unwrap_err().to_string(),
            "the feed could not be read: its elements nest more than 200 deep"
        );
    }
}
