//! What the pages show, for programs: JSON and CSV, version 1. Keys may be added in this version; none goes or changes its meaning.

use anyhow::Context;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::publication::{Past, Publication, Told, Unit};

const VERSION: u8 = 1;

/// The figures of the seven days.
#[derive(Serialize)]
struct Figures<'a> {
    version: u8,
    updated_at: DateTime<Utc>,
    is_silent: bool,
    units: Vec<Summary<'a>>,
}

/// A unit, and its figure of the seven days; none where it is withheld or there are no answers.
#[derive(Serialize)]
struct Summary<'a> {
    code: &'a str,
    name: &'a str,
    kind: &'a str,
    above: Option<&'a str>,
    time_zone: &'a str,
    first_day: NaiveDate,
    last_day: NaiveDate,
    figure: &'a Option<Told>,
}

impl<'a> Summary<'a> {
    fn of(unit: &'a Unit) -> Summary<'a> {
        Summary {
            code: &unit.code,
            name: &unit.name,
            kind: &unit.kind,
            above: unit.above.as_deref(),
            time_zone: &unit.time_zone,
            first_day: unit.first_day,
            last_day: unit.last_day,
            figure: &unit.figure,
        }
    }
}

/// A unit with its past.
#[derive(Serialize)]
struct Whole<'a> {
    version: u8,
    updated_at: DateTime<Utc>,
    #[serde(flatten)]
    unit: Summary<'a>,
    months: &'a [Past],
    years: &'a [Past],
}

/// `figures.json`
pub(super) fn figures_json(publication: &Publication, updated_at: DateTime<Utc>) -> anyhow::Result<Vec<u8>> {
    json(&Figures {
        version: VERSION,
        updated_at,
        is_silent: publication.is_silent,
        units: publication.units.iter().map(Summary::of).collect(),
    })
}

/// `units/<code>.json`
pub(super) fn unit_json(unit: &Unit, updated_at: DateTime<Utc>) -> anyhow::Result<Vec<u8>> {
    json(&Whole {
        version: VERSION,
        updated_at,
        unit: Summary::of(unit),
        months: &unit.months,
        years: &unit.years,
    })
}

fn json(told: &impl Serialize) -> anyhow::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(told)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// A line of a CSV file.
#[derive(Serialize)]
struct Line<'a> {
    code: &'a str,
    name: &'a str,
    kind: &'a str,
    period: &'static str,
    first_day: NaiveDate,
    nps: Option<i8>,
    rounded_to: Option<u8>,
    band: Option<&'a str>,
    answers_at_least: Option<u64>,
    answers_at_most: Option<u64>,
}

impl<'a> Line<'a> {
    fn of(unit: &'a Unit, period: &'static str, first_day: NaiveDate, told: &'a Option<Told>) -> Line<'a> {
        let figure = told.as_ref().map(|told| told.figure);
        Line {
            code: &unit.code,
            name: &unit.name,
            kind: &unit.kind,
            period,
            first_day,
            nps: figure.map(|figure| figure.nps),
            rounded_to: figure.map(|figure| figure.rounded_to),
            band: told.as_ref().map(|told| told.band.as_str()),
            answers_at_least: figure.map(|figure| figure.at_least),
            answers_at_most: figure.and_then(|figure| figure.at_most),
        }
    }

    fn seven_days(unit: &'a Unit) -> Line<'a> {
        Line::of(unit, "seven_days", unit.first_day, &unit.figure)
    }
}

/// `figures.csv`
pub(super) fn figures_csv(publication: &Publication) -> anyhow::Result<Vec<u8>> {
    csv(publication.units.iter().map(Line::seven_days))
}

/// `units/<code>.csv`
pub(super) fn unit_csv(unit: &Unit) -> anyhow::Result<Vec<u8>> {
    let months = unit
        .months
        .iter()
        .map(|month| Line::of(unit, "month", month.first_day, &month.figure));
    let years = unit
        .years
        .iter()
        .map(|year| Line::of(unit, "year", year.first_day, &year.figure));
    csv(std::iter::once(Line::seven_days(unit)).chain(months).chain(years))
}

fn csv<'a>(lines: impl Iterator<Item = Line<'a>>) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for line in lines {
        writer.serialize(line)?;
    }
    writer.into_inner().context("a CSV file in memory")
}
