//! Lines being typed, and questions.

use std::ops::Range;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::{
        framework::{Criterion, Framework},
        query::Completion,
    },
    tui::{
        action::Action,
        field::TextField,
        keymap::Scope,
        model::{
            Cursor, Model, Work,
            form::{Confirm, Line, LinePurpose, Remark},
        },
        text::{clean, width, wrap},
        theme::{Role, Theme},
        update::{Target, completions, target},
        view::{
            field,
            parts::{self, cells, indent, put, row, shorten},
        },
    },
};

/// The least room for what is typed on the jump line.
const JUMP: u16 = 14;

/// The bottom row of the body, emptied.
fn bottom(body: Rect, above: u16, buf: &mut Buffer) -> Rect {
    let y = body.bottom().saturating_sub(1 + above).max(body.y);
    let at = Rect { y, height: body.height.min(1), ..body };
    for x in at.x..at.right() {
        if !at.is_empty() {
            buf[(x, at.y)].reset();
        }
    }
    shorten(indent(at, 1), 1)
}

pub(super) fn draw(model: &Model, line: &Line, body: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = model.theme;
    let label = match &line.purpose {
        LinePurpose::Filter => "filter".to_owned(),
        LinePurpose::Search => "search".to_owned(),
        LinePurpose::Reason(id, verdict) => format!("{id} {}, because", verdict.words()),
        LinePurpose::Measure(id) => {
            let criterion = model.work.as_ref().and_then(|work| work.framework().criterion(id));
            let unit = criterion.and_then(|criterion| criterion.measure.as_ref());
            format!("{id}, {}", unit.map_or("", |measure| measure.unit.as_str()))
        }
    };
    // Below a filter stands what could be typed, or the place of what is wrong.
    let below = u16::from(line.purpose == LinePurpose::Filter && body.height > 2);
    if let Some(remark) = &line.remark {
        say_above(theme, &remark.text, below, body, buf);
    }
    let at = bottom(body, below, buf);
    let taken = put(theme, buf, at, &format!("{label}:"), theme.style(Role::Title));
    let room = indent(at, taken + 1);
    if below > 0 {
        let under = bottom(body, 0, buf);
        let offered = completions(model);
        // What is wrong up to the caret is most often only not whole yet, and the caret is its place.
        let wrong = |remark: &&Remark| {
            !remark.at.is_empty() && (offered.is_empty() || remark.at.end < line.field.caret())
        };
        match line.remark.as_ref().filter(wrong) {
            Some(remark) => point(theme, &line.field, remark, Rect { y: under.y, ..room }, buf),
            None => offers(theme, &offered, under, buf),
        }
    }
    field::line(theme, &line.field, line.remark.as_ref(), room, buf)
}

/// What could be typed at the caret, and what each would show.
fn offers(theme: Theme, offered: &[Completion], mut at: Rect, buf: &mut Buffer) {
    for completion in offered {
        // Where there is no room for what it shows, what can be typed stands by itself.
        let text = cells(width(&completion.text) + 2);
        let whole = text + cells(width(completion.help) + 1);
        let needed = if whole > at.width + 2 { text } else { whole };
        if text > at.width + 2 {
            break;
        }
        let taken = put(theme, buf, at, &completion.text, theme.style(Role::Key));
        if needed == whole {
            put(theme, buf, indent(at, taken + 1), completion.help, theme.style(Role::Dim));
        }
        at = indent(at, needed);
    }
}

/// Carets under what a remark is about, so that the place is seen without colour.
fn point(theme: Theme, field: &TextField, remark: &Remark, at: Rect, buf: &mut Buffer) {
    let raw = field.text();
    let columns = |range: Range<usize>| cells(width(&clean(raw.get(range).unwrap_or_default())));
    let (start, to) = (columns(0..remark.at.start), columns(remark.at.clone()).max(1));
    put(theme, buf, indent(at, start), &"^".repeat(to.into()), theme.style(Role::Warning));
}

/// Writes a remark on the rows above the line, as many as it takes and the body has.
fn say_above(theme: Theme, text: &str, below: u16, body: Rect, buf: &mut Buffer) {
    let text = clean(text);
    let rows = wrap(&text, body.width.saturating_sub(2).into());
    let shown = rows.len().min(usize::from(body.height.saturating_sub(1 + below)));
    for (index, range) in rows.into_iter().take(shown).enumerate() {
        let at = bottom(body, below + cells(shown - index), buf);
        put(theme, buf, at, &text[range], theme.style(Role::Warning));
    }
}

/// The jump line, with where it leads.
pub(super) fn draw_jump(model: &Model, field: &TextField, body: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = model.theme;
    if let Some(work) = &model.work {
        numbers(theme, work, field.text(), body, buf);
    }
    let at = bottom(body, 0, buf);
    let taken = put(theme, buf, at, "go:", theme.style(Role::Title));
    let rest = indent(at, taken + 1);
    let room = JUMP.max(cells(width(&clean(field.text())) + 2)).min(rest.width.div_ceil(2));
    if let Some(work) = &model.work {
        let line = field.text();
        let (text, role) = leads(theme, work, line);
        let at = indent(rest, room);
        // What can be typed at all is told in fewer words where there is no room.
        let is_cut = line.trim().is_empty() && width(&text) > at.width.into();
        let text = if is_cut { "numbers or an id" } else { &text };
        put(theme, buf, at, text, theme.style(role));
    }
    field::line(theme, field, None, Rect { width: room, ..rest }, buf)
}

