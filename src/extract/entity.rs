//! Who a text speaks of: names put together into entities, with the pronouns and short forms that stand for them.

use super::Text;
use super::lexicon::Mark;
use super::name::{self, NameKind, NameMention, bare, key_words};
use super::role::{Role, roles};
use crate::span::Span;
use crate::value::fold;
use std::ops::Range;

/// How a reference names its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// By a name.
    Name,
    /// By a noun: "the cartel".
    Noun,
    /// By a pronoun: "he", "its".
    Pronoun,
}

/// Words that refer to an entity.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    pub(crate) tokens: Range<usize>,
    pub(crate) span: Span,
    pub(crate) entity: usize,
    pub(crate) form: Form,
}

/// A person, organisation or place of a text.
#[derive(Clone, Debug)]
pub(crate) struct Entity {
    /// The longest name the text gives it.
    pub(crate) name: String,
    pub(crate) kind: NameKind,
    /// All its names, as written.
    pub(crate) aliases: Vec<String>,
    /// How often it is named.
    pub(crate) count: usize,
    /// The words of its names in lower case, small ones by the English words that do their work.
    words: Vec<String>,
}

/// The entities of a text and all references to them, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entities {
    pub(crate) all: Vec<Entity>,
    pub(crate) references: Vec<Reference>,
}

impl Entities {
    /// Reads the entities of a text.
    pub(crate) fn of(text: &Text<'_>, lower: &[String]) -> Self {
        let mentions = name::names(text, lower);
        let mut entities = Self::default();
        let owners = entities.cluster(text, lower, &mentions);
        for (mention, owner) in mentions.iter().zip(&owners) {
            entities.references.push(Reference {
                tokens: mention.tokens.clone(),
                span: mention.span,
                entity: *owner,
                form: Form::Name,
            });
        }
        entities.add_short_forms(text, lower);
        // Offices and forces that other languages call otherwise go by one name.
        for entity in &mut entities.all {
            let known = entity.aliases.iter().find_map(|alias| text.lexicon().name(&fold(alias)));
            if let Some(known) = known {
                known.clone_into(&mut entity.name);
            }
        }
        entities
    }

    /// The references whose tokens lie in a range.
    pub(crate) fn within(&self, tokens: &Range<usize>) -> impl DoubleEndedIterator<Item = &Reference> {
        let from = self.references.partition_point(|r| r.tokens.start < tokens.start);
        let to = self.references.partition_point(|r| r.tokens.start < tokens.end);
        self.references.get(from..to).unwrap_or_default().iter()
    }

    /// The entity of a reference.
    pub(crate) fn get(&self, index: usize) -> Option<&Entity> {
        self.all.get(index)
    }

    /// The entity of a kind that is named most often.
    pub(crate) fn protagonist(&self, kind: NameKind) -> Option<usize> {
        let of_kind = self.all.iter().enumerate().filter(|(_, entity)| entity.kind == kind);
        of_kind.max_by_key(|(index, entity)| (entity.count, usize::MAX - index)).map(|(index, _)| index)
    }

    /// The name of the organisation that a common noun stands for in this text, if one is called so.
    pub(crate) fn organisation_called(&self, noun: &str) -> Option<String> {
        let index = self
            .named_like(noun)
            .or_else(|| is_generic(noun).then(|| self.protagonist(NameKind::Organisation)).flatten())?;
        self.get(index).map(|entity| entity.name.clone())
    }

    fn add(&mut self, name: &str, kind: NameKind) -> usize {
        self.all.push(Entity {
            name: name.to_owned(),
            kind,
            aliases: vec![name.to_owned()],
            count: 0,
            words: Vec::new(),
        });
        self.all.len() - 1
    }

