//! Undo and redo, read off the history alone, so that they work after a restart.

use crate::domain::history::{Entry, chain::Link};

/// Which group an undo and a redo would take back next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// The group that undo takes back.
    pub undo: Option<u64>,
    /// The undo that redo takes back.
    pub redo: Option<u64>,
}

/// What undo and redo can reach after `entries`.
pub fn reach<'a, C: Link + 'a>(entries: impl IntoIterator<Item = &'a Entry<C>>) -> Reach {
    let mut done: Vec<u64> = Vec::new();
    let mut undone: Vec<u64> = Vec::new();
    // Entries that restore follow their `undone` in its group and are not actions of their own.
    for entry in entries.into_iter().filter(|entry| entry.seq == entry.group) {
        match entry.change.undoes() {
            Some(undoes) if undone.last() == Some(&undoes) => {
                undone.pop();
                done.push(entry.group);
            }
            Some(_) => {
                done.pop();
                undone.push(entry.group);
            }
            None if entry.change.is_barrier() => {
                done.clear();
                undone.clear();
            }
            None => {
                done.push(entry.group);
                undone.clear();
            }
        }
    }
    Reach { undo: done.pop(), redo: undone.pop() }
}
