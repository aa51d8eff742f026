//! Who gets which mail: combined ones, silent weeks, tests, and how to stop.

use std::process::Output;

use nps_tests::cluster::Database;
use tempfile::TempDir;

use super::{Mail, WEEK, digest, files, mails, run, stderr, stdout, survey};

const FIXTURE: &str = include_str!("fixture.sql");

fn changed(purpose: &str, statements: &str) -> Database<'static> {
    let database = survey(purpose, FIXTURE);
    database.client().batch_execute(statements).expect("a change");
    database
}

#[test]
fn one_mail_of_all_units_for_those_who_want_it() {
    let database = changed(
        "digest_combined",
        "update survey.people set combined = true where name like 'Maija%'",
    );
    let mails = mails(&database);
    let names: Vec<&String> = mails.keys().collect();
    assert_eq!(
        names,
        [
            "2026-W01/care-6.eml",
            "2026-W01/combined-2.eml",
            "2026-W01/kamppi-5.eml",
            "2026-W01/kamppi-7.eml"
        ]
    );
    let combined = &mails["2026-W01/combined-2.eml"];
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("digest_combined", combined.whole());
    });
}

#[test]
fn one_mail_about_one_unit_is_the_units_own() {
    let database = changed(
        "digest_combined_one",
        "update survey.people set combined = true where name like 'Matti%'",
    );
    let names: Vec<String> = mails(&database).into_keys().collect();
    assert!(names.contains(&"2026-W01/kamppi-5.eml".to_owned()), "{names:?}");
    assert!(!names.iter().any(|name| name.contains("combined")), "{names:?}");
}

#[test]
fn a_combined_mail_keeps_to_the_role_at_each_unit() {
    let database = changed(
        "digest_combined_roles",
        "update survey.people set combined = true where name like 'Maija%';
         update survey.subscriptions set role = 'manager' from survey.units
         where units.unit_id = subscriptions.unit_id and code = 'ekenas'",
    );
    let mails = mails(&database);
    let combined = mails
        .iter()
        .find(|(name, _)| name.contains("combined"))
        .expect("a combined mail");
    assert!(
        combined.1.text.contains("Odotin 50 minuuttia"),
        "{}",
        combined.1.text
    );
    assert!(
        !combined.1.whole().contains("Telefontjänsten"),
        "{}",
        combined.1.text
    );
}

#[test]
fn who_wants_no_mail_of_a_silent_week_gets_none() {
    let database = changed(
        "digest_silent",
        "update survey.subscriptions set when_empty = 'none'",
    );
    let outbox = TempDir::new().expect("an outbox");
    let output = run(&database, outbox.path());
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(
        stdout(&output).starts_with("6 mails written to ")
            && stdout(&output).contains("\n1 more not wanted: no answers came"),
        "{}",
        stdout(&output)
    );
    assert!(!files(outbox.path()).keys().any(|name| name.contains("pello")));
}

#[test]
fn praise_is_never_the_same_as_last_week() {
    let database = survey("digest_praise", FIXTURE);
    let praise = |week: &str| -> Vec<String> {
        let report = include_str!("../../../sql/reports/weekly_praise.sql")
            .replace("$1", &format!("'{week}'"))
            .replace("$2", "null");
        let rows = database.client().query(&report, &[]).expect("the report");
        rows.iter().map(|row| row.get("comment")).collect()
    };
    let (this, next) = (praise("2025-12-29"), praise("2026-01-05"));
    assert!(!this.is_empty() && this.iter().all(|comment| !next.contains(comment)));
}

#[test]
fn the_most_telling_praise_comes_first_and_once() {
    let database = changed(
        "digest_telling",
        "insert into survey.answers (unit_id, answered_at, score, comment, language)
         select unit_id, '2026-01-04 18:00+02', 10, 'Kiitos!', 'fi' from survey.units, generate_series(1, 5) where code = 'kamppi'",
    );
    let mails = mails(&database);
    let text = &mails["2026-W01/kamppi-1.eml"].text;
    let praise = text.split("HYVÄ PALAUTE").nth(1).expect("praise");
    let (telling, plain) = (praise.find("Lääkäri kuunteli rauhassa"), praise.find("Kiitos!"));
    assert!(
        telling < plain && praise.matches("Kiitos!").count() == 1,
        "{praise}"
    );
}

