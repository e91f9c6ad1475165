//! From figures, names and triggers to claims.

use super::attach::{Attached, MAGNITUDE, attach, extent};
use super::entity::Entities;
use super::inclusion::{self, Befallen, Persons};
use super::moment::{Earlier, Moments};
use super::read::{Mention, MentionKind, read};
use super::scope::{self, Places};
use super::single::with_singles;
use super::subject::{Surroundings, aged, subject};
use super::trigger::{Hit, Triggers, lower_words};
use super::{Text, attribution, based, clause, list, named, open, rank, record, shared, stage};
use crate::behaviour::OverTime;
use crate::claim::{Claim, Mode, Scope, Topic};
use crate::codebook::{Attribute, Codebook, SubjectRole};
use crate::language::Language;
use crate::note::Note;
use crate::number::{Figure, Number};
use crate::source::Source;
use crate::span::Span;
use crate::value::{Date, Hedged, Money, Name, Period, Quantity, Unit, Value, ValueKind};
use std::ops::Range;

/// Two names that a text uses for one person or organisation.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Alias {
    /// The name that claims carry.
    pub name: String,
    /// Another name for it.
    pub other: String,
}

/// What was read from one text.
#[derive(Clone, Debug, Default)]
pub struct Extraction {
    /// The claims, in the order of the text.
    pub claims: Vec<Claim>,
    /// The names that the text uses for one thing.
    pub aliases: Vec<Alias>,
    /// What could not be read, and other remarks.
    pub notes: Vec<Note>,
}

/// Reads the claims of one source.
///
/// Dates that are told by their distance ("on Sunday", "a year ago") are resolved against the source's publication date,
/// or, where it has none, against `story_date`.
///
/// ```
/// use crosscheck::{Codebook, Source, extract::extract};
/// let source = Source::new("gazette", "At least 12 passengers drowned when the ferry sank on Monday.");
/// let found = extract(&source, Codebook::news(), None);
/// assert_eq!(found.claims[0].quote(), "At least 12 passengers");
/// assert_eq!(found.claims[0].topic().attribute(), "killed");
/// # Ok::<(), crosscheck::Error>(())
/// ```
#[must_use]
pub fn extract(source: &Source, codebook: &Codebook, story_date: Option<Period>) -> Extraction {
    Extractor::new(codebook).extract(source, story_date)
}

/// A codebook made ready for reading many sources.
pub(crate) struct Extractor<'c> {
    triggers: Triggers<'c>,
}

impl<'c> Extractor<'c> {
    pub(crate) fn new(codebook: &'c Codebook) -> Self {
        Self { triggers: Triggers::of(codebook) }
    }

    pub(crate) fn extract(&self, source: &Source, story_date: Option<Period>) -> Extraction {
        self.read(source, story_date, None)
    }

    /// The claims that stand at a place of a text, also those that only somebody who points there would ask for: ranks,
    /// scores, a bare number, a name.
    pub(crate) fn mentioned(&self, source: &Source, at: Span, story_date: Option<Period>) -> Vec<Claim> {
        let mut claims = self.read(source, story_date, Some(at)).claims;
        claims.retain(|claim| claim.span().is_some_and(|span| span.overlaps(at)));
        if claims.is_empty() {
            claims.extend(open::words(source, at));
        }
        claims
    }

