//! Reading files that anybody may have written: frameworks, sessions, bundles.
//!
//! A file is read only if it is a plain file of bearable size in UTF-8; everything else is refused by name and
//! with the place, without waiting and without reading it. Nothing here knows what the text means.

use std::fs::File;
use std::io::{self, Read as _};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::cause::Cause;
use super::plain::{self, FileKind, Refusal};
use crate::domain::ids::Digest;

#[cfg(test)]
mod tests;

/// The largest file that is read, in bytes.
pub const MOST_BYTES: u64 = 8 * 1024 * 1024;
/// The most that [`read_head`] reads for a listing, in bytes.
pub const MOST_HEAD: usize = 16 * 1024;
/// The bytes of the end of a file that [`read_head`] reads besides: the program's last line, and the line feed before it.
pub const MOST_TAIL: usize = 75;
/// What one read asks for; the head of nearly every session fits.
const CHUNK: usize = 4096;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A place in a file, both counted from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    /// It is not a plain file.
    #[error("{} is {found}, not a plain file", path.display())]
    WrongKind {
        /// The file.
        path: PathBuf,
        /// What it is.
        found: FileKind,
    },
    /// It is too large to be what it should be.
    #[error("{} has {bytes} bytes, more than the {most} that are read", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Its size.
        bytes: u64,
        /// The limit.
        most: u64,
    },
    /// It is in UTF-16.
    #[error("{} is in UTF-16, not in UTF-8", path.display())]
    Utf16 {
        /// The file.
        path: PathBuf,
    },
    /// It holds a byte that UTF-8 doesn't have there, as files in Latin-1 do.
    #[error("{}: byte 0x{byte:02X} at {place} is not UTF-8", path.display())]
    NotUtf8 {
        /// The file.
        path: PathBuf,
        /// Where.
        place: Place,
        /// The byte.
        byte: u8,
    },
    /// It ends in the middle of a character, so some of it is missing.
    #[error("{} ends in the middle of a character, at {place}", path.display())]
    CutOff {
        /// The file.
        path: PathBuf,
        /// Where.
        place: Place,
    },
    /// It holds a NUL character, which no text does.
    #[error("{} holds a NUL character at {place}", path.display())]
    Nul {
        /// The file.
        path: PathBuf,
        /// Where.
        place: Place,
    },
    /// A merge left both sides in it.
    #[error("{} holds an unresolved merge conflict that begins at line {line}", path.display())]
    Conflict {
        /// The file.
        path: PathBuf,
        /// The line of the first marker.
        line: usize,
    },
    /// The operating system refused.
    #[error("cannot read {}: {cause}", path.display())]
    Disk {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        cause: Cause,
    },
}

impl IntakeError {
    /// The file.
    pub fn path(&self) -> &Path {
        match self {
            Self::WrongKind { path, .. }
            | Self::TooLarge { path, .. }
            | Self::Utf16 { path }
            | Self::NotUtf8 { path, .. }
            | Self::CutOff { path, .. }
            | Self::Nul { path, .. }
            | Self::Conflict { path, .. }
            | Self::Disk { path, .. } => path,
        }
    }

    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::WrongKind { .. } => "Name the file itself.",
            Self::TooLarge { .. } => "Check that it is the file you meant.",
            Self::Utf16 { .. } => "Save it as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW.",
            Self::NotUtf8 { .. } => {
                "Save it as UTF-8; if it is Latin-1, convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW."
            }
            Self::CutOff { .. } => "The file is incomplete: fetch it again, or take a copy of it.",
            Self::Nul { .. } => "The file is not text, or it was damaged: take a copy of it.",
            Self::Conflict { .. } => {
                "Keep one side and remove the lines beginning <<<<<<<, ======= and >>>>>>>."
            }
            Self::Disk { cause, .. } => cause.hint(),
        }
    }

    /// The reason alone, for where the path stands already.
    pub fn brief(&self) -> String {
        if let Self::Disk { cause, .. } = self {
            return format!("it can't be read: {cause}");
        }
        let whole = self.to_string();
        match whole.strip_prefix(&self.path().display().to_string()) {
            Some(rest) => rest.strip_prefix(": ").map_or_else(|| format!("it{rest}"), str::to_owned),
            None => whole,
        }
    }

    /// Whether the file is there and its mode forbids reading it: on a shared store, somebody's private draft.
    pub fn is_private(&self) -> bool {
        matches!(self, Self::Disk { cause, .. } if cause.kind() == io::ErrorKind::PermissionDenied)
    }

    /// Whether there is no such file.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Disk { cause, .. } if cause.kind() == io::ErrorKind::NotFound)
    }
}

