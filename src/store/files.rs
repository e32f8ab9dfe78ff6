//! The store on disk: one plain file for each session and edition, replaced as a whole.

mod listing;
mod panels;

use std::{
    fs::{self, File},
    num::NonZero,
    os::unix::fs::MetadataExt as _,
    panic::resume_unwind,
    path::{Path, PathBuf},
    thread,
};

use jiff::Timestamp;

use self::listing::Unlisted;
use super::{
    Beside, Copied, Held, Loaded, Row, Saved, Store, StoreError, Whither,
    common::{Prepared, head, loaded, newest_first, prepare, put_back},
    copies, drafts,
    durable::{self, Disk, Expected, PRIVATE_FILE, SaveError, Step, Steps, Written},
    format,
    intake::{self, IntakeError},
    lock::{self, Holder, Lock, TakeoverError},
    paths::{DataDir, TYPED, copy_named, previous, session_named},
    refuge,
    share::{self, Modes},
};
use crate::domain::{
    draft::FormDraft,
    framework::Edition,
    ids::{CriterionId, Digest, SessionId},
    session::{Marking, Session},
    summary::Summary,
};

/// How many files a thread of a listing has at least: fewer are read before it has begun.
const MANY: usize = 500;

/// The store in a data directory, whose writes are performed by `steps`.
#[derive(Clone, Debug)]
pub struct FileStore<S = Disk> {
    data: DataDir,
    user: String,
    steps: S,
}

impl FileStore {
    /// The store in `data`, whose folders are made if need be; `user` stands in its locks.
    ///
    /// # Errors
    /// A folder is missing and can't be made.
    pub fn open(data: DataDir, user: String) -> Result<Self, StoreError> {
        data.create()?;
        Ok(Self { data, user, steps: Disk })
    }
}

impl FileStore {
    /// The store in `data` as it is, in which nothing is made.
    pub(super) fn at(data: DataDir) -> Self {
        Self { data, user: String::new(), steps: Disk }
    }
}

impl<S: Steps> FileStore<S> {
    /// A store on another disk than the real one.
    #[cfg(test)]
    pub(crate) fn by(data: DataDir, steps: S) -> Self {
        data.create().unwrap();
        Self { data, user: "ada".into(), steps }
    }

    fn replace(&self, path: &Path, text: &str, expected: Expected) -> Result<Written, SaveError> {
        self.replace_with(path, text, PRIVATE_FILE, expected)
    }

    fn replace_with(
        &self,
        path: &Path,
        text: &str,
        mode: u32,
        expected: Expected,
    ) -> Result<Written, SaveError> {
        durable::replace_by(&self.steps, path, text.as_bytes(), mode, expected)
    }

    /// The mode of a session's file.
    fn mode(&self, session: &Session) -> u32 {
        if session.is_sealed() { Modes::of(&self.data).file } else { PRIVATE_FILE }
    }

    /// Puts a text in the place of the one known as `basis`.
    fn put(
        &self,
        path: &Path,
        prepared: &Prepared,
        basis: Option<Digest>,
        mode: u32,
    ) -> Result<Saved, StoreError> {
        let expected = basis.map_or(Expected::Absent, Expected::Sha256);
        let (bytes, previous) = (prepared.text.as_bytes(), previous(path));
        match durable::replace_keeping(&self.steps, path, bytes, mode, expected, Some(&previous)) {
            Ok(_) => Ok(prepared.saved),
            Err(SaveError::Changed { path, found }) => {
                // The words are kept beside the file. A save that is tried again has the same revision, so the copy
                // is the newest version and not one of many.
                let copy = path.with_extension(format!("conflict-{}.toml", prepared.saved.revision));
                let kept = self.replace(&copy, &prepared.text, Expected::Anything);
                Err(StoreError::Changed {
                    path,
                    found: found.to_string(),
                    copy: kept.ok().map(|kept| kept.path),
                })
            }
            Err(error) => Err(StoreError::save(error, prepared.saved)),
        }
    }

