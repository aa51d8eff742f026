//! Installing the extension without a superuser, into any schema, whatever stands there already.

use super::{connect, login, refused};
use nps_tests::cluster::{self, Database};
use postgres::Client;

/// Somebody who may create in the database and nothing more, with a search path of their own.
fn installer(database: &Database<'_>) -> (String, Client) {
    let login = login(database, "ann", &[]);
    database.run(&format!(
        "grant create on database {} to {login}; alter role {login} set search_path = nowhere, own",
        database.name()
    ));
    let client = connect(database, &login);
    (login, client)
}

/// What every part of the extension that is written in SQL says, by names with their schema only.
fn says(client: &mut Client, schema: &str) -> String {
    client
        .batch_execute("set search_path = ''")
        .expect("an empty path");
    let figures = [
        "nps_class(9)",
        "nps_class_lowest_score('passive')",
        "nps_class_highest_score('passive')",
        "nps_band(50.5)",
        "nps_is(6::numeric, 'detractor')",
        "nps_is_not(6.5::real, 'detractor')",
        "nps_share('{1,0,0,0,0,0,0,2,0,3,4}'::S.nps_tally, 'promoter')",
        "nps_share('{{1,0,0,0,0,0,0,0,0,1,0},{2,0,0,0,0,0,0,0,0,1,0},{4,0,0,0,0,0,0,0,0,1,0}}'::S.nps_weighted, 'detractor')",
        "nps_week('2026-03-29T22:30:00Z', 'Europe/Helsinki')",
        "nps_week_range('2026-03-23', 'Europe/Helsinki') * tstzrange('2026-03-29T00:00:00Z', null)",
        "nps_trailing('2026-03-30T12:00:00Z', 7, 'Europe/Helsinki') * tstzrange('2026-03-29T00:00:00Z', null)",
    ];
    let figures = figures.map(|figure| format!("(S.{figure})::text"));
    let query = format!("select concat_ws(' ', {})", figures.join(", ")).replace("S.", &format!("{schema}."));
    client.batch_execute("set timezone = 'UTC'").expect("UTC");
    client.query_one(&query, &[]).expect("figures").get(0)
}

const SAYS: &str = "promoter 7 8 excellent true true 0.7 0.6666666666666666 2026-03-30 \
    [\"2026-03-29 00:00:00+00\",\"2026-03-29 21:00:00+00\") [\"2026-03-29 00:00:00+00\",\"2026-03-29 21:00:00+00\")";

#[test]
fn who_may_create_in_the_database_installs_and_drops_it() {
    let database = cluster::database("security_install");
    let (login, mut client) = installer(&database);
    client
        .batch_execute("create schema own; create schema other; create extension nps")
        .expect("an extension");
    assert_eq!(says(&mut client, "own"), SAYS);
    // Its objects are the superuser's, and so is moving them.
    refused(
        &mut client,
        "alter extension nps set schema other",
        "42501",
        "must be owner",
    );
    database.run("alter extension nps set schema other");
    assert_eq!(says(&mut client, "other"), SAYS);
    // What the superuser's rights have made for them is not theirs to change.
    for statement in [
        "alter function other.nps_responses(other.nps_tally) called on null input",
        "create or replace function other.nps_band_rank(nps double precision) returns integer language sql return 0",
        "alter extension nps drop function other.nps_responses(other.nps_tally)",
        "create function other.raw(internal) returns other.nps_tally language c as '$libdir/nps', 'nps_tally_recv_wrapper'",
    ] {
        refused(&mut client, statement, "42501", "");
    }
    let owned = format!(
        "select count(*) from pg_proc where proowner = '{login}'::regrole or prosecdef and proname ~ '^nps'"
    );
    assert_eq!(database.ask(&owned), "0");
    client
        .batch_execute("drop extension nps; drop schema own, other")
        .expect("nothing that depends on it");
}

#[test]
fn nobody_else_installs_it() {
    let database = cluster::database("security_no_install");
    let stranger = login(&database, "bob", &[]);
    let mut client = connect(&database, &stranger);
    refused(&mut client, "create extension nps", "42501", "permission denied");
    database.run("create extension nps");
    for statement in ["drop extension nps", "alter extension nps set schema pg_temp"] {
        refused(&mut client, statement, "42501", "must be owner");
    }
    assert_eq!(says(&mut client, "public"), SAYS);
}

/// PostgreSQL replaces nothing that isn't the extension's own; what is refused leaves nothing.
#[test]
fn objects_of_the_same_names_are_refused_and_left_alone() {
    let database = cluster::database("security_same_names");
    let (_, mut client) = installer(&database);
    let function = "create function own.f(integer) returns boolean language sql return true";
    for (planted, code) in [
        (
            "create function own.nps_band_rank(double precision) returns integer language sql return 1",
            "42723",
        ),
        (
            "create function own.nps_tally_in(cstring) returns text language internal as 'textin'",
            "42723",
        ),
        ("create type own.nps_class as enum ('x')", "42710"),
        ("create domain own.nps_score as text", "42710"),
        ("create table own.nps_tally (n integer)", "42710"),
        ("create type own.nps_lexicon", "42710"),
        (
            "create aggregate own.nps(smallint) (sfunc = int2larger, stype = smallint)",
            "42723",
        ),
        (
            &format!("{function}; create operator own.~> (rightarg = integer, function = own.f)"),
            "42723",
        ),
        // An operator that is only announced, to be made in the name of whoever announced it.
        (
            &format!(
                "{function}; create operator own.!! (rightarg = integer, function = own.f, negator = operator(own.~>))"
            ),
            "42P13 55000",
        ),
        ("create operator family own.nps_tally_ops using btree", "42710"),
    ] {
        // Some of it takes a superuser; that ann plants what she may is enough.
        database.run(&format!(
            "create schema own; {planted}; grant all on schema own to public"
        ));
        let error = client
            .batch_execute("create extension nps schema own")
            .expect_err(planted);
        let error = error.code().expect("the server's").code();
        assert!(code.split(' ').any(|code| code == error), "{planted}: {error}");
        let left = "select count(*) from pg_extension where extname = 'nps'";
        assert_eq!(database.ask(left), "0", "{planted}");
        let left = "select string_agg(proname, ' ') from pg_proc where pronamespace = 'own'::regnamespace and proname ~ '^nps_class'";
        assert_eq!(database.ask(left), "", "{planted}");
        database.run("drop schema own cascade");
    }
    client
        .batch_execute("create schema own; create extension nps schema own")
        .expect("an extension");
    assert_eq!(says(&mut client, "own"), SAYS);
}
