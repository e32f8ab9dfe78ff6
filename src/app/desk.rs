//! The desk: opening, making, changing and saving sessions, for the screens and the commands alike.
//!
//! It asks no clock: the time of what is done comes in.

mod apart;
mod carry;
mod error;
mod find;
mod rescue;
mod takeover;
#[cfg(test)]
mod tests;

use std::{
    fmt,
    path::PathBuf,
    sync::{Arc, LazyLock},
};

use jiff::Timestamp;
use uuid::Uuid;

pub use error::{DeskError, astray, unreadable};
pub use find::unread;
pub(super) use find::{Found as Fit, Keys, find};
pub(super) use rescue::doubled;
pub use rescue::{Found, Version};

use crate::{
    domain::{
        draft,
        framework::Edition,
        history::Change,
        ids::{CriterionId, Digest, InterestId, LevelId, SessionId},
        reader::Fault,
        session::{FileFacts, FrameworkRef, Session, check_candidate},
        state::{Assessor, Candidate},
        summary::Summary,
        text::accept_line,
    },
    store::{Condition, Held, Loaded, Row, Saved, Store, StoreError, format::PROGRAM},
};

/// What a new session needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// The candidate's name.
    pub candidate: String,
    /// The reference; may be empty until the seal.
    pub reference: String,
    /// The level applied for.
    pub target: LevelId,
    /// Years in practice, if known.
    pub years: Option<u32>,
    /// The declaration of interest, if given: kind and detail.
    pub interest: Option<(InterestId, String)>,
}

/// A session just opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The session.
    pub session: Session,
    /// The edition it is marked against.
    pub edition: Arc<Edition>,
    /// Whether it may be written.
    pub access: Access,
    /// The criterion the assessor was on last.
    pub place: Option<CriterionId>,
    /// What stood beside its file, if it is open for writing.
    pub found: Found,
}

/// Whether a session may be written, and if not, why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// It may.
    Write,
    /// A newer program wrote it.
    Newer,
    /// It was changed outside the program; what differs, a line each.
    ChangedOutside(Vec<String>),
    /// Somebody else has it open.
    Held(String),
    /// Somebody else asked for it, and has it open now.
    LetGo,
    /// Nothing can be written there; why.
    Unwritable(String),
}

impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Write => f.write_str("may be written"),
            Self::Newer => f.write_str("read-only: written by a newer program"),
            Self::ChangedOutside(_) => f.write_str("read-only: changed outside the program"),
            Self::Held(holder) => write!(f, "read-only: open elsewhere ({holder})"),
            Self::LetGo => f.write_str("read-only: taken over elsewhere; what you typed until then is saved"),
            Self::Unwritable(why) => write!(f, "read-only: nothing can be written there ({why})"),
        }
    }
}

/// What a session is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// To be read; its lock is left alone.
    Read,
    /// To be written, if its lock can be had.
    Write,
}

/// What a face holds of a file, a session's unless it says otherwise, while it has that open: what the next save must
/// find, and the lock. The lock is let go when this is dropped.
pub struct Hold<I = SessionId> {
    /// What the last save left behind, which a snapshot of the session may be older than.
    pub facts: FileFacts<I>,
    /// The digest of the file's bytes; none before the first save.
    pub basis: Option<Digest>,
    /// The lock; none when the session is only read.
    pub lock: Option<Box<dyn Held>>,
    /// Copies beside the file whose words are all in the session: the next save puts them away.
    pub copies: Vec<PathBuf>,
}

impl<I: fmt::Debug> fmt::Debug for Hold<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let held = self.lock.is_some();
        f.debug_struct("Hold").field("facts", &self.facts).field("held", &held).finish_non_exhaustive()
    }
}

/// Where one assessor works on the sessions of one store.
#[derive(Clone)]
pub struct Desk {
    store: Arc<dyn Store>,
    me: Assessor,
    shipped: Arc<Edition>,
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Desk").field("me", &self.me).finish_non_exhaustive()
    }
}

