//! The rule: how marks become a recommended level. The rule is data of the framework; here it is only applied.

use crate::domain::{
    framework::{Abilities, Framework, Rule},
    state::{State, Verdict},
};

/// Where a candidate stands at every level, by the framework's rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The levels in rising order.
    pub levels: Vec<LevelStanding>,
    /// The index of the highest level reached, if any is.
    pub reached: Option<usize>,
}

/// Where a candidate stands at one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelStanding {
    /// The index of the level.
    pub level: usize,
    /// The abilities that have criteria at the level, in document order.
    pub abilities: Vec<AbilityStanding>,
    /// What the rule doesn't find; empty when the level is reached.
    pub failures: Vec<Failure>,
    /// The smallest set of criteria (indexes, in document order) that would reach the level if they were met.
    pub missing: Vec<usize>,
}

/// Where a candidate stands in one ability at one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbilityStanding {
    /// The index of the ability.
    pub ability: usize,
    /// Criteria met.
    pub met: usize,
    /// Criteria marked not yet.
    pub not_yet: usize,
    /// Criteria there are.
    pub of: usize,
    /// Criteria that the rule asks for.
    pub required: usize,
}

/// Why a level is not reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Too few abilities reach the level.
    Abilities {
        /// Abilities that reach it.
        reached: usize,
        /// Abilities that must.
        required: usize,
    },
    /// The rule is cumulative and a lower level is not reached.
    LevelBelow(usize),
}

impl AbilityStanding {
    /// Whether the ability reaches the level.
    pub fn is_reached(&self) -> bool {
        self.met >= self.required
    }

    /// Criteria marked, whichever way.
    pub fn marked(&self) -> usize {
        self.met + self.not_yet
    }

    /// The share of criteria met, in percent, rounded down.
    pub fn percent(&self) -> usize {
        (self.met * 100).checked_div(self.of).unwrap_or(0)
    }
}

impl LevelStanding {
    /// Whether the level is reached.
    pub fn is_reached(&self) -> bool {
        self.failures.is_empty()
    }

    /// Criteria met.
    pub fn met(&self) -> usize {
        self.abilities.iter().map(|ability| ability.met).sum()
    }

    /// Criteria marked, whichever way.
    pub fn marked(&self) -> usize {
        self.abilities.iter().map(AbilityStanding::marked).sum()
    }

    /// Criteria there are.
    pub fn of(&self) -> usize {
        self.abilities.iter().map(|ability| ability.of).sum()
    }

    /// Criteria that the rule asks for at this level.
    pub fn required(&self) -> usize {
        self.met() + self.missing.len()
    }
}

/// Applies the framework's rule to the marks of `state`.
pub fn standing(framework: &Framework, state: &State) -> Standing {
    standing_of(framework, &verdicts(framework, state))
}

/// The verdict on every criterion of the framework, by index.
pub fn verdicts(framework: &Framework, state: &State) -> Vec<Option<Verdict>> {
    state.marks_in(framework).into_iter().map(|mark| mark?.verdict).collect()
}

/// Applies the rule to verdicts given by criterion index, as a "what if" or a panel has them.
pub fn standing_of(framework: &Framework, verdicts: &[Option<Verdict>]) -> Standing {
    let mut levels: Vec<LevelStanding> = Vec::with_capacity(framework.levels.len());
    for level in 0..framework.levels.len() {
        let below = levels.iter().find(|below| !below.is_reached()).map(|below| below.level);
        let mut standing = level_standing(framework, verdicts, level);
        if framework.rule.cumulative {
            standing.failures.extend(below.map(Failure::LevelBelow));
            let lower = levels.last().map(|below| below.missing.clone()).unwrap_or_default();
            standing.missing.extend(lower);
            standing.missing.sort_unstable();
        }
        levels.push(standing);
    }
    let reached = levels.iter().rposition(LevelStanding::is_reached);
    Standing { levels, reached }
}

fn level_standing(framework: &Framework, verdicts: &[Option<Verdict>], level: usize) -> LevelStanding {
    let abilities = ability_standings(framework, verdicts, level);
    let reached = abilities.iter().filter(|ability| ability.is_reached()).count();
    let required = match framework.rule.abilities {
        Abilities::Every => abilities.len(),
        Abilities::AtLeast(count) => abilities.len().min(usize::try_from(count).unwrap_or(usize::MAX)),
    };
    // A level without criteria can't be shown by marks, so it is never reached.
    let fails = reached < required || abilities.is_empty();
    let failures = fails.then_some(Failure::Abilities { reached, required }).into_iter().collect();
    let missing = smallest_set(framework, verdicts, level, &abilities, required.saturating_sub(reached));
    LevelStanding { level, abilities, failures, missing }
}

/// The abilities that have criteria at the level.
fn ability_standings(
    framework: &Framework,
    verdicts: &[Option<Verdict>],
    level: usize,
) -> Vec<AbilityStanding> {
    let none = |ability| AbilityStanding { ability, met: 0, not_yet: 0, of: 0, required: 0 };
    let mut standings: Vec<_> = (0..framework.abilities.len()).map(none).collect();
    for (index, criterion) in framework.criteria_of_level(level) {
        let Some(standing) = standings.get_mut(criterion.ability) else { continue };
        standing.of += 1;
        match verdicts.get(index).copied().flatten() {
            Some(Verdict::Met) => standing.met += 1,
            Some(Verdict::NotYet) => standing.not_yet += 1,
            None => {}
        }
    }
    standings.retain(|standing| standing.of > 0);
    let percent = usize::try_from(framework.rule.percent).unwrap_or(100);
    for standing in &mut standings {
        standing.required = (standing.of * percent).div_ceil(100);
    }
    standings
}

/// The fewest criteria that make `wanted` more abilities reach the level; among equals those not marked yet come
/// before those marked not yet, then document order.
fn smallest_set(
    framework: &Framework,
    verdicts: &[Option<Verdict>],
    level: usize,
    abilities: &[AbilityStanding],
    wanted: usize,
) -> Vec<usize> {
    let mut short: Vec<_> = abilities.iter().filter(|ability| !ability.is_reached()).collect();
    short.sort_by_key(|ability| (ability.required - ability.met, ability.ability));
    let mut set: Vec<usize> = short
        .into_iter()
        .take(wanted)
        .flat_map(|ability| {
            let open = |as_marked: Option<Verdict>| {
                let criteria = framework.criteria_at(ability.ability, level).map(|(index, _)| index);
                criteria.filter(move |&index| verdicts.get(index).copied().flatten() == as_marked)
            };
            open(None).chain(open(Some(Verdict::NotYet))).take(ability.required - ability.met)
        })
        .collect();
    set.sort_unstable();
    set
}

/// The rule as one sentence for people and for files.
pub fn sentence(rule: &Rule) -> String {
    let abilities = match rule.abilities {
        Abilities::Every => "every ability".to_owned(),
        Abilities::AtLeast(1) => "at least 1 ability".to_owned(),
        Abilities::AtLeast(count) => format!("at least {count} abilities"),
    };
    let whose = if matches!(rule.abilities, Abilities::AtLeast(2..)) { "their" } else { "its" };
    let below = if rule.cumulative { ", and every level below reached" } else { "" };
    format!("{abilities} at {} % of {whose} criteria{below}", rule.percent)
}
