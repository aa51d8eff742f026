//! The facts of many units, read from one snapshot of the database.

use tokio_postgres::types::Json;
use tokio_postgres::{IsolationLevel, Portal, Transaction};

use super::facts::Facts;
use super::week::Week;
use crate::exit::Failure;

/// The reports, each readable and runnable alone, joined to one object a unit.
const DIGEST: &str = concat!(
    "with figures as (\n",
    include_str!("../../../sql/reports/weekly_figures.sql"),
    "), topics as (\n",
    include_str!("../../../sql/reports/weekly_topics.sql"),
    "), parts as (\n",
    include_str!("../../../sql/reports/weekly_parts.sql"),
    "), critical as (\n",
    include_str!("../../../sql/reports/weekly_critical.sql"),
    "), praise as (\n",
    include_str!("../../../sql/reports/weekly_praise.sql"),
    "), readers as (\n",
    include_str!("../../../sql/reports/weekly_readers.sql"),
    "), many as (
        select unit_id,
               jsonb_agg(fact order by position) filter (where kind = 'topic') as topics,
               jsonb_agg(fact order by position) filter (where kind = 'part') as parts,
               jsonb_agg(fact order by position) filter (where kind = 'critical') as critical,
               jsonb_agg(fact order by position) filter (where kind = 'praise') as praise,
               jsonb_agg(fact order by position) filter (where kind = 'reader') as readers
        from (
            select unit_id, 'topic' as kind, -abs(coalesce(impact, 0)) as position, to_jsonb(topics) as fact from topics
            union all
            select unit_id, 'part', position, to_jsonb(parts) from parts where position <= 20
            union all
            select unit_id, 'critical', position, to_jsonb(critical) from critical
            union all
            select unit_id, 'praise', position, to_jsonb(praise) from praise
            union all
            select unit_id, 'reader', subscription_id, to_jsonb(readers) from readers
        ) as each
        group by unit_id
    )
    select to_jsonb(figures) || jsonb_build_object(
        'topics', coalesce(many.topics, '[]'),
        'parts', coalesce(many.parts, '[]'),
        'critical', coalesce(many.critical, '[]'),
        'praise', coalesce(many.praise, '[]'),
        'readers', coalesce(many.readers, '[]'))
    from figures
    left join many using (unit_id)
    order by figures.code"
);

/// Units fetched at a time: memory stays the same for ten units and for ten thousand.
const UNITS_AT_A_TIME: i32 = 200;

/// The facts of many units, fetched some at a time.
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
        // The planner can't foresee how small a tree of units is, and would compile for seconds what runs in one. And a year's
        // weeks of all units are added up at once: with room for them, in memory.
        transaction
            .batch_execute("set local jit = off; set local work_mem = '128MB'")
            .await?;
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
