//! The lists of the open session that have a cursor and no more: findings, evidence, history.

use crate::tui::{action::Motion, message::Effect, model::Model};

pub(super) fn moving(_model: &mut Model, _motion: Motion) {}

/// Enter: goes to where the line can be acted on.
pub(super) fn choose(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

/// Goes to the criterion of the next finding.
pub(super) fn next_finding(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}
