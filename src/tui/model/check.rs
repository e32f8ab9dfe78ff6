//! What a check finds in the open session.

use jiff::{Timestamp, civil::Date};

use crate::{
    domain::check::{self, Finding, Subject, Weight},
    tui::model::Work,
};

impl Work {
    /// The day to which ages count: the seal's, for a draft today's.
    pub fn counted_day(&self, now: Timestamp) -> Date {
        check::day(self.session.state.seal.as_ref().map_or(now, |seal| seal.at))
    }

    /// All findings with what each does to the seal: those on the whole session first, then in document order.
    pub fn findings(&self, now: Timestamp) -> Vec<(Finding, Weight)> {
        Subject::of(self.framework(), &self.session, self.counted_day(now)).weighed()
    }
}