    /// Who has a session open, in its row.
    fn with_holder(&self, mut row: Row) -> Row {
        if let Row::Session(listed) = &mut row {
            // A lock that can't be looked at is reported when the session is opened.
            let held = lock::held_by(&self.data.session_lock(listed.id)).unwrap_or_default();
            let another = || "another process".to_owned();
            listed.held = held.map(|holder| holder.map_or_else(another, |holder| holder.to_string()));
        }
        row
    }

    /// The rows of a folder of sessions.
    fn rows(folder: &Path) -> Result<Vec<Row>, StoreError> {
        let mut rows: Vec<_> = files(folder)?.iter().filter_map(|path| row_of(path)).collect();
        newest_first(&mut rows);
        Ok(rows)
    }

    /// The same with who has each session open, read on all the processors where it is a long list.
    fn rows_with_holders(&self) -> Result<Vec<Row>, StoreError>
    where
        S: Sync,
    {
        let paths = files(&self.data.sessions())?;
        let threads = thread::available_parallelism().map_or(1, NonZero::get).min(paths.len() / MANY).max(1);
        let read = |paths: &[PathBuf]| -> Vec<Row> {
            paths.iter().filter_map(|path| row_of(path)).map(|row| self.with_holder(row)).collect()
        };
        let mut rows = thread::scope(|scope| {
            let (own, others) = paths.split_at(paths.len() / threads);
            let others: Vec<_> =
                others.chunks(own.len().max(1)).map(|paths| scope.spawn(|| read(paths))).collect();
            let mut rows = read(own);
            for other in others {
                rows.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
            }
            rows
        });
        newest_first(&mut rows);
        Ok(rows)
    }

    /// Moves the file of a session, and what belongs to it: the version before it and its half-filled forms, which are
    /// nothing to fail for.
    fn moved_with(&self, from: &Path, to: &Path, id: SessionId, typed: [&Path; 2]) -> Result<(), StoreError> {
        let (from_previous, to_previous) = (previous(from), previous(to));
        self.moved(from, to, id)?;
        let _ = fs::rename(from_previous, to_previous);
        let [from_typed, to_typed] = typed;
        let _ = fs::rename(from_typed, to_typed);
        Ok(())
    }

    fn moved(&self, from: &Path, to: &Path, id: SessionId) -> Result<(), StoreError> {
        if !from.exists() {
            return Err(StoreError::NotFound { id, path: from.to_owned() });
        }
        if fs::symlink_metadata(to).is_ok() {
            return Err(StoreError::Exists { path: to.to_owned() });
        }
        let renamed = self.steps.perform(Step::Rename, || fs::rename(from, to));
        renamed.map_err(|error| system("move", from, error))?;
        for folder in [to.parent(), from.parent()].into_iter().flatten() {
            let synced = self.steps.perform(Step::SyncDirectory, || File::open(folder)?.sync_all());
            synced.map_err(|error| system("sync", folder, error))?;
        }
        Ok(())
    }
}

impl<S: Steps + Send + Sync> Store for FileStore<S> {
    fn is_shared(&self) -> bool {
        share::is_shared(&self.data)
    }

    fn list(&self) -> Result<Vec<Row>, StoreError> {
        self.rows_with_holders()
    }

    fn heads(&self) -> Result<Vec<Row>, StoreError> {
        Self::rows(&self.data.sessions())
    }

    fn load(&self, id: SessionId) -> Result<Loaded, StoreError> {
        let path = self.data.session(id);
        let intake = intake::read(&path).map_err(|error| of_session(error, id, &path))?;
        loaded(&path, id, intake)
    }

    fn read(&self, id: SessionId) -> Result<String, StoreError> {
        let path = self.data.session(id);
        Ok(intake::read(&path).map_err(|error| of_session(error, id, &path))?.text)
    }

    fn save(
        &self,
        session: &Session,
        summary: &Summary,
        basis: Option<Digest>,
        at: Timestamp,
    ) -> Result<Saved, StoreError> {
        let path = self.data.session(session.file.id);
        self.put(&path, &prepare(&path, session, summary, basis, at)?, basis, self.mode(session))
    }

