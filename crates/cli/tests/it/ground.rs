//! Claims from elsewhere, held to their texts.

use crate::desk::{Desk, Ran};
use crate::golden::{hold, root};
use serde_json::{Value, json};

const TEXT: &str = "Café Sol, 3 May 2024. At least 12 people died and 1,200 were hurt, about a third of them children.\n\n\
    The mayor, Ana Paz, said on Tuesday that “it took three years”. Damage came to $3.5 million.\n\
    Twenty-five buses stopped. A soldier died. Dozens of people fled. 12 people are missing. Of the staff 12% left.\n";

fn row(quote: &str, value: Value) -> Value {
    json!({"source": "a", "subject": "s", "attribute": "x", "quote": quote, "value": value})
}

fn count(figure: u32) -> Value {
    json!({"type": "quantity", "hedge": "plain", "low": figure, "high": figure, "unit": "person"})
}

fn ground(rows: &[Value]) -> Ran {
    let desk = Desk::new("ground");
    desk.put("t/a.txt", TEXT)
        .put("t/sources.toml", "[[source]]\nid = \"a\"\nfile = \"a.txt\"\npublished = 2024-05-08\n");
    let lines: Vec<String> = rows.iter().map(Value::to_string).collect();
    desk.put("rows.jsonl", lines.join("\n"));
    desk.run(&["ground", "rows.jsonl", "--text", "t"])
}

#[test]
fn the_committed_claims_come_out_as_they_should() {
    let folder = root().join("examples/claims-from-elsewhere");
    let ran = {
        let mut command = Desk::new("ground-example").command(&["ground", "claims.jsonl", "--text", "."]);
        Ran::of(command.current_dir(&folder).output().unwrap())
    };
    assert_eq!(ran.code, Some(2));
    hold(&folder.join("grounded.jsonl"), &ran.out);
    hold(&folder.join("refused.txt"), &ran.err);
    for row in ran.out.lines() {
        crosscheck::wire::claim::from_line(row).unwrap();
    }
}

#[test]
fn what_stands_there_is_let_through() {
    let hedged = |hedge: &str, low: Value, high: Value| json!({"type": "quantity", "hedge": hedge, "low": low, "high": high, "unit": "person"});
    for (quote, value) in [
        ("At least 12 people died", hedged("at_least", json!(12), Value::Null)),
        ("1,200 were hurt", count(1_200)),
        ("about a third of them", json!({"type": "share", "hedge": "about", "low": 1, "high": 1, "whole": 3})),
        ("The mayor, Ana Paz", json!({"type": "name", "text": "Ana Paz"})),
        ("\"it took three years\"", json!({"type": "duration", "low": 3, "high": 3, "unit": "year"})),
        ("$3.5 million", json!({"type": "money", "low": 3_500_000, "high": 3_500_000, "currency": "USD"})),
        ("3 May 2024", json!({"type": "date", "low": "2024-05-03", "high": "2024-05-03"})),
        ("said on Tuesday", json!({"type": "date", "low": "2024-05-07", "high": "2024-05-07"})),
        ("Twenty-five buses", count(25)),
        ("12% left", json!({"type": "quantity", "hedge": "plain", "low": 12, "high": 12, "unit": "percent"})),
        ("Dozens of people fled", json!({"type": "quantity", "hedge": "vague", "word": "dozens", "unit": "person"})),
        ("dozens of people fled", json!({"type": "quantity", "hedge": "vague", "word": "dozens", "unit": "person"})),
    ] {
        let ran = ground(&[row(quote, value)]);
        assert!(ran.code == Some(0) && !ran.err.contains("note"), "{quote}: {ran:?}");
        let found = ran.json();
        let (start, end) = (&found["span"]["start"], &found["span"]["end"]);
        let place = |end: &Value| usize::try_from(end.as_u64().unwrap()).unwrap();
        assert_eq!(found["quote"], TEXT[place(start)..place(end)], "{quote}");
        let (from, to) = (place(&found["sentence"]["start"]), place(&found["sentence"]["end"]));
        assert!(from <= place(start) && place(end) <= to, "{quote}");
        assert_eq!(found["published"], "2024-05-08", "the date of the source is added");
    }
}

