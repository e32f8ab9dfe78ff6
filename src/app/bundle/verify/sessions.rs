//! The sessions in a bundle: each is sound, of the bundle's edition, and sealed where it says so.

use super::{Bundle, DRAFTS, SESSIONS, VerifyError, fault};
use crate::{
    domain::{
        history::{Change, Entry},
        ids::Digest,
        session::{Marking, Session},
    },
    store::{
        Condition,
        format::{self, Unreadable},
    },
};

/// Whether a file of a bundle is a session's own.
pub fn is_session(name: &str) -> bool {
    [SESSIONS, DRAFTS]
        .iter()
        .any(|folder| name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
}

/// The session in the file `name`, and its text.
///
/// # Errors
/// It does not hold.
pub fn sound(bundle: &Bundle, name: &str) -> Result<(Session, String), VerifyError> {
    let text = bundle.folder.text(name)?;
    let reading = format::read::<Marking>(&text).map_err(|unreadable| unread(name, unreadable))?;
    holds(name, reading.condition)?;
    let session = reading.record;
    let folder = if session.state.seal.is_some() { SESSIONS } else { DRAFTS };
    if name != format!("{folder}/{}.toml", session.file.id) {
        let state = if session.state.seal.is_some() { "sealed session" } else { "draft" };
        return Err(fault(name, "", format!("it holds the {state} {}", session.file.id)));
    }
    if session.state.edition != bundle.edition.digest {
        return Err(fault(name, "", "it is marked against another edition than the bundle's"));
    }
    if session.state.seal.as_ref().is_some_and(|seal| sealed_head(&session) != Some(seal.head)) {
        return Err(fault(name, "[seal]", "the seal is not that of the history before it"));
    }
    Ok((session, text))
}

/// Refuses a file that is not as the program wrote it.
///
/// # Errors
/// It isn't.
pub fn holds(name: &str, condition: Condition) -> Result<(), VerifyError> {
    match condition {
        Condition::Sound => Ok(()),
        Condition::Newer { schema } => Err(unread(name, Unreadable::Newer { schema })),
        Condition::ChangedOutside(what) => Err(fault(name, "", what.join("; "))),
    }
}

/// The hash of the entry before the last seal.
fn sealed_head(session: &Session) -> Option<Digest> {
    let seals = |entry: &Entry| matches!(entry.change, Change::Sealed { .. });
    let at = session.entries.iter().rposition(|entry| seals(entry))?;
    session.entries.get(at.checked_sub(1)?).map(|entry| entry.hash)
}

/// A file that can't be read as what it should be.
pub fn unread(name: &str, unreadable: Unreadable) -> VerifyError {
    match unreadable {
        Unreadable::Newer { schema } => {
            fault(name, "", format!("it is of format {schema}, which is newer than this program"))
        }
        Unreadable::Damaged(faults) => {
            fault(name, "", faults.first().map(ToString::to_string).unwrap_or_default())
        }
    }
}
