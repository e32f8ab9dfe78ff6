//! The record that is open, a session or a panel: the only place in the loop that tells them apart.

use std::{path::Path, sync::Arc};

use jiff::Timestamp;

use crate::{
    app::{
        desk::{Access, Desk, DeskError, Hold, Intent, Opened},
        panel::{OpenedPanel, PanelError, PanelHold},
    },
    domain::{
        draft,
        framework::Edition,
        ids::{Digest, PanelId, SessionId},
        panel::Draft,
        session::Session,
    },
    store::{Copied, StoreError, Whither},
    tui::{
        message::Msg,
        model::{
            Model,
            panel::{PanelNews, Table},
        },
    },
};

/// The name of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordId {
    /// A session's.
    Session(SessionId),
    /// A panel's.
    Panel(PanelId),
}

/// A record just opened.
#[derive(Debug)]
pub enum Opening {
    /// A session.
    Session(Box<Opened>),
    /// A panel.
    Panel(Box<OpenedPanel>),
}

/// A record at one moment.
#[derive(Clone, Debug)]
pub enum Words {
    /// A session, and the edition it is marked against.
    Session(Box<Session>, Arc<Edition>),
    /// A panel with what it relies on.
    Panel(Box<OpenedPanel>),
}

/// A state of the open record, shared between the thread that draws and the one that saves.
#[derive(Debug)]
pub struct Snapshot {
    /// The record.
    pub words: Words,
    /// The words being typed that have a file of their own.
    pub draft: Option<Draft>,
    /// The number of changes made here: which state this is.
    pub changes: u64,
}

/// The file of the open record: what the next save must find there, and the lock.
#[derive(Debug)]
pub enum Grip {
    /// A session's.
    Session(Hold),
    /// A panel's.
    Panel {
        /// Its file.
        hold: PanelHold,
        /// The end of the history on disk; none where that is not known.
        head: Option<Digest>,
        /// The words being typed, as they are on disk.
        draft: Option<Draft>,
    },
}

impl RecordId {
    /// Opens the record.
    ///
    /// # Errors
    /// It can't be read.
    pub fn open(self, desk: &Desk, intent: Intent) -> Result<(Opening, Grip), PanelError> {
        Ok(match self {
            Self::Session(id) => session(desk.open(id, intent)?),
            Self::Panel(id) => panel(desk.open_panel(id, intent)?),
        })
    }

    /// Asks whoever has the record open to let it go, and opens it.
    ///
    /// # Errors
    /// It is not let go, or it can't be read.
    pub fn take_over(self, desk: &Desk) -> Result<(Opening, Grip), PanelError> {
        Ok(match self {
            Self::Session(id) => session(desk.take_over(id)?),
            Self::Panel(id) => panel(desk.take_over_panel(id)?),
        })
    }

    /// Reads the record again, if its file is not the one of `basis` any more. A panel has more files, and is always read.
    ///
    /// # Errors
    /// It can't be read.
    pub fn look(self, desk: &Desk, basis: Option<Digest>) -> Result<Option<(Opening, Grip)>, PanelError> {
        if let Self::Session(id) = self
            && Some(Digest::of(desk.store().read(id)?.as_bytes())) == basis
        {
            return Ok(None);
        }
        self.open(desk, Intent::Read).map(Some)
    }

    /// The word for such a record.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Session(_) => "the session",
            Self::Panel(_) => "the panel",
        }
    }

    /// Puts a copy away, once its words are in the file.
    pub fn put_away(self, desk: &Desk, copy: &Path) {
        // A copy that can't be put away is found again, and has nothing that the record hasn't.
        let _ = match self {
            Self::Session(_) => desk.store().put_away(copy),
            Self::Panel(_) => desk.store().put_panel_copy_away(copy),
        };
    }
}

/// A session that the desk opened or made.
pub fn session((opened, hold): (Opened, Hold)) -> (Opening, Grip) {
    (Opening::Session(Box::new(opened)), Grip::Session(hold))
}

/// A panel that the desk opened or convened.
pub fn panel((opened, hold): (OpenedPanel, PanelHold)) -> (Opening, Grip) {
    let head = (!opened.recovered).then(|| opened.panel.head());
    let grip = Grip::Panel { hold, head, draft: opened.draft.clone() };
    (Opening::Panel(Box::new(opened)), grip)
}

impl Opening {
    /// The message that shows it.
    pub fn msg(self) -> Msg {
        match self {
            Self::Session(opened) => Msg::Opened(opened),
            Self::Panel(opened) => Msg::Panel(PanelNews::Opened(opened)),
        }
    }

    /// The access to its file.
    pub fn access(&self) -> &Access {
        match self {
            Self::Session(opened) => &opened.access,
            Self::Panel(opened) => &opened.access,
        }
    }

    /// Whether it can be changed from here.
    pub fn is_writable(&self) -> bool {
        match self {
            Self::Session(opened) => opened.access == Access::Write,
            Self::Panel(opened) => opened.may_change().is_ok(),
        }
    }

    /// Whether it has the history, and the sign-offs, of the record on the screens.
    pub fn is_known(&self, model: &Model) -> bool {
        match self {
            Self::Session(there) => {
                model.work.as_ref().is_some_and(|work| work.session.head() == there.session.head())
            }
            Self::Panel(there) => model.table().is_some_and(|table| {
                let here = &table.opened;
                here.panel.head() == there.panel.head() && here.signoffs == there.signoffs
            }),
        }
    }

