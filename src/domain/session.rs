//! A session: one assessor's marking of one candidate against one edition. Every change goes through here, is checked
//! against the edition, and becomes an entry of the history.

use std::{collections::BTreeMap, sync::Arc};

use jiff::Timestamp;

use crate::domain::{
    evidence::EvidenceEdit,
    framework::{Edition, Framework},
    history::{CandidateEdit, Change, Entry, chain},
    ids::{AssessorId, CriterionId, Digest, EvidenceId, FrameworkId, SessionId},
    seal::SealRefusal,
    state::{Assessor, Candidate, Recommendation, State},
    undo::{self, Reach},
};

/// The longest note, in bytes.
pub const LONGEST_NOTE: usize = 64 * 1024;
/// The longest name, title or locator, in bytes.
pub const LONGEST_LINE: usize = 4 * 1024;

/// One assessor's marking of one candidate against one edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// What is known of the file.
    pub file: FileFacts,
    /// The edition it is marked against.
    pub framework: FrameworkRef,
    /// What it says now; always what the history replays to.
    pub state: State,
    /// A note being typed: kept with every save, in no history.
    pub draft: Option<Draft>,
    /// The assessor's signature of the seal, as `ssh-keygen` made it: in no history, since it signs the end of one.
    pub signature: Option<String>,
    /// The history, first entry first. Shared, so that a snapshot for saving costs nothing.
    pub entries: Vec<Arc<Entry>>,
    /// Keys and tables of a newer program, kept as they are.
    pub unknown: Unknown,
}

/// What is known of a file, a session's unless it says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFacts<I = SessionId> {
    /// The session's id, or the panel's; it makes the path.
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

/// Which edition a session is marked against.
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
    /// The one that names `edition`.
    pub fn of(edition: &Edition) -> Self {
        Self {
            id: edition.framework.id.clone(),
            edition: edition.framework.edition.to_string(),
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
    /// In a known table, by its name.
    pub tables: BTreeMap<String, toml::Table>,
    /// In an entry of the ledger.
    pub evidence: BTreeMap<EvidenceId, toml::Table>,
    /// In a criterion's table.
    pub criteria: BTreeMap<CriterionId, toml::Table>,
}

/// Why a change was not made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The session is sealed.
    #[error("the session is sealed; unseal it with a reason before changing it")]
    Sealed,
    /// The session is not sealed, so that no seal can be broken.
    #[error("the session is not sealed")]
    NotSealed,
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
    UnknownEvidence(EvidenceId),
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
    /// The history doesn't begin with the making of the session, so nothing can follow from it.
    #[error(
        "the history does not begin with the making of the session; take the last good copy from a backup"
    )]
    NoBeginning,
    /// A note is being typed on a criterion that the other edition doesn't have as it is.
    #[error(
        "a note is being typed on {0}, which does not come along as it is; open the session and finish it first"
    )]
    BeingTyped(CriterionId),
    /// Another program has the session now.
    #[error("the session is read-only now; nothing was changed")]
    ReadOnly,
    /// There is nothing to undo, and why undo ends here.
    #[error("{0}")]
    NothingToUndo(&'static str),
    /// There is nothing to redo.
    #[error("{}", undo::NOTHING_UNDONE)]
    NothingToRedo,
}

impl Session {
    /// A new session, not saved yet.
    pub fn create(
        id: SessionId,
        edition: &Edition,
        candidate: Candidate,
        assessor: Assessor,
        at: Timestamp,
    ) -> Self {
        let by = assessor.id;
        let created = Change::Created {
            file: id,
            framework: edition.digest,
            candidate: candidate.clone(),
            assessor: assessor.clone(),
        };
        let state = State {
            candidate,
            assessor,
            edition: edition.digest,
            declaration: None,
            recommendation: None,
            seal: None,
            evidence: Vec::new(),
            marks: BTreeMap::new(),
        };
        let mut session = Self {
            file: FileFacts { id, revision: 0, parent: None, saved_at: None, program: String::new() },
            framework: FrameworkRef::of(edition),
            state,
            draft: None,
            signature: None,
            entries: Vec::new(),
            unknown: Unknown::default(),
        };
        session.append(by, at, vec![created]);
        session
    }

