//! Numeric bounds: every hedge against every other at every distance, on values and in sentences.
//!
//! What must come out is worked out here, member by member of plain sets of whole numbers, from the table of DESIGN.md and
//! without any of the code under test.

use crosscheck::{
    Behaviour, Claim, Codebook, Figure, Hedge, Hedged, Number, Policy, Quantity, Source, Topic, Vague, Value, Verdict,
    compare, compare_texts,
};

/// Stands for "without end": more than any typical reading below reaches.
const TOP: i64 = 700;

/// What is meant and what is left open, as sets of whole numbers up to [`TOP`].
struct Sets {
    typical: Vec<bool>,
    possible: Vec<bool>,
    hedge: Hedge,
}

/// A figure with its last written place; "half a dozen" is 6 by twos, "a dozen" 12 by fours.
type Written = (i64, i64);

/// The table of DESIGN.md in twentieths, member by member.
fn sets(hedge: Hedge, (value, place): Written) -> Sets {
    // Twentieths, so that 5 % and halves and quarters are whole; a twentieth of the value is `value` itself.
    let (n, rounding) = (20 * value, (10 * place).min(5 * value));
    let reach = rounding.max(value).max(20);
    let next = if (value, place) == (6, 2) { 240 } else { (30 * value).max(n + 20 * place) };
    let exact = value < 100 || place == 1;
    let all = |test: &dyn Fn(i64) -> bool| (0..=TOP).map(|x| test(20 * x)).collect::<Vec<bool>>();
    let both = |test: &dyn Fn(i64) -> bool| (all(test), all(test));
    let ceiling = |x: i64| 2 * x >= n || x >= n - 20;
    let (typical, possible) = match hedge {
        Hedge::Exactly => both(&|x| x == n),
        Hedge::Plain if exact => both(&|x| x == n),
        Hedge::Plain => (all(&|x| x == n), all(&|x| (x - n).abs() <= rounding)),
        Hedge::About => (all(&|x| x == n), all(&|x| (x - n).abs() <= reach)),
        Hedge::Nearly => both(&|x| x < n && x >= n - reach),
        Hedge::MoreThan => (all(&|x| x > n && x <= next), all(&|x| x > n)),
        Hedge::AtLeast => (all(&|x| x >= n && x <= next), all(&|x| x >= n)),
        Hedge::FewerThan => (all(&|x| x < n && ceiling(x)), all(&|x| x < n)),
        Hedge::AtMost | Hedge::UpTo => (all(&|x| x <= n && ceiling(x)), all(&|x| x <= n)),
        Hedge::Between => both(&|x| x >= n && x <= n + 20 * place),
        Hedge::Vague => (all(&|x| (480..=1_980).contains(&x)), all(&|x| x >= 240)),
    };
    Sets { typical, possible, hedge }
}

fn firm(hedge: Hedge) -> Hedge {
    if hedge == Hedge::Exactly { Hedge::Plain } else { hedge }
}

fn meet(x: &[bool], y: &[bool]) -> bool {
    x.iter().zip(y).any(|(p, q)| *p && *q)
}

/// How what the words of `open` leave open meets what `other` means: not at all, within ends, or where there is no end.
#[derive(Clone, Copy, PartialEq)]
enum Room {
    None,
    Within,
    OpenEnd,
}

fn room(open: &Sets, other: &Sets) -> Room {
    if !meet(&open.possible, &other.typical) {
        return Room::None;
    }
    let endless = *open.possible.last().unwrap() && !*open.typical.last().unwrap();
    let meant_up_to = open.typical.iter().rposition(|member| *member).unwrap();
    let above = other.typical.iter().position(|member| *member).unwrap() > meant_up_to;
    if endless && above || open.hedge == Hedge::Vague { Room::OpenEnd } else { Room::Within }
}

/// The rules of DESIGN.md: contradict, tension, agree, compatible.
fn expected(a: &Sets, b: &Sets) -> Verdict {
    if a.typical == b.typical {
        return if firm(a.hedge) == firm(b.hedge) { Verdict::Agree } else { Verdict::Compatible };
    }
    if meet(&a.typical, &b.typical) {
        return Verdict::Compatible;
    }
    match (room(a, b), room(b, a)) {
        (Room::None, Room::None) => Verdict::Contradict,
        (Room::Within, _) | (_, Room::Within) => Verdict::Compatible,
        _ => Verdict::Tension,
    }
}

