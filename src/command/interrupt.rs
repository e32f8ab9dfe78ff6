//! Ends a long command when it is asked to, so that nothing half-made is left; a second signal ends the program at once.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use signal_hook::{
    consts::{SIGHUP, SIGINT, SIGTERM},
    flag,
};

/// Whether somebody asked for an end.
#[derive(Debug, Default)]
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Begins to listen. Where the system does not let it, a signal ends the program as it always did.
    pub fn watch() -> Self {
        let asked = Arc::<AtomicBool>::default();
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            // The one that ends the program stands first: it must see the flag as it was before this signal.
            let _ = flag::register_conditional_default(signal, Arc::clone(&asked));
            let _ = flag::register(signal, Arc::clone(&asked));
        }
        Self(asked)
    }

    /// Whether it came.
    pub fn came(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
