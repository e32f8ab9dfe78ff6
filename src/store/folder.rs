//! A folder of files that appears under its name complete or not at all.

mod leftover;
mod output;

use std::{
    fs::{self, File, Permissions},
    io,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use rustix::{
    fs::{CWD, RenameFlags, renameat_with},
    io::Errno,
};

pub use self::output::Output;

use self::leftover::Fresh;
use super::cause::Cause;
use crate::{domain::ids::Digest, export::sums};

/// The mode of the files: they say what people wrote of people, so whoever made them decides who else reads them.
const FILE: u32 = 0o600;
/// The mode of the folder.
const FOLDER: u32 = 0o700;

/// Why a folder was not made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FolderError {
    /// Something stands there already.
    #[error("{} is there already; nothing was written", path.display())]
    Exists {
        /// What stands there.
        path: PathBuf,
    },
    /// What stands there is not what may be replaced.
    #[error("{} is not a folder that this program made; nothing was written", path.display())]
    Foreign {
        /// What stands there.
        path: PathBuf,
    },
    /// Something in it is not as this program wrote it.
    #[error("{} was changed or added since the folder was made; nothing was written", path.display())]
    Changed {
        /// The file or folder.
        path: PathBuf,
    },
    /// The system refused.
    #[error("cannot write {}: {cause}", path.display())]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What the operating system said.
        cause: Cause,
    },
}

impl FolderError {
    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Exists { .. } => "Name another folder, or give --force to replace an earlier export.",
            Self::Foreign { .. } | Self::Changed { .. } => "Name another folder, or move that one away.",
            Self::Disk { cause, .. } => cause.hint(),
        }
    }
}

/// How many files are put on disk one by one; beyond, they are so all at once at the end.
const ONE_BY_ONE: usize = 32;

/// Whether the folder `target` holds what its `list` of digests names, and nothing else.
pub fn is_as_made(target: &Path, list: &str) -> bool {
    untouched(target, list).is_ok()
}

/// A folder in the making, under a name of its own; it is gone when dropped before [`Folder::place`].
pub struct Folder {
    target: PathBuf,
    replaces: bool,
    fresh: Fresh,
    /// The folders in it, each before those in it.
    inner: Vec<PathBuf>,
    files: Vec<(PathBuf, File)>,
    finished: usize,
}

impl Folder {
    /// Begins the folder `target`. With `replacing`, the name of a list of digests, a folder may be replaced that holds
    /// what its list names and nothing else: words that somebody put there are never removed. What a program that was
    /// killed left beside it goes.
    ///
    /// # Errors
    /// Something is in the way or the system refused.
    pub fn begin(target: &Path, replacing: Option<&str>) -> Result<Self, FolderError> {
        let there = fs::symlink_metadata(target).is_ok();
        match replacing {
            None if there => return Err(FolderError::Exists { path: target.to_owned() }),
            Some(list) if there => untouched(target, list)?,
            _ => {}
        }
        let parent = parent(target);
        fs::create_dir_all(parent).map_err(|error| disk(parent, error))?;
        leftover::sweep(parent);
        let fresh = Fresh::begin(parent).map_err(|error| disk(parent, error))?;
        let (inner, files) = (Vec::new(), Vec::new());
        Ok(Self { target: target.to_owned(), replaces: there, fresh, inner, files, finished: 0 })
    }

    /// Where it is while it is in the making.
    pub fn path(&self) -> &Path {
        self.fresh.path()
    }

    /// A file without a name, which is gone when it is closed or the program ends.
    ///
    /// # Errors
    /// The system refused.
    pub fn scratch(&self) -> Result<File, FolderError> {
        tempfile::tempfile_in(self.path()).map_err(|error| disk(self.path(), error))
    }

    /// A new file in the folder, for the caller to write; `name` may name a folder in it, as in `report/a.html`.
    ///
    /// # Errors
    /// The system refused.
    pub fn create(&mut self, name: &str) -> Result<Output, FolderError> {
        let path = self.fresh.path().join(name);
        if let Some((folder, _)) = name.rsplit_once('/') {
            self.make(folder)?;
        }
        let made = File::create_new(&path).and_then(|file| Ok((file.try_clone()?, file)));
        let (kept, file) = made.map_err(|error| disk(&path, error))?;
        self.files.push((path, kept));
        Ok(Output::new(file))
    }

    /// Puts a file on disk that is written to its end. Without it [`Folder::place`] does so, and holds a descriptor
    /// until then; so where there is a file for each session, each has to be finished before the next.
    ///
    /// # Errors
    /// The system refused.
    pub fn finish(&mut self, name: &str) -> Result<(), FolderError> {
        let path = self.fresh.path().join(name);
        let at = self.files.iter().rposition(|(other, _)| *other == path);
        let Some((path, file)) = at.map(|at| self.files.swap_remove(at)) else { return Ok(()) };
        self.finished += 1;
        if self.finished > ONE_BY_ONE { moded(&path, &file) } else { keep(&path, &file) }
    }

    /// Makes a folder in the folder, with those that it stands in.
    fn make(&mut self, name: &str) -> Result<(), FolderError> {
        let mut path = self.fresh.path().to_owned();
        for part in name.split('/') {
            path.push(part);
            if !self.inner.contains(&path) {
                fs::create_dir(&path).map_err(|error| disk(&path, error))?;
                self.inner.push(path.clone());
            }
        }
        Ok(())
    }

