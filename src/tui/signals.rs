//! What interrupts the loop from outside: signals, and other threads that have something to say.
//!
//! A signal is remembered until the loop takes it, and writes to a socket. The saver and whoever else holds a [`Waker`]
//! write to a pipe. The loop waits on both together with standard input: an idle program sits in one `poll(2)` without a
//! timeout.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::time::Instant;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::pipe::{PipeFlags, pipe_with};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGUSR1, SIGWINCH};
use signal_hook::iterator::{backend::SignalDelivery, exfiltrator::SignalOnly};

/// A signal, by what it asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// The line dropped (HUP).
    HangUp,
    /// The system or an administrator ends the program (TERM).
    Terminate,
    /// Ctrl-C from elsewhere: at the keyboard it is a key (INT).
    Interrupt,
    /// Ctrl-\ from elsewhere (QUIT).
    Quit,
    /// To stop until called back (TSTP).
    Suspend,
    /// Called back to the foreground (CONT).
    Resume,
    /// The terminal has another size (WINCH).
    Resize,
    /// Another process of the same user asks for the session's lock (USR1).
    LetGo,
}

const NUMBERS: [(Signal, i32); 8] = [
    (Signal::HangUp, SIGHUP),
    (Signal::Terminate, SIGTERM),
    (Signal::Interrupt, SIGINT),
    (Signal::Quit, SIGQUIT),
    (Signal::Suspend, SIGTSTP),
    (Signal::Resume, SIGCONT),
    (Signal::Resize, SIGWINCH),
    (Signal::LetGo, SIGUSR1),
];

/// Signals that have arrived since they were last taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SignalSet(u32);

impl SignalSet {
    /// Whether `signal` has arrived.
    pub const fn contains(self, signal: Signal) -> bool {
        self.0 & bit(signal) != 0
    }

    /// Whether none has.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The number of one that ends the program, if one of those has arrived.
    pub fn end(self) -> Option<u8> {
        const ENDS: [Signal; 4] = [Signal::HangUp, Signal::Terminate, Signal::Interrupt, Signal::Quit];
        let is_end = |(signal, _): &&(Signal, i32)| ENDS.contains(signal) && self.contains(*signal);
        NUMBERS.iter().find(is_end).and_then(|(_, number)| u8::try_from(*number).ok())
    }
}

const fn bit(signal: Signal) -> u32 {
    1 << signal as u32
}

/// The signals while they are caught. They stay caught after this value has ended, and then do nothing; whoever waits then
/// with the [`Wakes`] that they woke is woken at once, without end.
#[derive(Debug)]
pub struct Signals {
    delivery: SignalDelivery<Arc<UnixStream>, SignalOnly>,
}

impl Signals {
    /// Catches the signals; from now on they wake whoever waits with `wakes`.
    ///
    /// # Errors
    /// If the system refuses a handler, or the process has no more file descriptors.
    pub fn catch(wakes: &mut Wakes) -> io::Result<Self> {
        let (reader, writer) = UnixStream::pair()?;
        let reader = Arc::new(reader);
        wakes.signals = Some(reader.clone());
        let numbers = NUMBERS.iter().map(|(_, number)| number);
        Ok(Self { delivery: SignalDelivery::with_pipe(reader, writer, SignalOnly, numbers)? })
    }

    /// What has arrived since the last call.
    pub fn take(&mut self) -> SignalSet {
        let named =
            |number| NUMBERS.iter().find(|(_, known)| *known == number).map(|(signal, _)| bit(*signal));
        // One that comes again meanwhile is named twice.
        SignalSet(self.delivery.pending().filter_map(named).fold(0, |set, bit| set | bit))
    }
}

/// The loop's ends of what wakes it.
#[derive(Debug)]
pub struct Wakes {
    reader: OwnedFd,
    waker: Waker,
    /// What signals write to; emptied when they are taken.
    signals: Option<Arc<UnixStream>>,
}

impl Wakes {
    /// A new pipe.
    ///
    /// # Errors
    /// If the process has no more file descriptors.
    pub fn new() -> io::Result<Self> {
        let (reader, writer) = pipe_with(PipeFlags::NONBLOCK | PipeFlags::CLOEXEC)?;
        Ok(Self { reader, waker: Waker(Arc::new(writer)), signals: None })
    }

    /// The end that wakes, for a thread.
    pub fn waker(&self) -> Waker {
        self.waker.clone()
    }

    /// Empties the pipe; any number of wake-ups are one.
    fn drain(&self) {
        let mut bytes = [0; 64];
        while rustix::io::read(&self.reader, &mut bytes).is_ok_and(|count| count == bytes.len()) {}
    }
}

/// Wakes the loop, from any thread. What there is to know must be in its place before.
#[derive(Debug, Clone)]
pub struct Waker(Arc<OwnedFd>);

impl Waker {
    /// Makes [`wait`] return. A full pipe is a loop that will wake anyway.
    pub fn wake(&self) {
        let _ = rustix::io::write(&*self.0, b"!");
    }
}

