//! Entering the terminal and leaving it as it was, whatever ends the program.
//!
//! It is asked nothing: no query is ever sent, so there is no answer to wait for on a bad line. What belongs to the
//! process and not to a value, the mode to restore and whether there is anything to restore, is kept in statics,
//! since a panic hook has nothing else to go by.

mod canvas;
mod clipboard;
mod line;

use std::io::{self, Write};
use std::panic;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU8, Ordering};
use std::thread;
use std::time::Duration;

use nix::unistd::{getpgrp, getppid, getsid};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use rustix::process::{Signal, kill_current_process_group};
use rustix::stdio::{stdin, stdout};
use rustix::termios::{OptionalActions, QueueSelector, Termios, isatty, tcflush, tcgetattr, tcsetattr};
use thiserror::Error;

use crate::{domain::text::clean, tui::backend::Lean};
use canvas::Canvas;
pub use line::{Tty, is_stuck};

/// Why there are no screens.
#[derive(Debug, Error)]
pub enum TerminalError {
    /// Standard input or output is a file or a pipe.
    #[error(
        "the screens need a terminal on standard input and output; every command works without one: assessor --help"
    )]
    NoTerminal,
    /// The terminal can't place text.
    #[error(
        "the terminal (TERM={0}) can't draw screens; assessor plain SESSION goes line by line, and every command works: assessor --help"
    )]
    Dumb(String),
    /// The terminal refused its mode.
    #[error("the terminal can't be set up: {0}")]
    Mode(#[from] io::Error),
}

/// Alternate screen; what another program may have left on off; bracketed paste, no cursor, plain pen, nothing on the
/// screen. Consoles without an alternate screen still show what was there before, and print what they don't know,
/// hence the last.
///
/// Off: application cursor keys and keypad, X10 and every other mouse report, focus, changes of colours and of size;
/// kitty's protocol and modifyOtherKeys. Nobody answers to any of it.
const ENTER: &[u8] = b"\x1b[?1049h\x1b>\x1b[?1;9;1000;1002;1003;1004;1005;1006;1015;1016;2031;2048l\
    \x1b[=0u\x1b[>4;0m\x1b[?2004h\x1b[?25l\x1b[m\x1b[2J";
const ENTER_MOUSE: &[u8] = b"\x1b[?1000h\x1b[?1006h";
/// Where there is no alternate screen, nothing of ours stays behind.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[m\x1b[?2004l\x1b[H\x1b[2J\x1b[?25h\x1b[?1049l";
const LEAVE_MOUSE: &[u8] = b"\x1b[?1006l\x1b[?1000l";

/// Nothing to restore; the terminal is ours; it is ours with the mouse.
const OUT: u8 = 0;
const IN: u8 = 1;
const IN_WITH_MOUSE: u8 = 2;

static STATE: AtomicU8 = AtomicU8::new(OUT);
static MODE: Mutex<Option<Termios>> = Mutex::new(None);

/// Whether there is a terminal that can draw screens; `term` is the value of `TERM`.
///
/// # Errors
/// Says what is missing and what works instead.
pub fn check(term: Option<&str>) -> Result<(), TerminalError> {
    if !(isatty(stdin()) && isatty(stdout())) {
        return Err(TerminalError::NoTerminal);
    }
    if is_dumb(term) {
        return Err(TerminalError::Dumb(term.unwrap_or_default().to_owned()));
    }
    Ok(())
}

/// Whether a terminal of this name can only write line after line. One without a name is taken for such.
pub fn is_dumb(term: Option<&str>) -> bool {
    matches!(term, None | Some("" | "dumb" | "unknown"))
}

/// The terminal while it is ours. Dropping it leaves.
#[derive(Debug)]
pub struct Screen {
    canvas: Canvas<Tty>,
    mouse: bool,
}

impl Screen {
    /// Takes the terminal. Its mode changes at once; the rest leaves together with the first frame.
    ///
    /// # Errors
    /// If the terminal refuses raw mode. Whether there is a terminal at all is for [`check`] to say.
    pub fn enter(mouse: bool) -> Result<Self, TerminalError> {
        let mut screen = Self { canvas: Canvas::new(Lean::new(Tty))?, mouse };
        screen.take()?;
        Ok(screen)
    }

    /// Draws one frame by `render`, in one write; `render` says where the cursor is, if it is to be seen.
    ///
    /// # Errors
    /// If the terminal is gone; there is no use in telling anybody. Or nobody takes what is written ([`is_stuck`]): then
    /// the next frame begins from nothing.
    pub fn draw(&mut self, render: impl FnOnce(Rect, &mut Buffer) -> Option<Position>) -> io::Result<()> {
        let outcome = self.canvas.draw(render);
        if is_stuck(&outcome) {
            self.redraw()?;
        }
        outcome
    }

    /// Draws the next frame from nothing, as after a resize or another program's output.
    ///
    /// # Errors
    /// None that this backend has.
    pub fn redraw(&mut self) -> io::Result<()> {
        self.canvas.backend_mut().forget();
        self.canvas.clear()
    }

