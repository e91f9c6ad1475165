//! Reading the word tables that are compiled in.

use std::ops::Deref;

/// The cells of the widest table.
const MOST: usize = 8;

/// One row of a table: its cells, which are put in no vector since thousands of rows are read before the first text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Row {
    cells: [&'static str; MOST],
    count: usize,
}

impl Row {
    /// The cells of a line; the last one of the widest row keeps what is left.
    fn of(line: &'static str) -> Self {
        let mut row = Self { cells: [""; MOST], count: 0 };
        let mut start = 0;
        for (at, byte) in line.bytes().enumerate() {
            if byte == b'\t' && row.count + 1 < MOST {
                row.push(line.get(start..at));
                start = at + 1;
            }
        }
        row.push(line.get(start..));
        row
    }

    fn push(&mut self, cell: Option<&'static str>) {
        if let (Some(slot), Some(cell)) = (self.cells.get_mut(self.count), cell) {
            *slot = cell;
            self.count += 1;
        }
    }

    pub(crate) fn as_slice(&self) -> &[&'static str] {
        self.cells.get(..self.count).unwrap_or(&[])
    }
}

impl Deref for Row {
    type Target = [&'static str];

    fn deref(&self) -> &Self::Target {
        self.as_slice()
    }
}

/// The rows of a tab-separated table, without its header and empty lines.
pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = Row> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(Row::of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_the_cells_between_its_tabs() {
        let cells = |line| Row::of(line).as_slice().to_vec();
        assert_eq!(cells("a\t\tb c\té"), ["a", "", "b c", "é"]);
        assert_eq!(cells("a"), ["a"]);
        assert_eq!(cells("1\t2\t3\t4\t5\t6\t7\t8\t9"), ["1", "2", "3", "4", "5", "6", "7", "8\t9"]);
        assert_eq!(rows("# head\na\tb\n\nc\td\n").map(|row| row.len()).collect::<Vec<_>>(), [2, 2]);
    }
}
