//! Whether a figure or a date can belong to the words that ask for it: what the grammar of the sentence rules out.

use super::inflect::VerbForm;
use super::read::{Mention, MentionKind};
use super::role::{Role, roles};
use super::trigger::Hit;
use crate::codebook::ValueRole;
use crate::value::{Date, Grain};
use std::ops::Range;

/// How many tokens may stand between "the deaths of" and the figure.
const AFTER_OF: usize = 2;
/// How many tokens may stand before the subject of a sentence.
const BEFORE_SUBJECT: usize = 4;

/// Whether a mention belongs to something else, whatever stands near it.
pub(super) fn is_barred(
    lower: &[String],
    sentence: &Range<usize>,
    mention: &Mention,
    hit: &Hit,
    role: ValueRole,
) -> bool {
    let words = Words { lower, sentence };
    words.counts_children(mention)
        || words.is_part_of_a_sum(mention)
        || is_in_complement(mention, hit)
        || words.is_behind_another_complement(mention, hit)
        || role == ValueRole::Subject && words.shares_a_subject(mention, hit)
        || matches!(mention.kind, MentionKind::Date(_))
            && (words.is_attributive(hit.tokens.clone(), hit.form) || words.dates_a_noun(mention))
}

/// "21 relatives of the dead": the word stands behind "of" in the counted phrase, and says who the others are.
fn is_in_complement(mention: &Mention, hit: &Hit) -> bool {
    mention.noun.as_ref().is_some_and(|noun| {
        noun.head_token.is_some_and(|head| hit.tokens.start > head) && hit.tokens.end <= noun.tokens.end
    })
}

struct Words<'a> {
    lower: &'a [String],
    sentence: &'a Range<usize>,
}

impl Words<'_> {
    fn word(&self, at: usize) -> &str {
        self.lower.get(at).filter(|_| self.sentence.contains(&at)).map_or("", String::as_str)
    }

    fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// "a mother of two died": the figure counts her children.
    fn counts_children(&self, mention: &Mention) -> bool {
        let of = mention.tokens.start.checked_sub(1).filter(|of| self.word(*of) == "of");
        let alone = mention.noun.as_ref().is_none_or(|noun| noun.head_token.is_none());
        alone && of.is_some_and(|of| roles(self.before(of)).has(Role::Parent))
    }

    /// "$334 million, of which about $281 million in cash", "including $281 million": a part of the sum before it.
    fn is_part_of_a_sum(&self, mention: &Mention) -> bool {
        let before = self.before(mention.tokens.start);
        let of_which =
            before == "which" && mention.tokens.start.checked_sub(1).is_some_and(|at| self.before(at) == "of");
        matches!(mention.kind, MentionKind::Money(..)) && (of_which || before == "including")
    }

    /// "The killing of a boy drew thousands of students": what was killed stands right behind "of".
    fn is_behind_another_complement(&self, mention: &Mention, hit: &Hit) -> bool {
        let end = hit.tokens.end;
        let of = match hit.form {
            None if end > 0 && self.word(end - 1) == "of" => end,
            Some(VerbForm::Ing) if self.word(end) == "of" => end + 1,
            _ => return false,
        };
        super::attach::extent(mention).start > of + AFTER_OF
    }

    /// "He shot at two guards before fleeing": who fled is who shot, the subject at the head of the sentence.
    fn shares_a_subject(&self, mention: &Mention, hit: &Hit) -> bool {
        let joins = roles(self.before(hit.tokens.start));
        hit.form == Some(VerbForm::Ing)
            && (joins.has(Role::Preposition) || joins.has(Role::Clause))
            && (mention.tokens.start > self.sentence.start + BEFORE_SUBJECT
                || roles(self.before(mention.tokens.start)).has(Role::Preposition))
    }

    /// "a convicted sex offender", "the sunken ferry": the participle describes, and tells of no happening here.
    fn is_attributive(&self, verb: Range<usize>, form: Option<VerbForm>) -> bool {
        let is_participle = matches!(form, Some(VerbForm::Participle | VerbForm::PastOrParticiple));
        is_participle && self.has_article(verb.start) && self.is_content(verb.end)
    }

    /// "the 2012 shooting death", "his 1999 film": the year dates the noun behind it.
    fn dates_a_noun(&self, mention: &Mention) -> bool {
        let MentionKind::Date(date) = &mention.kind else { return false };
        let is_year = |date: &Date| matches!(date, Date::Period(period) if period.grain() >= Grain::Year);
        date.stated().any(is_year) && self.has_article(mention.tokens.start) && self.is_content(mention.tokens.end)
    }

    fn has_article(&self, at: usize) -> bool {
        let before = self.before(at);
        matches!(before, "a" | "an" | "the" | "this" | "his" | "her" | "its" | "their" | "your" | "our")
            || super::name::possesses(before)
    }

    /// A word that is neither a small one nor a sign.
    fn is_content(&self, at: usize) -> bool {
        const SMALL: [Role; 6] =
            [Role::Preposition, Role::Clause, Role::Be, Role::Auxiliary, Role::Say, Role::Relative];
        let word = self.word(at);
        let role = roles(word);
        word.chars().count() > 2
            && word.chars().all(char::is_alphabetic)
            && !SMALL.into_iter().any(|small| role.has(small))
    }
}
