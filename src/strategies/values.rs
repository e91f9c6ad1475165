//! Figures, hedges, dates and values of every kind.

use crate::number::{Figure, Number};
use crate::value::{
    Currency, Date, Duration, Grain, Hedge, Hedged, Money, Name, PartOfDay, Partial, Period, Place, Quantity, Share,
    TimeUnit, Unit, Vague, Value, Weekday,
};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Figures as news writes them: small counts, round ones, dozens, decimals, very large ones.
pub fn figures() -> impl Strategy<Value = Figure> + Clone {
    let scaled = |unit: i64| move |n: i64| Figure::from(n).scaled(Number::from(unit)).unwrap_or(Figure::from(n));
    prop_oneof![
        4 => (0..100_i64).prop_map(Figure::from),
        2 => (1..1_000_i64).prop_map(Figure::from),
        1 => (1..100_i64).prop_map(scaled(100)),
        1 => (1..1_000_i64).prop_map(scaled(1_000_000)),
        1 => (1..10_i64).prop_map(|n| Figure::new(Number::from(12 * n), Number::from(4))),
        1 => Just(Figure::new(Number::from(6), Number::from(2))),
        1 => (1..1_000_i128).prop_map(|n| Figure::from(Number::ratio(n, 10).unwrap_or(Number::ONE))),
    ]
}

/// Figures at the limits of what can be held, negative ones included.
pub fn extreme_figures() -> impl Strategy<Value = Figure> + Clone {
    let numbers = prop_oneof![
        any::<i64>().prop_map(Number::from),
        (any::<i64>(), 1..1_000_000_000_i128)
            .prop_map(|(n, d)| Number::ratio(i128::from(n), d).unwrap_or(Number::ZERO)),
        (0..27_i32).prop_map(|power| Number::power_of_ten(power).unwrap_or(Number::ONE)),
        (0..9_i32).prop_map(|power| Number::power_of_ten(-power).unwrap_or(Number::ONE)),
    ];
    (numbers, option::of(any::<i64>())).prop_map(|(value, place)| match place {
        Some(place) => Figure::new(value, Number::from(place)),
        None => Figure::as_written(value),
    })
}

/// Vague words, known ones and one that no profile knows.
pub fn vague() -> impl Strategy<Value = Vague> + Clone {
    let words = ["dozens", "scores", "hundreds", "thousands", "several", "a handful", "few", "tens", "oodles"];
    (select(words.to_vec()), prop_oneof![4 => Just(1_i64), 1 => Just(1_000)])
        .prop_map(|(word, times)| Vague::new(word).times(Number::from(times)))
}

/// Each hedge around values of one kind; ranges and vague words included.
///
/// Boxed, as are [`values`]: the tree of a whole claim would not fit the stack of a test thread.
pub fn hedged<T: Clone + std::fmt::Debug + 'static>(
    values: impl Strategy<Value = T> + Clone + 'static,
) -> BoxedStrategy<Hedged<T>> {
    let values = values.boxed();
    let one = (select(Hedge::ALL.to_vec()), values.clone())
        .prop_map(|(hedge, value)| hedge.of(value.clone()).unwrap_or(Hedged::Plain(value)));
    prop_oneof![
        8 => one,
        1 => (values.clone(), values).prop_map(|(a, b)| Hedged::Between(a, b)),
        1 => vague().prop_map(Hedged::Vague),
    ]
    .boxed()
}

/// Periods of the years 1900 to 2100: years, months, days, decades, hours, minutes, parts of a day, distances.
pub fn periods() -> impl Strategy<Value = Period> + Clone {
    (1900..2100_i16, 1..=12_i8, 1..=28_i8, 0..24_i64, 0..8_u8).prop_filter_map(
        "a date of the calendar",
        |(year, month, day, hour, grain)| {
            let days = Period::day(year, month, day).ok()?;
            match grain {
                0 => Period::year(year).ok(),
                1 => Period::month(year, month).ok(),
                2 => Period::decade(year - year % 10).ok(),
                3 => days.at(hour, None).ok(),
                4 => days.at(hour, Some(30)).ok(),
                5 => Some(days.part(PartOfDay::Evening)),
                6 => Some(Period::month(year, month).ok()?.by_distance(Grain::Year)),
                _ => Some(days),
            }
        },
    )
}

