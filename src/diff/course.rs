//! What became of a discrepancy, from one table.

macro_rules! courses {
    ($($name:ident $code:literal $summary:literal)+) => {
        /// What became of a discrepancy from one report to a later one.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Course {
            $(#[doc = $summary] $name,)+
        }

        impl Course {
            /// All of them, in the order in which they are told.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The word for it, everywhere.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// What it means, in one sentence.
            #[must_use]
            pub const fn summary(self) -> &'static str {
                match self { $(Self::$name => $summary,)+ }
            }
        }
    };
}

courses! {
    New "new" "It was not there before, or the two claims got on."
    Worse "worse" "It was there before, with a milder verdict."
    Milder "milder" "It was there before, with a worse verdict."
    Settled "settled" "It was there before and is no more, or the two claims get on now."
}
