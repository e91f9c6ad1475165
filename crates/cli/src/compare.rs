//! `crosscheck compare`: two texts, or many pairs of short ones.

use crate::args::{CompareOptions, Format};
use crate::input;
use crate::links::links;
use crate::output::{self, Outcome, Trouble, pipe};
use crate::rules::Rules;
use crate::screen::Screen;
use crosscheck::render::{self, Terminal};
use crosscheck::wire::{OffsetMap, Offsets, pair};
use crosscheck::{Source, TextComparison, compare_mentions, compare_texts};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

pub(crate) fn run(options: &CompareOptions) -> Result<Outcome, Trouble> {
    let rules = Rules::read(&options.rules)?;
    match (&options.jsonl, &options.a, &options.b) {
        (Some(path), _, _) => rows(options, &rules, path),
        (None, Some(a), Some(b)) => two(options, &rules, a, b),
        _ => Err(Trouble::with("two texts or --jsonl PAIRS were expected")),
    }
}

fn two(options: &CompareOptions, rules: &Rules, a: &Path, b: &Path) -> Result<Outcome, Trouble> {
    if a == Path::new("-") && b == Path::new("-") {
        return Err(Trouble::with("standard input can be only one of the two texts"));
    }
    let inputs = input::read(&[a.to_owned(), b.to_owned()]);
    inputs.complain_of_notes();
    let [a, b] = inputs.sources.as_slice() else {
        return match inputs.sources.len() {
            // What could not be read was told.
            0 | 1 => Ok(Outcome::Trouble),
            count => Err(Trouble::with(format!("two texts were expected, these files hold {count}"))),
        };
    };
    let found = compare_texts(a, b, rules.codebook(), &rules.policy);
    output::print(&match options.format {
        Format::Json => format!("{}\n", answer(None, a, b, &found, options.spans.offsets)),
        Format::Terminal => {
            let screen = Screen::found();
            let links = if screen.links(&options.layout) { links(&inputs.files) } else { BTreeMap::new() };
            let layout = Terminal { calm_in_full: true, links, ..screen.layout(&options.layout) };
            render::terminal_pairs(&inputs.sources, summary(&found), &layout)
        }
    })?;
    Ok(Outcome::met(options.fail_on.contains(&found.verdict)))
}

/// Answers row by row, so that rows can come from a pipe that never ends.
fn rows(options: &CompareOptions, rules: &Rules, path: &Path) -> Result<Outcome, Trouble> {
    let mut outcome = Outcome::Made;
    let mut out = io::stdout().lock();
    let all_read = input::rows(path, pair::from_line, |row| {
        let found = match row.focus {
            Some((a, b)) => compare_mentions((&row.a, a), (&row.b, b), rules.codebook(), &rules.policy),
            None => compare_texts(&row.a, &row.b, rules.codebook(), &rules.policy),
        };
        outcome = outcome.max(Outcome::met(options.fail_on.contains(&found.verdict)));
        let mut answer = answer(Some(&row), &row.a, &row.b, &found, options.spans.offsets);
        answer.push('\n');
        pipe(out.write_all(answer.as_bytes()).and_then(|()| out.flush()))
    })?;
    Ok(if all_read { outcome } else { Outcome::Trouble })
}

fn answer(row: Option<&pair::PairRow>, a: &Source, b: &Source, found: &TextComparison, offsets: Offsets) -> String {
    let maps = [&OffsetMap::new(a.text(), offsets), &OffsetMap::new(b.text(), offsets)];
    pair::to_line(row, summary(found), maps)
}

fn summary(found: &TextComparison) -> pair::Answer<'_> {
    pair::Answer { verdict: found.verdict, entails: found.entails, why: &found.why, pairs: &found.pairs }
}
