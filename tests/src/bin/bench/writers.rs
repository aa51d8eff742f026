//! What rollups cost those who write answers, on a server that keeps what it has confirmed: those of survey.answers, and one
//! over an organisation's own table.

use std::io::Write;
use std::thread::scope;
use std::time::Instant;

use anyhow::Result;
use nps_tests::cluster::{Cluster, Database};
use postgres::Client;

use crate::contest::{median, met};
use crate::tables::migrated;

/// Writers take at most so many times as long with rollups: who writes a row at a time, and who writes a thousand.
const TARGET: f64 = 1.3;
const TARGET_OF_BATCHES: f64 = 1.2;

/// The same schema, but nothing is counted.
const WITHOUT_ROLLUPS: &str = "do $$
    declare
        removal text;
    begin
        for removal in
            select format('drop trigger %I on %s', tgname, tgrelid::regclass) from pg_trigger where tgname ~ 'is_counted'
        loop
            execute removal;
        end loop;
    end
    $$";

const UNITS: &str = "insert into survey.units (code, kind, name) select 'unit' || n, 'site', 'Unit ' || n from generate_series(1, 100) as n";
const OWN_TABLE: &str = "
    create table replies (
        reply_id bigint generated always as identity primary key,
        clinic integer not null, replied_at timestamptz not null, score smallint, comment text
    );
    create index on replies (clinic, replied_at)";
const OWN_ROLLUP: &str =
    "select survey.create_rollup('replies', 'score', 'replied_at', '{clinic}', 'Europe/Helsinki')";

/// As patients answer: one in twenty is a detractor, whose answer opens a case.
const SCORE: &str =
    "('{10,10,10,10,10,10,10,10,10,9,9,9,9,9,9,8,8,8,7,3}'::smallint[])[1 + (random() * 20)::int % 20]";

struct Workload {
    name: &'static str,
    clients: usize,
    transactions: usize,
    what: What,
    target: f64,
}

/// What a transaction does.
#[derive(Clone)]
enum What {
    Statement(String),
    /// Lines for `copy … from stdin`.
    Copy(String, String),
}

