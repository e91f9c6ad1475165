//! The whole road: sources in, report out.

use crate::claim::{Claim, Mode};
use crate::codebook::{Attribute, Codebook};
use crate::compare::{Verdict, exchange};
use crate::definition::{self, steady};
use crate::extract::{Alias, Extraction, Extractor};
use crate::group::{Group, group};
use crate::note::Note;
use crate::nouns;
use crate::origin::origins;
use crate::policy::Policy;
use crate::reconcile::{Origins, Pair, Sum, reconcile};
use crate::report::{ClaimRef, Derivation, Position, Question, Report, SourceEntry};
use crate::source::Source;
use crate::sums::{Asked, derive, settled};
use crate::value::Period;
use std::collections::{HashMap, HashSet};

/// Reads several accounts of one event and explains where they disagree, with the built-in codebook for news.
///
/// ```
/// use crosscheck::{Policy, Source, Verdict, check};
/// let accounts = [
///     Source::new("gazette", "Gunmen blocked roads in 20 states."),
///     Source::new("herald", "Roads were blocked in nearly a dozen states."),
/// ];
/// let report = check(&accounts, &Policy::default());
/// let worst = &report.questions[0];
/// assert_eq!(worst.verdict, Verdict::Contradict);
/// assert_eq!(worst.pairs[0].comparison.why, "20 lies outside nearly a dozen (10 to 11)");
/// ```
#[must_use]
pub fn check(sources: &[Source], policy: &Policy) -> Report {
    check_with(sources, Codebook::news(), policy)
}

/// As [`check`], with a codebook of one's own.
#[must_use]
pub fn check_with(sources: &[Source], codebook: &Codebook, policy: &Policy) -> Report {
    check_extraction(sources, extract_all(sources, codebook), codebook, policy)
}

/// The second half of [`check_with`]: what was read of the sources, put together and compared.
///
/// Between the halves a caller can tell how far it has come; see [`extract_each`].
#[must_use]
pub fn check_extraction(sources: &[Source], extraction: Extraction, codebook: &Codebook, policy: &Policy) -> Report {
    let Extraction { claims, aliases, notes } = extraction;
    build(sources, claims, &aliases, codebook, policy, notes)
}

/// Reads the claims of several sources.
///
/// A source without a publication date is read as of the earliest date that the others have; a note says so.
#[must_use]
pub fn extract_all(sources: &[Source], codebook: &Codebook) -> Extraction {
    let mut out = Extraction::default();
    for found in extract_each(sources, codebook) {
        out.claims.extend(found.claims);
        out.aliases.extend(found.aliases);
        out.notes.extend(found.notes);
    }
    out
}

/// As [`extract_all`], source by source, each as it is asked for.
pub fn extract_each<'s>(sources: &'s [Source], codebook: &'s Codebook) -> impl Iterator<Item = Extraction> + 's {
    let extractor = Extractor::new(codebook);
    let story_date =
        sources.iter().filter_map(Source::publication).min_by_key(|date| date.first_minute()).map(Period::first_day);
    sources.iter().map(move |source| {
        let mut found = extractor.extract(source, story_date);
        if let (None, Some(date)) = (source.publication(), story_date) {
            let text = format!(
                "it gives no date of publication; relative dates are read as of {date}, the earliest of the others"
            );
            found.notes.push(Note { source: Some(source.id().to_owned()), span: None, text });
        }
        found
    })
}

/// Reconciles claims that come from elsewhere: made by hand, from a database, from another extractor.
///
/// Sources that claims name and `sources` does not have get an entry without a text.
#[must_use]
pub fn reconcile_claims(sources: &[Source], claims: Vec<Claim>, codebook: &Codebook, policy: &Policy) -> Report {
    let mut all = sources.to_vec();
    let mut known: HashSet<&str> = sources.iter().map(Source::id).collect();
    for claim in &claims {
        if known.insert(claim.source()) {
            all.push(Source::new(claim.source(), ""));
        }
    }
    build(&all, claims, &[], codebook, policy, Vec::new())
}

