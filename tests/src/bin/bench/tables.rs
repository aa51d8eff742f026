//! The answers that are counted, and databases for them.

use std::fs;
use std::path::Path;

use anyhow::Result;
use nps_tests::cluster::{Cluster, Database};
use postgres::Client;

use crate::engine::DuckDb;

/// A score for the number n, without a pattern in it.
const SCORE: &str =
    "('{10,10,10,10,9,9,9,8,8,7,6,3,0,10,9,10}'::smallint[])[1 + (hashint4extended(n, 1) & 15)]";

pub(crate) fn fill(client: &mut Client, rows: u32) -> Result<()> {
    answers(client, "answers", rows, "")?;
    answers(
        client,
        "tenth",
        rows / 10,
        ", 0.5 + (n & 15) / 16.0::float8 as weight",
    )?;
    charts(client, "charts_of_a_year", 1_000, 52)?;
    charts(client, "charts_of_ten_years", 10, 520)
}

/// A year of answers in the order of their days, as they arrive; places and scores mixed without a pattern in them.
pub(crate) fn answers(client: &mut Client, table: &str, rows: u32, more_columns: &str) -> Result<()> {
    client.batch_execute(&format!(
        "create table {table} as
             select (hashint4(n) & 1048575) % 1000 as unit,
                    (hashint4(n) & 1048575) % 100 as site,
                    date '2025-01-01' + (n::bigint * 365 / {rows})::int as day,
                    {SCORE} as score
                    {more_columns}
             from generate_series(0, {rows} - 1) as n;
         create index on {table} (day) include (score)"
    ))?;
    Ok(client.batch_execute(&format!("vacuum (analyze) {table}"))?)
}

/// The same answers for DuckDB.
pub(crate) fn fill_duckdb(duckdb: &mut DuckDb, client: &mut Client) -> Result<()> {
    answers_for_duckdb(duckdb, client, "answers", "")?;
    answers_for_duckdb(duckdb, client, "tenth", ", weight double")
}

/// A table of answers as PostgreSQL has it, with the types of its further columns.
pub(crate) fn answers_for_duckdb(
    duckdb: &mut DuckDb,
    client: &mut Client,
    table: &str,
    more_columns: &str,
) -> Result<()> {
    let columns = format!("unit integer, site integer, day date, score smallint{more_columns}");
    duckdb.fill(client, table, &columns, &format!("select * from {table}"))
}

/// Weekly tallies of twenty answers each, of units that nothing happens to.
fn charts(client: &mut Client, table: &str, units: u32, weeks: u32) -> Result<()> {
    client.batch_execute(&format!(
        "create unlogged table {table} as
             select n / 20 % {units} as unit, n / 20 / {units} as week, nps_tally({SCORE}) as t
             from generate_series(0, {units} * {weeks} * 20 - 1) as n
             group by 1, 2"
    ))?;
    Ok(client.batch_execute(&format!("vacuum (analyze) {table}"))?)
}

/// A database with the survey and nothing in it.
pub(crate) fn migrated<'cluster>(cluster: &'cluster Cluster, purpose: &str) -> Result<Database<'cluster>> {
    let database = cluster.database(purpose);
    database.create_extension();
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sql/survey");
    let mut migrations = fs::read_dir(directory)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    // Numbers with leading zeros, hence in the order of their names; the rights come last.
    migrations.sort();
    let mut client = database.client();
    for migration in migrations {
        client.batch_execute(&fs::read_to_string(migration)?)?;
    }
    Ok(database)
}
