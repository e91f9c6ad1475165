//! Which figures without an attribute of the codebook are put together, and which are not.

use crosscheck::extract::extract;
use crosscheck::report::Question;
use crosscheck::{Claim, Codebook, Policy, Source, Verdict, check};

/// The verdict of the question that has both quotes; nothing where none does.
fn of_both(texts: [&str; 2], quotes: [&str; 2]) -> Option<Verdict> {
    let sources = [Source::new("a", texts[0]), Source::new("b", texts[1])];
    let report = check(&sources, &Policy::default());
    let has = |claims: &[Claim], source: &str, quote: &str| {
        claims.iter().any(|claim| claim.source() == source && claim.quote().contains(quote))
    };
    let both = |q: &&Question| has(&q.claims, "a", quotes[0]) && has(&q.claims, "b", quotes[1]);
    report.questions.iter().find(both).map(|q| q.verdict)
}

#[test]
fn one_measure_in_two_units_is_put_together_by_its_digits() {
    let metric = "The launch was 42 metres from bow to stern.";
    assert_eq!(of_both([metric, "Fishermen spoke of a hull of 138 feet."], ["42", "138"]), Some(Verdict::Compatible));
    assert_eq!(of_both([metric, "Fishermen spoke of a hull of 190 feet."], ["42", "190"]), None);
    // One digit is told of many things.
    assert_eq!(of_both(["The gate is 3 metres wide.", "A rope of 3 metres hung there."], ["3", "3"]), None);
}

#[test]
fn shared_neighbours_put_figures_that_differ_together() {
    let texts = ["Steel output climbed to 38 million tonnes.", "Steel output climbed to 41 million tonnes in May."];
    assert_eq!(of_both(texts, ["38", "41"]), Some(Verdict::Contradict));
    let apart = ["Steel output climbed to 38 million tonnes.", "Steel output climbed to 190 million tonnes in May."];
    assert_eq!(of_both(apart, ["38", "190"]), None);
}

#[test]
fn the_sign_of_a_percentage_is_no_neighbour() {
    let texts = ["Profit for the year rose 6 per cent.", "The mayor had 12 per cent more pay last year."];
    assert_eq!(of_both(texts, ["6", "12"]), None);
    let texts = ["Steel output rose 6 per cent.", "Steel output rose 7 per cent in May."];
    assert_eq!(of_both(texts, ["6", "7"]), Some(Verdict::Contradict));
}

#[test]
fn what_lies_far_from_one_of_a_question_is_not_of_it() {
    let sources = [
        Source::new("a", "The raiders stole gold bars of 42 kilograms from the vault."),
        Source::new("b", "The raiders stole gold bars of 60 kilograms from the vault."),
        Source::new("c", "Police took gold bars of 14 kilograms from the vault of the raiders."),
    ];
    let report = check(&sources, &Policy::default());
    let together = |x: &str, y: &str| {
        let has = |q: &Question, quote: &str| q.claims.iter().any(|c| c.quote().contains(quote));
        report.questions.iter().any(|q| has(q, x) && has(q, y))
    };
    assert!(together("42", "60") && !together("42", "14"), "{report:#?}");
}

#[test]
fn the_ends_of_a_stretch_are_questions_of_their_own() {
    assert_eq!(of_both(["She led the club until 2009.", "She led the club in 2010."], ["2009", "2010"]), None);
    assert_eq!(of_both(["He led the club since 2009.", "He led the club until 2009."], ["2009", "2009"]), None);
}

#[test]
fn two_counts_of_the_dead_in_one_sentence_are_parts() {
    let parts = "Four of the dead were crushed by falling trees and two drowned, the ministry said.";
    let verdicts = |text: &str| -> Vec<Verdict> {
        let report = check(&[Source::new("a", text)], &Policy::default());
        report.questions.iter().flat_map(|q| q.pairs.iter().map(|pair| pair.comparison.verdict)).collect()
    };
    assert_eq!(verdicts(parts), [Verdict::Scope]);
    // Two speakers on one crowd are two counts of one thing, in one sentence as well.
    let crowd = "Police said 4,000 people marched, while organisers said 90,000 people marched.";
    assert_eq!(verdicts(crowd), [Verdict::Contradict]);
}

