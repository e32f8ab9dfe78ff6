//! The only code that writes files: sessions and editions as plain files under a data directory, or in memory.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::domain::{
    draft::FormDraft,
    framework::Edition,
    ids::{CriterionId, Digest, SessionId},
    record::Kind,
    session::{Marking, Session},
    state::{Assessor, Candidate},
    summary::Summary,
};

pub mod cause;
mod common;
#[cfg(test)]
mod contract;
mod copies;
pub mod doctor;
pub(crate) mod drafts;
pub mod durable;
mod error;
pub mod exchange;
pub mod files;
pub mod folder;
pub mod format;
pub mod handed;
pub mod intake;
pub mod keyfile;
pub mod lock;
pub mod memory;
pub mod panels;
pub mod paths;
pub mod placed;
pub mod plain;
pub mod profile;
mod refuge;
pub mod repository;
pub mod scratch;
pub mod share;
pub mod zone;

pub use error::{ExitClass, StoreError};
pub use files::FileStore;
use intake::Intake;
pub use memory::MemoryStore;

/// A record as a list shows it, read from the head of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<K: Kind = Marking> {
    /// The record.
    pub id: K::Id,
    /// The person assessed.
    pub candidate: Candidate,
    /// Who writes it: the assessor, or the chair.
    pub author: Assessor,
    /// Which edition.
    pub edition: Digest,
    /// When it was last saved.
    pub saved_at: Option<Timestamp>,
    /// Progress and state, as the file says.
    pub summary: K::Summary,
    /// Who has it open, if somebody has.
    pub held: Option<String>,
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

impl Row {
    /// The file that can't be shown; a session has none here.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Session(_) => None,
            Self::Damaged { path, .. } | Self::Private { path, .. } => Some(path),
        }
    }
}

/// A session as it was loaded.
#[derive(Debug)]
pub struct Loaded {
    /// The session.
    pub session: Session,
    /// Whether it may be written.
    pub condition: Condition,
    /// The summary in the file; [`Loaded::against`] checks it.
    pub summary: Summary,
    /// Its file.
    pub intake: Intake,
}

impl Loaded {
    /// The digest of the file's bytes, which the next save must find unchanged.
    pub fn basis(&self) -> Digest {
        self.intake.digest()
    }

    /// Whether it may be written, now that the edition is known, from which its summary follows.
    pub fn against(&self, edition: &Edition) -> Condition {
        let Self { session, summary, .. } = self;
        format::condition(match &self.condition {
            Condition::Newer { .. } => return self.condition.clone(),
            // Then the state is what the history leads to.
            Condition::Sound => format::beside(session, summary, edition, &()),
            Condition::ChangedOutside(differs) => {
                let mut differs = differs.clone();
                differs.extend(format::beside_the_history(session, summary, edition, &()));
                differs
            }
        })
    }
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

/// A copy of a session that was put beside its file, or elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// Where.
    pub path: PathBuf,
    /// The digest of its bytes.
    pub digest: Digest,
    /// Whether that is outside the data directory.
    pub is_elsewhere: bool,
}

impl Copied {
    /// Where the words are, and how they come back, as the end of a sentence. `what` is what has them: the session.
    pub fn told(&self, what: &str) -> String {
        let lost = if self.is_elsewhere { "; where its file is lost, assessor doctor says how" } else { "" };
        format!("{}. Opening {what} brings them back{lost}", self.path.display())
    }
}

/// Where a copy of a session is to go, if it can.
#[derive(Clone, Copy, Debug)]
pub enum Whither<'c> {
    /// Beside the session's file, else outside the data directory.
    Beside,
    /// Outside the data directory, else beside the session's file.
    Elsewhere,
    /// Over a copy that this program wrote before, else to a new place of that kind.
    Over(&'c Copied),
}

/// A copy found beside a session's file.
#[derive(Debug)]
pub struct Beside {
    /// Where.
    pub path: PathBuf,
    /// What it says, or why it can't be read.
    pub loaded: Result<Loaded, StoreError>,
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

/// Where sessions, editions and panels are kept.
pub trait Store: panels::Panels + Send + Sync {
    /// All sessions, newest change first.
    ///
    /// # Errors
    /// The folder can't be read; single files that can't are rows.
    fn list(&self) -> Result<Vec<Row>, StoreError>;

    /// As [`Store::list`], without who has each open: what it takes to find one by its name.
    ///
    /// # Errors
    /// As [`Store::list`].
    fn heads(&self) -> Result<Vec<Row>, StoreError> {
        self.list()
    }

    /// Whether several users of this machine work in it.
    fn is_shared(&self) -> bool {
        false
    }

    /// One session, with its history replayed and compared with its state.
    ///
    /// # Errors
    /// It isn't there or can't be read; the file is not touched.
    fn load(&self, id: SessionId) -> Result<Loaded, StoreError>;