/// The numbers that a jump line takes, above it: the abilities and the levels, with the one that is typed.
fn numbers(theme: Theme, work: &Work, line: &str, body: Rect, buf: &mut Buffer) {
    let framework = work.framework();
    let (ability, level) = match target(framework, line, false) {
        Target::Ability(ability) => (Some(ability), work.place.level),
        Target::Level(ability, level) => (Some(ability), level),
        Target::Criterion(index) => {
            (Some(framework.criteria[index].ability), framework.criteria[index].level)
        }
        Target::Several(_) | Target::Nowhere(_) => (None, work.place.level),
    };
    let (abilities, levels) = (framework.abilities.len(), framework.levels.len());
    let wanted = cells(abilities.max(levels)) + 2;
    let height = wanted.min(body.height.saturating_sub(1));
    if height < 3 || body.width < 40 {
        return;
    }
    let area = Rect { y: body.bottom() - 1 - height, height, width: body.width.min(62), ..body };
    let inside = parts::overlay(theme, buf, area, "Numbers: ability, level, criterion");
    let rows = usize::from(inside.height);
    // Where not all have room, the one that is typed is among those shown.
    let from = |at: usize| Cursor { at }.offset(rows);
    let column = |texts: Vec<String>, here: Option<usize>, area: Rect, buf: &mut Buffer| {
        let from = from(here.unwrap_or(0));
        for (at, text) in texts.iter().enumerate().skip(from).take(rows) {
            let sign = if here == Some(at) { theme.glyphs().cursor } else { " " };
            let style = theme.style(if here == Some(at) { Role::Cursor } else { Role::Text });
            put(theme, buf, row(area, at - from), &format!("{sign}{:>2} {text}", at + 1), style);
        }
    };
    let left = inside.width.saturating_sub(14);
    let names = framework.abilities.iter().map(|ability| format!("{} {}", ability.id, ability.label));
    column(names.collect(), ability, Rect { width: left, ..inside }, buf);
    let names = framework.levels.iter().map(|level| level.id.to_string());
    column(names.collect(), Some(level), indent(inside, left + 1), buf);
}

/// Where a jump line leads, in words.
fn leads(theme: Theme, work: &Work, line: &str) -> (String, Role) {
    let framework = work.framework();
    let dot = theme.glyphs().dot;
    let ability = |at: usize| framework.abilities.get(at);
    let label = |at: usize| ability(at).map_or(String::new(), |a| format!("{} {dot} {}", a.id, a.label));
    let text = match target(framework, line, false) {
        Target::Ability(at) => label(at),
        Target::Level(at, level) => {
            let id = ability(at).map_or("", |ability| ability.id.as_str());
            let level_id = framework.levels.get(level).map_or("", |level| level.id.as_str());
            let count = framework.criteria_at(at, level).count();
            let criteria = if count == 1 { "criterion" } else { "criteria" };
            format!("{id} {dot} {level_id} {dot} {count} {criteria}")
        }
        Target::Criterion(index) => named(theme, framework, index),
        Target::Several(indexes) => {
            if let [index] = indexes[..] {
                named(theme, framework, index)
            } else {
                let ids = indexes.iter().filter_map(|index| framework.criteria.get(*index));
                ids.map(|criterion| criterion.id.as_str()).collect::<Vec<_>>().join(" ")
            }
        }
        Target::Nowhere(why) => {
            return (why, if line.trim().is_empty() { Role::Dim } else { Role::Warning });
        }
    };
    (text, Role::Text)
}

/// A criterion by its place and the beginning of its wording.
fn named(theme: Theme, framework: &Framework, index: usize) -> String {
    let dot = theme.glyphs().dot;
    let Some(Criterion { ability, level, number, text, .. }) = framework.criteria.get(index) else {
        return String::new();
    };
    let ability = framework.abilities.get(*ability).map_or("", |ability| ability.id.as_str());
    let level = framework.levels.get(*level).map_or("", |level| level.id.as_str());
    format!("{ability} {dot} {level} {dot} criterion {number}  {text}")
}

/// A question, with what answers it in the footer.
pub(super) fn draw_question(
    model: &Model,
    confirm: &Confirm,
    body: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = model.theme;
    let columns = body.width.min(64);
    let rows = wrap(&clean(&confirm.question), columns.saturating_sub(4).into()).len();
    let area = parts::centred(body, columns, cells(rows) + 4);
    let inside = parts::overlay(theme, buf, area, "Are you sure?");
    let inside = shorten(indent(inside, 1), 1);
    let key = |action| model.keymap.key(Scope::Confirm, action);
    let answers = format!("{} yes, {} no", key(Action::Keep), key(Action::Discard));
    let used = parts::paragraph(buf, inside, &confirm.question, theme.style(Role::Warning));
    put(theme, buf, row(inside, usize::from(used) + 1), &answers, theme.style(Role::Text));
    None
}
