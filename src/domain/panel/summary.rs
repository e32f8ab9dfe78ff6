//! What a list shows of a panel without reading all of it: kept in its file.

use super::{Case, Sitting};

/// What a list shows of a panel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PanelSummary {
    /// `open` or `sealed`.
    pub state: String,
    /// How many members it has.
    pub members: usize,
    /// The criteria on which they differ.
    pub differ: usize,
    /// Those of them that are not settled yet.
    pub open: usize,
    /// The id of the level that the chair recommends, or empty.
    pub recommended: String,
}

impl PanelSummary {
    /// The summary of the panel that sits.
    pub fn of(sitting: &Sitting<'_>) -> Self {
        let state = &sitting.panel.state;
        let queue = sitting.queue();
        let level = state.recommendation.as_ref().and_then(|given| given.level.as_ref());
        Self {
            state: if state.seal.is_some() { "sealed" } else { "open" }.into(),
            members: state.members.len(),
            differ: queue.len(),
            open: queue.iter().filter(|case| Case::is_open(case)).count(),
            recommended: level.map(ToString::to_string).unwrap_or_default(),
        }
    }
}
