//! What of a store goes to other machines and comes from them: sealed sessions, editions and panels. Drafts, locks,
//! copies and the trash never do, whatever another machine may send.

use std::{
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use super::{
    durable::{self, Expected, PRIVATE_DIRECTORY, PRIVATE_FILE, SaveError},
    format,
    intake::{self, IntakeError, MOST_HEAD},
    paths::DataDir,
    share::Modes,
};
use crate::domain::{ids::Digest, reader::document, session::Marking};

/// Why a file can't be taken out of the store or put into it.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// A folder can't be looked through.
    #[error("cannot list {}: {cause}", path.display())]
    List {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// A file can't be read.
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// A file can't be written.
    #[error(transparent)]
    Save(#[from] SaveError),
}

impl ExchangeError {
    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::List { .. } => "Check that the folder is yours to read: assessor doctor.",
            Self::Intake(error) => error.hint(),
            Self::Save(error) => error.hint(),
        }
    }
}

/// The files that may go out, by their names in the store, in order: `sessions/<id>.toml` and so on.
///
/// # Errors
/// A folder can't be listed. A file that can't be read, as another's draft on a shared store, doesn't go out.
pub fn outgoing(data: &DataDir) -> Result<Vec<String>, ExchangeError> {
    let mut names = Vec::new();
    collect(data.root(), "sessions", &mut names)?;
    collect(data.root(), "frameworks", &mut names)?;
    collect(data.root(), "panels", &mut names)?;
    names.retain(|name| may_travel(name) && (!is_session(name) || has_seal(&data.root().join(name))));
    names.sort();
    Ok(names)
}

fn collect(root: &Path, folder: &str, names: &mut Vec<String>) -> Result<(), ExchangeError> {
    let path = root.join(folder);
    let entries = match fs::read_dir(&path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(cause) => return Err(ExchangeError::List { path, cause }),
    };
    for entry in entries {
        let entry = entry.map_err(|cause| ExchangeError::List { path: path.clone(), cause })?;
        let Some(name) = entry.file_name().to_str().map(|name| format!("{folder}/{name}")) else { continue };
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && folder.split('/').count() < 3 => collect(root, &name, names)?,
            Ok(kind) if kind.is_file() => names.push(name),
            _ => {}
        }
    }
    Ok(())
}

/// Whether a file of this name is one of those that travel. Names are made of ids, so none can lead out of the store.
pub fn may_travel(name: &str) -> bool {
    let parts: Vec<&str> = name.split('/').collect();
    let is_id = |name: &str| name.strip_suffix(".toml").is_some_and(|id| uuid::Uuid::parse_str(id).is_ok());
    let is_edition = |name: &str| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        name.strip_suffix(".toml").is_some_and(|stem| stem.bytes().all(plain))
    };
    match parts[..] {
        ["sessions", name] => is_id(name),
        ["frameworks", name] => is_edition(name),
        ["panels", id, "panel.toml"] => uuid::Uuid::parse_str(id).is_ok(),
        ["panels", id, "members" | "signoff", name] => uuid::Uuid::parse_str(id).is_ok() && is_id(name),
        _ => false,
    }
}

fn is_session(name: &str) -> bool {
    name.starts_with("sessions/")
}

/// Whether the head of a session's file has a seal: what every file is asked, each time, so the rest is not read.
fn has_seal(path: &Path) -> bool {
    let head = intake::read_head(path, MOST_HEAD);
    head.is_ok_and(|head| document(format::head(&head.text)).is_ok_and(|top| top.has("seal")))
}

/// Whether a file that is new to the others may go to them: a session only if it can be read whole and is sealed.
pub fn may_go(data: &DataDir, name: &str) -> bool {
    !is_session(name) || intake::read(&data.root().join(name)).is_ok_and(|intake| says_sealed(&intake.text))
}

/// Whether the text of a session has a seal. A text that can't be read has none.
pub fn says_sealed(text: &str) -> bool {
    format::read::<Marking>(text).is_ok_and(|read| read.record.state.seal.is_some())
}

/// The bytes of a file of the store, if it is there.
///
/// # Errors
/// It is there and can't be read.
pub fn bytes(data: &DataDir, name: &str) -> Result<Option<Vec<u8>>, ExchangeError> {
    match intake::read(&data.root().join(name)) {
        Ok(intake) => Ok(Some(intake.text.into_bytes())),
        Err(error) if error.is_missing() => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Puts a file that came from elsewhere into the store, durably, if what stands there is still what `before` says.
///
/// # Errors
/// It can't be written, or something else stands there now, which is left.
pub fn put(data: &DataDir, name: &str, bytes: &[u8], before: Option<&[u8]>) -> Result<(), ExchangeError> {
    let path = data.root().join(name);
    let modes = Modes::of(data);
    let (file, folder) = if name.starts_with("panels/") {
        (modes.panel_file, modes.panel_folder)
    } else {
        (modes.file, PRIVATE_DIRECTORY)
    };
    if let Some(above) = path.parent() {
        durable::create_directory(above, folder)?;
    }
    let expected = before.map_or(Expected::Absent, |before| Expected::Sha256(Digest::of(before)));
    durable::replace(&path, bytes, file, expected)?;
    Ok(())
}

/// Keeps the other side of a fork beside the file, whole; says where. One that is there already is not kept twice.
///
/// # Errors
/// It can't be written.
pub fn keep_fork(data: &DataDir, name: &str, bytes: &[u8]) -> Result<PathBuf, ExchangeError> {
    let path = fork_path(data, name, bytes);
    durable::create_directory(&data.quarantine(), PRIVATE_DIRECTORY)?;
    durable::replace(&path, bytes, PRIVATE_FILE, Expected::Anything)?;
    Ok(path)
}

/// Whether the other side of a fork is kept and nobody has decided yet, by removing it, that the one here holds.
pub fn is_fork_kept(data: &DataDir, name: &str, bytes: &[u8]) -> bool {
    fork_path(data, name, bytes).exists()
}

fn fork_path(data: &DataDir, name: &str, bytes: &[u8]) -> PathBuf {
    let label = format!("fork-{}.toml", Digest::of(bytes).short());
    data.quarantine().join(Path::new(name).file_name().unwrap_or_default()).with_extension(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_panel_needs_travels_and_no_name_leads_out_of_the_store() {
        const ID: &str = "01a20d3e-9a41-70df-a76a-e80f2018bed1";
        for (name, travels) in [
            (format!("sessions/{ID}.toml"), true),
            (format!("panels/{ID}/panel.toml"), true),
            (format!("panels/{ID}/members/{ID}.toml"), true),
            (format!("panels/{ID}/signoff/{ID}.toml"), true),
            ("frameworks/icci-ctm-fa1aebab90e5.toml".to_owned(), true),
            (format!("sessions/{ID}.lock"), false),
            (format!("panels/{ID}/panel.lock"), false),
            (format!("drafts/{ID}.txt"), false),
            (format!("trash/{ID}.toml"), false),
            (format!("quarantine/{ID}.toml"), false),
            (format!("sessions/{ID}.conflict-3.toml"), false),
            (format!("sessions/../sessions/{ID}.toml"), false),
            ("frameworks/../config.toml".to_owned(), false),
            ("frameworks/a b.toml".to_owned(), false),
            ("../../.bashrc".to_owned(), false),
            (format!("/sessions/{ID}.toml"), false),
        ] {
            assert_eq!(may_travel(&name), travels, "{name}");
        }
    }
}
