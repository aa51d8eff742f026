//! `make bench`: speed as ratios within one run, for machines differ and this one may be busy.

#![expect(clippy::print_stdout, reason = "what it prints is what it is for")]

mod contest;
mod contests;
mod digests;
mod mails;
mod pages;
mod reads;
mod tables;
mod topics;
mod writers;

use anyhow::Result;
use clap::{Parser, ValueEnum};
use nps_tests::cluster::Cluster;

/// Times the extension beside PostgreSQL's own aggregates and the formulas written by hand, the reporter's reads, writers,
/// topics beside full-text search, a week's digests, its mails beside Postfix's own test program, and the public pages.
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
    /// The reporter's statements over three years of a survey
    Reads,
    /// What rollups cost those who write
    Writers,
    /// Finding topics in comments, beside full-text search
    Topics,
    /// A week's digests: queries, charts and mails
    Digests,
    /// A week's mails through a mail server
    Mails,
    /// The public pages of a thousand units
    Pages,
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let wanted = |part| arguments.only.is_none_or(|only| only == part);
    if wanted(Part::Aggregates) {
        aggregates(&arguments)?;
    }
    if wanted(Part::Reads) {
        reads::run(arguments.rows, arguments.rounds)?;
    }
    if wanted(Part::Writers) {
        writers::run(arguments.rounds)?;
    }
    if wanted(Part::Topics) {
        topics::run(arguments.rounds)?;
    }
    if wanted(Part::Digests) {
        digests::run(arguments.rows)?;
    }
    if wanted(Part::Mails) {
        mails::run(arguments.rounds)?;
    }
    if wanted(Part::Pages) {
        pages::run(arguments.rows, arguments.rounds)?;
    }
    Ok(())
}

fn aggregates(arguments: &Arguments) -> Result<()> {
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
    tables::fill(&mut client, arguments.rows)?;
    for contest in contests::all() {
        contest.run(&mut client, arguments.rounds)?;
    }
    Ok(())
}
