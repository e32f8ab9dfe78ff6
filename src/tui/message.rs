//! What happens to the program (`Msg`) and what it asks for (`Effect`): plain data both.

use std::{collections::BTreeMap, path::PathBuf};

use jiff::Timestamp;

use crate::{
    app::{
        bundle::Made,
        desk::{Access, NewSession, Opened},
        editor::Edited,
    },
    domain::{
        draft::FormDraft,
        ids::{CriterionId, Digest, SessionId},
        session::FileFacts,
    },
    store::{Copied, Loaded, Row},
    tui::{
        key::Key,
        model::{
            export::Exported,
            panel::{PanelAsk, PanelNews},
        },
        saver::record::Opening,
    },
};

/// Something that happened.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// A key that no finger pressed: it came with very many others, as a paste without its brackets does.
    Flooded {
        /// The key.
        key: Key,
        /// Whether it is the first of them.
        is_first: bool,
    },
    /// A text was pasted.
    Paste(String),
    /// The terminal has another size: columns, rows.
    Resized(u16, u16),
    /// The store was listed.
    Listed(Vec<Row>),
    /// A session was opened or made.
    Opened(Box<Opened>),
    /// The open record, which is only read here, was read again since its file has changed.
    Renewed(Opening),
    /// The session's file as it is on disk, to be compared.
    Compared(Box<Loaded>),
    /// The open record may be written, or not any more.
    Access(Access),
    /// A session could not be opened or made, or something else was refused; a sentence for people.
    Failed(String),
    /// The open record is saved and let go.
    Closed,
    /// A state is on disk; only if it is the newest does the screen say so.
    Saved {
        /// Which state: the count of changes it had.
        changes: u64,
        /// When.
        at: Timestamp,
    },
    /// The disk has been silent for long.
    Silent,
    /// The newest state could not be saved; it is tried again.
    SaveFailed {
        /// Why, and what to do.
        cause: String,
    },
    /// `$EDITOR` came back.
    Edited {
        /// The criterion whose note it is.
        criterion: CriterionId,
        /// What it left, or why there is nothing to be taken.
        edited: Result<Edited, String>,
    },
    /// The phrases of earlier notes on a criterion, the one used most first.
    Gathered(CriterionId, Vec<String>),
    /// The mouse did something.
    Mouse(Gesture),
    /// So many sessions of the export are written.
    Exporting(usize),
    /// The folder was made, or why not.
    Exported(Result<Placed, Unmade>),
    /// The half-filled forms are on disk as they were after so many changes; or not, and why. Then it is tried again.
    Drafts(Result<u64, String>),
    /// What could not be saved was copied, and where to; nothing where all is saved.
    CopiedAway(Result<Option<Copied>, String>),
    /// Something about panels.
    Panel(PanelNews),
    /// The program was called to the foreground again.
    Resumed,
    /// The time of the message on the status line is over.
    Faded,
}

/// What the mouse does; columns and rows are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// The wheel goes up.
    WheelUp,
    /// The wheel goes down.
    WheelDown,
    /// The left button is pressed at a column and a row.
    Click(u16, u16),
}

/// An export that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Where the folder lies.
    pub folder: PathBuf,
    /// What is in it, and what is not.
    pub made: Made,
}

impl<T: Into<PathBuf>> From<T> for Placed {
    fn from(folder: T) -> Self {
        Self { folder: folder.into(), made: Made::default() }
    }
}

/// Why an export was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmade {
    /// This, in words.
    Said(String),
    /// An earlier export stands there as it was made, and could be replaced.
    InTheWay(PathBuf),
}

impl<T: Into<String>> From<T> for Unmade {
    fn from(said: T) -> Self {
        Self::Said(said.into())
    }
}

/// Something to be done outside the model.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Save the open record, with the words being typed; the newest state counts, however often it is asked for.
    Save,
    /// List the store.
    List,
    /// Open a session.
    Open(SessionId),
    /// Ask whoever has the session open to let it go, and open it.
    TakeOver(SessionId),
    /// Read the file of the open session, to compare it.
    Compare(SessionId),
    /// The next save goes on from another version, which is now in the session as far as it was wanted.
    Settled(Box<Settled>),
    /// Make a session and open it.
    Create(Box<NewSession>),
    /// Save the open record, let its lock go and remember the place.
    Close,
    /// Hand a note to `$EDITOR`.
    HandOver {
        /// The criterion whose note it is.
        criterion: CriterionId,
        /// The text so far.
        text: String,
    },
    /// Remove the file that an editor had, once the session is saved.
    Forget(PathBuf),
    /// Gather the phrases of earlier notes on a criterion.
    Gather(CriterionId),
    /// Put a text into the terminal's clipboard.
    Copy(String),
    /// Export to a folder.
    Export {
        /// What.
        what: Exported,
        /// The folder.
        target: PathBuf,
        /// Whether an earlier export there is replaced; otherwise it must be a new one.
        replaces: bool,
    },
    /// Stop the export.
    StopExport,
    /// Write the files of half-filled forms.
    KeepDrafts(Typed),
    /// Keep a copy of what could not be saved outside the data directory.
    CopyAway,
    /// Something to be done about panels.
    Panel(PanelAsk),
    /// Stop the program until it is called to the foreground.
    Suspend,
    /// Save and let go whatever is open, and leave.
    Quit,
}

/// What the next save has to know when two versions have become one.
#[derive(Clone, Debug, PartialEq)]
pub enum Settled {
    /// The file was edited: its bytes go to the quarantine before it is replaced.
    ByHand,
    /// The file was replaced meanwhile; the same, and the save goes on from it.
    Disk(FileFacts, Digest),
    /// A copy beside the file has nothing more to give.
    Copy(PathBuf),
}

/// The files of half-filled forms by name, with what is to be in them; a file without any goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The files.
    pub files: BTreeMap<String, Vec<FormDraft>>,
    /// The number of changes made here: which state this is.
    pub changes: u64,
}