#[test]
fn what_does_not_is_refused_with_line_field_and_reason() {
    let money = |code: &str| json!({"type": "money", "low": 3_500_000, "high": 3_500_000, "currency": code});
    let at_most = json!({"type": "quantity", "hedge": "at_most", "low": null, "high": 12, "unit": "person"});
    let date = |day: &str| json!({"type": "date", "low": day, "high": day});
    for (quote, value, said) in [
        ("At least 12 people", count(30), "field value: the claim says 30, the text “At least 12 people”"),
        ("1,200 were hurt", count(200), "field value: the claim says 200, the text “1,200 were hurt”"),
        ("2 people died", count(2), "field quote: “2 people died” does not stand in the text of source \"a\""),
        ("five buses", count(5), "field value: the claim says 5, the text “Twenty-five”"),
        ("13 people died", count(13), "field quote: “13 people died” does not stand in the text of source \"a\""),
        ("", count(12), "field quote: missing: the words of the text that say so were expected"),
        ("A soldier died", count(40), "field value: the claim says 40, the quote “A soldier died” no such figure"),
        (
            "At least 12 people",
            at_most,
            "field value: the claim bounds the figure from the other side (at_most), the text says “At least 12”",
        ),
        ("12% left", count(12), "field value: the claim is of person, the text says “12%”"),
        ("$3.5 million", count(3_500_000), "field value: the claim is of person, the text says “$3.5 million”"),
        ("$3.5 million", count(3), "field value: the claim says 3, the text “$3.5 million”"),
        (
            "it took three years",
            json!({"type": "duration", "low": 3, "high": 3, "unit": "month"}),
            "field value: the claim is of months, the text says “three years”",
        ),
        (
            "The mayor, Ana Paz",
            json!({"type": "name", "text": "Ana Pa"}),
            "field value: \"Ana Pa\" does not stand in the text",
        ),
        (
            "about a third of them",
            json!({"type": "share", "hedge": "about", "low": 1, "high": 1, "whole": 4}),
            "field value: the claim says 4, the text “about a third of them”",
        ),
        (
            "$3.5 million",
            json!({"type": "quantity", "hedge": "plain", "low": 3.5, "high": 3.5, "unit": "person"}),
            "field value: the claim says 3.5, the text “$3.5 million”",
        ),
        ("3 May 2024", date("2023-05-03"), "field value: the claim says 2023-05-03, the text “3 May 2024”"),
        ("3 May 2024", date("2024-05-04"), "field value: the claim says 2024-05-04, the text “3 May 2024”"),
        ("3 May 2024", date("2024-06"), "field value: the claim says 2024-06, the text “3 May 2024”"),
        (
            "The mayor, Ana Paz",
            json!({"type": "name", "text": "Ana Prado"}),
            "field value: \"Ana Prado\" does not stand in the text",
        ),
        (
            "12 people are missing",
            json!({"type": "quantity", "hedge": "vague", "word": "hundreds", "unit": "person"}),
            "field value: the claim says \"hundreds\", the quote “12 people are missing” does not",
        ),
        (
            "said on Tuesday",
            json!({"type": "date", "low": "2024-02-30", "high": "2024-02-30"}),
            "field value.low: the date \"2024-02-30\" does not exist: the month has no such day",
        ),
    ] {
        let ran = ground(&[row(quote, value)]);
        ran.says(2, &format!("crosscheck: rows.jsonl: line 1: {said}\ncrosscheck: rows.jsonl: 0 claims grounded, 0 of them repaired; 1 refused\n"));
        assert_eq!(ran.out, "");
    }
    let mut euros = row("$3.5 million", money("USD"));
    euros["source"] = "b".into();
    ground(&[euros]).says(
        2,
        "crosscheck: rows.jsonl: line 1: field source: unknown source \"b\"; known are a\n\
         crosscheck: rows.jsonl: 0 claims grounded, 0 of them repaired; 1 refused\n",
    );
}

#[test]
fn of_several_places_the_hinted_one_is_taken() {
    let second = TEXT.rfind("12 people").unwrap();
    let with = |field: &str, hint: Value| {
        let mut row = row("12 people", count(12));
        row[field] = hint;
        row
    };
    let chars = TEXT[..second].chars().count();
    let mut in_chars = with("span", json!({"start": chars + 2, "end": chars + 3}));
    in_chars["offsets"] = "chars".into();
    for hinted in [
        with("span", json!({"start": second + 7, "end": second + 2})),
        with("sentence", json!({"start": second - 1, "end": TEXT.len() - 1})),
        in_chars,
    ] {
        let ran = ground(std::slice::from_ref(&hinted));
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert_eq!(ran.json()["span"]["start"], second, "{hinted}");
        assert!(!ran.err.contains("note"), "{ran:?}");
    }
    // Without a hint, and with one that points between them, the first is taken whose figure is the claim's; that is said.
    let middle = (TEXT.find("12 people").unwrap() + second) / 2;
    let between = with("span", json!({"start": middle, "end": middle + 9}));
    for row in [row("12 people", count(12)), between] {
        let ran = ground(&[row]);
        assert!(
            ran.err.contains("line 1: note: the quote “12 people” stands 2 times; it was taken from line 1"),
            "{ran:?}"
        );
    }
}

#[test]
fn what_is_a_matter_of_reading_is_noted() {
    let name = json!({"type": "name", "text": "Ana Paz"});
    for (quote, value, note) in [
        ("At least 12 people", count(12), "the claim is stated \"plain\", the text says “At least 12”"),
        ("A soldier died", count(1), "the quote “A soldier died” states no figure that can be read"),
        ("said on Tuesday", name, "\"Ana Paz\" does not stand in the quote “said on Tuesday”"),
    ] {
        let ran = ground(&[row(quote, value)]);
        let said = format!(
            "crosscheck: rows.jsonl: line 1: note: {note}\ncrosscheck: rows.jsonl: 1 claim grounded, 0 of them repaired; 0 refused\n"
        );
        ran.says(0, &said);
    }
}

/// What the project itself extracts stands in its texts, and figures that were read are the figures there.
#[test]
fn all_that_is_extracted_is_let_through() {
    let desk = Desk::new("ground-own");
    for story in ["el-mencho", "bangladesh-ferry", "bank-layoffs", "chile-earthquake", "mexico-heist"] {
        let folder = root().join("seeds").join(story);
        let folder = folder.to_str().unwrap();
        let rows = desk.run(&["extract", folder]).out;
        desk.put("own.jsonl", &rows);
        let ran = desk.run(&["ground", "own.jsonl", "--text", folder]);
        // "The country" is resolved by the extractor, under a name that no text has.
        let own_name = |line: &&str| line.contains("\"the country, ") && line.contains("does not stand in the text");
        let refused = ran.err.lines().filter(|line| !line.contains(": note: ") && !own_name(line));
        let refused: Vec<&str> = refused.collect();
        assert_eq!(refused.len(), 1, "{story}: {refused:#?}");
        // Nothing is changed.
        let given: Vec<&str> = rows.lines().collect();
        assert!(ran.out.lines().all(|row| given.contains(&row)), "{story}");
    }
}
