//! What the thread that saves does with its orders.

use std::{
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError},
    },
    thread,
    time::Duration,
};

use jiff::Timestamp;

use super::{
    Answer, Ask, Given, Order, Report, Voice,
    record::{Grip, NOT_OPEN, RecordId, Snapshot, told},
};
use crate::{
    app::desk::{Desk, DeskError},
    domain::session::FileFacts,
    store::zone,
    tui::{
        message::{Msg, Settled, Typed},
        rescue::{Aim, Rescue},
    },
};

/// How long a failed save waits before it is tried again.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long a save holds back. On a machine with few processors a sync keeps the terminal from reading the frame of the
/// very key that is saved, and keys that come in a burst are saved as one.
const BREATH: Duration = Duration::from_millis(10);

/// What the thread works with.
pub(super) struct Bench {
    desk: Desk,
    voice: Voice,
    rescue: Arc<Rescue>,
    grip: Option<Grip>,
    /// The newest state, until it is on disk.
    open: Option<Arc<Snapshot>>,
    /// Whether the file has words that nobody wrote here.
    replaces_foreign: bool,
    /// The half-filled forms that are not on disk yet.
    typed: Typed,
}

impl Bench {
    pub(super) fn new(desk: Desk, voice: Voice, rescue: Arc<Rescue>) -> Self {
        Self { desk, voice, rescue, grip: None, open: None, replaces_foreign: false, typed: Typed::default() }
    }

    pub(super) fn work(mut self, orders: &Receiver<Order>) {
        while let Some(first) = self.next(orders) {
            // Of all states that have arrived by now only the newest is written.
            let mut waiting: Vec<Order> = first.into_iter().collect();
            if matches!(waiting[..], [Order::Save(_) | Order::Keep(_)]) {
                thread::sleep(BREATH);
            }
            waiting.extend(orders.try_iter());
            for order in waiting {
                self.take(order);
            }
            let _ = self.save();
        }
        let _ = self.save();
    }

    /// The next order; an empty one when a failed save is to be tried again; none at the end.
    #[allow(clippy::option_option, reason = "an order, no order yet, or no more orders")]
    fn next(&self, orders: &Receiver<Order>) -> Option<Option<Order>> {
        if self.open.is_none() && self.typed.files.is_empty() {
            return orders.recv().ok().map(Some);
        }
        match orders.recv_timeout(PATIENCE) {
            Ok(order) => Some(Some(order)),
            Err(RecvTimeoutError::Timeout) => Some(None),
            Err(RecvTimeoutError::Disconnected) => None,
        }
    }

    fn take(&mut self, order: Order) {
        match order {
            Order::Hold(grip) => self.hold(*grip),
            Order::Save(snapshot) => self.open = Some(snapshot),
            Order::Keep(Typed { files, changes }) => {
                self.typed.files.extend(files);
                self.typed.changes = changes;
            }
            Order::Settled(settled) => self.settled(*settled),
            Order::Ask(ask, reply) => reply(self.answer(ask)),
        }
    }

    fn hold(&mut self, grip: Grip) {
        self.grip = Some(grip);
        self.replaces_foreign = false;
    }

    fn answer(&mut self, ask: Ask) -> Answer {
        if let Ask::Do(task) = ask {
            return task(&self.desk).map(Given::Msg).map_err(|error| told(&error));
        }
        self.save()?;
        match ask {
            Ask::Open(open) => {
                // The lock may be this program's own: it is let go to be taken again.
                self.let_go();
                let (opening, grip) = open(&self.desk).map_err(|error| told(&error))?;
                self.rescue.opened(&grip);
                self.hold(grip);
                return Ok(Given::Open(opening));
            }
            Ask::Look => {
                let Some(grip) = &self.grip else { return Ok(Given::Done) };
                let read = grip.id().look(&self.desk, grip.basis()).map_err(|error| told(&error))?;
                if let Some((opening, grip)) = read {
                    self.hold(grip);
                    return Ok(Given::Open(opening));
                }
            }
            Ask::Release => self.let_go(),
            Ask::Close(left) => {
                self.grip = None;
                if let Some((id, criterion)) = left.and_then(|left| Some((left.id, left.criterion?))) {
                    self.desk.keep_place(id, &criterion);
                }
            }
            Ask::Do(_) | Ask::Settle => {}
        }
        Ok(Given::Done)
    }

