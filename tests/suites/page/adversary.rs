//! Somebody who keeps every page of sixty days, and knows how they are made, tries to find out how a few patients answered.
//!
//! A group of fewer answers than are told of is a day of a unit, or a week of one that is withheld. For a sample of all such groups,
//! and each class, `adversary.py` looks for other answers, anywhere, that the same pages would tell of: once with nobody of the
//! class in the group, and once with [`MOST`] or more. Some of what it finds is answered indeed, and published by the program: to
//! the last byte, the pages are the same.

use std::collections::BTreeMap;
use std::fs;

use chrono::{Days, NaiveDate};
use nps_tests::cluster::Database;
use nps_tests::reporter;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Pages;
use crate::support::tools;

/// Of each class there may be nobody in a group, and there may be so many.
const MOST: u64 = 3;
const SMALLEST: u64 = 10;

/// The first mornings need two weeks of days before them.
const MORNINGS: u64 = 60;
const DAYS_BEFORE: u64 = 13;
const DAYS: u64 = DAYS_BEFORE + MORNINGS;
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2025, 12, 1).expect("a Monday");

/// Every so many goals are tried; a prime, so that all sites, days, classes and bounds are among them.
const SAMPLE: usize = 29;
/// So many of the answers found are published. Each takes sixty editions.
const PUBLISHED: usize = 4;

/// Sites with their lines: answers a week, and shares of promoters and passives in percent.
const SITES: [(&str, &str, u32, u32, u32); 8] = [
    ("large", "clinics", 150, 88, 8),
    ("ordinary", "clinics", 28, 92, 6),
    ("all_content", "clinics", 24, 100, 0),
    ("hardly_enough", "clinics", 12, 80, 15),
    ("too_few", "clinics", 3, 70, 20),
    ("hardly_content", "dental", 22, 5, 10),
    ("huge", "dental", 1300, 86, 10),
    ("alone", "fertility", 18, 95, 5),
];
/// How the answers of a week fall on its days, in percent: few on Saturdays, hardly any on Sundays.
const WEEK: [u32; 7] = [18, 18, 18, 18, 18, 8, 2];
/// A score of each class: promoter, passive, detractor.
const SCORES: [u8; 3] = [10, 8, 3];

/// How many of each class answered, by site and day.
type Answers = BTreeMap<String, Vec<[u64; 3]>>;

/// What is to be shown to be possible: so many of a class in a group.
#[derive(Clone, Debug, Serialize)]
struct Goal {
    site: String,
    days: [u64; 2],
    class: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_most: Option<u64>,
}

/// A span of days, and what is told of it.
#[derive(Serialize)]
struct Period {
    days: [u64; 2],
    before: u64,
    figures: BTreeMap<String, Value>,
}

/// What sixty mornings have left.
struct Published {
    /// Named by what is in them, to the last byte.
    editions: Vec<String>,
    periods: Vec<Period>,
}

#[derive(Deserialize)]
struct Told {
    code: String,
    figure: Value,
}

fn invented() -> Answers {
    let mut dice = ChaCha8Rng::seed_from_u64(8);
    let mut answers = Answers::new();
    for (site, _, weekly, promoters, passives) in SITES {
        let days = (0..DAYS).map(|day| {
            let mut told = [0; 3];
            // Twice as many are asked as answer.
            for _ in 0..weekly * 2 {
                if dice.random_range(0..100) < WEEK[day as usize % 7] && dice.random_bool(0.5) {
                    let lot = dice.random_range(0..100);
                    let class = usize::from(lot >= promoters) + usize::from(lot >= promoters + passives);
                    told[class] += 1;
                }
            }
            told
        });
        answers.insert(site.to_owned(), days.collect());
    }
    answers
}

fn organisation(purpose: &str, answers: &Answers) -> Database<'static> {
    let database = reporter::migrated(purpose);
    database.run(
        "insert into survey.units (code, kind, name) values ('care', 'organisation', 'Esimerkkiterveys')",
    );
    for line in lines() {
        unit(&database, line, "line", "care");
    }
    for (site, line, ..) in SITES {
        unit(&database, site, "site", line);
    }
    let mut rows = Vec::new();
    for (site, days) in answers {
        for (day, told) in (0..).zip(days) {
            for (class, number) in told.iter().enumerate().filter(|(_, number)| **number > 0) {
                let moment = format!("{} 12:00 Europe/Helsinki", date(day));
                rows.push(format!(
                    "('{site}', timestamptz '{moment}', {}, {number})",
                    SCORES[class]
                ));
            }
        }
    }
    database.run(&format!(
        "insert into survey.answers (unit_id, answered_at, score)
         select unit_id, moment, score
         from (values {}) as given (code, moment, score, number)
         join survey.units using (code)
         cross join generate_series(1, number)",
        rows.join(",")
    ));
    database
}

fn lines() -> Vec<&'static str> {
    let mut lines = SITES.map(|(_, line, ..)| line).to_vec();
    lines.dedup();
    lines
}

fn unit(database: &Database<'_>, code: &str, kind: &str, above: &str) {
    database.run(&format!(
        "insert into survey.units (code, kind, name, parent_id)
         select '{code}', '{kind}', '{code}', unit_id from survey.units where code = '{above}'"
    ));
}

