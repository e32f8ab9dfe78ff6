//! What the terminal sends, as events. Reads standard input and nothing else; decides nothing.
//!
//! The bytes are read and decoded here, in crossterm's event types, instead of by crossterm's reader. Measured on a
//! PTY with crossterm 0.29, whose reader waits edge-triggered and reads 1024 bytes at a time from a blocking terminal:
//!
//! - of 3000 bytes that arrive at once, `poll` and `read` give the first 1024 and then nothing until another key is
//!   pressed, while `poll(2)` says readable all the time: a paste right behind a key loses its end and the loop spins;
//! - the first half of a sequence (`ESC [`) blocks `poll(ZERO)` until the second arrives, and with it every signal
//!   and every deadline;
//! - after a hang-up `poll` never returns;
//! - an ESC that ends a read is the key, and the `[A` of the next read are two letters.
//!
//! Here a read follows a `poll(2)` that says readable, so it never blocks, and whatever is left is still readable
//! for the next. An ESC at the end of what has arrived waits [`ESCAPE`] for its sequence before it is the key.

mod flood;
mod sequence;

use std::io;
use std::os::fd::BorrowedFd;
use std::time::{Duration, Instant};

use crossterm::event::Event;

use crate::tui::signals::{Wakes, wait};
use flood::Flood;
pub use flood::Pace;
use sequence::Step;

/// How long an ESC waits for the rest of a sequence. A terminal sends one at once, and a line keeps it in one
/// packet; nobody types the next key as fast.
pub const ESCAPE: Duration = Duration::from_millis(25);

/// The end of a bracketed paste.
const PASTE_END: &[u8] = b"\x1b[201~";

/// How many bytes are read at the most once the program ends.
const MOST_LAST: usize = 1024 * 1024;

/// Bytes to events, with the unfinished sequence or paste between them.
#[derive(Debug, Default)]
pub struct Decoder {
    /// The bytes of an unfinished sequence.
    pending: Vec<u8>,
    /// The bytes of an unfinished paste.
    paste: Option<Vec<u8>>,
    /// When the pending bytes are taken for keys.
    patience: Option<Instant>,
}

impl Decoder {
    /// Takes `bytes`, which arrived at `now`, and adds the events they finish.
    pub fn take(&mut self, bytes: &[u8], now: Instant, events: &mut Vec<Event>) {
        self.pending.extend_from_slice(bytes);
        let mut at = 0;
        while at < self.pending.len() {
            let Some(used) = self.step(at, events) else { break };
            at += used;
        }
        self.pending.drain(..at);
        // Only what fingers type by themselves runs out of time: the rest of a long sequence is on its way.
        self.patience = matches!(&self.pending[..], b"\x1b" | b"\x1b[" | b"\x1bO").then_some(now + ESCAPE);
    }

    /// One event or piece of paste at `at`: how many bytes it took, or none if the rest has yet to arrive.
    fn step(&mut self, at: usize, events: &mut Vec<Event>) -> Option<usize> {
        let rest = &self.pending[at..];
        if let Some(paste) = &mut self.paste {
            let before = paste.len();
            paste.extend_from_slice(rest);
            let Some(end) = find(paste, PASTE_END, before.saturating_sub(PASTE_END.len())) else {
                return Some(rest.len());
            };
            events.push(pasted(&paste[..end]));
            self.paste = None;
            return Some(end + PASTE_END.len() - before);
        }
        match sequence::parse(rest) {
            Step::Event(event, used) => {
                events.push(event);
                Some(used)
            }
            Step::Paste(used) => {
                self.paste = Some(Vec::new());
                Some(used)
            }
            Step::Skip(used) => Some(used),
            Step::Wait => None,
        }
    }

    /// When [`Decoder::lapse`] has something to do.
    pub const fn deadline(&self) -> Option<Instant> {
        self.patience
    }

    /// Takes a waiting ESC for the key, if its time is over at `now`.
    pub fn lapse(&mut self, now: Instant, events: &mut Vec<Event>) {
        if self.patience.is_some_and(|until| until <= now) {
            self.patience = None;
            let pending = std::mem::take(&mut self.pending);
            events.extend(sequence::as_keys(&pending));
        }
    }

