//! The store in memory: the same contract and the same texts as on disk, for a throwaway store and for the tests of
//! everything above, which can make it fail and change it behind a session's back.

mod panels;

use std::{
    collections::{BTreeMap, VecDeque},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use jiff::Timestamp;

use super::{
    Beside, Copied, Held, Loaded, Row, Saved, Store, StoreError, Whither,
    common::{head, loaded, newest_first, prepare, put_back},
    intake::Intake,
    paths::{EMERGENCY, copy_named},
};
use crate::domain::{
    draft::FormDraft,
    framework::Edition,
    ids::{CriterionId, Digest, PanelId, SessionId},
    session::Session,
    summary::Summary,
};

/// A store in memory. Its clones are the same store.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    kept: Arc<Mutex<Kept>>,
}

#[derive(Debug, Default)]
struct Kept {
    sessions: BTreeMap<SessionId, String>,
    trash: BTreeMap<SessionId, String>,
    copies: BTreeMap<PathBuf, String>,
    editions: BTreeMap<Digest, Edition>,
    places: BTreeMap<SessionId, CriterionId>,
    drafts: BTreeMap<String, Vec<FormDraft>>,
    panels: BTreeMap<PanelId, panels::Folder>,
    locks: BTreeMap<PathBuf, u64>,
    locks_given: u64,
    failures: VecDeque<StoreError>,
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes the next save that has not been made to fail yet fail with `error`, and replace nothing.
    pub fn fail_next_save(&self, error: StoreError) {
        self.kept().failures.push_back(error);
    }

    /// The text of a session's file.
    pub fn text(&self, id: SessionId) -> Option<String> {
        self.kept().sessions.get(&id).cloned()
    }

    /// Puts a text where a session's file is, as another program would.
    pub fn put_text(&self, id: SessionId, text: &str) {
        self.kept().sessions.insert(id, text.to_owned());
    }

    /// The text of a copy that a refused save left.
    pub fn copy(&self, path: &Path) -> Option<String> {
        self.kept().copies.get(path).cloned()
    }

    /// Breaks a session's lock, as removing its file would.
    pub fn break_lock(&self, id: SessionId) {
        self.kept().locks.remove(&path(id).with_extension("lock"));
    }

    /// Takes the lock of that name.
    fn lock_at(&self, path: PathBuf) -> Result<Box<dyn Held>, StoreError> {
        let mut kept = self.kept();
        if kept.locks.contains_key(&path) {
            return Err(StoreError::Busy { path, holder: None });
        }
        kept.locks_given += 1;
        let number = kept.locks_given;
        kept.locks.insert(path.clone(), number);
        Ok(Box::new(MemoryLock { store: self.clone(), path, number }))
    }

    /// What is kept is whole after every statement, so that a thread that died with the lock left nothing half done.
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The name of a session's file in messages.
fn path(id: SessionId) -> PathBuf {
    PathBuf::from(format!("memory/{id}.toml"))
}

fn rows(texts: &BTreeMap<SessionId, String>) -> Vec<Row> {
    let row = |(id, text): (&SessionId, &String)| match head(*id, text) {
        Ok(listed) => Row::Session(Box::new(listed)),
        Err(reason) => Row::Damaged { path: path(*id), reason },
    };
    let mut rows: Vec<_> = texts.iter().map(row).collect();
    newest_first(&mut rows);
    rows
}

fn moved(
    from: &mut BTreeMap<SessionId, String>,
    to: &mut BTreeMap<SessionId, String>,
    id: SessionId,
) -> Result<(), StoreError> {
    if from.contains_key(&id) && to.contains_key(&id) {
        return Err(StoreError::Exists { path: path(id) });
    }
    let text = from.remove(&id).ok_or_else(|| StoreError::NotFound { id, path: path(id) })?;
    to.insert(id, text);
    Ok(())
}

/// What stands there, if it is not what was expected.
fn unexpected(text: Option<&String>, basis: Option<Digest>) -> Option<String> {
    let found = text.map(|text| Digest::of(text.as_bytes()));
    (found != basis).then(|| match found {
        None => "it is gone".to_owned(),
        Some(digest) => format!("its SHA-256 now begins {}", digest.short()),
    })
}

impl Store for MemoryStore {
    fn list(&self) -> Result<Vec<Row>, StoreError> {
        Ok(rows(&self.kept().sessions))
    }

    fn load(&self, id: SessionId) -> Result<Loaded, StoreError> {
        let path = path(id);
        let text = self.text(id).ok_or_else(|| StoreError::NotFound { id, path: path.clone() })?;
        loaded(&path, id, Intake { text, byte_order_mark: false })
    }

    fn read(&self, id: SessionId) -> Result<String, StoreError> {
        self.text(id).ok_or_else(|| StoreError::NotFound { id, path: path(id) })
    }

    fn save(
        &self,
        session: &Session,
        summary: &Summary,
        basis: Option<Digest>,
        at: Timestamp,
    ) -> Result<Saved, StoreError> {
        let id = session.file.id;
        let prepared = prepare(&path(id), session, summary, basis, at)?;
        let mut kept = self.kept();
        if let Some(error) = kept.failures.pop_front() {
            return Err(error);
        }
        if let Some(found) = unexpected(kept.sessions.get(&id), basis) {
            let copy = path(id).with_extension(format!("conflict-{}.toml", prepared.saved.revision));
            kept.copies.insert(copy.clone(), prepared.text);
            return Err(StoreError::Changed { path: path(id), found, copy: Some(copy) });
        }
        kept.sessions.insert(id, prepared.text);
        Ok(prepared.saved)
    }

