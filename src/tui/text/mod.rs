//! Text on the screen: how wide it is, where it is cut, where it breaks.
//!
//! Everything counts graphemes and cells exactly as ratatui draws them, since a second opinion on a width moves every
//! cell behind it. What may be drawn at all is decided in [`crate::domain::text`].

mod rows;
mod wrap;

use std::borrow::Cow;

use ratatui::buffer::CellWidth;

use crate::domain::text::sign;
pub use crate::domain::text::{Cleaning, TextError, accept_line, accept_note, clean, clean_lines, graphemes};
pub use rows::{Row, column_of, row_of, rows};
pub use wrap::wrap;

/// The cells that `text` takes on one line; control characters take none, as ratatui drops them.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.bytes().filter(|byte| !byte.is_ascii_control()).count();
    }
    graphemes(text).map(|(_, grapheme)| grapheme_width(grapheme)).sum()
}

/// The longest beginning of `text` that fits `cols` cells, and the cells it takes.
pub fn prefix(text: &str, cols: usize) -> (&str, usize) {
    if text.len() <= cols && is_plain(text) {
        return (text, text.len());
    }
    let mut taken = 0;
    for (at, grapheme) in graphemes(text) {
        let wide = grapheme_width(grapheme);
        if taken + wide > cols {
            return (&text[..at], taken);
        }
        taken += wide;
    }
    (text, taken)
}

/// `text` if it fits `cols` cells, else its beginning with `mark` (`…`, or `~` in ASCII) in the last cells.
///
/// Where not even the mark fits, the text is cut without it.
pub fn truncate<'a>(text: &'a str, cols: usize, mark: &str) -> Cow<'a, str> {
    let (whole, _) = prefix(text, cols);
    if whole.len() == text.len() {
        return Cow::Borrowed(text);
    }
    let marked = width(mark);
    if marked > cols {
        return Cow::Borrowed(whole);
    }
    let (kept, _) = prefix(text, cols - marked);
    Cow::Owned(format!("{}{mark}", kept.trim_end_matches(' ')))
}

/// The cells of one grapheme. ratatui drops a grapheme that holds a control character.
pub fn grapheme_width(grapheme: &str) -> usize {
    if let [byte] = grapheme.as_bytes() {
        return usize::from(!byte.is_ascii_control());
    }
    if is_sign(grapheme) {
        return 1;
    }
    if grapheme.contains(char::is_control) { 0 } else { usize::from(grapheme.cell_width()) }
}

/// A sign by itself, all of which have one cell.
pub fn is_sign(grapheme: &str) -> bool {
    sign(grapheme.as_bytes()) == Some(grapheme.len())
}

/// One byte is one cell: nothing but printable ASCII.
pub fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..0x7F).contains(&byte))
}

#[cfg(test)]
mod tests;
