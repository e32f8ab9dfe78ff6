//! Folders in the making: each is locked by the program that makes it, so that one without a lock is known to be what a
//! program left that was killed.

use std::{
    fs::{self, File},
    io,
    os::unix::fs::MetadataExt as _,
    path::Path,
};

use tempfile::TempDir;

/// What the names of folders in the making begin with.
const PREFIX: &str = ".assessor-export-";

/// A new folder that this program has locked; it is gone when dropped, unless it is kept.
pub(super) struct Fresh {
    folder: TempDir,
    lock: File,
}

impl Fresh {
    /// Makes one in `parent`.
    pub(super) fn begin(parent: &Path) -> io::Result<Self> {
        loop {
            let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(parent)?;
            let Ok(lock) = File::open(folder.path()) else { continue };
            // Where there are no locks nothing is swept either. A sweep between making and locking took it away.
            let _ = lock.try_lock();
            let ours = lock.metadata()?.ino();
            if fs::metadata(folder.path()).is_ok_and(|found| found.ino() == ours) {
                return Ok(Self { folder, lock });
            }
        }
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Puts everything in it on disk.
    pub(super) fn sync_all(&self) -> io::Result<()> {
        sync_disk(&self.lock)
    }

    /// Leaves it where it is now.
    pub(super) fn keep(self) {
        let _gone = self.folder.keep();
    }
}

/// Puts everything on disk that is on the file system of `file`, directories included.
pub(in crate::store) fn sync_disk(file: &File) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    rustix::fs::syncfs(file)?;
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    rustix::fs::sync();
    Ok(())
}

/// Removes what nobody has in hand any more. What can't be removed is in nobody's way.
pub(super) fn sweep(parent: &Path) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_str().is_some_and(is_ours);
        if ours && entry.file_type().is_ok_and(|found| found.is_dir()) && is_free(&entry.path()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether the name is one that [`Fresh`] makes. What an exchange by steps put aside has an ending and may be a whole
/// bundle, so it is left.
fn is_ours(name: &str) -> bool {
    name.strip_prefix(PREFIX).is_some_and(|rest| !rest.contains('.'))
}

fn is_free(folder: &Path) -> bool {
    File::open(folder).is_ok_and(|folder| folder.try_lock().is_ok())
}
