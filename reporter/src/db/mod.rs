//! The connection to the database, by libpq's conventions: which one, how, and what to say when there is none.
//!
//! Parameters come from the address that was given (`address`), a service file and PG… variables (`parameters`), and make a
//! target: servers, login, encryption (`tls`, `verifier`). `attempts` reaches it, `trouble` tells why not.

mod address;
mod attempts;
mod environment;
mod keywords;
mod parameters;
mod password_file;
mod servers;
mod service_file;
mod target;
mod tls;
mod trouble;
mod verifier;

use std::time::Duration;

use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, GenericClient, IsolationLevel, Transaction};

use self::environment::Environment;
use self::servers::Server;
use self::target::Target;
use crate::config::DatabaseSettings;
use crate::exit::Failure;
use crate::strangers;

/// How long to wait for a server that restarts, unless the configuration says otherwise.
const WAIT: u32 = 30;

/// What a command does to the database.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Access {
    /// The server refuses every change.
    Read,
    Write,
    /// Others may hold locks for long, and whole tables are changed.
    Migrate,
}

impl Access {
    /// statement_timeout and lock_timeout, where nobody sets them.
    fn usual_timeouts(self) -> [&'static str; 2] {
        match self {
            Access::Read | Access::Write => ["15min", "30s"],
            Access::Migrate => ["4h", "15min"],
        }
    }
}

/// Whether an address has a password in it.
pub(crate) fn holds_password(address: &str) -> bool {
    address::parse(address).is_ok_and(|pairs| pairs.iter().any(|(keyword, _)| keyword == "password"))
}

/// Connects, and points the search path at the survey and at the extension.
pub(crate) async fn connect(settings: &DatabaseSettings, access: Access) -> Result<Client, Failure> {
    let target = Target::new(settings.url.as_deref(), &Environment::current())?;
    Ok(session(&target, settings, access).await?.0)
}

/// Connects twice, for what two sessions do at once; to one server, where several would do, for only so can both see the same.
pub(crate) async fn connect_twice(
    settings: &DatabaseSettings,
    access: Access,
) -> Result<[Client; 2], Failure> {
    let mut target = Target::new(settings.url.as_deref(), &Environment::current())?;
    let (one, server) = session(&target, settings, access).await?;
    target.servers = vec![server];
    let (other, _) = session(&target, settings, access).await?;
    Ok([one, other])
}

/// A session, and the server that it is on.
async fn session(
    target: &Target,
    settings: &DatabaseSettings,
    access: Access,
) -> Result<(Client, Server), Failure> {
    let patience = Duration::from_secs(settings.wait.unwrap_or(WAIT).into());
    let (client, server) = attempts::reach(target, patience).await?;
    tracing::info!(
        "connected to database {} at {server} as {}",
        target.database,
        target.user
    );
    begin(&client, settings, access).await?;
    Ok((client, server))
}

/// Connects to look around, at once or not at all, and tells how.
pub(crate) async fn connect_and_tell(settings: &DatabaseSettings) -> Result<(Client, String), Failure> {
    let target = Target::new(settings.url.as_deref(), &Environment::current())?;
    let (client, server) = attempts::reach(&target, Duration::ZERO).await?;
    begin(&client, settings, Access::Read).await?;
    let how = match server.is_socket() {
        true => "over a socket".to_owned(),
        false => {
            let row = client
                .query_one(include_str!("../../../sql/connection/encryption.sql"), &[])
                .await?;
            let checked = target.tls.as_ref().map_or("", |tls| tls.mode.checks());
            match row.get::<_, Option<&str>>("version") {
                Some(version) => format!("over {version}, {checked}"),
                None => "unencrypted".to_owned(),
            }
        }
    };
    let Target { database, user, .. } = &target;
    Ok((
        client,
        format!("database {database} at {server} as {user}, {how}"),
    ))
}

/// Points the search path at the survey and at the extension, wherever that is installed, unless somebody has planted anything there.
pub(crate) async fn set_search_path(client: &impl GenericClient) -> Result<(), Failure> {
    strangers::refuse_beside_the_extension(client).await?;
    client
        .execute(include_str!("../../../sql/connection/search_path.sql"), &[])
        .await?;
    Ok(())
}

/// A transaction that sees the database as it was when it first looked, and changes nothing.
pub(crate) async fn read_only(session: &mut Client) -> Result<Transaction<'_>, Failure> {
    Ok(session
        .build_transaction()
        .isolation_level(IsolationLevel::RepeatableRead)
        .read_only(true)
        .start()
        .await?)
}

/// For whoever adds up years of all units in this transaction.
pub(crate) async fn plan_for_trees(transaction: &Transaction<'_>) -> Result<(), Failure> {
    let settings = include_str!("../../../sql/connection/planning.sql");
    Ok(transaction.batch_execute(settings).await?)
}

async fn begin(client: &Client, settings: &DatabaseSettings, access: Access) -> Result<(), Failure> {
    // Whatever others have put on the usual path, the statements that follow call nothing of it.
    client.batch_execute("set search_path = ''").await?;
    let [statement, lock] = access.usual_timeouts();
    let reads = access == Access::Read;
    let session = include_str!("../../../sql/connection/session.sql");
    client
        .execute(session, &[&settings.statement_timeout, &statement, &settings.lock_timeout, &lock, &reads])
        .await
        .map_err(|error| match error.code() {
            Some(&SqlState::INVALID_PARAMETER_VALUE) => Failure::usage(
                format!("a time in [database]: {}", trouble::innermost(&error)),
                "Write statement_timeout and lock_timeout as PostgreSQL does, like 30s or 15min; 0 is without end.",
            ),
            _ => error.into(),
        })?;
    set_search_path(client).await
}
