//! Frames: what the screen shows, what it is to show, and the difference.

use std::io::{self, Write};

use ratatui::{
    backend::Backend as _,
    buffer::{Buffer, Cell},
    layout::{Position, Rect},
};

use crate::tui::{
    backend::{Lean, is_narrow},
    text::is_sign,
};

/// The screen as it is and as it will be.
///
/// In place of ratatui's `Terminal`, which measures every cell of every frame to find what changed. Here a row that is
/// the same is passed over whole, and only those with a wide grapheme are left to ratatui.
#[derive(Debug)]
pub struct Canvas<W: Write> {
    backend: Lean<W>,
    /// Without cells where the screen shows nothing, as before the first frame.
    shown: Buffer,
    next: Buffer,
}

impl<W: Write> Canvas<W> {
    /// A canvas of the backend's size, on a screen that shows nothing.
    ///
    /// # Errors
    /// None that this backend has.
    pub fn new(backend: Lean<W>) -> io::Result<Self> {
        let area = Rect::from((Position::ORIGIN, backend.size()?));
        Ok(Self { backend, shown: Buffer::default(), next: Buffer::empty(area) })
    }

    /// The backend, for what must leave with the next frame.
    pub const fn backend_mut(&mut self) -> &mut Lean<W> {
        &mut self.backend
    }

    /// Draws one frame by `render`, which says where the cursor is if it is to be seen, and writes it at once.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn draw(&mut self, render: impl FnOnce(Rect, &mut Buffer) -> Option<Position>) -> io::Result<()> {
        let area = Rect::from((Position::ORIGIN, self.backend.size()?));
        if area != self.next.area {
            self.next = Buffer::empty(area);
            self.clear()?;
        }
        let cursor = render(area, &mut self.next);
        self.backend.draw(changes(&self.shown, &self.next))?;
        if let Some(cursor) = cursor {
            self.backend.show_cursor()?;
            self.backend.set_cursor_position(cursor)?;
        } else {
            self.backend.hide_cursor()?;
        }
        let flushed = self.backend.flush();
        // Behind the write: no key waits for the next frame to be wiped.
        std::mem::swap(&mut self.shown, &mut self.next);
        if self.next.area == area {
            self.next.reset();
        } else {
            self.next = Buffer::empty(area);
        }
        flushed
    }

    /// Makes the next frame start from nothing.
    ///
    /// # Errors
    /// None that this backend has.
    pub fn clear(&mut self) -> io::Result<()> {
        self.shown = Buffer::default();
        self.backend.clear()
    }
}

/// The cells to write so that `shown` becomes `next`, in order. Both have the same area, or `shown` has none.
fn changes<'b>(shown: &'b Buffer, next: &'b Buffer) -> impl Iterator<Item = (u16, u16, &'b Cell)> {
    let columns = usize::from(next.area.width).max(1);
    let rows = next.content.chunks(columns).enumerate();
    (next.area.y..).zip(rows).flat_map(move |(y, (at, after))| {
        let before = shown.content.get(at * columns..(at + 1) * columns);
        let changed = before.map_or_else(|| shown_columns(after), |before| changed_columns(before, after));
        changed.into_iter().map(move |x| (next.area.x + x, y, &after[usize::from(x)]))
    })
}

/// The columns of a row that are to be written.
fn changed_columns(before: &[Cell], after: &[Cell]) -> Vec<u16> {
    let cells = || before.iter().zip(after);
    // Most rows of most frames are the same.
    let Some(first) = cells().position(|(before, after)| !is_same(before, after)) else { return Vec::new() };
    if before.iter().chain(after).all(|cell| is_one_cell(cell.symbol())) {
        let rest = (0..).zip(cells()).skip(first);
        return rest.filter(|(_, (before, after))| !is_same(before, after)).map(|(x, _)| x).collect();
    }
    by_ratatui(before, after)
}

/// The columns of a row that are to be written where the screen shows nothing.
fn shown_columns(after: &[Cell]) -> Vec<u16> {
    if after.iter().all(|cell| is_one_cell(cell.symbol())) {
        return (0..).zip(after).filter(|(_, cell)| !is_same(&Cell::EMPTY, cell)).map(|(x, _)| x).collect();
    }
    by_ratatui(&vec![Cell::EMPTY; after.len()], after)
}

/// ratatui knows what wide graphemes leave behind.
fn by_ratatui(before: &[Cell], after: &[Cell]) -> Vec<u16> {
    let area = Rect::new(0, 0, u16::try_from(after.len()).unwrap_or(u16::MAX), 1);
    let [before, after] = [before, after].map(|row| Buffer { area, content: row.to_vec() });
    before.diff_iter(&after).map(|(x, _, _)| x).collect()
}

/// Whether two cells look the same. Nothing here uses a cell's further fields, and this is asked of every cell of every
/// frame, most of which hold one letter.
fn is_same(before: &Cell, after: &Cell) -> bool {
    let is_same_symbol = match (before.symbol().as_bytes(), after.symbol().as_bytes()) {
        ([before], [after]) => before == after,
        (before, after) => before == after,
    };
    is_same_symbol && before.fg == after.fg && before.bg == after.bg && before.modifier == after.modifier
}

/// Whether `symbol` has one cell for certain, without a look at the tables.
fn is_one_cell(symbol: &str) -> bool {
    is_narrow(symbol) || is_sign(symbol)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::style::{Color, Style};

    fn screen() -> impl Strategy<Value = Buffer> {
        let style = prop_oneof![
            Just(Style::new()),
            Just(Style::new().reversed()),
            Just(Style::new().bg(Color::Red)),
            Just(Style::new().underlined())
        ];
        let text =
            (r"([a-c é·…▸✔✘░│]|[a-c é·…▸✔✘░│]|[\u{6f22}\u{1f469}]|\u{2764}\u{fe0f}|[e✔]\u{301}){0,9}", style);
        prop::collection::vec(text, 3).prop_map(|rows| {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 7, 3));
            for (y, (text, style)) in (0..).zip(rows) {
                buffer.set_stringn(0, y, text, 7, style);
            }
            buffer
        })
    }

    proptest! {
        #[test]
        fn what_changes_is_what_ratatui_finds(before in screen(), after in screen()) {
            let ours: Vec<_> = changes(&before, &after).collect();
            let theirs = before.diff(&after);
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn without_cells_the_screen_shows_nothing(after in screen()) {
            let (nothing, blank) = (Buffer::default(), Buffer::empty(after.area));
            let ours: Vec<_> = changes(&nothing, &after).collect();
            prop_assert_eq!(ours, changes(&blank, &after).collect::<Vec<_>>());
        }
    }
}
