//! `nps-reporter migrate`: the extension and the survey's tables, made or brought up to date.

use tokio_postgres::Client;

use crate::config::Settings;
use crate::db::{self, Access};
use crate::exit::{Exit, Failure};
use crate::output;
use crate::roles;
use crate::schema;

/// Make the survey schema in the database, or bring it up to date
///
/// Creates the extension nps and the roles nps_owner, nps_intake, nps_analyst, nps_supervisor and nps_reporter too, where
/// they are missing and the user may. Safe to repeat, and safe to start twice at once.
#[derive(clap::Args)]
pub(crate) struct Migrate {}

impl Migrate {
    /// Does it.
    pub(crate) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let mut client = db::connect(&settings.database, Access::Migrate).await?;
        let applied = apply(&mut client).await?;
        if applied.is_empty() {
            output::print("the survey schema is already up to date")?;
        }
        for migration in applied {
            output::print(format!("applied {migration}"))?;
        }
        // The owner of the schema can do without, so this is no failure.
        if let Some(flaw) = roles::inspect(&client).await? {
            tracing::warn!("{}: {}", flaw.what, flaw.mend);
        }
        Ok(Exit::Done)
    }
}

async fn apply(client: &mut Client) -> Result<Vec<String>, Failure> {
    // Two at once: the second waits here, and finds the work done. The lock goes with the session, however that ends.
    client
        .execute(
            "select pg_advisory_lock(hashtextextended('nps-reporter migrate', 0))",
            &[],
        )
        .await?;
    create_extension(client).await?;
    schema::migrate(client).await
}

async fn create_extension(client: &Client) -> Result<(), Failure> {
    let found = schema::inspect(client).await?;
    schema::require_server(&found)?;
    if let Some(extension) = &found.extension {
        return schema::require_compatible(extension);
    }
    if found.extension_files.is_none() {
        return Err(Failure::not_ready(
            format!(
                "the extension nps is not installed on this server (PostgreSQL {})",
                found.server_version
            ),
            "Install its files on the server's machine (make install PG_CONFIG=…), then run `nps-reporter migrate` again.",
        ));
    }
    // Not in schema survey, which the search path would choose: the extension outlives it and serves other schemas too.
    client
        .batch_execute("create extension if not exists nps schema public")
        .await
        .map_err(|error| {
            let why = error
                .as_db_error()
                .map_or_else(|| error.to_string(), |refusal| refusal.message().to_owned());
            Failure::not_ready(
                format!("the extension nps cannot be created: {why}"),
                "Connect as the owner of the database, or have its administrator say: create extension nps;",
            )
        })
}
