//! `digest audit`: who was sent what, when, and who decided about it.

use anyhow::Context;
use chrono::{DateTime, SecondsFormat, Utc};
use clap::Args;
use tokio_postgres::Row;

use crate::clean;
use crate::commands::table::aligned;
use crate::config::Settings;
use crate::db::{self, Access};
use crate::digest::units;
use crate::digest::week::Week;
use crate::exit::{Exit, Failure};
use crate::output::{self, local_time};
use crate::schema;

/// List the mails to a person, about a unit or of a week: what became of each, and who decided that
#[derive(Args)]
pub(super) struct Audit {
    #[command(flatten)]
    which: Which,

    /// As CSV, with times in UTC
    #[arg(long)]
    csv: bool,
}

/// At least one; more of them narrow it down.
#[derive(Args)]
#[group(required = true, multiple = true)]
struct Which {
    /// Mails to the person who has this address, and those that went to it; only these are listed with their addresses
    #[arg(long, value_name = "EMAIL")]
    person: Option<String>,

    /// Mails about the unit with this code
    #[arg(long, value_name = "CODE")]
    unit: Option<String>,

    /// Mails of this week, as 2026-W01
    #[arg(long, value_name = "WEEK")]
    week: Option<Week>,
}

impl Audit {
    pub(super) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let client = db::connect(&settings.database, Access::Read).await?;
        schema::require_ready(&client).await?;
        let Which { person, unit, week } = &self.which;
        units::check_codes(&client, unit.as_slice()).await?;
        let audit = include_str!("../../../../sql/deliveries/audit.sql");
        let rows = client
            .query(audit, &[person, unit, &week.map(Week::monday)])
            .await?;
        let written = match self.csv {
            true => utc,
            false => local_time,
        };
        let mut lines = vec![self.titles()];
        lines.extend(rows.iter().map(|row| self.line(row, written)));
        match (self.csv, rows.len()) {
            (true, _) => output::print_exactly(csv(&lines)?)?,
            (false, 0) => output::print("The ledger has no such mail.")?,
            (false, _) => output::print(aligned(&lines))?,
        }
        Ok(Exit::Done)
    }

    fn titles(&self) -> Vec<String> {
        let titles = [
            "number",
            "week",
            "unit",
            "subscription",
            "address",
            "state",
            "since",
            "destination",
            "attempts",
            "message_id",
            "sha256",
            "decisions",
            "reason",
        ];
        let shown = titles
            .iter()
            .filter(|title| **title != "address" || self.shows_addresses());
        shown.map(|title| (*title).to_owned()).collect()
    }

    fn line(&self, row: &Row, written: fn(DateTime<Utc>) -> String) -> Vec<String> {
        let text = |column| self.cell(row.get(column));
        let subscription: Option<i64> = row.get("subscription_id");
        let mut cells = vec![
            row.get::<_, i64>("number").to_string(),
            Week::of(row.get("monday")).to_string(),
            row.get::<_, Option<String>>("unit")
                .unwrap_or_else(|| "combined".to_owned()),
            self.cell(subscription.map(|number| number.to_string()).as_deref()),
        ];
        if self.shows_addresses() {
            cells.push(text("recipient"));
        }
        cells.extend([
            text("state"),
            written(row.get("changed_at")),
            text("destination"),
            row.get::<_, i32>("attempts").to_string(),
            text("message_id"),
            text("fingerprint"),
            self.cell(decisions(row, written).as_deref()),
            text("reason"),
        ]);
        cells
    }

    fn shows_addresses(&self) -> bool {
        self.which.person.is_some()
    }

    /// In a table, an empty place would not be seen.
    fn cell(&self, text: Option<&str>) -> String {
        match text {
            Some(text) => clean::line(text),
            None if self.csv => String::new(),
            None => "-".to_owned(),
        }
    }
}

/// All of them, the first one first.
fn decisions(row: &Row, written: fn(DateTime<Utc>) -> String) -> Option<String> {
    let verdicts: Vec<&str> = row.get::<_, Option<_>>("verdicts")?;
    let deciders: Vec<&str> = row.get("deciders");
    let moments: Vec<DateTime<Utc>> = row.get("decided_at");
    let decisions = verdicts.iter().zip(deciders).zip(moments);
    let decisions =
        decisions.map(|((verdict, who), moment)| format!("{verdict} by {who} {}", written(moment)));
    Some(decisions.collect::<Vec<_>>().join("; "))
}

fn utc(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn csv(lines: &[Vec<String>]) -> Result<String, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for line in lines {
        writer.write_record(line).context("writing CSV")?;
    }
    let bytes = writer.into_inner().map_err(anyhow::Error::from)?;
    Ok(String::from_utf8(bytes).context("writing CSV")?)
}
