//! Lines being typed: a filter, a figure, a search.

use jiff::Timestamp;

use crate::tui::{key::Key, message::Effect, model::Model};

pub(super) fn open_filter(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn open_measure(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn typed(_model: &mut Model, _key: Key, _now: Timestamp) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn pasted(_model: &mut Model, _text: &str, _now: Timestamp) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn keep(_model: &mut Model, _now: Timestamp) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn discard(model: &mut Model, _now: Timestamp) -> Vec<Effect> {
    model.overlays.pop();
    Vec::new()
}
