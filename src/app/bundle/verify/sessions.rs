//! The sealed sessions in a bundle: each is sound, sealed, and says what the rows of the tables say.

use super::{Bundle, SESSIONS, VerifyError, fault, pages};
use crate::{
    app::bundle::pages::{OfReport, of},
    domain::{
        history::{Change, Entry},
        ids::Digest,
        session::Session,
    },
    export::{report::OVERVIEW, subject::Subject},
    store::{
        Condition,
        format::{self, Unreadable},
    },
};

/// The sealed session `id`, if it is in the bundle.
///
/// # Errors
/// It does not hold.
pub fn sealed(bundle: &Bundle, id: &str) -> Result<Option<Session>, VerifyError> {
    let name = format!("{SESSIONS}/{id}.toml");
    if !bundle.listed.contains_key(&name) {
        return Ok(None);
    }
    let reading =
        format::read(&bundle.folder.text(&name)?).map_err(|unreadable| unread(&name, unreadable))?;
    match reading.condition {
        Condition::Sound => {}
        Condition::Newer { schema } => {
            return Err(fault(
                &name,
                "",
                format!("it is of format {schema}, which is newer than this program"),
            ));
        }
        Condition::ChangedOutside(what) => return Err(fault(&name, "", what.join("; "))),
    }
    let session = reading.session;
    if session.file.id.to_string() != id {
        return Err(fault(&name, "", format!("it holds the session {}", session.file.id)));
    }
    if session.state.edition != bundle.edition.digest {
        return Err(fault(&name, "", "it is marked against another edition than the bundle's"));
    }
    let Some(seal) = &session.state.seal else { return Err(fault(&name, "", "it is not sealed")) };
    if sealed_head(&session) != Some(seal.head) {
        return Err(fault(&name, "[seal]", "the seal is not that of the history before it"));
    }
    Ok(Some(session))
}

/// Holds the page of a sealed session, where there are pages, to the one that the program makes of it; its line in the
/// overview.
///
/// # Errors
/// It is not there, or another.
pub fn page(bundle: &Bundle, subject: &Subject<'_>) -> Result<Vec<u8>, VerifyError> {
    if !bundle.has_pages() {
        return Ok(Vec::new());
    }
    let OfReport { name, page, line } = of(subject).map_err(|error| super::unread(OVERVIEW, error.into()))?;
    pages::same(bundle, &name, &page, "the sealed session comes to")?;
    Ok(line)
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
