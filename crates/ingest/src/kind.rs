//! What kind of file something is, by its ending and by what stands in it.

/// What kind of file something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text as it stands.
    Plain,
    /// Markdown, with or without front matter.
    Markdown,
    /// A page of a site, AMP and XHTML included.
    Html,
    /// RSS or Atom.
    Feed,
    /// A letter as mail programs save it.
    Mail,
    /// JSON Lines, one article each.
    Rows,
}

/// The endings that are read, without the point and in lower case.
const ENDINGS: &[(&str, Kind)] = &[
    ("txt", Kind::Plain),
    ("text", Kind::Plain),
    ("md", Kind::Markdown),
    ("markdown", Kind::Markdown),
    ("html", Kind::Html),
    ("htm", Kind::Html),
    ("xhtml", Kind::Html),
    ("xml", Kind::Feed),
    ("rss", Kind::Feed),
    ("atom", Kind::Feed),
    ("eml", Kind::Mail),
    ("jsonl", Kind::Rows),
    ("ndjson", Kind::Rows),
];

impl Kind {
    /// The kind of a file: a page that was saved as `.txt` or `.xml` is a page, and what has no known ending is what it looks
    /// like.
    #[must_use]
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        let by_name = Self::by_ending(name);
        let looks = look(bytes);
        match (by_name, looks) {
            // Only what can be nothing else goes against an ending.
            (Some(Self::Plain | Self::Html | Self::Feed), Some(sure @ (Self::Html | Self::Feed))) => sure,
            (Some(kind), _) => kind,
            (None, looks) => looks.unwrap_or(Self::Plain),
        }
    }

    /// The kind that a file's ending promises, if files of that ending are read.
    #[must_use]
    pub fn by_ending(name: &str) -> Option<Self> {
        let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
        ENDINGS.iter().find(|(own, _)| *own == ending).map(|(_, kind)| *kind)
    }

    /// The endings that are read, for messages.
    #[must_use]
    pub fn endings() -> String {
        let endings: Vec<String> = ENDINGS.iter().map(|(ending, _)| format!(".{ending}")).collect();
        endings.join(", ")
    }
}

/// What the first bytes can only be.
fn look(bytes: &[u8]) -> Option<Kind> {
    let head: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).take(4096).collect();
    let head = String::from_utf8_lossy(&head).to_lowercase();
    let head = head.trim_start_matches(['\u{feff}', '\u{fffd}']).trim_start();
    let tag = after_comments(head);
    if ["<!doctype html", "<html"].iter().any(|start| tag.starts_with(start)) {
        return Some(Kind::Html);
    }
    if ["<rss", "<feed", "<rdf:rdf"].iter().any(|start| tag.starts_with(start)) {
        return Some(Kind::Feed);
    }
    if head.starts_with('{') && head.lines().next().is_some_and(|line| line.contains("\"text\"")) {
        return Some(Kind::Rows);
    }
    let mut headers = head.lines().take_while(|line| !line.is_empty());
    let is_header = |line: &str| {
        line.starts_with([' ', '\t'])
            || line
                .split_once(':')
                .is_some_and(|(name, _)| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
    };
    let known =
        |line: &str| ["from:", "received:", "return-path:", "mime-version:"].iter().any(|name| line.starts_with(name));
    let count = headers.clone().filter(|line| known(line)).count();
    if count >= 1 && headers.clone().count() >= 3 && headers.all(is_header) {
        return Some(Kind::Mail);
    }
    None
}

/// Past the XML declaration, comments and style sheets that may stand before the first tag.
fn after_comments(mut head: &str) -> &str {
    loop {
        let end = match () {
            () if head.starts_with("<?") => "?>",
            () if head.starts_with("<!--") => "-->",
            () if head.starts_with("<!doctype") && !head.starts_with("<!doctype html") => ">",
            () => return head,
        };
        match head.split_once(end) {
            Some((_, rest)) => head = rest.trim_start(),
            None => return head,
        }
    }
}

/// The encoding that a page or a feed names in its first bytes.
pub(crate) fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(4096))?).to_lowercase();
    let after = |key: &str| {
        let (_, rest) = head.split_once(key)?;
        let rest = rest.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
        let label: String =
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':')).collect();
        (!label.is_empty()).then_some(label)
    };
    if head.starts_with("<?xml") { after("encoding").or_else(|| after("charset")) } else { after("charset") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_ending_and_by_content() {
        for (name, bytes, kind) in [
            ("a.txt", "<!DOCTYPE html><p>x", Kind::Html),
            ("a.txt", "<script>x</script> is a tag", Kind::Plain),
            ("a.txt", "From: me\nTo: you\nSubject: x\n\ny", Kind::Plain),
            ("a.md", "<html>", Kind::Markdown),
            ("a.xml", "<?xml version='1.0'?><!-- x --><rss>", Kind::Feed),
            ("a.xml", "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", Kind::Html),
            ("a.HTM", "<p>x", Kind::Html),
            ("a.html", "<rss version='2.0'>", Kind::Feed),
            ("-", "<?xml version='1.0'?>\n<feed xmlns='x'>", Kind::Feed),
            ("-", "{\"id\": 1, \"text\": \"x\"}\n", Kind::Rows),
            ("-", "{\"a\": 1}\n", Kind::Plain),
            ("-", "Received: by x\nFrom: me\nSubject: y\n\nz", Kind::Mail),
            ("-", "From: the very start\nit was clear that\nnobody knew.\n", Kind::Plain),
            ("-", "\u{feff}<html>", Kind::Html),
            ("-", "", Kind::Plain),
        ] {
            assert_eq!(Kind::of(name, bytes.as_bytes()), kind, "{name} {bytes}");
        }
        let wide: Vec<u8> = "<html><body>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(Kind::of("-", &wide), Kind::Html);
    }

    #[test]
    fn a_declared_encoding_is_found() {
        let declared = |text: &str| declared_encoding(text.as_bytes());
        assert_eq!(declared("<meta charset=ISO-8859-1>").as_deref(), Some("iso-8859-1"));
        assert_eq!(declared("<meta content=\"text/html; charset=windows-1252\">").as_deref(), Some("windows-1252"));
        assert_eq!(declared("<?xml version='1.0' encoding='iso-8859-15'?>").as_deref(), Some("iso-8859-15"));
        assert_eq!(declared("<p>charset"), None);
    }
}
