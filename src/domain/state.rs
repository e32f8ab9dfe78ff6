//! What a session says at one moment. All of it follows from the history: `State::after` is the only way forward.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::domain::{
    evidence::{EvidenceEdit, EvidenceItem},
    framework::Framework,
    history::{CandidateEdit, Change, chain::Replayed},
    ids::{AssessorId, CriterionId, Digest, EvidenceId, InterestId, LevelId},
};

/// What an assessor says of a criterion; a criterion without one is unmarked, which is neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The criterion is met.
    Met,
    /// The criterion is not yet met.
    NotYet,
}

impl Verdict {
    /// The word in files: `met` or `not-yet`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotYet => "not-yet",
        }
    }

    /// The words for people: `met` or `not yet`.
    pub fn words(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotYet => "not yet",
        }
    }

    /// The verdict of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Met, Self::NotYet].into_iter().find(|verdict| verdict.as_str() == word)
    }
}

/// The person assessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The name as the candidate writes it.
    pub name: String,
    /// The certification body's reference; the same candidate is the same reference.
    pub reference: String,
    /// The level applied for.
    pub target: LevelId,
    /// Years in practice, if known.
    pub years_in_practice: Option<u32>,
}

/// The person who marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessor {
    /// Made once per user.
    pub id: AssessorId,
    /// The name as it stands on the record.
    pub name: String,
}

/// All that an assessor said of one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Met, not yet, or nothing.
    pub verdict: Option<Verdict>,
    /// To be asked about at the interview.
    pub probe: bool,
    /// The evidence items it rests on, in the order they were cited.
    pub cites: Vec<EvidenceId>,
    /// The figure of a measured criterion, in the criterion's unit.
    pub measure: Option<u32>,
    /// The evidence note.
    pub note: String,
    /// When any of this last changed.
    pub at: Timestamp,
}

impl Mark {
    /// A mark that says nothing.
    pub fn blank(at: Timestamp) -> Self {
        Self { verdict: None, probe: false, cites: Vec::new(), measure: None, note: String::new(), at }
    }

    /// Whether it says nothing.
    pub fn is_blank(&self) -> bool {
        *self == Self::blank(self.at)
    }
}

/// An assessor's declaration of interest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// The kind; `none` is an explicit answer.
    pub kind: InterestId,
    /// What there is to say about it.
    pub detail: String,
    /// When it was made.
    pub at: Timestamp,
}

/// What an assessor recommends to the committee, which decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommendation {
    /// Recommend, defer or decline.
    pub outcome: Outcome,
    /// The level recommended, if any.
    pub level: Option<LevelId>,
    /// Why.
    pub rationale: String,
}

/// The three things an assessor can recommend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Recommend the level.
    Recommend,
    /// Defer: more is needed first.
    Defer,
    /// Do not recommend.
    Decline,
}

impl Outcome {
    /// All of them, as offered.
    pub const ALL: [Self; 3] = [Self::Recommend, Self::Defer, Self::Decline];

    /// The word in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Recommend => "recommend",
            Self::Defer => "defer",
            Self::Decline => "decline",
        }
    }

    /// The outcome of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == word)
    }
}

/// The assessor's sign-off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// When it was set.
    pub at: Timestamp,
    /// The hash of the last entry before it, which binds all that came before.
    pub head: Digest,
    /// The reason for each finding accepted, by finding.
    pub reasons: BTreeMap<String, String>,
}

/// What a session says at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The person assessed.
    pub candidate: Candidate,
    /// The person who marks.
    pub assessor: Assessor,
    /// The edition it is marked against.
    pub edition: Digest,
    /// The declaration of interest, once made.
    pub declaration: Option<Declaration>,
    /// The recommendation, once made.
    pub recommendation: Option<Recommendation>,
    /// The seal, while it holds.
    pub seal: Option<Seal>,
    /// The evidence ledger, by id.
    pub evidence: Vec<EvidenceItem>,
    /// The criteria that have anything, by id.
    pub marks: BTreeMap<CriterionId, Mark>,
}

