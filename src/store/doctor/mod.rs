//! What is wrong in a data directory, and the mending of what can be mended without guessing.
//!
//! Looking writes nothing, not even a folder. Mending never touches a file that holds somebody's words.

mod contents;
mod modes;
mod repair;

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::{Timestamp, ToSpan as _};

use super::{
    StoreError, copies,
    durable::{self, free_temporaries, is_temporary, stale_temporaries},
    lock,
    paths::{DataDir, PathError, copy_named, is_previous, panel_copy_named, quoted, session_named},
    plain::FileKind,
    refuge,
};
use crate::domain::{framework::Edition, ids::Digest};

pub use repair::{Mended, mend};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Somebody has to look at it.
    Person,
    /// It can be mended without guessing.
    Mendable,
    /// Nothing has to be done.
    Remark,
}

impl Weight {
    /// Its word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Mendable => "mendable",
            Self::Remark => "remark",
        }
    }
}

/// Something in a store that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub weight: Weight,
    /// The file or folder, from the data directory on.
    pub file: PathBuf,
    /// What is wrong, and where.
    pub what: String,
    /// What to do.
    pub advice: String,
    remedy: Option<Remedy>,
}

impl Finding {
    /// Something that somebody has to look at.
    pub fn person(file: impl Into<PathBuf>, what: String, advice: &str) -> Self {
        Self { weight: Weight::Person, file: file.into(), what, advice: advice.to_owned(), remedy: None }
    }
}

/// What mends a finding, or makes it safe.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Remedy {
    /// Removes a temporary that a save left.
    Sweep,
    /// Sets a mode, and on a shared store the group.
    Mode { mode: u32, group: Option<u32> },
    /// Makes a folder, then its mode.
    Folder { mode: u32, group: Option<u32> },
    /// Copies the file to the quarantine.
    Copy,
    /// Keeps the edition that comes with the program.
    Edition,
}

/// The beginning of the names of repositories that a sync set aside.
pub const BROKEN_REPOSITORY: &str = ".git.broken";
/// The advice for what `--repair` mends.
const MENDABLE: &str = "assessor doctor --repair mends it";
/// How far a clock may go ahead of this one before it is said, in minutes.
const AHEAD: i64 = 5;

/// Lists what is wrong in a store, the gravest first.
///
/// # Errors
/// There is no folder, or it can't be looked into.
pub fn examine(data: &DataDir, now: Timestamp) -> Result<Vec<Finding>, StoreError> {
    let refused = |error: io::Error| StoreError::System {
        action: "look into",
        path: data.root().to_owned(),
        cause: error.into(),
    };
    let mut look = Look::new(data, now);
    look.elsewhere();
    let is_there = durable::is_directory(data.root()).map_err(|error| PathError::from(error).into());
    let looked = is_there.and_then(|_| fs::read_dir(data.root()).map_err(refused));
    if let Err(error) = looked {
        // What is kept elsewhere is then all that there is.
        if look.findings.is_empty() {
            return Err(error);
        }
        look.person(data.root(), error.to_string(), error.hint());
        return Ok(look.findings);
    }
    look.root();
    look.sessions();
    look.editions();
    look.panels();
    look.kept();
    look.used_editions();
    look.locks();
    let mut findings = look.findings;
    findings.extend(modes::wrong(data));
    findings.sort_by(|a, b| (a.weight, &a.file).cmp(&(b.weight, &b.file)));
    Ok(findings)
}

/// One look through a store.
struct Look<'d> {
    data: &'d DataDir,
    /// From here on a time lies in the future.
    future: Timestamp,
    shipped: Option<Arc<Edition>>,
    findings: Vec<Finding>,
    /// The editions that are kept.
    kept: Vec<Digest>,
    /// The editions that sessions and panels use, with one file that does.
    used: BTreeMap<Digest, PathBuf>,
    /// The editions that were looked up, and whether they can be had.
    editions: BTreeMap<Digest, Option<Arc<Edition>>>,
    /// Lock files that nobody holds.
    free_locks: usize,
}

/// What stands in a folder.
struct Entry {
    path: PathBuf,
    name: String,
    kind: FileKind,
}

impl<'d> Look<'d> {
    fn new(data: &'d DataDir, now: Timestamp) -> Self {
        let future = now.saturating_add(AHEAD.minutes()).unwrap_or(now);
        let shipped = Edition::shipped().ok().map(Arc::new);
        let (findings, kept, used) = (Vec::new(), Vec::new(), BTreeMap::new());
        Self { data, future, shipped, findings, kept, used, editions: BTreeMap::new(), free_locks: 0 }
    }

