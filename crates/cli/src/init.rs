//! `crosscheck init`: a `sources.toml` for the texts of a folder.

use crate::args::InitOptions;
use crate::input;
use crate::output::{self, Outcome, Trouble, complain};
use crosscheck::render::visible;
use crosscheck::wire::sources::from_toml;
use crosscheck_ingest::{Document, Kind};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

const HEAD: &str = "\
# Who says it, and when. Written by `crosscheck init`; correct it as you like.
#
# id         the name by which claims and findings call the source; needed
# file       the file beside this list; needed
# name       its name for readers
# published  2026-02-22, or 2026-02-22T18:30:00 on the clock of the place where it was published
# credit     the wire, pool or release it was taken from: sources of one credit are one origin
# language   en or es; guessed where it is not given
#
# What stands here counts, and not what the file says of itself.
";

pub(crate) fn run(options: &InitOptions) -> Result<Outcome, Trouble> {
    let folder = options.folder.as_path();
    let path = folder.join("sources.toml");
    if path.exists() && !options.force {
        return Err(Trouble::at(&path, "it is already there; --force writes it anew"));
    }
    let mut list = String::from(HEAD);
    let (mut files, mut undated, mut all_read) = (0_usize, Vec::new(), true);
    let mut ids = BTreeSet::new();
    for file in input::readable(folder)? {
        let reading = match input::read_articles(&file)? {
            Ok(reading) => reading,
            Err(error) if error.is_no_article() => {
                complain(&Trouble::with(format!("note: {}", Trouble::at(&file, format!("left out: {error}")))));
                continue;
            }
            Err(error) => {
                complain(&Trouble::at(&file, error));
                all_read = false;
                continue;
            }
        };
        files += 1;
        if reading.documents.is_empty() || reading.documents.iter().any(|one| one.as_of().is_none()) {
            undated.push(file.file_name().unwrap_or_default().to_string_lossy().into_owned());
        }
        list.push_str(&entry(&file, &reading.documents, &mut ids));
    }
    if files == 0 {
        return Err(Trouble::at(folder, format!("there is no text in this folder; {} are read", Kind::endings())));
    }
    // What the next command could not read must not be left behind.
    from_toml(&list).map_err(|error| Trouble::at(&path, format!("this list would not be readable: {error}")))?;
    write(&path, &list, options.force)?;
    let plural = if files == 1 { "" } else { "s" };
    let dated = files - undated.len();
    let shown = output::shown(&path);
    let ask = match undated.as_slice() {
        [] => String::new(),
        names => format!("no date was found in {}: say under \"published\" when each appeared\n", list_of(names)),
    };
    output::print(&format!("{shown}: {files} source{plural}, {dated} with a date\n{ask}"))?;
    Ok(if all_read { Outcome::Made } else { Outcome::Trouble })
}

/// The first names, and how many more there are.
fn list_of(names: &[String]) -> String {
    const SHOWN: usize = 5;
    let first: Vec<String> = names.iter().take(SHOWN).map(|name| visible(name)).collect();
    let more = names.len().saturating_sub(SHOWN);
    if more > 0 { format!("{} and {more} more", first.join(", ")) } else { first.join(", ") }
}

fn write(path: &Path, list: &str, force: bool) -> Result<(), Trouble> {
    let written = if force {
        fs::write(path, list)
    } else {
        // Another program may have written one in the meantime.
        OpenOptions::new().write(true).create_new(true).open(path).and_then(|mut file| file.write_all(list.as_bytes()))
    };
    written.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => Trouble::at(path, "it is already there; --force writes it anew"),
        _ => Trouble::at(path, input::plain(&error)),
    })
}

/// One entry; of a file with several articles only what holds for all.
fn entry(file: &Path, documents: &[Document], ids: &mut BTreeSet<String>) -> String {
    let name = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let stem = name(file.file_stem());
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    let id = std::iter::once(stem.clone()).chain(numbered).find(|id| !ids.contains(id)).unwrap_or_default();
    let mut out = format!("\n[[source]]\nid = {}\nfile = {}\n", quoted(&id), quoted(&name(file.file_name())));
    ids.insert(id);
    let [document] = documents else {
        let dated = documents.iter().filter(|one| one.as_of().is_some()).count();
        let _ = writeln!(out, "# {} articles, {dated} with a time of their own", documents.len());
        out.push_str("# name = \"\"          # one name for all of them\n# credit = \"\"\n");
        return out;
    };
    match document.name() {
        Some(name) => writeln!(out, "name = {}", quoted(name)),
        None => writeln!(out, "# name = \"\""),
    }
    .unwrap_or_default();
    match document.as_of() {
        // TOML wants seconds.
        Some(time) if time.to_string().contains('T') => writeln!(out, "published = {time}:00{}", of_two(document)),
        Some(time) => writeln!(out, "published = {time}{}", of_two(document)),
        None => writeln!(out, "# published = 2026-02-22"),
    }
    .unwrap_or_default();
    match &document.credit {
        Some(credit) => writeln!(out, "credit = {}", quoted(credit)),
        None => writeln!(out, "# credit = \"\""),
    }
    .unwrap_or_default();
    match document.language {
        Some(language) => writeln!(out, "language = {}", quoted(language.code())),
        None => writeln!(out, "# language = \"en\""),
    }
    .unwrap_or_default();
    out
}

/// The other time of an article that gives two.
fn of_two(document: &Document) -> String {
    match (document.published, document.updated) {
        (Some(published), Some(updated)) if published != updated => {
            format!("   # it says: published {published}, changed {updated}")
        }
        _ => String::new(),
    }
}

/// A TOML string; letters that do not show, or that turn a line around, are written by their numbers.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}') =>
            {
                let _ = write!(out, "\\U{:08X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
