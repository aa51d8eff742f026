//! The tally: how many answers gave each score. Everything else is a function of it.

use crate::mix::Mix;
use crate::score::{Class, Score, shortened};
use std::fmt::{self, Display};
use std::str::FromStr;
use thiserror::Error;

/// The count of answers for each score 0…10.
///
/// Tallies form a group under [`merge`](Tally::merge) and [`unmerge`](Tally::unmerge) as far as counts stay within
/// 0…`i64::MAX`; whatever would leave that range is refused and changes nothing.
#[repr(transparent)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Tally([i64; Score::COUNT]);

/// Why a tally can't be changed so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TallyError {
    /// More answers than a count can hold.
    #[error("the count of score {score} would exceed {max}", max = i64::MAX)]
    Overflow {
        /// Whose count it is.
        score: usize,
    },
    /// More answers taken away than there are.
    #[error("the count of score {score} would become negative")]
    Negative {
        /// Whose count it is.
        score: usize,
    },
}

/// Why something that was read is no tally.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MalformedTally {
    /// Not as many counts as there are scores.
    #[error("a tally has 11 counts, for the scores 0 to 10, but {0} were given")]
    Length(usize),
    /// Text without its braces.
    #[error("a tally is written in braces")]
    Braces,
    /// Something else where a count belongs.
    #[error("the count of score {score} is \"{given}\", not a whole number from 0 to {max}", max = i64::MAX)]
    Count {
        /// Whose count it is.
        score: usize,
        /// What stands there.
        given: String,
    },
}

impl Tally {
    /// A tally of eleven counts, none of them negative.
    pub fn from_counts(counts: &[i64]) -> Result<Self, MalformedTally> {
        let counts: [i64; Score::COUNT] = counts
            .try_into()
            .map_err(|_| MalformedTally::Length(counts.len()))?;
        match counts.iter().position(|&count| count < 0) {
            Some(score) => Err(MalformedTally::Count {
                score,
                given: counts[score].to_string(),
            }),
            None => Ok(Self(counts)),
        }
    }

    /// The eleven counts, from score 0 to score 10.
    pub fn counts(&self) -> &[i64; Score::COUNT] {
        &self.0
    }

    /// Counts one more answer.
    #[inline(always)]
    pub fn add(&mut self, score: Score) -> Result<(), TallyError> {
        let count = &mut self.0[score.index()];
        *count = count
            .checked_add(1)
            .ok_or(TallyError::Overflow { score: score.index() })?;
        Ok(())
    }

    /// Takes one answer back.
    #[inline(always)]
    pub fn remove(&mut self, score: Score) -> Result<(), TallyError> {
        let count = &mut self.0[score.index()];
        if *count == 0 {
            return Err(TallyError::Negative { score: score.index() });
        }
        *count -= 1;
        Ok(())
    }

    /// Counts all answers of another tally too.
    pub fn merge(&mut self, other: &Self) -> Result<(), TallyError> {
        let mut sum = self.0;
        for (score, (count, more)) in sum.iter_mut().zip(other.0).enumerate() {
            *count = count.checked_add(more).ok_or(TallyError::Overflow { score })?;
        }
        self.0 = sum;
        Ok(())
    }

    /// Takes all answers of another tally back.
    pub fn unmerge(&mut self, other: &Self) -> Result<(), TallyError> {
        let mut difference = self.0;
        for (score, (count, less)) in difference.iter_mut().zip(other.0).enumerate() {
            if less > *count {
                return Err(TallyError::Negative { score });
            }
            *count -= less;
        }
        self.0 = difference;
        Ok(())
    }

    /// Answers in all. Eleven full counts do not fit into 64 bits, hence 128.
    pub fn responses(&self) -> i128 {
        self.sum(0, 10)
    }

    /// Answers whose score falls in a class.
    pub fn of_class(&self, class: Class) -> i128 {
        match class {
            Class::Detractor => self.sum(0, 6),
            Class::Passive => self.sum(7, 8),
            Class::Promoter => self.sum(9, 10),
        }
    }

    /// Share of the answers that fall in a class, 0…1; `None` without answers.
    pub fn share(&self, class: Class) -> Option<f64> {
        self.per_response(self.of_class(class) as f64)
    }

    /// Net Promoter Score: 100 × (promoters − detractors) / answers; `None` without answers.
    pub fn nps(&self) -> Option<f64> {
        let net = self.of_class(Class::Promoter) - self.of_class(Class::Detractor);
        // Of quintillions of answers, rounding may lead past the end of the scale.
        self.per_response(100.0 * net as f64)
            .map(|nps| nps.clamp(-100.0, 100.0))
    }

    /// Mean score, 0…10; `None` without answers.
    pub fn mean(&self) -> Option<f64> {
        let total: i128 = (0..)
            .zip(self.0)
            .map(|(score, count)| score * i128::from(count))
            .sum();
        self.per_response(total as f64)
    }

    /// The mix of classes; `None` without answers.
    pub(crate) fn mix(&self) -> Option<Mix> {
        (self.responses() > 0).then(|| Mix {
            detractors: self.of_class(Class::Detractor) as f64,
            passives: self.of_class(Class::Passive) as f64,
            promoters: self.of_class(Class::Promoter) as f64,
        })
    }

    fn sum(&self, from: usize, to: usize) -> i128 {
        self.0[from..=to].iter().copied().map(i128::from).sum()
    }

    fn per_response(&self, quantity: f64) -> Option<f64> {
        let responses = self.responses();
        (responses > 0).then(|| quantity / responses as f64)
    }
}

/// `{n0,n1,…,n10}`
impl Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (score, count) in self.0.iter().enumerate() {
            write!(formatter, "{}{count}", if score == 0 { '{' } else { ',' })?;
        }
        formatter.write_str("}")
    }
}

/// Reads `{n0,n1,…,n10}`; blanks around braces and counts do no harm.
impl FromStr for Tally {
    type Err = MalformedTally;

    fn from_str(text: &str) -> Result<Self, MalformedTally> {
        let inside = text
            .trim()
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'))
            .ok_or(MalformedTally::Braces)?;
        let given = inside.split(',').count();
        if given != Score::COUNT {
            return Err(MalformedTally::Length(if inside.trim().is_empty() {
                0
            } else {
                given
            }));
        }
        let mut counts = [0; Score::COUNT];
        for (score, (count, digits)) in counts.iter_mut().zip(inside.split(',')).enumerate() {
            let parsed = digits.trim().parse().ok().filter(|&parsed| parsed >= 0);
            *count = parsed.ok_or_else(|| MalformedTally::Count {
                score,
                given: shortened(digits),
            })?;
        }
        Ok(Self(counts))
    }
}

#[cfg(test)]
#[path = "tally_tests.rs"]
pub(crate) mod tests;