/// Dates told only in part: a weekday, a day of a month, a part of the day, a time of day.
pub fn partial_dates() -> impl Strategy<Value = Partial> + Clone {
    (
        option::of((1..=12_i8, 1..=31_i8)),
        option::of(select(Weekday::ALL.to_vec())),
        option::of(select(PartOfDay::ALL.to_vec())),
        option::of((0..24_i8, 0..60_i8)),
    )
        .prop_map(|(day, weekday, part, clock)| Partial {
            month: day.map(|(month, _)| month),
            day: day.map(|(_, day)| day),
            weekday,
            part,
            clock,
        })
}

/// Dates, most of them placed in the calendar.
pub fn dates() -> impl Strategy<Value = Date> + Clone {
    prop_oneof![4 => periods().prop_map(Date::Period), 1 => partial_dates().prop_map(Date::Partial)]
}

/// Counted quantities of a few nouns.
pub fn counts() -> impl Strategy<Value = Quantity> + Clone {
    let nouns = ["person", "passenger", "soldier", "civilian", "state", "house"];
    (hedged(figures()), select(nouns.to_vec())).prop_map(|(amount, noun)| Quantity::count(amount, noun))
}

/// Lengths in metres, kilometres and miles.
pub fn measures() -> impl Strategy<Value = Quantity> + Clone {
    let units = [("metre", 1_000), ("kilometre", 1_000_000), ("mile", 1_609_344)];
    (hedged(figures()), select(units.to_vec())).prop_map(|(amount, (name, thousandths))| Quantity {
        amount,
        unit: Unit::Measure {
            name: name.to_owned().into(),
            dimension: "length".into(),
            factor: Number::ratio(thousandths, 1_000).unwrap_or(Number::ONE),
            offset: Number::ZERO,
        },
    })
}

/// Amounts of money in named currencies and under shared signs.
pub fn amounts_of_money() -> impl Strategy<Value = Money> + Clone {
    let iso = |code: &str| Currency::Iso(code.to_owned().into());
    let currencies = vec![iso("USD"), iso("CAD"), iso("EUR"), Currency::Shared("$".into())];
    (hedged(figures()), select(currencies)).prop_map(|(amount, currency)| Money { amount, currency })
}

/// Lengths of time in every unit.
pub fn durations() -> impl Strategy<Value = Duration> + Clone {
    (hedged(figures()), select(TimeUnit::ALL.to_vec())).prop_map(|(amount, unit)| Duration { amount, unit })
}

/// Shares of an explicit whole, and of the whole as such.
pub fn shares() -> impl Strategy<Value = Share> + Clone {
    let almost_all = Share::new(Hedged::Nearly(1.into()), 1.into(), None);
    let of_some = (1..100_i64).prop_flat_map(|whole| {
        (hedged((0..=whole).prop_map(Figure::from)), Just(whole))
            .prop_filter_map("a positive whole", |(part, whole)| Share::new(part, whole.into(), Some("state")))
    });
    prop_oneof![4 => of_some, 1 => Just(almost_all).prop_filter_map("a positive whole", |share| share)]
}

/// Names of persons and offices, initials, aliases and diacritics included.
pub fn names() -> impl Strategy<Value = Name> + Clone {
    let names = [
        "Nemesio Rubén Oseguera Cervantes",
        "Oseguera",
        "DEA",
        "Drug Enforcement Administration",
        "State Department",
        "Mohammed Salah",
        "Muhammad Salah",
        "J. Smith",
        "",
    ];
    prop_oneof![select(names.to_vec()).prop_map(Name::new), ".{0,24}".prop_map(|text| Name::new(&text))]
}

/// Places, some with the places that hold them.
pub fn places() -> impl Strategy<Value = Place> + Clone {
    select(vec![
        Place::new("Mexico"),
        Place::new("Jalisco").within("Mexico"),
        Place::new("Michoacán").within("Mexico"),
        Place::new("Tapalpa").within("Jalisco").within("Mexico"),
        Place::new("Zapopan"),
    ])
}

/// Values of every kind.
pub fn values() -> BoxedStrategy<Value> {
    prop_oneof![
        4 => counts().prop_map(Value::Quantity).boxed(),
        1 => measures().prop_map(Value::Quantity).boxed(),
        1 => amounts_of_money().prop_map(Value::Money).boxed(),
        2 => hedged(dates()).prop_map(Value::Date).boxed(),
        1 => durations().prop_map(Value::Duration).boxed(),
        1 => shares().prop_map(Value::Share).boxed(),
        1 => names().prop_map(Value::Name).boxed(),
        1 => places().prop_map(Value::Place).boxed(),
    ]
    .boxed()
}
