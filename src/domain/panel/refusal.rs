//! Why sessions don't make a panel, and why a panel isn't changed: each with the name of what is in the way.

use super::{FEWEST, MOST};
use crate::domain::{
    framework::Edition,
    ids::CriterionId,
    session::{self, Session},
};

/// Why something about a panel was not done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Too few sessions.
    #[error("a panel needs at least {FEWEST} sealed sessions; given: {0}")]
    TooFew(usize),
    /// Too many sessions.
    #[error("a panel has at most {MOST} members; given: {0}")]
    TooMany(usize),
    /// A session is of another edition than the first.
    #[error("{session} is marked against another edition, {theirs}; the first is against {ours}")]
    AnotherEdition {
        /// The session.
        session: String,
        /// The beginning of its edition's digest.
        theirs: String,
        /// The beginning of the first one's.
        ours: String,
    },
    /// A session is of another candidate than the first.
    #[error("{session} is of another candidate, with the reference “{theirs}”; the first is of “{ours}”")]
    AnotherCandidate {
        /// The session.
        session: String,
        /// Its candidate's reference.
        theirs: String,
        /// The first one's.
        ours: String,
    },
    /// A session is for another target level than the first.
    #[error("{session} is for the level {theirs}; the first is for {ours}")]
    AnotherLevel {
        /// The session.
        session: String,
        /// Its target level.
        theirs: String,
        /// The first one's.
        ours: String,
    },
    /// A candidate without a reference is nobody whom two sessions could share.
    #[error("{0} names no reference of the candidate, by which a panel knows who is assessed")]
    NoReference(String),
    /// A session is not sealed.
    #[error("{0} is not sealed")]
    Unsealed(String),
    /// A session's file is not as the program wrote it.
    #[error("{session} was changed outside the program: {}", differs.join("; "))]
    Altered {
        /// The session.
        session: String,
        /// What differs.
        differs: Vec<String>,
    },
    /// Two sessions are of the same assessor.
    #[error("{0} is there twice; a panel takes one session of each assessor")]
    Twice(String),
    /// A resolution without a reason.
    #[error("no reason, no resolution: say why {0} is settled so")]
    NoReason(CriterionId),
    /// A member's session is not what the panel rests on any more.
    #[error("the panel is void: {}", .0.join("; "))]
    Void(Vec<String>),
    /// Somebody else chairs.
    #[error("only the chair, {0}, changes this panel")]
    NotChair(String),
    /// Somebody who is no member can't sign.
    #[error("{0} is no member of this panel, and only members sign")]
    NotMember(String),
    /// Something is still to be done before it can be signed or sealed.
    #[error("the panel is not ready: {}", .0.join("; "))]
    NotReady(Vec<String>),
    /// What a session refuses too.
    #[error(transparent)]
    Session(#[from] session::Refusal),
}

impl Refusal {
    /// What to do about it, as one sentence; empty where the refusal says it.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::TooFew(_) => "Name the sealed sessions: by id, by file, or by a folder that holds them.",
            Self::TooMany(_) => "Make two panels, or leave some out.",
            Self::AnotherEdition { .. } => "Panel only sessions of one edition.",
            Self::AnotherCandidate { .. } | Self::AnotherLevel { .. } | Self::NoReference(_) => {
                "Correct it in the session with: assessor edit; then seal that again."
            }
            Self::Unsealed(_) => "Its assessor seals it with: assessor seal.",
            Self::Altered { .. } => "Get the file again from its assessor.",
            Self::Void(_) => "Make a new panel on the sessions as they are sealed now.",
            Self::NotReady(_) => "See what is open with: assessor panel show.",
            Self::Twice(_)
            | Self::NoReason(_)
            | Self::NotChair(_)
            | Self::NotMember(_)
            | Self::Session(_) => "",
        }
    }
}

/// A session as a refusal names it.
pub(crate) fn named(session: &Session) -> String {
    let state = &session.state;
    format!("the session of {} on {}", state.assessor.name, state.candidate.name)
}

/// Whether the sessions make a panel on `edition`. Returns the first of them.
pub(super) fn fitting<'s>(sessions: &[&'s Session], edition: &Edition) -> Result<&'s Session, Refusal> {
    let Some(first) = sessions.first().filter(|_| sessions.len() >= FEWEST) else {
        return Err(Refusal::TooFew(sessions.len()));
    };
    if sessions.len() > MOST {
        return Err(Refusal::TooMany(sessions.len()));
    }
    for (place, session) in sessions.iter().enumerate() {
        alone(session, edition)?;
        same(first, session)?;
        let id = session.state.assessor.id;
        if sessions[..place].iter().any(|before| before.state.assessor.id == id) {
            return Err(Refusal::Twice(session.state.assessor.name.clone()));
        }
    }
    Ok(first)
}

/// What must hold of one session, whatever the others are.
fn alone(session: &Session, edition: &Edition) -> Result<(), Refusal> {
    let state = &session.state;
    if state.edition != edition.digest {
        let (theirs, ours) = (state.edition.short(), edition.digest.short());
        return Err(Refusal::AnotherEdition { session: named(session), theirs, ours });
    }
    if state.candidate.reference.trim().is_empty() {
        return Err(Refusal::NoReference(named(session)));
    }
    if state.seal.is_none() {
        return Err(Refusal::Unsealed(named(session)));
    }
    Ok(())
}

/// What must be the same in two sessions.
fn same(first: &Session, session: &Session) -> Result<(), Refusal> {
    let (ours, theirs) = (&first.state.candidate, &session.state.candidate);
    if ours.reference != theirs.reference {
        let (theirs, ours) = (theirs.reference.clone(), ours.reference.clone());
        return Err(Refusal::AnotherCandidate { session: named(session), theirs, ours });
    }
    if ours.target != theirs.target {
        let (theirs, ours) = (theirs.target.to_string(), ours.target.to_string());
        return Err(Refusal::AnotherLevel { session: named(session), theirs, ours });
    }
    Ok(())
}
