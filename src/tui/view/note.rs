//! The note editor: the criterion's wording above, the text below, the terminal's cursor at the caret.

use ratatui::layout::{Position, Rect};

use crate::tui::{
    model::{Model, note::NoteEditor},
    theme::Role,
    view::{
        field,
        parts::{self, indent, shorten},
        sheet::Sheet,
    },
};

/// From so many rows on, a note has room for all that stands around it.
const ROOMY: u16 = 8;

pub(super) fn draw(model: &Model, note: &NoteEditor, body: Rect, buf: &mut Sheet<'_>) -> Option<Position> {
    let theme = model.theme;
    // Where the panes stand, the editor takes the right-hand side; else all there is.
    let area = if body.width >= 70 { indent(body, 30) } else { body };
    let area = Rect { width: area.width.min(82), ..area };
    let words = note.field.text().split_whitespace().count();
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
    field::draw(theme, &note.field, inside, buf)
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
