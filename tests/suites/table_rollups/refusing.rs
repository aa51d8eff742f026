//! What create_rollup() refuses, why, and what to do about it.

use nps_tests::reporter;

use super::{ANSWERS, CREATE, PLAIN, kept};

/// Tables of which a rollup can be made only by other words, or not at all.
const TABLES: &str = "
    create table hyva (s smallint, t timestamptz, d text, aika timestamp, teksti text, tieto json, p point);
    create view nakyma as select * from hyva;
    create materialized view tallenne as select * from hyva;
    create temporary table hetkellinen (s smallint, a date);
    create unlogged table lokiton (s smallint, a date);
    create table vanhempi (s smallint, a date);
    create table lapsi () inherits (vanhempi);
    create table kaikki (s smallint, a date) partition by range (a);
    create table osa partition of kaikki default;
    create table ulkoinen_koko (s smallint, a date) partition by range (a);
    create extension postgres_fdw;
    create server muualla foreign data wrapper postgres_fdw;
    create foreign table ulkoinen (s smallint, a date) server muualla;
    create foreign table ulkoinen_osa partition of ulkoinen_koko default server muualla;
    create table outo (s smallint, a date, day text, slot text, tally text)";

#[test]
fn what_cannot_be_kept_right_is_refused() {
    let database = reporter::migrated("table_rollups");
    let mut client = database.client();
    client.batch_execute(TABLES).expect("tables");
    for (arguments, code, message, hint) in [
        (
            "'nakyma', 's', 't'",
            "42809",
            "nakyma is no table of this database's own",
            "where the rows are",
        ),
        (
            "'tallenne', 's', 't'",
            "42809",
            "tallenne is no table of this database's own",
            "where the rows are",
        ),
        (
            "'ulkoinen', 's', 'a'",
            "42809",
            "ulkoinen is no table of this database's own",
            "where the rows are",
        ),
        (
            "'ulkoinen_koko', 's', 'a'",
            "42809",
            "ulkoinen_osa is no table of this database's own",
            "where the rows are",
        ),
        (
            "'hetkellinen', 's', 'a'",
            "42809",
            "hetkellinen is temporary or unlogged",
            "permanent",
        ),
        (
            "'lokiton', 's', 'a'",
            "42809",
            "lokiton is temporary or unlogged",
            "permanent",
        ),
        (
            "'vanhempi', 's', 'a'",
            "42809",
            "lapsi inherits from",
            "partition",
        ),
        (
            "'lapsi', 's', 'a'",
            "42809",
            "lapsi is part of",
            "the whole table",
        ),
        ("'osa', 's', 'a'", "42809", "osa is part of", "the whole table"),
        (
            "'survey.answers', 'score', 'answered_at'",
            "42809",
            "survey.answers is no table of your own",
            "survey.daily",
        ),
        (
            "'pg_class', 'relnatts', 'relname'",
            "42809",
            "pg_class is no table of your own",
            "survey.daily",
        ),
        (
            "'hyva', 'teksti', 't'",
            "42804",
            "is of type text, and no number of a score",
            "smallint, integer, bigint or numeric",
        ),
        (
            "'hyva', 's', 'd'",
            "42804",
            "is of type text, and tells no day",
            "timestamptz, timestamp or date",
        ),
        (
            "'hyva', 's', 't'",
            "22004",
            "where do the days of column t begin?",
            "Europe/Helsinki",
        ),
        ("'hyva', 's', 't', time_zone => ''", "22023", "time zone", ""),
        (
            "'hyva', 's', 't', time_zone => 'Europe/Hesa'",
            "22023",
            "time zone \"Europe/Hesa\" not recognized",
            "",
        ),
        (
            "'hyva', 's', 'aika', time_zone => 'UTC'",
            "22023",
            "whose days are what they are",
            "Leave the time zone out",
        ),
        (
            "'hyva', 's', 'aika', period => 'hour'",
            "22023",
            "there are no rollups by hour",
            "day, week, month",
        ),
        (
            "'hyva', 's', 'aika', period => null",
            "22023",
            "there are no rollups by null",
            "day, week, month",
        ),
        ("'hyva', 'pisteet', 't'", "42703", "has no column pisteet", ""),
        ("'hyva', 's', null", "42703", "has no column null", ""),
        ("'hyva', 's', 'aika', '{muu}'", "42703", "has no column muu", ""),
        (
            "'hyva', 's', 'aika', array[null]",
            "42703",
            "has no column null",
            "",
        ),
        ("'hyva', 's', 'aika', '{ctid}'", "42703", "has no column ctid", ""),
        (
            "'hyva', 's', 'aika', '{d,d}'",
            "22023",
            "column d cannot be a dimension",
            "stands once",
        ),
        (
            "'hyva', 's', 'aika', '{s}'",
            "22023",
            "column s cannot be a dimension",
            "neither the score",
        ),
        (
            "'hyva', 's', 'aika', '{tieto}'",
            "42704",
            "data type json has no default operator class",
            "",
        ),
        (
            "'outo', 's', 'a', '{day}'",
            "22023",
            "column day cannot be a dimension",
            "another name",
        ),
        (
            "'outo', 's', 'a', '{slot}'",
            "22023",
            "column slot cannot be a dimension",
            "another name",
        ),
        (
            "'outo', 's', 'a', '{tally}'",
            "22023",
            "column tally cannot be a dimension",
            "another name",
        ),
        (
            "'outo', 's', 'a', name => repeat('ä', 26)",
            "42622",
            "is too long",
            "at most 50 bytes",
        ),
        (
            "'outo', 's', 'a', name => 'hyva'",
            "42P07",
            "hyva is there already",
            "another name",
        ),
        ("'outo', 's', 'a', name => ''", "42601", "zero-length", ""),
    ] {
        let error = client
            .batch_execute(&format!("select survey.create_rollup({arguments})"))
            .expect_err(arguments);
        let error = error.as_db_error().expect("the server's error");
        assert_eq!(error.code().code(), code, "{arguments}: {error:?}");
        assert!(error.message().contains(message), "{arguments}: {error:?}");
        assert!(
            error.hint().unwrap_or_default().contains(hint),
            "{arguments}: {error:?}"
        );
    }
    assert_eq!(database.ask("select count(*) from pg_class where relname like '%rollup%' and relnamespace = 'public'::regnamespace"), "0");
}

