//! Many writers at once: nothing is lost, nobody deadlocks, and whoever dies takes only his own with him.

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::thread::scope;

use nps_tests::at_once::while_open;
use postgres::Client;
use postgres::error::SqlState;

use super::{assert_right, count, survey};

const CLIENTS: i64 = 8;
const TRANSACTIONS: i64 = 60;

fn insert(unit: i64, score: i64) -> String {
    format!(
        "insert into survey.answers (unit_id, answered_at, score, comment, channel)
         values ({unit}, '2026-05-04 12:00Z', {score}, 'why', 'sms');"
    )
}

/// One of the transactions of a client, and by how much it changes the number of answers.
fn transaction(client: i64, number: i64) -> (String, i64) {
    let (there, back) = if client % 2 == 0 { (1, 2) } else { (2, 1) };
    let statements = match number % 5 {
        0 => insert(1, number % 11),
        1 => insert(there, 9) + &insert(back, 3) + &insert(there, 0),
        2 => format!(
            "set transaction isolation level repeatable read; {}",
            insert(there, 7)
        ),
        3 => {
            insert(there, 8)
                + "update survey.answers set score = 10, unit_id = 3 - unit_id where answer_id = currval('survey.answers_answer_id_seq');"
        }
        _ => {
            insert(back, 1)
                + "delete from survey.answers where answer_id = currval('survey.answers_answer_id_seq');"
        }
    };
    (
        format!("begin; {statements} commit"),
        [1, 3, 1, 1, 0][number as usize % 5],
    )
}

#[test]
fn eight_clients_on_two_units_lose_nothing() {
    let database = survey();
    let written = AtomicI64::new(0);
    let done = AtomicBool::new(false);
    scope(|threads| {
        let tidying = threads.spawn(|| {
            let mut client = database.client();
            while !done.load(Ordering::Relaxed) {
                client
                    .batch_execute("select survey.fold_daily(), survey.rebuild_daily()")
                    .expect("tidying");
                let wrong = count(&mut client, "select count(*) from survey.check_daily()");
                assert_eq!(wrong, 0, "while others write");
            }
        });
        let writers: Vec<_> = (0..CLIENTS)
            .map(|writer| {
                let (database, written) = (&database, &written);
                threads.spawn(move || {
                    let mut client = database.client();
                    for number in 0..TRANSACTIONS {
                        let (statements, more) = transaction(writer, number);
                        client.batch_execute(&statements).expect(&statements);
                        written.fetch_add(more, Ordering::Relaxed);
                    }
                })
            })
            .collect();
        let mut victim = database.client();
        let pid = count(&mut victim, "select pg_backend_pid()::bigint");
        victim
            .batch_execute(&format!("begin; {} {}", insert(1, 5), insert(2, 5)))
            .expect("answers of one who will not finish");
        let killed = format!("select pg_terminate_backend({pid}, 60000)");
        database.client().batch_execute(&killed).expect("killed");
        assert!(victim.batch_execute("commit").is_err());
        for writer in writers {
            writer.join().expect("a writer without errors");
        }
        done.store(true, Ordering::Relaxed);
        tidying.join().expect("tidying without errors");
    });
    assert_right(&database);
    let answers = count(
        &mut database.client(),
        "select sum(answers)::bigint from survey.daily",
    );
    assert_eq!(answers, written.load(Ordering::Relaxed));
}

#[test]
fn a_day_has_at_most_as_many_parts_as_writers_met_there() {
    let database = survey();
    let mut open: Vec<Client> = (0..CLIENTS).map(|_| database.client()).collect();
    for round in 0..3 {
        for client in &mut open {
            client
                .batch_execute(&format!("begin; {}", insert(1, round)))
                .expect("an answer");
        }
        for client in &mut open {
            client.batch_execute("commit").expect("commit");
        }
    }
    let parts = count(&mut database.client(), "select count(*) from survey.daily_parts");
    assert_eq!(parts, CLIENTS);
    assert_right(&database);
}

#[test]
fn folding_and_writing_do_not_wait_for_each_other() {
    let database = survey();
    let mut tidying = database.client();
    let mut open: Vec<Client> = (0..3).map(|_| database.client()).collect();
    for client in &mut open {
        client
            .batch_execute(&format!("begin; {}", insert(1, 9)))
            .expect("an answer");
    }
    for client in &mut open[1..] {
        client.batch_execute("commit").expect("commit");
    }
    // One writer still owns its slot; the parts of the others are put together, and stay locked until that is committed.
    tidying
        .batch_execute("set lock_timeout = 1; begin; select survey.fold_daily()")
        .expect("nothing to wait for");
    let mut writer = database.client();
    writer
        .batch_execute(&format!("set lock_timeout = 1; {}", insert(1, 9)))
        .expect("nothing to wait for");
    tidying.batch_execute("commit").expect("commit");
    open[0].batch_execute("commit").expect("commit");
    assert_eq!(
        count(&mut writer, "select count(*) from survey.daily_parts"),
        3,
        "the open writer's, the folded, the new"
    );
    assert_right(&database);
    tidying
        .batch_execute("select survey.fold_daily()")
        .expect("folded");
    assert_eq!(count(&mut writer, "select count(*) from survey.daily_parts"), 1);
    assert_right(&database);
}

