//! The file for Prometheus, read with a parser of its own.

use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use super::program::busy;
use super::{Ledger, ledger};

const READER: &str = include_str!("metrics.py");

/// Last week's Monday.
const LAST_MONDAY: &str = "select nps_week(now(), 'Europe/Helsinki') - 7";

/// What a file for Prometheus says, series by series.
fn read(text: &str) -> String {
    let packages = std::env::var_os("NPS_PYTHON_TOOLS").expect("NPS_PYTHON_TOOLS, as make test sets it");
    let mut python = Command::new("python3")
        .args(["-c", READER])
        .env("PYTHONPATH", packages)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3");
    let mut input = python.stdin.take().expect("its standard input");
    input.write_all(text.as_bytes()).expect("written");
    drop(input);
    let output = python.wait_with_output().expect("an end");
    assert!(output.status.success(), "{text}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn write(ledger: &Ledger, path: &Path) -> String {
    ledger.digest(&format!("status --metrics {}", path.display()));
    let text = fs::read_to_string(path).expect("metrics");
    for address in ledger.column("select email from survey.people") {
        assert!(!text.contains(&address));
    }
    text
}

#[test]
fn an_empty_ledger_has_metrics() {
    let ledger = ledger("metrics_empty");
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("nps.prom");
    insta::assert_snapshot!(read(&write(&ledger, &path)));
    // The collector is another user.
    assert_eq!(
        fs::metadata(&path).expect("a file").permissions().mode() & 0o777,
        0o644
    );
    assert_eq!(fs::read_dir(directory.path()).expect("a directory").count(), 1);
}

#[test]
fn what_waits_is_in_the_metrics() {
    let monday = ledger("metrics_week").ask(LAST_MONDAY);
    let ledger = busy("metrics_busy", &monday);
    let directory = tempfile::tempdir().expect("a directory");
    let text = write(&ledger, &directory.path().join("nps.prom"));
    // Unless that week is the last no more.
    if monday == ledger.ask(LAST_MONDAY) {
        insta::assert_snapshot!(read(&text));
    }
}

#[test]
fn what_a_run_told_stays() {
    let ledger = ledger("metrics_run");
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("nps.prom");
    let run = "# HELP nps_digest_last_run_exit_code Its exit code; 0 is well.\n# TYPE nps_digest_last_run_exit_code gauge\n\
        nps_digest_last_run_exit_code 3\n";
    fs::write(&path, format!("# HELP old Old.\n# TYPE old gauge\nold 1\n{run}")).expect("a file");
    for _ in 0..2 {
        let read = read(&write(&ledger, &path));
        assert!(
            read.ends_with("nps_digest_last_run_exit_code 3\n") && !read.contains("old"),
            "{read}"
        );
    }
}

#[test]
fn a_file_that_can_not_be_written_is_told() {
    let ledger = ledger("metrics_nowhere");
    let said = ledger.digest("status --metrics /nonexistent/nps.prom");
    assert_eq!(said.code, Some(7), "{}", said.stderr);
    assert!(
        said.stderr
            .contains("cannot write metrics to /nonexistent/nps.prom"),
        "{}",
        said.stderr
    );
}
