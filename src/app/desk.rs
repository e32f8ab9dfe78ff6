//! The desk: opening, making, changing and saving sessions, for the screens and the commands alike.

use std::{fmt, sync::Arc};

use crate::domain::{
    framework::Edition,
    ids::{CriterionId, InterestId, LevelId},
    session::Session,
};

/// What a new session needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// The candidate's name.
    pub candidate: String,
    /// The reference; may be empty until the seal.
    pub reference: String,
    /// The level applied for.
    pub target: LevelId,
    /// Years in practice, if known.
    pub years: Option<u32>,
    /// The declaration of interest, if given: kind and detail.
    pub interest: Option<(InterestId, String)>,
}

/// A session just opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The session.
    pub session: Session,
    /// The edition it is marked against.
    pub edition: Arc<Edition>,
    /// Whether it may be written.
    pub access: Access,
    /// The criterion the assessor was on last.
    pub place: Option<CriterionId>,
}

/// Whether a session may be written, and if not, why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// It may.
    Write,
    /// A newer program wrote it.
    Newer,
    /// It was changed outside the program; what differs, a line each.
    ChangedOutside(Vec<String>),
    /// Somebody else has it open.
    Held(String),
}

impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Write => f.write_str("may be written"),
            Self::Newer => f.write_str("read-only: written by a newer program"),
            Self::ChangedOutside(_) => f.write_str("read-only: changed outside the program"),
            Self::Held(holder) => write!(f, "read-only: open elsewhere ({holder})"),
        }
    }
}
