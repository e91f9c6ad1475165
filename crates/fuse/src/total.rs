//! Sums that do not depend on the order of their terms.

/// How many parts of one are told apart: 2 to the 60th.
const PARTS: f64 = 1_152_921_504_606_846_976.0;
/// Beyond this a term is cut, so that a hundred million of them cannot overflow.
const LARGEST: f64 = 1_099_511_627_776.0;

/// A sum kept in whole 2⁻⁶⁰ths: whole numbers add up to the same in every order, floats do not.
///
/// Renaming sources and shuffling rows thus change no bit of any weight.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Total(i128);

impl Total {
    /// Adds a term; what is not a number adds nothing.
    #[allow(clippy::as_conversions, reason = "the cast cuts at the ends and makes nought of what is no number")]
    pub(crate) fn add(&mut self, term: f64) {
        self.0 += (term.clamp(-LARGEST, LARGEST) * PARTS).round() as i128;
    }

    /// The sum.
    #[allow(clippy::as_conversions, reason = "the nearest float is what is wanted")]
    pub(crate) fn value(self) -> f64 {
        self.0 as f64 / PARTS
    }

    /// The sum of all terms.
    pub(crate) fn of(terms: impl IntoIterator<Item = f64>) -> f64 {
        let mut total = Self::default();
        terms.into_iter().for_each(|term| total.add(term));
        total.value()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_terms_changes_no_bit() {
        let terms = [0.1, 0.2, 0.3, 1e-9, 7.7, -0.1, 1e6, 1.0 / 3.0];
        let forwards = Total::of(terms);
        assert_eq!(forwards.to_bits(), Total::of(terms.into_iter().rev()).to_bits());
        assert!((forwards - terms.iter().sum::<f64>()).abs() < 1e-6);
        // As floats the same terms do not even add up to the same.
        assert_ne!(0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1);
        assert_eq!(Total::of([0.1, 0.2, 0.3]).to_bits(), Total::of([0.3, 0.2, 0.1]).to_bits());
    }

    #[test]
    fn what_is_no_number_adds_nothing() {
        assert_eq!(Total::of([f64::NAN, 1.0]), 1.0);
        assert_eq!(Total::of([f64::INFINITY]), LARGEST);
    }
}
