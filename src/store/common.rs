//! What both stores do alike: they differ in where a text is kept, never in what is kept.

use std::path::Path;

use jiff::Timestamp;

use super::{
    Condition, Listed, Loaded, Row, Saved, StoreError,
    format::{self, LARGEST, PROGRAM, Unreadable},
    intake::Intake,
};
use crate::domain::{
    ids::{Digest, SessionId},
    session::{FileFacts, Marking, Session},
    summary::Summary,
};

/// A file's text, ready to be written, and what will be known once it is.
pub(super) struct Prepared {
    pub(super) text: String,
    pub(super) saved: Saved,
}

/// The text of a file, one revision on; `faithful` makes it and makes sure that it reads back the same.
pub(super) fn prepare_file<I: Copy>(
    path: &Path,
    file: &FileFacts<I>,
    basis: Option<Digest>,
    at: Timestamp,
    faithful: impl FnOnce(&FileFacts<I>) -> Result<String, String>,
) -> Result<Prepared, StoreError> {
    let revision = file.revision + 1;
    let program = PROGRAM.to_owned();
    let file = FileFacts { id: file.id, revision, parent: basis, saved_at: Some(at), program };
    let text =
        faithful(&file).map_err(|difference| StoreError::Unfaithful { path: path.to_owned(), difference })?;
    if text.len() > LARGEST {
        return Err(StoreError::TooLarge { path: path.to_owned(), bytes: text.len(), most: LARGEST });
    }
    let saved = Saved { revision, basis: Digest::of(text.as_bytes()), at };
    Ok(Prepared { text, saved })
}

/// A session's text, ready to be written.
pub(super) fn prepare(
    path: &Path,
    session: &Session,
    summary: &Summary,
    basis: Option<Digest>,
    at: Timestamp,
) -> Result<Prepared, StoreError> {
    prepare_file(path, &session.file, basis, at, |file| format::faithful(session, file, summary))
}

/// A session from its text.
pub(super) fn loaded(path: &Path, id: SessionId, intake: Intake) -> Result<Loaded, StoreError> {
    let reading = format::read::<Marking>(&intake.text).map_err(|unreadable| {
        match (intake.conflict(path), unreadable) {
            (Some(conflict), _) => {
                StoreError::Damaged { path: path.to_owned(), reasons: vec![conflict.to_string()] }
            }
            (None, Unreadable::Damaged(faults)) => StoreError::damaged(path, &faults),
            (None, Unreadable::Newer { schema }) => StoreError::Newer { path: path.to_owned(), schema },
        }
    })?;
    if let Some(reason) = misnamed(id, reading.record.file.id) {
        return Err(StoreError::Damaged { path: path.to_owned(), reasons: vec![reason] });
    }
    let format::Reading { record: session, summary, condition } = reading;
    Ok(Loaded { session, condition, summary, intake })
}

/// The session of a text that is put back as it is, and what is known of that text; it must be sound.
pub(super) fn put_back(path: &Path, id: SessionId, text: &str) -> Result<(Session, Saved), StoreError> {
    let loaded = loaded(path, id, Intake { text: text.to_owned(), byte_order_mark: false })?;
    let basis = loaded.basis();
    let Loaded { session, condition, .. } = loaded;
    if condition != Condition::Sound {
        let difference = "it is not a session as it was written".to_owned();
        return Err(StoreError::Unfaithful { path: path.to_owned(), difference });
    }
    let FileFacts { revision, saved_at, .. } = session.file;
    Ok((session, Saved { revision, basis, at: saved_at.unwrap_or_default() }))
}

/// What a list shows of the session `id`, from the head of its file; else what is wrong with that.
pub(super) fn head(id: SessionId, text: &str) -> Result<Listed, String> {
    let listed = format::read_head(text)
        .map_err(|faults| faults.first().map(ToString::to_string).unwrap_or_default())?;
    misnamed(id, listed.id).map_or(Ok(listed), Err)
}

fn misnamed(name: SessionId, inside: SessionId) -> Option<String> {
    (name != inside).then(|| format!("it holds the session {inside}, and its name is that of {name}"))
}

/// Orders rows: sessions by their last change, newest first; then what can't be shown, by path.
pub(super) fn newest_first(rows: &mut [Row]) {
    rows.sort_by(|a, b| match (a, b) {
        (Row::Session(a), Row::Session(b)) => (b.saved_at, b.id).cmp(&(a.saved_at, a.id)),
        (Row::Session(_), _) => std::cmp::Ordering::Less,
        (_, Row::Session(_)) => std::cmp::Ordering::Greater,
        (a, b) => a.path().cmp(&b.path()),
    });
}
