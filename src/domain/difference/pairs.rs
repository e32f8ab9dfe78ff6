//! Which part of one edition is which of another: by its id where the wording is the same, by its wording where exactly
//! one part of each edition has it, by its id alone where the wording is new.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use super::Kind;
use crate::domain::framework::Framework;

/// A part of an edition, as it is told from the others: its id and its wording.
pub(super) type Part<'f> = (&'f str, Cow<'f, str>);

/// What became of a part; an index is the part's in the other edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The same wording under the same id.
    Same(usize),
    /// The same wording under another id, and each edition has it once.
    Renamed(usize),
    /// Another wording under the same id, and no other part had it.
    Reworded(usize),
    /// The wording is there, but one of the editions has it more than once; the id too, perhaps, with another wording.
    Ambiguous(Option<usize>),
    /// It isn't there.
    Removed,
}

impl Fate {
    /// What the part is now, as far as the two editions alone tell.
    pub fn part(self) -> Option<usize> {
        match self {
            Self::Same(new) | Self::Renamed(new) | Self::Reworded(new) => Some(new),
            Self::Ambiguous(new) => new,
            Self::Removed => None,
        }
    }
}

/// What became of every part of `old`, in their order. No two became the same.
pub(super) fn fates(old: &[Part<'_>], new: &[Part<'_>]) -> Vec<Fate> {
    let ids: HashMap<&str, usize> = new.iter().enumerate().map(|(at, part)| (part.0, at)).collect();
    let (before, after) = (by_wording(old), by_wording(new));
    let first = |(id, text): &Part<'_>| {
        let same = ids.get(id).copied().filter(|at| new[*at].1 == *text);
        let (before, after) = (before.get(text.as_ref()), after.get(text.as_ref()));
        match (same, before.map(Vec::as_slice), after.map(Vec::as_slice)) {
            (Some(at), ..) => Fate::Same(at),
            (None, Some([_]), Some([at])) => Fate::Renamed(*at),
            (None, _, Some(_)) => Fate::Ambiguous(None),
            (None, _, None) => Fate::Removed,
        }
    };
    let mut fates: Vec<Fate> = old.iter().map(first).collect();
    let taken: HashSet<usize> = fates.iter().filter_map(|fate| fate.part()).collect();
    for (fate, (id, _)) in fates.iter_mut().zip(old) {
        let here = ids.get(id).copied().filter(|at| !taken.contains(at));
        *fate = match (*fate, here) {
            (Fate::Removed, Some(at)) => Fate::Reworded(at),
            (Fate::Ambiguous(_), here) => Fate::Ambiguous(here),
            (fate, _) => fate,
        };
    }
    fates
}

fn by_wording<'f>(parts: &'f [Part<'_>]) -> HashMap<&'f str, Vec<usize>> {
    let mut found: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, (_, text)) in parts.iter().enumerate() {
        found.entry(text).or_default().push(at);
    }
    found
}

/// Those of `pairs`, which rise by their first, that have to be taken out so that the others rise by their second too:
/// the fewest that explain another order.
pub(super) fn out_of_order(pairs: &[(usize, usize)]) -> Vec<usize> {
    // The longest rising run: of all runs of a length, the one that ends lowest is held, with what comes before its end.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, (_, new)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < *new);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() { ends.push(at) } else { ends[length] = at }
    }
    let mut rising = HashSet::new();
    let mut last = ends.last().copied();
    while let Some(at) = last {
        rising.insert(at);
        last = before[at];
    }
    let moved = pairs.iter().enumerate().filter(|(at, _)| !rising.contains(at));
    moved.map(|(_, (old, _))| *old).collect()
}

/// What became of the levels, dimensions, abilities and criteria of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairs {
    /// Of the levels.
    pub levels: Vec<Fate>,
    /// Of the dimensions.
    pub dimensions: Vec<Fate>,
    /// Of the abilities.
    pub abilities: Vec<Fate>,
    /// Of the criteria.
    pub criteria: Vec<Fate>,
}

impl Pairs {
    /// What became of the parts of `old` in `new`.
    pub fn of(old: &Framework, new: &Framework) -> Self {
        let fates = |kind| fates(&parts(old, kind), &parts(new, kind));
        Self {
            levels: fates(Kind::Level),
            dimensions: fates(Kind::Dimension),
            abilities: fates(Kind::Ability),
            criteria: fates(Kind::Criterion),
        }
    }
}

/// The parts of a kind, in the order of the framework; none of a kind that there is one of.
pub(super) fn parts(framework: &Framework, kind: Kind) -> Vec<Part<'_>> {
    fn all<'f, T>(of: &'f [T], part: impl Fn(&'f T) -> (&'f str, &'f str)) -> Vec<Part<'f>> {
        of.iter().map(part).map(|(id, text)| (id, text.into())).collect()
    }
    match kind {
        Kind::Framework | Kind::Rule | Kind::Policy => Vec::new(),
        Kind::Level => all(&framework.levels, |level| (level.id.as_str(), &level.description)),
        Kind::Evidence => all(&framework.evidence_kinds, |kind| (kind.id.as_str(), &kind.title)),
        Kind::Interest => all(&framework.interests, |interest| (interest.id.as_str(), &interest.title)),
        Kind::Dimension => all(&framework.dimensions, |dimension| (dimension.id.as_str(), &dimension.title)),
        Kind::Ability => {
            let abilities = framework.abilities.iter();
            abilities.map(|ability| (ability.id.as_str(), ability.statements.join("\n").into())).collect()
        }
        Kind::Criterion => all(&framework.criteria, |criterion| (criterion.id.as_str(), &criterion.text)),
    }
}
