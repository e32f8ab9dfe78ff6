//! The mouse, for those who asked for it: the wheel moves the cursor, a click puts it on what was clicked, and nothing is
//! done by it alone.

use jiff::Timestamp;

use crate::tui::{
    action::Action,
    message::{Effect, Gesture},
    model::{
        Cursor, Model, Overlay, Pane, Place, Screen, Work,
        panel::{Page, Table},
    },
    update::{act, form},
    view::{self, Spot},
};

pub(super) fn gesture(model: &mut Model, gesture: Gesture, now: Timestamp) -> Vec<Effect> {
    let typed = model.overlays.last().is_some_and(|overlay| {
        matches!(overlay, Overlay::Note(_) | Overlay::Form(_) | Overlay::Line(_) | Overlay::Jump(_))
    });
    let action = match gesture {
        Gesture::WheelUp => Action::Up,
        Gesture::WheelDown => Action::Down,
        Gesture::Click(column, row) => {
            if let Some(spot) = view::spot(model, column, row) {
                put_on(model, spot);
            }
            return Vec::new();
        }
    };
    if typed { Vec::new() } else { act(model, action, now) }
}

/// Puts the cursor on what was clicked.
fn put_on(model: &mut Model, spot: Spot) {
    match spot {
        Spot::Line(at) => {
            if let Some(cursor) = cursor(model) {
                *cursor = Cursor { at };
            }
            match model.screens.last_mut() {
                Some(Screen::Sessions) | None => model.sessions.settle(),
                Some(Screen::Panel(table)) if table.page == Page::Queue => table.queue.offset = 0,
                Some(_) => {}
            }
        }
        Spot::Field(at) => form::put_on(model, at),
        Spot::Level(level) => {
            if let Some(Screen::Standing(standing)) = model.screens.last_mut() {
                standing.level = level;
                standing.cursor = Cursor::default();
            } else if let Some(work) = &mut model.work {
                at_level(work, level, Pane::Levels);
            }
        }
        Spot::Pane(_) | Spot::Ability(_) | Spot::Column(_) | Spot::Criterion(_) => {
            if let Some(work) = &mut model.work {
                in_session(work, spot);
            }
        }
    }
}

/// Puts the session's own place on what was clicked.
fn in_session(work: &mut Work, spot: Spot) {
    match spot {
        Spot::Pane(pane) => work.place.pane = pane,
        Spot::Ability(ability) if ability != work.place.ability => {
            work.place = Place { ability, line: 0, pane: Pane::Abilities, ..work.place };
        }
        Spot::Ability(_) => work.place.pane = Pane::Abilities,
        Spot::Column(level) => at_level(work, level, Pane::Criteria),
        Spot::Criterion(index) => work.go(index),
        Spot::Level(_) | Spot::Line(_) | Spot::Field(_) => {}
    }
}

fn at_level(work: &mut Work, level: usize, pane: Pane) {
    let line = if level == work.place.level { work.place.line } else { 0 };
    work.place = Place { level, line, pane, ..work.place };
}

/// The cursor of the list on top.
fn cursor(model: &mut Model) -> Option<&mut Cursor> {
    match model.overlays.last_mut() {
        Some(Overlay::Picker(picker)) => Some(&mut picker.cursor),
        Some(Overlay::Finder(finder)) => Some(&mut finder.cursor),
        Some(Overlay::Phrases(phrases)) => Some(&mut phrases.cursor),
        Some(Overlay::Bulk(bulk)) => Some(&mut bulk.cursor),
        Some(_) => None,
        None => match model.screens.last_mut() {
            Some(Screen::Sessions) | None => Some(&mut model.sessions.cursor),
            Some(Screen::Check(cursor) | Screen::Evidence(cursor)) => Some(cursor),
            Some(Screen::History(view)) => Some(&mut view.cursor),
            Some(Screen::Standing(view)) => Some(&mut view.cursor),
            Some(Screen::Versions(versions)) => Some(&mut versions.cursor),
            Some(Screen::Panels(list)) => Some(&mut list.cursor),
            Some(Screen::Panel(table)) => of_table(table),
            Some(Screen::Assess | Screen::Map(_)) => None,
        },
    }
}

fn of_table(table: &mut Table) -> Option<&mut Cursor> {
    match table.page {
        Page::Queue => Some(&mut table.queue.cursor),
        Page::Agreement => Some(&mut table.figures),
        Page::Result => None,
    }
}
