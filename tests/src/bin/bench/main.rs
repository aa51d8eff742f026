//! `make bench`: speed as ratios within one run, for machines differ and this one may be busy.
//!
//! Every round times each contestant once, one after the other; what is printed are medians over the rounds, and the
//! ratios are taken round by round, so that a slow minute hits both sides.

#![expect(clippy::print_stdout, reason = "what it prints is what it is for")]

use anyhow::Result;
use clap::Parser;
use nps_tests::cluster::Cluster;
use postgres::Client;
use std::time::Instant;

/// Times nps(score) beside sum(score), avg(score) and the formula written by hand.
#[derive(Parser)]
struct Arguments {
    /// Answers in the table
    #[arg(long, default_value_t = 10_000_000)]
    rows: u32,
    /// How often each query is timed
    #[arg(long, default_value_t = 7)]
    rounds: usize,
}

/// What stands in a query in the place of the aggregate. `nps(score)` comes first: the others are measured against it.
const CONTESTANTS: [(&str, &str); 4] = [
    ("nps(score)", "nps(score) over_frame"),
    ("sum(score)", "sum(score) over_frame"),
    ("avg(score)", "avg(score) over_frame"),
    (
        "FILTER formula",
        "100.0 * (count(*) filter (where score >= 9) over_frame - count(*) filter (where score <= 6) over_frame)
             / nullif(count(score) over_frame, 0)",
    ),
];

struct Shape {
    name: &'static str,
    settings: &'static str,
    /// With `figure` where the aggregate stands. The outer max() keeps the planner from leaving the figure out.
    query: &'static str,
    frame: &'static str,
    /// How many times faster than the formula nps(score) has to be.
    target: Option<f64>,
}

const SERIAL: &str = "set max_parallel_workers_per_gather = 0";

const SHAPES: [Shape; 5] = [
    Shape {
        name: "plain",
        settings: SERIAL,
        query: "select figure from answers",
        frame: "",
        target: Some(1.25),
    },
    Shape {
        name: "grouped by 100 sites",
        settings: SERIAL,
        query: "select max(figures.it) from (select figure as it from answers group by site) as figures",
        frame: "",
        target: Some(1.15),
    },
    Shape {
        name: "grouped by 1 000 units",
        settings: SERIAL,
        query: "select max(figures.it) from (select figure as it from answers group by unit) as figures",
        frame: "",
        target: Some(1.15),
    },
    Shape {
        name: "7-day window",
        settings: SERIAL,
        query: "select max(figures.it) from (select figure as it from answers) as figures",
        frame: "over (order by day range between interval '6 days' preceding and current row)",
        target: Some(1.5),
    },
    Shape {
        name: "parallel, 2 workers",
        settings: "set max_parallel_workers_per_gather = 2; set parallel_setup_cost = 0; set parallel_tuple_cost = 0",
        query: "select figure from answers",
        frame: "",
        target: None,
    },
];

/// nps(score) may take this many times as long as sum(score).
const TARGET_OF_SUM: f64 = 1.1;

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let cluster = Cluster::start(&[
        "jit=off",
        "shared_buffers=2GB",
        "work_mem=256MB",
        "autovacuum=off",
    ]);
    let database = cluster.database("bench");
    database.create_extension();
    let mut client = database.client();
    let version: String = client.query_one("select version()", &[])?.get(0);
    println!(
        "{version}\n{} answers, {} rounds, JIT off; medians in ms\n",
        arguments.rows, arguments.rounds
    );
    fill(&mut client, arguments.rows)?;
    for shape in &SHAPES {
        measure(&mut client, shape, arguments.rounds)?;
    }
    Ok(())
}

/// A year of answers in the order of their days, as they arrive; places and scores mixed without a pattern in them.
fn fill(client: &mut Client, rows: u32) -> Result<()> {
    client.batch_execute(&format!(
        "create unlogged table answers as
             select (hashint4(n) & 1048575) % 1000 as unit,
                    (hashint4(n) & 1048575) % 100 as site,
                    date '2025-01-01' + (n::bigint * 365 / {rows})::int as day,
                    ('{{10,10,10,10,9,9,9,8,8,7,6,3,0,10,9,10}}'::smallint[])[1 + (hashint4extended(n, 1) & 15)] as score
             from generate_series(0, {rows} - 1) as n;
         create index on answers (day) include (score)"
    ))?;
    client.batch_execute("vacuum (analyze) answers")?;
    Ok(())
}

fn measure(client: &mut Client, shape: &Shape, rounds: usize) -> Result<()> {
    client.batch_execute(shape.settings)?;
    let queries = CONTESTANTS.map(|(_, aggregate)| {
        shape
            .query
            .replace("figure ", &format!("{aggregate} "))
            .replace("over_frame", shape.frame)
    });
    for query in &queries {
        milliseconds(client, query)?;
    }
    let mut times: [Vec<f64>; CONTESTANTS.len()] = Default::default();
    for round in 0..rounds {
        for turn in 0..queries.len() {
            let contestant = (round + turn) % queries.len();
            times[contestant].push(milliseconds(client, &queries[contestant])?);
        }
    }
    println!("{}", shape.name);
    for ((name, _), its_times) in CONTESTANTS.iter().zip(&times) {
        let ratio = median(its_times.iter().zip(&times[0]).map(|(its, ours)| its / ours));
        println!(
            "  {name:<16}{:>9.0} ms  {ratio:>5.2} × the time of nps(score){}",
            median(its_times.iter().copied()),
            verdict(name, ratio, shape)
        );
    }
    println!();
    Ok(())
}

fn verdict(name: &str, ratio: f64, shape: &Shape) -> String {
    let (least, what) = match (name, shape.target) {
        ("sum(score)", _) => (
            1.0 / TARGET_OF_SUM,
            format!("nps no slower than {TARGET_OF_SUM} × sum"),
        ),
        ("FILTER formula", Some(target)) => (target, format!("nps at least {target} × faster")),
        _ => return String::new(),
    };
    format!(
        "   target: {what}: {}",
        if ratio >= least { "met" } else { "MISSED" }
    )
}

fn milliseconds(client: &mut Client, query: &str) -> Result<f64> {
    let start = Instant::now();
    client.simple_query(query)?;
    Ok(start.elapsed().as_secs_f64() * 1000.0)
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
