//! What no trigger sees is seen by the view: it refuses, and says why.

use nps_tests::reporter;

use super::{ANSWERS, Counted, PARTITIONED, PLAIN, assert_exact, assert_refused_until_rebuilt, kept};

const UNSEEN: &str =
    "insert into palaute.vastaukset (annettu, arvosana) values ('2026-01-10', 3), ('2026-02-10', 3);
    delete from palaute.vastaukset where tunnus % 5 = 0;";

#[test]
fn triggers_that_were_disabled_are_missed_even_if_they_are_enabled_again() {
    for (table, partition) in [(PLAIN, "palaute.vastaukset"), (PARTITIONED, "palaute.vastaukset")] {
        for which in [
            "all",
            "user",
            "vastaukset_rollup_insert",
            "vastaukset_rollup_truncate",
        ] {
            for again in ["", "enable"] {
                let database = kept(table);
                database.run(&format!(
                    "alter table {partition} disable trigger {which}; {UNSEEN}"
                ));
                if !again.is_empty() {
                    database.run(&format!("alter table {partition} enable trigger {which}"));
                }
                assert_refused_until_rebuilt(
                    &database,
                    &format!("triggers of {partition} are missing, or were disabled"),
                );
                database.run(UNSEEN);
                assert_exact(&database);
            }
        }
    }
}

#[test]
fn triggers_of_partitions_are_missed_too() {
    for (partition, which) in [
        ("tammikuu", "all"),
        ("helmikuu", "user"),
        ("loppukuu", "vastaukset_rollup_rows"),
    ] {
        let database = kept(PARTITIONED);
        database.run(&format!(
            "alter table palaute.{partition} disable trigger {which};
             delete from palaute.{partition} where tunnus % 2 = 0;
             alter table palaute.{partition} enable trigger {which}"
        ));
        assert_refused_until_rebuilt(
            &database,
            &format!("triggers of palaute.{partition} are missing, or were disabled"),
        );
    }
}

#[test]
fn triggers_that_were_dropped_or_doubled_are_missed() {
    for meddling in [
        "drop trigger vastaukset_rollup_insert on palaute.vastaukset",
        "drop trigger vastaukset_rollup_truncated on palaute.vastaukset",
        "drop trigger vastaukset_rollup_rows on palaute.tammikuu",
        "create trigger toinen after insert on palaute.vastaukset referencing new table as came
             for each statement execute function palaute.vastaukset_rollup_count();
         alter table palaute.vastaukset enable always trigger toinen",
    ] {
        let database = kept(PARTITIONED);
        database.run(&format!("{meddling}; {UNSEEN}"));
        let refusal = database.refusal("select from palaute.vastaukset_rollup");
        assert!(
            refusal.message().contains("are missing, or were disabled"),
            "{refusal:?}"
        );
        if meddling.starts_with("create") {
            database.run("drop trigger toinen on palaute.vastaukset");
        }
        database.run("select survey.rebuild_rollup('palaute.vastaukset_rollup')");
        assert_exact(&database);
    }
}

#[test]
fn a_table_that_loses_its_log_is_refused() {
    let database = kept(PLAIN);
    database.run("alter table palaute.vastaukset set unlogged");
    let refusal = database.refusal("select from palaute.vastaukset_rollup");
    assert!(
        refusal
            .message()
            .ends_with("palaute.vastaukset has become unlogged"),
        "{refusal:?}"
    );
    let refusal = database.refusal("select survey.rebuild_rollup('palaute.vastaukset_rollup')");
    assert_eq!(refusal.code().code(), "42809");
    database.run("alter table palaute.vastaukset set logged");
    assert_exact(&database);
}

#[test]
fn columns_that_are_counted_stay() {
    for table in [PLAIN, PARTITIONED] {
        let database = kept(table);
        for statement in [
            "alter table palaute.vastaukset drop column arvosana",
            "alter table palaute.vastaukset drop column kanava",
            "drop table palaute.vastaukset",
            "drop function palaute.vastaukset_rollup_count",
            "drop table palaute.vastaukset_rollup_parts",
        ] {
            assert_eq!(database.refusal(statement).code().code(), "2BP01", "{statement}");
        }
        let retyped = database
            .refusal("alter table palaute.vastaukset alter column arvosana type integer using 10 - arvosana");
        assert_eq!(retyped.code().code(), "0A000");
        database.run("alter table palaute.vastaukset add column muuta text; alter table palaute.vastaukset drop column muuta");
        assert_exact(&database);
    }
}

#[test]
fn a_rollup_whose_column_was_forced_out_can_only_be_dropped() {
    let database = kept(PLAIN);
    database.run("alter table palaute.vastaukset drop column kanava cascade");
    let refusal = database.refusal("select from palaute.vastaukset_rollup");
    assert!(refusal.message().contains("cannot be trusted: "), "{refusal:?}");
    let refusal = database.refusal("select survey.rebuild_rollup('palaute.vastaukset_rollup')");
    assert_eq!(refusal.code().code(), "55000");
    assert_eq!(
        refusal.message(),
        "a column that palaute.vastaukset_rollup counts by is gone"
    );
    assert_eq!(
        refusal.hint(),
        Some(
            "Drop the rollup, and create it by other columns: select survey.drop_rollup('palaute.vastaukset_rollup');"
        )
    );
    database.run(
        "select survey.drop_rollup('palaute.vastaukset_rollup');
         select survey.create_rollup('palaute.vastaukset', 'arvosana', 'annettu', '{toimipiste}', 'Europe/Helsinki')",
    );
    let counted = Counted {
        dimensions: &["toimipiste"],
        ..super::USUAL
    };
    assert_eq!(counted.differences(&mut database.client()), Vec::<String>::new());
}

