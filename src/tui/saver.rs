//! The thread that works at the desk for the screens: it opens, saves and closes whatever record is open, so that no key
//! waits for the disk. The newest state goes first and there is never a queue of states; what fails is tried again until it
//! is on disk.

mod bench;
pub mod record;
#[cfg(test)]
mod tests;

use std::{
    fmt, io,
    panic::{self, AssertUnwindSafe},
    sync::{
        Arc,
        mpsc::{self, Receiver, Sender},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use crate::{
    app::{desk::Desk, panel::PanelError},
    store::zone,
    tui::{
        message::{Msg, Settled, Typed},
        model::Left,
        rescue::{Aim, Rescue},
        signals::Waker,
    },
};
use bench::Bench;
use record::{Grip, Opening, Snapshot};

/// The message when the thread has failed.
const ENDED: &str = "the part of the program that saves has failed; what you type is copied beside its file. Leave and \
                     open it again";

/// The message when the disk doesn't answer at the end.
pub const SILENT: &str = "the disk does not answer";

/// What the thread reports.
#[derive(Debug)]
pub enum Report {
    /// A message for the screens.
    Told(Msg),
    /// The answer to the oldest order that is not answered yet.
    Answer(Answer),
}

/// The answer to an order, or why it was not done.
pub type Answer = Result<Given, String>;

/// What an order gave.
#[derive(Debug)]
pub enum Given {
    /// It is done.
    Done,
    /// A record is open.
    Open(Opening),
    /// A message for the screens.
    Msg(Msg),
}

/// An order that is answered.
pub enum Ask {
    /// Save, then open another record in the place of the open one.
    Open(Task<(Opening, Grip)>),
    /// Read the open record again, if its file is another by now.
    Look,
    /// Do something at the desk.
    Do(Task<Msg>),
    /// Save and let the lock go; the record stays open here, to be read.
    Release,
    /// Save, let the lock go and remember the place.
    Close(Option<Left>),
    /// Save.
    Settle,
}

impl fmt::Debug for Ask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Open(_) => "Open",
            Self::Look => "Look",
            Self::Do(_) => "Do",
            Self::Release => "Release",
            Self::Close(_) => "Close",
            Self::Settle => "Settle",
        })
    }
}

/// Something to be done at the desk.
type Task<T> = Box<dyn FnOnce(&Desk) -> Result<T, PanelError> + Send>;

type Reply = Box<dyn FnOnce(Answer) + Send>;

/// What the thread is told.
enum Order {
    /// A record was opened before the thread began.
    Hold(Box<Grip>),
    /// The record as it is now.
    Save(Arc<Snapshot>),
    /// The half-filled forms as they are now.
    Keep(Typed),
    /// Two versions have become one.
    Settled(Box<Settled>),
    /// Something that is answered.
    Ask(Ask, Reply),
}

/// The loop's end of the thread.
pub struct Saver {
    orders: Option<Sender<Order>>,
    waiting: Option<(Bench, Receiver<Order>)>,
    thread: Option<JoinHandle<()>>,
    rescue: Arc<Rescue>,
    voice: Voice,
}

/// How the thread speaks to the loop.
#[derive(Clone)]
struct Voice {
    report: Sender<Report>,
    waker: Waker,
}

impl Voice {
    fn say(&self, report: Report) {
        let _ = self.report.send(report);
        self.waker.wake();
    }
}

impl Saver {
    /// A saver that reports by `report` and wakes the loop by `waker`, once it has begun; its orders wait until then.
    pub fn new(desk: Desk, report: Sender<Report>, waker: Waker) -> Self {
        let (orders, taken) = mpsc::channel();
        let rescue = Arc::new(Rescue::new(desk.clone()));
        let voice = Voice { report, waker };
        let bench = Bench::new(desk, voice.clone(), rescue.clone());
        Self { orders: Some(orders), waiting: Some((bench, taken)), thread: None, rescue, voice }
    }

