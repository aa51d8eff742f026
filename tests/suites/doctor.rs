//! `nps-reporter doctor`: each mistake is made, and what it says about that is read.

mod backlog;
mod configuration;
mod connection;
mod content;
mod database;
mod mail;
mod pages;

use std::process::Output;

use crate::docs::project;
use nps_tests::cluster::Database;
use nps_tests::reporter;

/// Runs it in a directory of its own, with an outbox there; its exit code, and what it prints.
fn doctor(database: &Database<'_>, environment: &[(&str, &str)]) -> (Option<i32>, String) {
    let mut command = reporter::command(database);
    let directory = tempfile::tempdir().expect("a directory");
    let output = command
        .current_dir(directory.path())
        .arg("doctor")
        .env("NPS_MAIL_OUTBOX", "outbox")
        .envs(environment.iter().copied())
        .output();
    let output: Output = output.expect("doctor");
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let report = String::from_utf8_lossy(&output.stdout).into_owned();
    let to_mend = report.lines().any(|line| line.starts_with("mend  "));
    assert_eq!(
        output.status.code(),
        Some(if to_mend { 8 } else { 0 }),
        "{report}"
    );
    (output.status.code(), report)
}

/// A database in which everything is right.
fn healthy(purpose: &str) -> Database<'static> {
    let database = reporter::migrated(purpose);
    run(
        &database,
        "insert into survey.units (code, kind, name) values ('care', 'organisation', 'Care');
        insert into survey.people (email, name) values ('ann@x.example', 'Ann');
        insert into survey.subscriptions (person_id, unit_id) select person_id, unit_id from survey.people, survey.units;
        insert into survey.answers (unit_id, answered_at, score) select unit_id, now(), 9 from survey.units",
    );
    database
}

fn run(database: &Database<'_>, statements: &str) {
    let mut client = database.client();
    client
        .batch_execute(&format!("set search_path = survey, public; {statements}"))
        .unwrap_or_else(|error| panic!("{statements}: {error:?}"));
}

/// What is said about this: `ok`, `note` or `mend`, and the rest of the line.
#[track_caller]
fn line(database: &Database<'_>, environment: &[(&str, &str)], about: &str) -> String {
    let (_, report) = doctor(database, environment);
    let line = report
        .lines()
        .find(|line| line.get(6..).is_some_and(|rest| rest.starts_with(about)));
    line.unwrap_or_else(|| panic!("nothing about {about} in {report}"))
        .to_owned()
}

/// The line about this begins as told, and has these words.
#[track_caller]
fn says(database: &Database<'_>, level: &str, about: &str, words: &[&str]) {
    let line = line(database, &[], about);
    assert!(line.starts_with(level), "{line}");
    for word in words {
        assert!(line.contains(word), "{word:?} is not in {line}");
    }
}

#[track_caller]
fn mends(database: &Database<'_>, about: &str, words: &[&str]) {
    says(database, "mend  ", about, words);
}

#[track_caller]
fn notes(database: &Database<'_>, about: &str, words: &[&str]) {
    says(database, "note  ", about, words);
}

#[track_caller]
fn passes(database: &Database<'_>, about: &str) {
    says(database, "ok    ", about, &[]);
}

#[test]
fn a_healthy_installation_is_all_ok() {
    let database = healthy("doctor_healthy");
    let (code, report) = doctor(&database, &[("NPS_MAIL_UNSUBSCRIBE", "stop@x.example")]);
    assert_eq!(code, Some(0), "{report}");
    let (levels, abouts): (Vec<_>, Vec<_>) = report
        .lines()
        .map(|line| (line[..6].trim(), line[6..20].trim()))
        .unzip();
    assert!(levels.iter().all(|level| *level == "ok"), "{report}");
    assert_eq!(
        abouts.join(", "),
        "connection, server, extension, schema, roles, rights, units, subscriptions, answers, time zones, readers, closed units, \
         digests, unsent mails, held mails, invitations, topics, clock, configuration, sender, unsubscribing, delivery"
    );
    let manual = std::fs::read_to_string(project().join("docs/operation.md")).expect("the manual");
    let rows = manual
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    let described: Vec<&str> = rows.flat_map(|row| row.split(", ")).collect();
    for about in abouts {
        assert!(described.contains(&about), "{about} is not in the manual");
    }
}
