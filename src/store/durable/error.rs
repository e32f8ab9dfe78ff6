//! What can go wrong while a file is written, and what to do about it.

use std::path::{Path, PathBuf};

use super::{Found, Step, Written};
use crate::domain::ids::Digest;
use crate::store::cause::Cause;
use crate::store::plain::FileKind;

/// A write that did not happen, or of which it is not known whether it will last.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// The file on disk is not the one that was read; nothing was written.
    #[error("{} was changed by another program ({found}); nothing was written over it", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
        /// What stands there now.
        found: Found,
    },
    /// Something else stands where a file or directory belongs; nothing was written.
    #[error("{} is {found}, not {wanted}; nothing was written", path.display())]
    WrongKind {
        /// The place.
        path: PathBuf,
        /// What stands there.
        found: FileKind,
        /// What belongs there.
        wanted: FileKind,
    },
    /// A step failed; the file on disk is what it was before.
    #[error("cannot write {}: {step} failed: {cause}", path.display())]
    Disk {
        /// The file or directory.
        path: PathBuf,
        /// The step that failed.
        step: Step,
        /// What the operating system said.
        cause: Cause,
    },
    /// The new file is in place and whole, but whether it survives a power failure is not known.
    #[error("{} is written, but not confirmed by the disk: {step} failed: {cause}", written.path.display())]
    Unconfirmed {
        /// What now stands on disk: the next save has to expect this one.
        written: Written,
        /// The step that failed.
        step: Step,
        /// What the operating system said.
        cause: Cause,
    },
}

impl SaveError {
    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Changed { .. } => "Keep your version as a copy beside it, then compare the two.",
            Self::WrongKind { .. } => "Move it away, or name another place.",
            Self::Disk { cause, .. } | Self::Unconfirmed { cause, .. } => cause.hint(),
        }
    }

    /// The reason alone, for where there is room for nothing else.
    pub fn brief(&self) -> String {
        match self {
            Self::Changed { found, .. } => format!("changed by another program ({found})"),
            Self::WrongKind { found, wanted, .. } => format!("{found} stands where {wanted} belongs"),
            Self::Disk { cause, .. } => cause.to_string(),
            Self::Unconfirmed { cause, .. } => format!("not confirmed by the disk ({cause})"),
        }
    }

    /// The file or directory concerned.
    pub fn path(&self) -> &Path {
        match self {
            Self::Changed { path, .. } | Self::WrongKind { path, .. } | Self::Disk { path, .. } => path,
            Self::Unconfirmed { written, .. } => &written.path,
        }
    }

    /// The step that failed, when one did.
    pub fn step(&self) -> Option<Step> {
        match self {
            Self::Changed { .. } | Self::WrongKind { .. } => None,
            Self::Disk { step, .. } | Self::Unconfirmed { step, .. } => Some(*step),
        }
    }

    /// The digest that the next save has to expect, when this failure has changed it.
    pub fn now_on_disk(&self) -> Option<Digest> {
        match self {
            Self::Unconfirmed { written, .. } => Some(written.digest),
            _ => None,
        }
    }
}
