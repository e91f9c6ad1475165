//! Names of persons and lists of them: "Smith, J.; Doe, Ann" names the same two as "Ann Doe and J. Smith".

use crosscheck::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The words that join names and that stand around them.
const WORDS: &str = include_str!("../../data/names.tsv");

/// More words than this are a title or a sentence, not the name of a person.
const LONGEST_NAME: usize = 5;

/// A person by surname and given names, both folded.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Person {
    surname: String,
    /// Given names and initials, without full stops.
    given: Vec<String>,
}

/// The persons whom a text names, sorted; `None` for a text that does not show that it is a list of names, by a separator, a
/// surname that comes first, or initials.
pub(crate) fn people(text: &str) -> Option<Vec<Person>> {
    if !text.contains(char::is_uppercase) {
        return None;
    }
    let persons = of_names(text)?;
    let initials = || persons.iter().any(|person| person.given.iter().any(|name| name.chars().count() == 1));
    (persons.len() > 1 || text.contains(',') || initials()).then_some(persons)
}

/// The persons whom a text names if it is a list of names at all, sorted.
pub(crate) fn of_names(text: &str) -> Option<Vec<Person>> {
    let mut persons = Vec::new();
    for piece in pieces(text) {
        persons.extend(of_piece(&piece)?);
    }
    persons.sort();
    persons.dedup();
    let telling = persons.len() > 1 || persons.iter().any(|person| !person.given.is_empty());
    telling.then_some(persons)
}

/// The persons whom several texts name together.
pub(crate) fn people_of_list(texts: &[String]) -> Option<Vec<Person>> {
    let mut persons = Vec::new();
    for text in texts {
        persons.extend(of_names(text).or_else(|| of_piece(text))?);
    }
    persons.sort();
    persons.dedup();
    (!persons.is_empty()).then_some(persons)
}

/// What each word of the table does.
static ROLES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let row = |row: &'static str| {
        let mut cells = row.split('\t');
        Some((cells.next()?, cells.next()?))
    };
    WORDS.lines().skip(1).filter_map(row).collect()
});

/// No word of the table is longer.
const LONGEST_WORD: usize = 12;

fn has_role(word: &str, role: &str) -> bool {
    if word.len() > LONGEST_WORD {
        return false;
    }
    let word = word.to_lowercase();
    ROLES.get(word.trim_matches('.')) == Some(&role)
}

/// What stands between joining words, semicolons and bars; what stands in brackets is left out.
fn pieces(text: &str) -> Vec<String> {
    let mut depth = 0_usize;
    let plain = text.chars().filter(|c| {
        let opens = matches!(c, '(' | '[');
        depth += usize::from(opens);
        let kept = depth == 0;
        depth = depth.saturating_sub(usize::from(matches!(c, ')' | ']')));
        kept
    });
    let plain: String = plain.collect();
    let mut out = Vec::new();
    for part in plain.split([';', '|', '\n', '/']) {
        let mut piece = String::new();
        for word in part.replace('&', " & ").split_whitespace() {
            if has_role(word, "joins") && !piece.is_empty() {
                out.push(std::mem::take(&mut piece));
            } else if !has_role(word, "joins") {
                piece.push_str(word);
                piece.push(' ');
            }
        }
        out.push(piece);
    }
    out.retain(|piece| piece.chars().any(char::is_alphanumeric));
    out
}

/// The persons of one piece, which may be a list by commas, or one name with its surname first.
fn of_piece(piece: &str) -> Option<Vec<Person>> {
    let parts: Vec<&str> = piece.split(',').map(str::trim).collect();
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty() && !has_role(part, "suffix")).collect();
    if parts.iter().any(|part| !is_name(part)) {
        return None;
    }
    let (surnames, rest) = (parts.iter().step_by(2), parts.iter().skip(1).step_by(2));
    // "Smith, J., Doe, A."
    let by_initials = parts.len() >= 2 && parts.len().is_multiple_of(2) && rest.clone().all(|part| is_initials(part));
    let surname_first = match parts.as_slice() {
        // "Smith, John", but "John Smith, Ann Doe" are two.
        [surname, given] => words(surname).count() == 1 || words(given).count() == 1,
        _ => false,
    };
    if by_initials || surname_first {
        return Some(surnames.zip(rest).map(|(surname, given)| Person::new(surname, given)).collect());
    }
    parts.into_iter().map(natural).collect()
}

/// A name in its natural order: "J. R. Smith", "Ludwig van Beethoven".
fn natural(name: &str) -> Option<Person> {
    let all: Vec<&str> = words(name).filter(|word| !has_role(word, "suffix") && !has_role(word, "title")).collect();
    let (last, first) = all.split_last()?;
    // A small word before the surname belongs to it, where small words can be told from others.
    let small = |word: &&str| word.starts_with(char::is_lowercase) && last.starts_with(char::is_uppercase);
    let given = first.iter().position(small).unwrap_or(first.len());
    let (given, particles) = first.split_at(given);
    let surname: Vec<&str> = particles.iter().chain([last]).copied().collect();
    Some(Person::new(&surname.join(" "), &given.join(" ")))
}

fn words(name: &str) -> impl Iterator<Item = &str> + Clone {
    name.split(|c: char| c.is_whitespace() || c == '.').filter(|word| !word.is_empty())
}

