//! Server, extension, schema, roles and rights.

use super::{doctor, healthy, mends};
use nps_tests::cluster;
use nps_tests::reporter;

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
    let outbox = tempfile::tempdir().expect("a directory");
    for command in [&["migrate"][..], &["digest", "run"]] {
        let output = reporter::command(&database)
            .args(command)
            .env("NPS_MAIL_OUTBOX", outbox.path())
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
        "digest run lacks select on survey.answers",
    ] {
        assert!(onlooker.1.contains(lacking), "{}", onlooker.1);
    }
    // Who may read everything sees what became of mails, and that may be all that this user is for.
    assert!(
        reader.1.contains(
            "ok    rights         enough for digest status, digest audit, publish; not for import units"
        ),
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
