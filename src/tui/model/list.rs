//! A cursor in a list, and how the moving keys move it.

use crate::tui::action::Action;

/// A cursor in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The line it is on, from 0.
    pub at: usize,
}

impl Cursor {
    /// Moves in a list of `len` lines that shows `page` lines at once; returns whether `action` is a move.
    pub fn step(&mut self, action: Action, len: usize, page: usize) -> bool {
        let last = len.saturating_sub(1);
        let page = page.saturating_sub(1).max(1);
        self.at = match action {
            Action::Up => self.at.saturating_sub(1),
            Action::Down => self.at + 1,
            Action::PageUp => self.at.saturating_sub(page),
            Action::PageDown => self.at + page,
            Action::First => 0,
            Action::Last => last,
            _ => return false,
        };
        self.at = self.at.min(last);
        true
    }

    /// The first line shown of a list in `rows` rows, so that the cursor is among them: as high up as can be.
    pub fn offset(self, rows: usize) -> usize {
        (self.at + 1).saturating_sub(rows.max(1))
    }
}
