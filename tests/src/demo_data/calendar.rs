//! The year of the demo: which days are busy, and which hours.

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveTime, TimeZone, Weekday};
use chrono_tz::Tz;
use rand::{RngExt, distr::Distribution, distr::weighted::WeightedIndex};
use rand_chacha::ChaCha8Rng;

/// Monday of the first ISO week, 2025-W01.
const FIRST_MONDAY: NaiveDate = NaiveDate::from_ymd_opt(2024, 12, 30).expect("a real date");

/// 2025-W01 … 2026-W01.
pub(super) const WEEKS: u32 = 53;

/// Public holidays of Finland, and the eves that are kept like them, as (year, month, day).
#[rustfmt::skip]
const HOLIDAYS: [(i32, u32, u32); 16] = [
    (2024, 12, 31), (2025, 1, 1), (2025, 1, 6), (2025, 4, 18), (2025, 4, 20), (2025, 4, 21), (2025, 5, 1), (2025, 5, 29),
    (2025, 6, 20), (2025, 6, 21), (2025, 11, 1), (2025, 12, 6), (2025, 12, 24), (2025, 12, 25), (2025, 12, 26), (2026, 1, 1),
];

/// Answers by hours since midnight, none in the last, which is another day's when the clocks change: the question comes two hours after the visit, and many answer in the evening.
const HOURS: [u32; 23] = [
    3, 1, 1, 1, 1, 1, 4, 9, 22, 48, 90, 110, 112, 104, 108, 112, 110, 104, 92, 70, 56, 42, 33,
];

/// Every day of the year, oldest first.
pub(super) fn days() -> impl Iterator<Item = NaiveDate> {
    FIRST_MONDAY.iter_days().take(WEEKS as usize * 7)
}

/// Full weeks since the first Monday.
pub(super) fn week(date: NaiveDate) -> u32 {
    (date - FIRST_MONDAY).num_weeks() as u32
}

/// How busy a unit of the line is on that day; five ordinary weekdays make about one.
pub(super) fn attendance(date: NaiveDate, service_line: &str) -> f64 {
    let (saturday, sunday) = match service_line {
        "medical_centre" => (0.06, 0.02),
        "dental" => (0.04, 0.0),
        "hospital" => (0.09, 0.07),
        _ => (0.01, 0.0),
    };
    let holiday = HOLIDAYS.contains(&(date.year(), date.month(), date.day()));
    let day = match date.weekday() {
        _ if holiday => sunday,
        Weekday::Mon => 0.21,
        Weekday::Tue | Weekday::Wed => 0.2,
        Weekday::Thu => 0.19,
        Weekday::Fri => 0.16,
        Weekday::Sat => saturday,
        Weekday::Sun => sunday,
    };
    day * season(date)
}

/// Finland is on holiday in July; in November everybody coughs.
fn season(date: NaiveDate) -> f64 {
    match (date.month(), date.day()) {
        (6, 15..) => 0.8,
        (7, _) => 0.55,
        (8, ..=10) => 0.8,
        (10 | 11, _) | (2, _) => 1.1,
        (12, 20..) | (1, ..=5) => 0.8,
        _ => 1.0,
    }
}

/// A moment of the local day. Time is added to midnight as it passes, so an hour that the clocks skip is never
/// named, and one that they repeat comes twice.
pub(super) struct Clock {
    hours: WeightedIndex<u32>,
}

impl Clock {
    pub(super) fn new() -> anyhow::Result<Self> {
        Ok(Self {
            hours: WeightedIndex::new(HOURS)?,
        })
    }

    pub(super) fn moment(
        &self,
        date: NaiveDate,
        zone: Tz,
        dice: &mut ChaCha8Rng,
    ) -> anyhow::Result<DateTime<Tz>> {
        let midnight = zone.from_local_datetime(&date.and_time(NaiveTime::MIN)).single();
        let midnight = midnight.ok_or_else(|| anyhow::anyhow!("{date} has no midnight in {zone}"))?;
        // Night owls are few, but those of the nights when the clocks change are wanted by tests.
        let next = zone
            .from_local_datetime(&(date + Days::new(1)).and_time(NaiveTime::MIN))
            .single();
        let ordinary = next.is_none_or(|next| next - midnight == Duration::hours(24));
        let hour = if !ordinary && dice.random_bool(0.15) {
            dice.random_range(1..6)
        } else {
            self.hours.sample(dice) as i64
        };
        Ok(midnight + Duration::hours(hour) + Duration::seconds(dice.random_range(0..3600)))
    }
}
