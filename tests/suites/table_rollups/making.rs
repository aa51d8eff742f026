//! What create_rollup() makes, by whatever names and types.

use nps_tests::query;
use nps_tests::reporter;
use postgres::error::SqlState;

use super::{ANSWERS, CREATE, Counted, PARTITIONED, PLAIN, assert_exact};

#[test]
fn answers_of_before_are_counted() {
    for table in [PLAIN, PARTITIONED] {
        let database = reporter::migrated("table_rollups");
        database.run(&format!("{table}; {ANSWERS}"));
        assert_eq!(database.ask(CREATE), "palaute.vastaukset_rollup");
        assert_exact(&database);
        assert_eq!(
            database.ask("select sum(answers) from palaute.vastaukset_rollup"),
            database.ask("select count(arvosana) from palaute.vastaukset")
        );
        assert_eq!(
            database.ask("select round(nps(sum(tally))::numeric, 9) from palaute.vastaukset_rollup"),
            database.ask("select round(nps(arvosana)::numeric, 9) from palaute.vastaukset")
        );
    }
}

#[test]
fn days_begin_where_it_was_said() {
    let database = reporter::migrated("table_rollups");
    database.run(
        "create table vastaukset (arvosana integer, annettu timestamptz);
         insert into vastaukset values (9, '2026-03-28 22:30Z'), (3, '2026-03-29 20:59Z'), (10, '2026-03-29 21:00Z');
         select survey.create_rollup('vastaukset', 'arvosana', 'annettu', time_zone => 'Europe/Helsinki', name => 'helsinki');
         select survey.create_rollup('vastaukset', 'arvosana', 'annettu', time_zone => 'America/St_Johns', name => 'st_johns')",
    );
    for (rollup, days) in [
        ("helsinki", "2026-03-29 2; 2026-03-30 1"),
        ("st_johns", "2026-03-28 1; 2026-03-29 2"),
    ] {
        let told = database.ask(&format!(
            "select string_agg(day || ' ' || answers, '; ' order by day) from {rollup}"
        ));
        assert_eq!(told, days, "{rollup}");
    }
}

#[test]
fn periods_are_told_by_their_first_days() {
    let database = reporter::migrated("table_rollups");
    database.run(PARTITIONED);
    let periods = ["week", "month", "quarter", "year"];
    for period in periods {
        database.run(&format!(
            "select survey.create_rollup('palaute.vastaukset', 'arvosana', 'annettu', '{{toimipiste}}', 'Europe/Helsinki', '{period}', 'by_{period}')"
        ));
    }
    database.run(ANSWERS);
    database.run(
        "update palaute.vastaukset set annettu = annettu - interval '40 days' where tunnus % 7 = 0;
         delete from palaute.vastaukset where tunnus % 9 = 0;
         insert into palaute.vastaukset (annettu, arvosana) values ('2025-12-31 21:59Z', 0), ('2025-12-31 22:00Z', 10)",
    );
    for period in periods {
        let different = format!(
            "with counted as (
                 select date_trunc('{period}', annettu at time zone 'Europe/Helsinki')::date, toimipiste, nps_tally(arvosana)
                 from palaute.vastaukset where arvosana is not null group by 1, 2
             ),
             kept as (select {period}, toimipiste, tally from palaute.by_{period})
             (table counted except table kept) union all (table kept except table counted)"
        );
        assert_eq!(database.column(&different), [""; 0], "{period}");
        let check = format!("select day from survey.check_rollup('palaute.by_{period}')");
        assert_eq!(database.column(&check), [""; 0], "{period}");
        database.run(&format!(
            "alter table palaute.by_{period}_parts disable trigger user;
             delete from palaute.by_{period}_parts where toimipiste is null and {period} = date_trunc('{period}', date '2026-01-01')::date;
             alter table palaute.by_{period}_parts enable trigger user",
        ));
        let first_day = format!("select date_trunc('{period}', date '2026-01-01')::date");
        assert_eq!(database.column(&check), [database.ask(&first_day)], "{period}");
        database.run(&format!("select survey.rebuild_rollup('palaute.by_{period}')"));
        assert_eq!(database.column(&different), [""; 0], "{period}");
    }
}

