//! `crosscheck quantities`: the figures and times of texts as JSON Lines.

use crate::args::QuantitiesOptions;
use crate::input;
use crate::output::{Outcome, Pipe, Trouble, pipe};
use crosscheck::extract::{Text, read};
use crosscheck::wire::{OffsetMap, Offsets, quantities};
use std::io::{self, Write};

pub(crate) fn run(options: &QuantitiesOptions) -> Result<Outcome, Trouble> {
    let mut out = io::stdout().lock();
    let offsets = options.spans.offsets;
    let all_read = match &options.jsonl {
        // Row by row, so that rows can come from a pipe that never ends.
        Some(path) => input::rows(path, quantities::from_line, |row| write(&mut out, &row, offsets))?,
        None => {
            let inputs = input::read(&options.paths);
            inputs.complain_of_notes();
            for source in &inputs.sources {
                let row = quantities::QuantityRow::new(source.id(), source.text(), source.publication());
                if write(&mut out, &row, offsets)? == Pipe::Closed {
                    break;
                }
            }
            inputs.all_read
        }
    };
    Ok(if all_read { Outcome::Made } else { Outcome::Trouble })
}

fn write(out: &mut impl Write, row: &quantities::QuantityRow, offsets: Offsets) -> Result<Pipe, Trouble> {
    let mentions = read(&Text::new(&row.text).published(row.reference));
    let mut line = quantities::to_line(row, &mentions, &OffsetMap::new(&row.text, offsets));
    line.push('\n');
    pipe(out.write_all(line.as_bytes()).and_then(|()| out.flush()))
}
