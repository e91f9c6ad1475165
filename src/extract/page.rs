//! One sentence: its figures, names and triggers → claims.

use super::attach::{Attached, attach, extent};
use super::inclusion::{self, Befallen, Persons};
use super::moment::{Earlier, Moments};
use super::name::NameKind;
use super::read::{Label, Mention, MentionKind};
use super::scope::{self, Places};
use super::single::with_singles;
use super::stated::{on_scale_of, value_of, value_on};
use super::subject::{Subject, Surroundings, aged, subject};
use super::trigger::{Hit, Triggers};
use super::{attribution, ballot, based, clause, list, open, rank, record, shared, stage, tally};
use crate::behaviour::OverTime;
use crate::claim::{Claim, Mode, OPEN, Scope, Topic};
use crate::codebook::SubjectRole;
use crate::nouns;
use crate::number::Figure;
use crate::source::Source;
use crate::span::Span;
use crate::value::{Date, Hedged, Name, Period, Quantity, Unit, Value, ValueKind};
use std::ops::Range;

/// What a length of time is open as, where it is somebody's age.
const AGE: &str = "age";

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
    pub(super) asked: Option<Span>,
}

impl Page<'_> {
    /// Adds the claims of the sentence and which of them are earlier ones if the text gives another; gives its triggers.
    pub(super) fn claims(&self, out: &mut Vec<Claim>, if_another: &mut Vec<usize>) -> Vec<Hit> {
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
        let mentions = ballot::with_votes(self.around.text, lower, sentence, mentions);
        let mentions = based::with_bases(lower, mentions);
        let mentions = tally::with_nouns(self.around.text, lower, sentence, mentions);
        let hits = self.triggers.hits(self.around.text.language(), self.around.written, sentence.clone());
        let mut attached = attach(self.triggers, &self.around, &mentions, &hits);
        let of_telling: Vec<Range<usize>> =
            self.as_told.iter().filter(|mention| moments.is_of_telling(mention)).map(|m| m.tokens.clone()).collect();
        // When something was told is not when it happened.
        attached.retain(|attached| {
            mentions.get(attached.mention).is_none_or(|mention| !dates_one_of(mention, &of_telling))
        });
        based::leave_to_the_share(self.triggers, &mentions, &mut attached);
        let listed = list::listed(lower, sentence, &mentions);
        if let Some(listed) = &listed {
            list::give_the_total_s_trigger(listed, &mut attached);
        }
        let mut taken: Vec<usize> = Vec::new();
        for attached in &attached {
            let Some(mut claim) = self.figure_claim(&mentions, attached.mention, &attached.hit) else { continue };
            taken.push(attached.mention);
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
        times.extend(of_telling);
        for (index, mention) in mentions.iter().enumerate().filter(|(index, _)| !taken.contains(index)) {
            let Some(claim) = tally::resumed(self.around.text, lower, sentence, mention, out) else { continue };
            let Ok(mut claim) = claim.quoting_at(self.source, mention.span, self.span) else { continue };
            let figure = extent(mention);
            let clause = clause::clause_start(lower, figure.start, sentence)..sentence.end;
            claim.mode = scope::mode(lower, &mentions, index, clause, sentence, self.reference);
            claim.as_of = moments.bound(&figure);
            finish(claim, out);
        }
        for claim in self.open_claims(&mentions, &moments, &taken, &times) {
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
        for claim in self.post_claims(&hits) {
            finish(claim, out);
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
    fn open_claims(
        &self,
        mentions: &[Mention],
        moments: &Moments<'_>,
        taken: &[usize],
        times: &[Range<usize>],
    ) -> Vec<Claim> {
        let (lower, sentence) = (self.around.lower, self.around.sentence);
        let mut out = Vec::new();
        for (index, mention) in mentions.iter().enumerate() {
            let by_article = mention.tokens.len() == 1
                && matches!(lower.get(mention.tokens.start).map(String::as_str), Some("a" | "an"));
            let is_asked = self.asked.is_some_and(|asked| mention.span.overlaps(asked));
            let of_telling = dates_one_of(mention, times);
            let idiom = open::tells_no_length(self.around.text, mention);
            if (by_article || of_telling || idiom) && !is_asked || taken.contains(&index) {
                continue;
            }
            // "All seven carriages" are seven.
            let part = based::as_count(lower, mention);
            let counted = part.as_ref().and_then(|part| part.unit.name().map(str::to_owned));
            let counted = counted.or_else(|| open::counted(mention));
            let counted = counted.or_else(|| tally::body(self.around.text, lower, sentence, mention));
            let value = part.map(Value::Quantity).or_else(|| value_on(self.around.text, mention, self.reference));
            let asked = || is_asked.then(|| self.asked_for(mention)).flatten();
            let bearer = if is_asked { None } else { open::bearer(lower, mention, sentence) };
            let counted = counted.or_else(|| bearer.as_ref().map(|_| AGE.to_owned()));
            let Some((counted, value)) = counted.zip(value).or_else(asked) else { continue };
            let end = matches!(value, Value::Date(_)).then(|| open::end_of_stretch(lower, mention, sentence)).flatten();
            let ago = open::lies_away(self.around.text, mention).then_some("offset");
            let act = if of_telling { Some("said") } else { end.or(ago) };
            let counted = act.map_or(counted, str::to_owned);
            let counts =
                matches!(&value, Value::Quantity(Quantity { unit: Unit::Counted(noun), .. }) if *noun == counted);
            let key = if counts { nouns::pool(&counted) } else { &counted };
            let topic = match bearer {
                Some(bearer) => Topic::keyed(&bearer, nouns::common(&bearer), &format!("{OPEN}/{AGE}")),
                None => Topic::keyed(&counted, key, &format!("{OPEN}/{key}")),
            };
            let figure = extent(mention);
            let span = mention.noun.as_ref().map_or(mention.span, |noun| mention.span.cover(noun.span));
            let Ok(mut claim) = Claim::new(self.source.id(), topic, value).quoting_at(self.source, span, self.span)
            else {
                continue;
            };
            let clause = clause::clause_start(lower, figure.start, sentence)..sentence.end;
            claim.context = open::context(lower, &figure, sentence);
            claim.near = open::near(lower, mention, sentence);
            claim.measured = open::measured(self.around.text, lower, mention, sentence);
            claim.mode = scope::mode(lower, mentions, index, clause, sentence, self.reference);
            claim.as_of = moments.bound(&figure).filter(|_| counts);
            let next = mentions.get(index + 1).map_or(sentence.end, |next| next.tokens.start.max(figure.end));
            claim.scope.out_of = based::out_of(mention).filter(|_| counts);
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
            MentionKind::Label(Label::Score) => ("score".to_owned(), Value::Name(Name::new(words()?))),
            MentionKind::Label(_) => ("label".to_owned(), Value::Name(Name::new(words()?))),
            MentionKind::Age(_) => (AGE.to_owned(), value_of(mention)?),
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
            _ => subject(role, &self.around, hit, Some(mention)).filter(|found| self.may_be_about(hit, found))?,
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
                Some(part) => Value::Quantity(part),
                None => on_scale_of(attribute, value_on(self.around.text, mention, self.reference)?),
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
        // "then-15-year-old Ana Paz", "Ana Paz, then 15": of another time than this.
        let mode = if is_age_of_then(lower, mention) { Mode::Background } else { mode };
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
        claim.measured = open::measured(self.around.text, lower, mention, sentence);
        claim.mode = mode;
        Some(claim)
    }
}

impl Page<'_> {
    /// Whether what a pattern finds may be the one it is about: who is jailed is no place.
    fn may_be_about(&self, hit: &Hit, found: &Subject) -> bool {
        let needs_person = self.triggers.pattern(hit).is_some_and(|pattern| pattern.person);
        !needs_person || self.around.entities.all.iter().any(|e| e.kind == NameKind::Person && e.name == found.name)
    }
}

/// Whether "then" stands right before an age.
fn is_age_of_then(lower: &[String], mention: &Mention) -> bool {
    let word = |back: usize| mention.tokens.start.checked_sub(back).and_then(|at| lower.get(at)).map(String::as_str);
    let is_hyphen = word(1) == Some("-");
    matches!(mention.kind, MentionKind::Age(_)) && word(if is_hyphen { 2 } else { 1 }) == Some("then")
}

/// Whether a mention is a date that stands at one of these.
fn dates_one_of(mention: &Mention, times: &[Range<usize>]) -> bool {
    matches!(mention.kind, MentionKind::Date(_))
        && times.iter().any(|time| time.start < mention.tokens.end && mention.tokens.start < time.end)
}
