//! `publish`: the public pages, and those for inside.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use clap::Args;

use crate::config::Settings;
use crate::db::{self, Access};
use crate::digest::message::Sender;
use crate::digest::units::check_codes;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::render::Renderer;
use crate::schema;
use crate::{internal, page};

/// Write the public pages: the last seven days of the units that the configuration lists
#[derive(Args)]
pub(crate) struct Publish {
    /// Write the pages for inside instead: what the digest tells of each unit and more, comments and open cases included
    #[arg(long, conflicts_with = "allow_empty")]
    internal: bool,

    /// Directory for the pages, instead of page.directory or internal.directory; a web server serves what is below `current` in
    /// it
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
        let told = match self.internal {
            true => self.internal(settings).await?,
            false => self.public(settings).await?,
        };
        output::print(told)?;
        Ok(Exit::Done)
    }

    async fn public(&self, settings: &Settings) -> Result<String, Failure> {
        let page = &settings.page;
        page.require_sensible()?;
        let directory = self.directory("page", &page.directory)?;
        refuse_nesting(directory, settings.internal.directory.as_deref())?;
        let renderer = Renderer::new(&settings.templates)?;
        let publisher = page::Publisher::open(page, renderer, directory)?;
        let mut client = db::connect(&settings.database, Access::Read).await?;
        schema::require_ready(&client).await?;
        check_codes(&client, &page.codes()).await?;
        let moment = self.as_of.unwrap_or_else(Utc::now);
        let outcome = publisher.publish(&mut client, moment, self.allow_empty).await?;
        Ok(format!(
            "{} units, {} of them with a figure; {} files changed, {} stayed as they were; see {}/current",
            outcome.units,
            outcome.with_figure,
            outcome.changed,
            outcome.unchanged,
            directory.display()
        ))
    }

    async fn internal(&self, settings: &Settings) -> Result<String, Failure> {
        let directory = self.directory("internal", &settings.internal.directory)?;
        refuse_nesting(directory, settings.page.directory.as_deref())?;
        let renderer = Renderer::new(&settings.templates)?;
        let sender = Sender::new(&settings.mail)?;
        let publisher = internal::Publisher::open(&settings.internal, renderer, sender, directory)?;
        let mut sessions = db::connect_twice(&settings.database, Access::Read).await?;
        schema::require_ready(&sessions[0]).await?;
        check_codes(&sessions[0], settings.internal.codes().unwrap_or_default()).await?;
        let outcome = publisher.publish(&mut sessions, self.as_of).await?;
        Ok(format!(
            "{} units; {} files changed, {} stayed as they were; see {}/current",
            outcome.units,
            outcome.changed,
            outcome.unchanged,
            directory.display()
        ))
    }

    fn directory<'a>(&'a self, section: &str, configured: &'a Option<PathBuf>) -> Result<&'a Path, Failure> {
        let directory = self.to.as_ref().or(configured.as_ref());
        directory.map(PathBuf::as_path).ok_or_else(|| {
            Failure::usage(
                "there is no directory for the pages",
                format!("Write directory = \"/srv/nps\" in [{section}], or say --to DIR."),
            )
        })
    }
}

/// Whoever serves the one directory would serve the other too.
fn refuse_nesting(directory: &Path, other: Option<&Path>) -> Result<(), Failure> {
    let Some(other) = other else {
        return Ok(());
    };
    let absolute = |path: &Path| {
        path.canonicalize()
            .or_else(|_| std::path::absolute(path))
            .unwrap_or_else(|_| path.to_owned())
    };
    let [one, two] = [directory, other].map(absolute);
    match one.starts_with(&two) || two.starts_with(&one) {
        false => Ok(()),
        true => Err(Failure::usage(
            format!(
                "directory {} is the one of the other pages, or lies around or within it: {}",
                directory.display(),
                other.display()
            ),
            "Public pages and pages for inside need directories beside each other, so that whoever serves one does not serve both.",
        )),
    }
}
