//! The shape that all kinds of file share.

use chrono::{DateTime, Utc};
use tokio_postgres::Transaction;
use tokio_postgres::types::ToSql;

use super::header::Column;
use super::row::{Reason, Row};
use crate::exit::Failure;

/// A row's values, in the order of the staging table's columns after `line` and `original`.
pub(crate) type Values<'a> = Vec<Box<dyn ToSql + Sync + 'a>>;

/// One kind of file.
pub(crate) trait Kind {
    /// What stays the same for all its files.
    fn form(&self) -> Form;

    /// Reads and checks a row on its own.
    fn values<'a>(&'a self, row: &Row<'a>) -> Result<Values<'a>, Reason>;
}

/// The columns of a kind, and its SQL, in the order in which it runs.
pub(crate) struct Form {
    /// The columns that its files may have.
    pub(crate) columns: &'static [Column],
    /// Makes the table `incoming`, in which rows wait until the file has been read.
    pub(crate) staging: &'static str,
    /// Each removes rows that clash with others or with what is stored, and returns them with the reason.
    pub(crate) refusals: &'static [&'static str],
    /// Counts what merging is going to do: added, changed, earliest, latest.
    pub(crate) outcome: &'static str,
    /// Moves the rows to where they belong.
    pub(crate) merge: &'static str,
}

/// The server's clock, by which a row may be in the future.
pub(crate) async fn now(database: &Transaction<'_>) -> Result<DateTime<Utc>, Failure> {
    Ok(database.query_one("select now()", &[]).await?.get(0))
}