    /// Gives every mention its entity: long names first, short ones join the long ones they abbreviate.
    fn cluster(&mut self, text: &Text<'_>, lower: &[String], mentions: &[NameMention]) -> Vec<usize> {
        let words: Vec<Vec<String>> =
            mentions.iter().map(|m| key_words(m.span.of(text.as_str()).unwrap_or(""), m.kind)).collect();
        // "another name for" links from the text come first: they decide what no spelling could.
        let mut order: Vec<usize> = (0..mentions.len()).collect();
        order.sort_by_key(|i| (usize::MAX - words.get(*i).map_or(0, Vec::len), *i));
        let mut owners = vec![usize::MAX; mentions.len()];
        let mut keys: Vec<(Vec<String>, usize)> = Vec::new();
        for i in order {
            let (Some(mention), Some(own)) = (mentions.get(i), words.get(i)) else { continue };
            let written = mention.span.of(text.as_str()).unwrap_or("");
            let found = keys
                .iter()
                .filter(|(long, entity)| {
                    let kind = self.all.get(*entity).map_or(NameKind::Unknown, |e| e.kind);
                    may_be_short_for(own, mention.kind, long, kind)
                })
                .max_by_key(|(long, _)| usize::from(long == own))
                .map(|(_, entity)| *entity);
            let entity = found.unwrap_or_else(|| self.add(written, mention.kind));
            if !keys.iter().any(|(long, e)| long == own && *e == entity) {
                keys.push((own.clone(), entity));
            }
            if let Some(known) = self.all.get_mut(entity) {
                known.count += 1;
                if known.kind == NameKind::Unknown {
                    known.kind = mention.kind;
                }
                if !known.aliases.iter().any(|alias| alias == written) {
                    known.aliases.push(written.to_owned());
                }
                for word in lower.get(mention.tokens.clone()).unwrap_or_default().iter().map(|word| bare(word)) {
                    if !known.words.iter().any(|own| own == word) {
                        known.words.push(word.to_owned());
                    }
                }
            }
            if let Some(slot) = owners.get_mut(i) {
                *slot = entity;
            }
        }
        for i in 1..mentions.len() {
            let (Some(a), Some(b)) = (mentions.get(i - 1), mentions.get(i)) else { continue };
            if let (Some(from), Some(to)) = (owners.get(i - 1).copied(), owners.get(i).copied())
                && from != to
                && is_another_name(text, lower, a, b)
            {
                self.merge(from, to, &mut owners);
            }
        }
        owners
    }

    fn merge(&mut self, into: usize, from: usize, owners: &mut [usize]) {
        let Some(gone) = self.all.get_mut(from).map(|entity| {
            let copy = entity.clone();
            entity.count = 0;
            entity.aliases.clear();
            entity.words.clear();
            copy
        }) else {
            return;
        };
        if let Some(kept) = self.all.get_mut(into) {
            kept.count += gone.count;
            // The fullest form of the name speaks for the others.
            if gone.name.split_whitespace().count() > kept.name.split_whitespace().count() {
                kept.name.clone_from(&gone.name);
            }
            kept.words.extend(gone.words);
            for alias in gone.aliases {
                if !kept.aliases.contains(&alias) {
                    kept.aliases.push(alias);
                }
            }
            if matches!(kept.kind, NameKind::Unknown) {
                kept.kind = gone.kind;
            }
        }
        for owner in owners.iter_mut().filter(|owner| **owner == from) {
            *owner = into;
        }
    }

