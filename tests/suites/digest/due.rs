//! When which digest is due: `sql/deliveries/due.sql` at chosen moments, and what the program makes of it.

use std::collections::BTreeSet;
use std::process::Output;

use nps_tests::cluster::Database;
use nps_tests::reporter;
use tempfile::TempDir;

use super::{WEEK, digest, files, run, stderr, stdout, survey};

const FIXTURE: &str = include_str!("fixture.sql");

/// Two sites two hours apart, with Aava reading about both and Eero about the western one.
const TWO_ZONES: &str = "
    insert into survey.units (code, kind, name, time_zone)
    values ('east', 'site', 'East', 'Europe/Helsinki'), ('west', 'site', 'West', 'Europe/London');
    insert into survey.people (email, name, combined) values ('aava@example.org', 'Aava', true), ('eero@example.org', 'Eero', false);
    insert into survey.subscriptions (person_id, unit_id, since)
    select person_id, unit_id, '2026-01-01' from survey.people cross join survey.units where people.name <> 'Eero' or code = 'west'";

fn two_zones(purpose: &str) -> Database<'static> {
    let database = reporter::migrated(purpose);
    database.run(TWO_ZONES);
    database
}

/// The program's question at a moment, for all weeks and units.
fn asked_at(now: &str, weeks_before: u32) -> String {
    include_str!("../../../sql/deliveries/due.sql")
        .replace("$1", "null")
        .replace("$2", &weeks_before.to_string())
        .replace("$3", "null")
        .replace("now()", &format!("timestamptz '{now}'"))
}

/// What is due at a moment: `monday reader unit`, and `*` where that is part of a combined mail.
fn due(database: &Database, now: &str, weeks_before: u32) -> Vec<String> {
    let statement = asked_at(now, weeks_before);
    database.column(&format!(
        "select concat_ws(' ', monday, split_part(email, '@', 1), code) || case when is_combined then ' *' else '' end
        from ({statement}) as due
        join survey.people using (person_id)
        where doomed is null
        order by monday, email, code"
    ))
}

#[test]
fn a_digest_is_due_at_six_on_monday_by_the_units_own_clock() {
    let database = two_zones("due_zones");
    database.run("update survey.people set combined = false");
    let (early, both) = ("2026-01-26 06:00+02", "2026-01-26 06:00+00");
    assert_eq!(
        due(&database, "2026-01-26 05:59:59+02", 0),
        [
            "2026-01-12 aava east",
            "2026-01-12 aava west",
            "2026-01-12 eero west"
        ]
    );
    assert_eq!(
        due(&database, early, 0),
        [
            "2026-01-12 aava west",
            "2026-01-12 eero west",
            "2026-01-19 aava east"
        ]
    );
    assert_eq!(
        due(&database, both, 0),
        [
            "2026-01-19 aava east",
            "2026-01-19 aava west",
            "2026-01-19 eero west"
        ]
    );
}

#[test]
fn a_combined_mail_waits_for_the_last_of_its_units() {
    let database = two_zones("due_combined");
    let of_last_week = |now| {
        let due = due(&database, now, 0);
        due.into_iter()
            .filter(|line| line.starts_with("2026-01-19"))
            .collect::<Vec<_>>()
    };
    assert!(of_last_week("2026-01-26 05:59+00").is_empty());
    assert_eq!(
        of_last_week("2026-01-26 06:00+00"),
        [
            "2026-01-19 aava east *",
            "2026-01-19 aava west *",
            "2026-01-19 eero west"
        ]
    );
}

#[test]
fn weeks_missed_are_caught_up_with_for_those_who_were_subscribed() {
    let database = two_zones("due_missed");
    database.run(
        "update survey.subscriptions set since = '2026-01-19 12:00+00' from survey.people
        where people.person_id = subscriptions.person_id and name = 'Eero'",
    );
    let mondays_of = |reader: &str, weeks_before| -> BTreeSet<String> {
        let due = due(&database, "2026-02-03 12:00+00", weeks_before);
        due.iter()
            .filter(|line| line.contains(reader))
            .map(|line| line[..10].to_owned())
            .collect()
    };
    assert_eq!(
        mondays_of("aava", 2),
        BTreeSet::from(["2026-01-12", "2026-01-19", "2026-01-26"].map(Into::into))
    );
    assert_eq!(mondays_of("aava", 0), BTreeSet::from(["2026-01-26".to_owned()]));
    // Eero came after the digest of the week of the 12th was due.
    assert_eq!(
        mondays_of("eero", 2),
        BTreeSet::from(["2026-01-19", "2026-01-26"].map(Into::into))
    );
}

