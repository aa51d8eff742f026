//! Operators and functions planted where ours are looked for: whatever fits the arguments of a call better would be run by
//! others, with their rights.

use super::login;
use nps_tests::cluster::{self, Database};
use nps_tests::query;
use nps_tests::reporter;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Types of arguments that a call could be thought to have.
const TYPES: &str = "'smallint', 'integer', 'bigint', 'numeric', 'double precision', 'text', 'varchar', 'boolean', 'date', 'timestamp',
    'timestamptz', 'interval', 'time', 'uuid', 'bytea', 'text[]', 'bigint[]', 'anyelement', 'anyenum', 'anyarray', 'anynonarray'";

/// Every word before a bracket in our SQL: among these are all functions that it calls.
fn called() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sql");
    let files = ["extension", "survey"].map(|directory| fs::read_dir(root.join(directory)).expect("SQL"));
    let mut called = BTreeSet::new();
    for file in files.into_iter().flatten() {
        let text = fs::read_to_string(file.expect("a file").path()).expect("UTF-8");
        for before in text.split('(') {
            let name: String = before
                .chars()
                .rev()
                .take_while(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || *letter == '_')
                .collect();
            called.insert(name.chars().rev().collect());
        }
    }
    called
}

/// Somebody plants in a schema, for every operator and every such function of the server's, one for all types of arguments.
fn plant(database: &Database<'_>, schema: &str) -> String {
    let mallory = login(database, "mallory", &[]);
    let called = called().into_iter().collect::<Vec<_>>().join("','");
    database.run(&format!("grant create on schema {schema} to {mallory}"));
    let mut client = super::connect(database, &mallory);
    client
        .batch_execute(&format!(
            "set search_path = pg_catalog; -- or it would run what it plants
            do $do$
            declare
                types text[] := array[{TYPES}]; one text; other text; name text; many integer;
            begin
                for name in select distinct proname::text from pg_proc where pronamespace = 'pg_catalog'::regnamespace and proname in ('{called}') loop
                    foreach one in array types loop
                        execute format('create function {schema}.%I(%s) returns boolean language sql as $$select true$$', name, one);
                        foreach other in array types loop
                            execute format('create function {schema}.%I(%s, %s) returns boolean language sql as $$select true$$', name, one, other);
                        end loop;
                    end loop;
                    for many in 3 .. 6 loop
                        execute format('create function {schema}.%I(%s) returns boolean language sql as $$select true$$', name,
                            array_to_string(array_fill('text'::text, array[many]), ', '));
                    end loop;
                end loop;
                foreach one in array types loop
                    foreach other in array types loop
                        execute format('create function {schema}.planted(%s, %s) returns boolean language sql as $$select true$$', one, other);
                        for name in select distinct oprname from pg_operator where oprnamespace = 'pg_catalog'::regnamespace
                            and oprname in ('=', '<>', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', '||', '~', '@>', '<@', '&&', '->', '->>')
                        loop
                            execute format('create operator {schema}.%s (leftarg = %s, rightarg = %s, function = {schema}.planted)', name, one, other);
                        end loop;
                    end loop;
                end loop;
            end $do$"
        ))
        .expect("traps");
    mallory
}

/// What depends on anything of this user's.
fn caught(database: &Database<'_>, mallory: &str) -> String {
    database.ask(&format!(
        "select string_agg(distinct pg_describe_object(classid, objid, 0) || ' by ' || pg_describe_object(refclassid, refobjid, 0), e'\\n')
         from pg_depend
         where (refclassid, refobjid) in (
                 select 'pg_proc'::regclass, oid from pg_proc where proowner = '{mallory}'::regrole
                 union all select 'pg_operator'::regclass, oid from pg_operator where oprowner = '{mallory}'::regrole
             )
             and (classid, objid) not in (
                 select 'pg_operator'::regclass, oid from pg_operator where oprowner = '{mallory}'::regrole
             )"
    ))
}

#[test]
fn the_extension_calls_nothing_that_was_planted_where_it_is_installed() {
    let database = cluster::database("planted_extension");
    let mallory = plant(&database, "public");
    database.run("create extension nps schema public");
    assert_eq!(caught(&database, &mallory), "");
}

#[test]
fn the_survey_is_not_made_where_functions_are_planted_beside_the_extension() {
    let database = cluster::database("planted_beside");
    let mallory = plant(&database, "public");
    let migrate = || {
        let output = reporter::command(&database).arg("migrate").output();
        output.expect("migrate")
    };
    let refused = migrate();
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(6), "{told}");
    assert!(
        told.contains("could run these of schema public instead") && told.contains(&mallory),
        "{told}"
    );
    assert_eq!(database.ask("select to_regclass('survey.answers') is null"), "t");
    // As it is told to be mended, beside what was planted and with that on the path.
    database.run(&format!(
        "create schema nps; alter extension nps set schema nps; grant usage on schema nps to public;
        alter database {} set search_path = public",
        database.name()
    ));
    let made = migrate();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    assert_eq!(caught(&database, &mallory), "");
    database.run(
        "insert into survey.units (code, kind, name) values ('care', 'organisation', 'Care');
        select survey.record_feedback('care', 9, 'Odotin')",
    );
    assert_eq!(database.ask("select nps.nps(score) from survey.answers"), "100");
}

