//! The mouse, for those who asked for it: the wheel moves the cursor, and nothing is done by it alone.

use jiff::Timestamp;

use crate::tui::{
    action::Action,
    message::{Effect, Gesture},
    model::{Model, Overlay},
    update::act,
};

pub(super) fn gesture(model: &mut Model, gesture: Gesture, now: Timestamp) -> Vec<Effect> {
    let typed = model.overlays.last().is_some_and(|overlay| {
        matches!(overlay, Overlay::Note(_) | Overlay::Form(_) | Overlay::Line(_) | Overlay::Jump(_))
    });
    let action = match gesture {
        Gesture::WheelUp => Action::Up,
        Gesture::WheelDown => Action::Down,
    };
    if typed { Vec::new() } else { act(model, action, now) }
}
