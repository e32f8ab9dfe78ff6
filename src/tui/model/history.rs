//! The history screen's own state, and the order in which it lists the entries.

use crate::{
    domain::{
        history::{Change, Entry},
        ids::CriterionId,
    },
    tui::model::{Cursor, Work},
};

/// The history screen's own state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HistoryView {
    /// The cursor in the lines shown.
    pub cursor: Cursor,
    /// Whether only the criterion in hand is shown.
    pub only: bool,
}

impl HistoryView {
    /// The indexes of the entries shown: the newest action first, within an action in the order they were made.
    pub fn lines(self, work: &Work) -> Vec<usize> {
        let here = if self.only { work.criterion().map(|criterion| &criterion.id) } else { None };
        let entries = &work.session.entries;
        let mut lines = Vec::with_capacity(entries.len());
        let mut end = entries.len();
        for action in entries.chunk_by(|a, b| a.group == b.group).rev() {
            let start = end - action.len();
            let shown = |index: &usize| here.is_none_or(|here| is_about(&entries[*index], here));
            lines.extend((start..end).filter(shown));
            end = start;
        }
        lines
    }
}

fn is_about(entry: &Entry, criterion: &CriterionId) -> bool {
    match &entry.change {
        Change::External { changes } => changes.iter().any(|change| change.criterion() == Some(criterion)),
        change => change.criterion() == Some(criterion),
    }
}
