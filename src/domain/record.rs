//! One file with one writer: a history, the state that it replays to, and the words being typed. Everything that holds
//! for every kind of record is here, once; a kind says what its changes are and what they mean.

use std::{
    collections::BTreeMap,
    fmt::{Debug, Display},
    str::FromStr,
    sync::Arc,
};

use jiff::Timestamp;

use crate::domain::{
    framework::{Edition, Framework},
    history::{
        Entry,
        chain::{self, Entries, Link, Replayed},
    },
    ids::{AssessorId, CriterionId, Digest, FrameworkId},
    seal::SealRefusal,
    state::Assessor,
    undo::{self, Reach},
};

/// The longest note, in bytes.
pub const LONGEST_NOTE: usize = 64 * 1024;
/// The longest name, title or locator, in bytes.
pub const LONGEST_LINE: usize = 4 * 1024;

/// A kind of record.
pub trait Kind: Copy + Debug + Eq + Send + Sync + Sized + 'static {
    /// The id, which makes the path of the file.
    type Id: Copy + Debug + Display + Eq + Ord + FromStr<Err: Display> + Send + Sync;
    /// What can change.
    type Change: Link + Debug + PartialEq + Send + Sync;
    /// What the history replays to.
    type State: Replayed<Change = Self::Change> + Debug + PartialEq + Send + Sync;
    /// What a list shows.
    type Summary: Clone + Debug + Default + Eq + Send + Sync;
    /// What the summary follows from beside the record and its edition.
    type Grounds: ?Sized;
    /// Why something is refused.
    type Refusal: From<Refusal>;

    /// The word for it.
    const NOUN: &'static str;
    /// The word for its writer, and the name of the table with the writer in the file.
    const AUTHOR: &'static str;

    /// Returns the id that the first entry binds.
    fn id(beginning: &Self::Change) -> Option<Self::Id>;

    /// Returns the writer.
    fn author(state: &Self::State) -> &Assessor;

    /// Whether a seal holds, so that nothing may be changed.
    fn is_sealed(state: &Self::State) -> bool;

    /// Refuses a change that the framework or the state forbids.
    ///
    /// # Errors
    /// The reason.
    fn permit(framework: &Framework, state: &Self::State, change: &Self::Change)
    -> Result<(), Self::Refusal>;

    /// Returns what a list shows.
    fn summarise(record: &Record<Self>, edition: &Edition, grounds: &Self::Grounds) -> Self::Summary;
}

/// One file with one writer.
#[derive(Clone, Debug, PartialEq)]
pub struct Record<K: Kind> {
    /// What is known of the file.
    pub file: FileFacts<K::Id>,
    /// The edition it is marked against.
    pub framework: FrameworkRef,
    /// What it says now; always what the history replays to.
    pub state: K::State,
    /// A note being typed: kept with every save, in no history.
    pub draft: Option<Draft>,
    /// The writer's signature of the seal, as `ssh-keygen` made it: in no history, since it signs the end of one.
    pub signature: Option<String>,
    /// The history, first entry first. Shared, so that a snapshot for saving costs nothing.
    pub entries: Entries<K::Change>,
    /// Keys and tables of a newer program, kept as they are.
    pub unknown: Unknown,
}

/// Facts of a record's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFacts<I = crate::domain::ids::SessionId> {
    /// The record's id; it makes the path.
    pub id: I,
    /// One more with each save; 0 is never saved.
    pub revision: u64,
    /// The digest of the file that the last save replaced.
    pub parent: Option<Digest>,
    /// When it was last saved.
    pub saved_at: Option<Timestamp>,
    /// The program that saved it.
    pub program: String,
}

/// The edition that a record is marked against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameworkRef {
    /// The framework.
    pub id: FrameworkId,
    /// The edition as its publisher counts it.
    pub edition: String,
    /// The digest of its exact wording.
    pub digest: Digest,
}

impl FrameworkRef {
    /// Names `edition`.
    pub fn of(edition: &Edition) -> Self {
        Self {
            id: edition.framework.id.clone(),
            edition: edition.framework.edition.clone(),
            digest: edition.digest,
        }
    }
}

/// A note being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The criterion it is for.
    pub criterion: CriterionId,
    /// The caret, in bytes from the start of the text.
    pub caret: usize,
    /// The text so far.
    pub text: String,
}

