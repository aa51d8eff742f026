//! Runs that are killed, cut off or doubled.

use std::fs;
use std::io::Write;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use postgres::Client;

use super::{Clinic, HEADER, Outcome, answers, clinic};

const LOCK: &str = "pg_advisory_lock(hashtextextended('nps-reporter import', 0))";

/// Starts an import and goes on.
fn start(clinic: &Clinic, arguments: &[&str]) -> Child {
    let mut command = clinic.command(arguments);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("import")
}

fn outcome(child: Child) -> Outcome {
    Outcome::from(child.wait_with_output().expect("an end"))
}

/// Waits until so many importers are in this state.
fn wait_for(client: &mut Client, count: i64, state: &str) {
    let question = format!(
        "select count(*) from pg_stat_activity
        where application_name = 'nps-reporter' and datname = current_database() and {state}"
    );
    let deadline = Instant::now() + Duration::from_secs(120);
    while client
        .query_one(&question, &[])
        .expect("an answer")
        .get::<_, i64>(0)
        != count
    {
        assert!(
            Instant::now() < deadline,
            "never {count} importers of which {state}"
        );
        sleep(Duration::from_millis(10));
    }
}

fn many_answers() -> String {
    let rows = (0..2000).map(|n| format!("a{n},turku,2025-07-01 09:30,{},Kiitos,fi,sms\n", n % 11));
    format!(
        "{HEADER}\n{}bad,turku,2025-07-01 09:30,12,Secret,fi,sms\n",
        rows.collect::<String>()
    )
}

#[test]
fn killed_while_reading_it_leaves_nothing() {
    let clinic = clinic("import_killed_reading");
    let mut observer = clinic.database.client();
    let mut child = start(&clinic, &["-", "--rejects", "bad.csv"]);
    let mut pipe = child.stdin.take().expect("a pipe");
    pipe.write_all(many_answers().as_bytes()).expect("a reader");
    wait_for(&mut observer, 1, "query like 'copy incoming%'");
    child.kill().expect("kill -9");
    child.wait().expect("an end");
    wait_for(&mut observer, 0, "true");
    assert_eq!((clinic.answers(), clinic.files()), ("0".to_owned(), vec![]));
}

#[test]
fn killed_while_storing_it_leaves_nothing() {
    let clinic = clinic("import_killed_storing");
    let mut observer = clinic.database.client();
    let mut holder = clinic.database.client();
    let mut transaction = holder.transaction().expect("a transaction");
    // Whoever wants to store an answer has to wait for us.
    transaction
        .batch_execute("lock table survey.answers in share mode")
        .expect("a lock");
    fs::write(clinic.path("in.csv"), many_answers()).expect("a file");
    let mut child = start(&clinic, &["in.csv"]);
    wait_for(&mut observer, 1, "wait_event_type = 'Lock'");
    child.kill().expect("kill -9");
    child.wait().expect("an end");
    transaction.commit().expect("the lock's end");
    wait_for(&mut observer, 0, "true");
    assert_eq!(
        (clinic.answers(), clinic.files()),
        ("0".to_owned(), vec!["in.csv".to_owned()])
    );

    let again = clinic.import(many_answers(), &[]);
    assert_eq!(
        again.ends_with_code(3).rows(),
        [2001, 2000, 0, 1],
        "and can be started again"
    );
}

#[test]
fn a_connection_that_breaks_is_told() {
    let clinic = clinic("import_cut_off");
    let mut observer = clinic.database.client();
    observer
        .execute(&format!("select {LOCK}"), &[])
        .expect("the lock");
    fs::write(clinic.path("in.csv"), many_answers()).expect("a file");
    let child = start(&clinic, &["in.csv"]);
    wait_for(&mut observer, 1, "wait_event = 'advisory'");
    let kill = "select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'nps-reporter' and datname = current_database()";
    observer.execute(kill, &[]).expect("a cut");
    let outcome = outcome(child);
    outcome
        .ends_with_code(5)
        .complains_of(&["nothing was stored by halves"]);
    assert!(!outcome.stderr.contains("Secret"));
    assert_eq!(clinic.answers(), "0");
}

#[test]
fn the_same_file_twice_at_once_counts_once() {
    let clinic = clinic("import_at_once");
    let mut holder = clinic.database.client();
    holder.execute(&format!("select {LOCK}"), &[]).expect("the lock");
    fs::write(
        clinic.path("in.csv"),
        answers(&["a1,turku,2025-07-01 09:30,9,,,", "a2,oulu,2025-07-01 09:30,7,,,"]),
    )
    .expect("a file");
    let both = [start(&clinic, &["in.csv"]), start(&clinic, &["in.csv"])];
    // Both have read the file, and neither has stored it.
    wait_for(&mut holder, 2, "wait_event = 'advisory'");
    drop(holder);
    let mut rows = both.map(|child| outcome(child).succeeds().rows());
    rows.sort();
    assert_eq!(rows, [[2, 0, 2, 0], [2, 2, 0, 0]]);
    assert_eq!(clinic.answers(), "2");
}

#[test]
fn contradicting_files_at_once_end_as_one_after_the_other() {
    let clinic = clinic("import_contradicting_at_once");
    let mut holder = clinic.database.client();
    holder.execute(&format!("select {LOCK}"), &[]).expect("the lock");
    let both = [("one.csv", 9), ("two.csv", 3)].map(|(name, score)| {
        fs::write(
            clinic.path(name),
            answers(&[&format!("a1,turku,2025-07-01 09:30,{score},,,")]),
        )
        .expect("a file");
        start(&clinic, &[name])
    });
    wait_for(&mut holder, 2, "wait_event = 'advisory'");
    drop(holder);
    let mut rows = both.map(|child| outcome(child).rows());
    rows.sort();
    assert_eq!(rows, [[1, 0, 0, 1], [1, 1, 0, 0]]);
}
