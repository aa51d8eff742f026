//! `make demo`: a year of answers through the whole system, on a throwaway PostgreSQL.

#![expect(clippy::print_stdout, reason = "what it prints is what it is for")]

mod summary;

use anyhow::{Context, Result, ensure};
use clap::Parser;
use nps_tests::demo_data::{self, Options};
use nps_tests::reporter;
use nps_tests::server::{self, Installation};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Shows the whole system at work on invented answers.
#[derive(Parser)]
struct Arguments {
    /// Directory of the throwaway server
    #[arg(long)]
    server: PathBuf,
    /// Directory for the answers, the mails and the pages
    #[arg(long)]
    output: PathBuf,
    /// What to do
    #[arg(value_enum, default_value = "start")]
    action: Action,
}

#[derive(Clone, Copy, PartialEq, clap::ValueEnum)]
enum Action {
    Start,
    Stop,
}

/// The last week that the invented answers fill; fixed, so that everybody's demo shows the same.
const WEEK: &str = "2026-W01";
/// The morning after it.
const MORNING: &str = "2026-01-05T06:00:00+02:00";
/// What is public.
const PAGE_UNITS: &str = "lehtokajo,lehtokajo/line,lehtokajo/site";
const DATABASE: &str = "nps";

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let installation = Installation::from_environment()?;
    stop(&installation, &arguments.server)?;
    match arguments.action {
        Action::Start => start(&installation, &arguments.server, &arguments.output),
        Action::Stop => {
            println!(
                "The demo's server is stopped and its data deleted; mails and pages stay in {}.",
                arguments.output.display()
            );
            Ok(())
        }
    }
}

fn start(installation: &Installation, directory: &Path, output: &Path) -> Result<()> {
    let [exports, mails, pages, inside] =
        ["answers", "mails", "pages", "inside"].map(|name| output.join(name));
    if output.exists() {
        fs::remove_dir_all(output).with_context(|| format!("cannot clear {}", output.display()))?;
    }
    fs::create_dir_all(&exports).with_context(|| format!("cannot create {}", exports.display()))?;

    println!("Inventing a year of answers …");
    demo_data::write(&exports, &Options::default())?;

    println!("Starting PostgreSQL …");
    run_server(installation, directory)?;
    postgres::Client::connect(&server::address(directory, "postgres"), postgres::NoTls)?
        .batch_execute(&format!("create database {DATABASE}"))?;

    let reporter = Reporter {
        address: server::address(directory, DATABASE),
    };
    reporter.run("Creating the schema", &["migrate"])?;
    for (what, kind, file) in [
        ("Importing units", "units", "units.csv"),
        ("Importing readers", "subscriptions", "subscriptions.csv"),
        ("Importing answers", "answers", "answers.csv"),
    ] {
        reporter.run(what, &["import", "--kind", kind, path_text(&exports.join(file))?])?;
    }
    reporter.run(
        "Writing the mails",
        &[
            "digest",
            "run",
            "--week",
            WEEK,
            "--to-directory",
            path_text(&mails)?,
        ],
    )?;

    reporter.run(
        "Writing the public pages",
        &["publish", "--as-of", MORNING, "--to", path_text(&pages)?],
    )?;

    let mut client = postgres::Client::connect(&reporter.address, postgres::NoTls)?;
    client.batch_execute(include_str!("inside.sql"))?;
    reporter.run(
        "Writing the pages for inside",
        &[
            "publish",
            "--internal",
            "--as-of",
            MORNING,
            "--to",
            path_text(&inside)?,
        ],
    )?;
    summary::print(&mut client, WEEK)?;
    println!("\nMails, one per unit and reader: {}", mails.join(WEEK).display());
    println!(
        "Pages, for everyone: {}",
        pages.join("current/index.html").display()
    );
    println!(
        "Pages, for inside: {}",
        inside.join("current/index.html").display()
    );
    println!(
        "Rows of the export that were refused, with reasons: {}",
        exports.join("answers.csv.rejects.csv").display()
    );
    println!(
        "Look around: {} -h {} -U postgres {DATABASE}",
        installation.program("psql").display(),
        directory.display()
    );
    println!("Stop it:     make demo-stop");
    Ok(())
}

fn run_server(installation: &Installation, directory: &Path) -> Result<()> {
    installation.initialise(directory)?;
    let options: Vec<String> = server::options(directory, &[])
        .iter()
        .map(|option| format!("'{option}'"))
        .collect();
    let status = server::as_server_user(installation.program("pg_ctl"))?
        .arg("start")
        .args(["-s", "-w", "-D"])
        .arg(server::data(directory))
        .arg("-l")
        .arg(server::log(directory))
        .args(["-o", &options.join(" ")])
        .stdin(Stdio::null())
        .status()
        .context("cannot run pg_ctl")?;
    ensure!(
        status.success(),
        "PostgreSQL did not start; see {}",
        server::log(directory).display()
    );
    Ok(())
}

fn stop(installation: &Installation, directory: &Path) -> Result<()> {
    if server::data(directory).join("postmaster.pid").exists() {
        server::as_server_user(installation.program("pg_ctl"))?
            .args(["stop", "-s", "-w", "-m", "immediate", "-D"])
            .arg(server::data(directory))
            .status()
            .context("cannot run pg_ctl")?;
    }
    if directory.exists() {
        fs::remove_dir_all(directory).with_context(|| format!("cannot delete {}", directory.display()))?;
    }
    Ok(())
}

struct Reporter {
    address: String,
}

impl Reporter {
    /// Runs `nps-reporter` with these arguments; exit code 3 says that rows were refused, as some of the demo's must be.
    fn run(&self, what: &str, arguments: &[&str]) -> Result<()> {
        println!("\n{what}: nps-reporter {}", arguments.join(" "));
        let status = Command::new(reporter::program())
            .env("DATABASE_URL", &self.address)
            .env("NPS_PAGE_UNITS", PAGE_UNITS)
            .env("NPS_MAIL_CASE_LINK", "https://cases.example.org/{case}")
            .args(arguments)
            .status()?;
        ensure!(
            matches!(status.code(), Some(0 | 3)),
            "nps-reporter {} failed: {status}",
            arguments[0]
        );
        Ok(())
    }
}

fn path_text(path: &Path) -> Result<&str> {
    path.to_str()
        .with_context(|| format!("{} is not UTF-8", path.display()))
}
