//! The only code that writes files: sessions and editions as plain files under a data directory, or in memory.

use std::path::PathBuf;

use jiff::Timestamp;

use crate::domain::{
    framework::Edition,
    ids::{AssessorId, CriterionId, Digest, SessionId},
    session::Session,
    state::Candidate,
    summary::Summary,
};

pub mod cause;
pub mod durable;
pub mod format;
pub mod intake;
pub mod lock;
pub mod paths;
pub mod plain;
pub mod profile;

/// A session as a list shows it, read from the head of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The session.
    pub id: SessionId,
    /// The person assessed.
    pub candidate: Candidate,
    /// Who marks: id and name.
    pub assessor: (AssessorId, String),
    /// Which edition.
    pub edition: Digest,
    /// When it was last saved.
    pub saved_at: Option<Timestamp>,
    /// Progress and state, as the file says.
    pub summary: ListedSummary,
}

/// The summary as a file says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedSummary {
    /// `draft`, `sealed`, or what a newer program wrote.
    pub state: String,
    /// Criteria marked at the target level.
    pub marked: u32,
    /// Criteria met at the target level.
    pub met: u32,
    /// Criteria at the target level.
    pub of: u32,
    /// The recommended level, or empty.
    pub recommended: String,
}

/// One row of a listing: a session, or why it can't be shown.
#[derive(Debug)]
pub enum Row {
    /// A session.
    Session(Box<Listed>),
    /// A file that is damaged; never touched.
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong and where.
        reason: String,
    },
    /// A file whose mode forbids reading it: another assessor's draft on a shared store.
    Private {
        /// The file.
        path: PathBuf,
        /// Its owner.
        owner: String,
    },
}

/// A session as it was loaded.
#[derive(Debug)]
pub struct Loaded {
    /// The session.
    pub session: Session,
    /// The digest of the file's bytes, which the next save must find unchanged.
    pub basis: Digest,
    /// Whether it may be written.
    pub condition: Condition,
}

/// Whether a loaded session may be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// All checks hold.
    Sound,
    /// A newer program wrote it; read-only.
    Newer {
        /// The number of its format.
        schema: i64,
    },
    /// It was changed outside the program; read-only until taken over. Says what differs, a line each.
    ChangedOutside(Vec<String>),
}

/// What a save left behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The revision written.
    pub revision: u64,
    /// The digest of the bytes written: the basis of the next save.
    pub basis: Digest,
    /// When.
    pub at: Timestamp,
}

/// Where sessions and editions are kept.
pub trait Store: Send + Sync {
    /// All sessions, newest change first.
    ///
    /// # Errors
    /// The folder can't be read; single files that can't are rows.
    fn list(&self) -> Result<Vec<Row>, StoreError>;

    /// One session, with its history replayed and compared with its state.
    ///
    /// # Errors
    /// It isn't there or can't be read; the file is not touched.
    fn load(&self, id: SessionId) -> Result<Loaded, StoreError>;

    /// Replaces a session's file durably, if it still is the one known as `basis` (none: there must be none yet).
    /// The session's own file facts are those of the save before; the revision written is one more.
    ///
    /// # Errors
    /// Nothing was replaced: the old file is whole.
    fn save(
        &self,
        session: &Session,
        summary: &Summary,
        basis: Option<Digest>,
        at: Timestamp,
    ) -> Result<Saved, StoreError>;

    /// Takes the session's lock, or says who holds it. It is let go when the value is dropped.
    ///
    /// # Errors
    /// Somebody else holds it, or the lock file can't be made.
    fn lock(&self, id: SessionId) -> Result<Box<dyn Held>, StoreError>;

    /// The edition with that digest, if it is kept here.
    ///
    /// # Errors
    /// It can't be read, or it isn't what its name says.
    fn edition(&self, digest: Digest) -> Result<Option<Edition>, StoreError>;

    /// Keeps a copy of an edition, if there is none yet.
    ///
    /// # Errors
    /// It can't be written.
    fn keep_edition(&self, edition: &Edition) -> Result<(), StoreError>;

    /// The criterion at which a session was left last, if that is known.
    fn place(&self, _id: SessionId) -> Option<CriterionId> {
        None
    }

    /// Remembers the criterion at which a session is left. It is a convenience, so nothing depends on it.
    ///
    /// # Errors
    /// It can't be written.
    fn keep_place(&self, _id: SessionId, _criterion: &CriterionId) -> Result<(), StoreError> {
        Ok(())
    }
}

/// A lock that is held until it is dropped.
pub trait Held: Send + Sync {
    /// Whether the lock still guards the session: false when the lock file was removed or replaced by hand.
    fn still_holds(&self) -> bool;
}

/// Why the store could not do something.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A file can't be read.
    #[error(transparent)]
    Intake(#[from] intake::IntakeError),
    /// A file can't be written.
    #[error(transparent)]
    Save(#[from] durable::SaveError),
    /// A lock can't be had.
    #[error(transparent)]
    Lock(#[from] lock::LockError),
    /// There is no such session.
    #[error("there is no session {id}")]
    Missing {
        /// The session.
        id: SessionId,
    },
    /// To be replaced by the real causes.
    #[error("{0}")]
    Other(String),
}

/// Whose turn it is after a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blame {
    /// What was given is wrong or damaged.
    Input,
    /// Somebody else is at it, or was.
    Busy,
    /// The system failed.
    System,
}

impl StoreError {
    /// Whose turn it is.
    pub fn blame(&self) -> Blame {
        match self {
            Self::Intake(intake::IntakeError::Disk { cause, .. }) if cause.is_missing() => Blame::Input,
            Self::Intake(intake::IntakeError::Disk { .. })
            | Self::Lock(lock::LockError::Disk { .. })
            | Self::Save(durable::SaveError::Disk { .. } | durable::SaveError::Unconfirmed { .. }) => {
                Blame::System
            }
            Self::Lock(lock::LockError::Held { .. } | lock::LockError::Vanishing { .. })
            | Self::Save(durable::SaveError::Changed { .. }) => Blame::Busy,
            Self::Intake(_)
            | Self::Lock(lock::LockError::WrongKind { .. })
            | Self::Save(durable::SaveError::WrongKind { .. })
            | Self::Missing { .. }
            | Self::Other(_) => Blame::Input,
        }
    }

    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Intake(error) => error.hint(),
            Self::Save(error) => error.hint(),
            Self::Lock(error) => error.hint(),
            Self::Missing { .. } => "See what there is: assessor list.",
            Self::Other(_) => "Try again.",
        }
    }
}
