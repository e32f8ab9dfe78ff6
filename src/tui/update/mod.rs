//! The only code that changes the model: a message in, effects out. No I/O, no clock.

use jiff::Timestamp;

use crate::tui::{
    action::{Action, Motion},
    field::TextField,
    key::{Key, Named},
    keymap::{Meaning, Scope},
    message::{Effect, Msg},
    model::{Cursor, Model, Overlay, SaveState, Screen, Weight, history::HistoryView, map::Map},
};

mod as_of;
mod assess;
mod bulk;
mod copy;
mod evidence;
mod export;
mod filter;
mod finder;
mod flood;
mod form;
mod jump;
mod line;
mod lists;
mod map;
mod mouse;
mod note;
mod panel;
mod phrases;
mod picker;
mod reader;
mod rescue;
mod sessions;
mod standing;
mod taken_back;
mod typing;
mod versions;
mod ways;
mod wording;

pub use filter::completions;
pub use jump::{Target, target};
pub use reader::help;
pub use standing::{listed, supposed};
use ways::{back, go, go_to, open, quit, show};
pub use wording::in_short;

/// Moves the model on by one message; returns what is to be done outside it.
pub fn update(model: &mut Model, msg: Msg, now: Timestamp) -> Vec<Effect> {
    model.now = now;
    let typing = matches!(msg, Msg::Key(_) | Msg::Flooded { .. } | Msg::Paste(_));
    let mut effects = take(model, msg, now);
    if typing {
        effects.extend(panel::keep_draft(model));
    }
    filter::sift(model, now);
    effects
}

fn take(model: &mut Model, msg: Msg, now: Timestamp) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => press(model, key, now),
        Msg::Flooded { key, is_first } => flood::flooded(model, key, is_first, now),
        Msg::Paste(text) => typing::pasted(model, &text),
        Msg::Resized(columns, rows) => {
            model.size = (columns, rows);
            Vec::new()
        }
        Msg::Listed(rows) => {
            sessions::listed(model, rows);
            Vec::new()
        }
        Msg::Opened(opened) => open(model, *opened),
        Msg::Compared(loaded) => {
            versions::compared(model, &loaded);
            Vec::new()
        }
        Msg::Access(access) => {
            rescue::access(model, access);
            Vec::new()
        }
        Msg::Failed(text) => {
            form::refused(model);
            model.say(Weight::Failed, text);
            Vec::new()
        }
        Msg::Saved { changes, at } => {
            let known = model.work.as_ref().map_or(0, |work| work.changes);
            // More changes than there are were made before the session was read anew: they are told too late.
            if changes <= known {
                saved(model, if changes == known { SaveState::Saved(Some(at)) } else { SaveState::Saving });
            }
            Vec::new()
        }
        Msg::SaveFailed { cause } => {
            saved(model, SaveState::Failed(cause));
            Vec::new()
        }
        Msg::Gathered(criterion, found) => phrases::gathered(model, &criterion, found),
        Msg::Mouse(gesture) => {
            model.hush();
            mouse::gesture(model, gesture, now)
        }
        Msg::Edited { criterion, edited } => note::edited(model, &criterion, edited, now),
        Msg::Exporting(done) => {
            export::moved_on(model, done);
            Vec::new()
        }
        Msg::Exported(result) => {
            export::ended(model, result);
            Vec::new()
        }
        Msg::CopiedAway(result) => {
            rescue::copied_away(model, result);
            Vec::new()
        }
        Msg::Panel(news) => panel::told(model, news),
        Msg::Resumed => Vec::new(),
    }
}

fn press(model: &mut Model, key: Key, now: Timestamp) -> Vec<Effect> {
    model.hush();
    let landed = model.work.as_mut().is_some_and(|work| std::mem::take(&mut work.landed));
    // The Enter that ends a jump line comes too late where the last number was enough.
    if landed && key == Key::named(Named::Enter) {
        return Vec::new();
    }
    match model.keymap.resolve(model, key) {
        Meaning::Does(action) => act(model, action, now),
        Meaning::Refused(why) => {
            model.refuse(why);
            Vec::new()
        }
        Meaning::Typed => typing::typed(model, key),
        Meaning::Nothing => Vec::new(),
    }
}

