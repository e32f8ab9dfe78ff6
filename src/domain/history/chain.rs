//! What every history has in common, a session's as well as a panel's: entries that are bound by their hashes, only
//! ever appended, replayed to a state, and taken back by further entries. Knows no kind of change.

use std::sync::Arc;

use jiff::Timestamp;

use super::Entry;
use crate::domain::{
    canonical::Fields,
    ids::{AssessorId, Digest},
};

/// A change that can stand in a history.
pub trait Link: Clone {
    /// Adds its fields beside `seq`, `at`, `by`, `group` and `hash`, by their names in the file.
    fn fields<'a>(&'a self, fields: &mut Fields<'a>);

    /// Why undo stops at it, as a sentence without its end, if it does.
    fn barrier(&self) -> Option<&'static str>;

    /// The group that it takes back, if that is what it does.
    fn undoes(&self) -> Option<u64>;

    /// The change that takes back a group.
    fn undone(group: u64) -> Self;

    /// The word in the field `change`.
    fn word(&self) -> &'static str;

    /// What it does to the seal, if anything.
    fn sealing(&self) -> Option<Sealing>;
}

/// What a change does to a seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sealing {
    /// Sets it, over the entry with this hash and all before it.
    Set(Digest),
    /// Breaks it.
    Broken,
}

/// What a history replays to.
pub trait Replayed: Clone {
    /// What its history is made of.
    type Change: Link;

    /// The state after the first entry, if that is a beginning.
    fn first(entry: &Entry<Self::Change>) -> Option<Self>;

    /// Moves the state on by one change made at `at`.
    fn apply(&mut self, change: &Self::Change, at: Timestamp);

    /// The changes that turn this state into `other`, in an order in which each is allowed.
    fn changes_to(&self, other: &Self) -> Vec<Self::Change>;

    /// Whether the two differ in more than the times.
    fn differs(&self, other: &Self) -> bool {
        !self.changes_to(other).is_empty()
    }
}

/// A history, first entry first. Shared, so that a snapshot for saving costs nothing.
pub type Entries<C> = Vec<Arc<Entry<C>>>;

/// The state after all of `entries`, if they begin as a history does.
pub fn replay<'a, S: Replayed>(entries: impl IntoIterator<Item = &'a Entry<S::Change>>) -> Option<S>
where
    S::Change: 'a,
{
    let mut entries = entries.into_iter();
    let mut state = S::first(entries.next()?)?;
    for entry in entries {
        state.apply(&entry.change, entry.at);
    }
    Some(state)
}

/// The entries before the one of that number.
pub fn before<C>(entries: &[Arc<Entry<C>>], seq: u64) -> impl Iterator<Item = &Entry<C>> {
    entries.iter().map(Arc::as_ref).take_while(move |entry| entry.seq < seq)
}

/// The hash of the last entry, which binds all before it.
pub fn head<C>(entries: &[Arc<Entry<C>>]) -> Digest {
    entries.last().map_or_else(Digest::default, |entry| entry.hash)
}

/// Appends `changes` as one group and moves the state on. For changes that are already permitted.
pub fn append<S: Replayed>(
    state: &mut S,
    entries: &mut Entries<S::Change>,
    by: AssessorId,
    at: Timestamp,
    changes: Vec<S::Change>,
) {
    let group = entries.last().map_or(0, |entry| entry.seq) + 1;
    for (seq, change) in (group..).zip(changes) {
        state.apply(&change, at);
        let entry =
            Entry { seq, at, by, group, change, unknown: toml::Table::new(), hash: Digest::default() };
        let entry = entry.chained(head(entries));
        entries.push(Arc::new(entry));
    }
}

/// Those of `changes` that change anything, each tried on the state that the ones before it leave.
///
/// # Errors
/// The first that `permit` refuses.
pub fn effective<S: Replayed, E>(
    state: &S,
    at: Timestamp,
    changes: Vec<S::Change>,
    permit: impl Fn(&S, &S::Change) -> Result<(), E>,
) -> Result<Vec<S::Change>, E> {
    let mut trial = state.clone();
    let mut effective = Vec::with_capacity(changes.len());
    for change in changes {
        permit(&trial, &change)?;
        let mut next = trial.clone();
        next.apply(&change, at);
        if trial.differs(&next) {
            trial = next;
            effective.push(change);
        }
    }
    Ok(effective)
}

/// The changes that restore what was before `group`, which must be the last that was done.
pub fn restoring<S: Replayed>(
    state: &S,
    entries: &[Arc<Entry<S::Change>>],
    group: u64,
) -> Option<Vec<S::Change>> {
    // Undo goes strictly backwards, so the state after the group is the state now.
    Some(state.changes_to(&replay(before(entries, group))?))
}

/// The group of changes that takes back `group`: that it does, then those that restore.
pub fn taking_back<C: Link>(group: u64, restoring: &[C]) -> Vec<C> {
    std::iter::once(C::undone(group)).chain(restoring.iter().cloned()).collect()
}
