//! Greedy word wrap by grapheme and display width.

use std::ops::Range;

/// The rows of `text` in `cols` cells, as byte ranges of it.
///
/// A line feed ends a row and belongs to none; so do the spaces at a break and at a row's end. Spaces at the start of
/// a line stay, as an indent. A word longer than the row is cut between graphemes, and wide characters (Han, kana)
/// may be parted anywhere, as their scripts have no spaces. No row is wider than `cols`, except that a single
/// grapheme wider than `cols` has a row to itself; no columns give no rows. An empty text is one empty row.
pub fn wrap(text: &str, cols: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    if cols == 0 {
        return rows;
    }
    let mut start = 0;
    for line in text.split('\n') {
        if line.len() <= cols && super::is_plain(line) {
            rows.push(start..start + line.trim_end_matches(' ').len());
        } else if line.is_ascii() {
            wrap_line(start, ascii(line, start), cols, &mut rows);
        } else {
            wrap_line(start, graphemes(line, start), cols, &mut rows);
        }
        start += line.len() + 1;
    }
    rows
}

/// One grapheme on its way into a row.
struct Piece {
    start: usize,
    end: usize,
    width: usize,
    space: bool,
}

/// In ASCII every byte is a grapheme (a line holds no line feed, so no CR LF), which saves the segmentation.
fn ascii(line: &str, start: usize) -> impl Iterator<Item = Piece> + '_ {
    line.bytes().enumerate().map(move |(at, byte)| Piece {
        start: start + at,
        end: start + at + 1,
        width: usize::from(!byte.is_ascii_control()),
        space: is_space(byte),
    })
}

fn graphemes(line: &str, start: usize) -> impl Iterator<Item = Piece> + '_ {
    super::graphemes(line).map(move |(at, grapheme)| Piece {
        start: start + at,
        end: start + at + grapheme.len(),
        width: super::grapheme_width(grapheme),
        space: grapheme.len() == 1 && grapheme.bytes().all(is_space),
    })
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// The row being filled: where its text began and ends, and the last place where it could break.
struct Row {
    start: usize,
    /// The end of the text, without the spaces behind it.
    end: usize,
    /// The cells of all graphemes so far, with the spaces.
    width: usize,
    /// Where the row would end, where the next would start, and the cells up to there.
    breaks: Option<(usize, usize, usize)>,
    /// The last grapheme was a wide one, behind which a row may break.
    wide: bool,
}

impl Row {
    const fn at(start: usize) -> Self {
        Self { start, end: start, width: 0, breaks: None, wide: false }
    }

    const fn is_blank(&self) -> bool {
        self.start == self.end
    }

    fn allow_break(&mut self, next: usize) {
        if !self.is_blank() {
            self.breaks = Some((self.end, next, self.width));
        }
    }

    /// Ends the row before the grapheme at `next`, at its last break or else right here.
    fn close(&mut self, next: usize) -> Option<Range<usize>> {
        if let Some((end, resume, width)) = self.breaks.take() {
            let row = self.start..end;
            (self.start, self.width) = (resume, self.width - width);
            self.end = self.end.max(resume);
            return Some(row);
        }
        let row = (!self.is_blank()).then_some(self.start..self.end);
        *self = Self::at(next);
        row
    }
}

fn wrap_line(start: usize, pieces: impl Iterator<Item = Piece>, cols: usize, rows: &mut Vec<Range<usize>>) {
    let mut row = Row::at(start);
    for piece in pieces {
        if piece.space {
            row.width += piece.width;
            row.allow_break(piece.end);
            row.wide = false;
            continue;
        }
        let wide = piece.width > 1;
        if wide || row.wide {
            row.allow_break(piece.start);
        }
        // A break behind what takes no cells frees none; then the row is closed once more.
        while row.width + piece.width > cols && row.start < piece.start {
            rows.extend(row.close(piece.start));
        }
        row.end = piece.end;
        row.width += piece.width;
        row.wide = wide;
    }
    rows.push(row.start..row.end);
}
