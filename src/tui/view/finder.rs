//! The command palette.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::tui::{
    model::{
        Cursor, Model,
        finder::{Command, Finder},
    },
    text::width,
    theme::{Role, Theme},
    view::{
        field,
        parts::{self, below, indent, put, put_right, row, shorten},
        sheet::{Sheet, Spot},
    },
};

/// Columns of a name.
const NAME: u16 = 20;
/// From so many columns on, a sentence is begun in its row even where it has no room to its end.
const NARROW: u16 = 40;

pub(super) fn draw(model: &Model, finder: &Finder, body: Rect, buf: &mut Sheet<'_>) -> Option<Position> {
    let theme = model.theme;
    let area = parts::centred(body, 84, 24);
    let inside = parts::overlay(theme, buf, area, "Commands");
    let inside = shorten(inside, 1);
    let line = indent(row(inside, 0), 1);
    put(theme, buf, line, ":", theme.style(Role::Title));
    let caret = field::draw(theme, &finder.query, indent(line, 2), buf);
    let commands = below(inside, if inside.height > 8 { 2 } else { 1 });
    let found = finder.found(model);
    let Some(last) = found.len().checked_sub(1) else {
        let text = "No command has that in its name or its sentence.";
        parts::paragraph(buf, indent(commands, 1), text, theme.style(Role::Dim));
        return caret;
    };
    let cursor = Cursor { at: finder.cursor.at.min(last) };
    let foot = if commands.height > 3 { 2 } else { 0 };
    let commands = shorten_below(commands, foot);
    in_full(theme, &found[cursor.at], Rect { y: commands.bottom(), height: foot, ..commands }, buf);
    let rows = usize::from(commands.height);
    let offset = cursor.offset(rows);
    for (index, command) in found.iter().enumerate().skip(offset).take(rows) {
        buf.spot(row(commands, index - offset), Spot::Line(index));
        draw_command(theme, command, index == cursor.at, row(commands, index - offset), buf);
    }
    caret
}

fn shorten_below(area: Rect, rows: u16) -> Rect {
    Rect { height: area.height - rows, ..area }
}

/// What a command does or why it can't, and how that looks.
fn says(command: &Command) -> (Role, &'static str) {
    match command.refused {
        Some(why) => (Role::Dim, why),
        None => (Role::Text, command.action.sentence()),
    }
}

/// What the command in hand does, where its own row has no room for all of it.
fn in_full(theme: Theme, command: &Command, area: Rect, buf: &mut Buffer) {
    let (_, text) = says(command);
    let key = command.key.map_or(0, |key| key.to_string().len());
    if width(text) + key + usize::from(NAME) + 2 > usize::from(area.width) {
        parts::paragraph(buf, indent(area, 1), text, theme.style(Role::Dim));
    }
}

/// One command: its name, what it does or why it can't, its key.
fn draw_command(theme: Theme, command: &Command, here: bool, at: Rect, buf: &mut Buffer) {
    let (role, text) = says(command);
    if here {
        put(theme, buf, at, theme.glyphs().cursor, theme.style(Role::Cursor));
    }
    let key = command.key.map(|key| key.to_string()).unwrap_or_default();
    let key_role = if command.refused.is_some() { Role::Dim } else { Role::Key };
    let taken = put_right(theme, buf, at, &key, theme.style(key_role));
    let rest = shorten(indent(at, 1), taken + 1);
    let name_role = if here && command.refused.is_none() { Role::Cursor } else { role };
    put(
        theme,
        buf,
        Rect { width: rest.width.min(NAME - 1), ..rest },
        command.action.name(),
        theme.style(name_role),
    );
    let room = indent(rest, NAME);
    // On a narrow screen what has no room here is read below; half of it in every row would only be in the way.
    if room.width >= NARROW || width(text) <= usize::from(room.width) {
        put(theme, buf, room, text, theme.style(role));
    }
}
