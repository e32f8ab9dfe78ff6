//! The list of sessions: moving, filtering, sorting, opening.

use crate::{
    store::Row,
    tui::{
        action::Motion,
        message::Effect,
        model::{Model, sessions::Line},
    },
};

/// Takes over a listing of the store.
pub(super) fn listed(model: &mut Model, rows: Vec<Row>) {
    let line = |row| match row {
        Row::Session(listed) => Line::Session(listed),
        Row::Damaged { path, reason } => Line::Broken { name: file_name(&path), reason },
        Row::Private { path, owner } => {
            Line::Broken { name: file_name(&path), reason: format!("private draft of {owner}") }
        }
    };
    model.sessions.rows = Some(rows.into_iter().map(line).collect());
    arrange(model);
}

fn file_name(path: &std::path::Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Filters and sorts what is shown.
pub(super) fn arrange(model: &mut Model) {
    let count = model.sessions.rows.as_ref().map_or(0, Vec::len);
    model.sessions.shown = (0..count).collect();
}

pub(super) fn moving(model: &mut Model, motion: Motion) {
    let rows = model.body_rows();
    let sessions = &mut model.sessions;
    sessions.cursor.step(motion, sessions.shown.len(), rows);
}

/// Opens the session the cursor is on.
pub(super) fn choose(model: &mut Model) -> Vec<Effect> {
    let sessions = &model.sessions;
    let line = sessions.shown.get(sessions.cursor.at).and_then(|at| sessions.rows.as_ref()?.get(*at));
    match line {
        Some(Line::Session(listed)) => vec![Effect::Open(listed.id)],
        Some(Line::Broken { .. }) | None => Vec::new(),
    }
}

pub(super) fn sort(model: &mut Model) -> Vec<Effect> {
    arrange(model);
    Vec::new()
}