#[test]
fn names_may_be_anything() {
    for (schema, table, score, time, dimension, rollup) in [
        (
            "Palaute 2026",
            "Vastaukset \"A\"",
            "Arvo sana",
            "kello'n aika",
            "select",
            None,
        ),
        ("x", "y", "@score@", "@parts@", "@keys@", Some("@rollup@")),
        ("%s", "%1$I", "%L", "%", "%%", Some("%_count")),
        ("$template$", "$body$", "\\", "\\'", "'||'", Some("a_count\"")),
        ("x", "part", "score", "came", "kept", Some("gone")),
        ("x", "changed", "own_slot", "excluded", "turn", Some("parts")),
        ("x", "moved", "key_1", "key_2", "member", Some("told")),
        ("x", "slot", "added", "removed", "expected", Some("wrong")),
        ("x", "r", "rebuild_the_rollup_for_it", "new", "old", Some("tg_op")),
        (
            "öö",
            "ääkköset",
            "ä",
            "ö",
            "å",
            Some("ääkkösten luvut kauttaaltaan öö"),
        ),
    ] {
        let database = reporter::migrated("table_rollups");
        let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
        let literal = |name: &str| format!("'{}'", name.replace('\'', "''"));
        let source = format!("{}.{}", quoted(schema), quoted(table));
        let called = rollup.map_or(format!("{table}_rollup"), str::to_owned);
        let view = format!("{}.{}", quoted(schema), quoted(&called));
        let [s, t, d] = [score, time, dimension].map(quoted);
        database.run(&format!(
            "create schema {}; create table {source} ({s} smallint, {t} timestamptz, {d} text) partition by list ({d});
             create table {} partition of {source} for values in ('a', 'b');
             create table {} partition of {source} default;
             select survey.create_rollup({}, {}, {}, array[{}], 'Europe/Helsinki', name => {});
             insert into {source} select n % 11, '2026-01-01 00:00Z'::timestamptz + n * interval '3 hours', (array['a', 'b', null, 'c'])[1 + n % 4]
             from generate_series(1, 100) as n;
             update {source} set {s} = 3 where {s} = 9; update {source} set {d} = 'a' where {d} is null; delete from {source} where {s} = 4;
             truncate {}",
            quoted(schema),
            format_args!("{}.{}", quoted(schema), quoted(&format!("{table} 1"))),
            format_args!("{}.{}", quoted(schema), quoted(&format!("{table} 2"))),
            literal(&source), literal(score), literal(time), literal(dimension),
            rollup.map_or("null".to_owned(), literal),
            format_args!("{}.{}", quoted(schema), quoted(&format!("{table} 2"))),
        ));
        let day = format!("({t} at time zone 'Europe/Helsinki')::date");
        let text = literal(&view);
        let view_in_literal = text[1..text.len() - 1].to_owned();
        let told = database.ask(&format!("select sum(answers) from {view}"));
        let counted = database.ask(&format!("select count({s}) from {source}"));
        assert_eq!(told, counted, "{view}");
        let days = |query: &str| database.column(query);
        assert_eq!(
            days(&format!("select day || {d} || answers from {view} order by 1")),
            days(&format!(
                "select {day} || {d} || count({s}) from {source} group by {day}, {d} having count({s}) > 0 order by 1"
            )),
        );
        for function in ["check_rollup", "fold_rollup", "rebuild_rollup", "drop_rollup"] {
            database.run(&format!("select survey.{function}('{view_in_literal}')"));
        }
    }
}

