//! How far the members of a panel agree, as figures for the agreement page and the committee's tables.
//!
//! It knows only a table of ratings (units by assessors), nothing of sessions or criteria, and decides
//! nothing: a low figure is reported with its interval and, where it misleads, with a sentence saying so.
//!
//! Every interval is analytic and at 95 %. It treats the units as the sample and the assessors as given, so
//! it says what other criteria would have shown with these assessors, not what other assessors would have
//! said.

mod breakdown;
mod coefficient;
mod ratings;
mod statistics;
#[cfg(test)]
mod tests;

pub use breakdown::{Overruled, by_group, overruled, pairs};
pub use coefficient::{Coefficient, Estimate, Interval, Undefined};
pub use ratings::{MET, NOT_YET, Ratings, RatingsError};
pub use statistics::{
    cohen_kappa, fleiss_kappa, gwet_ac1, krippendorff_alpha, negative_agreement, positive_agreement,
    raw_agreement, specific_agreement,
};

/// All figures of one table of ratings, as the agreement page lists them.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Number of assessors (columns).
    pub assessors: usize,
    /// Number of units that at least two assessors marked; the others can't show agreement.
    pub units: usize,
    /// Observed pairwise agreement.
    pub raw: Coefficient,
    /// Agreement on "met".
    pub positive: Coefficient,
    /// Agreement on "not yet".
    pub negative: Coefficient,
    /// Cohen's kappa of two assessors, Fleiss's kappa of more; [`Agreement::kappa_name`] says which.
    pub kappa: Coefficient,
    /// Gwet's AC1.
    pub ac1: Coefficient,
    /// Krippendorff's alpha for nominal values.
    pub alpha: Coefficient,
    /// The category marked most often, with its share of all marks; the first of equals, `None` without
    /// marks.
    pub prevalent: Option<(u8, f64)>,
}

impl Agreement {
    /// Computes every figure of `ratings`.
    pub fn of(ratings: &Ratings) -> Self {
        let kappa = if ratings.assessors() == 2 { cohen_kappa(ratings, 0, 1) } else { fleiss_kappa(ratings) };
        Self {
            assessors: ratings.assessors(),
            units: ratings.pairable_units(),
            raw: raw_agreement(ratings),
            positive: positive_agreement(ratings),
            negative: negative_agreement(ratings),
            kappa,
            ac1: gwet_ac1(ratings),
            alpha: krippendorff_alpha(ratings),
            prevalent: ratings.prevalent(),
        }
    }

    /// The name of the kappa in this summary.
    pub fn kappa_name(&self) -> &'static str {
        if self.assessors == 2 { "Cohen's kappa" } else { "Fleiss's kappa" }
    }
}

/// Raw agreement from which on it counts as high.
const HIGH_AGREEMENT: f64 = 0.8;
/// Share of one category from which on the marks count as one-sided.
const EXTREME_PREVALENCE: f64 = 0.8;
/// How far kappa must fall under AC1 before the reader is warned.
const MISLEADING_GAP: f64 = 0.2;

/// Says in plain words that the marks are so one-sided that kappa misleads; `None` where it doesn't.
///
/// The case is the first paradox of Feinstein & Cicchetti, "High agreement but low kappa: I. The problems of
/// two paradoxes", Journal of Clinical Epidemiology 43 (1990) 543–549: raw agreement is high, nearly all
/// marks are the same, and kappa is low all the same. The three thresholds are this program's own.
pub fn skew_warning(figures: &Agreement) -> Option<String> {
    let (raw, kappa, ac1) = (figures.raw.value()?, figures.kappa.value()?, figures.ac1.value()?);
    let (category, share) = figures.prevalent?;
    let misleads = raw >= HIGH_AGREEMENT && share >= EXTREME_PREVALENCE && ac1 - kappa >= MISLEADING_GAP;
    misleads.then(|| {
        let word = if category == MET { "met" } else { "not yet" };
        format!(
            "{:.0} % of the marks are \u{201c}{word}\u{201d}. On marks this one-sided kappa misleads: the assessors agree on \
             {:.0} % of the criteria, yet kappa is only {kappa:.3}. Read raw agreement and AC1 ({ac1:.3}) instead.",
            share * 100.0,
            raw * 100.0,
        )
    })
}
