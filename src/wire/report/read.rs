//! A report read back from JSON.

use super::SCHEMA;
use crate::claim::{Claim, Topic};
use crate::compare::{Comparison, DifferenceKind, Verdict};
use crate::error::{Error, Kind, Result};
use crate::number::Number;
use crate::report::{
    ClaimRef, Derivation, Difference, Known, Note, Pair, Position, Question, Range, RangeBound, Report, SourceEntry,
    Statement, Step,
};
use crate::value::{Date, Period, Value};
use crate::wire::claim::{read_body, read_span};
use crate::wire::offsets::Offsets;
use crate::wire::range;
use crate::wire::record::{Field, Record};
use std::collections::BTreeMap;

/// Reads a report.
///
/// Spans are kept where they count bytes; those in another unit cannot be held without the texts and are left out.
///
/// ```
/// use crosscheck::{Policy, Source, check, render, wire::{Offsets, report}};
/// let accounts = [Source::new("gazette", "20 people died."), Source::new("herald", "30 people died.")];
/// let json = render::json(&check(&accounts, &Policy::default()), &accounts, Offsets::Bytes);
/// let read = report::from_json(&json)?;
/// assert_eq!(render::json(&read, &accounts, Offsets::Bytes), json);
///
/// let error = report::from_json(r#"{"schema": "crosscheck.report/9"}"#).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     r#"field schema: "crosscheck.report/9" cannot be read: "crosscheck.report/1" was expected"#
/// );
/// # Ok::<(), crosscheck::Error>(())
/// ```
///
/// # Errors
/// When the text is no JSON object, names another schema, lacks a field that is needed, or points at a claim that is not
/// there; the message names the field.
pub fn from_json(json: &str) -> Result<Report> {
    let mut record = Record::document(json)?;
    let schema = record.need("schema", "the schema of the report")?;
    let name = schema.text()?;
    if name != SCHEMA {
        let problem = format!("{name:?} cannot be read: {SCHEMA:?} was expected");
        return Err(schema.blame(&Kind::Other { problem }.into()));
    }
    let unit = record.take("offsets").map(|unit| Offsets::from_code(&unit.text()?).map_err(|error| unit.blame(&error)));
    let unit = unit.transpose()?.unwrap_or_default();
    let sources = record.need("sources", "the list of sources")?.records()?;
    let questions = record.need("questions", "the list of questions")?.records()?;
    Ok(Report {
        sources: sources.into_iter().map(source).collect::<Result<_>>()?,
        questions: questions.into_iter().map(|row| question(row, unit)).collect::<Result<_>>()?,
        derivations: record.records("derivations")?.into_iter().map(derivation).collect::<Result<_>>()?,
        differences: record.records("differences")?.into_iter().map(difference).collect::<Result<_>>()?,
        known: record.records("known")?.into_iter().map(known).collect::<Result<_>>()?,
        notes: record.records("notes")?.into_iter().map(|row| note(row, unit)).collect::<Result<_>>()?,
    })
}

fn source(mut record: Record<'_>) -> Result<SourceEntry> {
    let id = record.need("id", "the id of the source")?.text()?;
    let published = record.take("published").map(|field| period(&field)).transpose()?;
    Ok(SourceEntry {
        name: record.text("name")?.unwrap_or_else(|| id.clone()),
        id,
        published,
        origin: record.need("origin", "the number of its origin")?.count()?,
    })
}

fn period(field: &Field<'_>) -> Result<Period> {
    field.text()?.parse().map_err(|error| field.blame(&error))
}

fn verdict(record: &mut Record<'_>) -> Result<Verdict> {
    let field = record.need("verdict", "the verdict")?;
    Verdict::from_code(&field.text()?).map_err(|error| field.blame(&error))
}

