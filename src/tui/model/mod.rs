//! What the screens show. Only `update` changes it; views read it.

use std::{path::PathBuf, sync::Arc};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use crate::{
    app::desk::astray,
    domain::{framework::Edition, state::Assessor},
    store::StoreError,
    tui::{
        action::Action,
        field::TextField,
        keymap::{Keymap, SEALED, Scope},
        theme::Theme,
    },
};

pub mod bulk;
pub mod check;
pub mod drafts;
pub mod export;
pub mod filter;
pub mod finder;
pub mod form;
pub mod history;
pub mod ledger;
pub mod list;
pub mod map;
pub mod note;
pub mod panel;
pub mod phrases;
pub mod picker;
pub mod reader;
pub mod sessions;
pub mod standing;
pub mod versions;
pub mod work;

pub use list::Cursor;
pub use work::{Left, Pane, Place, SaveState, Work};

/// How long a message is shown while no key is pressed.
const SHOWN: SignedDuration = SignedDuration::from_secs(4);

/// Everything that the screens show.
#[derive(Clone, Debug)]
pub struct Model {
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// How things look.
    pub theme: Theme,
    /// The zone in which times are shown.
    pub zone: TimeZone,
    /// Today, for what has an age; moves with every message.
    pub now: Timestamp,
    /// The keys.
    pub keymap: Keymap,
    /// Who sits here, and with what.
    pub seat: Seat,
    /// The list of sessions.
    pub sessions: sessions::Sessions,
    /// The session that is open, if one is.
    pub work: Option<Work>,
    /// The screens, the one to go back to below.
    pub screens: Vec<Screen>,
    /// What lies over the screen, the topmost last.
    pub overlays: Vec<Overlay>,
    /// The message on the status line, until the next key or for four seconds.
    pub notice: Option<Notice>,
    /// The export that is being made, if one is.
    pub export: Option<export::Export>,
}

/// Who sits here, and with what.
#[derive(Clone, Debug)]
pub struct Seat {
    /// The assessor.
    pub me: Assessor,
    /// The edition that new sessions are marked against.
    pub shipped: Arc<Edition>,
    /// The text that was copied here last.
    pub copied: Option<String>,
    /// The forms that are half filled in.
    pub drafts: drafts::Drafts,
}

/// A screen with its own state.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    /// The list of sessions.
    Sessions,
    /// The main screen; its place is the open session's.
    Assess,
    /// The map of all criteria.
    Map(map::Map),
    /// Where the candidate stands.
    Standing(standing::StandingView),
    /// The findings.
    Check(Cursor),
    /// The evidence ledger.
    Evidence(Cursor),
    /// The history, newest first.
    History(history::HistoryView),
    /// Two versions of the open session.
    Versions(Box<versions::Versions>),
    /// The list of panels.
    Panels(panel::Panels),
    /// The panel that is open.
    Panel(Box<panel::Table>),
}

/// Something that lies over a screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Overlay {
    /// The note editor.
    Note(note::NoteEditor),
    /// A form.
    Form(form::Form),
    /// The picker of evidence items.
    Picker(picker::Picker),
    /// The jump line.
    Jump(TextField),
    /// A line being typed.
    Line(form::Line),
    /// A text to be read.
    Reader(reader::Reader),
    /// A list found by typing.
    Finder(finder::Finder),
    /// Phrases from earlier notes.
    Phrases(phrases::Phrases),
    /// A look at what would change, before it is done to all that is shown.
    Bulk(bulk::Bulk),
    /// How far the export is that is being made.
    Export,
    /// A question that cannot be undone.
    Confirm(form::Confirm),
}

/// A message above the footer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How much it matters.
    pub weight: Weight,
    /// The sentence.
    pub text: String,
    /// Until when it is shown, whatever is typed.
    pub until: Option<Timestamp>,
    /// When it goes by itself; none for what failed, which goes with a key.
    pub fades: Option<Timestamp>,
}

/// How much a message matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Something was done.
    Done,
    /// Something can't be done, and why.
    Refused,
    /// Something failed.
    Failed,
}

impl Model {
    /// A model that shows an empty list of sessions.
    pub fn new(me: Assessor, shipped: Arc<Edition>, keymap: Keymap, now: Timestamp) -> Self {
        Self {
            size: (80, 24),
            theme: Theme::default(),
            zone: TimeZone::UTC,
            now,
            keymap,
            seat: Seat { me, shipped, copied: None, drafts: drafts::Drafts::default() },
            sessions: sessions::Sessions::default(),
            work: None,
            screens: vec![Screen::Sessions],
            overlays: Vec::new(),
            notice: None,
            export: None,
        }
    }

    /// The screen on top.
    pub fn screen(&self) -> &Screen {
        self.screens.last().unwrap_or(&Screen::Sessions)
    }

    /// The scope that keys have now.
    pub fn scope(&self) -> Scope {
        match self.overlays.last() {
            Some(Overlay::Note(_)) => Scope::Note,
            Some(Overlay::Form(_)) => Scope::Form,
            Some(Overlay::Picker(_)) => Scope::Picker,
            Some(Overlay::Jump(_)) => Scope::Jump,
            Some(Overlay::Line(_)) => Scope::Line,
            Some(Overlay::Reader(_)) => Scope::Reader,
            Some(Overlay::Finder(_) | Overlay::Phrases(_)) => Scope::Finder,
            Some(Overlay::Bulk(_)) => Scope::Bulk,
            Some(Overlay::Export) => Scope::Export,
            Some(Overlay::Confirm(_)) => Scope::Confirm,
            None => self.screen_scope(),
        }
    }

