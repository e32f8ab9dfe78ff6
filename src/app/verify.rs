//! Verifying a session: its file against its own last line, its history, its seal and its edition.

use std::path::Path;

use super::{
    desk::{Desk, DeskError},
    sign::{self, SignError},
};
use crate::{
    domain::{
        check::Finding,
        framework::Edition,
        ids::{Digest, SessionId},
        seal,
        session::{Marking, Session},
        summary::Summary,
    },
    store::{
        Condition, StoreError,
        files::read_edition,
        format::{self, Reading, Unreadable},
        intake::{self, IntakeError},
        paths::edition_name,
    },
};

/// What a verification found.
#[derive(Clone, Debug)]
pub struct Verified {
    /// The session.
    pub session: Session,
    /// The digest of the file's bytes.
    pub digest: Digest,
    /// The number of its format, if that is newer than this program.
    pub newer: Option<i64>,
    /// What is not as the program would have written it, a line each.
    pub differs: Vec<String>,
    /// What else there is to say, a line each.
    pub remarks: Vec<String>,
    /// Whose signature the seal has, in words; none where there is none.
    pub signed: Option<String>,
    /// What speaks against the signature, if it was asked for or is there.
    pub distrust: Option<String>,
}

impl Verified {
    /// Whether nothing speaks against it.
    pub fn is_sound(&self) -> bool {
        self.differs.is_empty() && self.distrust.is_none() && self.newer.is_none()
    }
}

/// Verifies a session of the store, and its signature against the file of allowed signers, if one is named.
///
/// # Errors
/// It isn't there or can't be read, or the signature can't be checked as asked.
pub fn session(desk: &Desk, id: SessionId, allowed: Option<&Path>) -> Result<Verified, VerifyError> {
    let text = desk.store().read(id)?;
    // The store says more of a file that is no session's.
    let unreadable = |unreadable| {
        desk.store().load(id).map_or_else(VerifyError::Store, |_| VerifyError::Unreadable(unreadable))
    };
    let reading = format::read::<Marking>(&text).map_err(unreadable)?;
    let edition = desk.edition_for(&reading.record);
    let inside = reading.record.file.id;
    let edition = edition.ok();
    let mut verified = verified(reading, Digest::of(text.as_bytes()), edition.as_deref());
    name_unbound(&mut verified, &text, edition.as_deref());
    if inside != id {
        verified.differs.push(format!("it holds the session {inside}, and its name is that of {id}"));
    }
    check_signature(&mut verified, allowed)?;
    Ok(verified)
}

/// Verifies a file that was handed over; the edition may stand beside it.
///
/// # Errors
/// As [`session`].
pub fn file(desk: &Desk, path: &Path, allowed: Option<&Path>) -> Result<Verified, VerifyError> {
    let intake = intake::read(path)?;
    let unreadable = |unreadable| match intake.conflict(path) {
        Some(conflict) => conflict.into(),
        None => VerifyError::Unreadable(unreadable),
    };
    let reading = format::read::<Marking>(&intake.text).map_err(unreadable)?;
    let framework = &reading.record.framework;
    let beside = path.with_file_name(edition_name(&framework.id, framework.digest));
    let edition = match desk.edition_for(&reading.record) {
        Ok(edition) => Some(edition.as_ref().clone()),
        Err(_) => read_edition(&beside, Some(reading.record.state.edition)).ok(),
    };
    let mut verified = verified(reading, intake.digest(), edition.as_ref());
    name_unbound(&mut verified, &intake.text, edition.as_ref());
    check_signature(&mut verified, allowed)?;
    Ok(verified)
}

/// Why nothing could be verified.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The text is no session's.
    #[error("it is no session that can be read")]
    Unreadable(Unreadable),
    /// The file can't be read.
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The desk refused.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The signature can't be checked as asked.
    #[error(transparent)]
    Sign(#[from] SignError),
}

/// Says what was edited where the last line or a hash alone tells that something was.
fn name_unbound(verified: &mut Verified, text: &str, edition: Option<&Edition>) {
    if matches!(&verified.differs[..], [only] if only.starts_with("the last line")) {
        let written = edition.map(|edition| {
            let summary = Summary::of(&edition.framework, &verified.session);
            format::write(&verified.session, &verified.session.file, &summary)
        });
        verified.differs.extend(format::unbound(text, &verified.session.unknown, written.as_deref()));
    } else if verified.newer.is_none() {
        verified.differs.extend(format::in_the_history(&verified.session));
    }
}

fn verified(reading: Reading<Marking>, digest: Digest, edition: Option<&Edition>) -> Verified {
    let Reading { record: session, summary, condition } = reading;
    let (mut differs, newer) = match condition {
        Condition::Sound => (Vec::new(), None),
        Condition::Newer { schema } => (Vec::new(), Some(schema)),
        Condition::ChangedOutside(what) => (what, None),
    };
    if newer.is_none() {
        differs.extend(
            edition.iter().flat_map(|edition| format::beside_the_history(&session, &summary, edition, &())),
        );
        if session.is_sealed() && session.draft.is_some() {
            differs.push("a note is being typed under the seal".to_owned());
        }
    }
    let remarks = remarks(&session, edition);
    Verified { session, digest, newer, differs, remarks, signed: None, distrust: None }
}

fn remarks(session: &Session, edition: Option<&Edition>) -> Vec<String> {
    let Some(edition) = edition else {
        return vec![
            "the edition is not here, so that the summary and the seal's reasons were not checked".to_owned(),
        ];
    };
    let unanswered = seal::unanswered(&edition.framework, session);
    let keys: Vec<_> = unanswered.iter().map(Finding::key).collect();
    if keys.is_empty() {
        Vec::new()
    } else {
        vec![format!("the seal gives no reason for: {}", keys.join(", "))]
    }
}

fn check_signature(verified: &mut Verified, allowed: Option<&Path>) -> Result<(), SignError> {
    let session = &verified.session;
    let signed = session.statement().zip(session.signature.as_ref());
    let checked = match (signed, allowed) {
        (None, None) => return Ok(()),
        (None, Some(_)) => {
            let why = if session.is_sealed() { "the seal has none" } else { "there is no seal" };
            verified.distrust = Some(why.to_owned());
            return Ok(());
        }
        (Some((statement, signature)), Some(allowed)) => sign::signer(&statement, signature, allowed)
            .map(|name| format!("by {name}, as the assessor {}", session.state.assessor.name)),
        (Some((statement, signature)), None) => sign::fingerprint(&statement, signature)
            .map(|key| format!("with the key {key}; whose it is, --allowed-signers tells")),
    };
    match checked {
        Ok(signed) => verified.signed = Some(signed),
        Err(error) if error.is_verdict() => verified.distrust = Some(error.to_string()),
        Err(SignError::NoProgram) if allowed.is_none() => {
            verified.signed = Some(format!("not checked: {}", SignError::NoProgram));
        }
        Err(error) => return Err(error),
    }
    Ok(())
}

#[cfg(test)]
mod tests;
