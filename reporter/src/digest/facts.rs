//! What the database knows of a unit's week. No NPS is computed here: every number is the extension's.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::chart::Point;
use crate::clean;
use crate::locale::Locale;

/// With fewer answers than this a week's figure says little, and readers are told of a longer time.
pub(crate) const ENOUGH_ANSWERS: u64 = 10;

/// A unit's week: a row of `weekly_figures.sql`, with its rows of the other reports.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Facts {
    pub(crate) unit_id: i64,
    pub(crate) code: String,
    #[serde(deserialize_with = "clean::read_line")]
    pub(crate) name: String,
    #[serde(skip_serializing)]
    pub(crate) locale: Locale,
    pub(crate) time_zone: String,
    pub(crate) target_nps: Option<i16>,
    pub(crate) monday: NaiveDate,
    /// Six in the morning after the week, by the unit's clock …
    pub(crate) due_local: NaiveDateTime,
    /// … and the same instant by UTC.
    pub(crate) due_utc: NaiveDateTime,
    pub(crate) has_parts: bool,

    pub(crate) responses: u64,
    pub(crate) nps: Option<f64>,
    pub(crate) lower: Option<f64>,
    pub(crate) upper: Option<f64>,
    pub(crate) margin: Option<f64>,
    pub(crate) band: Option<String>,
    pub(crate) promoters: u64,
    pub(crate) passives: u64,
    pub(crate) detractors: u64,
    pub(crate) promoter_share: Option<f64>,
    pub(crate) passive_share: Option<f64>,
    pub(crate) detractor_share: Option<f64>,

    pub(crate) invited: u64,
    pub(crate) response_rate: Option<f64>,
    pub(crate) comments: u64,
    pub(crate) comment_rate: Option<f64>,
    pub(crate) praise_share: Option<f64>,
    pub(crate) complaint_share: Option<f64>,

    pub(crate) previous_responses: u64,
    pub(crate) change: Option<f64>,
    pub(crate) change_is_real: Option<bool>,
    pub(crate) change_p_value: Option<f64>,
    pub(crate) four_weeks_responses: u64,
    pub(crate) four_weeks_change: Option<f64>,
    pub(crate) four_weeks_change_is_real: Option<bool>,
    pub(crate) four_weeks_change_p_value: Option<f64>,
    pub(crate) year_responses: u64,
    pub(crate) year_change: Option<f64>,
    pub(crate) year_change_is_real: Option<bool>,

    /// How many weeks the figures below are of: what is told where one week has too few answers.
    pub(crate) recent_weeks: u64,
    pub(crate) recent_responses: u64,
    pub(crate) recent_nps: Option<f64>,
    pub(crate) recent_lower: Option<f64>,
    pub(crate) recent_upper: Option<f64>,

    /// Thirteen weeks, the newest last.
    #[serde(skip_serializing)]
    pub(crate) weeks: Vec<Point>,
    pub(crate) signal: Option<Signal>,

    /// Cases that nobody has resolved, and those of them that should be.
    pub(crate) follow_ups: u64,
    pub(crate) overdue_follow_ups: u64,

    pub(crate) is_organisation: bool,
    #[serde(deserialize_with = "clean::read_line")]
    pub(crate) organisation_name: String,
    pub(crate) organisation_responses: u64,
    pub(crate) organisation_nps: Option<f64>,
    pub(crate) organisation_lower: Option<f64>,
    pub(crate) organisation_upper: Option<f64>,
    /// The unit against the rest of its organisation.
    pub(crate) organisation_gap: Option<f64>,
    pub(crate) organisation_gap_is_real: Option<bool>,
    pub(crate) organisation_gap_p_value: Option<f64>,

    #[serde(default)]
    pub(crate) topics: Vec<Topic>,
    #[serde(default)]
    pub(crate) parts: Vec<Part>,

    /// Not for every reader, so never handed to a template as a whole.
    #[serde(default, skip_serializing)]
    pub(crate) critical: Vec<Critical>,
    #[serde(default, skip_serializing)]
    pub(crate) praise: Vec<Comment>,
    #[serde(default, skip_serializing)]
    pub(crate) readers: Vec<Reader>,
}

impl Facts {
    /// The weeks that a chart shows, and their target; none where there is nothing to draw.
    pub(crate) fn charted(&self) -> Option<(&[Point], Option<i64>)> {
        (self.recent_responses > 0).then(|| (self.weeks.as_slice(), self.target_nps.map(i64::from)))
    }

    /// The NPS against the unit's target: only what lies outside of the margin passes or misses it.
    pub(crate) fn against_target(&self) -> Option<&'static str> {
        let target = f64::from(self.target_nps?);
        Some(match (self.lower?, self.upper?) {
            (lower, _) if lower > target => "passed",
            (_, upper) if upper < target => "missed",
            _ => "near",
        })
    }

    /// Whether the week's figure says little by itself.
    pub(crate) fn has_few_answers(&self) -> bool {
        self.responses < ENOUGH_ANSWERS
    }

    /// When the mail is due, by the unit's clock.
    pub(crate) fn due(&self) -> DateTime<FixedOffset> {
        let ahead: TimeDelta = self.due_local - self.due_utc;
        let offset = i32::try_from(ahead.num_seconds())
            .ok()
            .and_then(FixedOffset::east_opt);
        self.due_utc
            .and_utc()
            .with_timezone(&offset.unwrap_or(chrono::Offset::fix(&chrono::Utc)))
    }
}

