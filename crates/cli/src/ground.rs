//! `crosscheck ground`: claims from elsewhere, held to the texts that they quote.

use crate::args::GroundOptions;
use crate::input;
use crate::output::{Outcome, Pipe, Trouble, complain, pipe};
use crosscheck::Error;
use crosscheck::ground::{GroundText, Grounded};
use crosscheck::wire::claim;
use crosscheck::wire::{OffsetMap, Offsets};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::{self, Write};

type Texts<'s> = BTreeMap<&'s str, GroundText<'s>>;

pub(crate) fn run(options: &GroundOptions) -> Result<Outcome, Trouble> {
    let inputs = input::read_quoted(&options.texts);
    if inputs.sources.is_empty() {
        return Ok(Outcome::Trouble);
    }
    let texts: Texts<'_> = inputs.sources.iter().map(|source| (source.id(), GroundText::new(source))).collect();
    let path = options.claims.as_path();
    let bytes = OffsetMap::new("", Offsets::Bytes);
    let mut out = io::stdout().lock();
    let (mut as_given, mut repaired) = (0, 0);
    let (line, refused) = (Cell::new(0), Cell::new(0));
    let read = |number: usize, row: &str| {
        line.set(number);
        ground(&texts, row).inspect_err(|_| refused.set(refused.get() + 1))
    };
    let all_read = input::numbered_rows(path, read, |grounded: Grounded| {
        match grounded.repaired {
            true => repaired += 1,
            false => as_given += 1,
        }
        for note in grounded.notes {
            complain(&Trouble::at(path, format!("line {}: note: {note}", line.get())));
        }
        pipe(writeln!(out, "{}", claim::to_line(&grounded.claim, &bytes)))
    })?;
    if pipe(out.flush())? == Pipe::Open {
        complain(&Trouble::at(path, summary(as_given, repaired, refused.get())));
    }
    Ok(if all_read && inputs.all_read { Outcome::Made } else { Outcome::Trouble })
}

fn ground(texts: &Texts<'_>, row: &str) -> Result<Grounded, Error> {
    let draft = claim::draft_from_line(row)?;
    let id = draft.claim.source();
    let text = texts.get(id).ok_or_else(|| Error::unknown("source", id, texts.keys().copied()).in_field("source"))?;
    text.ground(&draft)
}

/// "3 claims grounded, 1 of them repaired; 2 refused".
fn summary(as_given: usize, repaired: usize, refused: usize) -> String {
    let grounded = as_given + repaired;
    let claims = if grounded == 1 { "claim" } else { "claims" };
    format!("{grounded} {claims} grounded, {repaired} of them repaired; {refused} refused")
}
