//! Ends a long command when it is asked to, so that nothing half-made is left; a second signal ends the program at once.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};

use signal_hook::{
    consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ},
    flag, low_level,
};

/// The exit code of a program that a signal ended, less the signal's number; the shell's own.
pub const BY_SIGNAL: u8 = 128;

/// Catches SIGXFSZ, which then means nothing: to write over the limit of `ulimit -f` is an error that can be told, as a
/// full disk is. It is caught and not ignored, since a program that is started from here would inherit that.
pub fn size_limit_is_an_error() {
    // Where the system does not let it, the signal ends the program as it always did.
    let _ = flag::register(SIGXFSZ, Arc::default());
}

/// Whether somebody asked for an end.
#[derive(Debug, Default)]
pub struct Interrupt {
    /// The number of the last signal; 0 before the first.
    last: Arc<AtomicUsize>,
}

impl Interrupt {
    /// Begins to listen. Where the system does not let it, a signal ends the program as it always did.
    pub fn watch() -> Self {
        let (asked, last) = (Arc::<AtomicBool>::default(), Arc::<AtomicUsize>::default());
        for (signal, number) in [(SIGINT, 2), (SIGTERM, 15), (SIGHUP, 1)] {
            // The one that ends the program stands first: it must see the flag as it was before this signal.
            let _ = flag::register_conditional_default(signal, Arc::clone(&asked));
            let _ = flag::register(signal, Arc::clone(&asked));
            let _ = flag::register_usize(signal, Arc::clone(&last), number);
        }
        Self { last }
    }

    /// Whether it came.
    pub fn came(&self) -> bool {
        self.last.load(Ordering::Relaxed) != 0
    }

    /// The exit code that says so, if it came.
    pub fn code(&self) -> Option<u8> {
        let last = u8::try_from(self.last.load(Ordering::Relaxed)).ok().filter(|last| *last > 0);
        last.map(|last| BY_SIGNAL + last)
    }
}

/// Ends the program by the signal that an exit code of [`Interrupt::code`] says: a shell that runs it in a loop leaves the
/// loop then, as somebody who presses Ctrl-C wants. Of any other code nothing comes.
pub fn end(code: u8) {
    if let Some(signal) = code.checked_sub(BY_SIGNAL).filter(|signal| *signal > 0) {
        // Where it can't be done the exit code alone says it.
        let _ = low_level::emulate_default_handler(signal.into());
    }
}
