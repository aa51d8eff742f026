//! What rollups cost those who write answers, on a server that keeps what it has confirmed.

use std::thread::scope;
use std::time::Instant;

use anyhow::Result;
use nps_tests::cluster::{Cluster, Database};
use postgres::Client;

use crate::contest::median;
use crate::tables::migrated;

/// Writers keep this share of their throughput at least.
const TARGET: f64 = 0.8;

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

struct Workload {
    name: &'static str,
    clients: usize,
    transactions: usize,
    statement: String,
}

/// As patients answer: one in twenty is a detractor, whose answer opens a case.
const SCORE: &str =
    "('{10,10,10,10,10,10,10,10,10,9,9,9,9,9,9,8,8,8,7,3}'::smallint[])[1 + (random() * 20)::int % 20]";

fn workloads() -> [Workload; 6] {
    let feedback = format!("select survey.record_feedback('unit1', {SCORE}, 'friendly staff')");
    let one = format!(
        "insert into survey.answers (unit_id, answered_at, score, comment)
         values (1, '2026-03-29 10:00Z', {SCORE}, 'friendly staff')"
    );
    let batch = format!(
        "insert into survey.answers (unit_id, answered_at, score, comment)
         select 1 + (random() * 99)::int, timestamptz '2026-03-29 04:00Z' + random() * interval '12 hours', {SCORE}, 'friendly staff'
         from generate_series(1, 1000)"
    );
    [
        ("one client, one unit", 1, 500, &feedback),
        ("eight clients, one unit", 8, 250, &feedback),
        ("one client, bare inserts", 1, 500, &one),
        ("eight clients, bare inserts", 8, 250, &one),
        ("one client, 1 000 answers of a day", 1, 20, &batch),
        ("eight clients, the same", 8, 5, &batch),
    ]
    .map(|(name, clients, transactions, statement)| Workload {
        name,
        clients,
        transactions,
        statement: statement.clone(),
    })
}

/// Both sides write in turn, round by round; what is printed are medians, and the median of the rounds' ratios.
pub(crate) fn run(rounds: usize) -> Result<()> {
    let cluster = Cluster::start(&[
        "fsync=on",
        "synchronous_commit=on",
        "full_page_writes=on",
        "jit=off",
    ]);
    let with = survey(&cluster)?;
    let without = survey(&cluster)?;
    without.client().batch_execute(WITHOUT_ROLLUPS)?;
    println!(
        "rollups: transactions a second, of survey.answers without and with them; every commit reaches the disk"
    );
    for workload in workloads() {
        let mut rates = [Vec::new(), Vec::new()];
        for round in 0..=rounds {
            for (database, its_rates) in [&without, &with].into_iter().zip(&mut rates) {
                let rate = workload.rate(database)?;
                // The first round warms up.
                if round > 0 {
                    its_rates.push(rate);
                }
            }
        }
        let [plain, kept] = &rates;
        let ratio = median(kept.iter().zip(plain).map(|(kept, plain)| kept / plain));
        println!(
            "  {:<34}{:>9.0} {:>9.0}  {ratio:>5.2} × the throughput   target: at least {TARGET}: {}",
            workload.name,
            median(plain.iter().copied()),
            median(kept.iter().copied()),
            if ratio >= TARGET { "met" } else { "MISSED" }
        );
    }
    println!();
    Ok(())
}

impl Workload {
    fn rate(&self, database: &Database<'_>) -> Result<f64> {
        let mut clients: Vec<Client> = (0..self.clients).map(|_| database.client()).collect();
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
        let statement = client.prepare(&self.statement)?;
        for _ in 0..self.transactions {
            client.execute(&statement, &[])?;
        }
        Ok(())
    }
}

/// The survey with a hundred units.
fn survey(cluster: &Cluster) -> Result<Database<'_>> {
    let database = migrated(cluster, "writers")?;
    database.client().batch_execute(
        "insert into survey.units (code, kind, name) select 'unit' || n, 'site', 'Unit ' || n from generate_series(1, 100) as n",
    )?;
    Ok(database)
}