    /// Reads a text; what stands at `asked` is kept whatever it is.
    fn read(&self, source: &Source, story_date: Option<Period>, asked: Option<Span>) -> Extraction {
        let reference = source.publication().or(story_date);
        let text = match source.language() {
            Some(language) => Text::in_language(source.text(), language),
            None => Text::new(source.text()),
        };
        let text = text.published(reference.map(Period::first_day));
        let lower = text.parts();
        let written = (text.language() != Language::English).then(|| lower_words(&text));
        let written = written.as_deref().unwrap_or(&lower);
        let mentions = counted_by_class(&text, read(&text));
        // Where a text gives no date, "Tuesday" stays a Tuesday: that of the other texts may lie days before.
        let as_told =
            (source.publication().is_none() && story_date.is_some()).then(|| read(&text.clone().published(None)));
        let as_told = as_told.as_deref().unwrap_or(&mentions);
        let entities = Entities::of(&text, &lower);
        let places = Places::of(&text, &lower, &entities);
        let mut out = Extraction { aliases: aliases(&entities), ..Extraction::default() };
        out.notes.extend(remark(&text).map(|text| Note { source: Some(source.id().to_owned()), span: None, text }));
        let persons = Persons::of(&lower, &entities);
        let mut befallen = Befallen::default();
        let mut next = 0;
        let mut if_another = Vec::new();
        for sentence in text.sentences() {
            let from = next;
            while mentions.get(next).is_some_and(|m| m.tokens.start < sentence.tokens.end) {
                next += 1;
            }
            let page = Page {
                source,
                triggers: &self.triggers,
                around: Surroundings {
                    text: &text,
                    lower: &lower,
                    written,
                    entities: &entities,
                    sentence: &sentence.tokens,
                },
                places: &places,
                persons: &persons,
                befallen: &befallen,
                mentions: mentions.get(from..next).unwrap_or_default(),
                as_told: within(as_told, &sentence.tokens),
                span: sentence.span,
                reference,
                asked,
            };
            let hits = page.claims(&mut out.claims, &mut if_another);
            let told = inclusion::befallen(&self.triggers, &page.around, &hits, &persons);
            befallen.note(told, sentence.span);
        }
        settle_earlier(&mut out.claims, &if_another);
        settle_additions(&mut out.claims);
        out.claims.sort_by_key(|claim| claim.span().map(|span| (span.start(), span.end())));
        named::tell_events_apart(&mut out.claims, self.triggers.codebook());
        out
    }
}

/// What a reader should know of how a text was read: nothing of it, or not in English.
fn remark(text: &Text<'_>) -> Option<String> {
    if text.sentences().is_empty() {
        return Some("the text is empty".to_owned());
    }
    if text.seems_foreign() {
        let known: Vec<&str> = Language::ALL.iter().map(|language| language.name()).collect();
        return Some(format!(
            "it seems to be in another language than {}: little of it can be read",
            known.join(" and ")
        ));
    }
    (text.language() != Language::English).then(|| format!("it is read as {}", text.language().name()))
}

/// Counted nouns of every language under the English nouns of the classes: 25 "soldados" are soldiers.
fn counted_by_class(text: &Text<'_>, mut mentions: Vec<Mention>) -> Vec<Mention> {
    for noun in mentions.iter_mut().filter_map(|mention| mention.noun.as_mut()) {
        noun.head = text.lexicon().noun(&noun.head).into();
    }
    mentions
}

/// "Three more people were wounded" adds to the wounded only where the text has told of wounded before; after the dead
/// alone it counts all of them.
fn settle_additions(claims: &mut [Claim]) {
    for index in 0..claims.len() {
        let Some(claim) = claims.get(index).filter(|claim| claim.mode == Mode::Additional) else { continue };
        let told_before = claims.iter().any(|other| {
            other.mode != Mode::Additional
                && other.topic().attribute() == claim.topic().attribute()
                // What befell one of a group adds to what its own sentence told, whoever was counted there.
                && (claim.scope.out_of.is_some() || other.topic().subject_key() == claim.topic().subject_key())
                && other.span() < claim.span()
        });
        if !told_before && let Some(claim) = claims.get_mut(index) {
            claim.mode = Mode::Stated;
        }
    }
}

/// "The ministry had said 9" gives an earlier figure where the text gives another one.
fn settle_earlier(claims: &mut [Claim], if_another: &[usize]) {
    for index in if_another {
        let Some(claim) = claims.get(*index).filter(|claim| claim.mode == Mode::Stated) else { continue };
        let another = claims.iter().any(|other| {
            other.mode == Mode::Stated
                && other.topic() == claim.topic()
                && other.value().to_string() != claim.value().to_string()
        });
        if another && let Some(claim) = claims.get_mut(*index) {
            claim.mode = Mode::Earlier;
        }
    }
}

/// The mentions that begin within some tokens.
fn within<'m>(mentions: &'m [Mention], tokens: &Range<usize>) -> &'m [Mention] {
    let from = mentions.partition_point(|mention| mention.tokens.start < tokens.start);
    let to = mentions.partition_point(|mention| mention.tokens.start < tokens.end);
    mentions.get(from..to).unwrap_or_default()
}

fn aliases(entities: &Entities) -> Vec<Alias> {
    let mut out = Vec::new();
    for entity in &entities.all {
        for other in entity.aliases.iter().filter(|alias| **alias != entity.name) {
            out.push(Alias { name: entity.name.clone(), other: other.clone() });
        }
    }
    out
}

