//! A report, read as a stream of rows, each about a unit.

use std::collections::VecDeque;

use serde::de::DeserializeOwned;
use tokio_postgres::types::{Json, ToSql};
use tokio_postgres::{Portal, Transaction};

use crate::exit::Failure;

/// A report of a directory in sql/: its text as an analyst runs it, each row as an object.
macro_rules! report {
    ($directory:literal, $name:literal) => {
        concat!(
            "select unit_id, row_to_json(report) from (\n",
            include_str!(concat!("../../../sql/", $directory, "/", $name, ".sql")),
            ") as report"
        )
    };
}
pub(crate) use report;

/// Rows in the order of their units, fetched some at a time.
pub(crate) struct Stream<Row> {
    rows: Portal,
    at_a_time: i32,
    fetched: VecDeque<(i64, Row)>,
    is_over: bool,
}

impl<Row: DeserializeOwned> Stream<Row> {
    /// Begins a report; nothing is computed yet.
    pub(crate) async fn open(
        transaction: &Transaction<'_>,
        report: &str,
        parameters: &[&(dyn ToSql + Sync)],
        at_a_time: i32,
    ) -> Result<Stream<Row>, Failure> {
        Ok(Stream {
            rows: transaction.bind(report, parameters).await?,
            at_a_time,
            fetched: VecDeque::new(),
            is_over: false,
        })
    }

    /// Fetches rows where none are left of those fetched before.
    pub(crate) async fn fetch(&mut self, transaction: &Transaction<'_>) -> Result<(), Failure> {
        if self.is_over || !self.fetched.is_empty() {
            return Ok(());
        }
        let rows = transaction.query_portal(&self.rows, self.at_a_time).await?;
        self.is_over = rows.is_empty();
        for row in &rows {
            let Json(told) = row.try_get(1)?;
            self.fetched.push_back((row.try_get(0)?, told));
        }
        Ok(())
    }

    /// The next rows, whichever units they are about; none when all have been seen.
    pub(crate) async fn next(&mut self, transaction: &Transaction<'_>) -> Result<Vec<Row>, Failure> {
        self.fetch(transaction).await?;
        Ok(self.fetched.drain(..).map(|(_, row)| row).collect())
    }

    /// The rows of a unit. Units must be asked for in their order; rows of those that were passed over are dropped.
    pub(crate) async fn of_unit(
        &mut self,
        transaction: &Transaction<'_>,
        unit_id: i64,
    ) -> Result<Vec<Row>, Failure> {
        let mut rows = Vec::new();
        loop {
            self.fetch(transaction).await?;
            match self.fetched.pop_front_if(|(of_unit, _)| *of_unit <= unit_id) {
                Some((of_unit, row)) if of_unit == unit_id => rows.push(row),
                Some(_) => {}
                None => return Ok(rows),
            }
        }
    }
}
