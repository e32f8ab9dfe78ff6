//! The rows that a text being typed takes on the screen, and the way between them and its bytes.

use std::{borrow::Cow, ops::Range};

use super::{clean, grapheme_width, graphemes, width, wrap};

/// One row of a text being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The bytes of the text that it shows.
    pub bytes: Range<usize>,
    /// The line goes on in the next row.
    pub is_soft: bool,
    /// The row as it is drawn.
    pub shown: String,
}

/// Returns the rows of `text` in `columns` cells: wrapped by words, hidden characters as marks. Linear in the text.
pub fn rows(text: &str, columns: usize) -> Vec<Row> {
    let columns = columns.max(1);
    let mut rows = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let shown = clean(line);
        let ranges = wrap(&shown, columns);
        let last = ranges.len().saturating_sub(1);
        let mut places = Places::new(line, matches!(shown, Cow::Borrowed(_)));
        for (at, range) in ranges.into_iter().enumerate() {
            let bytes = start + places.of(range.start)..start + places.of(range.end);
            // A row of spaces ends where it begins; they belong to it all the same.
            let bytes = if at == last { bytes.start..start + line.len() } else { bytes };
            rows.push(Row { bytes, is_soft: at < last, shown: shown[range].to_owned() });
        }
        start += line.len() + 1;
    }
    rows
}

/// Returns the row of the byte `at`.
pub fn row_of(rows: &[Row], at: usize) -> usize {
    rows.partition_point(|row| row.bytes.start <= at).saturating_sub(1)
}

/// Returns the column of the byte `at` of a text in its row.
pub fn column_of(text: &str, row: &Row, at: usize, columns: usize) -> usize {
    let before = text.get(row.bytes.start..at).unwrap_or_default();
    width(&clean(before)).min(columns)
}

impl Row {
    /// Returns the last byte where a caret is in this row: a row that is cut within a word ends in the next one.
    pub fn end(&self, text: &str, next: Option<&Self>) -> usize {
        let is_cut = self.is_soft && next.is_some_and(|next| next.bytes.start == self.bytes.end);
        let shown = text.get(self.bytes.clone()).unwrap_or_default();
        let last = graphemes(shown).last().map_or(0, |(at, _)| at);
        if is_cut { self.bytes.start + last } else { self.bytes.end }
    }

    /// Returns the byte of the text at a column, or the row's end if it is shorter.
    pub fn byte_at(&self, text: &str, column: usize, next: Option<&Self>) -> usize {
        let shown = text.get(self.bytes.clone()).unwrap_or_default();
        let mut taken = 0;
        for (at, grapheme) in graphemes(shown) {
            let cells: usize = graphemes(&clean(grapheme)).map(|(_, shown)| grapheme_width(shown)).sum();
            if taken + cells > column {
                return self.bytes.start + at;
            }
            taken += cells;
        }
        self.end(text, next)
    }
}

/// The way from the bytes of a cleaned line to those of the line itself, for rising places.
struct Places<'l> {
    line: &'l str,
    is_same: bool,
    at: usize,
    shown: usize,
}

impl<'l> Places<'l> {
    const fn new(line: &'l str, is_same: bool) -> Self {
        Self { line, is_same, at: 0, shown: 0 }
    }

    fn of(&mut self, shown: usize) -> usize {
        if self.is_same {
            return shown;
        }
        for (_, grapheme) in graphemes(&self.line[self.at..]) {
            let cells = clean(grapheme).len();
            if self.shown + cells > shown {
                break;
            }
            self.shown += cells;
            self.at += grapheme.len();
        }
        self.at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_has_a_row_and_a_column_that_lead_back_to_it() {
        for text in [
            "",
            "one two three four five six",
            "a word that is muchtoolongforanyrow of these\n\n  indented, and spaces at the end   ",
            "家族👩‍👩‍👧 e\u{301}tude กำ 🇩🇪🇫🇷 \u{202e}back\u{200b}wards\ttab",
            "مرحبا بالعالم\u{200f} done",
        ] {
            for columns in [1, 2, 5, 11, 80] {
                let rows = rows(text, columns);
                for (at, _) in graphemes(text).chain([(text.len(), "")]) {
                    let row = row_of(&rows, at);
                    let column = column_of(text, &rows[row], at, columns);
                    assert!(column <= columns);
                    // Spaces at a break have no cells of their own.
                    if column < columns
                        && at <= rows[row].bytes.end
                        && text.chars().all(|c| width(&clean(&c.to_string())) == 1)
                    {
                        let back = rows[row].byte_at(text, column, rows.get(row + 1));
                        assert_eq!(back, at, "{text:?} {columns}");
                    }
                }
                let drawn: String =
                    rows.iter().flat_map(|row| row.shown.chars()).filter(|c| *c != ' ').collect();
                let whole: String =
                    text.split('\n').flat_map(|line| clean(line).chars().collect::<Vec<_>>()).collect();
                assert_eq!(drawn, whole.replace(' ', ""), "{text:?} {columns}");
            }
        }
    }
}
