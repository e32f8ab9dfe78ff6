//! What is read from the store on threads of its own, so that no key waits for it.

use std::thread;

use super::Driver;
use crate::{app::phrases, domain::ids::CriterionId, tui::message::Msg};

impl Driver {
    /// Reads the earlier notes.
    pub(super) fn gather(&self, criterion: CriterionId) {
        let Some(work) = &self.model.work else { return };
        let (desk, framework, but) = (self.desk.clone(), work.framework().id.clone(), work.session.file.id);
        self.on_a_thread("phrases", move || {
            let found = phrases::gather(&desk, &framework, &criterion, but);
            Some(Msg::Gathered(criterion, found))
        });
    }

    /// Lists the store: ten thousand heads are no reason to show nothing.
    pub(super) fn list(&self) {
        let desk = self.desk.clone();
        self.on_a_thread("list", move || {
            Some(match desk.rows() {
                Ok(rows) => Msg::Listed(rows),
                Err(error) => Msg::Failed(format!("{error}. {}", error.hint())),
            })
        });
    }

    /// Does something on a thread of its own, and tells the screens what came of it.
    pub(super) fn on_a_thread(&self, name: &str, task: impl FnOnce() -> Option<Msg> + Send + 'static) {
        let (tell, waker) = (self.tell.clone(), self.waker.clone());
        let begun = thread::Builder::new().name(name.to_owned()).spawn(move || {
            if let Some(msg) = task() {
                let _ = tell.send(msg);
                waker.wake();
            }
        });
        if let Err(error) = begun {
            let _ = self.tell.send(Msg::Failed(format!("cannot begin another thread ({name}): {error}")));
            self.waker.wake();
        }
    }
}
