//! Confidence: how sure an interval or a test has to be.

use statrs::distribution::{ContinuousCDF, Normal};
use thiserror::Error;

/// A confidence level between 0 and 1, both excluded; 0.95 says that nineteen intervals of twenty hold the truth.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Level(f64);

/// A number that is no confidence level.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[error("confidence level {0} is not between 0 and 1")]
pub struct LevelError(f64);

impl Level {
    /// The confidence level of a number between 0 and 1, both excluded.
    pub fn new(level: f64) -> Result<Self, LevelError> {
        if level > 0.0 && level < 1.0 {
            Ok(Self(level))
        } else {
            Err(LevelError(level))
        }
    }

    /// How many standard errors the level reaches to either side: 1.96 for 0.95.
    pub fn z(self) -> f64 {
        // The lower tail keeps its precision where 1 − level is tiny.
        -Normal::standard().inverse_cdf((1.0 - self.0) / 2.0)
    }
}

/// How likely chance alone gives a difference of at least |z| standard errors, to either side.
pub(crate) fn two_sided_p(z: f64) -> f64 {
    2.0 * Normal::standard().cdf(-z.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn z_is_the_published_quantile() {
        for (level, z) in [
            (0.5, 0.674_489_750_196_081_7),
            (0.95, 1.959_963_984_540_054),
            (0.9999, 3.890_591_886_413_12),
        ] {
            assert!(
                (Level::new(level).expect("a level").z() - z).abs() < 1e-12,
                "level {level}"
            );
        }
    }

    #[test]
    fn a_level_lies_strictly_between_0_and_1() {
        for level in [0.0, 1.0, 1.5, -0.1, f64::NAN, f64::INFINITY] {
            assert!(Level::new(level).is_err());
        }
    }
}
