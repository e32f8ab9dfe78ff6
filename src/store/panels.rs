//! Where panels are kept: each a folder with the chair's file, copies of the sealed sessions it rests on, and what each
//! member signed.

#[cfg(test)]
mod contract;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::Timestamp;

use super::{
    Condition, Copied, Held, Loaded, Saved, StoreError, Whither,
    common::{Prepared, prepare_file},
    format::{self, Unreadable},
};
use crate::domain::{
    ids::{Digest, PanelId, SessionId},
    panel::{Draft, Member, Panel, PanelSummary, Settling, Signoff},
    session::{Marking, Session},
};

/// A panel as a list shows it.
pub type ListedPanel = super::Listed<Settling>;

/// One row of a listing: a panel, or why it can't be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PanelRow {
    /// A panel.
    Panel(Box<ListedPanel>),
    /// A file that can't be read; never touched.
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong and where.
        reason: String,
    },
}

/// A panel as it was loaded, with what it rests on.
#[derive(Debug)]
pub struct LoadedPanel {
    /// The panel.
    pub panel: Panel,
    /// The digest of the file's bytes, which the next save must find unchanged.
    pub basis: Digest,
    /// Whether its file is as the program wrote it.
    pub condition: Condition,
    /// The summary in the file; whoever has the edition can check it.
    pub summary: PanelSummary,
    /// The members' sessions, in their order.
    pub sessions: Vec<Arc<Session>>,
    /// The texts of their copies, byte for byte.
    pub texts: Vec<Arc<str>>,
    /// Why the panel is void, a sentence each; none while it holds.
    pub void: Vec<String>,
    /// What members signed, as far as it can be read.
    pub signoffs: Vec<Signoff>,
}

/// Where panels are kept.
pub trait Panels {
    /// All panels, newest change first.
    ///
    /// # Errors
    /// The folder can't be read; single panels that can't are rows.
    fn panels(&self) -> Result<Vec<PanelRow>, StoreError>;

    /// One panel with its members' sessions, compared with what it is bound to.
    ///
    /// # Errors
    /// It isn't there, or it or a member's copy can't be read; no file is touched.
    fn load_panel(&self, id: PanelId) -> Result<LoadedPanel, StoreError>;

    /// Replaces a panel's file durably, if it still is the one known as `basis` (none: there must be none yet).
    ///
    /// # Errors
    /// Nothing was replaced: the old file is whole.
    fn save_panel(
        &self,
        panel: &Panel,
        summary: &PanelSummary,
        basis: Option<Digest>,
        at: Timestamp,
    ) -> Result<Saved, StoreError>;

    /// Takes the panel's lock, or says who holds it. It is let go when the value is dropped.
    ///
    /// # Errors
    /// Somebody else holds it, or the lock file can't be made.
    fn lock_panel(&self, id: PanelId) -> Result<Box<dyn Held>, StoreError>;

    /// Keeps the text of a sealed session in a panel, before the panel's own file is there.
    ///
    /// # Errors
    /// It can't be written, or another is kept there.
    fn keep_member(&self, id: PanelId, session: SessionId, text: &str) -> Result<(), StoreError>;

    /// Keeps what a member signs, in place of what the same member signed before.
    ///
    /// # Errors
    /// It can't be written.
    fn put_signoff(&self, signoff: &Signoff) -> Result<(), StoreError>;

    /// The words that the chair was typing at a panel; none where there are none, or where they are another's.
    ///
    /// # Errors
    /// They can't be read; the file is not touched.
    fn panel_draft(&self, id: PanelId) -> Result<Option<Draft>, StoreError>;

    /// Keeps the words being typed at a panel, for the chair alone; none takes them away. Words there that can't be
    /// read are copied to the quarantine first.
    ///
    /// # Errors
    /// They can't be written or taken away.
    fn put_panel_draft(&self, id: PanelId, draft: Option<&Draft>) -> Result<(), StoreError>;

    /// Asks the process that holds the panel's lock to save and let go; nothing to do where nobody holds it.
    ///
    /// # Errors
    /// It can't be asked: it is on another machine, another user's, or this very one.
    fn ask_panel_holder(&self, id: PanelId) -> Result<(), StoreError>;

    /// Writes a copy of a panel for the chair alone, and over nothing but its own earlier copy. The panel's file is left
    /// alone.
    ///
    /// # Errors
    /// It can be written nowhere; then why not in the first place.
    fn keep_panel_copy(
        &self,
        panel: &Panel,
        summary: &PanelSummary,
        basis: Option<Digest>,
        at: Timestamp,
        whither: Whither<'_>,
    ) -> Result<Copied, StoreError>;

    /// The copies beside a panel's file, those of emergencies and those of conflicts, then those outside the data directory.
    ///
    /// # Errors
    /// The folder can't be read; a copy that can't is in the list.
    fn panel_beside(&self, id: PanelId) -> Result<Vec<PanelBeside>, StoreError>;

    /// Moves a copy from beside its panel to the quarantine, once its words are in the panel.
    ///
    /// # Errors
    /// It can't be moved; then it is where it was.
    fn put_panel_copy_away(&self, copy: &Path) -> Result<(), StoreError>;
}

/// A copy found beside a panel's file.
#[derive(Debug)]
pub struct PanelBeside {
    /// Where.
    pub path: PathBuf,
    /// The panel and whether its file is as the program wrote it, or why it can't be read.
    pub read: Result<(Panel, Condition), StoreError>,
}

