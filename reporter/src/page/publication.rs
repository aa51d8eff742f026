//! What the public is told: every unit with its figures, those withheld being none. Nothing beyond this is on any page.

use chrono::NaiveDate;
use serde::Serialize;

use super::figure::Figure;

/// All that is published at a moment.
#[derive(Debug, PartialEq, Serialize)]
pub(super) struct Publication {
    /// Those above before those below.
    pub(super) units: Vec<Unit>,
    /// Whether answers have stopped coming.
    pub(super) is_silent: bool,
}

/// What is published of a unit.
#[derive(Debug, PartialEq, Serialize)]
pub(super) struct Unit {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) time_zone: String,
    /// Code of the unit above, if that is public too.
    pub(super) above: Option<String>,
    pub(super) first_day: NaiveDate,
    pub(super) last_day: NaiveDate,
    /// Of the seven days.
    pub(super) figure: Option<Told>,
    /// From the first with a figure on, gaps included.
    pub(super) months: Vec<Past>,
    pub(super) years: Vec<Past>,
}

/// A figure with its band in the extension's words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Told {
    #[serde(flatten)]
    pub(super) figure: Figure,
    pub(super) band: String,
}

/// A month or a year.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Past {
    pub(super) first_day: NaiveDate,
    pub(super) figure: Option<Told>,
}

impl Publication {
    /// Whether any figure of the seven days is told.
    pub(super) fn has_figures(&self) -> bool {
        self.units.iter().any(|unit| unit.figure.is_some())
    }
}