    /// Puts a text into the terminal's clipboard with the next frame, if the terminal takes that.
    pub fn copy(&mut self, text: &str) {
        self.canvas.backend_mut().queue(&clipboard::sequence(text));
    }

    /// Leaves, does `work` on the shell's own screen, and takes the terminal again.
    ///
    /// # Errors
    /// If the terminal can't be taken again.
    pub fn outside<T>(&mut self, work: impl FnOnce() -> T) -> Result<T, TerminalError> {
        leave();
        let outcome = work();
        self.resume()?;
        Ok(outcome)
    }

    /// Stops until called back to the foreground; false, and nothing done, where nobody could call it back.
    ///
    /// The whole process group stops, as it does when the terminal stops it, so that a script around the program
    /// stops with it. What has to be saved is saved before.
    ///
    /// # Errors
    /// If the terminal can't be taken again.
    pub fn suspend(&mut self) -> Result<bool, TerminalError> {
        if is_orphaned() {
            return Ok(false);
        }
        self.outside(stop_group)
    }

    /// Takes the terminal again and draws anew, after a stop that nobody announced ([`Signal::Resume`]): the shell may
    /// have changed its mode, and has written on it.
    ///
    /// [`Signal::Resume`]: crate::tui::signals::Signal::Resume
    ///
    /// # Errors
    /// If the terminal can't be taken again.
    pub fn resume(&mut self) -> Result<(), TerminalError> {
        self.take()?;
        Ok(self.redraw()?)
    }

    /// Forgets the terminal without a word to it, once it has hung up. Where only the input has, there is still a screen
    /// to be restored.
    pub fn abandon(&self) {
        if line::is_gone() {
            STATE.store(OUT, Ordering::SeqCst);
        }
    }

    fn take(&mut self) -> io::Result<()> {
        set_raw()?;
        STATE.store(if self.mouse { IN_WITH_MOUSE } else { IN }, Ordering::SeqCst);
        let backend = self.canvas.backend_mut();
        backend.queue(ENTER);
        if self.mouse {
            backend.queue(ENTER_MOUSE);
        }
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        leave();
    }
}

/// Restores the terminal if it is ours, from anywhere and any number of times. Errors are ignored: the terminal may
/// be the very thing that has gone.
pub fn leave() {
    let state = STATE.swap(OUT, Ordering::SeqCst);
    if state == OUT {
        return;
    }
    let bytes = if state == IN_WITH_MOUSE { [LEAVE_MOUSE, LEAVE].concat() } else { LEAVE.to_vec() };
    let _ = Tty.write_all(&bytes);
    if let Some(mode) = lock_mode().as_ref() {
        // The rest of a paste is not for the shell to run.
        let _ = tcflush(stdin(), QueueSelector::IFlush);
        // At once: to wait for the output to drain is to wait for a line that may be dead.
        let _ = tcsetattr(stdin(), OptionalActions::Now, mode);
    }
}

/// Makes every panic call `emergency`, which copies what would be lost, and on the thread that calls this (the one
/// that draws) restore the terminal before the message is printed. On other threads the message would garble the
/// screen: who joins the thread has it.
///
/// `emergency` must not panic, and runs first, as the terminal may be stuck; what it says comes last.
pub fn on_panic(emergency: impl Fn() -> Option<String> + Send + Sync + 'static) {
    let drawing = thread::current().id();
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let says = emergency();
        if thread::current().id() == drawing {
            leave();
        }
        if STATE.load(Ordering::SeqCst) == OUT {
            before(info);
            let says = says.map(|says| format!("assessor: {}\n", clean(&says))).unwrap_or_default();
            let _ = io::stderr().write_all(says.as_bytes());
        }
    }));
}

fn set_raw() -> io::Result<()> {
    let mode = tcgetattr(stdin())?;
    let mut raw = mode.clone();
    raw.make_raw();
    // Kept before it is changed; but a mode that is found while the terminal is ours is not the one to go back to.
    if STATE.load(Ordering::SeqCst) == OUT {
        *lock_mode() = Some(mode);
    }
    tcsetattr(stdin(), OptionalActions::Now, &raw)?;
    Ok(())
}

/// A thread that panicked with the lock held has left a whole value behind: there is only one assignment.
fn lock_mode() -> std::sync::MutexGuard<'static, Option<Termios>> {
    MODE.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Stops the process group until it is called to the foreground.
fn stop_group() -> bool {
    let stopped = kill_current_process_group(Signal::STOP).is_ok();
    // The signal stops the main thread at once; another that calls this runs on for a moment.
    thread::sleep(Duration::from_millis(20));
    stopped
}

/// Stops with a program that has the terminal meanwhile and was stopped, where somebody can call both back.
pub fn stop_with_group() {
    if !is_orphaned() {
        let _ = stop_group();
    }
}

/// Whether no shell of this session could continue the process group: it is the session's first, as under
/// `ssh host assessor`, or the shell has died. The kernel ignores Ctrl-Z for such a group.
///
/// In a container the session's first process may be outside and its number 0, which rustix doesn't allow for.
fn is_orphaned() -> bool {
    let Ok(session) = getsid(None) else { return true };
    getpgrp() == session || getsid(Some(getppid())) != Ok(session)
}

#[cfg(test)]
mod tests;
