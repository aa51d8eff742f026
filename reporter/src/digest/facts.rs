//! What the database knows of a unit's week. No NPS is computed here: every number is the extension's.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use tokio_postgres::types::Json;
use tokio_postgres::{IsolationLevel, Portal, Transaction};

use super::clean;
use super::week::Week;
use crate::exit::Failure;
use crate::locale::Locale;

/// The reports, each readable and runnable alone, joined to one object a unit.
const DIGEST: &str = concat!(
    "with figures as (\n",
    include_str!("../../../sql/reports/weekly_figures.sql"),
    "), comments as (\n",
    include_str!("../../../sql/reports/weekly_comments.sql"),
    "), readers as (\n",
    include_str!("../../../sql/reports/weekly_readers.sql"),
    ")
    select to_jsonb(figures) || jsonb_build_object(
        'comments', coalesce(told.comments, '[]'),
        'readers', coalesce(reached.readers, '[]'))
    from figures
    left join (
        select unit_id, jsonb_agg(to_jsonb(comments) order by class, position) as comments
        from comments group by unit_id
    ) as told using (unit_id)
    left join (
        select unit_id, jsonb_agg(to_jsonb(readers) order by subscription_id) as readers
        from readers group by unit_id
    ) as reached using (unit_id)
    where $2::text[] is null or figures.code = any ($2)
    order by figures.code"
);

/// Units fetched at a time: memory stays the same for ten units and for ten thousand.
const UNITS_AT_A_TIME: i32 = 200;

/// A unit's week: a row of `weekly_figures.sql` with its comments and readers.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Facts {
    pub(crate) unit_id: i64,
    pub(crate) code: String,
    #[serde(deserialize_with = "clean::read_line")]
    pub(crate) name: String,
    #[serde(skip_serializing)]
    pub(crate) locale: Locale,
    pub(crate) time_zone: String,
    pub(crate) monday: NaiveDate,
    /// Six in the morning after the week, by the unit's clock …
    pub(crate) due_local: NaiveDateTime,
    /// … and the same instant by UTC.
    pub(crate) due_utc: NaiveDateTime,
    pub(crate) has_parts: bool,

    pub(crate) responses: u64,
    pub(crate) nps: Option<f64>,
    pub(crate) lower: Option<f64>,
    pub(crate) upper: Option<f64>,
    pub(crate) band: Option<String>,
    pub(crate) promoters: u64,
    pub(crate) passives: u64,
    pub(crate) detractors: u64,
    pub(crate) promoter_share: Option<f64>,
    pub(crate) passive_share: Option<f64>,
    pub(crate) detractor_share: Option<f64>,

    pub(crate) previous_responses: u64,
    pub(crate) change: Option<f64>,
    pub(crate) change_is_real: Option<bool>,

    pub(crate) is_organisation: bool,
    #[serde(deserialize_with = "clean::read_line")]
    pub(crate) organisation_name: String,
    pub(crate) organisation_responses: u64,
    pub(crate) organisation_nps: Option<f64>,
    pub(crate) organisation_lower: Option<f64>,
    pub(crate) organisation_upper: Option<f64>,
    /// The unit against the rest of its organisation.
    pub(crate) organisation_gap: Option<f64>,
    pub(crate) organisation_gap_is_real: Option<bool>,

    /// Not for every reader, so never handed to a template as a whole.
    #[serde(skip_serializing)]
    pub(crate) comments: Vec<Comment>,
    #[serde(skip_serializing)]
    pub(crate) readers: Vec<Reader>,
}

/// A row of `weekly_comments.sql`.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Comment {
    pub(crate) class: Class,
    /// How many there are of this class, shown or not.
    pub(crate) total: u64,
    pub(crate) answered_at: NaiveDateTime,
    pub(crate) score: u8,
    pub(crate) language: Option<String>,
    #[serde(deserialize_with = "clean::read_excerpt")]
    pub(crate) comment: String,
    /// The unit below that it is about.
    #[serde(deserialize_with = "clean::read_optional_line")]
    pub(crate) place: Option<String>,
}

/// Whose comments a digest shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Class {
    Detractor,
    Promoter,
}

/// A row of `weekly_readers.sql`.
#[derive(Debug, Deserialize)]
pub(crate) struct Reader {
    pub(crate) subscription_id: i64,
    pub(crate) role: Role,
    #[serde(deserialize_with = "clean::read_line")]
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) locale: Locale,
}

/// What a reader may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Role {
    /// Figures and comments
    Supervisor,
    /// Figures only
    Manager,
}

/// The facts of many units, fetched some at a time from one snapshot of the database.
pub(crate) struct Snapshot<'a> {
    transaction: Transaction<'a>,
    rows: Portal,
}

impl<'a> Snapshot<'a> {
    /// Opens the week (or the last complete one) of the units with these codes (or of all).
    pub(crate) async fn open(
        client: &'a mut tokio_postgres::Client,
        week: Option<Week>,
        codes: Option<&[String]>,
    ) -> Result<Snapshot<'a>, Failure> {
        let transaction = client
            .build_transaction()
            .isolation_level(IsolationLevel::RepeatableRead)
            .read_only(true)
            .start()
            .await?;
        // The planner can't foresee how small a tree of units is, and would compile for seconds what runs in one.
        transaction.batch_execute("set local jit = off").await?;
        let monday = week.map(Week::monday);
        let rows = transaction.bind(DIGEST, &[&monday, &codes]).await?;
        Ok(Snapshot { transaction, rows })
    }

    /// The next units by code; none when all have been seen.
    pub(crate) async fn next_units(&mut self) -> Result<Vec<Facts>, Failure> {
        let rows = self.transaction.query_portal(&self.rows, UNITS_AT_A_TIME).await?;
        rows.iter()
            .map(|row| {
                let Json(facts) = row.try_get::<_, Json<Facts>>(0)?;
                Ok(facts)
            })
            .collect()
    }
}
