//! The copy that is made by key while nothing can be saved.

use std::thread;

use jiff::Timestamp;

use super::Driver;
use crate::tui::{message::Msg, rescue::Aim};

impl Driver {
    /// Keeps a copy of what is not on disk outside the data directory, on a thread of its own: a disk that can't be written
    /// may not answer either.
    pub(super) fn copy_away(&self) {
        let (rescue, tell, waker) = (self.saver.rescue(), self.tell.clone(), self.waker.clone());
        let copying = thread::Builder::new().name("copy".to_owned()).spawn(move || {
            let _ = tell.send(Msg::CopiedAway(rescue.copy(Aim::Elsewhere, Timestamp::now())));
            waker.wake();
        });
        if let Err(error) = copying {
            let _ = self.tell.send(Msg::Failed(format!("cannot copy what is not saved: {error}")));
            self.waker.wake();
        }
    }
}