    /// Adds pronouns and definite nouns ("the cartel"), each standing for what was spoken of last.
    fn add_short_forms(&mut self, text: &Text<'_>, words: &[String]) {
        let word = |index: usize| words.get(index).map_or("", String::as_str);
        let mut short: Vec<Reference> = Vec::new();
        let mut spoken_of: Vec<(NameKind, usize)> = Vec::new();
        let mut next_name = 0;
        for sentence in text.sentences() {
            let mut subject_of_sentence: Option<usize> = None;
            for index in sentence.tokens.clone() {
                while let Some(reference) = self.references.get(next_name).filter(|r| r.tokens.start <= index) {
                    let kind = self.all.get(reference.entity).map_or(NameKind::Unknown, |e| e.kind);
                    // The first person a sentence names stays its topic against those named after.
                    // "the Trump administration" speaks of no person.
                    let attributive =
                        kind == NameKind::Person && roles(word(reference.tokens.end)).has(Role::Organisation);
                    if !attributive && (kind != NameKind::Person || subject_of_sentence.is_none()) {
                        spoken_of.retain(|(k, _)| *k != kind);
                        spoken_of.push((kind, reference.entity));
                        if kind == NameKind::Person {
                            subject_of_sentence = Some(reference.entity);
                        }
                    }
                    next_name += 1;
                }
                let lower = word(index);
                let role = roles(lower);
                let last = |kind: NameKind| spoken_of.iter().rev().find(|(k, _)| *k == kind).map(|(_, entity)| *entity);
                let (entity, form) = if role.has(Role::He) || role.has(Role::She) {
                    (last(NameKind::Person).or_else(|| self.protagonist(NameKind::Person)), Form::Pronoun)
                } else if role.has(Role::It) {
                    (last(NameKind::Organisation), Form::Pronoun)
                } else if role.has(Role::Organisation) && is_definite(text, words, index) {
                    let noun = lower;
                    (
                        self.named_like(noun).or_else(|| last(NameKind::Organisation).filter(|_| is_generic(noun))),
                        Form::Noun,
                    )
                } else {
                    (None, Form::Name)
                };
                let taken = self.references.get(next_name.saturating_sub(1)).is_some_and(|r| r.tokens.contains(&index));
                if let (Some(entity), Some(token), false) = (entity, text.tokens().get(index), taken) {
                    short.push(Reference { tokens: index..index + 1, span: token.span, entity, form });
                    if form == Form::Noun {
                        spoken_of.retain(|(k, _)| *k != NameKind::Organisation);
                        spoken_of.push((NameKind::Organisation, entity));
                    }
                }
            }
        }
        self.references.extend(short);
        self.references.sort_by_key(|reference| reference.tokens.start);
        self.join_initials(words);
    }

    /// The organisation one of whose names has the noun: "the cartel" for the one called "… Cartel".
    fn named_like(&self, noun: &str) -> Option<usize> {
        let of_noun = self.all.iter().enumerate().filter(|(_, entity)| {
            entity.count > 0 && entity.kind == NameKind::Organisation && entity.words.iter().any(|word| word == noun)
        });
        of_noun.max_by_key(|(index, entity)| (entity.count, usize::MAX - index)).map(|(index, _)| index)
    }

    /// "the cartel, known by its Spanish initials CJNG": the initials join what was spoken of before them.
    fn join_initials(&mut self, words: &[String]) {
        let mut joins = Vec::new();
        for (at, reference) in self.references.iter().enumerate() {
            let before = reference.tokens.start.checked_sub(1).and_then(|i| words.get(i)).map_or("", String::as_str);
            if reference.form != Form::Name || !matches!(before, "initials" | "acronym" | "abbreviation") {
                continue;
            }
            let earlier = self.references.get(..at).unwrap_or_default().iter().rev().find(|r| {
                r.form != Form::Pronoun && self.get(r.entity).is_some_and(|e| e.kind == NameKind::Organisation)
            });
            if let Some(earlier) = earlier.filter(|e| e.entity != reference.entity) {
                joins.push((earlier.entity, reference.entity));
            }
        }
        for (into, from) in joins {
            let mut owners: Vec<usize> = self.references.iter().map(|r| r.entity).collect();
            self.merge(into, from, &mut owners);
            for (reference, owner) in self.references.iter_mut().zip(owners) {
                reference.entity = owner;
            }
        }
    }
}

fn is_definite(text: &Text<'_>, lower: &[String], index: usize) -> bool {
    // "the cartel", "the powerful cartel", "his cartel"
    (1..=2).any(|back| {
        let Some(at) = index.checked_sub(back) else { return false };
        let word = lower.get(at).map_or("", String::as_str);
        let contracted = text.tokens().get(at).is_some_and(|token| token.entry.has(Mark::ContractedThe));
        matches!(word, "the" | "his" | "her" | "its" | "their" | "this" | "that") || contracted
    }) && text.word(index).chars().next().is_some_and(char::is_lowercase)
}

