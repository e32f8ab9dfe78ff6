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
//! for the next. An ESC at the end of what has arrived waits for its sequence before it is the key.

mod flood;
mod grammar;
mod mapping;

use std::io;
use std::os::fd::BorrowedFd;
use std::time::{Duration, Instant};

use crossterm::event::Event;

use crate::tui::signals::{Wakes, wait};
use flood::Flood;
pub use flood::Pace;
use grammar::{Grammar, Patience};

/// The time that an ESC waits for the rest of a sequence. A terminal sends one at once; nobody types the next key as fast.
pub const ESCAPE: Duration = Duration::from_millis(25);

/// The same over SSH, where a line may deliver the two halves of a sequence apart; and the time that the next byte has
/// of what fingers type too.
pub const SHORT: Duration = Duration::from_millis(100);

/// The silence that ends a paste or a sequence whose end was lost.
pub const SILENCE: Duration = Duration::from_secs(1);

/// The end of a bracketed paste.
const PASTE_END: &[u8] = b"\x1b[201~";

/// Ctrl-C, which ends what has no end if it comes alone.
const INTERRUPT: &[u8] = b"\x03";

/// How many bytes are read at the most once the program ends.
const MOST_LAST: usize = 1024 * 1024;

/// What is known of the line and the terminal beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Habits {
    /// The time that an ESC waits for its sequence.
    pub escape: Duration,
    /// Whether the locale says that bytes beyond ASCII are Latin-1.
    pub is_latin: bool,
    /// Whether mouse reports were asked for; others stand for nothing.
    pub mouse: bool,
}

impl Default for Habits {
    fn default() -> Self {
        Self { escape: ESCAPE, is_latin: false, mouse: false }
    }
}

impl Habits {
    /// The habits that the environment tells of.
    pub fn of(variable: impl Fn(&str) -> Option<String>, mouse: bool) -> Self {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let escape = if set("SSH_CONNECTION").is_some() { SHORT } else { ESCAPE };
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set).unwrap_or_default();
        let locale = locale.to_ascii_lowercase().replace(['-', '_'], "");
        Self { escape, is_latin: locale.contains(".iso88591") || locale.ends_with("@euro"), mouse }
    }
}

/// Bytes to events, with the unfinished sequence or paste between them.
#[derive(Default)]
pub struct Decoder {
    habits: Habits,
    grammar: Grammar,
    /// The bytes of an unfinished paste.
    paste: Option<Vec<u8>>,
    /// When the last byte arrived.
    heard: Option<Instant>,
    /// Until when the rest of a sequence may still arrive whose ESC was taken for the key.
    late: Option<Instant>,
}

impl Decoder {
    /// A decoder for a terminal with these habits.
    pub fn new(habits: Habits) -> Self {
        Self { habits, grammar: Grammar::new(habits.is_latin), ..Self::default() }
    }

    /// Takes `bytes`, which arrived at `now`, and adds the events they finish.
    pub fn take(&mut self, bytes: &[u8], now: Instant, events: &mut Vec<Event>) {
        if bytes == INTERRUPT && (self.paste.is_some() || self.grammar.is_string()) {
            return self.finish(events);
        }
        if self.late.take().is_some_and(|late| now < late) && is_rest_of_sequence(bytes) {
            self.grammar.go_on();
        }
        self.heard = Some(now);
        let from = events.len();
        let mut rest = bytes;
        while let Some((byte, behind)) = rest.split_first() {
            if self.paste.is_some() {
                rest = self.paste(rest, events);
                continue;
            }
            rest = behind;
            if self.grammar.byte(*byte, events) {
                self.paste = Some(Vec::new());
            }
        }
        if !self.habits.mouse {
            let mut at = 0;
            events.retain(|event| {
                at += 1;
                at <= from || !matches!(event, Event::Mouse(_))
            });
        }
    }

    /// Takes the bytes of a paste up to its end, and gives those behind it.
    fn paste<'b>(&mut self, bytes: &'b [u8], events: &mut Vec<Event>) -> &'b [u8] {
        let Some(paste) = &mut self.paste else { return bytes };
        let before = paste.len();
        paste.extend_from_slice(bytes);
        let Some(end) = find(paste, PASTE_END, before.saturating_sub(PASTE_END.len())) else { return &[] };
        paste.truncate(end);
        let paste = self.paste.take().unwrap_or_default();
        events.push(Event::Paste(self.grammar.text(&paste)));
        &bytes[end + PASTE_END.len() - before..]
    }

    /// When [`Decoder::lapse`] has something to do.
    pub fn deadline(&self) -> Option<Instant> {
        let patience = if self.paste.is_some() { Some(Patience::Long) } else { self.grammar.patience() };
        let patience = match patience? {
            Patience::Escape => self.habits.escape,
            Patience::Short => SHORT,
            Patience::Long => SILENCE,
        };
        Some(self.heard? + patience)
    }

    /// Ends what is unfinished, if its time is over at `now`: a waiting ESC is the key, a paste is what came.
    pub fn lapse(&mut self, now: Instant, events: &mut Vec<Event>) {
        if self.deadline().is_some_and(|until| until <= now) {
            if self.grammar.patience() == Some(Patience::Escape) {
                self.late = self.heard.map(|heard| heard + SHORT);
            }
            self.finish(events);
        }
    }

    /// Ends what is unfinished: a paste that arrived in part is still the assessor's text.
    pub fn finish(&mut self, events: &mut Vec<Event>) {
        if let Some(paste) = self.paste.take() {
            events.extend((!paste.is_empty()).then(|| Event::Paste(self.grammar.text(&paste))));
        } else {
            self.grammar.end(events);
        }
    }

    /// The first text that was no UTF-8, once.
    pub fn take_foreign(&mut self) -> Option<String> {
        self.grammar.take_foreign()
    }
}

/// Whether bytes go on with a sequence, rather than being keys that a person typed right behind Esc.
const fn is_rest_of_sequence(bytes: &[u8]) -> bool {
    matches!(bytes, [b'[' | b']' | b'^' | b'_', ..] | [b'O' | b'P' | b'X', _, ..])
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
    /// A text that was no UTF-8.
    pub foreign: Option<String>,
}

/// The terminal's input, decoded.
pub struct Input<'fd> {
    fd: BorrowedFd<'fd>,
    decoder: Decoder,
    flood: Flood,
    buffer: Vec<u8>,
}

impl Input<'static> {
    /// Standard input.
    pub fn stdin(habits: Habits) -> Self {
        Self { decoder: Decoder::new(habits), ..Self::new(rustix::stdio::stdin()) }
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
            heard.foreign = self.decoder.take_foreign();
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

/// Where `needle` begins in `hay`, at `from` or behind.
fn find(hay: &[u8], needle: &[u8], from: usize) -> Option<usize> {
    hay[from..].windows(needle.len()).position(|window| window == needle).map(|at| from + at)
}

#[cfg(test)]
mod tests;
