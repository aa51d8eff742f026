//! Queries timed against each other.

use anyhow::{Result, ensure};
use postgres::Client;
use std::process::Command;
use std::time::Instant;

/// Ways to the same answer, or things that people would do instead. The first is the one that the others are measured by.
pub(crate) struct Contest {
    pub(crate) name: &'static str,
    pub(crate) settings: &'static str,
    pub(crate) contestants: Vec<Contestant>,
}

pub(crate) struct Contestant {
    name: &'static str,
    query: String,
    /// How many times as long as the first it has to take, at least.
    target: Option<f64>,
}

impl Contestant {
    pub(crate) fn new(name: &'static str, query: String, target: Option<f64>) -> Self {
        Self { name, query, target }
    }
}

impl Contest {
    /// Every round times each contestant once, one after the other; what is printed are medians over the rounds, and the
    /// ratios are taken round by round, so that a slow minute hits both sides. Returns what the first took, in ms.
    pub(crate) fn run(&self, client: &mut Client, rounds: usize) -> Result<f64> {
        client.batch_execute(self.settings)?;
        for contestant in &self.contestants {
            milliseconds(client, &contestant.query)?;
        }
        let mut times = vec![Vec::new(); self.contestants.len()];
        for round in 0..rounds {
            for turn in 0..times.len() {
                let next = (round + turn) % times.len();
                times[next].push(milliseconds(client, &self.contestants[next].query)?);
            }
        }
        println!("{}", self.name);
        for (contestant, its_times) in self.contestants.iter().zip(&times) {
            let ratio = median(its_times.iter().zip(&times[0]).map(|(its, first)| its / first));
            println!(
                "  {:<30}{:>9.0} ms  {ratio:>5.2} × the time of the first{}",
                contestant.name,
                median(its_times.iter().copied()),
                contestant
                    .target
                    .map_or(String::new(), |target| verdict(ratio, target))
            );
        }
        println!();
        Ok(median(times[0].iter().copied()))
    }
}

fn verdict(ratio: f64, target: f64) -> String {
    let wanted = if target < 1.0 {
        format!("the first takes at most {:.1} × its time", 1.0 / target)
    } else {
        format!("the first at least {target} × faster")
    };
    let met = if ratio >= target { "met" } else { "MISSED" };
    format!("   target: {wanted}: {met}")
}

fn milliseconds(client: &mut Client, query: &str) -> Result<f64> {
    let start = Instant::now();
    client.simple_query(query)?;
    Ok(start.elapsed().as_secs_f64() * 1000.0)
}

pub(crate) fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The seconds that a program takes, which must succeed.
pub(crate) fn timed(command: &mut Command) -> Result<f64> {
    let started = Instant::now();
    let output = command.output()?;
    let seconds = started.elapsed().as_secs_f64();
    ensure!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(seconds)
}
