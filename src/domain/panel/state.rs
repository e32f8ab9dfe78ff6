//! What a panel says at one moment. All of it follows from its history.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::change::Change;
use crate::domain::{
    history::chain::Replayed,
    ids::{AssessorId, CriterionId, Digest, SessionId},
    state::{Assessor, Candidate, Recommendation, Verdict},
};

/// A member of a panel, bound to one sealed session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who marked.
    pub assessor: Assessor,
    /// The session.
    pub session: SessionId,
    /// The hash of the last entry of that session, which is its seal.
    pub head: Digest,
}

/// The panel's own mark of a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// The mark.
    pub verdict: Verdict,
    /// Why; none where all members said the same and it was accepted.
    pub rationale: Option<String>,
    /// When.
    pub at: Timestamp,
}

/// What was said about a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discussion {
    /// The note.
    pub note: String,
    /// When it was written.
    pub at: Timestamp,
}

/// The chair's seal of a panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelSeal {
    /// When it was set.
    pub at: Timestamp,
    /// The hash of the last entry before it, to which every member signed.
    pub head: Digest,
    /// The digest of each member's sign-off.
    pub signoffs: BTreeMap<AssessorId, Digest>,
}

/// What a panel says at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelState {
    /// The person assessed.
    pub candidate: Candidate,
    /// The edition that all members marked against.
    pub edition: Digest,
    /// Who chairs.
    pub chair: Assessor,
    /// Whether the members' names are hidden now.
    pub anonymous: bool,
    /// The members, in the order in which they are shown.
    pub members: Vec<Member>,
    /// The panel's own marks, by criterion.
    pub resolutions: BTreeMap<CriterionId, Resolution>,
    /// What was said, by criterion.
    pub discussion: BTreeMap<CriterionId, Discussion>,
    /// The chair's recommendation, once made.
    pub recommendation: Option<Recommendation>,
    /// The seal, while it holds.
    pub seal: Option<PanelSeal>,
}

impl PanelState {
    /// The panel's mark of a criterion.
    pub fn verdict(&self, criterion: &CriterionId) -> Option<Verdict> {
        self.resolutions.get(criterion).map(|resolution| resolution.verdict)
    }

    /// The member of that id, with the place in the order.
    pub fn member(&self, id: AssessorId) -> Option<(usize, &Member)> {
        self.members.iter().enumerate().find(|(_, member)| member.assessor.id == id)
    }

    /// What the member at a place is called: by name, or by number while names are hidden.
    pub fn label(&self, place: usize) -> String {
        match self.members.get(place) {
            Some(member) if !self.anonymous => member.assessor.name.clone(),
            _ => format!("Assessor {}", place + 1),
        }
    }

    /// What all members are called, in their order.
    pub fn labels(&self) -> Vec<String> {
        (0..self.members.len()).map(|place| self.label(place)).collect()
    }

    fn resolution_changes(&self, other: &Self) -> Vec<Change> {
        let ids: BTreeSet<_> = self.resolutions.keys().chain(other.resolutions.keys()).collect();
        let said = |resolution: &Resolution| (resolution.verdict, resolution.rationale.clone());
        let change = |id: &CriterionId| {
            let (old, new) = (self.resolutions.get(id), other.resolutions.get(id));
            let differs = old.map(said) != new.map(said);
            let opened = || Change::Resolved { criterion: id.clone(), to: None, rationale: String::new() };
            differs.then(|| new.map_or_else(opened, |new| new.remade(id)))
        };
        ids.into_iter().filter_map(change).collect()
    }

    fn discussion_changes(&self, other: &Self) -> Vec<Change> {
        let note = |state: &Self, id: &CriterionId| {
            state.discussion.get(id).map_or_else(String::new, |discussion| discussion.note.clone())
        };
        let ids: BTreeSet<_> = self.discussion.keys().chain(other.discussion.keys()).collect();
        let changed = ids.into_iter().filter(|id| note(self, id) != note(other, id));
        changed.map(|id| Change::Discussed { criterion: id.clone(), to: note(other, id) }).collect()
    }

    fn resolve(&mut self, criterion: &CriterionId, resolution: Option<Resolution>) {
        match resolution {
            Some(resolution) => self.resolutions.insert(criterion.clone(), resolution),
            None => self.resolutions.remove(criterion),
        };
    }

    fn discuss(&mut self, criterion: &CriterionId, note: &str, at: Timestamp) {
        if note.is_empty() {
            self.discussion.remove(criterion);
        } else {
            self.discussion.insert(criterion.clone(), Discussion { note: note.to_owned(), at });
        }
    }
}

impl Replayed for PanelState {
    type Change = Change;

    fn first(change: &Change) -> Option<Self> {
        let Change::Convened { framework, candidate, chair, anonymous, members, .. } = change else {
            return None;
        };
        Some(Self {
            candidate: candidate.clone(),
            edition: *framework,
            chair: chair.clone(),
            anonymous: *anonymous,
            members: members.clone(),
            resolutions: BTreeMap::new(),
            discussion: BTreeMap::new(),
            recommendation: None,
            seal: None,
        })
    }

    fn apply(&mut self, change: &Change, at: Timestamp) {
        match change {
            // A file has one beginning, and an undo is spelt out by the entries that follow it in its group.
            Change::Convened { .. } | Change::Undone { .. } => {}
            Change::Resolved { criterion, to, rationale } => {
                let rationale = Some(rationale.clone());
                self.resolve(criterion, to.map(|verdict| Resolution { verdict, rationale, at }));
            }
            Change::Accepted { criterion, to } => {
                self.resolve(criterion, Some(Resolution { verdict: *to, rationale: None, at }));
            }
            Change::Discussed { criterion, to } => self.discuss(criterion, to, at),
            Change::Revealed => self.anonymous = false,
            Change::Recommended(to) => self.recommendation.clone_from(to),
            Change::Sealed { head, signoffs } => {
                self.seal = Some(PanelSeal { at, head: *head, signoffs: signoffs.clone() });
            }
            Change::Unsealed { .. } => self.seal = None,
        }
    }

    fn changes_to(&self, other: &Self) -> Vec<Change> {
        let mut changes = self.resolution_changes(other);
        changes.extend(self.discussion_changes(other));
        if self.recommendation != other.recommendation {
            changes.push(Change::Recommended(other.recommendation.clone()));
        }
        changes
    }

    fn differs(&self, other: &Self) -> bool {
        self.anonymous != other.anonymous || self.seal != other.seal || !self.changes_to(other).is_empty()
    }
}
