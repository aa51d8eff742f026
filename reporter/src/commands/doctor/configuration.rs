//! The configuration: numbers that can't be meant, and passwords for everybody to read.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use toml::Table;
use url::Url;

use super::finding::Finding;
use crate::config::Settings;
use crate::db;

/// Where the configuration comes from, and what is wrong with it.
pub(super) fn check(settings: &Settings) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(file) = &settings.file {
        findings.extend(exposed(file));
    }
    if let Err(failure) = settings.delivery.require_sensible() {
        findings.push(Finding::failure("configuration", &failure));
    }
    if findings.is_empty() {
        let from = match &settings.file {
            Some(file) => format!("from {}", file.display()),
            None => "no file, only the environment".to_owned(),
        };
        findings.push(Finding::good("configuration", from));
    }
    findings
}

/// A password in a file that everybody on the machine may read.
fn exposed(file: &Path) -> Option<Finding> {
    let everybody_reads = fs::metadata(file).ok()?.permissions().mode() & 0o004 != 0;
    let table: Table = fs::read_to_string(file).ok()?.parse().ok()?;
    let url = |section: &str| table.get(section)?.get("url")?.as_str();
    let in_database = url("database").is_some_and(db::holds_password);
    let in_smtp = url("smtp").is_some_and(|url| Url::parse(url).is_ok_and(|url| url.password().is_some()));
    let holder = match (in_database, in_smtp) {
        (false, false) => return None,
        (true, _) => "database.url",
        (false, true) => "smtp.url",
    };
    everybody_reads.then(|| {
        Finding::bad(
            "configuration",
            format!(
                "{} has a password in {holder}, and everybody may read the file",
                file.display()
            ),
            "say chmod 640, with the group of whoever runs this, and change the password",
        )
    })
}
