//! What is exported: a session with the edition it is marked against, and what every table says of the two.

use jiff::{Timestamp, civil::Date};

use crate::domain::{
    check::{self, Finding},
    framework::Edition,
    session::Session,
};

/// A session with the edition it is marked against.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// The session.
    pub session: &'a Session,
}

impl Subject<'_> {
    /// The moment to which ages count: the seal's, for a draft the last save's, for one never saved the last entry's.
    /// So the same session gives the same tables on any day.
    pub fn counted_to(&self) -> Timestamp {
        let sealed = self.session.state.seal.as_ref().map(|seal| seal.at);
        let last = || self.session.entries.last().map_or(Timestamp::UNIX_EPOCH, |entry| entry.at);
        sealed.or(self.session.file.saved_at).unwrap_or_else(last)
    }

    /// The day to which ages count.
    pub fn counted_day(&self) -> Date {
        check::day(self.counted_to())
    }

    /// What a check finds on that day.
    pub fn findings(&self) -> Vec<Finding> {
        let on = self.counted_day();
        check::findings(&check::Subject::of(&self.edition.framework, self.session, on))
    }

    /// The words in coded columns that the edition doesn't have, such as a level of another edition.
    pub fn unknown_words(&self) -> Vec<String> {
        let framework = &self.edition.framework;
        let state = &self.session.state;
        let recommended = state.recommendation.as_ref().and_then(|given| given.level.as_ref());
        let levels = std::iter::once(&state.candidate.target).chain(recommended);
        let levels = levels.filter(|id| framework.levels.iter().all(|level| level.id != **id));
        let kinds = state.evidence.iter().filter_map(|item| item.kind.as_ref());
        let kinds = kinds.filter(|kind| framework.kind(kind).is_none());
        levels
            .map(|level| format!("the level “{level}”"))
            .chain(kinds.map(|kind| format!("the kind of evidence “{kind}”")))
            .collect()
    }
}
