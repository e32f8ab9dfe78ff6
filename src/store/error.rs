//! Why the store could not do something, with the file, what to do, and what a script is told.

use std::path::{Path, PathBuf};

use super::{
    Saved,
    cause::Cause,
    durable::SaveError,
    intake::IntakeError,
    lock::{Holder, LockError, TakeoverError},
    paths::{PathError, previous},
};
use crate::domain::{
    ids::{PanelId, SessionId},
    reader::Fault,
};

/// Why the store could not do something.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is no such session.
    #[error("there is no session {id}: no file {}", path.display())]
    NotFound {
        /// The session.
        id: SessionId,
        /// Where its file would be.
        path: PathBuf,
    },
    /// There is no such panel.
    #[error("there is no panel {id}: no file {}", path.display())]
    NoPanel {
        /// The panel.
        id: PanelId,
        /// Where its file would be.
        path: PathBuf,
    },
    /// A session is there already where one was to be put.
    #[error("there already is {}", path.display())]
    Exists {
        /// The file in the way.
        path: PathBuf,
    },
    /// The file is no session, or no edition, that can be read.
    #[error("{} is damaged: {}", path.display(), listed(reasons))]
    Damaged {
        /// The file, which was not touched.
        path: PathBuf,
        /// What is wrong, and where.
        reasons: Vec<String>,
    },
    /// The file's mode forbids reading it.
    #[error("{} is {owner}'s, and can't be read", path.display())]
    Private {
        /// The file.
        path: PathBuf,
        /// Its owner.
        owner: String,
    },
    /// A newer program wrote it.
    #[error("{} is of format {schema}, which is newer than this program", path.display())]
    Newer {
        /// The file, which was not touched.
        path: PathBuf,
        /// The number of its format.
        schema: i64,
    },
    /// Somebody else has it open.
    #[error("{} is open elsewhere: {}", path.display(), held(holder.as_deref()))]
    Busy {
        /// The lock file.
        path: PathBuf,
        /// Who has it, as far as known.
        holder: Option<Box<Holder>>,
    },
    /// What stands where the lock file belongs can't be locked.
    #[error(transparent)]
    NoLock(Box<LockError>),
    /// The process that has it open can't be asked to let go.
    #[error("{} can't be taken over: {error}", path.display())]
    NotAsked {
        /// The lock file.
        path: PathBuf,
        /// Why not.
        error: TakeoverError,
    },
    /// The file on disk is not the one that was read.
    #[error("{} was changed elsewhere ({found}); nothing was written over it{}", path.display(), kept(copy.as_deref()))]
    Changed {
        /// The file, which was not touched.
        path: PathBuf,
        /// What stands there now.
        found: String,
        /// The copy of what was to be saved, if it could be made.
        copy: Option<PathBuf>,
    },
    /// The session would need a file larger than one that is read.
    #[error("{} would have {bytes} bytes, more than the {most} that a session may have", path.display())]
    TooLarge {
        /// The file, which was not touched.
        path: PathBuf,
        /// The bytes it would have.
        bytes: usize,
        /// The most.
        most: usize,
    },
    /// What was to be written does not read back as the session that it was made from.
    #[error("{} was not written, since it would not read back the same: {difference}", path.display())]
    Unfaithful {
        /// The file, which was not touched.
        path: PathBuf,
        /// What would differ.
        difference: String,
    },
    /// The new file is in place, but whether it survives a power failure is not known.
    #[error("{error}")]
    Unconfirmed {
        /// What the next save has to go on from.
        saved: Saved,
        /// What failed.
        error: Box<SaveError>,
    },
    /// Writing failed.
    #[error(transparent)]
    Save(Box<SaveError>),
    /// There is no folder to work in.
    #[error(transparent)]
    Folder(Box<PathError>),
    /// The system refused something else.
    #[error("cannot {action} {}: {cause}", path.display())]
    System {
        /// What was tried, such as `read`.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the operating system said.
        cause: Cause,
    },
}

/// What a script is told by the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitClass {
    /// The call or the input is wrong, damaged, or newer than the program.
    Input,
    /// Busy, locked or changed elsewhere: try again later.
    Busy,
    /// The system failed: disk full, read-only, no permission.
    System,
}

impl ExitClass {
    /// The exit code.
    pub fn code(self) -> u8 {
        match self {
            Self::Input => 2,
            Self::Busy => 3,
            Self::System => 4,
        }
    }
}

