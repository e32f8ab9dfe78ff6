//! Other versions of a session: the copies beside its file, and the file itself where a hand has changed it. They are
//! compared, settled as one entry of the history, and what is sealed is put back as it was sealed.
//!
//! Nothing here is thrown away: a copy goes to the trash, and the bytes of a file that is replaced to the quarantine.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::desk::{Access, Desk, DeskError, Intent, Opened, doubled};
use crate::{
    domain::{
        framework::Edition,
        history::Change,
        ids::{Digest, SessionId},
        session::{Marking, Refusal, Session},
        summary::Summary,
        versions::{Comparison, Relation, relation},
    },
    store::{
        Beside, Condition, Loaded, StoreError,
        format::{self, Reading},
        intake::{self, IntakeError},
        panels::PanelRow,
    },
};

/// Another version of a session.
#[derive(Debug)]
pub struct Version {
    /// The copy; none where it is the session's own file, changed by hand.
    pub copy: Option<PathBuf>,
    /// What it says beside the session, or why that can't be said.
    pub says: Says,
}

/// What there is to say of a version.
#[derive(Debug)]
pub enum Says {
    /// All its words are in the session.
    Contained,
    /// It goes on from the session: whoever opens that for writing has it.
    GoesOn,
    /// Each has something of its own.
    Differs(Box<Comparison>),
    /// It can't be read; why.
    Unreadable(String),
}

/// The session and its other versions, which are only read; the file that was changed by hand comes first.
///
/// # Errors
/// The session can't be read.
pub fn look(desk: &Desk, id: SessionId) -> Result<(Opened, Vec<Version>), DeskError> {
    let (opened, _) = desk.open(id, Intent::Read)?;
    let mut versions = Vec::new();
    if let Access::ChangedOutside(_) = opened.access {
        let says = match Comparison::by_hand(&opened.session) {
            Some(comparison) => Says::Differs(Box::new(comparison)),
            None => Says::Unreadable(Refusal::NoBeginning("session").to_string()),
        };
        versions.push(Version { copy: None, says });
    }
    let copies = desk.store().beside(id)?;
    let sessions: Vec<_> = copies.iter().map(|copy| Some(&copy.loaded.as_ref().ok()?.session)).collect();
    let doubled = doubled(&sessions);
    for (Beside { path, loaded }, is_doubled) in copies.into_iter().zip(doubled) {
        if is_doubled {
            continue;
        }
        let says = match loaded {
            Ok(loaded) => beside(&opened.session, &loaded),
            Err(error) => Says::Unreadable(error.to_string()),
        };
        versions.push(Version { copy: Some(path), says });
    }
    Ok((opened, versions))
}

fn beside(ours: &Session, loaded: &Loaded) -> Says {
    match relation(ours, &loaded.session) {
        Relation::Contained if loaded.condition == Condition::Sound => Says::Contained,
        Relation::Continues if loaded.condition == Condition::Sound => Says::GoesOn,
        _ => Says::Differs(Box::new(Comparison::of(ours, &loaded.session))),
    }
}

/// Settles one version: `choose` says which changes of it are taken over. They become one entry of the history, the
/// session is saved, and the other version is put away, but kept. What `choose` refuses changes nothing.
///
/// # Errors
/// The session can't be written, a change can't be made, or it can't be saved; or what `choose` says.
pub fn settle<E: From<DeskError>>(
    desk: &Desk,
    id: SessionId,
    copy: Option<&Path>,
    choose: impl FnOnce(&Comparison) -> Result<Vec<Change>, E>,
    now: Timestamp,
) -> Result<Opened, E> {
    let (mut opened, mut hold) = desk.open(id, Intent::Write)?;
    let comparison = match (&opened.access, copy) {
        (Access::ChangedOutside(_), None) => Comparison::by_hand(&opened.session),
        (Access::Write, Some(copy)) => of_copy(desk, &opened.session, copy)?,
        _ => None,
    };
    let Some(comparison) = comparison else { return Err(DeskError::ReadOnly.into()) };
    let changes = choose(&comparison)?;
    opened.session.take_over(&opened.edition, changes, now).map_err(DeskError::from)?;
    if let Some(copy) = copy {
        hold.copies.push(copy.to_owned());
    } else {
        desk.lock_again(&mut hold)?;
        desk.store().quarantine(id).map_err(DeskError::from)?;
    }
    desk.save(&mut opened.session, &opened.edition, &mut hold, now)?;
    opened.access = Access::Write;
    Ok(opened)
}