    fn keep_copy(
        &self,
        session: &Session,
        summary: &Summary,
        basis: Option<Digest>,
        at: Timestamp,
        whither: Whither<'_>,
    ) -> Result<Copied, StoreError> {
        let path = path(session.file.id);
        let prepared = prepare(&path, session, summary, basis, at)?;
        let copies = &mut self.kept().copies;
        let number = copies.len() + 1;
        let name = path.with_extension(format!("{EMERGENCY}-{number}.toml"));
        let (place, is_elsewhere) = match whither {
            Whither::Beside => (name, false),
            Whither::Elsewhere => (Path::new("elsewhere").join(name.file_name().unwrap_or_default()), true),
            Whither::Over(before) => (before.path.clone(), before.is_elsewhere),
        };
        copies.insert(place.clone(), prepared.text);
        Ok(Copied { path: place, digest: prepared.saved.basis, is_elsewhere })
    }

    fn beside(&self, id: SessionId) -> Result<Vec<Beside>, StoreError> {
        let copies = self.kept().copies.clone();
        let of_this = |path: &Path| path.file_name().and_then(copy_named).is_some_and(|(of, _)| of == id);
        let read = |(path, text): (PathBuf, String)| {
            let loaded = loaded(&path, id, Intake { text, byte_order_mark: false });
            Beside { path, loaded }
        };
        Ok(copies.into_iter().filter(|(path, _)| of_this(path)).map(read).collect())
    }

    fn quarantine(&self, id: SessionId) -> Result<Copied, StoreError> {
        let text = self.text(id).ok_or_else(|| StoreError::NotFound { id, path: path(id) })?;
        let digest = Digest::of(text.as_bytes());
        let path = PathBuf::from(format!("quarantine/{id}-{}.toml", digest.short()));
        self.kept().copies.insert(path.clone(), text);
        Ok(Copied { path, digest, is_elsewhere: false })
    }

    fn put_back(&self, id: SessionId, text: &str, basis: Digest) -> Result<(), StoreError> {
        put_back(&path(id), id, text)?;
        if let Some(found) = unexpected(self.kept().sessions.get(&id), Some(basis)) {
            return Err(StoreError::Changed { path: path(id), found, copy: None });
        }
        self.put_text(id, text);
        Ok(())
    }

    fn put_away(&self, copy: &Path) -> Result<(), StoreError> {
        self.kept().copies.remove(copy);
        Ok(())
    }

    fn lock(&self, id: SessionId) -> Result<Box<dyn Held>, StoreError> {
        self.lock_at(path(id).with_extension("lock"))
    }

    fn ask_holder(&self, _: SessionId) -> Result<(), StoreError> {
        Ok(())
    }

    fn edition(&self, digest: Digest) -> Result<Option<Edition>, StoreError> {
        Ok(self.kept().editions.get(&digest).cloned())
    }

    fn keep_edition(&self, edition: &Edition) -> Result<(), StoreError> {
        self.kept().editions.entry(edition.digest).or_insert_with(|| edition.clone());
        Ok(())
    }

    fn editions(&self) -> Result<Vec<Edition>, StoreError> {
        Ok(self.kept().editions.values().cloned().collect())
    }

    fn remove(&self, id: SessionId) -> Result<(), StoreError> {
        let Kept { sessions, trash, .. } = &mut *self.kept();
        moved(sessions, trash, id)
    }

    fn removed(&self) -> Result<Vec<Row>, StoreError> {
        Ok(rows(&self.kept().trash))
    }

    fn restore(&self, id: SessionId) -> Result<(), StoreError> {
        let Kept { sessions, trash, .. } = &mut *self.kept();
        moved(trash, sessions, id)
    }

    fn empty_trash(&self) -> Result<usize, StoreError> {
        Ok(std::mem::take(&mut self.kept().trash).len())
    }

    fn place(&self, id: SessionId) -> Option<CriterionId> {
        self.kept().places.get(&id).cloned()
    }

    fn keep_place(&self, id: SessionId, criterion: &CriterionId) -> Result<(), StoreError> {
        self.kept().places.insert(id, criterion.clone());
        Ok(())
    }

    fn drafts(&self, name: &str) -> Vec<FormDraft> {
        self.kept().drafts.get(name).cloned().unwrap_or_default()
    }

    fn keep_drafts(&self, name: &str, drafts: &[FormDraft]) -> Result<(), StoreError> {
        self.kept().drafts.insert(name.to_owned(), drafts.to_vec());
        Ok(())
    }
}

/// A lock in memory, known by its number.
struct MemoryLock {
    store: MemoryStore,
    path: PathBuf,
    number: u64,
}

impl Held for MemoryLock {
    fn still_holds(&self) -> bool {
        self.store.kept().locks.get(&self.path) == Some(&self.number)
    }
}

impl Drop for MemoryLock {
    fn drop(&mut self) {
        if self.still_holds() {
            self.store.kept().locks.remove(&self.path);
        }
    }
}
