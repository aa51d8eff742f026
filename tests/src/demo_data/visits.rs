//! Where and when each answer was given.

use anyhow::Context;
use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use rand::{distr::Distribution, distr::weighted::WeightedIndex};
use rand_chacha::ChaCha8Rng;

use super::{
    calendar::{self, Clock},
    organisation::{Care, Unit},
};

/// A visit that was answered.
pub(super) struct Visit<'a> {
    pub(super) unit: &'a Unit,
    pub(super) care: &'a Care,
    pub(super) service_line: &'static str,
    /// The day of the answer at the unit.
    pub(super) date: NaiveDate,
    pub(super) answered_at: DateTime<Tz>,
}

/// Exactly that many visits, oldest first: each is drawn from one urn of all units and days.
pub(super) fn draw<'a>(
    units: &'a [Unit],
    count: usize,
    dice: &mut ChaCha8Rng,
) -> anyhow::Result<Vec<Visit<'a>>> {
    let mut slots = Vec::new();
    let mut weights = Vec::new();
    for (unit, care) in units.iter().filter_map(|unit| Some((unit, unit.care.as_ref()?))) {
        let service_line = unit
            .service_line
            .with_context(|| format!("{} is of no service line", unit.code))?;
        for date in calendar::days() {
            slots.push((unit, care, service_line, date));
            weights.push(care.weekly_answers * calendar::attendance(date, service_line));
        }
    }
    let urn = WeightedIndex::new(weights)?;
    let clock = Clock::new()?;
    let mut visits = Vec::with_capacity(count);
    for _ in 0..count {
        let (unit, care, service_line, date) = slots[urn.sample(dice)];
        let answered_at = clock.moment(date, unit.time_zone, dice)?;
        visits.push(Visit {
            unit,
            care,
            service_line,
            date,
            answered_at,
        });
    }
    visits.sort_by_key(|visit| visit.answered_at);
    Ok(visits)
}
