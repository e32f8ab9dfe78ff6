//! How far the members of a panel agree: the figures of `domain::agreement` over the whole panel and its parts.

use super::{Case, PanelState, Sitting};
use crate::domain::{
    agreement::{self, Agreement, MET, NOT_YET, Overruled, Ratings},
    framework::Framework,
    state::Verdict,
};

/// Which marks a figure is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All criteria and all members.
    Overall,
    /// The criteria of a dimension, by index.
    Dimension(usize),
    /// The criteria of an ability, by index.
    Ability(usize),
    /// The criteria of a level, by index.
    Level(usize),
    /// All criteria, of two members by place.
    Pair(usize, usize),
}

/// The figures of a part of the marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Which marks.
    pub scope: Scope,
    /// The figures.
    pub figures: Agreement,
}

/// All that there is to say of how far the members agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The figures: overall first, then by dimension, ability, level and pair.
    pub parts: Vec<Part>,
    /// How often each member was overruled by the panel's marks, in their order.
    pub overruled: Vec<Overruled>,
}

/// A line of the report: a part of the marks, or a member, by place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The figures of a part.
    Part(Scope),
    /// How often a member was overruled.
    Member(usize),
}

impl Scope {
    /// The kind of part, as a word.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Overall => "overall",
            Self::Dimension(_) => "dimension",
            Self::Ability(_) => "ability",
            Self::Level(_) => "level",
            Self::Pair(..) => "pair",
        }
    }

    /// What the part is called: an id, or two members.
    pub fn name(self, framework: &Framework, state: &PanelState) -> String {
        match self {
            Self::Overall => "all".into(),
            Self::Dimension(index) => framework.dimensions[index].id.to_string(),
            Self::Ability(index) => framework.abilities[index].id.to_string(),
            Self::Level(index) => framework.levels[index].id.to_string(),
            Self::Pair(first, second) => format!("{} / {}", state.label(first), state.label(second)),
        }
    }
}

impl Report {
    /// The figures of the whole panel.
    pub fn overall(&self) -> Option<&Agreement> {
        self.parts.first().map(|part| &part.figures)
    }

    /// Its lines in their order: the parts, then the members.
    pub fn lines(&self) -> Vec<Line> {
        let parts = self.parts.iter().map(|part| Line::Part(part.scope));
        parts.chain((0..self.overruled.len()).map(Line::Member)).collect()
    }

    /// What to be warned of before kappa is read, in words; none where nothing misleads.
    pub fn warning(&self) -> Option<String> {
        agreement::skew_warning(self.overall()?)
    }
}

impl Sitting<'_> {
    /// The criterion to look at for a line of the report: the first of those on which its members differ, or on which the
    /// member was overruled; one that is not settled before all others.
    pub fn first_on(&self, line: Line) -> Option<usize> {
        let found: Vec<_> = self.cases().filter(|case| self.tells(line, case)).collect();
        let open = found.iter().find(|case| case.is_open());
        open.or(found.first()).map(|case| case.index)
    }

    /// Whether a case is one that keeps a part from full agreement, or one on which the member was overruled.
    fn tells(&self, line: Line, case: &Case<'_>) -> bool {
        let of = |place: usize| case.marks.get(place).and_then(|mark| mark.and_then(|mark| mark.verdict));
        let ability = case.criterion.ability;
        let scope = match line {
            Line::Member(place) => {
                return of(place).is_some_and(|said| case.verdict().is_some_and(|settled| settled != said));
            }
            Line::Part(scope) => scope,
        };
        match scope {
            Scope::Pair(first, second) => of(first) != of(second),
            Scope::Overall => case.differs(),
            Scope::Dimension(index) => {
                case.differs() && self.edition.framework.abilities[ability].dimension == index
            }
            Scope::Ability(index) => case.differs() && ability == index,
            Scope::Level(index) => case.differs() && case.criterion.level == index,
        }
    }

    /// How far the members agree, from the sealed sessions alone; and how often each was overruled, from the panel's
    /// marks.
    pub fn agreement(&self) -> Report {
        let ratings = self.ratings();
        let framework = &self.edition.framework;
        let criterion = |unit: usize| &framework.criteria[unit];
        let dimension = |unit: usize| framework.abilities[criterion(unit).ability].dimension;
        let mut parts = vec![part(Scope::Overall, &ratings)];
        parts.extend(grouped(&ratings, |unit| Scope::Dimension(dimension(unit))));
        parts.extend(grouped(&ratings, |unit| Scope::Ability(criterion(unit).ability)));
        let mut levels = grouped(&ratings, |unit| Scope::Level(criterion(unit).level));
        levels.sort_by_key(|part| if let Scope::Level(level) = part.scope { level } else { 0 });
        parts.extend(levels);
        let pairs = agreement::pairs(&ratings).into_iter();
        parts.extend(pairs.map(|((first, second), ratings)| part(Scope::Pair(first, second), &ratings)));
        let finals: Vec<_> = self.verdicts().into_iter().map(|verdict| verdict.map(category)).collect();
        Report { parts, overruled: agreement::overruled(&ratings, &finals) }
    }
}

fn grouped(ratings: &Ratings, scope: impl Fn(usize) -> Scope) -> Vec<Part> {
    agreement::by_group(ratings, scope).iter().map(|(scope, ratings)| part(*scope, ratings)).collect()
}

fn part(scope: Scope, ratings: &Ratings) -> Part {
    Part { scope, figures: Agreement::of(ratings) }
}

/// A verdict as a category of ratings.
pub(super) fn category(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Met => MET,
        Verdict::NotYet => NOT_YET,
    }
}