    /// The line is gone: a paste that arrived in part is still the assessor's text.
    pub fn finish(&mut self, events: &mut Vec<Event>) {
        events.extend(self.paste.take().filter(|paste| !paste.is_empty()).map(|paste| pasted(&paste)));
    }
}

/// What was heard while waiting. Nothing at all means that the deadline has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heard {
    /// Keys and pastes, in order.
    pub events: Vec<Event>,
    /// How fast they came.
    pub pace: Pace,
    /// Somebody used a [`crate::tui::signals::Waker`], or a signal has arrived.
    pub woken: bool,
    /// The terminal is gone, and nothing more will come from it.
    pub hung_up: bool,
}

/// The terminal's input, decoded.
#[derive(Debug)]
pub struct Input<'fd> {
    fd: BorrowedFd<'fd>,
    decoder: Decoder,
    flood: Flood,
    buffer: Vec<u8>,
}

impl Input<'static> {
    /// Standard input.
    pub fn stdin() -> Self {
        Self::new(rustix::stdio::stdin())
    }
}

impl<'fd> Input<'fd> {
    /// The terminal at `fd`.
    pub fn new(fd: BorrowedFd<'fd>) -> Self {
        Self { fd, decoder: Decoder::default(), flood: Flood::default(), buffer: vec![0; 4096] }
    }

    /// Blocks until there are events, a wake-up, a hang-up, or until `deadline`; without one, for as long as it takes.
    ///
    /// # Errors
    /// Only if `poll(2)` itself fails, which is a matter of memory.
    pub fn hear(&mut self, wakes: &Wakes, deadline: Option<Instant>) -> io::Result<Heard> {
        let mut heard = Heard::default();
        loop {
            let until = deadline.into_iter().chain(self.decoder.deadline()).min();
            let wake = wait(self.fd, wakes, until)?;
            heard.woken = wake.woken;
            heard.hung_up = wake.hung_up;
            if wake.input {
                heard.hung_up |= !self.read(&mut heard.events);
            }
            // What was typed before the line dropped still counts; on a dead line no read blocks.
            while wake.hung_up && wake.input && self.read(&mut heard.events) {}
            let now = Instant::now();
            self.decoder.lapse(now, &mut heard.events);
            if heard.hung_up {
                self.decoder.finish(&mut heard.events);
            }
            if !heard.events.is_empty() {
                heard.pace = self.flood.pace(&heard.events, now);
            }
            let is_over = deadline.is_some_and(|deadline| deadline <= now);
            if is_over || heard != Heard::default() {
                return Ok(heard);
            }
        }
    }

    /// What has arrived when a signal ends the program: it was typed before, and the half of a paste is text too.
    ///
    /// # Errors
    /// As [`Input::hear`].
    pub fn last(&mut self, wakes: &Wakes) -> io::Result<Heard> {
        let mut heard = Heard::default();
        // Not without an end, though: somebody may be sending faster than this reads.
        for _ in 0..MOST_LAST / self.buffer.len() {
            if !wait(self.fd, wakes, Some(Instant::now()))?.input || !self.read(&mut heard.events) {
                break;
            }
        }
        self.decoder.finish(&mut heard.events);
        heard.pace = self.flood.pace(&heard.events, Instant::now());
        Ok(heard)
    }

    /// Reads what is there; false if the terminal is gone.
    fn read(&mut self, events: &mut Vec<Event>) -> bool {
        match rustix::io::read(self.fd, &mut self.buffer[..]) {
            Ok(0) => false,
            Ok(count) => {
                self.decoder.take(&self.buffer[..count], Instant::now(), events);
                true
            }
            Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => true,
            Err(_) => false,
        }
    }
}

fn pasted(bytes: &[u8]) -> Event {
    Event::Paste(String::from_utf8_lossy(bytes).into_owned())
}

/// Where `needle` begins in `hay`, at `from` or behind.
fn find(hay: &[u8], needle: &[u8], from: usize) -> Option<usize> {
    hay[from..].windows(needle.len()).position(|window| window == needle).map(|at| from + at)
}

#[cfg(test)]
mod tests;
