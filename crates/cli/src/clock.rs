//! The clock on the wall of the desk; the library reads none.

use crosscheck::Period;
use jiff::Zoned;

/// Today where the desk is.
pub(crate) fn today() -> Option<Period> {
    Zoned::now().date().to_string().parse().ok()
}

/// The time of day: `16:45:03`.
pub(crate) fn time() -> String {
    Zoned::now().strftime("%H:%M:%S").to_string()
}