#[test]
fn the_month_of_may_is_no_doubt() {
    let texts = ["The mill made 38 tonnes of paper in May.", "The mill made 41 tonnes of paper in May."];
    assert_eq!(of_both(texts, ["38", "41"]), Some(Verdict::Contradict));
    let texts = ["The mill may make 38 tonnes of paper.", "The mill made 41 tonnes of paper."];
    assert_ne!(of_both(texts, ["38", "41"]), Some(Verdict::Contradict));
}

#[test]
fn two_measures_of_one_thing_are_put_together_by_its_noun() {
    let texts = |other: &str| ["A wave 13ft high rolled in.".to_owned(), other.to_owned()];
    let found = |other: &str, quote: &str| {
        let [a, b] = texts(other);
        of_both([&a, &b], ["13", quote])
    };
    assert_eq!(found("Villagers ran from a monster 40ft wave.", "40"), Some(Verdict::Contradict));
    assert_eq!(found("Villagers ran from a 40ft tree.", "40"), None);
    assert_eq!(found("Villagers ran from a wave 40ft wide.", "40"), None, "its width is no height");
    assert_eq!(found("Villagers ran from a 90ft wave.", "90"), None, "so far apart they are two waves");
    let charge = ["A charge of £145 million will be taken.", "The price is a one-off £165m charge."];
    assert_eq!(of_both(charge, ["145", "165"]), Some(Verdict::Contradict));
}

#[test]
fn slips_are_put_together_however_far_they_lie_apart() {
    let texts = ["The lake held 1.5 million cubic metres.", "Some 1.5 BILLION cubic metres gushed out."];
    assert_eq!(of_both(texts, ["1.5", "1.5"]), Some(Verdict::Suspect));
    let steps = ["You climb 108 steps.", "Shoes lay at the foot of the 108 steps."];
    assert_eq!(of_both(steps, ["108", "108"]), Some(Verdict::Agree));
}

#[test]
fn a_price_is_no_sum_and_near_prices_are_two() {
    let texts = ["Copper rose to $9,870 a tonne.", "The mine promised each family $9,870."];
    assert_eq!(of_both(texts, ["9,870", "9,870"]), None);
    let near = ["The widow was paid $9,870.", "The mine promised each family $10,000."];
    assert_eq!(of_both(near, ["9,870", "10,000"]), None);
}

#[test]
fn parts_that_a_later_claim_links_are_one() {
    let sources = [
        Source::new("a", "Gales of up to 150 kph lashed the coast near Madhupur on Thursday, the met department said."),
        Source::new("b", "Sustained wind speed reached 140 km/h at the crossing."),
        Source::new("c", "Gales of 140 kph lashed the coast near Madhupur on Thursday, the met department said."),
    ];
    let report = check(&sources, &Policy::default());
    let speeds: Vec<_> = report.questions.iter().filter(|q| q.attribute == "open/speed").collect();
    assert_eq!(speeds.len(), 1, "{:?}", speeds.iter().map(|q| q.claims.len()).collect::<Vec<_>>());
    assert_eq!(speeds[0].claims.len(), 3);
}

