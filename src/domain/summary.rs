//! What a list shows of a session without reading all of it: kept in its file and checked on opening.

use crate::domain::{framework::Framework, rule, session::Session};

/// What a list shows of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// `draft` or `sealed`.
    pub state: &'static str,
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
        let state = &session.state;
        let standing = rule::standing(framework, state);
        let target = framework.level_index(state.candidate.target.as_str());
        let level = target.map(|index| &standing.levels[index]);
        let recommended = state.recommendation.as_ref().and_then(|r| r.level.as_ref());
        Self {
            state: if state.seal.is_some() { "sealed" } else { "draft" },
            marked: level.map_or(0, rule::LevelStanding::marked),
            met: level.map_or(0, rule::LevelStanding::met),
            of: level.map_or(0, rule::LevelStanding::of),
            recommended: recommended.map(ToString::to_string).unwrap_or_default(),
        }
    }
}