/// The edition that the program carries, read once.
static SHIPPED: LazyLock<Result<Arc<Edition>, Vec<Fault>>> =
    LazyLock::new(|| Edition::shipped().map(Arc::new));

impl Desk {
    /// A desk of `me` on `store`.
    ///
    /// # Errors
    /// None in a program that passed its tests: the edition it carries can't be read.
    pub fn new(store: Arc<dyn Store>, me: Assessor) -> Result<Self, DeskError> {
        let shipped = SHIPPED.clone().map_err(DeskError::Shipped)?;
        Ok(Self { store, me, shipped })
    }

    /// The store.
    pub fn store(&self) -> &dyn Store {
        self.store.as_ref()
    }

    /// Who sits here.
    pub fn me(&self) -> &Assessor {
        &self.me
    }

    /// The edition that the program carries.
    pub fn shipped(&self) -> &Arc<Edition> {
        &self.shipped
    }

    /// All sessions, newest change first.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn rows(&self) -> Result<Vec<Row>, DeskError> {
        Ok(self.store.list()?)
    }

    /// Opens a session. Where it can't be written it is opened for reading, and `access` says why.
    ///
    /// # Errors
    /// It can't be read, or its edition isn't there. Nothing was changed.
    pub fn open(&self, id: SessionId, intent: Intent) -> Result<(Opened, Hold), DeskError> {
        // The lock comes first: what is read before it may be changed by its holder.
        let tried = match intent {
            Intent::Read => Tried::default(),
            Intent::Write => Tried::of(self.store.lock(id))?,
        };
        self.open_as(id, tried)
    }

    fn open_as(&self, id: SessionId, tried: Tried) -> Result<(Opened, Hold), DeskError> {
        let Tried { lock, bar } = tried;
        let loaded = self.store.load(id)?;
        self.keep_apart(&loaded.session)?;
        let edition = self.edition_by_any(&loaded.session)?;
        let access = Access::of(loaded.against(&edition), bar);
        let basis = loaded.basis();
        let mut session = loaded.session;
        let lock = lock.filter(|_| access == Access::Write);
        let facts = session.file.clone();
        let (mut found, copies) = match access {
            Access::Write => self.look_beside(&mut session),
            _ => (Found::default(), Vec::new()),
        };
        // A copy that goes on from the file may have been carried to another edition.
        let edition = if found.recovered { self.edition_by_any(&session)? } else { edition };
        if access == Access::Write {
            found.drafts = self.store.drafts(&draft::file(id));
        }
        let place = self.place(&session, &edition);
        let hold = Hold { facts, basis: Some(basis), lock, copies };
        Ok((Opened { session, edition, access, place, found }, hold))
    }

    /// Reads a session for an export: the session, and the text of its file. Its lock and its place are left alone.
    ///
    /// # Errors
    /// It can't be read, or its edition isn't there.
    pub fn read(&self, id: SessionId) -> Result<(Opened, String), DeskError> {
        let loaded = self.store.load(id)?;
        let edition = self.edition_for(&loaded.session)?;
        let access = Access::of(loaded.against(&edition), None);
        let Loaded { session, intake, .. } = loaded;
        Ok((Opened { session, edition, access, place: None, found: Found::default() }, intake.text))
    }

    fn place(&self, session: &Session, edition: &Edition) -> Option<CriterionId> {
        // A note that was being typed is where the assessor was, whatever was remembered.
        let draft = session.draft.as_ref().map(|draft| draft.criterion.clone());
        let place = draft.or_else(|| self.store.place(session.file.id))?;
        edition.framework.criterion(&place).map(|criterion| criterion.id.clone())
    }

    /// Makes a session against the edition that the program carries, saves it and leaves it open.
    ///
    /// # Errors
    /// What is given is refused, or it can't be saved.
    pub fn create(&self, new: NewSession, now: Timestamp) -> Result<(Opened, Hold), DeskError> {
        self.create_on(&self.shipped, &self.me, new, now)
    }

    /// Makes a session of `assessor` against `edition`, saves it and leaves it open.
    ///
    /// # Errors
    /// What is given is refused, or it can't be saved.
    pub fn create_on(
        &self,
        edition: &Arc<Edition>,
        assessor: &Assessor,
        new: NewSession,
        now: Timestamp,
    ) -> Result<(Opened, Hold), DeskError> {
        self.create_as(SessionId::from(Uuid::now_v7()), edition, assessor, new, now)
    }

    /// Makes a session with an id that is already chosen.
    pub(crate) fn create_as(
        &self,
        id: SessionId,
        edition: &Arc<Edition>,
        assessor: &Assessor,
        new: NewSession,
        now: Timestamp,
    ) -> Result<(Opened, Hold), DeskError> {
        let interest = new.interest.clone();
        let candidate = candidate(edition, new)?;
        let mut session = Session::create(id, edition, candidate, assessor.clone(), now);
        if let Some((kind, detail)) = interest {
            session.record(edition, now, vec![Change::Declared { kind: Some(kind), detail }])?;
        }
        self.store.keep_edition(edition)?;
        let lock = Some(self.store.lock(id)?);
        let mut hold = Hold { facts: session.file.clone(), basis: None, lock, copies: Vec::new() };
        self.save(&mut session, edition, &mut hold, now)?;
        let (access, found) = (Access::Write, Found::default());
        Ok((Opened { session, edition: edition.clone(), access, place: None, found }, hold))
    }

    /// Saves a session that is open for writing, durably, and moves its file facts on.
    ///
    /// # Errors
    /// Nothing was replaced, or it is not known whether what was written lasts; both can be tried again.
    pub fn save(
        &self,
        session: &mut Session,
        edition: &Edition,
        hold: &mut Hold,
        now: Timestamp,
    ) -> Result<Saved, DeskError> {
        hold.check()?;
        session.file = hold.facts.clone();
        let summary = Summary::of(&edition.framework, session);
        let result = self.store.save(session, &summary, hold.basis, now);
        let saved = hold.follow(result, now)?;
        session.file = hold.facts.clone();
        // A copy that can't be put away is found again, and has nothing that the session hasn't.
        hold.copies.drain(..).for_each(|copy| drop(self.store.put_away(&copy)));
        Ok(saved)
    }

    /// Moves a session to the trash, if nobody has it open.
    ///
    /// # Errors
    /// It isn't there, it is open elsewhere, or it can't be moved.
    pub fn remove(&self, id: SessionId) -> Result<(), DeskError> {
        let _lock = self.store.lock(id)?;
        Ok(self.store.remove(id)?)
    }

    /// All editions: the one the program carries, then those in the store.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn editions(&self) -> Result<Vec<Arc<Edition>>, DeskError> {
        let kept = self.store.editions()?.into_iter().filter(|edition| edition.digest != self.shipped.digest);
        Ok(std::iter::once(self.shipped.clone()).chain(kept.map(Arc::new)).collect())
    }

    /// Remembers where a session is left. A convenience: that it can't be remembered is no failure.
    pub fn keep_place(&self, id: SessionId, criterion: &CriterionId) {
        let _ = self.store.keep_place(id, criterion);
    }

    /// The edition that a session is marked against: the one the program carries, or the copy in the store.
    ///
    /// # Errors
    /// There is neither.
    pub fn edition_for(&self, session: &Session) -> Result<Arc<Edition>, DeskError> {
        self.edition_of(&FrameworkRef { digest: session.state.edition, ..session.framework.clone() })
    }

    /// The edition of a session whose file a hand may have changed: what stands there of it counts less than the history.
    fn edition_by_any(&self, session: &Session) -> Result<Arc<Edition>, DeskError> {
        let replayed = || {
            let digest = session.replayed()?.edition;
            self.edition_of(&FrameworkRef { digest, ..session.framework.clone() }).ok()
        };
        self.edition_for(session).or_else(|error| replayed().ok_or(error))
    }

    /// The edition that is referred to: the one the program carries, or the copy in the store.
    ///
    /// # Errors
    /// There is neither.
    pub fn edition_of(&self, framework: &FrameworkRef) -> Result<Arc<Edition>, DeskError> {
        let digest = framework.digest;
        if digest == self.shipped.digest {
            return Ok(self.shipped.clone());
        }
        let missing = || DeskError::NoEdition { framework: framework.id.clone(), digest };
        self.store.edition(digest)?.map(Arc::new).ok_or_else(missing)
    }
}

