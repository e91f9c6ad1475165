//! Which figure of a sentence answers which attribute: the nearest trigger whose place fits.

use super::argument::is_barred;
use super::clause::{distance, is_passive};
use super::inflect::{VerbForm, singular};
use super::read::{Mention, MentionKind, NounPhrase};
use super::role::{Role, class_of, roles};
use super::subject::Surroundings;
use super::trigger::{Hit, Triggers};
use crate::behaviour::OverTime;
use crate::codebook::{Attribute, ValueRole};
use crate::language::Language;
use crate::nouns;
use crate::value::{Unit, ValueKind};
use std::ops::Range;

/// The farthest a figure may stand from its trigger, in the units of [`distance`].
const REACH: u32 = 16;
/// The farthest an object may stand from its verb.
const OBJECT_REACH: u32 = 6;

/// The scale whose figures are told without a unit: "a quake measuring 6.1".
pub(crate) const MAGNITUDE: &str = "magnitude";

/// How many tokens may stand between a figure and its trigger at most.
const FARTHEST: usize = 32;

/// A figure with the attribute it answers.
#[derive(Clone, Debug)]
pub(crate) struct Attached {
    /// Index into the mentions of the sentence.
    pub(crate) mention: usize,
    /// The trigger that speaks of it.
    pub(crate) hit: Hit,
}

/// The tokens of a figure with the noun it counts.
pub(crate) fn extent(mention: &Mention) -> Range<usize> {
    match &mention.noun {
        Some(noun) => mention.tokens.start.min(noun.tokens.start)..mention.tokens.end.max(noun.tokens.end),
        None => mention.tokens.clone(),
    }
}

/// Gives each figure of a sentence its nearest fitting trigger.
pub(crate) fn attach(
    triggers: &Triggers<'_>,
    around: &Surroundings<'_>,
    mentions: &[Mention],
    hits: &[Hit],
) -> Vec<Attached> {
    let (lower, sentence) = (around.lower, around.sentence);
    let mut hits = hits.to_vec();
    add_noun_hits(triggers, around.written, sentence, mentions, &mut hits);
    let mut out: Vec<Attached> = Vec::new();
    // A date or a term answers for a verb once: the nearest one does.
    let mut taken: Vec<(u32, usize, Range<usize>, usize)> = Vec::new();
    for (index, mention) in mentions.iter().enumerate() {
        let best = hits
            .iter()
            .filter_map(|hit| Some((cost(triggers, lower, sentence, mentions, index, hit)?, hit)))
            .min_by_key(|(cost, hit)| (*cost, hit.attribute, hit.pattern, hit.tokens.start));
        if let Some((cost, hit)) = best {
            let once =
                triggers.attribute(hit).is_some_and(|a| matches!(a.value(), ValueKind::Date | ValueKind::Duration));
            if once {
                let rival = taken.iter().position(|(_, a, tokens, _)| *a == hit.attribute && *tokens == hit.tokens);
                match rival.and_then(|at| taken.get_mut(at)) {
                    Some(kept) if kept.0 <= cost => continue,
                    Some(kept) => {
                        let gone = kept.3;
                        out.retain(|attached| attached.mention != gone);
                        *kept = (cost, hit.attribute, hit.tokens.clone(), index);
                    }
                    None => taken.push((cost, hit.attribute, hit.tokens.clone(), index)),
                }
            }
            out.push(Attached { mention: index, hit: hit.clone() });
        } else if let Some(hit) = inherited(triggers, lower, sentence, mentions, index, &out) {
            out.push(Attached { mention: index, hit });
        } else if matches!(mention.kind, MentionKind::Age(_)) {
            out.extend(age_hit(triggers, mention).map(|hit| Attached { mention: index, hit }));
        }
    }
    share_backwards(triggers, lower, mentions, &mut out);
    out
}

