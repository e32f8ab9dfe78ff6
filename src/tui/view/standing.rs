//! Where the candidate stands by the rule, what is missing, and what would reach the level.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    domain::rule::{Failure, LevelStanding, sentence},
    tui::{
        model::{Model, Work, reader::WIDEST, standing::StandingView},
        text::{clean, width, wrap},
        theme::{Role, Theme},
        update::{listed, supposed},
        view::SIDE_BY_SIDE,
        view::parts::{self, below, cells, indent, put, put_right, row, shorten},
        view::reader,
        view::sheet::{Sheet, Spot},
    },
};

/// Columns before a wording: cursor, mark, id.
const GUTTER: u16 = 15;
/// The same where there is little room: cursor and mark, and the wording begins behind the id.
const NARROW_GUTTER: u16 = 4;
/// With fewer columns than these there is little room.
const NARROW: u16 = 50;
/// Columns before why a level is reached or not: cursor, level, count.
const SAYS: u16 = 22;
/// Columns that the list takes beside a criterion, at the least.
const LIST: u16 = 98;

pub(super) fn draw(model: &Model, view: &StandingView, body: Rect, buf: &mut Sheet<'_>) {
    let Some(work) = &model.work else { return };
    let theme = model.theme;
    let in_hand = listed(work, view).get(view.cursor.at).map(|index| &work.framework().criteria[*index]);
    let (body, beside) = match in_hand.filter(|_| body.width >= SIDE_BY_SIDE) {
        Some(criterion) => {
            let list = LIST.max(body.width - WIDEST);
            (Rect { width: list, ..body }, Some((criterion, indent(body, list))))
        }
        None => (body, None),
    };
    if let Some((criterion, area)) = beside {
        reader::beside(theme, work, criterion, area, buf);
    }
    let standing = supposed(work, view);
    let what_if = if view.what_if.is_empty() { "" } else { " WHAT IF, not written" };
    let by = if body.width < NARROW && !what_if.is_empty() { "" } else { " by the rule" };
    let title = format!("Verdict{by}{what_if}");
    let inside = parts::pane(theme, buf, body, &title, true);
    let inside = shorten(indent(inside, 1), 1);
    if inside.height < 14 {
        // Where there is little room, the level looked at and what it lacks.
        if let Some(looked_at) = standing.levels.get(view.level) {
            head(theme, work, looked_at, inside, buf);
        }
        missing(theme, work, view, below(inside, 1), buf);
        return;
    }
    let framework = work.framework();
    let level = |index: usize| framework.levels.get(index).map_or("", |level| level.id.as_str());
    let reached = standing.reached.map_or("none yet", level);
    put(theme, buf, inside, &format!("Recommended level by the rule: {reached}"), theme.style(Role::Title));
    let note = format!("The rule: {}. The committee decides.", sentence(&framework.rule));
    put(theme, buf, row(inside, 1), &note, theme.style(Role::Dim));
    for standing in &standing.levels {
        let at = row(inside, 3 + standing.level);
        buf.spot(at, Spot::Level(standing.level));
        level_row(theme, work, standing, standing.level == view.level, at, buf);
    }
    missing(theme, work, view, below(inside, cells(4 + standing.levels.len())), buf);
}

/// The level looked at on one line: in full where it fits, else in fewer words.
fn head(theme: Theme, work: &Work, standing: &LevelStanding, at: Rect, buf: &mut Buffer) {
    let says = says(theme, work, standing);
    if usize::from(at.width) >= usize::from(SAYS) + width(&says.0) {
        return level_row(theme, work, standing, true, at, buf);
    }
    let framework = work.framework();
    let level = |index: usize| framework.levels[index].id.as_str();
    let short = match standing.failures.first() {
        None => says.0,
        Some(Failure::Abilities { reached, required }) => format!("{reached} of {required} abilities"),
        Some(Failure::LevelBelow(below)) => format!("{} not reached", level(*below)),
    };
    let id = level(standing.level);
    let text = format!("{id} {} of {} met, {short}", standing.met(), standing.required());
    put(theme, buf, at, theme.glyphs().cursor, theme.style(Role::Cursor));
    let is_target = standing.level == work.target();
    put(theme, buf, indent(at, 1), &text, theme.style(if is_target { Role::Target } else { Role::Text }));
}

/// Why a level is reached or not, and its role.
fn says(theme: Theme, work: &Work, standing: &LevelStanding) -> (String, Role) {
    match standing.failures.first() {
        None => (format!("{} reached", theme.glyphs().met), Role::Met),
        Some(Failure::Abilities { reached, required }) => {
            (format!("{reached} of {required} abilities reach it"), Role::Text)
        }
        Some(Failure::LevelBelow(below)) => {
            (format!("{} below it is not reached", work.framework().levels[*below].id), Role::Text)
        }
    }
}

