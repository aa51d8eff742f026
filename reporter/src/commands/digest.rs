//! `nps-reporter digest`: each unit's week, mailed to its readers or written out to look at.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context;
use clap::{Args, Subcommand};

use crate::config::{Settings, SmtpSettings};
use crate::db;
use crate::delivery::{Carrier, Directory, PostOffice, Smtp, Summary};
use crate::digest::facts::{Facts, Reader, Role, Snapshot};
use crate::digest::mail::{Composer, Mail, Sender};
use crate::digest::units;
use crate::digest::week::Week;
use crate::exit::{Exit, Failure};
use crate::locale::Locale;
use crate::output;
use crate::render::Renderer;
use crate::schema;

/// Mail each unit its week: NPS, what changed, and what patients wrote
#[derive(Args)]
pub(crate) struct Digest {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    Run(Run),
    Preview(Preview),
}

impl Digest {
    /// Does what was asked for.
    pub(crate) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        match self.action {
            Action::Run(run) => run.run(settings).await,
            Action::Preview(preview) => preview.run(settings).await,
        }
    }
}

/// Mail every subscriber the digest of the last complete week
#[derive(Args)]
struct Run {
    /// Another week, as 2026-W01
    #[arg(long, value_name = "WEEK")]
    week: Option<Week>,

    /// Only the unit with this code (may be given more than once)
    #[arg(long = "unit", value_name = "CODE")]
    units: Vec<String>,

    /// Write one .eml file a mail into this directory, whatever the configuration says
    #[arg(long, value_name = "DIR", conflicts_with = "smtp")]
    to_directory: Option<PathBuf>,

    /// Send through this mail server, whatever the configuration says; a password belongs in NPS_SMTP_URL, because
    /// others can see arguments
    #[arg(long, value_name = "URL")]
    smtp: Option<String>,
}

impl Run {
    async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let office = Arc::new(PostOffice {
            carrier: self.carrier(settings)?,
            composer: composer(settings)?,
        });
        refuse_unfinished(self.week)?;
        let mut client = db::connect(&settings.database).await?;
        schema::require_ready(&client).await?;
        units::check_codes(&client, &self.units).await?;

        let codes = Some(self.units.as_slice()).filter(|codes| !codes.is_empty());
        let mut snapshot = Snapshot::open(&mut client, self.week, codes).await?;
        let mut summary = Summary::default();
        loop {
            let units = snapshot.next_units().await?;
            if units.is_empty() {
                break;
            }
            let office = Arc::clone(&office);
            summary = tokio::task::spawn_blocking(move || office.deliver(&units, summary))
                .await
                .context("delivering mails")?;
        }
        output::print(format!("{summary}\nMails went to {}", office.carrier))?;
        Ok(if summary.failed == 0 {
            Exit::Done
        } else {
            Exit::LeftOut
        })
    }

    /// The command line goes before the configuration.
    fn carrier(&self, settings: &Settings) -> Result<Carrier, Failure> {
        let asked = self.smtp.clone().map(|url| SmtpSettings { url });
        match (&self.to_directory, asked.as_ref().or(settings.smtp.as_ref())) {
            (Some(directory), _) => Directory::open(directory).map(Carrier::Directory),
            (None, Some(server)) => Smtp::open(server).map(Carrier::Smtp),
            (None, None) => Directory::open(&settings.mail.outbox).map(Carrier::Directory),
        }
    }
}

/// Write one digest as HTML, text and .eml to look at; nothing is sent
#[derive(Args)]
struct Preview {
    /// Code of the unit
    #[arg(long, value_name = "CODE")]
    unit: String,

    /// Another week than the last complete one, as 2026-W01
    #[arg(long, value_name = "WEEK")]
    week: Option<Week>,

    /// Language; without it the unit's
    #[arg(long, value_enum)]
    locale: Option<Locale>,

    /// Whose eyes to see it with
    #[arg(long, value_enum, default_value_t = Role::Supervisor)]
    role: Role,

    /// Directory for the files
    #[arg(long, value_name = "DIR", default_value = "preview")]
    output: PathBuf,
}

impl Preview {
    async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let directory = Directory::open(&self.output)?;
        let composer = composer(settings)?;
        refuse_unfinished(self.week)?;
        let mut client = db::connect(&settings.database).await?;
        schema::require_ready(&client).await?;
        let unit = self.facts(&mut client).await?;
        let reader = Reader {
            subscription_id: 0,
            role: self.role,
            name: String::new(),
            email: composer.sender.address().to_string(),
            locale: self.locale.unwrap_or(unit.locale),
        };
        let mail = composer.compose(&unit, &reader, true)?;
        write_files(&directory, &mail)?;
        Ok(Exit::Done)
    }

    async fn facts(&self, client: &mut tokio_postgres::Client) -> Result<Facts, Failure> {
        let codes = [self.unit.clone()];
        units::check_codes(client, &codes).await?;
        let mut snapshot = Snapshot::open(client, self.week, Some(&codes)).await?;
        snapshot.next_units().await?.pop().ok_or_else(|| {
            Failure::usage(
                format!("the week is not over yet where unit {:?} is", self.unit),
                "Leave out --week for the last complete week.",
            )
        })
    }
}

fn write_files(directory: &Directory, mail: &Mail) -> Result<(), Failure> {
    let files: [(&str, &[u8]); 3] = [
        ("html", mail.html.as_bytes()),
        ("txt", mail.text.as_bytes()),
        ("eml", &mail.message.formatted()),
    ];
    for (extension, bytes) in files {
        let name = format!("{}.{extension}", mail.unit_code);
        let path = directory.write(&name, bytes).map_err(|error| {
            Failure::unwritable(
                format!("{directory}/{name}"),
                &error,
                "Make room, or name another --output.",
            )
        })?;
        output::print(path.display())?;
    }
    Ok(())
}

fn composer(settings: &Settings) -> Result<Composer, Failure> {
    Ok(Composer {
        renderer: Renderer::new()?,
        sender: Sender::new(&settings.mail)?,
    })
}

/// Half a week's figures would look like a whole week's.
fn refuse_unfinished(week: Option<Week>) -> Result<(), Failure> {
    match week {
        Some(week) if !week.is_over_somewhere() => Err(Failure::usage(
            format!("week {week} is not over yet"),
            "Leave out --week for the last complete week, or name an earlier one.",
        )),
        _ => Ok(()),
    }
}
