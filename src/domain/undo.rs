//! Undo and redo, read off the history alone, so that they work after a restart.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::history::{Entry, chain::Link};

/// Why nothing can be undone at the start.
pub(super) const AT_THE_START: &str = "nothing to undo: undo stops at the session's start";
/// Why nothing can be undone right after a seal was set or broken.
pub(super) const AT_THE_SEAL: &str = "nothing to undo: undo stops at the seal";
/// Why nothing can be done again.
pub const NOTHING_UNDONE: &str = "nothing to redo: nothing is undone";

/// Which group an undo and a redo would take back next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// The group that undo takes back.
    pub undo: Option<u64>,
    /// The undo that redo takes back.
    pub redo: Option<u64>,
    /// Why undo ends where it ends, as a sentence without its end.
    pub stop: &'static str,
}

/// An undo, or a redo, which takes back an undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakingBack {
    /// Whether it does again what an undo took back.
    pub is_redo: bool,
    /// The group of the change that it is about in the end.
    pub of: u64,
}

/// Every undo and redo in `entries`, by its group. Of a history that was changed by hand nothing is sure, not even that an
/// undo lies behind what it takes back: one that doesn't is none.
pub fn taking_back<'a, C: Link + 'a>(
    entries: impl IntoIterator<Item = &'a Entry<C>>,
) -> BTreeMap<u64, TakingBack> {
    let mut found: BTreeMap<u64, TakingBack> = BTreeMap::new();
    for entry in entries.into_iter().filter(|entry| entry.seq == entry.group) {
        let Some(undone) = entry.change.undoes().filter(|undone| *undone < entry.group) else { continue };
        let taking_back = match found.get(&undone) {
            Some(before) => TakingBack { is_redo: !before.is_redo, ..*before },
            None => TakingBack { is_redo: false, of: undone },
        };
        found.insert(entry.group, taking_back);
    }
    found
}

/// The groups in `entries` that don't hold any more: those that are undone, and the undos and redos themselves.
pub fn undone<'a, C: Link + 'a>(entries: impl IntoIterator<Item = &'a Entry<C>>) -> BTreeSet<u64> {
    let taking_back = taking_back(entries);
    let mut undone = BTreeSet::new();
    for (group, TakingBack { is_redo, of }) in taking_back {
        undone.insert(group);
        if is_redo {
            undone.remove(&of)
        } else {
            undone.insert(of)
        };
    }
    undone
}

/// What undo and redo can reach after `entries`.
pub fn reach<'a, C: Link + 'a>(entries: impl IntoIterator<Item = &'a Entry<C>>) -> Reach {
    let mut done: Vec<u64> = Vec::new();
    let mut undone: Vec<u64> = Vec::new();
    let mut stop = AT_THE_START;
    // Entries that restore follow their `undone` in its group and are not actions of their own.
    for entry in entries.into_iter().filter(|entry| entry.seq == entry.group) {
        match (entry.change.undoes(), entry.change.barrier()) {
            (Some(undoes), _) if undone.last() == Some(&undoes) => {
                undone.pop();
                done.push(entry.group);
            }
            (Some(_), _) => {
                done.pop();
                undone.push(entry.group);
            }
            (None, Some(why)) => {
                stop = why;
                done.clear();
                undone.clear();
            }
            (None, None) => {
                done.push(entry.group);
                undone.clear();
            }
        }
    }
    Reach { undo: done.pop(), redo: undone.pop(), stop }
}
