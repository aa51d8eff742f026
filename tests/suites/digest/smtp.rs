//! `digest run --smtp`, against a real mail server.

use std::collections::BTreeSet;
use std::fs;
use std::process::Output;

use nps_tests::cluster::Database;
use nps_tests::mail_server::{MailServer, Received};
use nps_tests::reporter;
use tempfile::TempDir;

use super::{WEEK, digest, files, run, stderr, stdout, survey};

fn send(database: &Database, url: &str) -> Output {
    let arguments = ["run", "--week", WEEK, "--smtp", url];
    digest(database, &arguments).output().expect("digest run")
}

/// The messages that `--to-directory` writes.
pub(super) fn written(database: &Database) -> BTreeSet<Vec<u8>> {
    let outbox = TempDir::new().expect("an outbox");
    let output = run(database, outbox.path());
    assert!(output.status.success(), "{}", stderr(&output));
    files(outbox.path()).into_values().collect()
}

pub(super) fn contents(received: Vec<Received>) -> BTreeSet<Vec<u8>> {
    received.into_iter().map(|message| message.content).collect()
}

#[test]
fn every_mail_arrives_as_it_would_be_written() {
    let database = survey("digest_smtp", include_str!("fixture.sql"));
    let server = MailServer::start();
    let output = send(&database, &server.url());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(
        stdout(&output).starts_with(
            "7 mails queued for week 2026-W01 = 7 sent + 0 failed + 0 uncertain + 0 suppressed\n"
        ),
        "{}",
        stdout(&output)
    );

    let received = server.received();
    assert_eq!(received.len(), 7);
    for message in &received {
        let [recipient] = message.recipients.as_slice() else {
            panic!("an envelope to {:?}", message.recipients);
        };
        let content = String::from_utf8_lossy(&message.content);
        let to = content
            .lines()
            .find(|line| line.starts_with("To: "))
            .expect("a recipient");
        assert!(
            to.ends_with(&format!(" <{recipient}>")),
            "{to} was sent to {recipient}"
        );
        assert_eq!(message.sender, "nps@localhost");
    }
    assert_eq!(contents(received), written(&database));
}

#[test]
fn a_recipient_that_the_server_refuses_stops_no_other() {
    let database = survey("digest_refused", include_str!("fixture.sql"));
    let server = MailServer::without_mailbox("maija.meikalainen@example.org");
    let output = send(&database, &server.url());
    assert_eq!(output.status.code(), Some(3), "{}", stderr(&output));
    assert!(
        stdout(&output).starts_with(
            "7 mails queued for week 2026-W01 = 3 sent + 4 failed + 0 uncertain + 0 suppressed\n"
        ),
        "{}",
        stdout(&output)
    );

    let told = stderr(&output);
    assert_eq!(told.matches("no such mailbox").count(), 4, "{told}");
    assert!(told.contains("utsjoki") && !told.contains('@'), "{told}");
    // Several are under way at once, so whose comes first is chance.
    let mut recipients: Vec<String> = server
        .received()
        .into_iter()
        .flat_map(|message| message.recipients)
        .collect();
    recipients.sort();
    assert_eq!(
        recipients,
        ["emma@example.org", "emma@example.org", "matti@example.org"]
    );
}

#[test]
fn a_line_that_begins_with_a_dot_arrives_whole() {
    let database = survey("digest_dot", include_str!("fixture.sql"));
    let rename = "update survey.units set name = '.' || name where code = 'kamppi'";
    database.client().batch_execute(rename).expect("a name");
    let server = MailServer::start();
    let output = send(&database, &server.url());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let received = contents(server.received());
    let with_dot = received
        .iter()
        .filter(|bytes| bytes.windows(5).any(|five| five == b"\r\n.L="));
    assert_eq!(with_dot.count(), 3);
    assert_eq!(received, written(&database));
}

#[test]
fn the_command_line_names_the_server_and_the_configuration_how_it_is_used() {
    let database = survey("digest_server_of_ours", include_str!("fixture.sql"));
    let server = MailServer::start();
    let output = digest(&database, &["run", "--week", WEEK, "--smtp", &server.url()])
        .env("NPS_SMTP_SESSIONS", "1")
        .output()
        .expect("digest run");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(server.received().len(), 7);
}

/// Nothing listens on the first port of all.
const AWAY: &str = "smtp://127.0.0.1:1";

#[test]
fn a_server_that_is_away_is_named_and_its_mails_wait() {
    let database = survey("digest_away", include_str!("fixture.sql"));
    let output = send(&database, AWAY);
    assert_eq!(output.status.code(), Some(7), "{}", stderr(&output));
    let told = stderr(&output);
    assert!(
        told.starts_with("error: cannot write to mail server 127.0.0.1:1: "),
        "{told}"
    );
    assert!(
        told.contains("refused") && told.contains("Nothing was sent"),
        "{told}"
    );
    assert!(
        stdout(&output).contains("\n7 more wait to be sent: the next run tries them again\n"),
        "{}",
        stdout(&output)
    );
    let waiting = "select concat_ws(' ', state, count(*), count(message), max(attempts)) from survey.deliveries group by state";
    assert_eq!(database.column(waiting), ["pending 7 7 0"]);

    let server = MailServer::start();
    assert_eq!(send(&database, &server.url()).status.code(), Some(0));
    assert_eq!(contents(server.received()), written(&database));
}

