//! What a rule hands back: the mention that it found, and from where reading goes on.

use super::scan::Scan;
use super::{Mention, MentionKind, NounPhrase};

/// What was found: the mention, and the token from which reading goes on.
pub(super) struct Found {
    pub(super) mention: Mention,
    pub(super) next: usize,
}

/// Builds a mention over `start..end`.
pub(super) fn mention(
    scan: &Scan<'_, '_>,
    start: usize,
    end: usize,
    kind: MentionKind,
    noun: Option<NounPhrase>,
) -> Option<Mention> {
    Some(Mention { noun, ..Mention::new(scan.span(start, end)?, start..end, kind) })
}

/// The same with the token from which reading goes on, put together where it is returned.
pub(super) fn found(
    scan: &Scan<'_, '_>,
    start: usize,
    end: usize,
    kind: MentionKind,
    noun: Option<NounPhrase>,
    next: usize,
) -> Option<Found> {
    let span = scan.span(start, end)?;
    Some(Found { mention: Mention { noun, ..Mention::new(span, start..end, kind) }, next })
}
