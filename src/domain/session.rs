//! A session: one assessor's marking of one candidate against one edition. Every change is checked against the edition
//! and becomes an entry of the history.

use crate::domain::history::chain::Link as _;
use jiff::Timestamp;

pub use crate::domain::record::{
    Draft, FileFacts, FrameworkRef, LONGEST_LINE, LONGEST_NOTE, Refusal, Unknown,
};
use crate::domain::{
    evidence::EvidenceEdit,
    framework::{Edition, Framework},
    history::{CandidateEdit, Change},
    ids::{EvidenceId, SessionId},
    record::{Kind, Record, within},
    state::{Assessor, Candidate, Recommendation, State},
    summary::Summary,
};

/// The kind of record that a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marking {}

/// One assessor's marking of one candidate against one edition.
pub type Session = Record<Marking>;

impl Kind for Marking {
    type Id = SessionId;
    type Change = Change;
    type State = State;
    type Summary = Summary;
    type Grounds = ();
    type Refusal = Refusal;

    const NOUN: &'static str = "session";
    const AUTHOR: &'static str = "assessor";

    fn id(beginning: &Change) -> Option<SessionId> {
        if let Change::Created { file, .. } = beginning { Some(*file) } else { None }
    }

    fn author(state: &State) -> &Assessor {
        &state.assessor
    }

    fn is_sealed(state: &State) -> bool {
        state.seal.is_some()
    }

    fn permit(framework: &Framework, state: &State, change: &Change) -> Result<(), Refusal> {
        permit(framework, state, change)
    }

    fn summarise(session: &Session, edition: &Edition, (): &()) -> Summary {
        Summary::of(&edition.framework, session)
    }
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
        let state = State::blank(candidate.clone(), assessor.clone(), edition.digest);
        let created = Change::Created { file: id, framework: edition.digest, candidate, assessor };
        Self::begin(id, edition, state, created, at)
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
