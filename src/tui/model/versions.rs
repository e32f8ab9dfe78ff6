//! Two versions of the open session: on what they differ, and what is taken of the other one.

use std::path::PathBuf;

use crate::{
    domain::{
        history::Change,
        ids::Digest,
        session::{FileFacts, Session},
        state::State,
        versions::{Comparison, Difference, Side},
    },
    tui::model::Cursor,
};

/// Where the other version is.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// In the session's own file, which somebody has edited; ours is what its history says.
    ByHand,
    /// In the file, which somebody has replaced while the session was open here.
    Disk(Box<FileFacts>, Digest),
    /// In a copy beside the file.
    Copy(PathBuf),
}

impl Source {
    /// What ours and theirs are called.
    pub fn names(&self) -> (&'static str, &'static str) {
        match self {
            Self::ByHand => ("by the history", "in the file"),
            Self::Disk(..) => ("here", "on disk"),
            Self::Copy(_) => ("in the session", "in the copy"),
        }
    }
}

/// The screen's own state.
#[derive(Clone, Debug, PartialEq)]
pub struct Versions {
    /// Where the other version is.
    pub source: Source,
    /// What ours says.
    pub ours: State,
    /// What theirs says.
    pub theirs: State,
    /// On what they differ, and whether theirs is taken.
    pub differences: Vec<(Difference, bool)>,
    /// What differs and can't be taken over, a line each.
    pub bound: Vec<String>,
    /// The cursor among the differences.
    pub cursor: Cursor,
}

impl Versions {
    /// The session's file, edited by hand, against its history; none if that has no beginning.
    pub fn by_hand(session: &Session) -> Option<Self> {
        Comparison::by_hand(session).map(|comparison| Self::new(Source::ByHand, comparison))
    }

    /// The session as it is here against another version.
    pub fn of(source: Source, ours: &Session, theirs: &Session) -> Self {
        Self::new(source, Comparison::of(ours, theirs))
    }

    /// What only theirs has changed is taken to begin with.
    fn new(source: Source, comparison: Comparison) -> Self {
        let Comparison { ours, theirs, differences, bound } = comparison;
        let differences =
            differences.into_iter().map(|(difference, side)| (difference, side == Side::Theirs)).collect();
        Self { source, ours, theirs, differences, bound, cursor: Cursor::default() }
    }

    /// The changes that are taken.
    pub fn taken(&self) -> Vec<Change> {
        let taken = self.differences.iter().filter(|(_, take)| *take);
        taken.flat_map(|(difference, _)| difference.changes.iter().cloned()).collect()
    }
}