fn of_copy(desk: &Desk, ours: &Session, copy: &Path) -> Result<Option<Comparison>, DeskError> {
    let beside = desk.store().beside(ours.file.id)?;
    let found = beside.into_iter().find(|beside| beside.path == copy);
    Ok(found.and_then(|beside| beside.loaded.ok()).map(|theirs| Comparison::of(ours, &theirs.session)))
}

/// Where the bytes of a sealed session are, whose file was changed by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// They follow from the file's own history: made from it, they are what its last line was made over.
    History,
    /// A copy of the session as it was sealed: beside the file, in a panel, or named.
    Copy(PathBuf),
}

/// The text of a session as it was sealed, and where it is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Where it is from.
    pub origin: Origin,
    /// The text of the file.
    pub text: String,
}

/// Why a sealed session is not put back.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The desk refused or failed.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The file named can't be read.
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// There is nothing to put back.
    #[error("the session's file is as it was written")]
    Sound,
    /// The history says that it is a draft, of which the file is one version and the history another.
    #[error("the session is not sealed")]
    NotSealed,
    /// Neither the file nor a copy has the bytes.
    #[error(
        "the sealed bytes are not here: neither does the last line fit the history, nor is there a copy of it"
    )]
    Lost,
    /// The file named is not the sealed session.
    #[error("{} is not this session as it was sealed: {why}", path.display())]
    Another {
        /// The file.
        path: PathBuf,
        /// Why.
        why: String,
    },
}

/// Finds the sound version with the highest revision of a session whose file is damaged: a copy, what an interrupted save
/// left, or else the version before the last save; none where the file can be read.
pub fn instead(desk: &Desk, id: SessionId) -> Option<(Loaded, PathBuf)> {
    let Err(StoreError::Damaged { .. }) = desk.store().load(id) else { return None };
    let sound = |Beside { path, loaded }| {
        loaded.ok().filter(|loaded| loaded.condition == Condition::Sound).map(|loaded| (loaded, path))
    };
    let copies = desk.store().beside(id).unwrap_or_default().into_iter().filter_map(sound);
    let copy = copies.max_by_key(|(loaded, _)| loaded.session.file.revision);
    copy.or_else(|| desk.store().before(id).and_then(sound))
}

/// Finds the bytes of a session that is to be put back, without a guess. Where the file is damaged, they are those of
/// [`instead`]. Those of a sealed session changed by hand are from the file's own history if that gives what the last line
/// was made over, else from a sound copy with the same end of the history.
///
/// # Errors
/// The session can't be read, is sound or a draft, or the bytes are not here.
pub fn sealed(desk: &Desk, id: SessionId) -> Result<Sealed, RestoreError> {
    if let Some((loaded, path)) = instead(desk, id) {
        return Ok(Sealed { origin: Origin::Copy(path), text: loaded.intake.text });
    }
    let (loaded, edition) = changed_by_hand(desk, id)?;
    let own = from_history(&loaded, &edition).map(|text| Sealed { origin: Origin::History, text });
    let copies = || {
        let end = loaded.session.head();
        copies(desk, id).into_iter().find(|copy| sound_seal(&copy.text, id).is_ok_and(|head| head == end))
    };
    own.or_else(copies).ok_or(RestoreError::Lost)
}

