//! What every command says where it can't connect.

use super::healthy;
use nps_tests::cluster;
use nps_tests::reporter;

#[test]
fn a_database_that_is_down_is_told_with_what_was_tried() {
    for command in [&["doctor"][..], &["migrate"], &["import", "answers.csv"]] {
        let mut program = reporter::without_database();
        let url = "host=/nonexistent port=5999 user=ann dbname=care password=secret";
        let output = program
            .args(command)
            .env("DATABASE_URL", url)
            .output()
            .expect("a command");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(5), "{stderr}");
        assert!(
            stderr.contains("error: cannot connect to database care at /nonexistent port 5999 as ann"),
            "{stderr}"
        );
        assert!(
            stderr.contains("hint: ") && !stderr.contains("secret"),
            "{stderr}"
        );
    }
}

#[test]
fn a_database_that_does_not_exist_is_told() {
    let database = cluster::database("doctor_missing");
    let url = database.url().replace(database.name(), "no_such_database");
    let output = reporter::command(&database)
        .env("DATABASE_URL", url)
        .arg("doctor")
        .output()
        .expect("doctor");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(5), "{stderr}");
    assert!(
        stderr.contains("\"no_such_database\" does not exist") && stderr.contains("createdb"),
        "{stderr}"
    );
}

#[test]
fn the_environment_names_the_database_as_for_psql() {
    let database = healthy("doctor_environment");
    let mut command = reporter::without_database();
    command
        .env("PGHOST", database.socket_directory())
        .env("PGUSER", "postgres")
        .env("PGDATABASE", database.name());
    let output = command
        .env("NPS_MAIL_OUTBOX", "/tmp")
        .arg("doctor")
        .output()
        .expect("doctor");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn a_machine_reads_failures_as_json() {
    let output = nps_tests::reporter::without_database()
        .args(["--log-format", "json", "import", "/nonexistent.csv"])
        .env("DATABASE_URL", "host=/nonexistent")
        .output()
        .expect("nps-reporter");
    let line = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(line.starts_with('{') && line.trim_end().ends_with('}'), "{line}");
    assert!(
        line.contains("\"level\":\"ERROR\"") && line.contains("\"hint\":"),
        "{line}"
    );
}
