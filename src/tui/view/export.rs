//! How far an export is: over the screen, or on the line of the messages while something else is done.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::tui::{
    action::Action,
    model::Model,
    theme::Role,
    view::parts::{self, below, indent, put, row, shorten},
};

/// The widest box, in columns.
const WIDEST: u16 = 76;

pub(super) fn draw(model: &Model, body: Rect, buf: &mut Buffer) {
    let (theme, Some(export)) = (model.theme, &model.export) else { return };
    let area = parts::centred(body, WIDEST.min(body.width), 6);
    let inside = parts::overlay(theme, buf, area, "Export for the committee");
    let inside = shorten(indent(inside, 1), 1);
    put(theme, buf, row(inside, 0), &export.target.display().to_string(), theme.style(Role::Text));
    let bar = row(inside, 1);
    if !bar.is_empty() {
        parts::bar(theme, buf, bar, export.done, export.of);
    }
    put(theme, buf, row(inside, 2), &export.words(), theme.style(Role::Notice));
    let rest = below(inside, 3);
    put(theme, buf, rest, "it appears there when it is whole", theme.style(Role::Dim));
}

/// One line on it for whoever goes on meanwhile, and the key that shows more.
pub(super) fn line(model: &Model) -> Option<String> {
    let export = model.export.as_ref()?;
    let more = if model.scope().is_typed() {
        String::new()
    } else {
        format!("; {} shows it", model.key(Action::Export))
    };
    Some(format!("export: {}{more}", export.words()))
}
