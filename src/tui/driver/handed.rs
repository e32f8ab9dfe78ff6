//! A note in the hands of `$EDITOR`.

use std::path::PathBuf;

use super::{Driver, RunError};
use crate::{
    app::editor,
    domain::ids::CriterionId,
    tui::{
        message::Msg,
        model::{Notice, Weight},
        terminal::{self, Screen},
    },
};

impl Driver {
    /// Hands a note to the editor and waits for it.
    pub(super) fn hand_over(
        &mut self,
        criterion: CriterionId,
        text: &str,
        screen: &mut Screen,
    ) -> Result<(), RunError> {
        let Some(work) = &self.model.work else { return Ok(()) };
        let id = work.session.file.id;
        // The words so far are on disk before another program has the terminal.
        let _ = self.saver.settle();
        let edited =
            screen.outside(|| editor::edit(&self.drafts, id, &criterion, text, terminal::stop_with_group))?;
        self.was_outside = true;
        let edited = edited.map_err(|error| format!("{error}. {}", error.hint()));
        self.update(Msg::Edited { criterion, edited }, screen)
    }

    /// Removes the file that an editor had, once its text is on disk in the session. Until then it stays.
    pub(super) fn forget(&mut self, path: &std::path::Path) {
        if self.saver.settle().is_ok() {
            editor::forget(path);
        }
    }

    /// Says where there is what an editor wrote that is not in the session: the program ended meanwhile, or it could not
    /// be taken.
    pub(super) fn say_what_editors_left(&mut self) {
        let Some(work) = self.model.work.as_ref().filter(|work| work.is_writable()) else { return };
        let left: Vec<PathBuf> = editor::left(&self.drafts, &work.session);
        let Some(first) = left.first() else { return };
        let more = if left.len() > 1 { format!(" (and {} more)", left.len() - 1) } else { String::new() };
        let said = format!("$EDITOR left a text that is in no note: {}{more}", first.display());
        let text = match self.model.notice.take() {
            Some(Notice { text, .. }) => format!("{said}. {text}"),
            None => said,
        };
        self.model.say(Weight::Failed, text);
    }
}
