//! The public pages and those for inside, for those who have any: whether they are published, and what would keep them from it.

use std::path::Path;
use std::time::{Duration, SystemTime};

use chrono::{DateTime, Utc};
use tokio_postgres::Client;

use super::finding::Finding;
use crate::config::Settings;
use crate::digest::units::check_codes;
use crate::editions::{Audience, Editions};
use crate::exit::{Exit, Failure};

/// Pages that were not published for so long are told of: a morning may be missed.
const TOO_OLD: Duration = Duration::from_hours(48);

/// What is configured of each, and its units, where this user may see which there are.
pub(super) async fn check(client: Option<&Client>, settings: &Settings) -> Result<Vec<Finding>, Failure> {
    let mut findings = Vec::new();
    if let Some(directory) = &settings.page.directory {
        let wrong = match settings.page.require_sensible() {
            Ok(()) => unknown(client, &settings.page.codes()).await?,
            Err(failure) => Some(failure),
        };
        findings.push(found("public pages", Audience::Public, directory, wrong));
    }
    if let Some(directory) = &settings.internal.directory {
        let wrong = unknown(client, settings.internal.codes().unwrap_or_default()).await?;
        findings.push(found("internal pages", Audience::Internal, directory, wrong));
    }
    Ok(findings)
}

/// A code that no unit has is told like other mistakes; a database that is lost meanwhile ends the command.
async fn unknown(client: Option<&Client>, codes: &[String]) -> Result<Option<Failure>, Failure> {
    let Some(client) = client else {
        return Ok(None);
    };
    match check_codes(client, codes).await {
        Err(failure) if failure.exit() == Exit::Usage => Ok(Some(failure)),
        other => other.map(|()| None),
    }
}

fn found(about: &'static str, audience: Audience, directory: &Path, wrong: Option<Failure>) -> Finding {
    if let Some(failure) = wrong {
        return Finding::failure(about, &failure);
    }
    let publish = match audience {
        Audience::Public => "nps-reporter publish",
        Audience::Internal => "nps-reporter publish --internal",
    };
    let shown = directory.display();
    if directory.exists() && tempfile::tempfile_in(directory).is_err() {
        return Finding::bad(
            about,
            format!("this user can't write into {shown}"),
            format!("give the user of {publish} that right, or run the doctor as that user"),
        );
    }
    match Editions::last(directory) {
        None => Finding::note(about, format!("none in {shown}"), format!("run {publish}")),
        Some((other, _)) if other != audience => Finding::bad(
            about,
            format!("{shown} has pages for others"),
            "name a directory of its own for each kind of pages",
        ),
        Some((_, published)) => {
            let moment = DateTime::<Utc>::from(published).format("%Y-%m-%d %H:%M UTC");
            let age = SystemTime::now().duration_since(published).unwrap_or_default();
            match age > TOO_OLD {
                false => Finding::good(about, format!("published at {moment} into {shown}")),
                true => Finding::bad(
                    about,
                    format!("not published since {moment}"),
                    format!("is {publish} scheduled? Its log tells why it fails"),
                ),
            }
        }
    }
}
