//! Two versions of one session: whether one goes on from the other, on what they differ, and how what was made outside
//! is taken over as one entry of the history.

mod compare;

use std::{collections::BTreeMap, sync::Arc};

use jiff::Timestamp;

pub use compare::{Comparison, Side};

use crate::domain::{
    evidence::EvidenceItem,
    framework::Edition,
    history::{
        Change, Entry,
        chain::{self, Link as _, Replayed as _},
    },
    ids::{CriterionId, EvidenceId},
    record::{Kind, Record},
    session::{Draft, FrameworkRef, Refusal, Session, permit},
    state::{Mark, State},
};

/// How another version of a session stands to ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// All its words are in ours.
    Contained,
    /// It goes on from ours, and ours has no word that it hasn't.
    Continues,
    /// Each has something of its own.
    Differs,
}

/// Returns how `theirs` stands to `ours`. Both must be what their histories replay to.
pub fn relation<K: Kind>(ours: &Record<K>, theirs: &Record<K>) -> Relation {
    if ours.file.id != theirs.file.id {
        return Relation::Differs;
    }
    if begins_with(&ours.entries, &theirs.entries) && holds(ours, theirs.draft.as_ref()) {
        return Relation::Contained;
    }
    let longer = theirs.entries.len() > ours.entries.len();
    let later = longer || theirs.file.revision > ours.file.revision;
    if later && begins_with(&theirs.entries, &ours.entries) && goes_on(theirs, ours.draft.as_ref()) {
        return Relation::Continues;
    }
    Relation::Differs
}

/// Whether one history begins with the other; the last hash binds all before it.
fn begins_with<C>(long: &[Arc<Entry<C>>], short: &[Arc<Entry<C>>]) -> bool {
    let Some(last) = short.last() else { return true };
    long.get(short.len() - 1).is_some_and(|entry| entry.hash == last.hash)
}

/// Whether the words of a draft are in a record: as its draft, or as a note that was there once.
fn holds<K: Kind>(record: &Record<K>, draft: Option<&Draft>) -> bool {
    let Some(draft) = draft else { return true };
    let same = |other: &Draft| other.criterion == draft.criterion && other.text == draft.text;
    let noted = |entry: &Arc<Entry<K::Change>>| entry.change.note() == Some((&draft.criterion, &draft.text));
    draft.text.is_empty() || record.draft.as_ref().is_some_and(same) || record.entries.iter().any(noted)
}

/// Whether a later version has a draft, or what it has become.
fn goes_on<K: Kind>(later: &Record<K>, draft: Option<&Draft>) -> bool {
    let typed_on = |draft: &Draft| later.draft.as_ref().is_some_and(|on| on.criterion == draft.criterion);
    draft.is_none_or(typed_on) || holds(later, draft)
}

/// What two versions can differ on, as a whole that is taken or left.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The candidate's name, reference, target level or years.
    Candidate,
    /// The declaration of interest.
    Declaration,
    /// The recommendation.
    Recommendation,
    /// An entry of the ledger.
    Evidence(EvidenceId),
    /// A criterion.
    Criterion(CriterionId),
}

impl Subject {
    fn of(change: &Change) -> Option<Self> {
        match change {
            Change::Candidate(_) => Some(Self::Candidate),
            Change::Declared { .. } => Some(Self::Declaration),
            Change::Recommended(_) => Some(Self::Recommendation),
            Change::Evidence { id, .. } => Some(Self::Evidence(*id)),
            change => change.criterion().cloned().map(Self::Criterion),
        }
    }
}

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Candidate => f.write_str("candidate"),
            Self::Declaration => f.write_str("interest"),
            Self::Recommendation => f.write_str("recommended"),
            Self::Evidence(id) => write!(f, "evidence {id}"),
            Self::Criterion(id) => write!(f, "{id}"),
        }
    }
}

/// One thing on which two versions differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is about.
    pub subject: Subject,
    /// The changes that make ours theirs.
    pub changes: Vec<Change>,
    /// The changes that make theirs ours.
    pub back: Vec<Change>,
}

/// On what `ours` and `theirs` differ, in the order in which the changes are allowed.
///
/// The assessor, the edition, the seal and the times of marks are bound by their own entries: [`bound`] names them.
pub fn differences(ours: &State, theirs: &State) -> Vec<Difference> {
    let mut found: Vec<Difference> = Vec::new();
    let mut sort = |changes: Vec<Change>, back: bool| {
        for change in changes {
            let Some(subject) = Subject::of(&change) else { continue };
            let at = found.iter().position(|difference| difference.subject == subject);
            let at = at.unwrap_or_else(|| {
                found.push(Difference { subject, changes: Vec::new(), back: Vec::new() });
                found.len() - 1
            });
            let side = if back { &mut found[at].back } else { &mut found[at].changes };
            side.push(change);
        }
    };
    sort(ours.changes_to(theirs), false);
    sort(theirs.changes_to(ours), true);
    found
}

