//! The list of sessions: moving, filtering, sorting, opening.

use crate::{
    domain::{ids::SessionId, query::SessionState},
    store::Row,
    tui::{
        action::Motion,
        message::Effect,
        model::{
            Model, Weight,
            sessions::{Kept, Line},
        },
    },
};

/// Takes over a listing of the store.
pub(super) fn listed(model: &mut Model, rows: Vec<Row>) {
    let line = |row| match row {
        Row::Session(listed) => Line::Session(Box::new(Kept::new(*listed))),
        Row::Damaged { path, reason } => {
            Line::Broken { name: file_name(&path), state: SessionState::Damaged, reason }
        }
        Row::Private { path, owner } => Line::Broken {
            name: file_name(&path),
            state: SessionState::Private,
            reason: format!("it is {owner}'s, and can't be read"),
        },
    };
    model.sessions.rows = Some(rows.into_iter().map(line).collect());
    model.sessions.arrange();
}

fn file_name(path: &std::path::Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

pub(super) fn moving(model: &mut Model, motion: Motion) {
    let rows = crate::tui::view::sessions_page(model);
    let sessions = &mut model.sessions;
    sessions.cursor.step(motion, sessions.shown.len(), rows);
    sessions.settle();
}

/// Opens the session the cursor is on.
pub(super) fn choose(model: &mut Model) -> Vec<Effect> {
    model.sessions.settle();
    let id = match model.sessions.here() {
        Some(Line::Session(kept)) => kept.listed.id,
        Some(Line::Broken { name, reason, .. }) => {
            let why = format!("{name} can't be opened: {reason}");
            model.say(Weight::Refused, why);
            return Vec::new();
        }
        None => return Vec::new(),
    };
    vec![Effect::Open(id)]
}

/// Remembers that a session was opened, so that the list comes back to it.
pub(super) fn opened(model: &mut Model, id: SessionId) {
    model.sessions.on = Some(id.to_string());
}

/// Sorts by the next column.
pub(super) fn sort(model: &mut Model) -> Vec<Effect> {
    let sessions = &mut model.sessions;
    if sessions.on.is_none() {
        sessions.settle();
    }
    sessions.sort = sessions.sort.next();
    sessions.arrange();
    Vec::new()
}
