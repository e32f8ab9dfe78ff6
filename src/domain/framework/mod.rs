//! The competency framework: dimensions, abilities, levels and criteria, with the rule and the policy that go with
//! them. Values only; `parse` reads them from text.

mod edition;
pub mod parse;

pub use edition::SHIPPED;
#[cfg(test)]
pub(crate) use edition::canonical;

use crate::domain::ids::{
    AbilityId, CriterionId, Digest, DimensionId, FrameworkId, InterestId, KindId, LevelId,
};

/// The number of the file format that this program reads and writes.
pub const SCHEMA: u32 = 1;

/// A framework, flattened: abilities point at their dimension, criteria at their ability and level, by index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framework {
    /// Its name in files, such as `icci-ctm`.
    pub id: FrameworkId,
    /// Its title in full.
    pub title: String,
    /// The edition as its publisher counts it.
    pub edition: String,
    /// The language of its wording, as a BCP 47 tag.
    pub language: String,
    /// The levels in rising order.
    pub levels: Vec<Level>,
    /// What may be entered in an evidence ledger.
    pub evidence_kinds: Vec<EvidenceKind>,
    /// What may be declared as a conflict of interest.
    pub interests: Vec<Interest>,
    /// How marks become a level.
    pub rule: Rule,
    /// What a mark must rest on.
    pub policy: Policy,
    /// The dimensions in document order.
    pub dimensions: Vec<Dimension>,
    /// The abilities in document order.
    pub abilities: Vec<Ability>,
    /// The criteria by ability, level and number.
    pub criteria: Vec<Criterion>,
}

/// A level of competence, such as CMP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// Its id, such as `CMP`.
    pub id: LevelId,
    /// Its title, where the source gives one.
    pub title: Option<String>,
    /// What the source says of it.
    pub description: String,
    /// The band of experience, in years.
    pub experience_years: Option<Years>,
}

/// A band of years, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// The least, in years.
    pub min: u32,
    /// The most, in years; none means no upper end.
    pub max: Option<u32>,
}

/// A kind of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceKind {
    /// Its id, such as `case-study`.
    pub id: KindId,
    /// Its title.
    pub title: String,
    /// Whether a criterion may rest on this kind alone.
    pub alone: bool,
}

/// A kind of conflict of interest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interest {
    /// Its id, such as `trained-candidate`.
    pub id: InterestId,
    /// Its title.
    pub title: String,
    /// What declaring it does.
    pub consequence: Consequence,
}

/// What a declared interest does to the seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consequence {
    /// It is shown and no more.
    Remark,
    /// It needs a stated reason.
    Reason,
    /// It bars the seal.
    Bars,
}

impl Consequence {
    /// The word in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Remark => "remark",
            Self::Reason => "reason",
            Self::Bars => "bars",
        }
    }
}

/// How marks become a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The share of an ability's criteria at a level that must be met, in percent (1 to 100).
    pub percent: u32,
    /// How many abilities must reach the level.
    pub abilities: Abilities,
    /// Whether a level also asks for the levels below it.
    pub cumulative: bool,
    /// Where the rule comes from.
    pub basis: String,
}

/// How many abilities must reach a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abilities {
    /// Every ability that has criteria at the level.
    Every,
    /// At least so many.
    AtLeast(u32),
}

/// What a mark must rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Verdicts that need a note.
    pub note_required_for: Vec<crate::domain::state::Verdict>,
    /// Verdicts that need at least one cited evidence item.
    pub evidence_required_for: Vec<crate::domain::state::Verdict>,
    /// Evidence older than this is stale, in years.
    pub evidence_max_age_years: Option<u32>,
}

/// A dimension, such as PROFESSIONAL KNOWLEDGE.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// Its id, such as `PK`.
    pub id: DimensionId,
    /// Its title.
    pub title: String,
}

/// A row of the document: statements, knowledge lines and, at each level, criteria.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ability {
    /// Its id, such as `PK1`.
    pub id: AbilityId,
    /// The index of its dimension.
    pub dimension: usize,
    /// A short name for narrow panes.
    pub label: String,
    /// One or two ability statements.
    pub statements: Vec<String>,
    /// What one must know and be able to do.
    pub knowledge: Vec<Knowledge>,
}

