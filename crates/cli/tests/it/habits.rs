//! Comparing reports, marking findings as known, words explained, help at the shell.

use crate::desk::{Desk, ROWS, THIRTY, TWELVE};

fn report(desk: &Desk, name: &str) {
    let ran = desk.run(&["check", "story", "--format", "json"]);
    ran.says(0, "");
    desk.put(name, &ran.out);
}

/// A desk with two papers that contradict each other.
fn two(test: &str) -> Desk {
    let desk = Desk::new(test);
    desk.put("story/gazette.txt", TWELVE).put("story/herald.txt", THIRTY);
    desk
}

#[test]
fn diff_tells_of_what_is_new_settled_and_moved() {
    let desk = two("diff");
    report(&desk, "1.json");
    desk.put(
        "story/gazette.txt",
        "As officials say now, 30 passengers were killed when the ferry Aurora sank on Monday.\n",
    );
    desk.put("story/radio.txt", "50 passengers were killed when the ferry Aurora sank on Monday.\n");
    report(&desk, "2.json");

    let same = desk.run(&["diff", "1.json", "1.json", "--fail-on", "contradict"]);
    assert_eq!((same.code, same.out.as_str()), (Some(0), "nothing changed\n"));

    let ran = desk.run(&["diff", "1.json", "2.json", "--fail-on", "contradict", "--format", "json"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let found = ran.json();
    assert_eq!(found["schema"], "crosscheck.diff/1");
    let courses: Vec<_> = found["findings"].as_array().unwrap().iter().map(|f| f["course"].as_str().unwrap()).collect();
    assert_eq!(courses, ["new", "new", "settled"], "{found:#}");
    assert_eq!(found["findings"][2]["because"], "gazette says 30 instead of 12");
    assert_eq!(found["figures"][0]["before"]["quote"], "12 passengers");
    assert_eq!(found["ranges"][0]["after"]["high"], 50);
    assert_eq!(found["sources"][0]["after"]["id"], "radio");

    let text = desk.run(&["diff", "1.json", "2.json"]).out;
    assert!(
        text.starts_with(
            "2 new discrepancies · 1 settled · 1 figure moved · 1 range moved · 1 source changed · 1 origin changed\n"
        ),
        "{text}"
    );
    // Nothing is new the other way round but what the gazette said.
    desk.run(&["diff", "2.json", "1.json", "--fail-on", "tension"]).says(0, "");
}

#[test]
fn a_figure_of_headline_and_text_moves_once() {
    let desk = Desk::new("diff-places");
    let told =
        |toll: u32| format!("Death toll rises to {toll}\n\nThe death toll rose to {toll} on Monday, police said.\n");
    desk.put("1/a.txt", told(13)).put("2/a.txt", told(15));
    for story in ["1", "2"] {
        let report = desk.run(&["check", story, "--format", "json"]).out;
        desk.put(&format!("{story}.json"), report);
    }
    let text = desk.run(&["diff", "1.json", "2.json"]).out;
    assert_eq!(text.matches("15 instead of 13").count(), 1, "{text}");
    assert!(text.contains("15 instead of 13 (in 2 places)"), "{text}");
}

#[test]
fn a_report_is_no_change_of_itself_whatever_its_questions_are_called() {
    // Open questions of one story share their ids: "When?", "How large a part?".
    for story in std::fs::read_dir(crate::golden::root().join("seeds")).unwrap() {
        let report = story.unwrap().path().join("report.json");
        if report.is_file() {
            let report = report.to_str().unwrap();
            assert_eq!(Desk::new("diff-itself").run(&["diff", report, report]).out, "nothing changed\n", "{report}");
        }
    }
}

#[test]
fn an_edit_around_a_figure_is_no_change_and_nor_is_another_name_of_the_question() {
    let desk = two("diff-edit");
    report(&desk, "1.json");
    desk.put("story/gazette.txt", format!("The sea was calm, and nobody knows why it happened. {TWELVE}"));
    report(&desk, "2.json");
    assert_eq!(desk.run(&["diff", "1.json", "2.json"]).out, "nothing changed\n");
    let json = std::fs::read_to_string(desk.0.join("1.json")).unwrap();
    let id = desk.run(&["diff", "1.json", "1.json"]);
    id.says(0, "");
    let first: serde_json::Value = serde_json::from_str(&json).unwrap();
    let id = first["questions"][0]["id"].as_str().unwrap();
    desk.put("3.json", json.replace(id, "killed:the-aurora"));
    let moved = desk.run(&["diff", "1.json", "3.json", "--format", "json"]).json();
    assert_eq!(moved["findings"], serde_json::json!([]));
    assert_eq!(moved["questions"][0]["before"], id);
    assert_eq!(moved["questions"][0]["after"], "killed:the-aurora");
    assert_eq!((&moved["claims_added"], &moved["claims_gone"]), (&0.into(), &0.into()));
}

#[test]
fn what_is_no_report_is_refused_with_its_place() {
    let desk = two("diff-bad");
    report(&desk, "1.json");
    desk.put("2.json", "{\"schema\": \"crosscheck.report/2\"}").put("3.json", "[1");
    desk.run(&["diff", "1.json", "2.json"]).says(
        2,
        "crosscheck: 2.json: field schema: \"crosscheck.report/2\" cannot be read: \"crosscheck.report/1\" was expected\n",
    );
    assert!(desk.run(&["diff", "3.json", "1.json"]).err.starts_with("crosscheck: 3.json: "));
    let both = desk.run(&["diff", "-", "-"]);
    assert_eq!(both.code, Some(2));
    assert!(both.err.contains("not for both"), "{}", both.err);
}

/// The reasons that a desk fills in.
fn filled(toml: &str) -> String {
    toml.replace("reason = \"\"", "reason = \"the gazette went to press early\"")
}

#[test]
fn known_findings_are_told_last_and_do_not_count() {
    let desk = two("baseline");
    let written = desk.run(&["baseline", "story"]);
    written.says(0, "");
    desk.put("empty.toml", &written.out).put("known.toml", filled(&written.out));
    let empty = desk.run(&["check", "story", "--baseline", "empty.toml"]);
    assert_eq!(empty.code, Some(2));
    assert!(
        empty.err.contains("this [[known]] gives no reason: say in \"reason\" why the finding is known"),
        "{}",
        empty.err
    );

    desk.run(&["check", "story", "--fail-on", "contradict"]).says(1, "");
    let known = desk.run(&["check", "story", "--fail-on", "contradict", "--baseline", "known.toml"]);
    known.says(0, "");
    assert!(known.out.contains("1 known finding\n"), "{}", known.out);
    assert!(known.out.contains("Known: the gazette went to press early"), "{}", known.out);
    assert!(!known.out.contains("CONTRADICT"), "{}", known.out);
    let json = desk.run(&["check", "story", "--baseline", "known.toml", "--format", "json"]).json();
    assert_eq!(json["known"][0]["statements"][0], serde_json::json!({"source": "gazette", "value": "12"}));

    // An edit around the figure keeps it known; another figure, another source, and another hedge are new.
    let check = |text: &str, file: &str| {
        desk.put(file, text);
        let ran = desk.run(&["check", "story", "--fail-on", "contradict,tension", "--baseline", "known.toml"]);
        std::fs::remove_file(desk.0.join(file)).unwrap();
        desk.put("story/gazette.txt", TWELVE);
        (ran.code, ran.out)
    };
    assert_eq!(check(&format!("The sea was calm. {TWELVE}"), "story/gazette.txt").0, Some(0));
    for (text, file) in [
        ("14 passengers were killed when the ferry Aurora sank on Monday.\n", "story/gazette.txt"),
        ("At most 12 passengers were killed when the ferry Aurora sank on Monday.\n", "story/gazette.txt"),
        (TWELVE, "story/radio.txt"),
    ] {
        assert_eq!(check(text, file).0, Some(1), "{text}");
    }
    let (_, stale) = check("30 passengers were killed when the ferry Aurora sank on Monday.\n", "story/gazette.txt");
    let stale = stale.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(stale.contains("matches nothing any more"), "{stale}");
}

#[test]
fn a_known_finding_counts_again_after_its_last_day_or_with_a_worse_verdict() {
    let desk = two("baseline-until");
    let known = filled(&desk.run(&["baseline", "story"]).out);
    let with_day = |day: &str| known.replace("early\"\n", &format!("early\"\nuntil = {day}\n"));
    desk.put("past.toml", with_day("2001-01-01")).put("future.toml", with_day("9998-12-31"));
    desk.put("mild.toml", known.replace("verdict = \"contradict\"", "verdict = \"tension\""));
    let check = |file: &str| desk.run(&["check", "story", "--fail-on", "contradict", "--baseline", file]);
    let past = check("past.toml");
    assert_eq!(past.code, Some(1));
    assert!(past.out.contains("was known until 2001-01-01"), "{}", past.out);
    assert_eq!(check("future.toml").code, Some(0));
    assert_eq!(check("mild.toml").code, Some(1));
}

#[test]
fn a_baseline_is_refreshed_without_losing_its_reasons() {
    let desk = two("baseline-refresh");
    desk.put("known.toml", filled(&desk.run(&["baseline", "story"]).out));
    desk.put("story/radio.txt", "50 passengers were killed when the ferry Aurora sank on Monday.\n");
    let next = desk.run(&["baseline", "story", "--baseline", "known.toml"]).out;
    assert_eq!(next.matches("reason = \"the gazette went to press early\"").count(), 1, "{next}");
    assert_eq!(next.matches("reason = \"\"").count(), 2, "{next}");
    let rows = desk.put("rows.jsonl", ROWS).run(&["baseline", "--jsonl", "rows.jsonl"]).out;
    desk.put("rows.toml", filled(&rows));
    desk.run(&["reconcile", "rows.jsonl", "--fail-on", "contradict", "--baseline", "rows.toml"]).says(0, "");
    desk.put("bad.toml", "[[known]]\nquestoin = \"x\"\n");
    let bad = desk.run(&["check", "story", "--baseline", "bad.toml"]);
    assert_eq!(
        bad.err,
        "crosscheck: bad.toml: line 2, column 1: unknown key \"questoin\"; did you mean \"question\"?\n"
    );
}

#[test]
fn a_sum_in_a_baseline_does_not_count_and_one_left_out_of_it_does() {
    let desk = Desk::new("baseline-sum");
    desk.put("story/sources.toml", "[[source]]\nid = \"tribune\"\nfile = \"tribune.txt\"\npublished = 2026-05-14\n[[source]]\nid = \"herald\"\nfile = \"herald.txt\"\npublished = 2026-05-14\n");
    desk.put("story/tribune.txt", "Officers shot dead four members of the gang. Three more were wounded, including the gang leader, who died later in an ambulance.\n");
    desk.put("story/herald.txt", "The gang leader Otieno Were died after a raid on a farm near Kisumu. Six other people were killed in the raid, police said.\n");
    let all = filled(&desk.run(&["baseline", "story"]).out);
    assert_eq!(all.matches("relation = \"parts\"").count(), 1, "{all}");
    let without_sum: String = all.split_inclusive("\n\n").filter(|entry| !entry.contains("relation =")).collect();
    desk.put("all.toml", &all).put("pairs.toml", without_sum);
    let check = |file: &str| {
        desk.run(&["check", "story", "--fail-on", "tension,contradict,undecided,suspect", "--baseline", file])
    };
    assert_eq!((check("all.toml").code, check("pairs.toml").code), (Some(0), Some(1)));
    let told = check("all.toml").out;
    assert!(told.contains("Known: the gazette went to press early"), "{told}");
    // Written anew it keeps the reason of the sum, and asks for none again.
    let again = desk.run(&["baseline", "story", "--baseline", "all.toml"]).out;
    assert_eq!((again.matches("relation = ").count(), again.matches("reason = \"\"").count()), (1, 0), "{again}");
    // An entry whose time is over needs a reason again, whatever reasons others have.
    desk.put("old.toml", all.replacen("early\"\n", "early\"\nuntil = 2001-01-01\n", 1));
    let renewed = desk.run(&["baseline", "story", "--baseline", "old.toml"]);
    assert_eq!(renewed.out.matches("reason = \"\"").count(), 1, "{}", renewed.out);
    assert!(!renewed.out.contains("2001-01-01") && renewed.err.contains("was known until 2001-01-01"), "{renewed:?}");
}

#[test]
fn hostile_text_stays_text_in_a_baseline_and_a_diff() {
    let desk = Desk::new("hostile");
    let row = |source: &str, figure: u8| {
        format!(
            "{{\"source\": {source:?}, \"subject\": \"ferry\", \"attribute\": \"killed\", \"value\": {{\"type\": \"quantity\", \"low\": {figure}, \"high\": {figure}, \"unit\": \"passenger\"}}}}\n"
        )
    };
    let evil = "a\\\"]\\n[[known]] <b>";
    let rows = row("b", 30) + &row("X", 12).replace("\"X\"", &format!("\"{evil}\\u001b[31m\\u202e\""));
    desk.put("rows.jsonl", rows).put("none.jsonl", row("b", 30));
    let written = desk.run(&["baseline", "--jsonl", "rows.jsonl"]).out;
    assert!(!written.contains('\u{1b}') && !written.contains('\u{202e}'), "{written:?}");
    desk.put("known.toml", filled(&written));
    desk.run(&["reconcile", "rows.jsonl", "--fail-on", "contradict", "--baseline", "known.toml"]).says(0, "");
    for (name, rows) in [("1.json", "none.jsonl"), ("2.json", "rows.jsonl")] {
        desk.put(name, desk.run(&["reconcile", rows, "--format", "json"]).out);
    }
    let told = desk.run(&["diff", "1.json", "2.json"]).out;
    assert!(told.contains("NEW CONTRADICT") && !told.contains('\u{1b}') && !told.contains('\u{202e}'), "{told:?}");
}

#[test]
fn words_are_explained_in_any_spelling() {
    let desk = Desk::new("explain");
    let verdict = desk.run(&["explain", "Not", "Comparable"]);
    assert_eq!(verdict.out, "not_comparable: verdict\n  They do not answer the same question.\n");
    let hedge = desk.run(&["explain", "upwards of"]).out;
    assert!(hedge.starts_with("upwards of: hedge word\n  Read as more_than"), "{hedge}");
    assert!(hedge.contains("· more than 20 people: possible 21 or more, typical 21 to 30"), "{hedge}");
    let vague = desk.run(&["explain", "hundreds"]).out;
    for profile in ["acled", "ccc", "default"] {
        assert!(vague.contains(&format!("· {profile}: possible ")), "{vague}");
    }
    let several = desk.run(&["explain", "scope"]).out;
    for sort in ["scope: verdict", "scope: kind of difference", "scope: comparing rule"] {
        assert!(several.contains(sort), "{several}");
    }
    assert!(desk.run(&["explain", "span"]).out.starts_with("span/1: policy\n"));
    let unknown = desk.run(&["explain", "contradction"]);
    assert_eq!(unknown.code, Some(2));
    assert!(
        unknown.err.starts_with("crosscheck: unknown word \"contradction\"; did you mean \"contradict\""),
        "{}",
        unknown.err
    );
    let all = desk.run(&["explain"]).out;
    assert!(
        ["verdict\n", "contradict, tension", "hedge word\n", "reading rule\n", "origin"]
            .iter()
            .all(|w| all.contains(w)),
        "{all}"
    );
    assert!(desk.run(&["explain", "--markdown", "verdicts"]).out.starts_with("# Verdicts\n"));
    assert!(desk.run(&["explain", "--markdown", "verdict"]).err.contains("did you mean \"verdicts\"?"));
}

#[test]
fn the_words_of_a_codebook_of_ones_own_are_explained_instead_of_those_for_news() {
    let desk = Desk::new("explain-codebook");
    desk.put(
        "harbours.toml",
        "name = \"harbours\"\nversion = 1\n[[attribute]]\nid = \"berths\"\nquestion = \"How many berths has {subject}?\"\n\
         value = \"quantity\"\n[[attribute.pattern]]\nverbs = [\"have\", \"offer up\"]\nwords = [\"berth\"]\nvalue = \"object\"\nsubject = \"subject\"\n\
         [[attribute.answer]]\nis = \"full\"\nwords = [\"no room\"]\n",
    );
    let told = "berths: attribute\n  How many berths has …? It is quantity, fixed, one_answer.\n  \
                · have, offer up, berth: value object, subject subject\n  · no room: value the answer \"full\"\n";
    for words in [&["berths"][..], &["Offer", "up"], &["berth"], &["no", "room"]] {
        let arguments = [&["explain", "--codebook", "harbours.toml"], words].concat();
        assert_eq!(desk.run(&arguments).out, told, "{words:?}");
    }
    desk.run(&["explain", "berths"]).says(2, "crosscheck: unknown word \"berths\"; did you mean \"best\"?\n");
    let killed = desk.run(&["explain", "killed", "--codebook", "harbours.toml"]);
    assert_eq!(killed.code, Some(2));
    assert!(desk.run(&["explain", "drown"]).out.starts_with("killed: attribute\n"));
    let all = desk.run(&["explain", "--codebook", "harbours.toml"]).out;
    assert!(all.contains("attribute\n  berths\n"), "{all}");
    let missing = desk.run(&["explain", "x", "--codebook", "none.toml"]);
    missing.says(2, "crosscheck: none.toml: there is no such file or folder\n");
    assert_eq!(desk.run(&["explain", "--markdown", "terms", "--codebook", "harbours.toml"]).code, Some(2));
}

#[test]
fn shells_complete_every_command_and_every_command_has_a_man_page() {
    let desk = Desk::new("shell");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = desk.run(&["completions", shell]);
        script.says(0, "");
        assert!(script.out.contains("baseline") && script.out.contains("fail-on"), "{shell}");
    }
    let main = desk.run(&["man"]).out;
    assert!(main.contains(".TH crosscheck 1") && main.contains("crosscheck\\-diff(1)"), "{main}");
    for command in ["check", "diff", "watch", "baseline", "explain"] {
        let page = desk.run(&["man", command]).out;
        assert!(page.contains(&format!("crosscheck\\-{command}")) && page.contains("Examples:"), "{page}");
    }
    desk.run(&["man", "chekc"]).says(2, "crosscheck: unknown command \"chekc\"; did you mean \"check\"?\n");
}
