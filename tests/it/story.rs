//! A report made by hand, with something of everything that a report can hold.

use crosscheck::report::{
    ClaimRef, Derivation, Difference, Note, Pair, Position, Question, Range, RangeBound, SourceEntry, Step,
};
use crosscheck::{
    Claim, Comparison, Currency, Date, Duration, Figure, Hedged, Mode, Money, Name, Number, Period, Place, Quantity,
    Report, Scope, Source, Span, TimeUnit, Topic, Value, Verdict,
};
use std::collections::BTreeSet;

const GAZETTE: &str = "\
The ferry Santa Lucía went down in the strait on Monday morning, two hours after it had left Port Amber with a load of \
timber.\n\n\
Twenty passengers drowned when the ferry sank, the harbour office said, and the search went on through the night with \
three cutters and a helicopter of the coast guard, in winds that rose to gale force after dusk. The captain, Anna Ruiz, \
59, had sailed the route for nearly three years.\n";
const HERALD: &str = "\
PORT AMBER — Nearly a dozen passengers drowned when the ferry sank, the harbour office said.\n\
The owners, who bought the ship for up to $15 million, offered no comment.\n";
const RADIO: &str = "\
Our correspondent 王小明 reports: 渡轮沉没 at least 25 people on board died, families were told. The captain had served \
the line for more than four years, a colleague said.\n";

/// The accounts.
pub(crate) fn sources() -> Vec<Source> {
    let day = |text: &str| text.parse::<Period>().unwrap();
    vec![
        Source::new("gazette", GAZETTE).named("The Port Amber Gazette").published(day("2026-03-02")),
        Source::new("herald", HERALD).named("Herald").published(day("2026-03-02T18:30")).credited("Harbour office"),
        Source::new("radio", RADIO).named("Radio Strait, evening bulletin").published(day("2026-03-03")),
        Source::new("leaflet", "The ferry sank.\n"),
    ]
}

/// A claim that quotes the first place where `quote` stands in its source, with the sentence around it.
pub(crate) fn quoted(source: &str, quote: &str, topic: Topic, value: Value) -> Claim {
    let sources = sources();
    let source = sources.iter().find(|s| s.id() == source).unwrap();
    let text = source.text();
    let start = text.find(quote).unwrap();
    let end = start + quote.len();
    let before = text[..start].rfind(". ").map_or(0, |at| at + 2);
    let before = before.max(text[..start].rfind('\n').map_or(0, |at| at + 1));
    let after = text[end..].find(". ").map_or(text.len(), |at| end + at + 1);
    let after = after.min(text[end..].find('\n').map_or(text.len(), |at| end + at));
    let mut claim = Claim::new(source.id(), topic, value)
        .quoting_at(source, Span::between(start, end), Span::between(before, after))
        .unwrap();
    claim.published = source.publication().map(Date::Period);
    claim
}

fn count(amount: Hedged<Figure>, noun: &str) -> Value {
    Value::Quantity(Quantity::count(amount, noun))
}

fn pair(a: usize, b: usize, verdict: Verdict, why: &str, unless: Option<&str>, settle: Option<&str>) -> Pair {
    let own = |text: Option<&str>| text.map(str::to_owned);
    let kind = "count";
    Pair {
        a,
        b,
        comparison: Comparison { verdict, why: why.to_owned(), unless: own(unless), settle: own(settle), kind },
    }
}

fn position(value: &str, claims: &[usize], origins: usize) -> Position {
    Position { value: value.to_owned(), claims: claims.to_vec(), count: claims.len(), origins, speakers: 0 }
}

fn question(words: &str, claims: Vec<Claim>, pairs: Vec<Pair>, positions: Vec<Position>) -> Question {
    let topic = claims[0].topic().clone();
    Question {
        id: format!("{}/{}", topic.attribute(), topic.subject_key()),
        question: words.to_owned(),
        subject: topic.subject().to_owned(),
        attribute: topic.attribute().to_owned(),
        verdict: pairs.iter().map(|p| p.comparison.verdict).max().unwrap_or(Verdict::NotComparable),
        kinds: pairs.iter().map(|p| p.comparison.kind).take(1).collect(),
        origins: positions.iter().map(|p| p.origins).sum(),
        speakers: claims.iter().filter_map(|claim| claim.attributed_to.as_deref()).collect::<BTreeSet<_>>().len(),
        summarised: 0,
        claims,
        pairs,
        positions,
        range: None,
        ranges: Vec::new(),
        linked_by: vec!["same subject and attribute".to_owned()],
    }
}