    /// Gives the folder its name, once everything in it is on disk.
    ///
    /// # Errors
    /// Something is in the way or the system refused; then what stood there stands there still.
    pub fn place(self) -> Result<(), FolderError> {
        let Self { target, replaces, fresh, inner, files, finished } = self;
        for (path, file) in files {
            keep(&path, &file)?;
        }
        if finished > ONE_BY_ONE {
            fresh.sync_all().map_err(|error| disk(fresh.path(), error))?;
        }
        for folder in inner.iter().rev().map(PathBuf::as_path).chain([fresh.path()]) {
            let shown = fs::set_permissions(folder, Permissions::from_mode(FOLDER));
            shown.and_then(|()| sync(folder)).map_err(|error| disk(folder, error))?;
        }
        // Exchanging leaves the old folder under the temporary name, which goes when `fresh` is dropped.
        let placed = if replaces { exchange(fresh.path(), &target) } else { put(fresh.path(), &target) };
        placed.map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => FolderError::Exists { path: target.clone() },
            _ => disk(&target, error),
        })?;
        if !replaces {
            fresh.keep();
        }
        sync(parent(&target)).map_err(|error| disk(&target, error))
    }
}

fn parent(target: &Path) -> &Path {
    target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Gives a file its mode and puts it on disk.
fn keep(path: &Path, file: &File) -> Result<(), FolderError> {
    moded(path, file)?;
    file.sync_all().map_err(|error| disk(path, error))
}

fn moded(path: &Path, file: &File) -> Result<(), FolderError> {
    file.set_permissions(Permissions::from_mode(FILE)).map_err(|error| disk(path, error))
}

/// Refuses a folder that holds anything but the files of its own list, as they were written.
fn untouched(folder: &Path, list: &str) -> Result<(), FolderError> {
    let foreign = || FolderError::Foreign { path: folder.to_owned() };
    let is_folder = fs::symlink_metadata(folder).is_ok_and(|found| found.is_dir());
    let text = is_folder.then(|| fs::read_to_string(folder.join(list)).ok()).flatten();
    let listed = text.and_then(|text| sums::parse(&text)).ok_or_else(foreign)?;
    only_listed(folder, "", list, &listed)
}

/// Refuses what stands in the part `within` of a folder and is not in its list, or not as it was written.
fn only_listed(
    folder: &Path,
    within: &str,
    list: &str,
    listed: &[(String, Digest)],
) -> Result<(), FolderError> {
    let here = folder.join(within);
    for entry in fs::read_dir(&here).map_err(|error| disk(&here, error))? {
        let entry = entry.map_err(|error| disk(&here, error))?;
        let path = entry.path();
        let changed = || FolderError::Changed { path: path.clone() };
        let name = format!("{within}{}", entry.file_name().to_str().ok_or_else(changed)?);
        let kind = entry.file_type().map_err(|error| disk(&path, error))?;
        if kind.is_dir() {
            let within = format!("{name}/");
            if !listed.iter().any(|(name, _)| name.starts_with(&within)) {
                return Err(changed());
            }
            only_listed(folder, &within, list, listed)?;
        } else if name != list {
            let known = listed.iter().find(|(other, _)| *other == name);
            let same = |digest| fs::read(&path).is_ok_and(|bytes| Digest::of(&bytes) == digest);
            if !known.is_some_and(|(_, digest)| kind.is_file() && same(*digest)) {
                return Err(changed());
            }
        }
    }
    Ok(())
}

/// Renames `fresh` to `target`, where nothing stands.
fn put(fresh: &Path, target: &Path) -> io::Result<()> {
    match renameat_with(CWD, fresh, CWD, target, RenameFlags::NOREPLACE) {
        // A plain rename could replace an empty folder at most.
        Err(error) if is_unsupported(error) => fs::rename(fresh, target),
        done => Ok(done?),
    }
}

/// Exchanges `fresh` and `target`.
fn exchange(fresh: &Path, target: &Path) -> io::Result<()> {
    match renameat_with(CWD, fresh, CWD, target, RenameFlags::EXCHANGE) {
        Err(error) if is_unsupported(error) => exchange_by_steps(fresh, target),
        done => Ok(done?),
    }
}

/// Exchanges the two where the file system can't do it at once; a failure puts the old folder back.
fn exchange_by_steps(fresh: &Path, target: &Path) -> io::Result<()> {
    let mut aside = fresh.as_os_str().to_owned();
    aside.push(".old");
    let aside = PathBuf::from(aside);
    fs::rename(target, &aside)?;
    if let Err(error) = fs::rename(fresh, target) {
        fs::rename(&aside, target)?;
        return Err(error);
    }
    fs::rename(aside, fresh)
}

/// Whether the file system, such as a network's or a memory stick's, knows only plain renames.
fn is_unsupported(error: Errno) -> bool {
    matches!(error, Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP)
}

/// Puts everything on disk that is on the file system of the folder.
///
/// # Errors
/// The system refused.
pub fn sync_disk(folder: &Path) -> Result<(), FolderError> {
    File::open(folder).and_then(|folder| leftover::sync_disk(&folder)).map_err(|error| disk(folder, error))
}

fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

fn disk(path: &Path, error: io::Error) -> FolderError {
    FolderError::Disk { path: path.to_owned(), cause: error.into() }
}

#[cfg(test)]
mod tests;
