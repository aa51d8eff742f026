//! What became of a run's mails.

use std::collections::BTreeSet;
use std::fmt;

use serde_json::{Value, json};

use super::claim::{Settled, Verdict};
use super::order::Order;
use crate::digest::week::Week;

/// Every mail that a run brought to an end is in exactly one of the first four counts.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Summary {
    pub(crate) sent: u64,
    pub(crate) failed: u64,
    pub(crate) uncertain: u64,
    pub(crate) suppressed: u64,
    /// Those that wait for another run, whoever made them.
    pub(crate) waiting: u64,
    /// Weeks that mails were made or sent of.
    weeks: BTreeSet<Week>,
}

impl Summary {
    /// Every mail that was brought to an end.
    pub(crate) fn queued(&self) -> u64 {
        self.sent + self.failed + self.uncertain + self.suppressed
    }

    /// Counts a mail that came to an end, and tells in the log what became of it; and whether the ledger knows, where somebody else may
    /// have decided about the mail meanwhile.
    pub(super) fn count(&mut self, settled: &Settled, is_known: bool) {
        let (delivery, mail) = (settled.token.delivery_id, settled.about.as_str());
        match &settled.verdict {
            Verdict::Sent if !is_known => {
                self.sent += 1;
                tracing::error!(
                    delivery,
                    mail,
                    "sent, but taken from us meanwhile: it may be sent once more"
                );
            }
            Verdict::Sent => {
                self.sent += 1;
                tracing::info!(delivery, mail, "sent");
            }
            Verdict::Failed(reason) => {
                self.failed += 1;
                tracing::error!(delivery, mail, reason, "mail not delivered");
            }
            Verdict::Uncertain(reason) => {
                self.uncertain += 1;
                tracing::error!(
                    delivery,
                    mail,
                    reason,
                    "nobody knows whether the server has this mail"
                );
            }
            Verdict::Suppressed(obstacle) => {
                self.suppressed += 1;
                tracing::info!(delivery, mail, reason = obstacle.name(), "not to be sent");
            }
            Verdict::Retry(reason, _) => tracing::warn!(delivery, mail, reason, "to be tried again"),
            Verdict::Released => tracing::debug!(delivery, mail, "let go again"),
        }
    }

    /// Notes the weeks of mails that are made.
    pub(super) fn add_weeks(&mut self, orders: &[Order]) {
        self.weeks
            .extend(orders.iter().map(|order| Week::of(order.monday)));
    }

    /// Notes the week of a mail.
    pub(super) fn add_week(&mut self, week: Week) {
        self.weeks.insert(week);
    }

    fn weeks(&self) -> Vec<String> {
        self.weeks.iter().map(Week::to_string).collect()
    }

    /// For machines: one line.
    pub(crate) fn json(&self, destination: &str) -> Value {
        json!({
            "weeks": self.weeks(),
            "queued": self.queued(),
            "sent": self.sent,
            "failed": self.failed,
            "uncertain": self.uncertain,
            "suppressed": self.suppressed,
            "waiting": self.waiting,
            "destination": destination,
        })
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weeks = match self.weeks.is_empty() {
            true => String::new(),
            false => format!(" for week {}", self.weeks().join(", ")),
        };
        write!(
            out,
            "{} mails queued{weeks} = {} sent + {} failed + {} uncertain + {} suppressed",
            self.queued(),
            self.sent,
            self.failed,
            self.uncertain,
            self.suppressed
        )?;
        match self.waiting {
            0 => Ok(()),
            waiting => write!(
                out,
                "\n{waiting} more wait to be sent: the next run tries them again"
            ),
        }
    }
}
