//! Who migrates, and who owns what was made: on servers of their own, since roles belong to the whole server.

use std::process::{Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use super::address;
use nps_tests::cluster::{Cluster, Database};
use nps_tests::query;
use nps_tests::reporter;

fn program(database: &Database<'_>, login: &str, command: &str) -> Output {
    reporter::command(database)
        .env("DATABASE_URL", address(database, login))
        .env("NPS_MAIL_OUTBOX", "/tmp")
        .arg(command)
        .output()
        .expect("nps-reporter")
}

/// Migrates, and returns what was said on stderr.
#[track_caller]
fn migrate(database: &Database<'_>, login: &str) -> String {
    let output = program(database, login, "migrate");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    said
}

/// What the doctor says about the roles.
fn diagnosis(database: &Database<'_>, login: &str) -> String {
    let report = String::from_utf8(program(database, login, "doctor").stdout).expect("UTF-8");
    let line = report.lines().find(|line| line.contains(" roles "));
    line.unwrap_or_else(|| panic!("nothing about roles in {report}"))
        .to_owned()
}

/// The owners of everything in the schema, of whatever kind.
fn owners(database: &Database<'_>) -> String {
    let owners = "select string_agg(distinct owner::regrole::text, ' ')
        from (
            select nspowner from pg_namespace where nspname = 'survey'
            union all select relowner from pg_class where relnamespace = 'survey'::regnamespace
            union all select proowner from pg_proc where pronamespace = 'survey'::regnamespace
            union all select typowner from pg_type where typnamespace = 'survey'::regnamespace
        ) as owned (owner)";
    query::column(&mut database.client(), owners)[0]
        .clone()
        .unwrap_or_default()
}

/// As if all migrations but the first were still to come.
const FORGET: &str = "delete from survey.migrations where version > 1";

#[test]
fn an_owner_who_may_not_create_roles_does_without_until_they_are_there() {
    let cluster = Cluster::start(&[]);
    let database = cluster.database("without");
    database.run(&format!(
        "create role ann login; alter database {} owner to ann",
        database.name()
    ));
    let said = migrate(&database, "ann");
    assert!(
        said.contains("create role nps_owner; create role nps_intake; ")
            && said.contains("grant nps_owner to ann"),
        "{said}"
    );
    assert!(
        diagnosis(&database, "ann").starts_with("mend  roles          there is no nps_owner, nps_intake")
    );
    assert_eq!(owners(&database), "ann");
    // The schema serves its owner.
    let mut ann = super::connect(&database, "ann");
    ann.batch_execute(
        "insert into survey.units (code, kind, name) values ('care', 'organisation', 'Care');
        select survey.record_feedback('care', 3, 'Odotin')",
    )
    .expect("an answer");

    // What migrate asked for is said by somebody who may.
    let statements = said
        .split("have it said: ")
        .nth(1)
        .and_then(|rest| rest.split(" and run it again").next());
    database.run(statements.expect("statements"));
    assert!(diagnosis(&database, "ann").contains("belongs to ann instead of nps_owner"));
    assert_eq!(migrate(&database, "ann"), "");
    assert_eq!(owners(&database), "nps_owner");
    assert!(diagnosis(&database, "ann").starts_with("ok    roles"));
    database.run(FORGET);
    assert_eq!(migrate(&database, "ann"), "");
}

#[test]
fn an_owner_who_may_create_roles_needs_nobody() {
    let cluster = Cluster::start(&[]);
    let database = cluster.database("with");
    database.run(&format!(
        "create role bo login createrole; alter database {} owner to bo",
        database.name()
    ));
    for _ in 0..2 {
        assert_eq!(migrate(&database, "bo"), "");
        assert_eq!(owners(&database), "nps_owner");
        assert!(diagnosis(&database, "bo").starts_with("ok    roles"));
        database.run(FORGET);
    }
    // Another database of this server, of somebody who finds the roles made, and is no member.
    let other = cluster.database("other");
    other.run(&format!(
        "create role carl login; alter database {} owner to carl",
        other.name()
    ));
    let said = migrate(&other, "carl");
    assert!(
        said.contains("belongs to carl instead of nps_owner") && said.contains("grant nps_owner to carl"),
        "{said}"
    );
    let intake = super::login(&other, "intake", &["nps_intake"]);
    let granted = format!("select has_function_privilege('{intake}', 'survey.opt_in(text)', 'execute')");
    assert_eq!(
        query::column(&mut other.client(), granted)[0].as_deref(),
        Some("t")
    );
    other.run("grant nps_owner to carl");
    assert_eq!(migrate(&other, "carl"), "");
    assert_eq!(owners(&other), "nps_owner");
}

#[test]
fn a_member_of_the_owner_migrates_what_a_superuser_began() {
    let database = reporter::migrated("owner_member");
    assert_eq!(owners(&database), "nps_owner");
    let member = super::login(&database, "member", &["nps_owner"]);
    database.run(FORGET);
    assert_eq!(migrate(&database, &member), "");
    assert_eq!(owners(&database), "nps_owner");
}

#[test]
fn databases_that_are_migrated_at_once_share_the_roles() {
    let cluster = Cluster::start(&[]);
    let database = cluster.database("at_once");
    let neighbour = cluster.database("neighbour");
    let mut other = neighbour.client();
    other
        .batch_execute("begin; create role nps_owner; create role nps_intake")
        .expect("roles");
    let child = reporter::command(&database)
        .arg("migrate")
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("migrate");
    let waiting = "select count(*) from pg_stat_activity where application_name = 'nps-reporter' and wait_event_type = 'Lock'";
    while query::column(&mut neighbour.client(), waiting)[0].as_deref() == Some("0") {
        sleep(Duration::from_millis(10));
    }
    other.batch_execute("commit").expect("committed");
    let output = child.wait_with_output().expect("an end");
    assert!(
        output.status.success() && output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(owners(&database), "nps_owner");
}

#[test]
fn the_extension_may_be_in_a_closed_schema() {
    let database = nps_tests::cluster::database("owner_closed");
    database.run(
        "create schema tools; revoke all on schema tools from public; create extension nps schema tools",
    );
    reporter::migrate(&database);
    let reporter = super::login(&database, "reporter", &["nps_reporter"]);
    let mut client = super::connect(&database, &reporter);
    client
        .batch_execute("select tools.nps(score) from survey.answers")
        .expect("the extension's function");
    database.run("insert into survey.units (code, kind, name) values ('care', 'organisation', 'Care')");
    let intake = super::login(&database, "intake", &["nps_intake"]);
    let mut client = super::connect(&database, &intake);
    client
        .batch_execute("select survey.record_feedback('care', 3, 'Odotin')")
        .expect("an answer");
}
