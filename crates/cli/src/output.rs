//! Where the bytes go: standard output, standard error, the exit code.

use crosscheck::render::visible;
use std::fmt;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

/// What the command came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// The report was made.
    Made,
    /// It was made, and `--fail-on` was met.
    Met,
    /// Something could not be read or written.
    Trouble,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Made => 0_u8,
            Outcome::Met => 1,
            Outcome::Trouble => 2,
        })
    }
}

impl Outcome {
    /// [`Outcome::Met`] when the condition was met.
    pub(crate) const fn met(met: bool) -> Self {
        if met { Self::Met } else { Self::Made }
    }
}

/// Something that went wrong, in words for the person at the keyboard.
#[derive(Debug)]
pub(crate) struct Trouble(String);

impl Trouble {
    /// Trouble with a file, or with what stands in it.
    pub(crate) fn at(path: &Path, problem: impl fmt::Display) -> Self {
        Self(format!("{}: {problem}", shown(path)))
    }

    pub(crate) fn with(problem: impl fmt::Display) -> Self {
        Self(problem.to_string())
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A path for readers; `-` is standard input.
pub(crate) fn shown(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { visible(&path.to_string_lossy()) }
}

/// Writes to standard error; a closed one is no further trouble.
pub(crate) fn complain(trouble: &Trouble) {
    let words: Vec<String> = trouble.to_string().lines().map(visible).collect();
    let _ = writeln!(io::stderr().lock(), "crosscheck: {}", words.join("\n"));
}

/// Whether standard output still takes something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pipe {
    Open,
    /// The reader has seen enough, as `head` does; that is no trouble.
    Closed,
}

/// What came of writing.
pub(crate) fn pipe(written: io::Result<()>) -> Result<Pipe, Trouble> {
    match written {
        Ok(()) => Ok(Pipe::Open),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(Pipe::Closed),
        Err(error) => Err(Trouble::with(format!("standard output: {error}"))),
    }
}

/// Writes a whole report.
pub(crate) fn print(text: &str) -> Result<Pipe, Trouble> {
    let mut out = io::stdout().lock();
    pipe(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// Says something besides the report to somebody who watches; nothing where nobody does.
pub(crate) fn advise(words: &str) {
    let mut err = io::stderr().lock();
    if err.is_terminal() {
        let _ = writeln!(err, "{words}");
    }
}

/// The columns of the terminal, 80 where there is none.
pub(crate) fn columns() -> usize {
    // A line of more than a hundred columns is hard to read, unless somebody asks for it.
    let found = terminal_size::terminal_size().map(|(width, _)| width.0.min(100));
    usize::from(found.filter(|_| io::stdout().is_terminal()).unwrap_or(80))
}
