//! The only code that changes the model: a message in, effects out. No I/O, no clock.

use jiff::Timestamp;

use crate::{
    app::desk::Opened,
    domain::ids::CriterionId,
    tui::{
        action::{Action, Motion},
        editor::Editor,
        key::{Key, Named},
        keymap::{Meaning, SEALED, Scope},
        message::{Effect, Msg},
        model::{
            Cursor, Left, Model, Overlay, SaveState, Screen, Weight, Work, history::HistoryView, map::Map,
            panel::PanelAsk,
        },
        text::accept_note,
    },
};

mod as_of;
mod assess;
mod bulk;
mod copy;
mod evidence;
mod filter;
mod finder;
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
mod versions;
mod wording;

pub use filter::completions;
pub use jump::{Target, target};
pub use reader::help;
pub use standing::{listed, supposed};

/// Moves the model on by one message; returns what is to be done outside it.
pub fn update(model: &mut Model, msg: Msg, now: Timestamp) -> Vec<Effect> {
    model.now = now;
    let effects = take(model, msg, now);
    filter::sift(model, now);
    effects
}

fn take(model: &mut Model, msg: Msg, now: Timestamp) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => press(model, key, now),
        Msg::Paste(text) => paste(model, &text),
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
            let newest = model.work.as_ref().is_some_and(|work| work.changes == changes);
            saved(model, if newest { SaveState::Saved(Some(at)) } else { SaveState::Saving });
            Vec::new()
        }
        Msg::SaveFailed { cause } => {
            saved(model, SaveState::Failed(cause));
            Vec::new()
        }
        Msg::Gathered(criterion, found) => phrases::gathered(model, &criterion, found),
        Msg::Mouse(gesture) => {
            model.notice = None;
            mouse::gesture(model, gesture, now)
        }
        Msg::Edited { criterion, text } => note::edited(model, &criterion, text, now),
        Msg::Exported(result) => {
            match result {
                Ok(folder) => {
                    form::exported(model);
                    model.say(Weight::Done, format!("exported to {}", folder.display()));
                }
                Err(cause) => {
                    form::refused(model);
                    model.say(Weight::Failed, cause);
                }
            }
            Vec::new()
        }
        Msg::Panel(news) => panel::told(model, news),
        Msg::Resumed => Vec::new(),
    }
}

fn press(model: &mut Model, key: Key, now: Timestamp) -> Vec<Effect> {
    model.notice = None;
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
        Meaning::Typed => typed(model, key),
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
        Action::Jump => open_overlay(model, Overlay::Jump(Editor::line(""))),
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
        Action::Export => form::open_export(model),
        Action::EditCandidate => form::open_candidate(model),
        Action::Declare => form::open_declaration(model),
        Action::Recommend => form::open_recommendation(model),
        Action::TakeOver | Action::Compare | Action::TakeAll | Action::TakeNone => rescue::act(model, action),
        Action::Seal => form::open_seal(model),
        Action::Unseal => form::open_unseal(model),
        Action::Sort => sessions::sort(model),
        Action::Save => assess::save_now(model),
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
        Action::Suspend => vec![Effect::Suspend],
        Action::Quit => quit(model),
        // What is left is of the screens of panels, which have done it.
        _ => Vec::new(),
    }
}

/// A key that is typed into a text.
fn typed(model: &mut Model, key: Key) -> Vec<Effect> {
    match model.overlays.last_mut() {
        Some(Overlay::Note(_)) => note::typed(model, key),
        Some(Overlay::Form(_)) => form::typed(model, key),
        Some(Overlay::Jump(_)) => jump::typed(model, key),
        Some(Overlay::Line(_)) => line::typed(model, key),
        Some(Overlay::Finder(_)) => finder::typed(model, key),
        Some(Overlay::Phrases(_)) => phrases::typed(model, key),
        Some(Overlay::Picker(_) | Overlay::Reader(_) | Overlay::Bulk(_) | Overlay::Confirm(_)) | None => {
            Vec::new()
        }
    }
}

