//! The main screen: abilities, levels, criteria and note as panes; four levels side by side where there is room.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::tui::{
    action::Action,
    model::{Model, Pane, Work},
    text::{clean, wrap},
    theme::{Role, Theme},
    view::{
        SIDE_BY_SIDE,
        parts::{self, cells, indent, put, put_right, row, shorten},
        sheet::{Sheet, Spot},
    },
};

/// Columns of the left-hand panes.
const LEFT: u16 = 30;
/// Columns before a criterion's text: cursor, mark, probe, number.
const GUTTER: u16 = 6;

/// Where the panes stand; what there is no room for is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Panes {
    abilities: Option<Rect>,
    levels: Option<Rect>,
    criteria: Rect,
    knowledge: Option<Rect>,
    note: Option<Rect>,
}

/// What goes first when the screen is small: the note pane, then the left-hand panes.
fn panes(area: Rect, levels: u16) -> Panes {
    let (left, right) = if area.width >= 70 && area.height >= levels + 10 {
        (Some(Rect { width: LEFT, ..area }), indent(area, LEFT))
    } else {
        (None, area)
    };
    let foot = match area.height {
        0..=15 => 0,
        16..=27 => levels + 2,
        height => (levels + 2).max(height / 4),
    };
    let top = |rect: Rect| Rect { height: rect.height - foot, ..rect };
    let bottom = |rect: Rect| Rect { y: rect.bottom() - foot, height: foot, ..rect };
    let mut panes = Panes {
        abilities: left.map(|left| Rect { height: left.height - levels - 2, ..left }),
        levels: left.map(|left| Rect { y: left.bottom() - levels - 2, height: levels + 2, ..left }),
        criteria: top(right),
        knowledge: None,
        note: (foot > 0).then(|| bottom(right)),
    };
    if area.width >= SIDE_BY_SIDE {
        let half = right.width / 2;
        panes.knowledge = panes.note.map(|note| indent(note, half));
        panes.note = panes.note.map(|note| Rect { width: half, ..note });
    } else if area.height >= 34 {
        let height = panes.criteria.height / 3;
        panes.criteria.height -= height;
        panes.knowledge = Some(Rect { y: panes.criteria.bottom(), height, ..panes.criteria });
    }
    panes
}

pub(super) fn draw(model: &Model, area: Rect, buf: &mut Sheet<'_>) {
    let Some(work) = &model.work else { return };
    let panes = panes(area, cells(work.framework().levels.len()));
    let theme = model.theme;
    if let Some(area) = panes.abilities {
        buf.spot(area, Spot::Pane(Pane::Abilities));
        abilities(theme, work, area, buf);
    }
    if let Some(area) = panes.levels {
        buf.spot(area, Spot::Pane(Pane::Levels));
        levels(theme, work, area, buf);
    }
    if area.width >= SIDE_BY_SIDE {
        side_by_side(theme, work, panes.criteria, buf);
    } else if area.height < 10 || area.width < 50 {
        small(theme, work, area, buf);
    } else {
        let focused = work.place.pane == Pane::Criteria;
        let title = title(theme, work, work.place.level);
        buf.spot(panes.criteria, Spot::Pane(Pane::Criteria));
        let inside = parts::pane(theme, buf, panes.criteria, &title, focused);
        criteria(theme, work, work.place.level, inside, buf);
    }
    if let Some(area) = panes.knowledge {
        knowledge(theme, work, area, buf);
    }
    if let Some(area) = panes.note {
        note(model, work, area, buf);
    }
}

fn title(theme: Theme, work: &Work, level: usize) -> String {
    let framework = work.framework();
    let ability = framework.abilities.get(work.place.ability).map_or("", |ability| ability.id.as_str());
    let here = level == work.place.level;
    let level = framework.levels.get(level).map_or("", |level| level.id.as_str());
    let dot = theme.glyphs().dot;
    let filter = if here { work.filtered(dot) } else { String::new() };
    format!("{ability} {dot} {level}{filter}")
}

