//! `digest retry` and `digest resolve`: an operator's decisions about mails that wait for one.

use clap::{Args, ValueEnum};
use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, Transaction};

use crate::config::Settings;
use crate::db::{self, Access};
use crate::digest::week::Week;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::schema;

/// Have mails sent once more by the next "digest run": failed, uncertain and suppressed ones, and sent ones that did not arrive
#[derive(Args)]
pub(super) struct Retry {
    #[command(flatten)]
    which: Which,
}

impl Retry {
    pub(super) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let mut client = open(settings).await?;
        let transaction = client.transaction().await?;
        let numbers = self.which.decide(&transaction, "retry").await?;
        let prospect = prospect(&transaction, &numbers).await?;
        transaction.commit().await?;
        output::print(match numbers.len() {
            0 => self.which.none(),
            _ => prospect,
        })?;
        Ok(Exit::Done)
    }
}

/// Say what became of uncertain mails, or that failed or waiting ones are to be left
#[derive(Args)]
pub(super) struct Resolve {
    #[command(flatten)]
    which: Which,

    /// What became of them
    #[arg(long = "as", value_enum, value_name = "OUTCOME")]
    outcome: Outcome,
}

#[derive(Clone, Copy, ValueEnum)]
enum Outcome {
    /// The mail server took it (not of failed mails: those it refused)
    Sent,
    /// It did not, and the mail is left at that
    Failed,
}

impl Resolve {
    pub(super) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let mut client = open(settings).await?;
        let transaction = client.transaction().await?;
        let (verdict, consequence) = match self.outcome {
            Outcome::Sent => ("sent", "count as sent; nothing more is sent"),
            Outcome::Failed => ("failed", "are left unsent; digest retry could still send them"),
        };
        let numbers = self.which.decide(&transaction, verdict).await?;
        transaction.commit().await?;
        output::print(match numbers.len() {
            0 => self.which.none(),
            mails => format!("mails that {consequence}: {mails}"),
        })?;
        Ok(Exit::Done)
    }
}

async fn open(settings: &Settings) -> Result<Client, Failure> {
    let client = db::connect(&settings.database, Access::Write).await?;
    schema::require_ready(&client).await?;
    Ok(client)
}

/// Mails by their numbers, or all of a week that wait in one state: never all of all weeks by a slip.
#[derive(Args)]
struct Which {
    /// Numbers of the mails, as "digest status" tells them
    #[arg(
        value_name = "NUMBER",
        value_parser = clap::value_parser!(i64).range(1..),
        required_unless_present_any = ["all_failed", "all_uncertain"],
        conflicts_with_all = ["week", "all_failed", "all_uncertain"],
    )]
    numbers: Vec<i64>,

    /// The week for --all-failed and --all-uncertain, as 2026-W01
    #[arg(long, value_name = "WEEK")]
    week: Option<Week>,

    /// All failed mails of the week that wait for a decision
    #[arg(long, requires = "week")]
    all_failed: bool,

    /// All uncertain mails of the week
    #[arg(long, requires = "week")]
    all_uncertain: bool,
}

impl Which {
    /// Decides about all of them in one transaction, and returns their numbers.
    async fn decide(&self, transaction: &Transaction<'_>, verdict: &str) -> Result<Vec<i64>, Failure> {
        let mut numbers = match self.week {
            Some(week) => self.held(transaction, week).await?,
            None => self.numbers.clone(),
        };
        // In one order, so that two who decide about the same mails do not wait for each other.
        numbers.sort_unstable();
        numbers.dedup();
        for number in &numbers {
            let resolve = "select survey.resolve_delivery($1, $2)";
            let resolved = transaction.execute(resolve, &[number, &verdict]).await;
            resolved.map_err(refusal)?;
        }
        Ok(numbers)
    }

    async fn held(&self, transaction: &Transaction<'_>, week: Week) -> Result<Vec<i64>, Failure> {
        let held = include_str!("../../../../sql/deliveries/held.sql");
        let rows = transaction.query(held, &[&week.monday(), &self.states()]).await?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }

    fn states(&self) -> Vec<&'static str> {
        let states = [("failed", self.all_failed), ("uncertain", self.all_uncertain)];
        let asked_for = states.iter().filter(|(_, asked_for)| *asked_for);
        asked_for.map(|(state, _)| *state).collect()
    }

    fn none(&self) -> String {
        let week = self.week.map(|week| week.to_string()).unwrap_or_default();
        format!("No {} mail of week {week} waits.", self.states().join(" or "))
    }
}

/// What will become of mails that are to be sent once more.
async fn prospect(transaction: &Transaction<'_>, numbers: &[i64]) -> Result<String, Failure> {
    let retried = include_str!("../../../../sql/deliveries/retried.sql");
    let row = transaction.query_one(retried, &[&numbers]).await?;
    let (ended, made_anew): (i64, i64) = (row.get("ended"), row.get("made_anew"));
    let mut lines = vec![format!(
        "mails that the next nps-reporter digest run sends: {}",
        numbers.len() as i64 - ended
    )];
    if made_anew > 0 {
        lines.push(format!(
            "  of these made anew first, if nothing speaks against them by then: {made_anew}"
        ));
    }
    if ended > 0 {
        lines.push(format!(
            "mails that it does not send, because the subscription has ended: {ended}"
        ));
    }
    Ok(lines.join("\n"))
}

/// What the database says of a mail is for who named it.
fn refusal(error: tokio_postgres::Error) -> Failure {
    let refusal = error.as_db_error().filter(|refusal| {
        [
            SqlState::NO_DATA_FOUND,
            SqlState::OBJECT_NOT_IN_PREREQUISITE_STATE,
        ]
        .contains(refusal.code())
    });
    match refusal {
        Some(refusal) => Failure::usage(
            refusal.message(),
            format!(
                "{} Nothing was changed. `nps-reporter digest status` lists the mails that wait, with their numbers.",
                refusal.hint().unwrap_or_default()
            ),
        ),
        None => error.into(),
    }
}
