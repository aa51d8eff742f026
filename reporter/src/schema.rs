//! What must stand in the database before anything else works: the extension, and the survey's tables.

use std::collections::HashMap;

use refinery::error::Kind;
use tokio_postgres::Client;

use crate::db;
use crate::exit::Failure;
use crate::strangers;

mod embedded {
    refinery::embed_migrations!("../sql/survey");
}

/// Where refinery notes what has been applied.
const HISTORY: &str = "survey.migrations";

/// The PostgreSQL versions that the extension is built for.
pub(crate) const SERVERS: std::ops::RangeInclusive<i32> = 15..=18;

/// The encoding of databases that any comment fits into.
pub(crate) const ENCODING: &str = "UTF8";

/// Our own version; the extension is released together with us, under the same number.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What to tell a user without rights to do.
pub(crate) const GRANT: &str = "Have a role granted: nps_intake for import and invitations, nps_reporter for digests, nps_owner for migrate";

/// What was found in the database.
pub(crate) struct Readiness {
    /// Major version of the server.
    pub(crate) server_major: i32,
    /// The server's version in full.
    pub(crate) server_version: String,
    /// Encoding of this database.
    pub(crate) encoding: String,
    /// Version of the extension in this database.
    pub(crate) extension: Option<String>,
    /// Version of the extension's files on the server, whether or not it is in this database.
    pub(crate) extension_files: Option<String>,
    /// The survey's tables.
    pub(crate) tables: Tables,
}

/// How far the survey's tables have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tables {
    /// There are none.
    Missing,
    /// There are, but the scores went with the extension.
    Scoreless,
    /// This user may not look.
    Closed,
    /// There are, but nobody noted which migrations made them: psql was used.
    Unrecorded,
    /// This many migrations have not been applied.
    Behind(usize),
    /// All are applied.
    Current,
    /// A newer program was here; this is its latest migration.
    Ahead(i32),
    /// This migration, as applied, is not the one that we have.
    Altered(i32),
}

impl Tables {
    /// Refuses what the commands could not work on. Made by psql, tables are trusted to be all there.
    pub(crate) fn require_usable(self) -> Result<(), Failure> {
        let migrate = "Run `nps-reporter migrate`.";
        let (what, mend) = match self {
            Tables::Unrecorded | Tables::Current => return Ok(()),
            Tables::Missing => ("this database has no survey schema".to_owned(), migrate),
            Tables::Behind(count) => (
                format!("the survey schema lacks {count} migration(s) that this version needs"),
                migrate,
            ),
            Tables::Ahead(version) => (
                format!(
                    "the survey schema was made by a newer nps-reporter: it has migration {version}, unknown to {VERSION}"
                ),
                "Install that newer nps-reporter.",
            ),
            Tables::Altered(version) => (
                format!("migration {version} in the database differs from the one in this program"),
                "Applied migrations are never edited: install the nps-reporter that made this schema, or a released one.",
            ),
            Tables::Scoreless => (
                "survey.answers has lost its column score, as `drop extension nps cascade` takes it"
                    .to_owned(),
                "Restore the answers from a backup, or import them again into a new database.",
            ),
            Tables::Closed => ("this user may not look into schema survey".to_owned(), GRANT),
        };
        Err(Failure::not_ready(what, mend))
    }
}

/// Looks at the database.
pub(crate) async fn inspect(client: &Client) -> Result<Readiness, Failure> {
    let row = client
        .query_one(include_str!("../../sql/connection/readiness.sql"), &[])
        .await?;
    let tables = match (row.get("may_read_history"), row.get("has_tables")) {
        (_, true) if row.get("lacks_scores") => Tables::Scoreless,
        (Some(true), _) => recorded_tables(client).await?,
        (Some(false), _) => Tables::Closed,
        (None, true) => Tables::Unrecorded,
        (None, false) => Tables::Missing,
    };
    Ok(Readiness {
        server_major: row.get("server_major"),
        server_version: row.get("server_version"),
        encoding: row.get("encoding"),
        extension: row.get("extension"),
        extension_files: row.get("extension_files"),
        tables,
    })
}

async fn recorded_tables(client: &Client) -> Result<Tables, Failure> {
    let rows = client
        .query(
            "select version, checksum from survey.migrations order by version",
            &[],
        )
        .await?;
    let applied: HashMap<i32, String> = rows.iter().map(|row| (row.get(0), row.get(1))).collect();
    let runner = embedded::migrations::runner();
    let ours = runner.get_migrations();
    let newest = ours.iter().map(refinery::Migration::version).max();
    if let Some(&latest) = applied.keys().max().filter(|&&latest| Some(latest) > newest) {
        return Ok(Tables::Ahead(latest));
    }
    let altered = ours.iter().find(|migration| {
        applied
            .get(&migration.version())
            .is_some_and(|checksum| *checksum != migration.checksum().to_string())
    });
    let behind = ours
        .iter()
        .filter(|migration| !applied.contains_key(&migration.version()))
        .count();
    Ok(match (altered, behind) {
        (Some(migration), _) => Tables::Altered(migration.version()),
        (None, 0) => Tables::Current,
        (None, behind) => Tables::Behind(behind),
    })
}

