//! The commands of the pages under `docs/` run, and say what the pages show.

use crate::golden::root;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A command of a page with what it prints.
struct Shown {
    command: String,
    output: String,
}

/// The commands of ` ```console ` blocks: lines with a `$`, and what stands below them.
fn shown(page: &str) -> Vec<Shown> {
    let mut all: Vec<Shown> = Vec::new();
    let mut inside = false;
    for line in page.lines() {
        match line {
            "```console" => inside = true,
            "```" => inside = false,
            _ if !inside => {}
            line => match line.strip_prefix("$ ") {
                Some(command) => all.push(Shown { command: command.to_owned(), output: String::new() }),
                None => {
                    let last = all.last_mut().unwrap_or_else(|| panic!("output without a command: {line}"));
                    last.output.push_str(line);
                    last.output.push('\n');
                }
            },
        }
    }
    all
}

/// The hand-written pages of the book, by name; those of `docs/reference` and `docs/words.md` are printed from tables.
fn pages() -> Vec<(String, String)> {
    let mut pages: Vec<PathBuf> =
        fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    pages.sort();
    let named =
        |path: PathBuf| (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap());
    pages.into_iter().map(named).collect()
}

/// A folder of its own for the commands of a page, which may write files, with what the pages read.
fn desk(page: &str) -> PathBuf {
    let desk = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("book-{page}"));
    let _ = fs::remove_dir_all(&desk);
    fs::create_dir_all(&desk).unwrap();
    for folder in ["seeds", "examples"] {
        copy(&root().join(folder), &desk.join(folder));
    }
    desk
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
#[cfg(unix)]
fn every_command_of_the_book_says_what_its_page_shows() {
    let binary = Path::new(env!("CARGO_BIN_EXE_crosscheck"));
    let own = binary.parent().unwrap().display().to_string();
    let path = format!("{own}:/usr/bin:/bin");
    let mut wrong = Vec::new();
    for (name, page) in pages() {
        let commands = shown(&page);
        if commands.is_empty() {
            continue;
        }
        let desk = desk(&name);
        for Shown { command, output } in commands {
            let mut shell = Command::new("sh");
            shell.args(["-c", &format!("{{ {command}\n}} 2>&1")]).env("PATH", &path).env_remove("NO_COLOR");
            let ran = shell.current_dir(&desk).output().unwrap();
            let said = String::from_utf8(ran.stdout).unwrap();
            if let Err(problem) = says(&said, &output) {
                wrong.push(format!("docs/{name}.md: $ {command}\n{problem}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// Holds what a command says to what is shown of it, where "..." stands for lines that are left out.
fn says(said: &str, shown: &str) -> Result<(), String> {
    let mut rest = said;
    for (index, piece) in shown.split("...\n").enumerate() {
        // Nothing is left out before the first piece.
        let at = if index == 0 { rest.starts_with(piece).then_some(0) } else { rest.find(piece) };
        let at = at.ok_or_else(|| format!("shows\n{piece}\nand says\n{said}"))?;
        rest = &rest[at + piece.len()..];
    }
    if shown.ends_with("...\n") || rest.is_empty() { Ok(()) } else { Err(format!("says more:\n{rest}")) }
}

#[test]
fn a_page_that_shows_too_little_or_other_lines_is_caught() {
    assert_eq!(says("one\ntwo\nthree\n", "one\n...\nthree\n"), Ok(()));
    for short in ["", "one\n", "two\n...\n", "one\n...\nfour\n"] {
        assert!(says("one\ntwo\nthree\n", short).is_err(), "{short}");
    }
}

/// Commands stand in `console` blocks, which run; a `sh` block says in its first line why it cannot.
#[test]
fn no_page_holds_a_command_that_does_not_run() {
    for (name, page) in pages() {
        let mut fence: Option<&str> = None;
        let mut first = false;
        for line in page.lines() {
            if let Some(language) = line.strip_prefix("```") {
                fence = if fence.is_some() { None } else { Some(language) };
                first = true;
                continue;
            }
            let Some(language) = fence else { continue };
            if language == "sh" && first {
                let reason = line.starts_with("# not run: ");
                assert!(reason, "docs/{name}.md: a block of commands that do not run gives its reason: {line}");
            }
            let command = line.starts_with("$ ") || line.starts_with("crosscheck ");
            let data = ["toml", "rust", "json"].contains(&language);
            let runs = line.starts_with("$ ") && language == "console";
            let told = language == "sh" || line.starts_with("crosscheck: ");
            assert!(!command || runs || told || data, "docs/{name}.md: does not run: {line}");
            first = false;
        }
    }
}