fn kind(field: &Field<'_>, code: &str) -> Result<&'static str> {
    DifferenceKind::from_code(code).map(DifferenceKind::code).map_err(|error| field.blame(&error))
}

fn count(record: &mut Record<'_>, name: &str) -> Result<Option<usize>> {
    record.take(name).map(|field| field.count()).transpose()
}

fn question(mut record: Record<'_>, unit: Offsets) -> Result<Question> {
    let id = record.need("id", "the id of the question")?.text()?;
    let subject = record.need("subject", "who or what it is about")?.text()?;
    let attribute = record.need("attribute", "the attribute that is asked for")?.text()?;
    let topic = Topic::new(&subject, &attribute);
    let rows = record.need("claims", "the list of claims")?.records()?;
    let claims: Vec<Claim> = rows.into_iter().map(|row| claim(row, &topic, unit)).collect::<Result<_>>()?;
    let kinds = match record.take("kinds") {
        Some(field) => field.texts()?.iter().map(|code| kind(&field, code)).collect::<Result<_>>()?,
        None => Vec::new(),
    };
    let pairs = record.need("pairs", "the list of pairs")?.records()?;
    let ranges: Vec<Range> =
        record.records("ranges")?.into_iter().map(|row| read_range(row, &claims)).collect::<Result<_>>()?;
    let first = record.take("range").map(|field| read_range(field.record()?, &claims)).transpose()?;
    Ok(Question {
        question: record.text("question")?.unwrap_or_else(|| id.clone()),
        verdict: verdict(&mut record)?,
        kinds,
        pairs: pairs.into_iter().map(|row| pair(row, claims.len())).collect::<Result<_>>()?,
        positions: record
            .records("positions")?
            .into_iter()
            .map(|row| position(row, claims.len()))
            .collect::<Result<_>>()?,
        range: first,
        ranges,
        origins: count(&mut record, "origins")?.unwrap_or(0),
        speakers: count(&mut record, "speakers")?.unwrap_or(0),
        summarised: count(&mut record, "summarised")?.unwrap_or(0),
        linked_by: record.take("linked_by").map(|field| field.texts()).transpose()?.unwrap_or_default(),
        id,
        subject,
        attribute,
        claims,
    })
}

fn claim(mut record: Record<'_>, topic: &Topic, unit: Offsets) -> Result<Claim> {
    if unit != Offsets::Bytes {
        // Without the text nobody can tell where in it they are.
        let _ = (record.take("span"), record.take("sentence"));
    }
    let source = record.need("source", "the id of the source")?.text()?;
    read_body(&mut record, &source, topic.clone())
}

/// The index of a claim that is there.
fn claim_at(field: &Field<'_>, claims: usize) -> Result<usize> {
    let index = field.count()?;
    if index < claims {
        return Ok(index);
    }
    let problem = format!("there is no claim {index}: the question has {claims}, counted from 0");
    Err(field.blame(&Kind::Other { problem }.into()))
}

fn pair(mut record: Record<'_>, claims: usize) -> Result<Pair> {
    let a = claim_at(&record.need("a", "the index of a claim")?, claims)?;
    let b = claim_at(&record.need("b", "the index of a claim")?, claims)?;
    let of_kind = record.need("kind", "the kind of difference")?;
    let comparison = Comparison {
        verdict: verdict(&mut record)?,
        why: record.need("why", "the reason")?.text()?,
        unless: record.text("unless")?,
        settle: record.text("settle")?,
        kind: kind(&of_kind, &of_kind.text()?)?,
    };
    Ok(Pair { a, b, comparison })
}

fn position(mut record: Record<'_>, claims: usize) -> Result<Position> {
    let value = record.need("value", "what the position says")?.text()?;
    let field = record.need("claims", "the indices of its claims")?;
    let members = field.counts()?;
    if let Some(beyond) = members.iter().find(|index| **index >= claims) {
        let problem = format!("there is no claim {beyond}: the question has {claims}, counted from 0");
        return Err(field.blame(&Kind::Other { problem }.into()));
    }
    Ok(Position {
        value,
        count: members.len(),
        claims: members,
        origins: count(&mut record, "origins")?.unwrap_or(0),
        speakers: count(&mut record, "speakers")?.unwrap_or(0),
    })
}

/// The ends of a range, in the order in which they are told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Low,
    Best,
    High,
}

fn read_range(mut record: Record<'_>, claims: &[Claim]) -> Result<Range> {
    let policy = record.need("policy", "the policy it was drawn under")?.text()?;
    let provisional = record.take("provisional").map(|field| field.flag()).transpose()?.unwrap_or(false);
    let mut rests_on = match record.take("claims") {
        Some(field) => BTreeMap::from_iter(ends_of(field.record()?, claims.len())?),
        None => BTreeMap::new(),
    };
    // All ends are told in the unit of one claim.
    let told_in = ["best", "low", "high"].into_iter().find_map(|name| rests_on.get(name));
    let told_in = told_in.and_then(|claim| claims.get(*claim)).map(Claim::value);
    let mut end = |name: &'static str, side: Side| -> Result<Option<RangeBound>> {
        let claim = rests_on.remove(name);
        let Some(field) = record.take(name) else { return Ok(None) };
        let Some(claim) = claim else {
            let problem = "the claim that it rests on is missing from claims".to_owned();
            return Err(field.blame(&Kind::Other { problem }.into()));
        };
        let Some(value) = claims.get(claim).map(Claim::value) else { return Ok(None) };
        match told_in.unwrap_or(value) {
            Value::Date(_) => date_bound(&field, value, claim, side).map(Some),
            unit => {
                let number = field.number()?;
                let too_large = || field.blame(&Kind::FigureTooLarge { figure: number.to_string() }.into());
                let number = range::on_axis(unit, number).ok_or_else(too_large)?;
                Ok(Some(RangeBound { number, date: None, claim }))
            }
        }
    };
    let (low, best, high) = (end("low", Side::Low)?, end("best", Side::Best)?, end("high", Side::High)?);
    Ok(Range { low, best, high, policy, provisional })
}

