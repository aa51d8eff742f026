//! What a run leaves for Prometheus, however it ends.

use std::fs;
use std::path::PathBuf;

use nps_tests::cluster::Database;
use nps_tests::mail_server::MailServer;
use tempfile::TempDir;

use super::{WEEK, digest, stderr, survey};

/// Nothing listens on the first port of all.
const AWAY: &str = "smtp://127.0.0.1:1";

/// Runs, each of which tells the same file how it went.
struct Runs {
    database: Database<'static>,
    directory: TempDir,
}

impl Runs {
    fn new(purpose: &str) -> Runs {
        Runs {
            database: survey(purpose, include_str!("fixture.sql")),
            directory: TempDir::new().expect("a directory"),
        }
    }

    fn file(&self) -> PathBuf {
        self.directory.path().join("nps.prom")
    }

    /// Sends the week to this server, and ends so.
    #[track_caller]
    fn end(&self, code: i32, server: &str, environment: &[(&str, &str)]) {
        let output = digest(&self.database, &["run", "--week", WEEK, "--smtp", server])
            .env("NPS_DELIVERY_METRICS", self.file())
            .envs(environment.iter().copied())
            .output()
            .expect("digest run");
        assert_eq!(output.status.code(), Some(code), "{}", stderr(&output));
        self.tell("last_run_exit_code", &code.to_string());
        for told in ["timestamp_seconds", "duration_seconds"] {
            assert!(self.told(&format!("last_run_{told}")).is_some(), "{told}");
        }
    }

    fn told(&self, of: &str) -> Option<String> {
        let text = fs::read_to_string(self.file()).expect("metrics");
        let value = text.lines().find_map(|line| {
            line.strip_prefix("nps_digest_")?
                .strip_prefix(of)?
                .strip_prefix(' ')
        });
        value.map(str::to_owned)
    }

    #[track_caller]
    fn tell(&self, of: &str, value: &str) {
        assert_eq!(self.told(of).as_deref(), Some(value), "{of}");
    }
}

#[test]
fn a_mail_server_that_is_away_is_measured() {
    let runs = Runs::new("measured_server");
    let server = MailServer::start();
    runs.end(7, AWAY, &[]);
    runs.tell("waiting", "7");
    runs.end(0, &server.url(), &[]);
    runs.tell("waiting", "0");
    runs.tell("last_run_mails{result=\"sent\"}", "7");
    // Nothing is due.
    runs.end(0, AWAY, &[]);
    runs.tell("last_run_mails{result=\"sent\"}", "0");
}

#[test]
fn a_database_that_is_away_is_measured_and_what_was_known_of_the_ledger_stays() {
    let runs = Runs::new("measured_database");
    let away = ("DATABASE_URL", "host=/nonexistent");
    runs.end(5, AWAY, &[away]);
    assert_eq!(runs.told("waiting"), None);
    runs.end(7, AWAY, &[]);
    runs.tell("waiting", "7");
    runs.end(5, AWAY, &[away]);
    runs.tell("waiting", "7");
    runs.tell("last_run_mails{result=\"sent\"}", "0");
}

#[test]
fn a_configuration_that_is_wrong_is_measured() {
    let runs = Runs::new("measured_configuration");
    runs.end(7, AWAY, &[]);
    for wrong in [
        ("NPS_DELIVERY_LEASE", "0"),
        ("NPS_SMTP_SESSIONS", "0"),
        ("NPS_MAIL_FROM", "nobody"),
    ] {
        runs.end(2, AWAY, &[wrong]);
        runs.tell("waiting", "7");
    }
}

#[test]
fn a_database_without_the_survey_is_measured() {
    let runs = Runs::new("measured_emptied");
    runs.database.run("drop schema survey cascade");
    runs.end(6, AWAY, &[]);
}
