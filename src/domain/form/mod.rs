//! The form: a session as plain text that can be filled in with any editor, and back.
//!
//! A form is a set of answers, each in its [`Slot`]. What comes back is compared with what the form said when it was
//! written, by the history's entry that it names, and with what the session says now: only what was edited becomes a
//! change, and what was changed on both sides is a conflict. Nothing here reads a file or changes a session.

mod answer;
mod merge;
mod read;
mod set;
#[cfg(test)]
mod tests;
mod write;

use std::{collections::BTreeMap, fmt, ops::Range};

pub use answer::answers;
pub use merge::{Conflict, Plan, Prefer, edition_then, plan, since_carried};
pub use read::{Form, read, session_of};
pub use write::write;

use crate::domain::ids::{CriterionId, Digest, EvidenceId, SessionId};

/// One answer of a form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// The candidate's name.
    Name,
    /// The reference.
    Reference,
    /// The level applied for.
    Target,
    /// The years in practice.
    Years,
    /// The kind of interest declared.
    Interest,
    /// What there is to say about it.
    Detail,
    /// The recommendation and its level.
    Outcome,
    /// The reasons for it.
    Rationale,
    /// A field of an evidence item.
    Item(EvidenceId, Field),
    /// A part of a mark.
    Mark(CriterionId, Part),
}

/// A field of an evidence item. `Removed` stands last, so that an item is taken out after everything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What it is.
    Title,
    /// Its kind.
    Kind,
    /// Where it is.
    Place,
    /// When it was made.
    Date,
    /// V A C S.
    Judged,
    /// Whether it is taken out.
    Removed,
}

/// A part of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Met, not yet, or nothing.
    Verdict,
    /// To be asked about.
    Probe,
    /// The figure of a measured criterion.
    Figure,
    /// The evidence cited.
    Cites,
    /// The note.
    Note,
}

/// The answers of a form, as text.
pub type Answers = BTreeMap<Slot, String>;

/// The moment of a session that a form was written at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The session.
    pub session: SessionId,
    /// The place of the last entry of its history then.
    pub seq: u64,
    /// The first twelve hexadecimal digits of that entry's hash.
    pub head: String,
}

impl Moment {
    /// The moment of a session after the entry `seq` with that hash.
    pub fn new(session: SessionId, seq: u64, head: Digest) -> Self {
        Self { session, seq, head: head.short() }
    }
}

/// Where something stands in the text of a form, in bytes.
pub type Place = Range<usize>;

impl Field {
    /// The fields that have a line of their own, in the order in which they are written.
    pub const ALL: [Self; 5] = [Self::Title, Self::Kind, Self::Place, Self::Date, Self::Judged];

    /// Its word in a form.
    pub fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Kind => "kind",
            Self::Place => "place",
            Self::Date => "date",
            Self::Judged => "judged",
            Self::Removed => "removed",
        }
    }
}

impl Slot {
    /// The slots that have a line `word: answer` of their own.
    pub const LINES: [Self; 6] =
        [Self::Name, Self::Reference, Self::Target, Self::Years, Self::Interest, Self::Outcome];

    /// What it is called in a form or in a message.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Name => "candidate",
            Self::Reference => "reference",
            Self::Target => "target",
            Self::Years => "years",
            Self::Interest => "interest",
            Self::Detail => "detail",
            Self::Outcome => "recommendation",
            Self::Rationale => "rationale",
            Self::Item(_, field) => field.word(),
            Self::Mark(_, part) => match part {
                Part::Verdict => "mark",
                Part::Probe => "probe",
                Part::Figure => "figure",
                Part::Cites => "evidence",
                Part::Note => "note",
            },
        }
    }

    /// What it belongs to: what is changed on both sides within one of these is a conflict.
    pub fn about(&self) -> String {
        match self {
            Self::Name | Self::Reference | Self::Target | Self::Years => self.word().to_owned(),
            Self::Interest | Self::Detail => "interest".to_owned(),
            Self::Outcome | Self::Rationale => "recommendation".to_owned(),
            Self::Item(id, _) => id.to_string(),
            Self::Mark(criterion, _) => criterion.to_string(),
        }
    }

    /// The block of indented text that may stand below its line.
    fn block(&self) -> Option<Self> {
        match self {
            Self::Interest => Some(Self::Detail),
            Self::Outcome => Some(Self::Rationale),
            Self::Mark(criterion, _) => Some(Self::Mark(criterion.clone(), Part::Note)),
            _ => None,
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entry {} {}", self.seq, self.head)
    }
}