/// Does what a key, or a row of the palette, stands for.
pub fn act(model: &mut Model, action: Action, now: Timestamp) -> Vec<Effect> {
    panel::act(model, action, now).unwrap_or_else(|| act_here(model, action, now))
}

fn act_here(model: &mut Model, action: Action, now: Timestamp) -> Vec<Effect> {
    use Action as A;
    match action {
        Action::Met | Action::NotYet | Action::Probe | Action::Clear | Action::Cite
            if model.scope() == Scope::Bulk =>
        {
            bulk::choose(model, action)
        }
        A::Met | A::NotYet | A::SameAgain | A::Probe | A::Clear => assess::mark(model, action, now),
        Action::Undo | Action::Redo => assess::take_back(model, action == Action::Undo, now),
        Action::EditNote => note::open(model),
        Action::Cite => picker::open(model),
        Action::Measure => line::open_measure(model),
        A::Up | A::Down | A::Left | A::Right | A::PageUp | A::PageDown | A::First | A::Last => {
            moving(model, action.motion().unwrap_or(Motion::Down))
        }
        A::NextPane | A::PreviousPane => pane(model, if action == A::NextPane { 1 } else { -1 }),
        A::HigherLevel | A::LowerLevel => level(model, if action == A::HigherLevel { 1 } else { -1 }),
        A::NextUnmarked | A::PreviousUnmarked => assess::unmarked(model, action == A::NextUnmarked),
        Action::NextProbe => assess::next_probe(model),
        Action::NextFinding => lists::next_finding(model),
        Action::Jump => open_overlay(model, Overlay::Jump(TextField::line(""))),
        Action::Choose => choose(model, now),
        Action::Back => back(model),
        Action::Map => show(model, Screen::Map(Map::default())),
        Action::Standing => standing::open(model),
        Action::Evidence => show(model, Screen::Evidence(Cursor::default())),
        Action::History => show(model, Screen::History(HistoryView::default())),
        Action::Check => show(model, Screen::Check(Cursor::default())),
        Action::Knowledge => reader::open_wording(model),
        Action::Help => reader::open_help(model),
        Action::Palette => finder::open(model),
        Action::Filter => line::open_filter(model),
        Action::Bulk => bulk::open(model),
        Action::Complete => line::complete(model),
        Action::New | Action::Edit | Action::Remove => on_an_item(model, action, now),
        Action::EditCandidate => form::open_candidate(model),
        Action::Declare => form::open_declaration(model),
        Action::Recommend => form::open_recommendation(model),
        Action::TakeOver | Action::Compare | Action::TakeAll | Action::TakeNone => rescue::act(model, action),
        Action::Seal => form::open_seal(model),
        Action::Unseal => form::open_unseal(model),
        Action::Sort => sessions::sort(model),
        Action::Save | Action::CopyAway => assess::save_now(model, action),
        Action::AsOf => as_of::open(model),
        Action::OnlyHere => lists::only_here(model),
        Action::Layer => map::next_layer(model),
        Action::WhatIf => standing::what_if(model),
        Action::Keep => keep(model, now),
        Action::GoOn => versions::keep(model, now),
        Action::Advance => form::advance(model, now),
        Action::Discard => discard(model),
        Action::Toggle => toggle(model),
        Action::HandOver => note::hand_over(model),
        Action::Phrases => phrases::open(model),
        Action::Copy | Action::CopyId => copy::copy(model, action),
        Action::Export | Action::Stop => export::act(model, action),
        Action::Suspend => vec![Effect::Suspend],
        Action::Quit => quit(model),
        // What is left is of the screens of panels, which have done it.
        _ => Vec::new(),
    }
}

