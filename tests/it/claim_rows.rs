//! Claims as JSON Lines: what is written comes back, and what is wrong is named.

use crate::story;
use crosscheck::wire::{OffsetMap, Offsets, claim};
use crosscheck::{
    Claim, Currency, Date, Duration, Figure, Grain, Hedged, Mode, Money, Name, Number, PartOfDay, Partial, Period,
    Place, Quantity, Share, TimeUnit, Topic, Unit, Vague, Value, Weekday,
};

fn bytes() -> OffsetMap<'static> {
    OffsetMap::new("", Offsets::Bytes)
}

fn line(claim: &Claim) -> String {
    claim::to_line(claim, &bytes())
}

/// Reading back what was written gives the same claim: there is no `==` between values, so all that is held is held
/// against its debug form.
fn comes_back(claim: &Claim) {
    let row = line(claim);
    let back = claim::from_line(&row).unwrap_or_else(|error| panic!("{error}: {row}"));
    assert_eq!(format!("{back:?}"), format!("{claim:?}"), "{row}");
}

fn of(value: Value) -> Claim {
    Claim::new("gazette", Topic::keyed("El Mencho", "oseguera cervantes", "killed"), value)
}

fn amounts() -> Vec<Hedged<Figure>> {
    let n = |text: &str| Figure::from(text.parse::<Number>().unwrap());
    vec![
        Hedged::Plain(n("20")),
        Hedged::Plain(n("2/3")),
        Hedged::Plain(n("-3.5")),
        Hedged::Plain(n("0.100000001")),
        Hedged::Plain(n("123456789012345678901234567")),
        Hedged::Plain(Figure::new(Number::from(250), Number::ONE)),
        Hedged::Exactly(n("12")),
        Hedged::About(n("40")),
        Hedged::Nearly(Figure::new(Number::from(12), Number::from(4))),
        Hedged::MoreThan(n("6")),
        Hedged::AtLeast(n("21")),
        Hedged::FewerThan(n("100")),
        Hedged::AtMost(n("3")),
        Hedged::UpTo(n("15000000")),
        Hedged::Between(n("20"), Figure::new(Number::from(30), Number::ONE)),
        Hedged::Vague(Vague::new("dozens")),
        Hedged::Vague(Vague::new("tens").times(Number::from(1000))),
    ]
}

#[test]
fn every_kind_of_value_comes_back_exactly() {
    for amount in amounts() {
        let unit = Unit::Measure {
            name: "kilometre".to_owned().into(),
            dimension: "length".to_owned().into(),
            factor: Number::from(1000),
            offset: Number::ratio(1, 3).unwrap(),
        };
        for value in [
            Value::Quantity(Quantity::count(amount.clone(), "state")),
            Value::Quantity(Quantity { amount: amount.clone(), unit: Unit::Bare }),
            Value::Quantity(Quantity { amount: amount.clone(), unit }),
            Value::Money(Money { amount: amount.clone(), currency: Currency::Iso("USD".into()) }),
            Value::Money(Money { amount: amount.clone(), currency: Currency::Shared("$".into()) }),
            Value::Money(Money { amount: amount.clone(), currency: Currency::Shared("ABC".into()) }),
            Value::Duration(Duration { amount: amount.clone(), unit: TimeUnit::Year }),
            Value::Share(Share::new(amount.clone(), 32.into(), Some("state")).unwrap()),
            Value::Share(Share::new(amount.clone(), Figure::new(50.into(), Number::ONE), None).unwrap()),
        ] {
            comes_back(&of(value));
        }
    }
    comes_back(&of(Value::Name(Name::new("State Department"))));
    comes_back(&of(Value::Name(Name::alias("El Mencho", "Nemesio Oseguera Cervantes"))));
    comes_back(&of(Value::Place(Place::alias("Tapalpa", "tapalpa, jalisco").within("Jalisco").within("Mexico"))));
}

fn dates() -> Vec<Date> {
    let day: Period = "2026-02-22".parse().unwrap();
    let mut dates = vec![
        Date::Period(day.at(15, None).unwrap()),
        Date::Period(day.at(15, Some(30)).unwrap()),
        Date::Period(day.part(PartOfDay::Night)),
        Date::Period(Period::days_from(day, 7, Grain::Week)),
        Date::Period(Period::days_from(day, 92, Grain::Season)),
        Date::Period("2025".parse::<Period>().unwrap().by_distance(Grain::Year)),
        Date::Period("9999-12-31".parse().unwrap()),
        Date::Period("9999-12-31".parse::<Period>().unwrap().part(PartOfDay::Night)),
        Date::Partial(Partial { weekday: Some(Weekday::Sunday), part: Some(PartOfDay::Night), ..Partial::default() }),
        Date::Partial(Partial { month: Some(4), day: Some(5), clock: Some((9, 30)), ..Partial::default() }),
    ];
    for text in ["2009", "2025-02", "2026-02-22", "199X", "2026-03-03/2026-03-12", "0001-01-01"] {
        dates.push(Date::Period(text.parse().unwrap()));
    }
    dates
}

