//! Copying by the terminal's own clipboard, and a page to select from where it discards that.

use crate::tui::{
    message::Effect,
    model::{
        Model, Overlay, Screen, Weight,
        reader::{Paragraph, Reader},
    },
    theme::Role,
};

/// The longest text that terminals are known to take, in bytes.
const MOST: usize = 48 * 1024;

/// Copies the note in hand, which is shown whole as well, or without one the id of what is in hand.
pub(super) fn note(model: &mut Model) -> Vec<Effect> {
    let note = model.work.as_ref().and_then(|work| work.mark()).map(|mark| mark.note.clone());
    if let Some(note) = note.filter(|note| !note.is_empty()) {
        // A page without a title has no border either, which would be selected with the text.
        let page = Reader::new("", vec![Paragraph::new(Role::Text, &note)]);
        model.overlays.push(Overlay::Reader(page));
        return send(model, note, "the note");
    }
    id(model)
}

/// Copies the id of what is in hand.
pub(super) fn id(model: &mut Model) -> Vec<Effect> {
    if let Some(id) = here(model) {
        let said = id.clone();
        return send(model, id, &said);
    }
    model.say(Weight::Refused, "there is nothing to copy here");
    Vec::new()
}

fn send(model: &mut Model, text: String, what: &str) -> Vec<Effect> {
    if text.len() > MOST {
        model.say(Weight::Refused, "too long for a terminal's clipboard: select it here");
        return Vec::new();
    }
    let said = format!("{what} is sent to the terminal's clipboard; where it takes none, select it here");
    model.say(Weight::Done, said);
    model.seat.copied = Some(text.clone());
    vec![Effect::Copy(text)]
}

/// The id of what the cursor is on.
fn here(model: &Model) -> Option<String> {
    let work = model.work.as_ref()?;
    if let Screen::Evidence(cursor) = model.screen() {
        let items = work.items_shown(model.now);
        return items.get(cursor.at.min(items.len().checked_sub(1)?)).map(|item| item.id.to_string());
    }
    work.criterion().map(|criterion| criterion.id.to_string())
}