    fn keep_copy(
        &self,
        session: &Session,
        summary: &Summary,
        basis: Option<Digest>,
        at: Timestamp,
        whither: Whither<'_>,
    ) -> Result<Copied, StoreError> {
        let path = self.data.session(session.file.id);
        let text = prepare(&path, session, summary, basis, at)?.text;
        copies::keep(&self.steps, &self.data, (&path, &format!("{}.toml", session.file.id)), &text, whither)
    }

    fn beside(&self, id: SessionId) -> Result<Vec<Beside>, StoreError> {
        copies::beside(&self.data, id)
    }

    fn before(&self, id: SessionId) -> Option<Beside> {
        copies::before(&self.data, id)
    }

    fn stranded(&self) -> Vec<PathBuf> {
        copies::stranded(&self.data)
    }

    fn quarantine(&self, id: SessionId) -> Result<Copied, StoreError> {
        copies::quarantine(&self.steps, &self.data, &self.data.session(id))
    }

    fn put_back(&self, id: SessionId, text: &str, basis: Digest) -> Result<(), StoreError> {
        let path = self.data.session(id);
        let (session, saved) = put_back(&path, id, text)?;
        let prepared = Prepared { text: text.to_owned(), saved };
        self.put(&path, &prepared, Some(basis), self.mode(&session))?;
        Ok(())
    }

    fn put_away(&self, copy: &Path) -> Result<(), StoreError> {
        let Some((id, _)) = copy.file_name().and_then(copy_named) else {
            let cause = std::io::Error::other("it is no copy of a session");
            return Err(system("move", copy, cause));
        };
        let place = copies::place_in_trash(&self.data, copy);
        match self.moved(copy, &place, id) {
            Err(StoreError::System { cause, .. }) if cause.kind() == std::io::ErrorKind::CrossesDevices => {
                copies::carry(&self.steps, copy, &place)?;
            }
            moved => moved?,
        }
        refuge::tidy(self.data.refuges(), copy);
        Ok(())
    }

    fn lock(&self, id: SessionId) -> Result<Box<dyn Held>, StoreError> {
        let holder = Holder::this_process(&self.user, crate::store::zone::now());
        Ok(Box::new(Lock::acquire(&self.data.session_lock(id), &holder)?))
    }

    fn ask_holder(&self, id: SessionId) -> Result<(), StoreError> {
        ask_holder_of(self.data.session_lock(id))
    }

    fn edition(&self, digest: Digest) -> Result<Option<Edition>, StoreError> {
        let end = format!("-{}.toml", digest.short());
        for path in files(&self.data.frameworks())? {
            if path.to_string_lossy().ends_with(&end) {
                return read_edition(&path, Some(digest)).map(Some);
            }
        }
        Ok(None)
    }

    fn keep_edition(&self, edition: &Edition) -> Result<(), StoreError> {
        let path = self.data.framework(&edition.framework.id, edition.digest);
        if fs::symlink_metadata(&path).is_ok() {
            return read_edition(&path, Some(edition.digest)).map(drop);
        }
        self.replace_with(&path, &edition.source, Modes::of(&self.data).file, Expected::Absent)?;
        Ok(())
    }

    fn editions(&self) -> Result<Vec<Edition>, StoreError> {
        let kept = files(&self.data.frameworks())?;
        Ok(kept.iter().filter_map(|path| read_edition(path, None).ok()).collect())
    }

    fn remove(&self, id: SessionId) -> Result<(), StoreError> {
        let typed = [&*self.data.draft(id), &self.data.removed_draft(id)];
        self.moved_with(&self.data.session(id), &self.data.removed(id), id, typed)
    }

    fn removed(&self) -> Result<Vec<Row>, StoreError> {
        Self::rows(&self.data.trash())
    }

    fn restore(&self, id: SessionId) -> Result<(), StoreError> {
        let typed = [&*self.data.removed_draft(id), &self.data.draft(id)];
        self.moved_with(&self.data.removed(id), &self.data.session(id), id, typed)
    }

    fn empty_trash(&self) -> Result<usize, StoreError> {
        let mut gone = 0;
        for path in files(&self.data.trash())? {
            fs::remove_file(&path).map_err(|error| system("delete", &path, error))?;
            let _ = fs::remove_file(previous(&path));
            let _ = fs::remove_file(path.with_extension(TYPED));
            gone += 1;
        }
        Ok(gone)
    }

