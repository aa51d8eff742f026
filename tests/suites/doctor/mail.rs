//! Who mails come from, what they look like, and how they leave.

use super::{doctor, healthy, line};
use nps_tests::mail_server::MailServer;

#[test]
fn a_sender_without_an_address_is_noticed() {
    let database = healthy("doctor_sender");
    let (code, said) = doctor(&database, &[("NPS_MAIL_FROM", "kaisa")]);
    assert_eq!(code, Some(8), "{said}");
    assert!(said.contains("mend  sender"), "{said}");
    assert!(said.contains("Write mail.from as nps@example.org"), "{said}");
}

#[test]
fn an_outbox_that_cannot_be_written_to_is_noticed() {
    let database = healthy("doctor_outbox");
    let (code, report) = doctor(&database, &[("NPS_MAIL_OUTBOX", "/dev/null/outbox")]);
    assert_eq!(code, Some(8), "{report}");
    assert!(
        report.contains("mend  delivery       directory /dev/null/outbox cannot be written to"),
        "{report}"
    );
    // Nothing listens on the first port of all.
    let (code, report) = doctor(&database, &[("NPS_SMTP_URL", "smtps://user:secret@127.0.0.1:1")]);
    assert_eq!(code, Some(8), "{report}");
    assert!(
        report.contains("mend  delivery       cannot write to mail server 127.0.0.1:1: Connection refused")
            && !report.contains("secret"),
        "{report}"
    );
}

#[test]
fn mails_that_go_nowhere_are_noticed() {
    let database = healthy("doctor_nowhere");
    let told = |environment: &[(&str, &str)]| line(&database, environment, "delivery");
    let nowhere = told(&[("NPS_MAIL_OUTBOX", "")]);
    assert!(
        nowhere.starts_with("mend  delivery       there is nowhere to send mails to")
            && nowhere.contains("[smtp]")
            && nowhere.contains("NPS_MAIL_OUTBOX"),
        "{nowhere}"
    );
    // That a server was meant is no reason to take the outbox.
    let unnamed = told(&[("NPS_SMTP_SESSIONS", "2")]);
    assert!(
        unnamed.starts_with("mend  delivery       configuration: [smtp] has no url: Set it"),
        "{unnamed}"
    );
}

#[test]
fn an_outbox_beside_a_mail_server_is_noted() {
    let database = healthy("doctor_both");
    let server = MailServer::start();
    let url = server.url();
    let told = |outbox| {
        let environment = [("NPS_SMTP_URL", url.as_str()), ("NPS_MAIL_OUTBOX", outbox)];
        line(&database, &environment, "delivery")
    };
    let both = told("outbox");
    assert!(
        both.starts_with("note  delivery       through mail server 127.0.0.1:")
            && both.contains("nothing goes into the outbox"),
        "{both}"
    );
    assert!(told("").starts_with("ok    delivery       through mail server 127.0.0.1:"));
}

/// Nothing listens on the first port of all.
const SERVER: (&str, &str) = ("NPS_SMTP_URL", "smtps://127.0.0.1:1");

#[test]
fn a_sender_that_is_nobody_is_noticed_once_mails_leave() {
    let database = healthy("doctor_nobody");
    assert!(line(&database, &[], "sender").starts_with("ok    sender         NPS <nps@localhost>"));
    for nobodys in [
        "nps@localhost",
        "NPS <nps@Mail.Example.ORG>",
        "nps@survey.test",
        "nps@host.local",
    ] {
        let told = line(&database, &[SERVER, ("NPS_MAIL_FROM", nobodys)], "sender");
        assert!(
            told.starts_with("mend  sender") && told.contains("set from in [mail]"),
            "{told}"
        );
    }
    for ours in ["nps@klinikka.fi", "nps@example.fi", "nps@testorg.org"] {
        let told = line(&database, &[SERVER, ("NPS_MAIL_FROM", ours)], "sender");
        assert!(told.starts_with("ok    sender"), "{told}");
    }
}

#[test]
fn mails_that_nobody_can_stop_are_noticed_once_they_leave() {
    let database = healthy("doctor_unsubscribing");
    let told = |environment: &[(&str, &str)]| line(&database, environment, "unsubscribing");
    for (environment, level) in [(&[][..], "note  "), (&[SERVER], "mend  ")] {
        let told = told(environment);
        assert!(
            told.starts_with(level) && told.contains("unsubscribe_link to a web address with {token}"),
            "{told}"
        );
    }
    let address = ("NPS_MAIL_UNSUBSCRIBE", "stop@klinikka.fi");
    assert!(told(&[SERVER, address]).starts_with("ok    unsubscribing  by a mail"));
    let page = (
        "NPS_MAIL_UNSUBSCRIBE_LINK",
        "https://nps.klinikka.fi/stop/{token}",
    );
    assert!(told(&[SERVER, address, page]).starts_with("ok    unsubscribing  by one click"));
}

#[test]
fn templates_that_make_no_digest_are_noticed() {
    let database = healthy("doctor_templates");
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().to_str().expect("UTF-8");
    let told = || line(&database, &[("NPS_TEMPLATES_DIRECTORY", path)], "templates");
    let whole = told();
    assert!(
        whole.starts_with("ok    templates") && whole.ends_with("makes every kind of digest"),
        "{whole}"
    );
    std::fs::write(directory.path().join("base.html.j2"), "{{ nobody.knows.this }}").expect("a template");
    let broken = told();
    assert!(
        broken.starts_with("mend  templates") && broken.contains("base.html.j2 line 1"),
        "{broken}"
    );
}

#[test]
fn metrics_that_cannot_be_written_are_noticed() {
    let database = healthy("doctor_metrics");
    let directory = tempfile::tempdir().expect("a directory");
    let told = |name: &str| {
        let file = directory.path().join(name);
        line(
            &database,
            &[("NPS_DELIVERY_METRICS", file.to_str().expect("UTF-8"))],
            "metrics",
        )
    };
    assert!(told("nps.prom").starts_with("ok    metrics        into "));
    let missing = told("missing/nps.prom");
    assert!(
        missing.starts_with("mend  metrics") && missing.contains("make its directory"),
        "{missing}"
    );
}
