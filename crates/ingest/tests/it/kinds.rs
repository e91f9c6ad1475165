//! Small things of feeds, letters, Markdown and encodings that decide what a text says.

use crosscheck_ingest::{Document, read};

fn one(name: &str, bytes: impl AsRef<[u8]>) -> Document {
    read(name, bytes.as_ref()).unwrap().documents.remove(0)
}

fn said(document: &Document) -> Vec<&str> {
    document.notes.iter().map(|note| note.text.as_str()).collect()
}

#[test]
fn an_entry_of_a_feed_has_its_headline_once_and_the_body_that_holds_something() {
    let rss = |item: &str| {
        let feed = format!(
            "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>W</title>\
             <link>x</link><description/><item><title>Ferry sinks</title>{item}</item></channel></rss>"
        );
        one("a.rss", feed).text
    };
    assert_eq!(rss("<description>Ferry sinks</description>"), "Ferry sinks");
    assert_eq!(rss("<description>12 died.</description>"), "Ferry sinks\n\n12 died.");
    let empty = "<description>12 died.</description><content:encoded> </content:encoded>";
    assert_eq!(rss(empty), "Ferry sinks\n\n12 died.");
}

#[test]
fn a_change_before_publication_is_none() {
    let atom = |updated: &str| {
        let feed = format!(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>W</title><id>x</id><updated>2026-03-01T00:00:00Z</updated><entry>\
             <title>T</title><id>y</id><published>2026-03-02T10:00:00Z</published><updated>{updated}</updated>\
             <summary>12 died.</summary></entry></feed>"
        );
        one("a.atom", feed).updated.map(|time| time.to_string())
    };
    assert_eq!(atom("2026-03-02T11:00:00Z").as_deref(), Some("2026-03-02T11:00"));
    assert_eq!(atom("2026-03-02T09:00:00Z"), None);
}

#[test]
fn items_of_a_letter_stay_lines_of_their_own() {
    let lead = "The harbour office gives these figures for the ferry Aurora today";
    let letter = format!("From: a@b.example\nSubject: s\nMIME-Version: 1.0\n\n{lead}\n- 38 passengers were aboard\n");
    assert_eq!(one("a.eml", letter).text, format!("{lead}\n- 38 passengers were aboard"));
}

#[test]
fn front_matter_ends_with_dots_too_and_is_none_where_it_never_ends() {
    let dots = one("a.md", "---\nname: Blog\n...\n12 died.\n");
    assert_eq!((dots.name(), dots.text.as_str()), (Some("Blog"), "12 died."));
    // Three dots end no front matter in TOML.
    assert_eq!(one("a.md", "+++\nname = \"Blog\"\n+++\n12 died.\n").name(), Some("Blog"));
}

#[test]
fn a_few_stray_bytes_leave_a_text_in_utf_8_and_many_do_not() {
    let text = "Zwölf Tote, größere Schäden, überflutete Straßen, Häuser zerstört, Brücken gesperrt.".as_bytes();
    let stray = one("a.txt", [text, b" \xff"].concat());
    assert!(stray.text.starts_with("Zwölf Tote"), "{}", stray.text);
    assert!(said(&stray)[0].contains("one character could not be decoded"), "{:?}", said(&stray));
    let many = one("a.txt", ["ÄÖÜß: ".as_bytes(), b"caf\xe9 \xe9t\xe9 d\xe9j\xe0 f\xeate gar\xe7on"].concat());
    assert!(said(&many)[0].contains("as its bytes suggest"), "{:?}", said(&many));
}
