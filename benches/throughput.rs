//! Throughput of every stage, printed and never asserted: `cargo bench --bench throughput`, with `-- --short` for CI and
//! `-- --claims` for the stages after reading alone.
//!
//! Times are the best of several runs, since whatever else a machine does only adds to them.

#![allow(clippy::print_stdout, reason = "a bench prints what it measured")]
#![allow(clippy::float_arithmetic, clippy::as_conversions, reason = "rates are for reading, not for comparing claims")]

use crosscheck::extract::{Text, extract, read};
use crosscheck::render::Terminal;
use crosscheck::{
    Behaviour, Claim, Codebook, Date, Hedged, Period, Policy, Reconciler, Report, Source, Topic, check, compare,
    reconcile, reconcile_claims, render,
};
use std::hint::black_box;
use std::time::Duration;
use support::{bare_scan, rate, stories, time};

mod support;

/// Beyond this a larger input of the same kind is left out, with a word about it.
const PATIENCE: Duration = Duration::from_secs(20);

fn main() {
    #[allow(clippy::disallowed_methods, reason = "a bench is a program: it reads its arguments")]
    let asks_for = |flag: &str| std::env::args().any(|argument| argument == flag);
    let short = asks_for("--short");
    if !asks_for("--claims") {
        let stories = stories();
        reading(&stories, short);
        growth_of_reading(&stories, short);
    }
    claims(short);
}

/// Bytes per second of each stage over all stories, article by article.
fn reading(stories: &[Vec<Source>], short: bool) {
    let articles: Vec<&Source> = stories.iter().flatten().collect();
    let bytes: usize = articles.iter().map(|source| source.text().len()).sum();
    println!("reading {} articles of {} stories, {bytes} bytes", articles.len(), stories.len());
    let codebook = Codebook::news();
    let policy = Policy::default();
    // Tables are built on first use; that is measured apart.
    let first = time(true, || extract(&Source::new("first", "Twelve people died on Monday."), codebook, None));
    let over = |work: &dyn Fn(&Source)| time(short, || articles.iter().for_each(|source| work(source)));
    let bare = over(&|source| _ = black_box(bare_scan(source.text())));
    rate("bare scan: split into words, hash each", bytes, bare, bare);
    let took = over(&|source| drop(black_box(Text::new(source.text()))));
    rate("tokens and sentences (Text::new)", bytes, took, bare);
    let took = over(&|source| drop(black_box(read(&Text::new(source.text()).published(source.publication())))));
    rate("and figures (extract::read)", bytes, took, bare);
    let took = over(&|source| drop(black_box(extract(source, codebook, None))));
    rate("claims (extract::extract)", bytes, took, bare);
    let took = time(short, || stories.iter().map(|story| check(story, &policy).questions.len()).sum::<usize>());
    rate("whole check, story by story", bytes, took, bare);
    let checked: Vec<_> = stories.iter().map(|story| (check(story, &policy), story)).collect();
    let render = |work: &dyn Fn(&Report, &[Source]) -> String| {
        time(short, || checked.iter().map(|(report, story)| work(report, story).len()).sum::<usize>())
    };
    let took = render(&|report, story| render::html(report, story, &policy, "story"));
    rate("the web page, story by story", bytes, took, bare);
    let took = render(&|report, story| render::terminal(report, story, &policy, &Terminal::default()));
    rate("the terminal report, story by story", bytes, took, bare);
    println!("  first use builds the tables: {:.1} ms", first.as_secs_f64() * 1e3);
}

/// Twice the input against once: 2.0 is linear.
fn growth_of_reading(stories: &[Vec<Source>], short: bool) {
    println!("\ntwice the input, how many times the time");
    let once: String = stories.iter().flatten().map(Source::text).collect::<Vec<_>>().join("\n\n");
    let long = once.repeat(if short { 1 } else { 8 });
    // No full stop, no line break: one sentence.
    let one_sentence: String = once.chars().map(|c| if ".!?\n\"”:;".contains(c) { ' ' } else { c }).collect();
    let codebook = Codebook::news();
    let claims = |text: &str| time(short, || extract(&Source::new("long", text), codebook, None).claims.len());
    let figures = |text: &str| time(short, || read(&Text::new(text)).len());
    let texts = |text: &str| {
        let copies = [Source::new("a", text), Source::new("b", text)];
        time(short, || check(&copies, &Policy::default()).questions.len())
    };
    let ratio = |label: &str, text: &str, work: &dyn Fn(&str) -> Duration| {
        let (first, second) = (work(text), work(&text.repeat(2)));
        let times = second.as_secs_f64() / first.as_secs_f64();
        println!("  {label:<44} {:>9} bytes {:>9.1} ms   x {times:.2}", text.len(), first.as_secs_f64() * 1e3);
    };
    ratio("figures of one long text", &long, &figures);
    ratio("claims of one long text", &long, &claims);
    ratio("figures of one long sentence", &one_sentence, &figures);
    ratio("claims of one long sentence", &one_sentence, &claims);
    ratio("check of two copies of one long text", &once, &texts);
}