/// Nouns that stand for any organisation.
fn is_generic(noun: &str) -> bool {
    matches!(
        noun,
        "group" | "company" | "firm" | "organisation" | "organization" | "lender" | "gang" | "agency" | "carrier"
    )
}

/// Whether a name may be another, longer one cut short.
pub(crate) fn may_be_short_for(short: &[String], short_kind: NameKind, long: &[String], long_kind: NameKind) -> bool {
    if short == long {
        return true;
    }
    let kinds_differ = short_kind != long_kind && short_kind != NameKind::Unknown && long_kind != NameKind::Unknown;
    if kinds_differ || short.is_empty() || long_kind == NameKind::Place || short_kind == NameKind::Place {
        return false;
    }
    let in_order = || {
        let mut rest = long.iter();
        short.iter().all(|word| rest.any(|other| other == word))
    };
    match long_kind {
        NameKind::Person => {
            // A single word is a family name: not the first of several.
            short.len() < long.len() && in_order() && (short.len() > 1 || short.first() != long.first())
        }
        NameKind::Organisation => {
            is_initials_of(short, long) || (short.len() >= 2 && short.last() == long.last() && in_order())
        }
        _ => false,
    }
}

/// Whether a one-word name is made of the first letters of a longer one's words.
pub(crate) fn is_initials_of(short: &[String], long: &[String]) -> bool {
    const SMALL: &[&str] = &["of", "the", "for", "and", "de", "del", "la", "y", "&"];
    let [initials] = short else { return false };
    let initials: String = initials.chars().filter(|c| *c != '.').collect();
    let letters = |with_small: bool| -> String {
        long.iter()
            .filter(|word| with_small || !SMALL.contains(&word.as_str()))
            .filter_map(|word| word.chars().next())
            .collect()
    };
    initials.len() >= 2 && long.len() >= 2 && (letters(false) == initials || letters(true) == initials)
}

/// Whether the words between two names say that they name one: "known as", "alias", an apposed nickname in quotes,
/// initials in brackets.
fn is_another_name(text: &Text<'_>, lower: &[String], a: &NameMention, b: &NameMention) -> bool {
    let between: Vec<&str> = (a.tokens.end..b.tokens.start).map(|i| text.word(i)).collect();
    if between.len() > 8 {
        return false;
    }
    let words: Vec<&str> = lower
        .get(a.tokens.end..b.tokens.start)
        .unwrap_or_default()
        .iter()
        .map(String::as_str)
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    let says_so = words.windows(2).any(|pair| matches!(pair, ["known", "as"] | ["nicknamed", _]))
        || matches!(
            words.as_slice(),
            ["alias"] | ["aka"] | ["a.k.a."] | ["or"] | ["nicknamed"] | ["or", "simply"] | [.., "called"]
        );
    if says_so && (words.len() > 1 || words.first() != Some(&"or")) {
        return true;
    }
    if !words.is_empty() || a.tokens.end == b.tokens.start {
        return false;
    }
    let quote = |w: &&str| matches!(*w, "\"" | "“" | "”" | "‘" | "’" | "'");
    let apposed_nickname = b.quoted && between.iter().all(|w| quote(w) || *w == ",");
    let name_goes_on = a.quoted && between.iter().all(quote) && a.kind != NameKind::Place;
    let in_brackets = matches!(between.as_slice(), ["("] | ["(", "the"]) && text.word(b.tokens.end) == ")";
    let initials = is_initials_of(
        &key_words(b.span.of(text.as_str()).unwrap_or(""), NameKind::Unknown),
        &key_words(a.span.of(text.as_str()).unwrap_or(""), a.kind),
    ) || b.kind == NameKind::Organisation && b.tokens.len() == 1;
    // "Joaquín “El Chapo” Guzmán", "Oseguera, “El Mencho,”", "Cartel (CJNG)"
    apposed_nickname || name_goes_on || (in_brackets && initials)
}
