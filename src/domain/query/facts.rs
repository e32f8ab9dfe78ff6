//! What a query can know of a row: plain facts, and how each test reads them.

use super::fold::fold;
use super::{CriterionTest, Part, SessionTest};
use crate::domain::check;
use crate::domain::evidence::EvidenceItem;
use crate::domain::framework::{Criterion, Framework};
use crate::domain::ids::EvidenceId;
use crate::domain::state::{Mark, State, Verdict};
use jiff::civil::Date;

/// Where a criterion stands in its framework, and what it says.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place<'a> {
    /// Its id.
    pub id: &'a str,
    /// The id of its level.
    pub level: &'a str,
    /// The id of its dimension.
    pub dimension: &'a str,
    /// The id of its ability.
    pub ability: &'a str,
    /// Its wording.
    pub text: &'a str,
}

/// The figure of a measured criterion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Figure {
    /// The criterion asks for none.
    #[default]
    NotAsked,
    /// It asks for one, and there is none yet.
    Missing,
    /// There is one, below the minimum.
    Short,
    /// There is one.
    Given,
}

/// What a query can know of a criterion and of what was said of it.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, asked by a word of its own")]
pub struct CriterionFacts<'a> {
    /// Where it stands.
    pub place: Place<'a>,
    /// Its verdict: the assessor's, or the one that a panel settled on.
    pub verdict: Option<Verdict>,
    /// Whether it is to be asked about at the interview.
    pub probe: bool,
    /// The evidence items cited.
    pub cites: Vec<EvidenceId>,
    /// The notes on it: one, or one of each member of a panel.
    pub notes: Vec<&'a str>,
    /// Its figure.
    pub figure: Figure,
    /// Whether all evidence cited is stale.
    pub stale: bool,
    /// Whether it rests on one kind of evidence that is never sufficient alone.
    pub sole: bool,
    /// Whether the members of a panel differ on it.
    pub differs: bool,
}

impl<'a> Place<'a> {
    /// The place of `criterion` in `framework`.
    pub fn of(framework: &'a Framework, criterion: &'a Criterion) -> Self {
        let ability = framework.abilities.get(criterion.ability);
        let dimension = ability.and_then(|ability| framework.dimensions.get(ability.dimension));
        let level = framework.levels.get(criterion.level);
        Self {
            id: criterion.id.as_str(),
            level: level.map_or("", |level| level.id.as_str()),
            dimension: dimension.map_or("", |dimension| dimension.id.as_str()),
            ability: ability.map_or("", |ability| ability.id.as_str()),
            text: &criterion.text,
        }
    }
}

impl<'a> CriterionFacts<'a> {
    /// The facts of `criterion` as `state` has it; the age of evidence counts to the day `on`.
    pub fn of(framework: &'a Framework, state: &'a State, criterion: &'a Criterion, on: Date) -> Self {
        let mark = state.mark(&criterion.id);
        let cites = mark.map(|mark| mark.cites.clone()).unwrap_or_default();
        let items: Vec<&EvidenceItem> = cites.iter().filter_map(|id| state.item(*id)).collect();
        let is_stale = |years| !items.is_empty() && items.iter().all(|item| item.is_stale(years, on));
        Self {
            place: Place::of(framework, criterion),
            verdict: mark.and_then(|mark| mark.verdict),
            probe: mark.is_some_and(|mark| mark.probe),
            notes: mark.into_iter().map(|mark| mark.note.as_str()).collect(),
            figure: Figure::of(criterion, mark),
            stale: framework.policy.evidence_max_age_years.is_some_and(is_stale),
            sole: check::sole_source(framework, &items).is_some(),
            differs: false,
            cites,
        }
    }

