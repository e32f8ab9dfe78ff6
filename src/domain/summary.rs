//! What a list shows of a session without reading all of it: kept in its file and checked on opening.

use crate::domain::{
    framework::Framework,
    session::Session,
    state::{State, Verdict},
};

/// What a list shows of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// `draft` or `sealed`.
    pub state: String,
    /// Criteria marked at the target level.
    pub marked: usize,
    /// Criteria met at the target level.
    pub met: usize,
    /// Criteria at the target level.
    pub of: usize,
    /// The id of the recommended level: the assessor's if given, else empty.
    pub recommended: String,
}

impl Summary {
    /// The summary of `session`.
    pub fn of(framework: &Framework, session: &Session) -> Self {
        Self::of_state(framework, &session.state)
    }

    /// The summary of a session that says `state`.
    pub fn of_state(framework: &Framework, state: &State) -> Self {
        let target = framework.level_index(state.candidate.target.as_str());
        let at_level = framework.criteria.iter().filter(|criterion| Some(criterion.level) == target);
        let verdicts: Vec<_> = at_level.map(|criterion| state.verdict(&criterion.id)).collect();
        let recommended = state.recommendation.as_ref().and_then(|r| r.level.as_ref());
        Self {
            state: if state.seal.is_some() { "sealed" } else { "draft" }.into(),
            marked: verdicts.iter().flatten().count(),
            met: verdicts.iter().filter(|verdict| **verdict == Some(Verdict::Met)).count(),
            of: verdicts.len(),
            recommended: recommended.map(ToString::to_string).unwrap_or_default(),
        }
    }
}