#[test]
fn what_happened_in_general_joins_the_one_thing_that_happened() {
    let crush = "The crush began around 11.15 a.m. on Friday.";
    let general = "The disaster happened at 1.05 p.m. on Friday.";
    assert_eq!(of_both([crush, general], ["11.15", "1.05"]), Some(Verdict::Contradict));
    let two = ["The crush began around 11.15 a.m. on Friday. The fire broke out at 11.50 a.m. on Friday.", general];
    assert_eq!(of_both(two, ["11.15", "1.05"]), None, "which of two is not known");
    let days = ["The earthquake struck on Sunday.", "The earthquake struck on Wednesday."];
    assert_eq!(of_both(days, ["Sunday", "Wednesday"]), Some(Verdict::NotComparable), "two earthquakes");
    let general = ["The accident happened on Sunday.", "The accident happened on Wednesday."];
    assert_eq!(of_both(general, ["Sunday", "Wednesday"]), Some(Verdict::NotComparable), "two accidents");
    // An hour without a day may be of either, and decides nothing between them.
    let hour = "The earthquake struck at 7.48 a.m. off the coast.";
    let texts = [hour, "The earthquake struck on Wednesday.", "The earthquake struck on Sunday."];
    let sources: Vec<Source> = texts.iter().zip(["a", "b", "c"]).map(|(text, id)| Source::new(id, text)).collect();
    let report = check(&sources, &Policy::default());
    let question = report.questions.iter().find(|q| q.attribute == "quake_at").unwrap();
    assert_eq!((question.claims.len(), question.verdict), (3, Verdict::Compatible));
    let days = ["The earthquake struck on Sunday.", "The earthquake struck on Monday."];
    assert_eq!(of_both(days, ["Sunday", "Monday"]), Some(Verdict::Contradict));
}

#[test]
fn holders_of_one_post_are_put_together_by_their_family() {
    let told = "The chief engineer, Mehmet Kaya, was held on Tuesday.";
    let of = |text: &'static str, name: &'static str| of_both([told, text], ["Mehmet Kaya", name]);
    assert_eq!(of("Dam chief Mustafa Kaya appeared before a judge.", "Mustafa Kaya"), Some(Verdict::Contradict));
    assert_eq!(of("Chief engineer Mehmet Kaya appeared before a judge.", "Mehmet Kaya"), Some(Verdict::Agree));
    // Another post, and another family.
    assert_eq!(of("The mayor, Mustafa Kaya, thanked the crews.", "Mustafa Kaya"), None);
    assert_eq!(of("Fire chief Mehmet Demir thanked the crews.", "Mehmet Demir"), None);
    // A text that names both speaks of two.
    let two = "Police chief Mustafa Kaya and the chief engineer, Mehmet Kaya, are brothers.";
    assert_eq!(of(two, "Mustafa Kaya"), None);
}

#[test]
fn an_open_figure_joins_the_question_of_which_it_gives_the_digits() {
    let told = "The damage came to $1.4bn, insurers said.";
    let bill = "Rebuilding the damaged coast will take a bill of $1.4 billion.";
    assert_eq!(of_both([told, bill], ["1.4", "1.4"]), Some(Verdict::Agree));
    assert_eq!(of_both([told, "The film took $1.4 billion."], ["1.4", "1.4"]), None);
    // Of one digit many sums are told, and a text that gives both gives two.
    let round = "The damage came to $2bn, insurers said.";
    assert_eq!(of_both([round, "Banks hold $2 billion."], ["2", "2"]), None);
    let both = "The damage came to $1.6bn, insurers said. The coast got $1.4 billion of aid from insurers.";
    assert_eq!(of_both([told, both], ["1.4", "1.4"]), None);
}

#[test]
fn shortly_after_an_hour_is_within_half_an_hour_of_it() {
    let told = "The ferry sank shortly after 9 p.m. on Friday.";
    let dated = |text: &str, id: &str| Source::new(id, text).published("2026-03-14".parse().unwrap());
    let verdict = |other: &str| {
        let report = check(&[dated(told, "a"), dated(other, "b")], &Policy::default());
        report.questions.iter().find(|q| q.claims.len() == 2).map(|q| q.verdict)
    };
    assert_eq!(verdict("The ferry sank at 9.10 on Friday night."), Some(Verdict::Compatible));
    assert_eq!(verdict("The ferry sank at 10.30 on Friday night."), Some(Verdict::Tension));
    assert_eq!(verdict("The ferry sank at 8.50 on Friday night."), Some(Verdict::Contradict));
}

