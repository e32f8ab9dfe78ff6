//! What is read from the store on threads of its own, so that no key waits for it.

use std::thread;

use super::Driver;
use crate::{app::phrases, domain::ids::CriterionId, tui::message::Msg};

impl Driver {
    /// Reads the earlier notes on a thread of its own.
    pub(super) fn gather(&self, criterion: CriterionId) {
        let Some(work) = &self.model.work else { return };
        let (desk, tell, waker) = (self.desk.clone(), self.tell.clone(), self.waker.clone());
        let (framework, but) = (work.framework().id.clone(), work.session.file.id);
        let gathering = thread::Builder::new().name("phrases".to_owned()).spawn(move || {
            let found = phrases::gather(&desk, &framework, &criterion, but);
            let _ = tell.send(Msg::Gathered(criterion, found));
            waker.wake();
        });
        if let Err(error) = gathering {
            let _ = self.tell.send(Msg::Failed(format!("cannot read the earlier notes: {error}")));
            self.waker.wake();
        }
    }

    /// Lists the store on a thread of its own: ten thousand heads are no reason to show nothing.
    pub(super) fn list(&self) {
        let (desk, tell, waker) = (self.desk.clone(), self.tell.clone(), self.waker.clone());
        let listing = thread::Builder::new().name("list".to_owned()).spawn(move || {
            let msg = match desk.rows() {
                Ok(rows) => Msg::Listed(rows),
                Err(error) => Msg::Failed(format!("{error}. {}", error.hint())),
            };
            let _ = tell.send(msg);
            waker.wake();
        });
        if let Err(error) = listing {
            let _ = self.tell.send(Msg::Failed(format!("cannot list the sessions: {error}")));
            self.waker.wake();
        }
    }
}
