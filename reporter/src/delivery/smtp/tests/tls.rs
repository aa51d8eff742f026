//! Encryption, which is there or there is no mail.

use std::fs;

use nps_tests::certificates::Authority;
use nps_tests::faulty_mail_server::Encryption;
use tempfile::TempDir;

use super::*;

/// A server with a certificate for `host`, and what became of a mail to it over a URL like `smtps://ann:sesam@127.0.0.1`.
struct Case {
    encryption: Encryption,
    host: &'static str,
    faults: &'static [(After, Fault)],
    url: &'static str,
    trusts_another: bool,
    hasty_at: Option<Stage>,
}

const GOOD: Case = Case {
    encryption: Encryption::StartTls,
    host: "127.0.0.1",
    faults: &[],
    url: "smtp://ann:sesam@127.0.0.1:{port}?tls=required",
    trusts_another: false,
    hasty_at: None,
};

impl Case {
    fn run(&self) -> (String, Vec<String>) {
        let authority = Authority::new("a test");
        let faulty = FaultyMailServer::with_tls(
            self.encryption,
            &authority.sign("a server", &[self.host]),
            self.faults,
        );
        let directory = TempDir::new().expect("a directory");
        let file = directory.path().join("authority.pem");
        let trusted = if self.trusts_another {
            Authority::new("a test")
        } else {
            authority
        };
        fs::write(&file, &trusted.certificate).expect("a file");
        let url = self.url.replace("{port}", &faulty.port().to_string());
        let mut settings = SmtpSettings::default().elsewhere(&url);
        settings.root_certificate = Some(file);
        let mut server = patient(&settings);
        if let Some(stage) = self.hasty_at {
            server.patience = server.patience.with(stage, SHORT);
        }
        let mut session = server.session();
        let outcome = told(send(&mut session, MESSAGE));
        drop(session);
        (outcome, connections(&faulty.seen()))
    }

    /// The outcome of a mail that never left, nor did the password.
    fn failure(&self) -> String {
        let (outcome, connections) = self.run();
        let told = connections.concat();
        assert!(!told.contains("AUTH") && !told.contains("MAIL"), "{told}");
        outcome
    }
}

#[test]
fn mails_go_over_starttls_and_over_tls_from_the_start() {
    let accepted = "accepted: 250 2.0.0 taken".to_owned();
    let sent = "(tls) EHLO AUTH MAIL RCPT DATA (content) QUIT";
    assert_eq!(
        GOOD.run(),
        (accepted.clone(), vec![format!("EHLO STARTTLS {sent}")])
    );
    let wrapped = Case {
        encryption: Encryption::FromTheStart,
        url: "smtps://ann:sesam@127.0.0.1:{port}",
        ..GOOD
    };
    assert_eq!(wrapped.run(), (accepted.clone(), vec![sent.to_owned()]));
    let by_name = Case {
        host: "localhost",
        url: "smtp://ann:sesam@localhost:{port}?tls=required",
        ..GOOD
    };
    assert_eq!(by_name.run().0, accepted);
}

#[test]
fn a_certificate_of_an_unknown_authority_is_refused() {
    let unknown = Case {
        trusts_another: true,
        ..GOOD
    }
    .failure();
    assert!(
        unknown.starts_with("unusable: TLS failed: invalid peer certificate"),
        "{unknown}"
    );
}

#[test]
fn a_certificate_of_another_host_is_refused() {
    let other = Case {
        host: "mail.example.org",
        ..GOOD
    }
    .failure();
    assert!(
        other.starts_with("unusable: TLS failed: invalid peer certificate: certificate not valid for name"),
        "{other}"
    );
}

#[test]
fn a_hidden_offer_of_starttls_sends_nothing_in_plain() {
    let stripped = [
        Case {
            faults: &[(
                After::Hello,
                Fault::Says("250-faulty.example\r\n250 AUTH PLAIN\r\n"),
            )],
            ..GOOD
        },
        Case {
            encryption: Encryption::None,
            ..GOOD
        },
    ];
    for case in stripped {
        assert_eq!(case.failure(), "unusable: it does not offer STARTTLS");
    }
}

#[test]
fn a_refused_starttls_sends_nothing_in_plain() {
    let never = Case {
        faults: &[(After::StartTls, Fault::Says("501 5.5.4 no\r\n"))],
        ..GOOD
    };
    assert_eq!(never.failure(), "unusable: it said 501 5.5.4 no");
    let not_now = Case {
        faults: &[(After::StartTls, Fault::Says("454 4.7.0 not now\r\n"))],
        ..GOOD
    };
    assert_eq!(not_now.failure(), "later at STARTTLS: it said 454 4.7.0 not now");
}

#[test]
fn what_is_slipped_in_before_tls_is_not_taken_for_an_answer_inside() {
    const INJECTED: &str = "220 go\r\n250-faulty.example\r\n250 AUTH PLAIN\r\n";
    let case = Case {
        faults: &[(After::StartTls, Fault::Says(INJECTED))],
        ..GOOD
    };
    assert_eq!(
        case.failure(),
        "later at STARTTLS: it said something that is not SMTP"
    );
}

#[test]
fn a_handshake_that_is_cut_or_hangs_is_tried_later() {
    let cut = Case {
        faults: &[(After::ClientHello, Fault::Cuts)],
        ..GOOD
    };
    assert_eq!(
        cut.failure(),
        "later at the TLS handshake: it closed the connection"
    );
    let hanging = Case {
        faults: &[(After::ClientHello, Fault::Stalls)],
        hasty_at: Some(Stage::Handshake),
        ..GOOD
    };
    assert_eq!(
        hanging.failure(),
        "later at the TLS handshake: it did not answer within 300ms"
    );
}

#[test]
fn a_server_without_tls_is_told_from_one_that_is_down() {
    let plain = Case {
        encryption: Encryption::None,
        url: "smtps://ann:sesam@127.0.0.1:{port}",
        ..GOOD
    };
    assert_eq!(
        plain.failure(),
        "unusable: it does not speak TLS where it was asked to"
    );
}

#[test]
fn a_file_without_certificates_is_named() {
    let directory = TempDir::new().expect("a directory");
    let file = directory.path().join("authority.pem");
    for (content, why) in [
        ("", "holds no certificate"),
        (
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
            "authority.pem",
        ),
    ] {
        fs::write(&file, content).expect("a file");
        let mut settings = SmtpSettings::default().elsewhere("smtps://mail.example.org");
        settings.root_certificate = Some(file.clone());
        let failure = Server::new(&settings).err().expect("a failure").to_string();
        assert!(failure.contains(why), "{failure}");
    }
}