#[test]
fn only_a_codebook_that_asks_for_posts_gets_them() {
    let source = Source::new("a", "The chief engineer, Mehmet Kaya, was held on Tuesday.");
    let asks = |codebook: &Codebook| {
        extract(&source, codebook, None).claims.iter().any(|claim| claim.topic().attribute() == "post_holder")
    };
    assert!(asks(Codebook::news()));
    assert!(!asks(&Codebook::from_toml("name = \"none\"\nversion = 1").unwrap()));
}

#[test]
fn counts_of_people_and_words_for_one_thing_are_looked_for_together() {
    let texts = ["The vault of Norbank is watched by 31 workers.", "The vault of Norbank is watched by 30 employees."];
    assert_eq!(of_both(texts, ["31", "30"]), Some(Verdict::Contradict));
    let texts =
        ["The flood reached 310 homes along the Arda road.", "The flood reached 290 houses along the Arda road."];
    assert_eq!(of_both(texts, ["310", "290"]), Some(Verdict::Contradict));
    let texts =
        ["The flood reached 310 homes along the Arda road.", "The flood reached 290 trucks along the Arda road."];
    assert_eq!(of_both(texts, ["310", "290"]), None);
}

#[test]
fn counts_of_which_both_say_as_of_when_they_hold_may_move() {
    let day = |text: &str, id: &str, day: &str| Source::new(id, text).published(day.parse().unwrap());
    let sources = [
        day("By Tuesday night 312 clerks had asked the bank for voluntary leave.", "a", "2026-02-04"),
        day("By Friday 540 clerks had asked the bank for voluntary leave.", "b", "2026-02-06"),
    ];
    let verdicts = |sources: &[Source]| {
        let report = check(sources, &Policy::default());
        report.questions.iter().filter(|q| q.claims.len() > 1).map(|q| q.verdict).collect::<Vec<_>>()
    };
    assert_eq!(verdicts(&sources), [Verdict::Update]);
    let undated = [
        day("Some 312 clerks had asked the bank for voluntary leave.", "a", "2026-02-04"),
        day("A total of 540 clerks had asked the bank for voluntary leave.", "b", "2026-02-06"),
    ];
    assert_eq!(verdicts(&undated), [Verdict::Contradict]);
}

#[test]
fn a_figure_goes_with_the_same_figure_elsewhere_first() {
    let sources = [
        Source::new(
            "a",
            "Norbank will hand over 60 million euros for the rail maker Arda Steel some time next spring, among them 40 million \
             euros in cash.",
        ),
        Source::new("b", "Norbank will hand over 40 million euros for Arda Steel."),
    ];
    let report = check(&sources, &Policy::default());
    assert!(report.questions.iter().all(|q| q.verdict != Verdict::Contradict));
}

#[test]
fn a_minute_says_of_what_it_is_the_hour() {
    let typed = "The fire broke out at 14:10.";
    let told = |hour: &str| format!("It was {hour} in the afternoon when the guard looked up.");
    let verdict = |hour: &str| of_both([typed, &told(hour)], ["14:10", hour]);
    assert_eq!(verdict("ten past two"), Some(Verdict::Agree));
    // Another minute, and a round hour, may be those of anything.
    assert_eq!(verdict("ten past four"), None);
    assert_eq!(of_both(["The fire broke out at 2 p.m.", &told("two o'clock")], ["2 p.m.", "two"]), None);
}

#[test]
fn an_hour_without_a_day_is_not_held_to_the_day_of_print() {
    let on = |id: &str, text: &str, day: &str| Source::new(id, text).published(day.parse().unwrap());
    let sources = [
        on("a", "The quake struck at 11:18 on Thursday morning.", "2026-01-15"),
        on("b", "The quake struck at 11:18 in the morning.", "2026-01-16"),
        on("c", "The quake struck at 11:52 in the morning.", "2026-01-16"),
    ];
    let verdicts = |sources: &[Source]| check(sources, &Policy::default()).questions.iter().map(|q| q.verdict).max();
    assert_eq!(verdicts(&sources[..2]), Some(Verdict::Compatible));
    assert_eq!(verdicts(&sources[1..]), Some(Verdict::Contradict));
    let today = [
        on("a", "The quake struck at 11:18 on Thursday morning.", "2026-01-15"),
        on("b", "The quake struck at 11:18 this morning.", "2026-01-15"),
    ];
    assert_eq!(verdicts(&today), Some(Verdict::Agree));
}