/// One slip by DESIGN.md: a factor of exactly 1000, or two neighbouring digits of three swapped; of plain figures only.
fn is_slip((a, hedge_a): (Written, Hedge), (b, hedge_b): (Written, Hedge)) -> bool {
    let single = |hedge| matches!(hedge, Hedge::Plain | Hedge::Exactly | Hedge::About);
    if !single(hedge_a) || !single(hedge_b) {
        return false;
    }
    let (x, y) = (a.0.max(b.0), a.0.min(b.0));
    let digits = |n: i64| [n / 100, n / 10 % 10, n % 10];
    let (p, q) = (digits(x), digits(y));
    let swapped = x != y
        && (100..1_000).contains(&y)
        && x < 1_000
        && (a.1, b.1) == (1, 1)
        && (p == [q[1], q[0], q[2]] || p == [q[0], q[2], q[1]]);
    x == 1_000 * y || swapped
}

fn count(amount: Hedged<Figure>) -> Claim {
    Claim::new("gazette", Topic::new("event", "answer"), Value::Quantity(Quantity::count(amount, "state")))
}

fn stated(hedge: Hedge, (value, place): Written) -> Claim {
    let figure = Figure::new(Number::from(value), Number::from(place));
    count(match hedge {
        Hedge::Between => Hedged::Between(figure, Figure::from(value + place)),
        Hedge::Vague => Hedged::Vague(Vague::new("dozens")),
        hedge => hedge.of(figure).unwrap(),
    })
}

/// The figures that are crossed: small ones, dozens, round ones, and the neighbours of each.
fn figures() -> Vec<Written> {
    let mut figures = vec![(6, 2), (12, 4), (24, 4)];
    let place = |n: i64| {
        if n % 100 == 0 {
            100
        } else if n % 10 == 0 {
            10
        } else {
            1
        }
    };
    for base in [3, 7, 8, 12, 20, 40, 99, 110, 250] {
        figures.extend([base - 1, base, base + 1].map(|n| (n, place(n))));
    }
    figures.extend([1, 5, 15, 30, 60, 100, 123, 132, 160, 300].map(|n| (n, place(n))));
    figures.sort_unstable();
    figures.dedup();
    figures
}

/// Every hedge against every hedge at every distance: well over ten thousand cases.
#[test]
fn every_hedge_against_every_hedge() {
    let mut all = Vec::new();
    for figure in figures() {
        all.extend(Hedge::ALL.map(|hedge| (figure, hedge, stated(hedge, figure), sets(hedge, figure))));
    }
    let policy = Policy::default();
    let mut verdicts = std::collections::BTreeMap::new();
    for (a_figure, a_hedge, a, x) in &all {
        for (b_figure, b_hedge, b, y) in &all {
            let slip = is_slip((*a_figure, *a_hedge), (*b_figure, *b_hedge));
            let wanted = if slip { Verdict::Suspect } else { expected(x, y) };
            let found = compare(a, b, &Behaviour::fact(), &policy);
            assert_eq!(found.verdict, wanted, "{} / {}: {}", a.value(), b.value(), found.why);
            *verdicts.entry(wanted.code()).or_insert(0) += 1;
        }
    }
    assert!(all.len() * all.len() > 100_000, "{}", all.len());
    let least = [("agree", 500), ("compatible", 10_000), ("contradict", 10_000), ("suspect", 10), ("tension", 5_000)];
    for (code, least) in least {
        assert!(verdicts.get(code).is_some_and(|cases| *cases >= least), "{code}: {verdicts:?}");
    }
}

