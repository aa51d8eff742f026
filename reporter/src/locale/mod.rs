//! The languages of mails and pages. A language is a table of texts: one that is missing does not compile. An organisation's own
//! are laid over ours, so whoever writes a number or a sentence does it through the `Texts` in use.

mod en;
mod fi;
mod format;
mod internal;
mod own;
mod page;
pub(crate) mod shares;
mod sv;
#[cfg(test)]
mod tests;

pub(crate) use internal::Internal;
pub(crate) use own::OwnTexts;
pub(crate) use page::Page;
use serde::{Deserialize, Serialize};

/// A language that people can be written to in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[cfg_attr(test, derive(Serialize, schemars::JsonSchema))] // for the schema of the configuration
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

    /// What the templates say in this language, unless an organisation says it in its own words.
    pub(crate) fn texts(self) -> &'static Texts {
        match self {
            Locale::Fi => &fi::TEXTS,
            Locale::Sv => &sv::TEXTS,
            Locale::En => &en::TEXTS,
        }
    }

    /// Its code, as `lang` attributes and the tables of own texts have it.
    pub(crate) fn code(self) -> &'static str {
        self.texts().language
    }
}

/// A noun after a number: `{n}` stands for the number.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Plural {
    pub(crate) one: &'static str,
    pub(crate) other: &'static str,
}

/// How numbers and dates are written.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Conventions {
    pub(crate) decimal_mark: char,
    pub(crate) thousands_mark: char,
    /// What follows the number of a percentage.
    pub(crate) percent: &'static str,
    /// What stands between the ends of a range of numbers, which may be negative.
    pub(crate) range: &'static str,
    /// Monday first.
    #[serde(borrow)]
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
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Headlines {
    /// `{points}`, as in all that tell of a change or a gap.
    pub(crate) rise_week: &'static str,
    pub(crate) rise_four_weeks: &'static str,
    pub(crate) fall_week: &'static str,
    pub(crate) fall_four_weeks: &'static str,
    pub(crate) signals: Signals,
    pub(crate) overdue: Plural,
    /// `{topic}`
    pub(crate) topic: &'static str,
    pub(crate) above: &'static str,
    pub(crate) below: &'static str,
    pub(crate) steady: &'static str,
    pub(crate) first: &'static str,
    /// `{answers}`, `{week}`; also after another headline.
    pub(crate) few: &'static str,
    /// `{week}`
    pub(crate) none: &'static str,
}

/// What each rule of a control chart says of the series of weeks.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Signals {
    pub(crate) outside_above: &'static str,
    pub(crate) outside_below: &'static str,
    pub(crate) run_of_eight_above: &'static str,
    pub(crate) run_of_eight_below: &'static str,
    pub(crate) trend_of_six_up: &'static str,
    pub(crate) trend_of_six_down: &'static str,
    pub(crate) two_of_three_above: &'static str,
    pub(crate) two_of_three_below: &'static str,
}

/// The extension's bands in words.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Bands {
    pub(crate) poor: &'static str,
    pub(crate) good: &'static str,
    pub(crate) excellent: &'static str,
    pub(crate) world_class: &'static str,
}

/// The chart of the weeks, and what it says in words.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Chart {
    /// `{week}`, with little room.
    pub(crate) week: &'static str,
    /// `{points}`
    pub(crate) target: &'static str,
    pub(crate) empty: &'static str,
    /// How long a time the chart shows.
    pub(crate) weeks: Plural,
    /// `{weeks}`
    pub(crate) title: &'static str,
    /// `{first}`, `{first_week}`, `{last}`, `{last_week}`
    pub(crate) from_to: &'static str,
    /// `{nps}`, `{week}`
    pub(crate) only: &'static str,
    /// `{lowest}`, `{lowest_week}`, `{highest}`, `{highest_week}`
    pub(crate) extremes: &'static str,
    /// `{weeks}`: numbers of one or more weeks
    pub(crate) silent_weeks: &'static str,
    /// `{weeks}`: numbers of one or more weeks
    pub(crate) unusual_weeks: &'static str,
}

/// Everything that a mail or a page says, in one language. `{…}` are filled in by the template.
#[derive(Debug, Deserialize, Serialize)]
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
    /// Each with `{target}`.
    pub(crate) target_passed: &'static str,
    pub(crate) target_missed: &'static str,
    pub(crate) target_near: &'static str,
    pub(crate) few_answers: &'static str,
    /// `{weeks}`, `{nps}`, `{range}`, `{answers}`
    pub(crate) longer: &'static str,
    /// `{weeks}`
    pub(crate) longer_empty: &'static str,
    pub(crate) empty_advice: &'static str,

    pub(crate) response_rate: &'static str,
    pub(crate) comment_rate: &'static str,
    pub(crate) praise_share: &'static str,
    pub(crate) complaint_share: &'static str,

    pub(crate) changes: &'static str,
    pub(crate) change: &'static str,
    pub(crate) four_weeks_change: &'static str,
    pub(crate) year_change: &'static str,
    pub(crate) change_real: &'static str,
    pub(crate) change_unknown: &'static str,
    /// `{answers}`
    pub(crate) compared_with: &'static str,
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

    pub(crate) chart: Chart,

    pub(crate) topics: &'static str,
    pub(crate) topics_about: &'static str,
    pub(crate) topics_lift: &'static str,
    pub(crate) topics_cost: &'static str,
    pub(crate) topics_none: &'static str,
    /// `{praise}`, `{complaints}`
    pub(crate) topic_counts: &'static str,
    pub(crate) topic_rising: &'static str,

    pub(crate) critical: &'static str,
    pub(crate) critical_none: &'static str,
    pub(crate) cases: Plural,
    /// `{cases}`, `{overdue}`, which is a number
    pub(crate) cases_overdue: &'static str,
    /// How long a case has been open.
    pub(crate) days: Plural,
    pub(crate) overdue: &'static str,
    /// `{overdue}`
    pub(crate) overdue_number: &'static str,
    /// `{who}`
    pub(crate) assigned: &'static str,
    pub(crate) contacted: &'static str,
    pub(crate) open_case: &'static str,
    pub(crate) no_comment: &'static str,
    pub(crate) praise: &'static str,
    pub(crate) praise_none: &'static str,
    /// `{shown}`, `{total}`
    pub(crate) newest: &'static str,
    /// `{shown}`, `{total}`
    pub(crate) most_pressing: &'static str,

    pub(crate) parts: &'static str,
    pub(crate) parts_about: &'static str,
    /// `{shown}`, `{total}`
    pub(crate) parts_shown: &'static str,
    pub(crate) part: &'static str,
    pub(crate) part_change: &'static str,
    pub(crate) part_cases: &'static str,

    pub(crate) units: Plural,
    /// `{units}`, `{week}`
    pub(crate) combined_subject: &'static str,
    /// How many of the units.
    pub(crate) attention: Plural,
    /// `{units}`
    pub(crate) combined_title: &'static str,
    pub(crate) combined_about: &'static str,

    /// `{week}`, `{span}`, `{zone}`
    pub(crate) about_week: &'static str,
    pub(crate) about_parts: &'static str,
    pub(crate) about_figure: &'static str,
    pub(crate) about_role: &'static str,
    /// `{unit}`
    pub(crate) about_reason: &'static str,
    pub(crate) about_combined: &'static str,
    pub(crate) about_stopping: &'static str,
    /// The words of a link.
    pub(crate) unsubscribe: &'static str,

    pub(crate) page: Page,
    pub(crate) internal: Internal,
}