impl<I: Copy> Hold<I> {
    /// The same file, without its lock.
    #[must_use]
    pub fn file(&self) -> Self {
        Self { facts: self.facts.clone(), basis: self.basis, lock: None, copies: Vec::new() }
    }

    /// Refuses to save what is only read, or under a lock that was lost.
    pub(in crate::app) fn check(&self) -> Result<(), DeskError> {
        let lock = self.lock.as_ref().ok_or(DeskError::ReadOnly)?;
        if lock.still_holds() { Ok(()) } else { Err(DeskError::LockLost) }
    }

    /// Moves on to what a save left on disk, also where it failed after that.
    pub(super) fn follow(
        &mut self,
        result: Result<Saved, StoreError>,
        now: Timestamp,
    ) -> Result<Saved, DeskError> {
        let left = result.as_ref().map_or_else(StoreError::now_on_disk, |saved| Some(*saved));
        if let Some(saved) = left {
            self.moved_on(saved.revision, saved.basis, now);
        }
        Ok(result?)
    }

    fn moved_on(&mut self, revision: u64, basis: Digest, at: Timestamp) {
        self.facts = FileFacts {
            id: self.facts.id,
            revision,
            parent: self.basis,
            saved_at: Some(at),
            program: PROGRAM.to_owned(),
        };
        self.basis = Some(basis);
    }
}

