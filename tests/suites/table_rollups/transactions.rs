//! Transactions that are undone, in part or in whole, and those that are committed in two phases.

use super::{CREATE, PARTITIONED, PLAIN, USUAL, assert_exact, kept};
use nps_tests::cluster::{Cluster, Shutdown};
use nps_tests::reporter;

const ANSWER: &str = "insert into palaute.vastaukset (annettu, arvosana) values ('2026-01-10 12:00Z', 9), ('2026-02-10 12:00Z', 9);";

#[test]
fn what_is_undone_was_never_counted() {
    for table in [PLAIN, PARTITIONED] {
        let database = kept(table);
        for statements in [
            format!("begin; {ANSWER} rollback"),
            format!("begin; {ANSWER} savepoint a; {ANSWER} savepoint b; delete from palaute.vastaukset; rollback to b; {ANSWER} release a; commit"),
            format!("begin; savepoint a; truncate palaute.vastaukset; {ANSWER} rollback to a; {ANSWER} commit"),
            format!("begin; savepoint a; {ANSWER} rollback to a; truncate palaute.vastaukset; {ANSWER} commit"),
            "do $$
             begin
                 for n in 1..70 loop
                     begin
                         insert into palaute.vastaukset (annettu, arvosana) values ('2026-02-10 12:00Z', n % 11);
                         if n % 3 = 0 then
                             raise exception 'on second thoughts';
                         end if;
                     exception when raise_exception then
                         null;
                     end;
                 end loop;
             end $$"
                .to_owned(),
            // One who fails in the middle of a truncation may write again.
            format!(
                "do $$
                 begin
                     create trigger zz_ei before truncate on palaute.vastaukset for each statement execute function survey.refuse_truncating_in_this_test();
                     truncate palaute.vastaukset;
                 exception when raise_exception then
                     insert into palaute.vastaukset (annettu, arvosana) values ('2026-02-10 12:00Z', 4);
                 end $$; {ANSWER}"
            ),
        ] {
            database.run(
                "create or replace function survey.refuse_truncating_in_this_test() returns trigger language plpgsql as
                 $$ begin raise exception 'no'; end $$",
            );
            database.run(&statements);
            let differences = USUAL.differences(&mut database.client());
            assert_eq!(differences, Vec::<String>::new(), "{statements}");
        }
    }
}

#[test]
fn what_is_prepared_counts_once_it_is_committed() {
    let cluster = Cluster::start(&["max_prepared_transactions=5"]);
    let database = cluster.database("prepared");
    reporter::migrate(&database);
    database.run(PARTITIONED);
    database.run(CREATE);
    for (name, isolation) in [
        ("yksi", "read committed"),
        ("kaksi", "repeatable read"),
        ("kolme", "read committed"),
    ] {
        database.run(&format!(
            "begin isolation level {isolation}; {ANSWER} prepare transaction '{name}'"
        ));
    }
    let answers = "select coalesce(sum(answers), 0) from palaute.vastaukset_rollup";
    assert_eq!(database.ask(answers), "0");
    database.run("select survey.fold_rollup('palaute.vastaukset_rollup')");
    database.run(ANSWER);
    cluster.restart(Shutdown::Fast);
    database.run("commit prepared 'yksi'");
    database.run("rollback prepared 'kolme'");
    assert_exact(&database);
    assert_eq!(database.ask(answers), "4");
    database.run("commit prepared 'kaksi'");
    database.run("select survey.fold_rollup('palaute.vastaukset_rollup')");
    assert_exact(&database);
    assert_eq!(database.ask(answers), "6");
}

#[test]
fn a_reader_with_an_older_snapshot_is_told_what_it_sees() {
    let database = kept(PLAIN);
    let mut reader = database.client();
    reader
        .batch_execute("begin isolation level repeatable read; select from palaute.vastaukset")
        .expect("a snapshot");
    database.run(
        "update palaute.vastaukset set arvosana = 3; select survey.fold_rollup('palaute.vastaukset_rollup')",
    );
    assert_eq!(USUAL.differences(&mut reader), Vec::<String>::new());
    assert_exact(&database);
}