    /// The text of a session's file, for a copy of it.
    ///
    /// # Errors
    /// It isn't there or can't be read.
    fn read(&self, id: SessionId) -> Result<String, StoreError>;

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

    /// Writes a copy of a session, as the program does when it fails, and writes over nothing but its own earlier copy.
    /// The session's file and its lock are left alone.
    ///
    /// # Errors
    /// It can be written nowhere; then why not in the first place.
    fn keep_copy(
        &self,
        session: &Session,
        summary: &Summary,
        basis: Option<Digest>,
        at: Timestamp,
        whither: Whither<'_>,
    ) -> Result<Copied, StoreError>;

    /// The copies beside a session's file, emergency copies and those of conflicts, then those outside the data directory,
    /// then later versions that an interrupted save left.
    ///
    /// # Errors
    /// The folder can't be read; a copy that can't is in the list.
    fn beside(&self, id: SessionId) -> Result<Vec<Beside>, StoreError>;

    /// The version before the last save, for a session whose file can't be read.
    fn before(&self, id: SessionId) -> Option<Beside> {
        let _ = id;
        None
    }

    /// The copies outside the data directory of sessions that have no file here.
    fn stranded(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    /// Copies a session's file as it is now, byte for byte, to the quarantine; the file itself is not touched. The same
    /// bytes are copied once.
    ///
    /// # Errors
    /// It can't be read or written.
    fn quarantine(&self, id: SessionId) -> Result<Copied, StoreError>;

    /// Puts the text of a session in the place of the file known as `basis`, byte for byte.
    ///
    /// # Errors
    /// It is no sound session of that id, the file is another by now, or it can't be written.
    fn put_back(&self, id: SessionId, text: &str, basis: Digest) -> Result<(), StoreError>;

    /// Moves a copy from beside its session to the trash, once its words are elsewhere or not wanted.
    ///
    /// # Errors
    /// It can't be moved; then it is where it was.
    fn put_away(&self, copy: &Path) -> Result<(), StoreError>;

    /// Takes the session's lock, or says who holds it. It is let go when the value is dropped.
    ///
    /// # Errors
    /// Somebody else holds it, or the lock file can't be made.
    fn lock(&self, id: SessionId) -> Result<Box<dyn Held>, StoreError>;

    /// Asks the process that holds the session's lock to save and let go; nothing to do where nobody holds it. Whoever
    /// asks tries the lock until it is free.
    ///
    /// # Errors
    /// It can't be asked: it is on another machine, another user's, or this very one.
    fn ask_holder(&self, id: SessionId) -> Result<(), StoreError>;

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

    /// All editions that are kept here and can be read.
    ///
    /// # Errors
    /// The folder can't be read.
    fn editions(&self) -> Result<Vec<Edition>, StoreError>;

    /// Moves a session to the trash. Whoever calls holds its lock.
    ///
    /// # Errors
    /// It isn't there, or it can't be moved; then it is where it was.
    fn remove(&self, id: SessionId) -> Result<(), StoreError>;

    /// What is in the trash, newest change first.
    ///
    /// # Errors
    /// The folder can't be read.
    fn removed(&self) -> Result<Vec<Row>, StoreError>;

    /// Takes a session back from the trash.
    ///
    /// # Errors
    /// It isn't there, or there is one of that id already; then it is where it was.
    fn restore(&self, id: SessionId) -> Result<(), StoreError>;

    /// Deletes what is in the trash, for good. Returns how many sessions that were.
    ///
    /// # Errors
    /// Something can't be deleted.
    fn empty_trash(&self) -> Result<usize, StoreError>;

    /// The criterion at which a session was left last, if that is known.
    fn place(&self, id: SessionId) -> Option<CriterionId>;

    /// Remembers the criterion at which a session is left. It is a convenience, so nothing depends on it.
    ///
    /// # Errors
    /// It can't be written.
    fn keep_place(&self, id: SessionId, criterion: &CriterionId) -> Result<(), StoreError>;

    /// The half-filled forms in the file called `name`; none if it isn't there or can't be read.
    fn drafts(&self, name: &str) -> Vec<FormDraft>;

    /// Replaces the half-filled forms in the file called `name`, for their writer alone; the last one takes the file with
    /// it. A file that can't be read is copied aside first.
    ///
    /// # Errors
    /// Nothing was replaced.
    fn keep_drafts(&self, name: &str, drafts: &[FormDraft]) -> Result<(), StoreError>;
}

/// A lock that is held until it is dropped.
pub trait Held: Send + Sync {
    /// Whether the lock still guards the session: false when the lock file was removed or replaced by hand.
    fn still_holds(&self) -> bool;
}
