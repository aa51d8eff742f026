//! `nps-reporter doctor`, and what every command says where it can't connect.

use std::process::Output;

use nps_tests::cluster::{self, Database};
use nps_tests::reporter;

fn doctor(database: &Database<'_>, environment: &[(&str, &str)]) -> (Option<i32>, String) {
    let mut command = reporter::command(database);
    let directory = tempfile::tempdir().expect("a directory");
    let output = command
        .current_dir(directory.path())
        .arg("doctor")
        .envs(environment.iter().copied())
        .output();
    let output: Output = output.expect("doctor");
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    (
        output.status.code(),
        String::from_utf8_lossy(&output.stdout).into_owned(),
    )
}

/// A database in which everything is right.
fn healthy(purpose: &str) -> Database<'static> {
    let database = reporter::migrated(purpose);
    let content = "
        insert into survey.units (code, kind, name) values ('care', 'organisation', 'Care');
        insert into survey.people (email, name) values ('ann@x.example', 'Ann');
        insert into survey.subscriptions (person_id, unit_id) select person_id, unit_id from survey.people, survey.units;
        insert into survey.answers (unit_id, answered_at, score) select unit_id, now(), 9 from survey.units";
    database
        .client()
        .batch_execute(&format!("set search_path = survey, public; {content}"))
        .expect("content");
    database
}

/// The line about this is as expected, and the exit code with it.
#[track_caller]
fn mends(database: &Database<'_>, about: &str, words: &[&str]) {
    let (code, report) = doctor(database, &[]);
    assert_eq!(code, Some(8), "{report}");
    let line = report
        .lines()
        .find(|line| line.starts_with(&format!("mend  {about}")));
    let line = line.unwrap_or_else(|| panic!("nothing to mend about {about} in {report}"));
    for word in words {
        assert!(line.contains(word), "{word:?} is not in {line}");
    }
}

#[test]
fn a_healthy_installation_is_all_ok() {
    let database = healthy("doctor_healthy");
    let (code, report) = doctor(&database, &[]);
    assert_eq!(code, Some(0), "{report}");
    assert!(report.lines().all(|line| line.starts_with("ok    ")), "{report}");
    for about in [
        "server",
        "extension",
        "schema",
        "roles",
        "rights",
        "units",
        "subscriptions",
        "answers",
        "time zones",
        "clock",
        "delivery",
    ] {
        assert!(
            report.contains(&format!("ok    {about}")),
            "{about} is not in {report}"
        );
    }
}

#[test]
fn an_empty_database_is_told_what_comes_first() {
    let database = cluster::database("doctor_empty");
    mends(&database, "extension", &["run nps-reporter migrate"]);
    mends(&database, "schema", &["Run `nps-reporter migrate`"]);
    let import = reporter::command(&database)
        .args(["import", "answers.csv"])
        .output()
        .expect("import");
    assert_eq!(import.status.code(), Some(6));
    assert!(String::from_utf8_lossy(&import.stderr).contains("lacks the extension nps"));

    reporter::migrate(&database);
    for about in ["units", "subscriptions", "answers"] {
        mends(&database, about, &["none: run nps-reporter import"]);
    }
}

#[test]
fn another_version_of_the_extension_is_noticed() {
    let database = healthy("doctor_version");
    database
        .client()
        .batch_execute("update pg_extension set extversion = '0.0.7' where extname = 'nps'")
        .expect("an edit");
    mends(&database, "extension", &["0.0.7", "alter extension nps update"]);
    let import = reporter::command(&database)
        .args(["import", "answers.csv"])
        .output()
        .expect("import");
    assert_eq!(import.status.code(), Some(6));
    assert!(String::from_utf8_lossy(&import.stderr).contains("is version 0.0.7, and nps-reporter is"));
}

#[test]
fn a_schema_of_another_version_is_noticed() {
    let database = healthy("doctor_schema");
    let mut client = database.client();
    client
        .batch_execute(
            "delete from survey.migrations where version = (select max(version) from survey.migrations)",
        )
        .expect("an edit");
    mends(&database, "schema", &["lacks 1 migration(s)"]);
    client
        .batch_execute("update survey.migrations set checksum = '1' where version = 2")
        .expect("an edit");
    mends(&database, "schema", &["migration 2", "differs"]);
    client
        .batch_execute("insert into survey.migrations values (9999, 'future', '2030-01-01T00:00:00Z', '1')")
        .expect("an edit");
    mends(&database, "schema", &["migration 9999"]);
    client
        .batch_execute("drop table survey.migrations")
        .expect("an edit");
    mends(&database, "schema", &["made by hand"]);
}

