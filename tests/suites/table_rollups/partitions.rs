//! Partitions come and go: the view refuses until the rollup is rebuilt, and is exact then.

use postgres::error::SqlState;

use super::{PARTITIONED, assert_exact, assert_refused_until_rebuilt, kept};

const DETACH: &str = "alter table palaute.vastaukset detach partition palaute.tammikuu";
const ATTACH: &str = "alter table palaute.vastaukset attach partition palaute.tammikuu for values from ('2026-01-01') to ('2026-02-01')";
const ANSWER: &str = "insert into palaute.vastaukset (annettu, arvosana) values ('2025-03-10 12:00Z', 9), ('2026-01-10 12:00Z', 9)";

#[test]
fn a_new_partition_is_refused_until_it_is_counted() {
    let database = kept(PARTITIONED);
    database.run("create table palaute.vanhat partition of palaute.vastaukset for values from ('2025-01-01') to ('2026-01-01')");
    database.run(ANSWER);
    assert_refused_until_rebuilt(
        &database,
        "palaute.vanhat was not part of palaute.vastaukset when that was counted",
    );
    database.run(ANSWER);
    database.run("insert into palaute.vanhat (tunnus, annettu, arvosana) values (-1, '2025-05-05', 3)");
    assert_exact(&database);
    database.run("truncate palaute.vanhat");
    assert_exact(&database);
}

#[test]
fn a_table_that_is_attached_is_counted_with_what_it_holds() {
    let database = kept(PARTITIONED);
    database.run(
        "create table palaute.vanhat (like palaute.vastaukset including all);
         insert into palaute.vanhat select -tunnus, annettu - interval '1 year', arvosana, toimipiste, kanava from palaute.tammikuu;
         alter table palaute.vastaukset attach partition palaute.vanhat for values from ('2024-12-31') to ('2025-12-31')",
    );
    assert_refused_until_rebuilt(
        &database,
        "palaute.vanhat was not part of palaute.vastaukset when that was counted",
    );
    database.run("delete from palaute.vanhat where tunnus % 2 = 0");
    assert_exact(&database);
}

#[test]
fn a_partition_with_scores_that_are_none_is_refused_as_a_whole() {
    let database = kept(PARTITIONED);
    database.run(
        "create table palaute.vanhat (like palaute.vastaukset including all);
         insert into palaute.vanhat (tunnus, annettu, arvosana) values (-1, '2025-05-05', 99);
         alter table palaute.vastaukset attach partition palaute.vanhat for values from ('2025-01-01') to ('2026-01-01')",
    );
    let refusal = database.refusal("select survey.rebuild_rollup('palaute.vastaukset_rollup')");
    assert_eq!(refusal.code().code(), "23514");
    assert_eq!(refusal.message(), "a row of palaute.vastaukset cannot be counted");
    assert!(
        refusal
            .detail()
            .expect("details")
            .starts_with("There is a score of 99 at 2025-05-05")
    );
    database.run("update palaute.vanhat set arvosana = null");
    assert_refused_until_rebuilt(
        &database,
        "palaute.vanhat was not part of palaute.vastaukset when that was counted",
    );
}

#[test]
fn a_partition_that_leaves_is_counted_no_more_once_the_rollup_is_rebuilt() {
    for leaves in [
        DETACH,
        "alter table palaute.vastaukset detach partition palaute.tammikuu concurrently",
    ] {
        let database = kept(PARTITIONED);
        // Concurrently is for tables without a default partition.
        database.run("drop table palaute.muut; select survey.rebuild_rollup('palaute.vastaukset_rollup')");
        database.run(leaves);
        assert_refused_until_rebuilt(
            &database,
            "palaute.tammikuu is no longer part of palaute.vastaukset",
        );
        let triggers = "select count(*) from pg_trigger where tgrelid = 'palaute.tammikuu'::regclass and not tgisinternal";
        assert_eq!(database.ask(triggers), "0");
        database.run("delete from palaute.tammikuu");
        assert_exact(&database);
    }
}

