//! Markdown → paragraphs, with what its front matter says.

use crate::document::Document;
use crate::error::{Error, Kind};
use crate::moment::Moment;
use crate::{html, tidy};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use yaml_rust2::{Yaml, YamlLoader};

/// Front matter is no longer than this.
const LONGEST: usize = 64 * 1024;

/// Reads Markdown; `---` opens front matter in YAML, `+++` in TOML.
pub(crate) fn read(text: &str) -> Result<Document, Error> {
    let text = text.trim_start_matches('\u{feff}');
    let (fields, body) = match front_matter(text) {
        Some(("---", head, body)) => (yaml(head)?, body),
        Some((_, head, body)) => (toml(head)?, body),
        None => (Vec::new(), text),
    };
    let mut document = Document { text: paragraphs(body).join("\n\n"), ..Document::default() };
    for (key, value) in fields {
        take(&mut document, &key, &value)?;
    }
    Ok(document)
}

/// The mark, the lines between two marks, and what follows.
fn front_matter(text: &str) -> Option<(&'static str, &str, &str)> {
    let mark = ["---", "+++"].into_iter().find(|mark| text.starts_with(mark))?;
    let (first, rest) = text.split_once('\n')?;
    if first.trim_end() != mark {
        return None;
    }
    let mut length = 0;
    for line in rest.split_inclusive('\n') {
        // YAML may also end with dots.
        if line.trim_end() == mark || mark == "---" && line.trim_end() == "..." {
            return Some((mark, rest.get(..length)?, rest.get(length + line.len()..)?));
        }
        length += line.len();
        if length > LONGEST {
            return None;
        }
    }
    None
}

/// The plain fields at the top of YAML; what is nested is no field of an article, but for lists of names.
fn yaml(head: &str) -> Result<Vec<(String, String)>, Error> {
    let problem = |problem: String| Error::from(Kind::FrontMatter { problem });
    // The loader nests as deep as its text.
    if head.bytes().filter(|byte| matches!(byte, b'[' | b'{')).count() > 100 || deep(head) {
        return Err(problem("it nests too deep".to_owned()));
    }
    let loaded = YamlLoader::load_from_str(head).map_err(|error| problem(error.to_string()))?;
    let Some(Yaml::Hash(pairs)) = loaded.first() else { return Ok(Vec::new()) };
    let plain = |value: &Yaml| match value {
        Yaml::String(text) | Yaml::Real(text) => Some(text.clone()),
        Yaml::Integer(number) => Some(number.to_string()),
        _ => None,
    };
    let named = |value: &Yaml| match value {
        Yaml::Hash(inner) => inner.get(&Yaml::String("name".to_owned())).and_then(plain),
        other => plain(other),
    };
    let value = |value: &Yaml| match value {
        Yaml::Array(list) => Some(list.iter().filter_map(named).collect::<Vec<_>>().join(", ")),
        other => named(other),
    };
    Ok(pairs.iter().filter_map(|(key, own)| Some((key.as_str()?.to_owned(), value(own)?))).collect())
}

/// Blocks within blocks: more indentation than front matter has.
fn deep(head: &str) -> bool {
    head.lines().any(|line| {
        let inner = line.trim_start_matches([' ', '-', '?', ':']);
        line.len() - inner.len() > 200
    })
}

fn toml(head: &str) -> Result<Vec<(String, String)>, Error> {
    let table: toml::Table = head
        .parse()
        .map_err(|error: toml::de::Error| Kind::FrontMatter { problem: error.message().replace('\n', ", ") })?;
    let value = |value: &toml::Value| match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Datetime(date) => Some(date.to_string()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Array(list) => Some(list.iter().filter_map(toml::Value::as_str).collect::<Vec<_>>().join(", "))
            .filter(|all| !all.is_empty()),
        _ => None,
    };
    Ok(table.iter().filter_map(|(key, own)| Some((key.clone(), value(own)?))).collect())
}

fn take(document: &mut Document, key: &str, value: &str) -> Result<(), Error> {
    let time = || match Moment::parse(value) {
        Some(moment) => Ok(Some(moment.period)),
        None => Err(Error::from(Kind::FrontMatter {
            problem: format!("key {key:?}: {value:?} is not a date: a date such as 2026-02-22 was expected"),
        })),
    };
    let line = || tidy::line(value);
    match key.to_lowercase().as_str() {
        "title" | "headline" => document.title = line(),
        "name" => document.name = line(),
        "author" | "authors" | "byline" => document.author = line(),
        "publisher" | "source" | "publication" | "site" => document.publisher = line(),
        "date" | "published" | "publishdate" | "pubdate" | "datepublished" => document.published = time()?,
        "updated" | "lastmod" | "last_modified_at" | "modified" | "last_modified" | "datemodified" => {
            document.updated = time()?
        }
        "credit" => document.credit = line(),
        // Sites give many languages; only one that can be read is a help.
        "lang" | "language" => document.language = value.get(..2).and_then(|code| code.to_lowercase().parse().ok()),
        _ => {}
    }
    Ok(())
}

