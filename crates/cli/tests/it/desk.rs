//! A desk to run the command at, and what it says.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A folder of its own for each test, gone when the test ends.
pub struct Desk(pub PathBuf);

impl Desk {
    pub fn new(test: &str) -> Self {
        // Tests of one name run side by side.
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = format!("cli-{test}-{}-{number}", std::process::id());
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub fn put(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, "", &[])
    }

    pub fn run_with(&self, arguments: &[&str], input: &str, environment: &[(&str, &str)]) -> Ran {
        let mut command = self.command(arguments);
        command.envs(environment.iter().copied());
        let mut child = command.spawn().unwrap();
        // A program that stops before it has read all is not at fault.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        Ran::of(child.wait_with_output().unwrap())
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_crosscheck"));
        command.args(arguments).current_dir(&self.0);
        // Whoever runs the tests may have set what the command looks at.
        for name in ["NO_COLOR", "TERM", "LC_ALL", "LC_CTYPE", "LANG", "FORCE_HYPERLINK"] {
            command.env_remove(name);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Ran {
    pub fn of(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Holds exit code and the words on standard error.
    #[track_caller]
    pub fn says(&self, code: i32, err: &str) -> &Self {
        assert_eq!((self.code, self.err.as_str()), (Some(code), err), "{self:?}");
        self
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    pub fn ids(&self) -> Vec<String> {
        let report = self.json();
        let sources = report["sources"].as_array().unwrap();
        sources.iter().map(|source| source["id"].as_str().unwrap().to_owned()).collect()
    }
}

pub const TWELVE: &str = "12 passengers were killed when the ferry Aurora sank on Monday.\n";
pub const THIRTY: &str = "30 passengers were killed when the ferry Aurora sank on Monday.\n";

/// Two claims that cannot both stand, as structured rows.
pub const ROWS: &str = concat!(
    r#"{"source": "a", "subject": "ferry", "attribute": "killed", "value": {"type": "quantity", "low": 12, "high": 12, "unit": "passenger"}}"#,
    "\n",
    r#"{"source": "b", "subject": "ferry", "attribute": "killed", "value": {"type": "quantity", "low": 30, "high": 30, "unit": "passenger"}}"#,
    "\n",
);
