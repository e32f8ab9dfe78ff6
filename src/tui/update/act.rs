//! The dispatch: each action is decided here, once. One that means something else on another screen goes on by screen.

use jiff::Timestamp;

use super::{
    as_of, assess, bulk, copy, evidence, export, finder, form, jump, line, lists, map, note, panel, phrases,
    picker, reader, rescue, sessions, standing, versions,
    ways::{back, quit, show},
};
use crate::{
    domain::{
        bulk::Deed,
        state::Verdict::{self, Met, NotYet},
    },
    tui::{
        action::{Action, Motion},
        field::TextField,
        keymap::Scope,
        message::Effect,
        model::{Cursor, Model, Overlay, Screen, history::HistoryView, map::Map, panel::Page},
    },
};

/// Does what a key, or a row of the palette, stands for.
#[allow(
    clippy::too_many_lines,
    reason = "one line for each action: a new one doesn't compile before it is decided"
)]
pub fn act(model: &mut Model, action: Action, now: Timestamp) -> Vec<Effect> {
    use Action as A;
    match action {
        A::Met => verdict(model, Met, now),
        A::NotYet => verdict(model, NotYet, now),
        A::SameAgain => same_again(model, now),
        A::EditNote => note::open(model),
        A::Cite if model.scope() == Scope::Bulk => picker::open_for_many(model),
        A::Cite => picker::open(model),
        A::Probe if model.scope() == Scope::Bulk => bulk::turn_probe(model),
        A::Probe => assess::probe(model, now),
        A::Measure => line::open_measure(model),
        A::Undo => take_back(model, true, now),
        A::Redo => take_back(model, false, now),
        A::Up => moving(model, Motion::Up),
        A::Down => moving(model, Motion::Down),
        A::Left => moving(model, Motion::Left),
        A::Right => moving(model, Motion::Right),
        A::PageUp => moving(model, Motion::PageUp),
        A::PageDown => moving(model, Motion::PageDown),
        A::First => moving(model, Motion::First),
        A::Last => moving(model, Motion::Last),
        A::NextPane => pane(model, 1),
        A::PreviousPane => pane(model, -1),
        A::LowerLevel => level(model, -1),
        A::HigherLevel => level(model, 1),
        A::NextUnmarked if model.table().is_some() => panel::next_open(model),
        A::NextUnmarked => assess::unmarked(model, true),
        A::PreviousUnmarked => assess::unmarked(model, false),
        A::NextFinding => lists::next_finding(model),
        A::NextProbe => assess::next_probe(model),
        A::Jump => open_overlay(model, Overlay::Jump(TextField::line(""))),
        A::Choose => choose(model, now),
        A::Back => back(model),
        A::Map => show(model, Screen::Map(Map::default())),
        A::Standing => standing::open(model),
        A::Evidence => show(model, Screen::Evidence(Cursor::default())),
        A::Knowledge => reader::open_wording(model),
        A::History => show(model, Screen::History(HistoryView::default())),
        A::Check => show(model, Screen::Check(Cursor::default())),
        A::Help => reader::open_help(model),
        A::Palette => finder::open(model),
        A::Filter => line::open_filter(model),
        A::Bulk => bulk::open(model),
        A::Clear if model.scope() == Scope::Bulk => bulk::choose(model, Deed::Verdict(None)),
        A::Clear => panel::clear(model, now),
        A::Complete => line::complete(model),
        A::New => new(model),
        A::Edit => evidence::edit(model),
        A::Remove => evidence::remove(model, now),
        A::Export => export::open(model),
        A::Stop => export::stop(model),
        A::EditCandidate => form::open_candidate(model),
        A::Declare => form::open_declaration(model),
        A::Recommend if model.table().is_some() => form::open_panel_recommendation(model),
        A::Recommend => form::open_recommendation(model),
        A::TakeOver if model.table().is_some() => panel::take_over(model),
        A::TakeOver => rescue::take_over(model),
        A::Seal if model.table().is_some() => panel::ask_seal(model, now),
        A::Seal => form::open_seal(model),
        A::Unseal if model.table().is_some() => form::open_unseal_panel(model),
        A::Unseal => form::open_unseal(model),
        A::Compare => versions::compare(model),
        A::TakeAll => versions::take_all(model, true),
        A::TakeNone => versions::take_all(model, false),
        A::GoOn => versions::keep(model, now),
        A::Sort => sessions::sort(model),
        A::Save if model.table().is_some() => panel::save_now(model),
        A::Save => assess::save_now(model),
        A::CopyAway => vec![Effect::CopyAway],
        A::Panels => panel::open_list(model),
        A::AcceptAll => panel::accept(model, now),
        A::Discuss => form::open_discussion(model),
        A::Everything => panel::everything(model, now),
        A::Agreement => panel::turn_to(model, Page::Agreement),
        A::Outcome => panel::turn_to(model, Page::Result),
        A::Reveal => panel::ask_reveal(model),
        A::Sign => panel::ask_sign(model),
        A::Refresh => panel::refresh(model),
        A::Layer => map::next_layer(model),
        A::AsOf => as_of::open(model),
        A::OnlyHere => lists::only_here(model),
        A::WhatIf => standing::what_if(model),
        A::Keep => keep(model, now),
        A::Advance => form::advance(model, now),
        A::Discard => discard(model),
        A::Revert => form::revert(model),
        A::Toggle => toggle(model),
        A::HandOver => note::hand_over(model),
        A::Phrases => phrases::open(model),
        A::Copy => copy::note(model),
        A::CopyId => copy::id(model),
        A::Suspend => vec![Effect::Suspend],
        A::Quit => quit(model),
    }
}