/// "J.", "J. K.", "JK".
fn is_initials(part: &str) -> bool {
    let mut all = words(part);
    let short = |word: &str| word.chars().count() <= 2 && word.chars().all(char::is_uppercase);
    all.clone().next().is_some() && all.all(short)
}

/// Whether words could be a name: few, and without digits.
fn is_name(part: &str) -> bool {
    let count = words(part).count();
    let letters = part.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || matches!(c, '.' | '-' | '\'' | '’'));
    (1..=LONGEST_NAME).contains(&count) && letters
}

impl Person {
    fn new(surname: &str, given: &str) -> Self {
        let mut names = Vec::new();
        for word in words(given).filter(|word| !has_role(word, "title") && !has_role(word, "suffix")) {
            // "JK" is two initials; a name in capitals has more letters.
            if is_initials(word) && word.chars().count() == 2 {
                names.extend(word.chars().map(|initial| fold(&initial.to_string())));
            } else {
                names.push(fold(word));
            }
        }
        let surname: Vec<&str> = surname.split_whitespace().filter(|word| !has_role(word, "title")).collect();
        Self { surname: fold(&surname.join(" ")), given: names }
    }

    /// The surname, by which lists are put side by side.
    pub(crate) fn surname(&self) -> &str {
        &self.surname
    }

    /// Whether this is the same name written shorter: "J. Smith" for "John Smith" and "John R. Smith"; in a list, where
    /// others stand beside it, also "Smith".
    pub(crate) fn shortens(&self, full: &Self, in_a_list: bool) -> bool {
        if self.surname != full.surname || self.given.len() > full.given.len() {
            return false;
        }
        if self.given.is_empty() {
            return full.given.is_empty() || in_a_list;
        }
        let single = |name: &str| name.chars().count() == 1;
        let begins =
            |(short, long): (&String, &String)| short == long || single(short) && long.starts_with(short.as_str());
        self.given.iter().zip(&full.given).all(begins)
    }
}

/// Whether one list names the same persons as another, written shorter or alike.
pub(crate) fn shortens(short: &[Person], full: &[Person]) -> bool {
    let in_a_list = full.len() > 1;
    short.len() == full.len() && short.iter().zip(full).all(|(short, full)| short.shortens(full, in_a_list))
}

/// How many persons two sorted lists share, out of all whom they name.
pub(crate) fn overlap(a: &[Person], b: &[Person]) -> (usize, usize) {
    let one = |x: &Person, y: &Person| x.shortens(y, false) || y.shortens(x, false);
    let shared = a.iter().filter(|x| b.iter().any(|y| one(x, y))).count();
    (shared, (a.len() + b.len()).saturating_sub(shared))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: &str, b: &str) -> bool {
        of_names(a).is_some() && of_names(a) == of_names(b)
    }

    #[test]
    fn one_list_in_many_forms() {
        for other in [
            "Smith, John; Doe, Ann",
            "Ann Doe and John Smith",
            "Doe, Ann & Smith, John",
            "JOHN SMITH; ANN DOE",
            "John Smith, Ann Doe",
            "Dr. John Smith and Prof. Ann Doe (editor)",
            "John Smith, Jr., Ann Doe",
            "Ann Doe y John Smith",
        ] {
            assert!(same("John Smith; Ann Doe", other), "{other}: {:?}", people(other));
        }
        assert!(same("Smith, J., Doe, A.", "A. Doe and J. Smith"));
        assert!(same("Smith, JK", "J. K. Smith"));
        assert!(same("Beethoven, Ludwig", "Ludwig Beethoven"));
        assert!(!same("John Smith", "Jane Smith"));
    }

    #[test]
    fn what_is_no_list_of_names() {
        for text in [
            "B22",
            "delayed",
            "New York",
            "On Time",
            "war and peace",
            "The Sea, the Sea and Other Stories of the Northern Coast",
            "Smith",
            "3 May 2015",
            "",
        ] {
            assert_eq!(people(text), None, "{text}");
        }
    }

    #[test]
    fn shorter_forms_of_one_name() {
        let list = |text: &str| of_names(text).unwrap_or_default();
        assert!(shortens(&list("J. Smith"), &list("John Smith")));
        assert!(shortens(&list("John Smith"), &list("John R. Smith")));
        assert!(shortens(&list("Smith; Doe"), &list("John Smith; Ann Doe")));
        assert!(!shortens(&list("J. Smith"), &list("Ann Smith")));
        assert!(!shortens(&list("J. Smith"), &list("John Smith; Ann Doe")));
        assert_eq!(overlap(&list("John Smith; Ann Doe"), &list("J. Smith; Li Wu")), (1, 3));
    }

    #[test]
    fn the_table_is_sorted_and_every_row_has_a_source() {
        let words: Vec<&str> = WORDS.lines().skip(1).filter_map(|row| row.split('\t').next()).collect();
        assert!(words.is_sorted(), "{words:?}");
        assert!(words.iter().all(|word| word.len() <= LONGEST_WORD));
        for row in WORDS.lines() {
            assert_eq!(row.split('\t').filter(|cell| !cell.is_empty()).count(), 4, "{row}");
        }
    }
}
