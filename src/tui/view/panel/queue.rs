//! The queue: what the members differ on, and all that they said of the criterion in hand.

use ratatui::{buffer::Buffer, layout::Rect};

use super::rows::{Piece, Rows};
use crate::{
    domain::{
        panel::{Case, Status},
        state::{Mark, State, Verdict},
    },
    tui::{
        action::Action,
        model::{
            Model,
            panel::{Table, letter},
        },
        theme::{Role, Theme},
        view::parts::{self, below, cells, indent, put, row, shorten, verdict_glyph},
        view::sheet::{Sheet, Spot},
    },
};

/// From so many columns on, the members stand side by side.
const BESIDE: u16 = 120;
/// The least columns of a member beside others.
const MEMBER: u16 = 20;

/// The places of the list and of the case in hand; no list where there is no room for one.
fn layout(area: Rect) -> (Rect, Rect) {
    if area.width < 50 || area.height < 14 {
        return (Rect { height: 0, ..area }, area);
    }
    let height = (area.height / 3).clamp(6, 14);
    (Rect { height, ..area }, below(area, height))
}

/// The room for the case in hand inside its frame.
fn inside(area: Rect) -> Rect {
    let (_, case) = layout(area);
    if case.width >= 50 && case.height >= 10 {
        let room = Rect { x: case.x + 1, y: case.y + 1, width: case.width - 2, height: case.height - 2 };
        return shorten(indent(room, 1), 1);
    }
    shorten(indent(below(case, 1), 1), 1)
}

/// The rows of the case in hand, and how many of them are shown.
pub(super) fn extent(model: &Model, table: &Table, area: Rect) -> (usize, usize) {
    let room = inside(area);
    let rows = table.case().map_or(0, |case| about(model.theme, table, &case, room.width).rows.len());
    (rows, room.height.into())
}

pub(super) fn draw(model: &Model, table: &Table, area: Rect, buf: &mut Sheet<'_>) {
    let theme = model.theme;
    let Some(case) = table.case() else {
        let inside = parts::frame(theme, buf, area, &title(theme, table));
        parts::paragraph(buf, indent(inside, 1), &empty(model, table), theme.style(Role::Text));
        return;
    };
    let (list, detail) = layout(area);
    if !list.is_empty() {
        draw_list(model, table, list, buf);
    }
    let dot = theme.glyphs().dot;
    let place = format!("{} of {}", table.queue.cursor.at + 1, table.queue.shown.len());
    let head = format!("{} {dot} {place} {dot} {}", case.criterion.id, status(&case));
    parts::frame(theme, buf, detail, &head);
    let room = inside(area);
    let rows = about(theme, table, &case, room.width);
    rows.draw(theme, room, table.queue.offset, buf);
    more(model, rows.rows.len(), table.queue.offset, room, detail, buf);
}

/// Says on the border how to see the rest of a case that is longer than its place.
fn more(model: &Model, rows: usize, offset: usize, room: Rect, pane: Rect, buf: &mut Buffer) {
    let shown = usize::from(room.height);
    let offset = offset.min(rows.saturating_sub(shown));
    let rest = rows.saturating_sub(offset + shown);
    if rest == 0 || pane.height < 10 || pane.width < 50 {
        return;
    }
    let text = format!(" {} more rows: {} ", rest, model.key(Action::PageDown));
    let at = Rect { y: pane.bottom() - 1, height: 1, ..shorten(pane, 2) };
    parts::put_right(model.theme, buf, at, &text, model.theme.style(Role::Dim));
}

fn title(theme: Theme, table: &Table) -> String {
    let dot = theme.glyphs().dot;
    let queue = table.opened.sitting().queue();
    let open = queue.iter().filter(|case| case.is_open()).count();
    let what = if table.queue.all { "All that was marked" } else { "Queue" };
    let filter = table.queue.filter.title(dot, table.queue.shown.len());
    format!("{what} {dot} {} differ, {open} open{filter}", queue.len())
}

fn empty(model: &Model, table: &Table) -> String {
    if !table.queue.filter.text.is_empty() {
        return "No criterion is shown by the filter; the empty filter shows all.".to_owned();
    }
    let all = model.key(Action::Everything);
    let accept = model.key(Action::AcceptAll);
    format!("The members differ on nothing. {accept} accepts what all of them say; {all} shows all of it.")
}

fn draw_list(model: &Model, table: &Table, area: Rect, buf: &mut Sheet<'_>) {
    let theme = model.theme;
    let inside = shorten(parts::pane(theme, buf, area, &title(theme, table), false), 1);
    let members = table.panel().state.members.len();
    let names: Vec<String> = (0..members).map(letter).collect();
    let head = format!("{:<4}{:<11} {}", "", "", names.join(" "));
    put(theme, buf, inside, &head, theme.style(Role::Dim));
    let inside = below(inside, 1);
    let shown = usize::from(inside.height);
    let cursor = table.queue.cursor;
    let offset = cursor.offset(shown);
    for (at, index) in table.queue.shown.iter().enumerate().skip(offset).take(shown) {
        if let Some(case) = table.opened.sitting().case(*index) {
            buf.spot(row(inside, at - offset), Spot::Line(at));
            line(theme, &case, at == cursor.at, row(inside, at - offset), buf);
        }
    }
}

