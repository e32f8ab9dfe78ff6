//! A panel: the sealed sessions of one candidate, compared, and settled with reasons. Sealed marks never change here, and
//! nothing is settled by itself: a majority is shown, never applied.

mod change;
mod draft;
mod figures;
#[cfg(test)]
pub(crate) mod generate;
mod refusal;
mod sitting;
mod state;
mod summary;
#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, sync::Arc};

use jiff::Timestamp;

pub use change::Change;
pub use draft::{About, Draft};
pub use figures::{Line, Part, Report, Scope};
pub use refusal::Refusal;
pub(crate) use refusal::named;
pub use sitting::{Case, Ready, Sitting, Status};
pub use state::{Discussion, Member, PanelSeal, PanelState, Resolution};
pub use summary::PanelSummary;

use crate::domain::{
    canonical::Canonical,
    framework::{Edition, Framework},
    history::{self, Entry, chain},
    ids::{CriterionId, Digest, PanelId},
    session::{self, FileFacts, FrameworkRef, LONGEST_NOTE, Session, Unknown},
    state::{Assessor, Candidate, Recommendation, Verdict},
    undo::{self, Reach},
};

/// The fewest members of a panel.
pub const FEWEST: usize = 2;
/// The most members of a panel.
pub const MOST: usize = 7;

/// What is known of a panel's file.
pub type PanelFacts = FileFacts<PanelId>;

/// A panel as its file has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What is known of the file.
    pub file: PanelFacts,
    /// The edition that all members marked against.
    pub framework: FrameworkRef,
    /// What it says now; always what the history replays to.
    pub state: PanelState,
    /// The history, first entry first.
    pub entries: Vec<Arc<Entry<Change>>>,
    /// Keys and tables of a newer program, kept as they are.
    pub unknown: Unknown,
}

/// What a new panel is made from.
#[derive(Clone, Debug)]
pub struct Convening<'s> {
    /// The panel's id.
    pub id: PanelId,
    /// Who chairs.
    pub chair: Assessor,
    /// Whether the members' names stay hidden until they are revealed.
    pub anonymous: bool,
    /// The sealed sessions, in the members' order.
    pub sessions: Vec<&'s Session>,
}

/// A member's word that the panel's result is as it stands at one entry of its history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signoff {
    /// The panel.
    pub panel: PanelId,
    /// The member.
    pub assessor: Assessor,
    /// The hash of the panel's last entry then.
    pub head: Digest,
    /// When.
    pub at: Timestamp,
}

impl Signoff {
    /// SHA-256 over its canonical form, which a seal binds.
    pub fn digest(&self) -> Digest {
        Canonical::object([
            ("panel", Canonical::made(self.panel)),
            ("assessor", history::assessor_fields(&self.assessor)),
            ("head", Canonical::made(self.head)),
            ("at", Canonical::made(self.at)),
        ])
        .digest()
    }
}

impl Panel {
    /// A new panel on sealed sessions of one candidate against `edition`, not saved yet.
    ///
    /// # Errors
    /// The first reason why the sessions don't make a panel.
    pub fn convene(convening: &Convening<'_>, edition: &Edition, at: Timestamp) -> Result<Self, Refusal> {
        let Convening { id, chair, anonymous, sessions } = convening;
        let first = refusal::fitting(sessions, edition)?;
        let mut members: Vec<_> = sessions.iter().map(|session| member(session)).collect();
        if *anonymous {
            // The order in which they were named would tell who is who; hashes are in no order that anybody chose.
            members.sort_by_key(|member| member.head);
        }
        let candidate = first.state.candidate.clone();
        let convened = Change::Convened {
            panel: *id,
            framework: edition.digest,
            candidate: candidate.clone(),
            chair: chair.clone(),
            anonymous: *anonymous,
            members: members.clone(),
        };
        let mut panel = Self {
            file: FileFacts { id: *id, revision: 0, parent: None, saved_at: None, program: String::new() },
            framework: FrameworkRef {
                id: edition.framework.id.clone(),
                edition: edition.framework.edition.to_string(),
                digest: edition.digest,
            },
            state: blank(candidate, edition.digest, chair.clone(), *anonymous, members),
            entries: Vec::new(),
            unknown: Unknown::default(),
        };
        panel.append(at, vec![convened]);
        Ok(panel)
    }

    /// Makes `changes` as one action; those that change nothing are left out. Returns whether anything changed.
    ///
    /// # Errors
    /// The first refusal; then nothing was changed.
    pub fn record(
        &mut self,
        framework: &Framework,
        at: Timestamp,
        changes: Vec<Change>,
    ) -> Result<bool, Refusal> {
        self.unsealed()?;
        let permitted = |_: &PanelState, change: &Change| permit(framework, change);
        let effective = chain::effective(&self.state, at, changes, permitted)?;
        let any = !effective.is_empty();
        self.append(at, effective);
        Ok(any)
    }

    /// Settles a criterion with a reason. Returns whether anything changed.
    ///
    /// # Errors
    /// There is no reason, or no such criterion, or the panel is sealed.
    pub fn resolve(
        &mut self,
        framework: &Framework,
        criterion: &CriterionId,
        verdict: Verdict,
        rationale: &str,
        at: Timestamp,
    ) -> Result<bool, Refusal> {
        let to = Some(verdict);
        let change =
            Change::Resolved { criterion: criterion.clone(), to, rationale: rationale.trim().into() };
        self.record(framework, at, vec![change])
    }

