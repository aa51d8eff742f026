//! `nps-reporter migrate`: from nothing, again, twice at once, after psql, and where it can't.

use std::fs;
use std::path::Path;
use std::process::{Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use nps_tests::cluster::{self, Database};
use nps_tests::reporter;

fn migrate(database: &Database<'_>) -> Output {
    reporter::command(database)
        .arg("migrate")
        .output()
        .expect("migrate")
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[track_caller]
fn is_not_ready(output: &Output, words: &[&str]) {
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(6), "{stderr}");
    for word in [&["error: ", "hint: "], words].concat() {
        assert!(stderr.contains(word), "{word:?} is not in {stderr}");
    }
}

#[test]
fn from_nothing_to_a_survey_and_again() {
    let database = cluster::database("migrate_new");
    let first = migrate(&database);
    assert!(first.status.success());
    assert!(
        stdout(&first).starts_with("applied V1__units\napplied V2__answers\n"),
        "{}",
        stdout(&first)
    );
    let again = migrate(&database);
    assert!(again.status.success());
    assert_eq!(stdout(&again), "the survey schema is already up to date\n");
}

#[test]
fn an_extension_that_is_there_is_kept_where_it_is() {
    let database = cluster::database("migrate_elsewhere");
    database
        .client()
        .batch_execute("create schema tools; create extension nps schema tools")
        .expect("an extension");
    assert!(migrate(&database).status.success());
    assert!(migrate(&database).status.success());
}

#[test]
fn two_at_once_both_succeed() {
    let database = cluster::database("migrate_at_once");
    let mut holder = database.client();
    holder
        .execute(
            "select pg_advisory_lock(hashtextextended('nps-reporter migrate', 0))",
            &[],
        )
        .expect("the lock");
    let both = [(); 2].map(|()| {
        let mut command = reporter::command(&database);
        command
            .arg("migrate")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("migrate")
    });
    let waiting = "select count(*) from pg_stat_activity
        where datname = current_database() and application_name = 'nps-reporter' and wait_event = 'advisory'";
    while holder
        .query_one(waiting, &[])
        .expect("an answer")
        .get::<_, i64>(0)
        < 2
    {
        sleep(Duration::from_millis(10));
    }
    drop(holder);
    let mut said = both
        .map(|child| child.wait_with_output().expect("an end"))
        .map(|output| {
            assert!(
                output.status.success(),
                "{}",
                String::from_utf8_lossy(&output.stderr)
            );
            stdout(&output).lines().next().unwrap_or_default().to_owned()
        });
    said.sort();
    assert_eq!(
        said,
        ["applied V1__units", "the survey schema is already up to date"]
    );
}

#[test]
fn the_same_files_applied_by_psql_beforehand_do_no_harm() {
    let database = cluster::database("migrate_after_psql");
    database.create_extension();
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sql/survey");
    let mut files: Vec<_> = fs::read_dir(directory)
        .expect("migrations")
        .map(|file| file.expect("a file").path())
        .collect();
    files.sort();
    for file in files {
        database
            .client()
            .batch_execute(&fs::read_to_string(file).expect("a migration"))
            .expect("psql");
    }
    assert!(stdout(&migrate(&database)).starts_with("applied V1__units\n"));
    assert_eq!(
        stdout(&migrate(&database)),
        "the survey schema is already up to date\n"
    );
}

#[test]
fn everything_it_makes_has_a_comment() {
    let database = cluster::database("migrate_comments");
    assert!(migrate(&database).status.success());
    let silent = "select string_agg(relname || coalesce('.' || attname, ''), ' ')
        from pg_class
        left join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
        where relnamespace = 'survey'::regnamespace and relkind in ('r', 'v')
            and (obj_description(pg_class.oid, 'pg_class') is null or col_description(pg_class.oid, attnum) is null)";
    assert_eq!(
        database
            .client()
            .query_one(silent, &[])
            .expect("an answer")
            .get::<_, Option<String>>(0),
        None
    );
}

#[test]
fn a_newer_or_edited_schema_is_left_alone() {
    let database = cluster::database("migrate_newer");
    assert!(migrate(&database).status.success());
    let mut client = database.client();
    client
        .batch_execute("update survey.migrations set checksum = '1' where version = 1")
        .expect("an edit");
    is_not_ready(
        &migrate(&database),
        &["migration 1 in the database differs from", "never edited"],
    );
    client
        .batch_execute("insert into survey.migrations values (9999, 'future', '2030-01-01T00:00:00Z', '1')")
        .expect("a newer migration");
    is_not_ready(&migrate(&database), &["made by a newer nps-reporter", "9999"]);
    let import = reporter::command(&database)
        .args(["import", "answers.csv"])
        .output()
        .expect("import");
    is_not_ready(&import, &["made by a newer nps-reporter"]);
}

#[test]
fn another_version_of_the_extension_is_left_alone() {
    let database = cluster::database("migrate_version");
    database.create_extension();
    for (version, advice) in [
        ("0.2.0", "Install nps-reporter 0.2.0."),
        ("0.0.9", "alter extension nps update"),
    ] {
        let pretend = format!("update pg_extension set extversion = '{version}' where extname = 'nps'");
        database.client().batch_execute(&pretend).expect("an update");
        is_not_ready(&migrate(&database), &[version, advice]);
    }
}

#[test]
fn a_database_that_comments_do_not_fit_into_is_refused() {
    let database = cluster::database("migrate_utf8");
    let latin = format!("{}_latin1", database.name());
    let create =
        format!("create database {latin} encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0");
    database.client().batch_execute(&create).expect("a database");
    let address = database.url().replace(database.name(), &latin);
    // The extension alone is at home in any encoding.
    postgres::Client::connect(&address, postgres::NoTls)
        .and_then(|mut client| client.batch_execute("create extension nps"))
        .expect("the extension");
    let mut command = reporter::without_database();
    let output = command.env("DATABASE_URL", address).arg("migrate").output();
    is_not_ready(&output.expect("migrate"), &["LATIN1", "encoding 'UTF8'"]);
    let drop = format!("drop database {latin} with (force)");
    database.client().batch_execute(&drop).expect("dropped");
}

#[test]
fn a_failing_migration_leaves_nothing() {
    let database = cluster::database("migrate_failing");
    database.create_extension();
    // Somebody's own table is in the way of the second file.
    database
        .client()
        .batch_execute("create schema survey; create table survey.answers (mine text)")
        .expect("a table");
    is_not_ready(
        &migrate(&database),
        &["error applying migrations", "Nothing was applied"],
    );
    let tables = "select string_agg(relname, ' ' order by relname) from pg_class
        where relnamespace = 'survey'::regnamespace and relkind = 'r'";
    let left: String = database
        .client()
        .query_one(tables, &[])
        .expect("an answer")
        .get(0);
    assert_eq!(left, "answers migrations");
}

#[test]
fn the_owner_of_the_database_needs_no_superuser() {
    let database = cluster::database("migrate_owner");
    let user = format!("{}_user", database.name());
    let handover = format!(
        "create role {user} login; alter database {} owner to {user}",
        database.name()
    );
    database.client().batch_execute(&handover).expect("a role");
    let url = database.url().replace("user=postgres", &format!("user={user}"));
    let output = reporter::command(&database)
        .env("DATABASE_URL", url)
        .arg("migrate")
        .output()
        .expect("migrate");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn a_user_without_the_right_is_told() {
    let database = cluster::database("migrate_rights");
    let user = format!("{}_user", database.name());
    database
        .client()
        .batch_execute(&format!("create role {user} login"))
        .expect("a role");
    let url = database.url().replace("user=postgres", &format!("user={user}"));
    let output = reporter::command(&database)
        .env("DATABASE_URL", url)
        .arg("migrate")
        .output()
        .expect("migrate");
    database
        .client()
        .batch_execute(&format!("drop role {user}"))
        .expect("the role's end");
    is_not_ready(&output, &["extension nps cannot be created", "permission denied"]);
}
