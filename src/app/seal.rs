//! Sealing at the desk: the seal, a signature if one is wanted, and a folder with what the sealed session needs, to be
//! handed over.

use std::{
    collections::BTreeMap,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use super::{
    desk::{Access, Desk, DeskError, Hold, Opened},
    sign::{self, SignError},
};
use crate::{
    domain::{
        seal::{Obstacles, SealRefusal},
        session::Refusal,
    },
    store::{
        folder::{Folder, FolderError},
        paths::edition_name,
    },
};

/// How a session is to be sealed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sealing<'a> {
    /// The reasons, each for a finding or for a kind of finding.
    pub reasons: &'a [(String, String)],
    /// The file of the key to sign with.
    pub key: Option<&'a Path>,
    /// The folder to hand over.
    pub to: Option<&'a Path>,
}

/// Why a session was not sealed, signed or handed over.
#[derive(Debug, thiserror::Error)]
pub enum SealingError {
    /// It was refused or could not be saved.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// It can't be written now.
    #[error("the session can't be sealed: {0}")]
    ReadOnly(Access),
    /// It was not signed.
    #[error(transparent)]
    Sign(#[from] SignError),
    /// It is signed already.
    #[error("the seal is signed already")]
    Signed,
    /// There is no place for the folder; nothing was sealed.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The seal is set, but the folder was not made.
    #[error("the session is sealed, but not handed over: {0}")]
    NotHandedOver(FolderError),
}

impl From<Refusal> for SealingError {
    fn from(refusal: Refusal) -> Self {
        Self::Desk(refusal.into())
    }
}

impl SealingError {
    /// What to do about it, as one sentence; empty where the error says it.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Desk(DeskError::Refused(Refusal::Seal(refusal))) => match refusal {
                SealRefusal::Already => {
                    "Hand it over with --to, sign it with --sign, or break the seal: assessor unseal."
                }
                SealRefusal::Barred(_) => "Settle what bars it; all findings: assessor check.",
                SealRefusal::Unreasoned(_) => {
                    "Give --reason 'FINDING=TEXT' for each, or for a kind of finding, such as --reason 'unmarked=TEXT'."
                }
                SealRefusal::NotFound { .. } | SealRefusal::Twice(_) => "All findings: assessor check.",
            },
            Self::Desk(error) => error.hint(),
            Self::ReadOnly(_) => "See what it is: assessor verify.",
            Self::Sign(error) => error.hint(),
            Self::Signed => "To sign it with another key, break the seal first: assessor unseal.",
            Self::Folder(FolderError::Exists { .. }) => "Name a folder that is not there yet.",
            Self::Folder(error) => error.hint(),
            Self::NotHandedOver(_) => "Hand it over again with: assessor seal SESSION --to DIR.",
        }
    }
}

/// Seals a session and saves it, signs it and hands it over, as asked. One that is sealed already is signed or handed
/// over, if that is asked.
///
/// # Errors
/// Nothing was changed, but for [`SealingError::NotHandedOver`].
pub fn seal(
    desk: &Desk,
    opened: &mut Opened,
    hold: &mut Hold,
    sealing: &Sealing<'_>,
    now: Timestamp,
) -> Result<(), SealingError> {
    let handing_over = sealing.to.is_some() && sealing.key.is_none() && opened.session.is_sealed();
    if opened.access != Access::Write && !(handing_over && matches!(opened.access, Access::Held(_))) {
        return Err(SealingError::ReadOnly(opened.access.clone()));
    }
    let folder = sealing.to.map(|to| Folder::begin(to, None)).transpose()?;
    if set(opened, sealing, now)? {
        desk.save(&mut opened.session, &opened.edition, hold, now)?;
    }
    match folder {
        Some(folder) => hand_over(desk, opened, folder),
        None => Ok(()),
    }
}

/// Sets the seal and the signature. Returns whether that changed anything.
fn set(opened: &mut Opened, sealing: &Sealing<'_>, now: Timestamp) -> Result<bool, SealingError> {
    let edition = &opened.edition;
    // What fails half-way, such as the signing, must not leave a seal behind.
    let mut session = opened.session.clone();
    let fresh = !session.is_sealed();
    if fresh || !sealing.reasons.is_empty() || (sealing.key.is_none() && sealing.to.is_none()) {
        let obstacles = Obstacles::of(&edition.framework, &session, now);
        let reasons =
            if fresh { obstacles.reasons(sealing.reasons).map_err(Refusal::from)? } else { BTreeMap::new() };
        session.seal(edition, now, reasons)?;
    }
    if let (Some(key), Some(statement)) = (sealing.key, session.statement()) {
        if session.signature.is_some() {
            return Err(SealingError::Signed);
        }
        session.signature = Some(sign::sign(key, &statement)?);
    }
    opened.session = session;
    Ok(fresh || sealing.key.is_some())
}

/// Makes the folder: the session's file as it is in the store, and the edition it is marked against.
fn hand_over(desk: &Desk, opened: &Opened, mut folder: Folder) -> Result<(), SealingError> {
    let id = opened.session.file.id;
    let text = desk.store().read(id).map_err(DeskError::from)?;
    let edition = &opened.edition;
    let files = [
        (format!("{id}.toml"), &*text),
        (edition_name(&edition.framework.id, edition.digest), &*edition.source),
    ];
    let written = files.iter().try_for_each(|(name, text)| write(&mut folder, name, text));
    written.and_then(|()| folder.place()).map_err(SealingError::NotHandedOver)
}

fn write(folder: &mut Folder, name: &str, text: &str) -> Result<(), FolderError> {
    let disk = |error: io::Error| FolderError::Disk { path: PathBuf::from(name), cause: error.into() };
    folder.create(name)?.write_all(text.as_bytes()).map_err(disk)
}

#[cfg(test)]
mod tests;