fn date(day: u64) -> NaiveDate {
    FIRST_DAY + Days::new(day)
}

fn publish(database: &Database<'_>) -> Published {
    let pages = Pages::new();
    let mut published = Published {
        editions: Vec::new(),
        periods: Vec::new(),
    };
    for day in DAYS_BEFORE + 1..=DAYS {
        pages.publish(database, &format!("{}T06:00:00+02:00", date(day)));
        let edition = fs::read_link(pages.current()).expect("the current edition");
        published.editions.push(edition.display().to_string());
        let figures = told(&pages).into_iter().map(|told| (told.code, told.figure));
        published.periods.push(Period {
            days: [day - 7, day],
            before: 6,
            figures: figures.collect(),
        });
    }
    for month in ["2025-12-01", "2026-01-01"] {
        published.periods.extend(past(&pages, month));
    }
    published
}

fn told(pages: &Pages) -> Vec<Told> {
    let data: Value = serde_json::from_str(&pages.text("data/v1/figures.json")).expect("JSON");
    serde_json::from_value(data["units"].clone()).expect("units")
}

fn past(pages: &Pages, month: &str) -> Option<Period> {
    let first: NaiveDate = month.parse().expect("a date");
    let of = |code: &str| -> Value {
        let text = pages.text(&format!("data/v1/units/{code}.json"));
        let data: Value = serde_json::from_str(&text).expect("JSON");
        let mut months = data["months"].as_array().expect("months").iter();
        let told = months.find(|told| told["first_day"] == month);
        told.map_or(Value::Null, |told| told["figure"].clone())
    };
    let day = |date: NaiveDate| u64::try_from((date - FIRST_DAY).num_days()).expect("a day");
    Some(Period {
        days: [day(first), day(first + chrono::Months::new(1))],
        before: 0,
        figures: told(pages)
            .into_iter()
            .map(|unit| (unit.code.clone(), of(&unit.code)))
            .collect(),
    })
}

/// Each small group, each class, and both ends of what must be possible, where it is not so already.
fn goals(answers: &Answers, published: &Published) -> Vec<Goal> {
    let days = answers
        .keys()
        .flat_map(|site| (0..DAYS).map(move |day| (site, [day, day + 1])));
    let weeks = published.periods.iter().flat_map(|period| {
        let withheld = answers.keys().filter(|site| period.figures[*site].is_null());
        withheld.map(|site| (site, period.days))
    });
    let mut goals = Vec::new();
    for (site, days) in days.chain(weeks) {
        let told = |class: usize| -> u64 {
            let days = &answers[site][days[0] as usize..days[1] as usize];
            days.iter().map(|told| told[class]).sum()
        };
        if (0..3).map(told).sum::<u64>() >= SMALLEST {
            continue;
        }
        for class in 0..3 {
            let goal = Goal {
                site: site.clone(),
                days,
                class,
                at_least: None,
                at_most: None,
            };
            if told(class) > 0 {
                goals.push(Goal {
                    at_most: Some(0),
                    ..goal.clone()
                });
            }
            if told(class) < MOST {
                goals.push(Goal {
                    at_least: Some(MOST),
                    ..goal
                });
            }
        }
    }
    goals
}

fn alternatives(answers: &Answers, published: &Published, goals: &[Goal]) -> Vec<Option<Answers>> {
    let sites = SITES.map(|(site, ..)| site);
    let mut members: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut above: BTreeMap<&str, Option<&str>> = BTreeMap::from([("care", None)]);
    for (site, line, ..) in SITES {
        for unit in [site, line, "care"] {
            members.entry(unit).or_default().push(site);
        }
        above.insert(line, Some("care"));
        above.insert(site, Some(line));
    }
    let given = json!({
        "sites": sites, "members": members, "above": above, "smallest": SMALLEST, "days": DAYS,
        "truth": answers, "periods": published.periods, "goals": goals,
    });
    tools::python_with_packages(include_str!("adversary.py"), &given)
}

#[test]
fn sixty_days_of_pages_pin_no_small_group_down() {
    let answers = invented();
    let published = publish(&organisation("page_adversary", &answers));
    let goals: Vec<Goal> = goals(&answers, &published).into_iter().step_by(SAMPLE).collect();
    assert!(goals.len() > 50, "{} goals", goals.len());
    let found = alternatives(&answers, &published, &goals);

    let pinned: Vec<&Goal> = goals
        .iter()
        .zip(&found)
        .filter(|(_, found)| found.is_none())
        .map(|(goal, _)| goal)
        .collect();
    assert!(
        pinned.is_empty(),
        "{} of {} goals: {pinned:#?}",
        pinned.len(),
        goals.len()
    );

    let found: Vec<Answers> = found.into_iter().flatten().collect();
    for (place, other) in found.iter().step_by(found.len() / PUBLISHED).enumerate() {
        let same = publish(&organisation(&format!("page_adversary_{place}"), other));
        assert!(
            *other != answers && same.editions == published.editions,
            "{place}"
        );
    }
}
