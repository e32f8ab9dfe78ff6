//! The verdict screen: where the candidate stands, what is missing, and what would change it.

use crate::tui::{action::Motion, message::Effect, model::Model};

pub(super) fn open(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn moving(_model: &mut Model, _motion: Motion) {}

pub(super) fn level(_model: &mut Model, _step: isize) {}

pub(super) fn choose(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn what_if(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}