    /// Sets the seal of a panel that is ready for it.
    ///
    /// # Errors
    /// It is sealed already, or it changed since it was ready.
    pub fn seal(&mut self, ready: Ready, at: Timestamp) -> Result<(), Refusal> {
        self.unsealed()?;
        let Ready { head, signoffs } = ready;
        if head != self.head() {
            return Err(Refusal::NotReady(vec!["it changed since it was signed".into()]));
        }
        self.append(at, vec![Change::Sealed { head, signoffs }]);
        Ok(())
    }

    /// Breaks the seal.
    ///
    /// # Errors
    /// There is no seal, or no reason.
    pub fn unseal(&mut self, reason: &str, at: Timestamp) -> Result<(), Refusal> {
        if self.state.seal.is_none() {
            return Err(Refusal::NotSealed);
        }
        let reason = reason.trim().to_owned();
        if reason.is_empty() {
            return Err(session::Refusal::Empty("the reason").into());
        }
        self.append(at, vec![Change::Unsealed { reason }]);
        Ok(())
    }

    /// What undo and redo would take back.
    pub fn reach(&self) -> Reach {
        undo::reach(self.entries.iter().map(Arc::as_ref))
    }

    /// Takes back the last action. Returns the changes that restored.
    ///
    /// # Errors
    /// Nothing to undo, or the panel is sealed.
    pub fn undo(&mut self, at: Timestamp) -> Result<Vec<Change>, Refusal> {
        let reach = self.reach();
        self.take_back(reach.undo, session::Refusal::NothingToUndo(reach.stop), at)
    }

    /// Takes back the last undo. Returns the changes that restored.
    ///
    /// # Errors
    /// Nothing to redo, or the panel is sealed.
    pub fn redo(&mut self, at: Timestamp) -> Result<Vec<Change>, Refusal> {
        self.take_back(self.reach().redo, session::Refusal::NothingToRedo, at)
    }

    fn take_back(
        &mut self,
        group: Option<u64>,
        none: session::Refusal,
        at: Timestamp,
    ) -> Result<Vec<Change>, Refusal> {
        self.unsealed()?;
        let group = group.ok_or(none.clone())?;
        let restoring = chain::restoring(&self.state, &self.entries, group).ok_or(none)?;
        self.append(at, chain::taking_back(group, &restoring));
        Ok(restoring)
    }

    /// The panel as it stood after the entry `seq`.
    pub fn as_of(&self, seq: u64) -> Option<PanelState> {
        chain::replay(chain::before(&self.entries, seq + 1))
    }

    /// The hash of the last entry, which binds all before it.
    pub fn head(&self) -> Digest {
        chain::head(&self.entries)
    }

    fn unsealed(&self) -> Result<(), Refusal> {
        if self.state.seal.is_some() { Err(Refusal::Sealed) } else { Ok(()) }
    }

    fn append(&mut self, at: Timestamp, changes: Vec<Change>) {
        let by = self.state.chair.id;
        chain::append(&mut self.state, &mut self.entries, by, at, changes);
    }
}

impl Member {
    /// Why `session`, as it is now, is not the one that this member is bound to; none where it is.
    pub fn disowns(&self, session: &Session) -> Option<String> {
        let name = &self.assessor.name;
        if session.file.id != self.session || session.state.assessor.id != self.assessor.id {
            return Some(format!("the session of {name} is another one"));
        }
        if session.state.seal.is_none() {
            return Some(format!("the session of {name} is not sealed any more"));
        }
        (session.head() != self.head)
            .then(|| format!("the session of {name} is not the one that was sealed for this panel"))
    }
}

fn member(session: &Session) -> Member {
    Member { assessor: session.state.assessor.clone(), session: session.file.id, head: session.head() }
}

fn blank(
    candidate: Candidate,
    edition: Digest,
    chair: Assessor,
    anonymous: bool,
    members: Vec<Member>,
) -> PanelState {
    PanelState {
        candidate,
        edition,
        chair,
        anonymous,
        members,
        resolutions: BTreeMap::new(),
        discussion: BTreeMap::new(),
        recommendation: None,
        seal: None,
    }
}

fn permit(framework: &Framework, change: &Change) -> Result<(), Refusal> {
    if let Some(criterion) = change.criterion()
        && framework.criterion(criterion).is_none()
    {
        return Err(session::Refusal::UnknownCriterion(criterion.clone()).into());
    }
    match change {
        Change::Resolved { criterion, to: Some(_), rationale } => {
            if rationale.trim().is_empty() {
                return Err(Refusal::NoReason(criterion.clone()));
            }
            Ok(session::within("the reason", rationale, LONGEST_NOTE)?)
        }
        Change::Discussed { to, .. } => Ok(session::within("the note", to, LONGEST_NOTE)?),
        Change::Recommended(Some(recommendation)) => permit_recommendation(framework, recommendation),
        Change::Convened { .. }
        | Change::Resolved { to: None, .. }
        | Change::Accepted { .. }
        | Change::Revealed
        | Change::Recommended(None)
        | Change::Sealed { .. }
        | Change::Unsealed { .. }
        | Change::Undone { .. } => Ok(()),
    }
}

fn permit_recommendation(framework: &Framework, recommendation: &Recommendation) -> Result<(), Refusal> {
    Ok(session::permit_recommendation(framework, recommendation)?)
}
