//! Replacing a file as a whole so that, whatever fails, either the old or the new one stands there entire.
//!
//! Nothing here knows what is in a file. Nothing here truncates or writes into a file that has a name already,
//! and nothing syncs a descriptor twice: after a failed sync the kernel forgets, and the second one would lie.

mod error;
pub(super) mod owner;
mod steps;
mod temporary;
#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::fmt;
use std::fs::{self, DirBuilder, File, Permissions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use rustix::io::Errno;
use tempfile::NamedTempFile;

pub use error::SaveError;
#[cfg(test)]
pub(crate) use steps::faulty;
pub use steps::{Disk, Step, Steps};
pub(super) use temporary::{free_temporaries, is_temporary};
pub use temporary::{stale_temporaries, sweep_temporaries};

use super::cause::Cause;
use super::plain::{self, FileKind, Refusal};
use crate::domain::ids::Digest;

/// The mode of a file that only its owner may read.
pub const PRIVATE_FILE: u32 = 0o600;
/// The mode of a file that its owner's group may read too.
pub const GROUP_FILE: u32 = 0o640;
/// The mode of a directory that only its owner may enter.
pub const PRIVATE_DIRECTORY: u32 = 0o700;
/// No file of ours comes near this size (bytes), so a larger one need not be read to know that it isn't ours.
const NEVER_OURS: u64 = 64 * 1024 * 1024;
/// How many copies of one kind may stand beside a file.
const MOST_COPIES: u32 = 1000;

/// What must stand on disk for a write to go ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Nothing: the file is new.
    Absent,
    /// A file whose bytes have this digest.
    Sha256(Digest),
    /// Nothing or any plain file, which is then lost.
    Anything,
}

/// What stands on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// A plain file with this digest.
    File(Digest),
    /// A plain file of this many bytes, too large to be one of ours.
    Larger(u64),
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("it is gone"),
            Self::File(digest) => write!(f, "its SHA-256 now begins {}", digest.short()),
            Self::Larger(bytes) => write!(f, "it now has {bytes} bytes"),
        }
    }
}

/// A file that was written and is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Where.
    pub path: PathBuf,
    /// The digest of its bytes: what the next replace expects.
    pub digest: Digest,
    /// Its length in bytes.
    pub length: u64,
}

impl Written {
    fn of(path: &Path, bytes: &[u8]) -> Self {
        Self { path: path.to_owned(), digest: Digest::of(bytes), length: bytes.len() as u64 }
    }
}

/// Replaces the file at `path` with `bytes`, durably, if what stands there is as `expected`.
///
/// A file that already holds exactly `bytes` is as good as the expected one: it is our own, from a write whose
/// end was not confirmed. It is written once more all the same, since only that can confirm it.
///
/// # Errors
/// [`SaveError`]; except for [`SaveError::Unconfirmed`] the file on disk is then untouched.
pub fn replace(path: &Path, bytes: &[u8], mode: u32, expected: Expected) -> Result<Written, SaveError> {
    replace_by(&Disk, path, bytes, mode, expected)
}

/// [`replace`], with the steps performed by `steps`.
///
/// # Errors
/// As [`replace`].
pub fn replace_by<S: Steps>(
    steps: &S,
    path: &Path,
    bytes: &[u8],
    mode: u32,
    expected: Expected,
) -> Result<Written, SaveError> {
    replace_keeping(steps, path, bytes, mode, expected, None)
}

/// [`replace_by`]; the version before stays as `previous`, a further name of the same file, where the file system can
/// do that. No save fails for want of it.
///
/// # Errors
/// As [`replace`].
pub fn replace_keeping<S: Steps>(
    steps: &S,
    path: &Path,
    bytes: &[u8],
    mode: u32,
    expected: Expected,
    previous: Option<&Path>,
) -> Result<Written, SaveError> {
    let written = Written::of(path, bytes);
    check_current(steps, &written, expected)?;
    let temporary = write_temporary(steps, path, bytes, mode)?;
    steps.perform(Step::SyncFile, || temporary.as_file().sync_all()).map_err(failed(path, Step::SyncFile))?;
    // Syncing may take seconds, so it is looked again right before the rename. For a new file the rename itself
    // refuses to replace, and leaves no window at all.
    let found = check_current(steps, &written, expected)?;
    let fresh = expected == Expected::Absent && found == Some(Found::Nothing);
    if let (Some(previous), Some(Found::File(before))) = (previous, found)
        && before != written.digest
    {
        keep_previous(path, previous);
    }
    put_in_place(steps, temporary, &written, fresh)?;
    match steps.perform(Step::SyncDirectory, || sync_directory(parent(path))) {
        Ok(()) => Ok(written),
        Err(error) => Err(SaveError::Unconfirmed { written, step: Step::SyncDirectory, cause: error.into() }),
    }
}