fn build(
    sources: &[Source],
    mut claims: Vec<Claim>,
    aliases: &[Alias],
    codebook: &Codebook,
    policy: &Policy,
    mut notes: Vec<Note>,
) -> Report {
    let numbers = origins(sources);
    let by_id: Origins =
        sources.iter().zip(&numbers).map(|(source, origin)| (source.id().to_owned(), *origin)).collect();
    let mut order: HashMap<&str, usize> = HashMap::new();
    for (index, source) in sources.iter().enumerate() {
        order.entry(source.id()).or_insert(index);
    }
    claims.sort_by_cached_key(|claim| (order.get(claim.source()).copied(), claim.span()));
    let questions: Vec<(Question, Vec<Sum>)> =
        group(claims, aliases, codebook).into_iter().map(|group| question(group, &by_id, policy)).collect();
    let (derivations, capped) = derivations(&questions, codebook, policy);
    notes.extend(capped.map(|text| Note { source: None, span: None, text }));
    let mut questions: Vec<Question> = questions.into_iter().map(|(question, _)| question).collect();
    exchanged(&mut questions);
    questions.sort_by(|a, b| {
        b.verdict.cmp(&a.verdict).then_with(|| b.pairs.len().cmp(&a.pairs.len())).then_with(|| a.id.cmp(&b.id))
    });
    if sources.len() < 2 {
        let text = "there is only one source: it can be held against itself, and there is nothing else to compare with";
        notes.push(Note { source: None, span: None, text: text.to_owned() });
    }
    let entry = |(source, origin): (&Source, &usize)| SourceEntry {
        id: source.id().to_owned(),
        name: source.name().to_owned(),
        published: source.publication(),
        origin: *origin,
    };
    let asked: Vec<definition::Asked<'_>> =
        questions.iter().map(|q| definition::Asked { id: &q.id, attribute: &q.attribute, claims: &q.claims }).collect();
    let differences = steady(&asked, policy);
    Report {
        sources: sources.iter().zip(&numbers).map(entry).collect(),
        questions,
        derivations,
        differences,
        known: Vec::new(),
        notes,
    }
}

/// What adds up, within questions and across them, and what cannot.
fn derivations(
    questions: &[(Question, Vec<Sum>)],
    codebook: &Codebook,
    policy: &Policy,
) -> (Vec<Derivation>, Option<String>) {
    let asked = |(question, _): &'_ (Question, Vec<Sum>)| {
        let known = codebook.attribute(&question.attribute)?;
        Some((question.claims.first()?.topic().subject_key().to_owned(), known.behaviour()))
    };
    let keys: Vec<_> = questions.iter().map(asked).collect();
    let asked: Vec<Asked<'_>> = questions
        .iter()
        .zip(&keys)
        .filter_map(|((question, _), key)| {
            let (subject, behaviour) = key.as_ref()?;
            let (id, attribute, claims) = (&question.id, &question.attribute, &question.claims);
            Some(Asked { id, attribute, subject, claims, behaviour: *behaviour })
        })
        .collect();
    let (mut all, capped) = derive(&asked, codebook, policy);
    for (question, sums) in questions {
        for sum in sums {
            let refer = |claim: &usize| ClaimRef { question: question.id.clone(), claim: *claim };
            all.push(Derivation {
                relation: "parts".to_owned(),
                claims: sum.parts.iter().chain([&sum.total]).map(refer).collect(),
                words: sum.comparison.why.clone(),
                verdict: sum.comparison.verdict,
                unless: sum.comparison.unless.clone(),
            });
        }
    }
    (settled(all), capped)
}

