//! Why something could not be done with a panel, and what to do about it.

use std::path::PathBuf;

use crate::{
    app::desk::{Access, DeskError, unreadable},
    domain::panel::Refusal,
    store::StoreError,
};

/// Why something could not be done with a panel.
#[derive(Debug, thiserror::Error)]
pub enum PanelError {
    /// The panel refused.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The desk or its store refused or failed.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// It can't be written now.
    #[error("the panel can't be changed: {0}")]
    ReadOnly(Access),
    /// A folder or file that was named holds no session.
    #[error("there is no session in {}", path.display())]
    NothingHanded {
        /// The folder or file.
        path: PathBuf,
    },
    /// No panel has that text in its id, reference or name.
    #[error("no panel has “{text}” in its id, its reference or the candidate's name{}", unreadable(unread))]
    NoPanel {
        /// The text, made visible.
        text: String,
        /// Files that can't be read.
        unread: Vec<PathBuf>,
    },
    /// More than one panel has that text.
    #[error("“{text}” fits {} panels:\n{}", found.len(), found.join("\n"))]
    Ambiguous {
        /// The text, made visible.
        text: String,
        /// The panels, a line each.
        found: Vec<String>,
    },
}

impl From<StoreError> for PanelError {
    fn from(error: StoreError) -> Self {
        Self::Desk(error.into())
    }
}

impl PanelError {
    /// What to do about it, as one sentence; empty where the error says it.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.hint(),
            Self::Desk(error) => error.hint(),
            Self::ReadOnly(Access::Held(_)) => "Close it there, or try again later.",
            Self::ReadOnly(Access::Unwritable(_)) => {
                "Have it made writable, or choose another data directory (--data-dir)."
            }
            Self::ReadOnly(_) => "See what it is: assessor panel verify.",
            Self::NothingHanded { .. } => "Name the sealed sessions: by id, by file, or by a folder of them.",
            Self::NoPanel { unread, .. } if !unread.is_empty() => "See what is wrong: assessor doctor.",
            Self::NoPanel { .. } => "See what there is: assessor panel list.",
            Self::Ambiguous { .. } => "Give more of it, or the whole id.",
        }
    }
}
