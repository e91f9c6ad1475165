//! What common words do in a sentence, from the role table.

use once_cell::sync::Lazy;
use std::collections::HashMap;

macro_rules! roles {
    ($($name:ident $code:literal $bit:literal)+) => {
        /// A role that a word can play; words have several.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Role { $($name = $bit,)+ }

        impl Role {
            fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)+ _ => None }
            }
        }

        /// The roles of one word.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub(crate) struct Roles(u32);

        impl Roles {
            const fn bit(role: Role) -> u32 {
                match role { $(Role::$name => 1 << $bit,)+ }
            }
        }
    };
}

roles! {
    Title "title" 0
    Organisation "organisation" 1
    Be "be" 2
    Auxiliary "auxiliary" 3
    Preposition "preposition" 4
    Clause "clause" 5
    Say "say" 6
    Possible "possible" 7
    Deny "deny" 8
    He "he" 10
    She "she" 11
    It "it" 12
    Relative "relative" 13
    Opener "opener" 14
    ThingName "thing_name" 16
    Since "since" 17
    Until "until" 18
    Post "post" 19
    Parent "parent" 20
    PostChange "post_change" 21
    Negative "negative" 22
    Surpass "surpass" 23
    Record "record" 24
    Ballot "ballot" 25
    Heads "heads" 26
    Leader "leader" 27
}

impl Roles {
    /// Whether the word can play a role.
    pub(crate) const fn has(self, role: Role) -> bool {
        self.0 & Self::bit(role) != 0
    }
}

static TABLE: Lazy<HashMap<&'static str, Roles>> = Lazy::new(|| {
    super::table::rows(include_str!("../../data/lexicon/en/roles.tsv"))
        .filter_map(|row| {
            let codes = row.get(1)?.split(' ');
            let bits = codes.filter_map(Role::from_code).fold(0, |bits, role| bits | Roles::bit(role));
            Some((*row.first()?, Roles(bits)))
        })
        .collect()
});

/// The roles of a word in lower case.
pub(crate) fn roles(word: &str) -> Roles {
    TABLE.get(word).copied().unwrap_or_default()
}

static CLASSES: Lazy<HashMap<&'static str, (&'static str, &'static str)>> = Lazy::new(|| {
    super::table::rows(include_str!("../../data/lexicon/en/classes.tsv"))
        .filter_map(|row| Some((*row.first()?, (*row.get(1)?, *row.get(2)?))))
        .collect()
});

/// Class and group of a counted noun (singular, lower case): `soldier` is `people`, group `soldier`.
pub(crate) fn class_of(noun: &str) -> Option<(&'static str, &'static str)> {
    CLASSES.get(noun).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_whole() {
        for (table, columns) in [
            (include_str!("../../data/lexicon/en/roles.tsv"), 3),
            (include_str!("../../data/lexicon/en/classes.tsv"), 4),
            (include_str!("../../data/lexicon/en/irregular_verbs.tsv"), 6),
        ] {
            let rows: Vec<_> = super::super::table::rows(table).collect();
            assert!(rows.iter().all(|row| row.len() == columns));
            let words: Vec<_> = rows.iter().map(|row| row[0]).collect();
            let mut sorted = words.clone();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(words, sorted);
        }
    }

    #[test]
    fn every_role_word_of_the_table_is_known() {
        for row in super::super::table::rows(include_str!("../../data/lexicon/en/roles.tsv")) {
            assert!(row[1].split(' ').all(|code| Role::from_code(code).is_some()), "{row:?}");
        }
    }
}
