//! The accounts behind a report, as formats ask for them: names, texts, files, and where in a text a claim stands.

use super::quote::Page;
use crate::claim::Claim;
use crate::report::Report;
use crate::source::Source;
use crate::span::Span;
use crate::wire::{OffsetMap, Offsets};
use std::collections::BTreeMap;

/// The accounts that a report was made of, with the files they lie in.
///
/// A report holds no texts: formats that quote sentences, or point at lines, take them from here. A source without a text or
/// a file is named, and not pointed at.
///
/// ```
/// use crosscheck::{Policy, Source, check, render};
/// let sources = [Source::new("a", "12 people were killed."), Source::new("b", "30 people were killed.")];
/// let accounts = render::Accounts::new(&sources).in_file("a", "story/a.txt").in_file("b", "story/b.txt");
/// let found = render::github(&check(&sources, &Policy::default()), &accounts);
/// assert!(found.starts_with("::error file=story/a.txt,line=1,endLine=1,col=1,endColumn=10,title=contradict"), "{found}");
/// ```
#[derive(Debug)]
pub struct Accounts<'s> {
    accounts: BTreeMap<&'s str, Account<'s>>,
}

/// One account with its text laid out.
#[derive(Debug)]
struct Account<'s> {
    source: &'s Source,
    page: Option<Page<'s>>,
    file: Option<String>,
    /// Whether places in the text are places in the file.
    is_file: bool,
}

/// Where a span begins and ends: lines and columns from 1, columns in characters, the end excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

impl<'s> Accounts<'s> {
    /// The accounts with their texts.
    #[must_use]
    pub fn new(sources: &'s [Source]) -> Self {
        let page = |source: &'s Source| (!source.text().is_empty()).then(|| Page::new(source.text()));
        let account =
            |source: &'s Source| (source.id(), Account { source, page: page(source), file: None, is_file: true });
        Self { accounts: sources.iter().map(account).collect() }
    }

    /// The same accounts; the text of the one with that id lies in a file, named as an editor or a forge finds it: relative
    /// to where it looks from, parts separated by slashes.
    #[must_use]
    pub fn in_file(mut self, id: &str, file: &str) -> Self {
        if let Some(account) = self.accounts.get_mut(id) {
            account.file = Some(file.to_owned());
        }
        self
    }

    /// The same accounts; the text of the one with that id was taken out of a file: of a page, a feed, a letter. The file is
    /// named, and no line of it, since the text has other lines.
    ///
    /// ```
    /// use crosscheck::{Policy, Source, check, render};
    /// let sources = [Source::new("a", "12 people were killed."), Source::new("b", "30 people were killed.")];
    /// let accounts = render::Accounts::new(&sources).taken_from("a", "a.html").in_file("b", "b.txt");
    /// let found = render::github(&check(&sources, &Policy::default()), &accounts);
    /// assert!(found.starts_with("::error file=a.html,title=contradict"), "{found}");
    /// ```
    #[must_use]
    pub fn taken_from(self, id: &str, file: &str) -> Self {
        let mut accounts = self.in_file(id, file);
        if let Some(account) = accounts.accounts.get_mut(id) {
            account.is_file = false;
        }
        accounts
    }

    /// The file of an account, if it lies in one.
    pub(super) fn file(&self, id: &str) -> Option<&str> {
        self.accounts.get(id)?.file.as_deref()
    }

    /// The text of an account; nothing where it has none.
    pub(super) fn text(&self, id: &str) -> Option<&'s str> {
        self.accounts.get(id).map(|account| account.source.text()).filter(|text| !text.is_empty())
    }

    /// The name for readers: that of the report, beside the id where they differ.
    pub(super) fn name(&self, report: &Report, id: &str) -> String {
        let name = report.sources.iter().find(|entry| entry.id == id).map(|entry| entry.name.as_str());
        let name = name.or_else(|| self.accounts.get(id).map(|account| account.source.name()));
        match name {
            Some(name) if name != id => format!("{id} {name}"),
            _ => id.to_owned(),
        }
    }

    /// Where a claim's quote stands in the text of its source, where both are at hand and fit.
    pub(super) fn region(&self, claim: &Claim) -> Option<Region> {
        self.region_of(claim.source(), self.stands(claim)?)
    }

    /// The same in the file of its source; none where the text was only taken out of it.
    pub(super) fn region_in_file(&self, claim: &Claim) -> Option<Region> {
        self.region(claim).filter(|_| self.is_file(claim.source()))
    }

    /// Whether places in the text of an account are places in its file; it is so where it lies in none.
    pub(super) fn is_file(&self, id: &str) -> bool {
        self.accounts.get(id).is_none_or(|account| account.is_file)
    }

    /// The span of a claim, where the text at hand has its quote there. A claim that quotes nothing only points.
    pub(super) fn stands(&self, claim: &Claim) -> Option<Span> {
        let span = claim.span()?;
        let there = span.of(self.text(claim.source())?)?;
        (claim.quote().is_empty() || there == claim.quote()).then_some(span)
    }

    /// Where a span stands in the text of a source.
    pub(super) fn region_of(&self, id: &str, span: Span) -> Option<Region> {
        let page = self.accounts.get(id)?.page.as_ref()?;
        span.of(self.text(id)?)?;
        let ((line, column), (end_line, end_column)) = (page.place(span.start()), page.place(span.end()));
        Some(Region { line, column, end_line, end_column })
    }

    /// What turns byte offsets into another unit, for each account.
    pub(super) fn maps(&self, offsets: Offsets) -> Maps<'s> {
        let map = |(id, account): (&&'s str, &Account<'s>)| (*id, OffsetMap::new(account.source.text(), offsets));
        let with_text = self.accounts.iter().filter(|(_, account)| account.page.is_some());
        // Without its text, a span can only be told as it came: in bytes.
        Maps { maps: with_text.map(map).collect(), nowhere: OffsetMap::new("", Offsets::Bytes) }
    }
}

/// The offset maps of several texts.
pub(super) struct Maps<'s> {
    maps: BTreeMap<&'s str, OffsetMap<'s>>,
    nowhere: OffsetMap<'s>,
}

impl<'s> Maps<'s> {
    pub(super) fn of(&self, id: &str) -> &OffsetMap<'s> {
        self.maps.get(id).unwrap_or(&self.nowhere)
    }
}
