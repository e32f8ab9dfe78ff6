//! The panel at its table: what every member said of every criterion, where they differ, and what is still to be done.
//! It shows and counts; what it finds is never applied by itself.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;

use super::{Change, Discussion, Panel, Refusal, Resolution, Signoff, figures::category};
use crate::domain::{
    agreement::Ratings,
    framework::{Criterion, Edition},
    ids::{AssessorId, Digest},
    query::{CriterionFacts, Figure},
    rule::{self, Standing},
    session::Session,
    state::{Mark, Verdict},
};

/// A panel with the sealed sessions that it rests on, in the members' order.
#[derive(Clone, Copy, Debug)]
pub struct Sitting<'a> {
    /// The panel.
    pub panel: &'a Panel,
    /// The edition.
    pub edition: &'a Edition,
    /// The members' sessions, in their order.
    pub sessions: &'a [Arc<Session>],
}

/// One criterion as the panel has it before it.
#[derive(Clone, Debug)]
pub struct Case<'a> {
    /// The index of the criterion.
    pub index: usize,
    /// The criterion.
    pub criterion: &'a Criterion,
    /// What each member said, in their order; none says nothing at all.
    pub marks: Vec<Option<&'a Mark>>,
    /// The panel's own mark, once settled.
    pub resolution: Option<&'a Resolution>,
    /// What was said about it.
    pub discussion: Option<&'a Discussion>,
}

/// How the members' marks of a criterion stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// All say the same.
    Unanimous,
    /// All marked it, and more than half say the same.
    Majority,
    /// All marked it, and neither side is larger.
    Split,
    /// Not all marked it.
    Incomplete,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Unanimous, Self::Majority, Self::Split, Self::Incomplete];

    /// The word in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unanimous => "unanimous",
            Self::Majority => "majority",
            Self::Split => "split",
            Self::Incomplete => "incomplete",
        }
    }
}

impl Case<'_> {
    /// What each member said: met, not yet, or nothing.
    pub fn verdicts(&self) -> impl Iterator<Item = Option<Verdict>> {
        self.marks.iter().map(|mark| mark.and_then(|mark| mark.verdict))
    }

    /// How many members said met, and how many not yet.
    pub fn counts(&self) -> (usize, usize) {
        let count = |wanted| self.verdicts().filter(|verdict| *verdict == Some(wanted)).count();
        (count(Verdict::Met), count(Verdict::NotYet))
    }

    /// How the marks stand to each other.
    pub fn status(&self) -> Status {
        let (met, not_yet) = self.counts();
        match (met, not_yet) {
            _ if met + not_yet < self.marks.len() => Status::Incomplete,
            (0, _) | (_, 0) => Status::Unanimous,
            _ if met == not_yet => Status::Split,
            _ => Status::Majority,
        }
    }

    /// Whether the members differ: met against not yet, or marked against unmarked. Notes alone never differ.
    pub fn differs(&self) -> bool {
        let mut verdicts = self.verdicts();
        let first = verdicts.next().flatten();
        verdicts.any(|verdict| verdict != first)
    }

    /// What more than half of the members say, if so many say the same. It is shown, and never applied.
    pub fn majority(&self) -> Option<Verdict> {
        let (met, not_yet) = self.counts();
        let most = if met > not_yet { (met, Verdict::Met) } else { (not_yet, Verdict::NotYet) };
        (most.0 * 2 > self.marks.len()).then_some(most.1)
    }

    /// The mark that all members share, if they do.
    pub fn unanimous(&self) -> Option<Verdict> {
        self.majority().filter(|_| self.status() == Status::Unanimous)
    }

    /// The panel's mark.
    pub fn verdict(&self) -> Option<Verdict> {
        self.resolution.map(|resolution| resolution.verdict)
    }

    /// Whether the members differ and nothing is settled yet.
    pub fn is_open(&self) -> bool {
        self.differs() && self.resolution.is_none()
    }
}