impl State {
    /// Returns the state of a session in which nothing is said yet.
    pub(crate) fn blank(candidate: Candidate, assessor: Assessor, edition: Digest) -> Self {
        Self {
            candidate,
            assessor,
            edition,
            declaration: None,
            recommendation: None,
            seal: None,
            evidence: Vec::new(),
            marks: BTreeMap::new(),
        }
    }

    /// A mark, if the criterion has anything.
    pub fn mark(&self, criterion: &CriterionId) -> Option<&Mark> {
        self.marks.get(criterion)
    }

    /// The mark on every criterion of `framework` that has anything, by index.
    pub fn marks_in(&self, framework: &Framework) -> Vec<Option<&Mark>> {
        let mut marks = vec![None; framework.criteria.len()];
        // Both are in nearly the same order: the next one is mostly found behind the last one.
        let mut near = 0;
        for (id, mark) in &self.marks {
            if let Some(index) = framework.criterion_index_from(near, id) {
                (marks[index], near) = (Some(mark), index + 1);
            }
        }
        marks
    }

    /// The verdict on a criterion.
    pub fn verdict(&self, criterion: &CriterionId) -> Option<Verdict> {
        self.mark(criterion)?.verdict
    }

    /// An entry of the ledger.
    pub fn item(&self, id: EvidenceId) -> Option<&EvidenceItem> {
        self.evidence.iter().find(|item| item.id == id)
    }

    /// Removes an entry of the ledger, with every citation of it.
    pub fn remove_item(&mut self, id: EvidenceId) {
        self.evidence.retain(|item| item.id != id);
        self.marks.values_mut().for_each(|mark| mark.cites.retain(|cited| *cited != id));
    }

    fn edit_candidate(&mut self, edit: &CandidateEdit) {
        let candidate = &mut self.candidate;
        match edit {
            CandidateEdit::Name(name) => candidate.name.clone_from(name),
            CandidateEdit::Reference(reference) => candidate.reference.clone_from(reference),
            CandidateEdit::Target(level) => candidate.target = level.clone(),
            CandidateEdit::Years(years) => candidate.years_in_practice = *years,
        }
    }

    fn edit_mark(&mut self, criterion: &CriterionId, at: Timestamp, edit: impl FnOnce(&mut Mark)) {
        let mark = self.marks.entry(criterion.clone()).or_insert_with(|| Mark::blank(at));
        edit(mark);
        mark.at = at;
        if mark.is_blank() {
            self.marks.remove(criterion);
        }
    }

    fn edit_evidence(&mut self, id: EvidenceId, edit: &EvidenceEdit) {
        match (self.evidence.binary_search_by_key(&id, |item| item.id), edit) {
            (Ok(index), EvidenceEdit::Removed) => {
                self.evidence.remove(index);
            }
            (Err(_), EvidenceEdit::Removed) => {}
            (Ok(index), _) => self.evidence[index].apply(edit),
            (Err(index), _) => {
                let mut item = EvidenceItem::new(id);
                item.apply(edit);
                self.evidence.insert(index, item);
            }
        }
    }

    /// Carries the marks to another edition: the verdicts of criteria that did not come along are taken back, their
    /// notes, probes and citations stay where they are.
    fn carry(&mut self, to: Digest, kept: &[CriterionId], at: Timestamp) {
        self.edition = to;
        let lost: Vec<_> = self.marks.keys().filter(|id| !kept.contains(id)).cloned().collect();
        for criterion in lost {
            self.edit_mark(&criterion, at, |mark| mark.verdict = None);
        }
    }

    fn candidate_changes(&self, other: &Candidate) -> Vec<Change> {
        let candidate = &self.candidate;
        [
            (candidate.name != other.name).then(|| CandidateEdit::Name(other.name.clone())),
            (candidate.reference != other.reference)
                .then(|| CandidateEdit::Reference(other.reference.clone())),
            (candidate.target != other.target).then(|| CandidateEdit::Target(other.target.clone())),
            (candidate.years_in_practice != other.years_in_practice)
                .then_some(CandidateEdit::Years(other.years_in_practice)),
        ]
        .into_iter()
        .flatten()
        .map(Change::Candidate)
        .collect()
    }
}

impl Replayed for State {
    type Change = Change;

