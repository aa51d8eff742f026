//! What the public pages say.

pub(super) mod en;
pub(super) mod fi;
pub(super) mod sv;

use serde::{Deserialize, Serialize};

/// A heading with its paragraphs.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Section {
    pub(crate) heading: &'static str,
    pub(crate) text: &'static str,
}

/// A word for each size that a figure's band of answers can have.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct BySize {
    pub(crate) tens: &'static str,
    pub(crate) hundreds: &'static str,
    pub(crate) thousands: &'static str,
    pub(crate) ten_thousands: &'static str,
}

/// How the figures come about: one part after the other, as the page tells them.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Measuring {
    pub(crate) title: &'static str,
    pub(crate) question: Section,
    pub(crate) sample: Section,
    pub(crate) figure: Section,
    /// After each band comes what it means.
    pub(crate) bands: Section,
    pub(crate) band: Bounds,
    pub(crate) period: Section,
    /// `{smallest}`
    pub(crate) rounding: Section,
    pub(crate) margin: Section,
    pub(crate) privacy: Section,
}

/// From which NPS on a band is spoken of.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Bounds {
    pub(crate) poor: &'static str,
    pub(crate) good: &'static str,
    pub(crate) excellent: &'static str,
    pub(crate) world_class: &'static str,
}

/// The statement that Finnish law 306/2019 asks of public bodies, and where to complain.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Accessibility {
    pub(crate) title: &'static str,
    pub(crate) status: Section,
    pub(crate) tested: Section,
    pub(crate) feedback: Section,
    /// Where `page.feedback` names an address: `{address}`
    pub(crate) feedback_to: &'static str,
    pub(crate) supervision: Section,
}

/// Everything that the public pages say, in one language.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Page {
    /// The name of the language, in the language.
    pub(crate) language_name: &'static str,
    pub(crate) languages: &'static str,
    pub(crate) skip: &'static str,
    pub(crate) site: &'static str,
    /// `{unit}`
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) navigation: &'static str,
    pub(crate) overview: &'static str,
    pub(crate) all_units: &'static str,
    pub(crate) path: &'static str,

    pub(crate) seven_days: &'static str,
    /// `{at_least}`, `{at_most}`
    pub(crate) answers_between: &'static str,
    /// `{at_least}`
    pub(crate) answers_from: &'static str,
    pub(crate) rounded: BySize,
    /// How far the figure may be off by chance.
    pub(crate) margin: BySize,
    /// `{smallest}`
    pub(crate) no_figure: &'static str,
    /// In a table.
    pub(crate) no_figure_short: &'static str,
    /// `{span}`
    pub(crate) period: &'static str,
    /// `{time}`, `{zone}`
    pub(crate) updated: &'static str,
    pub(crate) time: &'static str,
    pub(crate) silent: &'static str,
    pub(crate) stale: &'static str,
    /// `{nps}`, `{band}`
    pub(crate) gauge: &'static str,

    pub(crate) parts: &'static str,
    pub(crate) unit: &'static str,
    pub(crate) band: &'static str,
    pub(crate) answers: &'static str,
    pub(crate) years: &'static str,
    pub(crate) months: &'static str,
    pub(crate) year: &'static str,
    pub(crate) month: &'static str,
    /// January first.
    #[serde(borrow)]
    pub(crate) month_names: [&'static str; 12],
    /// `{month}`, `{year}`
    pub(crate) month_of_year: &'static str,
    /// `{first}`, `{first_period}`, `{last}`, `{last_period}`
    pub(crate) from_to: &'static str,
    pub(crate) as_table: &'static str,
    pub(crate) history_rounded: &'static str,

    pub(crate) reuse: &'static str,
    pub(crate) reuse_about: &'static str,
    pub(crate) json: &'static str,
    pub(crate) csv: &'static str,
    pub(crate) badge: &'static str,
    pub(crate) embed: &'static str,
    pub(crate) feed: &'static str,
    /// `{unit}`, `{nps}`, `{band}`
    pub(crate) feed_entry: &'static str,
    /// `{unit}`
    pub(crate) feed_entry_empty: &'static str,
    pub(crate) read_more: &'static str,

    pub(crate) measuring: Measuring,
    pub(crate) accessibility: Accessibility,
}