/// A file as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    /// Its text, without a byte order mark.
    pub text: String,
    /// Whether it began with a byte order mark.
    pub byte_order_mark: bool,
}

impl Intake {
    /// The digest of all its bytes, the byte order mark included.
    pub fn digest(&self) -> Digest {
        let mark = if self.byte_order_mark { BYTE_ORDER_MARK } else { b"" };
        Digest::of_parts([mark, self.text.as_bytes()])
    }

    /// The unresolved merge conflict in the text, if there is one, as the error to report.
    ///
    /// It is no reason to refuse a file before it was parsed: a note may quote such lines, and what an assessor
    /// wrote must load again. Ask when the file can't be parsed or doesn't match its digest; this names the cause.
    pub fn conflict(&self, path: &Path) -> Option<IntakeError> {
        conflict_line(&self.text).map(|line| IntakeError::Conflict { path: path.to_owned(), line })
    }
}

/// Reads the plain file at `path`, of at most [`MOST_BYTES`].
///
/// # Errors
/// [`IntakeError`], each with the path; a link is not followed and a pipe is not waited for.
pub fn read(path: &Path) -> Result<Intake, IntakeError> {
    let (mut file, metadata) = open(path)?;
    let most = MOST_BYTES;
    let too_large = |bytes| IntakeError::TooLarge { path: path.to_owned(), bytes, most };
    if metadata.len() > most {
        return Err(too_large(metadata.len()));
    }
    let size = usize::try_from(metadata.len()).unwrap_or_default();
    let mut bytes = Vec::with_capacity(size + CHUNK);
    // It may be growing while it is read.
    loop {
        let wanted = size.saturating_sub(bytes.len()).max(CHUNK);
        if read_more(&mut file, &mut bytes, wanted).map_err(|error| disk(path, error))? == 0 {
            break;
        }
        if bytes.len() as u64 > most {
            return Err(too_large(bytes.len() as u64));
        }
    }
    accept(path, bytes)
}

/// Accepts bytes that were read already, such as standard input; `path` is their name in the errors.
///
/// # Errors
/// [`IntakeError`] when they are not text in UTF-8.
pub fn accept(path: &Path, bytes: Vec<u8>) -> Result<Intake, IntakeError> {
    let byte_order_mark = bytes.starts_with(BYTE_ORDER_MARK);
    let text = decode(path, bytes)?;
    Ok(Intake { text, byte_order_mark })
}

/// The beginning of a file, for a listing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The lines before the first that begins with `[[`, without a byte order mark.
    pub text: String,
    /// Whether such a line, or the end of the file, was reached; else the text stops after some whole line.
    pub complete: bool,
    /// The last bytes of the file, [`MOST_TAIL`] at most.
    pub tail: Vec<u8>,
    /// The size of the whole file, in bytes.
    pub bytes: u64,
    /// When the file was last changed, where the file system knows.
    pub modified: Option<SystemTime>,
}

/// Reads the lines before the first that begins with `[[`, but no more than `most` bytes ([`MOST_HEAD`]).
///
/// For nearly every session this is one opening and two reads.
///
/// # Errors
/// As [`read`], except that the file may be of any size, and that only its head has to be text.
pub fn read_head(path: &Path, most: usize) -> Result<Head, IntakeError> {
    let (mut file, metadata) = open(path)?;
    let bytes = metadata.len();
    let mut read = Vec::with_capacity(CHUNK);
    let mut end = None;
    let mut exhausted = false;
    while end.is_none() && !exhausted && read.len() < most {
        let before = read.len();
        let wanted = CHUNK.min(most - before);
        let count = read_more(&mut file, &mut read, wanted).map_err(|error| disk(path, error))?;
        exhausted = count == 0 || read.len() as u64 >= bytes;
        end = head_end(&read, before);
    }
    let complete = end.is_some() || exhausted;
    let tail =
        if exhausted { read[read.len().saturating_sub(MOST_TAIL)..].to_vec() } else { tail(&file, bytes) };
    let last_line = || read.iter().rposition(|&byte| byte == b'\n').map_or(0, |position| position + 1);
    read.truncate(end.unwrap_or_else(|| if complete { read.len() } else { last_line() }));
    let text = decode(path, read)?;
    Ok(Head { text, complete, tail, bytes, modified: metadata.modified().ok() })
}