/// The text without what builders of sites put in for pictures and players: `{{< figure src="x.jpg" >}}`, `{% youtube x %}`, `{: .lead}`.
fn without_shortcodes(text: &str) -> String {
    let marks = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{:", "}")];
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, _)) = rest.match_indices('{').find(|(at, _)| {
        let here = rest.get(*at..).unwrap_or_default();
        marks.iter().any(|(open, _)| here.starts_with(open))
    }) {
        let here = rest.get(at..).unwrap_or_default();
        let close = marks.iter().find(|(open, _)| here.starts_with(open)).map_or("", |(_, close)| close);
        // What is not closed soon on its line is no shortcode.
        let line: String = here.chars().take_while(|c| *c != '\n').take(500).collect();
        let end = line.find(close).map(|end| end + close.len());
        out.push_str(rest.get(..at).unwrap_or_default());
        if end.is_none() {
            out.push('{');
        }
        rest = here.get(end.unwrap_or(1)..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// The paragraphs as a reader sees them: wrapped lines joined, marks gone.
fn paragraphs(text: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let mut out: Vec<String> = Vec::new();
    let mut current = String::new();
    // Pictures are described for those who cannot see them; what was struck out is not said.
    let mut silent = 0_usize;
    let mut flush = |current: &mut String| {
        let text = tidy::paragraph(current);
        if !text.is_empty() {
            out.push(text);
        }
        current.clear();
    };
    let mut markup = String::new();
    let text = without_shortcodes(text);
    for event in Parser::new_ext(&text, options) {
        match event {
            Event::Start(Tag::Image { .. } | Tag::Strikethrough) => silent += 1,
            Event::End(TagEnd::Image | TagEnd::Strikethrough) => silent = silent.saturating_sub(1),
            Event::Text(text) | Event::Code(text) if silent == 0 => current.push_str(&text),
            Event::SoftBreak => current.push(' '),
            Event::HardBreak => current.push('\n'),
            Event::Start(Tag::TableCell) if !current.is_empty() => current.push_str(" | "),
            Event::Start(
                Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::Item
                | Tag::List(_)
                | Tag::BlockQuote(_)
                | Tag::CodeBlock(_),
            )
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::BlockQuote(_)
                | TagEnd::CodeBlock
                | TagEnd::TableHead
                | TagEnd::TableRow,
            )
            | Event::Rule => flush(&mut current),
            Event::Html(text) => markup.push_str(&text),
            Event::End(TagEnd::HtmlBlock) => {
                flush(&mut current);
                // A tag alone, or a comment, has no text.
                for mut paragraph in html::fragment(&markup).unwrap_or_default().split("\n\n").map(str::to_owned) {
                    flush(&mut paragraph);
                }
                markup.clear();
            }
            _ => {}
        }
    }
    flush(&mut current);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_wrapped_lines_are_joined() {
        let text = "# Ferry sinks\n\nAt least **12** passengers drowned when the\n[ferry](https://x.example/30) Aurora sank.\n\n\
                    - One\n- ~~two~~ three\n\n![a photo of 40 people](x.jpg)\n\n| Hurt | 30 |\n|---|---|\n| Dead | 12 |\n";
        assert_eq!(
            paragraphs(text),
            [
                "Ferry sinks",
                "At least 12 passengers drowned when the ferry Aurora sank.",
                "One",
                "three",
                "Hurt | 30",
                "Dead | 12"
            ]
        );
    }

    #[test]
    fn front_matter_in_yaml_and_toml() {
        let yaml = "---\ntitle: \"Ferry: 12 dead\"\ndate: 2026-03-03T08:12:00+01:00\nauthors:\n  - Ana Paz\n  - name: B. Roe\nsource: Bay Radio\ntags: [a, b]\nlang: es-MX\n---\n\nDoce murieron.\n";
        let toml = "+++\ntitle = \"Ferry: 12 dead\"\ndate = 2026-03-03T08:12:00+01:00\nauthors = [\"Ana Paz\", \"B. Roe\"]\npublisher = \"Bay Radio\"\nlanguage = \"es\"\ndraft = false\n+++\nDoce murieron.\n";
        for text in [yaml, toml] {
            let document = read(text).unwrap();
            assert_eq!(document.title.as_deref(), Some("Ferry: 12 dead"));
            assert_eq!(document.author.as_deref(), Some("Ana Paz, B. Roe"));
            assert_eq!(document.name(), Some("Bay Radio"));
            assert_eq!(document.published.unwrap().to_string(), "2026-03-03T08:12");
            assert_eq!(document.language.unwrap().code(), "es");
            assert_eq!(document.text, "Doce murieron.");
        }
        assert_eq!(read("---\nA rule above, and no end").unwrap().text, "A rule above, and no end");
        assert_eq!(
            read("---\ndate: soon\n---\nx").unwrap_err().to_string(),
            "the front matter could not be read: key \"date\": \"soon\" is not a date: a date such as 2026-02-22 was expected"
        );
        assert!(read("---\na: [\n---\nx").unwrap_err().to_string().starts_with("the front matter could not be read: "));
        assert!(read(&format!("---\na: {}\n---\nx", "[".repeat(20_000))).is_err());
        assert!(read(&format!("---\n{}x\n---\nx", "- ".repeat(20_000))).is_err());
    }
}
