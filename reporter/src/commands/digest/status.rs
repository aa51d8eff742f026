//! `digest status`: how far the mails are, and what waits for somebody to decide.

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use tokio_postgres::IsolationLevel;

use crate::commands::table::aligned;
use crate::config::Settings;
use crate::db::{self, Access};
use crate::delivery::metrics;
use crate::delivery::status::{Held, Progress, Status};
use crate::digest::week::Week;
use crate::exit::{Exit, Failure};
use crate::output::{self, local_time};
use crate::schema;

/// More lines than these are no glance.
const SHOWN: usize = 50;

/// Tell how far the mails are, and which of them wait for you to decide (then the exit code is 8)
#[derive(Args)]
pub(super) struct StatusArguments {
    /// This week alone, as 2026-W01; without it the last complete one, and all that have something unfinished
    #[arg(long, value_name = "WEEK")]
    week: Option<Week>,

    /// As one line of JSON
    #[arg(long)]
    json: bool,

    /// Write metrics for Prometheus into this file as well
    #[arg(long, value_name = "FILE")]
    metrics: Option<PathBuf>,
}

impl StatusArguments {
    pub(super) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let mut client = db::connect(&settings.database, Access::Read).await?;
        schema::require_ready(&client).await?;
        let snapshot = client
            .build_transaction()
            .isolation_level(IsolationLevel::RepeatableRead)
            .read_only(true)
            .start()
            .await?;
        let status = Status::read(&snapshot, self.week).await?;
        if let Some(path) = &self.metrics {
            metrics::tell_of_ledger(path, &snapshot).await?;
        }
        match self.json {
            true => output::print(serde_json::to_string(&status).context("writing JSON")?)?,
            false => output::print(self.text(&status))?,
        }
        Ok(match status.decide.as_slice() {
            [] => Exit::Done,
            _ => Exit::ToMend,
        })
    }

    fn text(&self, status: &Status) -> String {
        let mut paragraphs = Vec::new();
        if !status.weeks.is_empty() {
            paragraphs.push(weeks(&status.weeks));
        }
        paragraphs.extend(self.unknown_week(status));
        match status.decide.as_slice() {
            [] => paragraphs.push("Nothing waits for you.".to_owned()),
            held => paragraphs.extend([mails(held), advice(held)]),
        }
        paragraphs.join("\n\n")
    }

    /// Silence would look as if all were well.
    fn unknown_week(&self, status: &Status) -> Option<String> {
        let empty = status.weeks.iter().find(|week| week.is_empty());
        let week = match (empty, self.week) {
            (Some(empty), _) => empty.week.clone(),
            (None, Some(week)) if status.weeks.is_empty() => week.to_string(),
            _ => return None,
        };
        Some(format!(
            "There are no mails of week {week} yet: nps-reporter digest run"
        ))
    }
}

fn weeks(weeks: &[Progress]) -> String {
    let titles = [
        "week",
        "sent",
        "waiting",
        "uncertain",
        "failed",
        "suppressed",
        "next attempt",
        "unfinished since",
    ];
    let rows = weeks.iter().map(|week| {
        let suppressed: i64 = week.suppressed.values().sum();
        let reasons: Vec<String> = week
            .suppressed
            .iter()
            .map(|(reason, mails)| format!("{mails} {reason}"))
            .collect();
        vec![
            week.week.clone(),
            week.sent.to_string(),
            week.waiting().to_string(),
            week.uncertain.to_string(),
            week.failed.to_string(),
            match suppressed {
                0 => "0".to_owned(),
                _ => format!("{suppressed} ({})", reasons.join(", ")),
            },
            next_attempt(week),
            week.unfinished_since.map_or("-".to_owned(), local_time),
        ]
    });
    let titles = titles.map(str::to_owned).to_vec();
    aligned(&std::iter::once(titles).chain(rows).collect::<Vec<_>>())
}

fn next_attempt(week: &Progress) -> String {
    match week.next_attempt_at {
        Some(_) if week.is_due => "now".to_owned(),
        Some(moment) => local_time(moment),
        None if week.waiting() > 0 => "under way".to_owned(),
        None => "-".to_owned(),
    }
}

fn mails(held: &[Held]) -> String {
    let titles = [
        "number",
        "week",
        "unit",
        "subscription",
        "state",
        "since",
        "attempts",
        "Message-ID",
        "reason",
    ];
    let rows = held.iter().take(SHOWN).map(|mail| {
        let or_dash = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
        vec![
            mail.number.to_string(),
            mail.week.clone(),
            mail.unit.clone().unwrap_or_else(|| "combined".to_owned()),
            or_dash(mail.subscription.map(|number| number.to_string())),
            mail.state.clone(),
            local_time(mail.since),
            mail.attempts.to_string(),
            or_dash(mail.message_id.clone()),
            mail.reason.clone(),
        ]
    });
    let titles = titles.map(str::to_owned).to_vec();
    let table = aligned(&std::iter::once(titles).chain(rows).collect::<Vec<_>>());
    let more = match held.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!("\nand {more} more, which --json lists"),
    };
    match held.len() {
        1 => format!("1 mail waits for you to decide:\n{table}"),
        mails => format!("{mails} mails wait for you to decide:\n{table}{more}"),
    }
}

/// What to do about the first of each kind; the others are done in the same way.
fn advice(held: &[Held]) -> String {
    let first = |state: &str| held.iter().find(|mail| mail.state == state);
    let uncertain = first("uncertain").map(|mail| {
        let (number, week) = (mail.number, &mail.week);
        format!(
            "Nobody knows whether an uncertain mail was taken. Look for its Message-ID in the mail server's log, or ask its reader:\n  \
             nps-reporter digest resolve {number} --as sent     it was taken\n  \
             nps-reporter digest retry {number}                 send it once more, even if it comes twice\n  \
             nps-reporter digest resolve {number} --as failed   leave it\n\
             All of a week at once: --week {week} --all-uncertain instead of numbers."
        )
    });
    let failed = first("failed").map(|mail| {
        let (number, week) = (mail.number, &mail.week);
        format!(
            "A failed mail was not taken, and is not tried again by itself. Mend what the reason tells:\n  \
             nps-reporter digest retry {number}                 send it once more\n  \
             nps-reporter digest resolve {number} --as failed   leave it\n\
             All of a week at once: --week {week} --all-failed instead of numbers."
        )
    });
    uncertain
        .into_iter()
        .chain(failed)
        .collect::<Vec<_>>()
        .join("\n\n")
}