fn verdict(model: &mut Model, to: Verdict, now: Timestamp) -> Vec<Effect> {
    match model.scope() {
        Scope::Bulk => bulk::choose(model, Deed::Verdict(Some(to))),
        Scope::Queue => panel::ask(model, to),
        _ => assess::verdict(model, to, now),
    }
}

/// From within a note, the note is saved first, which leaves the editor.
fn same_again(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    match model.scope() {
        Scope::Note => note::keep_and_go_on(model, now),
        _ => assess::repeat(model, now),
    }
}

fn take_back(model: &mut Model, undo: bool, now: Timestamp) -> Vec<Effect> {
    if model.table().is_some() {
        panel::take_back(model, undo, now)
    } else {
        assess::take_back(model, undo, now)
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
        Scope::Panels | Scope::Queue | Scope::Agreement | Scope::Result => panel::moving(model, motion),
        Scope::Picker => picker::moving(model, motion),
        Scope::Reader => reader::moving(model, motion),
        Scope::Finder => {
            finder::moving(model, motion);
            phrases::moving(model, motion);
        }
        Scope::Bulk => bulk::moving(model, motion),
        Scope::Note
        | Scope::Form
        | Scope::Jump
        | Scope::Line
        | Scope::Confirm
        | Scope::Export
        | Scope::Moving
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
        Scope::Panels => panel::choose_listed(model),
        Scope::Queue | Scope::Agreement | Scope::Result => panel::choose(model),
        Scope::Evidence
        | Scope::Note
        | Scope::Form
        | Scope::Picker
        | Scope::Line
        | Scope::Reader
        | Scope::Bulk
        | Scope::Export
        | Scope::Confirm
        | Scope::Versions
        | Scope::Moving
        | Scope::Anywhere => Vec::new(),
    }
}

fn toggle(model: &mut Model) -> Vec<Effect> {
    match model.scope() {
        Scope::Versions => versions::toggle(model),
        _ => picker::toggle(model),
    }
}

fn new(model: &mut Model) -> Vec<Effect> {
    match model.scope() {
        Scope::Sessions => form::open_new_session(model),
        Scope::Panels => form::open_new_panel(model),
        _ => form::open_evidence(model, None),
    }
}

fn keep(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    match model.overlays.last() {
        Some(Overlay::Note(_)) => note::keep(model, now),
        Some(Overlay::Form(_)) => form::keep(model, now),
        Some(Overlay::Picker(_)) => picker::keep(model, now),
        Some(Overlay::Line(_)) => line::keep(model, now),
        Some(Overlay::Bulk(_)) => bulk::keep(model, now),
        Some(Overlay::Confirm(_)) => form::confirmed(model, now),
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
        Some(Overlay::Picker(_)) => picker::set_aside(model),
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
