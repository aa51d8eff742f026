//! The public pages: what is told, what is withheld, and how the files come to stand where readers see them.

mod adversary;
pub(crate) mod browser;
pub(crate) mod demo;
mod editions;
mod figures;
pub(crate) mod keyboard;
pub(crate) mod links;
mod markup;
mod nginx;
mod paper;
pub(crate) mod web;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use nps_tests::cluster::Database;
use nps_tests::reporter;
use serde_json::Value;
use tempfile::TempDir;

/// The morning on which the pages are published, unless a test says otherwise: a Monday.
const MORNING: &str = "2026-03-16T06:00:00+02:00";

/// An organisation with two lines and four sites, three of them of one line.
const UNITS: &str = "
    insert into survey.units (code, kind, name, parent_id, active) values ('care', 'organisation', 'Esimerkkiterveys', null, '(,)');
    insert into survey.units (code, kind, name, parent_id)
    select given.code, given.kind, given.name, above.unit_id
    from (values ('clinics', 'line', 'Lääkärikeskukset'), ('dental', 'line', 'Hammasklinikat')) as given (code, kind, name)
    cross join survey.units as above where above.code = 'care';
    insert into survey.units (code, kind, name, parent_id)
    select given.code, 'site', given.name, above.unit_id
    from (
        values ('kamppi', 'Kamppi', 'clinics'), ('pasila', 'Pasila', 'clinics'), ('utsjoki', 'Utsjoki', 'clinics'),
               ('ullanlinna', 'Ullanlinna', 'dental')
    ) as given (code, name, above)
    join survey.units as above on above.code = given.above";

/// That organisation without any answer.
pub(crate) fn organisation(purpose: &str) -> Database<'static> {
    let database = reporter::migrated(purpose);
    database.run(UNITS);
    database
}

/// Every day of a span, at noon by Helsinki's clock, so many answers of a score.
fn answers(database: &Database<'_>, unit: &str, first: &str, last: &str, score: u8, daily: u32) {
    database.run(&format!(
        "insert into survey.answers (unit_id, answered_at, score)
         select unit_id, (day + time '12:00') at time zone 'Europe/Helsinki', {score}
         from survey.units
         cross join generate_series(timestamp '{first}', '{last}', '1 day') as moment
         cross join lateral (select moment::date) as noted (day)
         cross join generate_series(1, {daily})
         where code = '{unit}'"
    ));
}

/// Where pages are published.
struct Pages {
    directory: TempDir,
}

impl Pages {
    fn new() -> Pages {
        Pages {
            directory: TempDir::new().expect("a directory"),
        }
    }

    /// `publish` of every unit there is.
    fn command(&self, database: &Database<'_>, moment: &str) -> Command {
        let mut command = reporter::command(database);
        command
            .env("NPS_PAGE_UNITS", "care,care/line,care/site")
            .env("NPS_PAGE_ADDRESS", "https://nps.example.org/")
            .args(["publish", "--as-of", moment, "--to"])
            .arg(self.directory.path());
        command
    }

    #[track_caller]
    fn publish(&self, database: &Database<'_>, moment: &str) -> String {
        let output = self.command(database, moment).output().expect("publish");
        assert!(output.status.success(), "{}", stderr(&output));
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    fn current(&self) -> PathBuf {
        self.directory.path().join("current")
    }

    /// Every file by its path.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(&self.current(), &self.current(), &mut files);
        files
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.current().join(path)).expect(path)
    }

    /// What the data tells of each unit's seven days: `90 of 10` for an NPS of 90 of 10 answers at least, or nothing.
    fn figures(&self) -> BTreeMap<String, String> {
        let data: Value = serde_json::from_str(&self.text("data/v1/figures.json")).expect("JSON");
        let units = data["units"].as_array().expect("units");
        units
            .iter()
            .map(|unit| (text_of(&unit["code"]), told(&unit["figure"])))
            .collect()
    }

    /// What the data tells of each month or year of a unit.
    fn past(&self, unit: &str, periods: &str) -> BTreeMap<String, String> {
        let data: Value =
            serde_json::from_str(&self.text(&format!("data/v1/units/{unit}.json"))).expect("JSON");
        let past = data[periods].as_array().expect("periods");
        past.iter()
            .map(|period| (text_of(&period["first_day"]), told(&period["figure"])))
            .collect()
    }
}

pub(crate) fn collect(top: &Path, directory: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(directory).expect("a directory") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(top, &path, files);
            continue;
        }
        let name = path.strip_prefix(top).expect("below the top");
        files.insert(
            name.to_str().expect("UTF-8").to_owned(),
            fs::read(&path).expect("a file"),
        );
    }
}

fn text_of(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

fn told(figure: &Value) -> String {
    match figure {
        Value::Null => String::new(),
        figure => format!("{} of {}", figure["nps"], figure["at_least"]),
    }
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Codes with what is told of them.
fn listed(units: &[(&str, &str)]) -> BTreeMap<String, String> {
    units
        .iter()
        .map(|(code, told)| ((*code).to_owned(), (*told).to_owned()))
        .collect()
}
