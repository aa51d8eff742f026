//! One answer: a score from 0 to 10, the class it falls in, and the band that an NPS falls in.

use std::fmt::Display;
use thiserror::Error;

/// A whole number from 0 to 10: how likely a patient is to recommend us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(u8);

/// A value that is no score; keeps its own text, for the person who has to find it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ScoreError {
    /// Below 0, above 10, infinite or not a number.
    #[error("score {0} is outside 0 to 10")]
    Outside(String),
    /// Between two whole numbers.
    #[error("score {0} is not a whole number")]
    Fraction(String),
}

/// What was read, as far as a person wants to see it again; in ASCII, for databases have encodings of their own.
pub(crate) fn shortened(value: impl Display) -> String {
    const ENOUGH: usize = 40;
    let text = value.to_string().escape_default().to_string();
    if text.len() > ENOUGH {
        format!("{}...", &text[..ENOUGH])
    } else {
        text
    }
}

/// A number as SQL writes it, in as few characters as bring it back: 3 for 3.0, 1e100 without a hundred zeros, Infinity.
pub(crate) fn number(value: f64) -> String {
    format!("{value:?}")
        .trim_end_matches(".0")
        .replace("inf", "Infinity")
}

impl ScoreError {
    /// The value is below 0, above 10, infinite or not a number.
    #[cold]
    pub fn outside(value: impl Display) -> Self {
        Self::Outside(shortened(value))
    }

    /// The value lies between two whole numbers.
    #[cold]
    pub fn fraction(value: impl Display) -> Self {
        Self::Fraction(shortened(value))
    }
}

impl Score {
    /// How many different scores there are.
    pub const COUNT: usize = 11;

    /// The score of an integer, or `None` outside 0…10.
    #[inline(always)]
    pub fn from_integer(value: i64) -> Option<Self> {
        (0..=10).contains(&value).then_some(Self(value as u8))
    }

    /// The score of a floating-point number, or `None` where it is outside 0…10, not whole or not a number.
    #[inline(always)]
    pub fn from_float(value: f64) -> Option<Self> {
        // A cast saturates and turns NaN into 0, so only a score survives the way back unchanged.
        let whole = value as u8;
        (f64::from(whole) == value)
            .then(|| Self::from_integer(i64::from(whole)))
            .flatten()
    }

    /// The score as an index 0…10.
    #[inline(always)]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// What a score says about the patient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// 0…6: would rather warn others.
    Detractor,
    /// 7 or 8: content, silent.
    Passive,
    /// 9 or 10: recommends.
    Promoter,
}

impl Class {
    /// The class of a score.
    pub fn of(score: Score) -> Self {
        match score.0 {
            0..=6 => Self::Detractor,
            7..=8 => Self::Passive,
            _ => Self::Promoter,
        }
    }
}

/// How good an NPS is, in four steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// 0 or below.
    Poor,
    /// Above 0.
    Good,
    /// Above 50.
    Excellent,
    /// Above 70.
    WorldClass,
}

/// A number that is no NPS.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[error("NPS {0} is outside -100 to 100")]
pub struct BandError(f64);

impl Band {
    /// The band of an NPS in points.
    pub fn of(nps: f64) -> Result<Self, BandError> {
        match nps {
            nps if !(-100.0..=100.0).contains(&nps) => Err(BandError(nps)),
            nps if nps > 70.0 => Ok(Self::WorldClass),
            nps if nps > 50.0 => Ok(Self::Excellent),
            nps if nps > 0.0 => Ok(Self::Good),
            _ => Ok(Self::Poor),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_from_0_to_10_are_scores() {
        for value in 0..=10 {
            assert_eq!(Score::from_integer(value).map(Score::index), Some(value as usize));
            assert_eq!(Score::from_float(value as f64), Score::from_integer(value));
        }
        for value in [-1, 11, 256, 266, i64::MIN, i64::MAX] {
            assert_eq!(Score::from_integer(value), None);
        }
        for value in [
            -1.0,
            -0.5,
            8.5,
            10.5,
            11.0,
            256.0,
            1e300,
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
        ] {
            assert_eq!(Score::from_float(value), None);
        }
        assert_eq!(Score::from_float(-0.0), Score::from_integer(0));
    }

    #[test]
    fn classes_and_bands_meet_at_their_published_limits() {
        let class = |value| Class::of(Score::from_integer(value).expect("a score"));
        assert_eq!([0, 6, 7, 8, 9, 10].map(class), {
            use Class::*;
            [Detractor, Detractor, Passive, Passive, Promoter, Promoter]
        });
        assert_eq!(
            [-100.0, 0.0, 0.1, 50.0, 50.1, 70.0, 70.1, 100.0].map(|nps| Band::of(nps).expect("an NPS")),
            {
                use Band::*;
                [
                    Poor, Poor, Good, Good, Excellent, Excellent, WorldClass, WorldClass,
                ]
            }
        );
        for nps in [-100.1, 100.1, f64::NAN] {
            assert!(Band::of(nps).is_err());
        }
    }
}
