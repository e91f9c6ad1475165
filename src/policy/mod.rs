//! Every judgement as a documented number: how hedges are read, how a range is drawn.

mod describe;
mod profile;
mod read;
mod reading;

pub(crate) use describe::{interval_words, month_name, number_words, period_words};
pub use profile::VagueWord;
pub use reading::{Axis, Reading};

use crate::error::Error;
use crate::number::Number;
use std::fmt;

/// A named, versioned set of judgements.
///
/// A report names the policy it was made under; a changed number is a new version.
///
/// ```
/// use crosscheck::{Figure, Hedged, Number, Policy, Quantity, Value};
/// let policy = Policy::named("span/1")?;
/// let dozen = Figure::new(Number::from(12), Number::from(4));
/// let reading = policy.read(&Value::Quantity(Quantity::count(Hedged::Nearly(dozen), "state"))).unwrap();
/// assert_eq!(reading.describe(), "10 to 11");
/// assert_eq!(
///     Policy::named("spam/1").unwrap_err().to_string(),
///     r#"unknown policy "spam/1"; did you mean "span/1"?"#
/// );
/// # Ok::<(), crosscheck::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Policy {
    name: &'static str,
    summary: &'static str,
    rule: RangeRule,
    profile: String,
    judgements: Judgements,
    beside: Vec<Policy>,
}

/// How the range of a question is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeRule {
    /// From the lowest to the highest figure reported; best is what most origins say.
    Span,
    /// The same ends; best is the latest figure that is attributed to somebody.
    LatestOfficial,
    /// The same ends; best is the lowest figure, as ACLED codes tolls.
    Conservative,
    /// As span, but provisional below two origins, as Iraq Body Count publishes.
    TwoOrigins,
}

/// A constant ratio; nought is never below the line here.
const fn ratio(above: i128, below: i128) -> Number {
    match Number::ratio(above, below) {
        Some(number) => number,
        None => Number::ZERO,
    }
}

