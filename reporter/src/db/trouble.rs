//! Why no connection comes about, and what to do about it.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::Duration;

use rustls::{AlertDescription, CertificateError};
use tokio_postgres::error::SqlState;

use super::servers::Server;
use super::target::Target;
use super::verifier;
use crate::exit::Failure;

/// Why one attempt failed.
pub(super) struct Trouble {
    pub(super) server: Server,
    /// Whether it was with TLS, where that may be.
    pub(super) encrypted: Option<bool>,
    pub(super) why: Why,
}

pub(super) enum Why {
    Lookup(io::Error),
    Slow(Duration),
    /// Not what target_session_attrs asks for.
    Unfit(&'static str),
    Driver(tokio_postgres::Error),
}

/// All attempts failed, as the user is told.
pub(super) fn failure(target: &Target, troubles: &[Trouble]) -> Failure {
    let Target { database, user, .. } = target;
    let what = match troubles {
        [only] => format!(
            "cannot connect to database {database} at {} as {user}: {}",
            only.server,
            only.why.text()
        ),
        several => {
            let each: Vec<_> = several.iter().map(Trouble::to_string).collect();
            format!(
                "cannot connect to database {database} as {user}: {}",
                each.join("; ")
            )
        }
    };
    let hint = troubles.last().map_or_else(String::new, |last| last.hint(target));
    Failure::unreachable(what, hint)
}

impl Display for Trouble {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "at {}: {}", self.place(), self.why.text())
    }
}

impl Trouble {
    fn place(&self) -> String {
        match self.encrypted {
            Some(true) => format!("{} with TLS", self.server),
            Some(false) => format!("{} without TLS", self.server),
            None => self.server.to_string(),
        }
    }

    /// Whether a server has answered that it doesn't want us.
    pub(super) fn is_final(&self) -> bool {
        self.why.state().is_some_and(|state| !is_passing(state))
    }

    /// Whether it may be well in a moment: a server that restarts.
    pub(super) fn may_pass(&self) -> bool {
        match &self.why {
            Why::Slow(_) => true,
            Why::Lookup(_) | Why::Unfit(_) => false,
            Why::Driver(error) => match (error.code(), input_output(error).map(io::Error::kind)) {
                (Some(state), _) => is_passing(state),
                (
                    _,
                    Some(
                        ErrorKind::ConnectionRefused
                        | ErrorKind::ConnectionReset
                        | ErrorKind::BrokenPipe
                        | ErrorKind::UnexpectedEof,
                    ),
                ) => true,
                // Its socket is gone while the server is, the directory stays.
                (_, Some(ErrorKind::NotFound)) => {
                    self.server.is_socket() && Path::new(&self.server.host).is_dir()
                }
                _ => error.is_closed(),
            },
        }
    }

    fn hint(&self, target: &Target) -> String {
        match &self.why {
            Why::Lookup(_) => "Check the host's name, and that this machine can look it up.".into(),
            Why::Slow(_) => "Check host, port and firewalls; connect_timeout or PGCONNECT_TIMEOUT sets how many seconds to wait.".into(),
            Why::Unfit(_) => "Name a server that is as target_session_attrs asks, among several hosts if need be.".into(),
            Why::Driver(error) => match (error.as_db_error(), transport(error)) {
                (Some(refusal), _) => self.hint_for_refusal(target, refusal.code(), refusal.message()),
                (None, Some(error)) => hint_for_transport(error, &self.server, target),
                (None, None) => self.hint_for_others(error, target),
            },
        }
    }

    fn hint_for_refusal(&self, target: &Target, state: &SqlState, message: &str) -> String {
        match *state {
            SqlState::INVALID_PASSWORD => match target.password_source(&self.server) {
                Some(file) => format!("The password is from {}; mend the first line there that fits.", file.path.display()),
                None => "Check the user, and the password in PGPASSWORD, a password file or the database address.".into(),
            },
            SqlState::INVALID_AUTHORIZATION_SPECIFICATION if message.contains("pg_hba.conf") => {
                "Have a line for this user, database and address added to the server's pg_hba.conf (hostssl for TLS), and the \
                 server reloaded."
                    .into()
            }
            SqlState::INVALID_AUTHORIZATION_SPECIFICATION if message.contains("certificate") => {
                "Name a client certificate that the server trusts in sslcert, and its key in sslkey.".into()
            }
            SqlState::INVALID_AUTHORIZATION_SPECIFICATION if message.contains("does not exist") => {
                "Have an administrator make it, and give it what it needs: create role … login; grant nps_reporter to …; or name another \
                 user (PGUSER)."
                    .into()
            }
            SqlState::INVALID_AUTHORIZATION_SPECIFICATION => {
                "Check the user (PGUSER) and the server's pg_hba.conf: peer takes only the operating system's user of that name.".into()
            }
            SqlState::INVALID_CATALOG_NAME => "Check the name, or create the database: createdb NAME.".into(),
            SqlState::CANNOT_CONNECT_NOW => "The server is starting or stopping; try again in a moment.".into(),
            SqlState::TOO_MANY_CONNECTIONS => "Try again later, or raise max_connections on the server.".into(),
            SqlState::INSUFFICIENT_PRIVILEGE => "Have the right granted: grant connect on database … to …".into(),
            _ => "Look at the server's log.".into(),
        }
    }

