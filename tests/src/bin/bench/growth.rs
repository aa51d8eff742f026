//! What grows with the answers, and what does not: the same work over a hundredth, a tenth and all of them, and the exponent by
//! which its time grows.

use anyhow::{Result, ensure};
use nps_tests::cluster::{Cluster, Database};
use nps_tests::postfix::Sink;
use nps_tests::reporter;
use postgres::Client;

use crate::contest::{median, met, timed};
use crate::contests::{ALL_CORES, FORMULA, SERIAL};
use crate::engine::{DuckDb, Engine};
use crate::{pages, reads, tables, topics};

/// What a week's digests cost does not depend on the history.
const TARGET: f64 = 0.1;
/// Units of the survey, and their answers a week: of ten million the first were 55 years ago.
const UNITS: u32 = 100;
const WEEKLY: u32 = 3_500;
/// Rows that a writer writes, one after the other; and how often a thousand.
const ROWS: usize = 200;
const BATCHES: usize = 20;
const ROW: &str = "insert into answers values (1, 1, '2025-12-31', 9)";
const BATCH: &str =
    "insert into answers select n, n % 100, date '2025-12-31', n % 11 from generate_series(1, 1000) as n";

const FIGURES: [(&str, &str); 4] = [
    ("nps(score)", "select nps(score) from answers"),
    (
        "nps(score), by 100 sites",
        "select count(it) from (select nps(score) as it from answers group by site) as its",
    ),
    (
        "nps_summary, thirteen figures",
        "select figures.* from (select nps_tally(score) as tally from answers) as tallies, nps_summary(tally) as figures",
    ),
    (
        "nps(score), of seven days before each",
        "select count(it) from (
             select nps(score) over (order by day range between interval '6 days' preceding and current row) as it from answers
         ) as its",
    ),
];

pub(crate) fn run(answers: u32, rounds: usize) -> Result<()> {
    let sizes = [answers / 100, answers / 10, answers];
    println!(
        "growth: times over {sizes:?} answers in ms, medians of {rounds} rounds, and the exponents from each to the next and of all"
    );
    let growth = Growth { sizes, rounds };
    tables_grow(&growth)?;
    comments_grow(&growth)?;
    surveys_grow(&growth)?;
    println!();
    Ok(())
}

struct Growth {
    sizes: [u32; 3],
    rounds: usize,
}

impl Growth {
    /// Every round does the work of each size once; the first round warms up. `work` returns milliseconds.
    fn measure(
        &self,
        name: &str,
        target: Option<f64>,
        mut work: impl FnMut(usize) -> Result<f64>,
    ) -> Result<()> {
        let mut times = [const { Vec::new() }; 3];
        for round in 0..=self.rounds {
            for (size, its_times) in times.iter_mut().enumerate() {
                let time = work(size)?;
                if round > 0 {
                    its_times.push(time);
                }
            }
        }
        let times = times.map(|its_times| median(its_times.into_iter()));
        let exponent = |from: usize, to: usize| {
            (times[to] / times[from]).ln() / (f64::from(self.sizes[to]) / f64::from(self.sizes[from])).ln()
        };
        let verdict = target.map_or(String::new(), |target| {
            format!("   target: below {target}: {}", met(exponent(0, 2) < target))
        });
        println!(
            "  {name:<44}{:>9.1} {:>9.1} {:>9.1}   {:>5.2} {:>5.2}   {:>5.2}{verdict}",
            times[0],
            times[1],
            times[2],
            exponent(0, 1),
            exponent(1, 2),
            exponent(0, 2)
        );
        Ok(())
    }
}

/// Figures over a table of answers, all of one year, and writing to it.
fn tables_grow(growth: &Growth) -> Result<()> {
    let cluster = Cluster::start(&["jit=off", "shared_buffers=2GB", "autovacuum=off"]);
    let database = tables::migrated(&cluster, "growth")?;
    let mut client = database.client();
    let mut duckdb = DuckDb::start()?;
    let names = [0, 1, 2].map(|size| format!("answers{size}"));
    for (name, answers) in names.iter().zip(growth.sizes) {
        tables::answers(&mut client, name, answers, "")?;
        tables::answers_for_duckdb(&mut duckdb, &mut client, name, "")?;
    }
    client.batch_execute(SERIAL)?;
    // Seven days of the largest table are 190 000 rows, which a window has at hand; on disk it would take twenty times as long.
    client.batch_execute("set work_mem = '64MB'")?;
    duckdb.ask(ALL_CORES)?;
    let question = |name: &str, engine: &mut dyn Engine, query: &str| {
        growth.measure(name, None, |size| {
            Ok(engine.ask(&query.replace("answers", &names[size]))?.milliseconds)
        })
    };
    for (name, query) in FIGURES {
        question(name, &mut client, query)?;
    }
    let by_formula = format!("select {FORMULA} from answers");
    question("FILTER formula", &mut client, &by_formula)?;
    question("DuckDB, FILTER, all cores", &mut duckdb, &by_formula)?;
    writing_grows(growth, &mut client, &names, "without a rollup")?;
    for name in &names {
        let create = format!("select survey.create_rollup('{name}', 'score', 'day', '{{site}}')");
        client.batch_execute(&create)?;
    }
    writing_grows(growth, &mut client, &names, "with one")?;
    growth.measure("NPS of the year, from the rollup", None, |size| {
        let query = format!("select nps(sum(tally)) from {}_rollup", names[size]);
        Ok(client.ask(&query)?.milliseconds)
    })
}

