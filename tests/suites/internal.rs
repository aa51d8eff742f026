//! The pages for inside: what they tell, to whom, and how they look and work.

mod browser;
mod content;
mod markup;
mod nginx;
mod privacy;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use nps_tests::cluster::Database;
use nps_tests::reporter;
use tempfile::TempDir;

use crate::page;

/// The morning on which the pages are published: a Monday.
const MORNING: &str = "2026-03-16T06:00:00+02:00";

/// The organisation of the public pages' tests, with a half year of answers at one of its clinics and a few at another.
fn organisation(purpose: &str) -> Database<'static> {
    let database = page::organisation(purpose);
    database.run(include_str!("internal/organisation.sql"));
    database
}

/// Opens a case for answers, `due` so many days after the answer.
fn open_cases(database: &Database<'_>, which: &str, due: u32) {
    database.run(&format!(
        "insert into survey.follow_ups (answer_id, unit_id, opened_at, deadline)
         select answer_id, unit_id, answered_at, answered_at + {due} * interval '1 day'
         from survey.answers
         where {which} and answer_id not in (select answer_id from survey.follow_ups)
         order by answer_id"
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

    fn command(&self, database: &Database<'_>) -> Command {
        self.command_at(database, MORNING)
    }

    fn command_at(&self, database: &Database<'_>, moment: &str) -> Command {
        let mut command = reporter::command(database);
        command
            .env("NPS_MAIL_CASE_LINK", "https://cases.example.org/{case}")
            .args(["publish", "--internal", "--as-of", moment, "--to"])
            .arg(self.directory.path());
        command
    }

    #[track_caller]
    fn publish(&self, database: &Database<'_>) -> String {
        told(self.command(database).output().expect("publish"))
    }

    fn current(&self) -> PathBuf {
        self.directory.path().join("current")
    }

    /// Every file by its path.
    fn files(&self) -> BTreeMap<String, String> {
        files(&self.current())
    }

    /// The page of a unit.
    fn page(&self, unit: &str) -> String {
        fs::read_to_string(self.current().join(format!("units/{unit}/index.html"))).expect(unit)
    }
}

fn files(top: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    page::collect(top, top, &mut files);
    let as_text = |(path, bytes)| (path, String::from_utf8(bytes).expect("UTF-8"));
    files.into_iter().map(as_text).collect()
}

#[track_caller]
fn told(output: Output) -> String {
    assert!(output.status.success(), "{}", stderr(&output));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
