//! Confidence intervals for one NPS, by three methods.

use crate::level::Level;
use crate::mix::Mix;
use crate::score::shortened;
use crate::score_interval;
use crate::tally::Tally;
use std::str::FromStr;
use thiserror::Error;

/// How limits are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Method {
    /// Every NPS that a score test would not reject (Tango 1998; "iterative" in Rocks 2016). Holds its level from a handful
    /// of answers on, never leaves −100…100 and always contains the NPS.
    #[default]
    Score,
    /// NPS ± z standard errors after adding three imaginary answers (Rocks 2016). Its centre is not the NPS, which it may
    /// even leave out where answers are few and all alike.
    AdjustedWald,
    /// NPS ± z standard errors: for comparison with other products only, for it is too narrow for small samples.
    Wald,
}

/// A word that names no method.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("unknown method \"{0}\"")]
pub struct UnknownMethod(String);

impl FromStr for Method {
    type Err = UnknownMethod;

    fn from_str(name: &str) -> Result<Self, UnknownMethod> {
        match name {
            "score" => Ok(Self::Score),
            "adjusted_wald" => Ok(Self::AdjustedWald),
            "wald" => Ok(Self::Wald),
            _ => Err(UnknownMethod(shortened(name))),
        }
    }
}

/// Where the NPS of all patients may lie, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower limit, at least −100.
    pub lower: f64,
    /// Upper limit, at most 100.
    pub upper: f64,
}

impl Interval {
    /// The interval of a tally's NPS; `None` without answers.
    pub fn of(tally: &Tally, level: Level, method: Method) -> Option<Self> {
        let (found, nps) = (Self::of_mix(tally.mix()?, level, method), tally.nps()?);
        // Of quintillions of answers the limits and the NPS are one number, but for how each is rounded.
        Some(match method {
            Method::Score => Self {
                lower: found.lower.min(nps),
                upper: found.upper.max(nps),
            },
            Method::AdjustedWald | Method::Wald => found,
        })
    }

    pub(crate) fn of_mix(mix: Mix, level: Level, method: Method) -> Self {
        let around = |mix: Mix| Self::around(mix.nps(), level.z() * mix.standard_error());
        match method {
            Method::Score => {
                let [lower, upper] = score_interval::limits(mix, level.z());
                Self {
                    lower: 100.0 * lower,
                    upper: 100.0 * upper,
                }
            }
            Method::AdjustedWald => around(mix.adjusted()),
            Method::Wald => around(mix),
        }
    }

    /// So far to either side of a centre, on the unit scale, without leaving it.
    pub(crate) fn around(centre: f64, reach: f64) -> Self {
        Self {
            lower: 100.0 * (centre - reach).max(-1.0),
            upper: 100.0 * (centre + reach).min(1.0),
        }
    }

    /// Half the width. The interval is not centred on the NPS, so ± this is a rough way to put it.
    pub fn margin(self) -> f64 {
        (self.upper - self.lower) / 2.0
    }
}

impl Method {
    /// Standard error of a tally's NPS in points, as the method has it; `None` without answers.
    ///
    /// The score test has no single standard error; at the NPS itself its own is the plain one, √(((q + d)/n − NPS²)/n).
    pub fn standard_error(self, tally: &Tally) -> Option<f64> {
        let mix = tally.mix()?;
        Some(match self {
            Self::Score | Self::Wald => 100.0 * mix.standard_error(),
            Self::AdjustedWald => 100.0 * mix.adjusted().standard_error(),
        })
    }
}

#[cfg(test)]
#[path = "interval_tests.rs"]
mod tests;
