//! What the reporter reads for a week's digest, of little more than a year and of a longer history: it is to be the same.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::thread::scope;

use anyhow::{Context, Result};
use nps_tests::cluster::{Cluster, Database};
use nps_tests::reporter;
use postgres::types::Type;
use postgres::{Client, SimpleQueryMessage};

use crate::contest::{median, met};

const ANSWERS_A_WEEK: u32 = 64_000;
const SHORTEST: u32 = 60 * ANSWERS_A_WEEK;
/// A table of more rows than these is not to be read from end to end.
const MOST_IN_A_SCAN: i64 = 10_000;
/// Of the long history it may read this many times as many rows as of the short one.
const TARGET: f64 = 1.1;

/// What the reporter's transactions begin with.
const PLANNING: &str = include_str!("../../../../sql/connection/planning.sql");

/// What a plan read of each table, the most first; and the longest table that it read from end to end.
const ROWS_READ: &str = r#"
    select node->>'Relation Name',
           sum((kept + removed) * (node->'Actual Loops')::float8)::bigint,
           coalesce(max(kept + removed) filter (where node->>'Node Type' = 'Seq Scan'), 0)::bigint
    from jsonb_path_query($1::text::jsonb, 'strict $.** ? (exists (@."Relation Name"))') as node
    cross join lateral (
        select (node->'Actual Rows')::float8,
               coalesce((node->'Rows Removed by Filter')::float8, 0)
                   + coalesce((node->'Rows Removed by Index Recheck')::float8, 0)
    ) as rows (kept, removed)
    group by 1
    order by 2 desc"#;
const TIME_AND_PAGES: &str = "
    select (plan->'Execution Time')::float8,
           (plan->'Plan'->'Shared Hit Blocks')::bigint + (plan->'Plan'->'Shared Read Blocks')::bigint
    from jsonb_array_elements($1::text::jsonb) as plan";

/// Every report of the directory, for an old week and a recent one.
pub(crate) fn run(answers: u32, rounds: usize) -> Result<()> {
    // As the reporter has it: planned for the week, and fetched some rows at a time, hence by one process.
    let cluster = Cluster::start(&[
        "plan_cache_mode=force_custom_plan",
        "max_parallel_workers_per_gather=0",
        "shared_buffers=2GB",
        "autovacuum=off",
    ]);
    // A week is compared with the year before it, so a history has more than that; of whole weeks, so that an old week has as much
    // before it in both.
    let histories = [SHORTEST, (answers - answers % ANSWERS_A_WEEK).max(SHORTEST)];
    let databases = histories.map(|_| cluster.database("reads"));
    scope(|threads| {
        let fillers = databases
            .iter()
            .zip(histories)
            .map(|(database, answers)| threads.spawn(move || fill(database, answers)))
            .collect::<Vec<_>>();
        fillers
            .into_iter()
            .try_for_each(|filler| filler.join().expect("a filler that does not panic"))
    })?;
    println!(
        "the reporter's reads, of histories of {histories:?} answers of 5000 units, {ANSWERS_A_WEEK} a week"
    );
    let [short, long] = &databases;
    let mut clients = [short.client(), long.client()];
    for client in &mut clients {
        client.batch_execute("begin")?;
        client.batch_execute(PLANNING)?;
    }
    for report in Report::all()? {
        report.measure(&mut clients, histories, rounds)?;
    }
    println!();
    Ok(())
}

/// Three years of 5 000 units are ten million answers.
pub(crate) fn fill(database: &Database<'_>, answers: u32) -> Result<()> {
    fill_with(database, answers, 5_000, ANSWERS_A_WEEK)
}

pub(crate) fn fill_with(database: &Database<'_>, answers: u32, units: u32, weekly: u32) -> Result<()> {
    reporter::migrate(database);
    let mut client = database.client();
    client.batch_execute(&format!(
        "set bench.answers = {answers}; set bench.units = {units}; set bench.weekly = {weekly}"
    ))?;
    client.batch_execute(include_str!("reads.sql"))?;
    client.batch_execute("vacuum (analyze)")?;
    // What the filling left to be written would be written while somebody measures.
    Ok(client.batch_execute("checkpoint")?)
}

/// A statement of sql/reports.
struct Report {
    name: String,
    text: String,
}

/// One execution of it.
struct Reading {
    milliseconds: f64,
    pages: i64,
    rows: Vec<(String, i64)>,
    longest_scan: i64,
}

