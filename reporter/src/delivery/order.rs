//! Mails that somebody is to get.

use chrono::NaiveDate;

/// A subscription whose mail of a week is still to be made.
pub(crate) struct Due {
    pub(crate) monday: NaiveDate,
    /// Code of its unit.
    pub(crate) code: String,
    pub(crate) subscription_id: i64,
    pub(crate) person_id: i64,
    /// Whether it is part of one mail about all units of its reader.
    pub(crate) is_combined: bool,
    /// Number of a mail that can't be made any more, as its units were not open in that week.
    pub(crate) doomed: Option<i64>,
}

/// A mail that somebody is to get, or why nobody does.
pub(crate) struct Order {
    pub(crate) monday: NaiveDate,
    /// None for a mail about all units of its reader.
    pub(crate) unit_id: Option<i64>,
    pub(crate) person_id: i64,
    pub(crate) subscription_id: i64,
    /// The units that a mail about all of them tells of.
    pub(crate) told: Vec<i64>,
    pub(crate) obstacle: Option<Obstacle>,
}

/// Why a mail is not to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Obstacle {
    NoAnswers,
    NotAllowed,
}

impl Obstacle {
    /// As the ledger has it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Obstacle::NoAnswers => "no_answers",
            Obstacle::NotAllowed => "not_allowed",
        }
    }
}