fn moving(model: &mut Model, motion: Motion) -> Vec<Effect> {
    match model.scope() {
        Scope::Assess => assess::moving(model, motion),
        Scope::Sessions => sessions::moving(model, motion),
        Scope::Map => map::moving(model, motion),
        Scope::Standing => standing::moving(model, motion),
        Scope::Check | Scope::Evidence | Scope::History => lists::moving(model, motion),
        Scope::Versions => versions::moving(model, motion),
        Scope::Picker => picker::moving(model, motion),
        Scope::Reader => reader::moving(model, motion),
        Scope::Finder => {
            finder::moving(model, motion);
            phrases::moving(model, motion);
        }
        Scope::Bulk => bulk::moving(model, motion),
        Scope::Panels
        | Scope::Queue
        | Scope::Agreement
        | Scope::Result
        | Scope::Note
        | Scope::Form
        | Scope::Jump
        | Scope::Line
        | Scope::Confirm
        | Scope::Export
        | Scope::Anywhere => {}
    }
    Vec::new()
}

fn pane(model: &mut Model, step: isize) -> Vec<Effect> {
    match model.scope() {
        Scope::Form => form::field(model, step),
        _ => assess::pane(model, step),
    }
    Vec::new()
}

fn level(model: &mut Model, step: isize) -> Vec<Effect> {
    match model.scope() {
        Scope::Standing => standing::level(model, step),
        _ => assess::level(model, step),
    }
    Vec::new()
}

fn choose(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    match model.scope() {
        Scope::Sessions => sessions::choose(model),
        Scope::Assess => assess::choose(model),
        Scope::Map => map::choose(model),
        Scope::Standing => standing::choose(model),
        Scope::Check | Scope::History => lists::choose(model),
        Scope::Jump => jump::choose(model),
        Scope::Finder if matches!(model.overlays.last(), Some(Overlay::Phrases(_))) => phrases::choose(model),
        Scope::Finder => finder::choose(model, now),
        Scope::Evidence
        | Scope::Panels
        | Scope::Queue
        | Scope::Agreement
        | Scope::Result
        | Scope::Note
        | Scope::Form
        | Scope::Picker
        | Scope::Line
        | Scope::Reader
        | Scope::Bulk
        | Scope::Export
        | Scope::Confirm
        | Scope::Versions
        | Scope::Anywhere => Vec::new(),
    }
}

fn toggle(model: &mut Model) -> Vec<Effect> {
    match model.scope() {
        Scope::Versions => versions::toggle(model),
        _ => picker::toggle(model),
    }
}

fn on_an_item(model: &mut Model, action: Action, now: Timestamp) -> Vec<Effect> {
    match model.scope() {
        Scope::Sessions => form::open_new_session(model),
        Scope::Evidence => evidence::act(model, action, now),
        Scope::Picker => form::open_evidence(model, None),
        _ => Vec::new(),
    }
}

fn keep(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    match model.overlays.last() {
        Some(Overlay::Note(_)) => note::keep(model, now),
        Some(Overlay::Form(_)) => form::keep(model, now),
        Some(Overlay::Picker(_)) => picker::keep(model, now),
        Some(Overlay::Line(_)) => line::keep(model, now),
        Some(Overlay::Bulk(_)) => bulk::keep(model, now),
        Some(Overlay::Confirm(_)) => form::confirmed(model),
        None
        | Some(
            Overlay::Jump(_)
            | Overlay::Reader(_)
            | Overlay::Finder(_)
            | Overlay::Phrases(_)
            | Overlay::Export,
        ) => Vec::new(),
    }
}

fn discard(model: &mut Model) -> Vec<Effect> {
    match model.overlays.last() {
        Some(Overlay::Note(_)) => note::discard(model),
        Some(Overlay::Line(_)) => line::discard(model),
        Some(Overlay::Form(_)) => form::discard(model),
        _ => {
            model.overlays.pop();
            Vec::new()
        }
    }
}

fn open_overlay(model: &mut Model, overlay: Overlay) -> Vec<Effect> {
    model.overlays.push(overlay);
    Vec::new()
}

fn saved(model: &mut Model, state: SaveState) {
    if let Some(work) = &mut model.work {
        work.save = state;
    }
}

/// Says that the session has changed: it is to be saved.
fn changed(model: &mut Model) -> Vec<Effect> {
    if let Some(work) = &mut model.work {
        work.changes += 1;
        // A failure stands on the screen until it is not true any more.
        if !matches!(work.save, SaveState::Failed(_)) {
            work.save = SaveState::Saving;
        }
    }
    vec![Effect::Save]
}
