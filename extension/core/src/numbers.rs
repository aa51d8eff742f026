//! Types of so many numbers of eight bytes: how they cross between machines.

use crate::score::Score;
use crate::shrinkage::{MalformedPrior, Prior};
use crate::tally::{MalformedTally, Tally};
use crate::weighted::{MalformedWeighted, Weighted};
use std::error::Error;
use thiserror::Error;

/// A type whose values are `N` numbers of eight bytes.
pub trait Numbers<const N: usize>: Sized {
    /// Why numbers are no value of the type.
    type Malformed: Error;

    /// The bits of each number.
    fn bits(&self) -> [u64; N];

    /// The value of these numbers.
    fn from_bits(bits: [u64; N]) -> Result<Self, Self::Malformed>;

    /// The numbers as PostgreSQL sends bigint and double precision: big-endian.
    fn to_bytes(&self) -> Vec<u8> {
        self.bits().iter().flat_map(|bits| bits.to_be_bytes()).collect()
    }

    /// Reads the numbers back.
    fn from_bytes(bytes: &[u8]) -> Result<Self, MalformedBytes<Self::Malformed>> {
        let numbers = match bytes.as_chunks() {
            (numbers, []) => <[[u8; 8]; N]>::try_from(numbers).ok(),
            _ => None,
        };
        let numbers = numbers.ok_or(MalformedBytes::Length {
            given: bytes.len(),
            expected: 8 * N,
        })?;
        Self::from_bits(numbers.map(u64::from_be_bytes)).map_err(MalformedBytes::Numbers)
    }
}

/// Why bytes are no value of a type.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MalformedBytes<E: Error> {
    /// Not as many bytes as the numbers have.
    #[error("{given} bytes given, not {expected}")]
    Length {
        /// How many there are.
        given: usize,
        /// How many there should be.
        expected: usize,
    },
    /// Numbers that are no value.
    #[error("{0}")]
    Numbers(E),
}

impl Numbers<{ Score::COUNT }> for Tally {
    type Malformed = MalformedTally;

    fn bits(&self) -> [u64; Score::COUNT] {
        self.counts().map(i64::cast_unsigned)
    }

    fn from_bits(bits: [u64; Score::COUNT]) -> Result<Self, MalformedTally> {
        Self::from_counts(&bits.map(u64::cast_signed))
    }
}

impl Numbers<{ 3 * Score::COUNT }> for Weighted {
    type Malformed = MalformedWeighted;

    fn bits(&self) -> [u64; 3 * Score::COUNT] {
        let mut bits = [0; 3 * Score::COUNT];
        let (counts, sums) = bits.split_at_mut(Score::COUNT);
        counts.copy_from_slice(&self.answers().bits());
        for (bits, sum) in sums.iter_mut().zip(self.weights().iter().chain(self.squares())) {
            *bits = sum.to_bits();
        }
        bits
    }

    fn from_bits(bits: [u64; 3 * Score::COUNT]) -> Result<Self, MalformedWeighted> {
        let group = |nth: usize| std::array::from_fn(|score| bits[nth * Score::COUNT + score]);
        let answers = Tally::from_bits(group(0))?;
        Self::from_sums(
            answers,
            group(1).map(f64::from_bits),
            group(2).map(f64::from_bits),
        )
    }
}

impl Numbers<{ Prior::COUNT }> for Prior {
    type Malformed = MalformedPrior;

    fn bits(&self) -> [u64; Prior::COUNT] {
        let ([units, detractors, passives, promoters], [responses, nets]) = (
            self.counts().map(i64::cast_unsigned),
            self.sums().map(f64::to_bits),
        );
        [units, detractors, passives, promoters, responses, nets]
    }

    fn from_bits(bits: [u64; Prior::COUNT]) -> Result<Self, MalformedPrior> {
        let [units, detractors, passives, promoters, responses, nets] = bits;
        Self::from_parts(
            [units, detractors, passives, promoters].map(u64::cast_signed),
            [responses, nets].map(f64::from_bits),
        )
    }
}
