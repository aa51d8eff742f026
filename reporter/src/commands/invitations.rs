//! `nps-reporter invitations`: the sample is drawn, and gateways are handed what is due and tell how it went.

use std::io::Read;

use chrono::{DateTime, Utc};
use clap::{Args, Subcommand};
use serde::Deserialize;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, Statement};

use crate::config::Settings;
use crate::db::{self, Access};
use crate::exit::{Exit, Failure};
use crate::output;
use crate::schema;

/// Draw the sample of visits to ask about, and hand what is due to the gateways that send the messages
#[derive(Args)]
pub(crate) struct Invitations {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    Plan(Plan),
    Claim(Claim),
    Ack(Acknowledge),
    Fail(Fail),
}

impl Invitations {
    /// Does what was asked for.
    pub(crate) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let client = db::connect(&settings.database, Access::Write).await?;
        schema::require_ready(&client).await?;
        match self.action {
            Action::Plan(plan) => plan.run(&client).await,
            Action::Claim(claim) => claim.run(&client).await,
            Action::Ack(acknowledge) => acknowledge.run(&client).await,
            Action::Fail(fail) => fail.run(&client).await,
        }
    }
}

/// Draw among the visits that were not considered before, and plan an invitation for each that is drawn
///
/// Every visit is considered once, however often and by however many this is run. Rates are in survey.sampling_rules.
#[derive(Args)]
struct Plan {
    /// What the lots are made from; the same seed draws the same visits [default: made up, and printed]
    #[arg(long, value_name = "TEXT", value_parser = clap::builder::NonEmptyStringValueParser::new())]
    seed: Option<String>,

    /// Only visits that ended before, as 2026-01-05T18:00:00+02:00 [default: now]
    #[arg(long, value_name = "TIME", value_parser = moment)]
    as_of: Option<DateTime<Utc>>,
}

impl Plan {
    async fn run(self, client: &Client) -> Result<Exit, Failure> {
        let statement = include_str!("../../../sql/invitations/plan.sql");
        let rows = client.query(statement, &[&self.seed, &self.as_of]).await?;
        let considered: i64 = rows.iter().map(|row| row.get::<_, i64>("visits")).sum();
        if let Some(first) = rows.first() {
            let (draw, seed): (i64, &str) = (first.get("draw_id"), first.get("seed"));
            output::print(format!("draw {draw} with seed {seed}"))?;
        }
        output::print(format!("  {:<14} {considered:>9}", "considered"))?;
        for row in &rows {
            let (outcome, visits): (&str, i64) = (row.get("outcome"), row.get("visits"));
            output::print(format!("    {outcome:<13} {visits:>8}"))?;
        }
        Ok(Exit::Done)
    }
}

/// Claim what is due, and print it as JSON, one invitation a line
///
/// No other gateway gets these until the lease has run out. Tell of each with ack or fail before that; what nobody tells
/// of is handed out again. The lines hold secrets: the token of the link, and the customer reference.
#[derive(Args)]
struct Claim {
    /// Name of the gateway
    #[arg(long, value_name = "NAME")]
    gateway: String,

    /// How many at most
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(i32).range(1..))]
    most: i32,

    /// For how long, as 90s, 5m or 1h
    #[arg(long, value_name = "TIME", default_value = "5m", value_parser = seconds)]
    lease: u32,
}

impl Claim {
    async fn run(self, client: &Client) -> Result<Exit, Failure> {
        let statement = include_str!("../../../sql/invitations/claim.sql");
        let lease = f64::from(self.lease);
        let claimed = client
            .query(statement, &[&self.gateway, &self.most, &lease])
            .await
            .map_err(misuse)?;
        tracing::info!(invitations = claimed.len(), "claimed");
        for row in &claimed {
            output::print(row.get::<_, &str>(0))?;
        }
        Ok(Exit::Done)
    }
}

/// Tell that invitations were sent
#[derive(Args)]
struct Acknowledge {
    #[command(flatten)]
    which: Which,
}

impl Acknowledge {
    async fn run(self, client: &Client) -> Result<Exit, Failure> {
        let reports = self.which.reports()?;
        let statement = client
            .prepare(include_str!("../../../sql/invitations/acknowledge.sql"))
            .await?;
        let mut tally = Tally::default();
        for report in &reports {
            tally.tell(client, &statement, report, &[]).await?;
        }
        output::print(format!("{} sent, {} refused", tally.sent, tally.refused))?;
        Ok(tally.exit())
    }
}

/// Tell that invitations could not be sent; they are tried again later, up to five times in all
#[derive(Args)]
struct Fail {
    #[command(flatten)]
    which: Which,

    /// Why, as a short code like unreachable; a line of JSON may have a "reason" of its own
    #[arg(long, value_name = "CODE", default_value = "not_sent")]
    reason: String,

    /// Don't try again; a line of JSON may say so itself, with "retry": false
    #[arg(long = "final")]
    last: bool,
}