fn send_test(database: &Database, outbox: &TempDir, to: &str) -> Output {
    digest(
        database,
        &["send-test", "--to", to, "--unit", "kamppi", "--week", WEEK],
    )
    .arg("--to-directory")
    .arg(outbox.path())
    .output()
    .expect("digest send-test")
}

#[test]
fn a_test_goes_to_one_address_and_says_that_it_is_one() {
    let database = survey("digest_test", FIXTURE);
    let outbox = TempDir::new().expect("an outbox");
    let output = send_test(&database, &outbox, "me@example.org");
    assert!(output.status.success(), "{}", stderr(&output));
    let sent = files(outbox.path());
    let [(name, bytes)] = sent.iter().collect::<Vec<_>>()[..] else {
        panic!("{:?}", sent.keys());
    };
    assert!(name.starts_with("2026-W01/kamppi--"), "{name}");
    let mail = Mail::read(bytes);
    assert!(
        mail.headers.contains("To: me <me@example.org>"),
        "{}",
        mail.headers
    );
    assert!(mail.subject.starts_with("[Esikatselu] "), "{}", mail.subject);
    assert!(
        mail.text
            .contains("Esikatselu: tätä ei ole lähetetty tilaajille."),
        "{}",
        mail.text
    );
    assert_eq!(send_test(&database, &outbox, "nobody").status.code(), Some(2));
}

#[test]
fn a_token_stops_one_subscription_or_all_of_a_combined_mail() {
    let database = survey("digest_stop", FIXTURE);
    let mut client = database.client();
    let stop = |client: &mut postgres::Client, code: &str| -> bool {
        let select = "select survey.unsubscribe(token) from survey.subscriptions
            join survey.people using (person_id) join survey.units using (unit_id) where email like 'maija%' and code = $1";
        client.query_one(select, &[&code]).expect("an answer").get(0)
    };
    let left = |client: &mut postgres::Client| -> i64 {
        let select = "select count(*) from survey.subscriptions join survey.people using (person_id)
            where active and email like 'maija%'";
        client.query_one(select, &[]).expect("a count").get(0)
    };
    assert!(stop(&mut client, "kamppi"));
    assert_eq!(left(&mut client), 3);
    assert!(!stop(&mut client, "kamppi"), "it is stopped already");
    client
        .batch_execute("update survey.people set combined = true")
        .expect("a change");
    assert!(stop(&mut client, "ekenas"));
    assert_eq!(left(&mut client), 0);
    let unknown = client.query_one("select survey.unsubscribe(gen_random_uuid())", &[]);
    let error = unknown.expect_err("a token that nobody has");
    assert_eq!(error.code(), Some(&postgres::error::SqlState::NO_DATA_FOUND));
}

#[test]
fn links_and_addresses_are_checked_before_any_mail_is_made() {
    let database = survey("digest_links", FIXTURE);
    for (key, value, why) in [
        (
            "NPS_MAIL_CASE_LINK",
            "https://example.org/cases",
            "has no place {case}",
        ),
        (
            "NPS_MAIL_CASE_LINK",
            "https://example.org/{case}/{customer}",
            "{customer} that is not known",
        ),
        (
            "NPS_MAIL_UNSUBSCRIBE_LINK",
            "http://example.org/{token}",
            "does not begin with https://",
        ),
        (
            "NPS_MAIL_FROM",
            "NPS <nps@hyvä.example>",
            "which mail servers don't know by this name",
        ),
    ] {
        let outbox = TempDir::new().expect("an outbox");
        let output = digest(&database, &["run", "--week", WEEK, "--to-directory"])
            .arg(outbox.path())
            .env(key, value)
            .output()
            .expect("digest run");
        assert_eq!(output.status.code(), Some(2), "{value}");
        assert!(stderr(&output).contains(why), "{}", stderr(&output));
        assert!(files(outbox.path()).is_empty());
    }
}

