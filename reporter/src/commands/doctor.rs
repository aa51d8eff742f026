//! `nps-reporter doctor`: one line a check, and for what is wrong what to do about it.

mod backlog;
mod configuration;
mod content;
mod database;
mod finding;
mod mail;
mod pages;
mod sight;

use self::finding::Finding;
use self::sight::Sight;
use crate::config::Settings;
use crate::db;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::schema::{self, Tables};

/// Check connection, schema, rights, content, configuration, mail and what should have been done, and say what to mend
///
/// One line a check: ok, note or mend. A note is advice, and changes nothing about the exit code. Nothing is changed.
#[derive(clap::Args)]
pub(crate) struct Doctor {}

impl Doctor {
    /// Does it.
    pub(crate) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let (client, connection) = db::connect_and_tell(&settings.database).await?;
        let found = schema::inspect(&client).await?;
        let mut findings = vec![
            Finding::good("connection", connection),
            database::server(&found),
            database::extension(&found),
            database::tables(found.tables),
        ];
        // Without the right to look at units, codes are not looked up.
        let mut units = None;
        if matches!(found.tables, Tables::Current | Tables::Unrecorded) {
            findings.push(database::roles(&client).await?);
            findings.push(database::rights(&client).await?);
            // Without the right to look, the finding above says so.
            let sight = Sight::of(&client).await?;
            findings.extend(content::check(&client, sight, settings).await?);
            findings.extend(backlog::check(&client, sight).await?);
            units = sight.content.then_some(&client);
        }
        findings.push(database::clock(&client).await?);
        findings.extend(configuration::check(settings));
        findings.extend(mail::check(settings));
        findings.extend(pages::check(units, settings).await?);
        for finding in &findings {
            output::print(finding)?;
        }
        let to_mend = findings.iter().any(Finding::is_to_mend);
        Ok(if to_mend { Exit::ToMend } else { Exit::Done })
    }
}
