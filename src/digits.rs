//! Figures by their digits, as they are mistyped: the same digits at another scale, two neighbours swapped.

use crate::number::Number;

/// The digits of a number without the noughts at either end: 25 of 0.25 and of 2,500.
pub(crate) fn significant(number: Number) -> String {
    let digits: String = number.magnitude().to_string().chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').to_owned()
}

/// The power of ten between two numbers with the same digits, 1 to 9.
pub(crate) fn power_between(x: Number, y: Number) -> Option<i32> {
    let (small, large) = (x.magnitude().min(y.magnitude()), x.magnitude().max(y.magnitude()));
    let factor = large.over(small)?;
    (1..=9).find(|power| Number::power_of_ten(*power) == Some(factor))
}

/// Whether one whole number is the other with two neighbouring digits swapped: 354 and 345.
pub(crate) fn are_swapped(x: Number, y: Number) -> bool {
    let (p, q) = (x.to_string(), y.to_string());
    let differing: Vec<(usize, (char, char))> =
        p.chars().zip(q.chars()).enumerate().filter(|(_, (c, d))| c != d).collect();
    x.is_whole()
        && y.is_whole()
        && p.len() == q.len()
        && match differing.as_slice() {
            [(i, (c, d)), (j, (e, f))] => i + 1 == *j && c == f && d == e,
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_tell_a_slip() {
        let n = |text: &str| text.parse::<Number>().unwrap();
        assert_eq!(significant(n("2500")), "25");
        assert_eq!(significant(n("0.25")), "25");
        assert_eq!(power_between(n("1500000"), n("1500000000")), Some(3));
        assert_eq!(power_between(n("0"), n("10")), None);
        assert_eq!(power_between(n("15"), n("15")), None);
        assert!(are_swapped(n("354"), n("345")) && are_swapped(n("48000"), n("84000")));
        assert!(!are_swapped(n("354"), n("453")) && !are_swapped(n("12"), n("120")) && !are_swapped(n("33"), n("33")));
    }
}