impl Ability {
    /// The statements as one text, joined as in `marks.csv`.
    pub fn statement(&self) -> String {
        self.statements.join(" / ")
    }
}

/// A knowledge line, with the lines below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Knowledge {
    /// The line.
    pub text: String,
    /// The lines nested below it.
    pub items: Vec<String>,
}

/// One performance criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its id, such as `PK1.CMP.3`.
    pub id: CriterionId,
    /// The index of its ability.
    pub ability: usize,
    /// The index of its level.
    pub level: usize,
    /// Its place within ability and level, from 1.
    pub number: u32,
    /// The source's wording, to the letter.
    pub text: String,
    /// What looks like a misprint in the source, and how to read it.
    pub source_note: Option<String>,
    /// The figure it asks for, if it asks for one.
    pub measure: Option<Measure>,
}

/// A figure that a criterion asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The unit, such as `hours a year`.
    pub unit: String,
    /// The least that meets the criterion, in that unit.
    pub minimum: u32,
}

/// One exact wording of a framework, known by its digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The framework.
    pub framework: Framework,
    /// SHA-256 over its canonical form.
    pub digest: Digest,
    /// The text it was read from, as it is kept in a store beside the sessions that use it.
    pub source: std::borrow::Cow<'static, str>,
}

impl Measure {
    /// A figure with its unit, and with the minimum where it is short of it: `20 hours a year, 30 needed`.
    pub fn figure(&self, figure: u32) -> String {
        let short = if figure < self.minimum { format!(", {} needed", self.minimum) } else { String::new() };
        format!("{figure} {}{short}", self.unit)
    }
}

impl Framework {
    /// The index of the level called `id`, in any case.
    pub fn level_index(&self, id: &str) -> Option<usize> {
        self.levels.iter().position(|level| level.id.as_str().eq_ignore_ascii_case(id))
    }

    /// The index of a criterion.
    pub fn criterion_index(&self, id: &CriterionId) -> Option<usize> {
        self.criterion_index_from(0, id)
    }

    /// The index of a criterion that is looked for from the index `near` on first, and then before it.
    pub fn criterion_index_from(&self, near: usize, id: &CriterionId) -> Option<usize> {
        // A session asks for every criterion on every frame; ids are few, so a scan beats a map in memory and time.
        let (before, after) = self.criteria.split_at_checked(near)?;
        let is_it = |criterion: &Criterion| criterion.id == *id;
        after.iter().position(is_it).map(|index| near + index).or_else(|| before.iter().position(is_it))
    }

    /// A criterion by its id.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.criterion_index(id).map(|index| &self.criteria[index])
    }

    /// A criterion by what a person typed: the id in any case.
    pub fn find_criterion(&self, typed: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id.as_str().eq_ignore_ascii_case(typed.trim()))
    }

    /// The criteria of one ability at one level, with their indexes.
    pub fn criteria_at(&self, ability: usize, level: usize) -> impl Iterator<Item = (usize, &Criterion)> {
        let place = (ability, level);
        let before = self.criteria.partition_point(|c| (c.ability, c.level) < place);
        let from_there = self.criteria.iter().enumerate().skip(before);
        from_there.take_while(move |(_, c)| (c.ability, c.level) == place)
    }

    /// The criteria at one level, with their indexes.
    pub fn criteria_of_level(&self, level: usize) -> impl Iterator<Item = (usize, &Criterion)> {
        self.criteria.iter().enumerate().filter(move |(_, c)| c.level == level)
    }

    /// The kind of evidence called `id`.
    pub fn kind(&self, id: &KindId) -> Option<&EvidenceKind> {
        self.evidence_kinds.iter().find(|kind| kind.id == *id)
    }

    /// The kind of interest called `id`.
    pub fn interest(&self, id: &InterestId) -> Option<&Interest> {
        self.interests.iter().find(|interest| interest.id == *id)
    }
}
