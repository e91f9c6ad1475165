//! Text on a grid of terminal cells: what is shown of a character, how wide it is, where a line may break.

use std::ops::Range;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// More marks than this on one letter are no script's; they climb over the lines above.
const MARKS_PER_LETTER: usize = 4;

/// What a terminal shows in one step: a letter with its marks, or the name of a character that shows nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// What is printed.
    pub(super) shown: String,
    /// How many columns it takes.
    pub(super) width: usize,
    /// Where its bytes stand in the text.
    pub(super) bytes: Range<usize>,
    is_space: bool,
    marks: usize,
}

/// The visible stand-in of a character that would steer the terminal, turn the text around or show nothing.
pub(super) fn stand_in(c: char) -> Option<String> {
    match c {
        '\t' | '\u{a0}' | '\u{202f}' => Some(" ".to_owned()),
        '\u{0}'..='\u{1f}' => char::from_u32(u32::from(c) + 0x2400).map(String::from),
        '\u{7f}' => Some('\u{2421}'.to_string()),
        '\u{80}'..='\u{9f}'
        | '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0d}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}' => Some(code_point(c)),
        _ => None,
    }
}

fn code_point(c: char) -> String {
    format!("<U+{:04X}>", u32::from(c))
}

/// A text with all that would steer the terminal or show nothing replaced by something that can be seen.
///
/// ```
/// use crosscheck::render::visible;
/// assert_eq!(visible("a\u{1b}[31m\u{202e}b"), "a␛[31m<U+202E>b");
/// ```
#[must_use]
pub fn visible(text: &str) -> String {
    cells(text).into_iter().map(|cell| cell.shown).collect()
}

/// How many columns a text takes once it is made visible.
pub(super) fn width(text: &str) -> usize {
    cells(head(text, LONGEST).0).iter().map(|cell| cell.width).sum()
}

/// Splits a text into cells.
pub(super) fn cells(text: &str) -> Vec<Cell> {
    let mut out: Vec<Cell> = Vec::new();
    for (start, c) in text.char_indices() {
        let bytes = start..start + c.len_utf8();
        let (shown, is_space) = match stand_in(c) {
            Some(shown) => {
                let is_space = c == '\t';
                (shown, is_space)
            }
            None => {
                let joins = c.width() == Some(0) || matches!(c, '\u{1f3fb}'..='\u{1f3ff}');
                match out.last_mut().filter(|_| joins) {
                    Some(last) if last.marks < MARKS_PER_LETTER && !last.is_space => {
                        last.shown.push(c);
                        last.width = last.shown.width();
                        last.bytes.end = bytes.end;
                        last.marks += 1;
                        continue;
                    }
                    _ if c.width() == Some(0) => (code_point(c), false),
                    _ => (c.to_string(), c.is_whitespace()),
                }
            }
        };
        let width = shown.width();
        // A stand-in takes no marks: they would be read as its own.
        let marks = if stand_in(c).is_some() || shown.len() > c.len_utf8() { MARKS_PER_LETTER } else { 0 };
        out.push(Cell { shown, width, bytes, is_space, marks });
    }
    out
}

/// Rows of cells no wider than `width`, broken at spaces, beside wide characters, and inside words too long for a row.
pub(super) fn wrap(cells: &[Cell], width: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut start = 0;
    let mut used = 0;
    // The last place where the row may end, and where the next one would begin.
    let mut opening: Option<(usize, usize)> = None;
    let mut index = 0;
    while let Some(cell) = cells.get(index) {
        let after_wide = index > start && (cell.width > 1 || cells.get(index - 1).is_some_and(|c| c.width > 1));
        if cell.is_space {
            opening = Some((index, index + 1));
        } else if after_wide && !cells.get(index - 1).is_some_and(|c| c.is_space) && !closes(cell) {
            opening = Some((index, index));
        }
        if used + cell.width > width && index > start && !cell.is_space {
            let (end, next) = opening.filter(|(end, _)| *end > start).unwrap_or((index, index));
            rows.push(start..end);
            start = next;
            index = next;
            used = 0;
            opening = None;
            continue;
        }
        used += cell.width;
        index += 1;
    }
    if start < cells.len() {
        rows.push(start..cells.len());
    }
    // Spaces at the end of a row are not worth a column.
    for row in &mut rows {
        while row.end > row.start && cells.get(row.end - 1).is_some_and(|cell| cell.is_space) {
            row.end -= 1;
        }
    }
    rows
}

/// Whether a cell must not open a row.
fn closes(cell: &Cell) -> bool {
    matches!(cell.shown.as_str(), "." | "," | ";" | ":" | "!" | "?" | ")" | "]" | "。" | "、" | "，" | "」" | "）")
}

/// No reason and no name is longer; a text that is comes from somebody who means harm.
pub(super) const LONGEST: usize = 4_000;

/// The first `limit` characters of a text, and whether that is less than all.
fn head(text: &str, limit: usize) -> (&str, bool) {
    match text.char_indices().nth(limit) {
        Some((end, _)) => (text.get(..end).unwrap_or(text), true),
        None => (text, false),
    }
}

/// The rows of a text no wider than `width`.
pub(crate) fn fill(text: &str, width: usize) -> Vec<String> {
    let (text, is_cut) = head(text, LONGEST);
    let mut cells = cells(text);
    if is_cut {
        cells.extend(self::cells("…"));
    }
    wrap(&cells, width.max(1)).into_iter().map(|row| show(&cells, row)).collect()
}

/// What a row of cells prints.
pub(super) fn show(cells: &[Cell], row: Range<usize>) -> String {
    cells.get(row).unwrap_or_default().iter().map(|cell| cell.shown.as_str()).collect()
}

/// A text cut to `width` columns, with an ellipsis where something was cut.
pub(super) fn clip(text: &str, width: usize, ellipsis: &str) -> String {
    // A cell is one letter and a few marks at most.
    let (text, is_cut) = head(text, (width + 1) * (MARKS_PER_LETTER + 1));
    let cells = cells(text);
    if !is_cut && cells.iter().map(|cell| cell.width).sum::<usize>() <= width {
        return show(&cells, 0..cells.len());
    }
    let mut used = self::width(ellipsis);
    let kept = cells.iter().take_while(|cell| {
        used += cell.width;
        used <= width
    });
    let kept: String = kept.map(|cell| cell.shown.as_str()).collect();
    format!("{}{ellipsis}", kept.trim_end())
}

/// A text followed by spaces up to `columns` columns.
pub(super) fn pad(text: &str, columns: usize) -> String {
    let text = visible(text);
    let spaces = columns.saturating_sub(width(&text));
    format!("{text}{}", " ".repeat(spaces))
}
