//! The screen as bytes: ratatui's changed cells become the fewest bytes that say the same, in one write a frame.
//!
//! A slow line is the usual place of work, so the backend remembers where the terminal's cursor stands and how it
//! writes, and says only what differs. It asks the terminal nothing, ever: what it can't know it says anew.

mod pen;

use std::cell::Cell as Memory;
use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::{Cell, CellWidth};
use ratatui::layout::{Position, Size};
use unicode_width::UnicodeWidthChar;

use pen::Pen;

/// Opens and closes a synchronized update: the terminal shows the frame whole or not yet.
const SYNC: (&[u8], &[u8]) = (b"\x1b[?2026h", b"\x1b[?2026l");

/// Largest frame that is drawn.
const LARGEST: Size = Size { width: 1000, height: 500 };

/// What to go by where the terminal doesn't tell its size.
const USUAL: Size = Size { width: 80, height: 24 };

/// What has been written so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// Frames that changed something; each was one write.
    pub frames: u64,
    /// Bytes of all frames.
    pub bytes: u64,
}

/// Where the terminal's cursor stands, as far as that is certain.
#[derive(Debug, Clone, Copy, Default)]
struct Cursor {
    row: Option<u16>,
    col: Option<u16>,
}

/// A run of blank cells that waits for what follows it: erasing may be shorter than spaces.
#[derive(Debug, Clone, Copy)]
struct Blanks {
    x: u16,
    y: u16,
    len: u16,
}

/// A backend that writes each frame once and as short as it can.
#[derive(Debug)]
pub struct Lean<W: Write> {
    out: W,
    /// A size that never changes, for tests; otherwise the terminal of standard output is asked (by an ioctl).
    fixed: Option<Size>,
    size: Memory<Size>,
    frame: Vec<u8>,
    /// The frame's synchronized update has begun.
    open: bool,
    pen: Option<Pen>,
    cursor: Cursor,
    shown: Option<bool>,
    written: Written,
}

impl<W: Write> Lean<W> {
    /// A backend for the terminal on standard output.
    pub fn new(out: W) -> Self {
        Self {
            out,
            fixed: None,
            size: Memory::new(USUAL),
            frame: Vec::with_capacity(8192),
            open: false,
            pen: None,
            cursor: Cursor::default(),
            shown: None,
            written: Written::default(),
        }
    }

    /// A backend that is as large as it is told.
    pub fn with_size(out: W, width: u16, height: u16) -> Self {
        let size = Size { width, height };
        Self { fixed: Some(size), size: Memory::new(size), ..Self::new(out) }
    }

    /// Puts bytes before the next frame, to leave in the same write. They may move the cursor and change how it
    /// writes: the backend takes nothing for known afterwards.
    pub fn queue(&mut self, bytes: &[u8]) {
        self.frame.extend_from_slice(bytes);
        self.forget();
    }

    /// Takes nothing about the terminal for known: another program may have written to it.
    pub fn forget(&mut self) {
        self.pen = None;
        self.shown = None;
        self.cursor = Cursor::default();
    }

    /// Frames and bytes written so far.
    pub const fn written(&self) -> Written {
        self.written
    }

    /// What the bytes go to.
    pub const fn out(&self) -> &W {
        &self.out
    }

    fn emit(&mut self, bytes: &[u8]) {
        if !self.open {
            self.open = true;
            self.frame.extend_from_slice(SYNC.0);
        }
        self.frame.extend_from_slice(bytes);
    }

    /// A control sequence with one number, which is left out where it is the default of 1.
    fn csi(&mut self, number: u16, end: u8) {
        self.emit(b"\x1b[");
        if number != 1 {
            self.number(number);
        }
        self.frame.push(end);
    }

    /// The digits of a number. Formatting is for texts: a frame has hundreds of these.
    fn number(&mut self, number: u16) {
        if number >= 10 {
            self.number(number / 10);
        }
        self.frame.push(b"0123456789"[usize::from(number % 10)]);
    }

