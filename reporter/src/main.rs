//! `nps-reporter`: takes survey answers in and mails each unit its weekly digest.
//!
//! This file turns arguments into a command; each command lives in its own file under `commands/`.

#![forbid(unsafe_code)]

mod chart;
mod clean;
mod commands;
mod config;
mod db;
mod delivery;
mod digest;
mod editions;
mod exit;
mod import;
mod internal;
mod likeness;
mod locale;
mod logging;
mod output;
mod page;
mod render;
mod roles;
mod schema;
mod stop;
mod strangers;
mod web;

use std::ffi::OsString;
use std::panic::{self, PanicHookInfo};
use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use crate::commands::Command;
use crate::config::Settings;
use crate::exit::{Exit, Failure};
use crate::logging::LogFormat;

/// Takes survey answers in and mails each unit its weekly digest.
#[derive(Parser)]
#[command(name = "nps-reporter", version, after_help = Exit::help())]
struct Arguments {
    /// Configuration file (TOML); /etc/nps-reporter/config.toml where it is there and none is named; '' for none
    #[arg(long, env = "NPS_CONFIG", value_name = "FILE", global = true)]
    config: Option<OsString>,

    /// Database, as a URL, key=value pairs or a name; what is left out comes from PGSERVICE, PGHOST and psql's other variables
    #[arg(
        long,
        env = "DATABASE_URL",
        hide_env_values = true,
        value_name = "URL",
        global = true
    )]
    database: Option<String>,

    /// How log lines on stderr are written
    #[arg(long, value_enum, default_value_t = LogFormat::Human, value_name = "FORMAT", global = true)]
    log_format: LogFormat,

    /// Log more: -v what is done, -vv every step
    #[arg(short, long, action = clap::ArgAction::Count, global = true)]
    verbose: u8,

    #[command(subcommand)]
    command: Command,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let log_format = arguments.log_format;
    logging::start(log_format, arguments.verbose);
    panic::set_hook(Box::new(tell_where));
    match run(arguments).await {
        Ok(exit) => exit.into(),
        Err(failure) => {
            match log_format {
                LogFormat::Human => failure.report(),
                LogFormat::Json => tracing::error!(hint = failure.hint(), "{failure}"),
            }
            failure.exit().into()
        }
    }
}

/// Not what: it may quote a comment or an address.
fn tell_where(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    tracing::error!("nps-reporter broke at {place}: please tell its makers");
}

async fn run(arguments: Arguments) -> Result<Exit, Failure> {
    let command = match arguments.command {
        Command::Configured(command) => command,
        // What tells of the program itself does so wherever it is, whatever stands in the configuration.
        Command::Manual(manual) => return manual.run(Arguments::command()),
        Command::Completions(completions) => return completions.run(Arguments::command()),
    };
    let mut settings = Settings::load(config::file(arguments.config).as_deref())?;
    if let Some(url) = arguments.database {
        settings.database.url = Some(url);
    }
    command.run(&settings).await
}