    fn first(change: &Change) -> Option<Self> {
        let Change::Created { framework, candidate, assessor, .. } = change else { return None };
        Some(Self::blank(candidate.clone(), assessor.clone(), *framework))
    }

    fn apply(&mut self, change: &Change, at: Timestamp) {
        match change {
            // A file has one beginning, and an undo is spelt out by the entries that follow it in its group.
            Change::Created { .. } | Change::Undone { .. } => {}
            Change::Candidate(edit) => self.edit_candidate(edit),
            Change::Declared { kind, detail } => {
                self.declaration = kind.clone().map(|kind| Declaration { kind, detail: detail.clone(), at });
            }
            Change::Verdict { criterion, to } => self.edit_mark(criterion, at, |mark| mark.verdict = *to),
            Change::Note { criterion, to } => self.edit_mark(criterion, at, |mark| mark.note.clone_from(to)),
            Change::Probe { criterion, to } => self.edit_mark(criterion, at, |mark| mark.probe = *to),
            Change::Cites { criterion, to } => {
                self.edit_mark(criterion, at, |mark| mark.cites.clone_from(to));
            }
            Change::Measure { criterion, to } => self.edit_mark(criterion, at, |mark| mark.measure = *to),
            Change::Evidence { id, edit } => self.edit_evidence(*id, edit),
            Change::Recommended(to) => self.recommendation.clone_from(to),
            Change::Sealed { head, reasons } => {
                self.seal = Some(Seal { at, head: *head, reasons: reasons.clone() });
            }
            Change::Unsealed { .. } => self.seal = None,
            Change::External { changes } => changes.iter().for_each(|change| self.apply(change, at)),
            Change::Carried { to, kept, .. } => self.carry(*to, kept, at),
        }
    }

    // The assessor, the edition and the seal are bound by their own entries and never part of it.
    fn changes_to(&self, other: &Self) -> Vec<Change> {
        let mut changes = self.candidate_changes(&other.candidate);
        let declared = |state: &Self| state.declaration.clone().map(|d| (d.kind, d.detail));
        if declared(self) != declared(other) {
            let (kind, detail) = declared(other).unzip();
            changes.push(Change::Declared { kind, detail: detail.unwrap_or_default() });
        }
        if self.recommendation != other.recommendation {
            changes.push(Change::Recommended(other.recommendation.clone()));
        }
        for item in &other.evidence {
            let edits = self.item(item.id).map_or_else(|| item.edits(), |old| old.edits_to(item));
            changes.extend(edits.into_iter().map(|edit| Change::Evidence { id: item.id, edit }));
        }
        let ids: std::collections::BTreeSet<_> = self.marks.keys().chain(other.marks.keys()).collect();
        for id in ids {
            changes.extend(mark_changes(id, self.mark(id), other.mark(id)));
        }
        let gone = self.evidence.iter().filter(|item| other.item(item.id).is_none());
        changes.extend(gone.map(|item| Change::Evidence { id: item.id, edit: EvidenceEdit::Removed }));
        changes
    }

    fn differs(&self, other: &Self) -> bool {
        self.edition != other.edition
            || self.seal != other.seal
            || self.declaration != other.declaration
            || !self.changes_to(other).is_empty()
    }
}

fn mark_changes(id: &CriterionId, old: Option<&Mark>, new: Option<&Mark>) -> Vec<Change> {
    let blank = Mark::blank(Timestamp::UNIX_EPOCH);
    let (old, new) = (old.unwrap_or(&blank), new.unwrap_or(&blank));
    let criterion = || id.clone();
    [
        (old.verdict != new.verdict).then(|| Change::Verdict { criterion: criterion(), to: new.verdict }),
        (old.note != new.note).then(|| Change::Note { criterion: criterion(), to: new.note.clone() }),
        (old.probe != new.probe).then(|| Change::Probe { criterion: criterion(), to: new.probe }),
        (old.cites != new.cites).then(|| Change::Cites { criterion: criterion(), to: new.cites.clone() }),
        (old.measure != new.measure).then(|| Change::Measure { criterion: criterion(), to: new.measure }),
    ]
    .into_iter()
    .flatten()
    .collect()
}
