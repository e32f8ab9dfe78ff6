//! Two versions side by side: each difference with the side that made it, and in words.

use super::{Difference, Subject, apart, bound, common, differences, is_theirs, meant};
use crate::domain::{history::Change, session::Session, state::State};

/// Which version has changed a thing since both were one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Ours alone.
    Ours,
    /// Theirs alone.
    Theirs,
    /// Both, or nobody knows: they have no beginning in common.
    Both,
}

impl Side {
    /// Its word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Theirs => "theirs",
            Self::Both => "both",
        }
    }
}

/// Two versions of a session, compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What ours says.
    pub ours: State,
    /// What theirs says, a note being typed as the note that it would become.
    pub theirs: State,
    /// On what they differ, and who changed it.
    pub differences: Vec<(Difference, Side)>,
    /// What differs and can't be taken over, a line each.
    pub bound: Vec<String>,
}

impl Comparison {
    /// The session's file, edited by hand, against its history; none if that has no beginning.
    pub fn by_hand(session: &Session) -> Option<Self> {
        let ours = session.replayed()?;
        Some(Self::new(ours.clone(), meant(session), Some(&ours)))
    }

    /// A session against another version of it.
    pub fn of(ours: &Session, theirs: &Session) -> Self {
        let common = common(ours, theirs);
        let next = ours.next_evidence_id().max(theirs.next_evidence_id());
        let theirs = apart(common.as_ref(), &ours.state, meant(theirs), next);
        let compared = Self::new(ours.state.clone(), theirs, common.as_ref());
        if compared.ours.edition == compared.theirs.edition { compared } else { compared.without_marks() }
    }

    /// Without what is said of criteria, which is named instead: one of the two was carried to another edition, where
    /// an id may be another criterion's.
    fn without_marks(mut self) -> Self {
        let is_mark =
            |(difference, _): &mut (Difference, Side)| matches!(difference.subject, Subject::Criterion(_));
        let marks: Vec<_> = self.differences.extract_if(.., is_mark).collect();
        let theirs = marks.iter().filter(|(_, side)| *side != Side::Ours);
        let line = |(difference, _): &(Difference, Side)| {
            let says = difference.theirs(&self.ours).join("; ");
            format!("{} as the edition {} has it: {says}", difference.subject, self.theirs.edition.short())
        };
        self.bound.extend(theirs.map(line).collect::<Vec<_>>());
        self
    }

    fn new(ours: State, theirs: State, common: Option<&State>) -> Self {
        let side = |difference: &Difference| {
            let alone = |one: &State| common.is_some_and(|common| is_theirs(common, one, difference));
            match (alone(&ours), alone(&theirs)) {
                (true, _) => Side::Theirs,
                (false, true) => Side::Ours,
                (false, false) => Side::Both,
            }
        };
        let found = differences(&ours, &theirs).into_iter();
        let found = found.map(|difference| (side(&difference), difference));
        let differences = found.map(|(side, difference)| (difference, side)).collect();
        let bound = bound(&ours, &theirs);
        Self { ours, theirs, differences, bound }
    }

    /// The changes that make ours theirs in what `is_taken` says.
    pub fn taken(&self, is_taken: impl Fn(&Difference, Side) -> bool) -> Vec<Change> {
        let taken = self.differences.iter().filter(|(difference, side)| is_taken(difference, *side));
        taken.flat_map(|(difference, _)| difference.changes.iter().cloned()).collect()
    }
}

impl Difference {
    /// What theirs says, as sentences without what they are about.
    pub fn theirs(&self, ours: &State) -> Vec<String> {
        self.sentences(&self.changes, ours)
    }

    /// What ours says, as sentences without what they are about.
    pub fn ours(&self, theirs: &State) -> Vec<String> {
        self.sentences(&self.back, theirs)
    }

    fn sentences(&self, changes: &[Change], before: &State) -> Vec<String> {
        let about = match &self.subject {
            Subject::Criterion(id) => format!("{id}: "),
            Subject::Evidence(id) => format!("{id}: "),
            Subject::Candidate | Subject::Declaration | Subject::Recommendation => String::new(),
        };
        let short = |text: String| text.strip_prefix(&about).map(str::to_owned).unwrap_or(text);
        changes.iter().map(|change| short(change.sentence(before))).collect()
    }
}