/// The n-th claim of a made-up question: figures, hedges and sources vary.
fn claim(n: i64, subject: &str, figures: i64) -> Claim {
    let figure = 10 + n * 7_919 % figures;
    let amount = match n % 4 {
        0 => Hedged::at_least(figure),
        1 => Hedged::about(figure),
        _ => Hedged::plain(figure),
    };
    Claim::new(&format!("source-{n}"), Topic::new(subject, "killed"), amount.of("passenger"))
}

/// The claim as of one of 720 hours.
fn hourly(claim: Claim, n: i64) -> Claim {
    let hour = n * 31 % 720;
    let day = i8::try_from(hour / 24 + 1).ok().and_then(|day| Period::day(2026, 3, day).ok());
    let when = day.and_then(|day| day.at(hour % 24, None).ok());
    let mut claim = claim;
    claim.as_of = when.map(Date::Period);
    claim
}

/// Cost per claim as their number grows.
fn claims(short: bool) {
    let (toll, policy) = (Behaviour::toll(), Policy::default());
    let sizes: &[i64] = if short { &[1_000, 10_000] } else { &[1_000, 10_000, 100_000, 1_000_000] };
    let grow = |label: &str, work: &dyn Fn(i64) -> Duration| {
        println!("\n{label}");
        let mut last: Option<(i64, Duration)> = None;
        for size in sizes {
            if let Some((_, took)) = last.filter(|(_, took)| *took > PATIENCE) {
                println!("  {size:>7} claims   left out: the last size took {:.0} s", took.as_secs_f64());
                continue;
            }
            let took = work(*size);
            let per_claim = took.as_secs_f64() * 1e6 / *size as f64;
            let grown = last.map_or_else(String::new, |(less, before)| {
                let (claims, cost) = (*size as f64 / less as f64, took.as_secs_f64() / before.as_secs_f64());
                format!("   x {claims:.0} claims, x {cost:.1} time")
            });
            println!("  {size:>7} claims {per_claim:>10.2} µs per claim{grown}");
            last = Some((*size, took));
        }
    };
    let question = |size: i64, figures: i64| (0..size).map(|n| claim(n, "passengers", figures)).collect::<Vec<_>>();
    let many = |size: i64| (0..size).map(|n| claim(n, &format!("ferry {}", n / 10), 40)).collect::<Vec<_>>();

    grow("compare: each claim with the next", &|size| {
        let claims = question(size, 1_000);
        time(short, || {
            claims
                .iter()
                .zip(claims.iter().skip(1))
                .map(|(a, b)| compare(a, b, &toll, &policy).why.len())
                .sum::<usize>()
        })
    });
    grow("reconcile: one question, 1000 figures", &|size| {
        let claims = question(size, 1_000);
        time(short, || reconcile(&claims, &toll, &Default::default(), &policy))
    });
    grow("reconcile: one question, all figures different", &|size| {
        let claims = question(size, 1_000_003);
        time(short, || reconcile(&claims, &toll, &Default::default(), &policy))
    });
    for (label, figures) in [("1000 figures", 1_000), ("all figures different", 1_000_003)] {
        grow(&format!("reconciler: one question, {label}, fed one by one"), &|size| {
            let claims = question(size, figures);
            time(short, || {
                let mut reconciler = Reconciler::new(toll, policy.clone());
                reconciler.extend(claims.iter().cloned());
                reconciler.finish(&Default::default())
            })
        });
    }
    grow("reconcile: one question, one figure in a thousand at each of many hours", &|size| {
        let claims: Vec<Claim> = (0..size).map(|n| hourly(claim(n, "passengers", 1_000), n)).collect();
        time(short, || reconcile(&claims, &toll, &Default::default(), &policy))
    });
    grow("group and reconcile: ten claims to a question", &|size| {
        let claims = many(size);
        time(short, || reconcile_claims(&[], claims.clone(), Codebook::news(), &policy).questions.len())
    });
}
