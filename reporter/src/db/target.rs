//! What to connect to, complete: servers, user, database, password, encryption and what the session must be.

use std::path::PathBuf;
use std::time::Duration;

use tokio_postgres::Config;
use tokio_postgres::config::{ChannelBinding, SslNegotiation};

use super::environment::Environment;
use super::parameters::Parameters;
use super::password_file::{Login, PasswordFile};
use super::servers::{self, Server};
use super::tls::{self, SslMode, Tls};
use crate::exit::Failure;

/// Where no connect_timeout is set; libpq would wait for as long as the operating system does, which is minutes.
const PATIENCE: Duration = Duration::from_secs(10);

/// What target_session_attrs asks of a server.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Wanted {
    Any,
    ReadWrite,
    ReadOnly,
    Primary,
    Standby,
}

const WANTED: [(&str, Wanted); 5] = [
    ("any", Wanted::Any),
    ("read-write", Wanted::ReadWrite),
    ("read-only", Wanted::ReadOnly),
    ("primary", Wanted::Primary),
    ("standby", Wanted::Standby),
];

/// What to connect to.
pub(super) struct Target {
    pub(super) servers: Vec<Server>,
    pub(super) user: String,
    pub(super) database: String,
    password: Option<String>,
    pub(super) password_file: Option<PasswordFile>,
    /// None where TLS is not to be used.
    pub(super) tls: Option<Tls>,
    pub(super) wanted: Wanted,
    /// Whether the addresses of a server are tried in a random order, as the servers are.
    pub(super) balances: bool,
    /// For one attempt at one address.
    pub(super) timeout: Option<Duration>,
    config: Config,
}

impl Target {
    /// Of an address, completed as libpq does.
    pub(super) fn new(address: Option<&str>, environment: &Environment) -> Result<Target, Failure> {
        let parameters = Parameters::gather(address, environment)?;
        let balances = servers::balances(&parameters)?;
        let servers = servers::named(&parameters)?;
        let mode = tls::mode(&parameters)?;
        // A socket is never encrypted, and then no file is needed.
        let needed = mode != SslMode::Disable && !servers.iter().all(Server::is_socket);
        let tls = needed
            .then(|| Tls::new(mode, &parameters, environment))
            .transpose()?;
        let user = parameters
            .get("user")
            .map(str::to_owned)
            .or_else(|| environment.user.clone());
        let user = user.ok_or_else(|| {
            Failure::usage(
                "the operating system has no name for this user",
                "Set PGUSER, or user=… in the database address.",
            )
        })?;
        let password = parameters.get("password").map(str::to_owned);
        let password_file = match password {
            Some(_) => None,
            None => password_file(&parameters, environment),
        };
        Ok(Target {
            servers,
            balances,
            database: parameters.get("dbname").unwrap_or(&user).to_owned(),
            user,
            password,
            password_file,
            tls,
            wanted: parameters
                .choice("target_session_attrs", &WANTED)?
                .unwrap_or(Wanted::Any),
            timeout: match parameters.number::<i64>("connect_timeout")? {
                None => Some(PATIENCE),
                // Nothing and less than nothing mean without end.
                Some(seconds) => u64::try_from(seconds)
                    .ok()
                    .filter(|&seconds| seconds > 0)
                    .map(Duration::from_secs),
            },
            config: config(&parameters, mode)?,
        })
    }

    /// The driver's configuration for one server.
    pub(super) fn config(&self, server: &Server) -> Config {
        let mut config = self.config.clone();
        config
            .user(&self.user)
            .dbname(&self.database)
            .host(&server.host)
            .port(server.port);
        if let Some(password) = self.password(server) {
            config.password(password);
        }
        config
    }

    fn password(&self, server: &Server) -> Option<String> {
        self.password.clone().or_else(|| {
            self.password_file.as_ref()?.password(&Login {
                host: server.name_for_passwords(),
                port: server.port,
                database: &self.database,
                user: &self.user,
            })
        })
    }

    /// The password file, where the password for this server is from there.
    pub(super) fn password_source(&self, server: &Server) -> Option<&PasswordFile> {
        self.password(server).and(self.password_file.as_ref())
    }
}

fn password_file(parameters: &Parameters, environment: &Environment) -> Option<PasswordFile> {
    let named = parameters.get("passfile").map(PathBuf::from);
    PasswordFile::open(&named.or_else(|| environment.at_home(".pgpass"))?)
}

