//! `make bench`: speed as ratios within one run, for machines differ and this one may be busy.

#![expect(clippy::print_stdout, reason = "what it prints is what it is for")]

mod contest;
mod contests;
mod digests;
mod engine;
mod figures;
mod growth;
mod mails;
mod pages;
mod reads;
mod rollups;
mod tables;
mod topics;
mod writers;

use anyhow::Result;
use clap::{Parser, ValueEnum};

/// Times the extension beside PostgreSQL's own aggregates, formulas written by hand and DuckDB, rollups beside all of these and
/// what they cost writers, the reporter's reads, topics beside full-text search, a week's digests, its mails beside Postfix's own
/// test program, the public pages, and how each grows.
#[derive(Parser)]
struct Arguments {
    /// Answers in the table
    #[arg(long, default_value_t = 10_000_000)]
    rows: u32,
    /// How often each query is timed
    #[arg(long, default_value_t = 7)]
    rounds: usize,
    /// Only this part
    #[arg(long)]
    only: Option<Part>,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Part {
    /// Figures over answers, windows and charts
    Aggregates,
    /// The same questions from rollups
    Rollups,
    /// What rollups cost those who write
    Writers,
    /// The reporter's statements over three years of a survey
    Reads,
    /// Finding topics in comments, beside full-text search
    Topics,
    /// A week's digests: queries, charts and mails
    Digests,
    /// A week's mails through a mail server
    Mails,
    /// The public pages of a thousand units
    Pages,
    /// A hundredth, a tenth and all of the answers
    Growth,
}

fn main() -> Result<()> {
    let Arguments { rows, rounds, only } = Arguments::parse();
    let wanted = |part| only.is_none_or(|only| only == part);
    if wanted(Part::Aggregates) {
        figures::run(contests::all(), rows, rounds, false)?;
    }
    if wanted(Part::Rollups) {
        figures::run(rollups::all(), rows, rounds, true)?;
    }
    if wanted(Part::Writers) {
        writers::run(rounds)?;
    }
    if wanted(Part::Reads) {
        reads::run(rows, rounds)?;
    }
    if wanted(Part::Topics) {
        topics::run(rounds)?;
    }
    if wanted(Part::Digests) {
        digests::run(rows)?;
    }
    if wanted(Part::Mails) {
        mails::run(rounds)?;
    }
    if wanted(Part::Pages) {
        pages::run(rows, rounds)?;
    }
    if wanted(Part::Growth) {
        growth::run(rows, rounds)?;
    }
    Ok(())
}