macro_rules! judgements {
    ($($(#[doc = $reason:literal])+ $name:ident: $type:ty = $value:expr;)+) => {
        /// The numbers behind the readings, each with its reason.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Judgements {
            $($(#[doc = $reason])+ pub $name: $type,)+
        }

        impl Default for Judgements {
            fn default() -> Self {
                Self { $($name: $value,)+ }
            }
        }

        impl Judgements {
            /// All numbers by name, each with its reason.
            #[must_use]
            pub fn all(&self) -> Vec<(&'static str, String, String)> {
                vec![$((stringify!($name), self.$name.to_string(), [$($reason),+].concat().trim().to_owned()),)+]
            }
        }
    };
}

judgements! {
    /// How far "about" reaches as a part of the figure, where half of the last written place is less: 1/20.
    ///
    /// Own judgement: round figures are read roughly (Krifka), and a twentieth is left to those that are not round.
    about_reach: Number = ratio(1, 20);
    /// Below this, a count in plain words is exact; from it on, trailing noughts are taken for rounding: 100.
    ///
    /// Reporters count two digits of people one by one and estimate three.
    exact_below: Number = ratio(100, 1);
    /// The largest part of a figure that may be rounding: 1/4.
    ///
    /// Half of the last written place of 10 million would be 5 million, and nobody rounds 14 million to 10. From a
    /// first digit of two on, half of the last place is never more than this.
    rounding_at_most: Number = ratio(1, 4);
    /// Up to how many times its figure "more than" and "at least" are typically meant: 3/2.
    ///
    /// Beyond that a speaker would have named a higher figure (Grice's maxim of quantity).
    bound_stretch: Number = ratio(3, 2);
    /// From which part of its figure on "fewer than", "at most" and "up to" are typically meant: 1/2.
    ceiling_stretch: Number = ratio(1, 2);
    /// How far below the whole "almost all" may lie, where no figure is given: 1/5.
    almost_all_reach: Number = ratio(1, 5);
    /// How many minutes "around 8:46" reaches to both sides: 15, since clocks are spoken of in quarters.
    clock_reach: i64 = 15;
    /// Below this part of a figure without a place, a figure with one is taken to count only a part of it: 1/2.
    part_below: Number = ratio(1, 2);
    /// Below this part of it, a figure with a place surely counts a part: 1/5, since no two counts of one thing differ
    /// five-fold without a revision.
    surely_part_below: Number = ratio(1, 5);
    /// How many origins a range must rest on, or it is provisional.
    least_origins: usize = 1;
}

/// Name, summary, rule and how many origins are needed.
const NAMED: [(&str, &str, RangeRule, usize); 4] = [
    ("span/1", "lowest and highest reported; best is what most origins say", RangeRule::Span, 1),
    ("latest-official/1", "best is the latest figure attributed to somebody", RangeRule::LatestOfficial, 1),
    ("conservative/1", "best is the lowest figure, as ACLED codes", RangeRule::Conservative, 1),
    ("two-origins/1", "provisional below two origins, as Iraq Body Count publishes", RangeRule::TwoOrigins, 2),
];

impl Policy {
    /// The policy of that name and version.
    ///
    /// # Errors
    /// When no policy has that name; the nearest one is suggested.
    pub fn named(name: &str) -> Result<Self, Error> {
        Self::all()
            .find(|policy| policy.name == name)
            .ok_or_else(|| Error::unknown("policy", name, NAMED.iter().map(|(name, ..)| *name)))
    }

    /// All named policies.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMED.into_iter().map(|(name, summary, rule, least_origins)| Self {
            name,
            summary,
            rule,
            profile: profile::DEFAULT.to_owned(),
            judgements: Judgements { least_origins, ..Judgements::default() },
            beside: Vec::new(),
        })
    }

    /// The same policy with another one beside it: claims are read and compared by this one, and ranges are drawn under
    /// both, side by side. A policy that is there already is not put there twice.
    ///
    /// ```
    /// use crosscheck::Policy;
    /// let both = Policy::named("span/1")?.beside(Policy::named("conservative/1")?);
    /// assert_eq!(both.others().map(Policy::name).collect::<Vec<_>>(), ["conservative/1"]);
    /// # Ok::<(), crosscheck::Error>(())
    /// ```
    #[must_use]
    pub fn beside(mut self, mut other: Self) -> Self {
        let more = std::mem::take(&mut other.beside);
        for policy in std::iter::once(other).chain(more) {
            if policy.name != self.name && self.beside.iter().all(|known| known.name != policy.name) {
                self.beside.push(policy);
            }
        }
        self
    }

    /// The policies beside it, in the order in which they were put there.
    pub fn others(&self) -> impl Iterator<Item = &Self> {
        self.beside.iter()
    }

    /// The same policy with another profile of vague words: `default`, `acled`, `ccc`, `wikimpacts`.
    ///
    /// # Errors
    /// When no profile has that name; the nearest one is suggested.
    pub fn with_profile(self, profile: &str) -> Result<Self, Error> {
        let known = profile::names();
        if known.contains(profile) {
            return Ok(Self { profile: profile.to_owned(), ..self });
        }
        Err(Error::unknown("profile", profile, known))
    }

    /// The names of all profiles of vague words.
    pub fn profiles() -> impl Iterator<Item = &'static str> {
        profile::names().into_iter()
    }

    /// Name and version: `span/1`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What it does, in one line.
    #[must_use]
    pub const fn summary(&self) -> &'static str {
        self.summary
    }

    /// How it draws a range.
    #[must_use]
    pub const fn rule(&self) -> RangeRule {
        self.rule
    }

    /// The vague words that it knows, by word.
    #[must_use]
    pub fn vague_words(&self) -> Vec<VagueWord> {
        profile::words(&self.profile)
    }

    /// The profile of vague words it reads by.
    #[must_use]
    pub fn profile(&self) -> &str {
        &self.profile
    }

    /// The numbers it reads by.
    #[must_use]
    pub const fn judgements(&self) -> &Judgements {
        &self.judgements
    }
}

impl Default for Policy {
    /// `span/1`, which prefers nobody.
    fn default() -> Self {
        let (name, summary, rule, least_origins) = NAMED[0];
        let judgements = Judgements { least_origins, ..Judgements::default() };
        Self { name, summary, rule, profile: profile::DEFAULT.to_owned(), judgements, beside: Vec::new() }
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_and_misspellings_answered() {
        for policy in Policy::all() {
            assert_eq!(Policy::named(policy.name()).map(|p| p.rule()), Ok(policy.rule()));
        }
        let error = Policy::default().with_profile("acleed").unwrap_err();
        assert_eq!(error.to_string(), r#"unknown profile "acleed"; did you mean "acled"?"#);
    }
}
