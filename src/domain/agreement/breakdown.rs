//! Parts of a table of ratings, by group of units and by pair of assessors, and how often each assessor was
//! overruled.

use super::ratings::{MET, NOT_YET, Ratings};

/// The ratings of each group of units, groups in the order in which they first occur.
///
/// `key` names the group of the unit at a position: its dimension, its level.
pub fn by_group<K: PartialEq>(ratings: &Ratings, key: impl Fn(usize) -> K) -> Vec<(K, Ratings)> {
    let keys: Vec<K> = (0..ratings.units().count()).map(&key).collect();
    let mut groups: Vec<(K, Ratings)> = Vec::new();
    for (first, group) in keys.iter().enumerate() {
        if keys.iter().position(|other| other == group) == Some(first) {
            groups.push((key(first), ratings.filtered(|unit| keys.get(unit) == Some(group))));
        }
    }
    groups
}

/// The ratings of each pair of assessors, by their columns, the lower first.
pub fn pairs(ratings: &Ratings) -> Vec<((usize, usize), Ratings)> {
    let assessors = ratings.assessors();
    (0..assessors)
        .flat_map(|first| (first + 1..assessors).map(move |second| (first, second)))
        .map(|(first, second)| ((first, second), ratings.pair(first, second)))
        .collect()
}

/// How often the panel settled on another mark than one assessor's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Overruled {
    /// Criteria that the assessor marked and the panel settled.
    pub settled: usize,
    /// The assessor said met, the panel not yet: marked too high.
    pub lowered: usize,
    /// The assessor said not yet, the panel met: marked too low.
    pub raised: usize,
}

/// How often each assessor was overruled, in column order, given the panel's final mark of each unit in
/// order.
///
/// Units without a final mark, or beyond the end of `finals`, count for nobody.
pub fn overruled(marks: &Ratings, finals: &[Option<u8>]) -> Vec<Overruled> {
    let mut tallies = vec![Overruled::default(); marks.assessors()];
    for (row, settled) in marks.units().zip(finals) {
        for (tally, mark) in tallies.iter_mut().zip(row) {
            if let (Some(mark), Some(settled)) = (mark, settled) {
                tally.settled += 1;
                tally.lowered += usize::from((*mark, *settled) == (MET, NOT_YET));
                tally.raised += usize::from((*mark, *settled) == (NOT_YET, MET));
            }
        }
    }
    tallies
}