    /// Starts the thread, if it isn't there.
    ///
    /// # Errors
    /// The system has no thread to give.
    pub fn begin(&mut self) -> io::Result<()> {
        let Some((bench, taken)) = self.waiting.take() else { return Ok(()) };
        let voice = self.voice.clone();
        let thread = thread::Builder::new().name("saver".to_owned()).spawn(move || {
            // A failure of this thread is shown like any other: work goes on, and each state is copied aside.
            if panic::catch_unwind(AssertUnwindSafe(|| bench.work(&taken))).is_err() {
                voice.say(Report::Told(Msg::SaveFailed { cause: ENDED.to_owned() }));
            }
        })?;
        self.thread = Some(thread);
        Ok(())
    }

    /// Whether the thread has begun.
    pub fn is_begun(&self) -> bool {
        self.thread.is_some()
    }

    /// What would be lost if the program failed now.
    pub fn rescue(&self) -> Arc<Rescue> {
        self.rescue.clone()
    }

    /// A record was opened.
    pub fn hold(&self, grip: Grip) {
        self.rescue.opened(&grip);
        let _ = self.tell(Order::Hold(Box::new(grip)));
    }

    /// The record has changed.
    pub fn save(&self, snapshot: Snapshot) {
        let snapshot = Arc::new(snapshot);
        self.rescue.newest(snapshot.clone());
        if self.tell(Order::Save(snapshot)).is_err() {
            let _ = self.rescue.copy(Aim::Anywhere, zone::now());
        }
    }

    /// The half-filled forms have changed.
    pub fn keep(&self, typed: Typed) {
        let _ = self.tell(Order::Keep(typed));
    }

    /// Two versions have become one: what the next save has to know.
    pub fn settled(&self, settled: Settled) {
        let _ = self.tell(Order::Settled(Box::new(settled)));
    }

    /// Asks for something; the loop is answered by a report.
    pub fn ask(&self, ask: Ask) {
        let voice = self.voice.clone();
        self.order(ask, Box::new(move |answer| voice.say(Report::Answer(answer))));
    }

    /// Asks for something whose answer is waited for elsewhere.
    pub fn begin_asking(&self, ask: Ask) -> Pending {
        let (reply, answered) = mpsc::channel();
        self.order(
            ask,
            Box::new(move |answer| {
                let _ = reply.send(answer);
            }),
        );
        Pending(answered)
    }

    /// Lets the thread go on alone, since it is not waited for.
    pub fn abandon(&mut self) {
        self.orders = None;
        self.thread = None;
    }

    fn order(&self, ask: Ask, reply: Reply) {
        if let Err(Order::Ask(_, reply)) = self.tell(Order::Ask(ask, reply)) {
            reply(Err(ENDED.to_owned()));
        }
    }

    /// Gives the order back if there is nobody left to tell.
    fn tell(&self, order: Order) -> Result<(), Order> {
        match &self.orders {
            Some(orders) => orders.send(order).map_err(|error| error.0),
            None => Err(order),
        }
    }
}

/// An answer that is on its way.
#[derive(Debug)]
pub struct Pending(Receiver<Answer>);

impl Pending {
    /// Waits for it.
    ///
    /// # Errors
    /// Why the last changes are not saved.
    pub fn wait(&self) -> Result<(), String> {
        self.0.recv().unwrap_or_else(|_| Err(ENDED.to_owned())).map(drop)
    }

    /// Waits for it for so long.
    ///
    /// # Errors
    /// Why the last changes are not saved; [`SILENT`] where that is not known yet.
    pub fn wait_for(&self, patience: Duration) -> Result<(), String> {
        match self.0.recv_timeout(patience) {
            Ok(answer) => answer.map(drop),
            Err(mpsc::RecvTimeoutError::Timeout) => Err(SILENT.to_owned()),
            Err(mpsc::RecvTimeoutError::Disconnected) => Err(ENDED.to_owned()),
        }
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