/// One sentence with all that was read from it.
pub(super) struct Page<'a> {
    pub(super) source: &'a Source,
    pub(super) triggers: &'a Triggers<'a>,
    pub(super) around: Surroundings<'a>,
    pub(super) places: &'a Places,
    pub(super) persons: &'a Persons,
    pub(super) befallen: &'a Befallen,
    pub(super) mentions: &'a [Mention],
    /// The same with dates as the text alone tells them.
    pub(super) as_told: &'a [Mention],
    pub(super) span: Span,
    pub(super) reference: Option<Period>,
    /// Where somebody points: what stands there is kept whatever it is.
    asked: Option<Span>,
}

impl Page<'_> {
    /// Adds the claims of the sentence and which of them are earlier ones if the text gives another; gives its triggers.
    fn claims(&self, out: &mut Vec<Claim>, if_another: &mut Vec<usize>) -> Vec<Hit> {
        let sentence = self.around.sentence;
        let lower = self.around.lower;
        let speaker = attribution::speaker(self.around.text, lower, self.around.entities, sentence);
        let moments = Moments { lower, mentions: self.as_told, sentence };
        let mut times: Vec<Range<usize>> = Vec::new();
        let finish = |mut claim: Claim, out: &mut Vec<Claim>| {
            claim.attributed_to.clone_from(&speaker);
            claim.published = self.source.publication().map(Date::Period);
            out.push(claim);
        };
        let mentions = with_singles(self.around.text, lower, sentence, self.mentions);
        let mentions = based::with_bases(lower, mentions);
        let hits = self.triggers.hits(self.around.text.language(), self.around.written, sentence.clone());
        let mut attached = attach(self.triggers, &self.around, &mentions, &hits);
        based::leave_to_the_share(self.triggers, &mentions, &mut attached);
        let listed = list::listed(lower, sentence, &mentions);
        if let Some(listed) = &listed {
            list::give_the_total_s_trigger(listed, &mut attached);
        }
        for attached in &attached {
            let Some(mut claim) = self.figure_claim(&mentions, attached.mention, &attached.hit) else { continue };
            match self.earlier(&moments, &mentions, attached, &claim) {
                Earlier::Yes => claim.mode = Mode::Earlier,
                Earlier::IfAnother => if_another.push(out.len()),
                Earlier::No => {}
            }
            if let Some((date, tokens)) = self.stands(&moments, &mentions, attached) {
                let figure = mentions.get(attached.mention).map(extent).unwrap_or_default();
                let own = claim.mode != Mode::Earlier || moments.is_beside(&tokens, &figure);
                claim.as_of = own.then_some(date);
                times.push(tokens);
            }
            if claim.scope.excluding.is_none() {
                claim.scope.excluding = self.befallen.besides(attached.hit.attribute, &claim, out);
            }
            if listed.as_ref().is_some_and(|listed| listed.parts.contains(&attached.mention)) {
                claim.scope.listed = true;
                if let Some(mention) = mentions.get(attached.mention).filter(|_| claim.scope.place.is_none()) {
                    claim.scope.group = list::entry(lower, mention).or(claim.scope.group);
                }
            }
            finish(claim, out);
        }
        for second in self.second_claims(&mentions, &attached, &hits) {
            finish(second, out);
        }
        let of_telling = self.as_told.iter().filter(|mention| moments.is_of_telling(mention));
        times.extend(of_telling.map(|mention| mention.tokens.clone()));
        for claim in self.open_claims(&mentions, &attached, &times) {
            finish(claim, out);
        }
        for hit in &hits {
            // "came originally from" holds "originally from": the longer phrase speaks.
            let is_part = hits.iter().any(|other| {
                other.attribute == hit.attribute
                    && other.tokens.len() > hit.tokens.len()
                    && other.tokens.start <= hit.tokens.start
                    && hit.tokens.end <= other.tokens.end
            });
            if is_part {
                continue;
            }
            let (Some(attribute), Some(pattern)) = (self.triggers.attribute(hit), self.triggers.pattern(hit)) else {
                continue;
            };
            let claim = match attribute.value() {
                // What a figure counts is no single person's story.
                ValueKind::Name
                    if pattern.subject == SubjectRole::Victim
                        && !attribute.answers().is_empty()
                        && attached.iter().any(|a| a.hit.tokens == hit.tokens) =>
                {
                    None
                }
                ValueKind::Name => self.name_claim(attribute, pattern, hit),
                ValueKind::Place => self.place_claim(attribute, pattern, hit),
                _ => None,
            };
            if let Some(claim) = claim {
                finish(claim, out);
            }
        }
        let records = record::records(self.around.text, lower, self.mentions, sentence, self.reference);
        let ranks = rank::ranks(self.around.text, lower, self.around.entities, sentence);
        for ranked in ranks.into_iter().chain(records) {
            let claim = Claim::new(self.source.id(), ranked.topic, ranked.value);
            if let Ok(claim) = claim.quoting_at(self.source, ranked.span, self.span) {
                finish(claim, out);
            }
        }
        hits
    }

    /// Claims of a second verb: "three were wounded and later died", "three were wounded, including its leader, who died".
    fn second_claims(&self, mentions: &[Mention], attached: &[Attached], hits: &[Hit]) -> Vec<Claim> {
        let (lower, sentence) = (self.around.lower, self.around.sentence);
        let mut out = Vec::new();
        for first in attached {
            let Some(mention) = mentions.get(first.mention) else { continue };
            let number = shared::whole_number(mention);
            if let Some(hit) = shared::second_verb(self.triggers, lower, sentence, mention, &first.hit, hits) {
                let claim = self.figure_claim(mentions, first.mention, &hit);
                out.extend(claim.map(|mut claim| {
                    claim.scope.out_of = number;
                    let told = stage::stage(lower, &hit.tokens, sentence);
                    claim.scope.stage = told.or(claim.scope.stage);
                    claim
                }));
            }
            let limit =
                mentions.get(first.mention + 1).map_or(sentence.end, |next| next.tokens.start.max(mention.tokens.end));
            let figure = extent(mention);
            let included =
                inclusion::inclusion(lower, self.around.entities, self.persons, &figure, limit.max(figure.end));
            let Some(included) = included.filter(|included| !included.leaves_out) else { continue };
            let Some(hit) = shared::who_did(self.triggers, lower, sentence, &included.tokens, &first.hit, hits) else {
                continue;
            };
            let Some(base) = self.figure_claim(mentions, first.mention, &hit) else { continue };
            let one = Value::Quantity(Quantity::count(Hedged::AtLeast(Figure::from(1)), "person"));
            let quoted = self.token_span(&included.tokens);
            let claim = quoted.and_then(|span| base.stating(one).quoting_at(self.source, span, self.span).ok());
            out.extend(claim.map(|mut claim| {
                claim.scope.including = Some(included.member);
                claim.scope.out_of = number;
                claim.scope.stage = stage::stage(lower, &included.tokens, sentence);
                // It says nothing of the others of the group.
                claim.mode = if number.is_some() { Mode::Additional } else { claim.mode };
                claim
            }));
        }
        out
    }

    /// The figures that no attribute took.
    ///
    /// Nor are the dates in `times` that say when something was told or counted.
    fn open_claims(&self, mentions: &[Mention], attached: &[Attached], times: &[Range<usize>]) -> Vec<Claim> {
        let (lower, sentence) = (self.around.lower, self.around.sentence);
        let mut out = Vec::new();
        for (index, mention) in mentions.iter().enumerate() {
            let by_article = mention.tokens.len() == 1
                && matches!(lower.get(mention.tokens.start).map(String::as_str), Some("a" | "an"));
            let is_asked = self.asked.is_some_and(|asked| mention.span.overlaps(asked));
            let of_telling = matches!(mention.kind, MentionKind::Date(_))
                && times.iter().any(|time| time.start < mention.tokens.end && mention.tokens.start < time.end);
            if (by_article || of_telling) && !is_asked || attached.iter().any(|a| a.mention == index) {
                continue;
            }
            let (counted, value) = (open::counted(mention), value_of(mention));
            let asked = || is_asked.then(|| self.asked_for(mention)).flatten();
            let Some((counted, value)) = counted.zip(value).or_else(asked) else { continue };
            let act = matches!(value, Value::Date(_)).then(|| open::dated_act(lower, mention, sentence)).flatten();
            let counted = act.map_or(counted, str::to_owned);
            let topic = Topic::keyed(&counted, &counted, &format!("{}/{counted}", open::OPEN));
            let figure = extent(mention);
            let span = mention.noun.as_ref().map_or(mention.span, |noun| mention.span.cover(noun.span));
            let Ok(mut claim) = Claim::new(self.source.id(), topic, value).quoting_at(self.source, span, self.span)
            else {
                continue;
            };
            let clause = clause::clause_start(lower, figure.start, sentence)..sentence.end;
            claim.context = open::context(lower, &figure, sentence);
            claim.near = open::near(lower, mention, sentence);
            claim.mode = scope::mode(lower, mentions, index, clause, sentence, self.reference);
            let next = mentions.get(index + 1).map_or(sentence.end, |next| next.tokens.start.max(figure.end));
            claim.scope.place =
                scope::place(self.around.text, lower, self.around.entities, self.places, &figure, sentence, next);
            out.push(claim);
        }
        out
    }

    /// As of when a figure holds, where the sentence says so.
    fn stands(&self, moments: &Moments<'_>, mentions: &[Mention], attached: &Attached) -> Option<(Date, Range<usize>)> {
        moments.as_of(&extent(mentions.get(attached.mention)?), &attached.hit.tokens)
    }

    /// Whether the sentence calls a figure of what moves in time an earlier one.
    fn earlier(&self, moments: &Moments<'_>, mentions: &[Mention], attached: &Attached, claim: &Claim) -> Earlier {
        let moves = self.triggers.attribute(&attached.hit).is_some_and(|a| a.behaviour().over_time != OverTime::Fixed);
        let counts = |mention: &&Mention| moves && matches!(mention.kind, MentionKind::Count(_));
        let Some(mention) = mentions.get(attached.mention).filter(counts) else { return Earlier::No };
        match claim.mode {
            // "Previous" and "up from" are background only where nothing says that the figure itself moved.
            Mode::Stated | Mode::Background => moments.earlier(&extent(mention), &attached.hit.tokens),
            _ => Earlier::No,
        }
    }

    /// What a figure says that is only kept because somebody points at it.
    fn asked_for(&self, mention: &Mention) -> Option<(String, Value)> {
        let words = || mention.span.of(self.source.text());
        Some(match &mention.kind {
            MentionKind::Ordinal(rank) => {
                let unit = Unit::Counted("rank".to_owned());
                ("rank".to_owned(), Value::Quantity(Quantity { amount: Hedged::Plain(Figure::from(*rank)), unit }))
            }
            MentionKind::Label(_) => ("label".to_owned(), Value::Name(Name::new(words()?))),
            MentionKind::Age(_) => ("age".to_owned(), value_of(mention)?),
            _ => ("number".to_owned(), value_of(mention)?),
        })
    }

    pub(super) fn token_span(&self, tokens: &Range<usize>) -> Option<Span> {
        let all = self.around.text.tokens();
        let first = all.get(tokens.start)?;
        let last = all.get(tokens.end.checked_sub(1)?)?;
        Some(first.span.cover(last.span))
    }

    fn figure_claim(&self, mentions: &[Mention], index: usize, hit: &Hit) -> Option<Claim> {
        let mention = mentions.get(index)?;
        let attribute = self.triggers.attribute(hit)?;
        let role = self.triggers.pattern(hit).map_or(SubjectRole::Person, |pattern| pattern.subject);
        let found = match mention.kind {
            MentionKind::Age(_) => aged(&self.around, mention)?,
            _ => subject(role, &self.around, hit, Some(mention))?,
        };
        let figure = extent(mention);
        let by_article = matches!(self.around.lower.get(mention.tokens.start).map(String::as_str), Some("a" | "an"))
            && mention.tokens.len() == 1;
        // "A man was killed" is one of many; "a member of the National Guard" is one of the Guard's.
        if by_article && !found.is_named {
            return None;
        }
        let value =
            match based::as_count(self.around.lower, mention).filter(|_| attribute.value() == ValueKind::Quantity) {
                Some(amount) => Value::Quantity(Quantity {
                    amount: amount.clone(),
                    unit: mention.noun.as_ref().map_or(Unit::Bare, |noun| Unit::Counted(noun.head().to_owned())),
                }),
                None => on_scale_of(attribute, value_of(mention)?),
            };
        let sentence = self.around.sentence;
        let lower = self.around.lower;
        let next_figure = mentions.get(index + 1).map_or(sentence.end, |next| next.tokens.start.max(figure.end));
        let clause = clause::clause_start(lower, figure.start, sentence)..sentence.end;
        let happens = attribute.behaviour().over_time != OverTime::Fixed;
        let place = if happens || matches!(attribute.value(), ValueKind::Share) {
            scope::place(self.around.text, lower, self.around.entities, self.places, &figure, sentence, next_figure)
        } else {
            None
        };
        let of_event = matches!(role, SubjectRole::Counted | SubjectRole::Story);
        let told = scope::mode(lower, mentions, index, clause, sentence, self.reference);
        let is_toll = attribute.behaviour().over_time == OverTime::Grows;
        let mode = match told {
            // Plans and estimates are what such questions are about; of a toll they are no fact yet.
            Mode::Possible if !is_toll => Mode::Stated,
            mode if of_event => mode,
            _ => Mode::Stated,
        };
        // "210 million a year" is a rate; deaths "every year" are another event than this.
        let mode = if is_toll && scope::recurs(lower, mentions, sentence) { Mode::Background } else { mode };
        let stage = happens
            .then(|| {
                stage::stage(lower, &figure, &(sentence.start..next_figure.max(hit.tokens.end + 8).min(sentence.end)))
            })
            .flatten();
        let span = mention.noun.as_ref().map_or(mention.span, |noun| mention.span.cover(noun.span));
        let mut claim = Claim::new(self.source.id(), found.topic(attribute.id()), value)
            .quoting_at(self.source, span, self.span)
            .ok()?;
        let counts_people = matches!(claim.value(), Value::Quantity(_)) && matches!(role, SubjectRole::Counted);
        let limit = next_figure.max(figure.end).min(sentence.end);
        let told_of = counts_people
            .then(|| inclusion::inclusion(lower, self.around.entities, self.persons, &figure, limit))
            .flatten();
        let (excluding, including) = told_of.map_or((None, None), |one| match one.leaves_out {
            true => (Some(one.member), None),
            false => (None, Some(one.member)),
        });
        claim.scope = Scope { place, group: found.group, stage, including, excluding, ..Scope::default() };
        claim.context = open::context(lower, &figure, sentence);
        claim.near = open::near(lower, mention, sentence);
        claim.mode = mode;
        Some(claim)
    }
}

