//! Pages of news sites → articles.

mod clean;
mod correction;
mod linked;
mod live;
mod main_text;
mod metadata;
mod prose;
mod tree;

use crate::document::{Document, Remark};
use crate::error::Error;
use clean::Cleaned;
use crosscheck::{Source, Span, origin};
use live::Entry;
use metadata::Metadata;
use prose::{Block, blocks};
use std::ops::Range;
use tree::Page;

/// Reads a page: its article, or the entries of a live blog, each with its own time, the oldest first.
pub(crate) fn read(html: &str) -> Result<Vec<Document>, Error> {
    let mut page = Page::parse(html)?;
    let mut metadata = metadata::read(&page);
    let corrections = correction::find(&page);
    let entries = live::entries(&page, &metadata);
    if entries.is_empty() {
        let (author, time) = metadata::byline(&page, 0..page.len());
        metadata.author = metadata.author.or(author);
        metadata.published = metadata.published.or(time.map(|time| time.period));
    }
    let cleaned = clean::clean(&mut page, metadata.headline, &metadata.paid_parts);
    let mut documents = if entries.is_empty() {
        vec![article(&page, &metadata, cleaned)]
    } else {
        live_blog(&page, &metadata, &entries)
    };
    if let Some(first) = documents.first_mut() {
        add_corrections(first, &corrections);
        match cleaned.other_articles {
            0 => {}
            1 => first.remark("another article that stands on the page was not read"),
            count => first.remark(format!("{count} other articles that stand on the page were not read")),
        }
        first.notes.extend(metadata.remarks.iter().map(|text| Remark { span: None, text: text.clone() }));
        if page.too_deep {
            first.remark("the page nests its elements too deep; some were read as parts of those around them");
        }
    }
    for document in &mut documents {
        mark_corrections(document, &corrections);
    }
    Ok(documents)
}

/// The paragraphs of a piece of HTML that is all article: an entry of a feed, the body of a letter.
pub(crate) fn fragment(html: &str) -> Result<String, Error> {
    let mut page = Page::parse(html)?;
    clean::clean(&mut page, None, &[]);
    let texts: Vec<String> = main_text::all_text(blocks(&page, 0..page.len()));
    Ok(texts.join("\n\n"))
}

/// The words of a piece of HTML in one line: a headline with entities or tags in it.
pub(crate) fn words(html: &str) -> String {
    Page::parse(html).map_or_else(|_| html.to_owned(), |page| page.words(0))
}

fn described(metadata: &Metadata) -> Document {
    let credit = metadata.author.as_deref().and_then(wire);
    Document {
        title: metadata.title.clone(),
        publisher: metadata.publisher.clone(),
        author: metadata.author.clone(),
        published: metadata.published,
        updated: metadata.updated,
        credit,
        ..Document::default()
    }
}

/// The wire that a byline names: bylines are taken out of the text, and origins are told by them.
pub(crate) fn wire(byline: &str) -> Option<String> {
    let printed = Source::new("", &format!("By {byline}"));
    let alone = Source::new("", "").credited(byline);
    let known = |source: &Source| origin::credited(source).filter(|credit| *credit != byline.to_lowercase());
    known(&printed).or_else(|| known(&alone))
}

fn article(page: &Page, metadata: &Metadata, cleaned: Cleaned) -> Document {
    let mut document = described(metadata);
    let headline = metadata.headline.and_then(|number| crate::tidy::line(&page.words(number)));
    let body = main_text::find(page);
    let texts = match body {
        Some(body) => {
            let before = standfirst(page, metadata.headline, &body);
            let mut body = blocks(page, body);
            body.retain(|block| !heads_the_headline(page, metadata.headline, block));
            let stamps = main_text::stamps(&[before.as_slice(), body.as_slice()].concat());
            document.author = document.author.or(stamps.by);
            if document.published.is_none() {
                document.published = stamps.published.map(|time| time.period);
                document.updated = document.updated.or(stamps.updated.map(|time| time.period));
            }
            document.credit = document.author.as_deref().and_then(wire);
            main_text::article(headline.as_deref(), before, body)
        }
        None => {
            let all = blocks(page, 0..page.len());
            if !all.is_empty() {
                document.remark("no part of the page stands out as the article; all of its text was read");
            }
            main_text::article(headline.as_deref(), Vec::new(), all)
        }
    };
    document.text = texts.join("\n\n");
    if let Some(remark) = cut_off(&document.text, metadata, cleaned) {
        document.remark(remark);
    }
    document
}

