//! How far the mails in the ledger are, and which of them wait for somebody to decide.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use tokio_postgres::{GenericClient, Row};

use crate::clean;
use crate::digest::week::Week;
use crate::exit::Failure;

/// What there is to know at a glance. Nobody's address is in it.
#[derive(Serialize)]
pub(crate) struct Status {
    pub(crate) weeks: Vec<Progress>,
    pub(crate) decide: Vec<Held>,
}

/// How far a week's mails are: counts by state.
#[derive(Serialize)]
pub(crate) struct Progress {
    pub(crate) week: String,
    pub(crate) sent: i64,
    pending: i64,
    claimed: i64,
    sending: i64,
    retry: i64,
    pub(crate) uncertain: i64,
    pub(crate) failed: i64,
    /// By reason.
    pub(crate) suppressed: BTreeMap<String, i64>,
    /// Of the uncertain and failed ones, how many wait for a decision.
    held: i64,
    pub(crate) next_attempt_at: Option<DateTime<Utc>>,
    /// Whether that may be now.
    pub(crate) is_due: bool,
    pub(crate) unfinished_since: Option<DateTime<Utc>>,
}

/// A mail that waits for a decision.
#[derive(Serialize)]
pub(crate) struct Held {
    pub(crate) number: i64,
    pub(crate) week: String,
    /// Code; none for a mail about all of its reader's units.
    pub(crate) unit: Option<String>,
    /// None once it is deleted.
    pub(crate) subscription: Option<i64>,
    pub(crate) state: String,
    pub(crate) since: DateTime<Utc>,
    pub(crate) attempts: i32,
    pub(crate) message_id: Option<String>,
    pub(crate) reason: String,
}

impl Status {
    /// Reads it, of one week or of all that matter; consistent where `client` is a snapshot.
    pub(crate) async fn read(client: &impl GenericClient, week: Option<Week>) -> Result<Status, Failure> {
        let monday = week.map(Week::monday);
        let weeks = include_str!("../../../sql/deliveries/status_weeks.sql");
        let held = include_str!("../../../sql/deliveries/status_held.sql");
        let (weeks, held) = (
            client.query(weeks, &[&monday]).await?,
            client.query(held, &[&monday]).await?,
        );
        Ok(Status {
            weeks: weeks.iter().map(Progress::from).collect(),
            decide: held.iter().map(Held::from).collect(),
        })
    }
}

impl Progress {
    /// Mails that go their way by themselves, and have not arrived yet.
    pub(crate) fn waiting(&self) -> i64 {
        self.pending + self.claimed + self.sending + self.retry
    }

    /// Whether the ledger has nothing of this week.
    pub(crate) fn is_empty(&self) -> bool {
        self.sent + self.waiting() + self.uncertain + self.failed == 0 && self.suppressed.is_empty()
    }
}

impl From<&Row> for Progress {
    fn from(row: &Row) -> Progress {
        Progress {
            week: Week::of(row.get("monday")).to_string(),
            sent: row.get("sent"),
            pending: row.get("pending"),
            claimed: row.get("claimed"),
            sending: row.get("sending"),
            retry: row.get("retry"),
            uncertain: row.get("uncertain"),
            failed: row.get("failed"),
            suppressed: counts(row.get("suppressed")),
            held: row.get("held"),
            next_attempt_at: row.get("next_attempt_at"),
            is_due: row.get("is_due"),
            unfinished_since: row.get("unfinished_since"),
        }
    }
}

impl From<&Row> for Held {
    fn from(row: &Row) -> Held {
        Held {
            number: row.get("number"),
            week: Week::of(row.get("monday")).to_string(),
            unit: row.get("unit"),
            subscription: row.get("subscription_id"),
            state: row.get("state"),
            since: row.get("changed_at"),
            attempts: row.get("attempts"),
            message_id: row.get("message_id"),
            // A mail server has written it.
            reason: clean::line(row.get("reason")),
        }
    }
}

/// An object of counts, as SQL makes them.
pub(super) fn counts(object: Value) -> BTreeMap<String, i64> {
    let pairs = object.as_object().into_iter().flatten();
    pairs
        .filter_map(|(key, count)| Some((key.clone(), count.as_i64()?)))
        .collect()
}
