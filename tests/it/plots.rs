//! Pictures in the report at a terminal, the links to the texts, and what `verbose` adds.

use crate::render::{at, columns, of_two, terminal};
use crate::story;
use crosscheck::render::{Terminal, terminal_summary};
use crosscheck::report::Position;
use crosscheck::{Claim, Date, Hedged, Mode, Period, Policy, Report, Source, Topic, Verdict, check};
use std::collections::BTreeMap;

fn position(claims: &[usize]) -> Position {
    Position { value: "?".to_owned(), claims: claims.to_vec(), count: claims.len(), origins: claims.len(), speakers: 0 }
}

fn died(source: &str, amount: Hedged<crosscheck::Figure>) -> Claim {
    Claim::new(source, Topic::new("ferry", "killed"), amount.of("person"))
}

/// A report of one question with these claims, each a position of its own.
fn of_claims(claims: Vec<Claim>) -> Report {
    let (mut report, _) = of_two([("a", "7"), ("b", "7")], "7");
    let question = &mut report.questions[0];
    question.positions = (0..claims.len()).map(|index| position(&[index])).collect();
    question.claims = claims;
    report
}

/// The row that begins with these words, behind the sign of its position.
fn row<'t>(text: &'t str, words: &str) -> &'t str {
    text.lines()
        .find(|row| row.chars().skip(4).collect::<String>().starts_with(words))
        .unwrap_or_else(|| panic!("{text}"))
}

#[test]
fn readings_stand_beside_their_sources_over_one_axis() {
    let claims = vec![
        died("gazette", Hedged::plain(20)),
        died("herald", Hedged::nearly(12)),
        died("radio", Hedged::at_least(8)),
        died("leaflet", Hedged::vague("dozens")),
        died("mail", Hedged::up_to(30)),
        died("post", Hedged::between(10, 15)),
    ];
    let text = terminal(&of_claims(claims), &[], &at(80));
    for (words, drawn, source) in [
        ("20", "●", "gazette"),
        ("nearly 12", "●", "herald"),
        ("at least 8", "●━", "radio"),
        ("dozens", "╍", "leaflet"),
        ("up to 30", "━●", "mail"),
        ("10 to 15", "━━", "post"),
    ] {
        let row = row(&text, words);
        assert!(row.contains(drawn) && row.ends_with(source), "{text}");
    }
    assert!(row(&text, "at least 8").contains('▶') && !row(&text, "20").contains(['━', '─', '▶']), "{text}");
    assert!(row(&text, "up to 30").contains("──") && row(&text, "dozens").contains("╌▶"), "{text}");
    let place = |words: &str| columns(row(&text, words).split('●').next().unwrap());
    assert!(place("at least 8") < place("nearly 12") && place("nearly 12") < place("20"), "{text}");
    assert!(text.contains("┬─") && text.contains("signs      ● the figure stated"), "{text}");
}

#[test]
fn there_is_no_picture_where_it_says_nothing_or_has_no_room() {
    let two = || of_claims(vec![died("a", Hedged::plain(7)), died("b", Hedged::plain(9))]);
    let axis = |text: &str| text.contains('┬');
    assert!(axis(&terminal(&two(), &[], &at(50))));
    let narrow = terminal(&two(), &[], &at(49));
    assert!(!axis(&narrow) && !narrow.contains("signs") && narrow.contains("  · ?  a\n"), "{narrow}");
    let mut same = of_claims(vec![died("a", Hedged::plain(7)), died("b", Hedged::plain(7))]);
    same.questions[0].positions = vec![position(&[0, 1])];
    assert!(!axis(&terminal(&same, &[], &at(80))), "one reading is no picture");
}

#[test]
fn readings_that_can_stand_together_are_joined() {
    let mut report = of_claims(vec![
        died("a", Hedged::plain(20)),
        died("b", Hedged::plain(7)),
        died("c", Hedged::plain(8)),
        died("d", Hedged::plain(9)),
    ]);
    report.questions[0].positions = vec![position(&[0]), position(&[1, 2, 3])];
    let text = terminal(&report, &[], &at(80));
    for (sign, value) in [('·', "20"), ('┌', "7"), ('│', "8"), ('└', "9")] {
        assert!(row(&text, &format!("{value} ")).starts_with(&format!("  {sign} {value}")), "{text}");
    }
}

