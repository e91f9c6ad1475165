//! Amounts of money.

use super::Hedged;
use crate::number::Figure;
use std::borrow::Cow;
use std::fmt;

/// A currency, or a sign that several currencies share.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Currency {
    /// An ISO 4217 code: `USD`.
    Iso(Cow<'static, str>),
    /// A sign or word that more than one currency uses, left shared: `$`, `peso`.
    Shared(Cow<'static, str>),
}

impl Currency {
    /// The code or the shared sign.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Iso(code) => code,
            Self::Shared(sign) => sign,
        }
    }
}

/// An amount of one currency.
#[derive(Clone, Debug)]
pub struct Money {
    /// How much, as hedged.
    pub amount: Hedged<Figure>,
    /// Of which currency.
    pub currency: Currency,
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.currency.name())
    }
}
