//! The kinds of difference, from one table.

use crate::error::Error;

closed_list! {
    /// What kind of difference two claims, or the claims of a question, show: first those of the values, then those of the
    /// circumstances.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    DifferenceKind {
        Count "count" "Numbers of people or things that are counted."
        Measure "measure" "Amounts in a unit: kilometres, tonnes, degrees."
        Money "money" "Amounts of money, in one currency or in several."
        Date "date" "Days, years and hours at which something was."
        Duration "duration" "Lengths of time: how long something lasted, how old somebody is."
        Share "share" "Parts of a whole: percentages, \"four in five\", \"all\"."
        Name "name" "Names of people and organisations as the answer: who did it, who is to blame."
        Place "place" "Places as the answer: where it struck, how far it spread."
        Scope "scope" "They count the same thing over different places, groups or stages."
        Time "time" "The figure moves in time, and the claims stand at different times."
        Internal "internal" "A source differs from itself."
    }
}

impl DifferenceKind {
    /// The kind that a word names.
    ///
    /// # Errors
    /// When no kind has that name; the nearest one is suggested.
    pub fn from_code(code: &str) -> Result<Self, Error> {
        let known = Self::ALL.iter().copied();
        known
            .clone()
            .find(|kind| kind.code() == code)
            .ok_or_else(|| Error::unknown("kind of difference", code, known.map(Self::code)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_names_its_kind_and_misspellings_are_answered() {
        for kind in DifferenceKind::ALL {
            assert_eq!(DifferenceKind::from_code(kind.code()), Ok(kind));
        }
        let error = DifferenceKind::from_code("cuont").unwrap_err();
        assert_eq!(error.to_string(), r#"unknown kind of difference "cuont"; did you mean "count"?"#);
    }
}