impl Fail {
    async fn run(self, client: &Client) -> Result<Exit, Failure> {
        let reports = self.which.reports()?;
        let statement = client
            .prepare(include_str!("../../../sql/invitations/fail.sql"))
            .await?;
        let mut tally = Tally::default();
        for report in &reports {
            let reason = report.reason.as_ref().unwrap_or(&self.reason);
            let retry = report.retry.unwrap_or(!self.last);
            tally.tell(client, &statement, report, &[reason, &retry]).await?;
        }
        output::print(format!(
            "{} to be tried again, {} given up, {} refused",
            tally.planned, tally.failed, tally.refused
        ))?;
        Ok(tally.exit())
    }
}

/// One invitation, or many from standard input.
#[derive(Args)]
struct Which {
    /// The invitation; without it, lines of JSON are read from standard input, each with invitation_id and claim
    #[arg(requires = "claim")]
    invitation_id: Option<i64>,

    /// The claim that came with it
    claim: Option<String>,
}

/// What a gateway tells of one invitation. It may send back the whole line that it was handed.
#[derive(Deserialize)]
struct Report {
    invitation_id: i64,
    claim: String,
    reason: Option<String>,
    retry: Option<bool>,
}

impl Which {
    fn reports(self) -> Result<Vec<Report>, Failure> {
        match (self.invitation_id, self.claim) {
            (Some(invitation_id), Some(claim)) => Ok(vec![Report {
                invitation_id,
                claim,
                reason: None,
                retry: None,
            }]),
            _ => read_reports(std::io::stdin().lock()),
        }
    }
}

/// All lines are read before anything is told: an unusable one changes nothing.
fn read_reports(mut input: impl Read) -> Result<Vec<Report>, Failure> {
    let mut text = String::new();
    input.read_to_string(&mut text).map_err(|error| {
        Failure::unusable_input(
            format!("standard input: {error}"),
            "Nothing was stored. Give lines of JSON in UTF-8.",
        )
    })?;
    let lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(position, line)| {
            // The error of serde_json would quote what it met, and that may be a token or a reference.
            serde_json::from_str(line).map_err(|_| {
                Failure::unusable_input(
                    format!("standard input line {} is not what a gateway tells", position + 1),
                    "Nothing was stored. Write {\"invitation_id\": 17, \"claim\": \"…\"} as it was handed out; \
                     for fail, with \"reason\" and \"retry\" where they differ.",
                )
            })
        })
        .collect()
}

/// What became of what was told.
#[derive(Default)]
struct Tally {
    sent: u64,
    planned: u64,
    failed: u64,
    refused: u64,
}

impl Tally {
    /// Tells of one invitation, in a transaction of its own: what is refused stops no other.
    async fn tell(
        &mut self,
        client: &Client,
        statement: &Statement,
        report: &Report,
        details: &[&(dyn ToSql + Sync)],
    ) -> Result<(), Failure> {
        let which: [&(dyn ToSql + Sync); 2] = [&report.invitation_id, &report.claim];
        match client.query_one(statement, &[&which[..], details].concat()).await {
            Ok(row) => match row.get(0) {
                "sent" => self.sent += 1,
                "planned" => self.planned += 1,
                _ => self.failed += 1,
            },
            Err(error) => {
                let why = refusal(&error).ok_or_else(|| Failure::from(error))?;
                tracing::error!(invitation = report.invitation_id, "refused: {why}");
                self.refused += 1;
            }
        }
        Ok(())
    }

    fn exit(&self) -> Exit {
        match self.refused {
            0 => Exit::Done,
            _ => Exit::LeftOut,
        }
    }
}

/// Why the database refuses what was told; `None` where something else went wrong.
fn refusal(error: &tokio_postgres::Error) -> Option<String> {
    let refusal = error.as_db_error()?;
    match *refusal.code() {
        // This message would quote what was written in the claim's place.
        SqlState::INVALID_TEXT_REPRESENTATION => Some("the claim is none".into()),
        SqlState::OBJECT_NOT_IN_PREREQUISITE_STATE
        | SqlState::NO_DATA_FOUND
        | SqlState::INVALID_PARAMETER_VALUE => Some(refusal.message().to_owned()),
        _ => None,
    }
}

/// What the database says of an argument is for who wrote it.
fn misuse(error: tokio_postgres::Error) -> Failure {
    match error.as_db_error() {
        Some(refusal) if *refusal.code() == SqlState::INVALID_PARAMETER_VALUE => {
            Failure::usage(refusal.message(), refusal.hint().unwrap_or_default())
        }
        _ => error.into(),
    }
}

fn moment(text: &str) -> Result<DateTime<Utc>, &'static str> {
    DateTime::parse_from_rfc3339(text)
        .map(|moment| moment.to_utc())
        .map_err(|_| "write a time with its offset, like 2026-01-05T18:00:00+02:00")
}

fn seconds(text: &str) -> Result<u32, &'static str> {
    let units = [("s", 1), ("m", 60), ("h", 3600)];
    let lease = units.iter().find_map(|(unit, length)| {
        let number: u32 = text.strip_suffix(unit)?.parse().ok()?;
        number.checked_mul(*length)
    });
    lease
        .filter(|lease| (1..=86_400).contains(lease))
        .ok_or("write a time from 1s to 24h, like 90s, 5m or 1h")
}
