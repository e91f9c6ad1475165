//! Pairs of claims by name, with the verdict that must come out and words that the reason must hold.

use crosscheck::{
    Behaviour, Claim, Currency, Date, Duration, Figure, Hedged, Mode, Money, Name, Number, OverTime, PartOfDay,
    Partial, Period, Place, Policy, Quantity, Share, TimeUnit, Topic, Unit, Vague, Value, Verdict, Weekday, compare,
    entails,
};

const TOLL: Behaviour = Behaviour::toll();
const FACT: Behaviour = Behaviour::fact();
const LIST: Behaviour =
    Behaviour { over_time: OverTime::Fixed, parts_add: false, one_answer: false, loose: false, extent: false };

fn claim(value: Value) -> Claim {
    Claim::new("gazette", Topic::new("event", "attribute"), value)
}

fn n(value: i64) -> Figure {
    Figure::from(value)
}

fn dozen() -> Figure {
    Figure::new(Number::from(12), Number::from(4))
}

fn half_a_dozen() -> Figure {
    Figure::new(Number::from(6), Number::from(2))
}

fn count(amount: Hedged<Figure>) -> Claim {
    counted(amount, "state")
}

fn counted(amount: Hedged<Figure>, noun: &str) -> Claim {
    claim(Value::Quantity(Quantity::count(amount, noun)))
}

fn measure(value: i64, name: &str, factor: i64) -> Claim {
    let unit = Unit::Measure {
        name: name.to_owned().into(),
        dimension: "length".to_owned().into(),
        factor: Number::from(factor),
        offset: Number::ZERO,
    };
    claim(Value::Quantity(Quantity { amount: Hedged::Plain(n(value)), unit }))
}

fn money(amount: Hedged<Figure>, currency: Currency) -> Claim {
    claim(Value::Money(Money { amount, currency }))
}

fn usd(amount: Hedged<i64>) -> Claim {
    let million = Number::from(1_000_000);
    let figures = amount.try_map(|value| n(*value).scaled(million)).unwrap();
    money(figures, Currency::Iso("USD".into()))
}

fn years(amount: Hedged<Figure>) -> Claim {
    claim(Value::Duration(Duration { amount, unit: TimeUnit::Year }))
}

fn share(part: Hedged<Figure>, whole: i64) -> Claim {
    claim(Value::Share(Share::new(part, n(whole), Some("state")).unwrap()))
}

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

fn on(text: &str) -> Date {
    Date::Period(period(text))
}

fn date(when: Hedged<Date>) -> Claim {
    claim(Value::Date(when))
}

fn weekday(day: Weekday) -> Date {
    Date::Partial(Partial { weekday: Some(day), ..Partial::default() })
}

fn name(text: &str) -> Claim {
    claim(Value::Name(Name::new(text)))
}

fn place(place: Place) -> Claim {
    claim(Value::Place(place))
}

fn jalisco() -> Place {
    Place::new("Jalisco").within("Mexico")
}

fn tapalpa() -> Place {
    Place::new("Tapalpa").within("Jalisco").within("Mexico")
}

fn at(claim: Claim, place: Place) -> Claim {
    let mut claim = claim;
    claim.scope.place = Some(place);
    claim
}

fn dated(claim: Claim, when: &str) -> Claim {
    let mut claim = claim;
    claim.published = Some(on(when));
    claim
}

/// Name, first, second, attribute, verdict, words of the reason.
type Row = (&'static str, Claim, Claim, Behaviour, Verdict, &'static str);

