//! Files, folders and `sources.toml` → sources.

use crate::output::{Pipe, Trouble, complain};
use crosscheck::Source;
use crosscheck::wire::sources::{SourceInfo, from_toml};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Component, Path, PathBuf};

/// The file that a source was read from, by its id, parts separated by slashes; none for standard input.
pub(crate) type Files = BTreeMap<String, String>;

/// The sources that could be read, and whether all could.
pub(crate) struct Inputs {
    pub(crate) sources: Vec<Source>,
    pub(crate) files: Files,
    pub(crate) all_read: bool,
}

/// Reads files and folders; what cannot be read is named on standard error and does not lose the others.
pub(crate) fn read(paths: &[PathBuf]) -> Inputs {
    let mut reader = Reader::default();
    for path in paths {
        if let Err(trouble) = reader.add(path) {
            complain(&trouble);
            reader.all_read = false;
        }
    }
    Inputs { sources: reader.sources, files: reader.files, all_read: reader.all_read }
}

/// The whole text of a file, or of standard input for `-`.
pub(crate) fn read_text(path: &Path) -> Result<String, Trouble> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes).map_err(|error| Trouble::at(path, plain(&error)))?;
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let byte = error.as_bytes().get(offset).copied().unwrap_or_default();
        Trouble::at(path, format!("not UTF-8: byte 0x{byte:02x} at offset {offset}; save the text as UTF-8"))
    })
}

/// A file for reading, or standard input for `-`.
pub(crate) fn open(path: &Path) -> Result<Box<dyn BufRead>, Trouble> {
    if path == Path::new("-") {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = fs::File::open(path).map_err(|error| Trouble::at(path, plain(&error)))?;
    if file.metadata().is_ok_and(|metadata| metadata.is_dir()) {
        return Err(Trouble::at(path, "this is a folder, a file was expected"));
    }
    Ok(Box::new(BufReader::new(file)))
}

/// A file as editors and forges name it: parts separated by slashes, without a leading "./".
fn as_reference(path: &Path) -> String {
    let parts: PathBuf = path.components().filter(|part| *part != Component::CurDir).collect();
    let name = parts.to_string_lossy();
    if cfg!(windows) { name.replace('\\', "/") } else { name.into_owned() }
}

/// The words of an input error, in lower case and without the number that the system gives it.
pub(crate) fn plain(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "reading it is not permitted".to_owned(),
        _ => error.to_string().to_lowercase(),
    }
}

/// The lines of a stream; a line that is no UTF-8 is an error of its own and does not end the stream.
struct Rows(Box<dyn BufRead>);

impl Iterator for Rows {
    type Item = io::Result<Result<String, NotUtf8>>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut bytes = Vec::new();
        match self.0.read_until(b'\n', &mut bytes) {
            Ok(0) => None,
            Ok(_) => {
                Some(Ok(String::from_utf8(bytes).map_err(|error| NotUtf8 { offset: error.utf8_error().valid_up_to() })))
            }
            Err(error) => Some(Err(error)),
        }
    }
}

/// A line that is no UTF-8.
struct NotUtf8 {
    /// The first byte of the line that does not fit.
    offset: usize,
}

impl fmt::Display for NotUtf8 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not UTF-8: the byte at offset {} of the line does not fit", self.offset)
    }
}

/// Reads each row that is not blank; what cannot be read is told to `complain` with its line, and does not lose the others.
///
/// `take` says whether to go on. Answers whether all could be read.
pub(crate) fn rows<T>(
    path: &Path,
    parse: impl Fn(&str) -> Result<T, crosscheck::Error>,
    take: impl FnMut(T) -> Result<Pipe, Trouble>,
) -> Result<bool, Trouble> {
    numbered_rows(path, |_, row| parse(row), take)
}

