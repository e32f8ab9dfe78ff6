//! The picker of evidence items: the criterion's wording above, the ledger below.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::evidence::EvidenceItem,
    tui::{
        action::Action,
        keymap::Scope,
        model::{Cursor, Model, Work, picker::Picker},
        text::{clean_lines, wrap},
        theme::Role,
        view::{
            evidence,
            parts::{self, below, cells, indent, put, put_right, row, shorten},
            sheet::{Sheet, Spot},
        },
    },
};

pub(super) fn draw(model: &Model, picker: &Picker, body: Rect, buf: &mut Sheet<'_>) -> Option<Position> {
    let (theme, work) = (model.theme, model.work.as_ref()?);
    // Where the panes stand, the picker takes the right-hand side; else all there is.
    let side = if body.width >= 70 { indent(body, 30) } else { body };
    let side = Rect { width: side.width.min(100), ..side };
    let criterion = picker.criterion.as_ref().and_then(|id| work.framework().criterion(id));
    let wording = criterion.map_or("cited by all that the filter shows", |criterion| &criterion.text);
    let wrapped = wrap(&clean_lines(wording), side.width.saturating_sub(4).min(78).into()).len();
    let needed = cells(wrapped + work.items().len().max(3) + 3);
    let area = Rect { height: side.height.min(needed), ..side };
    let by = criterion.map_or("all shown", |criterion| criterion.id.as_str());
    let title = format!("Cite {} {by}", theme.glyphs().dot);
    let inside = parts::overlay(theme, buf, area, &title);
    let text = shorten(indent(inside, 1), 1);
    let most = Rect { height: inside.height / 2, width: text.width.min(78), ..text };
    let used = parts::paragraph(buf, most, wording, theme.style(Role::Dim));
    let ledger = shorten(below(inside, used + u16::from(inside.height >= needed.saturating_sub(2))), 1);
    let Some(last) = work.items().len().checked_sub(1) else {
        let text = format!(
            "There is nothing to cite yet: {} adds an item.",
            model.keymap.key(Scope::Picker, Action::New)
        );
        parts::paragraph(buf, indent(ledger, 1), &text, theme.style(Role::Dim));
        return None;
    };
    let cursor = Cursor { at: picker.cursor.at.min(last) };
    let rows = usize::from(ledger.height);
    let offset = cursor.offset(rows);
    for (index, item) in work.items().iter().enumerate().skip(offset).take(rows) {
        buf.spot(row(ledger, index - offset), Spot::Line(index));
        line(model, work, picker, item, index == cursor.at, row(ledger, index - offset), buf);
    }
    None
}

/// One item: its place in the order of choosing, what it is, and what speaks for or against it.
fn line(
    model: &Model,
    work: &Work,
    picker: &Picker,
    item: &EvidenceItem,
    here: bool,
    at: Rect,
    buf: &mut Buffer,
) {
    let theme = model.theme;
    let style = theme.style(if here { Role::Cursor } else { Role::Text });
    if here {
        put(theme, buf, at, theme.glyphs().cursor, style);
    }
    if let Some(place) = picker.chosen.iter().position(|id| *id == item.id) {
        let chosen = format!("{}{}", theme.glyphs().met, place + 1);
        put(theme, buf, Rect { width: 3.min(at.width), ..indent(at, 1) }, &chosen, theme.style(Role::Met));
    }
    put(theme, buf, Rect { width: 4.min(at.width), ..indent(at, 5) }, &item.id.to_string(), style);
    let last = if work.repeat.cites.contains(&item.id) { "cited last" } else { "" };
    let aged = if work.stale(item, model.now).is_some() { "stale" } else { "" };
    let flags = evidence::flags(theme, item);
    let hints = evidence::joined(&[last, aged], ", ");
    let right = if at.width >= 44 { format!("{hints}  {flags}") } else { hints };
    let taken = put_right(theme, buf, at, &right, theme.style(Role::Dim));
    let text =
        evidence::joined(&[evidence::title(item), &item.locator], &format!(" {} ", theme.glyphs().dot));
    put(theme, buf, shorten(indent(at, 9), taken + 1), &text, theme.style(Role::Text));
}
