//! What the database knows of units: the digest's facts of the last complete week, and what there is room for on a page.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use tokio_postgres::Client;
use tokio_postgres::types::ToSql;

use crate::clean;
use crate::digest::facts::{self as digest, Labels};
use crate::digest::snapshot::Snapshot;
use crate::digest::stream::{Stream, report};
use crate::digest::week::Week;
use crate::exit::Failure;
use crate::locale::Locale;

/// Rows fetched at a time.
const ROWS: i32 = 1_000;

/// All that the pages are made from, as it was at one moment.
pub(super) struct Facts {
    /// By their numbers.
    pub(super) units: BTreeMap<i64, Unit>,
    /// Of fewer answers nothing is told by background variable.
    pub(super) smallest_group: i32,
}

/// What is known of a unit.
pub(super) struct Unit {
    pub(super) week: digest::Facts,
    pub(super) place: Place,
    /// None without an answer in the last fourteen days.
    pub(super) seven_days: Option<SevenDays>,
    pub(super) topics: Vec<Topic>,
    pub(super) groups: Vec<Group>,
    pub(super) critical: Vec<Critical>,
}

/// A row of `places.sql`.
#[derive(Deserialize)]
pub(super) struct Place {
    pub(super) above_id: Option<i64>,
}

/// A row of `seven_days.sql`.
#[derive(Deserialize, Serialize)]
pub(super) struct SevenDays {
    pub(super) first_day: NaiveDate,
    pub(super) last_day: NaiveDate,
    pub(super) responses: u64,
    pub(super) nps: Option<f64>,
    pub(super) lower: Option<f64>,
    pub(super) upper: Option<f64>,
    pub(super) previous_responses: u64,
    pub(super) change: Option<f64>,
    pub(super) change_is_real: Option<bool>,
}

/// A row of `topics.sql`.
#[derive(Deserialize, Serialize)]
pub(super) struct Topic {
    pub(super) topic: String,
    #[serde(flatten)]
    pub(super) labels: Labels,
    /// None where few answers of the last four weeks are on the topic.
    pub(super) answers: Option<u64>,
    pub(super) praise: Option<u64>,
    pub(super) complaints: Option<u64>,
    pub(super) impact: Option<f64>,
    pub(super) impact_is_real: Option<bool>,
    pub(super) change: Option<f64>,
    pub(super) change_is_real: Option<bool>,
    #[serde(skip_serializing)]
    pub(super) periods: Vec<Period>,
}

/// Four weeks of a topic.
#[derive(Clone, Copy, Deserialize, Serialize)]
pub(super) struct Period {
    pub(super) first_day: NaiveDate,
    /// Of the answers, 0 to 1; none where few answers tell nothing.
    pub(super) share: Option<f64>,
}

/// A row of `background.sql`: answers that have something in common.
#[derive(Deserialize, Serialize)]
pub(super) struct Group {
    pub(super) variable: String,
    /// `key` for variables of ours, else what the organisation has declared.
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(flatten)]
    pub(super) labels: Labels,
    #[serde(deserialize_with = "clean::read_optional_line")]
    pub(super) value: Option<String>,
    #[serde(flatten)]
    pub(super) names: Names,
    /// How many groups are together here since each, or what is left of them, is small.
    pub(super) others: Option<u64>,
    pub(super) answers: u64,
    pub(super) share: f64,
    pub(super) nps: f64,
    pub(super) lower: f64,
    pub(super) upper: f64,
    pub(super) gap: Option<f64>,
    pub(super) gap_is_real: Option<bool>,
    pub(super) change: Option<f64>,
    pub(super) change_is_real: Option<bool>,
}

/// What a value is called in each language; most are called the same in all.
#[derive(Clone, Deserialize, Serialize)]
pub(super) struct Names {
    #[serde(deserialize_with = "clean::read_optional_line")]
    pub(super) value_fi: Option<String>,
    #[serde(deserialize_with = "clean::read_optional_line")]
    pub(super) value_sv: Option<String>,
    #[serde(deserialize_with = "clean::read_optional_line")]
    pub(super) value_en: Option<String>,
}

impl Names {
    pub(super) fn of(&self, locale: Locale) -> Option<&str> {
        let name = match locale {
            Locale::Fi => &self.value_fi,
            Locale::Sv => &self.value_sv,
            Locale::En => &self.value_en,
        };
        name.as_deref()
    }
}