    /// Makes `changes` as one user action; those that change nothing are left out. Returns whether anything changed.
    ///
    /// # Errors
    /// The first refusal; then nothing was changed.
    pub fn record(
        &mut self,
        edition: &Edition,
        at: Timestamp,
        changes: Vec<Change>,
    ) -> Result<bool, Refusal> {
        if self.state.seal.is_some() {
            return Err(Refusal::Sealed);
        }
        let permitted = |state: &State, change: &Change| permit(&edition.framework, state, change);
        let effective = chain::effective(&self.state, at, changes, permitted)?;
        let any = !effective.is_empty();
        self.append(self.state.assessor.id, at, effective);
        Ok(any)
    }

    /// What undo and redo would take back.
    pub fn reach(&self) -> Reach {
        undo::reach(self.entries.iter().map(Arc::as_ref))
    }

    /// Takes back the last user action. Returns the changes that restored.
    ///
    /// # Errors
    /// Nothing to undo, or the session is sealed.
    pub fn undo(&mut self, at: Timestamp) -> Result<Vec<Change>, Refusal> {
        let reach = self.reach();
        self.take_back(reach.undo, Refusal::NothingToUndo(reach.stop), at)
    }

    /// Takes back the last undo. Returns the changes that restored.
    ///
    /// # Errors
    /// Nothing to redo, or the session is sealed.
    pub fn redo(&mut self, at: Timestamp) -> Result<Vec<Change>, Refusal> {
        self.take_back(self.reach().redo, Refusal::NothingToRedo, at)
    }

    fn take_back(
        &mut self,
        group: Option<u64>,
        none: Refusal,
        at: Timestamp,
    ) -> Result<Vec<Change>, Refusal> {
        if self.state.seal.is_some() {
            return Err(Refusal::Sealed);
        }
        let group = group.ok_or(none.clone())?;
        let restoring = chain::restoring(&self.state, &self.entries, group).ok_or(none)?;
        self.append(self.state.assessor.id, at, chain::taking_back(group, &restoring));
        Ok(restoring)
    }

    /// The session as it stood after the entry `seq`.
    pub fn as_of(&self, seq: u64) -> Option<State> {
        State::replay(chain::before(&self.entries, seq + 1))
    }

    /// The hash of the last entry, which binds all before it.
    pub fn head(&self) -> Digest {
        chain::head(&self.entries)
    }

    /// The smallest unused evidence id; ids of removed items are never used again.
    pub fn next_evidence_id(&self) -> EvidenceId {
        let used = self.entries.iter().filter_map(|entry| match &entry.change {
            Change::Evidence { id, .. } => Some(id.0),
            Change::External { changes } => changes.iter().filter_map(evidence_number).max(),
            _ => None,
        });
        EvidenceId(used.max().unwrap_or(0) + 1)
    }

    /// Appends `changes` as one group and moves the state on. For changes that are already permitted.
    pub(crate) fn append(&mut self, by: AssessorId, at: Timestamp, changes: Vec<Change>) {
        chain::append(&mut self.state, &mut self.entries, by, at, changes);
    }
}

fn evidence_number(change: &Change) -> Option<u32> {
    match change {
        Change::Evidence { id, .. } => Some(id.0),
        _ => None,
    }
}

pub(super) fn permit(framework: &Framework, state: &State, change: &Change) -> Result<(), Refusal> {
    if let Some(criterion) = change.criterion()
        && framework.criterion(criterion).is_none()
    {
        return Err(Refusal::UnknownCriterion(criterion.clone()));
    }
    match change {
        Change::Candidate(edit) => permit_candidate(framework, edit),
        Change::Declared { kind, detail } => {
            let known = || join(framework.interests.iter().map(|interest| interest.id.as_str()));
            let unknown = kind.as_ref().filter(|kind| framework.interest(kind).is_none());
            refuse_word("interest", unknown.map(ToString::to_string), known)?;
            within("the detail", detail, LONGEST_NOTE)
        }
        Change::Note { to, .. } => within("the note", to, LONGEST_NOTE),
        Change::Cites { to, .. } => {
            let unknown = to.iter().find(|id| state.item(**id).is_none());
            unknown.map_or(Ok(()), |id| Err(Refusal::UnknownEvidence(*id)))
        }
        Change::Measure { criterion, to } => {
            let measured = framework.criterion(criterion).is_some_and(|c| c.measure.is_some());
            if measured || to.is_none() { Ok(()) } else { Err(Refusal::NotMeasured(criterion.clone())) }
        }
        Change::Evidence { id, edit } => permit_evidence(framework, state, *id, edit),
        Change::Recommended(Some(recommendation)) => permit_recommendation(framework, recommendation),
        Change::Sealed { .. } | Change::Unsealed { .. } => Err(Refusal::NotByRecord),
        Change::Created { .. }
        | Change::Verdict { .. }
        | Change::Probe { .. }
        | Change::Recommended(None)
        | Change::Undone { .. }
        | Change::External { .. }
        | Change::Carried { .. } => Ok(()),
    }
}