#[test]
fn names_may_change_and_a_rebuild_learns_them() {
    let database = kept(PARTITIONED);
    database.run("alter table palaute.vastaukset rename column arvosana to pisteet");
    let refusal =
        database.refusal("insert into palaute.vastaukset (annettu, pisteet) values ('2026-01-10', 3)");
    assert!(
        refusal
            .message()
            .contains("rebuild_the_rollup_for_it.arvosana does not exist"),
        "{refusal:?}"
    );
    let refusal = database.refusal("select from palaute.vastaukset_rollup");
    assert!(
        refusal
            .message()
            .ends_with("columns of palaute.vastaukset were renamed"),
        "{refusal:?}"
    );
    database.run(
        "select survey.rebuild_rollup('palaute.vastaukset_rollup');
         alter schema palaute rename to \"Uusi palaute\";
         alter table \"Uusi palaute\".vastaukset rename to kaikki;
         alter view \"Uusi palaute\".vastaukset_rollup rename to luvut;
         select survey.rebuild_rollup('\"Uusi palaute\".luvut');
         insert into \"Uusi palaute\".kaikki (annettu, pisteet) values ('2026-01-10', 3);
         delete from \"Uusi palaute\".tammikuu where tunnus % 2 = 0",
    );
    let counted = Counted {
        rollup: "\"Uusi palaute\".luvut",
        source: "\"Uusi palaute\".kaikki",
        score: "pisteet",
        ..super::USUAL
    };
    assert_eq!(counted.differences(&mut database.client()), Vec::<String>::new());
}

#[test]
fn a_new_column_of_an_old_name_is_not_taken_for_the_old_one() {
    let database = kept(PLAIN);
    database.run(
        "alter table palaute.vastaukset rename column arvosana to vanha;
         alter table palaute.vastaukset add column arvosana smallint;
         update palaute.vastaukset set arvosana = vanha",
    );
    let refusal = database.refusal("select from palaute.vastaukset_rollup");
    assert!(
        refusal
            .message()
            .ends_with("columns of palaute.vastaukset were renamed"),
        "{refusal:?}"
    );
    database.run("select survey.rebuild_rollup('palaute.vastaukset_rollup'); update palaute.vastaukset set vanha = 3, arvosana = 4");
    let counted = Counted {
        score: "vanha",
        ..super::USUAL
    };
    assert_eq!(counted.differences(&mut database.client()), Vec::<String>::new());
}

#[test]
fn stored_columns_are_counted_and_another_expression_is_seen() {
    for partitions in ["", "partition by range (aika)"] {
        let database = reporter::migrated("table_rollups");
        database.run(&format!(
            "create table lomake (
                 aika timestamp, vastaus text,
                 pisteet smallint generated always as (nullif(split_part(vastaus, '/', 1), '')::smallint) stored,
                 kieli text generated always as (right(vastaus, 2)) stored
             ) {partitions}"
        ));
        if !partitions.is_empty() {
            database.run("create table lomake_muut partition of lomake default");
        }
        database.run(
            "insert into lomake values ('2026-01-01', '9/10 fi'), ('2026-01-01', '/10 sv');
             select survey.create_rollup('lomake', 'pisteet', 'aika', '{kieli}');
             insert into lomake values ('2026-01-02', '3/10 sv'), ('2026-01-02', null);
             update lomake set vastaus = '4/10 fi' where vastaus like '9%'",
        );
        let counted = Counted {
            rollup: "lomake_rollup",
            source: "lomake",
            score: "pisteet",
            day: "aika::date",
            dimensions: &["kieli"],
        };
        assert_eq!(counted.differences(&mut database.client()), Vec::<String>::new());
        let version: u32 = database.ask("show server_version_num").parse().expect("a number");
        if version >= 170_000 {
            database.run("alter table lomake alter column pisteet set expression as (5)");
            let refusal = database.refusal("select from lomake_rollup");
            assert!(
                refusal.message().contains("is generated in another way"),
                "{refusal:?}"
            );
            database.run("select survey.rebuild_rollup('lomake_rollup'); insert into lomake values ('2026-01-03', 'any')");
            assert_eq!(counted.differences(&mut database.client()), Vec::<String>::new());
        }
    }
}

#[test]
fn a_rollup_that_is_to_be_counted_later_refuses_until_then() {
    let database = reporter::migrated("table_rollups");
    database.run(PARTITIONED);
    database.run(ANSWERS);
    database.run("select survey.create_rollup('palaute.vastaukset', 'arvosana', 'annettu', '{toimipiste,kanava}', 'Europe/Helsinki', count_now => false)");
    database.run(UNSEEN);
    assert_refused_until_rebuilt(&database, "palaute.vastaukset has not been counted yet");
}