/// "Nine soldiers, one civilian and two officers died": what is told of the last of a list holds of all.
fn share_backwards(triggers: &Triggers<'_>, lower: &[String], mentions: &[Mention], attached: &mut Vec<Attached>) {
    for index in (0..mentions.len().saturating_sub(1)).rev() {
        if attached.iter().any(|own| own.mention == index) {
            continue;
        }
        let (Some(mention), Some(next)) = (mentions.get(index), mentions.get(index + 1)) else { continue };
        let Some(shared) = attached.iter().find(|own| own.mention == index + 1).map(|own| own.hit.clone()) else {
            continue;
        };
        let between = lower.get(extent(mention).end..extent(next).start).unwrap_or_default();
        // "On it were 40 pilgrims, and 12 died" is no list.
        let joined = matches!(between, [word] if word == "and" || word == ",");
        let follows = shared.tokens.start >= extent(next).end;
        let (attribute, pattern) = (triggers.attribute(&shared), triggers.pattern(&shared));
        let takes =
            pattern.is_some_and(|p| matches!(p.value, ValueRole::Subject | ValueRole::Object | ValueRole::Before));
        // A list of counts with nouns of their own: "by 2009, 12 people died" is none.
        let counts = |mention: &Mention| {
            matches!(mention.kind, MentionKind::Count(_))
                && mention.noun.as_ref().is_some_and(|noun| noun.head_token.is_some())
        };
        if joined
            && follows
            && takes
            && counts(mention)
            && counts(next)
            && attribute.is_some_and(|a| admits(a, mention))
        {
            attached.push(Attached { mention: index, hit: shared });
        }
    }
    attached.sort_by_key(|own| own.mention);
}

/// "12 deaths": the counted noun itself is the trigger.
fn add_noun_hits(
    triggers: &Triggers<'_>,
    lower: &[String],
    sentence: &Range<usize>,
    mentions: &[Mention],
    hits: &mut Vec<Hit>,
) {
    for noun in mentions.iter().filter_map(|mention| mention.noun.as_ref()) {
        let Some(head) = noun.head_token else { continue };
        let before = head.checked_sub(1).filter(|i| *i >= noun.tokens.start).and_then(|i| lower.get(i));
        let hyphenated = head
            .checked_sub(2)
            .filter(|i| *i >= sentence.start && lower.get(i + 1).is_some_and(|w| w == "-"))
            .and_then(|i| lower.get(i))
            .map(|first| format!("{first}-{}", noun.head()));
        let compound = before.map(|word| format!("{word} {}", noun.head()));
        let names = std::iter::once(noun.head()).chain(compound.as_deref()).chain(hyphenated.as_deref());
        for (attribute, pattern) in names.flat_map(|name| triggers.counting(name)) {
            let fits = triggers
                .codebook()
                .attributes()
                .get(*attribute)
                .and_then(|known| known.patterns().get(*pattern))
                .is_some_and(|known| super::trigger::holds(known, lower, sentence));
            if fits {
                hits.push(Hit { tokens: head..head + 1, form: None, attribute: *attribute, pattern: *pattern });
            }
        }
    }
}

fn age_hit(triggers: &Triggers<'_>, mention: &Mention) -> Option<Hit> {
    let attributes = triggers.codebook().attributes();
    let attribute = attributes.iter().position(|attribute| attribute.counts().iter().any(|class| class == "age"))?;
    Some(Hit { tokens: mention.tokens.clone(), form: None, attribute, pattern: usize::MAX })
}

/// "killing 30 soldiers and 12 civilians": a figure joined to the one before it shares its verb.
fn inherited(
    triggers: &Triggers<'_>,
    lower: &[String],
    sentence: &Range<usize>,
    mentions: &[Mention],
    index: usize,
    attached: &[Attached],
) -> Option<Hit> {
    let before = attached.iter().rfind(|a| a.mention + 1 == index)?;
    let (earlier, mention) = (mentions.get(before.mention)?, mentions.get(index)?);
    let attribute = triggers.attribute(&before.hit)?;
    let pattern = triggers.pattern(&before.hit)?;
    let between = extent(earlier).end..extent(mention).start;
    let joined = between.len() <= 3
        && lower
            .get(between)?
            .iter()
            .all(|w| matches!(w.as_str(), "and" | "," | "plus" | "or" | "including" | "another"));
    let joined = joined || super::list::goes_on(lower, earlier, mention);
    let verb_is_before = before.hit.tokens.start < extent(earlier).start;
    let fits = admits(attribute, mention) && !is_barred(lower, sentence, mention, &before.hit, ValueRole::Near);
    (joined && verb_is_before && pattern.value != ValueRole::Noun && fits).then(|| before.hit.clone())
}

