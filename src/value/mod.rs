//! What can be claimed: hedged quantities, money, dates, durations, shares, names and places.

mod date;
mod day;
mod duration;
mod edtf;
mod hedge;
mod money;
mod name;
mod partial;
mod place;
mod quantity;
mod share;
mod told;

pub use date::{Grain, Period};
pub use day::{PartOfDay, Weekday};
pub use duration::{DaysOfWeek, Duration, Recurrence, TimeUnit};
pub use hedge::{Hedge, Hedged, Vague};
pub use money::{Currency, Money};
pub use name::{Name, fold};
pub use partial::{Date, Partial};
pub use place::Place;
pub use quantity::{Quantity, Unit};
pub use share::Share;
pub use told::{DatePart, DateParts, Told};

use std::fmt;

/// A hedged value, as one source stated it.
///
/// There is no `==` between values: whether "about 40" meets 44 is a judgement, and judgements live in
/// [`Policy`](crate::Policy).
#[derive(Clone, Debug)]
pub enum Value {
    /// A counted or measured quantity: "at least 12 passengers", "8.1 kilometres".
    Quantity(Quantity),
    /// An amount of money: "up to $15 million".
    Money(Money),
    /// A date, as a period with a grain: "around 2009".
    Date(Hedged<Date>),
    /// A length of time: "nearly three years".
    Duration(Duration),
    /// A part of a whole: "21 of 32", "almost all".
    Share(Share),
    /// A person, organisation or thing by name.
    Name(Name),
    /// A place.
    Place(Place),
}

closed_list! {
    /// The kinds of value, as codebooks and reports name them, in the order of [`Value`].
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    ValueKind {
        Quantity "quantity" "Things that are counted, or an amount in a unit: \"at least 12 passengers\", \"8.1 kilometres\"."
        Money "money" "An amount of money: \"up to $15 million\"."
        Date "date" "A date, from a minute to a century: \"around 2009\"."
        Duration "duration" "A length of time: \"nearly three years\"."
        Share "share" "A part of a whole: \"21 of 32\", \"almost all\"."
        Name "name" "A person, an organisation or a thing by name."
        Place "place" "A place."
    }
}

impl ValueKind {
    /// The kind that a word names, if it names one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl Value {
    /// The noun that it counts; `None` where it counts nothing that is named.
    pub(crate) fn counted_noun(&self) -> Option<&str> {
        match self {
            Self::Quantity(Quantity { unit: Unit::Counted(noun), .. }) => Some(noun),
            _ => None,
        }
    }

    /// Which kind of value it is.
    #[must_use]
    pub const fn kind(&self) -> ValueKind {
        match self {
            Self::Quantity(_) => ValueKind::Quantity,
            Self::Money(_) => ValueKind::Money,
            Self::Date(_) => ValueKind::Date,
            Self::Duration(_) => ValueKind::Duration,
            Self::Share(_) => ValueKind::Share,
            Self::Name(_) => ValueKind::Name,
            Self::Place(_) => ValueKind::Place,
        }
    }

    /// How firmly it was stated; names and places are stated plainly.
    #[must_use]
    pub fn hedge(&self) -> Hedge {
        match self {
            Self::Quantity(q) => q.amount.hedge(),
            Self::Money(m) => m.amount.hedge(),
            Self::Date(d) => d.hedge(),
            Self::Duration(d) => d.amount.hedge(),
            Self::Share(s) => s.part.hedge(),
            Self::Name(_) | Self::Place(_) => Hedge::Plain,
        }
    }
}

macro_rules! values {
    ($($from:ty => $variant:ident)+) => {
        $(impl From<$from> for Value {
            fn from(value: $from) -> Self {
                Self::$variant(value)
            }
        })+
    };
}

values! {
    Quantity => Quantity
    Money => Money
    Hedged<Date> => Date
    Duration => Duration
    Share => Share
    Name => Name
    Place => Place
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quantity(v) => v.fmt(f),
            Self::Money(v) => v.fmt(f),
            Self::Date(v) => v.fmt(f),
            Self::Duration(v) => v.fmt(f),
            Self::Share(v) => v.fmt(f),
            Self::Name(v) => v.fmt(f),
            Self::Place(v) => v.fmt(f),
        }
    }
}