impl Report {
    fn all() -> Result<Vec<Report>> {
        let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sql/reports");
        let mut reports = Vec::new();
        for file in fs::read_dir(directory)? {
            let path = file?.path();
            if path.extension() == Some(OsStr::new("sql")) {
                reports.push(Report {
                    name: path
                        .file_stem()
                        .unwrap_or_default()
                        .to_string_lossy()
                        .into_owned(),
                    text: fs::read_to_string(&path)?,
                });
            }
        }
        reports.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(reports)
    }

    /// Both histories in turn, round by round; what is printed are medians, and the median of the rounds' ratios.
    fn measure(&self, clients: &mut [Client; 2], histories: [u32; 2], rounds: usize) -> Result<()> {
        for client in clients.iter_mut() {
            client
                .batch_execute(&format!("prepare {} as {}", self.name, self.text))
                .with_context(|| self.name.clone())?;
        }
        let parameters = clients[0].prepare(&self.text)?.params().to_vec();
        let weeks = match parameters.contains(&Type::DATE) {
            true => &["an old week", "a recent week"][..],
            false => &["any week"],
        };
        for week in weeks {
            let mut readings = [Vec::new(), Vec::new()];
            for round in 0..=rounds {
                for ((client, answers), its_readings) in clients.iter_mut().zip(histories).zip(&mut readings)
                {
                    let reading = self.read(client, &parameters, weeks_ago(week, answers))?;
                    // The first round warms up.
                    if round > 0 {
                        its_readings.push(reading);
                    }
                }
            }
            println!("  {}, {week}", self.name);
            report(&readings, histories);
        }
        Ok(())
    }

    /// Reads the week that ended so many weeks before the last one did.
    fn read(&self, client: &mut Client, parameters: &[Type], weeks_ago: u32) -> Result<Reading> {
        let arguments = parameters.iter().map(|parameter| match *parameter {
            Type::DATE => format!("date '2025-12-29' - 7 * {weeks_ago}"),
            _ => "null".to_owned(),
        });
        let arguments = arguments.collect::<Vec<_>>().join(", ");
        let call = match arguments.as_str() {
            "" => self.name.clone(),
            _ => format!("{}({arguments})", self.name),
        };
        let answer = client.simple_query(&format!(
            "explain (analyze, buffers, timing off, format json) execute {call}"
        ))?;
        let plan = answer.iter().find_map(|message| match message {
            SimpleQueryMessage::Row(row) => row.get(0),
            _ => None,
        });
        let plan = plan.context("explain says nothing")?;
        let whole = client.query_one(TIME_AND_PAGES, &[&plan])?;
        let tables = client.query(ROWS_READ, &[&plan])?;
        Ok(Reading {
            milliseconds: whole.get(0),
            pages: whole.get(1),
            rows: tables.iter().map(|table| (table.get(0), table.get(1))).collect(),
            longest_scan: tables.iter().map(|table| table.get(2)).max().unwrap_or_default(),
        })
    }
}

/// The oldest week that has a whole one before it, or the last.
fn weeks_ago(week: &str, answers: u32) -> u32 {
    match week {
        "an old week" => (answers / ANSWERS_A_WEEK).saturating_sub(2),
        _ => 0,
    }
}

fn report(readings: &[Vec<Reading>; 2], histories: [u32; 2]) {
    for (its_readings, answers) in readings.iter().zip(histories) {
        let Some(last) = its_readings.last() else { return };
        let rows = last.rows.iter().map(|(table, rows)| format!("{table} {rows}"));
        println!(
            "    {answers:>9} answers {:>6.0} ms {:>7} pages   rows read: {}",
            median(its_readings.iter().map(|reading| reading.milliseconds)),
            last.pages,
            rows.collect::<Vec<_>>().join(", ")
        );
    }
    let [short, long] = readings;
    let ratio = |measure: fn(&Reading) -> f64| {
        median(
            long.iter()
                .zip(short)
                .map(|(long, short)| measure(long) / measure(short)),
        )
    };
    let rows = ratio(|reading| reading.rows.iter().map(|(_, rows)| *rows as f64).sum());
    let longest_scan = long
        .iter()
        .map(|reading| reading.longest_scan)
        .max()
        .unwrap_or_default();
    println!(
        "    {:.2} × the time, {:.2} × the pages, {rows:.2} × the rows   target of rows: at most {TARGET}: {};   no table of more than {MOST_IN_A_SCAN} rows from end to end: {}",
        ratio(|reading| reading.milliseconds),
        ratio(|reading| reading.pages as f64),
        met(rows <= TARGET),
        met(longest_scan <= MOST_IN_A_SCAN)
    );
}