#[test]
fn one_shared_word_is_enough_for_sums_that_are_the_same() {
    let texts = [
        "The state will pay out 500,000 rupees to each widow.",
        "Every family is promised help of Rs 5 lakh by the new fund of the state.",
    ];
    assert_eq!(of_both(texts, ["500,000", "Rs 5 lakh"]), Some(Verdict::Agree));
    let texts = ["The state will pay out 500,000 rupees to each widow.", "The fence was worth Rs 5 lakh."];
    assert_eq!(of_both(texts, ["500,000", "Rs 5 lakh"]), None);
}

#[test]
fn a_part_told_in_two_ways_is_one_question() {
    let texts = ["Norbank will shed 9 percent of its workforce.", "Norbank will shed one in eleven of its workforce."];
    assert_eq!(of_both(texts, ["9 percent", "one in eleven"]), Some(Verdict::Compatible));
    let texts = ["Norbank will shed 9 percent of its workforce.", "Norbank will shed one in seven of its workforce."];
    assert_eq!(of_both(texts, ["9 percent", "one in seven"]), Some(Verdict::Contradict));
}

#[test]
fn counts_of_one_noun_that_stand_alone_in_both_texts_are_of_the_same_things() {
    let verdict = |one: &str, other: &str, figures: [&str; 2]| of_both([one, other], figures);
    let held = "The strike held up 36 ships at Port Ellis.";
    assert_eq!(verdict(held, "Just 41 vessels lie at anchor.", ["36", "41"]), Some(Verdict::Contradict));
    let drawn = "Four grey horses drew the carriage.";
    assert_eq!(verdict(drawn, "Six horses brought the couple home.", ["Four", "Six"]), Some(Verdict::Contradict));
    // What lies far apart is told of two things, and so it is where a text counts more than once.
    assert_eq!(verdict(held, "Just 91 vessels lie at anchor.", ["36", "91"]), None);
    let two = "The strike held up 36 ships at Port Ellis. On Monday 40 ships came.";
    assert_eq!(verdict(two, "Just 41 vessels lie at anchor.", ["36", "41"]), None);
    // People come in many groups.
    let crew = "Six sailors slept below.";
    assert_eq!(verdict(crew, "Four sailors of the watch saw it.", ["Six", "Four"]), None);
}

#[test]
fn ages_of_one_nameless_person_are_put_together() {
    let verdict = |one: &str, other: &str, ages: [&str; 2]| of_both([one, other], ages);
    let held = "The guard, a man of 33, was hit on the head.";
    assert_eq!(verdict(held, "A guard aged 51 was treated for bruises.", ["33", "51"]), Some(Verdict::Contradict));
    assert_eq!(verdict(held, "A cook aged 51 was treated for bruises.", ["33", "51"]), None);
    // Of a man there may be two, and a British climber is no Australian one.
    assert_eq!(verdict("A man of 33 fell.", "A woman saw a man of 51 there.", ["33", "51"]), None);
    let climbers = ["A 32-year-old British climber fell.", "A 36-year-old Australian climber fell."];
    assert_eq!(verdict(climbers[0], climbers[1], ["32", "36"]), None);
}

/// Two texts with figures of many kinds, so that one of a kind stands out in each.
fn stories(one: &str, other: &str) -> [String; 2] {
    [
        format!("{one} It rained 30 mm. The hall holds 900 seats. A clock of 4 kg hung there."),
        format!("{other} It rained 70 cm. A sum of 12 lamps was lit. A gate of 6 tonnes fell."),
    ]
}

