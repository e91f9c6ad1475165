//! Broken and hostile input: nothing panics, and what it costs grows with its length.

#![allow(clippy::disallowed_methods, reason = "what reading costs is measured by the clock")]

use crosscheck_ingest::{Reading, read};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// What must hold of whatever was read.
fn whole(reading: &Reading) {
    for document in &reading.documents {
        for note in document.notes("x") {
            if let Some(span) = note.span {
                assert!(span.of(&document.text).is_some(), "{span:?} of {:?}", document.text);
            }
        }
        let source = document.source(&document.id_in("x"));
        assert_eq!(source.text(), document.text);
    }
}

const NAMES: &[&str] = &["a.txt", "a.md", "a.html", "a.xml", "a.eml", "a.jsonl", "-"];

/// Pieces of pages, feeds, letters and rows, whole and broken.
const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<div class='related comments'>",
    "<div>",
    "</div>",
    "<h1>Ferry</h1>",
    "<h1>",
    "<article>",
    "</article>",
    "<time datetime='2026-02-22T18:30:00Z'>18:30</time>",
    "<time>",
    "<a href=x>",
    "</a>",
    "<b>",
    "<i>",
    "<table>",
    "<tr>",
    "<td>",
    "<ul><li>",
    "<svg>",
    "<math>",
    "<br>",
    "<template>",
    "<select>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<script>",
    "</script>",
    "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"@graph\":[",
    "]}",
    "<style>",
    "<p class=correction>Correction: it was 12, not 13.</p>",
    "<main class='live-blog'>",
    "<amp-ad>",
    "<q>",
    "<sup>2</sup>",
    "<pre>\n x\n",
    "&nbsp;",
    "&#x202e;",
    "&#0;",
    "&lt;",
    "\u{0}",
    "\u{feff}",
    "\u{ad}",
    "12\u{202f}000",
    "é",
    "\u{1f6a2}",
    "At least 12 people died when the ferry sank off Port Ellis on Monday, the harbour office said. ",
    "<meta name=date content=",
    "<rss><channel><title>x",
    "<item><title>",
    "</title>",
    "</item>",
    "<description>",
    "</channel></rss>",
    "<feed>",
    "<entry>",
    "<content type='xhtml'><div>",
    "</content>",
    "<updated>2026-02-22</updated>",
    "<?xml version='1.0'?>",
    "From: a\nDate: b\nSubject: =?utf-8?q?=C3?=\n",
    "Content-Type: multipart/mixed; boundary=x\n\n--x\n",
    "--x--",
    "Content-Transfer-Encoding: base64\n\n",
    "\n\n",
    "> ",
    "-- \n",
    "---\n",
    "+++\n",
    "title: [",
    "date: 2026-13-45\n",
    "{\"text\": \"",
    "\"}\n",
    "{\"text\": \"a\", \"published\": \"2026-02-22\"}\n",
    "# ",
    "| a | b |\n|---|---|\n",
    "```\n",
    "<meta charset=utf-16>",
    "<body",
    "<html hidden>",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), name in proptest::sample::select(NAMES)) {
        if let Ok(reading) = read(name, &bytes) {
            whole(&reading);
        }
    }

    #[test]
    fn no_pieces_panic(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..60),
        name in proptest::sample::select(NAMES),
    ) {
        if let Ok(reading) = read(name, pieces.concat().as_bytes()) {
            whole(&reading);
        }
    }
}

#[test]
fn broken_pages_are_still_read() {
    for page in [
        "<p>At least 12 died",
        "<html><body><div><p>At least 12 died</div></p></p></body></html><p>",
        "<p>12 died<p>At least 12 died",
        "<title>x<p>y</title><article><p>At least 12 died<article><p",
        "<table><p>At least 12 died<td>",
        "<form><div><p>At least 12 died</form></div>",
    ] {
        let reading = read("a.html", page.as_bytes()).unwrap();
        assert!(reading.documents[0].text.contains("At least 12 died"), "{page}: {reading:?}");
    }
}

/// Pages that would cost a careless reader the square of their length, or its stack.
#[test]
fn what_a_page_costs_grows_with_its_length() {
    let prose = "<p>At least 12 people died when the ferry sank off Port Ellis, the office said.</p>";
    let pages: &[(&str, &str, &str)] = &[
        ("paragraphs", "", prose),
        ("nesting", "", "<div class='a b-c'>x "),
        ("nested lists", "", "<ul><li>x "),
        ("nested tables", "", "<table><tr><td>x "),
        ("nested links", "", "<a href=x><div>x "),
        ("unclosed letters", "", "<p><b id=x><i>x "),
        ("links", "", "<li><a href=x>Other</a></li>"),
        (
            "times",
            "<main class=live-blog>",
            "<div><time datetime=2026-02-22>x</time><p>At least 12 people died when the ferry sank.</div>",
        ),
        ("corrections", "", "<p class=correction>Correction: it was 12, and not 13.</p>"),
        ("headlines", "", "<h1>Ferry</h1><h2>Ferry</h2>"),
        ("comments", "", "<div class=comment><p>x</p></div>"),
        ("classes", "", "<p class='a-b-c-d-e-f-g-h a_b_c_d aBcDeFgH'>x</p>"),
        ("cells", "<table>", "<tr><td>12<td>13"),
        ("data", "", "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"x\"}</script>"),
        ("text", "<p>", "x "),
        ("one word", "<p>", "x"),
        ("brackets", "", "<"),
        ("entities", "<p>", "&amp;"),
    ];
    for (name, head, piece) in pages {
        let took = |size: usize| {
            let page = format!("{head}{}", piece.repeat(size / piece.len()));
            let started = Instant::now();
            whole(&read("a.html", page.as_bytes()).unwrap());
            started.elapsed()
        };
        // Four times the page: four times the cost, and sixteen times where it grows with the square. A busy machine is slow now
        // and then.
        let (small, large) = (took(25_000), took(100_000));
        assert!(large < small * 10 + Duration::from_secs(2), "{name}: {small:?}, then {large:?}");
    }
}

#[test]
fn other_kinds_are_bounded_too() {
    let deep = "[".repeat(200_000);
    for (name, text) in [
        ("a.jsonl", format!("{{\"text\": {deep}")),
        ("a.md", format!("---\na: {deep}\n---\n")),
        ("a.md", format!("+++\na = {deep}\n+++\n")),
        ("a.md", "> ".repeat(100_000)),
        ("a.md", "- ".repeat(100_000)),
        ("a.md", "**a ".repeat(50_000)),
        ("a.md", "[a](".repeat(50_000)),
        ("a.xml", format!("<rss><channel>{}", "<x:y>".repeat(100_000))),
        ("a.xml", format!("<feed>{}", "<entry>".repeat(100_000))),
        (
            "a.xml",
            format!(
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>{}",
                "<div>".repeat(100_000)
            ),
        ),
        ("a.eml", "Content-Type: multipart/mixed; boundary=x\n\n--x\n".repeat(20_000)),
        ("a.eml", "Content-Type: message/rfc822\n\n".repeat(20_000)),
        ("a.eml", format!("From: {}\n\nx", "(".repeat(200_000))),
    ] {
        let started = Instant::now();
        if let Ok(reading) = read(name, text.as_bytes()) {
            whole(&reading);
        }
        let took = started.elapsed();
        let head: String = text.chars().take(30).collect();
        assert!(took < Duration::from_secs(10), "{name} {head:?}: {took:?}");
    }
}
