//! Numbers that count nothing, each as what it is: names, codes, scores.

pub(super) mod code;
pub(super) mod exclude;
pub(super) mod named_year;
pub(super) mod score;
