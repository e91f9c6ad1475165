//! The methods, each in a file of its own with its formulas.
//!
//! All but `majority` go in rounds: who is believed follows from what they say, and what is believed from who says it.
//! Ties go, in this order, to the candidate with more votes, to the lower number, to the text that comes first.

mod catd;
mod chi_square;
mod choose;
mod crh;
mod gtm;
mod in_turn;
mod majority;
mod pooled_investment;
mod truthfinder;

use crate::error::{Error, Kind};
use crate::parameter::{Parameter, Values};
use crate::table::Table;

/// What a method makes of a table.
pub(crate) struct Found {
    /// For each voter, on the method's own scale; finite and not negative.
    pub(crate) weights: Vec<f64>,
    /// For each candidate, on the method's own scale.
    pub(crate) scores: Vec<f64>,
    /// For each question the index of its candidate; none where the method has nothing to say.
    pub(crate) chosen: Vec<Option<usize>>,
    /// For each question what the method estimates between the lowest (0) and the highest (1) number, where it estimates.
    pub(crate) estimates: Vec<Option<f64>>,
    /// How much each round changed.
    pub(crate) changes: Vec<f64>,
    /// Whether the last change was within the tolerance.
    pub(crate) converged: bool,
}

macro_rules! methods {
    ($($variant:ident $module:ident $code:literal $paper:literal)+) => {
        /// A method of estimating values and the reliability of sources.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Method {
            $(#[doc = concat!("`", $code, "`: ", $paper, ".")]
            $variant,)+
        }

        impl Method {
            /// All methods.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word for it in JSON and on the command line.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// Where it was published.
            #[must_use]
            pub const fn paper(self) -> &'static str {
                match self {
                    $(Self::$variant => $paper,)+
                }
            }

            /// What it can be given.
            #[must_use]
            pub const fn parameters(self) -> &'static [Parameter] {
                match self {
                    $(Self::$variant => $module::PARAMETERS,)+
                }
            }

            pub(crate) const fn unknown_parameter(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!("parameter of ", $code),)+
                }
            }

            pub(crate) fn run(self, table: &Table, values: &Values) -> Found {
                match self {
                    $(Self::$variant => $module::run(table, values),)+
                }
            }
        }
    };
}

methods! {
    Majority majority "majority" "voting, one vote for each origin"
    TruthFinder truthfinder "truthfinder" "Yin, Han and Yu 2008, Truth discovery with multiple conflicting information providers on the web"
    PooledInvestment pooled_investment "pooled-investment" "Pasternack and Roth 2010, Knowing what to believe (when you already know something)"
    Crh crh "crh" "Li, Li, Gao, Zhao, Fan and Han 2014, Resolving conflicts in heterogeneous data by truth discovery and source reliability estimation"
    Catd catd "catd" "Li, Li, Gao, Su, Zhao, Demirbas, Fan and Han 2014, A confidence-aware approach for truth discovery on long-tail data"
    Gtm gtm "gtm" "Zhao and Han 2012, A probabilistic model for estimating real-valued truth from conflicting sources"
}

impl Method {
    /// The method that a word names.
    ///
    /// # Errors
    /// When it names none; the message gives the nearest.
    pub fn from_code(code: &str) -> Result<Self, Error> {
        let known = || Self::ALL.iter().map(|method| method.code());
        Self::ALL
            .iter()
            .find(|method| method.code() == code)
            .copied()
            .ok_or_else(|| Kind::Unknown(crosscheck::Error::unknown("method", code, known())).into())
    }
}
