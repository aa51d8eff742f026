//! The dashboard for Superset, in Superset: imported and pointed at the demo's year as docs/dashboards.md says, and looked at in a browser.

mod superset;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use chrono::NaiveDate;
use nps_tests::demo_database::demo_database;
use postgres::Client;
use serde_json::{Map, Value};

use crate::docs::project;
use crate::support::tools::assert_none;
use superset::{Chart, LOGIN, health_when_started_by_the_page, seen};

/// Questions of the cookbook that the dashboard answers in another way, or not at all.
const OTHERWISE: [(&str, &str); 6] = [
    ("detractor_comments", "nps_analyst reads no comments"),
    ("fair_ranking", "small weeks of a site are withheld"),
    ("subtree", "the last four weeks, of every branch"),
    (
        "unit_by_month",
        "a year at most, and small weeks of a site are withheld",
    ),
    (
        "topic_impact",
        "topics of the survey's lexicons, in the last month",
    ),
    ("weekly_signals", "the latest weeks of the dataset control_chart"),
];

type Row = Map<String, Value>;

#[test]
fn every_chart_shows_something() {
    let faults = seen().charts.iter().filter_map(|chart| {
        let fault = match &chart.problem {
            Some(problem) => problem.as_str(),
            None if chart.rows.is_empty() => "it is empty",
            None => return None,
        };
        Some(format!("{}: {fault}", chart.title))
    });
    assert_none(&faults.collect::<Vec<_>>());
    assert_none(&seen().alerts);
}

#[test]
fn every_chart_shows_what_its_question_is_answered() {
    for Chart {
        title, dataset, rows, ..
    } in &seen().charts
    {
        let answer = &answers()[dataset];
        let missing = rows.iter().filter(|row| {
            !answer.iter().any(|known| {
                agrees(row, known, |value| {
                    value.as_f64().unwrap_or_default().abs() * 1e-12
                })
            })
        });
        let missing: Vec<String> = missing.map(|row| format!("{title}: {row:?}")).collect();
        assert_none(&missing);
    }
}

#[test]
fn every_question_of_the_cookbook_is_answered_as_the_cookbook_does() {
    let mut cook = demo_database().client();
    let mut names = BTreeSet::new();
    for file in fs::read_dir(project().join("sql/examples")).expect("the cookbook") {
        let path = file.expect("a file").path();
        if path.extension().is_none_or(|extension| extension != "sql") {
            continue;
        }
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        if !OTHERWISE.iter().any(|(otherwise, _)| *otherwise == name) {
            let answer = answers()
                .get(&name)
                .unwrap_or_else(|| panic!("no chart answers {name}"));
            let example = rows_of(&mut cook, &fs::read_to_string(&path).expect("an example"));
            assert!(!example.is_empty(), "{name}");
            let missing = example
                .iter()
                .filter(|row| !answer.iter().any(|known| agrees(row, known, rounding)));
            let missing: Vec<String> = missing.map(|row| format!("{name}: {row:?}")).collect();
            assert_none(&missing);
        }
        names.insert(name);
    }
    assert!(OTHERWISE.iter().all(|(name, _)| names.contains(*name)));
}

/// What SQL answers to each dataset's query, for a login with the rights of BI tools and no others.
fn answers() -> &'static BTreeMap<String, Vec<Row>> {
    static ANSWERS: LazyLock<BTreeMap<String, Vec<Row>>> = LazyLock::new(|| {
        let datasets = &seen().datasets; // the login is made on the way
        let mut analyst = demo_database().client();
        analyst
            .batch_execute(&format!("set role {LOGIN}"))
            .expect("the login");
        let answer = |(name, query): (&String, &String)| (name.clone(), rows_of(&mut analyst, query));
        datasets.iter().map(answer).collect()
    });
    &ANSWERS
}

/// The rows of a query; numbers as the database writes them.
fn rows_of(client: &mut Client, query: &str) -> Vec<Row> {
    let query = query.trim_end().trim_end_matches(';');
    let rows = client.query(&format!("select to_jsonb(answer) from ({query}) as answer"), &[]);
    let rows = rows.unwrap_or_else(|error| panic!("{query}: {error:?}"));
    rows.iter()
        .map(|row| match row.get(0) {
            Value::Object(row) => row,
            other => panic!("{other}"),
        })
        .collect()
}

/// Whether a row agrees with one that is known, in the columns that both have, which must be some.
fn agrees(row: &Row, known: &Row, tolerance: impl Fn(&Value) -> f64) -> bool {
    let mut shared = row
        .iter()
        .filter_map(|(column, value)| Some((value, known.get(column)?)))
        .peekable();
    shared.peek().is_some()
        && shared.all(|(value, known)| match (number(value), number(known)) {
            (Some(one), Some(other)) => (one - other).abs() <= tolerance(value),
            _ => value == known,
        })
}

/// A number, or a day in the milliseconds that Superset gives for it.
fn number(value: &Value) -> Option<f64> {
    let day = || {
        let day: NaiveDate = value.as_str()?.parse().ok()?;
        #[expect(clippy::cast_precision_loss, reason = "days are far below 2^53 milliseconds")]
        Some(day.and_hms_opt(0, 0, 0)?.and_utc().timestamp_millis() as f64)
    };
    value.as_f64().or_else(day)
}

/// Half of the last digit that the cookbook prints.
fn rounding(value: &Value) -> f64 {
    let text = value.to_string();
    let digits = text.split_once('.').map_or(0, |(_, digits)| digits.len());
    0.5 / 10_f64.powi(i32::try_from(digits).expect("few digits")) + 1e-9
}

#[test]
fn the_page_tells_how_to_start_it() {
    let answer = health_when_started_by_the_page();
    assert!(answer.contains("200 OK") && answer.ends_with("OK"), "{answer}");
}