    fn move_to(&mut self, x: u16, y: u16) {
        match (self.cursor.row, self.cursor.col) {
            (Some(row), Some(col)) if row == y => self.move_along(col, x),
            (Some(row), _) if row == y && x == 0 => self.emit(b"\r"),
            (Some(row), _) if row == y => self.csi(x + 1, b'G'),
            // The next row exists, or else there would be nothing to draw on it: this never scrolls.
            (Some(row), Some(col)) if row + 1 == y && col == x => self.emit(b"\n"),
            (Some(row), _) if row + 1 == y && x == 0 => self.emit(b"\r\n"),
            (Some(_), Some(col)) if col == x => self.csi(y + 1, b'd'),
            _ => self.move_anywhere(x, y),
        }
        self.cursor = Cursor { row: Some(y), col: Some(x) };
    }

    fn move_along(&mut self, from: u16, to: u16) {
        match (from, to) {
            _ if from == to => {}
            (_, 0) => self.emit(b"\r"),
            _ if to > from => self.csi(to - from, b'C'),
            _ if from - to <= 4 => self.emit(&b"\x08\x08\x08\x08"[..usize::from(from - to)]),
            _ if from - to < to + 1 => self.csi(from - to, b'D'),
            _ => self.csi(to + 1, b'G'),
        }
    }

    fn move_anywhere(&mut self, x: u16, y: u16) {
        if x == 0 {
            return self.csi(y + 1, b'H');
        }
        self.emit(b"\x1b[");
        if y > 0 {
            self.number(y + 1);
        }
        self.frame.push(b';');
        self.number(x + 1);
        self.frame.push(b'H');
    }

    fn take_pen(&mut self, pen: Pen) {
        if self.pen != Some(pen) {
            self.emit(b"");
            pen.add_after(self.pen, &mut self.frame);
            self.pen = Some(pen);
        }
    }

    fn put(&mut self, x: u16, y: u16, cell: &Cell) {
        let symbol = printable(cell.symbol());
        let width = if is_narrow(symbol) { 1 } else { cell.cell_width().max(1) };
        self.move_to(x, y);
        self.take_pen(Pen::of(cell, symbol == " ", self.pen));
        if width > 1 && symbol.chars().nth(1).is_some() {
            // Terminals differ on how many of these cells the sequence covers, so all are blanked first. The
            // erasure doesn't move the cursor.
            self.csi(width, b'X');
        }
        self.emit(symbol.as_bytes());
        self.advance(x, y, width, symbol);
    }

    /// Where the cursor stands after `symbol`. Behind the last column it may stand in either of two places, and
    /// behind what terminals give different widths the column is anyone's guess.
    fn advance(&mut self, x: u16, y: u16, width: u16, symbol: &str) {
        let columns = self.size.get().width;
        let end = x.saturating_add(width);
        let certain = width == 1 && is_certain(symbol);
        let widest = u16::try_from(symbol.chars().count() * 2).unwrap_or(u16::MAX).max(width);
        let stays = if certain { end < columns } else { x.saturating_add(widest) < columns };
        self.cursor = Cursor { row: stays.then_some(y), col: (stays && certain).then_some(end) };
    }

    fn put_blanks(&mut self, blanks: Blanks, next: Option<(u16, u16)>) {
        let Blanks { x, y, len } = blanks;
        self.move_to(x, y);
        self.take_pen(Pen::blank(self.pen));
        let end = x + len;
        let goes_on = next == Some((end, y));
        if end >= self.size.get().width {
            self.emit(b"\x1b[K");
        } else if len > if goes_on { 10 } else { 5 } {
            self.csi(len, b'X');
        } else {
            self.emit(&b"          "[..usize::from(len)]);
            self.cursor.col = Some(end);
        }
    }

    fn show(&mut self, shown: bool) {
        if self.shown != Some(shown) {
            self.emit(if shown { b"\x1b[?25h" } else { b"\x1b[?25l" });
            self.shown = Some(shown);
        }
    }
}

