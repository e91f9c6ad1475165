//! One toll as ten papers told it over five days, and what becomes of it when dates are missing or a figure falls.

use crosscheck::report::{Question, Report};
use crosscheck::{Policy, Source, Verdict, check};

/// Publication, figure with its hedge, and the sentence: `{}` is the figure, `[…]` the hour as the text tells it.
const TOLD: [(&str, &str, &str); 10] = [
    (
        "2026-06-01T09:00",
        "at least 36",
        "Fire in a tower in the port of Marlow killed {} people[, the fire service said at 9 a.m. on Monday].",
    ),
    (
        "2026-06-01T14:30",
        "at least 36",
        "The blaze in Marlow has killed {} people[, the fire service said on Monday afternoon]. Crews went floor by floor.",
    ),
    (
        "2026-06-01T22:00",
        "at least 40",
        "In Marlow {} people have died in the burning tower[, officials said late on Monday].",
    ),
    (
        "2026-06-02T06:15",
        "at least 44",
        "The death toll of the tower in Marlow stood at {}[ as of 6 a.m. on Tuesday], the city said.",
    ),
    (
        "2026-06-03T08:00",
        "128",
        "The fire in Marlow killed {} people[, the interior minister told reporters on Wednesday morning].",
    ),
    (
        "2026-06-03T18:00",
        "at least 156",
        "The number of people killed in the Marlow fire rose to {}[ by Wednesday evening], according to the fire service.",
    ),
    (
        "2026-06-04T07:00",
        "at least 156",
        "In the gutted tower of Marlow {} people died[, the ministry said early on Thursday].",
    ),
    ("2026-06-04T20:00", "160", "The toll of the Marlow tower reached {}[ on Thursday night], the fire chief said."),
    (
        "2026-06-05T09:00",
        "at least 160",
        "After the Marlow fire {} people are dead[, officials said on Friday morning].",
    ),
    (
        "2026-06-05T21:00",
        "at least 160",
        "Of those who lived in the tower in Marlow, {} people are known to have been killed[ as of Friday night], the mayor said.",
    ),
];

