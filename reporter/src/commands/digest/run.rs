//! `digest run`: every subscriber's mail, once.

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use super::{Destination, composer, dry_run, refuse_unfinished};
use crate::config::Settings;
use crate::delivery::metrics::{self, LastRun};
use crate::delivery::smtp::Tried;
use crate::delivery::{Carrier, Ledger, Making, Scope, Sending, Summary, Workshop, send};
use crate::digest::mail::Composer;
use crate::digest::units;
use crate::digest::week::Week;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::schema;
use crate::stop::Stop;

/// Mail every subscriber the digests that are due
///
/// A week's digest is due on the Monday after it, at six in the morning by the unit's own clock; each is sent once, however often
/// this is run, and on however many machines. Weeks missed are caught up with. Start it every quarter of an hour.
#[derive(Args)]
pub(super) struct Run {
    /// The digests of this week, as 2026-W01, whatever the hour; those that were sent before are not sent again
    #[arg(long, value_name = "WEEK")]
    week: Option<Week>,

    /// Only the unit with this code (may be given more than once); nobody gets a combined mail then
    #[arg(long = "unit", value_name = "CODE")]
    units: Vec<String>,

    #[command(flatten)]
    destination: Destination,

    /// Put the mails into this directory, whatever the configuration says, one .eml file each. They count as sent: for another
    /// program to take, or for a week that went out although this database does not know it, having been restored since
    #[arg(long, value_name = "DIR", conflicts_with_all = ["smtp", "to_directory"])]
    outbox: Option<PathBuf>,

    /// A dry run: write the mails of --week into this directory, one .eml file each. Nothing is sent or noted: a later run sends
    /// them all the same
    #[arg(long, value_name = "DIR", conflicts_with = "smtp", requires = "week")]
    to_directory: Option<PathBuf>,

    /// Tell the result as one line of JSON
    #[arg(long)]
    json: bool,
}

impl Run {
    pub(super) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        refuse_unfinished(self.week)?;
        match &self.to_directory {
            Some(directory) => dry_run::run(self.week, &self.units, directory, settings).await,
            None => self.deliver_and_measure(settings).await,
        }
    }

    /// The units asked for; none for all.
    fn codes(&self) -> Option<&[String]> {
        Some(self.units.as_slice()).filter(|codes| !codes.is_empty())
    }

    fn scope(&self) -> Scope {
        Scope {
            monday: self.week.map(Week::monday),
            codes: self.codes().map(<[String]>::to_vec),
        }
    }

    /// However it ends, Prometheus is told.
    async fn deliver_and_measure(&self, settings: &Settings) -> Result<Exit, Failure> {
        let begun = Instant::now();
        let mut summary = Summary::default();
        let exit = self.deliver(settings, &mut summary).await;
        if let Some(file) = &settings.delivery.metrics {
            let code = exit.as_ref().map_or_else(Failure::exit, |exit| *exit);
            let run = LastRun::new(code, begun.elapsed(), &summary);
            warn_of(metrics::tell_of_run(file, &run));
        }
        exit
    }

    async fn deliver(&self, settings: &Settings, summary: &mut Summary) -> Result<Exit, Failure> {
        settings.delivery.require_sensible()?;
        let carrier = self.destination.carrier(self.outbox.as_deref(), settings)?;
        let composer = composer(settings)?;
        // Until here nothing is in hand, and a signal ends the program as any other.
        let mut stop = Stop::listen()?;
        let hears = stop.clone();
        let mut ledger = tokio::select! {
            ledger = self.open(settings, &hears) => ledger?,
            () = stop.asked() => return Ok(Exit::LeftOut),
        };

        let ended = self
            .make_and_send(settings, composer, &carrier, &mut ledger, summary, &mut stop)
            .await;
        let waiting = ledger.waiting(&self.scope()).await;
        summary.waiting = *waiting.as_ref().unwrap_or(&0);
        let told = self.tell(summary, &carrier.to_string());
        if let (Ok(_), Some(file)) = (&waiting, &settings.delivery.metrics) {
            warn_of(metrics::tell_of_ledger(file, ledger.session()).await);
        }
        // What went wrong first is what it ends with.
        let is_complete = ended?;
        let is_well = summary.failed + summary.uncertain + waiting? == 0;
        told?;
        Ok(match is_complete && is_well {
            true => Exit::Done,
            false => Exit::LeftOut,
        })
    }

    async fn open(&self, settings: &Settings, stop: &Stop) -> Result<Ledger, Failure> {
        let ledger = Ledger::open(&settings.database, stop).await?;
        schema::require_ready(ledger.session()).await?;
        units::check_codes(ledger.session(), &self.units).await?;
        Ok(ledger)
    }

    /// Whether all of it was done: nobody asked to stop, and of a week that was asked for every mail was made.
    async fn make_and_send(
        &self,
        settings: &Settings,
        composer: Composer,
        carrier: &Carrier,
        ledger: &mut Ledger,
        summary: &mut Summary,
        stop: &mut Stop,
    ) -> Result<bool, Failure> {
        let sender = composer.sender.address().clone();
        let mut making = Making::new(
            Workshop::open(composer)?,
            ledger,
            &settings.database,
            &settings.delivery,
        );
        let made = tokio::select! {
            made = making.make(self.week, self.codes(), summary) => made,
            () = stop.asked() => return Ok(false),
        };
        let scope = self.scope();
        let sending = Sending {
            waiting: ledger.waiting(&scope).await?,
            ledger,
            carrier,
            sender: &sender,
            delivery: &settings.delivery,
            scope,
        };
        // What was made, now or earlier, is sent whatever became of the rest.
        let is_finished = send_what_waits(sending, summary, stop).await?;
        let left_out = made?;
        // A week that somebody asks for should be there; what is not due yet comes by itself.
        let is_missed = self.week.is_some() && left_out > 0;
        if is_missed {
            tracing::warn!(
                "{left_out} mails are not made: the week is not over yet everywhere below their unit"
            );
        }
        Ok(is_finished && !is_missed)
    }

    fn tell(&self, summary: &Summary, destination: &str) -> Result<(), Failure> {
        if self.json {
            return output::print(summary.json(destination));
        }
        output::print(summary)?;
        output::print(format!("Mails go to {destination}"))
    }
}

/// A mail server is asked for nothing where nothing waits; where it can't be used, what waits is left as it is. Returns whether nobody
/// asked to stop before all was sent.
async fn send_what_waits(
    sending: Sending<'_>,
    summary: &mut Summary,
    stop: &mut Stop,
) -> Result<bool, Failure> {
    if sending.waiting == 0 {
        return Ok(true);
    }
    tokio::select! {
        tried = sending.carrier.check() => if let Tried::Busy(why) = tried? {
            // Another run may have all its connections.
            tracing::warn!("{why}; trying all the same");
        },
        () = stop.asked() => return Ok(false),
    }
    send(sending, summary, stop).await
}

/// Mails are more than figures about them.
fn warn_of(written: Result<(), Failure>) {
    if let Err(failure) = written {
        tracing::error!("{failure}");
    }
}