/// How well a trigger fits a figure: the lower the better; `None` when it does not.
fn cost(
    triggers: &Triggers<'_>,
    lower: &[String],
    sentence: &Range<usize>,
    mentions: &[Mention],
    index: usize,
    hit: &Hit,
) -> Option<u32> {
    let mention = mentions.get(index)?;
    let attribute = triggers.attribute(hit)?;
    let pattern = triggers.pattern(hit)?;
    // "The number of houses destroyed stands at 131": what is told of its noun is told of the figure.
    let of_number = super::tally::noun_before(mention).is_some_and(|head| hit.tokens.start.abs_diff(head) == 1);
    if !admits(attribute, mention) && !takes_a_part(lower, attribute, mention)
        || !of_number && is_barred(lower, sentence, mention, hit, pattern.value)
    {
        return None;
    }
    let figure = extent(mention);
    // Nothing reaches so far: what a long sentence costs stays in step with its length.
    let gap = figure.start.saturating_sub(hit.tokens.end).max(hit.tokens.start.saturating_sub(figure.end));
    if gap > FARTHEST {
        return None;
    }
    // "29 dead", "131 injured people": the trigger is one of the words that the figure counts.
    let is_inside = hit.tokens.start >= mention.tokens.end && hit.tokens.start < figure.end;
    let between_before = || {
        if is_inside {
            return Some(0);
        }
        (figure.end <= hit.tokens.start).then(|| distance(lower, figure.end, hit.tokens.start))?
    };
    let between_after = || (hit.tokens.end <= figure.start).then(|| distance(lower, hit.tokens.end, figure.start))?;
    let crowded = |range: Range<usize>| {
        let from = mentions.partition_point(|other| other.tokens.start < range.start);
        let to = mentions.partition_point(|other| other.tokens.start < range.end).max(from);
        let others = mentions
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .filter(|other| other.tokens.start != mention.tokens.start && admits(attribute, other));
        u32::try_from(others.count()).unwrap_or(u32::MAX).saturating_mul(4)
    };
    let before = || between_before().map(|d| d.saturating_add(crowded(figure.end..hit.tokens.start)));
    let after = || between_after().map(|d| d.saturating_add(crowded(hit.tokens.end..figure.start)));
    // A figure that counts nothing it names must stand close to what gives it its meaning.
    let of_us = lower.get(figure.end).is_some_and(|w| w == "of")
        && lower.get(figure.end + 1).is_some_and(|w| matches!(w.as_str(), "us" | "them" | "whom"));
    let names_nothing = matches!(mention.kind, MentionKind::Count(_)) && mention.noun.is_none() && !of_us;
    let near = |limit: u32| match (names_nothing, hit.form) {
        (true, Some(_)) => limit.min(2),
        // "85 bloqueos en Jalisco y 27 en Michoacán, y fueron detenidas 70 personas"
        (true, None) if pattern.value == ValueRole::Near && pattern.language != Language::English => limit.min(3),
        // "the number of people killed by the quake has risen to 31": a toll may be told far from its words.
        (true, None) if attribute.behaviour().over_time == OverTime::Grows => limit,
        (true, None) if pattern.value == ValueRole::After => limit.min(14),
        (true, None) => limit.min(6),
        _ => limit,
    };
    // "The toll of the disaster rose to 31 on Monday": a figure between parts a noun from the date.
    let parted = || {
        matches!(mention.kind, MentionKind::Date(_))
            && hit.form.is_none()
            && mentions.iter().any(|other| {
                let counts = matches!(other.kind, MentionKind::Count(_));
                counts && other.tokens.start >= hit.tokens.end && other.tokens.end <= figure.start
            })
    };
    let within = |limit: u32| move |cost: &u32| *cost <= near(limit);
    match pattern.value {
        ValueRole::Object | ValueRole::Subject if of_number => Some(1),
        ValueRole::Noun => {
            let head = mention.noun.as_ref()?.head_token?;
            (head == hit.tokens.start).then_some(1)
        }
        ValueRole::Object if is_passive(lower, hit, sentence) => before().filter(within(REACH)),
        ValueRole::Object => after()
            .filter(within(OBJECT_REACH))
            .filter(|_| !has_preposition(lower, hit.tokens.end..figure.start, hit.form)),
        ValueRole::Subject => before().filter(within(REACH)),
        ValueRole::Apposed => None,
        ValueRole::Before => before().filter(within(REACH / 2)),
        ValueRole::After => after().filter(within(REACH)).filter(|_| !parted()),
        ValueRole::Near => {
            let overlap = figure.start < hit.tokens.end && hit.tokens.start < figure.end;
            // What stands before a comma belongs to what came before: "elected in 2018, founded it in 2009".
            let comma = lower.get(figure.end..hit.tokens.start).is_some_and(|words| words.iter().any(|w| w == ","));
            let before = before().filter(|_| !leads_to_another_time(lower, mention, figure.end..hit.tokens.start));
            let side = after().into_iter().chain(before.map(|c| c + if comma { 8 } else { 1 })).min();
            if overlap { Some(0) } else { side.filter(within(REACH + 4)) }
        }
    }
}

