//! The evidence ledger: adding, editing and removing items.

use jiff::Timestamp;

use crate::tui::{action::Action, message::Effect, model::Model};

pub(super) fn act(_model: &mut Model, _action: Action, _now: Timestamp) -> Vec<Effect> {
    Vec::new()
}
