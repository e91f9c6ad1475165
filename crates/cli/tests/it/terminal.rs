//! What the report looks like where it goes: signs, links, how much is told, and what stays silent in a pipe.

use crate::desk::{Desk, ROWS, Ran, THIRTY, TWELVE};

fn two(test: &str) -> Desk {
    let desk = Desk::new(test);
    desk.put("a b/1.txt", TWELVE).put("a b/2.txt", THIRTY);
    desk
}

#[test]
fn pictures_are_drawn_with_the_signs_that_the_locale_can_show() {
    let desk = two("signs");
    let signs = |flags: &[&str], environment: &[(&str, &str)]| -> Ran {
        let ran = desk.run_with(&[&["check", "a b"], flags].concat(), "", environment);
        ran.says(0, "");
        ran
    };
    for (flags, environment, is_ascii) in [
        (&[][..], &[][..], false),
        (&[], &[("LANG", "C.UTF-8")], false),
        (&[], &[("LC_ALL", "C"), ("LANG", "en_GB.UTF-8")], true),
        (&[], &[("LC_CTYPE", "es_MX.ISO-8859-1")], true),
        (&["--ascii"], &[("LANG", "en_GB.UTF-8")], true),
        // What is no terminal has no fonts that could lack a sign.
        (&[], &[("TERM", "linux")], false),
    ] {
        let ran = signs(flags, environment);
        assert_eq!(ran.out.is_ascii(), is_ascii, "{environment:?} {ran:?}");
        assert!(ran.out.contains(if is_ascii { " o " } else { " ● " }), "{ran:?}");
    }
}

#[test]
fn places_of_quotes_link_to_their_files() {
    let desk = two("links");
    assert!(!desk.run(&["check", "a b"]).out.contains('\u{1b}'), "no terminal, no links");
    let linked = desk.run(&["check", "a b", "--hyperlinks", "always"]);
    linked.says(0, "");
    // The folder as the program finds it: links on the way to it are followed.
    let folder = std::fs::canonicalize(&desk.0).unwrap();
    let folder = folder.to_str().unwrap();
    let url = format!("\u{1b}]8;;file://{folder}/a%20b/1.txt\u{1b}\\line 1, column 1\u{1b}]8;;\u{1b}\\");
    assert!(linked.out.contains(&url), "{linked:?}");
    let never = desk.run_with(&["check", "a b", "--hyperlinks", "never"], "", &[("FORCE_HYPERLINK", "1")]);
    assert!(!never.out.contains('\u{1b}'), "{never:?}");
    let forced = desk.run_with(&["check", "a b"], "", &[("FORCE_HYPERLINK", "1")]);
    let remote = [("FORCE_HYPERLINK", "1"), ("SSH_CONNECTION", "1.2.3.4 5 6.7.8.9 22")];
    assert!(forced.out.contains(&url) && !desk.run_with(&["check", "a b"], "", &remote).out.contains('\u{1b}'));
    // Two texts are linked as well; standard input is no file.
    let compared = desk.run_with(&["compare", "a b/1.txt", "-", "--hyperlinks", "always"], THIRTY, &[]);
    let places: Vec<&str> = compared.out.lines().filter(|row| row.contains(", line ")).collect();
    assert!(places.iter().all(|row| row.contains("]8;;file://") == row.starts_with("  A")), "{compared:?}");
}

#[test]
fn quiet_is_one_line_and_the_exit_code() {
    let desk = two("quiet");
    let line = "2 articles, 1 origin: 1 contradiction, 1 agreement\n";
    for (arguments, code, out) in [
        (&["check", "a b", "--quiet"][..], 0, line),
        (&["check", "a b", "-q", "--fail-on", "contradict"], 1, line),
        (&["check", "a b", "-q", "--only", "agree"], 0, "2 articles, 1 origin: 1 agreement\n"),
        (&["check", "a b", "-q", "--only", "suspect"], 0, "2 articles, 1 origin: no findings\n"),
    ] {
        let ran = desk.run(arguments);
        ran.says(code, "");
        assert_eq!(ran.out, out);
    }
    for flag in ["--quiet", "--verbose"] {
        let said = format!("crosscheck: {flag} is for the terminal report: other formats are always whole\n");
        desk.run(&["check", "a b", flag, "--format", "json"]).says(2, &said);
    }
    assert_eq!(desk.run(&["check", "a b", "-q", "-v"]).code, Some(2));
}

#[test]
fn verbose_tells_why_claims_were_linked_and_what_the_policy_does() {
    let desk = Desk::new("verbose");
    desk.put("rows.jsonl", ROWS);
    let short = desk.run(&["reconcile", "rows.jsonl"]);
    let long = desk.run(&["reconcile", "rows.jsonl", "--verbose", "--policy", "span/1,conservative/1"]);
    for told in ["  linked by  ", "policy     span/1: lowest and highest", "policy     conservative/1: "] {
        assert!(long.out.contains(told) && !short.out.contains(told), "{told}: {long:?}");
    }
}