fn permit_candidate(framework: &Framework, edit: &CandidateEdit) -> Result<(), Refusal> {
    match edit {
        CandidateEdit::Name(name) if name.trim().is_empty() => Err(Refusal::Empty("the candidate's name")),
        CandidateEdit::Name(name) => within("the candidate's name", name, LONGEST_LINE),
        CandidateEdit::Reference(reference) => within("the reference", reference, LONGEST_LINE),
        CandidateEdit::Target(level) => known_level(framework, level.as_str()),
        CandidateEdit::Years(_) => Ok(()),
    }
}

fn permit_evidence(
    framework: &Framework,
    state: &State,
    id: EvidenceId,
    edit: &EvidenceEdit,
) -> Result<(), Refusal> {
    match edit {
        EvidenceEdit::Kind(kind) => {
            let known = || join(framework.evidence_kinds.iter().map(|kind| kind.id.as_str()));
            let unknown = kind.as_ref().filter(|kind| framework.kind(kind).is_none());
            refuse_word("kind of evidence", unknown.map(ToString::to_string), known)
        }
        EvidenceEdit::Title(title) => within("the title", title, LONGEST_LINE),
        EvidenceEdit::Locator(locator) => within("the locator", locator, LONGEST_LINE),
        EvidenceEdit::Removed if state.item(id).is_none() => Err(Refusal::UnknownEvidence(id)),
        EvidenceEdit::Removed
        | EvidenceEdit::Date(_)
        | EvidenceEdit::Valid(_)
        | EvidenceEdit::Authentic(_)
        | EvidenceEdit::Current(_)
        | EvidenceEdit::Sufficient(_) => Ok(()),
    }
}

pub(crate) fn permit_recommendation(
    framework: &Framework,
    recommendation: &Recommendation,
) -> Result<(), Refusal> {
    if recommendation.rationale.trim().is_empty() {
        return Err(Refusal::Empty("the rationale"));
    }
    within("the rationale", &recommendation.rationale, LONGEST_NOTE)?;
    recommendation.level.as_ref().map_or(Ok(()), |level| known_level(framework, level.as_str()))
}

/// Refuses a candidate that no edit could make.
///
/// # Errors
/// The first thing wrong with it.
pub fn check_candidate(framework: &Framework, candidate: &Candidate) -> Result<(), Refusal> {
    permit_candidate(framework, &CandidateEdit::Name(candidate.name.clone()))?;
    permit_candidate(framework, &CandidateEdit::Reference(candidate.reference.clone()))?;
    known_level(framework, candidate.target.as_str())
}

/// Refuses a level that the framework doesn't have.
///
/// # Errors
/// [`Refusal::UnknownWord`] with the levels there are.
pub fn known_level(framework: &Framework, level: &str) -> Result<(), Refusal> {
    let unknown = framework.levels.iter().all(|known| known.id.as_str() != level).then(|| level.to_owned());
    refuse_word("level", unknown, || join(framework.levels.iter().map(|level| level.id.as_str())))
}

fn refuse_word(
    what: &'static str,
    unknown: Option<String>,
    known: impl Fn() -> String,
) -> Result<(), Refusal> {
    unknown.map_or(Ok(()), |id| Err(Refusal::UnknownWord { what, id, known: known() }))
}

fn join<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

pub(crate) fn within(what: &'static str, text: &str, most: usize) -> Result<(), Refusal> {
    if text.len() <= most { Ok(()) } else { Err(Refusal::TooLong { what, size: text.len(), most }) }
}
