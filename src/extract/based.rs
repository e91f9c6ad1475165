//! Shares of a base that is counted beside them: "a third of the 90 on board died" tells of about 30.

use super::attach::{Attached, extent};
use super::read::{Mention, MentionKind};
use super::trigger::Triggers;
use crate::behaviour::OverTime;
use crate::number::{Figure, Number};
use crate::value::{Hedged, Quantity, Share, Unit};

fn word(lower: &[String], index: usize) -> &str {
    lower.get(index).map_or("", String::as_str)
}

/// Turns each fraction that a counted base follows into so many out of the base.
pub(super) fn with_bases(lower: &[String], mut mentions: Vec<Mention>) -> Vec<Mention> {
    for index in 1..mentions.len() {
        let (Some(share), Some(base)) = (mentions.get(index - 1), mentions.get(index)) else { continue };
        if let Some(counted) = counted(lower, share, base)
            && let Some(kept) = mentions.get_mut(index - 1)
        {
            *kept = counted;
        }
    }
    mentions
}

/// The share as a count out of the base, where "of" or "of the" joins the two.
fn counted(lower: &[String], share: &Mention, base: &Mention) -> Option<Mention> {
    let (MentionKind::Share(part), MentionKind::Count(Hedged::Plain(whole))) = (&share.kind, &base.kind) else {
        return None;
    };
    let between = lower.get(extent(share).end..base.tokens.start)?;
    let joined = matches!(
        between.iter().map(String::as_str).collect::<Vec<_>>().as_slice(),
        ["of"] | ["of", "the" | "its" | "their" | "those" | "all"]
    );
    if !joined || !whole.value().is_whole() || whole.value() <= Number::ONE {
        return None;
    }
    let ratio = whole.value().over(part.whole().value())?;
    // A fraction of a count is a rounded one, also where it comes out whole.
    let amount = match &part.part {
        Hedged::Plain(figure) | Hedged::About(figure) => {
            let exact = figure.value().times(ratio)?;
            let rounded = exact.plus(Number::ratio(1, 2)?)?.floor();
            Hedged::About(Figure::new(rounded, Number::ONE))
        }
        _ => return None,
    };
    let noun = base.noun.as_ref().map(|noun| noun.head().to_owned());
    let share_of = Share::new(amount, *whole, noun.as_deref())?;
    Some(Mention {
        span: share.span.cover(base.span),
        tokens: share.tokens.start..base.tokens.end,
        kind: MentionKind::Share(share_of),
        noun: base.noun.clone(),
        ..share.clone()
    })
}

/// So many out of so many, as a count: "seven of the 12 skiers", "all 17 sailors".
pub(super) fn as_count(lower: &[String], mention: &Mention) -> Option<Quantity> {
    let MentionKind::Share(share) = &mention.kind else { return None };
    let joined = mention.tokens.clone().any(|index| matches!(word(lower, index), "of" | "out"));
    // "Most of the country" is more than one of two, and no count.
    let is_most = matches!(&share.part, Hedged::MoreThan(part) if part.value() == Number::ONE);
    let counts = joined && !is_most && share.whole().value() > Number::ONE || is_all_of_a_number(share);
    let noun = mention.noun.as_ref().filter(|_| counts)?;
    Some(Quantity { amount: share.part.clone(), unit: Unit::Counted(noun.head().to_owned()) })
}

/// Out of how many a mention counts fewer: seven of "five of the seven coaches".
pub(super) fn out_of(mention: &Mention) -> Option<Number> {
    let MentionKind::Share(share) = &mention.kind else { return None };
    let whole = share.whole().value();
    let fewer = share.part.stated().all(|part| part.value() < whole && part.value().is_whole());
    (fewer && mention.noun.is_some()).then_some(whole)
}

/// Whether a mention tells of all of so many: "all 17 sailors".
pub(super) fn tells_of_all(mention: &Mention) -> bool {
    matches!(&mention.kind, MentionKind::Share(share) if is_all_of_a_number(share))
}

fn is_all_of_a_number(share: &Share) -> bool {
    let whole = share.whole().value();
    whole > Number::ONE && share.part.stated().all(|part| part.value() == whole)
}

/// Takes from a base what is told of its share: of "two thirds of the 30 passengers survived", 30 did not survive.
pub(super) fn leave_to_the_share(triggers: &Triggers<'_>, mentions: &[Mention], attached: &mut Vec<Attached>) {
    attached.retain(|own| {
        let moves =
            triggers.attribute(&own.hit).is_some_and(|attribute| attribute.behaviour().over_time != OverTime::Fixed);
        let is_base = own.mention.checked_sub(1).and_then(|before| mentions.get(before)).is_some_and(|share| {
            let base = mentions.get(own.mention).map(|base| base.tokens.end);
            matches!(share.kind, MentionKind::Share(_)) && Some(share.tokens.end) == base
        });
        !(moves && is_base)
    });
}
