//! Lehtokajo, which does not exist: an organisation, its lines of care, their sites and wards.

use anyhow::{Context, ensure};
use chrono::NaiveDate;
use chrono_tz::Tz;

use super::{CsvWriter, comments};

const SITES: &str = include_str!("organisation/sites.csv");
const WARDS: &str = include_str!("organisation/wards.csv");
const CHANGES: &str = include_str!("organisation/changes.csv");

const ORGANISATION: &str = "lehtokajo";

/// A line of care and what its sites are called.
pub(super) struct Line {
    pub(super) service_line: &'static str,
    code: &'static str,
    name: &'static str,
    site_code: &'static str,
    site_name: &'static str,
    swedish_site_name: &'static str,
}

#[rustfmt::skip]
const LINES: [Line; 4] = [
    Line { service_line: "medical_centre", code: "laakarikeskukset", name: "Lääkärikeskukset",
           site_code: "laakarikeskus", site_name: "Lääkärikeskus", swedish_site_name: "Läkarcentralen" },
    Line { service_line: "dental", code: "hammasklinikat", name: "Hammasklinikat",
           site_code: "hammasklinikka", site_name: "Hammasklinikka", swedish_site_name: "Tandkliniken" },
    Line { service_line: "hospital", code: "sairaalat", name: "Sairaalat",
           site_code: "sairaala", site_name: "Sairaala", swedish_site_name: "Sjukhuset" },
    Line { service_line: "fertility", code: "hedelmallisyysklinikat", name: "Hedelmällisyysklinikat",
           site_code: "hedelmallisyysklinikka", site_name: "Hedelmällisyysklinikka", swedish_site_name: "Fertilitetskliniken" },
];

/// One row of units.csv, and what its patients meet there.
#[derive(Clone)]
pub(super) struct Unit {
    pub(super) code: String,
    pub(super) parent: Option<String>,
    pub(super) kind: &'static str,
    pub(super) name: String,
    pub(super) service_line: Option<&'static str>,
    pub(super) time_zone: Tz,
    pub(super) locale: &'static str,
    /// Town, with the district where the town has many sites; empty above the sites.
    pub(super) place: String,
    /// None where nobody is treated: the organisation and its lines.
    pub(super) care: Option<Care>,
}

/// What makes one unit's answers differ from another's.
#[derive(Clone)]
pub(super) struct Care {
    /// Which phrases fit: the service line, or `maternity`.
    pub(super) setting: &'static str,
    /// Answers in an ordinary week.
    pub(super) weekly_answers: f64,
    /// How far from NPS 100, as a multiple of the distance of the whole line.
    pub(super) gap: f64,
    /// The topic that sets the unit apart: what is wrong where the gap is wide, else what is praised.
    pub(super) topic: Option<&'static str>,
    /// What happened in the year, oldest first.
    pub(super) changes: Vec<Change>,
}

/// From that Monday on the unit has this NPS, whatever its line does.
#[derive(Clone)]
pub(super) struct Change {
    pub(super) monday: NaiveDate,
    pub(super) nps: f64,
    pub(super) topic: Option<&'static str>,
}

impl Care {
    /// The topic that patients complain about on that day, where one stands out.
    pub(super) fn weakness(&self, date: NaiveDate) -> Option<&'static str> {
        match self.change(date) {
            Some(change) => change.topic,
            None => self.topic.filter(|_| self.gap > 1.0),
        }
    }

    /// The topic that patients praise more than others.
    pub(super) fn strength(&self) -> Option<&'static str> {
        self.topic.filter(|_| self.gap <= 1.0)
    }

    /// The last change that has happened by that day.
    pub(super) fn change(&self, date: NaiveDate) -> Option<&Change> {
        self.changes.iter().rev().find(|change| change.monday <= date)
    }
}

/// All units, parents first.
pub(super) fn units() -> anyhow::Result<Vec<Unit>> {
    let organisation = Unit {
        code: ORGANISATION.into(),
        parent: None,
        kind: "organisation",
        name: "Lehtokajo".into(),
        service_line: None,
        time_zone: Tz::Europe__Helsinki,
        locale: "fi",
        place: String::new(),
        care: None,
    };
    let lines = LINES.iter().map(|line| Unit {
        code: line.code.into(),
        parent: Some(organisation.code.clone()),
        kind: "line",
        name: line.name.into(),
        service_line: Some(line.service_line),
        ..organisation.clone()
    });
    let mut units: Vec<Unit> = std::iter::once(organisation.clone()).chain(lines).collect();
    for row in read(SITES)? {
        units.push(site(&row, &organisation)?);
    }
    for row in read(WARDS)? {
        let hospital = format!("sairaala-{}", ascii(&row[0]));
        let hospital = units
            .iter()
            .find(|unit| unit.code == hospital)
            .context("a ward is without its hospital")?;
        units.push(ward(&row, hospital)?);
    }
    for row in read(CHANGES)? {
        let change = Change {
            monday: row[1].parse()?,
            nps: row[2].parse()?,
            topic: topic(&row[3])?,
        };
        let unit = units.iter_mut().find(|unit| unit.code == row[0]);
        let care = unit
            .and_then(|unit| unit.care.as_mut())
            .context("a change is without its unit")?;
        care.changes.push(change);
    }
    level(&mut units);
    Ok(units)
}