/// The name of a department or a section: a greater headline above the article's own.
fn heads_the_headline(page: &Page, headline: Option<usize>, block: &Block) -> bool {
    let Some(headline) = headline.filter(|headline| block.at < *headline) else { return false };
    let level = page.name(headline).strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
    block.heading.zip(level).is_some_and(|(above, level)| above < level)
}

/// What stands between the headline and the body.
fn standfirst(page: &Page, headline: Option<usize>, body: &Range<usize>) -> Vec<Block> {
    match headline {
        Some(headline) if page.end(headline) <= body.start => blocks(page, page.end(headline)..body.start),
        _ => Vec::new(),
    }
}

/// The page as one document for what stands above its entries, and one for each entry, the oldest first.
///
/// All have one credit: a figure that a live blog repeats in ten entries does not come from ten origins.
fn live_blog(page: &Page, metadata: &Metadata, entries: &[Entry]) -> Vec<Document> {
    let credit = metadata.publisher.clone().or_else(|| metadata.title.clone());
    let mut lead = Document { credit: credit.clone(), ..described(metadata) };
    let headline = metadata.headline.and_then(|number| crate::tidy::line(&page.words(number)));
    let start = entries.first().map_or(0, |entry| entry.range.start);
    let above = standfirst(page, metadata.headline, &(start..start));
    lead.text = main_text::article(headline.as_deref(), Vec::new(), above).join("\n\n");
    let mut dated: Vec<&Entry> = entries.iter().collect();
    // Pages show the newest first; those without a time keep their place at the end.
    let minute = |entry: Option<&Entry>| entry.and_then(|entry| entry.time).map(crosscheck::Period::first_minute);
    if minute(entries.first()) > minute(entries.last()) {
        dated.reverse();
    }
    dated.sort_by_key(|entry| entry.time.map_or(i64::MAX, |time| time.first_minute()));
    let document = |(number, entry): (usize, &Entry)| {
        let read = blocks(page, entry.range.clone());
        let title = read.iter().find(|block| block.heading.is_some()).map(|block| block.text.clone());
        let mut document = Document {
            id: format!("#{}", entry.id.clone().unwrap_or_else(|| (number + 1).to_string())),
            title,
            author: entry.author.clone(),
            published: entry.time,
            updated: None,
            text: main_text::all_text(read).join("\n\n"),
            credit: credit.clone(),
            ..described(metadata)
        };
        if entry.time.is_none() {
            document.remark("this entry of a live blog gives no time");
        }
        document
    };
    let written = dated.into_iter().enumerate().map(document).filter(|document| !document.text.is_empty());
    std::iter::once(lead).filter(|lead| !lead.text.is_empty()).chain(written.collect::<Vec<_>>()).collect()
}

/// Corrections that stand outside the article belong to it all the same.
fn add_corrections(document: &mut Document, corrections: &[String]) {
    for correction in corrections {
        if !document.text.contains(correction.as_str()) {
            document.text.push_str("\n\n");
            document.text.push_str(correction);
        }
    }
}

/// Remarks on each correction, with its place.
fn mark_corrections(document: &mut Document, corrections: &[String]) {
    let mut at = 0;
    let mut notes = Vec::new();
    for paragraph in document.text.split("\n\n") {
        if corrections.iter().any(|correction| correction == paragraph) || correction::opens(paragraph) {
            let span = Span::new(at, at + paragraph.len()).ok();
            notes.push(Remark { span, text: format!("it carries a correction: {paragraph}") });
        }
        at += paragraph.len() + 2;
    }
    document.notes.extend(notes);
}

/// Below so many words a text that must be paid for is a stub, where the page does not say how long it is.
const STUB: usize = 150;

/// The remark on an article of which only the beginning is there.
fn cut_off(text: &str, metadata: &Metadata, cleaned: Cleaned) -> Option<String> {
    let there = text.split_whitespace().count();
    let missing = metadata.words.is_some_and(|words| there * 5 < words * 4);
    let whole = metadata.words.is_some() && !missing;
    let is_stub =
        cleaned.prompt && !whole || metadata.paid && (missing || !whole && !cleaned.paid_part && there < STUB);
    let of = metadata.words.filter(|_| missing).map_or_else(String::new, |words| format!(" of {words}"));
    is_stub.then(|| format!("only the first {there} words{of} are there: the rest must be paid for"))
}
