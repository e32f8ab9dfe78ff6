//! Forms: a new session, a declaration, a recommendation, an evidence item, an export.

use jiff::Timestamp;

use crate::{
    domain::ids::EvidenceId,
    tui::{
        key::Key,
        message::Effect,
        model::{Model, Overlay},
    },
};

pub(super) fn open_new_session(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn open_evidence(_model: &mut Model, _item: Option<EvidenceId>) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn open_export(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn open_declaration(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn open_recommendation(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn typed(_model: &mut Model, _key: Key) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn pasted(_model: &mut Model, _text: &str) -> Vec<Effect> {
    Vec::new()
}

/// Goes to the next or previous field.
pub(super) fn field(_model: &mut Model, _step: isize) {}

pub(super) fn keep(_model: &mut Model, _now: Timestamp) -> Vec<Effect> {
    Vec::new()
}

/// Yes to a question.
pub(super) fn confirmed(model: &mut Model) -> Vec<Effect> {
    match model.overlays.pop() {
        Some(Overlay::Confirm(confirm)) => vec![confirm.effect],
        _ => Vec::new(),
    }
}