/// Why [`wait`] returned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wake {
    /// There is something to read. It may be the end of the input, which only reading finds out: a read that gives
    /// nothing is a hang-up.
    pub input: bool,
    /// Somebody used a [`Waker`], or a signal has arrived.
    pub woken: bool,
    /// The terminal is gone.
    pub hung_up: bool,
}

impl Wake {
    /// The deadline came first.
    pub const fn timed_out(self) -> bool {
        !(self.input || self.woken || self.hung_up)
    }
}

/// Blocks until there is input, a wake-up, a hang-up, or until `deadline`; without one, for as long as it takes.
///
/// # Errors
/// Only if `poll(2)` itself fails, which is a matter of memory.
pub fn wait(input: BorrowedFd<'_>, wakes: &Wakes, deadline: Option<Instant>) -> io::Result<Wake> {
    loop {
        let timeout = deadline.map(time_until);
        // Without signals the pipe stands in for them, too.
        let signals = wakes.signals.as_ref().map_or(wakes.reader.as_fd(), |signals| signals.as_fd());
        let mut fds =
            [input, wakes.reader.as_fd(), signals].map(|fd| PollFd::from_borrowed_fd(fd, PollFlags::IN));
        match poll(&mut fds, timeout.as_ref()) {
            Err(rustix::io::Errno::INTR) => continue,
            outcome => outcome?,
        };
        let [input, pipe, signals] = fds.map(|fd| fd.revents());
        if pipe.contains(PollFlags::IN) {
            wakes.drain();
        }
        return Ok(Wake {
            input: input.contains(PollFlags::IN),
            woken: (pipe | signals).contains(PollFlags::IN),
            hung_up: input.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL),
        });
    }
}

/// The time until `deadline`, none if it has passed.
fn time_until(deadline: Instant) -> Timespec {
    let left = deadline.saturating_duration_since(Instant::now());
    Timespec {
        tv_sec: i64::try_from(left.as_secs()).unwrap_or(i64::MAX),
        tv_nsec: left.subsec_nanos().into(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::thread;
    use std::time::Duration;

    use rustix::process::{Signal as Raw, getpid, kill_process};

    use super::*;

    const SOON: Duration = Duration::from_millis(20);
    const LATE: Duration = Duration::from_secs(10);

    fn after(time: Duration) -> Instant {
        Instant::now() + time
    }

    #[test]
    fn nothing_to_hear_lasts_until_the_deadline() {
        let (input, _kept) = io::pipe().unwrap();
        let start = Instant::now();
        let wake = wait(input.as_fd(), &Wakes::new().unwrap(), Some(after(SOON))).unwrap();
        assert!(wake.timed_out());
        assert!(start.elapsed() >= SOON);
    }

    #[test]
    fn many_wake_ups_are_one() {
        let (input, _kept) = io::pipe().unwrap();
        let wakes = Wakes::new().unwrap();
        let other = wakes.waker();
        thread::spawn(move || (0..100_000).for_each(|_| other.wake())).join().unwrap();
        assert!(wait(input.as_fd(), &wakes, None).unwrap().woken);
        assert!(wait(input.as_fd(), &wakes, Some(after(SOON))).unwrap().timed_out());
    }

    #[test]
    fn input_wakes_and_its_end_is_a_hang_up() {
        let (input, mut other) = io::pipe().unwrap();
        let wakes = Wakes::new().unwrap();
        other.write_all(b"x").unwrap();
        assert_eq!(wait(input.as_fd(), &wakes, None).unwrap(), Wake { input: true, ..Wake::default() });
        drop(other);
        assert!(wait(input.as_fd(), &wakes, None).unwrap().hung_up);
    }

    #[test]
    fn a_signal_wakes_and_is_taken_once() {
        let (input, _kept) = io::pipe().unwrap();
        let mut wakes = Wakes::new().unwrap();
        let mut signals = Signals::catch(&mut wakes).unwrap();
        kill_process(getpid(), Raw::USR1).unwrap();
        assert!(wait(input.as_fd(), &wakes, Some(after(LATE))).unwrap().woken);
        let set = signals.take();
        assert!(set.contains(Signal::LetGo) && set.end().is_none() && !set.is_empty(), "{set:?}");
        assert!(signals.take().is_empty());
        assert!(wait(input.as_fd(), &wakes, Some(after(SOON))).unwrap().timed_out());
    }

    #[test]
    fn what_ends_the_program_is_known_by_its_number() {
        let set = |signals: &[Signal]| SignalSet(signals.iter().map(|signal| bit(*signal)).sum());
        assert_eq!(set(&[Signal::Resize, Signal::LetGo, Signal::Suspend, Signal::Resume]).end(), None);
        assert_eq!(set(&[Signal::HangUp]).end(), Some(1));
        assert_eq!(set(&[Signal::Interrupt]).end(), Some(2));
        assert_eq!(set(&[Signal::Quit]).end(), Some(3));
        assert_eq!(set(&[Signal::Terminate, Signal::Resize]).end(), Some(15));
    }
}
