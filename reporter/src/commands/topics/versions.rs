//! `nps-reporter topics list`, `export` and `install`: the lexicons in the database, and their versions.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::Args;
use tokio_postgres::{Client, Row};

use super::labels::is_key;
use super::lexicons;
use super::text::Text;
use crate::clean;
use crate::commands::table::aligned;
use crate::exit::{Exit, Failure};
use crate::output;

/// List the lexicons with their versions, and tell whether all comments are classified by those in use
#[derive(Args)]
pub(super) struct List {}

impl List {
    pub(super) async fn run(self, client: &Client) -> Result<Exit, Failure> {
        let titles = [
            "name",
            "version",
            "in use",
            "languages",
            "topics",
            "added",
            "note",
        ];
        let mut lines = vec![titles.map(str::to_owned).to_vec()];
        let rows = client
            .query(include_str!("../../../../sql/topics/list.sql"), &[])
            .await?;
        lines.extend(rows.iter().map(line));
        output::print(aligned(&lines))?;
        let history = include_str!("../../../../sql/topics/history.sql");
        let history = client.query_one(history, &[]).await?;
        let since: DateTime<Utc> = history.get("since");
        let what = match history.get("finished") {
            true => "all comments are",
            false => "not all comments are",
        };
        let since = since.format("%Y-%m-%d %H:%M UTC");
        output::print(format!("{what} classified by those in use since {since}"))?;
        Ok(Exit::Done)
    }
}

fn line(row: &Row) -> Vec<String> {
    let added: DateTime<Utc> = row.get("created_at");
    let note: Option<&str> = row.get("note");
    vec![
        row.get("name"),
        row.get::<_, i32>("version").to_string(),
        if row.get("in_use") { "yes" } else { "no" }.to_owned(),
        row.get::<_, Vec<&str>>("languages").join(", "),
        row.get::<_, i32>("topics").to_string(),
        added.date_naive().to_string(),
        clean::line(note.unwrap_or_default()),
    ]
}

/// Print the rules of a lexicon as they were installed, to be edited and installed again
#[derive(Args)]
pub(super) struct Export {
    /// Name of the lexicon
    #[arg(value_parser = name)]
    name: String,

    /// Another version than the one in use
    #[arg(long, value_name = "N")]
    version: Option<i32>,
}

impl Export {
    pub(super) async fn run(self, client: &Client) -> Result<Exit, Failure> {
        let statement = include_str!("../../../../sql/topics/rules.sql");
        match client.query_opt(statement, &[&self.name, &self.version]).await? {
            Some(row) => output::print_exactly(row.get::<_, &str>(0)).map(|()| Exit::Done),
            None => Err(self.unknown()),
        }
    }

    fn unknown(&self) -> Failure {
        let what = match self.version {
            Some(version) => format!("there is no version {version} of a lexicon {:?}", self.name),
            None => format!("there is no lexicon {:?}", self.name),
        };
        Failure::usage(what, "`nps-reporter topics list` lists those there are.")
    }
}

/// Take a lexicon in as the next version of its name, and put it to use
///
/// Comments are classified by it from then on; have those that are there already classified with "topics classify". Rules
/// that a version of that name has already are not taken in twice: that version is used again.
#[derive(Args)]
pub(super) struct Install {
    /// The rules, in UTF-8; - for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Name of the lexicon: fi, sv and en come with the survey, others are your own
    #[arg(long, value_name = "NAME", value_parser = name)]
    name: String,

    /// What it is for, or what has changed
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,

    /// Only take it in; the version in use stays the one in use
    #[arg(long)]
    no_use: bool,
}

impl Install {
    pub(super) async fn run(self, client: &mut Client) -> Result<Exit, Failure> {
        let rules = Text::read(&self.file)?;
        lexicons::check(client, &rules).await?;
        let transaction = client.transaction().await?;
        let known = include_str!("../../../../sql/topics/version_with_rules.sql");
        let known = transaction
            .query_opt(known, &[&self.name, &rules.content])
            .await?;
        let in_use = known.as_ref().is_some_and(|row| row.get("in_use"));
        let (version, what): (i32, _) = match known {
            Some(row) => (row.get("version"), "known already"),
            None => {
                let add = "select survey.add_lexicon($1, $2::text::nps_lexicon, $3)";
                let row = transaction
                    .query_one(add, &[&self.name, &rules.content, &self.note])
                    .await?;
                (row.get(0), "taken in")
            }
        };
        let put_to_use = !in_use && !self.no_use;
        if put_to_use {
            let put = "select survey.use_lexicon($1, $2)";
            transaction.execute(put, &[&self.name, &version]).await?;
        }
        transaction.commit().await?;
        let used = match in_use || put_to_use {
            true => "in use",
            false => "not in use",
        };
        output::print(format!("{} {version}: {what}, {used}", self.name))?;
        if put_to_use {
            output::print("Earlier comments are to be classified: nps-reporter topics classify")?;
        }
        Ok(Exit::Done)
    }
}

fn name(text: &str) -> Result<String, &'static str> {
    match is_key(text) {
        true => Ok(text.to_owned()),
        false => Err("a name is lower-case letters, digits and underscores, a letter first, 63 at most"),
    }
}