/// A row of `critical.sql`: an open case, or a comment without one.
#[derive(Deserialize, Serialize)]
pub(super) struct Critical {
    /// How many of its kind there are, shown or not.
    pub(super) total: u64,
    /// How many of these are past their deadline.
    pub(super) overdue: u64,
    pub(super) answered_at: NaiveDateTime,
    pub(super) score: u8,
    pub(super) language: Option<String>,
    /// None where the patient wrote nothing, or somebody has hidden it.
    #[serde(deserialize_with = "clean::read_optional_comment")]
    pub(super) comment: Option<String>,
    /// The unit below that it is about.
    #[serde(deserialize_with = "clean::read_optional_line")]
    pub(super) place: Option<String>,
    pub(super) answer_id: i64,
    pub(super) follow_up_id: Option<i64>,
    pub(super) age_days: Option<u64>,
    pub(super) is_overdue: Option<bool>,
    pub(super) deadline: Option<NaiveDateTime>,
    pub(super) state: Option<String>,
    #[serde(deserialize_with = "clean::read_optional_line")]
    pub(super) assignee: Option<String>,
}

impl Facts {
    /// Reads the facts of units (or of all) as they are now. A moment that is given takes the place of the clock, by which weeks
    /// are over, days have passed and cases are overdue.
    pub(super) async fn read(
        sessions: &mut [Client; 2],
        codes: Option<&[String]>,
        moment: Option<DateTime<Utc>>,
    ) -> Result<Facts, Failure> {
        let week = moment.map(last_complete_week);
        let mut snapshot = Snapshot::open(sessions, week, codes).await?;
        let mut more = More::open(&snapshot, week, moment.unwrap_or_else(Utc::now), codes).await?;
        let mut units = BTreeMap::new();
        loop {
            let weeks = snapshot.next_units().await?;
            if weeks.is_empty() {
                break;
            }
            for week in weeks {
                if let Some(unit) = more.of_unit(&snapshot, week).await? {
                    units.insert(unit.week.unit_id, unit);
                }
            }
        }
        let settings = "select smallest_group from survey.settings";
        Ok(Facts {
            units,
            smallest_group: snapshot.session().query_one(settings, &[]).await?.get(0),
        })
    }
}

/// By the clock of UTC, which is wrong for some hours of a Monday: a moment is only given to try things out.
fn last_complete_week(moment: DateTime<Utc>) -> Week {
    let day = moment.date_naive();
    Week::of(day - Days::new(u64::from(day.weekday().num_days_from_monday()) + 1))
}

/// What the digest does not tell, unit by unit.
struct More {
    places: Stream<Place>,
    seven_days: Stream<SevenDays>,
    topics: Stream<Topic>,
    groups: Stream<Group>,
    critical: Stream<Critical>,
}

impl More {
    async fn open(
        snapshot: &Snapshot<'_>,
        week: Option<Week>,
        moment: DateTime<Utc>,
        codes: Option<&[String]>,
    ) -> Result<More, Failure> {
        let session = snapshot.session();
        let monday = week.map(Week::monday);
        let of_week: &[&(dyn ToSql + Sync)] = &[&monday, &codes];
        let of_moment: &[&(dyn ToSql + Sync)] = &[&moment, &codes];
        Ok(More {
            places: Stream::open(session, report!("internal", "places"), of_week, ROWS).await?,
            seven_days: Stream::open(session, report!("internal", "seven_days"), of_moment, ROWS).await?,
            topics: Stream::open(session, report!("internal", "topics"), of_week, ROWS).await?,
            groups: Stream::open(session, report!("internal", "background"), of_week, ROWS).await?,
            critical: Stream::open(session, report!("internal", "critical"), of_moment, ROWS).await?,
        })
    }

    /// None for a unit that was closed when the week ended.
    async fn of_unit(
        &mut self,
        snapshot: &Snapshot<'_>,
        mut week: digest::Facts,
    ) -> Result<Option<Unit>, Failure> {
        let (session, unit_id) = (snapshot.session(), week.unit_id);
        let Some(place) = self.places.of_unit(session, unit_id).await?.pop() else {
            return Ok(None);
        };
        let critical = self.critical.of_unit(session, unit_id).await?;
        // By the moment that was given, as the cases that are listed.
        let case = critical.iter().find(|critical| critical.follow_up_id.is_some());
        week.follow_ups = case.map_or(0, |case| case.total);
        week.overdue_follow_ups = case.map_or(0, |case| case.overdue);
        Ok(Some(Unit {
            week,
            place,
            seven_days: self.seven_days.of_unit(session, unit_id).await?.pop(),
            topics: self.topics.of_unit(session, unit_id).await?,
            groups: self.groups.of_unit(session, unit_id).await?,
            critical,
        }))
    }
}
