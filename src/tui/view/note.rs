//! The note editor: the criterion's wording above, the text below, the terminal's cursor at the caret.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::tui::{
    editor::Editor,
    model::{Model, note::NoteEditor},
    text::{clean, width, wrap},
    theme::Role,
    view::parts::{self, cells, indent, row, shorten, write},
};

/// From so many rows on, a note has room for all that stands around it.
const ROOMY: u16 = 8;

pub(super) fn draw(model: &Model, note: &NoteEditor, body: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = model.theme;
    // Where the panes stand, the editor takes the right-hand side; else all there is.
    let area = if body.width >= 70 { indent(body, 30) } else { body };
    let area = Rect { width: area.width.min(82), ..area };
    let words = note.editor.lines().iter().map(|line| line.split_whitespace().count()).sum::<usize>();
    let title =
        format!("Note {} {} {} words {words}", theme.glyphs().dot, note.criterion, theme.glyphs().dot);
    let inside = parts::overlay(theme, buf, area, &title);
    let mut inside = shorten(indent(inside, 1), 1);
    let criterion = model.work.as_ref().and_then(|work| work.framework().criterion(&note.criterion));
    let (wording, gap) = beside(inside.height);
    // A message takes rows of its own: then the text in hand is worth more than the wording.
    let wording = if inside.height < ROOMY && model.notice.is_some() { 0 } else { wording };
    if let Some(criterion) = criterion.filter(|_| wording > 0) {
        let wording = Rect { height: wording, ..inside };
        let used = parts::opening(theme, buf, wording, &criterion.text, theme.style(Role::Dim));
        inside = parts::below(inside, used + gap);
    }
    text(model, &note.editor, inside, buf)
}

/// The rows that the wording may take beside a note, and those between them: most are for the note.
fn beside(rows: u16) -> (u16, u16) {
    match rows {
        0..3 => (0, 0),
        3..5 => (1, 0),
        5..ROOMY => (rows / 3, 1),
        _ => (rows / 2, 1),
    }
}

/// Draws a text being typed, wrapped, scrolled so that the caret is shown; returns where the caret is.
pub(super) fn text(model: &Model, editor: &Editor, area: Rect, buf: &mut Buffer) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    let style = model.theme.style(Role::Text);
    // The last column is left to the caret at a line's end.
    let columns = usize::from(area.width.saturating_sub(1).max(1));
    let (caret_line, caret_byte) = editor.position();
    let mut rows: Vec<String> = Vec::new();
    let mut caret = (0, 0);
    for (index, line) in editor.lines().iter().enumerate() {
        let text = clean(line);
        let ranges = wrap(&text, columns);
        if index == caret_line {
            // Cleaning can lengthen the text before the caret; it is cleaned by itself to count it.
            let before = clean(&line[..caret_byte]).len();
            let at = ranges.iter().rposition(|range| range.start <= before).unwrap_or(0);
            let start = ranges.get(at).map_or(0, |range| range.start);
            caret = (rows.len() + at, width(&text[start..before.max(start)]).min(columns));
        }
        rows.extend(ranges.into_iter().map(|range| text[range].to_owned()));
    }
    let offset = (caret.0 + 1).saturating_sub(area.height.into());
    for (index, line) in rows.iter().skip(offset).take(area.height.into()).enumerate() {
        let at = row(area, index);
        write(buf, at, line, style);
    }
    Some(Position { x: area.x + cells(caret.1), y: area.y + cells(caret.0 - offset) })
}