/// The claims on which the ends of a range rest.
fn ends_of(mut record: Record<'_>, claims: usize) -> Result<Vec<(&'static str, usize)>> {
    let mut out = Vec::new();
    for name in ["low", "best", "high"] {
        if let Some(field) = record.take(name) {
            out.push((name, claim_at(&field, claims)?));
        }
    }
    Ok(out)
}

/// A bound of a question about dates: the date as its claim states it, and its first or last minute.
fn date_bound(field: &Field<'_>, value: &Value, claim: usize, side: Side) -> Result<RangeBound> {
    let words = field.text()?;
    let stated = match value {
        Value::Date(hedged) => hedged.stated().find(|date| date.to_string() == words).copied(),
        _ => None,
    };
    let date = match stated {
        Some(date) => date,
        None => Date::Period(period(field)?),
    };
    let minute = date.period().map(|period| match side {
        Side::High => period.end_minute() - 1,
        Side::Low | Side::Best => period.first_minute(),
    });
    Ok(RangeBound { number: minute.map_or(Number::ZERO, Number::from), date: Some(date), claim })
}

fn derivation(mut record: Record<'_>) -> Result<Derivation> {
    let claim = |mut row: Record<'_>| -> Result<ClaimRef> {
        let question = row.need("question", "the id of a question")?.text()?;
        // The question itself may have been left out by a filter: its id stands alone then, and is no error.
        Ok(ClaimRef { question, claim: row.need("claim", "the index of a claim")?.count()? })
    };
    Ok(Derivation {
        relation: record.need("relation", "what it rests on")?.text()?,
        verdict: verdict(&mut record)?,
        words: record.need("words", "the arithmetic")?.text()?,
        unless: record.text("unless")?,
        claims: record.records("claims")?.into_iter().map(claim).collect::<Result<_>>()?,
    })
}

fn difference(mut record: Record<'_>) -> Result<Difference> {
    let kind = record.need("kind", "offset or ratio")?;
    let by = record.need("by", "the step")?.number()?;
    let step = match kind.text()?.as_str() {
        "offset" => Step::Offset(by),
        "ratio" => Step::Ratio(by),
        other => return Err(kind.blame(&Error::unknown("kind of step", other, ["offset", "ratio"]))),
    };
    let mut texts =
        |name: &'static str| record.take(name).map(|field| field.texts()).transpose().map(Option::unwrap_or_default);
    let (lower, higher, questions) = (texts("lower")?, texts("higher")?, texts("questions")?);
    Ok(Difference {
        attribute: record.need("attribute", "the attribute")?.text()?,
        lower,
        higher,
        step,
        questions,
        held: count(&mut record, "held")?.unwrap_or(0),
        shared: count(&mut record, "shared")?.unwrap_or(0),
        words: record.need("text", "the difference in words")?.text()?,
    })
}

fn known(mut record: Record<'_>) -> Result<Known> {
    let statement = |mut row: Record<'_>| -> Result<Statement> {
        let source = row.need("source", "the id of a source")?.text()?;
        Ok(Statement { source, value: row.need("value", "what it says")?.text()? })
    };
    Ok(Known {
        about: record.need("about", "the id of a question, or the relation of a sum")?.text()?,
        asks: record.text("asks")?.unwrap_or_default(),
        verdict: verdict(&mut record)?,
        why: record.text("why")?.unwrap_or_default(),
        statements: record.records("statements")?.into_iter().map(statement).collect::<Result<_>>()?,
        reason: record.need("reason", "why it is known")?.text()?,
        until: record.take("until").map(|field| period(&field)).transpose()?,
    })
}

fn note(mut record: Record<'_>, unit: Offsets) -> Result<Note> {
    let span = record.take("span").filter(|_| unit == Offsets::Bytes);
    Ok(Note {
        source: record.text("source")?,
        span: span.map(|field| read_span(&field)).transpose()?,
        text: record.need("text", "what the note says")?.text()?,
    })
}
