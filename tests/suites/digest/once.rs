//! `digest run` into an outbox: each digest that is due once, and why some are not sent.

use std::collections::BTreeSet;
use std::process::Output;

use nps_tests::cluster::Database;
use nps_tests::reporter;
use tempfile::TempDir;

use super::{WEEK, digest, files, run, stderr, stdout, survey};

const FIXTURE: &str = include_str!("fixture.sql");

fn deliver(database: &Database, outbox: &TempDir, arguments: &[&str]) -> Output {
    let mut run = digest(database, &["run"]);
    run.args(arguments).env("NPS_MAIL_OUTBOX", outbox.path());
    run.output().expect("digest run")
}

/// The same, where mails may go to example.org alone.
fn deliver_near(database: &Database, outbox: &TempDir) -> Output {
    let mut run = digest(database, &["run", "--week", WEEK]);
    run.env("NPS_MAIL_OUTBOX", outbox.path())
        .env("NPS_DELIVERY_ALLOWED_DOMAINS", "example.org");
    run.output().expect("digest run")
}

fn states(database: &Database) -> Vec<String> {
    database.column(
        "select concat_ws(' ', unit.code, subscription_id, state, reason) from survey.deliveries
        left join survey.units as unit using (unit_id) order by code, subscription_id",
    )
}

#[test]
fn a_digest_is_sent_once_however_often_it_is_asked_for() {
    let database = survey("due_once", FIXTURE);
    let outbox = TempDir::new().expect("an outbox");
    let first = deliver(&database, &outbox, &["--week", WEEK]);
    assert!(
        stdout(&first).starts_with("7 mails queued for week 2026-W01 = 7 sent + "),
        "{}",
        stdout(&first)
    );
    let written = files(outbox.path());
    let again = deliver(&database, &outbox, &["--week", WEEK]);
    assert_eq!(again.status.code(), Some(0), "{}", stderr(&again));
    assert!(
        stdout(&again).starts_with("0 mails queued = 0 sent + "),
        "{}",
        stdout(&again)
    );
    assert!(files(outbox.path()) == written);

    // A dry run writes the same mails, whatever the ledger knows, and the ledger knows nothing of a dry run.
    let directory = TempDir::new().expect("a directory");
    let dry = run(&database, directory.path());
    assert!(
        stdout(&dry).contains("A dry run: nobody was sent anything"),
        "{}",
        stdout(&dry)
    );
    assert!(files(directory.path()) == written);
    assert_eq!(database.ask("select count(*) from survey.deliveries"), "7");
}

#[test]
fn a_dry_run_is_of_a_week_that_somebody_names() {
    let output = reporter::without_database()
        .args(["digest", "run", "--to-directory", "mails"])
        .output()
        .expect("digest run");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("--week"), "{}", stderr(&output));
}

#[test]
fn one_line_of_json_for_machines() {
    let database = survey("due_json", FIXTURE);
    let outbox = TempDir::new().expect("an outbox");
    let output = deliver(&database, &outbox, &["--week", WEEK, "--json"]);
    let line = stdout(&output);
    assert_eq!(line.lines().count(), 1, "{line}");
    let mut told: serde_json::Value = serde_json::from_str(&line).expect("JSON");
    told["destination"] = serde_json::Value::Null;
    assert_eq!(
        told,
        serde_json::json!({
            "weeks": [WEEK], "queued": 7, "sent": 7, "failed": 0, "uncertain": 0, "suppressed": 0, "waiting": 0,
            "destination": null
        })
    );
}

