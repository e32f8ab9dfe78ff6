//! The lock of the open session or panel: let go when somebody asks for it, when nothing is typed for long or when the program is
//! stopped, and taken again at the next key.

use std::time::{Duration, Instant};

use super::Driver;
use crate::{
    app::desk::{Access, Desk, DeskError, Hold, Intent, Opened},
    domain::ids::SessionId,
    tui::{message::Msg, model::Weight},
};

/// After how long without a key a session is saved and let go, unless `ASSESSOR_IDLE` says another number of seconds:
/// a line that dropped unnoticed then holds nobody up.
const IDLE: Duration = Duration::from_secs(10 * 60);

/// The time at rest that is set, or the usual one.
pub(super) fn idle_time(set: Option<&str>) -> Duration {
    set.and_then(|seconds| seconds.trim().parse().ok()).map_or(IDLE, Duration::from_secs)
}

/// What is known of the lock of the open session.
#[derive(Debug)]
pub(super) struct Rest {
    after: Duration,
    last: Instant,
    is_let_go: bool,
}

impl Rest {
    pub(super) fn new(after: Duration) -> Self {
        Self { after, last: Instant::now(), is_let_go: false }
    }

    /// Something was typed, or the session was opened.
    pub(super) fn stir(&mut self) {
        self.last = Instant::now();
    }
}

impl Driver {
    fn is_session_ours(&self) -> bool {
        self.model.work.as_ref().is_some_and(|work| work.access == Access::Write)
    }

    /// When the session is let go, if it can be.
    pub(super) fn deadline(&self) -> Option<Instant> {
        let is_ours = self.is_session_ours() || self.panels.is_held();
        (is_ours && !self.rest.is_let_go).then(|| self.rest.last + self.rest.after)
    }

    /// Lets the session go if nothing was typed for long.
    pub(super) fn rest(&mut self) {
        if self.deadline().is_some_and(|deadline| deadline <= Instant::now()) {
            self.let_go();
            self.rest.stir();
        }
    }

    /// Saves the session and lets it go, silently: the next key takes it again. What can't be saved is kept, and so is
    /// its lock; the screen says so already.
    pub(super) fn let_go(&mut self) {
        if self.is_session_ours() {
            self.save();
            self.rest.is_let_go = self.saver.release().is_ok();
        } else if self.panels.is_held() {
            self.rest.is_let_go = self.release_panel().is_ok();
        }
    }

    /// Takes the session again before anything else is done with it, if it was let go. False if it is not what the
    /// screen showed: then the key was meant for something else, and is not for what stands there now.
    pub(super) fn back_to_work(&mut self) -> bool {
        self.rest.stir();
        if !std::mem::take(&mut self.rest.is_let_go) {
            return true;
        }
        let Some(id) = self.model.work.as_ref().map(|work| work.session.file.id) else {
            let id = self.model.table().map(|table| table.panel().file.id);
            return id.is_none_or(|id| self.panel_again(id));
        };
        match self.desk.open(id, Intent::Write) {
            Ok((opened, hold)) => self.taken_again(opened, hold),
            Err(error) => {
                self.access(Access::Held(error.to_string()));
                false
            }
        }
    }

    fn taken_again(&mut self, mut opened: Opened, hold: Hold) -> bool {
        let Some(work) = &self.model.work else { return true };
        let (here, there) = (&work.session, &opened.session);
        let is_same = here.head() == there.head() && here.draft == there.draft;
        if is_same && opened.access == Access::Write {
            self.saver.hold(hold);
            return true;
        }
        if is_same {
            self.access(opened.access);
            return false;
        }
        opened.place = work.left().criterion;
        self.show(opened, hold);
        let says = "changed elsewhere meanwhile: this is how it is now, and that key did nothing";
        self.model.say(Weight::Refused, says);
        self.say_what_editors_left();
        false
    }

    /// Somebody of the same user asks for the session: it is saved, let go, and read-only from now on.
    pub(super) fn asked_to_let_go(&mut self) {
        if self.panels.is_held() {
            self.rest.is_let_go = false;
            return self.panel_asked_for();
        }
        if !self.is_session_ours() {
            return;
        }
        self.save();
        match self.saver.release() {
            Ok(()) => {
                self.rest.is_let_go = false;
                self.access(Access::LetGo);
            }
            Err(cause) => {
                let text = format!("asked for elsewhere, and kept here since it is NOT SAVED: {cause}");
                self.model.say(Weight::Failed, text);
            }
        }
    }

    fn access(&mut self, access: Access) {
        self.report(Msg::Access(access));
    }
}

/// Opens the session that the screens start with.
pub(super) fn first(desk: &Desk, id: SessionId, take_over: bool) -> Result<(Opened, Hold), DeskError> {
    if take_over { desk.take_over(id) } else { desk.open(id, Intent::Write) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_rests_after_ten_minutes_unless_told_otherwise() {
        let check = |set: Option<&str>, seconds: u64| {
            assert_eq!(idle_time(set), Duration::from_secs(seconds), "{set:?}");
        };
        check(None, 600);
        check(Some("30"), 30);
        check(Some(" 2 "), 2);
        check(Some("soon"), 600);
        check(Some(""), 600);
    }
}
