//! The verdict screen: where the candidate stands, and what would change it.

use std::collections::BTreeSet;

use crate::tui::model::Cursor;

/// The verdict screen's own state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingView {
    /// The level looked at.
    pub level: usize,
    /// The cursor in its missing criteria.
    pub cursor: Cursor,
    /// Criteria taken as met for the sake of argument; never written.
    pub what_if: BTreeSet<usize>,
}