#[test]
fn one_function_that_is_planted_later_stops_the_program_until_it_is_mended() {
    let database = reporter::migrated("planted_later");
    let mallory = login(&database, "mallory", &[]);
    database.run(&format!("grant create on schema public to {mallory}"));
    let mut client = super::connect(&database, &mallory);
    let status = || {
        let output = reporter::command(&database).args(["topics", "list"]).output();
        let output = output.expect("nps-reporter");
        (
            output.status.code(),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        )
    };
    // A function by a name of its own is anybody's right.
    client
        .batch_execute("create function public.mine(text) returns text language sql return $1")
        .expect("a function");
    assert_eq!(status().0, Some(0), "{}", status().1);
    client
        .batch_execute("create function public.round(text) returns text language sql return $1")
        .expect("a function");
    let (code, told) = status();
    assert_eq!(code, Some(6), "{told}");
    assert!(told.contains(&format!("function round of {mallory}")), "{told}");
    let doctor = reporter::command(&database)
        .arg("doctor")
        .output()
        .expect("doctor");
    let told = String::from_utf8_lossy(&doctor.stderr);
    assert!(
        told.contains("function round") && told.contains("hint: Have them dropped"),
        "{told}"
    );
    database.run("alter function public.round(text) owner to postgres");
    assert_eq!(status().0, Some(0), "{}", status().1);
}

#[test]
fn the_survey_is_not_made_in_a_schema_of_somebody_else() {
    for (number, planted) in [
        "create schema survey",
        "create schema survey; create table survey.units (code text)",
        "create schema survey; create function survey.opt_in(reference text) returns boolean language sql security definer return true",
        "create schema survey; create table survey.answers (score smallint);
            create function survey.own() returns trigger language plpgsql as 'begin return new; end';
            create trigger own after insert on survey.answers execute function survey.own()",
    ]
    .into_iter()
    .enumerate()
    {
        let database = cluster::database("planted_survey");
        let mallory = login(&database, "mallory", &[]);
        database.run(&format!("grant create on database {} to {mallory}", database.name()));
        super::connect(&database, &mallory).batch_execute(planted).expect("traps");
        if number == 2 {
            database.run("alter schema survey owner to postgres");
        }
        let output = reporter::command(&database).arg("migrate").output().expect("migrate");
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(6), "{planted}: {told}");
        assert!(told.contains("schema survey holds what nobody trusted has made"), "{planted}: {told}");
        assert_eq!(query::column(&mut database.client(), "select to_regclass('survey.migrations')"), [None]);
    }
}

/// Trigger functions and others that run with whatever path their caller has: what they call is bound when they are made, or they
/// bring a path of their own.
#[test]
fn no_function_of_the_survey_reads_names_by_its_callers_path() {
    let database = reporter::migrated("planted_paths");
    let by_path = "select string_agg(proname, ' ') from pg_proc
        where pronamespace = 'survey'::regnamespace and prosqlbody is null and prokind = 'f'
            and not coalesce('search_path=pg_catalog, pg_temp' = any (proconfig), false)
            -- Every name in it has its schema: setting a path at each statement would cost more than it does.
            and proname <> 'free_slot'";
    assert_eq!(database.ask(by_path), "");
    let in_extension = "select string_agg(proname, ' ') from pg_proc join pg_language on pg_language.oid = prolang
        where proname ~ '^nps_' and lanname = 'sql' and prosqlbody is null and pronamespace <> 'survey'::regnamespace";
    assert_eq!(database.ask(in_extension), "");
}