    fn let_go(&mut self) {
        if let Some(grip) = &mut self.grip {
            grip.let_go();
        }
    }

    fn settled(&mut self, settled: Settled) {
        let Some(Grip::Session(hold)) = &mut self.grip else { return };
        match settled {
            Settled::ByHand => self.replaces_foreign = true,
            Settled::Disk(facts, basis) => {
                hold.facts = FileFacts { revision: facts.revision.max(hold.facts.revision), ..facts };
                hold.basis = Some(basis);
                self.replaces_foreign = true;
            }
            Settled::Copy(path) => hold.copies.push(path),
        }
    }

    /// Keeps the bytes of a file that somebody else wrote, before they are replaced.
    fn keep_foreign(&mut self, id: RecordId) -> Result<(), DeskError> {
        if let RecordId::Session(id) = id
            && self.replaces_foreign
        {
            self.desk.store().quarantine(id)?;
            self.replaces_foreign = false;
        }
        Ok(())
    }

    /// Saves the record, then the half-filled forms: what those have become is on disk before they go.
    fn save(&mut self) -> Result<(), String> {
        let saved = self.save_record();
        let kept = self.keep_typed(saved.is_err());
        saved.and(kept)
    }

    fn keep_typed(&mut self, is_failing: bool) -> Result<(), String> {
        let store = self.desk.store();
        let mut failed = None;
        let before = self.typed.files.len();
        self.typed.files.retain(|name, drafts| {
            // While the record is not on disk no words go.
            if is_failing && drafts.is_empty() {
                return true;
            }
            let result = store.keep_drafts(name, drafts);
            let is_failed = result.is_err();
            failed = result.err().map(|error| DeskError::from(error).told()).or(failed.take());
            is_failed
        });
        let told = match &failed {
            Some(cause) => Msg::Drafts(Err(cause.clone())),
            None if self.typed.files.is_empty() && before > 0 => Msg::Drafts(Ok(self.typed.changes)),
            None => return Ok(()),
        };
        self.voice.say(Report::Told(told));
        failed.map_or(Ok(()), Err)
    }

    fn save_record(&mut self) -> Result<(), String> {
        let Some(snapshot) = self.open.clone() else { return Ok(()) };
        let now = zone::now();
        let result = self.write(&snapshot, now);
        let said = match &result {
            Ok(()) => {
                self.rescue.saved(snapshot.changes);
                self.open = None;
                Msg::Saved { changes: snapshot.changes, at: now }
            }
            Err(cause) => Msg::SaveFailed { cause: cause.clone() },
        };
        self.voice.say(Report::Told(said));
        result
    }

    fn write(&mut self, snapshot: &Snapshot, now: Timestamp) -> Result<(), String> {
        let kept = self.keep_foreign(snapshot.id());
        // A state is never written to another record's file.
        let Some(grip) = self.grip.as_mut().filter(|grip| grip.id() == snapshot.id()) else {
            return Err(NOT_OPEN.to_owned());
        };
        let locked = grip.lock_again(&self.desk);
        let is_locked = locked.is_ok();
        let result = locked.and(kept).and_then(|()| grip.save(&self.desk, snapshot, now));
        self.rescue.on_disk(grip);
        if !is_locked || result.is_err() && self.rescue.is_copied() {
            // Until it can be had again, the words are beside the file or elsewhere; a copy that there is stays the newest.
            let _ = self.rescue.copy(Aim::Anywhere, now);
        }
        result.map_err(|error| error.told())
    }
}
