//! The connection to the database: which one, how, and what to say when there is none.

use std::path::Path;
use std::time::Duration;

use tokio_postgres::config::{Host, SslMode};
use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, Config, GenericClient, NoTls};

use crate::config::DatabaseSettings;
use crate::exit::Failure;

const SOCKET_DIRECTORY: &str = "/var/run/postgresql";

/// Connects, and points the search path at the survey and at the extension.
pub(crate) async fn connect(settings: &DatabaseSettings) -> Result<Client, Failure> {
    let config = config(settings.url.as_deref(), |name| std::env::var(name).ok())?;
    tracing::info!("connecting to {}", describe(&config));
    let (client, connection) = config
        .connect(NoTls)
        .await
        .map_err(|error| unreachable(&config, &error))?;
    tokio::spawn(async move {
        // The statement under way fails with it and is told to the user; this is for the log only.
        if let Err(error) = connection.await {
            tracing::debug!("connection ended: {}", innermost(&error));
        }
    });
    client
        .batch_execute("set statement_timeout = '15min'; set time zone 'UTC'")
        .await?;
    set_search_path(&client).await?;
    Ok(client)
}

/// Connects twice, for what two sessions do at once.
pub(crate) async fn connect_twice(settings: &DatabaseSettings) -> Result<[Client; 2], Failure> {
    Ok([connect(settings).await?, connect(settings).await?])
}

/// Points the search path at the survey and at the extension, wherever that is installed.
pub(crate) async fn set_search_path(client: &impl GenericClient) -> Result<(), Failure> {
    client
        .execute(include_str!("../../sql/connection/search_path.sql"), &[])
        .await?;
    Ok(())
}

/// The settings as given, completed from the environment as libpq does.
fn config(url: Option<&str>, environment: impl Fn(&str) -> Option<String>) -> Result<Config, Failure> {
    let set = |name: &str| environment(name).filter(|value| !value.is_empty());
    let mut config: Config = url
        .unwrap_or_default()
        .parse()
        .map_err(|error| malformed(url, &error))?;
    if config.get_ssl_mode() == SslMode::Require
        || set("PGSSLMODE").is_some_and(|mode| mode.starts_with("require") || mode.starts_with("verify"))
    {
        return Err(no_tls());
    }
    if config.get_hosts().is_empty() {
        let usual = if Path::new(SOCKET_DIRECTORY).is_dir() {
            SOCKET_DIRECTORY
        } else {
            "localhost"
        };
        config.host(set("PGHOST").as_deref().unwrap_or(usual));
    }
    if let (true, Some(port)) = (config.get_ports().is_empty(), set("PGPORT")) {
        config.port(port.parse().map_err(|_| {
            Failure::usage(
                format!("PGPORT is {port:?}, which is no port"),
                "Set it to a number from 1 to 65535.",
            )
        })?);
    }
    if let (None, Some(user)) = (config.get_user(), set("PGUSER")) {
        config.user(user);
    }
    if let (None, Some(password)) = (config.get_password(), set("PGPASSWORD")) {
        config.password(password);
    }
    if let (None, Some(database)) = (config.get_dbname(), set("PGDATABASE")) {
        config.dbname(database);
    }
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(Duration::from_secs(10));
    }
    config.application_name("nps-reporter");
    Ok(config)
}

fn malformed(url: Option<&str>, error: &tokio_postgres::Error) -> Failure {
    // The driver knows no verify-ca and verify-full, which people rightly ask for.
    if url.is_some_and(|url| url.contains("sslmode=verify")) {
        return no_tls();
    }
    Failure::usage(
        format!("the database address cannot be read: {}", innermost(error)),
        "Write --database, DATABASE_URL or [database] url like postgresql://user@host:5432/name \
         or like host=/var/run/postgresql dbname=name.",
    )
}

