//! The panel that is open: opened, saved and signed between two frames. Panels change seldom and by one hand, so that
//! a thread of their own would save nobody a wait.

use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::{Driver, End};
use crate::{
    app::{
        desk::{Access, Intent},
        panel::{OpenedPanel, PanelError, PanelHold},
    },
    domain::ids::PanelId,
    store::{Copied, Whither},
    tui::{
        message::Msg,
        model::{
            Weight,
            panel::{PanelAsk, PanelNews},
        },
    },
};

/// How long a failed save waits before it is tried again.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long words being typed wait for more of them before they are kept.
const GATHERING: Duration = Duration::from_millis(100);

/// What is said where all that is not saved are words that are still being typed.
const HALF_TYPED: &str = "words half typed at a panel are not copied; enter them first";

/// What is said where reading a panel again failed and left nothing to save by.
const NOT_OPEN: &str = "the panel is not open for writing any more. Open it again";

/// What is known of the open panel's file.
#[derive(Debug, Default)]
pub(super) struct PanelDesk {
    hold: Option<PanelHold>,
    /// Whether the panel has changed since it was saved.
    is_due: bool,
    /// Since when the words being typed differ from those that are kept.
    typed: Option<Instant>,
    again: Option<Instant>,
    /// The copy that stands in for a save that failed.
    copied: Option<Copied>,
}

impl Driver {
    /// When words being typed are kept, or a failed save of the panel is tried again.
    pub(super) fn panel_deadline(&self) -> Option<Instant> {
        let typed = self.panels.typed.map(|typed| typed + GATHERING);
        self.panels.again.or(typed)
    }

    pub(super) fn ask_panel(&mut self, ask: PanelAsk) {
        let result = match ask {
            PanelAsk::Save => {
                self.panels.is_due = true;
                Ok(())
            }
            PanelAsk::KeepDraft => {
                self.panels.typed.get_or_insert_with(Instant::now);
                Ok(())
            }
            PanelAsk::List => self.desk.panels().map(|rows| self.news(PanelNews::Listed(rows))),
            PanelAsk::Open(id) => self.open_panel(id),
            PanelAsk::TakeOver(id) => {
                self.desk.take_over_panel(id).map(|(opened, hold)| self.opened_panel(opened, hold))
            }
            PanelAsk::Convene { sources, anonymous } => self
                .desk
                .convene(&sources, anonymous, Timestamp::now())
                .map(|(opened, hold)| self.opened_panel(opened, hold)),
            PanelAsk::Sign(id) => self
                .desk
                .sign_panel(id, Timestamp::now())
                .map(|opened| self.news(PanelNews::Signed(opened.signoffs))),
            PanelAsk::Close => {
                self.close_panel();
                Ok(())
            }
        };
        if let Err(error) = result {
            self.report(Msg::Failed(told(&error)));
        }
    }

    /// Tells the screens.
    fn news(&mut self, news: PanelNews) {
        self.report(Msg::Panel(news));
    }

    pub(super) fn open_panel(&mut self, id: PanelId) -> Result<(), PanelError> {
        let is_failed = self.panels.again.is_some();
        if is_failed {
            // What is not on disk yet must not be read over.
            self.model.say(Weight::Failed, "NOT SAVED yet, so it is not read again");
            return Ok(());
        }
        // The lock is this program's own; it is let go to be taken again.
        self.panels.hold = None;
        let (opened, hold) = self.desk.open_panel(id, Intent::Write)?;
        self.opened_panel(opened, hold);
        Ok(())
    }

    fn opened_panel(&mut self, opened: OpenedPanel, hold: PanelHold) {
        self.panels = PanelDesk { hold: Some(hold), ..PanelDesk::default() };
        self.rest.stir();
        self.news(PanelNews::Opened(Box::new(opened)));
    }

    /// Saves the panel if that is due; returns whether there is something new to show.
    pub(super) fn save_panel(&mut self) -> bool {
        let now = Instant::now();
        let is_again = self.panels.again.is_some_and(|again| again <= now);
        let is_kept =
            self.panels.again.is_none() && self.panels.typed.is_some_and(|at| at + GATHERING <= now);
        let is_due = self.panels.is_due && self.panels.again.is_none();
        if !is_due && !is_again && !is_kept {
            return false;
        }
        self.save_panel_now();
        true
    }

    /// Puts on disk whatever of the panel isn't there yet, and says how that went.
    fn save_panel_now(&mut self) {
        let news = match self.try_save_panel() {
            Ok(saved) => saved,
            Err(cause) => {
                self.panels.again = Some(Instant::now() + PATIENCE);
                PanelNews::SaveFailed(cause)
            }
        };
        self.news(news);
    }

    /// Before something may leave the panel, unless words are being typed at it: those are gathered.
    pub(super) fn save_panel_first(&mut self) {
        if self.model.overlays.is_empty() && self.panels.again.is_none() && self.panels.is_unsaved() {
            self.save_panel_now();
        }
    }

    fn try_save_panel(&mut self) -> Result<PanelNews, String> {
        let (Some(table), Some(hold)) = (self.model.table(), self.panels.hold.as_mut()) else {
            return Err(NOT_OPEN.to_owned());
        };
        let (now, mut news) = (Timestamp::now(), None);
        // A lock file that was removed by hand is made again, unless somebody else has a new one.
        self.desk.lock_panel_again(hold).map_err(|error| why(&error))?;
        if self.panels.is_due {
            let (mut panel, summary) = (table.opened.panel.clone(), table.opened.summary());
            let saved = self.desk.save_panel(&mut panel, &summary, hold, now).map_err(|error| why(&error))?;
            self.panels.is_due = false;
            if let Some(copied) = self.panels.copied.take() {
                // A copy that can't be put away is found again, and has nothing that the panel hasn't.
                let _ = self.desk.store().put_panel_copy_away(&copied.path);
            }
            news = Some(PanelNews::Saved(Box::new(panel.file), saved.at));
        }
        // The words come after the panel: whatever they have become is on disk before they go.
        if self.panels.typed.is_some() {
            let draft = table.opened.draft.as_ref();
            self.desk.keep_panel_draft(hold, draft).map_err(|error| why(&error))?;
            self.panels.typed = None;
        }
        self.panels.again = None;
        Ok(news.unwrap_or(PanelNews::Kept(now)))
    }