/// "Tried on Friday, a week after the raid": a date before "after" is not that of what follows it.
fn leads_to_another_time(lower: &[String], mention: &Mention, between: Range<usize>) -> bool {
    matches!(mention.kind, MentionKind::Date(_))
        && lower
            .get(between)
            .unwrap_or_default()
            .iter()
            .any(|word| roles(word).has(Role::Preposition) && roles(word).has(Role::Clause))
}

/// Whether a preposition parts a verb from what might be its object; "of" after "killing" does not.
fn has_preposition(lower: &[String], between: Range<usize>, form: Option<VerbForm>) -> bool {
    lower.get(between).unwrap_or_default().iter().any(|word| {
        roles(word).has(Role::Preposition) && !(word == "of" && form == Some(VerbForm::Ing)) && word != "per"
    })
}

/// Whether the figure is of the type and class that an attribute takes.
pub(crate) fn admits(attribute: &Attribute, mention: &Mention) -> bool {
    let counts = |class: &str| attribute.counts().iter().any(|c| c == class);
    match (attribute.value(), &mention.kind) {
        (ValueKind::Quantity, MentionKind::Count(_)) => {
            let Some(noun) = &mention.noun else { return attribute.counts().is_empty() || tolerates_bare(attribute) };
            takes_noun(attribute, noun)
        }
        (ValueKind::Quantity, MentionKind::Percent { .. }) => counts("percent"),
        (ValueKind::Quantity, MentionKind::Measure(quantity)) => match &quantity.unit {
            Unit::Measure { dimension, name, .. } => counts(dimension) || counts(name),
            _ => false,
        },
        (ValueKind::Money, MentionKind::Money(..)) | (ValueKind::Share, MentionKind::Share(_)) => true,
        (ValueKind::Date, MentionKind::Date(date)) => {
            !attribute.asks_for_a_day() || date.stated().all(|date| date.is_within_a_day())
        }
        (ValueKind::Duration, MentionKind::Duration(_)) => !counts("age"),
        (ValueKind::Duration, MentionKind::Age(_)) => counts("age"),
        _ => false,
    }
}

/// Whether an attribute counts what a noun names.
fn takes_noun(attribute: &Attribute, noun: &NounPhrase) -> bool {
    let counts = |class: &str| attribute.counts().iter().any(|c| c == class);
    match class_of(noun.head()) {
        Some((class, _)) => attribute.counts().is_empty() || counts(class) || counts(noun.head()),
        None if counts(noun.head()) => true,
        None => {
            let is_human = || {
                noun.head_token.is_none()
                    || nouns::is_a(noun.head(), "person")
                    || noun.head() == "other"
                    || nouns::looks_human(&singular(noun.head()))
            };
            attribute.counts().is_empty() || counts("people") && is_human()
        }
    }
}

/// "Seven of the 12 skiers were killed": so many out of so many are a count of those whom something befell. What was
/// there from the start, such as those aboard, is the base and no part of one.
fn takes_a_part(lower: &[String], attribute: &Attribute, mention: &Mention) -> bool {
    attribute.value() == ValueKind::Quantity
        && (attribute.behaviour().over_time != OverTime::Fixed || super::based::tells_of_all(mention))
        && super::based::as_count(lower, mention).is_some()
        && mention.noun.as_ref().is_some_and(|noun| takes_noun(attribute, noun))
}

/// A toll of people may be told without a noun: "the death toll rose to 12".
fn tolerates_bare(attribute: &Attribute) -> bool {
    attribute.counts().iter().any(|class| class == "people" || class == MAGNITUDE)
}