impl StoreError {
    /// The class of the exit code.
    pub fn class(&self) -> ExitClass {
        match self {
            Self::NotFound { .. }
            | Self::NoPanel { .. }
            | Self::Exists { .. }
            | Self::Damaged { .. }
            | Self::Newer { .. }
            | Self::TooLarge { .. } => ExitClass::Input,
            Self::Busy { .. } | Self::NotAsked { .. } | Self::Changed { .. } => ExitClass::Busy,
            Self::Folder(error) => match **error {
                PathError::NotMade(_) | PathError::NotWritable { .. } => ExitClass::System,
                _ => ExitClass::Input,
            },
            Self::NoLock(_)
            | Self::Private { .. }
            | Self::Unfaithful { .. }
            | Self::Unconfirmed { .. }
            | Self::Save(_)
            | Self::System { .. } => ExitClass::System,
        }
    }

    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "See what there is: assessor list.",
            Self::NoPanel { .. } => "See what there is: assessor panel list.",
            Self::Exists { .. } => "Move one of the two away.",
            Self::Damaged { path, .. }
                if path.parent().is_some_and(|folder| folder.ends_with("frameworks")) =>
            {
                "No session was touched. Move that file away, then keep the edition again: assessor framework import FILE."
            }
            Self::Damaged { path, .. } if previous(path).is_file() => {
                "It was left as it is. The version before it is kept: assessor doctor says how it comes back."
            }
            Self::Damaged { .. } => {
                "It was left as it is: correct it there, or take the last good copy from a backup."
            }
            Self::Private { .. } => {
                "Ask its owner: on a shared store, a draft is private until it is sealed."
            }
            Self::Newer { .. } => "Use the newer program, or open it to read.",
            Self::Busy { .. } => "Open it read-only, try again later, or take it over where it is open.",
            Self::NoLock(error) => error.hint(),
            Self::NotAsked { error, .. } => error.hint(),
            Self::Changed { .. } => "Compare the two, then open the session again.",
            Self::TooLarge { .. } => {
                "Shorten the longest notes, or keep the text in a file and name it there."
            }
            Self::Unfaithful { .. } => "Report this as a fault of the program; the file is as it was.",
            Self::Unconfirmed { error, .. } | Self::Save(error) => error.hint(),
            Self::Folder(error) => error.hint(),
            Self::System { cause, .. } => cause.hint(),
        }
    }

    /// The beginning of the reason where the file is not the one that was read.
    pub const CHANGED: &str = "changed elsewhere";

    /// The reason alone, for where there is room for nothing else.
    pub fn brief(&self) -> String {
        match self {
            Self::Changed { found, .. } => format!("{} ({found})", Self::CHANGED),
            Self::TooLarge { bytes, most, .. } => {
                format!("{bytes} bytes, more than the {most} that are allowed")
            }
            Self::NoLock(error) => error.brief(),
            Self::Unconfirmed { error, .. } | Self::Save(error) => error.brief(),
            Self::System { cause, .. } => cause.to_string(),
            other => other.to_string(),
        }
    }

    /// The file or folder concerned, where there is one.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::NotFound { path, .. }
            | Self::NoPanel { path, .. }
            | Self::Exists { path }
            | Self::Damaged { path, .. }
            | Self::Private { path, .. }
            | Self::Newer { path, .. }
            | Self::Busy { path, .. }
            | Self::NotAsked { path, .. }
            | Self::Changed { path, .. }
            | Self::TooLarge { path, .. }
            | Self::Unfaithful { path, .. }
            | Self::System { path, .. } => Some(path),
            Self::NoLock(error) => Some(error.path()),
            Self::Unconfirmed { error, .. } | Self::Save(error) => Some(error.path()),
            Self::Folder(_) => None,
        }
    }

    /// What stands on disk after all, when a save failed but put the new file in place: adopt it before the next save.
    pub fn now_on_disk(&self) -> Option<Saved> {
        match self {
            Self::Unconfirmed { saved, .. } => Some(*saved),
            _ => None,
        }
    }

    /// A damaged file with its faults.
    pub(super) fn damaged(path: &Path, faults: &[Fault]) -> Self {
        Self::Damaged { path: path.to_owned(), reasons: faults.iter().map(ToString::to_string).collect() }
    }

    /// A failed save, of which `saved` would be left.
    pub(super) fn save(error: SaveError, saved: Saved) -> Self {
        match error {
            SaveError::Changed { path, found } => {
                Self::Changed { path, found: found.to_string(), copy: None }
            }
            error @ SaveError::Unconfirmed { .. } => Self::Unconfirmed { saved, error: Box::new(error) },
            error => Self::Save(Box::new(error)),
        }
    }
}

impl From<SaveError> for StoreError {
    fn from(error: SaveError) -> Self {
        Self::Save(Box::new(error))
    }
}

impl From<PathError> for StoreError {
    fn from(error: PathError) -> Self {
        Self::Folder(Box::new(error))
    }
}

impl From<LockError> for StoreError {
    fn from(error: LockError) -> Self {
        match error {
            LockError::Held { path, holder } => Self::Busy { path, holder },
            LockError::Disk { path, cause } => Self::System { action: "lock", path, cause },
            error @ (LockError::WrongKind { .. } | LockError::Vanishing { .. }) => {
                Self::NoLock(Box::new(error))
            }
        }
    }
}

impl From<IntakeError> for StoreError {
    /// What the operating system refused is the system's; everything else is a file that is no text.
    fn from(error: IntakeError) -> Self {
        let (path, said) = (error.path().to_owned(), error.to_string());
        if let IntakeError::Disk { cause, .. } = error {
            return Self::System { action: "read", path, cause };
        }
        Self::Damaged { path, reasons: vec![said] }
    }
}

/// The most faults that a message lists.
const MOST_LISTED: usize = 3;

fn listed(reasons: &[String]) -> String {
    let shown = reasons.iter().take(MOST_LISTED).map(String::as_str).collect::<Vec<_>>().join(". ");
    match reasons.len().saturating_sub(MOST_LISTED) {
        0 => shown,
        more => format!("{shown}. And {more} more"),
    }
}

fn held(holder: Option<&Holder>) -> String {
    holder.map_or_else(|| "another process holds it".to_owned(), |holder| format!("held by {holder}"))
}

fn kept(copy: Option<&Path>) -> String {
    copy.map_or_else(String::new, |copy| format!("; your version is in {}", copy.display()))
}
