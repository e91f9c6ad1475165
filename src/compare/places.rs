//! Two places as answers to one question.

use super::{Finding, Verdict};
use crate::value::Place;

pub(super) fn compare(a: &Place, b: &Place, one_answer: bool) -> Finding {
    if a.key() == b.key() {
        if is_near(a) == is_near(b) {
            return Finding::new(Verdict::Agree, format!("both say {}", a.text()));
        }
        return Finding::new(Verdict::Compatible, format!("{} and {} may be one place", a.text(), b.text()));
    }
    if a.lies_in(b) || b.lies_in(a) {
        let (narrow, wide) = if a.lies_in(b) { (a, b) } else { (b, a) };
        return Finding::new(Verdict::Compatible, format!("{} lies in {}", narrow.text(), wide.text()));
    }
    if !one_answer {
        return Finding::new(Verdict::Compatible, format!("{} and {} may both belong to the list", a.text(), b.text()));
    }
    // What is near one place may be near another one of the same country, or lie in it.
    if (is_near(a) || is_near(b)) && share_a_country(a, b) {
        return Finding::new(Verdict::Compatible, format!("{} and {} may be one place", a.text(), b.text()));
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

/// How far something reached: a part of a place is less than the place, and may be all that its source looked at.
pub(super) fn extents(a: &Place, b: &Place) -> Finding {
    if a.key() == b.key() || !(a.lies_in(b) || b.lies_in(a)) {
        // It may have reached both.
        return compare(a, b, false);
    }
    let (narrow, wide) = if a.lies_in(b) { (a, b) } else { (b, a) };
    Finding::new(Verdict::Tension, format!("{} is only a part of {}", narrow.text(), wide.text()))
        .unless(format!("who speaks of {} does not say that it stopped there", narrow.text()))
        .settle("ask how far it reached")
}

/// "near Talca", "off Valparaíso": the words keep how loosely the place is told, the key is the place's.
fn is_near(place: &Place) -> bool {
    place.text().split(' ').next().is_some_and(|first| matches!(first, "near" | "off" | "outside" | "beside"))
}

/// Whether something narrower than the last container, the continent, holds both.
fn share_a_country(a: &Place, b: &Place) -> bool {
    let narrow = |place: &Place| place.containers().len().saturating_sub(1).max(1);
    let of_a = a.containers().iter().take(narrow(a));
    of_a.into_iter().any(|container| b.containers().iter().take(narrow(b)).any(|other| other == container))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(a: &Place, b: &Place) -> Verdict {
        compare(a, b, true).verdict
    }

    #[test]
    fn what_is_near_may_lie_elsewhere_in_the_same_country_and_not_in_another() {
        let place =
            |text: &str, key: &str, country: &str| Place::alias(text, key).within(country).within("South America");
        let talca = place("near Talca", "Talca", "Chile");
        assert_eq!(verdict(&talca, &place("Curicó", "Curicó", "Chile")), Verdict::Compatible);
        assert_eq!(verdict(&talca, &place("Talca", "Talca", "Chile")), Verdict::Compatible);
        assert_eq!(verdict(&talca, &talca), Verdict::Agree);
        assert_eq!(verdict(&talca, &place("Tacna", "Tacna", "Peru")), Verdict::Contradict);
        assert_eq!(extents(&talca, &Place::new("Chile")).verdict, Verdict::Tension);
        let talca = place("Talca", "Talca", "Chile");
        assert_eq!(verdict(&talca, &place("Curicó", "Curicó", "Chile")), Verdict::Contradict);
    }
}
