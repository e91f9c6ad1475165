//! Steady differences between camps of sources, over generated rows.

use crosscheck::definition::{Difference, Step};
use crosscheck::{
    Claim, Codebook, Date, Hedged, Number, Period, Policy, Source, Topic, Value, check, reconcile_claims, wire,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// Claims of each source on each row: row, source, figure.
fn differences(rows: &[(usize, &str, i64)]) -> Vec<Difference> {
    let claims = rows.iter().map(|(row, source, figure)| {
        Claim::new(source, Topic::new(&format!("district {row}"), "cases"), Hedged::exactly(*figure).of("case"))
    });
    reconcile_claims(&[], claims.collect(), Codebook::news(), &Policy::default()).differences
}

fn departures(rows: &[(i64, i64)]) -> Vec<Difference> {
    let at = |minute: i64| {
        let day = Period::day(2026, 3, 1).unwrap();
        Value::Date(Hedged::Plain(Date::Period(day.at(minute / 60, Some(minute % 60)).unwrap())))
    };
    let claims = rows.iter().enumerate().flat_map(|(row, (gate, air))| {
        let topic = || Topic::new(&format!("flight {row}"), "departed");
        [Claim::new("airline", topic(), at(*gate)), Claim::new("tower", topic(), at(*air))]
    });
    reconcile_claims(&[], claims.collect(), Codebook::news(), &Policy::default()).differences
}

#[test]
fn a_steady_offset_is_found_between_two_camps() {
    let rows: Vec<(usize, &str, i64)> = (0..12)
        .flat_map(|row| {
            let confirmed = 100 + 37 * i64::try_from(row).unwrap();
            [
                (row, "ministry", confirmed),
                (row, "gazette", confirmed),
                (row, "clinics", confirmed + 40),
                (row, "herald", confirmed + [40, 43, 38][row % 3]),
            ]
        })
        .collect();
    let found = differences(&rows);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].lower, ["gazette", "ministry"]);
    assert_eq!(found[0].higher, ["clinics", "herald"]);
    assert_eq!((found[0].step, found[0].questions.len()), (Step::Offset(40.into()), 12));
    assert_eq!(
        found[0].words,
        "clinics, herald give 40 more than gazette, ministry, in 48 of 48 rows: they may not define it alike"
    );
}

#[test]
fn a_steady_ratio_is_found_and_named() {
    let rows: Vec<(usize, &str, i64)> = (1..=8)
        .flat_map(|row| {
            let miles = 111 * i64::try_from(row * row).unwrap();
            [(row, "coast guard", miles), (row, "registry", (miles * 1_609_344 + 500_000) / 1_000_000)]
        })
        .collect();
    let found = differences(&rows);
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].words,
        "registry gives 1.609 times what coast guard gives, as a mile is in kilometres, in 8 of 8 rows: \
         they may not define it alike"
    );
    let Step::Ratio(by) = found[0].step else { panic!("{:?}", found[0].step) };
    assert!(by > "1.6".parse().unwrap() && by < "1.62".parse().unwrap());
}

#[test]
fn take_off_against_leaving_the_gate() {
    let rows: Vec<(i64, i64)> = (0..9).map(|n| (300 + 71 * n, 300 + 71 * n + 15 + n % 2)).collect();
    let found = departures(&rows);
    assert_eq!(
        found[0].words,
        "tower gives 15 minutes later than airline, in 9 of 9 rows: they may not define it alike"
    );
    assert_eq!(departures(&rows[..4]), []);
}

#[test]
fn too_few_rows_one_figure_again_and_again_and_both_directions_are_none() {
    let pair = |row: usize, low: i64, high: i64| [(row, "a", low), (row, "b", high)];
    let few: Vec<_> = (0..4).flat_map(|row| pair(row, 100 + 30 * i64::try_from(row).unwrap(), 140)).collect();
    assert_eq!(differences(&few), []);
    let one: Vec<_> = (0..9).flat_map(|row| pair(row, 12, 15)).collect();
    assert_eq!(differences(&one), []);
    let both = |row: usize, figure: i64| if row.is_multiple_of(2) { figure + 40 } else { figure - 40 };
    let ways: Vec<_> = (0..12)
        .flat_map(|row| {
            let figure = 200 + 31 * i64::try_from(row).unwrap();
            pair(row, figure, both(row, figure))
        })
        .collect();
    assert_eq!(differences(&ways), []);
    let by_one: Vec<_> = (0..7)
        .flat_map(|row| pair(row, 200 + 31 * i64::try_from(row).unwrap(), 201 + 31 * i64::try_from(row).unwrap()))
        .collect();
    assert_eq!(differences(&by_one), []);
}

#[test]
fn rows_may_be_scopes_of_one_question() {
    let claims = (0..8_i64).flat_map(|day| {
        ["ministry", "clinics"].map(|source| {
            let figure = 100 + 31 * day + if source == "clinics" { 60 } else { 0 };
            let mut claim = Claim::new(source, Topic::new("fever", "cases"), Hedged::exactly(figure).of("case"));
            claim.as_of = Some(Date::Period(Period::day(2026, 3, 1 + i8::try_from(day).unwrap()).unwrap()));
            claim
        })
    });
    let report = reconcile_claims(&[], claims.collect(), Codebook::news(), &Policy::default());
    assert_eq!((report.differences.len(), report.differences[0].questions.len()), (1, 1));
    let json = wire::report::to_json(&report, &[], wire::Offsets::Bytes);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let told = &json["differences"][0];
    assert_eq!((told["kind"].as_str(), told["by"].as_i64()), (Some("offset"), Some(60)));
    assert_eq!(told["questions"][0], json["questions"][0]["id"]);
    let text = crosscheck::render::terminal(&report, &[], &Policy::default(), &Default::default());
    assert!(text.contains("STEADY DIFFERENCE  cases"), "{text}");
}

#[test]
fn a_story_of_a_few_articles_has_none() {
    let accounts = [Source::new("a", "20 people were killed."), Source::new("b", "25 people were killed.")];
    assert_eq!(check(&accounts, &Policy::default()).differences, []);
}

proptest! {
    #[test]
    fn random_differences_are_no_steady_ones(
        figures in vec((100..2_000_i64, -60..=60_i64, -60..=60_i64), 5..40),
    ) {
        let rows: Vec<(usize, &str, i64)> = figures
            .iter()
            .enumerate()
            .flat_map(|(row, (figure, x, y))| [(row, "a", *figure), (row, "b", figure + x), (row, "c", figure + y)])
            .collect();
        prop_assert_eq!(differences(&rows), []);
    }

    #[test]
    fn a_planted_step_is_found_whatever_lies_around_it(
        figures in vec(100..2_000_i64, 12..40),
        step in 20..90_i64,
        noise in vec(-400..=400_i64, 40),
    ) {
        // One row in eight says something else.
        let told = |row: usize, figure: i64| {
            if row % 8 == 7 { figure + noise.get(row).copied().unwrap_or(1) } else { figure + step }
        };
        let rows: Vec<(usize, &str, i64)> =
            figures.iter().enumerate().flat_map(|(row, f)| [(row, "a", *f), (row, "b", told(row, *f))]).collect();
        let distinct: std::collections::BTreeSet<i64> = figures.iter().copied().collect();
        prop_assume!(distinct.len() > 3);
        let found = differences(&rows);
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].step, Step::Offset(Number::from(step)));
        prop_assert!(found[0].lower == ["a"] && found[0].higher == ["b"]);
    }
}