    fn hint_for_others(&self, error: &tokio_postgres::Error, target: &Target) -> String {
        let text = innermost(error);
        if text.contains("password missing") {
            return match target.password_file.as_ref().map(|file| (&file.path, file.flaw)) {
                Some((path, Some(flaw))) => format!("The password file {} was passed over: it {flaw}.", path.display()),
                Some((path, None)) => format!("No line of {} fits {}, this database and this user.", path.display(), self.server),
                None => "Set PGPASSWORD, or write host:port:database:user:password into ~/.pgpass and chmod it to 600.".into(),
            };
        }
        if text.contains("channel binding") {
            return "channel_binding=require needs TLS and a password kept as scram-sha-256; otherwise leave it out.".into();
        }
        if text.contains("TLS") {
            return "The server has no TLS (ssl = on in postgresql.conf); sslmode=prefer or disable goes without.".into();
        }
        "Check that the server runs and that --database, DATABASE_URL or PGHOST, PGPORT, PGUSER and PGDATABASE point at it.".into()
    }
}

impl Why {
    fn text(&self) -> String {
        match self {
            Why::Lookup(error) => format!("the name cannot be looked up ({error})"),
            Why::Slow(timeout) => format!("no answer within {} s", timeout.as_secs()),
            Why::Unfit(how) => format!("the server {how}"),
            Why::Driver(error) => match transport(error) {
                Some(rustls::Error::AlertReceived(alert)) => format!("the server ended TLS: {alert:?}"),
                Some(error) => format!("TLS: {error}"),
                None => innermost(error),
            },
        }
    }

    fn state(&self) -> Option<&SqlState> {
        match self {
            Why::Driver(error) => error.code(),
            _ => None,
        }
    }

    /// Whether the same server may take us with encryption, or without.
    pub(super) fn is_about_encryption(&self) -> bool {
        self.state() == Some(&SqlState::INVALID_AUTHORIZATION_SPECIFICATION) || self.is_failed_encryption()
    }

    /// Whether TLS does not come about.
    pub(super) fn is_failed_encryption(&self) -> bool {
        // The driver keeps the kinds of its errors to itself.
        matches!(self, Why::Driver(error) if error.to_string() == "error performing TLS handshake")
    }
}

/// Whether a server that says this will take connections in a moment.
fn is_passing(state: &SqlState) -> bool {
    [
        SqlState::CANNOT_CONNECT_NOW,
        SqlState::ADMIN_SHUTDOWN,
        SqlState::CRASH_SHUTDOWN,
    ]
    .contains(state)
}

fn hint_for_transport(error: &rustls::Error, server: &Server, target: &Target) -> String {
    let authorities = target
        .tls
        .as_ref()
        .map_or("sslrootcert", |tls| tls.authorities.as_str());
    match error {
        rustls::Error::InvalidCertificate(CertificateError::UnknownIssuer) => {
            format!("The server's certificate is of an authority that is not in {authorities}; name the right file in sslrootcert.")
        }
        rustls::Error::InvalidCertificate(CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. }) => {
            format!(
                "The server's certificate is not for {}: connect by a name that is among its subject alternative names, or \
                 have it made for this one; sslmode=verify-ca does not look at names.",
                server.host
            )
        }
        rustls::Error::InvalidCertificate(CertificateError::Expired | CertificateError::ExpiredContext { .. }) => {
            "The server's certificate has expired: have it renewed, and check this machine's clock.".into()
        }
        rustls::Error::AlertReceived(
            AlertDescription::CertificateRequired
            | AlertDescription::BadCertificate
            | AlertDescription::UnknownCA
            | AlertDescription::CertificateUnknown
            | AlertDescription::CertificateExpired,
        ) => "The server does not take our certificate: name one that its ssl_ca_file knows in sslcert, and its key in sslkey.".into(),
        error => match verifier::cause(error) {
            Some(webpki::Error::UnsupportedCertVersion) => {
                "The server's certificate is of X.509 version 1: have it made again with a subject alternative name.".into()
            }
            Some(webpki::Error::CaUsedAsEndEntity) => {
                format!("The server's certificate signs itself: copy it into {authorities}, or have one issued by an authority.")
            }
            _ => "Check the server's certificate (ssl_cert_file) and ssl_min_protocol_version.".into(),
        },
    }
}

/// What TLS says, wherever in the chain of causes it is.
fn transport(error: &tokio_postgres::Error) -> Option<&rustls::Error> {
    input_output(error)?.get_ref()?.downcast_ref()
}

fn input_output(error: &tokio_postgres::Error) -> Option<&io::Error> {
    let mut cause: Option<&dyn Error> = Some(error);
    while let Some(found) = cause {
        if let Some(error) = found.downcast_ref() {
            return Some(error);
        }
        cause = found.source();
    }
    None
}

/// The error that caused all the others says it best.
pub(super) fn innermost(error: &tokio_postgres::Error) -> String {
    if let Some(refusal) = error.as_db_error() {
        return refusal.message().to_owned();
    }
    let mut cause: &dyn Error = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}
