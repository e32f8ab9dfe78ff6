//! The map: the session's place moved over all criteria.

use crate::tui::{
    action::Motion,
    message::Effect,
    model::{
        Model, Pane, Place, Screen, Work,
        map::{Layer, Map},
    },
    update::assess,
};

pub(super) fn moving(model: &mut Model, motion: Motion) {
    let Some(work) = &mut model.work else { return };
    let abilities = work.framework().abilities.len();
    let ability = match motion {
        Motion::Up | Motion::PageUp => work.place.ability.saturating_sub(1),
        Motion::Down | Motion::PageDown => (work.place.ability + 1).min(abilities.saturating_sub(1)),
        Motion::Left => return sideways(work, false),
        Motion::Right => return sideways(work, true),
        Motion::First => 0,
        Motion::Last => abilities.saturating_sub(1),
    };
    let lines = work.framework().criteria_at(ability, work.place.level).count();
    let line = work.place.line.min(lines.saturating_sub(1));
    work.place = Place { ability, line, pane: Pane::Criteria, ..work.place };
}

/// Goes along the ability's row, from level to level.
fn sideways(work: &mut Work, forward: bool) {
    let row = work.framework().criteria.iter().enumerate().filter(|(_, c)| c.ability == work.place.ability);
    let row: Vec<usize> = row.map(|(index, _)| index).filter(|index| !work.is_hidden(*index)).collect();
    let here = work.criterion_index();
    // At the ends the cursor stays.
    let at_end = if forward { row.last().copied() <= here } else { row.first().copied() >= here };
    if let Some(index) = assess::next_of(&row, here, forward).filter(|_| !at_end) {
        work.go(index);
    }
}

/// Shows the next of marks, evidence and probes.
pub(super) fn next_layer(model: &mut Model) -> Vec<Effect> {
    if let Some(Screen::Map(map)) = model.screens.last_mut() {
        let layer = match map.layer {
            Layer::Marks => Layer::Evidence,
            Layer::Evidence => Layer::Probes,
            Layer::Probes => Layer::Marks,
        };
        *map = Map { layer };
    }
    Vec::new()
}

/// Enter: to the criterion on the main screen.
pub(super) fn choose(model: &mut Model) -> Vec<Effect> {
    let index = model.work.as_ref().and_then(Work::criterion_index);
    index.map_or_else(Vec::new, |index| super::go(model, index))
}
