//! Everybody at once: whoever writes, whatever is in use, history ends up right.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::scope;

use nps_tests::at_once::until_it_waits;

use super::{FIRST, all_is_right, batch, classify, listening, told, topics};
use crate::privacy::outcome;

/// One of the transactions of a writer.
fn transaction(writer: usize, number: usize) -> String {
    let comment = ["A queue", "Expensive, ouch", "The parking", "Nothing to tell"][(writer + number) % 4];
    let newest = "answer_id = currval('survey.answers_answer_id_seq')";
    let deeds = match number % 6 {
        0 => told(comment),
        1 => format!(
            "set transaction isolation level repeatable read; {}",
            told(comment)
        ),
        2 => format!(
            "{}; update survey.answers set comment = 'ouch, the parking' where {newest}",
            told(comment)
        ),
        3 => format!(
            "update survey.answers set comment = '{comment}' where answer_id = {}",
            1 + (writer * 7 + number) % 200
        ),
        4 => format!(
            "set transaction isolation level repeatable read;
            update survey.answers set comment = '{comment}, or not' where answer_id = {}",
            1 + (writer * 11 + number) % 200
        ),
        _ => format!(
            "update survey.answers set comment = null where answer_id = {}",
            1 + (writer * 5 + number) % 200
        ),
    };
    format!("begin; {deeds}; commit")
}

#[test]
fn eight_writers_while_lexicons_change_and_batches_run() {
    let clinic = listening("topics_crowd");
    for _ in 0..200 {
        clinic.run(&told("A queue, parking"));
    }
    clinic.run(&format!("select survey.add_lexicon('other', '{FIRST}')"));
    let done = AtomicBool::new(false);
    scope(|threads| {
        let another = threads.spawn(|| {
            let mut client = clinic.client();
            while !done.load(Ordering::Relaxed) {
                batch(&mut client, 20);
            }
        });
        let changing = threads.spawn(|| {
            let mut client = clinic.client();
            let changes = [
                "select survey.use_lexicon('own', 2)",
                "select survey.use_lexicon('other', 1)",
                "select survey.use_lexicon('own', 1)",
                "select survey.retire_lexicon('other')",
            ];
            for change in changes.iter().cycle() {
                if done.load(Ordering::Relaxed) {
                    break;
                }
                client.batch_execute(change).expect(change);
                while !batch(&mut client, 50).starts_with("finished") {}
                // Others write on.
                all_is_right(&clinic);
            }
        });
        let writers: Vec<_> = (0..8)
            .map(|writer| {
                let clinic = &clinic;
                threads.spawn(move || {
                    let mut client = clinic.client();
                    for number in 0..60 {
                        let told = outcome(client.batch_execute(&transaction(writer, number)));
                        // Whoever has an older snapshot may be told to try again.
                        if told == "40001" && [1, 4].contains(&(number % 6)) {
                            client.batch_execute("rollback").expect("rollback");
                        } else {
                            assert_eq!(told, "done", "{}", transaction(writer, number));
                        }
                    }
                })
            })
            .collect();
        let ends: Vec<_> = writers.into_iter().map(|writer| writer.join()).collect();
        done.store(true, Ordering::Relaxed);
        for end in ends.into_iter().chain([another.join(), changing.join()]) {
            end.expect("no errors");
        }
    });
    all_is_right(&clinic);
}

#[test]
fn nobody_who_writes_waits_for_a_change_or_a_batch() {
    let clinic = listening("topics_no_waiting");
    clinic.run(&told("A queue"));
    clinic.run(&told("Expensive"));
    clinic.run("select survey.use_lexicon('own', 2)");
    let mut running = clinic.client();
    running
        .batch_execute("begin; select survey.classify_batch()")
        .expect("a batch");
    for writing in [
        told("The parking"),
        format!(
            "begin isolation level repeatable read; {}; commit",
            told("The parking")
        ),
        "update survey.answers set comment = 'ouch' where answer_id = 1".to_owned(),
    ] {
        clinic.run(&format!("set lock_timeout = '1s'; {writing}"));
    }
    running.batch_execute("commit").expect("commit");
    running
        .batch_execute("begin; select survey.use_lexicon('own', 1)")
        .expect("a change");
    clinic.run(&format!("set lock_timeout = '1s'; {}", told("Expensive")));
    clinic
        .run("set lock_timeout = '1s'; update survey.answers set comment = 'Expensive' where answer_id = 1");
    running.batch_execute("commit").expect("commit");
    classify(&clinic);
    assert_eq!(topics(&clinic), "price; price; price");
    all_is_right(&clinic);
}