/// All that is the same for every server.
fn config(parameters: &Parameters, mode: SslMode) -> Result<Config, Failure> {
    let mut config = Config::new();
    config.application_name(parameters.get("application_name").unwrap_or("nps-reporter"));
    if let Some(options) = parameters.get("options") {
        config.options(options);
    }
    let binding = [
        ("disable", ChannelBinding::Disable),
        ("prefer", ChannelBinding::Prefer),
        ("require", ChannelBinding::Require),
    ];
    config.channel_binding(
        parameters
            .choice("channel_binding", &binding)?
            .unwrap_or(ChannelBinding::Prefer),
    );
    let negotiation = [
        ("postgres", SslNegotiation::Postgres),
        ("direct", SslNegotiation::Direct),
    ];
    match parameters.choice("sslnegotiation", &negotiation)? {
        Some(SslNegotiation::Direct) if mode < SslMode::Require => {
            return Err(parameters.refuse(
                "sslnegotiation",
                "postgres, or sslmode=require or stricter beside it",
            ));
        }
        Some(chosen) => drop(config.ssl_negotiation(chosen)),
        None => {}
    }
    keep_alive(&mut config, parameters)?;
    Ok(config)
}

/// A server that has gone without a word, or a firewall that has forgotten a connection, is noticed within a minute: by the system's own
/// rules it would take hours, and nobody waits that long for the Monday's mails.
const IDLE: Duration = Duration::from_secs(30);
const INTERVAL: Duration = Duration::from_secs(10);
const RETRIES: u32 = 3;

fn keep_alive(config: &mut Config, parameters: &Parameters) -> Result<(), Failure> {
    let seconds = |key| -> Result<Option<Duration>, Failure> {
        Ok(parameters
            .number::<u32>(key)?
            .filter(|&seconds| seconds > 0)
            .map(|seconds| Duration::from_secs(seconds.into())))
    };
    let positive = |key| -> Result<Option<u32>, Failure> {
        Ok(parameters.number::<u32>(key)?.filter(|&number| number > 0))
    };
    config.keepalives(parameters.number::<u32>("keepalives")? != Some(0));
    config.keepalives_idle(seconds("keepalives_idle")?.unwrap_or(IDLE));
    config.keepalives_interval(seconds("keepalives_interval")?.unwrap_or(INTERVAL));
    config.keepalives_retries(positive("keepalives_count")?.unwrap_or(RETRIES));
    let unheard =
        positive("tcp_user_timeout")?.map(|milliseconds| Duration::from_millis(milliseconds.into()));
    config.tcp_user_timeout(unheard.unwrap_or(IDLE + INTERVAL * RETRIES));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    fn target(address: &str, variables: &[(&str, &str)]) -> Result<Target, Failure> {
        let variables = variables
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_string()));
        let environment = Environment {
            variables: HashMap::from_iter(variables),
            home: None,
            user: Some("ann".into()),
        };
        Target::new(Some(address), &environment)
    }

    #[test]
    fn what_nobody_says_is_as_in_libpq() {
        let found = target("host=/tmp", &[]).unwrap();
        assert_eq!((found.user.as_str(), found.database.as_str()), ("ann", "ann"));
        assert_eq!((found.wanted, found.timeout), (Wanted::Any, Some(PATIENCE)));
        let found = target(
            "host=/tmp user=bo connect_timeout=0",
            &[("PGTARGETSESSIONATTRS", "primary")],
        )
        .unwrap();
        assert_eq!(
            (found.database.as_str(), found.wanted, found.timeout),
            ("bo", Wanted::Primary, None)
        );
    }

    #[test]
    fn values_that_make_no_sense_are_refused() {
        for address in [
            "sslmode=full",
            "target_session_attrs=prefer-standby",
            "channel_binding=yes",
            "host=a sslnegotiation=direct",
            "connect_timeout=soon",
            "keepalives_idle=-1",
            "sslrootcert=system sslmode=require",
            "host=a sslmode=verify-ca sslrootcert=/nonexistent",
            "host=a sslcert=/nonexistent sslkey=/nonexistent",
        ] {
            assert!(target(address, &[]).is_err(), "{address}");
        }
    }

    #[test]
    fn the_machines_own_list_is_for_verify_full() {
        let parameters = |address| {
            Parameters::gather(
                Some(address),
                &Environment {
                    variables: HashMap::new(),
                    home: None,
                    user: None,
                },
            )
            .unwrap()
        };
        assert_eq!(tls::mode(&parameters("host=a")).unwrap(), SslMode::Prefer);
        assert_eq!(
            tls::mode(&parameters("sslrootcert=system")).unwrap(),
            SslMode::VerifyFull
        );
    }

    #[test]
    fn a_socket_needs_no_certificates() {
        assert!(
            target("host=/tmp sslmode=verify-full sslrootcert=/nonexistent", &[])
                .unwrap()
                .tls
                .is_none()
        );
    }
}
