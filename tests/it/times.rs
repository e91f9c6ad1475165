//! The rows of times: what is stated and what is inferred, EDTF beside TIMEX3, events that are not dated.

use crosscheck::extract::{Text, prediction, read};

/// Each time of a text of Tuesday, 24 February 2026 on one line: words, type, value, EDTF, grain, stated, inferred, event.
fn times(text: &str) -> Vec<String> {
    let mentions = read(&Text::new(text).published("2026-02-24".parse().ok()));
    let line = |time: &prediction::Time| {
        let names = |parts: crosscheck::DateParts| parts.iter().map(|part| part.name()).collect::<Vec<_>>().join("+");
        let event = time.anchor.as_ref().map(|anchor| {
            let date = anchor.date.as_deref().map(|date| format!(" on {date}")).unwrap_or_default();
            format!(" {} {}{date}", anchor.direction, anchor.event.of(text).unwrap())
        });
        format!(
            "{} | {} {} | {} | {} | {} | {}{}",
            time.span.of(text).unwrap(),
            time.kind,
            time.value,
            time.edtf.as_deref().unwrap_or("-"),
            time.grain.unwrap_or("-"),
            names(time.told.stated),
            names(time.told.inferred),
            event.unwrap_or_default(),
        )
    };
    prediction::row(text, &mentions).times.iter().map(line).collect()
}

#[test]
fn a_time_says_what_is_stated_and_what_is_inferred() {
    for (text, expected) in [
        ("It sank on 3 May 2015.", "3 May 2015 | DATE 2015-05-03 | 2015-05-03 | day | year+month+day | "),
        ("It sank on 3 January.", "3 January | DATE 2026-01-03 | 2026-01-03 | day | month+day | year"),
        ("It sank on Sunday.", "Sunday | DATE 2026-02-22 | 2026-02-22 | day | weekday | year+month+day"),
        ("It sank in June.", "June | DATE 2025-06 | 2025-06 | month | month | year"),
        ("It sank yesterday.", "yesterday | DATE 2026-02-23 | 2026-02-23 | day |  | year+month+day"),
        (
            "It sank on Sunday night.",
            "Sunday night | TIME 2026-02-22TNI | 2026-02-22/2026-02-23 | part_of_day | weekday+part_of_day | year+month+day",
        ),
        (
            "It sank at 3.45 pm on Sunday.",
            "3.45 pm on Sunday | TIME 2026-02-22T15:45 | 2026-02-22T15:45:00 | minute | weekday+clock | year+month+day",
        ),
        ("It sank in the 1990s.", "the 1990s | DATE 199 | 199X | decade | year | "),
        ("Sales fell in the third quarter.", "the third quarter | DATE 2025-Q3 | 2025-35 | season | season | year"),
        ("It sank about 40 years ago.", "about 40 years ago | DATE 1986 | 1986~ | year |  | year"),
        ("It sank last week.", "last week | DATE 2026-W08 | 2026-02-16/2026-02-22 | week |  | year+week"),
        ("He slept for 5 hours.", "5 hours | DURATION PT5H | - | hour |  | "),
        ("They meet every Monday at 4 p.m.", "every Monday at 4 p.m. | SET XXXX-WXX-1T16 | - | week |  | "),
        ("He trains three times a day.", "three times a day | SET P1D | - | day |  | "),
        ("It is open seven days a week.", "seven days a week | SET P1W | - | week |  | "),
        ("Sales of ten cars a week fell.", "a week | SET P1W | - | week |  | "),
        (
            "Sales fell in the three months to September.",
            "the three months to September | DURATION P3M | - | month |  |  before September on 2025-09",
        ),
        ("It lasted three days to my mind.", "three days | DURATION P3D | - | day |  | "),
        (
            "Power failed overnight.",
            "overnight | TIME 2026-02-23TNI | 2026-02-23/2026-02-24 | part_of_day | part_of_day | year+month+day",
        ),
        ("They meet now.", "now | DATE PRESENT_REF | - | - |  | "),
        ("It opened two days after the attack.", "two days | DURATION P2D | - | day |  |  after the attack"),
        (
            "On Sunday, two days after the attack, it opened.",
            "two days | DURATION P2D | - | day |  |  after the attack on 2026-02-20",
        ),
    ] {
        assert_eq!(times(text).last().map(String::as_str), Some(expected), "{text}");
    }
}

#[test]
fn a_day_that_is_none_is_no_time() {
    for text in ["On 30 February it sank.", "It was 25:99.", "On 31 September 2024 it sank.", "It says 2026-13-01."] {
        assert_eq!(times(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn only_universal_time_gets_its_letter() {
    let values = |text: &str| -> Vec<String> {
        let mentions = read(&Text::new(text).published("2026-02-24".parse().ok()));
        prediction::row(text, &mentions).times.into_iter().map(|time| time.value).collect()
    };
    assert_eq!(values("It took off at 08:30 UTC."), ["2026-02-24T08:30Z"]);
    assert_eq!(values("It landed at 6:40 p.m. (GMT +8)."), ["2026-02-24T18:40"]);
}

#[test]
fn a_text_without_a_date_keeps_what_it_says_of_a_time() {
    let of = |text: &str| -> Vec<String> {
        let row = prediction::row(text, &read(&Text::new(text)));
        row.times.iter().map(|time| format!("{} | {}", time.span.of(text).unwrap(), time.value)).collect()
    };
    for (text, expected) in [
        ("It sank late Thursday.", "late Thursday | XXXX-WXX-4TNI"),
        ("It sank early this morning.", "early this morning | TMO"),
        ("It sank at 12am yesterday.", "12am yesterday | T00:00"),
        ("It sank yesterday.", "yesterday | PAST_REF"),
        ("It sinks today.", "today | PRESENT_REF"),
        ("It sinks tomorrow.", "tomorrow | FUTURE_REF"),
        ("It reopens on December 15 of this year.", "December 15 of this year | XXXX-12-15"),
        ("It sank in June of last year.", "June of last year | XXXX-06"),
    ] {
        assert_eq!(of(text), [expected], "{text}");
    }
    for text in ["They sold 15 of this year's lambs.", "He reads USA Today.", "It sank last week."] {
        assert_eq!(of(text), Vec::<String>::new(), "{text}");
    }
}