/// What trying a lock came to; nothing when it was not tried.
#[derive(Default)]
pub(super) struct Tried {
    pub(super) lock: Option<Box<dyn Held>>,
    /// Why it was not had.
    pub(super) bar: Option<Access>,
}

impl Tried {
    /// The lock, or why it was not had.
    pub(super) fn of(lock: Result<Box<dyn Held>, StoreError>) -> Result<Self, DeskError> {
        match lock {
            Ok(lock) => Ok(Self { lock: Some(lock), bar: None }),
            Err(error) => match bar(&error) {
                Some(bar) => Ok(Self { lock: None, bar: Some(bar) }),
                None => Err(error.into()),
            },
        }
    }
}

impl Access {
    /// Whether a file in that condition may be written, with what keeps its lock from us.
    pub(super) fn of(condition: Condition, bar: Option<Self>) -> Self {
        match condition {
            Condition::Newer { .. } => Self::Newer,
            Condition::ChangedOutside(what) => Self::ChangedOutside(what),
            Condition::Sound => bar.unwrap_or(Self::Write),
        }
    }
}

/// What keeps the lock from us, where the file can be read all the same: a holder, or a place where nothing can be written.
fn bar(error: &StoreError) -> Option<Access> {
    match error {
        StoreError::Busy { holder, .. } => {
            let another = || "another process".to_owned();
            Some(Access::Held(holder.as_ref().map_or_else(another, ToString::to_string)))
        }
        StoreError::System { action: "lock", cause, .. } if cause.forbids_writing() => {
            Some(Access::Unwritable(cause.to_string()))
        }
        _ => None,
    }
}

fn candidate(edition: &Edition, new: NewSession) -> Result<Candidate, DeskError> {
    let line = |what, text: &str| {
        accept_line(text).map(|line| line.trim().to_owned()).map_err(|why| DeskError::Line { what, why })
    };
    let levels = &edition.framework.levels;
    let level = edition.framework.level_index(new.target.as_str()).map(|index| levels[index].id.clone());
    let candidate = Candidate {
        name: line("the candidate's name", &new.candidate)?,
        reference: line("the reference", &new.reference)?,
        target: level.unwrap_or(new.target),
        years_in_practice: new.years,
    };
    check_candidate(&edition.framework, &candidate)?;
    Ok(candidate)
}