impl<'a> Sitting<'a> {
    /// The case of the criterion at an index.
    pub fn case(&self, index: usize) -> Option<Case<'a>> {
        let criterion = self.edition.framework.criteria.get(index)?;
        let state = &self.panel.state;
        Some(Case {
            index,
            criterion,
            marks: self.sessions.iter().map(|session| session.state.mark(&criterion.id)).collect(),
            resolution: state.resolutions.get(&criterion.id),
            discussion: state.discussion.get(&criterion.id),
        })
    }

    /// The case of every criterion, in document order.
    pub fn cases(&self) -> impl Iterator<Item = Case<'a>> {
        let sitting = *self;
        (0..self.edition.framework.criteria.len()).filter_map(move |index| sitting.case(index))
    }

    /// The criteria on which the members differ, settled or not, in document order.
    pub fn queue(&self) -> Vec<Case<'a>> {
        self.cases().filter(Case::differs).collect()
    }

    /// The changes that make every unanimous mark the panel's, where nothing is settled yet: one action.
    pub fn accepting(&self) -> Vec<Change> {
        let open = self.cases().filter(|case| case.resolution.is_none());
        let accepted = |case: Case<'_>| {
            let to = case.unanimous()?;
            Some(Change::Accepted { criterion: case.criterion.id.clone(), to })
        };
        open.filter_map(accepted).collect()
    }

    /// The panel's mark of every criterion, by index.
    pub fn verdicts(&self) -> Vec<Option<Verdict>> {
        self.cases().map(|case| case.verdict()).collect()
    }

    /// Where the candidate stands by the panel's marks and the framework's rule.
    pub fn standing(&self) -> Standing {
        rule::standing_of(&self.edition.framework, &self.verdicts())
    }

    /// What the members said of every criterion, as a table of ratings: from the sealed sessions alone, so that no
    /// resolution moves a figure.
    pub fn ratings(&self) -> Ratings {
        let units = self.cases().map(|case| case.verdicts().map(|verdict| verdict.map(category)).collect());
        // A mark is met or not yet and every case has one cell per session, so the table is in shape.
        Ratings::of_marks(self.sessions.len(), units.collect()).unwrap_or_default()
    }

    /// What a filter can know of a case; the age of evidence counts to the day `on`.
    pub fn facts(&self, case: &Case<'a>, on: Date) -> CriterionFacts<'a> {
        let framework = &self.edition.framework;
        let sessions = self.sessions.iter();
        let each = sessions.map(|session| CriterionFacts::of(framework, &session.state, case.criterion, on));
        let mut all = each.reduce(joined).unwrap_or_default();
        all.notes.extend(case.discussion.map(|discussion| discussion.note.as_str()));
        all.notes.extend(case.resolution.and_then(|resolution| resolution.rationale.as_deref()));
        CriterionFacts { verdict: case.verdict(), differs: case.differs(), ..all }
    }

    /// What is still to be done before anybody can sign, a clause each.
    pub fn outstanding(&self) -> Vec<String> {
        let ids = |cases: Vec<Case<'_>>| {
            let ids: Vec<_> = cases.iter().take(MOST_NAMED).map(|case| case.criterion.id.as_str()).collect();
            let more = if cases.len() > MOST_NAMED { ", …" } else { "" };
            format!("{} ({}{more})", counted(cases.len()), ids.join(", "))
        };
        let open: Vec<_> = self.cases().filter(Case::is_open).collect();
        let accepting = self.accepting().len();
        let state = &self.panel.state;
        [
            (!open.is_empty()).then(|| format!("{} not settled", ids(open))),
            (accepting > 0).then(|| format!("{} unanimous and not accepted", counted(accepting))),
            state.recommendation.is_none().then(|| "no recommendation".to_owned()),
            state.anonymous.then(|| "the names are not revealed".to_owned()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The hash that a member signs to.
    ///
    /// # Errors
    /// Something is still to be done.
    pub fn signable(&self) -> Result<Digest, Refusal> {
        let outstanding = self.outstanding();
        if outstanding.is_empty() { Ok(self.signed_head()) } else { Err(Refusal::NotReady(outstanding)) }
    }

    /// The hash of the entry that sign-offs are to: the last one, or the last before the seal.
    fn signed_head(&self) -> Digest {
        self.panel.state.seal.as_ref().map_or_else(|| self.panel.head(), |seal| seal.head)
    }

    /// Whether a sign-off is this panel's, by one of its members, to its result as it now stands.
    pub fn is_signed_by(&self, signoff: &Signoff) -> bool {
        let member = self.panel.state.member(signoff.assessor.id);
        member.is_some() && signoff.panel == self.panel.file.id && signoff.head == self.signed_head()
    }

    /// The members who have not signed the result as it now stands, by place.
    pub fn unsigned(&self, signoffs: &[Signoff]) -> Vec<usize> {
        let signed = |id: AssessorId| {
            signoffs.iter().any(|signoff| signoff.assessor.id == id && self.is_signed_by(signoff))
        };
        let members = self.panel.state.members.iter().enumerate();
        members.filter(|(_, member)| !signed(member.assessor.id)).map(|(place, _)| place).collect()
    }

    /// What a seal needs.
    ///
    /// # Errors
    /// Something is still to be done, or somebody has not signed.
    pub fn ready(&self, signoffs: &[Signoff]) -> Result<Ready, Refusal> {
        let head = self.signable()?;
        let unsigned: Vec<_> =
            self.unsigned(signoffs).into_iter().map(|place| self.panel.state.label(place)).collect();
        if !unsigned.is_empty() {
            return Err(Refusal::NotReady(vec![format!("not signed by {}", unsigned.join(", "))]));
        }
        let signed = signoffs.iter().filter(|signoff| self.is_signed_by(signoff));
        let signoffs = signed.map(|signoff| (signoff.assessor.id, signoff.digest())).collect();
        Ok(Ready { head, signoffs })
    }

    /// What the sign-offs on disk don't bear out of the seal, a sentence each; nothing without a seal.
    pub fn unproven(&self, signoffs: &[Signoff]) -> Vec<String> {
        let Some(seal) = &self.panel.state.seal else { return Vec::new() };
        let proven = |id: &AssessorId, digest: &Digest| {
            signoffs.iter().any(|signoff| signoff.assessor.id == *id && signoff.digest() == *digest)
        };
        let missing = seal.signoffs.iter().filter(|(id, digest)| !proven(id, digest));
        let name = |id: &AssessorId| {
            self.panel
                .state
                .member(*id)
                .map_or_else(|| id.to_string(), |(place, _)| self.panel.state.label(place))
        };
        missing
            .map(|(id, _)| format!("the sign-off of {} is not the one that was sealed", name(id)))
            .collect()
    }

    /// Marks that stand as accepted though the members don't all say so, a sentence each; none in an honest file.
    pub fn contradictions(&self) -> Vec<String> {
        let accepted =
            |case: &Case<'_>| case.resolution.is_some_and(|resolution| resolution.rationale.is_none());
        let wrong = self.cases().filter(|case| accepted(case) && case.unanimous() != case.verdict());
        wrong.map(|case| format!("{} stands as unanimous, which it is not", case.criterion.id)).collect()
    }
}

/// How many criteria a clause names at most.
const MOST_NAMED: usize = 5;

fn counted(number: usize) -> String {
    if number == 1 { "1 criterion".to_owned() } else { format!("{number} criteria") }
}

/// What two members' facts of one criterion come to: what holds for one of them holds.
fn joined<'a>(mut all: CriterionFacts<'a>, other: CriterionFacts<'a>) -> CriterionFacts<'a> {
    all.notes.extend(other.notes);
    all.cites.extend(other.cites);
    all.probe |= other.probe;
    all.stale |= other.stale;
    all.sole |= other.sole;
    if other.figure == Figure::Given {
        all.figure = Figure::Given;
    }
    all
}

/// That a panel can be sealed: made only by [`Sitting::ready`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    pub(super) head: Digest,
    pub(super) signoffs: BTreeMap<AssessorId, Digest>,
}
