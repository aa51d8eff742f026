//! What the page of a unit is made from.

use std::collections::BTreeSet;

use serde::Serialize;

use super::facts::{Critical, Group, SevenDays, Topic, Unit};
use super::interval::Interval;
use super::trend::Trend;
use crate::chart::description::describe;
use crate::chart::{Drawing, Point};
use crate::clean;
use crate::digest::facts::{self as digest, Comment};
use crate::digest::headline::Headline;
use crate::digest::message::Sender;
use crate::digest::week::Week;
use crate::locale::Locale;
use crate::render::Renderer;

/// What the template is given of a unit; names are those of the digest's templates where they mean the same.
#[derive(Serialize)]
pub(super) struct Told<'a> {
    unit: &'a digest::Facts,
    headline: Headline<'a>,
    few_answers: bool,
    week: String,
    /// The NPS of the week against its target: passed, missed or near.
    target: Option<&'static str>,
    chart: Option<Chart>,
    /// What the chart shows.
    points: &'a [Point],
    seven_days: Option<&'a SevenDays>,
    topics: Vec<Line<'a>>,
    variables: Vec<Variable<'a>>,
    /// None where the pages tell figures only.
    comments: Option<Comments<'a>>,
}

#[derive(Serialize)]
struct Chart {
    #[serde(flatten)]
    drawing: Drawing,
    /// The same in words.
    words: String,
}

/// A topic's line in the table.
#[derive(Serialize)]
struct Line<'a> {
    #[serde(flatten)]
    topic: &'a Topic,
    label: &'a str,
    is_rising: bool,
    /// Of the last four weeks' answers.
    share: Option<f64>,
    trend: Option<Trend>,
}

/// A background variable with its groups.
#[derive(Serialize)]
struct Variable<'a> {
    key: &'a str,
    label: &'a str,
    groups: Vec<Bar<'a>>,
}

#[derive(Serialize)]
struct Bar<'a> {
    #[serde(flatten)]
    group: &'a Group,
    name: Option<&'a str>,
    interval: Interval,
}

#[derive(Serialize)]
struct Comments<'a> {
    cases: Vec<Case<'a>>,
    without_case: Vec<Case<'a>>,
    praise: &'a [Comment],
}

#[derive(Serialize)]
struct Case<'a> {
    #[serde(flatten)]
    critical: &'a Critical,
    /// Where the case is kept, if that is configured.
    link: Option<String>,
}

impl<'a> Told<'a> {
    pub(super) fn of(
        unit: &'a Unit,
        renderer: &Renderer,
        sender: Option<&Sender>,
    ) -> anyhow::Result<Told<'a>> {
        let week = &unit.week;
        let locale = week.locale;
        let chart = week.charted().map(|(weeks, target)| {
            let words = describe(renderer, locale, weeks, target)?;
            anyhow::Ok(Chart {
                drawing: Drawing::of(weeks, target),
                words: clean::line(&words),
            })
        });
        Ok(Told {
            unit: week,
            headline: Headline::of(week, locale),
            few_answers: week.has_few_answers(),
            week: Week::of(week.monday).label(),
            target: week.against_target(),
            chart: chart.transpose()?,
            points: &week.weeks,
            seven_days: unit.seven_days.as_ref(),
            topics: lines(unit, locale),
            variables: variables(&unit.groups, locale),
            comments: sender.map(|sender| Comments::of(unit, sender)),
        })
    }
}

impl<'a> Comments<'a> {
    fn of(unit: &'a Unit, sender: &Sender) -> Comments<'a> {
        let case = |critical: &'a Critical| Case {
            critical,
            link: sender.case_link(&unit.week.code, critical.answer_id, critical.follow_up_id),
        };
        let (cases, without_case) = unit
            .critical
            .iter()
            .map(case)
            .partition(|case| case.critical.follow_up_id.is_some());
        Comments {
            cases,
            without_case,
            praise: &unit.week.praise,
        }
    }
}

fn lines(unit: &Unit, locale: Locale) -> Vec<Line<'_>> {
    let rising: BTreeSet<&str> = unit
        .week
        .topics
        .iter()
        .filter(|topic| topic.is_rising)
        .map(|topic| topic.topic.as_str())
        .collect();
    let line = |topic| Line {
        topic,
        label: topic.labels.of(locale),
        is_rising: rising.contains(topic.topic.as_str()),
        share: topic.periods.last().and_then(|period| period.share),
        trend: Trend::of(&topic.periods),
    };
    unit.topics.iter().map(line).collect()
}

/// Groups come variable by variable.
fn variables<'a>(groups: &'a [Group], locale: Locale) -> Vec<Variable<'a>> {
    let of_one = |groups: &'a [Group]| {
        let bar = |group: &'a Group| Bar {
            interval: Interval::of(group.nps, group.lower, group.upper),
            name: group.names.of(locale),
            group,
        };
        groups.iter().map(bar).collect()
    };
    groups
        .chunk_by(|one, other| one.variable == other.variable)
        .map(|groups| Variable {
            key: &groups[0].variable,
            label: groups[0].labels.of(locale),
            groups: of_one(groups),
        })
        .collect()
}
