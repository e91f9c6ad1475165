//! A text cut where marks begin and end, so that marks may overlap and the page still nests well.

use crate::compare::Verdict;
use crate::span::Span;
use std::ops::Range;

/// The words of one claim in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MarkedSpan {
    pub(super) span: Span,
    /// Number of its question.
    pub(super) question: usize,
    /// Index of the claim in its question.
    pub(super) claim: usize,
    pub(super) verdict: Verdict,
}

/// A piece of text over which the same claims lie.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) bytes: Range<usize>,
    /// Claims whose words begin here.
    pub(super) begin: Vec<MarkedSpan>,
    /// Claims whose words end with it.
    pub(super) end: Vec<MarkedSpan>,
    /// The worst verdict of the claims that lie over it.
    pub(super) worst: Option<Verdict>,
}

/// Cuts a stretch of text at the ends of the marks that lie over it; `marks` are sorted by their start.
pub(super) fn cut(stretch: Range<usize>, marks: &[MarkedSpan]) -> Vec<Piece> {
    let over: Vec<MarkedSpan> = marks
        .iter()
        .copied()
        .filter(|mark| mark.span.start() < stretch.end && mark.span.end() > stretch.start)
        .collect();
    let mut cuts: Vec<usize> = over.iter().flat_map(|mark| [mark.span.start(), mark.span.end()]).collect();
    cuts.retain(|at| *at > stretch.start && *at < stretch.end);
    cuts.extend([stretch.start, stretch.end]);
    cuts.sort_unstable();
    cuts.dedup();
    let pieces = cuts.iter().zip(cuts.iter().skip(1)).map(|(from, to)| {
        let covers = |mark: &&MarkedSpan| mark.span.start() < *to && mark.span.end() > *from;
        let chosen = |keep: &dyn Fn(&MarkedSpan) -> bool| over.iter().copied().filter(|mark| keep(mark)).collect();
        Piece {
            bytes: *from..*to,
            begin: chosen(&|mark| mark.span.start() == *from),
            end: chosen(&|mark| mark.span.end() == *to),
            worst: over.iter().filter(covers).map(|mark| mark.verdict).max(),
        }
    });
    pieces.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(start: usize, end: usize, question: usize, verdict: Verdict) -> MarkedSpan {
        MarkedSpan { span: Span::new(start, end).unwrap(), question, claim: 0, verdict }
    }

    #[test]
    fn marks_that_overlap_are_cut_apart() {
        let a = mark(2, 6, 1, Verdict::Agree);
        let b = mark(4, 8, 2, Verdict::Contradict);
        let pieces = cut(0..10, &[a, b]);
        let bytes: Vec<_> = pieces.iter().map(|piece| (piece.bytes.clone(), piece.worst)).collect();
        assert_eq!(
            bytes,
            [
                (0..2, None),
                (2..4, Some(Verdict::Agree)),
                (4..6, Some(Verdict::Contradict)),
                (6..8, Some(Verdict::Contradict)),
                (8..10, None)
            ]
        );
        assert_eq!(pieces[1].begin, [a]);
        assert_eq!(pieces[2].end, [a]);
        assert_eq!(pieces[3].end, [b]);
    }

    #[test]
    fn a_stretch_without_marks_is_one_piece() {
        assert_eq!(cut(3..9, &[mark(0, 3, 1, Verdict::Agree)]).len(), 1);
    }
}