/// Puts `bytes` at `path` as a whole, in a folder that is made if need be, and waits for no disk: for what may be lost when
/// the machine stops.
///
/// # Errors
/// As [`replace`].
pub fn put_unsynced<S: Steps>(steps: &S, path: &Path, bytes: &[u8], mode: u32) -> Result<(), SaveError> {
    let folder = parent(path);
    match DirBuilder::new().mode(PRIVATE_DIRECTORY).create(folder) {
        Ok(()) => drop(File::open(folder).map(|made| owner::keep_as_in(&made, parent(folder)))),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(failed(folder, Step::CreateDirectory)(error)),
    }
    let written = Written::of(path, bytes);
    check_current(steps, &written, Expected::Anything)?;
    put_in_place(steps, write_temporary(steps, path, bytes, mode)?, &written, false)
}

/// Writes `bytes` under a new name beside `path`: `NAME.LABEL.EXT`, or `NAME.LABEL-2.EXT` and so on.
///
/// This is for conflict copies and emergency copies; it never writes over anything.
///
/// # Errors
/// As [`replace`].
pub fn copy_beside(path: &Path, label: &str, bytes: &[u8], mode: u32) -> Result<Written, SaveError> {
    copy_beside_by(&Disk, path, label, bytes, mode)
}

/// [`copy_beside`], with the steps performed by `steps`.
///
/// # Errors
/// As [`replace`].
pub fn copy_beside_by<S: Steps>(
    steps: &S,
    path: &Path,
    label: &str,
    bytes: &[u8],
    mode: u32,
) -> Result<Written, SaveError> {
    let mut number = 1;
    loop {
        let beside = path.with_file_name(name_beside(path, label, number));
        match replace_by(steps, &beside, bytes, mode, Expected::Absent) {
            Err(SaveError::Changed { .. } | SaveError::WrongKind { .. }) if number < MOST_COPIES => {
                number += 1;
            }
            other => return other,
        }
    }
}

/// Makes the directory `path` with `mode`, and what is missing above it with 0700; each is on disk on return.
///
/// A directory that is there already is left as it is.
///
/// # Errors
/// [`SaveError::WrongKind`] when something else stands there (a dangling link is one), else the failed step.
pub fn create_directory(path: &Path, mode: u32) -> Result<(), SaveError> {
    create_directory_by(&Disk, path, mode)
}

/// [`create_directory`], with the steps performed by `steps`.
///
/// # Errors
/// As [`create_directory`].
pub fn create_directory_by<S: Steps>(steps: &S, path: &Path, mode: u32) -> Result<(), SaveError> {
    let mut missing = Vec::new();
    for directory in path.ancestors().filter(|directory| !directory.as_os_str().is_empty()) {
        if is_directory(directory)? {
            break;
        }
        missing.push(directory);
    }
    for directory in missing.into_iter().rev() {
        make_directory(steps, directory, if directory == path { mode } else { PRIVATE_DIRECTORY })?;
    }
    Ok(())
}

/// Whether a directory stands at `path`, reached through links or not.
pub(super) fn is_directory(path: &Path) -> Result<bool, SaveError> {
    let wrong = |found| SaveError::WrongKind { path: path.to_owned(), found, wanted: FileKind::Directory };
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => Ok(true),
        Ok(metadata) => Err(wrong(FileKind::of(metadata.file_type()))),
        Err(error) => match FileKind::at(path) {
            Ok(Some(kind)) if kind != FileKind::Directory => Err(wrong(kind)),
            Ok(_) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            // A file further up: the next ancestor names it.
            _ if error.kind() == io::ErrorKind::NotADirectory => Ok(false),
            _ => Err(failed(path, Step::CreateDirectory)(error)),
        },
    }
}

fn make_directory<S: Steps>(steps: &S, path: &Path, mode: u32) -> Result<(), SaveError> {
    let result =
        steps.perform(Step::CreateDirectory, || DirBuilder::new().mode(PRIVATE_DIRECTORY).create(path));
    match result {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && is_directory(path)? => return Ok(()),
        other => other.map_err(failed(path, Step::CreateDirectory))?,
    }
    let finish = || {
        let directory = File::open(path)?;
        owner::keep_as_in(&directory, parent(path));
        set_mode(&directory, mode)
    };
    steps.perform(Step::SetMode, finish).map_err(failed(path, Step::SetMode))?;
    steps
        .perform(Step::SyncDirectory, || sync_directory(parent(path)))
        .map_err(failed(path, Step::SyncDirectory))
}

/// Looks at what stands on disk and refuses to go on when it isn't what is expected.
///
/// For [`Expected::Anything`] the file isn't read, and nothing is returned.
fn check_current<S: Steps>(
    steps: &S,
    written: &Written,
    expected: Expected,
) -> Result<Option<Found>, SaveError> {
    let path = &written.path;
    if expected == Expected::Anything {
        let kind = steps.perform(Step::ReadCurrent, || FileKind::at(path));
        return match kind.map_err(failed(path, Step::ReadCurrent))? {
            Some(kind) if kind != FileKind::Plain => Err(wrong_kind(path, kind)),
            _ => Ok(None),
        };
    }
    let found = find(steps, path)?;
    let ours = found == Found::File(written.digest);
    let fits = match expected {
        Expected::Absent => found == Found::Nothing,
        Expected::Sha256(digest) => found == Found::File(digest),
        Expected::Anything => true,
    };
    if fits || ours { Ok(Some(found)) } else { Err(SaveError::Changed { path: path.clone(), found }) }
}

