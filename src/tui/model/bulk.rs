//! One deed done to all that the filter shows, looked at before it is done.

use crate::{
    domain::{
        bulk::{self, Deed},
        history::Change,
    },
    tui::model::{Cursor, Work},
};

/// The look at what would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bulk {
    /// What is to be done; nothing before it is chosen.
    pub deed: Option<Deed>,
    /// The cursor among what would change.
    pub cursor: Cursor,
}

impl Bulk {
    /// What would change.
    pub fn changes(&self, work: &Work) -> Vec<Change> {
        let Some(deed) = &self.deed else { return Vec::new() };
        bulk::changes(work.framework(), &work.session.state, &work.filters.shown, deed)
    }

    /// A sentence for each change; for each criterion shown, before anything is chosen.
    pub fn lines(&self, work: &Work) -> Vec<String> {
        if self.deed.is_some() {
            return self.changes(work).iter().map(|change| change.sentence(&work.session.state)).collect();
        }
        let criteria = work.filters.shown.iter().map(|index| &work.framework().criteria[*index]);
        criteria.map(|criterion| format!("{}: {}", criterion.id, criterion.text)).collect()
    }
}
