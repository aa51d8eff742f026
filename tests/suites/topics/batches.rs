//! History is classified in batches, each of which may fail, wait or come twice.

use std::process::Command;

use super::{FIRST, all_is_right, batch, classify, listening, told, topics};
use crate::answers::clinic::{Clinic, clinic, first_row};
use nps_tests::cluster::Cluster;
use nps_tests::reporter;
use nps_tests::server::Installation;

/// Six answers, five with a comment, classified by the first version; then the second is put to use.
fn due(purpose: &str) -> Clinic {
    let clinic = listening(purpose);
    for comment in ["A queue", "Expensive", "Ouch", "The parking", "Expensive parking"] {
        clinic.run(&told(comment));
    }
    clinic.run("insert into survey.answers (unit_id, answered_at, score) values (1, now(), 9)");
    clinic.run("select survey.use_lexicon('own', 2)");
    assert_eq!(topics(&clinic), "waiting; price; pain; price");
    clinic
}

/// The first answer is looked at, so that whoever writes from now on is not waited for.
fn begin(clinic: &Clinic) {
    assert_eq!(batch(&mut clinic.client(), 1), "working|1|0");
}

/// What becomes of them.
const CLASSIFIED: &str = "waiting; pain; parking; parking";

#[test]
fn batches_go_on_until_all_is_looked_at() {
    let clinic = due("batches");
    let mut client = clinic.client();
    assert_eq!(batch(&mut client, 2), "working|2|1");
    assert_eq!(batch(&mut client, 2), "working|2|1");
    assert_eq!(batch(&mut client, 2), "finished|1|1");
    assert_eq!(batch(&mut client, 2), "finished|0|0");
    assert_eq!(topics(&clinic), CLASSIFIED);
    assert_eq!(
        clinic.ask("select reached, finished_at >= since from survey.classification"),
        "5|t"
    );
    all_is_right(&clinic);
    for nothing in ["0", "-1", "null"] {
        clinic
            .refusal(&format!("select * from survey.classify_batch({nothing})"))
            .says("22023", "one answer or more", "1000");
    }
}

#[test]
fn only_what_differs_is_locked_and_written() {
    let clinic = due("batches_differences");
    let mut busy = clinic.client();
    busy.batch_execute("begin; select from survey.answers where answer_id in (1, 3, 6) for update")
        .expect("locks");
    let rows = "select string_agg(topic || ctid, ' ' order by answer_id) from survey.answer_topics where answer_id in (1, 3)";
    let before = clinic.ask(rows);
    clinic.run("set lock_timeout = '1s'; select survey.classify_batch()");
    assert_eq!(clinic.ask(rows), before);
    assert_eq!(topics(&clinic), CLASSIFIED);
}

#[test]
fn a_new_survey_has_no_history_and_an_older_one_has() {
    let clinic = clinic("batches_install");
    let finished = "select finished_at is not null from survey.classification";
    assert_eq!(clinic.ask(finished), "t");
    // As it was before there were lexicons.
    clinic.run(
        "alter table survey.answers disable trigger user;
        insert into survey.answers (unit_id, answered_at, score, comment, language)
        values (1, now(), 9, 'Jouduin odottamaan', 'fi');
        alter table survey.answers enable trigger user;
        select survey.rebuild_daily();
        drop table survey.classification",
    );
    for _ in 0..2 {
        clinic.run(include_str!("../../../sql/survey/V24__classification.sql"));
        assert_eq!(clinic.ask(finished), "f");
    }
    classify(&clinic);
    assert_eq!(topics(&clinic), "waiting");
    clinic.run(include_str!("../../../sql/survey/V24__classification.sql"));
    assert_eq!(clinic.ask(finished), "t");
    all_is_right(&clinic);
}

