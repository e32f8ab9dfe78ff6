//! Undo and redo, read off the history alone, so that they work after a restart.

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
