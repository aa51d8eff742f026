//! Mails in our hands, and what became of them.

use std::time::Duration;

use chrono::NaiveDate;

use super::order::Obstacle;

/// What its bearer knows a mail in hand by.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) delivery_id: i64,
    pub(super) claim: String,
}

/// A mail in our hands.
pub(crate) struct Claimed {
    pub(crate) token: Token,
    pub(crate) monday: NaiveDate,
    /// Code of the unit that it is about; none of a mail about all of its reader's.
    pub(crate) unit: Option<String>,
    pub(crate) subscription_id: Option<i64>,
    pub(crate) recipient: String,
    pub(crate) message: Vec<u8>,
    /// How often it was tried already, and since when.
    pub(crate) attempts: u32,
    pub(crate) tried_for: Duration,
}

/// What became of a claim.
#[derive(Default)]
pub(crate) struct Claim {
    pub(crate) mails: Vec<Claimed>,
    /// Those of subscriptions that have ended since.
    pub(crate) suppressed: u64,
    /// Those that another program left while the server was being given them.
    pub(crate) uncertain: Vec<i64>,
}

/// Who takes mails, and to where, as the ledger has it.
pub(crate) struct Claimant {
    pub(crate) name: String,
    pub(crate) destination: String,
}

/// Mails that a program takes.
#[derive(Clone)]
pub(crate) struct Scope {
    /// Of this week; none for all.
    pub(crate) monday: Option<NaiveDate>,
    /// Of the units with these codes; none for all.
    pub(crate) codes: Option<Vec<String>>,
}

/// What is claimed each time: by whom, which mails, how many at most, for how long.
pub(super) struct Wish {
    pub(super) claimant: Claimant,
    pub(super) scope: Scope,
    pub(super) most: usize,
    pub(super) lease: Duration,
}

/// A mail that was in our hands, and what became of it.
pub(crate) struct Settled {
    pub(crate) token: Token,
    /// For logs: its unit and week.
    pub(crate) about: String,
    pub(crate) verdict: Verdict,
}

/// What became of a mail in our hands.
#[derive(Debug, PartialEq)]
pub(crate) enum Verdict {
    Sent,
    /// The server will never take it, or has not for too long.
    Failed(String),
    /// The server did not take it now.
    Retry(String, Duration),
    /// Nobody knows.
    Uncertain(String),
    /// It is not to be sent.
    Suppressed(Obstacle),
    /// Nothing was tried: let go for the next.
    Released,
}

impl Verdict {
    pub(super) fn state(&self) -> &'static str {
        match self {
            Verdict::Sent => "sent",
            Verdict::Failed(_) => "failed",
            Verdict::Retry(..) => "retry",
            Verdict::Uncertain(_) => "uncertain",
            Verdict::Suppressed(_) => "suppressed",
            Verdict::Released => "pending",
        }
    }

    /// Why, for all but those that are well.
    pub(super) fn reason(&self) -> Option<&str> {
        match self {
            Verdict::Failed(reason) | Verdict::Retry(reason, _) | Verdict::Uncertain(reason) => Some(reason),
            Verdict::Suppressed(obstacle) => Some(obstacle.name()),
            Verdict::Sent | Verdict::Released => None,
        }
    }

    pub(super) fn wait(&self) -> Option<f64> {
        match self {
            Verdict::Retry(_, wait) => Some(wait.as_secs_f64()),
            _ => None,
        }
    }
}
