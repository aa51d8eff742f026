//! The pages: whether they are published, and what would keep them from it.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use super::{healthy, line};
use nps_tests::cluster::Database;
use nps_tests::reporter;

/// The two kinds: what the doctor calls them, the section of the configuration, and how they are published.
const KINDS: [(&str, &str, &[&str]); 2] = [
    ("public pages", "PAGE", &["publish"]),
    ("internal pages", "INTERNAL", &["publish", "--internal"]),
];

fn publish(database: &Database<'_>, arguments: &[&str], directory: &Path) {
    let mut command: Command = reporter::command(database);
    command
        .env("NPS_PAGE_UNITS", "care")
        .args(arguments)
        .arg("--to")
        .arg(directory);
    let output = command.output().expect("publish");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Dates the note of what was published back.
fn date_back(directory: &Path, days: u64) {
    let shown = directory.join(fs::read_link(directory.join("current")).expect("a link"));
    let note = File::options().write(true).open(shown.with_extension("json"));
    let then = SystemTime::now() - Duration::from_hours(24 * days);
    note.expect("the note").set_modified(then).expect("a time");
}

#[test]
fn pages_that_nobody_wants_are_not_missed() {
    let database = healthy("doctor_no_pages");
    let (_, report) = super::doctor(&database, &[]);
    for (about, ..) in KINDS {
        assert!(!report.contains(about), "{report}");
    }
}

#[test]
fn pages_are_to_be_published_every_day() {
    let database = healthy("doctor_pages");
    for (about, section, arguments) in KINDS {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("pages");
        let key = format!("NPS_{section}_DIRECTORY");
        let environment = [
            (key.as_str(), path.to_str().expect("UTF-8")),
            ("NPS_PAGE_UNITS", "care"),
        ];
        let told = || line(&database, &environment, about);
        assert!(told().starts_with("note  "), "{}", told());
        assert!(told().ends_with(&format!("run nps-reporter {}", arguments.join(" "))));
        publish(&database, arguments, &path);
        assert!(told().starts_with("ok    "), "{}", told());
        date_back(&path, 1);
        assert!(told().starts_with("ok    "), "{}", told());
        date_back(&path, 3);
        assert!(told().starts_with("mend  "), "{}", told());
        assert!(told().contains("not published since"), "{}", told());
        // The same pages again are published all the same.
        publish(&database, arguments, &path);
        assert!(told().starts_with("ok    "), "{}", told());
    }
}

#[test]
fn what_would_keep_pages_from_being_published_is_told() {
    let database = healthy("doctor_wrong_pages");
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().to_str().expect("UTF-8");
    for (about, environment, words) in [
        (
            "public pages",
            [("NPS_PAGE_DIRECTORY", path), ("NPS_PAGE_UNITS", "")],
            "nothing is public unless it is listed",
        ),
        (
            "public pages",
            [("NPS_PAGE_DIRECTORY", path), ("NPS_PAGE_UNITS", "caer/site")],
            "Did you mean care",
        ),
        (
            "internal pages",
            [("NPS_INTERNAL_DIRECTORY", path), ("NPS_INTERNAL_UNITS", "caer")],
            "Did you mean care",
        ),
    ] {
        let told = line(&database, &environment, about);
        assert!(told.starts_with("mend  ") && told.contains(words), "{told}");
    }
    publish(&database, &["publish"], directory.path());
    let told = line(&database, &[("NPS_INTERNAL_DIRECTORY", path)], "internal pages");
    assert!(
        told.starts_with("mend  ") && told.contains("has pages for others"),
        "{told}"
    );
}
