//! Carrying a session to another edition: which marks may come along, which must be looked at again, and why.
//!
//! No mark ever moves to another criterion: one comes along only where id, wording, level, ability and figure are the
//! same in both editions. Everything else leaves the state, and stays in the history.

use std::fmt;

use jiff::Timestamp;

use crate::domain::{
    framework::{Criterion, Edition, Framework},
    history::Change,
    ids::CriterionId,
    session::{FrameworkRef, Refusal, Session, known_level},
    state::{Mark, State},
};

/// What carrying a session did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// The criteria whose marks came along.
    pub kept: Vec<CriterionId>,
    /// What did not, in the order of the criteria's ids.
    pub left: Vec<Left>,
    /// What else the other edition has no word for, and was taken back; a sentence each.
    pub cleared: Vec<String>,
}

/// A mark that did not come along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The criterion, as the edition before names it.
    pub criterion: CriterionId,
    /// Why.
    pub why: Why,
    /// All that the mark said.
    pub mark: Mark,
}

/// Why a mark does not come along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The other edition has neither the id nor the wording, or the wording of this one isn't known.
    Removed,
    /// The wording is there under another id.
    Renamed(CriterionId),
    /// The id is there with another wording.
    Reworded,
    /// The criterion belongs to another level.
    Level,
    /// The criterion belongs to another ability.
    Ability,
    /// The criterion asks for another figure.
    Figure,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Removed => f.write_str("removed"),
            Self::Renamed(id) => write!(f, "its wording is {id} now"),
            Self::Reworded => f.write_str("reworded"),
            Self::Level => f.write_str("at another level"),
            Self::Ability => f.write_str("of another ability"),
            Self::Figure => f.write_str("asks for another figure"),
        }
    }
}

/// Why a mark on `id` can't come along from one framework to the other; none if it can.
fn obstacle(from: &Framework, to: &Framework, id: &CriterionId) -> Option<Why> {
    let Some(old) = from.criterion(id) else { return Some(Why::Removed) };
    let same_text = |other: &&Criterion| other.text == old.text;
    let renamed = || to.criteria.iter().find(same_text).map(|other| Why::Renamed(other.id.clone()));
    let Some(new) = to.criterion(id) else { return Some(renamed().unwrap_or(Why::Removed)) };
    if new.text != old.text {
        return Some(renamed().unwrap_or(Why::Reworded));
    }
    if to.levels[new.level].id != from.levels[old.level].id {
        return Some(Why::Level);
    }
    if to.abilities[new.ability].id != from.abilities[old.ability].id {
        return Some(Why::Ability);
    }
    (new.measure != old.measure).then_some(Why::Figure)
}

fn sorted(state: &State, from: &Framework, to: &Framework) -> Carried {
    let mut carried = Carried::default();
    for (criterion, mark) in &state.marks {
        match obstacle(from, to, criterion) {
            None => carried.kept.push(criterion.clone()),
            Some(why) => {
                carried.left.push(Left { criterion: criterion.clone(), why, mark: mark.clone() });
            }
        }
    }
    carried
}

/// Takes back what `framework` has no word for; returns a sentence for each.
fn clear_unknown(framework: &Framework, state: &mut State) -> Vec<String> {
    let mut cleared = Vec::new();
    for item in &mut state.evidence {
        let unknown = item.kind.take_if(|kind| framework.kind(kind).is_none());
        cleared.extend(unknown.map(|kind| format!("{}: the kind {kind}", item.id)));
    }
    let unknown = state.declaration.take_if(|made| framework.interest(&made.kind).is_none());
    cleared.extend(unknown.map(|made| format!("the declaration of interest: {}", made.kind)));
    let is_unknown = |level: &crate::domain::ids::LevelId| framework.level_index(level.as_str()).is_none();
    let unknown = state.recommendation.take_if(|made| made.level.as_ref().is_some_and(is_unknown));
    cleared.extend(unknown.and_then(|made| made.level).map(|level| format!("the recommendation of {level}")));
    cleared
}

impl Session {
    /// Carries the session from the edition it is marked against to another, as one action that undo stops at.
    ///
    /// Going to the same edition makes no entry.
    ///
    /// # Errors
    /// The session is sealed, its target level isn't in the other edition, or a note is being typed on a criterion that
    /// does not come along; then nothing was changed.
    pub fn carry(&mut self, from: &Edition, to: &Edition, at: Timestamp) -> Result<Carried, Refusal> {
        if self.state.seal.is_some() {
            return Err(Refusal::Sealed);
        }
        known_level(&to.framework, self.state.candidate.target.as_str())?;
        let draft = self.draft.as_ref().map(|draft| &draft.criterion);
        if let Some(typed) = draft.filter(|id| obstacle(&from.framework, &to.framework, id).is_some()) {
            return Err(Refusal::BeingTyped(typed.clone()));
        }
        let mut carried = sorted(&self.state, &from.framework, &to.framework);
        if self.state.edition == to.digest {
            return Ok(carried);
        }
        let kept = carried.kept.clone();
        let change = Change::Carried { from: self.state.edition, to: to.digest, kept };
        let mut now = self.state.clone();
        now.apply(&change, at);
        let mut then = now.clone();
        then.marks.retain(|id, _| carried.kept.contains(id));
        carried.cleared = clear_unknown(&to.framework, &mut then);
        let mut changes = vec![change];
        changes.extend(now.changes_to(&then));
        self.framework = FrameworkRef::of(to);
        self.append(self.state.assessor.id, at, changes);
        Ok(carried)
    }
}

#[cfg(test)]
mod tests;
