//! `publish`: the public pages.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::Args;

use crate::config::Settings;
use crate::db::{self, Access};
use crate::digest::units::check_codes;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::page::Publisher;
use crate::render::Renderer;
use crate::schema;

/// Write the public pages: the last seven days of the units that the configuration lists
#[derive(Args)]
pub(crate) struct Publish {
    /// Directory for the pages, instead of page.directory; a web server serves what is below `current` in it
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,

    /// Publish as if it were then, as 2026-01-05T06:00:00+02:00
    #[arg(long, value_name = "MOMENT")]
    as_of: Option<DateTime<Utc>>,

    /// Let pages without any figure take the place of pages that have some
    #[arg(long)]
    allow_empty: bool,
}

impl Publish {
    pub(super) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let page = &settings.page;
        page.require_sensible()?;
        let directory = self.to.as_ref().or(page.directory.as_ref()).ok_or_else(|| {
            Failure::usage(
                "there is no directory for the pages",
                "Write directory = \"/srv/nps\" in [page], or say --to DIR.",
            )
        })?;
        let renderer = Renderer::new(&settings.templates)?;
        let publisher = Publisher::open(page, renderer, directory)?;
        let mut client = db::connect(&settings.database, Access::Read).await?;
        schema::require_ready(&client).await?;
        check_codes(&client, &page.codes()).await?;
        let moment = self.as_of.unwrap_or_else(Utc::now);
        let outcome = publisher.publish(&mut client, moment, self.allow_empty).await?;
        output::print(format!(
            "{} units, {} of them with a figure; {} files changed, {} stayed as they were; see {}/current",
            outcome.units,
            outcome.with_figure,
            outcome.changed,
            outcome.unchanged,
            directory.display()
        ))?;
        Ok(Exit::Done)
    }
}