/// How the story is told this time.
#[derive(Default)]
struct Telling {
    /// Sources that give no date.
    undated: Vec<usize>,
    /// Whether publication gives the day only.
    days_only: bool,
    /// Whether the texts leave out their hours.
    no_hours: bool,
    /// Other words for some articles.
    instead: Vec<(usize, &'static str)>,
}

fn sources(telling: &Telling) -> Vec<Source> {
    let article = |(index, (published, figure, sentence)): (usize, &(&str, &str, &str))| {
        let (before, rest) = sentence.split_once('[').unwrap();
        let (hour, after) = rest.split_once(']').unwrap();
        let hour = if telling.no_hours { "" } else { hour };
        let text = format!("{before}{hour}{after}").replace("{}", figure);
        let instead = telling.instead.iter().find(|(number, _)| *number == index).map(|(_, text)| (*text).to_owned());
        let source = Source::new(&format!("{index}"), &instead.unwrap_or(text));
        let published = if telling.days_only { &published[..10] } else { published };
        if telling.undated.contains(&index) { source } else { source.published(published.parse().unwrap()) }
    };
    TOLD.iter().enumerate().map(article).collect()
}

fn report(telling: &Telling) -> Report {
    check(&sources(telling), &Policy::default())
}

fn killed(report: &Report) -> &Question {
    report.questions.iter().find(|question| question.attribute == "killed").unwrap()
}

/// Pairs by source numbers that come out with one of the verdicts, with their reason.
fn pairs(question: &Question, verdicts: &[Verdict]) -> Vec<(String, String, String)> {
    let source = |index: usize| question.claims[index].source().to_owned();
    let listed = question.pairs.iter().filter(|pair| verdicts.contains(&pair.comparison.verdict));
    listed.map(|pair| (source(pair.a), source(pair.b), pair.comparison.why.clone())).collect()
}

/// No pair of the toll is a contradiction or a tension, and every figure is read.
fn hold_calm(label: &str, telling: &Telling) -> Report {
    let report = report(telling);
    let question = killed(&report);
    assert_eq!(question.claims.len(), 10, "{label}");
    let loud = pairs(question, &[Verdict::Contradict, Verdict::Tension, Verdict::Suspect]);
    assert_eq!(loud, Vec::new(), "{label}");
    report
}

#[test]
fn a_rising_toll_is_one_line_of_updates() {
    let tellings = [
        ("publication and hours", Telling::default()),
        ("days of publication and hours", Telling { days_only: true, ..Telling::default() }),
        ("publication alone", Telling { no_hours: true, ..Telling::default() }),
    ];
    for (label, telling) in tellings {
        let report = hold_calm(label, &telling);
        let question = killed(&report);
        assert_eq!(question.verdict, Verdict::Update, "{label}");
        for (a, b, why) in pairs(question, &[Verdict::Update]) {
            assert!(why.ends_with("it rose"), "{label}: {a} and {b}: {why}");
        }
        let range = question.range.as_ref().unwrap();
        let end = |bound: &Option<crosscheck::report::RangeBound>| bound.as_ref().map(|bound| bound.number.to_string());
        assert_eq!((end(&range.low), end(&range.high)), (Some("36".to_owned()), Some("160".to_owned())), "{label}");
        // Nothing else is asked: the hours are no answers.
        assert_eq!(report.questions.len(), 1, "{label}");
    }
}

#[test]
fn each_step_of_the_line_is_what_it_is() {
    let report = report(&Telling::default());
    let question = killed(&report);
    let step = |a: usize| {
        let stands = |pair: &&crosscheck::report::Pair| {
            question.claims[pair.a].source() == a.to_string() && question.claims[pair.b].source() == (a + 1).to_string()
        };
        question.pairs.iter().find(stands).unwrap().comparison.verdict
    };
    use Verdict::{Agree, Compatible, Update};
    // 36 = 36 < 40 < 44 < 128 < 156 = 156 < 160; "160" and "at least 160" name one figure.
    assert_eq!(
        (0..9).map(step).collect::<Vec<_>>(),
        [Agree, Update, Update, Update, Update, Agree, Update, Compatible, Agree]
    );
}

#[test]
fn hours_that_stand_only_in_the_texts_are_kept_in_part() {
    let report = hold_calm("no publication", &Telling { undated: (0..10).collect(), ..Telling::default() });
    let question = killed(&report);
    assert_eq!(question.verdict, Verdict::Update);
    let hours: Vec<String> = question.claims.iter().map(|claim| claim.as_of.unwrap().to_string()).collect();
    assert_eq!(
        (hours[0].as_str(), hours[4].as_str(), hours[9].as_str()),
        ("monday 09:00", "wednesday morning", "friday night")
    );
}

#[test]
fn two_sources_without_a_date_stay_on_the_line() {
    for undated in [[4, 7], [0, 9], [3, 6], [2, 5]] {
        let hold = |no_hours| {
            let telling = Telling { undated: undated.to_vec(), no_hours, ..Telling::default() };
            hold_calm(&format!("{undated:?} without dates, hours left out: {no_hours}"), &telling)
        };
        assert_eq!(killed(&hold(false)).verdict, Verdict::Update);
        for (a, b, why) in pairs(killed(&hold(true)), &[Verdict::Undecided]) {
            assert!(undated.iter().any(|index| [&a, &b].contains(&&index.to_string())), "{a} and {b}");
            assert!(why.contains("without a date"), "{why}");
        }
    }
    let report = hold_calm("128 undated", &Telling { undated: vec![4], no_hours: true, ..Telling::default() });
    let question = killed(&report);
    let undecided = question.pairs.iter().find(|pair| pair.comparison.verdict == Verdict::Undecided).unwrap();
    assert_eq!(undecided.comparison.settle.as_deref(), Some("the date of 128 would settle it"));
}

#[test]
fn the_line_is_that_of_the_place_of_which_a_figure_is_told() {
    let told = [
        ("2026-06-01", "The flood killed at least 9 people, officials said."),
        ("2026-06-02", "The flood killed 17 people, officials said."),
        ("2026-06-04", "The flood killed 26 people, officials said."),
        ("2026-06-03", "In Amasya 50 people were killed by the flood."),
        ("", "In Tokat 21 people were killed by the flood."),
        ("", "In Tokat 40 people were killed by the flood."),
    ];
    let sources = told.iter().enumerate().map(|(at, (day, text))| {
        let source = Source::new(&at.to_string(), text);
        match day.parse() {
            Ok(day) => source.published(day),
            Err(_) => source,
        }
    });
    let report = check(&sources.collect::<Vec<_>>(), &Policy::default());
    let question = killed(&report);
    let undecided = pairs(question, &[Verdict::Undecided]);
    assert!(undecided.iter().any(|(a, b, _)| [a.as_str(), b.as_str()] == ["2", "4"]), "{undecided:?}");
    // 40 lies between the figures of another place only.
    let contradict = pairs(question, &[Verdict::Contradict]);
    assert!(contradict.iter().any(|(a, b, _)| [a.as_str(), b.as_str()] == ["2", "5"]), "{contradict:?}");
}

#[test]
fn a_figure_off_the_line_stays_a_contradiction_though_it_has_no_date() {
    let instead = vec![(7, "The fire in the tower of Marlow killed 214 people, a charity said.")];
    let report = report(&Telling { undated: vec![7], instead, ..Telling::default() });
    assert_eq!(killed(&report).verdict, Verdict::Contradict);
}

#[test]
fn a_toll_that_fell_is_a_revision() {
    let fell = "Of those who lived in the tower in Marlow, 128 people are known to have been killed as of Friday night, the mayor said.";
    let revised = "The mayor of Marlow revised the death toll of the fire down from 160 to 128 on Friday night.";
    for text in [fell, revised] {
        let report = report(&Telling { instead: vec![(9, text)], ..Telling::default() });
        let question = killed(&report);
        assert_eq!(question.verdict, Verdict::Update, "{text}");
        let fell: Vec<_> = pairs(question, &[Verdict::Update])
            .into_iter()
            .filter(|(_, _, why)| why.contains("a revision: it fell"))
            .collect();
        assert!(fell.len() >= 4, "{text}: {fell:?}");
        assert!(fell.iter().all(|(_, b, _)| b == "9"), "{text}: {fell:?}");
    }
}

#[test]
fn an_older_figure_that_is_still_printed_is_labelled() {
    // The morning's 128 is known; an evening paper of the same day prints Tuesday's figure.
    let instead = vec![(5, "The fire in Marlow killed 44 people, the fire service said.")];
    let days = report(&Telling { instead, days_only: true, no_hours: true, ..Telling::default() });
    let question = killed(&days);
    assert_eq!(pairs(question, &[Verdict::Contradict, Verdict::Tension]), Vec::new());
    let stale: Vec<_> = pairs(question, &[Verdict::Update])
        .into_iter()
        .filter(|(_, _, why)| why.contains("still be printed"))
        .collect();
    assert_eq!(stale.len(), 1, "{stale:?}");
    assert!(stale[0].2.contains("44 was reported before (2 June 2026)"), "{stale:?}");
}

#[test]
fn two_figures_of_one_hour_contradict() {
    let instead = vec![(5, "The fire in Marlow killed 141 people, the ministry told reporters on Wednesday morning.")];
    let report = report(&Telling { instead, ..Telling::default() });
    let loud = pairs(killed(&report), &[Verdict::Contradict]);
    assert_eq!(loud.len(), 1, "{loud:?}");
    assert_eq!(loud[0].2, "128 against 141");
}

#[test]
fn an_earlier_figure_of_ones_own_is_no_contradiction() {
    let rows = [
        ("An earlier toll of 9 was raised: 12 people were killed.", "9", "12"),
        ("Police initially said 9 people were killed. The toll stood at 12 on Monday.", "9", "12"),
        ("The ministry had said 9 people were killed. On Tuesday the toll was 12.", "9", "12"),
        ("The death toll rose to 12, from an earlier count of 9.", "9", "12"),
        ("At first, nine people were reported dead. The death toll is now 12.", "9", "12"),
        ("The death toll was revised down from 12 to 9.", "12", "9"),
    ];
    for (text, earlier, now) in rows {
        let sources = [
            Source::new("a", text).published("2026-06-03".parse().unwrap()),
            Source::new("b", &format!("The death toll stood at {earlier}.")).published("2026-06-02".parse().unwrap()),
        ];
        let report = check(&sources, &Policy::default());
        let question = killed(&report);
        let of = |mode: crosscheck::Mode| -> Vec<String> {
            let own = question.claims.iter().filter(|claim| claim.source() == "a" && claim.mode == mode);
            own.map(|claim| claim.value().to_string().split(' ').next().unwrap().to_owned()).collect()
        };
        assert_eq!(of(crosscheck::Mode::Earlier), [earlier], "{text}");
        assert_eq!(of(crosscheck::Mode::Stated), [now], "{text}");
        assert_eq!(question.verdict, Verdict::Update, "{text}");
    }
}

#[test]
fn what_only_sounds_like_an_earlier_figure_is_stated() {
    for text in [
        "Earlier on Tuesday a bomb killed 12 people.",
        "A previously unknown group killed 12 people on Sunday.",
        "Hours earlier, gunmen had killed 12 people in the same town.",
        "The minister, previously a police chief, said 12 people were killed.",
        "The minister had said 12 people were killed.",
    ] {
        let source = Source::new("a", text).published("2026-06-03".parse().unwrap());
        let claims = crosscheck::extract::extract(&source, crosscheck::Codebook::news(), None).claims;
        let killed: Vec<_> = claims.iter().filter(|claim| claim.topic().attribute() == "killed").collect();
        assert_eq!(killed.len(), 1, "{text}");
        assert_eq!((killed[0].mode, killed[0].as_of), (crosscheck::Mode::Stated, None), "{text}");
    }
}

#[test]
fn the_time_of_a_count_is_where_the_words_say_so() {
    for (text, as_of) in [
        ("As of 3 p.m. Eastern, 12 people had been killed.", Some("2026-05-13T15:00")),
        ("By Monday night, 12 people had been killed.", Some("2026-05-11/2026-05-12")),
        ("On Sunday evening, the toll stood at 12.", Some("2026-05-10")),
        ("The toll stood at 12 on Tuesday.", Some("2026-05-12")),
        ("12 people were killed, the ministry said on Tuesday.", Some("2026-05-12")),
        ("The ministry said at noon on Tuesday that 12 people were killed.", Some("2026-05-12T12:00")),
        ("Officials told reporters late on Monday that 12 people were killed.", Some("2026-05-11/2026-05-12")),
        ("In an update at 6 p.m., officials said 12 people had died.", Some("2026-05-13T18:00")),
        ("Tuesday's count of 12 dead was the highest.", Some("2026-05-12")),
        ("12 people were killed on Tuesday, the ministry said.", None),
        ("Police said the attack on Monday killed 12 people.", None),
        ("12 people were killed by Monday's earthquake.", None),
        ("When the ferry sank on Monday, officials said, 12 people died.", None),
        ("The toll of Monday's quake was 12.", None),
        ("The death toll from the quake on Monday was 12.", None),
    ] {
        let source = Source::new("a", text).published("2026-05-13".parse().unwrap());
        let claims = crosscheck::extract::extract(&source, crosscheck::Codebook::news(), None).claims;
        let killed =
            claims.iter().find(|claim| claim.topic().attribute() == "killed").unwrap_or_else(|| panic!("{text}"));
        assert_eq!(killed.as_of.map(|date| date.to_string()).as_deref(), as_of, "{text}");
        let dates = claims.iter().filter(|claim| matches!(claim.value(), crosscheck::Value::Date(_))).count();
        assert_eq!(
            dates,
            usize::from(as_of.is_none()),
            "{text}: a date answers a question unless it dates the telling"
        );
    }
}
