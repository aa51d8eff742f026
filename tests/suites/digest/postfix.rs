//! `digest run` through Postfix.

use std::fs;

use nps_tests::certificates::Authority;
use nps_tests::postfix::{Postfix, Sink};
use tempfile::TempDir;

use super::smtp::written;
use super::{WEEK, digest, stderr, stdout, survey};

#[test]
fn every_mail_arrives_byte_for_byte_through_postfix() {
    let authority = Authority::new("a test");
    let Some(server) = Postfix::start(&authority.sign("a server", &["localhost"])) else {
        eprintln!("not root, so Postfix does not start; its smtp-sink is tried all the same");
        return;
    };
    let database = survey("digest_postfix", include_str!("fixture.sql"));
    let directory = TempDir::new().expect("a directory");
    let trusted = directory.path().join("authority.pem");
    fs::write(&trusted, &authority.certificate).expect("a file");

    let url = format!("smtp://localhost:{}?tls=required", server.port());
    let mut command = digest(&database, &["run", "--week", WEEK, "--smtp", &url]);
    let output = command
        .env("NPS_SMTP_URL", "smtp://nobody")
        .env("NPS_SMTP_ROOT_CERTIFICATE", trusted)
        .output()
        .expect("digest run");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));

    let held = server.held();
    assert_eq!(held.len(), 7);
    let mut expected = written(&database);
    for mail in held {
        let [recipient] = mail.recipients.as_slice() else {
            panic!("an envelope to {:?}", mail.recipients);
        };
        assert_eq!(mail.sender, "nps@localhost");
        // Postfix keeps lines the Unix way, and puts a line of its own above.
        let content = String::from_utf8(mail.content)
            .expect("ASCII")
            .replace('\n', "\r\n");
        let ours = expected
            .iter()
            .find(|written| content.as_bytes().ends_with(written))
            .cloned();
        let ours = ours.unwrap_or_else(|| panic!("not ours:\n{content}"));
        let above = &content[..content.len() - ours.len()];
        assert!(
            above.starts_with("Received: from ") && above.contains("with ESMTPS"),
            "{above}"
        );
        assert!(content.contains(&format!("<{recipient}>")), "{content}");
        expected.remove(&ours);
    }
    assert!(expected.is_empty());
}

#[test]
fn smtp_sink_takes_every_mail() {
    let database = survey("digest_sink", include_str!("fixture.sql"));
    let sink = Sink::start();
    let url = format!("smtp://127.0.0.1:{}", sink.port());
    let output = digest(&database, &["run", "--week", WEEK, "--smtp", &url])
        .output()
        .expect("digest run");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(
        stdout(&output).contains("= 7 sent + 0 failed + 0 uncertain + 0 suppressed"),
        "{}",
        stdout(&output)
    );
}
