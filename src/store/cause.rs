//! Why the operating system refused something, kept as plain comparable data.
//!
//! `std::io::Error` can be neither copied nor compared, so a failed save could not travel in a message.
//! A [`Cause`] can, and it knows what a person can do about the refusal.

use std::fmt;
use std::io;

use rustix::io::Errno;

/// A refusal by the operating system: its kind, its number and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    kind: io::ErrorKind,
    errno: Option<i32>,
    text: String,
}

impl Cause {
    /// The portable kind of the refusal.
    pub fn kind(&self) -> io::ErrorKind {
        self.kind
    }

    /// The number the operating system gave, where it gave one.
    pub fn errno(&self) -> Option<i32> {
        self.errno
    }

    /// Whether what was asked for isn't there.
    pub fn is_missing(&self) -> bool {
        self.kind == io::ErrorKind::NotFound
    }

    /// Whether nothing can be written there, by the file system or by the modes.
    pub fn forbids_writing(&self) -> bool {
        matches!(self.kind, io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied)
    }

    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        self.errno.and_then(hint_by_number).unwrap_or_else(|| hint_by_kind(self.kind))
    }
}

impl From<io::Error> for Cause {
    fn from(error: io::Error) -> Self {
        Self { kind: error.kind(), errno: error.raw_os_error(), text: error.to_string() }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// The numbers that have no stable kind of their own.
fn hint_by_number(errno: i32) -> Option<&'static str> {
    match Errno::from_raw_os_error(errno) {
        Errno::IO => Some("The disk reports a fault: save to another disk and have this one looked at."),
        Errno::MFILE | Errno::NFILE => Some("Too many files are open: close other programs and try again."),
        Errno::LOOP => Some("A symbolic link is in the way: name the file or directory itself."),
        Errno::NOLCK | Errno::OPNOTSUPP => {
            Some("This file system can't do that: choose a data directory on a local disk (--data-dir).")
        }
        Errno::PERM => Some(
            "The file system forbids it, even to the owner: choose another data directory (--data-dir), \
             or ask who looks after this machine.",
        ),
        _ => None,
    }
}

fn hint_by_kind(kind: io::ErrorKind) -> &'static str {
    use io::ErrorKind as Kind;
    match kind {
        Kind::StorageFull => {
            "The disk is full: free some space, or choose another data directory (--data-dir)."
        }
        Kind::QuotaExceeded => "Your disk quota is used up: remove files of yours, or ask for more.",
        Kind::ReadOnlyFilesystem => {
            "The disk is read-only: have it mounted for writing, or choose another data directory (--data-dir)."
        }
        Kind::PermissionDenied => "You lack permission there: check the owner and mode with `ls -ld`.",
        Kind::FileTooLarge => {
            "The file is larger than allowed: look at `ulimit -f` and at the file system's limit."
        }
        Kind::NotFound => "It, or a directory on the way to it, does not exist: check the path.",
        Kind::NotADirectory => {
            "A file stands where a directory belongs: move it away, or choose another data directory (--data-dir)."
        }
        Kind::StaleNetworkFileHandle | Kind::TimedOut => {
            "The network disk does not answer: check the connection and try again."
        }
        _ => "Try again; if it stays, choose another data directory (--data-dir).",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(errno: Errno, words: &str) {
        let cause = Cause::from(io::Error::from(errno));
        assert_eq!(cause.errno(), Some(errno.raw_os_error()));
        assert!(cause.hint().contains(words), "{cause}: {}", cause.hint());
    }

    #[test]
    fn each_refusal_says_what_to_do() {
        check(Errno::NOSPC, "free some space");
        check(Errno::DQUOT, "quota");
        check(Errno::ROFS, "read-only");
        check(Errno::ACCESS, "permission");
        check(Errno::PERM, "forbids");
        check(Errno::FBIG, "ulimit -f");
        check(Errno::IO, "another disk");
        check(Errno::NOENT, "does not exist");
        check(Errno::NOTDIR, "a directory belongs");
        check(Errno::STALE, "network");
        check(Errno::MFILE, "Too many files");
        check(Errno::NOLCK, "local disk");
        check(Errno::BADF, "Try again");
    }
}