/// What stands at `path` now.
fn find<S: Steps>(steps: &S, path: &Path) -> Result<Found, SaveError> {
    steps
        .perform(Step::ReadCurrent, || look(path))
        .map_err(failed(path, Step::ReadCurrent))?
        .map_err(|kind| wrong_kind(path, kind))
}

/// The inner error is the kind of what stands there when that isn't a plain file.
fn look(path: &Path) -> io::Result<Result<Found, FileKind>> {
    match plain::open(path) {
        Ok((_, metadata)) if metadata.len() > NEVER_OURS => Ok(Ok(Found::Larger(metadata.len()))),
        Ok((file, _)) => read_digest(file).map(Found::File).map(Ok),
        Err(Refusal::Kind(kind)) => Ok(Err(kind)),
        Err(Refusal::Disk(error)) if error.kind() == io::ErrorKind::NotFound => Ok(Ok(Found::Nothing)),
        Err(Refusal::Disk(error)) => Err(error),
    }
}

fn read_digest(file: File) -> io::Result<Digest> {
    let mut bytes = Vec::new();
    file.take(NEVER_OURS).read_to_end(&mut bytes)?;
    Ok(Digest::of(&bytes))
}

fn write_temporary<S: Steps>(
    steps: &S,
    path: &Path,
    bytes: &[u8],
    mode: u32,
) -> Result<NamedTempFile<File>, SaveError> {
    let mut temporary = steps
        .perform(Step::CreateTemporary, || temporary::create(parent(path)))
        .map_err(failed(path, Step::CreateTemporary))?;
    let file = temporary.as_file_mut();
    steps.perform(Step::Write, || file.write_all(bytes)).map_err(failed(path, Step::Write))?;
    owner::keep(file, path);
    steps.perform(Step::SetMode, || set_mode(file, mode)).map_err(failed(path, Step::SetMode))?;
    Ok(temporary)
}

/// Gives the temporary its name; when that fails, it is removed, and what stands on disk decides what is reported.
fn put_in_place<S: Steps>(
    steps: &S,
    temporary: NamedTempFile<File>,
    written: &Written,
    fresh: bool,
) -> Result<(), SaveError> {
    let (_file, name) = temporary.into_parts();
    let path = &written.path;
    let renamed = steps.perform(Step::Rename, || {
        if fresh { name.persist_noclobber(path) } else { name.persist(path) }.map_err(|error| error.error)
    });
    let Err(error) = renamed else { return Ok(()) };
    // A network disk may lose its answer after it did the work.
    match look(path) {
        Ok(Ok(Found::File(digest))) if digest == written.digest => {
            Err(SaveError::Unconfirmed { written: written.clone(), step: Step::Rename, cause: error.into() })
        }
        Ok(Ok(found)) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(SaveError::Changed { path: path.clone(), found })
        }
        _ => Err(failed(path, Step::Rename)(error)),
    }
}

/// Gives what stands at `path` the further name `previous`, in place of what has that name. Until the rename both are one
/// file; a failure costs the version before the last one and nothing else.
fn keep_previous(path: &Path, previous: &Path) {
    let _ = fs::remove_file(previous);
    let _ = fs::hard_link(path, previous);
}

/// Sets the mode where it differs, so that a file system without modes is no hindrance if it has the right one.
fn set_mode(file: &File, mode: u32) -> io::Result<()> {
    if file.metadata()?.permissions().mode() & 0o7777 == mode {
        return Ok(());
    }
    file.set_permissions(Permissions::from_mode(mode))
}

/// Syncs a directory. Some file systems have no such thing and say so; then there is nothing left to wait for.
fn sync_directory(path: &Path) -> io::Result<()> {
    match File::open(path)?.sync_all() {
        Err(error) if matches!(Errno::from_io_error(&error), Some(Errno::INVAL | Errno::OPNOTSUPP)) => Ok(()),
        other => other,
    }
}

fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

fn name_beside(path: &Path, label: &str, number: u32) -> OsString {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(".");
    name.push(label);
    if number > 1 {
        name.push(format!("-{number}"));
    }
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    name
}

fn wrong_kind(path: &Path, found: FileKind) -> SaveError {
    SaveError::WrongKind { path: path.to_owned(), found, wanted: FileKind::Plain }
}

fn failed(path: &Path, step: Step) -> impl FnOnce(io::Error) -> SaveError {
    let path = path.to_owned();
    move |error| SaveError::Disk { path, step, cause: Cause::from(error) }
}
