//! What the database knows of the units that are to be public. None of it is for the public yet: `decision` tells what is.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use tokio_postgres::{Client, Transaction};

use crate::clean;
use crate::config::PageSettings;
use crate::db;
use crate::exit::Failure;

/// A query of sql/page.
macro_rules! query {
    ($name:literal) => {
        include_str!(concat!("../../../sql/page/", $name, ".sql"))
    };
}

/// All that a publication is made from, as it was at one moment.
pub(super) struct Facts {
    /// Those above before those below.
    pub(super) units: Vec<Unit>,
    /// Of each unit by its number; those without answers have none.
    pub(super) seven_days: BTreeMap<i64, SevenDays>,
    pub(super) history: Vec<Period>,
    /// The last day with answers, of the last two weeks.
    pub(super) newest_day: Option<NaiveDate>,
    /// What the extension calls each whole NPS.
    pub(super) bands: BTreeMap<i8, String>,
}

/// A row of `units.sql`.
pub(super) struct Unit {
    pub(super) unit_id: i64,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) time_zone: String,
    pub(super) first_day: NaiveDate,
    pub(super) last_day: NaiveDate,
    pub(super) has_others: bool,
    /// The nearest first.
    above: Vec<Above>,
}

/// Where a unit was on some days: a row of `above.sql`.
struct Above {
    unit_id: i64,
    since: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

impl Unit {
    /// The listed unit right above this one on a day.
    pub(super) fn above_on(&self, day: NaiveDate) -> Option<i64> {
        let held = |above: &&Above| {
            above.since.is_none_or(|since| since <= day) && above.until.is_none_or(|until| day < until)
        };
        self.above.iter().find(held).map(|above| above.unit_id)
    }
}

/// A row of `seven_days.sql`.
pub(super) struct SevenDays {
    pub(super) answers: u64,
    pub(super) nps: Option<f64>,
    pub(super) fewest: u64,
}

/// What a period of the history is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Span {
    Month,
    Year,
}

/// A row of `history.sql`.
pub(super) struct Period {
    pub(super) unit_id: i64,
    pub(super) span: Span,
    pub(super) first_day: NaiveDate,
    pub(super) last_day: NaiveDate,
    pub(super) answers: u64,
    pub(super) nps: Option<f64>,
}

impl Facts {
    /// Reads them as they are now; what is published is of the days before `moment`.
    pub(super) async fn read(
        client: &mut Client,
        settings: &PageSettings,
        moment: DateTime<Utc>,
    ) -> Result<Facts, Failure> {
        let transaction = db::read_only(client).await?;
        db::plan_for_trees(&transaction).await?;
        let units = units(&transaction, settings, moment).await?;
        let numbers: Vec<i64> = units.iter().map(|unit| unit.unit_id).collect();
        Ok(Facts {
            seven_days: seven_days(&transaction, moment, &numbers).await?,
            newest_day: transaction
                .query_one(query!("newest"), &[&moment, &numbers])
                .await?
                .try_get("day")?,
            bands: bands(&transaction).await?,
            // Last, for it leaves the transaction planning otherwise.
            history: history(&transaction, moment, &numbers).await?,
            units,
        })
    }
}

async fn units(
    transaction: &Transaction<'_>,
    settings: &PageSettings,
    moment: DateTime<Utc>,
) -> Result<Vec<Unit>, Failure> {
    let rows = transaction
        .query(query!("units"), &[&moment, &settings.units, &settings.except])
        .await?;
    let mut units = Vec::with_capacity(rows.len());
    for row in rows {
        units.push(Unit {
            unit_id: row.try_get("unit_id")?,
            code: row.try_get("code")?,
            name: clean::line(row.try_get("name")?),
            kind: row.try_get("kind")?,
            time_zone: row.try_get("time_zone")?,
            first_day: row.try_get("first_day")?,
            last_day: row.try_get("last_day")?,
            has_others: row.try_get("has_others")?,
            above: Vec::new(),
        });
    }
    place(transaction, &mut units).await?;
    Ok(units)
}

async fn place(transaction: &Transaction<'_>, units: &mut [Unit]) -> Result<(), Failure> {
    let numbers: Vec<i64> = units.iter().map(|unit| unit.unit_id).collect();
    let mut above: BTreeMap<i64, Vec<Above>> = BTreeMap::new();
    for row in transaction.query(query!("above"), &[&numbers]).await? {
        above.entry(row.try_get("unit_id")?).or_default().push(Above {
            unit_id: row.try_get("above_id")?,
            since: row.try_get("since")?,
            until: row.try_get("until")?,
        });
    }
    for unit in units {
        unit.above = above.remove(&unit.unit_id).unwrap_or_default();
    }
    Ok(())
}

async fn seven_days(
    transaction: &Transaction<'_>,
    moment: DateTime<Utc>,
    units: &[i64],
) -> Result<BTreeMap<i64, SevenDays>, Failure> {
    let rows = transaction
        .query(query!("seven_days"), &[&moment, &units])
        .await?;
    let mut told = BTreeMap::new();
    for row in rows {
        let counted = SevenDays {
            answers: count(row.try_get("answers")?),
            nps: row.try_get("nps")?,
            fewest: count(row.try_get("fewest")?),
        };
        told.insert(row.try_get("unit_id")?, counted);
    }
    Ok(told)
}

async fn history(
    transaction: &Transaction<'_>,
    moment: DateTime<Utc>,
    units: &[i64],
) -> Result<Vec<Period>, Failure> {
    // All rollups are read. That several processes share this is worth more than a planner expects, to whom the pages cost nearly
    // all, and what the processes hand to one another much.
    let settings = "set local parallel_setup_cost = 0; set local parallel_tuple_cost = 0";
    transaction.batch_execute(settings).await?;
    let rows = transaction.query(query!("history"), &[&moment, &units]).await?;
    let mut periods = Vec::with_capacity(rows.len());
    for row in rows {
        periods.push(Period {
            unit_id: row.try_get("unit_id")?,
            span: match row.try_get("span")? {
                "month" => Span::Month,
                _ => Span::Year,
            },
            first_day: row.try_get("first_day")?,
            last_day: row.try_get("last_day")?,
            answers: count(row.try_get("answers")?),
            nps: row.try_get("nps")?,
        });
    }
    Ok(periods)
}

async fn bands(transaction: &Transaction<'_>) -> Result<BTreeMap<i8, String>, Failure> {
    let mut bands = BTreeMap::new();
    for row in transaction.query(query!("bands"), &[]).await? {
        let points: i32 = row.try_get("nps")?;
        bands.extend(i8::try_from(points).ok().zip(Some(row.try_get("band")?)));
    }
    Ok(bands)
}

fn count(number: Option<i64>) -> u64 {
    number.and_then(|number| u64::try_from(number).ok()).unwrap_or(0)
}
