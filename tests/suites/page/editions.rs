//! How editions take one another's place.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use nps_tests::cluster::Database;

use super::{MORNING, Pages, answers, organisation, stderr};

/// An organisation in which everybody answers.
pub(super) fn lively(purpose: &str) -> Database<'static> {
    let database = organisation(purpose);
    for unit in ["kamppi", "pasila", "utsjoki", "ullanlinna"] {
        answers(&database, unit, "2026-02-01", "2026-03-20", 10, 4);
    }
    database
}

#[test]
fn the_same_answers_are_the_same_bytes() {
    let database = lively("page_bytes");
    let [one, other] = [Pages::new(), Pages::new()];
    one.publish(&database, MORNING);
    other.publish(&database, MORNING);
    assert!(one.files() == other.files());
    // Half an hour later nothing has changed, and so nothing is written anew.
    let told = one.publish(&database, "2026-03-16T06:30:00+02:00");
    assert!(told.contains(" 0 files changed"), "{told}");
    assert!(one.files() == other.files());
}

#[test]
fn what_did_not_change_keeps_its_time() {
    let database = lively("page_times");
    let pages = Pages::new();
    pages.publish(&database, MORNING);
    let before = pages.files();
    let time = |path: &str| {
        let found = fs::metadata(pages.current().join(path)).expect(path);
        (found.mtime(), found.mtime_nsec())
    };
    let times: Vec<_> = before.keys().map(|path| (path.clone(), time(path))).collect();
    pages.publish(&database, "2026-03-17T06:00:00+02:00");
    let after = pages.files();
    let kept: Vec<&str> = times
        .iter()
        .filter(|(path, old)| after[path] == before[path] && time(path) == *old)
        .map(|(path, _)| path.as_str())
        .collect();
    let same = before
        .iter()
        .filter(|(path, bytes)| after[*path] == **bytes)
        .count();
    assert_eq!(kept.len(), same);
    assert!(
        kept.contains(&"fi/measuring.html") || kept.iter().any(|path| path.starts_with("assets/")),
        "{kept:?}"
    );
    assert!(same < before.len(), "another day is another period");
}

#[test]
fn nothing_is_public_by_default() {
    let database = lively("page_default");
    let pages = Pages::new();
    let mut command = pages.command(&database, MORNING);
    let output = command.env_remove("NPS_PAGE_UNITS").output().expect("publish");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("nothing is public unless it is listed"),
        "{}",
        stderr(&output)
    );
    assert!(!pages.current().exists());
}

#[test]
fn good_pages_are_not_replaced_by_empty_ones() {
    let database = lively("page_empty");
    let pages = Pages::new();
    pages.publish(&database, MORNING);
    let before = pages.files();
    database.run("delete from survey.answers where answered_at >= '2026-03-01'");
    let refused = pages
        .command(&database, "2026-03-18T06:00:00+02:00")
        .output()
        .expect("publish");
    assert_eq!(refused.status.code(), Some(4));
    assert!(stderr(&refused).contains("--allow-empty"), "{}", stderr(&refused));
    assert!(pages.files() == before);
    let mut allowed = pages.command(&database, "2026-03-18T06:00:00+02:00");
    assert!(
        allowed
            .arg("--allow-empty")
            .output()
            .expect("publish")
            .status
            .success()
    );
    assert!(pages.figures().values().all(String::is_empty));
    let page = pages.text("en/index.html");
    assert!(
        page.contains("No new answers have come in for at least three days"),
        "{page}"
    );
}

#[test]
fn whatever_fails_the_pages_stay() {
    let database = lively("page_fails");
    let pages = Pages::new();
    pages.publish(&database, MORNING);
    let before = pages.files();
    let later = "2026-03-17T06:00:00+02:00";
    let mut unknown = pages.command(&database, later);
    let output = unknown
        .env("NPS_PAGE_UNITS", "care,kammpi")
        .output()
        .expect("publish");
    assert!(
        stderr(&output).contains("Did you mean kamppi"),
        "{}",
        stderr(&output)
    );
    let mut unreachable = pages.command(&database, later);
    let output = unreachable
        .env("DATABASE_URL", "postgres://localhost:1/nps")
        .env("NPS_DATABASE_WAIT", "0")
        .output()
        .expect("publish");
    assert_eq!(output.status.code(), Some(5));
    let templates = tempfile::tempdir().expect("a directory");
    fs::create_dir(templates.path().join("page")).expect("a directory");
    fs::write(templates.path().join("page/badge.svg.j2"), "{{ nobody }}").expect("a template");
    let mut broken = pages.command(&database, later);
    let output = broken
        .env("NPS_TEMPLATES_DIRECTORY", templates.path())
        .output()
        .expect("publish");
    assert!(!output.status.success());
    assert!(
        stderr(&output).contains("page/badge.svg.j2"),
        "{}",
        stderr(&output)
    );
    assert!(pages.files() == before);
}

#[test]
fn somebody_elses_directory_is_not_taken() {
    let database = lively("page_strangers");
    let pages = Pages::new();
    fs::create_dir(pages.current()).expect("a directory");
    fs::write(pages.current().join("index.html"), "ours").expect("a file");
    let output = pages.command(&database, MORNING).output().expect("publish");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(pages.text("index.html"), "ours");
}

#[test]
fn two_at_once_take_turns() {
    let database = lively("page_at_once");
    let pages = Pages::new();
    let mut locked = database.client();
    let mut lock = locked.transaction().expect("a transaction");
    lock.batch_execute("lock table survey.units").expect("a lock");
    let mut first = pages
        .command(&database, MORNING)
        .stdout(Stdio::null())
        .spawn()
        .expect("publish");
    let waits = "select count(*) from pg_locks where not granted";
    while lock.query_one(waits, &[]).expect("locks").get::<_, i64>(0) == 0 {
        sleep(Duration::from_millis(5));
    }
    let second = pages.command(&database, MORNING).output().expect("publish");
    assert_eq!(second.status.code(), Some(2));
    assert!(
        stderr(&second).contains("somebody else is publishing"),
        "{}",
        stderr(&second)
    );
    lock.rollback().expect("the end of the lock");
    assert!(first.wait().expect("its end").success());
    assert!(!pages.files().is_empty());
}

#[test]
fn readers_see_one_edition_or_the_other_whenever_it_is_killed() {
    let database = lively("page_killed");
    let pages = Pages::new();
    pages.publish(&database, MORNING);
    let mut editions = vec![pages.files()];
    let other = Pages::new();
    other.publish(&database, "2026-03-17T06:00:00+02:00");
    editions.push(other.files());
    for milliseconds in (0..120).step_by(4) {
        let mut program = pages
            .command(&database, "2026-03-17T06:00:00+02:00")
            .stdout(Stdio::null())
            .spawn()
            .expect("publish");
        sleep(Duration::from_millis(milliseconds));
        program.kill().expect("kill -9");
        program.wait().expect("its end");
        assert!(
            editions.contains(&pages.files()),
            "half an edition after {milliseconds} ms"
        );
        pages.publish(&database, MORNING);
    }
    let left: Vec<_> = fs::read_dir(pages.directory.path().join("editions"))
        .expect("editions")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    assert!(
        left.len() <= 5,
        "two editions with their notes, and the lock: {left:?}"
    );
}
