//! `crosscheck watch`: reads texts again when they change, and says what changed.
//!
//! Files are looked at every interval instead of being told of by the system: that works on shared folders and in
//! containers, outlives a folder that is deleted and made again, and needs no more than a look at each file's date.

mod snapshot;

use crate::args::{WatchFormat, WatchOptions};
use crate::input;
use crate::output::{self, Outcome, Pipe, Trouble, complain};
use crate::rules::Rules;
use crate::screen::Screen;
use crate::{baseline, clock};
use crosscheck::wire::{self, Offsets};
use crosscheck::{Note, Report, Source, check_with, diff, render};
use snapshot::Snapshot;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};

pub(crate) fn run(options: &WatchOptions) -> Result<Outcome, Trouble> {
    if options.paths.iter().any(|path| path == Path::new("-")) {
        return Err(Trouble::with("standard input cannot be watched: a file or a folder was expected"));
    }
    let interrupted = on_interrupt()?;
    let mut seen = Snapshot::of(options);
    let Some(mut desk) = Desk::read(options, None)? else { return Ok(Outcome::Trouble) };
    let mut pipe = output::print(&desk.whole(options))?;
    // What stands on the disk and has not been read yet.
    let mut fresh: Option<Snapshot> = None;
    while pipe == Pipe::Open {
        match interrupted.recv_timeout(options.interval) {
            Err(RecvTimeoutError::Timeout) => {}
            Ok(()) | Err(RecvTimeoutError::Disconnected) => break,
        }
        let now = Snapshot::of(options);
        if now == seen {
            fresh = None;
            continue;
        }
        // A file that is still being written looks otherwise the next time.
        if fresh.as_ref() != Some(&now) {
            fresh = Some(now);
            continue;
        }
        let names = seen.changes(&now);
        seen = now;
        fresh = None;
        match Desk::read(options, Some(&desk)) {
            Ok(Some(next)) => {
                pipe = desk.tell(&next, &names, options)?;
                desk = next;
            }
            Ok(None) => {}
            Err(trouble) => complain(&trouble),
        }
    }
    Ok(Outcome::Made)
}

/// Hears of Ctrl-C, so that it ends the waiting and never a report that is being written.
fn on_interrupt() -> Result<Receiver<()>, Trouble> {
    let (send, receive) = channel();
    // A second Ctrl-C finds nobody listening, and there is nothing more to end.
    let told = ctrlc::set_handler(move || {
        let _ = send.send(());
    });
    told.map_err(|error| Trouble::with(format!("Ctrl-C cannot be heard: {error}")))?;
    Ok(receive)
}

/// The texts and what was found in them.
struct Desk {
    sources: Vec<Source>,
    /// How they were read.
    notes: Vec<Note>,
    report: Report,
}

impl Desk {
    /// Reads everything anew; none where no text could be read.
    ///
    /// While some text cannot be read, those of `before` that are missing stand as they were.
    fn read(options: &WatchOptions, before: Option<&Self>) -> Result<Option<Self>, Trouble> {
        let rules = Rules::read(&options.rules)?;
        let known = options.baseline.as_deref().map(baseline::read).transpose()?;
        let inputs = input::read(&options.paths);
        let (mut sources, mut notes) = (inputs.sources, inputs.notes);
        if let Some(before) = before.filter(|_| !inputs.all_read) {
            before.stand_in(&mut sources, &mut notes);
        }
        if sources.is_empty() {
            return Ok(None);
        }
        let mut report = check_with(&sources, rules.codebook(), &rules.policy);
        report.notes.splice(0..0, notes.iter().cloned());
        if let Some(known) = known {
            known.apply(&mut report, clock::today());
        }
        Ok(Some(Self { sources, notes, report }))
    }

    /// Puts the texts that are missing, with the notes on them, where they stood.
    fn stand_in(&self, sources: &mut Vec<Source>, notes: &mut Vec<Note>) {
        for (index, old) in self.sources.iter().enumerate() {
            if sources.iter().any(|source| source.id() == old.id()) {
                continue;
            }
            sources.insert(index.min(sources.len()), old.clone());
            notes.extend(self.notes.iter().filter(|note| note.source.as_deref() == Some(old.id())).cloned());
        }
    }

    /// The whole report: in a few lines, or as one line of JSON.
    fn whole(&self, options: &WatchOptions) -> String {
        match options.format {
            WatchFormat::Terminal => {
                render::terminal_overview(&self.report, &self.sources, &Screen::found().layout(&options.layout))
            }
            WatchFormat::Json => wire::report::to_line(&self.report, &self.sources, Offsets::Bytes) + "\n",
        }
    }

    /// Says what changed; nothing where nothing did.
    fn tell(&self, next: &Self, names: &str, options: &WatchOptions) -> Result<Pipe, Trouble> {
        let changes = diff(&self.report, &next.report);
        if changes.is_empty() {
            return Ok(Pipe::Open);
        }
        output::print(&match options.format {
            WatchFormat::Terminal => {
                let layout = Screen::found().layout(&options.layout);
                let told = render::terminal_changes(&changes, &next.sources, &layout);
                format!("\n{}  {names}\n{told}", clock::time())
            }
            WatchFormat::Json => wire::diff::to_line(&changes) + "\n",
        })
    }
}
