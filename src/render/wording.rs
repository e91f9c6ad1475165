//! The words by which reports call verdicts, counts and dates, the same in every format.

use crate::compare::Verdict;

/// "1 contradiction", "2 contradictions".
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The verdict without underscores.
pub(super) fn words(verdict: Verdict) -> String {
    verdict.code().replace('_', " ")
}

/// What a single finding is called.
pub(super) const fn noun(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradict => "a contradiction",
        Verdict::Tension => "a tension",
        Verdict::Update => "an update",
        Verdict::Undecided => "undecided",
        Verdict::Suspect => "a suspected slip",
        Verdict::Scope => "a question of scope",
        Verdict::Compatible => "compatible",
        Verdict::Agree => "an agreement",
        Verdict::NotComparable => "not comparable",
    }
}

/// Some findings of one verdict, counted: "3 contradictions".
pub(super) fn tally(verdict: Verdict, count: usize) -> String {
    match verdict {
        Verdict::Contradict => counted(count, "contradiction", "contradictions"),
        Verdict::Tension => counted(count, "tension", "tensions"),
        Verdict::Update => counted(count, "update", "updates"),
        Verdict::Undecided => format!("{count} undecided"),
        Verdict::Suspect => counted(count, "suspected slip", "suspected slips"),
        Verdict::Scope => counted(count, "question of scope", "questions of scope"),
        Verdict::Compatible => format!("{count} compatible"),
        Verdict::Agree => counted(count, "agreement", "agreements"),
        Verdict::NotComparable => format!("{count} with nothing to compare"),
    }
}

/// A date for readers: a space between day and time.
pub(super) fn clock(edtf: &str) -> String {
    edtf.replacen('T', " ", 1)
}
