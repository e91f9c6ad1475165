//! Two places as answers to one question.

use super::{Finding, Verdict};
use crate::value::Place;

pub(super) fn compare(a: &Place, b: &Place, one_answer: bool) -> Finding {
    if a.key() == b.key() {
        return Finding::new(Verdict::Agree, format!("both say {}", a.text()));
    }
    if a.lies_in(b) || b.lies_in(a) {
        let (narrow, wide) = if a.lies_in(b) { (a, b) } else { (b, a) };
        return Finding::new(Verdict::Compatible, format!("{} lies in {}", narrow.text(), wide.text()));
    }
    if !one_answer {
        return Finding::new(Verdict::Compatible, format!("{} and {} may both belong to the list", a.text(), b.text()));
    }
    // Without a known container a name may stand for a part of the other place, or for what holds it.
    let unknown: Vec<_> = [a, b].into_iter().filter(|place| place.containers().is_empty()).map(Place::text).collect();
    if !unknown.is_empty() {
        let why = format!("whether {} and {} are one place is not known", a.text(), b.text());
        return Finding::new(Verdict::Undecided, why)
            .settle(format!("a gazetteer entry for {} would settle it", unknown.join(" and ")));
    }
    Finding::new(
        Verdict::Contradict,
        format!("{} against {}; neither is known to lie in the other", a.text(), b.text()),
    )
    .unless("one of them lies in the other")
    .settle("ask both which place they mean")
}
