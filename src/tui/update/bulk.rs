//! One deed done to all that the filter shows: chosen, looked at, done as one action.

use jiff::Timestamp;

use crate::{
    domain::{
        bulk::Deed,
        state::Verdict::{Met, NotYet},
    },
    tui::{
        action::Motion,
        message::Effect,
        model::{Cursor, Model, Overlay, Weight, Work, bulk::Bulk},
        update::assess,
    },
};

pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    model.overlays.push(Overlay::Bulk(Bulk::default()));
    Vec::new()
}

fn bulk(model: &mut Model) -> Option<&mut Bulk> {
    match model.overlays.last_mut() {
        Some(Overlay::Bulk(bulk)) => Some(bulk),
        _ => None,
    }
}

/// Chooses what is to be done.
pub(super) fn choose(model: &mut Model, deed: Deed) -> Vec<Effect> {
    if let Some(bulk) = bulk(model) {
        *bulk = Bulk { deed: Some(deed), cursor: Cursor::default() };
    }
    Vec::new()
}

/// Chooses to flag all, or to clear the flags of all.
pub(super) fn turn_probe(model: &mut Model) -> Vec<Effect> {
    let flags = bulk(model).is_some_and(|bulk| bulk.deed == Some(Deed::Probe(true)));
    choose(model, Deed::Probe(!flags))
}

/// Takes over what the picker chose.
pub(super) fn cite(model: &mut Model, items: Vec<crate::domain::ids::EvidenceId>) -> Vec<Effect> {
    if let Some(bulk) = bulk(model) {
        let deed = (!items.is_empty()).then_some(Deed::Cite(items));
        *bulk = Bulk { deed, cursor: Cursor::default() };
    }
    Vec::new()
}

/// Moves among what would change; left and right go from deed to deed.
pub(super) fn moving(model: &mut Model, motion: Motion) {
    let rows = model.body_rows().saturating_sub(5);
    let Some(work) = &model.work else { return };
    let Some(Overlay::Bulk(bulk)) = model.overlays.last_mut() else { return };
    if let Motion::Left | Motion::Right = motion {
        *bulk = Bulk { deed: beside(work, bulk, motion == Motion::Right), cursor: Cursor::default() };
        return;
    }
    let count = bulk.lines(work).len();
    bulk.cursor.step(motion, count, rows);
}

fn beside(work: &Work, bulk: &Bulk, forward: bool) -> Option<Deed> {
    let verdicts = [Some(Met), Some(NotYet), None].map(Deed::Verdict);
    let mut deeds: Vec<Option<Deed>> = std::iter::once(None).chain(verdicts.map(Some)).collect();
    deeds.extend([true, false].map(|to| Some(Deed::Probe(to))));
    let last = work.repeat.cites.clone();
    deeds.extend((!last.is_empty()).then_some(Some(Deed::Cite(last))));
    let at = deeds.iter().position(|deed| *deed == bulk.deed).unwrap_or(0);
    let to = if forward { at + 1 } else { at + deeds.len() - 1 };
    deeds.swap_remove(to % deeds.len())
}

/// Enter: does it, as one action.
pub(super) fn keep(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let (Some(work), Some(Overlay::Bulk(bulk))) = (&model.work, model.overlays.last()) else {
        return Vec::new();
    };
    let Some(deed) = bulk.deed.clone() else {
        model.say(Weight::Refused, "choose what to do with them first");
        return Vec::new();
    };
    let changes = bulk.changes(work);
    let said = match changes.len() {
        0 => "nothing changed: it was so already".to_owned(),
        1 => format!("1 criterion: {}; one undo takes it back", deed.words()),
        count => format!("{count} criteria: {}; one undo takes it back", deed.words()),
    };
    model.overlays.pop();
    let effects = assess::record(model, now, changes);
    if model.notice.is_none() {
        model.say(Weight::Done, said);
    }
    effects
}
