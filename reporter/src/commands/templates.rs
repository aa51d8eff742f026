//! `nps-reporter templates`: an organisation's own looks and words, tried out and begun with.

mod check;
mod export;

use clap::{Args, Subcommand};

use crate::config::Settings;
use crate::exit::{Exit, Failure};

/// Try an organisation's own templates, or write ours out to begin with
#[derive(Args)]
pub(crate) struct Templates {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    Check(check::Check),
    Export(export::Export),
}

impl Templates {
    /// Does what was asked for. No database is needed.
    pub(crate) fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        match self.action {
            Action::Check(check) => check.run(settings),
            Action::Export(export) => export.run(),
        }
    }
}