#[test]
fn scores_times_and_dimensions_are_of_many_types() {
    let database = reporter::migrated("table_rollups");
    database.run(
        "create domain arvio as numeric(4, 1) check (value < 50);
         create domain hetki as timestamptz;
         create type kanava as enum ('sms', 'web');
         create domain paikka as text;
         create table lomake (
             arvio arvio, hetki hetki, kanava kanava, paikka paikka, nimi text, maara numeric, luku double precision,
             liput text[], avain uuid, kylla boolean
         );
         select survey.create_rollup('lomake', 'arvio', 'hetki', '{kanava,paikka,nimi,maara,luku,liput,avain,kylla}', 'UTC');
         insert into lomake values
             (10, '2026-01-01 10:00Z', 'sms', 'Kamppi', 'Espoo', 1.0, 'NaN', '{a,b}', null, true),
             (9, '2026-01-01 11:00Z', 'sms', 'Kamppi', 'espoo', 1.00, 'NaN', '{a,b}', null, true),
             (9, '2026-01-01 11:00Z', null, null, null, null, 0.0, null, '00000000-0000-0000-0000-000000000000', null),
             (9, 'infinity', null, null, null, null, '-0.0', null, '00000000-0000-0000-0000-000000000000', null),
             (null, null, 'web', null, null, null, null, null, null, null);
         update lomake set nimi = 'espoo' where arvio = 10;
         alter type kanava rename value 'sms' to 'tekstiviesti'",
    );
    assert_eq!(
        database.column("select concat_ws(' ', day, kanava, lower(nimi), answers, tally) from lomake_rollup order by day, kanava"),
        [
            "2026-01-01 tekstiviesti espoo 2 {0,0,0,0,0,0,0,0,0,1,1}",
            "2026-01-01 1 {0,0,0,0,0,0,0,0,0,1,0}",
            "infinity 1 {0,0,0,0,0,0,0,0,0,1,0}"
        ]
    );
    assert_eq!(
        database.ask("select count(*) from survey.check_rollup('lomake_rollup')"),
        "0"
    );
    database.run("delete from lomake where nimi = 'espoo' or kanava is null");
    assert_eq!(database.ask("select count(*) from lomake_rollup"), "0");
    assert_eq!(
        database.ask("select count(*) from survey.check_rollup('lomake_rollup')"),
        "0"
    );
    for (score, time) in [
        ("smallint", "date"),
        ("integer", "timestamp"),
        ("bigint", "date"),
        ("numeric(3,1)", "timestamp"),
    ] {
        database.run(&format!(
            "create table muu (s {score}, a {time});
             select survey.create_rollup('muu', 's', 'a');
             insert into muu values (10, '2026-01-01'), (0, '2026-01-02')"
        ));
        let counted = Counted {
            rollup: "muu_rollup",
            source: "muu",
            score: "s",
            day: "a::date",
            dimensions: &[],
        };
        assert_eq!(
            counted.differences(&mut database.client()),
            Vec::<String>::new(),
            "{score} {time}"
        );
        database.run("select survey.drop_rollup('muu_rollup'); drop table muu");
    }
}

#[test]
fn what_a_collation_calls_equal_is_one_group() {
    let database = reporter::migrated("table_rollups");
    let collation =
        "create collation huoleton (provider = icu, locale = 'und-u-ks-level2', deterministic = false)";
    if let Err(error) = database.client().batch_execute(collation) {
        assert_eq!(error.code(), Some(&SqlState::FEATURE_NOT_SUPPORTED), "{error:?}");
        return; // This PostgreSQL was built without ICU.
    }
    database.run(
        "create table lomake (s integer, a date, nimi text collate huoleton);
         select survey.create_rollup('lomake', 's', 'a', '{nimi}');
         insert into lomake values (9, '2026-01-01', 'Espoo'), (3, '2026-01-01', 'ESPOO');
         update lomake set nimi = 'espoo' where s = 3",
    );
    let told = "select string_agg(lower(nimi) || ' ' || answers, ', ') from lomake_rollup";
    assert_eq!(database.ask(told), "espoo 2");
    assert_eq!(
        database.ask("select count(*) from survey.check_rollup('lomake_rollup')"),
        "0"
    );
    database.run("delete from lomake where nimi = 'eSPOO'");
    assert_eq!(database.ask(told), "");
}

#[test]
fn everything_that_is_made_is_explained() {
    let database = super::kept(PARTITIONED);
    let unexplained = "
        select relname from pg_class where relname like 'vastaukset_rollup%' and relkind in ('r', 'v') and obj_description(oid, 'pg_class') is null
        union all
        select proname from pg_proc where proname like 'vastaukset_rollup%' and obj_description(oid, 'pg_proc') is null
        union all
        select tgname from pg_trigger where tgname like 'vastaukset_rollup%' and obj_description(oid, 'pg_trigger') is null";
    assert_eq!(database.column(unexplained), Vec::<String>::new());
}

#[test]
fn the_extension_may_be_in_a_schema_of_its_own_and_needs_no_search_path() {
    let database = nps_tests::cluster::database("table_rollups");
    database.run("create schema \"Työ kalut\"; create extension nps schema \"Työ kalut\"");
    reporter::migrate(&database);
    database.run(PARTITIONED);
    database.run(CREATE);
    let mut client = database.client();
    client
        .batch_execute(&format!("set search_path = ''; {ANSWERS}; truncate palaute.tammikuu; delete from palaute.vastaukset where tunnus % 3 = 0"))
        .expect("answers");
    assert_eq!(
        query::column(
            &mut client,
            "select count(*) from survey.check_rollup('palaute.vastaukset_rollup')"
        ),
        [Some("0".to_owned())]
    );
    assert_eq!(
        query::column(&mut client, "select sum(answers) from palaute.vastaukset_rollup"),
        query::column(&mut client, "select count(arvosana) from palaute.vastaukset")
    );
    client.batch_execute("select survey.rebuild_rollup('palaute.vastaukset_rollup'), survey.drop_rollup('palaute.vastaukset_rollup')").expect("dropped");
}