    fn place(&self, id: SessionId) -> Option<CriterionId> {
        intake::read(&self.data.place(id)).ok()?.text.trim().parse().ok()
    }

    fn keep_place(&self, id: SessionId, criterion: &CriterionId) -> Result<(), StoreError> {
        let text = format!("{criterion}\n");
        Ok(durable::put_unsynced(&self.steps, &self.data.place(id), text.as_bytes(), PRIVATE_FILE)?)
    }

    fn drafts(&self, name: &str) -> Vec<FormDraft> {
        drafts::read(&self.data.drafts(), name)
    }

    fn keep_drafts(&self, name: &str, drafts: &[FormDraft]) -> Result<(), StoreError> {
        Ok(drafts::keep(&self.steps, &self.data.drafts(), name, drafts)?)
    }
}

fn system(action: &'static str, path: &Path, error: std::io::Error) -> StoreError {
    StoreError::System { action, path: path.to_owned(), cause: error.into() }
}

/// The plain files of a folder by name, so that everything that reads them does so in one order.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let entries = fs::read_dir(folder).map_err(|error| system("read", folder, error))?;
    let mut paths = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| system("read", folder, error))?;
        if entry.path().extension().is_some_and(|extension| extension == "toml") {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

/// The row of a file of that name, if it is one of a session.
fn row_of(path: &Path) -> Option<Row> {
    listed(path, path.file_name().and_then(session_named)?)
}

/// A row, or nothing when the file went away while the folder was being read.
fn listed(path: &Path, id: SessionId) -> Option<Row> {
    match listing::look(path, |text| head(id, text), |text| format::read::<Marking>(text).map(drop)) {
        Ok(listed) => Some(Row::Session(Box::new(listed))),
        Err(Unlisted::Missing) => None,
        Err(Unlisted::Private) => Some(Row::Private { path: path.to_owned(), owner: owner(path) }),
        Err(Unlisted::Damaged(reason)) => Some(Row::Damaged { path: path.to_owned(), reason }),
    }
}

/// The owner's login name, or the number where this machine knows no name for it.
fn owner(path: &Path) -> String {
    let Ok(facts) = fs::symlink_metadata(path) else { return "somebody else".into() };
    let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
    login_name(&users, facts.uid()).map_or_else(|| format!("user {}", facts.uid()), str::to_owned)
}

fn login_name(users: &str, uid: u32) -> Option<&str> {
    let mut users = users.lines().map(|line| line.split(':'));
    users.find_map(|mut user| user.next().filter(|_| user.nth(1).is_some_and(|id| id.parse() == Ok(uid))))
}

fn of_session(error: IntakeError, id: SessionId, path: &Path) -> StoreError {
    if error.is_missing() {
        return StoreError::NotFound { id, path: path.to_owned() };
    }
    if error.is_private() {
        return StoreError::Private { path: path.to_owned(), owner: owner(path) };
    }
    error.into()
}

/// The edition in a file; with `digest` only if it has that digest.
///
/// # Errors
/// It can't be read, is no edition, or another one.
pub fn read_edition(path: &Path, digest: Option<Digest>) -> Result<Edition, StoreError> {
    let text = intake::read(path)?.text;
    let edition = Edition::parse(text).map_err(|faults| StoreError::damaged(path, &faults))?;
    if digest.is_none_or(|digest| digest == edition.digest) {
        return Ok(edition);
    }
    let reasons = vec![format!("its wording has the digest {}, not the one in its name", edition.digest)];
    Err(StoreError::Damaged { path: path.to_owned(), reasons })
}

#[cfg(test)]
mod machine;
#[cfg(test)]
mod tests;

/// Asks the process that holds a lock to let go; nothing to do where nobody holds it.
fn ask_holder_of(path: PathBuf) -> Result<(), StoreError> {
    match lock::held_by(&path)? {
        None => Ok(()),
        Some(holder) => {
            let asked = holder.as_ref().ok_or(TakeoverError::Unknown).and_then(lock::request_takeover);
            asked.map_err(|error| StoreError::NotAsked { path, error })
        }
    }
}
