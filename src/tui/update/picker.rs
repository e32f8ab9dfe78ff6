//! The picker of evidence items for one criterion.

use jiff::Timestamp;

use crate::tui::{action::Motion, message::Effect, model::Model};

pub(super) fn open(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn moving(_model: &mut Model, _motion: Motion) {}

pub(super) fn toggle(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn keep(_model: &mut Model, _now: Timestamp) -> Vec<Effect> {
    Vec::new()
}
