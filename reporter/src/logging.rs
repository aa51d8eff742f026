//! Log lines on stderr, for people or for machines.

use std::io::{IsTerminal, stderr};

use clap::ValueEnum;
use tracing_subscriber::EnvFilter;

use crate::output::AboveBars;

/// The driver's own lines have statements with what is put into them: addresses, and whole mails.
const QUIET: &str = "tokio_postgres=warn";

/// How log lines are written.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum LogFormat {
    /// One readable line an event
    Human,
    /// One JSON object an event
    Json,
}

/// Starts logging. `RUST_LOG` overrules the number of `-v`.
pub(crate) fn start(format: LogFormat, verbose: u8) {
    let ours = match verbose {
        0 => "warn",
        1 => "warn,nps_reporter=info",
        _ => "warn,nps_reporter=debug",
    };
    let asked = std::env::var(EnvFilter::DEFAULT_ENV).unwrap_or_default();
    let levels = match EnvFilter::try_new(&asked) {
        Ok(_) if !asked.is_empty() => asked.as_str(),
        _ => ours,
    };
    let lines = tracing_subscriber::fmt()
        .with_writer(|| AboveBars)
        .with_ansi(stderr().is_terminal())
        .with_env_filter(format!("{levels},{QUIET}"));
    match format {
        LogFormat::Human => lines.with_target(false).init(),
        LogFormat::Json => lines.json().init(),
    }
}
