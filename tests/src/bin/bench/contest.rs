//! Queries timed against each other.

use anyhow::{Result, ensure};
use std::process::Command;
use std::time::Instant;

use crate::engine::{Answer, Engine, Where};

/// Ways to the same answer, or things that people would do instead. The first is the one that the others are measured by.
pub(crate) struct Contest {
    pub(crate) name: &'static str,
    pub(crate) contestants: Vec<Contestant>,
}

pub(crate) struct Contestant {
    name: &'static str,
    engine: Where,
    /// What is told its engine before it is asked.
    settings: &'static str,
    query: String,
    /// Does it answer what the first answers, or something else that takes about as long?
    answers: bool,
    /// How many times as long as the first it has to take, at least.
    target: Option<f64>,
}

impl Contestant {
    /// Another way to the same answer.
    pub(crate) fn new(name: &'static str, settings: &'static str, query: String) -> Self {
        Self {
            name,
            engine: Where::PostgreSql,
            settings,
            query,
            answers: true,
            target: None,
        }
    }

    /// Something else than what the first answers.
    pub(crate) fn other(name: &'static str, settings: &'static str, query: String) -> Self {
        Self {
            answers: false,
            ..Self::new(name, settings, query)
        }
    }

    /// The same answer, by DuckDB.
    pub(crate) fn duckdb(name: &'static str, settings: &'static str, query: String) -> Self {
        Self {
            engine: Where::DuckDb,
            ..Self::new(name, settings, query)
        }
    }

    pub(crate) fn with_target(self, target: impl Into<Option<f64>>) -> Self {
        Self {
            target: target.into(),
            ..self
        }
    }

    fn ask(&self, engines: &mut [&mut dyn Engine]) -> Result<Answer> {
        let engine = &mut engines[self.engine as usize];
        if !self.settings.is_empty() {
            engine.ask(self.settings)?;
        }
        engine.ask(&self.query)
    }
}

impl Contest {
    /// Every round times each contestant once, one after the other; what is printed are medians over the rounds, and the
    /// ratios are taken round by round, so that a slow minute hits both sides. Engines are in the order of `Where`. Returns
    /// what the first took, in ms.
    pub(crate) fn run(&self, engines: &mut [&mut dyn Engine], rounds: usize) -> Result<f64> {
        self.warm_up(engines)?;
        let mut times = vec![Vec::new(); self.contestants.len()];
        for round in 0..rounds {
            for turn in 0..times.len() {
                let next = (round + turn) % times.len();
                times[next].push(self.contestants[next].ask(engines)?.milliseconds);
            }
        }
        println!("{}", self.name);
        for (contestant, its_times) in self.contestants.iter().zip(&times) {
            let ratio = median(its_times.iter().zip(&times[0]).map(|(its, first)| its / first));
            println!(
                "  {:<32}{:>9.1} ms  {ratio:>6.2} × the time of the first{}",
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

    /// Asks everybody once, and compares what they say.
    fn warm_up(&self, engines: &mut [&mut dyn Engine]) -> Result<()> {
        let mut expected = None;
        for contestant in &self.contestants {
            let rows = contestant.ask(engines)?.rows;
            let first = expected.get_or_insert_with(|| rows.clone());
            ensure!(
                !contestant.answers || are_equal(first, &rows),
                "{}: {} says {rows:?}, not {first:?}",
                self.name,
                contestant.name
            );
        }
        Ok(())
    }
}

/// Numbers may be written otherwise, and have a last digit of their own.
fn are_equal(one: &[Vec<String>], other: &[Vec<String>]) -> bool {
    let field = |(one, other): (&String, &String)| match (one.parse::<f64>(), other.parse::<f64>()) {
        (Ok(one), Ok(other)) => (one - other).abs() <= 1e-9 * one.abs().max(1.0),
        _ => one == other,
    };
    one.len() == other.len()
        && one
            .iter()
            .zip(other)
            .all(|(one, other)| one.len() == other.len() && one.iter().zip(other).all(field))
}

fn verdict(ratio: f64, target: f64) -> String {
    let wanted = if target < 1.0 {
        format!("the first takes at most {:.1} × its time", 1.0 / target)
    } else {
        format!("the first at least {target} × faster")
    };
    format!("   target: {wanted}: {}", met(ratio >= target))
}

pub(crate) fn met(it_is: bool) -> &'static str {
    if it_is { "met" } else { "MISSED" }
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
