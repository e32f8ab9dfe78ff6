//! Pages to read: the help, a criterion's full wording.

use crate::tui::{
    action::Motion,
    keymap::{Binding, Scope},
    message::Effect,
    model::{
        Model, Overlay, Weight,
        reader::{Paragraph, Reader},
    },
    theme::Role,
    update::wording::wording,
};

/// Columns before what a key does.
const KEYS: usize = 18;
/// The title of the help.
const HELP: &str = "Keys";

/// The keys of the screen below, from the key table.
pub fn help(model: &Model) -> Reader {
    let scope = model.scope();
    let mut paragraphs = legend(model);
    section(model, scope, &mut paragraphs, |_| true);
    let own =
        |binding: &Binding<'_>| model.keymap.in_scope(scope).any(|own| own.row.action == binding.row.action);
    if scope.moves() {
        section(model, Scope::Moving, &mut paragraphs, |binding| !own(binding));
    }
    section(model, Scope::Anywhere, &mut paragraphs, |binding| !own(binding));
    if scope != Scope::Reader {
        section(model, Scope::Reader, &mut paragraphs, |_| true);
    }
    Reader::new(HELP, paragraphs)
}

fn legend(model: &Model) -> Vec<Paragraph> {
    let glyphs = model.theme.glyphs();
    let marks = [
        (Role::Met, glyphs.met, "met"),
        (Role::NotYet, glyphs.not_yet, "not yet met"),
        (Role::Unmarked, glyphs.unmarked, "unmarked, which is neither"),
        (Role::Probe, "?", "to be asked about at the interview, beside any of these"),
        (Role::Cursor, glyphs.cursor, "where the keys are"),
    ];
    let line = |(role, glyph, text): (Role, &str, &str)| {
        Paragraph::new(Role::Text, text).behind(role, format!("{glyph:<KEYS$}"))
    };
    [Paragraph::new(Role::Title, "Marks")].into_iter().chain(marks.map(line)).collect()
}

fn section(model: &Model, scope: Scope, page: &mut Vec<Paragraph>, shown: impl Fn(&Binding<'_>) -> bool) {
    page.push(Paragraph::new(Role::Text, ""));
    page.push(Paragraph::new(Role::Title, scope.title()));
    page.extend(
        model.keymap.in_scope(scope).filter(|binding| shown(binding)).map(|binding| key(model, binding)),
    );
}

fn key(model: &Model, binding: Binding<'_>) -> Paragraph {
    let keys: Vec<String> = binding.keys.iter().map(ToString::to_string).collect();
    let keys = if keys.is_empty() { format!(": {}", binding.row.action.name()) } else { keys.join(", ") };
    let keys = format!("{keys:<KEYS$}");
    let sentence = binding.row.action.sentence();
    let paragraph = match (binding.row.guard)(model) {
        None => Paragraph::new(Role::Text, sentence).behind(Role::Key, keys),
        Some(why) => Paragraph::new(Role::Dim, format!("{sentence} Not now: {why}.")).behind(Role::Dim, keys),
    };
    paragraph.named(binding.row.action.name())
}

pub(super) fn open_help(model: &mut Model) -> Vec<Effect> {
    if !matches!(model.overlays.last(), Some(Overlay::Reader(reader)) if reader.title == HELP) {
        let page = help(model);
        model.overlays.push(Overlay::Reader(page));
    }
    Vec::new()
}

/// The full wording of the criterion in hand, with its ability's statements and knowledge lines.
pub(super) fn open_wording(model: &mut Model) -> Vec<Effect> {
    let page = model.work.as_ref().and_then(|work| wording(model.theme, work));
    match page {
        Some(page) => model.overlays.push(Overlay::Reader(page)),
        None => model.say(Weight::Refused, "there is no criterion here"),
    }
    Vec::new()
}

pub(super) fn moving(model: &mut Model, motion: Motion) {
    let (columns, room) = Reader::room(model.size);
    let Some(Overlay::Reader(reader)) = model.overlays.last_mut() else { return };
    let furthest = reader.rows(columns).len().saturating_sub(room);
    let page = room.saturating_sub(1).max(1);
    // A larger terminal can have left the offset behind the end.
    let from = reader.offset.min(furthest);
    let to = match motion {
        Motion::Up => from.saturating_sub(1),
        Motion::Down => from + 1,
        Motion::PageUp => from.saturating_sub(page),
        Motion::PageDown => from + page,
        Motion::First => 0,
        Motion::Last => furthest,
        Motion::Left | Motion::Right => from,
    };
    reader.offset = to.min(furthest);
}
