//! What became of a discrepancy, from one table.

closed_list! {
    /// What became of a discrepancy from one report to a later one, in the order in which it is told.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    Course {
        New "new" "It was not there before, or the two claims got on."
        Worse "worse" "It was there before, with a milder verdict."
        Milder "milder" "It was there before, with a worse verdict."
        Settled "settled" "It was there before and is no more, or the two claims get on now."
        Known "known" "It was there before, and a baseline marks it as known now."
    }
}