    /// The text with the keys, if a text has them.
    pub fn text_mut(&mut self) -> Option<&mut TextField> {
        match self.overlays.last_mut()? {
            Overlay::Note(note) => Some(&mut note.field),
            Overlay::Form(form) => form.text_mut(),
            Overlay::Jump(field) => Some(field),
            Overlay::Line(line) => Some(&mut line.field),
            Overlay::Finder(finder) => Some(&mut finder.query),
            Overlay::Phrases(phrases) => Some(&mut phrases.query),
            Overlay::Picker(_)
            | Overlay::Reader(_)
            | Overlay::Bulk(_)
            | Overlay::Export
            | Overlay::Confirm(_) => None,
        }
    }

    /// The scope of the screen below any overlay.
    pub fn screen_scope(&self) -> Scope {
        match self.screen() {
            Screen::Sessions => Scope::Sessions,
            Screen::Assess => Scope::Assess,
            Screen::Map(_) => Scope::Map,
            Screen::Standing(_) => Scope::Standing,
            Screen::Check(_) => Scope::Check,
            Screen::Evidence(_) => Scope::Evidence,
            Screen::History(_) => Scope::History,
            Screen::Versions(_) => Scope::Versions,
            Screen::Panels(_) => Scope::Panels,
            Screen::Panel(table) => match table.page {
                panel::Page::Queue => Scope::Queue,
                panel::Page::Agreement => Scope::Agreement,
                panel::Page::Result => Scope::Result,
            },
        }
    }

    /// What is known of the file of what is open.
    pub fn save_state(&self) -> Option<&SaveState> {
        let table = self.table().map(|table| &table.save);
        let save = table.or_else(|| self.work.as_ref().map(|work| &work.save))?;
        // What is typed in a form is part of what is open.
        match (save, &self.seat.drafts.save) {
            (SaveState::Saved(_), typed @ (SaveState::Saving | SaveState::Failed(_))) => Some(typed),
            _ => Some(save),
        }
    }

    /// The count of changes made here to what is open.
    pub fn save_changes(&self) -> Option<u64> {
        let table = self.table().map(|table| table.changes);
        table.or_else(|| self.work.as_ref().map(|work| work.changes))
    }

    /// Whether the file is not the one that was read, so that nothing can be saved before the two are compared.
    pub fn is_changed_elsewhere(&self) -> bool {
        matches!(self.save_state(), Some(SaveState::Failed(cause)) if cause.starts_with(StoreError::CHANGED))
    }

    /// Whether the newest state is on its way to the disk.
    pub fn is_saving(&self) -> bool {
        matches!(self.save_state(), Some(SaveState::Saving))
    }

    /// The same to be changed, with the count of changes made here.
    pub fn save_mut(&mut self) -> Option<(&mut SaveState, &mut u64)> {
        if let Some(Screen::Panel(table)) = self.screens.last_mut() {
            return Some((&mut table.save, &mut table.changes));
        }
        self.work.as_mut().map(|work| (&mut work.save, &mut work.changes))
    }

    /// The key that does `action` on the screen in hand, as it is set for this user.
    pub fn key(&self, action: Action) -> String {
        self.keymap.key(self.screen_scope(), action)
    }

    /// The key that does `action` where the keys are now.
    pub fn key_here(&self, action: Action) -> String {
        self.keymap.key(self.scope(), action)
    }

    /// Says why something can't be done now; of a seal also which key breaks it.
    pub fn refuse(&mut self, why: &str) {
        let text = if why == SEALED {
            format!("{why} and can only be read; {} breaks the seal", self.key(Action::Unseal))
        } else {
            why.to_owned()
        };
        self.say(Weight::Refused, text);
    }

    /// Says something above the footer.
    pub fn say(&mut self, weight: Weight, text: impl Into<String>) {
        let fades = self.now.checked_add(SHOWN).ok().filter(|_| weight != Weight::Failed);
        self.notice = Some(Notice { weight, text: text.into(), until: None, fades });
    }

    /// Says what was done and which key undoes it.
    pub fn say_done(&mut self, what: &str) {
        let (dot, undo) = (self.theme.glyphs().dot, self.key(Action::Undo));
        self.say(Weight::Done, format!("{what} {dot} {undo} undoes"));
    }

    /// Says what words of sessions that are not here are kept elsewhere, if there are any.
    pub fn say_astray(&mut self, copies: &[PathBuf]) {
        if let Some(says) = astray(copies).strip_prefix("; ") {
            self.say(Weight::Failed, format!("{says}; assessor doctor says how they come back"));
        }
    }

    /// Takes the message away once its time is over.
    pub fn fade(&mut self) {
        let now = self.now;
        self.notice = self.notice.take().filter(|notice| notice.fades.is_none_or(|fades| fades > now));
    }

    /// Takes the message away, unless it came by itself just now.
    pub fn hush(&mut self) {
        let now = self.now;
        self.notice = self.notice.take().filter(|notice| notice.until.is_some_and(|until| until > now));
    }

    /// The rows between header and footer.
    pub fn body_rows(&self) -> usize {
        usize::from(self.size.1).saturating_sub(3)
    }
}
