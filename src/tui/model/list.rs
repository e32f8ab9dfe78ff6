//! A cursor in a list, and how the moving keys move it.

use crate::tui::action::Motion;

/// A cursor in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The line it is on, from 0.
    pub at: usize,
}

impl Cursor {
    /// Moves in a list of `len` lines that shows `page` lines at once.
    pub fn step(&mut self, motion: Motion, len: usize, page: usize) {
        let last = len.saturating_sub(1);
        let page = page.saturating_sub(1).max(1);
        let to = match motion {
            Motion::Up => self.at.saturating_sub(1),
            Motion::Down => self.at + 1,
            Motion::PageUp => self.at.saturating_sub(page),
            Motion::PageDown => self.at + page,
            Motion::First => 0,
            Motion::Last => last,
            Motion::Left | Motion::Right => self.at,
        };
        self.at = to.min(last);
    }

    /// The first line shown of a list in `rows` rows, so that the cursor is among them: as high up as can be.
    pub fn offset(self, rows: usize) -> usize {
        (self.at + 1).saturating_sub(rows.max(1))
    }
}
