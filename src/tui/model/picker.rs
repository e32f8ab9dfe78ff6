//! The picker of evidence items for one criterion.

use crate::{
    domain::ids::{CriterionId, EvidenceId},
    tui::model::Cursor,
};

/// The picker's state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picker {
    /// The criterion that cites; none if all shown do.
    pub criterion: Option<CriterionId>,
    /// The items chosen, in the order of choosing.
    pub chosen: Vec<EvidenceId>,
    /// Whether something was chosen here, or taken out; else the key that ends it takes what the cursor is on.
    pub touched: bool,
    /// The cursor in the ledger.
    pub cursor: Cursor,
}
