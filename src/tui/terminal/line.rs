//! What is written to the terminal, without ever waiting for good: a line may be dead and not know it, and then saving,
//! letting go and leaving have to go on.

use std::io::{self, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::OnceLock;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags, open};
use rustix::io::Errno;
use rustix::stdio::stdout;

/// How long a terminal may take nothing at all before the frame is given up: a third of a second.
const PATIENCE: Timespec = Timespec { tv_sec: 0, tv_nsec: 300_000_000 };

/// The terminal on standard output, opened once more where the system lets us.
///
/// The shell and its children share the open file behind standard output, and would all stop waiting if that one did.
static OWN: OnceLock<Option<OwnedFd>> = OnceLock::new();

/// Standard output without a buffer of its own: what is handed over at once is written at once.
///
/// A terminal that takes nothing for a while is an error of the kind `WouldBlock`: some of the frame may be there.
#[derive(Debug, Default)]
pub struct Tty;

impl Write for Tty {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let out = out();
        loop {
            match rustix::io::write(out, bytes) {
                Err(Errno::INTR) => {}
                // It is full, or somebody else has made standard output non-blocking.
                Err(Errno::AGAIN) => wait_for_room(out)?,
                outcome => return Ok(outcome?),
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether a frame was given up because nobody takes it.
pub fn is_stuck(outcome: &io::Result<()>) -> bool {
    outcome.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::WouldBlock)
}

/// Whether the terminal on standard output has hung up.
pub fn is_gone() -> bool {
    let mut fds = [PollFd::from_borrowed_fd(out(), PollFlags::OUT)];
    let outcome = poll(&mut fds, Some(&Timespec::default()));
    outcome.is_err() || fds[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL)
}

fn out() -> BorrowedFd<'static> {
    let own = OWN.get_or_init(|| {
        let flags = OFlags::WRONLY | OFlags::NOCTTY | OFlags::NONBLOCK | OFlags::CLOEXEC;
        open("/proc/self/fd/1", flags, Mode::empty()).ok()
    });
    own.as_ref().map_or_else(stdout, AsFd::as_fd)
}

fn wait_for_room(out: BorrowedFd<'_>) -> io::Result<()> {
    match poll(&mut [PollFd::from_borrowed_fd(out, PollFlags::OUT)], Some(&PATIENCE)) {
        Ok(0) => Err(io::ErrorKind::WouldBlock.into()),
        Ok(_) | Err(Errno::INTR) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
