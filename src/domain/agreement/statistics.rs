//! The coefficients, each with its source; pure arithmetic on a table of ratings.

use super::coefficient::Coefficient;
use super::ratings::{MET, NOT_YET, Ratings, Tally, dot, real, totals};

/// Raw agreement: the share of pairs of assessors that agree, averaged over the units marked by two or more.
///
/// The pairwise form is that of Fleiss, "Measuring nominal scale agreement among many raters", Psychological
/// Bulletin 76 (1971) 378–382. The interval is Wilson's (1927) with the units as trials: exact for two
/// assessors and on the safe side for more, since no mean of shares varies more than a mean of yes and no.
pub fn raw_agreement(ratings: &Ratings) -> Coefficient {
    let shares: Vec<f64> =
        ratings.tallies().filter(Tally::is_pairable).map(|unit| unit.agreement()).collect();
    if shares.is_empty() {
        return Coefficient::NO_PAIRS;
    }
    Coefficient::share(mean(&shares), real(shares.len()))
}

/// Positive agreement: [`specific_agreement`] on "met".
pub fn positive_agreement(ratings: &Ratings) -> Coefficient {
    specific_agreement(ratings, MET)
}

/// Negative agreement: [`specific_agreement`] on "not yet".
pub fn negative_agreement(ratings: &Ratings) -> Coefficient {
    specific_agreement(ratings, NOT_YET)
}

