//! Small things of pages, feeds, letters, Markdown and encodings that decide what a text says.

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
    for empty in [" ", "<![CDATA[ ]]>", "<![CDATA[\n\n]]>"] {
        let item = format!("<description>12 died.</description><content:encoded>{empty}</content:encoded>");
        assert_eq!(rss(&item), "Ferry sinks\n\n12 died.", "{empty:?}");
    }
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

#[test]
fn an_encoding_is_told_by_the_bytes_where_they_are_not_what_is_declared() {
    let page = |charset: &str| {
        let head = format!("<html><head><meta charset=\"{charset}\"></head><body><p>");
        let body = b"Doce pasajeros murieron el s\xe1bado en la bah\xeda, seg\xfan la Guardia Civil.</p></body></html>";
        one("a.html", [head.as_bytes(), body].concat())
    };
    for (charset, said) in [("iso-8859-1", "as it declares"), ("euc-jp", "as its bytes suggest")] {
        let document = page(charset);
        assert!(document.text.contains("el sábado en la bahía"), "{charset}: {}", document.text);
        assert!(
            self::said(&document).iter().any(|note| note.ends_with(said)),
            "{charset}: {:?}",
            self::said(&document)
        );
    }
    // Three bytes of four are nought: no UTF-16.
    let wide: Vec<u8> = "12 passengers drowned, señor.".chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
    let error = read("a.txt", &wide).unwrap_err().to_string();
    assert!(error.starts_with("this is a file of bytes that are no text"), "{error}");
}

const LEAD: &str = "<h1>Ferry sinks</h1><p>12 passengers were killed when the ferry Aurora sank on Monday, as the harbour master said.</p>";

#[test]
fn a_box_that_asks_to_subscribe_says_that_the_text_is_cut_off() {
    let page = |class: &str| {
        let body = format!(
            "<article>{LEAD}<div class=\"{class}\"><p>Read on. <a href=\"/s\">Subscribe</a></p></div></article>"
        );
        one("a.html", format!("<html><body>{body}</body></html>"))
    };
    assert_eq!(said(&page("paywall")), ["only the first 18 words are there: the rest must be paid for"]);
    assert!(!page("paywall").text.contains("Read on"));
    assert_eq!(said(&page("note")), [""; 0]);
}

#[test]
fn a_long_part_is_no_correction_whatever_it_is_called() {
    let page = |times: usize| {
        let words = "The story of Monday gave another figure for those aboard. ".repeat(times);
        one(
            "a.html",
            format!(
                "<html><body><article>{LEAD}<div class=\"correction\"><p>{words}</p></div></article></body></html>"
            ),
        )
    };
    let notes =
        |times: usize| page(times).notes.iter().filter(|note| note.text.contains("carries a correction")).count();
    assert_eq!((notes(1), notes(30), notes(40)), (1, 1, 0));
}

/// Entries of a live blog: what the page calls each, and its time.
fn live(beside: &str, ids: [&str; 2]) -> Vec<(String, Option<String>)> {
    let entry = |id: &str, clock: &str| {
        format!(
            "<section id=\"{id}\"><time>{clock}</time><p>Two more people were taken to the hospital of the harbour.</p></section>"
        )
    };
    let page = format!(
        "<html><head><meta property=article:published_time content=2026-06-07T06:30:00Z><meta property=article:modified_time \
         content=2026-06-08T21:40:00Z></head><body><main class=liveblog><h1>Flood: live</h1><div>{}{}</div>{beside}</main></body></html>",
        entry(ids[0], "15:10"),
        entry(ids[1], "14:05")
    );
    let documents = read("a.html", page.as_bytes()).unwrap().documents.into_iter();
    documents.skip(1).map(|entry| (entry.id, entry.published.map(|time| time.to_string()))).collect()
}

#[test]
fn entries_of_a_live_blog_are_told_from_what_stands_beside_them() {
    let told = |id: &str, time: &str| (id.to_owned(), Some(time.to_owned()));
    // A clock stands on the day of the last change.
    let entries = [told("#first", "2026-06-08T14:05"), told("#second", "2026-06-08T15:10")];
    let part = |words: &str| format!("<section><time>13:00</time>{words}</section>").repeat(3);
    let prose = "<p>The river rose by two metres within a day, and the bridge was closed.</p>";
    for beside in [
        String::new(),
        format!("<aside>{}</aside>", part(prose)),
        format!("<div>{}</div>", part("<a href=\"/x\">The river rose by two metres within a single day</a>")),
    ] {
        assert_eq!(live(&beside, ["second", "first"]), entries, "{beside}");
    }
    // A name for links is short and plain.
    let long = "x".repeat(41);
    assert_eq!(live("", [&long, "a b"]), [told("#1", "2026-06-08T14:05"), told("#2", "2026-06-08T15:10")]);
}