/// The state that both histories came from last, if they have a beginning in common.
pub fn common(ours: &Session, theirs: &Session) -> Option<State> {
    let same = ours.entries.iter().zip(&theirs.entries).take_while(|(one, other)| one.hash == other.hash);
    chain::replay(same.map(|(entry, _)| entry.as_ref()))
}

/// `theirs` with a new id, from `next` on, for each entry of the ledger whose id ours has given to another entry since
/// `common`, and with the citations that mean it: so that no mark comes to rest on another entry.
#[must_use]
pub fn apart(common: Option<&State>, ours: &State, mut theirs: State, next: EvidenceId) -> State {
    let is_older = |id| common.is_some_and(|common| common.item(id).is_some());
    let is_another = |item: &EvidenceItem| ours.item(item.id).is_some_and(|other| other != item);
    let clash = theirs.evidence.iter_mut().filter(|item| !is_older(item.id) && is_another(item));
    let mut new = BTreeMap::new();
    for (item, id) in clash.zip(next.0..) {
        new.insert(item.id, EvidenceId(id));
        item.id = EvidenceId(id);
    }
    theirs.evidence.sort_by_key(|item| item.id);
    for id in theirs.marks.values_mut().flat_map(|mark| &mut mark.cites) {
        *id = new.get(id).copied().unwrap_or(*id);
    }
    theirs
}

/// Whether a difference comes from theirs alone: nobody changed that part of ours since `common`.
pub fn is_theirs(common: &State, ours: &State, difference: &Difference) -> bool {
    differences(common, ours).iter().all(|changed| changed.subject != difference.subject)
}

/// What `theirs` has otherwise and can't be taken over, a line each.
pub fn bound(ours: &State, theirs: &State) -> Vec<String> {
    let mut lines = Vec::new();
    if ours.assessor != theirs.assessor {
        lines.push(format!("the assessor {}, not {}", ours.assessor.name, theirs.assessor.name));
    }
    if ours.edition != theirs.edition {
        let (stays, not) = (ours.edition.short(), theirs.edition.short());
        lines.push(format!("the edition {stays}, not {not}"));
    }
    if ours.seal != theirs.seal {
        let says = |state: &State| state.seal.as_ref().map_or("none", |_| "a seal");
        lines.push(format!("the seal: {}, not {}", says(ours), says(theirs)));
    }
    let times = ours.marks.iter().filter(|(id, mark)| {
        theirs.mark(id).is_some_and(|other| other.at != mark.at && differ_in_time_alone(mark, other))
    });
    let declared = |state: &State| state.declaration.as_ref().map(|made| made.at);
    let count = times.count() + usize::from(declared(ours) != declared(theirs));
    if count > 0 {
        lines.push(format!("the time of what was marked or declared, {count} in all"));
    }
    lines
}

fn differ_in_time_alone(one: &Mark, other: &Mark) -> bool {
    Mark { at: other.at, ..one.clone() } == *other
}

/// The state that a version means, a note being typed as the note that it would become.
pub fn meant(session: &Session) -> State {
    let mut state = session.state.clone();
    if let Some(Draft { criterion, text, .. }) = &session.draft {
        let note = Change::Note { criterion: criterion.clone(), to: text.clone() };
        let at = state.mark(criterion).map_or(Timestamp::UNIX_EPOCH, |mark| mark.at);
        state.apply(&note, at);
    }
    state
}

impl Session {
    /// Goes back to what the history says, then takes `changes` over from outside as one entry, which is made even when
    /// there are none: it says from where on the history is whole.
    ///
    /// # Errors
    /// The first change that can't be made, or the session is sealed; then nothing was changed.
    pub fn take_over(
        &mut self,
        edition: &Edition,
        changes: Vec<Change>,
        at: Timestamp,
    ) -> Result<(), Refusal> {
        let replayed = self.replayed().ok_or(Refusal::NoBeginning("session"))?;
        if replayed.seal.is_some() {
            return Err(Refusal::Sealed("session"));
        }
        let mut trial = replayed.clone();
        for change in &changes {
            permit(&edition.framework, &trial, change)?;
            trial.apply(change, at);
        }
        self.state = replayed;
        if edition.digest == self.state.edition {
            self.framework = FrameworkRef::of(edition);
        }
        self.append(self.state.assessor.id, at, vec![Change::External { changes }]);
        Ok(())
    }
}

#[cfg(test)]
mod tests;
