//! Rows of text made before they are drawn, so that they can be counted, scrolled and set side by side.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::tui::{
    text::{clean, clean_lines, wrap},
    theme::{Role, Theme},
    view::parts::{bar, cells, indent, put, row},
};

/// One piece of a row.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    /// A text from a column on.
    Text(u16, String, Role),
    /// A bar from a column on, with its width: so much of so much.
    Bar(u16, u16, usize, usize),
}

/// Rows of pieces.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    pub rows: Vec<Vec<Piece>>,
    /// Columns there are.
    pub width: u16,
}

impl Rows {
    pub fn new(width: u16) -> Self {
        Self { rows: Vec::new(), width }
    }

    /// An empty row.
    pub fn gap(&mut self) {
        self.rows.push(Vec::new());
    }

    /// A row of pieces.
    pub fn row(&mut self, pieces: Vec<Piece>) {
        self.rows.push(pieces);
    }

    /// A text from outside, wrapped from a column on; at most so wide as is good to read.
    pub fn text(&mut self, column: u16, text: &str, role: Role) {
        let text = clean_lines(text);
        let width = self.width.saturating_sub(column).clamp(1, WIDEST);
        for range in wrap(&text, width.into()) {
            self.rows.push(vec![Piece::Text(column, text[range].to_owned(), role)]);
        }
    }

    /// A text behind a sign: the text is wrapped beside it.
    pub fn signed(&mut self, column: u16, sign: (&str, Role), text: &str, role: Role) {
        let at = self.rows.len();
        self.text(column + 2, text, role);
        if self.rows.len() == at {
            self.gap();
        }
        self.rows[at].insert(0, Piece::Text(column, sign.0.to_owned(), sign.1));
    }

    /// Sets columns side by side below what is there.
    pub fn beside(&mut self, columns: Vec<(u16, Self)>) {
        let start = self.rows.len();
        for (shift, column) in columns {
            for (index, pieces) in column.rows.into_iter().enumerate() {
                while self.rows.len() <= start + index {
                    self.gap();
                }
                self.rows[start + index].extend(pieces.into_iter().map(|piece| piece.shifted(shift)));
            }
        }
    }

    /// Draws the rows from `offset` on; where there are more, the last row of the area says so.
    pub fn draw(&self, theme: Theme, area: Rect, offset: usize, buf: &mut Buffer) {
        let offset = offset.min(self.rows.len().saturating_sub(area.height.into()));
        for (index, pieces) in self.rows.iter().skip(offset).take(area.height.into()).enumerate() {
            for piece in pieces {
                piece.draw(theme, row(area, index), buf);
            }
        }
    }
}

/// The widest text, in columns.
const WIDEST: u16 = 78;

impl Piece {
    fn shifted(self, by: u16) -> Self {
        match self {
            Self::Text(at, text, role) => Self::Text(at + by, text, role),
            Self::Bar(at, width, done, of) => Self::Bar(at + by, width, done, of),
        }
    }

    fn draw(&self, theme: Theme, area: Rect, buf: &mut Buffer) {
        match self {
            Self::Text(at, text, role) => {
                put(theme, buf, indent(area, *at), &clean(text), theme.style(*role));
            }
            Self::Bar(at, width, done, of) => {
                let place = indent(area, *at);
                let place = Rect { width: (*width).min(place.width), ..place };
                if !place.is_empty() {
                    bar(theme, buf, place, *done, *of);
                }
            }
        }
    }
}

/// How many rows there are, as a coordinate.
pub(super) fn height(rows: &Rows) -> u16 {
    cells(rows.rows.len())
}
