//! Data moves to another server: by dumps of every kind, and by pg_upgrade to PostgreSQL 18.

use std::env;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::process::Command;

use nps_tests::cluster::{Cluster, Database, Shutdown};
use nps_tests::documents::blocks_of;
use nps_tests::reporter;
use nps_tests::server::{self, Installation, as_server_user};
use tempfile::TempDir;

use super::data;

/// A database with data over every type, and a survey of which an own table has a rollup as well.
fn surveyed<'a>(cluster: &'a Cluster) -> Database<'a> {
    let database = cluster.database("moving");
    reporter::migrate(&database);
    data::make(&database);
    database.run(
        "insert into survey.units (code, kind, name) values ('kamppi', 'site', 'Kamppi');
        insert into survey.answers (unit_id, answered_at, score, comment)
        select 1, timestamptz '2026-01-05 12:00+02' + n * interval '1 hour', n % 11, 'Jono oli pitkä' from generate_series(1, 500) as n;
        create table kept.own (at timestamptz not null, score smallint);
        insert into kept.own select answered_at, score from survey.answers;
        select survey.create_rollup('kept.own', score => 'score', answered_at => 'at', time_zone => 'UTC');",
    );
    database.run(WITHOUT_LATER_INVENTIONS);
    database
}

/// What keeps the 18.6 that the tests have from taking tables of Debian's 15, and has nothing to do with us (docs/upgrading.md): it was built
/// without lz4, by which mails are packed where a server can; and since 15.20 a server marks the columns of new tables with an option that is unknown to 18.6.
const WITHOUT_LATER_INVENTIONS: &str = "alter table survey.deliveries alter column message set compression default;
    set allow_system_table_mods = on;
    update pg_attribute
    set attoptions = (select array_agg(option) from unnest(attoptions) as option where option not like 'pg_attver=%')
    where attoptions::text like '%pg_attver=%'";

fn answers(database: &Database<'_>) -> Vec<String> {
    let mut answers = data::answers(database);
    for question in [
        "select sum(tally)::text from survey.daily",
        "select sum(tally)::text from kept.own_rollup",
        "select count(*)::text from survey.check_daily()",
        "select string_agg(topic || ' ' || n, ',' order by topic) from (select topic, count(*) as n from survey.answer_topics group by 1) as found",
    ] {
        answers.push(database.ask(question));
    }
    // What is written from now on counts, too.
    database.run("insert into kept.own values ('2026-05-05 12:00+02', 3); insert into survey.answers (unit_id, answered_at, score) values (1, '2026-05-05 12:00+02', 3);");
    answers.push(database.ask("select sum(tally)::text from kept.own_rollup"));
    answers.push(database.ask("select sum(tally)::text from survey.daily"));
    answers
}

/// The newest PostgreSQL that the tests have.
fn later() -> Installation {
    let pg_config = env::var_os("NPS_LATER_PG_CONFIG")
        .expect("NPS_LATER_PG_CONFIG is not set: run this through make test");
    Installation::of(Path::new(&pg_config))
}

fn here() -> Installation {
    Installation::from_environment().expect("a PostgreSQL")
}

#[track_caller]
fn succeed(command: &mut Command) {
    let output = command.output().expect("a program");
    assert!(
        output.status.success(),
        "{command:?}\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

/// A directory that the server's user may write into.
fn workplace() -> TempDir {
    let directory = TempDir::new_in("/tmp").expect("a directory");
    succeed(Command::new("chmod").arg("777").arg(directory.path()));
    directory
}

#[test]
fn dumps_of_every_kind_bring_every_value_to_a_later_server() {
    let (old, new) = (Cluster::start(&[]), Cluster::start_of(&later(), &[]));
    let original = surveyed(&old);
    let expected = answers(&surveyed(&old));
    make_roles(&new);
    for kind in ["plain", "custom", "directory", "tar"] {
        let copy = new.database("moving");
        let workplace = workplace();
        let dump = workplace.path().join("dump");
        let program = |name| as_server_user(later().program(name)).expect("a user");
        succeed(
            program("pg_dump")
                .args(["--format", kind, "--dbname", &original.url(), "--file"])
                .arg(&dump),
        );
        if kind == "plain" {
            succeed(
                program("psql")
                    .args(["-Xqv", "ON_ERROR_STOP=1", "--dbname", &copy.url(), "--file"])
                    .arg(&dump),
            );
        } else {
            succeed(
                program("pg_restore")
                    .args(["--exit-on-error", "--dbname", &copy.url()])
                    .arg(&dump),
            );
        }
        assert_eq!(answers(&copy), expected, "{kind}");
    }
}

/// Roles belong to a server and come in no dump of a database.
fn make_roles(cluster: &Cluster) {
    let database = cluster.database("roles");
    for role in [
        "nps_owner",
        "nps_intake",
        "nps_analyst",
        "nps_supervisor",
        "nps_reporter",
    ] {
        database.run(&format!("create role {role}"));
    }
}

#[test]
fn pg_upgrade_as_the_manual_says_keeps_every_value() {
    let workplace = workplace();
    let old = Cluster::start(&[]);
    // Nothing drops them: they go with their server.
    let [original, other] = [(); 2].map(|()| ManuallyDrop::new(surveyed(&old)));
    let before = answers(&other);
    let checksums = match original.ask("show data_checksums").as_str() {
        "on" => "--data-checksums",
        _ => "--no-data-checksums",
    };
    old.stop(Shutdown::Fast);

    let blocks = blocks_of("docs/upgrading.md");
    let block = blocks.iter().find(|block| block.language == "sh pg_upgrade");
    let new: PathBuf = workplace.path().join("new");
    let directories = |installation: &Installation| installation.directory("--bindir").expect("a directory");
    let mut shell = as_server_user("sh").expect("a user");
    shell
        .args(["-eu", "-c", &block.expect("what to say").content])
        .env("checksums", checksums)
        .env("old_programs", directories(&here()))
        .env("new_programs", directories(&later()))
        .env("old_data", server::data(old.socket_directory()))
        .env("new_data", server::data(&new))
        .current_dir(workplace.path());
    succeed(Command::new("install").args(["-d", "-m", "777"]).arg(&new));
    succeed(&mut shell);

    let upgraded = Cluster::start_in(new, &later(), &[]);
    let database = upgraded.existing(original.name());
    assert_eq!(answers(&database), before);
    let doctor = reporter::command(&database)
        .arg("doctor")
        .output()
        .expect("doctor");
    let said = String::from_utf8_lossy(&doctor.stdout).into_owned();
    for line in ["extension", "schema", "roles"] {
        assert!(
            said.lines()
                .any(|said| said.contains("ok") && said.contains(line)),
            "{line}: {said}"
        );
    }
}
