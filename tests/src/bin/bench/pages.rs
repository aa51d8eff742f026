//! The public pages of a thousand units in three languages: the first edition, the next morning's, and one after a few answers more.
//! And the internal pages of all five thousand units, which have no target.

use std::path::Path;
use std::process::Command;

use anyhow::Result;
use nps_tests::cluster::{Cluster, Database};
use nps_tests::reporter;

use crate::contest::{median, met, timed};
use crate::reads;

/// An organisation, nine lines, 490 sites, and as many wards as make a thousand.
const UNITS: u32 = 1_000;
pub(crate) const MORNING: &str = "2026-01-05T06:00:00+02:00";
const NEXT_MORNING: &str = "2026-01-06T06:00:00+02:00";
/// Answers that come to one site between two editions of a morning.
const FEW: u32 = 20;
/// Seconds.
const TARGET_FIRST: f64 = 20.0;
const TARGET_AGAIN: f64 = 5.0;

pub(crate) fn run(answers: u32, rounds: usize) -> Result<()> {
    let cluster = Cluster::start(&["shared_buffers=2GB", "autovacuum=off"]);
    let database = cluster.database("pages");
    reads::fill(&database, answers)?;
    println!(
        "pages of {UNITS} units in three languages, from rollups over {answers} answers; medians of {rounds} rounds"
    );
    let mut seconds = [Vec::new(), Vec::new(), Vec::new()];
    // Until the end: ext4 is slow to make files right after it has deleted as many, which mornings are too far apart for.
    let mut directories = Vec::new();
    for round in 0..rounds {
        let directory = &*directories.push_mut(tempfile::tempdir()?);
        seconds[0].push(publish(&database, directory.path(), UNITS, MORNING)?);
        few_more(&database, round)?;
        seconds[1].push(publish(&database, directory.path(), UNITS, MORNING)?);
        seconds[2].push(publish(&database, directory.path(), UNITS, NEXT_MORNING)?);
    }
    let [first, again, next] = seconds.map(|times| median(times.into_iter()));
    for (what, seconds, target) in [
        ("the first edition", first, TARGET_FIRST),
        ("after a few answers more", again, TARGET_AGAIN),
        (
            "the next morning, on which every page changes",
            next,
            TARGET_AGAIN,
        ),
    ] {
        let verdict = met(seconds <= target);
        println!("  {what}: {seconds:.1} s   target: at most {target}: {verdict}");
    }
    let directory = tempfile::tempdir()?;
    let inside = || timed(&mut internal(&database, directory.path()));
    println!(
        "  the internal pages of all units: {:.1} s at first, {:.1} s again",
        inside()?,
        inside()?
    );
    println!();
    Ok(())
}

fn internal(database: &Database<'_>, directory: &Path) -> Command {
    let mut publish = reporter::command(database);
    publish
        .args(["publish", "--internal", "--as-of", MORNING, "--to"])
        .arg(directory);
    publish
}

/// The seconds that the public pages of the first so many units take.
pub(crate) fn publish(database: &Database<'_>, directory: &Path, units: u32, moment: &str) -> Result<f64> {
    let units: Vec<String> = (1..=units).map(|unit| format!("unit{unit}")).collect();
    let mut publish = reporter::command(database);
    publish
        .env("NPS_PAGE_UNITS", units.join(","))
        .args(["publish", "--as-of", moment, "--to"])
        .arg(directory);
    timed(&mut publish)
}

fn few_more(database: &Database<'_>, round: usize) -> Result<()> {
    let unit = 11 + round;
    Ok(database.client().batch_execute(&format!(
        "insert into survey.answers (unit_id, answered_at, score)
         select {unit}, '2026-01-03 12:00+02', 0 from generate_series(1, {FEW})"
    ))?)
}