/// The same for a reader that is told the number of each line.
pub(crate) fn numbered_rows<T>(
    path: &Path,
    parse: impl Fn(usize, &str) -> Result<T, crosscheck::Error>,
    mut take: impl FnMut(T) -> Result<Pipe, Trouble>,
) -> Result<bool, Trouble> {
    let mut all_read = true;
    for (line, row) in (1..).zip(Rows(open(path)?)) {
        let problem = match row.map_err(|error| Trouble::at(path, plain(&error)))? {
            Ok(row) if row.trim().is_empty() => continue,
            Ok(row) => match parse(line, &row) {
                Ok(read) => {
                    if take(read)? == Pipe::Closed {
                        return Ok(all_read);
                    }
                    continue;
                }
                Err(error) => error.on_line(line).to_string(),
            },
            Err(not_utf8) => format!("line {line}: {not_utf8}"),
        };
        complain(&Trouble::at(path, problem));
        all_read = false;
    }
    Ok(all_read)
}

struct Reader {
    sources: Vec<Source>,
    files: Files,
    ids: BTreeSet<String>,
    /// What `sources.toml` of a folder says; read once.
    lists: BTreeMap<PathBuf, Vec<SourceInfo>>,
    all_read: bool,
}

impl Default for Reader {
    fn default() -> Self {
        Self { sources: Vec::new(), files: Files::new(), ids: BTreeSet::new(), lists: BTreeMap::new(), all_read: true }
    }
}

impl Reader {
    fn add(&mut self, path: &Path) -> Result<(), Trouble> {
        if path == Path::new("-") {
            let source = Source::new(&self.free_id(path, "stdin"), &read_text(path)?).named("standard input");
            self.keep(source);
            return Ok(());
        }
        if path.is_dir() {
            return self.add_folder(path);
        }
        // A path without a folder lies in the current one, which has the empty name.
        let folder = path.parent().unwrap_or(Path::new(""));
        let info = self.list(folder)?.iter().find(|info| folder.join(&info.file) == path).cloned();
        self.add_file(path, info)
    }

    fn add_folder(&mut self, folder: &Path) -> Result<(), Trouble> {
        let list = self.list(folder)?.iter().map(|info| (folder.join(&info.file), Some(info.clone())));
        let mut files: BTreeMap<PathBuf, Option<SourceInfo>> = list.collect();
        for entry in fs::read_dir(folder).map_err(|error| Trouble::at(folder, plain(&error)))? {
            let path = entry.map_err(|error| Trouble::at(folder, plain(&error)))?.path();
            let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
            if matches!(ending.as_deref(), Some("txt" | "md")) && path.is_file() {
                files.entry(path).or_insert(None);
            }
        }
        if files.is_empty() {
            return Err(Trouble::at(folder, "there is no .txt or .md text in this folder"));
        }
        for (file, info) in files {
            if let Err(trouble) = self.add_file(&file, info) {
                complain(&trouble);
                self.all_read = false;
            }
        }
        Ok(())
    }

    /// What the folder's `sources.toml` says; nothing when there is none.
    fn list(&mut self, folder: &Path) -> Result<&[SourceInfo], Trouble> {
        if !self.lists.contains_key(folder) {
            let path = folder.join("sources.toml");
            let list = if path.is_file() {
                from_toml(&read_text(&path)?).map_err(|error| Trouble::at(&path, error))?
            } else {
                Vec::new()
            };
            self.lists.insert(folder.to_owned(), list);
        }
        Ok(self.lists.get(folder).map_or(&[], Vec::as_slice))
    }

    fn add_file(&mut self, path: &Path, info: Option<SourceInfo>) -> Result<(), Trouble> {
        let text = read_text(path)?;
        let source = match info {
            Some(info) => SourceInfo { id: self.free_id(path, &info.id), ..info }.source(&text),
            None => {
                let stem = path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
                Source::new(&self.free_id(path, &stem), &text)
            }
        };
        self.files.insert(source.id().to_owned(), as_reference(path));
        self.keep(source);
        Ok(())
    }

    fn keep(&mut self, source: Source) {
        self.ids.insert(source.id().to_owned());
        self.sources.push(source);
    }

    /// The id, or one made longer where another source has it: claims name their source by it.
    fn free_id(&self, path: &Path, id: &str) -> String {
        let longer = path.with_extension("").to_string_lossy().into_owned();
        let numbered = (2..).map(|number| format!("{id}#{number}"));
        let mut candidates = [id.to_owned(), longer].into_iter().filter(|id| !id.is_empty()).chain(numbered);
        candidates.find(|id| !self.ids.contains(id)).unwrap_or_else(|| id.to_owned())
    }
}
