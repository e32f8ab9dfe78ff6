//! The lock of the open record: let go when somebody asks for it, when nothing is typed for long or when the program is
//! stopped, and taken again at the next key.

use std::time::{Duration, Instant};

use super::{Driver, handed::HandedBack, wait::Then};
use crate::{
    app::desk::Intent,
    tui::{
        message::Msg,
        model::{Model, Weight},
        saver::{
            Answer, Ask, Given,
            record::{Opening, RecordId},
        },
        terminal::Screen,
    },
};

/// How long a record may stay without a key before it is saved and let go, unless `ASSESSOR_IDLE` gives another number of
/// seconds: a line that dropped unnoticed then holds nobody up.
const IDLE: Duration = Duration::from_secs(10 * 60);

/// How often the file of a record that is only read here is looked at.
const LOOK: Duration = Duration::from_secs(5);
/// How long such a look is good for when a key is pressed.
const FRESH: Duration = Duration::from_secs(1);

/// The time at rest that is set, or the usual one.
pub(super) fn idle_time(set: Option<&str>) -> Duration {
    set.and_then(|seconds| seconds.trim().parse().ok()).map_or(IDLE, Duration::from_secs)
}

/// What is known of the lock of the open record.
#[derive(Debug)]
pub(super) struct Rest {
    after: Duration,
    last: Instant,
    pub(super) is_let_go: bool,
    /// When the file was read last.
    looked: Instant,
}

impl Rest {
    pub(super) fn new(after: Duration) -> Self {
        let now = Instant::now();
        Self { after, last: now, is_let_go: false, looked: now }
    }

    /// Something was typed.
    pub(super) fn stir(&mut self) {
        self.last = Instant::now();
    }

    /// A record was opened.
    pub(super) fn opened(&mut self) {
        *self = Self::new(self.after);
    }
}

/// What follows once the record is had again.
#[derive(Debug)]
pub(super) enum Again {
    /// The keys that wait.
    Keys,
    /// What `$EDITOR` left.
    Edited(Box<HandedBack>),
}

/// The record on the screens.
pub(super) fn shown(model: &Model) -> Option<RecordId> {
    let panel = model.table().map(|table| RecordId::Panel(table.panel().file.id));
    panel.or_else(|| model.work.as_ref().map(|work| RecordId::Session(work.session.file.id)))
}

impl Driver {
    pub(super) fn is_ours(&self) -> bool {
        use crate::app::desk::Access;
        let panel = self.model.table().map(|table| table.opened.may_change().is_ok());
        let session = || self.model.work.as_ref().is_some_and(|work| work.access == Access::Write);
        panel.unwrap_or_else(session)
    }

    /// When the record is let go, if it can be.
    pub(super) fn deadline(&self) -> Option<Instant> {
        let holds = self.is_ours() && !self.rest.is_let_go && self.waits.is_empty();
        holds.then(|| self.rest.last + self.rest.after)
    }

    /// Lets the record go if nothing was typed for long, silently: the next key takes it again. What can't be saved is
    /// kept, and so is its lock; the screen says so already.
    pub(super) fn rest(&mut self) {
        if self.deadline().is_some_and(|deadline| deadline <= Instant::now()) {
            self.rest.stir();
            self.ask(Ask::Release, Then::Rest);
        }
    }

    /// When the file of a record that is only read here is looked at next.
    pub(super) fn look_deadline(&self) -> Option<Instant> {
        let is_read = shown(&self.model).is_some() && !self.is_ours() && self.waits.is_empty();
        is_read.then(|| self.rest.looked + LOOK)
    }

    /// Looks at that file, if it was not looked at for so long; true where the answer is to be waited for.
    fn look(&mut self, after: Duration) -> bool {
        let is_due = self.look_deadline().is_some() && self.rest.looked.elapsed() >= after;
        if is_due {
            self.rest.looked = Instant::now();
            self.ask(Ask::Look, Then::Look);
        }
        is_due
    }

    /// Looks at that file when its time has come.
    pub(super) fn look_again(&mut self) {
        self.look(LOOK);
    }

    /// Looks at that file before a key that is read by what it says.
    pub(super) fn look_first(&mut self) -> bool {
        self.look(FRESH)
    }

    /// Lets the record go, if it is held here, for what comes then.
    pub(super) fn release(&mut self, then: Then) {
        let ask = if self.is_ours() { Ask::Release } else { Ask::Settle };
        self.ask(ask, then);
    }

    /// Takes the record again, if it was let go. False where there is nothing to wait for.
    pub(super) fn back_to_work(&mut self, again: Again) -> Result<(), Again> {
        self.rest.stir();
        let Some(id) = shown(&self.model).filter(|_| std::mem::take(&mut self.rest.is_let_go)) else {
            return Err(again);
        };
        self.ask(Ask::Open(Box::new(move |desk| id.open(desk, Intent::Write))), Then::Again(again));
        Ok(())
    }

    /// The record was taken again, or not. If it is not what the screen showed, the keys were meant for something else,
    /// and are not for what stands there now.
    pub(super) fn again(&mut self, again: Again, answer: Answer, screen: &mut Screen) {
        use crate::app::desk::Access;
        let mut is_back = false;
        match answer {
            Ok(Given::Open(opening)) if !opening.is_shown(&self.model) => {
                self.changed_elsewhere(opening, screen);
            }
            Ok(Given::Open(opening)) if !opening.is_writable() => {
                self.update(Msg::Access(opening.access().clone()), screen);
            }
            Ok(_) => is_back = true,
            Err(cause) => self.update(Msg::Access(Access::Held(cause)), screen),
        }
        if !is_back {
            self.waits.drop_early();
        }
        if let Again::Edited(handed) = again {
            self.handed_back(*handed, screen);
        }
    }

    fn changed_elsewhere(&mut self, mut opening: Opening, screen: &mut Screen) {
        if let (Opening::Session(opened), Some(work)) = (&mut opening, &self.model.work) {
            opened.place = work.left().criterion;
        }
        self.rest.opened();
        self.update(opening.msg(), screen);
        let says = "changed elsewhere meanwhile: this is how it is now, and that key did nothing";
        self.model.say(Weight::Refused, says);
        self.say_what_editors_left();
    }

    /// Somebody of the same user asks for the record: it is saved, let go, and read-only from now on.
    pub(super) fn asked_to_let_go(&mut self) {
        if self.is_ours() {
            self.rest.is_let_go = false;
            self.ask(Ask::Release, Then::AskedFor);
        }
    }
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