/// A pasted text: taken where text is typed, and nowhere run as keys.
fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    model.notice = None;
    let text = accept_note(text);
    match model.overlays.last_mut() {
        Some(Overlay::Note(_)) => note::pasted(model, &text),
        Some(Overlay::Form(_)) => form::pasted(model, &text),
        Some(Overlay::Line(_)) => line::pasted(model, &text),
        Some(Overlay::Jump(editor)) => {
            editor.insert(&text);
            Vec::new()
        }
        Some(Overlay::Phrases(_)) => phrases::pasted(model, &text),
        Some(Overlay::Finder(finder)) => {
            finder.query.insert(&text);
            finder.cursor = Cursor::default();
            Vec::new()
        }
        Some(Overlay::Picker(_) | Overlay::Reader(_) | Overlay::Bulk(_) | Overlay::Confirm(_)) | None => {
            model.say(Weight::Refused, "a paste is taken only where text is typed; nothing was done with it");
            Vec::new()
        }
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
        None | Some(Overlay::Jump(_) | Overlay::Reader(_) | Overlay::Finder(_) | Overlay::Phrases(_)) => {
            Vec::new()
        }
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

fn back(model: &mut Model) -> Vec<Effect> {
    if model.overlays.pop().is_some() {
        return Vec::new();
    }
    // Where a criterion was only visited, the list that led to it stays as it was.
    let visited = *model.screen() == Screen::Assess && model.screens.len() > 2;
    if !visited && filter::clear(model) {
        model.say(Weight::Done, "the filter is taken off");
        return Vec::new();
    }
    match model.screen() {
        Screen::Sessions => quit(model),
        Screen::Assess if visited => {
            model.screens.pop();
            Vec::new()
        }
        Screen::Assess
            if model.work.as_ref().is_some_and(|work| matches!(work.save, SaveState::Failed(_))) =>
        {
            let key = model.key(Action::Save);
            model.say(Weight::Failed, format!("NOT SAVED yet, so the session stays open; {key} tries again"));
            Vec::new()
        }
        Screen::Assess => {
            model.screens = vec![Screen::Sessions];
            let left = model.work.take().map(|work| work.left());
            left.map(|left| Effect::Close(Box::new(left))).into_iter().chain([Effect::List]).collect()
        }
        Screen::Map(_)
        | Screen::Standing(_)
        | Screen::Check(_)
        | Screen::Evidence(_)
        | Screen::History(_)
        | Screen::Versions(_)
        | Screen::Panels(_)
        | Screen::Panel(_) => {
            model.screens.pop();
            Vec::new()
        }
    }
}

fn quit(model: &mut Model) -> Vec<Effect> {
    let left: Option<Left> = model.work.as_ref().map(Work::left);
    let table = model.table().map(|_| Effect::Panel(PanelAsk::Close));
    left.map(|left| Effect::Close(Box::new(left))).into_iter().chain(table).chain([Effect::Quit]).collect()
}

/// Shows a screen of the open session; a screen already below is returned to rather than shown twice.
fn show(model: &mut Model, screen: Screen) -> Vec<Effect> {
    if model.work.is_none() {
        model.say(Weight::Refused, "no session is open");
        return Vec::new();
    }
    model.overlays.clear();
    let kind = std::mem::discriminant(&screen);
    model.screens.retain(|shown| std::mem::discriminant(shown) != kind);
    model.screens.push(screen);
    // What was between two visits of the main screen may be gone now.
    model.screens.dedup_by(|above, below| *above == Screen::Assess && *below == Screen::Assess);
    Vec::new()
}

fn open_overlay(model: &mut Model, overlay: Overlay) -> Vec<Effect> {
    model.overlays.push(overlay);
    Vec::new()
}

/// Goes to a criterion on the main screen, from where it leads back to the screen that it was gone to from.
fn go(model: &mut Model, index: usize) -> Vec<Effect> {
    if let Some(work) = &mut model.work {
        work.go(index);
        model.overlays.clear();
        if *model.screen() != Screen::Assess {
            model.screens.push(Screen::Assess);
        }
    }
    Vec::new()
}

fn go_to(model: &mut Model, criterion: &CriterionId) -> Vec<Effect> {
    let index = model.work.as_ref().and_then(|work| work.framework().criterion_index(criterion));
    index.map_or_else(Vec::new, |index| go(model, index))
}

fn open(model: &mut Model, opened: Opened) -> Vec<Effect> {
    let Opened { session, edition, access, place, found } = opened;
    let work = Work::new(session, edition, access, place.as_ref());
    let is_writable = work.is_writable();
    if work.is_sealed() {
        model.refuse(SEALED);
    } else if !is_writable {
        model.say(Weight::Refused, rescue::why_read_only(&work));
    }
    // Where it can't be typed on, a note half written is not shown as if it could.
    let draft = work.session.draft.clone().filter(|_| is_writable);
    sessions::opened(model, work.session.file.id);
    model.work = Some(work);
    model.overlays.clear();
    model.screens = vec![Screen::Sessions, Screen::Assess];
    if let Some(draft) = draft {
        note::reopen(model, &draft);
    }
    rescue::found(model, &found)
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