#[test]
fn whoever_is_new_gets_the_last_week_and_a_closed_unit_has_none() {
    let database = two_zones("due_new");
    database.run(
        "update survey.subscriptions set since = '2026-01-28 12:00+00';
        update survey.units set active = daterange(null, '2026-01-16') where code = 'east'",
    );
    assert_eq!(
        due(&database, "2026-01-28 12:01+00", 3),
        ["2026-01-19 aava west", "2026-01-19 eero west"]
    );
}

/// What is in the ledger by now: the reader, the unit (none for all of the reader's) and the state.
fn noted(database: &Database, reader: &str, unit: Option<&str>, state: &str) {
    database.run(&format!(
        "insert into survey.deliveries (monday, unit_id, person_id, subscription_id, state, recipient, message_id, fingerprint)
        select '2026-01-19', {}, person_id, min(subscription_id), '{state}', 'x', 'x', 'x'
        from survey.people join survey.subscriptions using (person_id) where name = '{reader}' group by person_id",
        unit.map_or("null".to_owned(), |code| format!("(select unit_id from survey.units where code = '{code}')"))
    ));
}

/// What is to be given up: `monday code`.
fn doomed(database: &Database, now: &str) -> Vec<String> {
    let statement = asked_at(now, 4);
    database.column(&format!(
        "select monday || ' ' || code || case when is_combined then ' *' else '' end from ({statement}) as due where doomed is not null"
    ))
}

#[test]
fn what_was_queued_is_made_however_old_it_is_and_whatever_else_was_sent() {
    let database = two_zones("due_queued");
    // Months later: a mail about one unit that is to be sent again, though the one about all was sent.
    noted(&database, "Aava", Some("east"), "pending");
    noted(&database, "Aava", None, "sent");
    let of_that_week: Vec<String> = due(&database, "2026-05-20 12:00+00", 0)
        .into_iter()
        .filter(|line| line.starts_with("2026-01-19"))
        .collect();
    assert_eq!(of_that_week, ["2026-01-19 aava east"]);
}

#[test]
fn what_can_not_be_made_any_more_is_given_up() {
    let database = two_zones("due_doomed");
    noted(&database, "Eero", Some("west"), "pending");
    noted(&database, "Aava", None, "pending");
    let now = "2026-01-28 12:00+00";
    assert!(doomed(&database, now).is_empty());
    database.run("update survey.units set active = daterange(null, '2026-01-16') where code = 'west'");
    assert_eq!(doomed(&database, now), ["2026-01-19 west"]);
    // There is still the east to tell of, until that has a mail of its own.
    noted(&database, "Aava", Some("east"), "sent");
    assert_eq!(doomed(&database, now), ["2026-01-19 east *", "2026-01-19 west"]);
}

fn deliver(database: &Database, outbox: &TempDir, arguments: &[&str]) -> Output {
    digest(database, &["run"])
        .args(arguments)
        .env("NPS_MAIL_OUTBOX", outbox.path())
        .output()
        .expect("digest run")
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
    let output = digest(&database, &["run", "--week", WEEK])
        .env("NPS_MAIL_OUTBOX", outbox.path())
        .env("NPS_DELIVERY_ALLOWED_DOMAINS", "example.org")
        .output()
        .expect("digest run");
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
    let output = digest(&database, &["run", "--week", WEEK])
        .env("NPS_MAIL_OUTBOX", outbox.path())
        .env("NPS_DELIVERY_ALLOWED_DOMAINS", "example.org")
        .output()
        .expect("digest run");
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