/// Refuses a database that the commands could not work on.
pub(crate) async fn require_ready(client: &Client) -> Result<(), Failure> {
    let found = inspect(client).await?;
    require_server(&found)?;
    let Some(extension) = &found.extension else {
        return Err(Failure::not_ready(
            "this database lacks the extension nps",
            "Run `nps-reporter migrate`.",
        ));
    };
    require_compatible(extension)?;
    found.tables.require_usable()
}

/// Refuses a server that the extension is not built for, though a newer one may do, and a database in another encoding.
pub(crate) fn require_server(found: &Readiness) -> Result<(), Failure> {
    if found.server_major < *SERVERS.start() {
        return Err(Failure::not_ready(
            format!(
                "the server is PostgreSQL {}; {} or newer is needed",
                found.server_version,
                SERVERS.start()
            ),
            "Upgrade the server, or point --database at another.",
        ));
    }
    if found.encoding != ENCODING {
        return Err(Failure::not_ready(
            format!(
                "this database is in {}, and comments come in every script",
                found.encoding
            ),
            "Make a database with: create database … encoding 'UTF8' template template0;",
        ));
    }
    Ok(())
}

/// Refuses an extension that this program does not understand: versions that differ in the last number only do.
pub(crate) fn require_compatible(extension: &str) -> Result<(), Failure> {
    let numbers = |version: &str| -> Vec<u32> { version.split('.').flat_map(str::parse).collect() };
    let (theirs, ours) = (numbers(extension), numbers(VERSION));
    let series = |version: &[u32]| version[..version.len().min(2)].to_vec();
    if series(&theirs) == series(&ours) {
        return Ok(());
    }
    let hint = match theirs > ours {
        true => format!("Install nps-reporter {extension}."),
        false => {
            format!("Install the extension {VERSION} on the server, then say: alter extension nps update;")
        }
    };
    let what =
        format!("the extension nps in this database is version {extension}, and nps-reporter is {VERSION}");
    Err(Failure::not_ready(what, hint))
}

/// Applies what is missing, all of it or nothing, and returns the names of what it applied. Rights are set right each time.
pub(crate) async fn migrate(client: &mut Client) -> Result<Vec<String>, Failure> {
    let tables = inspect(client).await?.tables;
    if matches!(tables, Tables::Ahead(_) | Tables::Altered(_) | Tables::Scoreless) {
        tables.require_usable()?;
    }
    strangers::refuse_everywhere(client).await?;
    if client
        .query_one("select to_regnamespace('survey') is null", &[])
        .await?
        .get(0)
    {
        client.batch_execute("create schema survey").await?;
    }
    db::set_search_path(client).await?;
    let mut runner = embedded::migrations::runner().set_grouped(true);
    runner.set_migration_table_name(HISTORY);
    let report = runner.run_async(client).await.map_err(refused)?;
    client
        .batch_execute(include_str!("../../sql/connection/describe_history.sql"))
        .await?;
    client
        .batch_execute(include_str!("../../sql/survey/rights.sql"))
        .await?;
    Ok(report
        .applied_migrations()
        .iter()
        .map(ToString::to_string)
        .collect())
}

fn refused(error: refinery::Error) -> Failure {
    match error.kind() {
        Kind::MissingVersion(migration) => Failure::not_ready(
            format!("migration {migration} is on one side only, in the database or in this program"),
            "Install the nps-reporter that made this schema, or a newer one.",
        ),
        Kind::Connection(what, _) => {
            let what = what.clone();
            match std::error::Error::source(&error)
                .and_then(|cause| cause.downcast_ref::<tokio_postgres::Error>())
            {
                Some(cause) => {
                    let cause = cause
                        .as_db_error()
                        .map_or_else(|| cause.to_string(), |refusal| refusal.message().to_owned());
                    Failure::not_ready(
                        format!("{what}: {cause}"),
                        "Nothing was applied. Connect as the owner of the database who is a member of nps_owner, or mend \
                         what the message names.",
                    )
                }
                None => anyhow::anyhow!(what).into(),
            }
        }
        _ => anyhow::Error::new(error).into(),
    }
}
