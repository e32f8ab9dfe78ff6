//! What every history has in common, a session's as well as a panel's: entries that are bound by their hashes, only
//! ever appended, replayed to a state, and taken back by further entries. Knows no kind of change.

use std::sync::Arc;

use jiff::Timestamp;

use super::Entry;
use crate::domain::{
    canonical::Fields,
    ids::{CriterionId, Digest},
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

    /// The change that breaks a seal.
    fn unsealed(reason: String) -> Self;

    /// The criterion it speaks of, if it speaks of one.
    fn criterion(&self) -> Option<&CriterionId>;

    /// The criterion and the text of the note that it sets, if that is what it does.
    fn note(&self) -> Option<(&CriterionId, &String)> {
        None
    }

    /// The changes from outside that it took over; from there on the history is whole again.
    fn taken_over(&self) -> Option<&[Self]> {
        None
    }

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

    /// The state after the first change, if that is a beginning.
    fn first(change: &Self::Change) -> Option<Self>;

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
    let mut state = S::first(&entries.next()?.change)?;
    for entry in entries {
        state.apply(&entry.change, entry.at);
    }
    Some(state)
}

/// The entries before the one of that number.
pub fn before<C>(entries: &[Arc<Entry<C>>], seq: u64) -> impl Iterator<Item = &Entry<C>> {
    entries.iter().map(Arc::as_ref).take_while(move |entry| entry.seq < seq)
}
