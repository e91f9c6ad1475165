//! `crosscheck extract`: texts into claims as JSON Lines.

use crate::args::ExtractOptions;
use crate::input;
use crate::output::{Outcome, Pipe, Trouble, complain, pipe};
use crate::rules::Book;
use crosscheck::extract_all;
use crosscheck::wire::{OffsetMap, claim};
use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};

pub(crate) fn run(options: &ExtractOptions) -> Result<Outcome, Trouble> {
    let book = Book::read(options.codebook.as_deref())?;
    let inputs = input::read(&options.paths);
    let outcome = if inputs.all_read { Outcome::Made } else { Outcome::Trouble };
    let extraction = extract_all(&inputs.sources, book.get());
    for note in &extraction.notes {
        let about = note.source.as_deref().map_or_else(String::new, |source| format!("{source}: "));
        complain(&Trouble::with(format!("note: {about}{}", note.text)));
    }
    let offsets = options.spans.offsets;
    let maps: BTreeMap<&str, OffsetMap<'_>> =
        inputs.sources.iter().map(|source| (source.id(), OffsetMap::new(source.text(), offsets))).collect();
    let nowhere = OffsetMap::new("", offsets);
    let mut out = BufWriter::new(io::stdout().lock());
    for found in &extraction.claims {
        let line = claim::to_line(found, maps.get(found.source()).unwrap_or(&nowhere));
        if pipe(writeln!(out, "{line}"))? == Pipe::Closed {
            return Ok(outcome);
        }
    }
    pipe(out.flush())?;
    Ok(outcome)
}
