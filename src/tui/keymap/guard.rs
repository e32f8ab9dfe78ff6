//! The guards of the key table: why an action can't be done now.

use crate::{
    app::panel::PanelError,
    domain::undo::NOTHING_UNDONE,
    tui::{
        model::{Model, Overlay, SaveState, Work, panel::Table},
        update::completions,
    },
};

/// What is said of a change to a session whose seal could be broken here; whoever says it names the key that does.
pub const SEALED: &str = "the session is sealed";

pub(super) fn always(_: &Model) -> Option<&'static str> {
    None
}

pub(super) fn writable(model: &Model) -> Option<&'static str> {
    let Some(work) = &model.work else { return Some("no session is open") };
    if work.is_sealed() {
        return Some(SEALED);
    }
    (!work.is_writable()).then_some("the session is read-only")
}

pub(super) fn held(model: &Model) -> Option<&'static str> {
    let held = model.work.as_ref().is_some_and(|work| work.access.can_be_taken_over());
    (!held).then_some("nobody else has the session open")
}

pub(super) fn held_panel(model: &Model) -> Option<&'static str> {
    let held = model.table().is_some_and(|table| {
        matches!(table.opened.may_change(), Err(PanelError::ReadOnly(access)) if access.can_be_taken_over())
    });
    (!held).then_some("nobody else has the panel open")
}

/// The same from any screen of the session.
pub(super) fn takeable(model: &Model) -> Option<&'static str> {
    at_a_screen(model).or_else(|| held(model))
}

pub(super) fn opened(model: &Model) -> Option<&'static str> {
    model.work.is_none().then_some("no session is open")
}

/// For what is done about words that can't be saved.
pub(super) fn unsaved(model: &Model) -> Option<&'static str> {
    match model.save_state() {
        None => Some("nothing is open that could be lost"),
        Some(SaveState::Failed(_) | SaveState::Silent) => None,
        Some(SaveState::Saved(_) | SaveState::Saving) => Some("nothing has failed to be saved"),
    }
}

/// For what leads from one screen of a session to another.
pub fn at_a_screen(model: &Model) -> Option<&'static str> {
    opened(model).or_else(|| at_any_screen(model))
}

/// For what any screen leads to, with a session or without.
pub(super) fn at_any_screen(model: &Model) -> Option<&'static str> {
    // The palette closes itself before it does anything.
    let covered = model.overlays.iter().any(|overlay| !matches!(overlay, Overlay::Finder(_)));
    covered.then_some("close this first")
}

pub(super) fn completed(model: &Model) -> Option<&'static str> {
    completions(model).is_empty().then_some("nothing to complete here")
}

pub(super) fn undoable(model: &Model) -> Option<&'static str> {
    let reach = model.work.as_ref().map(|work| work.reach);
    writable(model).or_else(|| reach.filter(|reach| reach.undo.is_none()).map(|reach| reach.stop))
}

pub(super) fn redoable(model: &Model) -> Option<&'static str> {
    let reach = model.work.as_ref().map(|work| work.reach);
    writable(model).or_else(|| reach?.redo.is_none().then_some(NOTHING_UNDONE))
}

pub(super) fn measured(model: &Model) -> Option<&'static str> {
    let measured = model.work.as_ref().and_then(|work| work.criterion()).is_some_and(|c| c.measure.is_some());
    writable(model).or_else(|| (!measured).then_some("this criterion asks for no figure"))
}

pub(super) fn filtered(model: &Model) -> Option<&'static str> {
    let unfiltered = model.work.as_ref().is_none_or(|work| work.filters.criteria.query.is_empty());
    writable(model).or_else(|| unfiltered.then_some("filter first: it says which criteria are meant"))
}

pub(super) fn sealable(model: &Model) -> Option<&'static str> {
    at_a_screen(model).or_else(|| writable(model))
}

pub(super) fn unsealable(model: &Model) -> Option<&'static str> {
    let sealed = model.work.as_ref().is_some_and(Work::is_sealed);
    at_a_screen(model).or_else(|| (!sealed).then_some("there is no seal that could be broken here"))
}

/// For what only the chair does, to a panel that is not sealed.
pub(super) fn chaired(model: &Model) -> Option<&'static str> {
    model.table().map_or(Some("no panel is open"), Table::bar)
}

/// For what is taken back in a panel.
pub(super) fn settled(model: &Model) -> Option<&'static str> {
    let reach = model.table().map(|table| table.panel().reach());
    chaired(model).or_else(|| reach.filter(|reach| reach.undo.is_none()).map(|reach| reach.stop))
}

/// For what is done again in a panel.
pub(super) fn unsettled(model: &Model) -> Option<&'static str> {
    let reach = model.table().and_then(|table| table.panel().reach().redo);
    chaired(model).or_else(|| reach.is_none().then_some(NOTHING_UNDONE))
}

pub(super) fn hidden(model: &Model) -> Option<&'static str> {
    let hidden = model.table().is_some_and(|table| table.panel().state.anonymous);
    chaired(model).or_else(|| (!hidden).then_some("the members' names are shown already"))
}

pub(super) fn unsealed_panel(model: &Model) -> Option<&'static str> {
    let sealed = model.table().is_some_and(|table| table.panel().state.seal.is_some());
    sealed.then_some("the panel is sealed and can only be read")
}

pub(super) fn sealed_panel(model: &Model) -> Option<&'static str> {
    let table = model.table();
    let sealed = table.is_some_and(|table| table.panel().state.seal.is_some());
    let may = table.is_some_and(|table| table.opened.may_change().is_ok());
    (!(sealed && may)).then_some("there is no seal that could be broken here")
}