#[test]
fn a_figure_that_comes_on_top_of_another_says_more() {
    let mut more = died("herald", Hedged::plain(4));
    more.mode = Mode::Additional;
    let text = terminal(&of_claims(vec![died("gazette", Hedged::plain(20)), more]), &[], &at(80));
    assert!(row(&text, "4 more").ends_with("herald"), "{text}");
}

#[test]
fn what_is_told_of_another_event_is_named_and_not_drawn() {
    let mut claims = vec![died("a", Hedged::plain(20)), died("b", Hedged::plain(7)), died("c", Hedged::plain(90_000))];
    claims[2].mode = Mode::Background;
    let mut report = of_claims(claims);
    report.questions[0].positions.truncate(2);
    let text = terminal(&report, &[], &at(80));
    assert!(row(&text, "90,000").contains("(of") && !row(&text, "90,000").contains('●'), "{text}");
    assert!(!text.contains("log scale") && !text.contains("100k"), "{text}");
}

#[test]
fn a_figure_that_moves_is_also_shown_by_time_with_the_stale_ones() {
    let policy = Policy::default();
    let on = |id: &str, text: &str, date: &str| Source::new(id, text).published(date.parse::<Period>().unwrap());
    let accounts = [
        on("late", "The ferry sank on Monday. At least 30 passengers were killed.", "2026-03-05"),
        on("early", "The ferry sank on Monday. 12 passengers were killed.", "2026-03-03"),
        on("middle", "The ferry sank on Monday. 21 passengers were killed.", "2026-03-04"),
        on("slow", "The ferry sank on Monday. 12 passengers were killed.", "2026-03-06"),
    ];
    let report = check(&accounts, &policy);
    let text = crosscheck::render::terminal(&report, &accounts, &policy, &at(80));
    let (_, by_time) = text.split_once("by the time for which they hold\n").unwrap_or_else(|| panic!("{text}"));
    let rows: Vec<&str> = by_time.lines().take(4).map(|row| row.trim_start().split(' ').next().unwrap()).collect();
    assert_eq!(rows, ["2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"], "{text}");
    assert!(by_time.contains("12: early\n") && by_time.contains("12: slow (stale:"), "{text}");
}

#[test]
fn the_fallback_draws_with_ascii_only() {
    let options = Terminal { ascii: true, ..at(80) };
    let claims =
        vec![died("a", Hedged::plain(20)), died("b", Hedged::at_least(30)), died("c", Hedged::vague("dozens"))];
    let long = "x".repeat(200);
    let mut report = of_claims(claims);
    report.sources[0].name = long;
    let text = terminal(&report, &[], &options);
    assert!(text.is_ascii(), "{text}");
    assert!(row(&text, "at least 30").contains("o=") && row(&text, "at least 30").contains('>'), "{text}");
    assert!(row(&text, "dozens").contains('~') && text.contains("+-") && text.contains("xxx..."), "{text}");
}

#[test]
fn hostile_and_wide_words_leave_the_picture_aligned_and_inert() {
    let hostile = |id: &str, word: &str| died(id, Hedged::vague(word));
    let claims = vec![
        died("plain", Hedged::plain(20)),
        died("東京新聞 e\u{301}\u{301}", Hedged::plain(20)),
        died("evil\u{1b}[2J\u{202e}\u{200b}", Hedged::plain(20)),
        died("🇲🇽👍🏽", Hedged::plain(20)),
        hostile("v", "\u{1b}]8;;x\u{7}dozens\u{202e}"),
        hostile("w", "数十 e\u{301}"),
        died("low", Hedged::plain(7)),
    ];
    let mut report = of_claims(claims);
    report.questions[0].linked_by = vec!["\u{9b}31m".to_owned()];
    report.questions[0].id = "id\u{1b}[31m".to_owned();
    for width in [50, 60, 80, 140] {
        for verbose in [false, true] {
            let text = terminal(&report, &[], &Terminal { verbose, ..at(width) });
            let steering = |c: &char| c.is_control() && *c != '\n' || matches!(c, '\u{200b}'..='\u{202e}');
            assert_eq!(text.chars().find(steering), None, "{text:?}");
            assert!(text.lines().all(|row| columns(row) <= width), "{text}");
            let twenties = text.lines().filter(|row| row.contains("· 20 "));
            let places: Vec<usize> = twenties.map(|row| columns(row.split('●').next().unwrap())).collect();
            assert_eq!(places.len(), 4, "{text}");
            assert!(places.iter().all(|place| *place == places[0]), "{text}");
        }
    }
}

