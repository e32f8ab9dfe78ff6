//! Phrases from earlier notes, over the note editor.

use ratatui::layout::{Position, Rect};

use crate::tui::{
    model::{Model, phrases::Phrases},
    text::{clean, wrap},
    theme::Role,
    view::{
        field,
        parts::{self, below, indent, put, row, shorten},
        sheet::{Sheet, Spot},
    },
};

pub(super) fn draw(model: &Model, phrases: &Phrases, body: Rect, buf: &mut Sheet<'_>) -> Option<Position> {
    let theme = model.theme;
    let area = parts::centred(body, 82, 20);
    let title = format!("From your notes {} {}", theme.glyphs().dot, phrases.criterion);
    let inside = shorten(parts::overlay(theme, buf, area, &title), 1);
    let line = indent(row(inside, 0), 1);
    let taken = put(theme, buf, line, "with:", theme.style(Role::Title));
    let caret = field::draw(theme, &phrases.query, indent(line, taken + 1), buf);
    let list = below(inside, if inside.height > 8 { 2 } else { 1 });
    let found = phrases.found();
    let nothing = match &phrases.all {
        None => Some("Reading the earlier sessions."),
        Some(all) if all.is_empty() => {
            Some("You have written no note on this criterion before, or only such as name a candidate.")
        }
        Some(_) if found.is_empty() => Some("No phrase has that."),
        Some(_) => None,
    };
    if let Some(text) = nothing {
        parts::paragraph(buf, indent(list, 1), text, theme.style(Role::Dim));
        return caret;
    }
    let at = phrases.cursor.at.min(found.len() - 1);
    let mut rows: Vec<(usize, bool, String)> = Vec::new();
    for (index, phrase) in found.iter().enumerate() {
        let text = clean(phrase);
        let ranges = wrap(&text, usize::from(list.width.saturating_sub(2)).min(78));
        rows.extend(ranges.into_iter().enumerate().map(|(n, range)| (index, n == 0, text[range].to_owned())));
    }
    let end = rows.iter().rposition(|(index, ..)| *index == at).map_or(0, |last| last + 1);
    let start = rows.iter().position(|(index, ..)| *index == at).unwrap_or(0);
    let offset = end.saturating_sub(list.height.into()).min(start);
    for (y, (index, first, text)) in rows.iter().skip(offset).take(list.height.into()).enumerate() {
        let place = row(list, y);
        buf.spot(place, Spot::Line(*index));
        if *first && *index == at {
            put(theme, buf, place, theme.glyphs().cursor, theme.style(Role::Cursor));
        }
        put(theme, buf, indent(place, 2), text, theme.style(Role::Text));
    }
    caret
}
