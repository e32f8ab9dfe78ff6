//! The screens of panels: the list, and the pages of the panel that is open.

mod agreement;
mod outcome;
mod queue;
mod rows;

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    store::panels::{ListedPanel, PanelRow},
    tui::{
        action::Action,
        model::{
            Model, Screen,
            panel::{Page, Panels, Table},
        },
        theme::Role,
        view::parts::{self, indent, put, put_right, row, shorten},
        view::sheet::{Sheet, Spot},
    },
};

/// What the page of the open panel has to scroll: its rows (or lines with a cursor), and how many are shown at once.
pub fn panel_rows(model: &Model) -> (usize, usize) {
    let Some(table) = model.table() else { return (0, 0) };
    let (columns, rows) = model.size;
    let [_, body, ..] = parts::layout(model, Rect::new(0, 0, columns, rows));
    match table.page {
        Page::Queue => queue::extent(model, table, body),
        Page::Agreement => agreement::extent(table, body),
        Page::Result => outcome::extent(model, table, body),
    }
}

pub(super) fn draw(model: &Model, table: &Table, area: Rect, buf: &mut Sheet<'_>) {
    match table.page {
        Page::Queue => queue::draw(model, table, area, buf),
        Page::Agreement => agreement::draw(model, table, area, buf),
        Page::Result => outcome::draw(model, table, area, buf),
    }
}

/// Who and what, for the header; none where no panel's screen is on top.
pub(super) fn title(model: &Model) -> Option<String> {
    let dot = format!(" {} ", model.theme.glyphs().dot);
    if let Screen::Panels(_) = model.screen() {
        return Some(format!("assessor{dot}panels{dot}{}", model.seat.me.name));
    }
    let table = model.table()?;
    let state = &table.panel().state;
    let kept = if state.seal.is_some() { "sealed" } else { "open" };
    let access = if state.seal.is_none() && table.bar().is_some() { ", read-only" } else { "" };
    let parts = [
        state.candidate.name.clone(),
        state.candidate.reference.clone(),
        format!("panel of {}", state.members.len()),
        format!("{kept}{access}"),
    ];
    Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(&dot))
}

pub(super) fn draw_list(model: &Model, list: &Panels, area: Rect, buf: &mut Sheet<'_>) {
    let theme = model.theme;
    let count = list.rows.as_ref().map_or(0, Vec::len);
    let title = format!("Panels {} {count}", theme.glyphs().dot);
    let inside = parts::frame(theme, buf, area, &title);
    let Some(rows) = list.rows.as_ref().filter(|rows| !rows.is_empty()) else {
        let text = if list.rows.is_none() {
            "Reading the panels …".to_owned()
        } else {
            let key = model.key(Action::New);
            format!(
                "No panel yet. A panel compares the sealed sessions of one candidate; {key} makes one of them."
            )
        };
        parts::paragraph(buf, indent(inside, 1), &text, theme.style(Role::Text));
        return;
    };
    let shown = usize::from(inside.height);
    let offset = list.cursor.offset(shown);
    for (at, panel) in rows.iter().enumerate().skip(offset).take(shown) {
        buf.spot(row(inside, at - offset), Spot::Line(at));
        listed(model, panel, at == list.cursor.at, row(inside, at - offset), buf);
    }
}

fn listed(model: &Model, panel: &PanelRow, here: bool, at: Rect, buf: &mut Buffer) {
    let theme = model.theme;
    let style = theme.style(if here { Role::Cursor } else { Role::Text });
    if here {
        put(theme, buf, at, theme.glyphs().cursor, style);
    }
    let at = indent(at, 1);
    match panel {
        PanelRow::Panel(listed) => {
            let taken = put_right(theme, buf, at, &facts(model, listed, at.width), theme.style(Role::Dim));
            let candidate = &listed.candidate;
            let text = format!("{} {} for {}", candidate.name, candidate.reference, candidate.target);
            put(theme, buf, shorten(at, taken + 1), &text, style);
        }
        PanelRow::Damaged { path, reason } => {
            let text = format!("damaged: {}: {reason}", path.display());
            put(theme, buf, at, &text, theme.style(Role::Warning));
        }
    }
}

/// What is known of a panel in a list, as much of it as there is room for.
fn facts(model: &Model, listed: &ListedPanel, columns: u16) -> String {
    let summary = &listed.summary;
    let open = format!("{} of {} open", summary.open, summary.differ);
    if columns < 50 {
        return open;
    }
    let dot = format!(" {} ", model.theme.glyphs().dot);
    let mut facts = vec![format!("{} members", summary.members), open, summary.state.clone()];
    if columns >= 100 {
        facts.push(format!("chair {}", listed.author.name));
        facts.extend(listed.saved_at.map(|at| parts::moment(model, at)));
    }
    facts.join(&dot)
}
