//! The weekly digest: `nps-reporter digest`, run as an operator would, and its mails read as their readers would.

mod comparison;
mod content;
mod due;
mod encrypted;
mod measured;
mod once;
mod postfix;
mod program;
mod readers;
mod recount;
mod smtp;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use mail_parser::MessageParser;
use nps_tests::cluster::Database;
use nps_tests::reporter;
use tempfile::TempDir;

const WEEK: &str = "2026-W01";

/// A database with the survey's tables and what these statements put into them.
fn survey(purpose: &str, content: &str) -> Database<'static> {
    let database = reporter::migrated(purpose);
    database.client().batch_execute(content).expect("the fixture");
    database
}

/// Runs `digest run --to-directory` for the week of the fixtures.
fn run(database: &Database, outbox: &Path) -> Output {
    digest(database, &["run", "--week", WEEK, "--to-directory"])
        .arg(outbox)
        .output()
        .expect("digest run")
}

fn digest(database: &Database, arguments: &[&str]) -> Command {
    let mut command = reporter::command(database);
    command.arg("digest").args(arguments);
    command
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Every file below a directory, by its path from there.
fn files(directory: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(directory).expect("a directory") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if path.is_dir() {
            let below = files(&path)
                .into_iter()
                .map(|(inner, bytes)| (format!("{name}/{inner}"), bytes));
            found.extend(below);
        } else {
            found.insert(name, fs::read(&path).expect("a file"));
        }
    }
    found
}

/// A mail as a mail program shows it.
struct Mail {
    headers: String,
    subject: String,
    text: String,
    html: String,
}

impl Mail {
    fn read(bytes: &[u8]) -> Mail {
        let message = MessageParser::default().parse(bytes).expect("a message");
        let end_of_headers = bytes
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .expect("headers");
        Mail {
            headers: String::from_utf8(bytes[..end_of_headers].to_vec())
                .expect("ASCII")
                .replace('\r', ""),
            subject: message.subject().expect("a subject").to_owned(),
            text: message.body_text(0).expect("a text part").replace('\r', ""),
            html: message.body_html(0).expect("an HTML part").replace('\r', ""),
        }
    }

    fn whole(&self) -> String {
        format!(
            "{}\n\n=== text ===\n{}\n=== HTML ===\n{}",
            self.headers, self.text, self.html
        )
    }
}

/// The mails of a run to a fresh outbox, by file name.
fn mails(database: &Database) -> BTreeMap<String, Mail> {
    let outbox = TempDir::new().expect("an outbox");
    let output = run(database, outbox.path());
    assert!(output.status.success(), "{}", stderr(&output));
    files(outbox.path())
        .iter()
        .map(|(name, bytes)| (name.clone(), Mail::read(bytes)))
        .collect()
}