/// The file, which must be that of a session that is sealed by its history or by what stands there, and changed.
fn changed_by_hand(desk: &Desk, id: SessionId) -> Result<(Loaded, std::sync::Arc<Edition>), RestoreError> {
    let (opened, _) = desk.open(id, Intent::Read)?;
    if !matches!(opened.access, Access::ChangedOutside(_)) {
        return Err(RestoreError::Sound);
    }
    let loaded = desk.store().load(id).map_err(DeskError::from)?;
    let is_sealed = loaded.session.is_sealed()
        || loaded.session.replayed().is_some_and(|replayed| replayed.seal.is_some());
    if is_sealed { Ok((loaded, opened.edition)) } else { Err(RestoreError::NotSealed) }
}

/// The text that the history leads to, if the last line of the file was made over just that.
fn from_history(loaded: &Loaded, edition: &Edition) -> Option<String> {
    let last = loaded.intake.text.lines().next_back()?;
    let state = loaded.session.replayed()?;
    let session = Session { state, draft: None, ..loaded.session.clone() };
    let summary = Summary::of(&edition.framework, &session);
    let text = format::write(&session, &session.file, &summary);
    (text.lines().next_back() == Some(last)).then_some(text)
}

/// The end of the history of a sound and sealed session; else why it is none.
fn sound_seal(text: &str, id: SessionId) -> Result<Digest, String> {
    let Reading { record: session, condition, .. } =
        format::read::<Marking>(text).map_err(|_| "it is no session that can be read".to_owned())?;
    match condition {
        _ if session.file.id != id => Err("it is another session".to_owned()),
        Condition::Sound if session.is_sealed() => Ok(session.head()),
        Condition::Sound => Err("it is not sealed".to_owned()),
        Condition::Newer { schema } => Err(format!("it is of format {schema}")),
        Condition::ChangedOutside(differs) => Err(differs.join("; ")),
    }
}

/// The copies there are: beside the file, then in panels. One that can't be read is none.
fn copies(desk: &Desk, id: SessionId) -> Vec<Sealed> {
    let store = desk.store();
    let beside = store.beside(id).unwrap_or_default().into_iter();
    let mut found: Vec<Sealed> = beside
        .filter_map(|beside| {
            Some(Sealed { origin: Origin::Copy(beside.path), text: beside.loaded.ok()?.intake.text })
        })
        .collect();
    for row in store.panels().unwrap_or_default() {
        let PanelRow::Panel(listed) = row else { continue };
        let Ok(panel) = store.load_panel(listed.id) else { continue };
        let members = panel.panel.state.members.iter().zip(&panel.texts);
        let own = members.filter(|(member, _)| member.session == id);
        found.extend(own.map(|(_, text)| {
            let path = PathBuf::from(format!("panels/{}/members/{id}.toml", listed.id));
            Sealed { origin: Origin::Copy(path), text: text.to_string() }
        }));
    }
    found
}

/// A copy that somebody names, such as one that was handed over; it must be the session, sealed and sound.
///
/// # Errors
/// It can't be read or is not that.
pub fn named(path: &Path, id: SessionId) -> Result<Sealed, RestoreError> {
    let text = intake::read(path)?.text;
    sound_seal(&text, id).map_err(|why| RestoreError::Another { path: path.to_owned(), why })?;
    Ok(Sealed { origin: Origin::Copy(path.to_owned()), text })
}

/// Puts a session back whose file is damaged, or a sealed one that was changed by hand, byte for byte. The file that stood
/// there goes to the quarantine first.
///
/// # Errors
/// The session is neither, somebody has it open, or it can't be written.
pub fn restore(desk: &Desk, id: SessionId, sealed: &Sealed) -> Result<PathBuf, RestoreError> {
    let refused = |error: StoreError| RestoreError::Desk(error.into());
    let _lock = desk.store().lock(id).map_err(refused)?;
    if !matches!(desk.store().load(id), Err(StoreError::Damaged { .. })) {
        changed_by_hand(desk, id)?;
    }
    let kept = desk.store().quarantine(id).map_err(refused)?;
    desk.store().put_back(id, &sealed.text, kept.digest).map_err(refused)?;
    Ok(kept.path)
}