#[test]
fn psql_is_enough() {
    let clinic = due("batches_psql");
    let script = format!(
        "select survey.add_lexicon('own', '{FIRST}') as version \\gset
        select survey.use_lexicon('own', :version);
        select state from survey.classify_batch();"
    );
    let psql = Installation::from_environment()
        .expect("a server")
        .program("psql");
    let output = Command::new(psql)
        .args([
            "--no-psqlrc",
            "--tuples-only",
            "--no-align",
            "--dbname",
            &clinic.database.url(),
            "--file",
            "-",
        ])
        .stdin({
            let file = tempfile::NamedTempFile::new().expect("a file");
            std::fs::write(file.path(), script).expect("a script");
            std::fs::File::open(file.path()).expect("the script")
        })
        .output()
        .expect("psql");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "t\nfinished\n",
        "{output:?}"
    );
    assert_eq!(topics(&clinic), "waiting; price; pain; price");
    all_is_right(&clinic);
}

#[test]
fn a_change_during_a_run_starts_it_anew() {
    let clinic = due("batches_anew");
    let mut client = clinic.client();
    assert_eq!(batch(&mut client, 4), "working|4|2");
    clinic.run("select survey.use_lexicon('own', 1)");
    assert_eq!(batch(&mut client, 4), "working|4|2");
    assert_eq!(batch(&mut client, 4), "finished|1|0");
    assert_eq!(topics(&clinic), "waiting; price; pain; price");
    all_is_right(&clinic);
}

#[test]
fn history_is_told_from_what_comes_meanwhile() {
    let clinic = due("batches_meanwhile");
    let mut client = clinic.client();
    assert_eq!(batch(&mut client, 2), "working|2|1");
    clinic.run(&told("More parking"));
    clinic.run("update survey.answers set comment = 'Parking' where answer_id in (1, 5)");
    clinic.run("select survey.erase_answer(4)");
    assert_eq!(batch(&mut client, 9), "finished|3|0");
    assert_eq!(topics(&clinic), "parking; pain; parking; parking");
    all_is_right(&clinic);
}

#[test]
fn a_batch_that_is_undone_comes_again() {
    let clinic = due("batches_undone");
    let mut client = clinic.client();
    client.batch_execute("begin").expect("begin");
    assert_eq!(batch(&mut client, 2), "working|2|1");
    client.batch_execute("rollback").expect("rollback");
    assert_eq!(batch(&mut client, 2), "working|2|1");
    client.batch_execute("begin").expect("begin");
    assert_eq!(batch(&mut client, 2), "working|2|1");
    let pid = first_row(&mut client, "select pg_backend_pid()").expect("a number");
    clinic.run(&format!("select pg_terminate_backend({pid}, 60000)"));
    assert!(client.batch_execute("commit").is_err());
    assert_eq!(batch(&mut clinic.client(), 9), "finished|3|2");
    assert_eq!(topics(&clinic), CLASSIFIED);
    all_is_right(&clinic);
}

#[test]
fn of_two_batches_at_once_one_waits_and_goes_on_after_the_other() {
    let clinic = due("batches_two");
    let two = "select survey.classify_batch(2)";
    assert_eq!(clinic.while_open(two, two), "done");
    assert_eq!(clinic.ask("select reached from survey.classification"), "4");
    assert_eq!(
        clinic.while_open("select survey.use_lexicon('own', 1)", two),
        "done"
    );
    assert_eq!(clinic.ask("select reached from survey.classification"), "2");
    assert_eq!(
        clinic.while_open(two, "select survey.use_lexicon('own', 2)"),
        "done"
    );
    assert_eq!(clinic.ask("select reached from survey.classification"), "-");
}

#[test]
fn a_comment_that_changes_while_a_batch_waits_for_it_is_read_again() {
    for change in [
        "comment = 'A queue'",
        "comment = 'The parking, and expensive'",
        "comment = null",
        "language = 'fi'",
        "unit_id = 2, answered_at = answered_at - interval '1 day'",
    ] {
        let clinic = due("batches_reread");
        let change = format!("update survey.answers set {change} where answer_id = 5");
        for (first, later) in [
            (change.as_str(), "select survey.classify_batch()"),
            ("select survey.classify_batch()", &change),
        ] {
            begin(&clinic);
            assert_eq!(clinic.while_open(first, later), "done", "{first}");
            all_is_right(&clinic);
            clinic.run("select survey.use_lexicon('own', 1)");
        }
    }
}

