//! Having the lock of a session again: from the process that holds it, or after it was let go or lost.

use std::{thread, time::Duration};

use super::{Access, Desk, DeskError, Hold, Opened, Tried};
use crate::{
    domain::ids::SessionId,
    store::{Held, StoreError},
};

/// How often the lock is tried after its holder was asked to let go.
const TRIES: u32 = 60;
/// The pause between two tries.
const PAUSE: Duration = Duration::from_millis(50);

impl Desk {
    /// Asks whoever has the session open to save and let go, and opens it for writing once that is done.
    ///
    /// # Errors
    /// The holder can't be asked or doesn't let go within three seconds, or the session can't be opened.
    pub fn take_over(&self, id: SessionId) -> Result<(Opened, Hold), DeskError> {
        self.store.ask_holder(id)?;
        self.open_as(id, Tried::until_had(|| self.store.lock(id))?)
    }

    /// Takes the lock again after it was let go or lost, for the same state of the file: the next save finds out
    /// whether it still is that.
    ///
    /// # Errors
    /// Somebody else has it now.
    pub fn lock_again(&self, hold: &mut Hold) -> Result<(), DeskError> {
        if hold.check().is_ok() {
            return Ok(());
        }
        // What is left of the old lock goes first, or it would be in the way of the new one.
        hold.lock = None;
        hold.lock = Some(self.store.lock(hold.facts.id)?);
        Ok(())
    }
}

impl Tried {
    /// The lock, once whoever was asked for it has let it go.
    ///
    /// # Errors
    /// It is not let go within three seconds, or it can't be tried.
    pub(in crate::app) fn until_had(
        lock: impl Fn() -> Result<Box<dyn Held>, StoreError>,
    ) -> Result<Self, DeskError> {
        for _ in 0..TRIES {
            let tried = Self::of(lock())?;
            if tried.lock.is_some() || matches!(tried.bar, Some(Access::Unwritable(_))) {
                return Ok(tried);
            }
            thread::sleep(PAUSE);
        }
        Err(DeskError::NotLetGo)
    }
}

impl Access {
    /// Whether the session can be had by asking whoever has it.
    pub fn can_be_taken_over(&self) -> bool {
        match self {
            Self::Held(_) | Self::LetGo => true,
            Self::Write | Self::Newer | Self::ChangedOutside(_) | Self::Unwritable(_) => false,
        }
    }
}