/// One criterion of the queue: the panel's mark, its id, the members' marks, how they stand, its wording.
fn line(theme: Theme, case: &Case<'_>, here: bool, at: Rect, buf: &mut Buffer) {
    let style = theme.style(if here { Role::Cursor } else { Role::Text });
    if here {
        put(theme, buf, at, theme.glyphs().cursor, style);
    }
    let (glyph, role) = verdict_glyph(theme, case.verdict());
    put(theme, buf, indent(at, 2), if case.verdict().is_some() { glyph } else { " " }, theme.style(role));
    put(theme, buf, indent(at, 4), case.criterion.id.as_str(), style);
    let mut rest = indent(at, 16);
    for verdict in case.verdicts() {
        let (glyph, role) = verdict_glyph(theme, verdict);
        put(theme, buf, rest, glyph, theme.style(role));
        rest = indent(rest, 2);
    }
    let rest = indent(rest, 1);
    put(theme, buf, rest, &status(case), theme.style(Role::Dim));
    put(theme, buf, indent(rest, 22), &case.criterion.text, theme.style(Role::Text));
}

/// How the members' marks of a case stand to each other, in few words.
fn status(case: &Case<'_>) -> String {
    let members = case.marks.len();
    let (met, not_yet) = case.counts();
    match (case.status(), case.majority()) {
        (Status::Unanimous, Some(verdict)) => format!("all say {}", verdict.words()),
        (_, Some(verdict)) => format!("{} of {members} say {}", met.max(not_yet), verdict.words()),
        (Status::Split, None) => format!("split, {met} to {not_yet}"),
        _ => format!("no majority of {members}"),
    }
}

/// All there is to a case: wording, what the panel has, what each member said, what there is to know.
fn about(theme: Theme, table: &Table, case: &Case<'_>, width: u16) -> Rows {
    let mut rows = Rows::new(width);
    rows.text(0, &case.criterion.text, Role::Text);
    settled(theme, case, &mut rows);
    rows.gap();
    let members = table.opened.sessions.len();
    let each = width / cells(members.max(1));
    if width + 4 >= BESIDE && each >= MEMBER {
        let column = |place: usize| (each * cells(place), member(theme, table, case, place, each - 2));
        rows.beside((0..members).map(column).collect());
    } else {
        for place in 0..members {
            let block = member(theme, table, case, place, width);
            rows.beside(vec![(0, block)]);
        }
    }
    knowledge(theme, table, case, &mut rows);
    rows
}

/// The panel's own mark with its reason, and what was said.
fn settled(theme: Theme, case: &Case<'_>, rows: &mut Rows) {
    if let Some(resolution) = case.resolution {
        let why = resolution.rationale.as_deref().unwrap_or("as all members say");
        let text = format!("panel: {}: {why}", resolution.verdict.words());
        rows.signed(0, verdict_glyph(theme, case.verdict()), &text, Role::Title);
    }
    if let Some(discussion) = case.discussion {
        rows.text(2, &format!("said: {}", discussion.note), Role::Text);
    }
}

/// What a member said: mark, note, evidence.
fn member(theme: Theme, table: &Table, case: &Case<'_>, place: usize, width: u16) -> Rows {
    let mut rows = Rows::new(width);
    let mark = case.marks.get(place).copied().flatten();
    let verdict = mark.and_then(|mark| mark.verdict);
    let word = verdict.map_or("unmarked", Verdict::words);
    let probe = if mark.is_some_and(|mark| mark.probe) { ", to be asked about" } else { "" };
    let text = format!("{}: {word}{probe}", table.label(place));
    rows.signed(0, verdict_glyph(theme, verdict), &text, Role::Target);
    let Some((mark, session)) = mark.zip(table.opened.sessions.get(place)) else { return rows };
    if let Some((figure, measure)) = mark.measure.zip(case.criterion.measure.as_ref()) {
        rows.text(2, &format!("{figure} {}, {} needed", measure.unit, measure.minimum), Role::Text);
    }
    if !mark.note.is_empty() {
        rows.text(2, &mark.note, Role::Text);
    }
    evidence(mark, &session.state, &mut rows);
    rows
}

fn evidence(mark: &Mark, state: &State, rows: &mut Rows) {
    for id in &mark.cites {
        let item = state.item(*id);
        let parts = item.map_or(["", ""], |item| [item.title.as_str(), item.locator.as_str()]);
        let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        rows.text(2, &format!("{id} {text}"), Role::Dim);
    }
}

/// What the ability asks to do and to know.
fn knowledge(theme: Theme, table: &Table, case: &Case<'_>, rows: &mut Rows) {
    let Some(ability) = table.framework().abilities.get(case.criterion.ability) else { return };
    rows.gap();
    rows.row(vec![Piece::Text(0, format!("{} {}", ability.id, ability.label), Role::Title)]);
    rows.text(2, &ability.statement(), Role::Dim);
    for line in &ability.knowledge {
        rows.signed(2, (theme.glyphs().dot, Role::Dim), &line.text, Role::Dim);
        for item in &line.items {
            rows.text(6, item, Role::Dim);
        }
    }
}
