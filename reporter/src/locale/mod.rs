//! The languages of the mails. A language is a table of texts: one that is missing does not compile.

mod en;
mod fi;
mod format;
pub(crate) mod shares;
mod sv;

use serde::{Deserialize, Serialize};

/// A language that people can be written to in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Locale {
    /// Finnish
    Fi,
    /// Swedish
    Sv,
    /// English
    En,
}

impl Locale {
    /// Every language.
    pub(crate) const ALL: [Locale; 3] = [Locale::Fi, Locale::Sv, Locale::En];

    /// What the templates say in this language.
    pub(crate) fn texts(self) -> &'static Texts {
        match self {
            Locale::Fi => &fi::TEXTS,
            Locale::Sv => &sv::TEXTS,
            Locale::En => &en::TEXTS,
        }
    }
}

/// A noun after a number: `{n}` stands for the number.
#[derive(Debug, Serialize)]
pub(crate) struct Plural {
    pub(crate) one: &'static str,
    pub(crate) other: &'static str,
}

/// How numbers and dates are written.
#[derive(Debug, Serialize)]
pub(crate) struct Conventions {
    pub(crate) decimal_mark: char,
    pub(crate) thousands_mark: char,
    /// What follows the number of a percentage.
    pub(crate) percent: &'static str,
    /// What stands between the ends of a range of numbers, which may be negative.
    pub(crate) range: &'static str,
    /// Monday first.
    pub(crate) weekdays: [&'static str; 7],
    /// A date after its weekday, as chrono's `format` takes it.
    pub(crate) short_date: &'static str,
    pub(crate) full_date: &'static str,
    /// The first day of a span that ends in the same month, the same year, or another year.
    pub(crate) span_in_month: &'static str,
    pub(crate) span_in_year: &'static str,
    pub(crate) span_over_years: &'static str,
}

/// The first sentence of a mail, one for each [`Headline`](crate::digest::headline::Headline).
#[derive(Debug, Serialize)]
pub(crate) struct Headlines {
    /// `{points}`
    pub(crate) rise: &'static str,
    /// `{points}`
    pub(crate) fall: &'static str,
    /// `{points}`
    pub(crate) above: &'static str,
    /// `{points}`
    pub(crate) below: &'static str,
    /// After `above` and `below`, where there was a week before.
    pub(crate) no_real_change: &'static str,
    pub(crate) steady: &'static str,
    pub(crate) first: &'static str,
    /// `{answers}`
    pub(crate) few: &'static str,
    /// `{week}`
    pub(crate) none: &'static str,
}

/// The extension's bands in words.
#[derive(Debug, Serialize)]
pub(crate) struct Bands {
    pub(crate) poor: &'static str,
    pub(crate) good: &'static str,
    pub(crate) excellent: &'static str,
    pub(crate) world_class: &'static str,
}

/// Everything that a mail says, in one language. `{…}` are filled in by the template.
#[derive(Debug, Serialize)]
pub(crate) struct Texts {
    /// For the `lang` attribute.
    pub(crate) language: &'static str,
    pub(crate) conventions: Conventions,

    /// `{nps}`, `{range}`, `{unit}`, `{week}`
    pub(crate) subject: &'static str,
    /// `{unit}`, `{week}`
    pub(crate) subject_empty: &'static str,
    pub(crate) preview: &'static str,
    pub(crate) preview_banner: &'static str,

    /// `{week}`
    pub(crate) week: &'static str,
    pub(crate) headlines: Headlines,
    pub(crate) bands: Bands,
    pub(crate) answers: Plural,
    /// How far the NPS moved or lies apart: "rose by …", "… below".
    pub(crate) points: Plural,

    /// `{range}`
    pub(crate) interval: &'static str,
    pub(crate) few_answers: &'static str,
    pub(crate) empty_advice: &'static str,

    pub(crate) change: &'static str,
    pub(crate) change_real: &'static str,
    pub(crate) change_unknown: &'static str,
    /// `{answers}`
    pub(crate) week_before: &'static str,
    pub(crate) whole_organisation: &'static str,
    pub(crate) organisation_empty: &'static str,
    pub(crate) gap: &'static str,
    pub(crate) gap_real: &'static str,
    /// Of a change or a gap that is not real.
    pub(crate) within_margin: &'static str,

    pub(crate) distribution: &'static str,
    pub(crate) promoters: &'static str,
    pub(crate) passives: &'static str,
    pub(crate) detractors: &'static str,

    pub(crate) critical: &'static str,
    pub(crate) critical_none: &'static str,
    pub(crate) praise: &'static str,
    pub(crate) praise_none: &'static str,
    /// `{shown}`, `{total}`
    pub(crate) newest: &'static str,

    /// `{week}`, `{span}`, `{zone}`
    pub(crate) about_week: &'static str,
    pub(crate) about_parts: &'static str,
    pub(crate) about_figure: &'static str,
    pub(crate) about_role: &'static str,
    /// `{unit}`
    pub(crate) about_reason: &'static str,
    pub(crate) about_stopping: &'static str,
}
