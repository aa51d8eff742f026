//! Mails of every kind of week, role and language, made once for all tests that look at them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use nps_tests::reporter;
use serde::Deserialize;

use crate::languages;
use crate::support::tools;

const WEEK: &str = "2026-W01";

/// The unit that is previewed too, in its own language.
pub(super) const PREVIEWED: &str = "hostile";

/// A mail as Python's `email` reads it.
#[derive(Deserialize)]
pub(super) struct Mail {
    pub(super) defects: Vec<String>,
    /// Names in lower case, values decoded.
    headers: Vec<(String, String)>,
    pub(super) to: Vec<String>,
    /// As ISO 8601 writes it.
    pub(super) date: String,
    pub(super) structure: serde_json::Value,
    pub(super) charsets: Vec<String>,
    pub(super) text: String,
    pub(super) html: String,
    /// Images within the mail as data: addresses, by Content-ID.
    pub(super) images: BTreeMap<String, String>,
}

impl Mail {
    /// The value of a header that stands there once at most.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(other, _)| other == name);
        let (_, value) = values.next()?;
        assert!(values.next().is_none(), "{name} comes twice");
        Some(value)
    }
}

/// The mails by unit and reader, as `full-supervisor-fi`; the preview by its unit alone.
pub(super) fn mails() -> &'static BTreeMap<String, Mail> {
    static MAILS: LazyLock<BTreeMap<String, Mail>> = LazyLock::new(|| {
        let read = tools::python(include_str!("read.py"), &[directory()]);
        serde_json::from_slice(&read).expect("what read.py prints")
    });
    &MAILS
}

/// A mail as a file.
pub(super) fn file(name: &str) -> PathBuf {
    directory().join(name).with_extension("eml")
}

/// The language that a mail should be in: the reader's, or else the unit's.
pub(super) fn language(name: &str) -> String {
    languages::codes()
        .into_iter()
        .find(|language| name.ends_with(&format!("-{language}")))
        .unwrap_or_else(|| "fi".to_owned())
}

/// The mails as files, for people to open in their mail program too.
fn directory() -> &'static Path {
    static DIRECTORY: LazyLock<PathBuf> = LazyLock::new(|| {
        let directory = tools::emptied("mails");
        make(&directory);
        directory
    });
    &DIRECTORY
}

fn make(directory: &Path) {
    let database = reporter::migrated("mails");
    let mut client = database.client();
    for content in [
        include_str!("../digest/hostile.sql"),
        include_str!("organisation.sql"),
    ] {
        client.batch_execute(content).expect("the fixture");
    }
    let digest = |arguments: &[&str]| {
        let mut command = reporter::command(&database);
        command
            .arg("digest")
            .args(arguments)
            .arg(directory)
            .args(["--week", WEEK]);
        succeed(command);
    };
    digest(&["run", "--to-directory"]);
    digest(&["preview", "--unit", PREVIEWED, "--output"]);

    // A combined mail is named after the first of its subscriptions, in the order of the units' codes.
    let readers = "select unit.code || '-' || subscription_id, unit.code || '-' || split_part(email, '@', 1)
        from survey.subscriptions join survey.people using (person_id) join survey.units as unit using (unit_id)
        where not combined
        union all
        select 'combined-' || (array_agg(subscription_id order by unit.code))[1], split_part(email, '@', 1)
        from survey.subscriptions join survey.people using (person_id) join survey.units as unit using (unit_id)
        where combined
        group by email";
    for row in client.query(readers, &[]).expect("the readers") {
        let (numbered, named): (String, String) = (row.get(0), row.get(1));
        let mail = directory.join(WEEK).join(numbered).with_extension("eml");
        fs::rename(mail, directory.join(named).with_extension("eml")).expect("the mail of a reader");
    }
    fs::remove_dir(directory.join(WEEK)).expect("no mail without a reader");
}

fn succeed(mut command: Command) {
    let output = command
        .env("NPS_MAIL_FROM", "Esimerkkiterveys <nps@example.org>")
        .env("NPS_MAIL_UNSUBSCRIBE", "nps-poistot@example.org")
        .env(
            "NPS_MAIL_UNSUBSCRIBE_LINK",
            "https://nps.example.org/stop/{token}",
        )
        .env("NPS_MAIL_CASE_LINK", "https://nps.example.org/cases/{case}")
        .output()
        .expect("nps-reporter");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