fn abilities(theme: Theme, work: &Work, area: Rect, buf: &mut Sheet<'_>) {
    let inside = parts::pane(theme, buf, area, "Abilities", work.place.pane == Pane::Abilities);
    let inside = shorten(indent(inside, 1), 1);
    let framework = work.framework();
    let standing = work.standing.levels.get(work.place.level);
    let mut line = 0;
    for (index, dimension) in framework.dimensions.iter().enumerate() {
        put(theme, buf, row(inside, line), &dimension.title, theme.style(Role::Dim));
        line += 1;
        for (at, ability) in framework.abilities.iter().enumerate().filter(|(_, a)| a.dimension == index) {
            let here = at == work.place.ability;
            let style = theme.style(if here { Role::Cursor } else { Role::Text });
            let area = row(inside, line);
            buf.spot(area, Spot::Ability(at));
            if here {
                put(theme, buf, area, theme.glyphs().cursor, style);
            }
            let count =
                standing.and_then(|level| level.abilities.iter().find(|standing| standing.ability == at));
            let count = count.map(|count| format!("{}/{}", count.marked(), count.of)).unwrap_or_default();
            let taken = put_right(theme, buf, area, &count, style);
            let label = format!("{} {}", ability.id, ability.label);
            put(theme, buf, shorten(indent(area, 1), taken + 1), &label, style);
            line += 1;
        }
    }
}

fn levels(theme: Theme, work: &Work, area: Rect, buf: &mut Sheet<'_>) {
    let inside = parts::pane(theme, buf, area, "Levels", work.place.pane == Pane::Levels);
    let inside = shorten(indent(inside, 1), 1);
    for standing in &work.standing.levels {
        let level = &work.framework().levels[standing.level];
        let area = row(inside, standing.level);
        if area.is_empty() {
            return;
        }
        buf.spot(area, Spot::Level(standing.level));
        let target = standing.level == work.target();
        let style = theme.style(if target { Role::Target } else { Role::Text });
        if standing.level == work.place.level {
            put(theme, buf, area, theme.glyphs().cursor, theme.style(Role::Cursor));
        }
        put(theme, buf, Rect { width: 5, ..indent(area, 1) }, level.id.as_str(), style);
        put_right(theme, buf, area, &format!("{}/{}", standing.marked(), standing.of()), style);
        let bar = Rect { width: area.width.saturating_sub(14).min(12), ..indent(area, 6) };
        parts::bar(theme, buf, bar, standing.marked(), standing.of());
    }
}

fn side_by_side(theme: Theme, work: &Work, area: Rect, buf: &mut Sheet<'_>) {
    let levels = work.framework().levels.len().max(1);
    for level in 0..levels {
        let edge = |at: usize| area.x + cells(usize::from(area.width) * at / levels);
        let column = Rect { x: edge(level), width: edge(level + 1) - edge(level), ..area };
        let focused = level == work.place.level && work.place.pane == Pane::Criteria;
        let target = if level == work.target() { " target" } else { "" };
        buf.spot(column, Spot::Column(level));
        let inside = parts::pane(theme, buf, column, &(title(theme, work, level) + target), focused);
        criteria(theme, work, level, inside, buf);
    }
}

/// One line of the criteria pane.
struct Line {
    criterion: Option<(usize, u32)>,
    text: String,
    role: Role,
    first: bool,
}

