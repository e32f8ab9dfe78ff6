//! What was handed over: the file of a sealed session, or a folder of such files with the editions they are marked
//! against. It is only read.

use std::path::{Path, PathBuf};

use super::{
    Condition, StoreError,
    files::files,
    format::{self, Unreadable},
    intake,
};
use crate::domain::{
    framework::Edition,
    session::{Marking, Session},
};

/// What was found.
#[derive(Debug, Default)]
pub struct Handed {
    /// The sessions, by the names of their files.
    pub sessions: Vec<HandedSession>,
    /// The editions beside them.
    pub editions: Vec<Edition>,
}

/// A session from a file that may be anywhere.
#[derive(Debug)]
pub struct HandedSession {
    /// The file.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    /// The session.
    pub session: Session,
    /// Whether the file is as the program wrote it.
    pub condition: Condition,
}

/// Reads a file, or all TOML files of a folder.
///
/// # Errors
/// Something can't be read, or is neither a session nor an edition; it is named.
pub fn read(path: &Path) -> Result<Handed, StoreError> {
    let paths = if path.is_dir() { files(path)? } else { vec![path.to_owned()] };
    let mut handed = Handed::default();
    for path in paths {
        let text = intake::read(&path)?.text;
        match format::read::<Marking>(&text) {
            Ok(format::Reading { record: session, condition, .. }) => {
                handed.sessions.push(HandedSession { path, text, session, condition });
            }
            Err(Unreadable::Newer { schema }) => return Err(StoreError::Newer { path, schema }),
            Err(Unreadable::Damaged(faults)) => {
                let edition = Edition::parse(text).map_err(|_| StoreError::damaged(&path, &faults))?;
                handed.editions.push(edition);
            }
        }
    }
    Ok(handed)
}
