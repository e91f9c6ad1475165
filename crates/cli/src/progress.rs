//! How far a long run has come: one line on standard error, written over and over, gone at the end.

use crosscheck::render::visible;
use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// A shorter run shows nothing: a line that flickers tells nobody anything.
const PATIENCE: Duration = Duration::from_millis(400);

/// How much of an id is shown, so that the line stays one.
const ID: usize = 24;

/// A line that is written only where somebody watches.
pub(crate) struct Progress {
    to: Option<Box<dyn Write>>,
    patience: Duration,
    since: Instant,
    is_shown: bool,
}

impl Progress {
    /// On standard error, where that is a terminal that can take back a line, and unless somebody wants it quiet.
    pub(crate) fn new(is_quiet: bool) -> Self {
        let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let is_watched = io::stderr().is_terminal() && !is_dumb && !is_quiet;
        let to: Option<Box<dyn Write>> = if is_watched { Some(Box::new(io::stderr())) } else { None };
        Self::to(to, PATIENCE)
    }

    #[allow(clippy::disallowed_methods, reason = "only how soon the line appears depends on the clock")]
    fn to(to: Option<Box<dyn Write>>, patience: Duration) -> Self {
        Self { to, patience, since: Instant::now(), is_shown: false }
    }

    /// Tells that a source is being read, the `number`th of so many.
    pub(crate) fn reading(&mut self, number: usize, all: usize, id: &str) {
        let id: String = visible(id).chars().take(ID).collect();
        self.show(&format!("reading {number} of {all}: {id}"));
    }

    /// Tells that so many claims are being compared.
    pub(crate) fn comparing(&mut self, claims: usize) {
        self.show(&format!("comparing {claims} claims"));
    }

    fn show(&mut self, words: &str) {
        if self.since.elapsed() < self.patience {
            return;
        }
        if let Some(to) = &mut self.to {
            // A terminal that is gone is no trouble for the report.
            let _ = write!(to, "\r\u{1b}[2K{words}").and_then(|()| to.flush());
            self.is_shown = true;
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(to) = self.to.as_mut().filter(|_| self.is_shown) {
            let _ = write!(to, "\r\u{1b}[2K").and_then(|()| to.flush());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};

    #[derive(Clone, Default)]
    struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn written(patience: Duration) -> String {
        let paper = Paper::default();
        let mut progress = Progress::to(Some(Box::new(paper.clone())), patience);
        progress.reading(1, 2, "evil\u{1b}[2J\u{202e}");
        progress.comparing(40);
        drop(progress);
        String::from_utf8(paper.0.lock().unwrap().clone()).unwrap()
    }

    #[test]
    fn the_line_is_written_over_and_gone_at_the_end() {
        let clear = "\r\u{1b}[2K";
        let lines = format!("{clear}reading 1 of 2: evil␛[2J<U+202E>{clear}comparing 40 claims{clear}");
        assert_eq!(written(Duration::ZERO), lines);
    }

    #[test]
    fn a_short_run_shows_nothing() {
        assert_eq!(written(Duration::from_secs(3_600)), "");
    }
}
