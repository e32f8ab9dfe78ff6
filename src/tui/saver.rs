//! Saving on a thread of its own: the newest state first, never a queue, and tried again until it is on disk.

use std::{
    io,
    panic::{self, AssertUnwindSafe},
    sync::{
        Arc,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use jiff::Timestamp;

use crate::{
    app::desk::{Desk, DeskError, Hold},
    domain::{
        framework::Edition,
        session::{FileFacts, Session},
    },
    store::StoreError,
    tui::{
        message::{Msg, Settled},
        model::Left,
        rescue::{Aim, Rescue, Snapshot},
        signals::Waker,
    },
};

/// How long a failed save waits before it is tried again.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long a save holds back. On a machine with few processors a sync keeps the terminal from reading the frame of the
/// very key that is saved, and keys that come in a burst are saved as one.
const BREATH: Duration = Duration::from_millis(10);

/// What is said when the thread that saves has failed.
const ENDED: &str = "the part of the program that saves has failed; what you type is copied beside the session. Leave \
                     and open it again";

/// What the thread is told.
enum Order {
    /// A session was opened: what its saves need.
    Hold(Box<Hold>),
    /// The session as it is now.
    Save(Arc<Snapshot>),
    /// The session is left: save what is open, let go, and answer.
    Close(Box<Left>, Sender<Result<(), String>>),
    /// What was said before is done: answer.
    Settle(Sender<Result<(), String>>),
    /// Two versions have become one.
    Settled(Box<Settled>),
    /// Somebody else may have the session: save what is open, let the lock go, and answer.
    Release(Sender<Result<(), String>>),
}

/// The thread that saves.
pub struct Saver {
    orders: Option<Sender<Order>>,
    waiting: Option<(Bench, Receiver<Order>)>,
    thread: Option<JoinHandle<()>>,
    rescue: Arc<Rescue>,
}

impl Saver {
    /// A saver that reports by `report` and wakes the loop by `waker`, once it has begun; what it is told waits.
    pub fn new(desk: Desk, report: Sender<Msg>, waker: Waker) -> Self {
        let (orders, taken) = mpsc::channel();
        let rescue = Arc::new(Rescue::new(desk.clone()));
        let bench = Bench {
            desk,
            report,
            waker,
            rescue: rescue.clone(),
            hold: None,
            open: None,
            replaces_foreign: false,
        };
        Self { orders: Some(orders), waiting: Some((bench, taken)), thread: None, rescue }
    }

    /// Starts the thread, if it isn't there.
    ///
    /// # Errors
    /// The system has no thread to give.
    pub fn begin(&mut self) -> io::Result<()> {
        let Some((bench, taken)) = self.waiting.take() else { return Ok(()) };
        let (told, waking) = (bench.report.clone(), bench.waker.clone());
        let thread = thread::Builder::new().name("saver".to_owned()).spawn(move || {
            // A failure of this thread is shown like any other: work goes on, and each state is copied aside.
            if panic::catch_unwind(AssertUnwindSafe(|| bench.work(&taken))).is_err() {
                let _ = told.send(Msg::SaveFailed { cause: ENDED.to_owned() });
                waking.wake();
            }
        })?;
        self.thread = Some(thread);
        Ok(())
    }

    /// What would be lost if the program failed now.
    pub fn rescue(&self) -> Arc<Rescue> {
        self.rescue.clone()
    }

    /// A session was opened.
    pub fn hold(&self, hold: Hold) {
        self.rescue.opened(&hold);
        self.tell(Order::Hold(Box::new(hold)));
    }

    /// The session has changed; `changes` says which state this is.
    pub fn save(&self, session: Session, edition: Arc<Edition>, changes: u64) {
        let snapshot = Arc::new(Snapshot { session, edition, changes });
        self.rescue.newest(snapshot.clone());
        if !self.tell(Order::Save(snapshot)) {
            let _ = self.rescue.copy(Aim::Anywhere, Timestamp::now());
        }
    }

    /// Saves what is open, remembers the place and lets the lock go.
    ///
    /// # Errors
    /// Why the last changes are not saved.
    pub fn close(&self, left: Left) -> Result<(), String> {
        self.ask(|answer| Order::Close(Box::new(left), answer))
    }

    /// Waits until all that was said is done.
    ///
    /// # Errors
    /// Why the last changes are not saved.
    pub fn settle(&self) -> Result<(), String> {
        self.ask(Order::Settle)
    }

    /// As [`Saver::settle`], to be waited for elsewhere.
    pub fn settling(&self) -> Settling {
        self.begin_asking(Order::Settle)
    }

    /// False if there is nobody left to tell.
    fn tell(&self, order: Order) -> bool {
        self.orders.as_ref().is_some_and(|orders| orders.send(order).is_ok())
    }

    /// Two versions have become one: what the next save has to know.
    pub fn settled(&self, settled: Settled) {
        self.tell(Order::Settled(Box::new(settled)));
    }

    /// Saves what is open and lets the lock go; the session stays open here, to be read.
    ///
    /// # Errors
    /// Why the last changes are not saved; then the lock is kept.
    pub fn release(&self) -> Result<(), String> {
        self.ask(Order::Release)
    }

    fn ask(&self, order: impl FnOnce(Sender<Result<(), String>>) -> Order) -> Result<(), String> {
        self.begin_asking(order).wait()
    }

    /// Where there is no thread the order is dropped, and so the answer comes at once.
    fn begin_asking(&self, order: impl FnOnce(Sender<Result<(), String>>) -> Order) -> Settling {
        let (answer, answered) = mpsc::channel();
        let order = order(answer);
        if self.thread.is_some() {
            self.tell(order);
        }
        Settling(answered)
    }
}

/// What was said until now, being done.
#[derive(Debug)]
pub struct Settling(Receiver<Result<(), String>>);

impl Settling {
    /// Waits until it is.
    ///
    /// # Errors
    /// Why the last changes are not saved.
    pub fn wait(&self) -> Result<(), String> {
        self.0.recv().unwrap_or_else(|_| Err(ENDED.to_owned()))
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// What the thread works with.
struct Bench {
    desk: Desk,
    report: Sender<Msg>,
    waker: Waker,
    rescue: Arc<Rescue>,
    hold: Option<Hold>,
    open: Option<Arc<Snapshot>>,
    /// Whether the file has words that nobody wrote here.
    replaces_foreign: bool,
}

impl Bench {
    fn work(mut self, orders: &Receiver<Order>) {
        while let Some(first) = self.next(orders) {
            // Of all states that have arrived by now only the newest is written.
            let mut waiting: Vec<Order> = first.into_iter().collect();
            if matches!(waiting[..], [Order::Save(_)]) {
                thread::sleep(BREATH);
            }
            waiting.extend(orders.try_iter());
            for order in waiting {
                self.take(order);
            }
            if self.open.is_some() {
                let _ = self.save();
            }
        }
        let _ = self.save();
    }

    /// The next order; an empty one when a failed save is to be tried again; none at the end.
    #[allow(clippy::option_option, reason = "an order, no order yet, or no more orders")]
    fn next(&self, orders: &Receiver<Order>) -> Option<Option<Order>> {
        if self.open.is_none() {
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
            Order::Hold(hold) => {
                self.hold = Some(*hold);
                self.replaces_foreign = false;
            }
            Order::Save(snapshot) => self.open = Some(snapshot),
            Order::Close(left, answer) => {
                let result = self.save();
                if result.is_ok() {
                    self.hold = None;
                    if let Some(criterion) = &left.criterion {
                        self.desk.keep_place(left.id, criterion);
                    }
                }
                let _ = answer.send(result);
            }
            Order::Settle(answer) => {
                let result = self.save();
                let _ = answer.send(result);
            }
            Order::Settled(settled) => self.settled(*settled),
            Order::Release(answer) => {
                let result = self.save();
                if let (Ok(()), Some(hold)) = (&result, &mut self.hold) {
                    hold.lock = None;
                }
                let _ = answer.send(result);
            }
        }
    }

    fn settled(&mut self, settled: Settled) {
        let Some(hold) = &mut self.hold else { return };
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
    fn keep_foreign(&mut self) -> Result<(), DeskError> {
        let id = self.open.as_ref().map(|snapshot| snapshot.session.file.id);
        if let Some(id) = id.filter(|_| self.replaces_foreign) {
            self.desk.store().quarantine(id)?;
            self.replaces_foreign = false;
        }
        Ok(())
    }

    fn save(&mut self) -> Result<(), String> {
        let kept = self.keep_foreign();
        let (Some(snapshot), Some(hold)) = (&self.open, &mut self.hold) else { return Ok(()) };
        let mut session = snapshot.session.clone();
        // A lock file that was removed by hand is made again, unless somebody else has a new one.
        let is_ours = hold.lock.as_ref().is_some_and(|lock| lock.still_holds());
        let locked = if is_ours { Ok(()) } else { self.desk.lock_again(hold).map_err(lost) };
        let is_locked = locked.is_ok();
        let result = locked
            .and(kept)
            .and_then(|()| self.desk.save(&mut session, &snapshot.edition, hold, Timestamp::now()));
        self.rescue.on_disk(hold);
        if !is_locked || result.is_err() && self.rescue.is_copied() {
            // Until it can be had again, the words are beside the file or elsewhere; a copy that there is stays the newest.
            let _ = self.rescue.copy(Aim::Anywhere, Timestamp::now());
        }
        let result = result.map_err(|error| error.told());
        let said = match &result {
            Ok(saved) => Msg::Saved { changes: snapshot.changes, at: saved.at },
            Err(cause) => Msg::SaveFailed { cause: cause.clone() },
        };
        if result.is_ok() {
            self.rescue.saved(snapshot.changes);
            self.open = None;
        }
        let _ = self.report.send(said);
        self.waker.wake();
        result.map(|_| ())
    }
}

/// Why a lock was not had again: where nobody else has it, that is the system's reason and no other.
fn lost(error: DeskError) -> DeskError {
    match error {
        DeskError::Store(StoreError::Busy { .. }) => DeskError::LockLost,
        error => error,
    }
}
