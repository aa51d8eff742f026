//! Who gets to see what: pages for inside stay inside, and what is erased leaves them.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use nps_tests::reporter;
use tempfile::TempDir;

use super::{Pages, files, open_cases, organisation, stderr, told};

/// A part of what patients wrote at Kamppi.
const SECRET: &str = "wait for an hour in the corridor";

/// Every file below a directory that has a text in it, editions that nobody is shown among them.
fn holding(directory: &Path, text: &str) -> Vec<String> {
    let files = files(directory);
    files
        .into_iter()
        .filter(|(_, content)| content.contains(text))
        .map(|(path, _)| path)
        .collect()
}

#[test]
fn pages_of_figures_hold_no_comment_and_no_case() {
    let database = organisation("internal_figures_only");
    open_cases(&database, "answered_at >= '2026-03-15' and score = 3", 7);
    let pages = Pages::new();
    let mut command = pages.command(&database);
    told(
        command
            .env("NPS_INTERNAL_COMMENTS", "false")
            .output()
            .expect("publish"),
    );
    for text in [SECRET, "friendly and listened", "cases.example"] {
        assert_eq!(
            holding(pages.directory.path(), text),
            Vec::<String>::new(),
            "{text}"
        );
    }
    assert!(pages.page("kamppi").contains("1 open case"));
}

#[test]
fn what_was_erased_or_hidden_is_nowhere_after_the_next_edition() {
    let database = organisation("internal_erased");
    open_cases(&database, "answered_at >= '2026-03-01' and score = 3", 7);
    let pages = Pages::new();
    pages.publish(&database);
    assert!(holding(pages.directory.path(), SECRET).len() >= 3);
    database.run(&format!(
        "update survey.answers set comment = 'gone' where comment like '%{SECRET}%' and answer_id % 2 = 0;
         select survey.hide_comment(answer_id, 'other') from survey.answers where comment like '%{SECRET}%'"
    ));
    pages.publish(&database);
    assert_eq!(holding(pages.directory.path(), SECRET), Vec::<String>::new());
}

#[test]
fn others_on_the_machine_may_not_read_them() {
    let database = organisation("internal_modes");
    let parent = TempDir::new().expect("a directory");
    let directory = parent.path().join("inside");
    let mut command = reporter::command(&database);
    command
        .args(["publish", "--internal", "--as-of", super::MORNING, "--to"])
        .arg(&directory);
    told(command.output().expect("publish"));
    let mut waiting = vec![directory];
    let mut seen = 0;
    while let Some(path) = waiting.pop() {
        let found = fs::metadata(&path).expect("a file");
        let others = found.permissions().mode() & 0o007;
        assert_eq!(others, 0, "{}", path.display());
        if found.is_dir() {
            waiting.extend(
                fs::read_dir(&path)
                    .expect("a directory")
                    .map(|entry| entry.expect("an entry").path()),
            );
        }
        seen += 1;
    }
    assert!(seen > 20, "{seen} files and directories");
}

#[test]
fn public_and_internal_pages_never_share_a_directory() {
    let database = organisation("internal_apart");
    let pages = Pages::new();
    pages.publish(&database);
    let public = |directory: &Path| {
        let mut command = reporter::command(&database);
        command
            .env("NPS_PAGE_UNITS", "care")
            .args(["publish", "--as-of", super::MORNING, "--to"])
            .arg(directory);
        command
    };
    // The one onto the other, and the other onto the one.
    let refused = public(pages.directory.path()).output().expect("publish");
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        stderr(&refused).contains("has the internal pages"),
        "{}",
        stderr(&refused)
    );
    let other = Pages::new();
    told(public(other.directory.path()).output().expect("publish"));
    let refused = other.command(&database).output().expect("publish");
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        stderr(&refused).contains("has the public pages"),
        "{}",
        stderr(&refused)
    );
    assert_eq!(holding(other.directory.path(), SECRET), Vec::<String>::new());
    // Within each other.
    let inside = other.directory.path().join("current/inside");
    let mut nested = reporter::command(&database);
    let refused = nested
        .env("NPS_PAGE_DIRECTORY", other.directory.path())
        .args(["publish", "--internal", "--to"])
        .arg(&inside)
        .output()
        .expect("publish");
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        stderr(&refused).contains("lies around or within"),
        "{}",
        stderr(&refused)
    );
    assert!(!inside.exists());
}

#[test]
fn logs_hold_no_comment() {
    let database = organisation("internal_logs");
    let pages = Pages::new();
    let mut command = pages.command(&database);
    let output = command
        .arg("-vv")
        .env("RUST_LOG", "trace")
        .output()
        .expect("publish");
    let log = stderr(&output);
    assert!(output.status.success(), "{log}");
    assert!(!log.contains(SECRET), "a comment is in the log");
}
