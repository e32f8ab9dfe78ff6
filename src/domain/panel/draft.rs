//! Words being typed at a panel, before they are anybody's reason, note or rationale. They are in no history and in no
//! file that the members see.

use super::PanelState;
use crate::domain::{
    ids::{CriterionId, LevelId},
    state::{Outcome, Verdict},
};

/// Words being typed at a panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What they are to become.
    pub about: About,
    /// The caret, in bytes from the start of the text.
    pub caret: usize,
    /// The words so far.
    pub text: String,
}

/// What words being typed are to become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// Why a criterion is settled so.
    Reason(CriterionId, Verdict),
    /// What was said of a criterion.
    Discussion(CriterionId),
    /// The rationale of the chair's recommendation, with what is chosen so far.
    Recommendation(Option<Outcome>, Option<LevelId>),
}

impl Draft {
    /// Whether there is nothing in it that the panel hasn't.
    pub fn is_in(&self, state: &PanelState) -> bool {
        let text = self.text.trim_end();
        let same = |before: &str| before.trim_end() == text;
        match &self.about {
            About::Reason(criterion, verdict) => {
                let settled = state.resolutions.get(criterion);
                let settled = settled.filter(|settled| settled.verdict == *verdict);
                let reason = settled.and_then(|settled| settled.rationale.as_deref());
                text.is_empty() || reason.is_some_and(|reason| reason.trim() == text.trim())
            }
            About::Discussion(criterion) => {
                same(state.discussion.get(criterion).map_or("", |discussion| &discussion.note))
            }
            About::Recommendation(outcome, level) => match &state.recommendation {
                Some(given) => {
                    *outcome == Some(given.outcome) && *level == given.level && same(&given.rationale)
                }
                None => outcome.is_none() && level.is_none() && text.is_empty(),
            },
        }
    }

    /// Whether they are the same words, wherever the caret is.
    pub fn says(&self, other: &Self) -> bool {
        self.about == other.about && self.text == other.text
    }
}
