//! What the open session's ledger says of its items.

use jiff::Timestamp;

use crate::{
    domain::{evidence::EvidenceItem, framework::Criterion, ids::EvidenceId, state::Mark},
    tui::model::Work,
};

/// A criterion that an item supports.
#[derive(Clone, Copy, Debug)]
pub struct Support<'a> {
    /// The criterion.
    pub criterion: &'a Criterion,
    /// Its mark.
    pub mark: &'a Mark,
}

impl Support<'_> {
    /// Whether the criterion cites nothing else.
    pub fn is_alone(&self) -> bool {
        self.mark.cites.len() == 1
    }
}

impl Work {
    /// The entries of the ledger.
    pub fn items(&self) -> &[EvidenceItem] {
        &self.session.state.evidence
    }

    /// The criteria that an item supports, in document order.
    pub fn supported(&self, id: EvidenceId) -> impl Iterator<Item = Support<'_>> {
        self.framework().criteria.iter().filter_map(move |criterion| {
            let mark = self.session.state.mark(&criterion.id)?;
            mark.cites.contains(&id).then_some(Support { criterion, mark })
        })
    }

    /// The age in years from which an item counts as stale, if it is stale.
    pub fn stale(&self, item: &EvidenceItem, now: Timestamp) -> Option<u32> {
        let years = self.framework().policy.evidence_max_age_years?;
        item.is_stale(years, self.counted_day(now)).then_some(years)
    }

    /// The title of an item's kind; empty where it has none.
    pub fn kind_title<'a>(&'a self, item: &'a EvidenceItem) -> &'a str {
        let Some(kind) = &item.kind else { return "" };
        self.framework().kind(kind).map_or(kind.as_str(), |kind| &kind.title)
    }
}
