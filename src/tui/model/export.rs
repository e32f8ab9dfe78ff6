//! An export that is being made while the keys go on.

use std::path::PathBuf;

use crate::domain::ids::{PanelId, SessionId};

/// What is exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exported {
    /// Sessions.
    Sessions(Vec<SessionId>),
    /// A panel with its sessions.
    Panel(PanelId),
}

/// An export that is being made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The folder, as it was typed.
    pub target: PathBuf,
    /// How many sessions are written.
    pub done: usize,
    /// How many there are.
    pub of: usize,
    /// Whether it was told to stop.
    pub stopping: bool,
    /// Whether the assessor was told of it when leaving: leaving again stops it.
    pub warned: bool,
}

impl Export {
    /// An export that begins, of so many sessions.
    pub fn new(target: PathBuf, of: usize) -> Self {
        Self { target, done: 0, of, stopping: false, warned: false }
    }

    /// How far it is, in words.
    pub fn words(&self) -> String {
        if self.stopping {
            return "stopping; nothing of it stays".to_owned();
        }
        match (self.done, self.of) {
            // What is left are the files about the tables, and the disk.
            (done, of) if done == of => "all sessions written, putting the folder on disk".to_owned(),
            (done, 1) => format!("{done} of 1 session written"),
            (done, of) => format!("{done} of {of} sessions written"),
        }
    }
}
