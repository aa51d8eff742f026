//! One file a subcommand.

mod digest;
mod doctor;
mod import;
mod invitations;
mod migrate;
mod templates;
mod topics;

use crate::config::Settings;
use crate::exit::{Exit, Failure};

/// What the program can be told to do.
#[derive(clap::Subcommand)]
pub(crate) enum Command {
    Migrate(migrate::Migrate),
    Import(import::Import),
    Invitations(invitations::Invitations),
    Topics(topics::Topics),
    Digest(digest::Digest),
    Templates(templates::Templates),
    Doctor(doctor::Doctor),
}

impl Command {
    /// Does it.
    pub(crate) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        match self {
            Command::Migrate(migrate) => migrate.run(settings).await,
            Command::Import(import) => import.run(settings).await,
            Command::Invitations(invitations) => invitations.run(settings).await,
            Command::Topics(topics) => topics.run(settings).await,
            Command::Digest(digest) => digest.run(settings).await,
            Command::Templates(templates) => templates.run(settings),
            Command::Doctor(doctor) => doctor.run(settings).await,
        }
    }
}
