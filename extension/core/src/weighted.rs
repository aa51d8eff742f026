//! Weighted answers: each counts for as many patients as it stands for.

use crate::interval::{Interval, Method};
use crate::level::Level;
use crate::mix::Mix;
use crate::score::{Class, Score, number, shortened};
use crate::tally::{MalformedTally, Tally, TallyError};
use std::fmt::{self, Display};
use std::str::FromStr;
use thiserror::Error;

/// Answers with their weights: for each score 0…10 how many there are, the sum of their weights, and the sum of the squares
/// of their weights, from which the precision follows.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Weighted {
    answers: Tally,
    weights: [f64; Score::COUNT],
    squares: [f64; Score::COUNT],
}

/// How much an answer counts: 0, or 10⁻¹⁰⁰ to 10¹⁰⁰. Only ratios of weights matter, and within this range no sum of them or
/// of their squares overflows or vanishes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weight(f64);

/// A number that is no weight.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WeightError {
    /// Below zero.
    #[error("weight {0} is negative")]
    Negative(String),
    /// Infinite or not a number.
    #[error("weight {0} is not finite")]
    NotFinite(String),
    /// So large or so small that its square is lost.
    #[error("weight {0} is neither 0 nor between 1e-100 and 1e100")]
    OutOfRange(String),
}

/// Why something that was read is no state of weighted answers.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MalformedWeighted {
    /// Not three groups in braces.
    #[error("it is written as three groups in braces: counts, weights, squared weights")]
    Groups,
    /// The counts are no tally.
    #[error(transparent)]
    Counts(#[from] MalformedTally),
    /// Not as many sums as there are scores.
    #[error("a group has 11 sums, for the scores 0 to 10, but {0} were given")]
    Length(usize),
    /// Something else where a sum belongs.
    #[error("a sum of score {score} is \"{given}\", not a finite number from 0")]
    Sum {
        /// Whose sum it is.
        score: usize,
        /// What stands there.
        given: String,
    },
    /// Sums that no weights can have.
    #[error("the sums of score {score} can't be those of {count} weights")]
    Impossible {
        /// Whose sums they are.
        score: usize,
        /// How many answers are said to have them.
        count: i64,
    },
}

impl Weight {
    const SMALLEST: f64 = 1e-100;
    const LARGEST: f64 = 1e100;

    /// The weight of a number, or why it is none.
    #[inline(always)]
    pub fn new(weight: f64) -> Result<Self, WeightError> {
        if weight == 0.0 || (Self::SMALLEST..=Self::LARGEST).contains(&weight) {
            Ok(Self(weight + 0.0)) // of −0 makes 0
        } else {
            Err(Self::refuse(weight))
        }
    }

    #[cold]
    fn refuse(weight: f64) -> WeightError {
        let text = shortened(number(weight));
        if !weight.is_finite() {
            WeightError::NotFinite(text)
        } else if weight < 0.0 {
            WeightError::Negative(text)
        } else {
            WeightError::OutOfRange(text)
        }
    }
}

impl Weighted {
    /// A state of counts, sums of weights and sums of squared weights, as far as some weights can have led to them.
    pub fn from_sums(
        answers: Tally,
        weights: [f64; Score::COUNT],
        squares: [f64; Score::COUNT],
    ) -> Result<Self, MalformedWeighted> {
        /// Sums of many weights are rounded.
        const SLACK: f64 = 1e-6;
        for (score, &count) in answers.counts().iter().enumerate() {
            for sum in [weights[score], squares[score]] {
                if !(sum.is_finite() && sum >= 0.0) {
                    let given = shortened(number(sum));
                    return Err(MalformedWeighted::Sum { score, given });
                }
            }
            // With n weights, (Σw)²/n ≤ Σw² ≤ (Σw)², and each weight has a range.
            let square_of_sum = weights[score] * weights[score];
            let possible = weights[score] <= count as f64 * Weight::LARGEST * (1.0 + SLACK)
                && squares[score] <= square_of_sum * (1.0 + SLACK)
                && square_of_sum <= squares[score] * count as f64 * (1.0 + SLACK)
                && (weights[score] == 0.0 || weights[score] >= Weight::SMALLEST);
            if !possible {
                return Err(MalformedWeighted::Impossible { score, count });
            }
        }
        // A zero has no sign here, so that equal states are equal in every bit.
        Ok(Self {
            answers,
            weights: weights.map(|sum| sum + 0.0),
            squares: squares.map(|sum| sum + 0.0),
        })
    }

    /// The answers without their weights.
    pub fn answers(&self) -> &Tally {
        &self.answers
    }

    /// Sums of the weights, from score 0 to score 10.
    pub fn weights(&self) -> &[f64; Score::COUNT] {
        &self.weights
    }

    /// Sums of the squared weights, from score 0 to score 10.
    pub fn squares(&self) -> &[f64; Score::COUNT] {
        &self.squares
    }

    /// Counts one more answer.
    #[inline(always)]
    pub fn add(&mut self, score: Score, weight: Weight) -> Result<(), TallyError> {
        self.answers.add(score)?;
        self.weights[score.index()] += weight.0;
        self.squares[score.index()] += weight.0 * weight.0;
        Ok(())
    }

    /// Counts all answers of a tally, each with the same weight.
    pub fn add_tally(&mut self, answers: &Tally, weight: Weight) -> Result<(), TallyError> {
        self.answers.merge(answers)?;
        for (score, &count) in answers.counts().iter().enumerate() {
            self.weights[score] += count as f64 * weight.0;
            self.squares[score] += count as f64 * weight.0 * weight.0;
        }
        Ok(())
    }

