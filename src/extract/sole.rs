//! Short texts that state one value and nothing else: the cell of a table, the field of a row.

use super::read::quantities;
use super::stated::value_of;
use super::{Text, TokenKind};
use crate::value::Value;

/// The figure, date or other quantity that a text states when it says nothing else; `None` for all other texts.
///
/// ```
/// use crosscheck::extract::{Text, sole_value};
/// let value = |text| sole_value(&Text::new(text)).map(|value| value.to_string());
/// assert_eq!(value("$4m"), value("4 million dollars"));
/// assert_eq!(value("12 passengers").as_deref(), Some("12 passenger"));
/// assert_eq!(value("12 passengers drowned"), None);
/// assert_eq!(value("Gate 12"), None);
/// ```
#[must_use]
pub fn sole_value(text: &Text<'_>) -> Option<Value> {
    let mut mentions = quantities(text);
    let mention = mentions.next()?;
    let counted = mention.noun.as_ref().map_or(mention.tokens.clone(), |noun| noun.tokens.clone());
    let (first, end) =
        (mention.tokens.start.min(counted.start), mention.tokens.end.max(counted.end.max(mention.tokens.end)));
    // What a word of the text says beyond the value could change it; a full stop does not.
    let rest = text.tokens().get(end..)?;
    let alone = first == 0
        && rest.iter().all(|token| token.kind == TokenKind::Sign && token.span.of(text.as_str()) == Some("."));
    if alone && mentions.next().is_none() { value_of(&mention) } else { None }
}