    /// The last try, when the program ends: why the last changes of a panel are not on disk. They are then kept beside
    /// it, where the next start finds them.
    pub(super) fn last_save_of_panel(&mut self) -> Result<(), String> {
        if !self.panels.is_unsaved() {
            return Ok(());
        }
        let result = self.try_save_panel();
        result.map(drop).map_err(|cause| {
            let copied = self.copy_panel(Whither::Beside);
            // It is tried once: what follows the end of the loop is the end of the program.
            self.panels.is_due = false;
            match copied {
                Ok(Some(copied)) => format!("{cause}; they are kept in {}", copied.told("the panel")),
                Ok(None) => cause,
                Err(why) => format!("{cause}; a copy could not be written either: {why}"),
            }
        })
    }

    /// Keeps a copy of the panel that could not be saved outside the data directory.
    pub(super) fn copy_panel_away(&mut self) {
        let copied = self.copy_panel(Whither::Elsewhere);
        self.report(Msg::CopiedAway(copied));
    }

    /// Copies a panel that could not be saved: over the copy that there is, or to where it is wanted.
    fn copy_panel(&mut self, whither: Whither<'_>) -> Result<Option<Copied>, String> {
        let (Some(table), Some(hold)) = (self.model.table(), self.panels.hold.as_ref()) else {
            return Ok(None);
        };
        if !self.panels.is_due {
            // The words in hand have a file of their own, of which there is no copy.
            let typed = self.panels.typed.map(|_| HALF_TYPED.to_owned());
            return typed.map_or(Ok(None), Err);
        }
        let (summary, now) = (table.opened.summary(), Timestamp::now());
        let whither = self.panels.copied.as_ref().map_or(whither, Whither::Over);
        let copied = self.desk.rescue_panel(&table.opened.panel, &summary, hold, whither, now);
        self.panels.copied = Some(copied.map_err(|error| told(&error))?);
        Ok(self.panels.copied.clone())
    }

    /// Lets the panel go, unless its last change is not on disk and the chair has not been told yet.
    fn close_panel(&mut self) {
        let result = if self.panels.is_unsaved() { self.try_save_panel().map(drop) } else { Ok(()) };
        if let Err(cause) = result {
            self.model.say(Weight::Failed, self.not_saved(&cause));
            self.end = self.unsaved.replace(cause).map(|_| End::Unsaved);
        } else {
            self.unsaved = None;
            if self.model.table().is_none() {
                self.panels = PanelDesk::default();
            }
        }
    }
}

impl PanelDesk {
    fn is_unsaved(&self) -> bool {
        self.is_due || self.typed.is_some()
    }

    /// Whether the panel can be written from here, since its lock is held.
    pub(super) fn is_held(&self) -> bool {
        self.hold.as_ref().is_some_and(|hold| hold.lock.is_some())
    }
}

/// The lock of the open panel: let go and taken again as a session's is.
impl Driver {
    /// Saves the panel and lets it go.
    pub(super) fn release_panel(&mut self) -> Result<(), String> {
        if self.panels.is_unsaved() {
            let saved = self.try_save_panel()?;
            self.news(saved);
        }
        if let Some(hold) = &mut self.panels.hold {
            hold.lock = None;
        }
        Ok(())
    }

    /// Takes the panel again, if it still is what the screen shows; else shows what it is now and says false.
    pub(super) fn panel_again(&mut self, id: PanelId) -> bool {
        let (opened, hold) = match self.desk.open_panel(id, Intent::Write) {
            Ok(found) => found,
            Err(error) => {
                self.news(PanelNews::Access(Access::Held(error.to_string())));
                return false;
            }
        };
        let Some(table) = self.model.table() else { return true };
        let is_same = table.panel().head() == opened.panel.head() && table.opened.draft == opened.draft;
        let is_ours = opened.may_change().is_ok();
        if is_same && is_ours {
            self.panels.hold = Some(hold);
            return true;
        }
        if table.panel().head() == opened.panel.head() && !is_ours {
            self.news(PanelNews::Access(opened.access));
            return false;
        }
        self.opened_panel(opened, hold);
        let says = "changed elsewhere meanwhile: this is how it is now, and that key did nothing";
        self.model.say(Weight::Refused, says);
        false
    }

    /// Somebody of the same user asks for the panel: it is saved, let go, and read-only from now on.
    pub(super) fn panel_asked_for(&mut self) {
        match self.release_panel() {
            Ok(()) => self.news(PanelNews::Access(Access::LetGo)),
            Err(cause) => {
                let text = format!("asked for elsewhere, and kept here since it is NOT SAVED: {cause}");
                self.model.say(Weight::Failed, text);
            }
        }
    }
}

fn told(error: &PanelError) -> String {
    format!("{error}. {}", error.hint()).trim_end().to_owned()
}

/// Why the panel is not saved, the reason first: the line that says so may have no room for more.
fn why(error: &PanelError) -> String {
    match error {
        PanelError::Desk(error) => error.told(),
        other => told(other),
    }
}
