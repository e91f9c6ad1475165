//! Closed lists, each from one table: the enum, the words for it, and what they mean.

/// Defines an enum with `ALL`, `code` and `summary`; the summary is the documentation of its variant.
macro_rules! closed_list {
    (
        $(#[$attribute:meta])*
        $list:ident {
            $($(#[$of_name:meta])* $name:ident $code:literal $summary:literal)+
        }
    ) => {
        $(#[$attribute])*
        pub enum $list {
            $($(#[$of_name])* #[doc = $summary] $name,)+
        }

        impl $list {
            /// All of them, in the order of their table.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$name),+];

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