/// The last bytes of a file; none where they can't be read, which whoever reads the whole file is told.
fn tail(file: &File, bytes: u64) -> Vec<u8> {
    let mut tail = vec![0; MOST_TAIL];
    match file.read_exact_at(&mut tail, bytes.saturating_sub(MOST_TAIL as u64)) {
        Ok(()) => tail,
        Err(_) => Vec::new(),
    }
}

/// One read of at most so many bytes; how many there were.
fn read_more(file: &mut File, read: &mut Vec<u8>, most: usize) -> io::Result<usize> {
    let start = read.len();
    read.resize(start + most, 0);
    loop {
        match file.read(&mut read[start..]) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            result => {
                read.truncate(start + result.as_ref().copied().unwrap_or_default());
                return result;
            }
        }
    }
}

/// Where the first line beginning with `[[` begins; all before `from` was looked at already.
fn head_end(read: &[u8], from: usize) -> Option<usize> {
    let text = read.strip_prefix(BYTE_ORDER_MARK).unwrap_or(read);
    if text.starts_with(b"[[") {
        return Some(read.len() - text.len());
    }
    let from = from.saturating_sub(2);
    read[from..].windows(3).position(|bytes| bytes == b"\n[[").map(|position| from + position + 1)
}

fn open(path: &Path) -> Result<(File, std::fs::Metadata), IntakeError> {
    plain::open(path).map_err(|refusal| match refusal {
        Refusal::Kind(found) => IntakeError::WrongKind { path: path.to_owned(), found },
        Refusal::Disk(error) => disk(path, error),
    })
}

fn disk(path: &Path, error: io::Error) -> IntakeError {
    IntakeError::Disk { path: path.to_owned(), cause: error.into() }
}

/// The text of `bytes` without a byte order mark.
fn decode(path: &Path, mut bytes: Vec<u8>) -> Result<String, IntakeError> {
    let path = || path.to_owned();
    if looks_like_utf16(&bytes) {
        return Err(IntakeError::Utf16 { path: path() });
    }
    if bytes.starts_with(BYTE_ORDER_MARK) {
        bytes.drain(..BYTE_ORDER_MARK.len());
    }
    // Asked so, many bytes are looked at at once.
    let nul = if bytes.contains(&0) { bytes.iter().position(|&byte| byte == 0) } else { None };
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let place = place(error.as_bytes(), valid);
        match (error.utf8_error().error_len(), error.as_bytes().get(valid)) {
            (Some(_), Some(&byte)) => IntakeError::NotUtf8 { path: path(), place, byte },
            _ => IntakeError::CutOff { path: path(), place },
        }
    })?;
    match nul {
        Some(position) => Err(IntakeError::Nul { path: path(), place: place(text.as_bytes(), position) }),
        None => Ok(text),
    }
}

/// By its byte order mark, or by two characters of ASCII at its beginning.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => true,
        [0, a, 0, b, ..] | [a, 0, b, 0, ..] => *a != 0 && *b != 0,
        _ => false,
    }
}

/// The place of the byte at `position`, before which all is UTF-8.
fn place(bytes: &[u8], position: usize) -> Place {
    let before = String::from_utf8_lossy(&bytes[..position]);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Place { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
}

/// The line of the first marker, when all three of a conflict stand at the beginning of lines and in order.
fn conflict_line(text: &str) -> Option<usize> {
    let mut first = None;
    let mut markers = ["<<<<<<< ", "=======", ">>>>>>> "].into_iter().peekable();
    for (index, line) in text.lines().enumerate() {
        if markers.next_if(|marker| line.starts_with(marker)).is_some() {
            first = first.or(Some(index + 1));
        }
    }
    first.filter(|_| markers.peek().is_none())
}
