//! Why something could not be done at the desk, and what to do about it.

use std::path::PathBuf;

use crate::{
    domain::{
        ids::{Digest, FrameworkId},
        reader::Fault,
        session::Refusal,
        text::TextError,
    },
    store::{ExitClass, StoreError, paths::edition_name},
};

/// Why something could not be done at the desk.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The store refused or failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The session refused.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A line of text is refused.
    #[error("{what} is refused: {why}")]
    Line {
        /// What it is the text of.
        what: &'static str,
        /// Why.
        why: TextError,
    },
    /// The edition that the program carries is faulty.
    #[error("the framework in this program is faulty ({} faults)", .0.len())]
    Shipped(Vec<Fault>),
    /// The edition that a session is marked against is not here.
    #[error(
        "the edition of “{framework}” that this session is marked against is not here: no file frameworks/{}; its digest is {digest}",
        edition_name(framework, *digest)
    )]
    NoEdition {
        /// The framework.
        framework: FrameworkId,
        /// The digest of the edition.
        digest: Digest,
    },
    /// No session has that text in its id, reference or name.
    #[error(
        "no session has “{text}” in its id, its reference or the candidate's name{}{}",
        astray(stranded),
        unreadable(unread)
    )]
    NoSession {
        /// The text, made visible.
        text: String,
        /// Copies outside the data directory of sessions that have no file here.
        stranded: Vec<PathBuf>,
        /// Files that can't be read.
        unread: Vec<PathBuf>,
    },
    /// More than one session has that text.
    #[error("“{text}” fits {} sessions:\n{}", found.len(), found.join("\n"))]
    Ambiguous {
        /// The text, made visible.
        text: String,
        /// The sessions, a line each.
        found: Vec<String>,
    },
    /// It is another's session of a candidate that this assessor has not sealed a session of.
    #[error("the session is {assessor}'s, and members of a panel mark independently first")]
    Apart {
        /// Whose it is.
        assessor: String,
    },
    /// The session is open for reading only.
    #[error("the session is open for reading only")]
    ReadOnly,
    /// Whoever has the session open was asked, and has not let it go.
    #[error("the program that has the session open was asked to let go and has not done so")]
    NotLetGo,
    /// The lock file was removed or replaced, so somebody else may be writing.
    #[error("the lock on the session was lost: somebody removed its lock file")]
    LockLost,
}

impl DeskError {
    /// The class of the exit code.
    pub fn class(&self) -> ExitClass {
        match self {
            Self::Store(error) => error.class(),
            Self::LockLost | Self::NotLetGo | Self::ReadOnly => ExitClass::Busy,
            Self::Shipped(_) => ExitClass::System,
            Self::Refused(_)
            | Self::Line { .. }
            | Self::NoEdition { .. }
            | Self::Apart { .. }
            | Self::NoSession { .. }
            | Self::Ambiguous { .. } => ExitClass::Input,
        }
    }

    /// All there is to say of it, the reason and what to do first: a line of a screen may have no room for more.
    pub fn told(&self) -> String {
        let (whole, hint) = (self.to_string(), self.hint());
        let brief = if let Self::Store(error) = self { error.brief() } else { whole.clone() };
        let rest = if brief == whole { String::new() } else { format!(" ({whole})") };
        if hint.is_empty() { format!("{brief}{rest}") } else { format!("{brief}. {hint}{rest}") }
    }

    /// What to do about it, as one sentence; empty where the error says it.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Store(error) => error.hint(),
            Self::Shipped(_) => "Install the program again.",
            Self::NoEdition { .. } => "Bring it here with: assessor framework import FILE.",
            Self::Apart { .. } => "It opens once your own session of the candidate is sealed: assessor seal.",
            Self::NoSession { stranded, .. } if !stranded.is_empty() => {
                "See how they come back: assessor doctor."
            }
            Self::NoSession { unread, .. } if !unread.is_empty() => "See what is wrong: assessor doctor.",
            Self::NoSession { .. } => "See what there is: assessor list.",
            Self::Ambiguous { .. } => "Give more of it, or the whole id.",
            Self::ReadOnly => "Close it where it is open, or try again later.",
            Self::NotLetGo => "Try again; if it hangs, end that process: what it has saved is safe.",
            Self::LockLost => "Open the session again; what was saved is safe.",
            Self::Refused(_) | Self::Line { .. } => "",
        }
    }
}

/// What is said of words that are kept outside the data directory while their session is not here.
pub fn astray(copies: &[PathBuf]) -> String {
    let paths: Vec<_> = copies.iter().map(|path| path.display().to_string()).collect();
    if paths.is_empty() {
        String::new()
    } else {
        format!("; words that could not be saved are in {}", paths.join(", "))
    }
}

/// The most files that a message names.
const MOST_NAMED: usize = 3;

/// The files that can't be read, as the end of a sentence that says that nothing was found.
pub fn unreadable(files: &[PathBuf]) -> String {
    let (count, more) = (files.len(), files.len().saturating_sub(MOST_NAMED));
    let mut names: Vec<_> = files.iter().take(MOST_NAMED).map(|path| path.display().to_string()).collect();
    names.extend((more > 0).then(|| format!("and {more} more")));
    match count {
        0 => String::new(),
        1 => format!("; 1 file can't be read: {}", names.join(", ")),
        _ => format!("; {count} files can't be read: {}", names.join(", ")),
    }
}
