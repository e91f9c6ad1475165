//! `crosscheck extract`: texts into claims as JSON Lines.

use crate::args::ExtractOptions;
use crate::input;
use crate::output::{Outcome, Pipe, Trouble, pipe};
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
    inputs.complain_of_notes();
    extraction.notes.iter().for_each(input::complain_of_note);
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
