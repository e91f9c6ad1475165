//! One line of a picture: the places of an axis as columns of characters.

use crate::plot::{Axis, Bar, End, ForestRange, Tick, WIDTH};
use crate::render::glyphs::Glyphs;

/// A line of characters that are one column wide each; its first and last column are kept for arrow heads.
#[derive(Clone, Debug)]
pub(super) struct Lane {
    cells: Vec<char>,
}

impl Lane {
    pub(super) fn new(columns: usize) -> Self {
        Self { cells: vec![' '; columns] }
    }

    /// The column of a place on the axis.
    fn column(&self, place: u32) -> usize {
        let (place, axis) = (u64::from(place.min(WIDTH)), u64::from(WIDTH));
        let steps = u64::try_from(self.cells.len().saturating_sub(3)).unwrap_or(0);
        let rounded = (2 * place * steps + axis) / (2 * axis);
        usize::try_from(rounded).unwrap_or(0) + 1
    }

    fn put(&mut self, column: usize, sign: char) {
        if let Some(cell) = self.cells.get_mut(column) {
            *cell = sign;
        }
    }

    fn draw(&mut self, from: usize, to: usize, sign: char) {
        (from..=to).for_each(|column| self.put(column, sign));
    }

    /// The column of an end; what goes on reaches the edge and gets a head there.
    fn end(&mut self, end: End, edge: usize, head: char) -> usize {
        match end {
            End::At(place) => self.column(place),
            End::Unbounded => {
                self.put(edge, head);
                edge
            }
        }
    }

    /// What lies between two ends, heads left alone.
    fn between(&mut self, (low, high): (End, End), sign: char, heads: [char; 2]) -> (usize, usize) {
        let last = self.cells.len().saturating_sub(1);
        let [left, right] = heads;
        let from = self.end(low, 0, left);
        let to = self.end(high, last, right);
        let inner = (from.max(1), to.min(last.saturating_sub(1)));
        self.draw(inner.0, inner.1, sign);
        (from, to)
    }

    /// The bar of a reading: what is left open, over it what is meant, over it the figure that was stated.
    pub(super) fn bar(mut self, bar: &Bar, is_vague: bool, glyphs: &Glyphs) -> Self {
        let [meant, open] = if is_vague { glyphs.vague } else { glyphs.bar };
        self.between(bar.possible, open, glyphs.heads);
        let (from, to) = (self.column(bar.typical.0), self.column(bar.typical.1));
        self.draw(from, to, meant);
        match bar.dot {
            Some(place) => self.put(self.column(place), glyphs.dot),
            None if is_vague && from == to => self.put(from, glyphs.hollow),
            None => {}
        }
        self
    }

    /// A range from its low to its high end with its best figure.
    pub(super) fn range(mut self, range: &ForestRange, glyphs: &Glyphs) -> Self {
        let [low, line, best, high] = glyphs.range;
        let (from, to) = self.between((range.low, range.high), line, glyphs.heads);
        for (end, column, sign) in [(range.low, from, low), (range.high, to, high)] {
            if end != End::Unbounded {
                self.put(column, sign);
            }
        }
        if let Some(place) = range.best {
            self.put(self.column(place), best);
        }
        self
    }

    /// The line of an axis with its ticks.
    pub(super) fn axis(mut self, axis: &Axis, glyphs: &Glyphs) -> Self {
        let [line, tick] = glyphs.axis;
        self.draw(0, self.cells.len().saturating_sub(1), line);
        for Tick { at, .. } in &axis.ticks {
            self.put(self.column(*at), tick);
        }
        self
    }

    /// What is written under the ticks; a label that would touch the one before it is left out.
    pub(super) fn labels(mut self, axis: &Axis) -> Self {
        let mut free = 0;
        for Tick { at, label } in &axis.ticks {
            let length = label.chars().count();
            let Some(room) = self.cells.len().checked_sub(length) else { continue };
            let start = self.column(*at).saturating_sub(length / 2).min(room);
            if start < free {
                continue;
            }
            label.chars().enumerate().for_each(|(index, sign)| self.put(start + index, sign));
            free = start + length + 1;
        }
        self
    }

    /// The characters, without the spaces at the end.
    pub(super) fn text(&self) -> String {
        let text: String = self.cells.iter().collect();
        text.trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::glyphs::{ASCII, UNICODE};

    const HALF: u32 = WIDTH / 2;

    fn bar(dot: Option<u32>, typical: (u32, u32), possible: (End, End)) -> Bar {
        Bar { dot, typical, possible }
    }

    #[test]
    fn bars_are_drawn_by_what_the_words_say() {
        let draw = |bar: &Bar, is_vague: bool| {
            let [rich, plain] = [&UNICODE, &ASCII].map(|glyphs| Lane::new(13).bar(bar, is_vague, glyphs).text());
            format!("{rich}|{plain}")
        };
        let point = |at| (End::At(at), End::At(at));
        assert_eq!(draw(&bar(Some(HALF), (HALF, HALF), point(HALF)), false), "      ●|      o");
        assert_eq!(draw(&bar(Some(0), (0, HALF), (End::At(0), End::Unbounded)), false), " ●━━━━━─────▶| o=====----->");
        assert_eq!(
            draw(&bar(Some(WIDTH), (HALF, WIDTH), (End::Unbounded, End::At(WIDTH))), false),
            "◀─────━━━━━●|<-----=====o"
        );
        assert_eq!(draw(&bar(None, (HALF, WIDTH), (End::At(0), End::Unbounded)), true), " ╌╌╌╌╌╍╍╍╍╍╍▶| .....~~~~~~>");
        assert_eq!(draw(&bar(None, (HALF, HALF), point(HALF)), true), "      ○|      %");
    }

    #[test]
    fn ranges_have_ends_or_heads() {
        let range = |low, best, high| ForestRange { policy: String::new(), low, best, high };
        let draw = |range: &ForestRange| Lane::new(13).range(range, &ASCII).text();
        assert_eq!(draw(&range(End::At(0), Some(HALF), End::At(WIDTH))), " [----*----]");
        assert_eq!(draw(&range(End::Unbounded, None, End::Unbounded)), "<----------->");
        assert_eq!(draw(&range(End::At(HALF), Some(HALF), End::At(HALF))), "      *");
    }

    #[test]
    fn labels_that_would_touch_are_left_out() {
        let (first, last) = (crate::number::Number::from(0), crate::number::Number::from(20));
        let axis = Axis::of_numbers(&[first, last], None, true, false).unwrap();
        let wide = Lane::new(30);
        assert_eq!(wide.clone().axis(&axis, &ASCII).text(), "-+-----+-----+------+-----+---");
        assert_eq!(wide.labels(&axis).text(), " 0     5    10     15    20");
        assert_eq!(Lane::new(9).labels(&axis).text(), " 0 10 20");
        assert_eq!(Lane::new(1).labels(&axis).text(), "0");
        assert_eq!(
            Lane::new(0).bar(&bar(Some(HALF), (0, WIDTH), (End::Unbounded, End::Unbounded)), false, &ASCII).text(),
            ""
        );
    }
}
