//! A note in the hands of `$EDITOR`.

use std::path::PathBuf;

use super::{Driver, RunError};
use crate::{
    app::editor,
    domain::{
        ids::CriterionId,
        session::{Draft, Session},
    },
    tui::{
        message::Msg,
        model::{Notice, Weight},
        terminal::{self, Screen},
    },
};

/// Why a text is put aside that an editor left.
const ELSEWHERE: &str = "changed or open elsewhere";

/// What a session says of a criterion, with the words being typed.
fn said(session: &Session, criterion: &CriterionId) -> (Option<String>, Option<Draft>) {
    let note = session.state.mark(criterion).map(|mark| mark.note.clone());
    (note.filter(|note| !note.is_empty()), session.draft.clone())
}

impl Driver {
    /// Hands a note to the editor and waits for it. Nothing can be answered meanwhile, so the session is let go, for
    /// whoever asks for it, and taken again at the end.
    pub(super) fn hand_over(
        &mut self,
        criterion: CriterionId,
        text: &str,
        screen: &mut Screen,
    ) -> Result<(), RunError> {
        let Some(work) = &self.model.work else { return Ok(()) };
        let id = work.session.file.id;
        let before = said(&work.session, &criterion);
        // The words so far are on disk before another program has the terminal.
        let _ = self.saver.settle();
        self.let_go();
        let edited =
            screen.outside(|| editor::edit(&self.drafts, id, &criterion, text, terminal::stop_with_group))?;
        self.was_outside = true;
        self.back_to_work();
        let now = self.model.work.as_ref().filter(|work| work.is_writable());
        let is_ours = now.is_some_and(|work| said(&work.session, &criterion) == before);
        let edited = edited.map_err(|error| format!("{error}. {}", error.hint())).and_then(|edited| {
            let aside = || format!("{ELSEWHERE}; what $EDITOR left is in {}", edited.path.display());
            if is_ours { Ok(edited) } else { Err(aside()) }
        });
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
