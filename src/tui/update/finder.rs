//! The command palette: every action, found by typing.

use jiff::Timestamp;

use crate::tui::{
    action::Motion,
    message::Effect,
    model::{Model, Overlay, Weight, finder::Finder},
    update::act,
};

pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let finder = Finder::new(model.scope());
    model.overlays.push(Overlay::Finder(finder));
    Vec::new()
}

pub(super) fn moving(model: &mut Model, motion: Motion) {
    let Some(Overlay::Finder(finder)) = model.overlays.last() else { return };
    let (mut cursor, count) = (finder.cursor, finder.found(model).len());
    // A paste can have left the cursor behind the end.
    cursor.at = cursor.at.min(count.saturating_sub(1));
    cursor.step(motion, count, model.body_rows());
    if let Some(Overlay::Finder(finder)) = model.overlays.last_mut() {
        finder.cursor = cursor;
    }
}

/// Enter: does what the cursor is on, or says why that can't be done and stays.
pub(super) fn choose(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let Some(Overlay::Finder(finder)) = model.overlays.last() else { return Vec::new() };
    let Some(command) = finder.in_hand(model) else {
        model.say(Weight::Refused, "no command has that in its name or its sentence");
        return Vec::new();
    };
    if let Some(why) = command.refused {
        model.refuse(why);
        return Vec::new();
    }
    model.overlays.pop();
    act(model, command.action, now)
}
