//! Why a bundle was not made, and what to do about it.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    app::desk::DeskError,
    store::{cause::Cause, folder::FolderError, keyfile::KeyError},
};

/// Why a bundle was not made.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// Some sessions are marked against another edition than the first.
    #[error("not marked against the edition of the first session, {first}: {}", others.join(", "))]
    Editions {
        /// The edition of the first session.
        first: String,
        /// The sessions of other editions.
        others: Vec<String>,
    },
    /// A session was changed outside the program, so that what it says is not what its history says.
    #[error("the session of {candidate} was changed outside the program: {}", differs.join(", "))]
    ChangedOutside {
        /// The candidate.
        candidate: String,
        /// What differs.
        differs: Vec<String>,
    },
    /// A session says something that its edition doesn't have.
    #[error("the session of {candidate} names {}, which its edition does not have", words.join(" and "))]
    UnknownWords {
        /// The candidate.
        candidate: String,
        /// The words.
        words: Vec<String>,
    },
    /// A panel does not hold, or hides its members' names still.
    #[error("the panel on {candidate} can't be exported: {}", why.join("; "))]
    Panel {
        /// The candidate.
        candidate: String,
        /// Why not.
        why: Vec<String>,
    },
    /// A session in a bundle does not hold.
    #[error("{name} can't be read: {says}")]
    Original {
        /// The file.
        name: String,
        /// Why not.
        says: String,
    },
    /// A session can't be read.
    #[error(transparent)]
    Session(#[from] DeskError),
    /// A file can't be written.
    #[error("cannot write {}: {cause}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        cause: Cause,
    },
    /// The folder can't be made.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The key to the codes can't be kept.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// Somebody said stop.
    #[error("the export was stopped; nothing was written")]
    Stopped,
}

impl BundleError {
    /// The error of writing to `path`.
    pub fn writing(path: impl AsRef<Path>) -> impl Fn(io::Error) -> Self {
        move |error| Self::Write { path: path.as_ref().to_owned(), cause: error.into() }
    }

    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Editions { .. } => "Export the sessions of each edition on their own.",
            Self::ChangedOutside { .. } => {
                "See all that differs with: assessor verify; then bring back the file as it was."
            }
            Self::UnknownWords { .. } => "Correct it with: assessor edit, or assessor evidence edit.",
            Self::Panel { .. } => {
                "See all of it with: assessor panel verify; names are shown by: assessor panel reveal."
            }
            Self::Session(error) => error.hint(),
            Self::Write { cause, .. } | Self::Folder(FolderError::Disk { cause, .. })
                if cause.kind() == io::ErrorKind::StorageFull =>
            {
                "The disk is full: free some space, or name a folder on another disk."
            }
            Self::Write { cause, .. } => cause.hint(),
            Self::Folder(error) => error.hint(),
            Self::Key(error) => error.hint(),
            Self::Original { .. } | Self::Stopped => "",
        }
    }
}
