//! Explanations for a terminal.

use super::{Explanation, Sort};
use crate::render::fill;
use std::fmt::Write;

/// One sense of a word, wrapped to a width.
#[must_use]
pub fn text(explanation: &Explanation, width: usize) -> String {
    let width = width.max(40);
    let mut out = format!("{}: {}\n", explanation.word, explanation.sort.code());
    indented(&mut out, &explanation.summary, width);
    let Some(table) = &explanation.table else { return out };
    for row in &table.rows {
        let mut cells = table.head.iter().zip(row);
        let first = cells.next().map(|(_, cell)| cell.as_str()).unwrap_or_default();
        let told: Vec<String> =
            cells.filter(|(_, cell)| !cell.is_empty()).map(|(head, cell)| format!("{head} {cell}")).collect();
        indented(&mut out, &format!("· {first}: {}", told.join(", ")), width);
    }
    out
}

/// All words, sort by sort.
#[must_use]
pub fn listing(all: &[Explanation], width: usize) -> String {
    let width = width.max(40);
    let mut out = String::new();
    for sort in Sort::ALL {
        let mut words: Vec<&str> =
            all.iter().filter(|known| known.sort == sort).map(|known| known.word.as_str()).collect();
        words.dedup();
        if !out.is_empty() {
            out.push('\n');
        }
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}", sort.code());
        indented(&mut out, &words.join(", "), width);
    }
    out
}

fn indented(out: &mut String, text: &str, width: usize) {
    for row in fill(text, width.saturating_sub(2)) {
        let _ = writeln!(out, "  {}", row.trim_end());
    }
}