/// The cases that a reader would try first.
#[test]
fn plain_cases() {
    use Hedge::{About, AtLeast, AtMost, Between, FewerThan, MoreThan, Plain, UpTo};
    let cases = [
        ((FewerThan, 8), (Plain, 3), Verdict::Compatible),
        ((FewerThan, 8), (Plain, 8), Verdict::Contradict),
        ((AtLeast, 5), (Plain, 7), Verdict::Compatible),
        ((AtLeast, 5), (Plain, 4), Verdict::Contradict),
        ((AtLeast, 5), (Plain, 50), Verdict::Tension),
        ((Between, 10), (MoreThan, 25), Verdict::Contradict),
        ((MoreThan, 20), (FewerThan, 20), Verdict::Contradict),
        ((AtLeast, 20), (AtMost, 20), Verdict::Compatible),
        ((UpTo, 50), (Plain, 3), Verdict::Compatible),
        ((UpTo, 50), (AtLeast, 60), Verdict::Contradict),
        ((About, 40), (Plain, 44), Verdict::Compatible),
        ((About, 40), (Plain, 50), Verdict::Contradict),
    ];
    let place = |n: i64| if n % 10 == 0 { 10 } else { 1 };
    for ((a, x), (b, y), wanted) in cases {
        let (a, b) = (stated(a, (x, place(x))), stated(b, (y, place(y))));
        let found = compare(&a, &b, &Behaviour::fact(), &Policy::default());
        assert_eq!(found.verdict, wanted, "{} / {}: {}", a.value(), b.value(), found.why);
    }
}

/// The hedge words of a table with their hedge.
fn words(table: &'static str) -> Vec<(&'static str, Hedge)> {
    let rows = table.lines().filter(|line| !line.starts_with("# phrase"));
    rows.map(|row| {
        let mut columns = row.split('\t');
        (columns.next().unwrap(), Hedge::from_code(columns.next().unwrap()).unwrap())
    })
    .collect()
}

/// The figure whose hedge is tried, and the figures that it meets.
const TRIED: Written = (40, 10);
const MET: [Written; 9] = [(3, 1), (19, 1), (35, 1), (38, 1), (40, 10), (41, 1), (46, 1), (60, 10), (71, 1)];

/// What a sentence with a hedge gives beside plain ones; each line is a case that came out wrong.
fn wrong(sentence: &str, hedge: Hedge) -> Vec<String> {
    let mut wrong = Vec::new();
    for met in MET {
        let other = format!("{} people were killed.", met.0);
        let (a, b) = (Source::new("a", sentence), Source::new("b", &other));
        let found = compare_texts(&a, &b, Codebook::news(), &Policy::default());
        let wanted = expected(&sets(hedge, TRIED), &sets(Hedge::Plain, met));
        if found.verdict != wanted {
            wrong.push(format!("{sentence} / {other} {wanted} expected, {}: {}", found.verdict, found.why));
        }
    }
    wrong
}

#[test]
fn every_hedge_word_before_a_figure_in_a_sentence() {
    let table = words(include_str!("../../data/lexicon/en/hedges-left.tsv"));
    let mut all = Vec::new();
    for (phrase, hedge) in &table {
        let mut letters = phrase.chars();
        let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        let sentence = format!("{capital} 40 people were killed.");
        // What is only possible is no fact yet, and is compared with none.
        if ["believed", "possibly", "potentially"].iter().any(|word| phrase.contains(word)) {
            let (a, b) = (Source::new("a", &sentence), Source::new("b", "41 people were killed."));
            let found = compare_texts(&a, &b, Codebook::news(), &Policy::default());
            assert_eq!(found.verdict, Verdict::NotComparable, "{sentence}: {}", found.why);
            continue;
        }
        all.extend(wrong(&sentence, *hedge));
    }
    assert!(all.is_empty(), "{} of {} cases:\n{}", all.len(), table.len() * MET.len(), all.join("\n"));
}

#[test]
fn every_hedge_word_behind_a_figure_in_a_sentence() {
    let table = words(include_str!("../../data/lexicon/en/hedges-right.tsv"));
    let mut all = Vec::new();
    for (phrase, hedge) in &table {
        let glued = phrase.starts_with(['-', '+']);
        let space = if glued { "" } else { " " };
        // Words that never stand before a noun close the sentence.
        let closes = ["approximately", "maximum", "minimum", "roughly"].contains(phrase);
        let sentence = if closes {
            format!("The death toll was 40 {phrase}.")
        } else {
            format!("40{space}{phrase} people were killed.")
        };
        all.extend(wrong(&sentence, *hedge));
    }
    assert!(all.is_empty(), "{} of {} cases:\n{}", all.len(), table.len() * MET.len(), all.join("\n"));
}
