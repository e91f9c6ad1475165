//! Pictures of a question as plain data: where each claim lies on a shared axis, ready for any format to draw.
//!
//! - [`forest`]: the forest plot, one row for each reading, with the figure that was stated, what is meant and what is left
//!   open (Lewis and Clarke, "Forest plots: trying to see the wood and the trees", BMJ 2001);
//! - [`timeline`]: a figure that moves, by the time for which each claim holds.
//!
//! Places on an axis are whole numbers from 0 to [`WIDTH`], so that every format draws the same picture.

mod axis;
mod calendar;
mod forest;
mod place;
mod timeline;

pub use axis::{Axis, Scale, Tick, WIDTH};
pub use forest::{Bar, End, Forest, ForestRange, ForestRow, forest};
pub use timeline::{Moment, Timeline, timeline};
