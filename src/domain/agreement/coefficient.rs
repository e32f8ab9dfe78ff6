//! A figure of agreement: an estimate with its standard error and interval, or the reason why there is none.

use std::fmt;

/// The 97.5 % point of the normal distribution, for two-sided 95 % intervals.
const Z: f64 = 1.959_963_984_540_054;

/// Below this a standard error is zero but for rounding.
const ROUNDING: f64 = 1e-7;

/// A figure, or why it can't be computed. It displays with three decimals; `{:#}` adds the interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Coefficient {
    /// The figure.
    Estimated(Estimate),
    /// There is none. Not 0 and not 1: both would be read as a finding.
    Undefined(Undefined),
}

/// Why a figure can't be computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undefined {
    /// Only one category occurs, so chance alone would give complete agreement.
    NoVariation,
    /// No unit was marked by two assessors (for Fleiss's kappa: by all).
    NoPairs,
}

/// A figure with its uncertainty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The figure itself, at most 1.
    pub value: f64,
    /// Its standard error; `None` for a single unit.
    pub standard_error: Option<f64>,
    /// Its 95 % interval; `None` where the units show no spread, since an interval without width would claim
    /// certainty.
    pub interval: Option<Interval>,
}

/// A 95 % interval, cut to the range that the figure can take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower bound.
    pub low: f64,
    /// Upper bound.
    pub high: f64,
}

impl Coefficient {
    /// No figure, since only one category occurs.
    pub(super) const NO_VARIATION: Self = Self::Undefined(Undefined::NoVariation);
    /// No figure, since no two marks can be compared.
    pub(super) const NO_PAIRS: Self = Self::Undefined(Undefined::NoPairs);

    /// The figure, where there is one.
    pub fn value(&self) -> Option<f64> {
        self.estimate().map(|estimate| estimate.value)
    }

    /// The 95 % interval, where there is one.
    pub fn interval(&self) -> Option<Interval> {
        self.estimate()?.interval
    }

    /// The figure with its uncertainty, where there is one.
    pub fn estimate(&self) -> Option<&Estimate> {
        match self {
            Self::Estimated(estimate) => Some(estimate),
            Self::Undefined(_) => None,
        }
    }

    /// A figure from `floor` to 1 with the symmetric (Wald) interval of its variance.
    pub(super) fn wald(value: f64, variance: Option<f64>, floor: f64) -> Self {
        // Rounding can leave a variance of zero a hair below it.
        let standard_error = variance.map(|variance| variance.max(0.0).sqrt());
        let interval = standard_error.filter(|&error| error > ROUNDING).map(|error| Interval {
            low: (value - Z * error).max(floor),
            high: (value + Z * error).min(1.0),
        });
        Self::Estimated(Estimate { value, standard_error, interval })
    }

    /// A share of `units` with the interval of Wilson, "Probable inference, the law of succession, and
    /// statistical inference", JASA 22 (1927) 209–212, which keeps a width where all units agree.
    pub(super) fn share(value: f64, units: f64) -> Self {
        let variance = value * (1.0 - value) / units;
        let (spread, shrink) = (Z * Z / units, 1.0 + Z * Z / units);
        let middle = (value + spread / 2.0) / shrink;
        let half = Z * (variance + spread / (4.0 * units)).sqrt() / shrink;
        let interval = Interval { low: (middle - half).max(0.0), high: (middle + half).min(1.0) };
        Self::Estimated(Estimate {
            value,
            standard_error: Some(variance.max(0.0).sqrt()),
            interval: Some(interval),
        })
    }
}

impl fmt::Display for Coefficient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Estimated(estimate) if f.alternate() => f.pad(&estimate.with_interval()),
            Self::Estimated(estimate) => f.pad(&three_decimals(estimate.value)),
            Self::Undefined(why) => why.fmt(f),
        }
    }
}

impl fmt::Display for Undefined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::NoVariation => "undefined (no variation)",
            Self::NoPairs => "undefined (nothing to compare)",
        })
    }
}

impl Estimate {
    fn with_interval(&self) -> String {
        let value = three_decimals(self.value);
        match self.interval {
            Some(Interval { low, high }) => {
                format!("{value} ({} to {})", three_decimals(low), three_decimals(high))
            }
            None => value,
        }
    }
}

/// Three decimals, and no minus sign before a zero.
fn three_decimals(value: f64) -> String {
    let text = format!("{value:.3}");
    if text == "-0.000" { "0.000".to_owned() } else { text }
}