fn values() -> Vec<Row> {
    use Verdict::*;
    let vague = |word| count(Hedged::Vague(Vague::new(word)));
    let ago = period("2025-02").by_distance(crosscheck::Grain::Year);
    vec![
        (
            "outside nearly a dozen",
            count(Hedged::Plain(n(20))),
            count(Hedged::Nearly(dozen())),
            FACT,
            Contradict,
            "20 lies outside nearly a dozen (10 to 11)",
        ),
        (
            "open end",
            count(Hedged::Plain(n(20))),
            count(Hedged::MoreThan(half_a_dozen())),
            FACT,
            Tension,
            "20 fits more than half a dozen only at its open end; whoever says so typically means 7 to 12",
        ),
        (
            "inside the bound",
            count(Hedged::Nearly(dozen())),
            count(Hedged::MoreThan(half_a_dozen())),
            FACT,
            Compatible,
            "nearly a dozen lies within more than half a dozen",
        ),
        ("two figures", count(Hedged::Plain(n(20))), count(Hedged::Plain(n(25))), FACT, Contradict, "20 against 25"),
        ("the same", count(Hedged::Plain(n(20))), count(Hedged::Exactly(n(20))), FACT, Agree, ""),
        ("at least 12 of 14", count(Hedged::AtLeast(n(12))), count(Hedged::Plain(n(14))), FACT, Compatible, ""),
        ("at least 12 of 40", count(Hedged::AtLeast(n(12))), count(Hedged::Plain(n(40))), FACT, Tension, ""),
        (
            "an open end that sorts first",
            count(Hedged::AtLeast(n(12))),
            count(Hedged::Nearly(n(40))),
            FACT,
            Tension,
            "",
        ),
        ("less than 8 of 7", count(Hedged::FewerThan(n(8))), count(Hedged::Plain(n(7))), FACT, Compatible, ""),
        (
            "fewer than 8 of 3",
            count(Hedged::FewerThan(n(8))),
            count(Hedged::Plain(n(3))),
            FACT,
            Compatible,
            "3 lies within",
        ),
        ("dozens of 15", vague("dozens"), count(Hedged::Plain(n(15))), FACT, Tension, ""),
        ("fewer than 8 of 8", count(Hedged::FewerThan(n(8))), count(Hedged::Plain(n(8))), FACT, Contradict, ""),
        ("between", count(Hedged::Between(n(10), n(20))), count(Hedged::MoreThan(n(25))), FACT, Contradict, ""),
        (
            "rounding",
            count(Hedged::Plain(n(250))),
            count(Hedged::Plain(n(252))),
            FACT,
            Compatible,
            "252 lies within 250 (245 to 255)",
        ),
        ("rounding has an end", count(Hedged::Plain(n(250))), count(Hedged::Plain(n(260))), FACT, Contradict, ""),
        ("hundreds", vague("hundreds"), count(Hedged::Plain(n(350))), FACT, Compatible, ""),
        ("hundreds of 50", vague("hundreds"), count(Hedged::Plain(n(50))), FACT, Contradict, ""),
        ("hundreds of 3000", vague("hundreds"), count(Hedged::Plain(n(3001))), FACT, Tension, ""),
        ("a word nobody knows", vague("oodles"), count(Hedged::Plain(n(3))), FACT, Undecided, "oodles"),
        (
            "up to",
            usd(Hedged::Plain(15)),
            usd(Hedged::UpTo(15)),
            FACT,
            Compatible,
            "the same figure, hedged in two ways: $15 million and up to $15 million",
        ),
        ("money", usd(Hedged::Plain(15)), usd(Hedged::Plain(10)), FACT, Contradict, "$15 million"),
        ("three and nearly three", years(Hedged::Plain(n(3))), years(Hedged::Nearly(n(3))), FACT, Compatible, ""),
        (
            "three and more than four",
            years(Hedged::Plain(n(3))),
            years(Hedged::MoreThan(n(4))),
            FACT,
            Contradict,
            "leaves no room for more than 4 years",
        ),
        (
            "nearly three, more than four",
            years(Hedged::Nearly(n(3))),
            years(Hedged::MoreThan(n(4))),
            FACT,
            Contradict,
            "",
        ),
        (
            "units",
            years(Hedged::Plain(n(3))),
            claim(Value::Duration(Duration { amount: Hedged::Plain(n(36)), unit: TimeUnit::Month })),
            FACT,
            Agree,
            "3 years",
        ),
        (
            "around two years",
            date(Hedged::About(on("2007"))),
            date(Hedged::About(on("2009"))),
            FACT,
            Contradict,
            "around 2007 (2006 to 2008) leaves no room for around 2009 (2008 to 2010)",
        ),
        (
            "finer date",
            date(Hedged::Plain(on("2026-02"))),
            date(Hedged::Plain(on("2026-02-22"))),
            FACT,
            Compatible,
            "22 February 2026 lies within February 2026",
        ),
        ("a year ago", date(Hedged::Plain(Date::Period(ago))), date(Hedged::Plain(on("2025-02"))), FACT, Agree, ""),
        (
            "a year ago, roughly",
            date(Hedged::Plain(Date::Period(ago))),
            date(Hedged::Plain(on("2025-04"))),
            FACT,
            Compatible,
            "",
        ),
        ("after and before", date(Hedged::MoreThan(on("2009"))), date(Hedged::Plain(on("2008"))), FACT, Contradict, ""),
        (
            "two weekdays",
            date(Hedged::Plain(weekday(Weekday::Tuesday))),
            date(Hedged::Plain(weekday(Weekday::Wednesday))),
            FACT,
            Contradict,
            "Tuesday cannot be Wednesday",
        ),
        (
            "a weekday and a day",
            date(Hedged::Plain(weekday(Weekday::Tuesday))),
            date(Hedged::Plain(Date::Partial(Partial { month: Some(12), day: Some(2), ..Partial::default() }))),
            FACT,
            Compatible,
            "2 December may be Tuesday",
        ),
        (
            "the weekday of a date",
            date(Hedged::Plain(weekday(Weekday::Sunday))),
            date(Hedged::Plain(on("2026-02-22"))),
            FACT,
            Compatible,
            "",
        ),
        (
            "another weekday",
            date(Hedged::Plain(weekday(Weekday::Sunday))),
            date(Hedged::Plain(on("2026-02-23"))),
            FACT,
            Contradict,
            "",
        ),
        (
            "hours of a day",
            date(Hedged::Plain(Date::Partial(Partial { part: Some(PartOfDay::Morning), ..Partial::default() }))),
            date(Hedged::Plain(on("2026-02-22T18:00"))),
            FACT,
            Contradict,
            "morning",
        ),
        (
            "a bound in part",
            date(Hedged::FewerThan(weekday(Weekday::Tuesday))),
            date(Hedged::Plain(weekday(Weekday::Wednesday))),
            FACT,
            Undecided,
            "",
        ),
        (
            "almost all",
            share(Hedged::Nearly(n(1)), 1),
            share(Hedged::Plain(n(50)), 50),
            FACT,
            Contradict,
            "all 50 lies outside nearly all (80% up to below all)",
        ),
        ("most", share(Hedged::AtLeast(n(21)), 32), share(Hedged::Vague(Vague::new("most")), 1), FACT, Compatible, ""),
        ("names", name("State Department"), name("DEA"), FACT, Contradict, "DEA against State Department"),
        ("initials", name("DEA"), name("Drug Enforcement Administration"), FACT, Compatible, "initials"),
        ("an open list", name("State Department"), name("DEA"), LIST, Compatible, "list"),
        ("containment", place(tapalpa()), place(jalisco()), FACT, Compatible, "Tapalpa lies in Jalisco"),
        ("two states", place(Place::new("Michoacán").within("Mexico")), place(jalisco()), FACT, Contradict, "against"),
        ("no gazetteer", place(Place::new("Zapopan")), place(jalisco()), FACT, Undecided, "is not known"),
        (
            "shared sign",
            money(Hedged::Plain(n(15)), Currency::Shared("$".into())),
            money(Hedged::Plain(n(21)), Currency::Iso("CAD".into())),
            FACT,
            Undecided,
            "which currency $ is",
        ),
        (
            "shared sign, same figure",
            money(Hedged::Plain(n(15)), Currency::Shared("$".into())),
            money(Hedged::Plain(n(15)), Currency::Iso("CAD".into())),
            FACT,
            Compatible,
            "",
        ),
        (
            "two currencies",
            usd(Hedged::Plain(15)),
            money(Hedged::Plain(n(13)), Currency::Iso("EUR".into())),
            FACT,
            Undecided,
            "two currencies",
        ),
    ]
}

