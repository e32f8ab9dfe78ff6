//! Carrying a session to another edition: which marks come along, which must be looked at again, and why.
//!
//! A mark follows its wording: under the same id, or under the one other id that has the wording now. Everything else
//! leaves the state, and stays in the history. So no mark ever comes to rest on another wording.

use crate::domain::history::chain::Replayed as _;
use std::{collections::BTreeMap, fmt};

use jiff::Timestamp;

use crate::domain::{
    difference::{Fate, Pairs},
    framework::{Edition, Framework},
    history::Change,
    ids::{AbilityId, CriterionId, LevelId},
    record::{CRITERION, row_name},
    session::{FrameworkRef, Refusal, Session, known_level},
    state::{Mark, State},
};

/// What carrying a session did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// The criteria whose marks came along under the same id.
    pub kept: Vec<CriterionId>,
    /// Those whose marks came along to another place: under another id, or at another level or of another ability.
    pub placed: Vec<Placed>,
    /// What did not come along, in the order of the criteria's ids.
    pub left: Vec<Left>,
    /// What else the other edition has no word for, and was taken back; a sentence each.
    pub cleared: Vec<String>,
}

/// A mark that came along with its wording to another place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The criterion, as the edition before names it.
    pub criterion: CriterionId,
    /// As the other edition names it.
    pub now: CriterionId,
    /// The level that it is at now, if that is another.
    pub level: Option<LevelId>,
    /// The ability that it is of now, if that is another.
    pub ability: Option<AbilityId>,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The other edition does not have the wording, or the wording of this one isn't known.
    Removed,
    /// The id is there with another wording.
    Reworded,
    /// The wording is there under another id, but one of the editions has it more than once.
    Ambiguous,
    /// The criterion asks for another figure.
    Figure,
}

impl Carried {
    /// How many marks came along.
    pub fn along(&self) -> usize {
        self.kept.len() + self.placed.iter().filter(|placed| placed.now != placed.criterion).count()
    }
}

impl fmt::Display for Placed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.criterion)?;
        if self.now != self.criterion {
            write!(f, " is {} now", self.now)?;
        }
        if let Some(level) = &self.level {
            write!(f, ", at the level {level}")?;
        }
        if let Some(ability) = &self.ability {
            write!(f, ", of the ability {ability}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Removed => "removed",
            Self::Reworded => "reworded",
            Self::Ambiguous => "its wording is there more than once",
            Self::Figure => "asks for another figure",
        })
    }
}

/// The way of the criteria from one framework to another.
struct Way<'f> {
    from: &'f Framework,
    to: &'f Framework,
    pairs: Pairs,
}

impl<'f> Way<'f> {
    fn new(from: &'f Framework, to: &'f Framework) -> Self {
        Self { from, to, pairs: Pairs::of(from, to) }
    }

    /// Where a mark on `id` comes to rest, or why it can't.
    fn place(&self, id: &CriterionId) -> Result<Placed, Why> {
        let at = self.from.criterion_index(id).ok_or(Why::Removed)?;
        let there = match self.pairs.criteria[at] {
            Fate::Same(there) | Fate::Renamed(there) => there,
            Fate::Reworded(_) => return Err(Why::Reworded),
            Fate::Ambiguous(_) => return Err(Why::Ambiguous),
            Fate::Removed => return Err(Why::Removed),
        };
        let (old, new) = (&self.from.criteria[at], &self.to.criteria[there]);
        if old.measure != new.measure {
            return Err(Why::Figure);
        }
        let same = self.pairs.levels[old.level].part() == Some(new.level);
        let level = (!same).then(|| self.to.levels[new.level].id.clone());
        let same = self.pairs.abilities[old.ability].part() == Some(new.ability);
        let ability = (!same).then(|| self.to.abilities[new.ability].id.clone());
        Ok(Placed { criterion: id.clone(), now: new.id.clone(), level, ability })
    }

    /// Whether a criterion is under the same id, with the same wording and figure.
    fn stays(&self, id: &CriterionId) -> bool {
        self.place(id).is_ok_and(|placed| placed.now == *id)
    }

    /// What comes of the marks: those that come along, under their ids of now, and what there is to tell of all.
    fn sorted(&self, state: &State) -> (BTreeMap<CriterionId, Mark>, Carried) {
        let (mut marks, mut carried) = (BTreeMap::new(), Carried::default());
        for (criterion, mark) in &state.marks {
            match self.place(criterion) {
                Err(why) => {
                    carried.left.push(Left { criterion: criterion.clone(), why, mark: mark.clone() });
                }
                Ok(placed) => {
                    marks.insert(placed.now.clone(), mark.clone());
                    let stays = placed.now == *criterion;
                    if stays {
                        carried.kept.push(criterion.clone());
                    }
                    if !stays || placed.level.is_some() || placed.ability.is_some() {
                        carried.placed.push(placed);
                    }
                }
            }
        }
        (marks, carried)
    }
}

/// Where a mark on `id` comes to rest when it is carried.
///
/// # Errors
/// Why it can't come along.
pub fn place(from: &Framework, to: &Framework, id: &CriterionId) -> Result<Placed, Why> {
    Way::new(from, to).place(id)
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
    let is_unknown = |level: &LevelId| framework.level_index(level.as_str()).is_none();
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
    /// the other edition doesn't have as it is; then nothing was changed.
    pub fn carry(&mut self, from: &Edition, to: &Edition, at: Timestamp) -> Result<Carried, Refusal> {
        if self.state.seal.is_some() {
            return Err(Refusal::Sealed("session"));
        }
        known_level(&to.framework, self.state.candidate.target.as_str())?;
        let way = Way::new(&from.framework, &to.framework);
        let draft = self.draft.as_ref().map(|draft| &draft.criterion);
        if let Some(typed) = draft.filter(|id| !way.stays(id)) {
            return Err(Refusal::BeingTyped(typed.clone()));
        }
        let (marks, mut carried) = way.sorted(&self.state);
        if self.state.edition == to.digest {
            return Ok(carried);
        }
        let kept = carried.kept.clone();
        let change = Change::Carried { from: self.state.edition, to: to.digest, kept };
        let mut now = self.state.clone();
        now.apply(&change, at);
        // What goes to another id is told as what it is there: taken back under the one, said under the other.
        let mut then = State { marks, ..now.clone() };
        carried.cleared = clear_unknown(&to.framework, &mut then);
        let mut changes = vec![change];
        changes.extend(now.changes_to(&then));
        self.framework = FrameworkRef::of(to);
        let unknown = std::mem::take(&mut self.unknown.tables);
        let place = |(name, keys): (String, toml::Table)| {
            let Some(id) = name.strip_prefix(CRITERION) else { return Some((name, keys)) };
            let now = &way.place(&id.trim().parse().ok()?).ok()?.now;
            Some((row_name(CRITERION, now), keys))
        };
        self.unknown.tables = unknown.into_iter().filter_map(place).collect();
        self.append(self.state.assessor.id, at, changes);
        Ok(carried)
    }
}

#[cfg(test)]
mod tests;
