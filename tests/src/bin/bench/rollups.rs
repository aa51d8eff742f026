//! The same questions from rollups as from the answers themselves.

use anyhow::Result;
use postgres::Client;

use crate::contest::{Contest, Contestant};
use crate::contests::{ALL_CORES, FORMULA, ONE_THREAD, PARALLEL, SERIAL};

/// A rollup is so many times faster than the formula over the answers …
const TARGET: f64 = 100.0;
/// … and faster than DuckDB.
const TARGET_OF_DUCKDB: f64 = 1.0;

/// Rollups of the table `answers`: of its days alone, and of the days and months of its 100 sites and 1 000 units.
pub(crate) fn create(client: &mut Client) -> Result<()> {
    for (dimensions, period, name) in [
        ("{}", "day", "days"),
        ("{site}", "day", "days_of_sites"),
        ("{site}", "month", "months_of_sites"),
        ("{unit}", "day", "days_of_units"),
        ("{unit}", "month", "months_of_units"),
    ] {
        client.batch_execute(&format!(
            "select survey.create_rollup('answers', 'score', 'day', '{dimensions}', period => '{period}', name => '{name}')"
        ))?;
    }
    client.batch_execute("vacuum (analyze)")?;
    Ok(client.batch_execute("checkpoint")?)
}

pub(crate) fn all() -> Vec<Contest> {
    let month = "extract(month from day)";
    let sites = ["months_of_sites", "days_of_sites"];
    let units = ["months_of_units", "days_of_units"];
    let week = "where day > date '2025-12-31' - 7";
    vec![
        question("NPS of the year", &["days"], "", "", Some(TARGET)),
        question("NPS of each month", &["days"], month, "", Some(TARGET)),
        question("NPS of each of 100 sites", &sites, "site", "", Some(TARGET)),
        question(
            "NPS of each site in each month",
            &sites,
            &format!("site, {month}"),
            "",
            Some(TARGET),
        ),
        question("NPS of each of 1 000 units", &units, "unit", "", Some(TARGET)),
        question(
            "NPS of each site in the last seven days",
            &sites[1..],
            "site",
            week,
            None,
        ),
        question(
            "NPS of each unit in the last seven days",
            &units[1..],
            "unit",
            week,
            None,
        ),
    ]
}

/// NPS by these keys, from rollups and from the answers; the last two questions find theirs by an index.
fn question(
    name: &'static str,
    rollups: &[&'static str],
    keys: &str,
    period: &str,
    target: Option<f64>,
) -> Contest {
    let of = |figure: &str, source: &str| match keys {
        "" => format!("select {figure} from {source} {period}"),
        _ => format!("select {keys}, {figure} from {source} {period} group by {keys} order by {keys}"),
    };
    let rollup = |view: &&'static str| {
        let query = of("nps(sum(tally))", view);
        // Rollups of months have no days.
        let query = if view.starts_with("months") {
            query.replace("from day)", "from month)")
        } else {
            query
        };
        Contestant::new(view, SERIAL, query)
    };
    let formula = of(FORMULA, "answers");
    let answers = [
        Contestant::new("FILTER formula", SERIAL, formula.clone()).with_target(target),
        Contestant::new("FILTER formula, 2 workers", PARALLEL, formula.clone()),
        Contestant::new("nps(score)", SERIAL, of("nps(score)", "answers")),
        Contestant::new("nps(score), 2 workers", PARALLEL, of("nps(score)", "answers")),
        Contestant::duckdb("DuckDB, FILTER, one thread", ONE_THREAD, formula.clone())
            .with_target(TARGET_OF_DUCKDB),
        Contestant::duckdb("DuckDB, FILTER, all cores", ALL_CORES, formula).with_target(TARGET_OF_DUCKDB),
    ];
    Contest {
        name,
        contestants: rollups.iter().map(rollup).chain(answers).collect(),
    }
}