fn no_tls() -> Failure {
    Failure::usage(
        "an encrypted connection is asked for (sslmode), and this version of nps-reporter cannot make one",
        "Connect over a Unix socket (host=/var/run/postgresql) or through an encrypted tunnel, and drop sslmode.",
    )
}

fn unreachable(config: &Config, error: &tokio_postgres::Error) -> Failure {
    let hint = match error.code() {
        Some(&SqlState::INVALID_PASSWORD | &SqlState::INVALID_AUTHORIZATION_SPECIFICATION) => {
            "Check the user and the password (PGPASSWORD), and the server's pg_hba.conf."
        }
        Some(&SqlState::INVALID_CATALOG_NAME) => "Check the name, or create the database: createdb NAME.",
        Some(&SqlState::CANNOT_CONNECT_NOW) => "The server is starting or stopping; try again in a moment.",
        Some(&SqlState::TOO_MANY_CONNECTIONS) => "Try again later, or raise max_connections on the server.",
        _ => {
            "Check that the server runs and that --database, DATABASE_URL or PGHOST, PGPORT, PGUSER and PGDATABASE \
             point at it."
        }
    };
    Failure::unreachable(
        format!("cannot connect to {}: {}", describe(config), innermost(error)),
        hint,
    )
}

/// What was tried, without the password.
fn describe(config: &Config) -> String {
    let hosts = config.get_hosts().iter().map(|host| match host {
        Host::Tcp(name) => name.clone(),
        Host::Unix(directory) => directory.display().to_string(),
    });
    let port = config.get_ports().first().copied().unwrap_or(5432);
    let user = config.get_user().unwrap_or("the operating system's user");
    let database = config.get_dbname().unwrap_or("of the user's name");
    format!(
        "database {database} at {} port {port} as {user}",
        hosts.collect::<Vec<_>>().join(",")
    )
}

/// The error that caused all the others says it best.
fn innermost(error: &tokio_postgres::Error) -> String {
    if let Some(refusal) = error.as_db_error() {
        return refusal.message().to_owned();
    }
    let mut cause: &dyn std::error::Error = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn described(url: Option<&str>, environment: &[(&str, &str)]) -> Result<String, Failure> {
        let lookup = |name: &str| {
            environment
                .iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| value.to_string())
        };
        config(url, lookup).map(|config| describe(&config))
    }

    #[test]
    fn the_environment_completes_what_the_address_leaves_out() {
        let environment = [
            ("PGHOST", "/run/pg"),
            ("PGPORT", "5433"),
            ("PGUSER", "ann"),
            ("PGDATABASE", "care"),
        ];
        assert_eq!(
            described(None, &environment).unwrap(),
            "database care at /run/pg port 5433 as ann"
        );
        let url = Some("postgresql://bo@db.example:5434/survey");
        assert_eq!(
            described(url, &environment).unwrap(),
            "database survey at db.example port 5434 as bo"
        );
        let pairs = Some("host=/tmp dbname=x");
        assert_eq!(
            described(pairs, &environment).unwrap(),
            "database x at /tmp port 5433 as ann"
        );
    }

    #[test]
    fn encryption_that_cannot_be_had_is_refused() {
        for url in [
            "host=x sslmode=require",
            "host=x sslmode=verify-full",
            "postgres://x/y?sslmode=verify-ca",
        ] {
            assert!(
                described(Some(url), &[])
                    .unwrap_err()
                    .to_string()
                    .contains("encrypted connection"),
                "{url}"
            );
        }
        assert!(described(Some("host=x"), &[("PGSSLMODE", "verify-full")]).is_err());
    }

    #[test]
    fn a_password_is_never_shown() {
        assert!(
            !described(Some("host=x user=ann password=secret"), &[])
                .unwrap()
                .contains("secret")
        );
        let error = described(Some("host=x password=secret nonsense=1"), &[]).unwrap_err();
        assert!(!error.to_string().contains("secret"), "{error}");
    }
}
