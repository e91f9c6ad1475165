//! Files, folders and `sources.toml` → sources.

use crate::output::{Pipe, Trouble, complain};
use crosscheck::wire::sources::{SourceInfo, from_toml};
use crosscheck::{Note, Source};
use crosscheck_ingest::{Document, Kind, Reading};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Component, Path, PathBuf};

/// The file that a source was read from, by its id; none for standard input.
pub(crate) type Files = BTreeMap<String, FileOf>;

/// The file of a source.
pub(crate) struct FileOf {
    /// Its path, parts separated by slashes.
    pub(crate) path: String,
    /// Whether the source's text is the file's: of a page it is only taken out of it.
    pub(crate) is_text: bool,
}

/// The sources that could be read, and whether all could.
pub(crate) struct Inputs {
    pub(crate) sources: Vec<Source>,
    pub(crate) files: Files,
    /// What a reader should know of how they were read: encodings, corrections, what is missing.
    pub(crate) notes: Vec<Note>,
    pub(crate) all_read: bool,
}

impl Inputs {
    /// Tells the notes on standard error, where no report carries them.
    pub(crate) fn complain_of_notes(&self) {
        self.notes.iter().for_each(complain_of_note);
    }
}

/// Tells a note on standard error.
pub(crate) fn complain_of_note(note: &Note) {
    let about = note.source.as_deref().map_or_else(String::new, |source| format!("{source}: "));
    complain(&Trouble::with(format!("note: {about}{}", note.text)));
}

/// Reads files and folders; what cannot be read is named on standard error and does not lose the others.
pub(crate) fn read(paths: &[PathBuf]) -> Inputs {
    read_with(paths, Reader::default())
}

/// The same for the texts that claims quote: the files of those claims often lie beside them, and are no matter.
pub(crate) fn read_quoted(paths: &[PathBuf]) -> Inputs {
    read_with(paths, Reader { beside_claims: true, ..Reader::default() })
}

fn read_with(paths: &[PathBuf], reader: Reader) -> Inputs {
    let mut reader = Reader { all_read: true, ..reader };
    for path in paths {
        if let Err(trouble) = reader.add(path) {
            complain(&trouble);
            reader.all_read = false;
        }
    }
    Inputs { sources: reader.sources, files: reader.files, notes: reader.notes, all_read: reader.all_read }
}

/// The articles of a file, or of standard input for `-`.
pub(crate) fn read_articles(path: &Path) -> Result<Result<Reading, crosscheck_ingest::Error>, Trouble> {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    Ok(crosscheck_ingest::read(&name, &read_bytes(path)?))
}

/// The files of a folder that can be read by their endings, in the order of their names.
pub(crate) fn readable(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| Trouble::at(folder, plain(&error)))? {
        let path = entry.map_err(|error| Trouble::at(folder, plain(&error)))?.path();
        let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        if Kind::by_ending(&name).is_some() && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes).map_err(|error| Trouble::at(path, plain(&error)))?;
    Ok(bytes)
}