fn circumstances() -> Vec<Row> {
    use Verdict::*;
    let plain = |value| count(Hedged::Plain(n(value)));
    let mode = |value, mode| {
        let mut claim = plain(value);
        claim.mode = mode;
        claim
    };
    let on_day = |value, day| {
        let mut claim = plain(value);
        claim.as_of = Some(weekday(day));
        claim
    };
    let from = |source: &str, claim: Claim| Claim::new(source, claim.topic().clone(), claim.value().clone());
    let spoken = |value| {
        let mut claim = dated(plain(value), "2026-02-22");
        claim.attributed_to = Some("the ministry".to_owned());
        claim
    };
    let stage = |value, stage: &str| {
        let mut claim = plain(value);
        claim.scope.stage = Some(stage.to_owned());
        claim
    };
    let at_least = |value| count(Hedged::AtLeast(n(value)));
    vec![
        ("a thousandfold", plain(12_500), plain(12_500_000), TOLL, Suspect, "factor of exactly 1000"),
        ("million, billion", usd(Hedged::Plain(2)), usd(Hedged::Plain(2_000)), FACT, Suspect, ""),
        ("three and thirty", plain(3), plain(30), FACT, Contradict, ""),
        ("three and three thousand", plain(3), plain(3_000), FACT, Suspect, "factor of exactly 1000"),
        (
            "three, and days later three thousand",
            dated(plain(3), "2026-02-22"),
            dated(plain(3_000), "2026-02-25"),
            TOLL,
            Update,
            "it rose",
        ),
        ("twenty and two hundred", plain(20), plain(200), FACT, Contradict, ""),
        ("swapped digits", plain(354), plain(345), FACT, Suspect, "swapped"),
        ("two swapped digits are two figures", plain(12), plain(21), FACT, Contradict, ""),
        ("miles, kilometres", measure(8, "mile", 1_609), measure(8, "kilometre", 1_000), FACT, Suspect, "two units"),
        ("a year read as a count", plain(2014).quoting("in 2014"), plain(20), FACT, Suspect, "may be a year"),
        ("an age read as a count", plain(37).quoting("a 37-year-old man"), plain(2), FACT, Suspect, "may be an age"),
        ("a figure beside an age", plain(37).quoting("37 people"), plain(2), FACT, Contradict, ""),
        ("two digits swapped by one speaker of one day", spoken(54), spoken(45), TOLL, Suspect, "swapped"),
        ("an earlier figure", mode(9, Mode::Earlier), from("herald", plain(12)), TOLL, Update, "different times"),
        ("an earlier figure of its own text", mode(9, Mode::Earlier), plain(12), TOLL, Update, "it rose"),
        ("two earlier figures", mode(9, Mode::Earlier), mode(12, Mode::Earlier), TOLL, Undecided, "earlier figures"),
        ("the same earlier figure", mode(9, Mode::Earlier), from("herald", plain(9)), TOLL, Agree, ""),
        ("an earlier figure that does not move", mode(9, Mode::Earlier), plain(12), FACT, Contradict, ""),
        ("background", mode(50, Mode::Background), plain(12), TOLL, NotComparable, "background"),
        ("feared", mode(50, Mode::Possible), plain(12), TOLL, NotComparable, "feared"),
        ("more", mode(3, Mode::Additional), plain(12), TOLL, NotComparable, "adds"),
        ("denied", mode(12, Mode::Denied), plain(12), TOLL, Tension, "denied"),
        ("denied, roughly", mode(12, Mode::Denied), count(Hedged::About(n(12))), TOLL, Tension, "is denied"),
        ("denied and other", mode(12, Mode::Denied), plain(15), TOLL, Compatible, "denied"),
        ("units of counting", plain(12), counted(Hedged::Plain(n(20)), "roadblock"), TOLL, NotComparable, "roadblock"),
        (
            "soldiers are people",
            counted(Hedged::Plain(n(12)), "soldier"),
            counted(Hedged::Plain(n(20)), "people"),
            TOLL,
            Contradict,
            "",
        ),
        ("kinds", plain(12), usd(Hedged::Plain(12)), TOLL, NotComparable, ""),
        (
            "part of a place",
            at(plain(21), jalisco()),
            at(plain(250), Place::new("Mexico")),
            TOLL,
            Scope,
            "21 counts Jalisco",
        ),
        (
            "part above the whole",
            at(plain(400), jalisco()),
            at(plain(250), Place::new("Mexico")),
            TOLL,
            Contradict,
            "400 over a part (Jalisco) is more than 250",
        ),
        (
            "part later than the whole",
            dated(at(plain(400), jalisco()), "2026-02-23"),
            dated(at(plain(250), Place::new("Mexico")), "2026-02-22"),
            TOLL,
            Scope,
            "",
        ),
        ("two places", at(plain(21), jalisco()), at(plain(30), Place::new("Colima").within("Mexico")), TOLL, Scope, ""),
        ("a small part of who knows", at(plain(21), jalisco()), plain(81), TOLL, Undecided, "over which place"),
        ("surely a part", at(plain(21), jalisco()), count(Hedged::MoreThan(n(250))), TOLL, Scope, "over which place"),
        ("hardly a part", at(plain(20), jalisco()), plain(25), TOLL, Contradict, ""),
        ("a stage", stage(4, "at the scene"), plain(7), TOLL, Scope, ""),
        ("a stage with the same figure", stage(4, "at the scene"), plain(4), TOLL, Agree, ""),
        ("two stages", stage(4, "at the scene"), stage(3, "in hospital"), TOLL, Scope, ""),
        ("others", plain(1), plain(6).quoting("six other members"), TOLL, Scope, "6 counts others"),
        ("rose", dated(plain(7), "2026-02-22"), dated(plain(25), "2026-02-23"), TOLL, Update, "it rose"),
        ("fell", dated(plain(25), "2026-02-22"), dated(plain(7), "2026-02-23"), TOLL, Update, "revision"),
        (
            "fell, and may",
            dated(plain(25), "2026-02-22"),
            dated(plain(7), "2026-02-23"),
            Behaviour { over_time: OverTime::Varies, ..TOLL },
            Update,
            "it fell",
        ),
        (
            "above an earlier bound",
            dated(at_least(36), "2026-02-22"),
            dated(plain(40), "2026-02-23"),
            TOLL,
            Update,
            "it rose",
        ),
        (
            "within a later bound",
            dated(plain(40), "2026-02-22"),
            dated(at_least(36), "2026-02-23"),
            TOLL,
            Compatible,
            "",
        ),
        ("bounds rose", dated(at_least(36), "2026-02-22"), dated(at_least(40), "2026-02-23"), TOLL, Update, "it rose"),
        (
            "a fixed fact does not move",
            dated(plain(7), "2026-02-22"),
            dated(plain(25), "2026-02-23"),
            FACT,
            Contradict,
            "",
        ),
        ("one time", dated(plain(7), "2026-02-22"), dated(plain(25), "2026-02-22"), TOLL, Contradict, ""),
        (
            "an hour of the day",
            dated(plain(7), "2026-02-22"),
            dated(plain(25), "2026-02-22T15:00"),
            TOLL,
            Contradict,
            "",
        ),
        ("the same at two times", dated(plain(7), "2026-02-22"), dated(plain(7), "2026-02-23"), TOLL, Agree, ""),
        (
            "Sunday and Monday",
            on_day(7, Weekday::Sunday),
            on_day(25, Weekday::Monday),
            TOLL,
            Update,
            "Monday and Sunday",
        ),
    ]
}