fn drowned() -> Question {
    let topic = || Topic::keyed("passengers", "ferry passengers", "killed");
    let said_by = |mut claim: Claim| {
        claim.attributed_to = Some("the harbour office".to_owned());
        claim
    };
    let scope = Scope { place: Some(Place::new("Port Amber").within("Amberland")), ..Scope::default() };
    let twenty = count(Hedged::Plain(Figure::new(Number::from(20), Number::ONE)), "passenger");
    let mut families = quoted("radio", "at least 25 people", topic(), count(Hedged::AtLeast(25.into()), "person"));
    families.as_of = Some(Date::Period("2026-03-03".parse::<Period>().unwrap()));
    let dozen = count(Hedged::Nearly(Figure::new(Number::from(12), Number::from(4))), "passenger");
    let mut dozen = said_by(quoted("herald", "Nearly a dozen passengers", topic(), dozen));
    dozen.scope = scope;
    let claims = vec![said_by(quoted("gazette", "Twenty passengers", topic(), twenty)), dozen, families];
    let pairs = vec![
        pair(
            0,
            1,
            Verdict::Contradict,
            "20 lies outside nearly a dozen (10 to 11), and both give the harbour office's figure of 2 March",
            Some("B counts only the dead found before dusk"),
            Some("ask the harbour office which figure is the later one"),
        ),
        pair(
            1,
            2,
            Verdict::Update,
            "B is a day later, and the toll rose from nearly a dozen to at least 25",
            None,
            None,
        ),
        pair(0, 2, Verdict::Update, "B is a day later, and the toll rose from 20 to at least 25", None, None),
    ];
    let positions =
        vec![position("20", &[0], 1), position("nearly a dozen", &[1], 1), position("at least 25", &[2], 1)];
    let bound = |n: i64, claim| Some(RangeBound { number: Number::from(n), date: None, claim });
    let range =
        Range { low: bound(10, 1), best: bound(20, 0), high: None, policy: "span/1".to_owned(), provisional: false };
    let careful = Range { best: bound(10, 1), policy: "conservative/1".to_owned(), ..range.clone() };
    let ranges = vec![range.clone(), careful];
    Question { range: Some(range), ranges, ..question("How many passengers drowned?", claims, pairs, positions) }
}

fn served() -> Question {
    let topic = || Topic::new("Anna Ruiz", "time_served");
    let years = |amount| Value::Duration(Duration { amount, unit: TimeUnit::Year });
    let claims = vec![
        quoted("gazette", "nearly three years", topic(), years(Hedged::Nearly(3.into()))),
        quoted("radio", "more than four years", topic(), years(Hedged::MoreThan(4.into()))),
    ];
    let why = "nearly three years (2½ up to below 3) leaves no room for more than four years";
    let pairs = vec![pair(0, 1, Verdict::Contradict, why, None, Some("ask the line when she was hired"))];
    let positions = vec![position("nearly 3 years", &[0], 1), position("more than 4 years", &[1], 1)];
    // Ranges of durations are kept in seconds, and told in the unit of a claim.
    let bound = |years: i64, claim| {
        Some(RangeBound { number: TimeUnit::Year.seconds().times(Number::from(years)).unwrap(), date: None, claim })
    };
    let range =
        Range { low: bound(3, 0), best: bound(3, 0), high: None, policy: "span/1".to_owned(), provisional: true };
    let words = "How long had Captain Anna Ruiz served the line?";
    Question { range: Some(range.clone()), ranges: vec![range], ..question(words, claims, pairs, positions) }
}

/// The report.
pub(crate) fn report() -> Report {
    let entry = |(origin, source): (usize, &Source)| SourceEntry {
        id: source.id().to_owned(),
        name: source.name().to_owned(),
        published: source.publication(),
        // Gazette and Herald share their wording.
        origin: origin.saturating_sub(1),
    };
    let price = Money { amount: Hedged::UpTo(Figure::from(15_000_000)), currency: Currency::Shared("$".into()) };
    let mut price = quoted("herald", "up to $15 million", Topic::new("ferry", "price"), Value::Money(price));
    price.mode = Mode::Background;
    let name = |source: &str, text: &str| {
        Claim::new(source, Topic::new("ferry", "name"), Value::Name(Name::alias(text, "santa lucia"))).quoting(text)
    };
    let names = vec![name("gazette", "Santa Lucía"), name("leaflet", "the Lucía")];
    let same = vec![pair(0, 1, Verdict::Agree, "two names of one ship", None, None)];
    Report {
        sources: sources().iter().enumerate().map(entry).collect(),
        questions: vec![
            drowned(),
            served(),
            question("What was the ferry's name?", names, same, vec![position("Santa Lucía", &[0, 1], 2)]),
            question("What did the ferry cost?", vec![price], Vec::new(), Vec::new()),
        ],
        derivations: vec![Derivation {
            relation: "parts".to_owned(),
            claims: vec![ClaimRef { question: drowned().id, claim: 0 }, ClaimRef { question: drowned().id, claim: 1 }],
            words: "9 + 4 - 1 captain = 12 others".to_owned(),
            verdict: Verdict::Compatible,
            unless: None,
        }],
        known: Vec::new(),
        differences: vec![Difference {
            attribute: "departed".to_owned(),
            lower: vec!["gazette".to_owned()],
            higher: vec!["herald".to_owned(), "radio".to_owned()],
            step: Step::Offset(15.into()),
            questions: (1..=6).map(|ferry| format!("departed:ferry-{ferry}")).collect(),
            held: 6,
            shared: 7,
            words: "herald, radio give 15 minutes later than gazette, in 6 of 7 rows: they may not define it alike"
                .to_owned(),
        }],
        notes: vec![Note {
            source: Some("radio".to_owned()),
            span: Some(Span::between(18, 27)),
            text: "this passage is not in English and was not read".to_owned(),
        }],
    }
}