#[test]
fn a_partition_that_has_not_quite_left_is_counted_no_more() {
    let database = kept(PARTITIONED);
    database.run("drop table palaute.muut; select survey.rebuild_rollup('palaute.vastaukset_rollup')");
    let mut reader = database.client();
    reader
        .batch_execute("begin; select from palaute.vastaukset")
        .expect("a reader who stays");
    let mut impatient = database.client();
    impatient
        .batch_execute("set lock_timeout = 1")
        .expect("a setting");
    // Something else may be in the way at first.
    while database.ask("select count(*) from pg_inherits where inhdetachpending") == "0" {
        let given_up = impatient
            .batch_execute("alter table palaute.vastaukset detach partition palaute.tammikuu concurrently")
            .expect_err("the reader stays");
        assert_eq!(given_up.code(), Some(&SqlState::LOCK_NOT_AVAILABLE));
    }
    reader.batch_execute("commit").expect("commit");
    assert_refused_until_rebuilt(
        &database,
        "palaute.tammikuu is no longer part of palaute.vastaukset",
    );
    database.run("alter table palaute.vastaukset detach partition palaute.tammikuu finalize");
    assert_exact(&database);
}

#[test]
fn a_partition_that_is_dropped_is_counted_no_more_once_the_rollup_is_rebuilt() {
    let database = kept(PARTITIONED);
    database.run("drop table palaute.helmikuu");
    assert_refused_until_rebuilt(
        &database,
        "a dropped table is no longer part of palaute.vastaukset",
    );
}

#[test]
fn a_partition_that_comes_back_has_been_counted_all_the_while() {
    let database = kept(PARTITIONED);
    database.run(DETACH);
    database.run(
        "insert into palaute.tammikuu (tunnus, annettu, arvosana) values (-1, '2026-01-10', 9);
         update palaute.tammikuu set arvosana = 3 where tunnus % 2 = 0;
         delete from palaute.tammikuu where tunnus % 5 = 0",
    );
    database.run(ATTACH);
    assert_exact(&database);
    database.run(DETACH);
    database.run("truncate palaute.tammikuu");
    database.run(ATTACH);
    assert_exact(&database);
}

#[test]
fn a_partition_that_was_away_when_all_was_truncated_is_refused_when_it_comes_back() {
    let database = kept(PARTITIONED);
    database.run(DETACH);
    database.run("truncate palaute.vastaukset");
    database.run(ATTACH);
    assert_refused_until_rebuilt(
        &database,
        "palaute.tammikuu was not part of palaute.vastaukset when that was counted",
    );
}

#[test]
fn a_partition_that_was_away_keeps_the_columns_that_are_counted() {
    let database = kept(PARTITIONED);
    database.run(DETACH);
    for (statement, code) in [
        ("alter table palaute.tammikuu drop column arvosana", "2BP01"),
        (
            "alter table palaute.tammikuu alter column arvosana type smallint using 1",
            "0A000",
        ),
    ] {
        assert_eq!(database.refusal(statement).code().code(), code, "{statement}");
    }
    database.run(
        "alter table palaute.tammikuu rename column toimipiste to muisti;
         alter table palaute.tammikuu rename column kanava to toimipiste;
         alter table palaute.tammikuu rename column muisti to kanava",
    );
    database.run(ATTACH);
    assert_refused_until_rebuilt(&database, "columns of palaute.tammikuu were renamed");
}

#[test]
fn a_partition_is_made_and_counted_in_one_transaction() {
    let database = kept(PARTITIONED);
    database.run(
        "begin;
         create table palaute.vanhat partition of palaute.vastaukset for values from ('2025-01-01') to ('2026-01-01');
         select survey.rebuild_rollup('palaute.vastaukset_rollup');
         commit",
    );
    database.run(ANSWER);
    assert_exact(&database);
}

#[test]
fn a_table_that_becomes_a_partition_or_gets_children_is_refused() {
    let database = kept(super::PLAIN);
    database.run("create table palaute.lapsi () inherits (palaute.vastaukset)");
    let refusal = database.refusal("select from palaute.vastaukset_rollup");
    assert!(
        refusal
            .message()
            .ends_with("palaute.lapsi was not part of palaute.vastaukset when that was counted"),
        "{refusal:?}"
    );
    let refusal = database.refusal("select survey.rebuild_rollup('palaute.vastaukset_rollup')");
    assert_eq!(
        refusal.message(),
        "palaute.lapsi inherits from palaute.vastaukset"
    );
    database.run("drop table palaute.lapsi");
    assert_exact(&database);
    database.run(
        "create table palaute.kaikki (like palaute.vastaukset including all) partition by range (annettu);
         alter table palaute.kaikki attach partition palaute.vastaukset default",
    );
    let refusal = database.refusal("select from palaute.vastaukset_rollup");
    assert!(
        refusal
            .message()
            .ends_with("palaute.vastaukset is part of palaute.kaikki"),
        "{refusal:?}"
    );
    let refusal = database.refusal("select survey.rebuild_rollup('palaute.vastaukset_rollup')");
    assert_eq!(refusal.code().code(), "42809");
}
