//! A note in the hands of `$EDITOR`.

use std::path::PathBuf;

use super::{Driver, RunError, lock::Again, wait::Then};
use crate::{
    app::editor::{self, Edited},
    domain::{
        ids::{CriterionId, SessionId},
        session::{Draft, Session},
    },
    tui::{
        message::Msg,
        model::{Notice, Weight},
        terminal::{self, Screen},
    },
};

/// How many files that editors left are named at once: their names are long, and a screen may be small.
const MOST_NAMED: usize = 2;

/// Why a text is put aside that an editor left.
const ELSEWHERE: &str = "changed or open elsewhere";

/// What a session says of a criterion, with the words being typed.
fn said(session: &Session, criterion: &CriterionId) -> (Option<String>, Option<Draft>) {
    let note = session.state.mark(criterion).map(|mark| mark.note.clone());
    (note.filter(|note| !note.is_empty()), session.draft.clone())
}

/// A note in the hands of an editor.
#[derive(Debug)]
pub(super) struct HandedBack {
    id: SessionId,
    criterion: CriterionId,
    /// The text that the editor gets.
    text: String,
    /// What the session said before.
    before: (Option<String>, Option<Draft>),
    /// What the editor left.
    edited: Option<Result<Edited, String>>,
}

impl Driver {
    /// Hands a note to the editor once the words so far are on disk. Nothing can be answered meanwhile, so the session is
    /// let go, for whoever asks for it, and taken again at the end.
    pub(super) fn hand_over_first(&mut self, criterion: CriterionId, text: String) {
        let Some(work) = &self.model.work else { return };
        let (id, before) = (work.session.file.id, said(&work.session, &criterion));
        self.release(Then::HandOver(Box::new(HandedBack { id, criterion, text, before, edited: None })));
    }

    /// Runs the editor and waits for it.
    pub(super) fn hand_over(&mut self, mut handed: HandedBack, screen: &mut Screen) -> Result<(), RunError> {
        let HandedBack { id, criterion, text, .. } = &handed;
        let edited =
            screen.outside(|| editor::edit(&self.drafts, *id, criterion, text, terminal::stop_with_group))?;
        self.was_outside = true;
        handed.edited = Some(edited.map_err(|error| format!("{error}. {}", error.hint())));
        if let Err(Again::Edited(handed)) = self.back_to_work(Again::Edited(Box::new(handed))) {
            self.handed_back(*handed, screen);
        }
        Ok(())
    }

    /// Takes what the editor left, if the session still is what was handed over.
    pub(super) fn handed_back(&mut self, handed: HandedBack, screen: &mut Screen) {
        let HandedBack { criterion, before, edited, .. } = handed;
        let Some(edited) = edited else { return };
        let now = self.model.work.as_ref().filter(|work| work.is_writable());
        let is_ours = now.is_some_and(|work| said(&work.session, &criterion) == before);
        let edited = edited.and_then(|edited| {
            let aside = || format!("{ELSEWHERE}; what $EDITOR left is in {}", edited.path.display());
            if is_ours { Ok(edited) } else { Err(aside()) }
        });
        self.update(Msg::Edited { criterion, edited }, screen);
    }

    /// Says where there is what an editor wrote that is not in the session: the program ended meanwhile, or it could not
    /// be taken. Each file is named once while the program runs; it may be a copy that the editor made for itself.
    pub(super) fn say_what_editors_left(&mut self) {
        let Some(work) = self.model.work.as_ref().filter(|work| work.is_writable()) else { return };
        let mut left: Vec<PathBuf> = editor::left(&self.drafts, &work.session);
        left.retain(|path| !self.named.contains(path));
        let more = left.len().saturating_sub(MOST_NAMED);
        left.truncate(MOST_NAMED);
        if left.is_empty() {
            return;
        }
        let paths: Vec<_> = left.iter().map(|path| path.display().to_string()).collect();
        let more = if more > 0 { format!(" (and {more} more)") } else { String::new() };
        // The others are named when the session is opened next.
        self.named.extend(left);
        self.say_before(&format!("$EDITOR left a text that is in no note: {}{more}", paths.join(", ")));
    }

    /// Says what failed, before what is said already.
    pub(super) fn say_before(&mut self, said: &str) {
        let text = match self.model.notice.take() {
            Some(Notice { text, .. }) => format!("{said}. {text}"),
            None => said.to_owned(),
        };
        self.model.say(Weight::Failed, text);
    }
}
