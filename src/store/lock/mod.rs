//! The lock that lets one process at a time write a session.
//!
//! The lock is the kernel's, on a file of its own that is never renamed and never removed, so it dies with its
//! process and is never stale. The text in that file only says who holds it, for the message; nothing here
//! decides by that text who may write.

mod holder;
mod takeover;
#[cfg(test)]
mod tests;

use std::fs::{self, File, OpenOptions, Permissions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use rustix::io::Errno;

pub use holder::{Holder, this_host};
pub use takeover::{TakeoverError, holder_is_this_program, request_takeover};

use super::Held;
use super::cause::Cause;
use super::durable::{PRIVATE_FILE, owner};
use super::plain::{self, FileKind, Refusal};

/// A holder's text is a few lines; anybody may have written more.
const LONGEST_TEXT: u64 = 4096;
/// How often a held lock is tried before it is reported: [`held_by`] holds one for an instant.
const TRIES: u32 = 5;
/// The pause between two tries.
const PAUSE: Duration = Duration::from_millis(5);

/// Why a lock was not had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LockError {
    /// Another process, or another part of this one, holds it.
    #[error("{} is held {}", path.display(), by(holder.as_deref()))]
    Held {
        /// The lock file.
        path: PathBuf,
        /// Who holds it, when the text says so.
        holder: Option<Box<Holder>>,
    },
    /// Something else stands where the lock file belongs.
    #[error("{} is {found}, not a lock file", path.display())]
    WrongKind {
        /// The lock file's place.
        path: PathBuf,
        /// What stands there.
        found: FileKind,
    },
    /// The lock file is removed again and again while it is being locked.
    #[error("{} is being removed by another program", path.display())]
    Vanishing {
        /// The lock file.
        path: PathBuf,
    },
    /// The lock file can't be made, opened or locked.
    #[error("cannot lock {}: {cause}", path.display())]
    Disk {
        /// The lock file.
        path: PathBuf,
        /// What the operating system said.
        cause: Cause,
    },
}

impl LockError {
    /// The lock file.
    pub fn path(&self) -> &Path {
        match self {
            Self::Held { path, .. }
            | Self::WrongKind { path, .. }
            | Self::Vanishing { path }
            | Self::Disk { path, .. } => path,
        }
    }

    /// Whether the file system has no locks.
    pub fn is_unsupported(&self) -> bool {
        let Self::Disk { cause, .. } = self else { return false };
        let errno = cause.errno().map(Errno::from_raw_os_error);
        errno.is_some_and(|errno| {
            [Errno::NOLCK, Errno::OPNOTSUPP, Errno::NOSYS, Errno::INVAL].contains(&errno)
        })
    }

    /// The reason alone, for where there is room for nothing else.
    pub fn brief(&self) -> String {
        match self {
            Self::Held { holder, .. } => format!("held {}", by(holder.as_deref())),
            Self::WrongKind { found, .. } => format!("{found} stands where the lock file belongs"),
            Self::Vanishing { .. } => "the lock file is being removed by another program".to_owned(),
            Self::Disk { cause, .. } => cause.to_string(),
        }
    }

    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Held { .. } => "Open it read-only, try again later, or take it over where it is held.",
            Self::WrongKind { .. } => "Move it away and try again.",
            Self::Vanishing { .. } => "Find the program that cleans up there, and leave *.lock out of it.",
            Self::Disk { cause, .. } => cause.hint(),
        }
    }
}

fn by(holder: Option<&Holder>) -> String {
    holder.map_or_else(|| "by another process".to_owned(), |holder| format!("by {holder}"))
}