#[test]
fn every_pair_both_ways() {
    for policy in Policy::all() {
        for (label, a, b, attribute, verdict, words) in values().into_iter().chain(circumstances()) {
            let (found, mirror) = (compare(&a, &b, &attribute, &policy), compare(&b, &a, &attribute, &policy));
            assert_eq!(found.verdict, verdict, "{label}: {}", found.why);
            assert!(found.why.contains(words), "{label}: {:?} in {:?}", words, found.why);
            assert_eq!((mirror.verdict, mirror.why), (found.verdict, found.why), "{label}, mirrored");
        }
    }
}

#[test]
fn another_question_is_not_comparable() {
    let a = count(Hedged::Plain(n(7)));
    let killed = a.clone().under(Topic::new("event", "killed"));
    let found = compare(&a, &killed, &TOLL, &Policy::default());
    assert_eq!(
        (found.verdict, found.why.as_str()),
        (Verdict::NotComparable, "they answer different questions: attribute and killed")
    );
}

#[test]
fn an_undated_count_names_what_a_date_would_change() {
    let (a, b) = (count(Hedged::Plain(n(7))), dated(count(Hedged::Plain(n(25))), "2026-02-23"));
    let found = compare(&a, &b, &TOLL, &Policy::default());
    assert_eq!(found.verdict, Verdict::Contradict);
    let unless = "7, which gives no date, was counted at another time than 23 February 2026: then it is an update";
    assert_eq!(found.unless.as_deref(), Some(unless));
    assert_eq!(found.settle.as_deref(), Some("the date of 7 would settle it"));
    let a_dated = dated(count(Hedged::Plain(n(7))), "2026-02-23");
    let found = compare(&a_dated, &count(Hedged::Plain(n(25))), &TOLL, &Policy::default());
    assert_eq!(found.settle.as_deref(), Some("the date of 25 would settle it"));
    let same_day = dated(a, "2026-02-23");
    let found = compare(&same_day, &b, &TOLL, &Policy::default());
    assert_eq!(found.settle.as_deref(), Some("ask both for the hour of their count"));
}