#[test]
fn scores_that_went_with_the_extension_are_missed() {
    let database = healthy("doctor_scoreless");
    database
        .client()
        .batch_execute("drop extension nps cascade; create extension nps")
        .expect("dropped and created");
    mends(&database, "schema", &["has lost its column score", "backup"]);
    for command in [&["migrate"][..], &["digest", "run"]] {
        let output = reporter::command(&database)
            .args(command)
            .output()
            .expect("an end");
        assert_eq!(output.status.code(), Some(6), "{command:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("has lost its column score"));
    }
}

#[test]
fn missing_rights_are_listed() {
    let database = healthy("doctor_rights");
    let user = format!("{}_user", database.name());
    let url = database.url().replace("user=postgres", &format!("user={user}"));
    let mut client = database.client();
    client
        .batch_execute(&format!("create role {user} login"))
        .expect("a role");
    let stranger = doctor(&database, &[("DATABASE_URL", &url)]);
    let look = format!("grant usage on schema survey to {user}; grant select on survey.migrations to {user}");
    client.batch_execute(&look).expect("rights");
    let onlooker = doctor(&database, &[("DATABASE_URL", &url)]);
    let grants = format!("grant select on all tables in schema survey to {user}");
    client.batch_execute(&grants).expect("rights");
    let reader = doctor(&database, &[("DATABASE_URL", &url)]);
    client
        .batch_execute(&format!("drop owned by {user}; drop role {user}"))
        .expect("the role's end");

    assert!(
        stranger
            .1
            .contains("mend  schema         this user may not look into schema survey"),
        "{}",
        stranger.1
    );
    assert!(
        onlooker.1.contains(
            "mend  rights         not enough for any command: Have a role granted: nps_intake for import"
        ),
        "{}",
        onlooker.1
    );
    for lacking in [
        "import answers lacks insert on survey.answers, select on survey.answers, execute on survey.has_comment",
        "digest lacks select on survey.answers",
    ] {
        assert!(onlooker.1.contains(lacking), "{}", onlooker.1);
    }
    // Who may read everything sends digests, and that may be all that this user is for.
    assert!(
        reader
            .1
            .contains("ok    rights         enough for digest; not for import units"),
        "{}",
        reader.1
    );
    assert_eq!((stranger.0, onlooker.0, reader.0), (Some(8), Some(8), Some(0)));
}

#[test]
fn roles_that_are_not_right_are_noticed() {
    let database = healthy("doctor_roles");
    let mut client = database.client();
    client
        .batch_execute("alter table survey.visits owner to postgres")
        .expect("another owner");
    mends(
        &database,
        "roles",
        &["belongs to postgres instead of nps_owner", "nps-reporter migrate"],
    );
    reporter::migrate(&database);
    assert_eq!(doctor(&database, &[]).0, Some(0));
}

#[test]
fn a_sender_without_an_address_is_noticed() {
    let database = healthy("doctor_sender");
    let (code, said) = doctor(&database, &[("NPS_MAIL_FROM", "kaisa")]);
    assert_eq!(code, Some(8), "{said}");
    assert!(said.contains("mend  sender"), "{said}");
    assert!(said.contains("Write mail.from as nps@example.org"), "{said}");
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

#[test]
fn an_outbox_that_cannot_be_written_to_is_noticed() {
    let database = healthy("doctor_outbox");
    let (code, report) = doctor(&database, &[("NPS_MAIL_OUTBOX", "/dev/null/outbox")]);
    assert_eq!(code, Some(8), "{report}");
    assert!(
        report.contains("mend  delivery       directory /dev/null/outbox cannot be written to"),
        "{report}"
    );
    // Nothing listens on the first port of all.
    let (code, report) = doctor(&database, &[("NPS_SMTP_URL", "smtps://user:secret@127.0.0.1:1")]);
    assert_eq!(code, Some(8), "{report}");
    assert!(
        report.contains("mend  delivery       cannot write to mail server 127.0.0.1:1: Connection refused")
            && !report.contains("secret"),
        "{report}"
    );
}

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
fn a_configuration_that_makes_no_sense_is_refused() {
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("nps.toml");
    for (text, words) in [
        ("[mail]\nfrm = 'x'", "unknown field `frm`"),
        ("[mail]\nfrom = 7", "invalid type: integer `7`, expected a string"),
        ("[smtp]\nurl = 'secret", "nps.toml line 2"),
        ("[databases]", "unknown field `databases`"),
    ] {
        std::fs::write(&file, text).expect("a file");
        let output = reporter::without_database()
            .arg("doctor")
            .arg("--config")
            .arg(&file)
            .output()
            .expect("doctor");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{stderr}");
        assert!(
            stderr.contains(words) && stderr.contains("hint: ") && !stderr.contains("secret"),
            "{stderr}"
        );
    }
    let output = reporter::without_database()
        .args(["doctor", "--config", "/nonexistent.toml"])
        .output()
        .expect("doctor");
    assert_eq!(output.status.code(), Some(2));
}