fn level_row(theme: Theme, work: &Work, standing: &LevelStanding, here: bool, at: Rect, buf: &mut Buffer) {
    let framework = work.framework();
    let id = framework.levels[standing.level].id.as_str();
    let style = theme.style(if standing.level == work.target() { Role::Target } else { Role::Text });
    if here {
        put(theme, buf, at, theme.glyphs().cursor, theme.style(Role::Cursor));
    }
    put(theme, buf, Rect { width: 5.min(at.width), ..indent(at, 1) }, id, style);
    let count = format!("{} of {} met", standing.met(), standing.required());
    put_right(theme, buf, Rect { width: 14.min(at.width), ..indent(at, 6) }, &count, style);
    let says = says(theme, work, standing);
    put(theme, buf, indent(at, SAYS), &says.0, theme.style(says.1));
}

/// The criteria that are missing at the level looked at: the smallest set that would reach it.
fn missing(theme: Theme, work: &Work, view: &StandingView, area: Rect, buf: &mut Sheet<'_>) {
    let framework = work.framework();
    let Some(level) = framework.levels.get(view.level) else { return };
    let listed = listed(work, view);
    if listed.is_empty() {
        let text = format!("{} is reached: nothing is missing.", level.id);
        put(theme, buf, area, &text, theme.style(Role::Text));
        return;
    }
    let text = format!("{} would be reached with these {} met:", level.id, listed.len());
    // In a small terminal every row is needed for the wording.
    let heading = u16::from(area.height > 5);
    put(theme, buf, Rect { height: heading, ..area }, &text, theme.style(Role::Dim));
    let is_narrow = area.width < NARROW;
    let before = if is_narrow { NARROW_GUTTER } else { GUTTER };
    let rows = rows(work, &listed, area.width.saturating_sub(before).min(78), is_narrow);
    let area = below(area, heading);
    // The criterion in hand is shown to its end, and from its beginning where that fits.
    let start = rows.iter().position(|(at, ..)| *at == view.cursor.at).unwrap_or(0);
    let end = rows.iter().rposition(|(at, ..)| *at == view.cursor.at).map_or(0, |last| last + 1);
    let offset = end.saturating_sub(area.height.into()).min(start);
    for (line, (at, first, text)) in rows.iter().skip(offset).take(area.height.into()).enumerate() {
        let line = row(area, line);
        buf.spot(line, Spot::Line(*at));
        put(theme, buf, indent(line, before), text, theme.style(Role::Text));
        if *first {
            gutter(theme, work, view, (*at, listed[*at]), line, buf);
        }
    }
}

/// The wordings wrapped, behind their ids if those have no column of their own: the criterion's place in the list,
/// whether the row is its first, the row.
fn rows(work: &Work, listed: &[usize], columns: u16, with_id: bool) -> Vec<(usize, bool, String)> {
    let mut rows = Vec::new();
    for (at, index) in listed.iter().enumerate() {
        let criterion = &work.framework().criteria[*index];
        let id = if with_id { format!("{}  ", criterion.id) } else { String::new() };
        let text = clean(&format!("{id}{}", criterion.text)).into_owned();
        let ranges = wrap(&text, columns.into()).into_iter().enumerate();
        rows.extend(ranges.map(|(line, range)| (at, line == 0, text[range].to_owned())));
    }
    rows
}

/// The cursor, the mark (or that it is supposed met) and the id of one missing criterion.
fn gutter(
    theme: Theme,
    work: &Work,
    view: &StandingView,
    (at, index): (usize, usize),
    line: Rect,
    buf: &mut Buffer,
) {
    let criterion = &work.framework().criteria[index];
    let here = at == view.cursor.at;
    let style = theme.style(if here { Role::Cursor } else { Role::Text });
    if here {
        put(theme, buf, line, theme.glyphs().cursor, style);
    }
    let mark = shorten_to(indent(line, 1), 2);
    if view.what_if.contains(&index) {
        put(theme, buf, mark, theme.glyphs().met, theme.style(Role::Probe));
    } else {
        parts::mark(theme, buf, mark, work.session.state.mark(&criterion.id));
    }
    put(theme, buf, shorten_to(indent(line, 4), 11), criterion.id.as_str(), style);
}

fn shorten_to(area: Rect, columns: u16) -> Rect {
    Rect { width: columns.min(area.width), ..area }
}
