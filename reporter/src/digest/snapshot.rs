//! The facts of many units, read from one snapshot of the database.

use std::time::Duration;

use chrono::NaiveDate;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, Transaction};

use super::facts::{Comment, Critical, Facts, Part, Reader, Topic};
use super::stream::{Stream, report};
use super::week::Week;
use crate::db;
use crate::exit::Failure;

/// Units, and rows of reports that have many for a unit, fetched at a time: memory stays the same for ten units and for ten
/// thousand.
const UNITS_AT_A_TIME: i32 = 200;
const ROWS_AT_A_TIME: i32 = 1_000;

/// Units right below that a mail has room for.
const MOST_PARTS: usize = 20;

/// The facts of many units. The figures take the database as long as all else together, so two sessions read side by side; both
/// see it as it was when the first began.
pub(crate) struct Snapshot<'a> {
    one: Transaction<'a>,
    other: Transaction<'a>,
    /// What was asked for.
    monday: Option<NaiveDate>,
    codes: Option<&'a [String]>,
    figures: Stream<Facts>,
    topics: Stream<Topic>,
    parts: Stream<Part>,
    critical: Stream<Critical>,
    praise: Stream<Comment>,
    readers: Stream<Reader>,
}

impl<'a> Snapshot<'a> {
    /// Opens the week (or the last complete one) of the units with these codes (or of all).
    pub(crate) async fn open(
        sessions: &'a mut [Client; 2],
        week: Option<Week>,
        codes: Option<&'a [String]>,
    ) -> Result<Snapshot<'a>, Failure> {
        let [one, other] = transactions(sessions).await?;
        let monday = week.map(Week::monday);
        let asked: &[&(dyn ToSql + Sync)] = &[&monday, &codes];
        let mut snapshot = Snapshot {
            figures: Stream::open(&one, report!("reports", "weekly_figures"), asked, UNITS_AT_A_TIME).await?,
            topics: Stream::open(&other, report!("reports", "weekly_topics"), asked, ROWS_AT_A_TIME).await?,
            parts: Stream::open(&other, report!("reports", "weekly_parts"), asked, ROWS_AT_A_TIME).await?,
            critical: Stream::open(
                &other,
                report!("reports", "weekly_critical"),
                asked,
                ROWS_AT_A_TIME,
            )
            .await?,
            praise: Stream::open(&other, report!("reports", "weekly_praise"), asked, ROWS_AT_A_TIME).await?,
            readers: Stream::open(
                &other,
                report!("reports", "weekly_readers"),
                asked,
                ROWS_AT_A_TIME,
            )
            .await?,
            one,
            other,
            monday,
            codes,
        };
        snapshot.compute().await?;
        Ok(snapshot)
    }

    /// With its first rows, a report is computed.
    async fn compute(&mut self) -> Result<(), Failure> {
        let other = &self.other;
        let all_else = async {
            self.topics.fetch(other).await?;
            self.parts.fetch(other).await?;
            self.critical.fetch(other).await?;
            self.praise.fetch(other).await?;
            self.readers.fetch(other).await
        };
        tokio::try_join!(self.figures.fetch(&self.one), all_else)?;
        Ok(())
    }

    /// The next units; none when all have been seen.
    pub(crate) async fn next_units(&mut self) -> Result<Vec<Facts>, Failure> {
        let mut units = self.figures.next(&self.one).await?;
        for unit in &mut units {
            let (unit_id, other) = (unit.unit_id, &self.other);
            unit.topics = self.topics.of_unit(other, unit_id).await?;
            unit.parts = self.parts.of_unit(other, unit_id).await?;
            unit.parts.truncate(MOST_PARTS);
            unit.critical = self.critical.of_unit(other, unit_id).await?;
            unit.praise = self.praise.of_unit(other, unit_id).await?;
            unit.readers = self.readers.of_unit(other, unit_id).await?;
        }
        Ok(units)
    }

    /// A session that sees what the facts are read from, for what else there is to read.
    pub(crate) fn session(&self) -> &Transaction<'a> {
        &self.other
    }

    /// The latest of what was erased or hidden before: mails don't tell it, and may tell what is erased later.
    pub(crate) async fn redactions(&self) -> Result<i64, Failure> {
        let latest = "select coalesce(max(redaction_id), 0) from survey.redactions";
        Ok(self.other.query_one(latest, &[]).await?.get(0))
    }

    /// How many of the units asked for were open in the week, whether or not it is over everywhere below them.
    pub(crate) async fn count_open(&self) -> Result<usize, Failure> {
        let counted = "select count(*) from survey.units_of_week($1, $2)";
        let row = self
            .other
            .query_one(counted, &[&self.monday, &self.codes])
            .await?;
        Ok(usize::try_from(row.get::<_, i64>(0)).unwrap_or_default())
    }
}

/// Two transactions that see the same.
async fn transactions([one, other]: &mut [Client; 2]) -> Result<[Transaction<'_>; 2], Failure> {
    stay_clear_of_a_quarter(one).await?;
    let one = db::read_only(one).await?;
    let other = db::read_only(other).await?;
    let exported = one.query_one("select pg_export_snapshot()", &[]).await?;
    // Its name is the server's own: digits and hyphens.
    let imported = format!("set transaction snapshot '{}'", exported.get::<_, &str>(0));
    other.batch_execute(&imported).await?;
    for transaction in [&one, &other] {
        db::plan_for_trees(transaction).await?;
    }
    Ok([one, other])
}

/// Weeks begin at some quarter of an hour everywhere, and a transaction's clock stands still: one that began before a quarter and
/// one that began after it might take different weeks for the last.
async fn stay_clear_of_a_quarter(session: &Client) -> Result<(), Failure> {
    let left = "select (900 - extract(epoch from clock_timestamp()) % 900)::double precision";
    let seconds: f64 = session.query_one(left, &[]).await?.get(0);
    if seconds < 5.0 {
        tokio::time::sleep(Duration::from_secs_f64(seconds)).await;
    }
    Ok(())
}
