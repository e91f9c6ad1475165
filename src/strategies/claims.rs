//! Claims under every circumstance, and sources with texts.

use super::{dates, periods, places, values};
use crate::behaviour::{Behaviour, OverTime};
use crate::claim::{Claim, Mode, Scope, Topic};
use crate::source::Source;
use crate::value::{Date, Value};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Scopes; half of them say nothing.
pub fn scopes() -> impl Strategy<Value = Scope> + Clone {
    let groups = ["soldier", "child", "civilian"].map(str::to_owned).to_vec();
    let stages = ["at the scene", "in hospital"].map(str::to_owned).to_vec();
    let some = (option::of(places()), option::of(select(groups)), option::of(select(stages)))
        .prop_map(|(place, group, stage)| Scope { place, group, stage, ..Scope::default() });
    prop_oneof![Just(Scope::default()), some]
}

/// Every way an attribute may behave.
pub fn behaviours() -> impl Strategy<Value = Behaviour> + Clone {
    (select(OverTime::ALL.to_vec()), any::<bool>(), any::<bool>()).prop_map(|(over_time, parts_add, one_answer)| {
        Behaviour { over_time, parts_add, one_answer, loose: false, extent: false }
    })
}

/// Claims of one topic with any value, scope, time and mode; five sources take turns.
pub fn claims() -> BoxedStrategy<Claim> {
    claims_of(values())
}

/// Claims of one topic with the values given.
pub fn claims_of(values: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Claim> {
    let modes = prop_oneof![8 => Just(Mode::Stated), 1 => select(Mode::ALL.to_vec())];
    let speakers = option::of(select(vec!["police".to_owned(), "organisers".to_owned()]));
    let circumstances = (option::weighted(0.3, dates()), option::of(periods()), speakers, modes, scopes()).boxed();
    (select(vec!["a", "b", "c", "d", "e"]), values, select(vec!["", "six other members"]), circumstances)
        .prop_map(|(source, value, quote, (as_of, published, attributed_to, mode, scope))| {
            let mut claim = Claim::new(source, Topic::new("event", "answer"), value).quoting(quote);
            (claim.as_of, claim.published) = (as_of, published.map(Date::Period));
            (claim.attributed_to, claim.mode, claim.scope) = (attributed_to, mode, scope);
            claim
        })
        .boxed()
}

/// Sources with a few sentences of hostile or harmless text, with and without a date and a credit.
pub fn sources() -> impl Strategy<Value = Source> + Clone {
    let sentences = vec(
        prop_oneof![
            Just("At least 12 people were killed on Sunday.".to_owned()),
            Just("Police said nearly a dozen states saw roads blocked.".to_owned()),
            Just("The ministry spoke of 20 to 30 wounded, up to $15 million in damage.".to_owned()),
            ".{0,40}",
        ],
        0..5,
    );
    (select(vec!["a", "b", "c"]), sentences, option::of(periods()), option::of(Just("Reuters"))).prop_map(
        |(id, sentences, published, credit)| {
            let mut source = Source::new(id, &sentences.join(" "));
            if let Some(published) = published {
                source = source.published(published);
            }
            if let Some(credit) = credit {
                source = source.credited(credit);
            }
            source
        },
    )
}