    /// Whether it says the same as the record on the screens, half-typed words and all.
    pub fn is_shown(&self, model: &Model) -> bool {
        let file = match self {
            Self::Session(there) => draft::file(there.session.file.id),
            Self::Panel(there) => draft::file(there.panel.file.id),
        };
        self.is_known(model)
            && match self {
                Self::Session(there) => {
                    model.work.as_ref().is_some_and(|work| work.session.draft == there.session.draft)
                        && (!self.is_writable() || model.seat.drafts.of(&file) == there.found.drafts)
                }
                Self::Panel(there) => {
                    let is_same = |table: &Table| {
                        table.opened.draft == there.draft && model.seat.drafts.of(&file) == there.drafts
                    };
                    model.table().is_some_and(is_same) || !self.is_writable()
                }
            }
    }
}

impl Snapshot {
    /// The record on the screens as it is now.
    pub fn of(model: &Model) -> Option<Self> {
        if let Some(table) = model.table() {
            let (words, draft) = (Words::Panel(Box::new(table.opened.clone())), table.opened.draft.clone());
            return Some(Self { words, draft, changes: table.changes });
        }
        let work = model.work.as_ref()?;
        let words = Words::Session(Box::new(work.session.clone()), work.edition.clone());
        Some(Self { words, draft: None, changes: work.changes })
    }

    /// Which record it is.
    pub fn id(&self) -> RecordId {
        match &self.words {
            Words::Session(session, _) => RecordId::Session(session.file.id),
            Words::Panel(opened) => RecordId::Panel(opened.panel.file.id),
        }
    }

    /// Writes it as a copy of the file that `grip` is about.
    ///
    /// # Errors
    /// It can be written nowhere.
    pub fn copy(
        &self,
        desk: &Desk,
        grip: &Grip,
        whither: Whither<'_>,
        now: Timestamp,
    ) -> Result<Copied, String> {
        let copied = match (&self.words, grip) {
            (Words::Session(session, edition), Grip::Session(hold)) => {
                desk.rescue(session, edition, hold, whither, now).map_err(PanelError::from)
            }
            (Words::Panel(opened), Grip::Panel { head: Some(head), .. }) if *head == opened.panel.head() => {
                return Err(HALF_TYPED.to_owned());
            }
            (Words::Panel(opened), Grip::Panel { hold, .. }) => {
                desk.rescue_panel(&opened.panel, &opened.summary(), hold, whither, now)
            }
            _ => return Err(NOT_OPEN.to_owned()),
        };
        copied.map_err(|error| told(&error))
    }
}

impl Grip {
    /// Which record's it is.
    pub fn id(&self) -> RecordId {
        match self {
            Self::Session(hold) => RecordId::Session(hold.facts.id),
            Self::Panel { hold, .. } => RecordId::Panel(hold.facts.id),
        }
    }

    /// The same without the lock, for a copy.
    #[must_use]
    pub fn file(&self) -> Self {
        match self {
            Self::Session(hold) => Self::Session(hold.file()),
            Self::Panel { hold, head, draft } => {
                Self::Panel { hold: hold.file(), head: *head, draft: draft.clone() }
            }
        }
    }

    /// The digest of its bytes.
    pub fn basis(&self) -> Option<Digest> {
        match self {
            Self::Session(hold) => hold.basis,
            Self::Panel { hold, .. } => hold.basis,
        }
    }

    /// Lets the lock go.
    pub fn let_go(&mut self) {
        match self {
            Self::Session(hold) => hold.lock = None,
            Self::Panel { hold, .. } => hold.lock = None,
        }
    }

    /// Takes the lock again where its file was removed by hand, unless somebody else has a new one.
    ///
    /// # Errors
    /// It can't be had.
    pub fn lock_again(&mut self, desk: &Desk) -> Result<(), DeskError> {
        let locked = match self {
            Self::Session(hold) => desk.lock_again(hold),
            Self::Panel { hold, .. } => desk.lock_panel_again(hold),
        };
        // Where nobody else has it, the reason is the system's and no other.
        locked.map_err(|error| match error {
            DeskError::Store(StoreError::Busy { .. }) => DeskError::LockLost,
            error => error,
        })
    }

    /// Puts on disk whatever of a state isn't there yet.
    ///
    /// # Errors
    /// What is not on disk, and why.
    pub fn save(&mut self, desk: &Desk, snapshot: &Snapshot, now: Timestamp) -> Result<(), DeskError> {
        match (&snapshot.words, self) {
            (Words::Session(session, edition), Self::Session(hold)) => {
                desk.save(&mut session.clone(), edition, hold, now)?;
            }
            (Words::Panel(opened), Self::Panel { hold, head, draft }) => {
                let there = Some(opened.panel.head());
                if *head != there {
                    desk.save_panel(&mut opened.panel.clone(), &opened.summary(), hold, now)?;
                    *head = there;
                }
                // The words come after the panel: whatever they have become is on disk before they go.
                if *draft != snapshot.draft {
                    desk.keep_panel_draft(hold, snapshot.draft.as_ref())?;
                    draft.clone_from(&snapshot.draft);
                }
            }
            _ => return Err(DeskError::ReadOnly),
        }
        Ok(())
    }
}

/// The refusal to save a record that is not the open one.
pub const NOT_OPEN: &str = "it is not open for writing any more. Open it again";

/// The refusal to copy where nothing is unsaved but words that are still being typed.
const HALF_TYPED: &str = "words half typed at a panel are not copied; enter them first";

/// An error with its remedy.
pub fn told(error: &PanelError) -> String {
    format!("{error}. {}", error.hint()).trim_end().to_owned()
}
