//! Times of day: hours of the clock, and those that are told without "a.m." and "p.m.".

pub(super) mod clock;
mod hour;
pub(super) mod hours;
