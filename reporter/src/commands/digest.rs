//! `nps-reporter digest`: each unit's week, mailed to its readers or written out to look at.

mod audit;
mod decide;
mod dry_run;
mod one;
mod preview;
mod run;
mod send_test;
mod status;

use std::path::Path;

use clap::{Args, Subcommand};

use crate::chart::Chart;
use crate::config::Settings;
use crate::delivery::Carrier;
use crate::delivery::smtp::Server;
use crate::digest::mail::Composer;
use crate::digest::message::Sender;
use crate::digest::rehearsal;
use crate::digest::week::Week;
use crate::exit::{Exit, Failure};
use crate::render::{Renderer, refuse};

/// Mail each unit its week: NPS, what changed, and what patients wrote
#[derive(Args)]
pub(crate) struct Digest {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    Run(run::Run),
    Preview(preview::Preview),
    SendTest(send_test::SendTest),
    Status(status::StatusArguments),
    Retry(decide::Retry),
    Resolve(decide::Resolve),
    Audit(audit::Audit),
}

impl Digest {
    /// Does what was asked for.
    pub(crate) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        match self.action {
            Action::Run(run) => run.run(settings).await,
            Action::Preview(preview) => preview.run(settings).await,
            Action::SendTest(test) => test.run(settings).await,
            Action::Status(status) => status.run(settings).await,
            Action::Retry(retry) => retry.run(settings).await,
            Action::Resolve(resolve) => resolve.run(settings).await,
            Action::Audit(audit) => audit.run(settings).await,
        }
    }
}

/// Where mails go: the command line goes before the configuration.
#[derive(Args)]
struct Destination {
    /// Send through this mail server, whatever the configuration says; a password belongs in NPS_SMTP_URL, because
    /// others can see arguments
    #[arg(long, value_name = "URL")]
    smtp: Option<String>,
}

impl Destination {
    /// What takes mails there, or into `directory` where the command line names one. No mail server is asked yet.
    fn carrier(&self, directory: Option<&Path>, settings: &Settings) -> Result<Carrier, Failure> {
        if let Some(directory) = directory {
            return Carrier::into(directory);
        }
        let server = match &self.smtp {
            Some(url) => Some(settings.smtp.clone().unwrap_or_default().elsewhere(url)),
            None => settings.smtp.clone(),
        };
        match (server, &settings.mail.outbox) {
            (Some(server), _) => Ok(Carrier::Smtp(Box::new(Server::new(&server)?))),
            (None, Some(outbox)) => Carrier::into(outbox),
            (None, None) => Err(nowhere()),
        }
    }
}

/// Mails in files that nobody looks for would count as sent.
pub(super) fn nowhere() -> Failure {
    Failure::usage(
        "there is nowhere to send mails to: neither a mail server nor an outbox is configured",
        "For a mail server, set url under [smtp], or NPS_SMTP_URL, or say --smtp; for files that another program takes, set outbox \
         under [mail], or NPS_MAIL_OUTBOX; for a dry run, say digest run --week … --to-directory DIR.",
    )
}

/// What makes mails, tried where an organisation has changed it.
pub(super) fn composer(settings: &Settings) -> Result<Composer, Failure> {
    let composer = Composer {
        renderer: Renderer::new(&settings.templates)?,
        sender: Sender::new(&settings.mail)?,
        chart: Chart::new(),
    };
    // Ours are tried in the tests; an organisation's own, before they meet real facts.
    if settings.templates.directory.is_some() {
        let faults = rehearsal::rehearse(&composer, |_, _| Ok(()))?;
        refuse(&faults.into_iter().map(|fault| fault.problem).collect::<Vec<_>>())?;
    }
    Ok(composer)
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
