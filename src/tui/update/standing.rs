//! The verdict screen: where the candidate stands, what is missing, and what would change it.

use std::collections::BTreeSet;

use crate::{
    domain::{
        rule::{self, Standing},
        state::Verdict,
    },
    tui::{
        action::Motion,
        message::Effect,
        model::{Cursor, Model, Screen, Work, standing::StandingView},
        update::{go, show},
    },
};

pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let level = model.work.as_ref().map_or(0, Work::target);
    show(model, Screen::Standing(StandingView { level, cursor: Cursor::default(), what_if: BTreeSet::new() }))
}

/// Where the candidate stands, with the criteria taken as met for the sake of argument.
pub fn supposed(work: &Work, view: &StandingView) -> Standing {
    let mut verdicts = rule::verdicts(work.framework(), &work.session.state);
    for index in &view.what_if {
        if let Some(verdict) = verdicts.get_mut(*index) {
            *verdict = Some(Verdict::Met);
        }
    }
    rule::standing_of(work.framework(), &verdicts)
}

/// The criteria listed for the level looked at: what is missing, and what is supposed.
pub fn listed(work: &Work, view: &StandingView) -> Vec<usize> {
    let missing = work.standing.levels.get(view.level).map(|level| level.missing.clone()).unwrap_or_default();
    let mut listed: BTreeSet<usize> = missing.into_iter().collect();
    listed.extend(view.what_if.iter().filter(|index| work.framework().criteria[**index].level == view.level));
    listed.into_iter().collect()
}

pub(super) fn moving(model: &mut Model, motion: Motion) {
    let rows = model.body_rows();
    let Some(work) = &model.work else { return };
    let Some(Screen::Standing(view)) = model.screens.last_mut() else { return };
    let count = listed(work, view).len();
    view.cursor.step(motion, count, rows);
}

pub(super) fn level(model: &mut Model, step: isize) {
    let Some(work) = &model.work else { return };
    let Some(Screen::Standing(view)) = model.screens.last_mut() else { return };
    let last = work.framework().levels.len().saturating_sub(1);
    view.level = view.level.saturating_add_signed(step).min(last);
    view.cursor = Cursor::default();
}

fn in_hand(model: &Model) -> Option<usize> {
    let (Some(work), Screen::Standing(view)) = (&model.work, model.screen()) else { return None };
    listed(work, view).get(view.cursor.at).copied()
}

/// Enter: to the criterion.
pub(super) fn choose(model: &mut Model) -> Vec<Effect> {
    in_hand(model).map_or_else(Vec::new, |index| go(model, index))
}

/// Takes the criterion in hand as met, or no longer; nothing is written.
pub(super) fn what_if(model: &mut Model) -> Vec<Effect> {
    let index = in_hand(model);
    if let (Some(index), Some(Screen::Standing(view))) = (index, model.screens.last_mut())
        && !view.what_if.remove(&index)
    {
        view.what_if.insert(index);
    }
    Vec::new()
}