    /// Counts all answers of another state too. Sums are rounded, so that another order may change the last digit.
    pub fn merge(&mut self, other: &Self) -> Result<(), TallyError> {
        self.answers.merge(&other.answers)?;
        for score in 0..Score::COUNT {
            self.weights[score] += other.weights[score];
            self.squares[score] += other.squares[score];
        }
        Ok(())
    }

    /// Weighted share of a class, 0…1; `None` where nothing has weight.
    pub fn share(&self, class: Class) -> Option<f64> {
        self.weighed().map(|mix| match class {
            Class::Detractor => mix.detractors / mix.responses(),
            Class::Passive => mix.passives / mix.responses(),
            Class::Promoter => mix.promoters / mix.responses(),
        })
    }

    /// Weighted NPS, 100 × (weight of promoters − weight of detractors) / weight; `None` where nothing has weight.
    pub fn nps(&self) -> Option<f64> {
        self.weighed().map(|mix| 100.0 * mix.nps())
    }

    /// Weighted mean score, 0…10; `None` where nothing has weight.
    pub fn mean(&self) -> Option<f64> {
        let mix = self.weighed()?;
        let total: f64 = (0..)
            .zip(self.weights)
            .map(|(score, weight)| f64::from(score) * weight)
            .sum();
        // Rounding may lead past the end of the scale.
        Some((total / mix.responses()).min(10.0))
    }

    /// Standard error of the weighted NPS in points, linearised: √(Σw²(s − m)²)/Σw with s of −1, 0, 1 by class and m the
    /// weighted NPS on that scale; `None` where nothing has weight.
    pub fn standard_error(&self) -> Option<f64> {
        let mix = self.weighed()?;
        let (squares, centre) = (by_class(&self.squares), mix.nps());
        let spread = squares.detractors * (1.0 + centre).powi(2)
            + squares.passives * centre.powi(2)
            + squares.promoters * (1.0 - centre).powi(2);
        Some(100.0 * spread.sqrt() / mix.responses())
    }

    /// How many equally weighted answers would be as precise: (Σw)²/Σw² (Kish 1965); `None` where nothing has weight.
    pub fn effective_responses(&self) -> Option<f64> {
        let mix = self.weighed()?;
        Some(mix.responses() * (mix.responses() / by_class(&self.squares).responses()))
    }

    /// The interval of as many equally weighted answers as would have this standard error, though of no more than there are:
    /// a few light dissenters make the error look smaller than it is. `None` where nothing has weight.
    ///
    /// Kish's number of answers does not serve here: it takes weight and opinion for unrelated, and limits would be too
    /// narrow where it is the heavy answers that differ.
    pub fn interval(&self, level: Level, method: Method) -> Option<Interval> {
        let mix = self.weighed()?;
        let standard_error = self.standard_error()? / 100.0;
        if method == Method::Wald {
            return Some(Interval::around(mix.nps(), level.z() * standard_error));
        }
        let given = self.answers.responses() as f64;
        let effective = if standard_error > 0.0 {
            (mix.variance() / standard_error.powi(2)).min(given)
        } else {
            self.effective_responses()?
        };
        let scale = effective / mix.responses();
        let effective = Mix {
            detractors: scale * mix.detractors,
            passives: scale * mix.passives,
            promoters: scale * mix.promoters,
        };
        Some(Interval::of_mix(effective, level, method))
    }

    /// Weight of each class, where anything has weight.
    fn weighed(&self) -> Option<Mix> {
        Some(by_class(&self.weights)).filter(|mix| mix.responses() > 0.0)
    }
}

fn by_class(sums: &[f64; Score::COUNT]) -> Mix {
    Mix {
        detractors: sums[0..=6].iter().sum(),
        passives: sums[7..=8].iter().sum(),
        promoters: sums[9..=10].iter().sum(),
    }
}

/// `{{n0,…,n10},{w0,…,w10},{s0,…,s10}}`: counts, sums of weights, sums of squared weights.
impl Display for Weighted {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{{{}", self.answers)?;
        for sums in [&self.weights, &self.squares] {
            write!(formatter, ",{{{}}}", sums.map(number).join(","))?;
        }
        formatter.write_str("}")
    }
}

impl FromStr for Weighted {
    type Err = MalformedWeighted;

    fn from_str(text: &str) -> Result<Self, MalformedWeighted> {
        let mut groups = text
            .trim()
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'))
            .ok_or(MalformedWeighted::Groups)?
            .split_inclusive('}')
            .map(|group| group.trim_start().trim_start_matches(','));
        let (Some(counts), Some(weights), Some(squares), None) =
            (groups.next(), groups.next(), groups.next(), groups.next())
        else {
            return Err(MalformedWeighted::Groups);
        };
        Self::from_sums(counts.parse()?, sums(weights)?, sums(squares)?)
    }
}

fn sums(group: &str) -> Result<[f64; Score::COUNT], MalformedWeighted> {
    let inside = group
        .trim()
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'))
        .ok_or(MalformedWeighted::Groups)?;
    let given = inside.split(',').count();
    if given != Score::COUNT {
        return Err(MalformedWeighted::Length(given));
    }
    let mut sums = [0.0; Score::COUNT];
    for (score, (sum, digits)) in sums.iter_mut().zip(inside.split(',').map(str::trim)).enumerate() {
        *sum = digits.parse().map_err(|_| MalformedWeighted::Sum {
            score,
            given: shortened(digits),
        })?;
    }
    Ok(sums)
}

#[cfg(test)]
#[path = "weighted_tests.rs"]
mod tests;