/// A figure without a unit on the scale that its attribute has: "measured 6.1" under a question of magnitudes.
fn on_scale_of(attribute: &Attribute, value: Value) -> Value {
    match value {
        Value::Quantity(Quantity { amount, unit: Unit::Bare })
            if attribute.counts().iter().any(|class| class == MAGNITUDE) =>
        {
            let name = MAGNITUDE.into();
            let unit = Unit::Measure { dimension: MAGNITUDE.into(), name, factor: Number::ONE, offset: Number::ZERO };
            Value::Quantity(Quantity { amount, unit })
        }
        value => value,
    }
}

/// The value that a mention states, under its own type.
pub(super) fn value_of(mention: &Mention) -> Option<Value> {
    Some(match &mention.kind {
        MentionKind::Count(amount) => Value::Quantity(Quantity {
            amount: amount.clone(),
            unit: mention.noun.as_ref().map_or(Unit::Bare, |noun| Unit::Counted(noun.head().to_owned())),
        }),
        MentionKind::Money(amount, currency) => {
            Value::Money(Money { amount: amount.clone(), currency: currency.clone() })
        }
        MentionKind::Percent { amount, points } => {
            let name = if *points { "percentage point" } else { "percent" };
            Value::Quantity(Quantity { amount: amount.clone(), unit: Unit::Counted(name.to_owned()) })
        }
        MentionKind::Measure(quantity) => Value::Quantity(quantity.clone()),
        MentionKind::Duration(duration) | MentionKind::Age(duration) => Value::Duration(duration.clone()),
        MentionKind::Share(share) => {
            let mut share = share.clone();
            share.noun = mention.noun.as_ref().map(|noun| noun.head().to_owned());
            Value::Share(share)
        }
        MentionKind::Date(date) => Value::Date(date.clone()),
        MentionKind::Recurring(_)
        | MentionKind::Deixis(_)
        | MentionKind::Ordinal(_)
        | MentionKind::Relation(_)
        | MentionKind::Label(_) => {
            return None;
        }
    })
}
