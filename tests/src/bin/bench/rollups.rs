//! The same questions from rollups as from the answers themselves.

use anyhow::Result;
use postgres::Client;

use crate::contest::{Contest, Contestant};
use crate::contests::{ALL_CORES, FORMULA, ONE_THREAD, PARALLEL, SERIAL};

/// A rollup is so many times faster than the formula over the answers …
const TARGET: f64 = 100.0;
/// … and faster than DuckDB.
const TARGET_OF_DUCKDB: f64 = 1.0;

/// Rollups of the table `answers`: of its days alone, with the 100 sites, and with the 1 000 units.
pub(crate) fn create(client: &mut Client) -> Result<()> {
    for (name, dimensions) in [("by_day", "{}"), ("by_site", "{site}"), ("by_unit", "{unit}")] {
        client.batch_execute(&format!(
            "select survey.create_rollup('answers', 'score', 'day', '{dimensions}', name => '{name}')"
        ))?;
    }
    client.batch_execute("vacuum (analyze)")?;
    Ok(client.batch_execute("checkpoint")?)
}

pub(crate) fn all() -> Vec<Contest> {
    let month = "extract(month from day)";
    let week = "where day > date '2025-12-31' - 7";
    vec![
        question("NPS of the year", "by_day", "", "", Some(TARGET)),
        question("NPS of each month", "by_day", month, "", Some(TARGET)),
        question("NPS of each of 100 sites", "by_site", "site", "", Some(TARGET)),
        question(
            "NPS of each site in each month",
            "by_site",
            &format!("site, {month}"),
            "",
            Some(TARGET),
        ),
        question("NPS of each of 1 000 units", "by_unit", "unit", "", None),
        question(
            "NPS of each site in the last seven days",
            "by_site",
            "site",
            week,
            None,
        ),
        question(
            "NPS of each unit in the last seven days",
            "by_unit",
            "unit",
            week,
            None,
        ),
    ]
}

/// NPS by these keys, from a rollup and from the answers; the last two questions find theirs by an index.
fn question(name: &'static str, rollup: &str, keys: &str, period: &str, target: Option<f64>) -> Contest {
    let of = |figure: &str, source: &str| match keys {
        "" => format!("select {figure} from {source} {period}"),
        _ => format!("select {keys}, {figure} from {source} {period} group by {keys} order by {keys}"),
    };
    let formula = of(FORMULA, "answers");
    Contest {
        name,
        contestants: vec![
            Contestant::new("rollup", SERIAL, of("nps(sum(tally))", rollup)),
            Contestant::new("FILTER formula", SERIAL, formula.clone()).with_target(target),
            Contestant::new("FILTER formula, 2 workers", PARALLEL, formula.clone()),
            Contestant::new("nps(score)", SERIAL, of("nps(score)", "answers")),
            Contestant::new("nps(score), 2 workers", PARALLEL, of("nps(score)", "answers")),
            Contestant::duckdb("DuckDB, FILTER, one thread", ONE_THREAD, formula.clone())
                .with_target(TARGET_OF_DUCKDB),
            Contestant::duckdb("DuckDB, FILTER, all cores", ALL_CORES, formula).with_target(TARGET_OF_DUCKDB),
        ],
    }
}