/// Agreement on one category: given that one assessor chose it, how often another did too.
///
/// For two assessors it is `2a / (2a + b + c)` of Cicchetti & Feinstein, "High agreement but low kappa: II.
/// Resolving the paradoxes", Journal of Clinical Epidemiology 43 (1990) 551–558; for more it pools the pairs.
/// The interval is by the delta method for a ratio of totals over units, which for two assessors is the
/// variance `4a(b + c)(a + b + c) / (2a + b + c)⁴` of Graham & Bull, "Approximate standard errors and
/// confidence intervals for indices of positive and negative agreement", Journal of Clinical Epidemiology 51
/// (1998) 763–771.
pub fn specific_agreement(ratings: &Ratings, category: u8) -> Coefficient {
    let pairs: Vec<(f64, f64)> = ratings
        .tallies()
        .filter(Tally::is_pairable)
        .map(|unit| (unit.counts.get(usize::from(category)).copied().unwrap_or(0.0), unit.marks))
        .map(|(chosen, marks)| (chosen * (chosen - 1.0), chosen * (marks - 1.0)))
        .collect();
    if pairs.is_empty() {
        return Coefficient::NO_PAIRS;
    }
    let (agreeing, possible) = pairs.iter().fold((0.0, 0.0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
    if possible == 0.0 {
        return Coefficient::NO_VARIATION;
    }
    let value = agreeing / possible;
    let squares: f64 = pairs.iter().map(|(agreeing, possible)| (agreeing - value * possible).powi(2)).sum();
    let variance = (pairs.len() > 1).then_some(squares / (possible * possible));
    Coefficient::wald(value, variance, 0.0)
}

/// Cohen's kappa of two assessors, by their columns, over the units that both marked.
///
/// Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20
/// (1960) 37–46. The standard error is the large-sample one of Fleiss, Cohen & Everitt, "Large sample
/// standard errors of kappa and weighted kappa", Psychological Bulletin 72 (1969) 323–327, for intervals (not
/// the one under the hypothesis of no agreement).
pub fn cohen_kappa(ratings: &Ratings, first: usize, second: usize) -> Coefficient {
    let both = ratings.pair(first, second);
    let units: Vec<Tally> = both.tallies().filter(Tally::is_pairable).collect();
    if let Some(undefined) = nothing_to_correct(&units) {
        return undefined;
    }
    let count = real(units.len());
    let shares = cross_table(&both, count);
    let rows: Vec<f64> = shares.iter().map(|row| row.iter().sum()).collect();
    let columns: Vec<f64> =
        (0..rows.len()).map(|column| shares.iter().map(|row| row[column]).sum()).collect();
    let observed: f64 = shares.iter().enumerate().map(|(category, row)| row[category]).sum();
    let expected = dot(&rows, &columns);
    let kappa = (observed - expected) / (1.0 - expected);
    let spread: f64 = cells(&shares)
        .map(|(row, column, share)| {
            let agrees = if row == column { 1.0 } else { 0.0 };
            share * (agrees - (columns[row] + rows[column]) * (1.0 - kappa)).powi(2)
        })
        .sum();
    let centre = kappa - expected * (1.0 - kappa);
    let variance = (spread - centre * centre) / ((1.0 - expected).powi(2) * count);
    Coefficient::wald(kappa, (units.len() > 1).then_some(variance), -1.0)
}

/// Fleiss's kappa over the units that all assessors marked.
///
/// Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971) 378–382.
/// The standard error there holds only where there is no agreement beyond chance, so the interval is by
/// linearisation over the units: Gwet, "Computing inter-rater reliability and its variance in the presence of
/// high agreement", British Journal of Mathematical and Statistical Psychology 61 (2008) 29–48.
pub fn fleiss_kappa(ratings: &Ratings) -> Coefficient {
    let complete = real(ratings.assessors());
    let units: Vec<Tally> =
        ratings.tallies().filter(|unit| unit.is_pairable() && unit.marks >= complete).collect();
    if let Some(undefined) = nothing_to_correct(&units) {
        return undefined;
    }
    let shares = category_shares(&units);
    chance_corrected(&units, &shares)
}

/// Gwet's AC1 of any number of assessors, with gaps: units marked once still count for the categories'
/// shares.
///
/// Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement", British
/// Journal of Mathematical and Statistical Psychology 61 (2008) 29–48, with the variance given there for a
/// sample of units out of an unlimited number; the treatment of gaps is that of his Handbook of Inter-Rater
/// Reliability (4th edition, 2014).
pub fn gwet_ac1(ratings: &Ratings) -> Coefficient {
    let units: Vec<Tally> = ratings.tallies().filter(|unit| unit.marks > 0.0).collect();
    if let Some(undefined) = nothing_to_correct(&units) {
        return undefined;
    }
    let others = real(usize::from(ratings.scale())) - 1.0;
    let weights: Vec<f64> = category_shares(&units).iter().map(|share| (1.0 - share) / others).collect();
    chance_corrected(&units, &weights)
}

/// Krippendorff's alpha for nominal values, with gaps, over the units marked by two or more.
///
/// Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania (2011). He gives no
/// analytic interval but a bootstrap; ours is by the delta method instead, without random numbers: alpha is a
/// smooth function of totals over units, so its variance is the sum of squares of its derivatives with
/// respect to each unit's weight (the infinitesimal jackknife: Efron, The Jackknife, the Bootstrap and Other
/// Resampling Plans, SIAM 1982, chapter 6), times `n / (n - 1)`.
pub fn krippendorff_alpha(ratings: &Ratings) -> Coefficient {
    let units: Vec<Tally> = ratings.tallies().filter(Tally::is_pairable).collect();
    if let Some(undefined) = nothing_to_correct(&units) {
        return undefined;
    }
    let categories = totals(&units);
    let marks: f64 = categories.iter().sum();
    let disagreements: Vec<f64> =
        units.iter().map(|unit| unit.marks - unit.agreeing_pairs() / (unit.marks - 1.0)).collect();
    let observed: f64 = disagreements.iter().sum();
    let expected = marks * marks - dot(&categories, &categories);
    let excess = (marks - 1.0) * observed / expected;
    let slopes: Vec<f64> = units
        .iter()
        .zip(&disagreements)
        .map(|(unit, disagreement)| {
            let observed_slope = unit.marks * observed + (marks - 1.0) * disagreement;
            let expected_slope = 2.0 * (marks * unit.marks - dot(&categories, &unit.counts));
            (observed_slope - excess * expected_slope) / expected
        })
        .collect();
    // The slopes are those of the total's weight; the variance of a mean of n has them n times as large.
    let count = real(units.len());
    Coefficient::wald(1.0 - excess, variance_of_mean(&slopes).map(|variance| variance * count * count), -1.0)
}

/// `(observed - expected) / (1 - expected)` over `units`, where the agreement expected by chance is the mean
/// over the units of the weights of their marks; with the variance by linearisation of Gwet (2008).
fn chance_corrected(units: &[Tally], weights: &[f64]) -> Coefficient {
    let by_chance: Vec<f64> = units.iter().map(|unit| unit.weigh(weights)).collect();
    let expected = mean(&by_chance);
    let pairable = real(units.iter().filter(|unit| unit.is_pairable()).count());
    let scale_up = real(units.len()) / pairable;
    let gains: Vec<f64> = units
        .iter()
        .map(|unit| if unit.is_pairable() { scale_up * (unit.agreement() - expected) } else { 0.0 })
        .map(|gain| gain / (1.0 - expected))
        .collect();
    let value = mean(&gains);
    // The expectation is quadratic in the categories' shares, hence twice its deviation.
    let linear: Vec<f64> = gains
        .iter()
        .zip(&by_chance)
        .map(|(gain, chance)| gain - 2.0 * (1.0 - value) * (chance - expected) / (1.0 - expected))
        .collect();
    Coefficient::wald(value, variance_of_mean(&linear), -1.0)
}

/// Why no coefficient can be corrected for chance on `units`, if so.
fn nothing_to_correct(units: &[Tally]) -> Option<Coefficient> {
    let categories = totals(units.iter().filter(|unit| unit.is_pairable()));
    match categories.iter().filter(|&&count| count > 0.0).count() {
        0 => Some(Coefficient::NO_PAIRS),
        1 => Some(Coefficient::NO_VARIATION),
        _ => None,
    }
}

/// The mean over the units of each category's share of the unit's marks.
fn category_shares(units: &[Tally]) -> Vec<f64> {
    let categories = units.first().map_or(0, |unit| unit.counts.len());
    (0..categories)
        .map(|category| {
            units.iter().map(|unit| unit.counts[category] / unit.marks).sum::<f64>() / real(units.len())
        })
        .collect()
}

/// The share of units in each cell, the first assessor's category by the second's.
fn cross_table(both: &Ratings, count: f64) -> Vec<Vec<f64>> {
    let categories = usize::from(both.scale());
    let mut shares = vec![vec![0.0; categories]; categories];
    for row in both.units() {
        if let [Some(first), Some(second)] = *row {
            shares[usize::from(first)][usize::from(second)] += 1.0 / count;
        }
    }
    shares
}

/// Every cell of a table with its row and column.
fn cells(table: &[Vec<f64>]) -> impl Iterator<Item = (usize, usize, f64)> {
    table
        .iter()
        .enumerate()
        .flat_map(|(row, cells)| cells.iter().enumerate().map(move |(column, &cell)| (row, column, cell)))
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / real(values.len())
}

/// The estimated variance of the mean of `values`; `None` for fewer than two.
fn variance_of_mean(values: &[f64]) -> Option<f64> {
    let (count, middle) = (real(values.len()), mean(values));
    let squares: f64 = values.iter().map(|value| (value - middle).powi(2)).sum();
    (values.len() > 1).then(|| squares / (count * (count - 1.0)))
}