/// Finds pairs of two questions whose figures stand the other way round: one slip instead of two contradictions.
fn exchanged(questions: &mut [Question]) {
    let contradicts = |pair: &&Pair| pair.comparison.verdict == Verdict::Contradict;
    let mut slips = Vec::new();
    let mut seen = HashMap::new();
    for (number, question) in questions.iter().enumerate() {
        for pair in question.pairs.iter().filter(contradicts) {
            let claims = (question.claims.get(pair.a), question.claims.get(pair.b));
            let (Some(a), Some(b)) = claims else { continue };
            let Some((own, turned)) = exchange::keys(a, b) else { continue };
            if let Some((other, first)) = seen.get(&turned).filter(|(other, _)| *other != number) {
                slips.extend([(number, (pair.a, pair.b), *other), (*other, *first, number)]);
            }
            seen.entry(own).or_insert((number, (pair.a, pair.b)));
        }
    }
    let words: Vec<String> = questions.iter().map(|question| question.question.clone()).collect();
    for (number, of_pair, other) in slips {
        let (Some(question), Some(words)) = (questions.get_mut(number), words.get(other)) else { continue };
        for pair in question.pairs.iter_mut().filter(|pair| (pair.a, pair.b) == of_pair) {
            if let (Some(a), Some(b)) = (question.claims.get(pair.a), question.claims.get(pair.b)) {
                pair.comparison = exchange::slip(a, b, words, &pair.comparison);
            }
        }
        question
            .pairs
            .sort_by(|x, y| y.comparison.verdict.cmp(&x.comparison.verdict).then((x.a, x.b).cmp(&(y.a, y.b))));
        question.verdict = question.pairs.first().map_or(question.verdict, |pair| pair.comparison.verdict);
    }
}

fn question(group: Group<'_>, origins: &Origins, policy: &Policy) -> (Question, Vec<Sum>) {
    let behaviour = group.attribute.map(Attribute::behaviour).unwrap_or_default();
    let outcome = reconcile(&group.claims, &behaviour, origins, policy);
    // What is told of another event takes no position on this one.
    let background = |index: &usize| group.claims.get(*index).is_some_and(|claim| claim.mode == Mode::Background);
    let (other, mut positions): (Vec<Position>, Vec<Position>) =
        outcome.positions.into_iter().partition(|position| position.claims.iter().all(background));
    if positions.is_empty() {
        positions = other;
    }
    let subject = group.topic.subject().to_owned();
    let attribute = group.topic.attribute().to_owned();
    let words = match group.attribute {
        Some(known) => known.question(&subject),
        None => open_question(&attribute, &subject),
    };
    let sums = outcome.derivations;
    let question = Question {
        id: format!("{attribute}:{}", group.topic.subject_key().replace(' ', "-")),
        question: words,
        subject,
        attribute,
        verdict: outcome.verdict,
        kinds: outcome.kinds,
        claims: group.claims,
        pairs: outcome.pairs,
        positions,
        range: outcome.range,
        ranges: outcome.ranges,
        origins: outcome.origins,
        speakers: outcome.speakers,
        summarised: outcome.summarised,
        linked_by: group.linked_by,
    };
    (question, sums)
}

/// A question in words for an attribute that the codebook does not know: what is counted or measured.
fn open_question(attribute: &str, subject: &str) -> String {
    match attribute.strip_prefix("open/") {
        Some("money") => "How much money?".to_owned(),
        Some("percent" | "share") => "How large a part?".to_owned(),
        Some("duration") => "How long?".to_owned(),
        Some("rate") => "At what rate?".to_owned(),
        Some("date") => "When?".to_owned(),
        Some("said") => "When was it said?".to_owned(),
        Some("start") => "Since when?".to_owned(),
        Some("end") => "Until when?".to_owned(),
        Some(measure @ ("length" | "area" | "volume" | "mass" | "speed" | "temperature" | "energy")) => {
            format!("What {measure}?")
        }
        Some("age") => format!("How old is the {subject}?"),
        Some("offset") => "How long before or after?".to_owned(),
        Some("person") => "How many people?".to_owned(),
        // What most of the claims call it: steps, and not the stairs under which they were looked for.
        Some(_) => format!("How many {}?", nouns::plural(subject)),
        None => format!("{attribute}: {subject}?"),
    }
}