/// Columns: line, place, swedish_place, time_zone, weekly_answers, gap, topic.
fn site(row: &csv::StringRecord, organisation: &Unit) -> anyhow::Result<Unit> {
    let line = LINES
        .iter()
        .find(|line| line.service_line == &row[0])
        .context("a site is without its line")?;
    let (locale, name) = match &row[2] {
        "" => ("fi", format!("{} {}", line.site_name, &row[1])),
        swedish => ("sv", format!("{} {swedish}", line.swedish_site_name)),
    };
    Ok(Unit {
        code: format!("{}-{}", line.site_code, ascii(&row[1])),
        parent: Some(line.code.into()),
        kind: "site",
        name,
        service_line: Some(line.service_line),
        time_zone: if row[3].is_empty() {
            organisation.time_zone
        } else {
            row[3].parse()?
        },
        locale,
        place: row[1].into(),
        care: Some(care(line.service_line, &row[4], &row[5], &row[6])?),
    })
}

/// Columns: hospital, ward, setting, weekly_answers, gap, topic.
fn ward(row: &csv::StringRecord, hospital: &Unit) -> anyhow::Result<Unit> {
    let setting = comments::SETTINGS.into_iter().find(|setting| *setting == &row[2]);
    Ok(Unit {
        code: format!("{}-{}", hospital.code, ascii(&row[1])),
        parent: Some(hospital.code.clone()),
        kind: "ward",
        name: format!("{}, {}", hospital.name, row[1].to_lowercase()),
        care: Some(care(
            setting.context("a ward is of an unknown setting")?,
            &row[3],
            &row[4],
            &row[5],
        )?),
        ..hospital.clone()
    })
}

fn care(setting: &'static str, weekly_answers: &str, gap: &str, standing_out: &str) -> anyhow::Result<Care> {
    Ok(Care {
        setting,
        weekly_answers: weekly_answers.parse()?,
        gap: gap.parse()?,
        topic: topic(standing_out)?,
        changes: Vec::new(),
    })
}

fn topic(name: &str) -> anyhow::Result<Option<&'static str>> {
    let known = comments::TOPICS
        .iter()
        .map(|topic| topic.name)
        .find(|known| *known == name);
    ensure!(known.is_some() || name.is_empty(), "unknown topic {name}");
    Ok(known)
}

/// Makes the gaps of each line average one, so that weak sites do not pull the line off its course.
fn level(units: &mut [Unit]) {
    for line in &LINES {
        let mut care: Vec<&mut Care> = units
            .iter_mut()
            .filter(|u| u.service_line == Some(line.service_line))
            .filter_map(|u| u.care.as_mut())
            .collect();
        let answers: f64 = care.iter().map(|care| care.weekly_answers).sum();
        let gaps: f64 = care.iter().map(|care| care.weekly_answers * care.gap).sum();
        care.iter_mut().for_each(|care| care.gap *= answers / gaps);
    }
}

fn read(table: &'static str) -> anyhow::Result<Vec<csv::StringRecord>> {
    Ok(csv::Reader::from_reader(table.as_bytes())
        .records()
        .collect::<Result<_, _>>()?)
}

/// Small letters without dots or spaces, fit for codes and addresses.
pub(super) fn ascii(text: &str) -> String {
    let fold = |letter| match letter {
        'ä' | 'å' => 'a',
        'ö' => 'o',
        ' ' => '-',
        other => other,
    };
    text.to_lowercase().chars().map(fold).collect()
}

/// Writes units.csv.
pub(super) fn write(units: &[Unit], csv: &mut CsvWriter<'_>) -> anyhow::Result<()> {
    csv.write_record([
        "code",
        "parent",
        "kind",
        "name",
        "service_line",
        "time_zone",
        "locale",
    ])?;
    for unit in units {
        csv.write_record([
            &unit.code,
            unit.parent.as_deref().unwrap_or_default(),
            unit.kind,
            &unit.name,
            unit.service_line.unwrap_or_default(),
            unit.time_zone.name(),
            unit.locale,
        ])?;
    }
    Ok(())
}