    fn add(
        &mut self,
        weight: Weight,
        path: &Path,
        what: impl Into<String>,
        advice: &str,
        remedy: Option<Remedy>,
    ) {
        let (what, advice) = (what.into(), advice.to_owned());
        let file = from_root(self.data, path);
        self.findings.push(Finding { weight, file, what, advice, remedy });
    }

    fn person(&mut self, path: &Path, what: impl Into<String>, advice: &str) {
        self.add(Weight::Person, path, what, advice, None);
    }

    fn remark(&mut self, path: &Path, what: impl Into<String>, advice: &str) {
        self.add(Weight::Remark, path, what, advice, None);
    }

    /// What stands in a folder, by name, but for temporaries and locks, which are dealt with here. A folder that isn't
    /// there is a matter of the modes.
    fn entries(&mut self, folder: &Path) -> Vec<Entry> {
        let listed = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let listed = match listed {
            Ok(listed) => listed,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Vec::new(),
            Err(error) => {
                self.person(folder, format!("it can't be looked into: {error}"), "see whose folder it is");
                return Vec::new();
            }
        };
        let (stale, free) = (stale_temporaries(folder).unwrap_or_default(), free_temporaries(folder));
        let mut entries = Vec::new();
        for entry in listed {
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            let kind = entry.file_type().map_or(FileKind::Device, FileKind::of);
            match kind {
                FileKind::Plain if is_temporary(&name) => {
                    let later =
                        free.contains(&path).then(|| copies::later_version(self.data, &path)).flatten();
                    self.temporary(&path, later, stale.contains(&path));
                }
                FileKind::Plain if has_ending(&path, "lock") => self.lock(&path),
                _ => entries.push(Entry { path, name, kind }),
            }
        }
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        entries
    }

    /// A temporary, and the file of which it holds a later version.
    fn temporary(&mut self, path: &Path, later: Option<PathBuf>, stale: bool) {
        if let Some(of) = later {
            let of = from_root(self.data, &of);
            let what = format!("an interrupted save left it: a later version of {}", of.display());
            self.person(path, what, "open the session or panel for writing, which takes it up");
        } else if stale {
            let what = "an interrupted save left it";
            self.add(Weight::Mendable, path, what, MENDABLE, Some(Remedy::Sweep));
        } else {
            let advice = "nothing; once it is an hour old and nobody's, it is swept";
            self.remark(path, "a save is going on, or was interrupted just now", advice);
        }
    }

    fn lock(&mut self, path: &Path) {
        match lock::held_by(path) {
            Ok(None) => self.free_locks += 1,
            Ok(Some(holder)) => {
                let holder = holder.map_or_else(|| "another process".to_owned(), |holder| holder.to_string());
                self.remark(path, format!("it is open: {holder}"), "nothing");
            }
            Err(error) => self.person(path, error.to_string(), error.hint()),
        }
    }

    /// Locks that nobody holds are harmless, so they are only counted.
    fn locks(&mut self) {
        if self.free_locks > 0 {
            let what = format!("lock files that nobody holds: {}", self.free_locks);
            let folder = self.data.sessions();
            self.remark(&folder, what, "nothing; they are harmless and may stay");
        }
    }

    /// What is neither known here nor in anybody's way.
    fn unknown(&mut self, entry: &Entry) {
        let what = match entry.kind {
            FileKind::Plain => "no file of this program".to_owned(),
            other => format!("{other}, and not of this program"),
        };
        self.remark(&entry.path, what, "it is left alone; move it away if it is not wanted");
    }

    /// Whether it is a plain file; says so if it isn't.
    fn is_plain(&mut self, entry: &Entry) -> bool {
        if entry.kind != FileKind::Plain {
            let what = format!("{}, not a plain file", entry.kind);
            self.person(&entry.path, what, "it is not read; put a plain file in its place");
        }
        entry.kind == FileKind::Plain
    }

    fn root(&mut self) {
        const FOLDERS: [&str; 7] =
            ["sessions", "frameworks", "panels", "drafts", "places", "quarantine", "trash"];
        for entry in self.entries(self.data.root()) {
            if FOLDERS.contains(&entry.name.as_str()) {
                // A link is followed, as the program itself does.
                if !entry.path.is_dir() {
                    let what = format!("{} that leads to no folder", entry.kind);
                    self.person(&entry.path, what, "move it away; --repair then makes the folder");
                }
            } else if entry.name.starts_with(BROKEN_REPOSITORY) {
                let advice = "remove it once a sync has gone well";
                self.remark(&entry.path, "a repository that was broken, set aside by sync", advice);
            } else if entry.name != ".git" {
                self.unknown(&entry);
            }
        }
    }

