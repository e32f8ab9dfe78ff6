//! The command palette: every action, found by typing.

use jiff::Timestamp;

use crate::tui::{action::Motion, key::Key, message::Effect, model::Model};

pub(super) fn open(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn typed(_model: &mut Model, _key: Key) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn moving(_model: &mut Model, _motion: Motion) {}

pub(super) fn choose(_model: &mut Model, _now: Timestamp) -> Vec<Effect> {
    Vec::new()
}