#[test]
fn one_of_a_kind_in_both_stories_is_one_question_in_all_likelihood() {
    let verdict = |one: &str, other: &str, figures: [&str; 2]| {
        let [a, b] = stories(one, other);
        of_both([&a, &b], figures)
    };
    let cost = "The new bridge cost 25 million kroner.";
    let paid = "Taxpayers handed over 28 million kroner.";
    assert_eq!(verdict(cost, paid, ["25", "28"]), Some(Verdict::Contradict));
    // Far apart they are of two things, and so they are where a text has two.
    assert_eq!(verdict(cost, "Taxpayers handed over 90 million kroner.", ["25", "90"]), None);
    let two = "Taxpayers handed over 28 million kroner, and 27 million kroner more went on paint.";
    assert_eq!(verdict(cost, two, ["25", "28"]), None);
    // In a text of one sentence nothing stands out.
    assert_eq!(of_both([cost, paid], ["25", "28"]), None);
    // How far off something is says nothing of how long it took.
    let ago = "The riots after police shot the boy broke out eight days ago.";
    assert_eq!(verdict(ago, "After police shot the boy riots went on for seven days.", ["eight", "seven"]), None);
}

#[test]
fn words_that_exclude_each_other_part_two_figures() {
    let texts = ["Luck threw for 305 yards at Arda Park.", "The Ravens rushed for 352 yards at Arda Park."];
    assert_eq!(of_both(texts, ["305", "352"]), None);
    let texts = ["Luck threw for 305 yards at Arda Park.", "Andrew Luck threw for 352 yards at Arda Park."];
    assert_eq!(of_both(texts, ["305", "352"]), Some(Verdict::Contradict));
}

#[test]
fn a_figure_joins_a_known_question_whose_words_its_own_text_has_not() {
    let stolen = "The raiders stole 1.8 million euros.";
    let taken = "They drove off with almost two million euros.";
    let [a, b] = stories(stolen, taken);
    assert_eq!(of_both([&a, &b], ["1.8", "two million"]), Some(Verdict::Compatible));
    // A toll has words of its own: who tells it otherwise tells of others.
    let [a, b] = stories("The blast killed 31 people.", "At the gate stood 33 people.");
    assert_eq!(of_both([&a, &b], ["31", "33"]), None);
}

#[test]
fn cases_and_infections_are_people_who_fell_ill() {
    let texts = ["The ministry confirmed 14 cases of cholera.", "Some 17 infections have been confirmed."];
    assert_eq!(of_both(texts, ["14", "17"]), Some(Verdict::Contradict));
}

#[test]
fn dates_that_two_texts_recall_of_what_was_last_or_first_are_put_together() {
    let sources = |one: &str, other: &str| {
        let dated = |id, text: &str| Source::new(id, text).published("2026-02-11".parse().unwrap());
        check(&[dated("a", one), dated("b", other)], &Policy::default())
    };
    let verdict = |one: &str, other: &str, quotes: [&str; 2]| {
        let report = sources(one, other);
        let has = |q: &Question, quote: &str| q.claims.iter().any(|claim| claim.quote().contains(quote));
        report.questions.iter().find(|q| has(q, quotes[0]) && has(q, quotes[1])).map(|q| q.verdict)
    };
    let last =
        ("Hibaro last erupted in 2009, when 31 people died.", "In 2011, the last time Hibaro blew, it was soon over.");
    assert_eq!(verdict(last.0, last.1, ["2009", "2011"]), Some(Verdict::Contradict));
    // Of two things, or too far apart for one.
    assert_eq!(verdict(last.0, "Hibaro first erupted in 2011, they say.", ["2009", "2011"]), None);
    assert_eq!(verdict(last.0, "In 1951, the last time Hibaro blew, it was soon over.", ["2009", "1951"]), None);
    // Of days around the story there are too many.
    let recent = ("The last eruption was on Friday.", "The last tremor of the eruption came on Monday.");
    assert_eq!(verdict(recent.0, recent.1, ["Friday", "Monday"]), None);
    let beside = ("The old hospital was opened in 1954.", "Mothers used the old hospital, put up in 1948.");
    assert_eq!(verdict(beside.0, beside.1, ["1954", "1948"]), Some(Verdict::Contradict));
}

