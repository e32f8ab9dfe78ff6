//! Keys and pastes into the text with the keys, whatever it is for.

use super::{form, jump, line, note};
use crate::tui::{
    action::Action,
    field::{MOST, Outcome, Room, needs_room},
    key::{Code, Key},
    message::Effect,
    model::{Cursor, Model, Overlay, Weight},
    text::accept_note,
    view,
};

/// Inserts what was copied here last.
const PASTE: Key = Key { code: Code::Char('v'), ctrl: true, alt: false };

/// Takes a key that is no command here.
pub(super) fn typed(model: &mut Model, key: Key) -> Vec<Effect> {
    if key.typed().is_none() && model.keymap.is_quit(key) {
        say_how_to_leave(model);
        return Vec::new();
    }
    if key == PASTE {
        return paste_copied(model);
    }
    let room = if needs_room(key) { view::room(model) } else { Room::default() };
    let Some(field) = model.text_mut() else {
        form::choose(model, key);
        return Vec::new();
    };
    match field.key(key, room) {
        Outcome::Changed if matches!(model.overlays.last(), Some(Overlay::Jump(_))) => jump::follow(model),
        Outcome::Unknown if key.ctrl || key.alt => {
            model.say(Weight::Refused, format!("no command on {key} in a text"));
            Vec::new()
        }
        outcome => followed(model, outcome),
    }
}

/// Takes a pasted text, where text is typed; nowhere is it run as keys.
pub(super) fn pasted(model: &mut Model, text: &str) -> Vec<Effect> {
    model.hush();
    insert(model, &accept_note(text))
}

/// Inserts a text at the caret.
pub(super) fn insert(model: &mut Model, text: &str) -> Vec<Effect> {
    let Some(field) = model.text_mut() else {
        model.say(Weight::Refused, "a paste is taken only where text is typed; nothing was done with it");
        return Vec::new();
    };
    let outcome = field.insert(text);
    followed(model, outcome)
}

/// What a text is for follows what was typed into it.
fn followed(model: &mut Model, outcome: Outcome) -> Vec<Effect> {
    if outcome == Outcome::TooLong {
        let text =
            format!("a text holds at most {} KiB; this was not taken, the text is as it was", MOST / 1024);
        model.say(Weight::Refused, text);
    }
    let is_changed = outcome == Outcome::Changed;
    match model.overlays.last_mut() {
        Some(Overlay::Note(_)) if is_changed => return note::keep_draft(model),
        Some(Overlay::Form(form)) => form::touch(form, is_changed),
        Some(Overlay::Line(_)) => line::touch(model, is_changed),
        Some(Overlay::Finder(finder)) if is_changed => finder.cursor = Cursor::default(),
        Some(Overlay::Phrases(phrases)) if is_changed => phrases.cursor = Cursor::default(),
        Some(
            Overlay::Note(_)
            | Overlay::Finder(_)
            | Overlay::Phrases(_)
            | Overlay::Jump(_)
            | Overlay::Picker(_)
            | Overlay::Reader(_)
            | Overlay::Bulk(_)
            | Overlay::Export
            | Overlay::Confirm(_),
        )
        | None => {}
    }
    Vec::new()
}

fn paste_copied(model: &mut Model) -> Vec<Effect> {
    let Some(text) = model.seat.copied.clone() else {
        let text = "nothing was copied here yet; the terminal's own paste is most often ctrl-shift-v";
        model.say(Weight::Refused, text);
        return Vec::new();
    };
    insert(model, &text)
}

/// Says which keys leave a text, where the key that leaves the program was pressed.
fn say_how_to_leave(model: &mut Model) {
    let [keeps, discards] = [Action::Keep, Action::Discard].map(|action| model.key_here(action));
    let text = match model.overlays.last() {
        Some(Overlay::Note(_)) => {
            format!("{keeps} keeps the note and goes back; {discards} leaves it as it was")
        }
        Some(Overlay::Form(_)) => format!("{keeps} keeps what was typed; {discards} leaves the form"),
        _ => format!("{discards} leaves this line"),
    };
    model.say(Weight::Refused, text);
}
