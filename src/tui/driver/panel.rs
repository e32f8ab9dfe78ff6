//! The panel that is open: opened, saved and signed between two frames. Panels change seldom and by one hand, so that
//! a thread of their own would save nobody a wait.

use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::{Driver, End};
use crate::{
    app::{
        desk::Intent,
        panel::{OpenedPanel, PanelError, PanelHold},
    },
    domain::ids::PanelId,
    tui::{
        message::Msg,
        model::{
            Weight,
            panel::{PanelAsk, PanelNews},
        },
        update::update,
    },
};

/// How long a failed save waits before it is tried again.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is said where reading a panel again failed and left nothing to save by.
const NOT_OPEN: &str = "the panel is not open for writing any more. Open it again";

/// What is known of the open panel's file.
#[derive(Debug, Default)]
pub(super) struct PanelDesk {
    hold: Option<PanelHold>,
    is_due: bool,
    again: Option<Instant>,
}

impl Driver {
    /// When a failed save of the panel is tried again.
    pub(super) fn panel_deadline(&self) -> Option<Instant> {
        self.panels.again
    }

    pub(super) fn ask_panel(&mut self, ask: PanelAsk) {
        let result = match ask {
            PanelAsk::Save => {
                self.panels.is_due = true;
                Ok(())
            }
            PanelAsk::List => self.desk.panels().map(|rows| self.news(PanelNews::Listed(rows))),
            PanelAsk::Open(id) => self.open_panel(id),
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
            let _ = update(&mut self.model, Msg::Failed(told(&error)), Timestamp::now());
        }
    }

    fn news(&mut self, news: PanelNews) {
        let _ = update(&mut self.model, Msg::Panel(news), Timestamp::now());
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
        self.panels = PanelDesk { hold: Some(hold), is_due: false, again: None };
        self.news(PanelNews::Opened(Box::new(opened)));
    }

    /// Saves the panel if that is due; returns whether there is something new to show.
    pub(super) fn save_panel(&mut self) -> bool {
        let is_again = self.panels.again.is_some_and(|again| again <= Instant::now());
        if !std::mem::take(&mut self.panels.is_due) && !is_again {
            return false;
        }
        let news = match self.try_save_panel() {
            Ok(saved) => saved,
            Err(cause) => {
                self.panels.again = Some(Instant::now() + PATIENCE);
                PanelNews::SaveFailed(cause)
            }
        };
        self.news(news);
        true
    }

    fn try_save_panel(&mut self) -> Result<PanelNews, String> {
        let (Some(table), Some(hold)) = (self.model.table(), self.panels.hold.as_mut()) else {
            return Err(NOT_OPEN.to_owned());
        };
        let (mut panel, summary) = (table.opened.panel.clone(), table.opened.summary());
        let result = self.desk.save_panel(&mut panel, &summary, hold, Timestamp::now());
        let result = result.map_err(|error| told(&error));
        if result.is_ok() {
            self.panels.again = None;
        }
        result.map(|saved| PanelNews::Saved(Box::new(panel.file), saved.at))
    }

    /// The last try, when the program ends: why the last changes of a panel are not on disk.
    pub(super) fn last_save_of_panel(&mut self) -> Result<(), String> {
        let is_unsaved = self.panels.is_due || self.panels.again.is_some();
        if !is_unsaved {
            return Ok(());
        }
        self.panels.is_due = false;
        self.try_save_panel().map(|_| ())
    }

    /// Lets the panel go, unless its last change is not on disk and the chair has not been told yet.
    fn close_panel(&mut self) {
        if let Err(cause) = self.last_save_of_panel() {
            let text = format!("NOT SAVED, and tried again; ctrl-c again leaves without. {cause}");
            self.model.say(Weight::Failed, text);
            self.end = self.unsaved.replace(cause).map(|_| End::Called);
        } else {
            self.unsaved = None;
            if self.model.table().is_none() {
                self.panels = PanelDesk::default();
            }
        }
    }
}

fn told(error: &PanelError) -> String {
    format!("{error}. {}", error.hint()).trim_end().to_owned()
}
