//! The history screen's own state, and the order in which it lists the entries.

use crate::domain::history::chain::Link as _;
use crate::domain::history::chain::Replayed as _;
use std::collections::HashSet;

use crate::{
    domain::{ids::CriterionId, state::State},
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
    /// The criterion whose changes alone are shown; none if all are.
    pub fn only_on(self, work: &Work) -> Option<&CriterionId> {
        work.criterion().filter(|_| self.only).map(|criterion| &criterion.id)
    }

    /// The indexes of the entries shown: the newest action first, within an action in the order they were made.
    pub fn lines(self, work: &Work) -> Vec<usize> {
        let hidden = hidden(work);
        let here = self.only_on(work);
        let entries = &work.session.entries;
        let mut lines = Vec::with_capacity(entries.len());
        let mut end = entries.len();
        for action in entries.chunk_by(|a, b| a.group == b.group).rev() {
            let start = end - action.len();
            let shown = |index: &usize| {
                !hidden.contains(index) && here.is_none_or(|here| entries[*index].change.is_about(here))
            };
            lines.extend((start..end).filter(shown));
            end = start;
        }
        lines
    }
}

/// The indexes of the entries that the filter hides: it is asked of the criterion, and of the sentence for what was
/// changed.
fn hidden(work: &Work) -> HashSet<usize> {
    let query = &work.filters.criteria.query;
    let entries = &work.session.entries;
    let Some(mut before) =
        entries.first().and_then(|first| State::first(&first.change)).filter(|_| !query.is_empty())
    else {
        return HashSet::new();
    };
    let mut hidden = HashSet::new();
    for (index, entry) in entries.iter().enumerate() {
        let sentence = entry.change.sentence(&before);
        let criterion = entry.change.criterion().and_then(|id| work.framework().criterion_index(id));
        let is_shown = match criterion {
            // Words can be those of the change alone; all else is asked of the criterion as it stands now.
            Some(criterion) => !work.is_hidden(criterion) || query.shows_text(&sentence),
            None => query.shows_text(&sentence),
        };
        if !is_shown {
            hidden.insert(index);
        }
        before.apply(&entry.change, entry.at);
    }
    hidden
}
