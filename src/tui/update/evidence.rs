//! The evidence ledger: adding, editing and removing items.

use jiff::Timestamp;

use crate::{
    domain::{evidence::EvidenceEdit, history::Change, ids::EvidenceId},
    tui::{
        action::Action,
        message::Effect,
        model::{Model, Screen, Weight, Work},
        update::{assess, form},
    },
};

/// Opens the item in hand. Where there is nothing to edit yet, Enter makes the first.
pub(super) fn edit(model: &mut Model) -> Vec<Effect> {
    let id = in_hand(model);
    form::open_evidence(model, id)
}

/// The item that the cursor is on.
fn in_hand(model: &Model) -> Option<EvidenceId> {
    let Screen::Evidence(cursor) = model.screen() else { return None };
    let items = model.work.as_ref()?.items_shown(model.now);
    let last = items.len().checked_sub(1)?;
    Some(items[cursor.at.min(last)].id)
}

/// Takes the item in hand out of the ledger and out of every criterion that cites it, as one action.
pub(super) fn remove(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let (Some(work), Some(id)) = (&model.work, in_hand(model)) else { return Vec::new() };
    let mut changes = uncite(work, id);
    let undo = model.key(Action::Undo);
    let said = match changes.len() {
        0 => format!("{id} removed, no criterion cited it; {undo} takes it back"),
        1 => format!("{id} removed, 1 criterion cited it; {undo} takes it back"),
        cited => format!("{id} removed, {cited} criteria cited it; {undo} takes it back"),
    };
    changes.push(Change::Evidence { id, edit: EvidenceEdit::Removed });
    let effects = assess::record(model, now, changes);
    if !effects.is_empty() {
        model.say(Weight::Done, said);
    }
    effects
}

fn uncite(work: &Work, id: EvidenceId) -> Vec<Change> {
    let without = |cites: &[EvidenceId]| cites.iter().copied().filter(|cited| *cited != id).collect();
    let marks = work.session.state.marks.iter().filter(|(_, mark)| mark.cites.contains(&id));
    marks
        .map(|(criterion, mark)| Change::Cites { criterion: criterion.clone(), to: without(&mark.cites) })
        .collect()
}
