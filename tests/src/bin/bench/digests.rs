//! A week's digests of 5 000 units: how many a second, from the first query to the last file, and in how much memory.

use std::fs;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use nps_tests::cluster::{Cluster, Database};
use nps_tests::reporter;

use crate::contest::met;
use crate::reads;

const UNITS: usize = 5_000;
const FEW_UNITS: usize = 500;
/// Digests a second.
const TARGET_RATE: f64 = 200.0;
/// All units may take so many times the memory of the few.
const TARGET_MEMORY: f64 = 1.2;

pub(crate) fn run(answers: u32) -> Result<()> {
    let cluster = Cluster::start(&["shared_buffers=2GB", "autovacuum=off"]);
    let database = cluster.database("digests");
    reads::fill(&database, answers)?;
    println!("digests of {answers} answers, written to files; every file reaches the disk");
    let few = measure(&database, FEW_UNITS)?;
    let all = measure(&database, UNITS)?;
    let (rate, growth) = (all.digests as f64 / all.seconds, all.megabytes / few.megabytes);
    for (units, run) in [(FEW_UNITS, few), (UNITS, all)] {
        println!(
            "  {units:>5} units: {} digests in {:.1} s, at most {:.0} MB of memory",
            run.digests, run.seconds, run.megabytes
        );
    }
    println!(
        "  {rate:.0} digests a second   target: at least {TARGET_RATE}: {}\n  {growth:.2} × the memory   target: at most {TARGET_MEMORY}: {}\n",
        met(rate >= TARGET_RATE),
        met(growth <= TARGET_MEMORY)
    );
    Ok(())
}

/// A run of the program.
struct Run {
    digests: usize,
    seconds: f64,
    megabytes: f64,
}

fn measure(database: &Database<'_>, units: usize) -> Result<Run> {
    let outbox = tempfile::tempdir()?;
    let mut run = reporter::command(database);
    run.args(["digest", "run", "--week", "2026-W01", "--to-directory"])
        .arg(outbox.path());
    if units < UNITS {
        for unit in 1..=units {
            run.args(["--unit", &format!("unit{unit}")]);
        }
    }
    let started = Instant::now();
    let megabytes = peak_memory(&mut run)?;
    let seconds = started.elapsed().as_secs_f64();
    let digests = fs::read_dir(outbox.path().join("2026-W01"))?.count();
    ensure!(digests == units, "{digests} digests of {units} units");
    Ok(Run {
        digests,
        seconds,
        megabytes,
    })
}

/// Runs a program to its end, and tells the most memory that it held.
fn peak_memory(command: &mut Command) -> Result<f64> {
    let report = tempfile::NamedTempFile::new()?;
    let mut timed = Command::new("/usr/bin/time");
    timed.args(["--format", "%M", "--output"]).arg(report.path());
    timed.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => timed.env(name, value),
            None => timed.env_remove(name),
        };
    }
    let output = timed.output().context("/usr/bin/time")?;
    ensure!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let kilobytes: f64 = fs::read_to_string(report.path())?.trim().parse()?;
    Ok(kilobytes / 1024.0)
}
