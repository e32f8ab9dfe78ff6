//! The map: the session's place moved over all criteria.

use crate::tui::{action::Motion, message::Effect, model::Model};

pub(super) fn moving(_model: &mut Model, _motion: Motion) {}

pub(super) fn next_layer(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}
