//! Empirical-Bayes shrinkage: small units are drawn towards the whole, so that ranking is not a contest of luck.
//!
//! DerSimonian & Laird 1986 (Controlled Clinical Trials 7:177). Unit i has nᵢ answers and variance vᵢ = s²/nᵢ, with s² of
//! all answers pooled: a handful of answers says next to nothing about its own variance, and nothing at all when they agree.

use crate::mix::Mix;
use crate::score::{Class, number, shortened};
use crate::tally::Tally;
use std::fmt::{self, Display};
use std::str::FromStr;
use thiserror::Error;

/// What the units of an organisation say together: their mean, and how far they truly differ.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Prior {
    units: i64,
    detractors: i64,
    passives: i64,
    promoters: i64,
    /// Σnᵢ²
    squared_responses: f64,
    /// Σ(qᵢ − dᵢ)²/nᵢ
    squared_nets: f64,
}

/// The units have more answers than a count can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the units have more than {max} answers of one class", max = i64::MAX)]
pub struct PriorOverflow;

/// Why something that was read is no prior.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MalformedPrior {
    /// Text without its braces, or not six numbers.
    #[error("a prior is written as six numbers in braces")]
    Numbers,
    /// Something else where a number belongs.
    #[error("number {position} is \"{given}\", not a finite number from 0")]
    Number {
        /// Which of the six, from 1.
        position: usize,
        /// What stands there.
        given: String,
    },
    /// Sums that no units can have.
    #[error("no units can have these sums")]
    Impossible,
}

impl Prior {
    /// How many numbers a prior holds.
    pub const COUNT: usize = 6;

    /// Adds a unit. One without answers says nothing, and is not counted.
    pub fn add(&mut self, unit: &Tally) -> Result<(), PriorOverflow> {
        let Some(mix) = unit.mix() else {
            return Ok(());
        };
        let count = |class| i64::try_from(unit.of_class(class)).map_err(|_| PriorOverflow);
        self.merge(&Self {
            units: 1,
            detractors: count(Class::Detractor)?,
            passives: count(Class::Passive)?,
            promoters: count(Class::Promoter)?,
            squared_responses: mix.responses() * mix.responses(),
            squared_nets: mix.net() * mix.nps(),
        })
    }

    /// Adds other units. Two of the sums are rounded, so that another order may change the last digit.
    pub fn merge(&mut self, others: &Self) -> Result<(), PriorOverflow> {
        let sum = |count: i64, more| count.checked_add(more).ok_or(PriorOverflow);
        *self = Self {
            units: sum(self.units, others.units)?,
            detractors: sum(self.detractors, others.detractors)?,
            passives: sum(self.passives, others.passives)?,
            promoters: sum(self.promoters, others.promoters)?,
            squared_responses: self.squared_responses + others.squared_responses,
            squared_nets: self.squared_nets + others.squared_nets,
        };
        Ok(())
    }

    /// A prior of its counts (units, detractors, passives, promoters) and sums, as far as some units can have led to them.
    pub fn from_parts(counts: [i64; 4], sums: [f64; 2]) -> Result<Self, MalformedPrior> {
        /// Sums over many units are rounded.
        const SLACK: f64 = 1e-6;
        let [units, detractors, passives, promoters] = counts;
        let [squared_responses, squared_nets] = sums;
        if let Some(position) = counts.iter().position(|&count| count < 0) {
            let given = counts[position].to_string();
            return Err(MalformedPrior::Number {
                position: position + 1,
                given,
            });
        }
        if let Some(position) = sums.iter().position(|sum| !(sum.is_finite() && *sum >= 0.0)) {
            let given = shortened(number(sums[position]));
            return Err(MalformedPrior::Number {
                position: position + 5,
                given,
            });
        }
        let prior = Self {
            units,
            detractors,
            passives,
            promoters,
            // A zero has no sign here, so that equal priors are equal in every bit.
            squared_responses: squared_responses + 0.0,
            squared_nets: squared_nets + 0.0,
        };
        let possible = match prior.mix() {
            None => prior == Self::default(),
            // Cauchy: n²/k ≤ Σnᵢ² ≤ n², net²/n ≤ Σnetᵢ²/nᵢ ≤ n, where every unit has an answer.
            Some(mix) => {
                let responses = mix.responses();
                let at_most = |less: f64, more: f64| less <= more * (1.0 + SLACK);
                units > 0
                    && at_most(units as f64, responses)
                    && at_most(responses * responses, squared_responses * units as f64)
                    && at_most(squared_responses, responses * responses)
                    && at_most(mix.net() * mix.nps(), squared_nets)
                    && at_most(squared_nets, responses)
            }
        };
        if possible {
            Ok(prior)
        } else {
            Err(MalformedPrior::Impossible)
        }
    }

