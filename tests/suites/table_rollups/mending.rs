//! Checking, mending, folding, and taking a rollup away again.

use nps_tests::cluster::Database;
use nps_tests::reporter;

use super::{ANSWERS, CREATE, PARTITIONED, PLAIN, assert_exact, kept};

fn count(database: &Database<'_>, query: &str) -> usize {
    database.ask(query).parse().expect("a number")
}

#[test]
fn damage_is_found_and_mended() {
    let database = kept(PARTITIONED);
    for damage in [
        "update palaute.vastaukset_rollup_parts set added = added + 10 where toimipiste = 'Kamppi'",
        "update palaute.vastaukset_rollup_parts set added = removed, removed = added where kanava = 'web'",
        "update palaute.vastaukset_rollup_parts set day = day + 400 where toimipiste is null",
        "delete from palaute.vastaukset_rollup_parts where day < '2026-02-01'",
        "delete from palaute.vastaukset_rollup_parts",
    ] {
        database.run(&format!("set survey.keeps_rollup = 'on'; {damage}"));
        let found = count(
            &database,
            "select count(*) from survey.check_rollup('palaute.vastaukset_rollup')",
        );
        assert!(found > 0, "{damage}");
        assert_eq!(
            count(
                &database,
                "select survey.rebuild_rollup('palaute.vastaukset_rollup')"
            ),
            found,
            "{damage}"
        );
        assert_exact(&database);
    }
}

#[test]
fn the_check_tells_what_is_wrong() {
    let database = kept(PLAIN);
    database.run(
        "delete from palaute.vastaukset;
         insert into palaute.vastaukset (annettu, arvosana, toimipiste) values ('2026-05-04 12:00Z', 9, 'Kamppi');
         set survey.keeps_rollup = 'on';
         select survey.fold_rollup('palaute.vastaukset_rollup');
         set survey.keeps_rollup = 'on';
         update palaute.vastaukset_rollup_parts set added = '{0,0,0,2,0,0,0,0,0,0,0}'",
    );
    assert_eq!(
        database.column("select row::text from survey.check_rollup('palaute.vastaukset_rollup') as row"),
        [r#"(2026-05-04,"{""kanava"": null, ""toimipiste"": ""Kamppi""}","{0,0,0,2,0,0,0,0,0,-1,0}")"#]
    );
}

#[test]
fn a_trigger_enabled_by_hand_as_ours_are_is_what_the_view_does_not_see() {
    let database = kept(PLAIN);
    database.run(
        "alter table palaute.vastaukset disable trigger vastaukset_rollup_insert;
         insert into palaute.vastaukset (annettu, arvosana) values ('2026-01-10', 3);
         alter table palaute.vastaukset enable always trigger vastaukset_rollup_insert;
         select from palaute.vastaukset_rollup",
    );
    assert_eq!(
        count(
            &database,
            "select count(*) from survey.check_rollup('palaute.vastaukset_rollup')"
        ),
        1
    );
    assert_eq!(
        count(
            &database,
            "select survey.rebuild_rollup('palaute.vastaukset_rollup')"
        ),
        1
    );
    assert_exact(&database);
}

#[test]
fn folding_leaves_one_part_and_none_of_nothing() {
    let database = kept(PLAIN);
    let parts = "select count(*) from palaute.vastaukset_rollup_parts where day = '2030-01-01'";
    for _ in 0..5 {
        database.run(
            "begin isolation level repeatable read;
             insert into palaute.vastaukset (annettu, arvosana) values ('2030-01-01 12:00Z', 9);
             commit",
        );
    }
    assert_eq!(count(&database, parts), 5);
    let fold = "select survey.fold_rollup('palaute.vastaukset_rollup')";
    database.run(fold);
    assert_eq!(count(&database, parts), 1);
    assert_exact(&database);
    database.run("delete from palaute.vastaukset where annettu >= '2030-01-01'");
    database.run(fold);
    assert_eq!(count(&database, parts), 0);
    assert_exact(&database);
}

#[test]
fn rows_of_parts_come_and_go_by_triggers_only() {
    let database = kept(PLAIN);
    for statement in [
        "delete from palaute.vastaukset_rollup_parts",
        "insert into palaute.vastaukset_rollup_parts select * from palaute.vastaukset_rollup_parts",
        "truncate palaute.vastaukset_rollup_parts",
        "delete from palaute.vastaukset_rollup_members",
    ] {
        let refusal = database.refusal(statement);
        assert_eq!(refusal.code().code(), "55000", "{statement}");
        assert!(
            refusal
                .message()
                .starts_with("triggers keep table palaute.vastaukset_rollup_"),
            "{refusal:?}"
        );
    }
    // What a publisher sends of its own parts is passed over.
    database.run("set session_replication_role = replica; delete from palaute.vastaukset_rollup_parts");
    assert_exact(&database);
}

#[test]
fn an_older_snapshot_neither_makes_nor_mends_nor_truncates() {
    let database = kept(PLAIN);
    database.run("create table toinen (s integer, a date)");
    for statement in [
        "select survey.create_rollup('toinen', 's', 'a')",
        "select survey.rebuild_rollup('palaute.vastaukset_rollup')",
        "select survey.fold_rollup('palaute.vastaukset_rollup')",
        "truncate palaute.vastaukset",
    ] {
        let refusal = database.refusal(&format!("begin isolation level repeatable read; {statement}"));
        assert_eq!(refusal.code().code(), "25000", "{statement}");
        assert!(
            refusal.hint().expect("a hint").contains("READ COMMITTED"),
            "{refusal:?}"
        );
    }
    assert_exact(&database);
}

/// Everything in the catalogs that has a name of ours, or stands in the schema.
const CATALOGS: &str = "
    select 'relation ' || relname || relkind::text from pg_class where relnamespace = 'palaute'::regnamespace
    union all select 'function ' || proname from pg_proc where pronamespace = 'palaute'::regnamespace
    union all select 'type ' || typname from pg_type where typnamespace = 'palaute'::regnamespace
    union all select 'trigger ' || tgname || tgrelid::regclass::text from pg_trigger where not tgisinternal
    union all select 'comment ' || description from pg_description where description ilike '%vastaukset_rollup%'
    order by 1";

#[test]
fn dropping_leaves_nothing_behind() {
    for table in [PLAIN, PARTITIONED] {
        let database = reporter::migrated("table_rollups");
        database.run(table);
        let before = database.column(CATALOGS);
        for _ in 0..2 {
            database.run(&format!("{CREATE}; {ANSWERS}"));
            assert!(database.column(CATALOGS).len() > before.len());
            database.run("select survey.drop_rollup('palaute.vastaukset_rollup')");
            assert_eq!(database.column(CATALOGS), before);
        }
        assert_eq!(count(&database, "select count(*) from palaute.vastaukset"), 640);
    }
}

#[test]
fn only_rollups_are_mended_or_dropped() {
    let database = kept(PLAIN);
    database.run("create view muu as select 1 as yksi");
    for function in ["check_rollup", "fold_rollup", "rebuild_rollup", "drop_rollup"] {
        for relation in [
            "public.muu",
            "palaute.vastaukset",
            "palaute.vastaukset_rollup_parts",
        ] {
            let refusal = database.refusal(&format!("select survey.{function}('{relation}')"));
            assert_eq!(refusal.code().code(), "42809", "{function} {relation}");
            assert_eq!(refusal.message(), format!("{relation} is no rollup"));
        }
    }
}
