//! One file a subcommand.

mod completions;
mod digest;
mod doctor;
mod import;
mod invitations;
mod manual;
mod migrate;
mod publish;
mod table;
mod templates;
mod topics;

use crate::config::Settings;
use crate::exit::{Exit, Failure};

/// What the program can be told to do.
#[derive(clap::Subcommand)]
pub(crate) enum Command {
    #[command(flatten)]
    Configured(Configured),
    Manual(manual::Manual),
    Completions(completions::Completions),
}

/// What the configuration has a say in.
#[derive(clap::Subcommand)]
pub(crate) enum Configured {
    Migrate(migrate::Migrate),
    Import(import::Import),
    Invitations(invitations::Invitations),
    Topics(topics::Topics),
    Digest(digest::Digest),
    Publish(publish::Publish),
    Templates(templates::Templates),
    Doctor(doctor::Doctor),
}

impl Configured {
    /// Does it.
    pub(crate) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        match self {
            Configured::Migrate(migrate) => migrate.run(settings).await,
            Configured::Import(import) => import.run(settings).await,
            Configured::Invitations(invitations) => invitations.run(settings).await,
            Configured::Topics(topics) => topics.run(settings).await,
            Configured::Digest(digest) => digest.run(settings).await,
            Configured::Publish(publish) => publish.run(settings).await,
            Configured::Templates(templates) => templates.run(settings),
            Configured::Doctor(doctor) => doctor.run(settings).await,
        }
    }
}
