//! `digest send-test`: one digest to one address, to see how it arrives.

use std::path::PathBuf;

use clap::Args;
use lettre::Address;

use super::one::One;
use super::{Destination, composer};
use crate::config::Settings;
use crate::exit::{Exit, Failure};
use crate::output;

/// Send one digest, with a banner that says it is a test, to one address; no subscriber gets it
#[derive(Args)]
pub(super) struct SendTest {
    #[command(flatten)]
    one: One,

    /// Who gets it
    #[arg(long, value_name = "ADDRESS")]
    to: Address,

    /// Write it as an .eml file into this directory instead, whatever the configuration says
    #[arg(long, value_name = "DIR", conflicts_with = "smtp")]
    to_directory: Option<PathBuf>,

    #[command(flatten)]
    destination: Destination,
}

impl SendTest {
    pub(super) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let carrier = self.destination.carrier(self.to_directory.as_deref(), settings)?;
        carrier.check().await?.at_once()?;
        let composer = composer(settings)?;
        // Mail programs drop what they have seen before, and a test is often repeated.
        let number = -chrono::Utc::now().timestamp_millis();
        let mail = self
            .one
            .mail(settings, &composer, self.to.as_ref(), number)
            .await?;
        let way = carrier.to_string();
        tokio::task::spawn_blocking(move || carrier.carry(&mail))
            .await
            .map_err(anyhow::Error::from)??;
        output::print(format!("The test went to {way}"))?;
        Ok(Exit::Done)
    }
}