#[test]
fn nothing_is_left_of_what_was_truncated_while_rollups_were_mended() {
    let truncating = "truncate survey.answers cascade";
    for mending in ["select survey.fold_daily()", "select survey.rebuild_daily()"] {
        for (first, later) in [(mending, truncating), (truncating, mending)] {
            let database = survey();
            // A part of its own, which folding moves.
            database
                .client()
                .batch_execute(&format!(
                    "begin isolation level repeatable read; {} commit",
                    insert(1, 9)
                ))
                .expect("an answer");
            while_open(&database, first, later).unwrap_or_else(|error| panic!("{first}; {later}: {error:?}"));
            assert_right(&database);
        }
    }
}

#[test]
fn a_change_of_time_zone_waits_for_those_who_counted_by_the_old_one() {
    let move_unit = "update survey.units set time_zone = 'Asia/Kathmandu' where unit_id = 1";
    let topic =
        "insert into survey.answer_topics (answer_id, topic) select answer_id, 'price' from survey.answers";
    for writing in [
        insert(1, 9).as_str(),
        "update survey.answers set score = 2",
        "update survey.answers set unit_id = 1",
        "delete from survey.answers where unit_id = 1",
        topic,
        "delete from survey.answer_topics",
    ] {
        for writer_is_first in [true, false] {
            let database = survey();
            let start = "insert into survey.answers (unit_id, answered_at, score) values (1, '2026-05-04 20:00Z', 9), (2, '2026-05-04 20:00Z', 0);
                 insert into survey.answer_topics (answer_id, topic) select answer_id, 'waiting' from survey.answers";
            database.client().batch_execute(start).expect("answers");
            let (first, later) = if writer_is_first {
                (writing, move_unit)
            } else {
                (move_unit, writing)
            };
            while_open(&database, first, later).unwrap_or_else(|error| panic!("{first}; {later}: {error:?}"));
            assert_right(&database);
        }
    }
}

#[test]
fn corrections_and_topics_of_the_same_answer_meet_without_harm() {
    let correction =
        "update survey.answers set score = 0, comment = null, answered_at = answered_at + interval '1 day'";
    let topic =
        "insert into survey.answer_topics (answer_id, topic) select answer_id, 'price' from survey.answers";
    let no_topic = "delete from survey.answer_topics";
    let removal = "delete from survey.answers";
    for (first, later) in [
        (correction, topic),
        (topic, correction),
        (correction, no_topic),
        (no_topic, correction),
        (topic, removal),
        (no_topic, removal),
    ] {
        let database = survey();
        let start = insert(1, 9)
            + "insert into survey.answer_topics (answer_id, topic) values (currval('survey.answers_answer_id_seq'), 'waiting')";
        database.client().batch_execute(&start).expect("an answer");
        while_open(&database, first, later).unwrap_or_else(|error| panic!("{first}; {later}: {error:?}"));
        assert_right(&database);
    }
}

#[test]
fn a_writer_with_an_older_snapshot_is_exact_or_told_to_try_again() {
    let zone = "update survey.units set time_zone = 'Asia/Kathmandu'";
    let topic =
        "insert into survey.answer_topics (answer_id, topic) select answer_id, 'price' from survey.answers";
    let correction = "update survey.answers set score = 4";
    for (meanwhile, writing) in [
        (insert(1, 3).as_str(), insert(1, 9).as_str()),
        (insert(1, 3).as_str(), correction),
        (zone, insert(1, 9).as_str()),
        (zone, correction),
        (zone, topic),
        (topic, correction),
        (topic, "delete from survey.answers"),
        ("delete from survey.answer_topics", correction),
        (correction, topic),
        (correction, "delete from survey.answer_topics"),
        ("select survey.rebuild_daily()", correction),
    ] {
        let database = survey();
        let start = insert(1, 9)
            + "insert into survey.answer_topics (answer_id, topic) values (currval('survey.answers_answer_id_seq'), 'waiting')";
        database.client().batch_execute(&start).expect("an answer");
        let mut client = database.client();
        client
            .batch_execute("begin isolation level repeatable read; select from survey.units")
            .expect("a snapshot");
        database.client().batch_execute(meanwhile).expect(meanwhile);
        match client.batch_execute(writing) {
            Ok(()) => client.batch_execute("commit").expect("commit"),
            Err(error) => assert_eq!(
                error.code(),
                Some(&SqlState::T_R_SERIALIZATION_FAILURE),
                "{meanwhile}; {writing}: {error:?}"
            ),
        }
        assert_right(&database);
    }
}