#[test]
fn a_server_is_asked_for_nothing_when_nothing_is_due() {
    let database = survey("digest_idle", include_str!("fixture.sql"));
    let server = MailServer::start();
    assert_eq!(send(&database, &server.url()).status.code(), Some(0));
    let output = send(&database, AWAY);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(
        stdout(&output).starts_with("0 mails queued = 0 sent + "),
        "{}",
        stdout(&output)
    );
}

#[test]
fn a_password_is_never_told() {
    let database = survey("digest_secret", include_str!("fixture.sql"));
    let server = MailServer::start();
    let mistakes = [
        (server.url_with_password("sesam"), 7, "it said 535 "),
        ("smtp://reporter:sesam@127.0.0.1:1".into(), 7, "refused"),
        (
            "smpt://reporter:sesam@127.0.0.1".into(),
            2,
            "unknown scheme 'smpt'",
        ),
        ("smtp://reporter:sesam@127.0.0.1:port".into(), 2, "invalid port"),
        ("reporter:sesam@127.0.0.1".into(), 2, "no mail server"),
    ];
    let run = |url: &str, database_url: &str, arguments: &[&str]| {
        let mut command = digest(&database, &["run", "--week", WEEK]);
        command
            .env("NPS_SMTP_URL", url)
            .env("DATABASE_URL", database_url)
            .env("RUST_LOG", "trace");
        command.args(arguments).output().expect("digest run")
    };
    for (url, code, told) in mistakes {
        let output = run(&url, &database.url(), &[]);
        assert_eq!(output.status.code(), Some(code), "{}", stderr(&output));
        assert!(stderr(&output).contains(told), "{}", stderr(&output));
        // The same, where it is the address of a database.
        for output in [output, run(&url, &url, &[]), run(&url, &url, &["--help"])] {
            let said = stdout(&output) + &stderr(&output);
            assert!(!said.contains("sesam"), "{said}");
        }
    }
}

#[test]
fn a_password_in_a_broken_configuration_is_never_told() {
    let directory = TempDir::new().expect("a directory");
    let file = directory.path().join("nps.toml");
    for text in [
        "[smtp]\nurl = smtp://reporter:sesam@127.0.0.1",
        "[smtp]\nurl = 'smtp://reporter:sesam@127.0.0.1",
        "[smtp]\nurl = ['smtp://reporter:sesam@127.0.0.1']",
        "[smtp]\npassword = 'sesam'",
        "smtp = 'smtp://reporter:sesam@127.0.0.1'",
    ] {
        fs::write(&file, text).expect("a configuration");
        let mut command = reporter::without_database();
        command.args(["digest", "run", "--config"]).arg(&file);
        let output = command.output().expect("digest run");
        assert_eq!(output.status.code(), Some(2), "{text}: {}", stderr(&output));
        assert!(stderr(&output).contains("nps.toml"), "{}", stderr(&output));
        assert!(!stderr(&output).contains("sesam"), "{}", stderr(&output));
    }
}

#[test]
fn an_outbox_on_the_command_line_goes_before_the_mail_server_of_the_configuration() {
    let database = survey("digest_outbox", include_str!("fixture.sql"));
    let server = MailServer::start();
    let outbox = TempDir::new().expect("an outbox");
    let to_outbox = || {
        digest(&database, &["run", "--week", WEEK, "--outbox"])
            .arg(outbox.path())
            .env("NPS_SMTP_URL", server.url())
            .output()
            .expect("digest run")
    };
    let output = to_outbox();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stdout(&output).ends_with(&format!("Mails go to {}\n", outbox.path().display())));
    let written = files(outbox.path());
    assert_eq!(written.len(), 7);

    // They count as sent, by whichever way the next run would go.
    assert!(stdout(&send(&database, &server.url())).starts_with("0 mails queued"));
    assert!(stdout(&to_outbox()).starts_with("0 mails queued"));
    assert!(server.received().is_empty());
    assert!(files(outbox.path()) == written);
}

#[test]
fn mails_have_one_destination() {
    let database = survey("digest_destinations", "");
    for other in ["--smtp", "--to-directory"] {
        let arguments = [
            "run",
            "--week",
            WEEK,
            "--outbox",
            "outbox",
            other,
            "smtp://localhost",
        ];
        let output = digest(&database, &arguments).output().expect("digest run");
        assert_eq!(output.status.code(), Some(2));
        assert!(
            stderr(&output).contains("cannot be used with"),
            "{}",
            stderr(&output)
        );
    }
}