#[test]
fn a_part_of_so_many_is_not_held_against_so_many() {
    let whole = "The train had seven coaches on its way to Prague.";
    let part = "Five of the seven coaches of the train to Prague left the track.";
    assert_eq!(of_both([part, whole], ["Five", "seven"]), Some(Verdict::Scope));
    let other = "Four of the coaches of the train to Prague left the track.";
    assert_ne!(of_both([part, other], ["Five", "Four"]), Some(Verdict::Scope));
}

#[test]
fn votes_told_as_pairs_are_held_against_each_other() {
    let texts = ["The council voted 8-3 for the budget.", "By seven votes to four, the council passed its budget."];
    assert_eq!(of_both(texts, ["8", "seven"]), Some(Verdict::Contradict));
    let texts = ["The council voted 8-3 for the budget.", "By a vote of eight to three, the budget passed."];
    assert_eq!(of_both(texts, ["8", "eight"]), Some(Verdict::Agree));
}

#[test]
fn pupils_and_students_are_one_group() {
    let texts = ["The bus carried 31 pupils when it crashed.", "The bus carried 34 students when it crashed."];
    assert_eq!(of_both(texts, ["31", "34"]), Some(Verdict::Contradict));
}

#[test]
fn one_minute_told_with_and_without_its_day_is_one() {
    let texts =
        ["The first blast was recorded at 4:52 a.m. on Tuesday.", "It was eight minutes to five in the morning."];
    assert_eq!(of_both(texts, ["4:52", "eight"]), Some(Verdict::Compatible));
    let texts =
        ["The first blast was recorded at 4:52 a.m. on Tuesday.", "It was eight minutes to six in the morning."];
    assert_eq!(of_both(texts, ["4:52", "eight"]), None);
}

#[test]
fn what_lasts_is_known_however_its_length_is_told() {
    let texts = ["The trial lasted seven weeks.", "He was found guilty following a nine-week trial."];
    assert_eq!(of_both(texts, ["seven", "nine"]), Some(Verdict::Contradict));
    let texts = ["The trial lasted seven weeks.", "He fell ill after a nine-week voyage."];
    assert_eq!(of_both(texts, ["seven", "nine"]), None);
}

#[test]
fn a_sum_and_the_same_sum_rounded_are_one() {
    let texts = ["He siphoned off £3.8 million.", "The transfers had a value of £3,812,450."];
    assert_eq!(of_both(texts, ["3.8", "3,812,450"]), Some(Verdict::Compatible));
    let texts = ["He siphoned off £3.8 million.", "The transfers had a value of £3,862,450."];
    assert_eq!(of_both(texts, ["3.8", "3,862,450"]), None);
}

#[test]
fn two_heads_of_one_office_cannot_both_be() {
    let head = "Ramon Uytico, head of the provincial disaster office, spoke.";
    let runs = "Teresa Abello, who runs the provincial disaster office, spoke.";
    assert_eq!(of_both([head, runs], ["Uytico", "Abello"]), Some(Verdict::Contradict));
    let other = "Teresa Abello, who runs the national disaster office, spoke.";
    assert_eq!(of_both([head, other], ["Uytico", "Abello"]), None);
}

#[test]
fn a_term_is_the_one_of_who_was_jailed_and_of_no_place() {
    let texts = ["Martin Gale was jailed for eight and a half years.", "Martin Gale was handed a twelve-year term."];
    assert_eq!(of_both(texts, ["eight", "twelve-year"]), Some(Verdict::Contradict));
    let source = Source::new("a", "A director who bought a villa in Portugal was jailed for six years.");
    let claims = extract(&source, Codebook::news(), None).claims;
    let of_whom = claims.iter().map(|claim| claim.topic().subject()).collect::<Vec<_>>();
    assert!(!of_whom.contains(&"Portugal"), "{of_whom:?}");
}

#[test]
fn nobody_hurt_is_held_against_those_who_were() {
    let texts = ["No one was hurt in the blaze.", "Two firefighters were hurt in the blaze."];
    assert_eq!(of_both(texts, ["No one", "Two"]), Some(Verdict::Contradict));
}
