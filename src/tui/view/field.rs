//! A text being typed, drawn so that its caret is shown.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::tui::{
    field::{Room, TextField},
    model::form::Remark,
    text::{clean, column_of, graphemes, row_of, rows, width},
    theme::{Role, Theme},
    view::{
        parts::{cells, row, write},
        sheet::Sheet,
    },
};

/// Draws the text with the keys; returns the place of its caret.
pub(super) fn draw(theme: Theme, field: &TextField, area: Rect, buf: &mut Sheet<'_>) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    if !field.has_lines() {
        return line(theme, field, None, area, buf);
    }
    // The last column is left to the caret at a row's end.
    let columns = usize::from(area.width.saturating_sub(1).max(1));
    buf.room = Room { columns, rows: area.height.into() };
    let rows = rows(field.text(), columns);
    let caret = row_of(&rows, field.caret());
    let height = usize::from(area.height);
    // The caret has rows above and below it where there are any.
    let offset = caret.saturating_sub(height / 2).min(rows.len().saturating_sub(height));
    for (index, shown) in rows.iter().skip(offset).take(height).enumerate() {
        write(buf, row(area, index), &shown.shown, theme.style(Role::Text));
    }
    let column = column_of(field.text(), rows.get(caret)?, field.caret(), columns);
    Some(Position { x: area.x + cells(column), y: area.y + cells(caret - offset) })
}

/// Draws one line, with what a remark is about in its role; returns the place of the caret.
pub(super) fn line(
    theme: Theme,
    field: &TextField,
    remark: Option<&Remark>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    let raw = field.text();
    let text = clean(raw);
    // Cleaning can lengthen the text; what comes before a place is cleaned by itself to find the place again.
    let place = |byte: usize| clean(raw.get(..byte).unwrap_or(raw)).len().min(text.len());
    let caret = place(field.caret());
    let room = usize::from(area.width) - 1;
    // From the caret back: all that is in front of it costs nothing, however long it is.
    let start = beginning(text.get(..caret).unwrap_or_default(), room);
    write(buf, area, &text[start..], theme.style(Role::Text));
    if let Some(remark) = remark.filter(|remark| !remark.at.is_empty()) {
        let column = |byte: usize| cells(text.get(start..place(byte)).map_or(0, width)).min(area.width);
        let (from, to) = (column(remark.at.start), column(remark.at.end));
        let fault = Rect { x: area.x + from, width: to.saturating_sub(from), ..area };
        buf.set_style(fault, theme.style(Role::Warning));
    }
    Some(Position { x: area.x + cells(text.get(start..caret).map_or(0, width)), y: area.y })
}

/// The first byte from which the rest of `text` has no more than so many cells.
fn beginning(text: &str, cells: usize) -> usize {
    let mut left = width(text);
    for (at, grapheme) in graphemes(text) {
        if left <= cells {
            return at;
        }
        left -= width(grapheme);
    }
    text.len()
}
