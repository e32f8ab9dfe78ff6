//! The temporary files of [`super::replace`]: how they are named and made, and which ones a killed process left.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rustix::fs::OFlags;
use tempfile::{Builder, NamedTempFile};

use super::PRIVATE_FILE;
use crate::store::plain;

const PREFIX: &str = ".assessor-";
const SUFFIX: &str = ".tmp";
const RANDOM_LETTERS: usize = 10;
/// A temporary that was written to within this time may belong to a process that still works on it.
const IN_USE: Duration = Duration::from_secs(60 * 60);

/// Creates an empty temporary file in `directory`, readable by its owner only and removed when dropped.
///
/// It is locked as long as it is open, so that nobody sweeps it while a slow disk takes its time.
pub(super) fn create(directory: &Path) -> io::Result<NamedTempFile<File>> {
    let temporary = Builder::new()
        .prefix(PREFIX)
        .suffix(SUFFIX)
        .rand_bytes(RANDOM_LETTERS)
        .make_in(directory, open_new)?;
    // Where files can't be locked, the age alone protects it.
    let _ = temporary.as_file().try_lock();
    Ok(temporary)
}

fn open_new(path: &Path) -> io::Result<File> {
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(PRIVATE_FILE)
        .custom_flags(OFlags::NOFOLLOW.bits().cast_signed())
        .open(path)
}

/// The temporaries in `directory` that a killed process has left: named as ours, an hour old, held by nobody.
///
/// # Errors
/// When the directory can't be read. A temporary that can't be looked at is left out.
pub fn stale_temporaries(directory: &Path) -> io::Result<Vec<PathBuf>> {
    let now = SystemTime::now();
    let mut stale = Vec::new();
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let named_as_ours = entry.file_name().to_str().is_some_and(is_temporary);
        if named_as_ours && is_stale(&entry.path(), now) {
            stale.push(entry.path());
        }
    }
    stale.sort();
    Ok(stale)
}

/// The temporaries in `directory` that no process works on any more.
pub(in crate::store) fn free_temporaries(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    let ours = entries.filter(|entry| entry.file_name().to_str().is_some_and(is_temporary));
    let is_free = |path: &PathBuf| plain::open(path).is_ok_and(|(file, _)| file.try_lock().is_ok());
    ours.map(|entry| entry.path()).filter(is_free).collect()
}

/// Removes the stale temporaries of `directory` and says how many went.
///
/// # Errors
/// When the directory can't be read. One that can't be removed stays for the next time.
pub fn sweep_temporaries(directory: &Path) -> io::Result<usize> {
    let stale = stale_temporaries(directory)?;
    Ok(stale.iter().filter(|path| fs::remove_file(path).is_ok()).count())
}

/// Whether a file of this name is one that [`create`] made.
pub(in crate::store) fn is_temporary(name: &str) -> bool {
    name.strip_prefix(PREFIX)
        .and_then(|rest| rest.strip_suffix(SUFFIX))
        .is_some_and(|letters| letters.len() == RANDOM_LETTERS)
}

fn is_stale(path: &Path, now: SystemTime) -> bool {
    let Ok((file, metadata)) = plain::open(path) else { return false };
    let age = metadata.modified().ok().and_then(|modified| now.duration_since(modified).ok());
    age.is_some_and(|age| age > IN_USE) && file.try_lock().is_ok()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    fn left_behind(directory: &Path, name: &str, age: Duration) -> File {
        let file = File::create(directory.join(name)).unwrap();
        file.set_modified(SystemTime::now() - age).unwrap();
        file
    }

    #[test]
    fn only_an_old_unlocked_temporary_is_swept() {
        let directory = tempfile::tempdir().unwrap();
        let old = Duration::from_secs(2 * 60 * 60);
        left_behind(directory.path(), ".assessor-0123456789.tmp", old);
        left_behind(directory.path(), ".assessor-newborn000.tmp", Duration::ZERO);
        left_behind(directory.path(), ".assessor-notes.tmp", old);
        left_behind(directory.path(), "0199.toml", old);
        let held = left_behind(directory.path(), ".assessor-heldbyone0.tmp", old);
        held.try_lock().unwrap();
        symlink(directory.path().join("0199.toml"), directory.path().join(".assessor-linkedfile.tmp"))
            .unwrap();

        let stale = stale_temporaries(directory.path()).unwrap();
        assert_eq!(stale, [directory.path().join(".assessor-0123456789.tmp")]);
        assert_eq!(sweep_temporaries(directory.path()).unwrap(), 1);
        assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 5);

        drop(held);
        assert_eq!(sweep_temporaries(directory.path()).unwrap(), 1, "let go, it may be swept");
    }

    #[test]
    fn what_create_makes_is_named_as_the_sweep_expects_and_held() {
        let directory = tempfile::tempdir().unwrap();
        let temporary = create(directory.path()).unwrap();
        let name = temporary.path().file_name().unwrap().to_str().unwrap().to_owned();
        assert!(is_temporary(&name), "{name}");
        temporary.as_file().set_modified(SystemTime::UNIX_EPOCH).unwrap();
        assert_eq!(stale_temporaries(directory.path()).unwrap(), Vec::<PathBuf>::new());
        drop(temporary);
        assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 0);
    }
}
