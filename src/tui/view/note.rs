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
    if let Some(criterion) = criterion.filter(|_| inside.height >= 8) {
        let wording = Rect { height: inside.height / 2, ..inside };
        let used = parts::paragraph(buf, wording, &criterion.text, theme.style(Role::Dim)) + 1;
        inside = Rect { y: inside.y + used, height: inside.height - used, ..inside };
    }
    text(model, &note.editor, inside, buf)
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