#[test]
fn dates_come_back_exactly() {
    for date in dates() {
        let mut claim = of(Value::Date(Hedged::About(date)));
        claim.as_of = Some(date);
        claim.published = Some(date);
        comes_back(&claim);
        comes_back(&of(Value::Date(Hedged::AtLeast(date))));
    }
    let (from, to) = ("1991".parse().unwrap(), "1993-05".parse().unwrap());
    comes_back(&of(Value::Date(Hedged::Between(Date::Period(from), Date::Period(to)))));
}

#[test]
fn quotes_scope_and_mode_come_back() {
    for question in story::report().questions {
        question.claims.iter().for_each(comes_back);
    }
    for mode in Mode::ALL {
        let mut claim = of(Value::Name(Name::new("x"))).quoting("words without a place, “quoted” \u{202e}\n");
        claim.mode = mode;
        claim.scope.group = Some("guard".to_owned());
        claim.scope.stage = Some("during the operation".to_owned());
        claim.scope.place = Some(Place::alias("Mexican", "Mexico").within("North America"));
        comes_back(&claim);
    }
}

#[test]
fn no_digit_is_lost_on_the_way_in() {
    let row = |figure: &str| {
        let value = format!(r#"{{"type": "quantity", "low": {figure}, "high": {figure}, "unit": "person"}}"#);
        claim::from_line(&format!(r#"{{"source":"a","subject":"s","attribute":"t","value":{value}}}"#))
    };
    for (written, read) in [
        ("20", "20"),
        ("3.10", "3.1"),
        ("1.5e6", "1500000"),
        ("2E-2", "0.02"),
        ("123456789012345678901234567", "123456789012345678901234567"),
        ("0.100000001", "0.100000001"),
        ("\"2/3\"", "2/3"),
        ("\"12345678901234567890.5\"", "12345678901234567890.5"),
    ] {
        assert_eq!(row(written).unwrap().value().to_string(), format!("{read} person"), "{written}");
    }
    for (written, said) in [
        ("1e400", "the figure \"1e400\" is too large: at most 36 digits can be held"),
        ("9999999999999999999999999999999999999999", "too large"),
        ("true", "true stands where a number was expected"),
        ("\"many\"", "\"many\" is not a number: digits with an optional point were expected"),
    ] {
        let error = row(written).unwrap_err().to_string();
        assert!(error.starts_with("field value.low: ") && error.contains(said), "{error}");
    }
}

/// Every way in which a claim line can be wrong, with what is said of it.
const BROKEN: &[(&str, &str)] = &[
    (r#"{"source": "a""#, "not JSON at column 14: EOF while parsing an object"),
    ("[1, 2]", "not what was expected: invalid type: sequence, expected an object {…}"),
    (r#"{"subject": "s"}"#, "field source: missing: the id of the source was expected"),
    (r#"{"source": 3}"#, "field source: 3 stands where a text in quotation marks was expected"),
    (r#"{"source": "a", "source": "b"}"#, "not what was expected: the field \"source\" stands twice"),
    (
        r#"{"source": "a", "subject": "s", "attribute": "t", "value": 20}"#,
        "field value: 20 stands where an object {…} was expected",
    ),
    (
        r#"{"schema": "crosscheck.claim/9"}"#,
        "field schema: unknown schema \"crosscheck.claim/9\"; did you mean \"crosscheck.claim/1\"?",
    ),
];

/// The same for what can be wrong inside `value`.
const BROKEN_VALUES: &[(&str, &str)] = &[
    (r#"{}"#, "field value.type: missing: one of quantity, money, date, duration, share, name, place was expected"),
    (r#"{"type": "quantty"}"#, "field value.type: unknown type of value \"quantty\"; did you mean \"quantity\"?"),
    (r#"{"type": "quantity", "low": 30, "high": 20}"#, "field value.low: low 30 lies above high 20"),
    (
        r#"{"type": "quantity", "hedge": "plain", "low": 20, "high": 30}"#,
        "field value.hedge: \"plain\" needs one figure, 20 and 30 are two; a range is \"between\"",
    ),
    (
        r#"{"type": "quantity", "hedge": "at_leest", "low": 20}"#,
        "field value.hedge: unknown hedge \"at_leest\"; did you mean \"at_least\"?",
    ),
    (
        r#"{"type": "quantity", "hedge": "at_least", "low": 20, "high": 20}"#,
        "field value.high: the hedge \"at_least\" leaves this end open: null was expected",
    ),
    (r#"{"type": "quantity", "hedge": "up_to"}"#, "field value.high: missing: the figure was expected"),
    (
        r#"{"type": "quantity", "low": 20}"#,
        "field value.hedge: missing: one of the hedges, unless low and high both stand was expected",
    ),
    (
        r#"{"type": "quantity", "hedge": "vague", "low": 20, "word": "dozens"}"#,
        "field value.low: a figure stands beside the vague word \"dozens\"",
    ),
    (
        r#"{"type": "quantity", "low": 1, "high": 1, "unti": "person"}"#,
        "field value: unknown field \"unti\"; did you mean \"unit\"?",
    ),
    (
        r#"{"type": "quantity", "low": 1, "high": 1, "currency": "USD"}"#,
        "field value.currency: a value of type \"quantity\" has no such field",
    ),
    (
        r#"{"type": "date", "low": "2026-02-30", "high": "2026-02-30"}"#,
        "field value.low: the date \"2026-02-30\" does not exist: the month has no such day",
    ),
    (
        r#"{"type": "date", "low": "Sunday", "high": "Sunday"}"#,
        "field value.low: \"Sunday\" is not a date: an EDTF date such as 2009, 2025-02, 2026-02-22, 2008-21, 199X or 2026-03-03/2026-03-12 was expected",
    ),
    (r#"{"type": "date", "low": "2010", "high": "2009"}"#, "field value.low: low 2010 lies above high 2009"),
    (
        r#"{"type": "duration", "low": 3, "high": 3, "unit": "years"}"#,
        "field value.unit: unknown unit of time \"years\"; did you mean \"year\"?",
    ),
    (r#"{"type": "share", "low": 3, "high": 3, "whole": 0}"#, "field value.whole: 0: a number above 0 was expected"),
    (r#"{"type": "money", "low": 3, "high": 3}"#, "field value.currency: missing: a code such as USD was expected"),
    (
        r#"{"type": "name", "text": "x", "hedge": "about"}"#,
        "field value.hedge: \"about\": a name or place is stated \"plain\"",
    ),
    (r#"{"type": "place"}"#, "field value.text: missing: the place was expected"),
];

/// And for what can be wrong beside a sound value.
const BROKEN_FIELDS: &[(&str, &str)] = &[
    (r#""qoute": "x""#, "unknown field \"qoute\"; did you mean \"quote\"?"),
    (r#""mode": "statd""#, "field mode: unknown mode \"statd\"; did you mean \"stated\"?"),
    (
        r#""published": "2026-13-01""#,
        "field published: the date \"2026-13-01\" does not exist: months run from 1 to 12",
    ),
    (r#""quote": "x", "span": {"start": 9, "end": 3}"#, "field span: a span must not end before it starts: 9 to 3"),
    (r#""quote": "xyz", "span": {"start": 3, "end": 9}"#, "field span: span 3..9 is 6 bytes long, its quote \"xyz\" 3"),
    (
        r#""quote": "xyz", "span": {"start": 3, "end": 6}, "sentence": {"start": 4, "end": 9}"#,
        "field span: span 3..6 lies outside its sentence 4..9",
    ),
    (
        r#""quote": "xyz", "span": {"start": -3, "end": 6}"#,
        "field span.start: -3 stands where a whole number from 0 was expected",
    ),
    (r#""span": {"start": 3, "end": 6}"#, "field quote: missing: the words that stand at span were expected"),
    (
        r#""quote": "xyz", "span": {"start": 3, "end": 6}, "offsets": "utf16""#,
        "field offsets: offsets in \"utf16\" cannot be read back without the text; write the claims with bytes",
    ),
    (r#""place": ["Tapalpa"]"#, "field place: [\"Tapalpa\"] stands where a text in quotation marks was expected"),
];

#[test]
fn a_broken_claim_names_the_field_and_what_was_expected() {
    for (row, said) in BROKEN {
        assert_eq!(&claim::from_line(row).unwrap_err().to_string(), said, "{row}");
    }
    let sound = r#""source": "a", "subject": "s", "attribute": "t""#;
    for (value, said) in BROKEN_VALUES {
        let row = format!(r#"{{{sound}, "value": {value}}}"#);
        assert_eq!(&claim::from_line(&row).unwrap_err().to_string(), said, "{row}");
    }
    for (fields, said) in BROKEN_FIELDS {
        let row = format!(r#"{{{sound}, "value": {{"type": "name", "text": "x"}}, {fields}}}"#);
        assert_eq!(&claim::from_line(&row).unwrap_err().to_string(), said, "{row}");
    }
}

#[test]
fn a_claim_written_by_hand_needs_four_fields() {
    let row =
        r#"{"source": "a", "subject": "s", "attribute": "t", "value": {"type": "quantity", "low": 10, "high": 12}}"#;
    assert_eq!(claim::from_line(row).unwrap().value().to_string(), "between 10 and 12");
}