/// Keys and tables that this program doesn't know, by the place they stand in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unknown {
    /// At the top level.
    pub top: toml::Table,
    /// In a known table, by its name; in a row of an array of tables, by the names of array and row, as in
    /// `criterion PK1.CMP.3`.
    pub tables: BTreeMap<String, toml::Table>,
}

/// Why a change was not made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The record is sealed.
    #[error("the {0} is sealed; unseal it with a reason before changing it")]
    Sealed(&'static str),
    /// The record is not sealed, so that no seal can be broken.
    #[error("the {0} is not sealed")]
    NotSealed(&'static str),
    /// The session can't be sealed as it is.
    #[error(transparent)]
    Seal(#[from] SealRefusal),
    /// A seal is set or broken in its own way only, so that none is set with findings open.
    #[error("a seal is set by sealing and broken by unsealing, never as one change among others")]
    NotByRecord,
    /// The criterion isn't in the edition.
    #[error("there is no criterion “{0}” in this edition")]
    UnknownCriterion(CriterionId),
    /// The evidence item isn't in the ledger.
    #[error("there is no evidence item {0} in the ledger; add it first")]
    UnknownEvidence(crate::domain::ids::EvidenceId),
    /// The level, kind or interest isn't in the edition.
    #[error("there is no {what} “{id}” in this edition; it has {known}")]
    UnknownWord {
        /// What kind of word.
        what: &'static str,
        /// The word.
        id: String,
        /// The words there are.
        known: String,
    },
    /// The criterion asks for no figure.
    #[error("{0} asks for no figure")]
    NotMeasured(CriterionId),
    /// A text is too long.
    #[error("{what} is {size} bytes long; the most is {most}")]
    TooLong {
        /// What kind of text.
        what: &'static str,
        /// Its length in bytes.
        size: usize,
        /// The most, in bytes.
        most: usize,
    },
    /// A text that must not be empty is.
    #[error("{0} must not be empty")]
    Empty(&'static str),
    /// The history doesn't begin with the making of the record, so nothing can follow from it.
    #[error("the history does not begin with the making of the {0}; take the last good copy from a backup")]
    NoBeginning(&'static str),
    /// A note is being typed on a criterion that the other edition doesn't have as it is.
    #[error(
        "a note is being typed on {0}, which does not come along as it is; open the session and finish it first"
    )]
    BeingTyped(CriterionId),
    /// Another program has the record now.
    #[error("the session is read-only now; nothing was changed")]
    ReadOnly,
    /// There is nothing to undo, and why undo ends here.
    #[error("{0}")]
    NothingToUndo(&'static str),
    /// There is nothing to redo.
    #[error("{}", undo::NOTHING_UNDONE)]
    NothingToRedo,
}

impl<K: Kind> Record<K> {
    /// Makes a record whose history begins with `beginning`, which leads to `state`; it is not saved yet.
    pub(crate) fn begin(
        id: K::Id,
        edition: &Edition,
        state: K::State,
        beginning: K::Change,
        at: Timestamp,
    ) -> Self {
        let by = K::author(&state).id;
        let mut record = Self {
            file: FileFacts { id, revision: 0, parent: None, saved_at: None, program: String::new() },
            framework: FrameworkRef::of(edition),
            state,
            draft: None,
            signature: None,
            entries: Vec::new(),
            unknown: Unknown::default(),
        };
        record.append(by, at, vec![beginning]);
        record
    }

    /// Makes `changes` as one user action; those that change nothing are left out. Returns whether anything changed.
    ///
    /// # Errors
    /// The first refusal; then nothing was changed.
    pub fn record(
        &mut self,
        edition: &Edition,
        at: Timestamp,
        changes: Vec<K::Change>,
    ) -> Result<bool, K::Refusal> {
        self.unsealed()?;
        let mut trial = self.state.clone();
        let mut effective = Vec::with_capacity(changes.len());
        for change in changes {
            // Each is tried on the state that the ones before it leave.
            K::permit(&edition.framework, &trial, &change)?;
            let mut next = trial.clone();
            next.apply(&change, at);
            if trial.differs(&next) {
                trial = next;
                effective.push(change);
            }
        }
        let any = !effective.is_empty();
        self.append(self.author().id, at, effective);
        Ok(any)
    }

    /// Returns what undo and redo would take back.
    pub fn reach(&self) -> Reach {
        undo::reach(self.entries.iter().map(Arc::as_ref))
    }

    /// Takes back the last user action. Returns the changes that restored.
    ///
    /// # Errors
    /// Nothing to undo, or the record is sealed.
    pub fn undo(&mut self, at: Timestamp) -> Result<Vec<K::Change>, K::Refusal> {
        let reach = self.reach();
        Ok(self.take_back(reach.undo, Refusal::NothingToUndo(reach.stop), at)?)
    }

    /// Takes back the last undo. Returns the changes that restored.
    ///
    /// # Errors
    /// Nothing to redo, or the record is sealed.
    pub fn redo(&mut self, at: Timestamp) -> Result<Vec<K::Change>, K::Refusal> {
        Ok(self.take_back(self.reach().redo, Refusal::NothingToRedo, at)?)
    }

    fn take_back(
        &mut self,
        group: Option<u64>,
        none: Refusal,
        at: Timestamp,
    ) -> Result<Vec<K::Change>, Refusal> {
        self.unsealed()?;
        // Undo goes strictly backwards, so the state after the group is the state now.
        let before = group.and_then(|group| self.as_of(group - 1));
        let (Some(group), Some(before)) = (group, before) else { return Err(none) };
        let restoring = self.state.changes_to(&before);
        let changes = std::iter::once(K::Change::undone(group)).chain(restoring.iter().cloned());
        self.append(self.author().id, at, changes.collect());
        Ok(restoring)
    }

    /// Breaks the seal, for a reason that stays in the history. A signature goes with the seal that it signed.
    ///
    /// # Errors
    /// The record is not sealed, or no reason is given; then nothing was changed.
    pub fn unseal(&mut self, at: Timestamp, reason: &str) -> Result<(), K::Refusal> {
        if !self.is_sealed() {
            return Err(Refusal::NotSealed(K::NOUN).into());
        }
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(Refusal::Empty("the reason for breaking the seal").into());
        }
        within("the reason", reason, LONGEST_LINE)?;
        self.signature = None;
        self.append(self.author().id, at, vec![K::Change::unsealed(reason.to_owned())]);
        Ok(())
    }

    /// Whether a seal holds, so that nothing may be changed.
    pub fn is_sealed(&self) -> bool {
        K::is_sealed(&self.state)
    }

    /// Refuses a change of what is sealed.
    ///
    /// # Errors
    /// It is sealed.
    pub(crate) fn unsealed(&self) -> Result<(), Refusal> {
        if self.is_sealed() { Err(Refusal::Sealed(K::NOUN)) } else { Ok(()) }
    }

    /// Returns the record's writer.
    pub fn author(&self) -> &Assessor {
        K::author(&self.state)
    }

    /// Returns the state after the entry `seq`.
    pub fn as_of(&self, seq: u64) -> Option<K::State> {
        chain::replay(chain::before(&self.entries, seq + 1))
    }

    /// Returns the state that the history leads to; none if it doesn't begin with the making of the record.
    pub fn replayed(&self) -> Option<K::State> {
        chain::replay(self.entries.iter().map(Arc::as_ref))
    }

    /// Whether the state is what the history says, times and all.
    pub fn is_replayed(&self) -> bool {
        self.replayed().as_ref() == Some(&self.state)
    }

    /// Returns the hash of the last entry, which binds all before it.
    pub fn head(&self) -> Digest {
        self.entries.last().map_or_else(Digest::default, |entry| entry.hash)
    }

    /// Appends `changes` as one group and moves the state on. For changes that are already permitted.
    pub(crate) fn append(&mut self, by: AssessorId, at: Timestamp, changes: Vec<K::Change>) {
        let group = self.entries.last().map_or(0, |entry| entry.seq) + 1;
        for (seq, change) in (group..).zip(changes) {
            self.state.apply(&change, at);
            let entry =
                Entry { seq, at, by, group, change, unknown: toml::Table::new(), hash: Digest::default() };
            self.entries.push(Arc::new(entry.chained(self.head())));
        }
    }
}

/// Refuses a text of more than `most` bytes.
pub(crate) fn within(what: &'static str, text: &str, most: usize) -> Result<(), Refusal> {
    if text.len() <= most { Ok(()) } else { Err(Refusal::TooLong { what, size: text.len(), most }) }
}

/// The name of the array of tables with what a session says of each criterion.
pub(crate) const CRITERION: &str = "criterion";

/// Returns the name under which the unknown keys of a row are kept.
pub(crate) fn row_name(array: &str, id: impl Display) -> String {
    format!("{array} {id}")
}