#[test]
fn four_weeks_that_were_missed_are_made_up_for() {
    let database = survey("due_caught_up", FIXTURE);
    database.run(
        "update survey.units set time_zone = 'UTC';
        update survey.subscriptions set since = now() - interval '1 year'",
    );
    let outbox = TempDir::new().expect("an outbox");
    let output = deliver(&database, &outbox, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let weeks: BTreeSet<String> = files(outbox.path())
        .keys()
        .map(|name| name[..8].to_owned())
        .collect();
    assert_eq!((weeks.len(), files(outbox.path()).len()), (5, 35), "{weeks:?}");
}

#[test]
fn what_is_not_sent_says_why() {
    let database = survey("due_suppressed", FIXTURE);
    database.run(
        "update survey.subscriptions set when_empty = 'none';
        update survey.people set email = 'emma@elsewhere.example' where email like 'emma%'",
    );
    let outbox = TempDir::new().expect("an outbox");
    let output = deliver_near(&database, &outbox);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(
        stdout(&output).starts_with(
            "7 mails queued for week 2026-W01 = 4 sent + 0 failed + 0 uncertain + 3 suppressed\n"
        ),
        "{}",
        stdout(&output)
    );
    let suppressed: Vec<String> = states(&database)
        .into_iter()
        .filter(|line| line.contains("suppressed"))
        .collect();
    assert_eq!(
        suppressed,
        [
            "care 6 suppressed not_allowed",
            "kamppi 7 suppressed not_allowed",
            "pello 4 suppressed no_answers"
        ]
    );
}

#[test]
fn a_mail_that_cannot_be_made_fails_and_is_not_made_again_by_itself() {
    let database = survey("due_unmade", FIXTURE);
    database.run("update survey.people set email = 'emma..example@example.org' where email like 'emma%'");
    let outbox = TempDir::new().expect("an outbox");
    let output = deliver(&database, &outbox, &["--week", WEEK]);
    assert_eq!(output.status.code(), Some(3), "{}", stderr(&output));
    assert!(
        stdout(&output).contains("= 5 sent + 2 failed + "),
        "{}",
        stdout(&output)
    );
    assert!(!stderr(&output).contains("example.org"), "{}", stderr(&output));
    let failed: Vec<String> = states(&database)
        .into_iter()
        .filter(|line| line.contains("failed"))
        .collect();
    assert!(
        failed.len() == 2
            && failed[1].starts_with("kamppi 7 failed it can't be made: ")
            && !failed[1].contains("example.org"),
        "{failed:?}"
    );
    assert!(stdout(&deliver(&database, &outbox, &["--week", WEEK])).starts_with("0 mails queued"));

    // Somebody mends the address, and says so.
    database.run(
        "update survey.people set email = 'emma@example.org' where email like 'emma%';
        select survey.resolve_delivery(delivery_id, 'retry') from survey.deliveries where state = 'failed'",
    );
    let output = deliver(&database, &outbox, &["--week", WEEK]);
    assert!(
        stdout(&output).starts_with("2 mails queued for week 2026-W01 = 2 sent + "),
        "{}",
        stdout(&output)
    );
    assert_eq!(files(outbox.path()).len(), 7);
}

#[test]
fn a_unit_that_was_mailed_alone_is_not_mailed_again_with_the_others() {
    let database = survey("due_alone", FIXTURE);
    database.run("update survey.people set combined = true where email like 'maija%'");
    let outbox = TempDir::new().expect("an outbox");
    deliver(&database, &outbox, &["--week", WEEK, "--unit", "kamppi"]);
    deliver(&database, &outbox, &["--week", WEEK]);
    let to_maija = "select coalesce(code, 'combined') from survey.deliveries
        join survey.people using (person_id)
        left join survey.units using (unit_id)
        where email like 'maija%' order by delivery_id";
    assert_eq!(database.column(to_maija), ["kamppi", "combined"]);
    let combined = files(outbox.path())
        .into_iter()
        .find(|(name, _)| name.contains("combined"));
    let combined = super::Mail::read(&combined.expect("a combined mail").1);
    assert!(
        !combined.text.contains("Kamppi") && combined.text.contains("Utsjoki"),
        "{}",
        combined.text
    );
}

#[test]
fn what_was_queued_before_meets_the_obstacles_of_today() {
    let database = survey("due_barred", FIXTURE);
    database.run("update survey.people set email = 'emma..example@example.org' where email like 'emma%'");
    let outbox = TempDir::new().expect("an outbox");
    deliver(&database, &outbox, &["--week", WEEK]);
    database.run(
        "update survey.people set email = 'emma@elsewhere.example' where email like 'emma%';
        select survey.resolve_delivery(delivery_id, 'retry') from survey.deliveries where state = 'failed'",
    );
    let output = deliver_near(&database, &outbox);
    assert!(
        stdout(&output).contains(" = 0 sent + 0 failed + 0 uncertain + 2 suppressed"),
        "{}",
        stdout(&output)
    );
    assert_eq!(files(outbox.path()).len(), 5);
}

#[test]
fn no_log_has_an_address_however_much_it_tells() {
    let database = survey("due_log", FIXTURE);
    let outbox = TempDir::new().expect("an outbox");
    let output = digest(&database, &["run", "--week", WEEK, "-vv"])
        .env("NPS_MAIL_OUTBOX", outbox.path())
        .env("RUST_LOG", "debug")
        .output()
        .expect("digest run");
    let told = stderr(&output);
    assert!(told.contains("sent"), "{told}");
    assert!(!told.contains('@') && !told.contains("Odotin"), "{told}");
}
