//! Log lines on stderr, for people or for machines.

use std::io::{IsTerminal, stderr};

use clap::ValueEnum;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::Directive;

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
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(ours));
    // The driver's own lines have statements with what is put into them: addresses, and whole mails.
    let quiet = "tokio_postgres=warn".parse::<Directive>();
    let filter = match quiet {
        Ok(quiet) => filter.add_directive(quiet),
        Err(_) => EnvFilter::new(ours),
    };
    let lines = tracing_subscriber::fmt()
        .with_writer(stderr)
        .with_ansi(stderr().is_terminal())
        .with_env_filter(filter);
    match format {
        LogFormat::Human => lines.with_target(false).init(),
        LogFormat::Json => lines.json().init(),
    }
}
