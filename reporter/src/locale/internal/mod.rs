//! What the internal pages say, besides what they have in common with digests and public pages.

pub(super) mod en;
pub(super) mod fi;
pub(super) mod sv;

use serde::{Deserialize, Serialize};

/// A heading with what it is about.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Part {
    pub(crate) heading: &'static str,
    pub(crate) about: &'static str,
}

/// What is known of every answer. The variables that an organisation declares have names of its own.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Variables {
    pub(crate) kind_of_visit: &'static str,
    pub(crate) channel: &'static str,
    pub(crate) language: &'static str,
    pub(crate) device: &'static str,
}

/// What the keys of background variables mean.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Channels {
    pub(crate) sms: &'static str,
    pub(crate) web: &'static str,
    pub(crate) email: &'static str,
    pub(crate) tablet: &'static str,
    pub(crate) phone: &'static str,
    pub(crate) paper: &'static str,
}

#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Devices {
    pub(crate) phone: &'static str,
    pub(crate) tablet: &'static str,
    pub(crate) computer: &'static str,
    pub(crate) other: &'static str,
}

/// Other languages are told by their codes.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Languages {
    pub(crate) fi: &'static str,
    pub(crate) sv: &'static str,
    pub(crate) en: &'static str,
    pub(crate) et: &'static str,
    pub(crate) ru: &'static str,
}

/// Everything that only the internal pages say, in one language.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Internal {
    /// Of the page that leads to the units.
    pub(crate) site: &'static str,
    pub(crate) site_about: &'static str,
    pub(crate) all_units: &'static str,
    /// `{unit}`
    pub(crate) title: &'static str,
    pub(crate) contents: &'static str,
    pub(crate) confidential: &'static str,

    pub(crate) no_answers: &'static str,
    pub(crate) seven_days_before: &'static str,
    /// `{week}`
    pub(crate) last_week: &'static str,
    pub(crate) weeks: &'static str,

    pub(crate) cases: &'static str,
    /// `{shown}`, `{total}`
    pub(crate) cases_shown: &'static str,
    /// `{day}`
    pub(crate) deadline: &'static str,
    pub(crate) nobody: &'static str,
    pub(crate) find: &'static str,
    pub(crate) without_case: Part,

    pub(crate) topics: Part,
    pub(crate) topic: &'static str,
    pub(crate) topic_answers: &'static str,
    pub(crate) topic_praise: &'static str,
    pub(crate) topic_complaints: &'static str,
    pub(crate) topic_points: &'static str,
    pub(crate) topic_year: &'static str,
    pub(crate) topic_change: &'static str,
    /// In a table.
    pub(crate) few: &'static str,
    /// `{topic}`, `{first}`, `{last}`: shares
    pub(crate) trend: &'static str,

    /// `{week}`, `{smallest}`
    pub(crate) background: Part,
    pub(crate) background_none: &'static str,
    pub(crate) choose: &'static str,
    pub(crate) choose_all: &'static str,
    pub(crate) group: &'static str,
    pub(crate) group_gap: &'static str,
    pub(crate) group_change: &'static str,
    pub(crate) unknown: &'static str,
    /// `{number}`: how many groups
    pub(crate) others: &'static str,
    pub(crate) yes: &'static str,
    pub(crate) no: &'static str,
    pub(crate) variable: Variables,
    pub(crate) channel: Channels,
    pub(crate) device: Devices,
    pub(crate) language: Languages,

    pub(crate) brackets: &'static str,
}
