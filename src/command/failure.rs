//! A command that did not do what it was asked: what failed, what to do, and the exit code.

use std::fmt;

use crate::{
    app::{
        bundle::BundleError,
        desk::{Access, DeskError},
    },
    domain::{
        ids::IdError,
        query::QueryError,
        session::Refusal,
        text::{TextError, clean},
    },
    store::{
        StoreError, folder::FolderError, intake::IntakeError, keyfile::KeyError, paths::PathError,
        profile::ProfileError,
    },
    tui::text::width,
};

/// A check or a verification found something that bars.
pub const FOUND: u8 = 1;
/// The call or the input is wrong, damaged or newer than the program.
pub const INPUT: u8 = 2;
/// Busy, locked or changed elsewhere.
pub const BUSY: u8 = 3;
/// The system failed.
pub const SYSTEM: u8 = 4;

/// Why a command did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The exit code.
    pub code: u8,
    /// What failed, and on which file.
    pub says: String,
    /// What to do about it; empty where the first sentence says it.
    pub hint: String,
}

impl Failure {
    /// A call or an input that is wrong.
    pub fn input(says: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code: INPUT, says: says.into(), hint: hint.into() }
    }

    /// A failure of the system.
    pub fn system(says: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code: SYSTEM, says: says.into(), hint: hint.into() }
    }

    /// A filter that can't be read: what is wrong, and under the line where.
    pub fn filter(line: &str, error: &QueryError) -> Self {
        let cells = |bytes: std::ops::Range<usize>| width(&clean(line.get(bytes).unwrap_or_default()));
        let (before, at) = (cells(0..error.at.start), cells(error.at.clone()).max(1));
        let hint = format!("  {}\n  {:before$}{}", clean(line), "", "^".repeat(at));
        Self::input(format!("the filter is wrong: {error}"), hint)
    }

    /// A session that can't be written now.
    pub fn read_only(access: &Access) -> Self {
        let (code, hint) = match access {
            Access::Newer => (INPUT, "Use the newer program; this one may only read it."),
            Access::Unwritable(_) => {
                (SYSTEM, "Have it made writable, or choose another data directory (--data-dir).")
            }
            Access::Held(_) | Access::LetGo => {
                (BUSY, "Close it there, try again later, or: assessor open --take-over SESSION.")
            }
            Access::ChangedOutside(_) | Access::Write => {
                (BUSY, "See what differs, and settle it, with: assessor versions.")
            }
        };
        Self { code, says: format!("the session can't be changed: {access}"), hint: hint.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "assessor: {}", self.says)?;
        if self.hint.is_empty() { Ok(()) } else { write!(f, "\n{}", self.hint) }
    }
}

impl From<DeskError> for Failure {
    fn from(error: DeskError) -> Self {
        Self { code: error.class().code(), says: error.to_string(), hint: error.hint().into() }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        DeskError::from(error).into()
    }
}

impl From<Refusal> for Failure {
    fn from(error: Refusal) -> Self {
        Self::input(error.to_string(), "")
    }
}

impl From<IdError> for Failure {
    fn from(error: IdError) -> Self {
        Self::input(error.to_string(), "")
    }
}

impl From<TextError> for Failure {
    fn from(error: TextError) -> Self {
        Self::input(format!("the text is refused: {error}"), "")
    }
}

impl From<PathError> for Failure {
    fn from(error: PathError) -> Self {
        let system = matches!(error, PathError::NotMade(_) | PathError::NotWritable { .. });
        let code = if system { SYSTEM } else { INPUT };
        Self { code, says: error.to_string(), hint: error.hint().into() }
    }
}

impl From<ProfileError> for Failure {
    fn from(error: ProfileError) -> Self {
        let code = match &error {
            ProfileError::Faulty { .. } => INPUT,
            ProfileError::Intake(error) if !matches!(error, IntakeError::Disk { .. }) => INPUT,
            ProfileError::Intake(_) | ProfileError::Save(_) => SYSTEM,
        };
        Self { code, says: error.to_string(), hint: error.hint().into() }
    }
}

impl From<IntakeError> for Failure {
    fn from(error: IntakeError) -> Self {
        let input = error.is_missing() || !matches!(error, IntakeError::Disk { .. });
        let code = if input { INPUT } else { SYSTEM };
        Self { code, says: error.to_string(), hint: error.hint().into() }
    }
}

impl From<BundleError> for Failure {
    fn from(error: BundleError) -> Self {
        let code = match error {
            BundleError::Session(error) => return error.into(),
            BundleError::Key(KeyError::Write(_))
            | BundleError::Write { .. }
            | BundleError::Folder(FolderError::Disk { .. }) => SYSTEM,
            _ => INPUT,
        };
        Self { code, says: error.to_string(), hint: error.hint().into() }
    }
}