#[test]
fn answers_that_go_while_a_batch_waits_for_them_do_no_harm() {
    for going in [
        "delete from survey.answers where answer_id = 5",
        "update survey.settings set count_erased_answers = true; select survey.erase_answer(5)",
        "truncate survey.answers cascade",
    ] {
        let clinic = due("batches_going");
        begin(&clinic);
        assert_eq!(
            clinic.while_open(going, "select survey.classify_batch()"),
            "done",
            "{going}"
        );
        all_is_right(&clinic);
    }
}

#[test]
fn those_who_were_writing_when_lexicons_changed_are_waited_for() {
    let clinic = due("batches_writers");
    clinic.run("select survey.use_lexicon('own', 1)");
    classify(&clinic);
    let mut early = clinic.client();
    early
        .batch_execute(&format!("begin; {}", told("The parking")))
        .expect("an answer");
    clinic.run("select survey.use_lexicon('own', 2)");
    let mut client = clinic.client();
    assert_eq!(batch(&mut client, 9), "waiting|0|0");
    let mut late = clinic.client();
    late.batch_execute(&format!("begin; {}", told("No parking")))
        .expect("an answer");
    assert_eq!(batch(&mut client, 9), "waiting|0|0");
    assert_eq!(
        clinic.ask("select cardinality(waits_for) from survey.classification"),
        "1"
    );
    // Meanwhile nobody is locked out.
    clinic.run("set lock_timeout = 1; update survey.answers set score = 0");
    early.batch_execute("commit").expect("commit");
    assert_eq!(batch(&mut client, 9), "finished|6|4");
    late.batch_execute("commit").expect("commit");
    assert_eq!(
        topics(&clinic),
        "waiting; pain; parking; parking; parking; parking"
    );
    all_is_right(&clinic);
}

#[test]
fn a_change_that_nobody_sees_yet_is_waited_for() {
    let clinic = due("batches_same");
    let mut client = clinic.client();
    client
        .batch_execute("begin; select survey.use_lexicon('own', 1)")
        .expect("in use");
    assert_eq!(batch(&mut client, 9), "waiting|0|0");
    clinic.run(&told("More parking"));
    client.batch_execute("commit").expect("commit");
    classify(&clinic);
    assert_eq!(topics(&clinic), "waiting; price; pain; price");
    all_is_right(&clinic);
}

#[test]
fn prepared_writers_are_waited_for() {
    let cluster = Cluster::start(&["max_prepared_transactions=2"]);
    let database = cluster.database("prepared");
    reporter::migrate(&database);
    let run = |statements: &str| database.client().batch_execute(statements).expect(statements);
    run(
        "insert into survey.units (code, kind, name) values ('oulu', 'site', 'Oulu');
        select survey.retire_lexicon('en')",
    );
    let mut writer = database.client();
    writer
        .batch_execute(&format!("begin; {}", told("I had to wait")))
        .expect("an answer");
    run("select survey.use_lexicon('en', 1)");
    let mut client = database.client();
    assert_eq!(batch(&mut client, 9), "waiting|0|0");
    writer
        .batch_execute("prepare transaction 'early'")
        .expect("prepared");
    assert_eq!(batch(&mut client, 9), "waiting|0|0");
    run("commit prepared 'early'");
    assert_eq!(batch(&mut client, 9), "finished|1|1");
}

#[test]
fn an_older_snapshot_classifies_no_history() {
    let clinic = due("batches_snapshot");
    clinic
        .refusal("begin isolation level repeatable read; select survey.classify_batch()")
        .says("25000", "classifying", "READ COMMITTED");
}