    pub(super) fn hold(&self, test: &CriterionTest) -> bool {
        match test {
            CriterionTest::Level(id) => fold(self.place.level) == *id,
            CriterionTest::Dimension(id) => fold(self.place.dimension) == *id,
            CriterionTest::Ability(id) => fold(self.place.ability) == *id,
            CriterionTest::Id(start) => begins_with(&fold(self.place.id), start),
            CriterionTest::Cites(id) => self.cites.contains(id),
            CriterionTest::Verdict(verdict) => self.verdict == Some(*verdict),
            CriterionTest::Marked(marked) => self.verdict.is_some() == *marked,
            CriterionTest::Has(part) => self.has(*part),
            // Most criteria ask for no figure, and those lack nothing.
            CriterionTest::Lacks(Part::Measure) => self.figure == Figure::Missing,
            CriterionTest::Lacks(part) => !self.has(*part),
            CriterionTest::Stale => self.stale,
            CriterionTest::Sole => self.sole,
            CriterionTest::Short => self.figure == Figure::Short,
            CriterionTest::Differ => self.differs,
        }
    }

    pub(super) fn mention(&self, words: &str) -> bool {
        let texts = [self.place.text, self.place.id];
        texts.iter().chain(&self.notes).any(|text| fold(text).contains(words))
    }

    fn has(&self, part: Part) -> bool {
        match part {
            Part::Evidence => !self.cites.is_empty(),
            Part::Note => self.notes.iter().any(|note| !note.trim().is_empty()),
            Part::Probe => self.probe,
            Part::Measure => matches!(self.figure, Figure::Given | Figure::Short),
        }
    }
}

impl Figure {
    fn of(criterion: &Criterion, mark: Option<&Mark>) -> Self {
        match (&criterion.measure, mark.and_then(|mark| mark.measure)) {
            (Some(measure), Some(figure)) if figure < measure.minimum => Self::Short,
            (_, Some(_)) => Self::Given,
            (Some(_), None) => Self::Missing,
            (None, None) => Self::NotAsked,
        }
    }
}

/// Whether `id` begins with `start`, numbers taken whole: `PK1.CMP.1` is no beginning of `PK1.CMP.10`.
pub(super) fn begins_with(id: &str, start: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    id.strip_prefix(start).is_some_and(|rest| !(start.ends_with(is_digit) && rest.starts_with(is_digit)))
}

/// What a row of the list of sessions is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SessionState {
    /// Being marked.
    #[default]
    Draft,
    /// Signed off.
    Sealed,
    /// A file that can't be read as a session.
    Damaged,
    /// Open in another program; a draft or a sealed session besides.
    Locked,
    /// Another assessor's draft, whose file can't be read.
    Private,
}

/// What a query can know of a session; what a file that can't be read doesn't say is empty.
#[derive(Clone, Copy, Debug, Default)]
pub struct SessionFacts<'a> {
    /// Its id, or the name of its file.
    pub id: &'a str,
    /// The candidate's name.
    pub candidate: &'a str,
    /// The candidate's reference.
    pub reference: &'a str,
    /// The id of the target level.
    pub target: &'a str,
    /// The assessor's name.
    pub assessor: &'a str,
    /// Its state, apart from the lock.
    pub state: SessionState,
    /// Whether another program has it open.
    pub locked: bool,
}

impl SessionFacts<'_> {
    pub(super) fn hold(&self, test: &SessionTest) -> bool {
        match test {
            SessionTest::State(SessionState::Locked) => self.locked || self.state == SessionState::Locked,
            SessionTest::State(state) => self.state == *state,
            SessionTest::Target(id) => fold(self.target) == *id,
            SessionTest::Candidate(words) => fold(self.candidate).contains(words),
            SessionTest::Reference(words) => fold(self.reference).contains(words),
        }
    }

    pub(super) fn mention(&self, words: &str) -> bool {
        // A file that can't be read is found by what it is called in the list, whatever is in it.
        let state = match self.state {
            SessionState::Damaged => "damaged",
            SessionState::Private => "private",
            SessionState::Draft | SessionState::Sealed | SessionState::Locked => "",
        };
        let texts = [self.candidate, self.reference, self.assessor, self.id, state];
        texts.iter().any(|text| fold(text).contains(words))
    }
}
