//! An ISO week, as `2026-W01`.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate, Utc, Weekday};

/// A week from Monday to Sunday. Which instants it holds depends on the time zone, and SQL knows those.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Week {
    monday: NaiveDate,
}

impl Week {
    /// The week of a date.
    pub(crate) fn of(date: NaiveDate) -> Week {
        Week {
            monday: date - Days::new(u64::from(date.weekday().num_days_from_monday())),
        }
    }

    /// Its first day.
    pub(crate) fn monday(self) -> NaiveDate {
        self.monday
    }

    /// The way people write it, week before year: `1/2026`.
    pub(crate) fn label(self) -> String {
        let week = self.monday.iso_week();
        format!("{}/{}", week.week(), week.year())
    }

    /// Is it over anywhere on earth? The first place to begin a new week is 14 hours ahead of UTC.
    pub(crate) fn is_over_somewhere(self) -> bool {
        let furthest_ahead = (Utc::now() + chrono::TimeDelta::hours(14)).date_naive();
        self.monday + Days::new(7) <= furthest_ahead
    }
}

impl fmt::Display for Week {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let week = self.monday.iso_week();
        write!(out, "{}-W{:02}", week.year(), week.week())
    }
}

impl FromStr for Week {
    type Err = String;

    fn from_str(text: &str) -> Result<Week, String> {
        let digits =
            |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        let (year, week) = text
            .split_once("-W")
            .filter(|(year, week)| digits(year, 4) && digits(week, 2))
            .and_then(|(year, week)| Some((year.parse::<i32>().ok()?, week.parse::<u32>().ok()?)))
            .ok_or("write an ISO week as year and week number, for example 2026-W01")?;
        if year < 1970 {
            return Err("no survey is as old as that".to_owned());
        }
        NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)
            .map(|monday| Week { monday })
            .ok_or_else(|| {
                format!("the year {year} has no week {week}; weeks run from 01 to 52, in some years 53")
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_iso_year_is_not_the_calendar_year() {
        let week: Week = "2026-W01".parse().expect("a week");
        assert_eq!(
            week.monday(),
            NaiveDate::from_ymd_opt(2025, 12, 29).expect("a date")
        );
        assert_eq!(week.to_string(), "2026-W01");
        assert_eq!(week.label(), "1/2026");
        assert_eq!(
            Week::of(NaiveDate::from_ymd_opt(2027, 1, 3).expect("a date")).to_string(),
            "2026-W53"
        );
    }

    #[test]
    fn only_weeks_that_exist() {
        assert!("2026-W53".parse::<Week>().is_ok());
        for wrong in [
            "2025-W53",
            "2026-W00",
            "2026-1",
            "W01",
            "2026-W1",
            "26-W01",
            "2026-W+1",
            "",
            "0001-W02",
            "äää-W01",
        ] {
            assert!(wrong.parse::<Week>().is_err(), "{wrong}");
        }
    }
}
