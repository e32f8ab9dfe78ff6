//! What is heard from the terminal, as messages to the model.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use crate::tui::{
    action::Action,
    input::{Habits, Pace},
    key::Key,
    keymap::Meaning,
    message::{Gesture, Msg},
    model::Model,
};

/// Events to messages, with the key that is held down.
#[derive(Debug, Default)]
pub struct Ear {
    /// The key whose press was a command that isn't repeated.
    spent: Option<Key>,
}

impl Ear {
    /// The message of an event that came at this pace; `is_first` is for the first key of a flood.
    pub fn message(&mut self, model: &Model, event: &Event, pace: Pace, is_first: bool) -> Option<Msg> {
        match event {
            Event::Key(event) => self.pressed(model, event).map(|key| match pace {
                Pace::Typed => Msg::Key(key),
                Pace::FloodBegins | Pace::FloodGoesOn => Msg::Flooded { key, is_first },
            }),
            Event::Paste(text) => Some(Msg::Paste(text.clone())),
            Event::Resize(columns, rows) => Some(Msg::Resized(*columns, *rows)),
            Event::Mouse(mouse) => gesture(*mouse).map(Msg::Mouse),
            Event::FocusGained | Event::FocusLost => None,
        }
    }

    /// The key of an event. One that is held down goes on typing and moving, and does nothing else again: nor does it type
    /// into what its press has opened.
    fn pressed(&mut self, model: &Model, event: &KeyEvent) -> Option<Key> {
        let key = Key::from_event(event)?;
        let goes_on = match model.keymap.resolve(model, key) {
            Meaning::Typed => true,
            Meaning::Does(action) => matches!(
                action,
                Action::Up | Action::Down | Action::Left | Action::Right | Action::PageUp | Action::PageDown
            ),
            Meaning::Refused(_) | Meaning::Nothing => false,
        };
        if event.kind == KeyEventKind::Repeat {
            return (goes_on && self.spent != Some(key)).then_some(key);
        }
        self.spent = (!goes_on).then_some(key);
        Some(key)
    }
}

/// The words for a terminal that doesn't send UTF-8.
pub(super) fn foreign(text: &str, habits: Habits) -> String {
    let fate = if habits.is_latin { "is read as Latin-1" } else { "is lost; set it to UTF-8" };
    format!("this terminal doesn't send UTF-8: “{text}” {fate}")
}

/// What a movement of the mouse means here, if anything.
fn gesture(mouse: MouseEvent) -> Option<Gesture> {
    match mouse.kind {
        MouseEventKind::ScrollUp => Some(Gesture::WheelUp),
        MouseEventKind::ScrollDown => Some(Gesture::WheelDown),
        MouseEventKind::Down(MouseButton::Left) => Some(Gesture::Click(mouse.column, mouse.row)),
        _ => None,
    }
}

/// What an event types into a text, if it is no command of any editor.
pub(super) fn letter(event: &Event) -> Option<char> {
    let Event::Key(key) = event else { return None };
    match key.code {
        KeyCode::Char(ch) if (key.modifiers - KeyModifiers::SHIFT).is_empty() => Some(ch),
        KeyCode::Enter if key.modifiers.is_empty() => Some('\n'),
        _ => None,
    }
}