    /// Units, detractors, passives and promoters.
    pub fn counts(&self) -> [i64; 4] {
        [self.units, self.detractors, self.passives, self.promoters]
    }

    /// Σn² and Σ(promoters − detractors)²/n over the units.
    pub fn sums(&self) -> [f64; 2] {
        [self.squared_responses, self.squared_nets]
    }

    /// NPS of all answers, towards which units are drawn; `None` without answers.
    pub fn nps(&self) -> Option<f64> {
        self.mix().map(|mix| 100.0 * mix.nps())
    }

    /// Standard deviation, in points, of what the units would score if everybody answered, τ by the method of moments: what
    /// is left of their differences when chance is taken away; `None` without answers, 0 where chance explains all of it.
    pub fn spread(&self) -> Option<f64> {
        self.mix().map(|mix| 100.0 * self.true_variance(mix).sqrt())
    }

    /// Best guess of a unit's NPS, μ + (NPS − μ)·τ²/(τ² + s²/n): the fewer its answers, the nearer to all; `None` where the
    /// unit or all have no answers.
    pub fn shrink(&self, unit: &Tally) -> Option<f64> {
        let (all, own) = (self.mix()?, unit.mix()?);
        let true_variance = self.true_variance(all);
        let by_chance = all.variance() / own.responses();
        let trust = if true_variance > 0.0 {
            true_variance / (true_variance + by_chance)
        } else {
            0.0
        };
        Some(100.0 * (all.nps() + trust * (own.nps() - all.nps())))
    }

    fn mix(&self) -> Option<Mix> {
        let mix = Mix {
            detractors: self.detractors as f64,
            passives: self.passives as f64,
            promoters: self.promoters as f64,
        };
        (mix.responses() > 0.0).then_some(mix)
    }

    /// τ² on the unit scale: (Q − (k − 1))/(Σw − Σw²/Σw) with w = n/s², both parts multiplied by s²; floored at 0.
    fn true_variance(&self, all: Mix) -> f64 {
        let between = self.squared_nets - all.net() * all.nps();
        let expected_by_chance = (self.units - 1) as f64 * all.variance();
        let size = all.responses() - self.squared_responses / all.responses();
        if between > expected_by_chance && size > 0.0 {
            (between - expected_by_chance) / size
        } else {
            0.0
        }
    }
}

/// `{units,detractors,passives,promoters,Σn²,Σnet²/n}`
impl Display for Prior {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [units, detractors, passives, promoters] = self.counts();
        let [squared_responses, squared_nets] = self.sums().map(number);
        write!(
            formatter,
            "{{{units},{detractors},{passives},{promoters},{squared_responses},{squared_nets}}}"
        )
    }
}

impl FromStr for Prior {
    type Err = MalformedPrior;

    fn from_str(text: &str) -> Result<Self, MalformedPrior> {
        let inside = text
            .trim()
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'))
            .ok_or(MalformedPrior::Numbers)?;
        let mut given = [""; Self::COUNT];
        let mut numbers = inside.split(',').map(str::trim);
        for place in &mut given {
            *place = numbers.next().ok_or(MalformedPrior::Numbers)?;
        }
        if numbers.next().is_some() {
            return Err(MalformedPrior::Numbers);
        }
        let refuse = |position: usize| MalformedPrior::Number {
            position: position + 1,
            given: shortened(given[position]),
        };
        let mut counts = [0; 4];
        for (position, count) in counts.iter_mut().enumerate() {
            *count = given[position].parse().map_err(|_| refuse(position))?;
        }
        let mut sums = [0.0; 2];
        for (position, sum) in (4..).zip(&mut sums) {
            *sum = given[position].parse().map_err(|_| refuse(position))?;
        }
        Self::from_parts(counts, sums)
    }
}

#[cfg(test)]
#[path = "shrinkage_tests.rs"]
mod tests;
