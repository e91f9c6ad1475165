//! The signs that reports at a terminal are drawn with: Unicode, or ASCII where that cannot be shown.

/// One set of signs; what sources say is not changed by it.
///
/// All that make up a picture are one column wide.
#[derive(Debug)]
pub(super) struct Glyphs {
    /// Before a thing that stands alone.
    pub(super) bullet: char,
    /// Beside the first, the next and the last of things that belong together.
    pub(super) joined: [char; 3],
    /// Between two things of one line.
    pub(super) between: &'static str,
    /// Left of a quote.
    pub(super) gutter: char,
    /// Around words whose text is not at hand.
    pub(super) quotes: [&'static str; 2],
    /// Where something is left out.
    pub(super) ellipsis: &'static str,
    /// Between two questions.
    pub(super) rule: char,
    /// A figure that was stated.
    pub(super) dot: char,
    /// A word that names no figure, where what it means takes no more than a column.
    pub(super) hollow: char,
    /// What is meant, and what is left open.
    pub(super) bar: [char; 2],
    /// The same for a word that names no figure.
    pub(super) vague: [char; 2],
    /// Heads of what goes on to the left and to the right.
    pub(super) heads: [char; 2],
    /// A range: its low end, what lies between, its best figure, its high end.
    pub(super) range: [char; 4],
    /// The axis, and a tick on it.
    pub(super) axis: [char; 2],
}

pub(super) const UNICODE: Glyphs = Glyphs {
    bullet: '·',
    joined: ['┌', '│', '└'],
    between: " · ",
    gutter: '│',
    quotes: ["“", "”"],
    ellipsis: "…",
    rule: '─',
    dot: '●',
    hollow: '○',
    bar: ['━', '─'],
    vague: ['╍', '╌'],
    heads: ['◀', '▶'],
    range: ['├', '─', '◆', '┤'],
    axis: ['─', '┬'],
};

pub(super) const ASCII: Glyphs = Glyphs {
    bullet: '-',
    joined: ['/', '|', '\\'],
    between: " - ",
    gutter: '|',
    quotes: ["\"", "\""],
    ellipsis: "...",
    rule: '-',
    dot: 'o',
    hollow: '%',
    bar: ['=', '-'],
    vague: ['~', '.'],
    heads: ['<', '>'],
    range: ['[', '-', '*', ']'],
    axis: ['-', '+'],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fallback_is_ascii_and_signs_of_pictures_are_one_column_wide() {
        let signs = |set: &Glyphs| {
            let pairs = [set.bar, set.vague, set.heads, set.axis].concat();
            let single = [set.bullet, set.gutter, set.rule, set.dot, set.hollow];
            [&set.joined[..], &pairs, &single, &set.range].concat()
        };
        let words = |set: &Glyphs| [set.between, set.quotes[0], set.quotes[1], set.ellipsis].concat();
        assert!(signs(&ASCII).iter().all(char::is_ascii) && words(&ASCII).is_ascii());
        for sign in signs(&UNICODE) {
            assert_eq!(unicode_width::UnicodeWidthChar::width(sign), Some(1), "{sign}");
        }
    }
}
