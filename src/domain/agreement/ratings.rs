//! The table of ratings that every figure is computed from; it holds values and counts them, no statistics.

use thiserror::Error;

/// The category of a mark "not yet".
pub const NOT_YET: u8 = 0;
/// The category of a mark "met".
pub const MET: u8 = 1;

/// Units by assessors: what each assessor said of each unit, or nothing.
///
/// A unit is a criterion of a candidate. A category is a number below the scale; two categories are
/// [`NOT_YET`] and [`MET`].
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Ratings {
    scale: u8,
    assessors: usize,
    units: Vec<Vec<Option<u8>>>,
}

/// Why a table is no table of ratings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RatingsError {
    /// A unit has more or fewer cells than there are assessors.
    #[error(
        "unit {unit} has {found} ratings, expected one per assessor: {expected}; leave a missing one empty"
    )]
    Ragged {
        /// Position of the unit, from 0.
        unit: usize,
        /// Number of cells found.
        found: usize,
        /// Number of assessors.
        expected: usize,
    },
    /// A category is not below the scale.
    #[error("unit {unit} has category {category}, but the scale has the categories below {scale} only")]
    OffScale {
        /// Position of the unit, from 0.
        unit: usize,
        /// The category found.
        category: u8,
        /// Number of categories.
        scale: u8,
    },
}

impl Ratings {
    /// Makes a table of marks, met or not yet: the scale of two categories.
    ///
    /// # Errors
    /// When a unit has not one cell per assessor, or a category other than [`NOT_YET`] and [`MET`].
    pub fn of_marks(assessors: usize, units: Vec<Vec<Option<u8>>>) -> Result<Self, RatingsError> {
        Self::new(2, assessors, units)
    }

    /// Makes a table over a scale of `scale` nominal categories, used or not: AC1 depends on their number.
    ///
    /// # Errors
    /// When a unit has not one cell per assessor, or a category that is not below `scale`.
    pub fn new(scale: u8, assessors: usize, units: Vec<Vec<Option<u8>>>) -> Result<Self, RatingsError> {
        for (unit, row) in units.iter().enumerate() {
            if row.len() != assessors {
                return Err(RatingsError::Ragged { unit, found: row.len(), expected: assessors });
            }
            if let Some(&category) = row.iter().flatten().find(|&&category| category >= scale) {
                return Err(RatingsError::OffScale { unit, category, scale });
            }
        }
        Ok(Self { scale, assessors, units })
    }

    /// Number of assessors (columns).
    pub fn assessors(&self) -> usize {
        self.assessors
    }

    /// Number of categories of the scale.
    pub fn scale(&self) -> u8 {
        self.scale
    }

    /// The units in order, each with one cell per assessor.
    pub fn units(&self) -> impl Iterator<Item = &[Option<u8>]> {
        self.units.iter().map(Vec::as_slice)
    }

    /// Number of units marked by at least two assessors.
    pub fn pairable_units(&self) -> usize {
        self.tallies().filter(Tally::is_pairable).count()
    }

    /// The category marked most often and its share of all marks; the lower of equals, `None` without marks.
    pub fn prevalent(&self) -> Option<(u8, f64)> {
        let tallies: Vec<Tally> = self.tallies().collect();
        let counts = totals(&tallies);
        let all: f64 = counts.iter().sum();
        let (category, count) = (0..self.scale).zip(counts).rev().max_by(|a, b| a.1.total_cmp(&b.1))?;
        (all > 0.0).then_some((category, count / all))
    }

    /// The same assessors on the units that `keep` picks by position.
    pub(super) fn filtered(&self, keep: impl Fn(usize) -> bool) -> Self {
        let kept = self.units.iter().enumerate().filter(|(unit, _)| keep(*unit));
        Self { units: kept.map(|(_, row)| row.clone()).collect(), ..*self }
    }

    /// The same units as two of the assessors marked them.
    pub(super) fn pair(&self, first: usize, second: usize) -> Self {
        let cell = |row: &[Option<u8>], assessor: usize| row.get(assessor).copied().flatten();
        let units = self.units().map(|row| vec![cell(row, first), cell(row, second)]).collect();
        Self { scale: self.scale, assessors: 2, units }
    }

    /// How often each category was given, unit by unit.
    pub(super) fn tallies(&self) -> impl Iterator<Item = Tally> {
        self.units.iter().map(|row| Tally::of(self.scale, row))
    }
}

/// How often one unit was put in each category; `f64`, since every use of it is arithmetic.
pub(super) struct Tally {
    pub counts: Vec<f64>,
    pub marks: f64,
}

impl Tally {
    fn of(scale: u8, row: &[Option<u8>]) -> Self {
        let mut counts = vec![0.0; usize::from(scale)];
        for &category in row.iter().flatten() {
            if let Some(count) = counts.get_mut(usize::from(category)) {
                *count += 1.0;
            }
        }
        Self { marks: counts.iter().sum(), counts }
    }

    /// Whether at least two assessors marked the unit.
    pub fn is_pairable(&self) -> bool {
        self.marks >= 2.0
    }

    /// Ordered pairs of assessors that put the unit in the same category.
    pub fn agreeing_pairs(&self) -> f64 {
        self.counts.iter().map(|count| count * (count - 1.0)).sum()
    }

    /// Share of the pairs that agree; only for a pairable unit.
    pub fn agreement(&self) -> f64 {
        self.agreeing_pairs() / (self.marks * (self.marks - 1.0))
    }

    /// Sum over the categories of a weight times the share of the unit's marks in that category.
    pub fn weigh(&self, weights: &[f64]) -> f64 {
        dot(&self.counts, weights) / self.marks
    }
}

/// Number of marks in each category over all `tallies`.
pub(super) fn totals<'a>(tallies: impl IntoIterator<Item = &'a Tally>) -> Vec<f64> {
    tallies.into_iter().fold(Vec::new(), |mut sums, tally| {
        sums.resize(tally.counts.len(), 0.0);
        sums.iter_mut().zip(&tally.counts).for_each(|(sum, count)| *sum += count);
        sums
    })
}

/// Sum of the products.
pub(super) fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(a, b)| a * b).sum()
}

/// A count as a real number; tables of ratings are far below the bound.
pub(super) fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