/// A lock, held until it is dropped.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock at `path` and writes into it who holds it.
    ///
    /// The text is not synced: after a crash nobody holds the lock, so nobody needs the text.
    ///
    /// # Errors
    /// [`LockError::Held`] with the holder when another has it; else why the lock file could not be used.
    pub fn acquire(path: &Path, holder: &Holder) -> Result<Self, LockError> {
        for _ in 0..TRIES {
            let lock = Self { file: open(path)?, path: path.to_owned() };
            lock.take()?;
            if lock.still_ours() {
                lock.sign(holder);
                return Ok(lock);
            }
        }
        Err(LockError::Vanishing { path: path.to_owned() })
    }

    /// Whether the file at the path still is the one that is locked. Ask before every save: when somebody has
    /// removed the lock file by hand, another process may hold a new one.
    pub fn still_ours(&self) -> bool {
        match (self.file.metadata(), fs::symlink_metadata(&self.path)) {
            (Ok(held), Ok(there)) => (held.dev(), held.ino()) == (there.dev(), there.ino()),
            _ => false,
        }
    }

    /// The lock file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn take(&self) -> Result<(), LockError> {
        for left in (0..TRIES).rev() {
            match self.file.try_lock() {
                Ok(()) => return Ok(()),
                Err(TryLockError::Error(error)) => return Err(disk(&self.path, error)),
                Err(TryLockError::WouldBlock) if left > 0 => thread::sleep(PAUSE),
                Err(TryLockError::WouldBlock) => {}
            }
        }
        Err(LockError::Held { path: self.path.clone(), holder: read_holder(&self.path).map(Box::new) })
    }

    /// Says who holds it. A full disk is no reason to keep the assessor from reading and, perhaps, from saving
    /// elsewhere, so a text that can't be written stays empty and the message says "another process".
    fn sign(&self, holder: &Holder) {
        let _ = self.file.set_permissions(Permissions::from_mode(PRIVATE_FILE));
        let text = holder.to_text();
        // Cut to its length and not to nothing, which makes the disk give up a block and find one again.
        let _ = (&self.file).write_all(text.as_bytes());
        let _ = self.file.set_len(text.len() as u64);
    }
}

impl Drop for Lock {
    /// Closing alone would not do: a child that is just being started still has a copy of the descriptor.
    fn drop(&mut self) {
        let _ = self.file.unlock();
    }
}

impl Held for Lock {
    fn still_holds(&self) -> bool {
        self.still_ours()
    }
}

/// Who holds the lock at `path`: nothing when nobody does, else the holder as far as the text tells.
///
/// This takes and drops a shared lock, so ask it for what is shown, not for what is then locked.
///
/// # Errors
/// When the lock file can't be opened, except that one that isn't there is held by nobody.
pub fn held_by(path: &Path) -> Result<Option<Option<Holder>>, LockError> {
    let file = match plain::open(path) {
        Ok((file, _)) => file,
        Err(Refusal::Disk(error)) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(other) => return Err(refused(path, other)),
    };
    match file.try_lock_shared() {
        Ok(()) => Ok(None),
        Err(TryLockError::WouldBlock) => Ok(Some(read_holder(path))),
        Err(TryLockError::Error(error)) => Err(disk(path, error)),
    }
}

fn open(path: &Path) -> Result<File, LockError> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false).mode(PRIVATE_FILE);
    let (file, facts) = plain::open_with(path, &mut options).map_err(|refusal| refused(path, refusal))?;
    // Empty, it was made just now: by root, it must not keep its owner out.
    if let Some(folder) = path.parent().filter(|_| facts.len() == 0) {
        owner::keep_as_in(&file, folder);
    }
    Ok(file)
}

fn read_holder(path: &Path) -> Option<Holder> {
    let (file, _) = plain::open(path).ok()?;
    let mut text = Vec::new();
    file.take(LONGEST_TEXT).read_to_end(&mut text).ok()?;
    Holder::parse(&String::from_utf8_lossy(&text))
}

fn refused(path: &Path, refusal: Refusal) -> LockError {
    match refusal {
        Refusal::Kind(found) => LockError::WrongKind { path: path.to_owned(), found },
        Refusal::Disk(error) => disk(path, error),
    }
}

fn disk(path: &Path, error: io::Error) -> LockError {
    LockError::Disk { path: path.to_owned(), cause: error.into() }
}
