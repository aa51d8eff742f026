//! `digest run` through a real mail server that insists on TLS and a login.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Output;

use nps_tests::certificates::{Authority, Identity};
use nps_tests::cluster::Database;
use nps_tests::mail_server::MailServer;
use nps_tests::reporter;
use tempfile::TempDir;

use super::smtp::{contents, written};
use super::{WEEK, digest, stderr, stdout, survey};

const PASSWORD: &str = "sesam, aukene";

/// An authority for one test, and what an operator keeps in files.
struct Setting {
    directory: TempDir,
    identity: Identity,
}

impl Setting {
    fn new() -> Setting {
        let directory = TempDir::new().expect("a directory");
        let authority = Authority::new("a test");
        let setting = Setting {
            identity: authority.sign("a server", &["localhost"]),
            directory,
        };
        fs::write(setting.authority(), &authority.certificate).expect("a file");
        setting.keep_password(PASSWORD);
        setting
    }

    fn keep_password(&self, password: &str) {
        fs::write(self.password(), format!("{password}\n")).expect("a file");
        fs::set_permissions(self.password(), PermissionsExt::from_mode(0o600)).expect("a mode");
    }

    fn authority(&self) -> PathBuf {
        self.directory.path().join("authority.pem")
    }

    fn password(&self) -> PathBuf {
        self.directory.path().join("password")
    }

    fn send(&self, database: &Database, url: &str) -> Output {
        let mut command = digest(database, &["run", "--week", WEEK]);
        command
            .env("NPS_SMTP_URL", url)
            .env("NPS_SMTP_ROOT_CERTIFICATE", self.authority())
            .env("NPS_SMTP_PASSWORD_FILE", self.password());
        command.output().expect("digest run")
    }

    fn doctor(&self, database: &Database, url: &str) -> String {
        let mut command = reporter::command(database);
        command
            .arg("doctor")
            .env("NPS_SMTP_URL", url)
            .env("NPS_SMTP_ROOT_CERTIFICATE", self.authority())
            .env("NPS_SMTP_PASSWORD_FILE", self.password());
        stdout(&command.output().expect("doctor"))
    }
}

#[test]
fn every_mail_arrives_over_tls_with_a_login() {
    let setting = Setting::new();
    let starttls = MailServer::with_starttls(&setting.identity, PASSWORD);
    let tls = MailServer::with_tls(&setting.identity, PASSWORD);
    let asking = MailServer::with_tls_and_two_questions(&setting.identity, PASSWORD);
    for (server, url) in [
        (
            &starttls,
            format!("smtp://reporter@localhost:{}?tls=required", starttls.port()),
        ),
        (&tls, format!("smtps://reporter@localhost:{}", tls.port())),
        (&asking, format!("smtps://reporter@localhost:{}", asking.port())),
    ] {
        let database = survey("digest_tls", include_str!("fixture.sql"));
        let output = setting.send(&database, &url);
        assert_eq!(output.status.code(), Some(0), "{url}: {}", stderr(&output));
        assert!(contents(server.received()) == written(&database), "{url}");
        let told = setting.doctor(&database, &url);
        let place = format!(
            "ok    delivery       through mail server localhost:{}, which was tried\n",
            server.port()
        );
        assert!(told.contains(&place), "{told}");
    }
}

#[test]
fn a_wrong_password_is_found_before_anything_is_sent() {
    let database = survey("digest_login", include_str!("fixture.sql"));
    let setting = Setting::new();
    setting.keep_password("hunajaa");
    for server in [
        MailServer::with_tls(&setting.identity, PASSWORD),
        MailServer::with_tls_and_two_questions(&setting.identity, PASSWORD),
    ] {
        let url = format!("smtps://reporter@localhost:{}", server.port());
        let output = setting.send(&database, &url);
        let told = stderr(&output);
        assert_eq!(output.status.code(), Some(7), "{told}");
        assert!(
            told.contains("it said 535 5.7.8") && told.contains("Check user and password"),
            "{told}"
        );
        assert!(!told.contains("hunajaa"), "{told}");
        let told = setting.doctor(&database, &url);
        assert!(
            told.contains("mend  delivery") && told.contains("it said 535 5.7.8"),
            "{told}"
        );
        assert_eq!(server.received().len(), 0);
    }
}

#[test]
fn a_server_that_is_not_the_one_meant_gets_neither_mail_nor_password() {
    let database = survey("digest_stranger", include_str!("fixture.sql"));
    let setting = Setting::new();
    let stranger = Authority::new("a test").sign("a server", &["localhost"]);
    let server = MailServer::with_starttls(&stranger, PASSWORD);
    let url = format!("smtp://reporter@localhost:{}?tls=required", server.port());
    let output = setting.send(&database, &url);
    let told = stderr(&output);
    assert_eq!(output.status.code(), Some(7), "{told}");
    assert!(
        told.contains("TLS failed") && told.contains("root_certificate"),
        "{told}"
    );
    assert_eq!(server.received().len(), 0);
}
