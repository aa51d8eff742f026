//! Mails in our hands, and what became of them.

use std::time::Duration;

use chrono::NaiveDate;

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
            Verdict::Released => "pending",
        }
    }

    /// Why, for all but those that are well.
    pub(super) fn reason(&self) -> Option<&str> {
        match self {
            Verdict::Failed(reason) | Verdict::Retry(reason, _) | Verdict::Uncertain(reason) => Some(reason),
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
