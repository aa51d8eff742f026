//! User and password.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use tempfile::TempDir;

use super::*;

fn with_password(server: &FaultyMailServer) -> SmtpSettings {
    SmtpSettings::default().elsewhere(&format!("smtp://ann:sesam@127.0.0.1:{}", server.port()))
}

#[test]
fn a_login_comes_before_the_first_mail() {
    let faulty = FaultyMailServer::start(&[]);
    let mut session = patient(&with_password(&faulty)).session();
    assert_eq!(told(send(&mut session, MESSAGE)), "accepted: 250 2.0.0 taken");
    drop(session);
    assert_eq!(
        connections(&faulty.seen()),
        ["EHLO AUTH MAIL RCPT DATA (content) QUIT"]
    );
}

#[test]
fn a_refused_login_stops_all_and_a_failing_one_does_not() {
    for (words, outcome) in [
        ("535 5.7.8 no\r\n", "unusable: it said 535 5.7.8 no"),
        (
            "454 4.7.0 ask again\r\n",
            "later at AUTH: it said 454 4.7.0 ask again",
        ),
        ("421 4.3.2 going\r\n", "later at AUTH: it said 421 4.3.2 going"),
        (
            "334 UGFzc3BocmFzZTo=\r\n",
            "unusable: it asks for more than user and password",
        ),
    ] {
        let faulty = FaultyMailServer::start(&[(After::Login, Fault::Says(words))]);
        let mut session = patient(&with_password(&faulty)).session();
        assert_eq!(told(send(&mut session, MESSAGE)), outcome);
        drop(session);
        assert_eq!(connections(&faulty.seen()), ["EHLO AUTH"]);
    }
}

#[test]
fn a_server_without_logins_gets_no_password() {
    let without = Fault::Says("250-faulty.example\r\n250 AUTH GSSAPI\r\n");
    let faulty = FaultyMailServer::start(&[(After::Hello, without)]);
    let mut session = patient(&with_password(&faulty)).session();
    let outcome = told(send(&mut session, MESSAGE));
    assert_eq!(
        outcome,
        "unusable: it offers no login by password (AUTH PLAIN or LOGIN)"
    );
    drop(session);
    assert_eq!(connections(&faulty.seen()), ["EHLO"]);
}

/// What is wrong with settings of this URL and a password file of this content and mode.
fn flaw(url: &str, password: Option<(&str, u32)>) -> Option<String> {
    let directory = TempDir::new().expect("a directory");
    let file = directory.path().join("password");
    let mut settings = SmtpSettings::default().elsewhere(url);
    if let Some((content, mode)) = password {
        fs::write(&file, content).expect("a file");
        fs::set_permissions(&file, PermissionsExt::from_mode(mode)).expect("a mode");
        settings.password_file = Some(file);
    }
    Server::new(&settings).err().map(|failure| failure.to_string())
}

#[test]
fn a_password_file_is_a_secret_with_one_line() {
    assert_eq!(flaw("smtp://ann@localhost", Some(("sesam\n", 0o600))), None);
    assert_eq!(flaw("smtp://ann@localhost", Some(("sesam\n", 0o440))), None);
    for (url, password, why) in [
        ("smtp://ann@localhost", None, "a user but no password"),
        ("smtp://localhost", Some(("sesam\n", 0o600)), "smtp.url no user"),
        (
            "smtp://ann@localhost",
            Some(("sesam\n", 0o644)),
            "everybody may read it",
        ),
        (
            "smtp://ann@localhost",
            Some(("\nsesam\n", 0o600)),
            "its first line is empty",
        ),
    ] {
        let flaw = flaw(url, password).expect("a flaw");
        assert!(flaw.contains(why) && !flaw.contains("sesam"), "{flaw}");
    }
}
