//! A quote in its line: where it stands, the words around it, the figure underlined.

use super::layout::{cells, show, wrap};
use super::style::{Paint, Style};
use crate::claim::Claim;
use crate::span::Span;
use crate::wire::{OffsetMap, Offsets};
use std::ops::Range;

/// How many rows a quote may take.
const ROWS: usize = 7;

/// A text with the starts of its lines; made once per source.
#[derive(Debug)]
pub(super) struct Page<'t> {
    text: &'t str,
    /// The first byte of every line.
    lines: Vec<usize>,
    chars: OffsetMap<'t>,
}

/// What is shown of a text around a quote.
struct Window {
    bytes: Range<usize>,
    cut_before: bool,
    cut_after: bool,
}

impl<'t> Page<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0).chain(breaks.map(|(index, _)| index + 1)).collect();
        Self { text, lines, chars: OffsetMap::new(text, Offsets::Chars) }
    }

    fn line_index(&self, byte: usize) -> usize {
        self.lines.partition_point(|start| *start <= byte).saturating_sub(1)
    }

    /// Line and column of a byte, both from 1, the column in characters.
    pub(super) fn place(&self, byte: usize) -> (usize, usize) {
        let line = self.line_index(byte);
        let start = self.lines.get(line).copied().unwrap_or(0);
        (line + 1, self.chars.offset(byte).saturating_sub(self.chars.offset(start)) + 1)
    }

    /// The byte range of the lines from that of the first to that of the last byte, without the line break.
    fn lines_around(&self, span: Span) -> Span {
        let start = self.lines.get(self.line_index(span.start())).copied().unwrap_or(0);
        let last = self.line_index(span.end().saturating_sub(1).max(span.start()));
        let end = self.lines.get(last + 1).map_or(self.text.len(), |next| next.saturating_sub(1));
        Span::between(start, end.max(span.end()))
    }

    fn back_to_boundary(&self, mut byte: usize) -> usize {
        while byte > 0 && !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        byte
    }

    /// The sentence around a span, or as much of it as `budget` bytes hold.
    fn window(&self, span: Span, sentence: Option<Span>, budget: usize) -> Window {
        let whole = sentence.filter(|sentence| sentence.contains(span) && sentence.of(self.text).is_some());
        let whole = whole.unwrap_or_else(|| self.lines_around(span));
        if whole.len() <= budget {
            return Window { bytes: whole.range(), cut_before: false, cut_after: false };
        }
        let lead = budget.saturating_sub(span.len()).min(budget / 2);
        let mut start = self.back_to_boundary(span.start().saturating_sub(lead).max(whole.start()));
        if start > whole.start() {
            // A cut falls between two words where one ends soon enough.
            let head = self.text.get(start..span.start()).unwrap_or_default();
            start += head.bytes().take(40).position(|byte| byte == b' ').map_or(0, |space| space + 1);
        }
        let mut end = self.back_to_boundary(start.saturating_add(budget).min(whole.end()));
        if end < whole.end() && end > span.end() {
            let tail = self.text.get(span.end()..end).unwrap_or_default();
            end = tail.rfind(' ').filter(|space| tail.len() - space <= 40).map_or(end, |space| span.end() + space);
        }
        Window { cut_before: start > whole.start(), cut_after: end < whole.end(), bytes: start..end }
    }

    /// The rows of a claim's quote: line number and words, underlined by a second row where the figure stands.
    pub(super) fn quote(&self, claim: &Claim, width: usize, paint: Paint, mark: Style) -> Option<Vec<String>> {
        let span = claim.span()?;
        span.of(self.text)?;
        let (line, _) = self.place(span.start());
        let number = line.to_string();
        let gutter = number.len().max(4);
        let room = width.saturating_sub(gutter + 3).max(16);
        let window = self.window(span, claim.sentence(), room * ROWS);
        let shown = self.text.get(window.bytes.clone())?;
        let ellipsis = paint.glyphs.ellipsis;
        let before = if window.cut_before { format!("{ellipsis} ") } else { String::new() };
        let after = if window.cut_after { format!(" {ellipsis}") } else { String::new() };
        let framed = format!("{before}{shown}{after}");
        let offset = window.bytes.start;
        let marked = |cell: &Range<usize>| {
            let start = (cell.start + offset).saturating_sub(before.len());
            cell.start >= before.len()
                && cell.start < before.len() + shown.len()
                && span.start() <= start
                && start < span.end()
        };
        let cells = cells(&framed);
        let edge = paint.glyphs.gutter;
        let mut rows = Vec::new();
        for (index, row) in wrap(&cells, room).into_iter().enumerate() {
            let label = if index == 0 { number.as_str() } else { "" };
            let bar = paint.apply(Style::Faint, &format!("{label:>gutter$} {edge}"));
            let carets: String = cells
                .get(row.clone())
                .unwrap_or_default()
                .iter()
                .map(|cell| if marked(&cell.bytes) { "^" } else { " " }.repeat(cell.width))
                .collect();
            rows.push(format!("{bar} {}", show(&cells, row)));
            if carets.contains('^') {
                let bar = paint.apply(Style::Faint, &format!("{:>gutter$} {edge}", ""));
                rows.push(format!("{bar} {}", paint.apply(mark, carets.trim_end())));
            }
        }
        Some(rows)
    }
}