/// The lines of the criteria pane: the ability's statements, a blank, then each criterion with what it rests on.
fn lines(work: &Work, level: usize, columns: u16) -> Vec<Line> {
    let framework = work.framework();
    let plain = |text: String, role| Line { criterion: None, text, role, first: false };
    let mut lines = Vec::new();
    let statement_columns = columns.saturating_sub(2).min(78);
    for statement in framework.abilities.get(work.place.ability).into_iter().flat_map(|a| &a.statements) {
        let text = clean(statement);
        lines.extend(
            wrap(&text, statement_columns.into()).into_iter().map(|r| plain(text[r].to_owned(), Role::Dim)),
        );
    }
    lines.push(plain(String::new(), Role::Text));
    let text_columns = columns.saturating_sub(GUTTER + 1).min(78);
    for (index, criterion) in framework.criteria_at(work.place.ability, level) {
        let text = clean(&criterion.text);
        for (at, range) in wrap(&text, text_columns.into()).into_iter().enumerate() {
            let criterion = Some((index, criterion.number));
            let role = if work.is_hidden(index) { Role::Dim } else { Role::Text };
            lines.push(Line { criterion, text: text[range].to_owned(), role, first: at == 0 });
        }
        if let Some(grounds) = grounds(work, index) {
            let criterion = Some((index, criterion.number));
            lines.push(Line { criterion, text: grounds, role: Role::Dim, first: false });
        }
    }
    lines
}

