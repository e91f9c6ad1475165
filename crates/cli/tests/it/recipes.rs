//! The commands of the pages under `docs/` run, and say what the pages show.

use crate::golden::root;
use std::fs;
use std::path::Path;
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

#[test]
#[cfg(unix)]
fn the_recipe_for_claims_from_elsewhere_works() {
    let page = fs::read_to_string(root().join("docs/claims-from-elsewhere.md")).unwrap();
    let binary = Path::new(env!("CARGO_BIN_EXE_crosscheck"));
    let own = binary.parent().unwrap().display().to_string();
    let path = format!("{own}:/usr/bin:/bin");
    let commands = shown(&page);
    assert!(commands.len() >= 4, "the page shows its commands");
    for Shown { command, output } in commands {
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("{{ {command}; }} 2>&1")]).env("PATH", &path).env_remove("NO_COLOR");
        let ran = shell.current_dir(root()).output().unwrap();
        let said = String::from_utf8(ran.stdout).unwrap();
        // "..." stands for lines that are left out.
        let mut rest = said.as_str();
        for piece in output.split("...\n") {
            let at = rest.find(piece);
            let at = at.unwrap_or_else(|| panic!("$ {command}\nshows\n{piece}\nand says\n{said}"));
            rest = &rest[at + piece.len()..];
        }
        assert!(output.ends_with("...\n") || rest.is_empty(), "$ {command}\nsays more:\n{rest}");
    }
}
