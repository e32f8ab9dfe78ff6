//! The picker of evidence items for one criterion.

use jiff::Timestamp;

use crate::{
    domain::{history::Change, ids::EvidenceId},
    tui::{
        action::{Action, Motion},
        message::Effect,
        model::{Cursor, Model, Overlay, Weight, picker::Picker},
        update::{assess, bulk, form},
    },
};

/// Opens the picker for the criterion in hand; over an empty ledger, the form of its first item.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let Some(work) = &model.work else { return Vec::new() };
    let Some(criterion) = work.criterion().map(|criterion| criterion.id.clone()) else { return Vec::new() };
    if let Some(aside) = work.aside.clone().filter(|aside| aside.criterion.as_ref() == Some(&criterion)) {
        model.overlays.push(Overlay::Picker(aside));
        return Vec::new();
    }
    let chosen = work.mark().map(|mark| mark.cites.clone()).unwrap_or_default();
    // The item cited last is most often the one wanted; where something is cited already, Enter at once changes nothing.
    let wanted = |id: &EvidenceId| {
        if chosen.is_empty() { work.repeat.cites.contains(id) } else { chosen.contains(id) }
    };
    let at = work.items().iter().position(|item| wanted(&item.id)).unwrap_or(0);
    let is_empty = work.items().is_empty();
    model.overlays.push(Overlay::Picker(Picker {
        criterion: Some(criterion),
        chosen,
        touched: false,
        cursor: Cursor { at },
    }));
    if is_empty { form::open_evidence(model, None) } else { Vec::new() }
}

/// Closes the picker; what was chosen in it comes back when it is opened again on the same criterion.
pub(super) fn set_aside(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Picker(picker)) = model.overlays.pop() else { return Vec::new() };
    if let Some(work) = model.work.as_mut().filter(|_| picker.touched && picker.criterion.is_some()) {
        work.aside = Some(picker);
        let key = model.key(Action::Cite);
        model.say(Weight::Done, format!("nothing cited; {key} brings back what you had chosen"));
    }
    Vec::new()
}

/// Opens the picker for all that the filter shows.
pub(super) fn open_for_many(model: &mut Model) -> Vec<Effect> {
    let is_empty = model.work.as_ref().is_none_or(|work| work.items().is_empty());
    model.overlays.push(Overlay::Picker(Picker {
        criterion: None,
        chosen: Vec::new(),
        touched: false,
        cursor: Cursor::default(),
    }));
    if is_empty { form::open_evidence(model, None) } else { Vec::new() }
}

pub(super) fn moving(model: &mut Model, motion: Motion) {
    let rows = model.body_rows() / 2;
    let Some(len) = model.work.as_ref().map(|work| work.items().len()) else { return };
    if let Some(Overlay::Picker(picker)) = model.overlays.last_mut() {
        picker.cursor.step(motion, len, rows);
    }
}

/// Chooses the item that the cursor is on, or no longer.
pub(super) fn toggle(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Picker(picker)) = model.overlays.last_mut() else { return Vec::new() };
    let item = model.work.as_ref().and_then(|work| work.items().get(picker.cursor.at));
    let Some(id) = item.map(|item| item.id) else {
        let key = model.key_here(Action::New);
        model.say(Weight::Refused, format!("there is nothing to cite yet; {key} adds an item"));
        return Vec::new();
    };
    picker.touched = true;
    let before = picker.chosen.len();
    picker.chosen.retain(|chosen| *chosen != id);
    if picker.chosen.len() == before {
        picker.chosen.push(id);
    }
    Vec::new()
}

/// Enter: the criterion cites what is chosen, in the order of choosing; where nothing was, what the cursor is on as well.
pub(super) fn keep(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let Some(Overlay::Picker(picker)) = model.overlays.pop() else { return Vec::new() };
    let Picker { criterion, chosen: mut to, touched, cursor } = picker;
    if let Some(work) = &mut model.work {
        work.aside = work.aside.take().filter(|aside| aside.criterion != criterion);
        let here = work.items().get(cursor.at).map(|item| item.id);
        to.extend(here.filter(|id| !touched && !to.contains(id)));
        to.retain(|id| work.session.state.item(*id).is_some());
    }
    match criterion {
        Some(criterion) => {
            let ids: Vec<String> = to.iter().map(ToString::to_string).collect();
            let ids = if ids.is_empty() { "nothing".to_owned() } else { ids.join(" ") };
            let said = format!("{criterion} cites {ids}");
            assess::record_and_say(model, now, vec![Change::Cites { criterion, to }], &said)
        }
        None => bulk::cite(model, to),
    }
}