/// What a mark rests on, on one line: the items cited, the figure or which one is asked for, and the beginning of the
/// note.
fn grounds(work: &Work, index: usize) -> Option<String> {
    let criterion = &work.framework().criteria[index];
    let mark = work.session.state.mark(&criterion.id);
    let cites = mark.into_iter().flat_map(|mark| &mark.cites).map(|id| {
        let item = work.session.state.item(*id);
        item.map_or_else(
            || id.to_string(),
            |item| format!("{id} {} {}", item.title, item.locator).trim().to_owned(),
        )
    });
    let figure = criterion.measure.as_ref().map(|measure| match mark.and_then(|mark| mark.measure) {
        Some(figure) => measure.figure(figure),
        None => format!("{} {} needed", measure.minimum, measure.unit),
    });
    let note = mark.and_then(|mark| mark.note.lines().find(|line| !line.trim().is_empty()));
    let parts: Vec<String> = cites.chain(figure).chain(note.map(str::to_owned)).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn criteria(theme: Theme, work: &Work, level: usize, area: Rect, buf: &mut Sheet<'_>) {
    let lines = lines(work, level, area.width);
    let here = (level == work.place.level).then(|| work.criterion_index()).flatten();
    let rows = usize::from(area.height);
    let of_cursor = |line: &Line| here.is_some() && line.criterion.map(|(index, _)| index) == here;
    let start = lines.iter().position(of_cursor).unwrap_or(0);
    let end = lines.iter().rposition(of_cursor).map_or(0, |last| last + 1);
    // The scroll follows from the cursor alone: no further than needed, and never past the criterion's beginning.
    let offset = end.saturating_sub(rows).min(start);
    for (index, line) in lines.iter().skip(offset).take(rows).enumerate() {
        let at = row(area, index);
        match line.criterion {
            None => {
                put(theme, buf, indent(at, 1), &line.text, theme.style(line.role));
            }
            Some((criterion, number)) => {
                buf.spot(at, Spot::Criterion(criterion));
                if line.first {
                    let focused = here == Some(criterion);
                    gutter(theme, work, criterion, number, focused, at, buf);
                }
                put(theme, buf, shorten(indent(at, GUTTER), 1), &line.text, theme.style(line.role));
            }
        }
    }
}

/// The columns before a criterion's text. The cursor is its sign and a bold number: a bold text would have to be sent
/// again with every move, on lines where each byte is waited for.
fn gutter(theme: Theme, work: &Work, index: usize, number: u32, here: bool, at: Rect, buf: &mut Buffer) {
    let criterion = &work.framework().criteria[index];
    let style = theme.style(if here { Role::Cursor } else { Role::Text });
    if here {
        put(theme, buf, at, theme.glyphs().cursor, style);
    }
    parts::mark(
        theme,
        buf,
        Rect { width: 2.min(at.width), ..indent(at, 1) },
        work.session.state.mark(&criterion.id),
    );
    let width = 2.min(at.width.saturating_sub(3));
    put_right(theme, buf, Rect { width, ..indent(at, 3) }, &number.to_string(), style);
}

/// The screen where there is no room for panes: a title, the criteria, one line of the note.
fn small(theme: Theme, work: &Work, area: Rect, buf: &mut Sheet<'_>) {
    let standing = work.standing.levels.get(work.place.level);
    let count = standing.map(|level| format!("{}/{}", level.marked(), level.of())).unwrap_or_default();
    let top = row(area, 0);
    let taken = put_right(theme, buf, shorten(top, 1), &count, theme.style(Role::Text));
    let ability = work.framework().abilities.get(work.place.ability);
    let label = ability.map_or("", |ability| ability.label.as_str());
    let text = title(theme, work, work.place.level);
    let text = if work.filters.criteria.text.is_empty() { format!("{text} {label}") } else { text };
    put(theme, buf, shorten(indent(top, 1), taken + 2), &text, theme.style(Role::Title));
    let rest = Rect { y: area.y + top.height, height: area.height - top.height, ..area };
    let note = work.mark().map(|mark| mark.note.as_str()).filter(|note| !note.is_empty());
    let foot = u16::from(note.is_some() && rest.height > 4);
    criteria(theme, work, work.place.level, Rect { height: rest.height - foot, ..rest }, buf);
    if let Some(note) = note.filter(|_| foot > 0) {
        let at = Rect { y: rest.bottom() - 1, height: 1, ..rest };
        let line = note.lines().next().unwrap_or_default();
        put(theme, buf, shorten(indent(at, 1), 1), line, theme.style(Role::Dim));
    }
}

fn knowledge(theme: Theme, work: &Work, area: Rect, buf: &mut Buffer) {
    let inside = parts::pane(theme, buf, area, "Knowledge and skills", false);
    let mut rest = shorten(indent(inside, 1), 1);
    let dot = theme.glyphs().dot;
    let Some(ability) = work.framework().abilities.get(work.place.ability) else { return };
    for line in &ability.knowledge {
        let nested = line.items.iter().map(|item| (4, item));
        for (indented, text) in std::iter::once((2, &line.text)).chain(nested) {
            if rest.is_empty() {
                return;
            }
            put(theme, buf, indent(rest, indented - 2), dot, theme.style(Role::Dim));
            let text_area = indent(rest, indented);
            let text_area = Rect { width: text_area.width.min(78), ..text_area };
            let used = parts::paragraph(buf, text_area, text, theme.style(Role::Text));
            rest = Rect { y: rest.y + used, height: rest.height - used, ..rest };
        }
    }
}

fn note(model: &Model, work: &Work, area: Rect, buf: &mut Buffer) {
    let theme = model.theme;
    let id = work.criterion().map(|criterion| criterion.id.to_string()).unwrap_or_default();
    let title = format!("Note {} {id}", theme.glyphs().dot);
    let inside = parts::pane(theme, buf, area, &title, false);
    let inside = shorten(indent(inside, 1), 1);
    let inside = Rect { width: inside.width.min(78), ..inside };
    let note = work.mark().map_or("", |mark| mark.note.as_str());
    if note.is_empty() {
        let key = model.key(Action::EditNote);
        let empty =
            if work.is_writable() { format!("no note yet: {key} writes one") } else { "no note".into() };
        put(theme, buf, inside, &empty, theme.style(Role::Dim));
        return;
    }
    let used = parts::paragraph(buf, inside, note, theme.style(Role::Text));
    let all = wrap(&crate::tui::text::clean_lines(note), inside.width.into()).len();
    if all > usize::from(used) && used > 0 {
        let last = row(inside, usize::from(used) - 1);
        let key = model.key(Action::EditNote);
        let more = format!("{} {} more rows: {key}", theme.glyphs().ellipsis, all - usize::from(used));
        put_right(theme, buf, last, &more, theme.style(Role::Dim));
    }
}