#[test]
fn a_unit_that_was_closed_all_week_has_no_digest() {
    let database = changed(
        "digest_closed",
        "update survey.units set active = '(,2025-12-29)' where code = 'pello';
         update survey.units set active = '(,2025-12-30)' where code = 'utsjoki'",
    );
    let names: Vec<String> = mails(&database).into_keys().collect();
    assert!(!names.iter().any(|name| name.contains("pello")), "{names:?}");
    assert!(names.iter().any(|name| name.contains("utsjoki")), "{names:?}");
}

#[test]
fn cases_past_their_deadline_are_told_after_a_silent_week_too() {
    let database = changed(
        "digest_silent_cases",
        "update survey.subscriptions set when_empty = 'none';
         insert into survey.answers (unit_id, answered_at, score, comment)
         select unit_id, '2025-12-10 12:00+02', 1, 'Ei vastattu.' from survey.units where code = 'pello';
         insert into survey.follow_ups (answer_id, unit_id, opened_at, deadline)
         select answer_id, unit_id, now() - interval '9 days', now() - interval '2 days'
         from survey.answers where comment = 'Ei vastattu.'",
    );
    let mail = &mails(&database)["2026-W01/pello-4.eml"];
    let told = "1 tapaus on yli määräajan eikä vielä ratkaistu. Viikolla 1/2026 ei tullut yhtään vastausta.";
    assert!(mail.text.contains(told), "{}", mail.text);
    assert!(mail.text.contains("Ei vastattu."), "{}", mail.text);
}

#[test]
fn a_combined_mail_has_one_language_and_the_latest_date() {
    let database = changed(
        "digest_combined_zones",
        "update survey.people set combined = true where name like 'Maija%';
         update survey.units set time_zone = 'Pacific/Auckland' where code = 'ekenas'",
    );
    let mails = mails(&database);
    let mail = &mails["2026-W01/combined-2.eml"];
    // Sorted by code, the unit in Swedish is the first.
    assert!(mail.text.starts_with("Din vecka: 4 enheter\n"), "{}", mail.text);
    assert!(
        !mail.text.contains("vastaus") && !mail.text.contains("Viikko"),
        "{}",
        mail.text
    );
    assert!(
        mail.text.contains("tidszon Pacific/Auckland, Europe/Helsinki."),
        "{}",
        mail.text
    );
    assert!(
        mail.headers.contains("Date: Mon, 5 Jan 2026 06:00:00 +0200")
            || mail.headers.contains("Date: Mon, 05 Jan 2026 06:00:00 +0200"),
        "{}",
        mail.headers
    );
}

#[test]
fn only_some_units_make_no_combined_mail() {
    let database = changed("digest_some_units", "update survey.people set combined = true");
    let outbox = TempDir::new().expect("an outbox");
    let output = digest(
        &database,
        &["run", "--week", WEEK, "--unit", "kamppi", "--to-directory"],
    )
    .arg(outbox.path())
    .output()
    .expect("digest run");
    assert!(output.status.success(), "{}", stderr(&output));
    let names: Vec<String> = files(outbox.path()).into_keys().collect();
    assert_eq!(
        names,
        [
            "2026-W01/kamppi-1.eml",
            "2026-W01/kamppi-5.eml",
            "2026-W01/kamppi-7.eml"
        ]
    );
}

#[test]
fn a_unit_waits_until_its_week_is_over_everywhere_below() {
    let database = changed(
        "digest_west",
        "update survey.units set time_zone = 'America/New_York' where code = 'kamppi'",
    );
    // Nor is there a figure of an organisation whose week is not over.
    let told = |now: &str| -> (String, i64) {
        let report = include_str!("../../../sql/reports/weekly_figures.sql")
            .replace("now()", &format!("timestamptz '{now}'"))
            .replace("$1", "'2025-12-29'")
            .replace("$2", "null");
        let codes = format!(
            "select string_agg(code, ' ' order by code), max(organisation_responses) from ({report}) as figures"
        );
        let row = database.client().query_one(&codes, &[]).expect("codes");
        (row.get(0), row.get(1))
    };
    assert_eq!(
        told("2026-01-05 06:00+02"),
        ("ekenas pello utsjoki".to_owned(), 0)
    );
    assert_eq!(
        told("2026-01-05 07:00+02"),
        ("care ekenas kamppi pello utsjoki".to_owned(), 97)
    );
}
