//! The list of sessions.

use std::cmp::Reverse;

use crate::{
    domain::{
        ids::SessionId,
        query::{Query, SessionFacts, SessionState, fold},
    },
    store::Listed,
    tui::model::Cursor,
};

/// The list of sessions.
#[derive(Clone, Debug, Default)]
pub struct Sessions {
    /// All rows of the store, as listed; none before the first listing is back.
    pub rows: Option<Vec<Line>>,
    /// The indexes of the rows shown, filtered and sorted.
    pub shown: Vec<usize>,
    /// The cursor among them.
    pub cursor: Cursor,
    /// The name of the row that the cursor was put on, which it finds again when the rows change.
    pub on: Option<String>,
    /// The filter as it was kept.
    pub filter: String,
    /// The filter that holds; while one is typed, the last that could be read.
    pub query: Query,
    /// The column sorted by.
    pub sort: Sort,
}

/// A row of the store, as the list keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A session.
    Session(Box<Kept>),
    /// A file that can't be shown, and why.
    Broken {
        /// The file's name.
        name: String,
        /// Damaged or private.
        state: SessionState,
        /// Why.
        reason: String,
    },
}

/// A session as listed, with its texts as they are looked for and sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The session.
    pub listed: Listed,
    id: String,
    candidate: String,
    reference: String,
    assessor: String,
}

/// The columns that the list can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The last change, newest first.
    #[default]
    Changed,
    /// The candidate's name.
    Candidate,
    /// The reference.
    Reference,
    /// Progress, least first.
    Progress,
}

impl Sort {
    /// The column after this one, round the end.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Changed => Self::Candidate,
            Self::Candidate => Self::Reference,
            Self::Reference => Self::Progress,
            Self::Progress => Self::Changed,
        }
    }

    /// What the order is called.
    pub fn title(self) -> &'static str {
        match self {
            Self::Changed => "by last change",
            Self::Candidate => "by candidate",
            Self::Reference => "by reference",
            Self::Progress => "by progress",
        }
    }
}

impl Kept {
    /// A session just listed; its texts are folded once, since every key of a filter compares them all.
    pub fn new(listed: Listed) -> Self {
        Self {
            id: listed.id.to_string(),
            candidate: fold(&listed.candidate.name),
            reference: fold(&listed.candidate.reference),
            assessor: fold(&listed.author.name),
            listed,
        }
    }

    /// What of the criteria at the target level is marked, in millionths.
    fn progress(&self) -> usize {
        let summary = &self.listed.summary;
        summary.marked.saturating_mul(1_000_000) / summary.of.max(1)
    }
}

impl Line {
    /// What the row is known by: the session's id or the file's name.
    pub fn name(&self) -> &str {
        match self {
            Self::Session(kept) => &kept.id,
            Self::Broken { name, .. } => name,
        }
    }

    /// What a query can know of it.
    pub fn facts(&self) -> SessionFacts<'_> {
        match self {
            Self::Session(kept) => SessionFacts {
                id: &kept.id,
                candidate: &kept.candidate,
                reference: &kept.reference,
                target: kept.listed.candidate.target.as_str(),
                assessor: &kept.assessor,
                state: if kept.listed.summary.state == "sealed" {
                    SessionState::Sealed
                } else {
                    SessionState::Draft
                },
                locked: kept.listed.held.is_some(),
            },
            Self::Broken { name, state, .. } => {
                SessionFacts { id: name, state: *state, ..SessionFacts::default() }
            }
        }
    }
}

impl Sessions {
    /// The row the cursor is on.
    pub fn here(&self) -> Option<&Line> {
        self.shown.get(self.cursor.at).and_then(|at| self.rows.as_ref()?.get(*at))
    }

    /// The sessions shown, in the order shown.
    pub fn ids(&self) -> Vec<SessionId> {
        let rows = self.rows.as_deref().unwrap_or_default();
        let id = |at: &usize| match rows.get(*at) {
            Some(Line::Session(kept)) => Some(kept.listed.id),
            Some(Line::Broken { .. }) | None => None,
        };
        self.shown.iter().filter_map(id).collect()
    }

    /// Filters and sorts what is shown, the cursor staying on its row while that is shown.
    pub fn arrange(&mut self) {
        let rows = self.rows.as_deref().unwrap_or_default();
        let mut shown: Vec<usize> =
            (0..rows.len()).filter(|at| self.query.shows_session(&rows[*at].facts())).collect();
        sort(&mut shown, rows, self.sort);
        let on = self.on.as_deref();
        let at = on.and_then(|on| shown.iter().position(|at| rows[*at].name() == on));
        self.cursor.at = at.unwrap_or(self.cursor.at).min(shown.len().saturating_sub(1));
        self.shown = shown;
    }

    /// Says that the cursor was put where it is.
    pub fn settle(&mut self) {
        self.on = self.here().map(|line| line.name().to_owned());
    }
}

/// Sorts the rows shown; what can't be shown as a session comes last, and equal rows stay as they were listed.
fn sort(shown: &mut [usize], rows: &[Line], sort: Sort) {
    let kept = |at: &usize| match &rows[*at] {
        Line::Session(kept) => Some(kept),
        Line::Broken { .. } => None,
    };
    let text = |text: fn(&Kept) -> &str| {
        move |at: &usize| kept(at).map_or((true, ""), |kept| (text(kept).is_empty(), text(kept)))
    };
    match sort {
        Sort::Changed => shown.sort_by_key(|at| Reverse(kept(at).and_then(|kept| kept.listed.saved_at))),
        Sort::Candidate => shown.sort_by(|a, b| {
            let text = text(|kept| &kept.candidate);
            text(a).cmp(&text(b))
        }),
        Sort::Reference => shown.sort_by(|a, b| {
            let text = text(|kept| &kept.reference);
            text(a).cmp(&text(b))
        }),
        Sort::Progress => shown.sort_by_key(|at| kept(at).map(|kept| kept.progress())),
    }
    shown.sort_by_key(|at| kept(at).is_none());
}
