//! Many writers at once, while the rollup is folded and rebuilt: nothing is lost, and who may not wait does not.

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::thread::scope;

use nps_tests::at_once::while_open;
use nps_tests::reporter;
use postgres::Client;
use postgres::error::SqlState;

use super::{ANSWERS, CREATE, PARTITIONED, PLAIN, USUAL, assert_exact, kept};

const CLIENTS: i64 = 8;
const TRANSACTIONS: i64 = 50;

fn insert(score: i64) -> String {
    format!(
        "insert into palaute.vastaukset (annettu, arvosana, toimipiste) values ('2026-02-14 12:00Z', {score}, 'Kamppi'), ('2026-01-14 12:00Z', {score}, null);"
    )
}

/// One of the transactions of a client, and by how much it changes the number of answers.
fn transaction(number: i64) -> (String, i64) {
    let own = "tunnus = currval('palaute.vastaukset_tunnus_seq')";
    let statements = match number % 5 {
        0 => insert(number % 11),
        1 => insert(9) + &insert(3),
        2 => format!(
            "set transaction isolation level repeatable read; {} {}",
            insert(7),
            insert(8)
        ),
        3 => {
            insert(8)
                + &format!(
                    "update palaute.vastaukset set arvosana = 10, annettu = annettu + interval '40 days' where {own};"
                )
        }
        _ => format!(
            "savepoint before; {} rollback to before; {} delete from palaute.vastaukset where {own};",
            insert(1),
            insert(2)
        ),
    };
    (
        format!("begin; {statements} commit"),
        [2, 4, 4, 2, 1][number as usize % 5],
    )
}

fn eight_clients_lose_nothing(table: &str) {
    let database = kept(table);
    let answers = "select sum(answers)::bigint from palaute.vastaukset_rollup";
    let before: i64 = database.ask(answers).parse().expect("a number");
    let written = AtomicI64::new(before);
    let done = AtomicBool::new(false);
    scope(|threads| {
        let tidying = threads.spawn(|| {
            let mut client = database.client();
            while !done.load(Ordering::Relaxed) {
                client
                    .batch_execute("select survey.fold_rollup('palaute.vastaukset_rollup'); select survey.rebuild_rollup('palaute.vastaukset_rollup')")
                    .expect("tidying");
                assert_eq!(USUAL.differences(&mut client), Vec::<String>::new(), "while others write");
            }
        });
        let writers: Vec<_> = (0..CLIENTS)
            .map(|_| {
                threads.spawn(|| {
                    let mut client = database.client();
                    for number in 0..TRANSACTIONS {
                        let (statements, more) = transaction(number);
                        client.batch_execute(&statements).expect(&statements);
                        written.fetch_add(more, Ordering::Relaxed);
                    }
                })
            })
            .collect();
        let results: Vec<_> = writers
            .into_iter()
            .map(std::thread::ScopedJoinHandle::join)
            .collect();
        done.store(true, Ordering::Relaxed);
        tidying.join().expect("tidying without errors");
        assert!(results.iter().all(Result::is_ok), "writers without errors");
    });
    assert_exact(&database);
    assert_eq!(database.ask(answers), written.load(Ordering::Relaxed).to_string());
}

#[test]
fn eight_clients_on_one_day_lose_nothing() {
    eight_clients_lose_nothing(PLAIN);
}

#[test]
fn eight_clients_on_partitions_lose_nothing() {
    eight_clients_lose_nothing(PARTITIONED);
}

