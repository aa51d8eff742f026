//! What pg_dump writes and psql reads again is exact, and guarded.

use std::io::Write;
use std::process::Stdio;

use nps_tests::cluster::{self, Database};
use nps_tests::server::{Installation, as_server_user};

use super::{ANSWERS, CREATE, PARTITIONED, assert_exact, assert_refused_until_rebuilt, kept};

fn dump(database: &Database<'_>, options: &[&str]) -> Vec<u8> {
    let program = Installation::from_environment()
        .expect("a PostgreSQL")
        .program("pg_dump");
    let output = as_server_user(program)
        .expect("a user")
        .args(options)
        .args(["-d", &database.url()])
        .output()
        .expect("pg_dump");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

/// Reads a dump, and returns what went wrong.
fn load(database: &Database<'_>, dump: &[u8]) -> String {
    let program = Installation::from_environment()
        .expect("a PostgreSQL")
        .program("psql");
    let mut psql = as_server_user(program)
        .expect("a user")
        .args(["-X", "-q", "-1", "-v", "ON_ERROR_STOP=1", "-d", &database.url()])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("psql");
    let _ = psql.stdin.take().expect("its input").write_all(dump);
    let output = psql.wait_with_output().expect("psql");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.success(), !said.contains("ERROR"), "{said}");
    said
}

#[test]
fn a_dump_brings_an_exact_rollup_and_its_guard() {
    let original = kept(PARTITIONED);
    let copy = cluster::database("table_rollups");
    let said = load(&copy, &dump(&original, &[]));
    assert!(!said.contains("ERROR"), "{said}");
    assert_exact(&copy);
    copy.run("update palaute.vastaukset set annettu = annettu + interval '20 days' where tunnus % 3 = 0; truncate palaute.alkukuu");
    copy.run(ANSWERS);
    assert_exact(&copy);
    let triggers = "select string_agg(concat_ws(' ', tgrelid::regclass, tgname, tgenabled, tgtype), ', ' order by tgrelid::regclass::text, tgname)
        from pg_trigger where tgname like 'vastaukset_rollup%'";
    assert_eq!(copy.ask(triggers), original.ask(triggers));
    copy.run("alter table palaute.tammikuu disable trigger all");
    assert_refused_until_rebuilt(
        &copy,
        "triggers of palaute.tammikuu are missing, or were disabled",
    );
    copy.run("select survey.fold_rollup('palaute.vastaukset_rollup'), survey.drop_rollup('palaute.vastaukset_rollup')");
}

#[test]
fn data_alone_are_refused_until_they_are_counted() {
    let original = kept(PARTITIONED);
    let copy = nps_tests::reporter::migrated("table_rollups");
    copy.run(PARTITIONED);
    copy.run(CREATE);
    let options = ["--data-only", "--schema=palaute"];
    let said = load(&copy, &dump(&original, &options));
    assert!(
        said.contains("triggers keep table palaute.vastaukset_rollup_"),
        "{said}"
    );
    let said = load(
        &copy,
        &dump(
            &original,
            &[&options[..], &["--exclude-table=palaute.vastaukset_rollup_*"]].concat(),
        ),
    );
    assert!(!said.contains("ERROR"), "{said}");
    assert_exact(&copy);
    copy.run("truncate palaute.vastaukset; set survey.keeps_rollup = 'on'; delete from palaute.vastaukset_rollup_members");
    let said = load(
        &copy,
        &dump(&original, &[&options[..], &["--disable-triggers"]].concat()),
    );
    assert!(!said.contains("ERROR"), "{said}");
    let refusal = copy.refusal("select from palaute.vastaukset_rollup");
    assert!(
        refusal.message().contains("are missing, or were disabled"),
        "{refusal:?}"
    );
    copy.run("select survey.rebuild_rollup('palaute.vastaukset_rollup')");
    assert_exact(&copy);
    copy.run(ANSWERS);
    assert_exact(&copy);
}