/// A copy of a panel from its text.
pub(super) fn panel_copy(path: PathBuf, text: Result<String, StoreError>) -> PanelBeside {
    let read = text.and_then(|text| {
        let reading = format::read::<Settling>(&text).map_err(|unreadable| of(&path, unreadable))?;
        Ok((reading.record, reading.condition))
    });
    PanelBeside { path, read }
}

/// A text, and the file in which it stands.
pub(super) struct Kept {
    pub(super) path: PathBuf,
    pub(super) text: String,
}

/// The files of one panel.
pub(super) struct Files {
    pub(super) panel: Kept,
    pub(super) members: Vec<(SessionId, Result<Kept, StoreError>)>,
    pub(super) signoffs: Vec<Kept>,
}

/// A panel's text, ready to be written.
pub(super) fn prepare_panel(
    path: &Path,
    panel: &Panel,
    summary: &PanelSummary,
    basis: Option<Digest>,
    at: Timestamp,
) -> Result<Prepared, StoreError> {
    prepare_file(path, &panel.file, basis, at, |file| format::faithful(panel, file, summary))
}

/// A panel from its files. `original` gives a member's session as it now stands in this store, if it can be had.
pub(super) fn loaded_panel(
    id: PanelId,
    files: Files,
    original: impl Fn(SessionId) -> Option<Loaded>,
) -> Result<LoadedPanel, StoreError> {
    let Kept { path, text } = &files.panel;
    let reading = format::read::<Settling>(text).map_err(|unreadable| of(path, unreadable))?;
    let panel = reading.record;
    if panel.file.id != id {
        let reasons = vec![format!("it holds the panel {}, and its folder is that of {id}", panel.file.id)];
        return Err(StoreError::Damaged { path: path.clone(), reasons });
    }
    let (mut sessions, mut texts, mut void) = (Vec::new(), Vec::new(), Vec::new());
    let mut copies = files.members;
    for member in &panel.state.members {
        let place = copies.iter().position(|(session, _)| *session == member.session);
        let missing = || StoreError::Damaged {
            path: path.clone(),
            reasons: vec![format!("the copy of the session {} is missing", member.session)],
        };
        let copy = place.map(|place| copies.swap_remove(place).1).ok_or_else(missing)??;
        let session = copied(member, &copy, &mut void)?;
        void.extend(original(member.session).and_then(|original| outdated(member, &original)));
        sessions.push(Arc::new(session));
        texts.push(copy.text.into());
    }
    void.dedup();
    let signoffs = files.signoffs.iter().filter_map(|kept| sound_signoff(&kept.text)).collect();
    let basis = Digest::of(text.as_bytes());
    let (condition, summary) = (reading.condition, reading.summary);
    Ok(LoadedPanel { panel, basis, condition, summary, sessions, texts, void, signoffs })
}

/// The session in a member's copy; what keeps it from being the one that was sealed goes into `void`.
fn copied(member: &Member, copy: &Kept, void: &mut Vec<String>) -> Result<Session, StoreError> {
    let reading = format::read::<Marking>(&copy.text).map_err(|unreadable| of(&copy.path, unreadable))?;
    let name = &member.assessor.name;
    if let Condition::ChangedOutside(differs) = &reading.condition {
        void.push(format!("the session of {name} was changed outside the program ({})", differs.join("; ")));
    }
    void.extend(member.disowns(&reading.record));
    Ok(reading.record)
}

/// Why a member's session as it now stands is not what the panel rests on.
fn outdated(member: &Member, original: &Loaded) -> Option<String> {
    if let Condition::ChangedOutside(_) = original.condition {
        return Some(format!("the session of {} was changed outside the program", member.assessor.name));
    }
    member.disowns(&original.session)
}

/// A sign-off that nobody edited.
fn sound_signoff(text: &str) -> Option<Signoff> {
    format::panel::read_signoff(text).ok().filter(|(_, edited)| edited.is_none()).map(|(signoff, _)| signoff)
}

/// Why a text can't be read, as an error of its file.
pub(super) fn of(path: &Path, unreadable: Unreadable) -> StoreError {
    match unreadable {
        Unreadable::Damaged(faults) => StoreError::damaged(path, &faults),
        Unreadable::Newer { schema } => StoreError::Newer { path: path.to_owned(), schema },
    }
}

/// What a list shows of the panel `id`, from the head of its file; else what is wrong with that.
pub(super) fn panel_head(id: PanelId, text: &str) -> Result<ListedPanel, String> {
    match format::read_head(text) {
        Ok(listed) if listed.id == id => Ok(listed),
        Ok(listed) => Err(format!("it holds the panel {}, and its folder is that of {id}", listed.id)),
        Err(faults) => Err(faults.first().map(ToString::to_string).unwrap_or_default()),
    }
}

/// Orders rows: panels by their last change, newest first; then what can't be shown, by path.
pub(super) fn newest_first(rows: &mut [PanelRow]) {
    rows.sort_by_key(|row| match row {
        PanelRow::Panel(listed) => (0, std::cmp::Reverse((listed.saved_at, Some(listed.id))), None),
        PanelRow::Damaged { path, .. } => (1, std::cmp::Reverse((None, None)), Some(path.clone())),
    });
}
