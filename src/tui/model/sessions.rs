//! The list of sessions.

use crate::{store::Listed, tui::model::Cursor};

/// The list of sessions.
#[derive(Clone, Debug, Default)]
pub struct Sessions {
    /// All rows of the store, as listed; none before the first listing is back.
    pub rows: Option<Vec<Line>>,
    /// The indexes of the rows shown, filtered and sorted.
    pub shown: Vec<usize>,
    /// The cursor among them.
    pub cursor: Cursor,
    /// The filter as typed.
    pub filter: String,
    /// The column sorted by.
    pub sort: Sort,
}

/// A row of the store, as the list keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A session.
    Session(Box<Listed>),
    /// A file that can't be shown, and why.
    Broken {
        /// The file's name.
        name: String,
        /// Why.
        reason: String,
    },
}

/// The columns that the list can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The last change, newest first.
    #[default]
    Changed,
    /// The candidate's name.
    Candidate,
    /// The reference.
    Reference,
    /// Progress, least first.
    Progress,
}
