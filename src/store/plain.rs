//! Opening a file only if it is a plain file, without ever waiting for one that isn't.
//!
//! Links are not followed, and a pipe with nobody at its other end does not block. The kind is read from the
//! open descriptor, so the file can't be exchanged between the look and the opening.

use std::fmt;
use std::fs::{self, File, FileType, Metadata, OpenOptions};
use std::io;
use std::os::unix::fs::{FileTypeExt as _, OpenOptionsExt as _};
use std::path::Path;

use rustix::fs::OFlags;

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// An ordinary file.
    Plain,
    /// A directory.
    Directory,
    /// A symbolic link, whatever it points to.
    Link,
    /// A named pipe.
    Pipe,
    /// A socket.
    Socket,
    /// A block or character device.
    Device,
}

impl FileKind {
    /// The kind that the operating system reports; what has no name of its own counts as a device.
    pub fn of(file_type: FileType) -> Self {
        match file_type {
            t if t.is_file() => Self::Plain,
            t if t.is_dir() => Self::Directory,
            t if t.is_symlink() => Self::Link,
            t if t.is_fifo() => Self::Pipe,
            t if t.is_socket() => Self::Socket,
            _ => Self::Device,
        }
    }

    /// The kind of what stands at `path`, or nothing when nothing does.
    ///
    /// # Errors
    /// When the path can't be looked at.
    pub fn at(path: &Path) -> io::Result<Option<Self>> {
        match fs::symlink_metadata(path) {
            Ok(metadata) => Ok(Some(Self::of(metadata.file_type()))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }
}

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Plain => "a plain file",
            Self::Directory => "a directory",
            Self::Link => "a symbolic link",
            Self::Pipe => "a named pipe",
            Self::Socket => "a socket",
            Self::Device => "a device",
        })
    }
}

/// Why a path was not opened.
#[derive(Debug)]
pub(super) enum Refusal {
    /// Something stands there, but not a plain file.
    Kind(FileKind),
    /// The operating system refused.
    Disk(io::Error),
}

/// Opens `path` for reading.
pub(super) fn open(path: &Path) -> Result<(File, Metadata), Refusal> {
    open_with(path, OpenOptions::new().read(true))
}

/// Opens `path` as `options` say, adding the flags that keep links and pipes out.
pub(super) fn open_with(path: &Path, options: &mut OpenOptions) -> Result<(File, Metadata), Refusal> {
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
    let file =
        options.custom_flags(flags.bits().cast_signed()).open(path).map_err(|error| refusal(path, error))?;
    let metadata = file.metadata().map_err(Refusal::Disk)?;
    match FileKind::of(metadata.file_type()) {
        FileKind::Plain => Ok((file, metadata)),
        other => Err(Refusal::Kind(other)),
    }
}

/// A link, a socket or (for writing) a directory fails in the opening already; its kind says more than the number.
fn refusal(path: &Path, error: io::Error) -> Refusal {
    match FileKind::at(path) {
        Ok(Some(kind)) if kind != FileKind::Plain => Refusal::Kind(kind),
        _ => Refusal::Disk(error),
    }
}