impl<W: Write> Backend for Lean<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut waiting: Option<Blanks> = None;
        // The cells under the last wide grapheme: writing one of them would wipe it out.
        let mut covered = (0, 0);
        for (x, y, cell) in content {
            if y == covered.1 && x < covered.0 {
                continue;
            }
            if is_blank(cell) {
                match &mut waiting {
                    Some(blanks) if blanks.y == y && blanks.x + blanks.len == x => blanks.len += 1,
                    _ => {
                        let start = Blanks { x, y, len: 1 };
                        if let Some(blanks) = waiting.replace(start) {
                            self.put_blanks(blanks, None);
                        }
                    }
                }
                continue;
            }
            if let Some(blanks) = waiting.take() {
                self.put_blanks(blanks, Some((x, y)));
            }
            self.put(x, y, cell);
            if !is_narrow(cell.symbol()) {
                covered = (x.saturating_add(cell.cell_width()), y);
            }
        }
        if let Some(blanks) = waiting {
            self.put_blanks(blanks, None);
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.show(false);
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.show(true);
        Ok(())
    }

    /// Where the cursor is known to stand, else the origin; the terminal is not asked.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(Position { x: self.cursor.col.unwrap_or(0), y: self.cursor.row.unwrap_or(0) })
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let Position { x, y } = position.into();
        self.move_to(x, y);
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    /// Clears in the terminal's own background. The cursor counts as lost, since a clear follows a resize, and
    /// terminals move the cursor at will when they are resized.
    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.take_pen(Pen::blank(self.pen));
        self.emit(match region {
            ClearType::All => b"\x1b[2J",
            ClearType::AfterCursor => b"\x1b[J",
            ClearType::BeforeCursor => b"\x1b[1J",
            ClearType::CurrentLine => b"\x1b[2K",
            ClearType::UntilNewLine => b"\x1b[K",
        });
        self.cursor = Cursor::default();
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        let size = self.fixed.or_else(window).unwrap_or(self.size.get());
        self.size.set(size);
        Ok(size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size()?, pixels: Size::ZERO })
    }

    /// Writes the frame, in one call. After a failure nothing about the terminal is taken for known.
    fn flush(&mut self) -> io::Result<()> {
        if self.frame.is_empty() {
            return Ok(());
        }
        if std::mem::take(&mut self.open) {
            self.frame.extend_from_slice(SYNC.1);
        }
        let outcome = self.out.write_all(&self.frame).and_then(|()| self.out.flush());
        self.written.frames += 1;
        self.written.bytes += self.frame.len() as u64;
        self.frame.clear();
        if outcome.is_err() {
            self.forget();
        }
        outcome
    }
}

/// The size of the terminal on standard output, where it has one: a serial line tells 0 by 0.
fn window() -> Option<Size> {
    let size = rustix::termios::tcgetwinsize(rustix::stdio::stdout()).ok()?;
    // A window that claims 40,000 by 40,000 cells would take all memory for its frames.
    let size = Size { width: size.ws_col.min(LARGEST.width), height: size.ws_row.min(LARGEST.height) };
    (size.width > 0 && size.height > 0).then_some(size)
}

/// A space on the terminal's own background, which erasing writes too.
fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " " && Pen::is_unseen_on_blank(cell)
}

/// What may be printed. Text is cleaned before it is drawn; this is the last gate, and it lets no control through.
fn printable(symbol: &str) -> &str {
    let is_printable = is_narrow(symbol) || !(symbol.is_empty() || symbol.contains(char::is_control));
    if is_printable { symbol } else { " " }
}

/// Whether `symbol` is printable ASCII, or of a frame or a bar: one cell everywhere, without a look at any table.
pub fn is_narrow(symbol: &str) -> bool {
    matches!(symbol.as_bytes(), [b' '..=b'~'] | [0xE2, 0x94 | 0x95, _] | [0xE2, 0x96, 0x80..=0x9F])
}

/// Whether every terminal gives `symbol` one cell.
fn is_certain(symbol: &str) -> bool {
    if is_narrow(symbol) {
        return true;
    }
    let mut chars = symbol.chars();
    let (Some(ch), None) = (chars.next(), chars.next()) else { return false };
    match ch {
        // Frames and bars are drawn by the hundred. Where they are wide, no layout holds anyway.
        '\0'..='\u{1FFF}' | '\u{2500}'..='\u{259F}' => true,
        // Symbols that some fonts draw as emoji.
        '\u{2600}'..='\u{27BF}' => false,
        _ => ch.width() == ch.width_cjk(),
    }
}

#[cfg(test)]
mod tests;