/// The whole text of a file that must be UTF-8: settings and codebooks.
pub(crate) fn read_text(path: &Path) -> Result<String, Trouble> {
    String::from_utf8(read_bytes(path)?).map_err(|error| {
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
            // Each line of it would be a complaint of its own.
            Ok(row) if line == 1 && matches!(row.trim(), "{" | "[") => {
                let problem = "line 1: JSON over several lines, such as a report; one object on each line was expected";
                return Err(Trouble::at(path, problem));
            }
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

#[derive(Default)]
struct Reader {
    sources: Vec<Source>,
    files: Files,
    notes: Vec<Note>,
    ids: BTreeSet<String>,
    /// What `sources.toml` of a folder says; read once.
    lists: BTreeMap<PathBuf, Vec<SourceInfo>>,
    /// Whether nobody needs to be told that files of claims are no articles.
    beside_claims: bool,
    all_read: bool,
}

impl Reader {
    fn add(&mut self, path: &Path) -> Result<(), Trouble> {
        if path == Path::new("-") {
            return self.add_file(path, None);
        }
        if path.is_dir() {
            return self.add_folder(path);
        }
        // A path without a folder lies in the current one, which has the empty name.
        let folder = path.parent().unwrap_or(Path::new(""));
        let info = self.list(folder)?.iter().find(|info| folder.join(&info.file) == path).cloned();
        self.add_file(path, info.as_ref())
    }

    fn add_folder(&mut self, folder: &Path) -> Result<(), Trouble> {
        let list = self.list(folder)?.iter().map(|info| (folder.join(&info.file), Some(info.clone())));
        let mut files: BTreeMap<PathBuf, Option<SourceInfo>> = list.collect();
        for path in readable(folder)? {
            files.entry(path).or_insert(None);
        }
        let mut none_read = true;
        for (file, info) in files {
            let reading = match read_articles(&file) {
                Ok(Err(error)) if error.is_claims() && info.is_none() && self.beside_claims => continue,
                // Rows of claims and other data may lie beside the articles.
                Ok(Err(error)) if error.is_no_article() && info.is_none() => {
                    complain(&Trouble::with(format!("note: {}", Trouble::at(&file, format!("not read: {error}")))));
                    continue;
                }
                reading => reading,
            };
            none_read = false;
            match reading.and_then(|reading| reading.map_err(|error| Trouble::at(&file, error))) {
                Ok(reading) => self.take(&file, info.as_ref(), reading),
                Err(trouble) => {
                    complain(&trouble);
                    self.all_read = false;
                }
            }
        }
        match none_read {
            true => Err(Trouble::at(folder, format!("there is no text in this folder; {} are read", Kind::endings()))),
            false => Ok(()),
        }
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

    fn add_file(&mut self, path: &Path, info: Option<&SourceInfo>) -> Result<(), Trouble> {
        let reading = read_articles(path)?.map_err(|error| Trouble::at(path, error))?;
        self.take(path, info, reading);
        Ok(())
    }

    fn take(&mut self, path: &Path, info: Option<&SourceInfo>, reading: Reading) {
        for problem in &reading.problems {
            complain(&Trouble::at(path, problem));
            self.all_read = false;
        }
        let stem = match (info, path.file_stem()) {
            (Some(info), _) => info.id.clone(),
            _ if path == Path::new("-") => "stdin".to_owned(),
            (None, stem) => stem.unwrap_or_default().to_string_lossy().into_owned(),
        };
        let alone = reading.documents.len() == 1;
        for mut document in reading.documents {
            if let Some(info) = info {
                overrule(&mut document, info, alone);
            } else if path == Path::new("-") && document.name().is_none() {
                document.name = Some("standard input".to_owned());
            }
            let id = self.free_id(path, &document.id_in(&stem));
            self.notes.extend(document.notes(&id));
            self.sources.push(document.source(&id));
            if path != Path::new("-") {
                let file = FileOf { path: as_reference(path), is_text: document.is_file };
                self.files.insert(id.clone(), file);
            }
            self.ids.insert(id);
        }
    }

    /// The id, or one made longer where another source has it: claims name their source by it.
    fn free_id(&self, path: &Path, id: &str) -> String {
        let longer = path.with_extension("").to_string_lossy().into_owned();
        let numbered = (2..).map(|number| format!("{id}#{number}"));
        let mut candidates = [id.to_owned(), longer].into_iter().filter(|id| !id.is_empty()).chain(numbered);
        candidates.find(|id| !self.ids.contains(id)).unwrap_or_else(|| id.to_owned())
    }
}

/// What the list of sources says counts, and not what the file says.
///
/// One date cannot be that of several articles: of a feed or a live blog it is that of those which give none.
fn overrule(document: &mut Document, info: &SourceInfo, alone: bool) {
    if let Some(published) = info.published.filter(|_| alone || document.as_of().is_none()) {
        (document.published, document.updated) = (Some(published), None);
    }
    document.name = info.name.clone().or(document.name.take());
    document.credit = info.credit.clone().or(document.credit.take());
    document.language = info.language.or(document.language);
}
