//! What would change if a deed were done to all that the filter shows.

use ratatui::layout::Rect;

use crate::tui::{
    action::Action,
    keymap::Scope,
    model::{Cursor, Model, bulk::Bulk},
    theme::Role,
    view::parts::{self, below, indent, put, row, shorten},
    view::sheet::{Sheet, Spot},
};

pub(super) fn draw(model: &Model, bulk: &Bulk, body: Rect, buf: &mut Sheet<'_>) {
    let (theme, Some(work)) = (model.theme, &model.work) else { return };
    let dot = theme.glyphs().dot;
    let area = parts::centred(body, 84, body.height);
    let title = format!("All shown{}", work.filtered(dot));
    let inside = shorten(parts::overlay(theme, buf, area, &title), 1);
    let sentences = bulk.lines(work);
    let shown = work.filters.shown.len();
    let (head, role) = match &bulk.deed {
        None => {
            let key = model.keymap.key(Scope::Bulk, Action::Keep);
            (format!("What is to be done with these {shown}? Nothing is, before {key}."), Role::Text)
        }
        Some(deed) => {
            let count = sentences.len();
            (format!("{}: {count} of {shown} would change", deed.words()), Role::Target)
        }
    };
    let used = parts::paragraph(buf, indent(inside, 1), &head, theme.style(role));
    let rest = below(inside, used + u16::from(inside.height > 8));
    let Some(last) = sentences.len().checked_sub(1) else { return };
    let cursor = Cursor { at: bulk.cursor.at.min(last) };
    let rows = usize::from(rest.height);
    let offset = cursor.offset(rows);
    for (index, line) in sentences.iter().enumerate().skip(offset).take(rows) {
        let at = row(rest, index - offset);
        buf.spot(at, Spot::Line(index));
        if index == cursor.at {
            put(theme, buf, at, theme.glyphs().cursor, theme.style(Role::Cursor));
        }
        put(theme, buf, indent(at, 1), line, theme.style(Role::Text));
    }
}