#[test]
fn a_writer_with_an_older_snapshot_is_right_or_told_to_try_again() {
    let insert = told("A queue at the parking");
    let change = "update survey.answers set comment = 'Expensive, ouch'";
    let batches = "select survey.classify_batch()";
    let other = "select survey.use_lexicon('own', 2)";
    for level in ["repeatable read", "serializable"] {
        let clinic = listening("topics_older");
        for (meanwhile, writing, told_what) in [
            (other, insert.as_str(), "40001"),
            ("select survey.use_lexicon('fi', 1)", &insert, "40001"),
            ("select survey.retire_lexicon('own')", &insert, "40001"),
            (other, change, "40001"),
            // Who only adds answers need not mind batches.
            (batches, &insert, "done"),
            (batches, change, "40001"),
            ("update survey.answers set score = 0", &insert, "done"),
            ("", change, "done"),
        ] {
            clinic.run("delete from survey.answers; select survey.use_lexicon('own', 1), survey.retire_lexicon('fi')");
            clinic.run(&told("The parking, expensive"));
            classify(&clinic);
            if meanwhile == batches {
                clinic.run(other);
            }
            let mut client = clinic.client();
            client
                .batch_execute(&format!(
                    "begin isolation level {level}; select from survey.units"
                ))
                .expect("a snapshot");
            clinic.run(meanwhile);
            classify(&clinic);
            let outcome = outcome(
                client
                    .batch_execute(writing)
                    .and_then(|()| client.batch_execute("commit")),
            );
            assert_eq!(outcome, told_what, "{level}: {meanwhile}; {writing}");
            all_is_right(&clinic);
        }
    }
}

#[test]
fn a_writer_with_a_snapshot_who_changes_something_else_first_deadlocks_with_no_batch() {
    let clinic = listening("topics_deadlock");
    for level in ["repeatable read", "serializable"] {
        clinic.run("truncate survey.answers cascade; select survey.use_lexicon('own', 1)");
        for _ in 0..2 {
            clinic.run(&told("The parking, expensive"));
        }
        classify(&clinic);
        clinic.run("select survey.use_lexicon('own', 2)");
        // Nobody is writing, so that the next batch waits for no transactions, and looks at the second answer.
        assert_eq!(batch(&mut clinic.client(), 1), "working|1|1");
        let mut writer = clinic.client();
        let newest = "answer_id = (select max(answer_id) from survey.answers)";
        writer
            .batch_execute(&format!(
                "begin isolation level {level}; update survey.answers set score = 0 where {newest}"
            ))
            .expect("an answer locked");
        scope(|threads| {
            let running =
                threads.spawn(|| outcome(clinic.client().batch_execute("select survey.classify_batch()")));
            until_it_waits(&clinic.database, &running);
            let rest = format!("update survey.answers set comment = 'ouch' where {newest}; commit");
            assert_eq!(outcome(writer.batch_execute(&rest)), "done", "{level}");
            assert_eq!(running.join().expect("no panic"), "done", "{level}");
        });
        classify(&clinic);
        assert_eq!(topics(&clinic), "parking; pain", "{level}");
        all_is_right(&clinic);
    }
}

#[test]
fn a_change_waits_for_writers_whose_snapshot_may_grow_old() {
    let clinic = listening("topics_change_waits");
    let older = format!(
        "set transaction isolation level repeatable read; {}",
        told("The parking")
    );
    assert_eq!(
        clinic.while_open(&older, "select survey.use_lexicon('own', 2)"),
        "done"
    );
    classify(&clinic);
    assert_eq!(topics(&clinic), "parking");
    all_is_right(&clinic);
}