    fn sessions(&mut self) {
        for entry in self.entries(&self.data.sessions()) {
            let name = Path::new(&entry.name).as_os_str();
            if let Some(id) = session_named(name) {
                if self.is_plain(&entry) {
                    self.session(&entry.path, id);
                }
            } else if let Some((id, word)) = copy_named(name) {
                if self.is_plain(&entry) {
                    let what = format!("a copy of words that could not go into the session ({word})");
                    let advice = format!("see both, and choose: {} open {id}", self.data.called());
                    self.person(&entry.path, what, &advice);
                }
            } else if !is_previous(name) {
                self.unknown(&entry);
            }
        }
    }

    /// Words outside the data directory, which could not be kept in it.
    fn elsewhere(&mut self) {
        for path in refuge::copies(self.data.refuges()) {
            let name = path.file_name().unwrap_or_default();
            let (place, of, opens) = match (copy_named(name), panel_copy_named(name)) {
                (Some((id, _)), _) => (self.data.session(id), "session", format!("open {id}")),
                (None, Some(id)) => (self.data.panel_file(id), "panel", format!("panel open {id}")),
                (None, None) => continue,
            };
            let what = format!("a copy of words that could not go into the {of}");
            if fs::symlink_metadata(&place).is_ok() {
                let opens = format!("{} {opens}", self.data.called());
                self.person(&path, what, &format!("take them up, or see what differs: {opens}"));
            } else if of == "session" {
                let advice =
                    bringing(&path, &place).unwrap_or_else(|| format!("copy it to {}", place.display()));
                self.person(&path, what + ", whose file is not here", &advice);
            } else {
                self.person(
                    &path,
                    what + ", whose file is not here",
                    "take the panel's folder back from a backup",
                );
            }
        }
    }

    /// The folders whose files are kept for people and looked at by nobody else.
    fn kept(&mut self) {
        for entry in self.entries(&self.data.quarantine()) {
            if entry.kind == FileKind::Plain && entry.name.contains(".fork-") {
                let what = "the other version of a file that was changed on two machines";
                self.person(&entry.path, what, "compare the two, then remove the one that is wrong");
            } else if entry.kind == FileKind::Plain {
                let advice = "remove it once the file itself is mended";
                self.remark(&entry.path, "a copy of a damaged file", advice);
            } else {
                self.unknown(&entry);
            }
        }
        for folder in [self.data.drafts(), self.data.places(), self.data.trash()] {
            let entries = self.entries(&folder);
            entries
                .iter()
                .filter(|entry| entry.kind != FileKind::Plain)
                .for_each(|entry| self.unknown(entry));
        }
    }

    fn used_editions(&mut self) {
        for (digest, path) in std::mem::take(&mut self.used) {
            if self.kept.contains(&digest) {
                continue;
            }
            let what = format!("the edition {} that it is marked against is not kept here", digest.short());
            let shipped = self.shipped.as_ref().filter(|shipped| shipped.digest == digest);
            let place = shipped.map(|shipped| self.data.framework(&shipped.framework.id, digest));
            if place.as_ref().is_some_and(|place| fs::symlink_metadata(place).is_ok()) {
                let advice = "move what stands in its place away; --repair then keeps it again";
                self.person(&path, what, advice);
            } else if place.is_some() {
                self.add(Weight::Mendable, &path, what, MENDABLE, Some(Remedy::Edition));
            } else {
                self.person(
                    &path,
                    what,
                    &format!("take it back from a backup: {} framework import FILE", self.data.called()),
                );
            }
        }
    }
}

/// The one line for a shell that copies a file to a place, whose folder may not be there: it is made as the program makes
/// it, for this user alone.
fn bringing(copy: &Path, place: &Path) -> Option<String> {
    let (copy, to, folder) = (quoted(copy)?, quoted(place)?, place.parent()?);
    Some(if folder.is_dir() {
        format!("bring it back: cp -p {copy} {to}")
    } else {
        format!("bring it back: (umask 077 && mkdir -p {} && cp -p {copy} {to})", quoted(folder)?)
    })
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|extension| extension == ending)
}

fn from_root(data: &DataDir, path: &Path) -> PathBuf {
    let inside = path.strip_prefix(data.root()).unwrap_or(path);
    if inside.as_os_str().is_empty() { PathBuf::from(".") } else { inside.to_owned() }
}
