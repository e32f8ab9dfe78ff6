//! Keys that came all at once, as a paste without its brackets does: words go where words are typed, and nothing is
//! done with the rest.

use jiff::Timestamp;

use super::press;
use crate::tui::{
    action::Action,
    key::Key,
    keymap::Meaning,
    message::Effect,
    model::{Model, Overlay, Weight},
};

/// Takes one key of a flood. Only the first may open a note: whoever types on while a line stalls, or sends a whole note
/// at once, means the words behind it for that note.
pub(super) fn flooded(model: &mut Model, key: Key, is_first: bool, now: Timestamp) -> Vec<Effect> {
    let is_taken = match model.keymap.resolve(model, key) {
        Meaning::Typed => true,
        Meaning::Does(Action::Keep) => {
            matches!(model.overlays.last(), Some(Overlay::Note(_) | Overlay::Form(_)))
        }
        Meaning::Does(Action::NextPane | Action::PreviousPane) => {
            matches!(model.overlays.last(), Some(Overlay::Form(_)))
        }
        Meaning::Does(Action::EditNote) => is_first,
        Meaning::Does(_) | Meaning::Refused(_) | Meaning::Nothing => false,
    };
    if is_taken {
        return press(model, key, now);
    }
    model.say(
        Weight::Refused,
        "very many keys came at once, as a paste does; nothing was done with them here",
    );
    Vec::new()
}