#[test]
fn what_follows_from_what() {
    let rows = [
        (count(Hedged::Plain(n(7))), count(Hedged::AtLeast(n(5))), Some(true)),
        (count(Hedged::AtLeast(n(5))), count(Hedged::Plain(n(7))), Some(false)),
        (count(Hedged::Plain(n(250))), count(Hedged::AtLeast(n(250))), Some(true)),
        (count(Hedged::AtLeast(n(40))), count(Hedged::MoreThan(n(12))), Some(true)),
        (count(Hedged::Plain(n(40))), count(Hedged::Plain(n(41))), Some(false)),
        (count(Hedged::Plain(n(40))), count(Hedged::Plain(n(40))), Some(true)),
        (date(Hedged::Plain(on("2026-02-22"))), date(Hedged::Plain(on("2026-02"))), Some(true)),
        (date(Hedged::Plain(on("2026-02"))), date(Hedged::Plain(on("2026-02-22"))), Some(false)),
        (place(tapalpa()), place(jalisco()), Some(true)),
        (place(jalisco()), place(tapalpa()), Some(false)),
        (count(Hedged::Plain(n(40))), usd(Hedged::Plain(40)), None),
    ];
    for (a, b, follows) in rows {
        assert_eq!(entails(&a, &b, &FACT, &Policy::default()), follows, "{} ⊢ {}", a.value(), b.value());
    }
}