#[test]
fn writers_and_folding_do_not_wait_for_each_other() {
    let database = kept(PLAIN);
    let mut tidying = database.client();
    let mut open: Vec<Client> = (0..3).map(|_| database.client()).collect();
    for client in &mut open {
        client
            .batch_execute(&format!("set lock_timeout = 1; begin; {}", insert(9)))
            .expect("nothing to wait for");
    }
    for client in &mut open[1..] {
        client.batch_execute("commit").expect("commit");
    }
    tidying
        .batch_execute("set lock_timeout = 1; begin; select survey.fold_rollup('palaute.vastaukset_rollup')")
        .expect("nothing to wait for");
    let mut writer = database.client();
    writer
        .batch_execute(&format!("set lock_timeout = 1; {}", insert(9)))
        .expect("nothing to wait for");
    tidying.batch_execute("commit").expect("commit");
    open[0].batch_execute("commit").expect("commit");
    assert_exact(&database);
    tidying
        .batch_execute("select survey.fold_rollup('palaute.vastaukset_rollup')")
        .expect("folded");
    let slots = "select count(distinct slot) from palaute.vastaukset_rollup_parts";
    assert_eq!(database.ask(slots), "1");
    assert_exact(&database);
}

#[test]
fn nothing_is_left_of_what_was_truncated_while_it_was_mended() {
    for mending in [
        "select survey.fold_rollup('palaute.vastaukset_rollup')",
        "select survey.rebuild_rollup('palaute.vastaukset_rollup')",
        "delete from palaute.vastaukset where tunnus % 2 = 0",
    ] {
        for truncating in ["truncate palaute.vastaukset", "truncate palaute.alkukuu"] {
            for (first, later) in [(mending, truncating), (truncating, mending)] {
                let database = kept(PARTITIONED);
                while_open(&database, first, later)
                    .unwrap_or_else(|error| panic!("{first}; {later}: {error:?}"));
                assert_exact(&database);
            }
        }
    }
}

#[test]
fn a_rollup_is_made_while_others_write() {
    for table in [PLAIN, PARTITIONED] {
        for writing in [
            insert(9).as_str(),
            "delete from palaute.vastaukset where tunnus % 2 = 0",
            "truncate palaute.vastaukset",
        ] {
            for (first, later) in [(writing, CREATE), (CREATE, writing)] {
                let database = reporter::migrated("table_rollups");
                database.run(&format!("{table}; {ANSWERS}"));
                while_open(&database, first, later)
                    .unwrap_or_else(|error| panic!("{first}; {later}: {error:?}"));
                assert_exact(&database);
            }
        }
    }
}

#[test]
fn two_rebuilds_at_once_mend_once() {
    let database = kept(PLAIN);
    database.run(
        "set survey.keeps_rollup = 'on'; update palaute.vastaukset_rollup_parts set added = added + added",
    );
    let rebuild = "select survey.rebuild_rollup('palaute.vastaukset_rollup')";
    while_open(&database, rebuild, rebuild).expect("both");
    assert_exact(&database);
}

#[test]
fn a_writer_with_an_older_snapshot_is_exact_or_told_to_try_again() {
    for (meanwhile, writing) in [
        (insert(3).as_str(), insert(9).as_str()),
        (insert(3).as_str(), "update palaute.vastaukset set arvosana = 4"),
        (
            "update palaute.vastaukset set arvosana = 2",
            "update palaute.vastaukset set arvosana = 4",
        ),
        (
            "select survey.fold_rollup('palaute.vastaukset_rollup')",
            "delete from palaute.vastaukset",
        ),
        (
            "select survey.rebuild_rollup('palaute.vastaukset_rollup')",
            "update palaute.vastaukset set arvosana = 4",
        ),
        ("truncate palaute.vastaukset", insert(9).as_str()),
    ] {
        for isolation in ["repeatable read", "serializable"] {
            let database = kept(PLAIN);
            let mut old = database.client();
            let begin = format!(
                "begin isolation level {isolation}; select from palaute.vastaukset limit 1; commit; begin isolation level {isolation}; select 1 from pg_class limit 1"
            );
            old.batch_execute(&begin).expect("a snapshot");
            database.run(meanwhile);
            let result = old
                .batch_execute(writing)
                .and_then(|()| old.batch_execute("commit"));
            if let Err(error) = result {
                assert_eq!(
                    error.code(),
                    Some(&SqlState::T_R_SERIALIZATION_FAILURE),
                    "{meanwhile}; {writing}: {error:?}"
                );
                old.batch_execute("rollback").expect("rollback");
            }
            assert_exact(&database);
        }
    }
}