fn unlinked(text: &str) -> String {
    let mut out = String::new();
    for (index, piece) in text.split("\u{1b}]8;;").enumerate() {
        out.push_str(if index == 0 { piece } else { piece.split_once("\u{1b}\\").unwrap().1 });
    }
    out
}

#[test]
fn the_place_of_a_quote_opens_its_text() {
    let links = |url: &str| BTreeMap::from([("gazette".to_owned(), url.to_owned())]);
    for width in 40..=100 {
        let plain = terminal(&story::report(), &story::sources(), &at(width));
        let options = Terminal { links: links("file:///a/gazette.txt"), ..at(width) };
        let linked = terminal(&story::report(), &story::sources(), &options);
        assert_eq!(unlinked(&linked), plain, "links change nothing else");
        assert!(
            linked.contains("\u{1b}]8;;file:///a/gazette.txt\u{1b}\\line 3, column 268\u{1b}]8;;\u{1b}\\")
                || width < 70
        );
        assert!(linked.contains("]8;;file:///a/gazette.txt"), "at {width} columns");
        assert!(!linked.contains("herald.txt"), "only what has a URL");
        let hostile = Terminal { links: links("file:///a\u{1b}[2J"), ..at(width) };
        assert_eq!(terminal(&story::report(), &story::sources(), &hostile), plain);
    }
}

#[test]
fn verbose_tells_why_claims_were_linked_and_what_was_left_short() {
    let quiet = terminal(&story::report(), &story::sources(), &at(100));
    let verbose = terminal(&story::report(), &story::sources(), &Terminal { verbose: true, ..at(100) });
    for told in [
        "linked by  same subject and attribute\n",
        "  id         killed/ferry passengers\n",
        "AGREE  What was the ferry's name?",
        "What did the ferry cost? up to $15 million (herald)",
        "policy     span/1: lowest and highest reported; best is what most origins say",
        "words      vague words are read by the profile default",
    ] {
        assert!(verbose.contains(told), "{told}: {verbose}");
        assert!(!quiet.contains(told), "{told}: {quiet}");
    }
    // One policy has its bounds told as well.
    assert!(verbose.contains("span/1 (year; provisional)  3 (gazette)  3 (gazette)  open"), "{verbose}");
}

#[test]
fn the_summary_is_one_line() {
    let text = terminal_summary(&story::report(), &story::sources());
    assert_eq!(text, "4 articles, 3 origins: 2 contradictions, 1 agreement, 1 with nothing to compare\n");
    let none = terminal_summary(&story::report().only(&[Verdict::Suspect]), &story::sources());
    assert_eq!(none, "4 articles, 3 origins: no findings\n");
}

#[test]
fn questions_of_one_wording_are_named_once_with_their_number() {
    let mut report = story::report();
    let asked = report.questions.pop().unwrap();
    report.questions.extend([asked.clone(), asked.clone(), asked]);
    let text = terminal(&report, &story::sources(), &at(80));
    assert!(text.contains("3 with nothing to compare: What did the ferry cost? (3 of these)\n"), "{text}");
}

#[test]
fn dates_are_drawn_on_a_calendar() {
    let day = |text: &str| crosscheck::Value::Date(Hedged::Plain(Date::Period(text.parse::<Period>().unwrap())));
    let claim = |source: &str, date: &str| Claim::new(source, Topic::new("ferry", "sank"), day(date));
    let text = terminal(&of_claims(vec![claim("a", "2026-03-02"), claim("b", "2026-03-05")]), &[], &at(80));
    assert!(text.contains("2 Mar") && text.contains("5 Mar"), "{text}");
}

#[test]
fn the_page_draws_the_first_readings_and_counts_the_rest() {
    let page = |count: i64| {
        let claims = (1..=count).map(|n| died(&format!("s{n}"), Hedged::plain(n * 7))).collect();
        crosscheck::render::html(&of_claims(claims), &[], &Policy::default(), "Ferry")
    };
    assert!(page(70).contains("and 10 more readings"));
    assert!(!page(60).contains("more readings"));
}