/// By one client and by eight, so many transactions each a round.
fn by_one_and_eight(
    names: [&'static str; 2],
    transactions: [usize; 2],
    target: f64,
    what: &What,
) -> [Workload; 2] {
    [(names[0], 1, transactions[0]), (names[1], 8, transactions[1])].map(|(name, clients, transactions)| {
        Workload {
            name,
            clients,
            transactions,
            what: what.clone(),
            target,
        }
    })
}

fn single(names: [&'static str; 2], statement: &str) -> [Workload; 2] {
    by_one_and_eight(names, [500, 250], TARGET, &What::Statement(statement.to_owned()))
}

fn batches(names: [&'static str; 2], what: &What) -> [Workload; 2] {
    by_one_and_eight(names, [20, 5], TARGET_OF_BATCHES, what)
}

/// Of a table with these columns for unit, time, score and comment.
fn inserts(table: &str, columns: &str) -> (String, What, What) {
    let one =
        format!("insert into {table} ({columns}) values (1, '2026-03-29 10:00Z', {SCORE}, 'friendly staff')");
    let batch = format!(
        "insert into {table} ({columns})
         select 1 + (random() * 99)::int, timestamptz '2026-03-29 04:00Z' + random() * interval '12 hours', {SCORE}, 'friendly staff'
         from generate_series(1, 1000)"
    );
    let lines = (0..1000).map(|n| {
        let score = [
            10, 10, 10, 10, 10, 10, 10, 10, 10, 9, 9, 9, 9, 9, 9, 8, 8, 8, 7, 3,
        ][n * 7 % 20];
        format!(
            "{}\t2026-03-29 {:02}:30Z\t{score}\tfriendly staff\n",
            1 + n % 100,
            4 + n % 12
        )
    });
    let copy = What::Copy(format!("copy {table} ({columns}) from stdin"), lines.collect());
    (one, What::Statement(batch), copy)
}

/// Rows one by one and by the thousand, for a table with these columns for unit, time, score and comment.
fn workloads(table: &str, columns: &str) -> Vec<Workload> {
    let (one, batch, copy) = inserts(table, columns);
    [
        single(["inserts of a row, one client", "  eight clients"], &one),
        batches(["inserts of 1 000 rows, one client", "  eight clients"], &batch),
        batches(["copy of 1 000 rows, one client", "  eight clients"], &copy),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(crate) fn run(rounds: usize) -> Result<()> {
    let cluster = Cluster::start(&[
        "fsync=on",
        "synchronous_commit=on",
        "full_page_writes=on",
        "jit=off",
    ]);
    println!("writers: transactions a second without rollups and with them; every commit reaches the disk\n");
    let [without, with] = [&migrated(&cluster, "without")?, &migrated(&cluster, "with")?];
    for side in [without, with] {
        side.client().batch_execute(&format!("{UNITS}; {OWN_TABLE}"))?;
    }
    without.client().batch_execute(WITHOUT_ROLLUPS)?;
    with.client().batch_execute(OWN_ROLLUP)?;
    println!("  survey.answers, with its topics, cases and indexes");
    let feedback = single(
        ["survey.record_feedback, one client", "  eight clients"],
        &format!("select survey.record_feedback('unit1', {SCORE}, 'friendly staff')"),
    );
    let answers = workloads("survey.answers", "unit_id, answered_at, score, comment");
    for workload in feedback.into_iter().chain(answers) {
        workload.run(without, with, rounds)?;
    }
    println!(
        "  a table of one's own, with a primary key, an index, and survey.create_rollup() by day and unit"
    );
    for workload in workloads("replies", "clinic, replied_at, score, comment") {
        workload.of_a_table_as_fast_as(5).run(without, with, rounds)?;
    }
    println!();
    Ok(())
}

impl Workload {
    /// With rounds long enough for a table that takes rows so many times as fast.
    fn of_a_table_as_fast_as(mut self, times: usize) -> Workload {
        self.transactions *= times;
        self
    }

    /// Both sides write in turn, round by round; what is printed are medians, and the median of the rounds' ratios.
    fn run(&self, without: &Database<'_>, with: &Database<'_>, rounds: usize) -> Result<()> {
        let mut rates = [Vec::new(), Vec::new()];
        let mut sides = [without, with]
            .map(|database| -> Vec<Client> { (0..self.clients).map(|_| database.client()).collect() });
        for round in 0..=rounds {
            for (clients, its_rates) in sides.iter_mut().zip(&mut rates) {
                let rate = self.rate(clients)?;
                // The first round warms up: sessions stay, as those of a program that writes answers do.
                if round > 0 {
                    its_rates.push(rate);
                }
            }
        }
        let [plain, kept] = &rates;
        let ratio = median(plain.iter().zip(kept).map(|(plain, kept)| plain / kept));
        println!(
            "    {:<36}{:>7.0} {:>7.0}  {ratio:>5.2} × the time   target: at most {}: {}",
            self.name,
            median(plain.iter().copied()),
            median(kept.iter().copied()),
            self.target,
            met(ratio <= self.target)
        );
        Ok(())
    }

    fn rate(&self, clients: &mut [Client]) -> Result<f64> {
        let start = Instant::now();
        scope(|threads| {
            let writers: Vec<_> = clients
                .iter_mut()
                .map(|client| threads.spawn(|| self.write(client)))
                .collect();
            writers
                .into_iter()
                .try_for_each(|writer| writer.join().expect("a writer that does not panic"))
        })?;
        Ok((self.clients * self.transactions) as f64 / start.elapsed().as_secs_f64())
    }

    fn write(&self, client: &mut Client) -> Result<()> {
        match &self.what {
            What::Statement(statement) => {
                let statement = client.prepare(statement)?;
                for _ in 0..self.transactions {
                    client.execute(&statement, &[])?;
                }
            }
            What::Copy(statement, lines) => {
                for _ in 0..self.transactions {
                    let mut copy = client.copy_in(statement.as_str())?;
                    copy.write_all(lines.as_bytes())?;
                    copy.finish()?;
                }
            }
        }
        Ok(())
    }
}
