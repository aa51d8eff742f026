//! Writes the demo's year of answers: units.csv, subscriptions.csv and answers.csv.

use std::{
    io::{self, Write},
    path::PathBuf,
};

use clap::Parser;
use nps_tests::demo_data::{self, Options};

/// Write a year of survey answers of an invented care organisation, the same for the same seed
#[derive(Parser)]
#[command(name = "demo-data")]
struct Arguments {
    /// Another number gives another year
    #[arg(long, default_value_t = Options::default().seed)]
    seed: u64,
    /// Share of the full 145 000 answers
    #[arg(long, default_value_t = Options::default().scale)]
    scale: f64,
    /// Where to write; made if it is not there
    directory: PathBuf,
}

fn main() -> anyhow::Result<()> {
    let Arguments {
        seed,
        scale,
        directory,
    } = Arguments::parse();
    let summary = demo_data::write(&directory, &Options { seed, scale })?;
    writeln!(io::stdout(), "{summary}in {}", directory.display())?;
    Ok(())
}