#[test]
fn rows_that_cannot_be_counted_are_told() {
    let database = reporter::migrated("table_rollups");
    database.run(
        "create table hyva (s numeric, a timestamp);
         insert into hyva values (9, '2026-01-01'), (11, '2026-01-02'), (7.5, '2026-01-03'), (8, null), (null, null)",
    );
    let refusal = database.refusal("select survey.create_rollup('hyva', 's', 'a')");
    assert_eq!(refusal.code().code(), "23514");
    assert_eq!(refusal.message(), "3 rows of public.hyva cannot be counted");
    assert_eq!(
        refusal.detail(),
        Some(
            "There is a score of 11 at 2026-01-02 00:00:00; scores are whole numbers from 0 to 10, or null, and have a time."
        )
    );
    assert!(refusal.hint().expect("a hint").starts_with("Correct them first"));
    database.run("update hyva set s = null where s = 11 or s = 7.5 or a is null; select survey.create_rollup('hyva', 's', 'a')");
    assert_eq!(
        database.ask("select string_agg(day || ' ' || answers, ', ') from hyva_rollup"),
        "2026-01-01 1"
    );
}

#[test]
fn a_rollup_stands_once_under_a_name() {
    let database = kept(PLAIN);
    let refusal = database.refusal(CREATE);
    assert_eq!(refusal.code().code(), "42P07");
    assert!(
        refusal
            .message()
            .contains("palaute.vastaukset_rollup is there already")
            || refusal.message().contains("palaute.vastaukset_rollup, "),
        "{refusal:?}"
    );
    database.run("select survey.create_rollup('palaute.vastaukset', 'arvosana', 'annettu', time_zone => 'UTC', name => 'toinen')");
    database.run(ANSWERS);
    database.run("select survey.drop_rollup('palaute.vastaukset_rollup'); delete from palaute.vastaukset where tunnus % 2 = 0");
    let counted = super::Counted {
        rollup: "palaute.toinen",
        day: "(annettu at time zone 'UTC')::date",
        dimensions: &[],
        ..super::USUAL
    };
    assert_eq!(counted.differences(&mut database.client()), Vec::<String>::new());
}

#[test]
fn virtual_columns_are_refused() {
    let database = reporter::migrated("table_rollups");
    let version: u32 = database.ask("show server_version_num").parse().expect("a number");
    if version < 180_000 {
        return;
    }
    database.run("create table lomake (vastaus text, s smallint generated always as (length(vastaus)) virtual, a date)");
    let refusal = database.refusal("select survey.create_rollup('lomake', 's', 'a')");
    assert_eq!(refusal.code().code(), "0A000");
    assert_eq!(refusal.message(), "column s of public.lomake is virtual");
    assert_eq!(refusal.hint(), Some("Have it stored."));
}