/// A rule of the extension's control charts, and the side to which it fired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Signal {
    OutsideAbove,
    OutsideBelow,
    RunOfEightAbove,
    RunOfEightBelow,
    TrendOfSixUp,
    TrendOfSixDown,
    TwoOfThreeAbove,
    TwoOfThreeBelow,
}

/// A row of `weekly_topics.sql`.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Topic {
    pub(crate) topic: String,
    #[serde(flatten)]
    pub(crate) labels: Labels,
    pub(crate) answers: u64,
    pub(crate) praise: u64,
    pub(crate) complaints: u64,
    /// None where every answer is on the topic.
    pub(crate) impact: Option<f64>,
    pub(crate) impact_is_real: Option<bool>,
    pub(crate) is_rising: bool,
}

/// What something is called in each language.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Labels {
    #[serde(deserialize_with = "clean::read_line")]
    pub(crate) label_fi: String,
    #[serde(deserialize_with = "clean::read_line")]
    pub(crate) label_sv: String,
    #[serde(deserialize_with = "clean::read_line")]
    pub(crate) label_en: String,
}

impl Labels {
    /// What it is called in a language.
    pub(crate) fn of(&self, locale: Locale) -> &str {
        match locale {
            Locale::Fi => &self.label_fi,
            Locale::Sv => &self.label_sv,
            Locale::En => &self.label_en,
        }
    }
}

/// A row of `weekly_parts.sql`: a unit right below.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Part {
    /// How many there are, shown or not.
    pub(crate) total: u64,
    pub(crate) code: String,
    #[serde(deserialize_with = "clean::read_line")]
    pub(crate) name: String,
    pub(crate) responses: u64,
    pub(crate) nps: Option<f64>,
    pub(crate) lower: Option<f64>,
    pub(crate) upper: Option<f64>,
    pub(crate) change: Option<f64>,
    pub(crate) change_is_real: Option<bool>,
    pub(crate) follow_ups: u64,
    pub(crate) overdue_follow_ups: u64,
}

/// A row of `weekly_praise.sql`.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Comment {
    /// How many there are, shown or not.
    pub(crate) total: u64,
    pub(crate) answered_at: NaiveDateTime,
    pub(crate) score: u8,
    pub(crate) language: Option<String>,
    #[serde(deserialize_with = "clean::read_excerpt")]
    pub(crate) comment: String,
    /// The unit below that it is about.
    #[serde(deserialize_with = "clean::read_optional_line")]
    pub(crate) place: Option<String>,
}

/// A row of `weekly_critical.sql`: a case, or a comment without one.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Critical {
    /// How many there are, shown or not.
    pub(crate) total: u64,
    pub(crate) answered_at: NaiveDateTime,
    pub(crate) score: u8,
    pub(crate) language: Option<String>,
    /// None where the patient wrote nothing, or somebody has hidden it.
    #[serde(deserialize_with = "clean::read_optional_excerpt")]
    pub(crate) comment: Option<String>,
    #[serde(deserialize_with = "clean::read_optional_line")]
    pub(crate) place: Option<String>,
    pub(crate) answer_id: i64,
    pub(crate) follow_up_id: Option<i64>,
    pub(crate) age_days: Option<u64>,
    pub(crate) is_overdue: Option<bool>,
    pub(crate) state: Option<String>,
    #[serde(deserialize_with = "clean::read_optional_line")]
    pub(crate) assignee: Option<String>,
}

/// A row of `weekly_readers.sql`.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Reader {
    pub(crate) subscription_id: i64,
    pub(crate) role: Role,
    pub(crate) when_empty: WhenEmpty,
    /// Stops the subscription, in the link to do so.
    pub(crate) token: String,
    pub(crate) person_id: i64,
    #[serde(deserialize_with = "clean::read_line")]
    pub(crate) name: String,
    pub(crate) email: String,
    /// Whether one mail tells of all of the reader's units.
    pub(crate) combined: bool,
    pub(crate) locale: Locale,
}

impl Reader {
    /// Somebody who tries a digest out. No subscription has a number of zero or less.
    pub(crate) fn trying(subscription_id: i64, role: Role, email: &str, locale: Locale) -> Reader {
        Reader {
            subscription_id,
            role,
            when_empty: WhenEmpty::Short,
            token: "00000000-0000-0000-0000-000000000000".to_owned(),
            person_id: 0,
            // Filters of mail mistrust an address without a name.
            name: email.split('@').next().unwrap_or_default().to_owned(),
            email: email.to_owned(),
            combined: false,
            locale,
        }
    }
}

/// What a reader may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Role {
    /// Figures and comments
    Supervisor,
    /// Figures only
    Manager,
}

/// What is sent after a week without answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WhenEmpty {
    Short,
    None,
}
