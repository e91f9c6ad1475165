//! Rows and settings that are not what they should be.

use crosscheck_fuse::{Method, Said, Settings, fuse, json, statement, terminal};

fn error(line: &str) -> String {
    statement::from_line(line).expect_err(line).to_string()
}

#[test]
fn rows_that_cannot_be_read_say_which_field() {
    for (line, said) in [
        ("nonsense", "not JSON at column 2: expected ident"),
        (
            r#"{"source": "a", "value": 1}"#,
            "field question: missing: what is answered, by a name that all its rows share was expected",
        ),
        (r#"{"question": "q", "value": 1}"#, "field source: missing: who says it was expected"),
        (r#"{"question": "q", "source": "a"}"#, "field value: missing: what the source says was expected"),
        (
            r#"{"question": "q", "source": "a", "value": null}"#,
            "field value: missing: what the source says was expected",
        ),
        (
            r#"{"question": "q", "source": "a", "value": true}"#,
            "field value: true stands where a text, a number or a list of texts was expected",
        ),
        (
            r#"{"question": "q", "source": "a", "value": 1e400}"#,
            "field value: the figure \"1e400\" is too large: at most 36 digits can be held",
        ),
        (
            r#"{"question": "q", "source": 7, "value": 1}"#,
            "field source: 7 stands where a text in quotation marks was expected",
        ),
        (
            r#"{"question": "q", "source": "a", "value": [1]}"#,
            "field value: [1] stands where a list of texts was expected",
        ),
        (r#"{"question": "q", "source": "a", "vlaue": 1}"#, "field value: missing: what the source says was expected"),
        (r#"{"qestion": "q", "source": "a", "value": 1}"#, "unknown field \"qestion\"; did you mean \"question\"?"),
        (
            r#"{"question": "q", "source": "a", "value": 1, "orgin": "x"}"#,
            "unknown field \"orgin\"; did you mean \"origin\"?",
        ),
    ] {
        assert_eq!(error(line), said, "{line}");
    }
}

#[test]
fn other_fields_are_left_alone() {
    let row =
        r#"{"question": "q", "source": "a", "value": ["Ana Paz", "Li Wu"], "origin": null, "gold": true, "id": 3}"#;
    let read = statement::from_line(row).unwrap().unwrap();
    assert_eq!((read.question.as_str(), read.source.as_str(), read.origin), ("q", "a", None));
    assert!(matches!(read.value, Said::List(texts) if texts == ["Ana Paz", "Li Wu"]));
}

#[test]
fn rows_of_claims_are_statements_of_their_topic_and_scope() {
    let row = |more: &str| {
        let row = format!(
            r#"{{"source": "a", "subject": "Passengers", "attribute": "killed"{more},
                "value": {{"type": "quantity", "low": 12, "high": 12, "unit": "passenger"}}}}"#
        );
        statement::from_line(&row).unwrap()
    };
    assert_eq!(row("").unwrap().question, "passengers · killed");
    assert_eq!(row(r#", "place": "Tapalpa""#).unwrap().question, "passengers · killed (tapalpa)");
    assert!(row(r#", "mode": "denied""#).is_none());
    assert!(error(r#"{"source": "a", "subject": "x", "attribute": "killed", "value": 12}"#).starts_with("field value"));
}

#[test]
fn settings_that_cannot_be_name_what_can() {
    let unknown = Method::from_code("truthfindr").unwrap_err();
    assert_eq!(unknown.to_string(), "unknown method \"truthfindr\"; did you mean \"truthfinder\"?");
    assert!(unknown.is_unknown_name());
    assert!(Method::from_code("x").unwrap_err().to_string().contains("known are majority, truthfinder"));
    let settings = Settings::new(Method::TruthFinder);
    for (assignment, said) in [
        ("gamma=0", "gamma is 0: 0.001 to 10 was expected"),
        ("rho=1.5", "rho is 1.5: 0 to 1 was expected"),
        ("iterations=inf", "iterations is inf: 1 to 10000 was expected"),
        ("gamma=NaN", "\"NaN\" stands where a number was expected for gamma"),
        ("gamma=much", "\"much\" stands where a number was expected for gamma"),
        ("gamma", "\"gamma\" stands where NAME=VALUE was expected, such as trust=0.9"),
        (
            "alpha=1",
            "unknown parameter of truthfinder \"alpha\"; known are trust, rho, gamma, base, iterations, tolerance",
        ),
    ] {
        assert_eq!(settings.with(assignment).expect_err(assignment).to_string(), said);
    }
    assert!(settings.with("gamma=0").unwrap_err().is_out_of_range());
    let none = Settings::new(Method::Majority).with("gamma=1").unwrap_err();
    assert_eq!(none.to_string(), "majority has no parameters");
}

#[test]
fn nothing_at_all_and_one_source_are_no_trouble() {
    for method in Method::ALL {
        let fusion = fuse(&[], &Settings::new(*method));
        assert!(fusion.answers.is_empty() && fusion.sources.is_empty());
        let row = statement::from_line(r#"{"question": "q", "source": "a", "value": 3}"#).unwrap().unwrap();
        let fusion = fuse(&[row], &Settings::new(*method));
        assert_eq!(fusion.answers[0].candidates[0].value, "3");
        assert!(fusion.notes[0].starts_with("there is only one origin"), "{:?}", fusion.notes);
        assert!(json(&fusion).contains("\"schema\": \"crosscheck.fuse/1\""));
    }
}

#[test]
fn hostile_names_do_not_steer_the_terminal() {
    let row =
        "{\"question\": \"q\\u001b[2J\", \"source\": \"a\\u202e\", \"value\": \"v\\u0007\", \"origin\": \"o\\u0000\"}";
    let other = r#"{"question": "q\u001b[2J", "source": "b", "value": "w"}"#;
    let rows = [row, other].map(|row| statement::from_line(row).unwrap().unwrap());
    let text = terminal(&fuse(&rows, &Settings::new(Method::Majority)));
    assert_eq!(text.find(['\u{1b}', '\u{7}', '\0', '\u{202e}']), None, "{text:?}");
}
