//! The screens drawn: a view reads the model and writes a buffer, and changes nothing.

use deunicode::deunicode_with_tofu;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::text::in_ascii,
    tui::{
        field::Room,
        model::{Model, Overlay, Screen},
        text,
        theme::{Signs, Theme},
    },
};

mod assess;
mod bulk;
mod check;
mod evidence;
mod export;
mod field;
mod finder;
mod form;
mod history;
mod line;
mod map;
mod note;
mod panel;
pub mod parts;
mod phrases;
mod picker;
mod reader;
mod sessions;
mod sheet;
mod standing;
mod versions;

pub use panel::panel_rows;
pub use sessions::page as sessions_page;
use sheet::Sheet;
pub use sheet::Spot;

/// From so many columns on, an ability's levels stand side by side.
pub const SIDE_BY_SIDE: u16 = 160;

/// Draws the whole screen; returns where the terminal's cursor stands, if text is being typed.
pub fn draw(model: &Model, area: Rect, buf: &mut Buffer) -> Option<Position> {
    draw_on(model, area, &mut Sheet::plain(buf))
}

/// What stands at a column and a row of the screen, if the cursor can be put on it.
pub fn spot(model: &Model, column: u16, row: u16) -> Option<Spot> {
    recorded(model, |sheet| sheet.at(Position::new(column, row)))
}

/// The room that the text with the keys has on the screen; none if it has no lines.
pub fn room(model: &Model) -> Room {
    recorded(model, |sheet| sheet.room)
}

fn recorded<T>(model: &Model, read: impl FnOnce(&Sheet<'_>) -> T) -> T {
    let (columns, rows) = model.size;
    let area = Rect::new(0, 0, columns, rows);
    let mut buf = Buffer::empty(area);
    let mut sheet = Sheet::recorded(&mut buf);
    draw_on(model, area, &mut sheet);
    read(&sheet)
}

fn draw_on(model: &Model, area: Rect, buf: &mut Sheet<'_>) -> Option<Position> {
    let [header, body, status, footer] = parts::layout(model, area);
    parts::header(model, header, buf);
    match model.screen() {
        Screen::Sessions => sessions::draw(model, body, buf),
        Screen::Assess => assess::draw(model, body, buf),
        Screen::Map(map) => map::draw(model, *map, body, buf),
        Screen::Standing(view) => standing::draw(model, view, body, buf),
        Screen::Check(cursor) => check::draw(model, *cursor, body, buf),
        Screen::Evidence(cursor) => evidence::draw(model, *cursor, body, buf),
        Screen::History(view) => history::draw(model, *view, body, buf),
        Screen::Versions(versions) => versions::draw(model, versions, body, buf),
        Screen::Panels(list) => panel::draw_list(model, list, body, buf),
        Screen::Panel(table) => panel::draw(model, table, body, buf),
    }
    let mut caret = None;
    for overlay in &model.overlays {
        buf.cover();
        caret = match overlay {
            Overlay::Note(note) => note::draw(model, note, body, buf),
            Overlay::Form(form) => form::draw(model, form, body, buf),
            Overlay::Picker(picker) => picker::draw(model, picker, body, buf),
            Overlay::Jump(field) => line::draw_jump(model, field, body, buf),
            Overlay::Line(typed) => line::draw(model, typed, body, buf),
            Overlay::Reader(reader) => reader::draw(model, reader, body, buf),
            Overlay::Finder(finder) => finder::draw(model, finder, body, buf),
            Overlay::Phrases(phrases) => phrases::draw(model, phrases, body, buf),
            Overlay::Bulk(bulk) => {
                bulk::draw(model, bulk, body, buf);
                None
            }
            Overlay::Export => {
                export::draw(model, body, buf);
                None
            }
            Overlay::Confirm(confirm) => line::draw_question(model, confirm, body, buf),
        };
    }
    parts::status(model, status, buf);
    parts::footer(model, footer, buf);
    if model.theme.is_plain() {
        plain(model.theme, buf);
    }
    caret
}

/// Puts ASCII in place of typographic signs, wherever on the screen a sentence or a framework has them; and where only
/// ASCII may be sent in place of every letter, as far as it fits.
fn plain(theme: Theme, buf: &mut Buffer) {
    let glyphs = theme.glyphs();
    for cell in &mut buf.content {
        let symbol = cell.symbol();
        if symbol.is_ascii() || theme.signs == Signs::Console && symbol == glyphs.dot {
            continue;
        }
        if let Some(plain) = in_ascii(symbol) {
            cell.set_symbol(plain);
        } else if theme.signs == Signs::Ascii {
            let width = text::width(symbol);
            let letters = deunicode_with_tofu(symbol, "*");
            cell.set_symbol(&format!("{letters:*<width$.width$}"));
        }
    }
}
