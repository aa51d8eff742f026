//! Figures over answers, by the extension, by hand, by DuckDB, and from rollups.

use anyhow::Result;
use nps_tests::cluster::Cluster;

use crate::contest::Contest;
use crate::engine::DuckDb;
use crate::{rollups, tables};

/// Contests over so many answers of a year; those over rollups need them made.
pub(crate) fn run(contests: Vec<Contest>, answers: u32, rounds: usize, with_rollups: bool) -> Result<()> {
    let cluster = Cluster::start(&["jit=off", "shared_buffers=2GB", "autovacuum=off"]);
    let database = tables::migrated(&cluster, "figures")?;
    let mut client = database.client();
    let mut duckdb = DuckDb::start()?;
    let version: String = client.query_one("select version()", &[])?.get(0);
    println!("{version}\n{answers} answers, {rounds} rounds, JIT off; medians in ms\n");
    tables::fill(&mut client, answers)?;
    tables::fill_duckdb(&mut duckdb, &mut client)?;
    if with_rollups {
        rollups::create(&mut client)?;
    }
    for contest in contests {
        contest.run(&mut [&mut client, &mut duckdb], rounds)?;
    }
    Ok(())
}
