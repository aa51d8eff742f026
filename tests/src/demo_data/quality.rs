//! How good the care is, and how patients put that on the scale of 0 to 10.

use chrono::NaiveDate;
use rand::{RngExt, distr::Distribution, distr::weighted::WeightedIndex};
use rand_chacha::ChaCha8Rng;

use super::{calendar, organisation::Care};

/// Weeks at either end in which a line stands still, so that "at first" and "at last" mean something.
const STEADY_WEEKS: u32 = 4;

/// How promoters, passives and detractors spread over their scores.
const PROMOTERS: [(u8, u32); 2] = [(10, 74), (9, 26)];
const PASSIVES: [(u8, u32); 2] = [(8, 68), (7, 32)];
const DETRACTORS: [(u8, u32); 7] = [(6, 30), (5, 25), (4, 10), (3, 10), (2, 8), (1, 7), (0, 10)];

/// NPS of a whole line of care on that day, leaving aside what was planted at single sites.
fn line_nps(service_line: &str, date: NaiveDate) -> f64 {
    let (first, last) = match service_line {
        "medical_centre" => (76.0, 87.6),
        "dental" => (85.5, 89.0),
        "hospital" => (87.0, 94.0),
        _ => (84.0, 92.0),
    };
    let climb = calendar::WEEKS - 2 * STEADY_WEEKS;
    let climbed = calendar::week(date).saturating_sub(STEADY_WEEKS).min(climb);
    first + (last - first) * f64::from(climbed) / f64::from(climb)
}

/// NPS that a unit deserves on that day.
pub(super) fn unit_nps(service_line: &str, care: &Care, date: NaiveDate) -> f64 {
    match care.change(date) {
        Some(change) => change.nps,
        None => 100.0 - care.gap * (100.0 - line_nps(service_line, date)),
    }
}

/// Draws scores whose NPS is the wanted one in the long run.
pub(super) struct Scale {
    promoters: WeightedIndex<u32>,
    passives: WeightedIndex<u32>,
    detractors: WeightedIndex<u32>,
}

impl Scale {
    pub(super) fn new() -> anyhow::Result<Self> {
        Ok(Self {
            promoters: WeightedIndex::new(PROMOTERS.map(|(_, weight)| weight))?,
            passives: WeightedIndex::new(PASSIVES.map(|(_, weight)| weight))?,
            detractors: WeightedIndex::new(DETRACTORS.map(|(_, weight)| weight))?,
        })
    }

    pub(super) fn score(&self, nps: f64, dice: &mut ChaCha8Rng) -> u8 {
        // The further from 100, the larger the part of the unhappy who are detractors rather than passives.
        let gap = (1.0 - nps / 100.0).clamp(0.0, 1.4);
        let detractors = gap * (0.22 + 0.1 * gap);
        let promoters = 1.0 - gap + detractors;
        let throw: f64 = dice.random();
        if throw < detractors {
            DETRACTORS[self.detractors.sample(dice)].0
        } else if throw < detractors + promoters {
            PROMOTERS[self.promoters.sample(dice)].0
        } else {
            PASSIVES[self.passives.sample(dice)].0
        }
    }
}
