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

use std::sync::Arc;

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
    history::{
        self,
        chain::{Link as _, Replayed as _},
    },
    ids::{CriterionId, Digest, PanelId},
    record::{Kind, Record, within},
    session::{self, FileFacts, LONGEST_NOTE, Session},
    state::{Assessor, Recommendation, Verdict},
};

/// The fewest members of a panel.
pub const FEWEST: usize = 2;
/// The most members of a panel.
pub const MOST: usize = 7;

/// The kind of record that a panel is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settling {}

/// A panel as its file has it.
pub type Panel = Record<Settling>;

/// Facts of a panel's file.
pub type PanelFacts = FileFacts<PanelId>;

impl Kind for Settling {
    type Id = PanelId;
    type Change = Change;
    type State = PanelState;
    type Summary = PanelSummary;
    type Grounds = [Arc<Session>];
    type Refusal = Refusal;

    const NOUN: &'static str = "panel";
    const AUTHOR: &'static str = "chair";

    fn id(beginning: &Change) -> Option<PanelId> {
        if let Change::Convened { panel, .. } = beginning { Some(*panel) } else { None }
    }

    fn author(state: &PanelState) -> &Assessor {
        &state.chair
    }

    fn is_sealed(state: &PanelState) -> bool {
        state.seal.is_some()
    }

    fn permit(framework: &Framework, _: &PanelState, change: &Change) -> Result<(), Refusal> {
        permit(framework, change)
    }

    fn summarise(panel: &Panel, edition: &Edition, sessions: &[Arc<Session>]) -> PanelSummary {
        PanelSummary::of(&Sitting { panel, edition, sessions })
    }
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
        let convened = Change::Convened {
            panel: *id,
            framework: edition.digest,
            candidate: first.state.candidate.clone(),
            chair: chair.clone(),
            anonymous: *anonymous,
            members,
        };
        let state = PanelState::first(&convened).ok_or(session::Refusal::NoBeginning("panel"))?;
        Ok(Self::begin(*id, edition, state, convened, at))
    }

    /// Settles a criterion with a reason. Returns whether anything changed.
    ///
    /// # Errors
    /// There is no reason, or no such criterion, or the panel is sealed.
    pub fn resolve(
        &mut self,
        edition: &Edition,
        criterion: &CriterionId,
        verdict: Verdict,
        rationale: &str,
        at: Timestamp,
    ) -> Result<bool, Refusal> {
        let to = Some(verdict);
        let change =
            Change::Resolved { criterion: criterion.clone(), to, rationale: rationale.trim().into() };
        self.record(edition, at, vec![change])
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
        self.append(self.author().id, at, vec![Change::Sealed { head, signoffs }]);
        Ok(())
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
            Ok(within("the reason", rationale, LONGEST_NOTE)?)
        }
        Change::Discussed { to, .. } => Ok(within("the note", to, LONGEST_NOTE)?),
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