fn writing_grows(growth: &Growth, client: &mut Client, names: &[String; 3], rollup: &str) -> Result<()> {
    growth.measure(&format!("{ROWS} inserts, {rollup}"), None, |size| {
        write(client, &ROW.replace("answers", &names[size]), ROWS)
    })?;
    growth.measure(&format!("{BATCHES} inserts of 1 000, {rollup}"), None, |size| {
        write(client, &BATCH.replace("answers", &names[size]), BATCHES)
    })?;
    Ok(client.batch_execute("vacuum (analyze)")?)
}

fn write(client: &mut Client, statement: &str, times: usize) -> Result<f64> {
    let statement = client.prepare(statement)?;
    let started = std::time::Instant::now();
    for _ in 0..times {
        client.execute(&statement, &[])?;
    }
    Ok(started.elapsed().as_secs_f64() * 1000.0)
}

/// Topics of the comments that so many answers have: three in eight.
fn comments_grow(growth: &Growth) -> Result<()> {
    let cluster = Cluster::start(&["jit=off", "shared_buffers=1GB", "autovacuum=off"]);
    let database = tables::migrated(&cluster, "growth")?;
    let mut client = database.client();
    client.batch_execute(SERIAL)?;
    topics::comments(&mut client)?;
    for (size, answers) in growth.sizes.iter().enumerate() {
        client.batch_execute(&format!(
            "create unlogged table comments{size} as
             select language, comment from comments cross join generate_series(1, 1 + {answers} / 900000) limit {answers}::bigint * 3 / 8"
        ))?;
    }
    client.batch_execute("vacuum (analyze)")?;
    growth.measure("topics of their comments", None, |size| {
        let query = topics::BY_LEXICON.replace("from comments", &format!("from comments{size} as comments"));
        Ok(client.ask(&query)?.milliseconds)
    })
}

/// A week's digests and pages, of a survey that has been going on for so long.
fn surveys_grow(growth: &Growth) -> Result<()> {
    let cluster = Cluster::start(&["jit=off", "shared_buffers=2GB", "autovacuum=off"]);
    let databases = growth.sizes.map(|_| cluster.database("growth"));
    for (database, answers) in databases.iter().zip(growth.sizes) {
        reads::fill_with(database, answers, UNITS, WEEKLY)?;
    }
    growth.measure("a week's digests of 100 units, to files", Some(TARGET), |size| {
        digests(&databases[size])
    })?;
    let sink = Sink::start();
    growth.measure("and through a mail server", Some(TARGET), |size| {
        mails(&databases[size], &sink)
    })?;
    growth.measure("their public pages, with all years", None, |size| {
        let directory = tempfile::tempdir()?;
        Ok(pages::publish(&databases[size], directory.path(), UNITS, pages::MORNING)? * 1000.0)
    })
}

fn digests(database: &Database<'_>) -> Result<f64> {
    let outbox = tempfile::tempdir()?;
    let mut run = reporter::command(database);
    run.args(["digest", "run", "--week", "2026-W01", "--to-directory"])
        .arg(outbox.path());
    Ok(timed(&mut run)? * 1000.0)
}

/// From the first query to the last mail that the server has taken, of the latest week that was not sent yet: the ledger never
/// forgets one.
fn mails(database: &Database<'_>, sink: &Sink) -> Result<f64> {
    let week = database.ask(
        "select to_char(date '2025-12-29' - 7 * (select count(distinct monday)::integer from survey.deliveries), 'IYYY-\"W\"IW')",
    );
    let mut run = reporter::command(database);
    run.args(["digest", "run", "--week", &week])
        .env("NPS_MAIL_FROM", "nps@example.org")
        .env("NPS_SMTP_URL", format!("smtp://127.0.0.1:{}", sink.port()));
    let seconds = timed(&mut run)?;
    let left = database.ask("select count(*) from survey.deliveries where state <> 'sent'");
    ensure!(left == "0", "{left} mails of {week} were not sent");
    Ok(seconds * 1000.0)
}
