//! A mail server as the configuration has it.

use std::fmt;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::extension::ClientId;
use rustls::ClientConfig;
use rustls::pki_types::ServerName;

use super::location::{Encryption, Location};
use super::patience::Patience;
use super::tls;
use crate::config::SmtpSettings;
use crate::exit::Failure;

/// A mail server, and how we talk to it.
#[derive(Clone)]
pub(crate) struct Server {
    pub(super) location: Location,
    pub(super) credentials: Option<Credentials>,
    /// Whom to trust, and the name that the server's certificate must have.
    pub(super) tls: Option<(Arc<ClientConfig>, ServerName<'static>)>,
    pub(super) hello: ClientId,
    pub(super) patience: Patience,
    pub(super) messages_per_connection: u32,
    sessions: u32,
    rate: Option<f64>,
}

impl Server {
    /// Checks section `[smtp]` of the configuration, without connecting.
    pub(crate) fn new(settings: &SmtpSettings) -> Result<Server, Failure> {
        let location = Location::parse(settings.require_url()?).map_err(|why| {
            Failure::usage(
                format!("configuration: smtp.url is no mail server: {why}"),
                "Write smtps://user:password@host (TLS), smtp://user:password@host:587?tls=required (STARTTLS) or smtp://localhost.",
            )
        })?;
        settings.require_sensible()?;
        let seconds = |number: u32| Duration::from_secs(number.into());
        Ok(Server {
            credentials: credentials(&location, settings.password_file.as_deref())?,
            tls: match location.encryption {
                Encryption::None => None,
                _ => Some((
                    tls::trusting(settings.root_certificate.as_deref())?,
                    name(&location)?,
                )),
            },
            hello: location
                .hello
                .clone()
                .map_or_else(ClientId::default, ClientId::Domain),
            patience: Patience::new(
                seconds(settings.connect_timeout),
                seconds(settings.timeout),
                seconds(settings.final_timeout),
            ),
            messages_per_connection: settings.messages_per_connection,
            sessions: settings.sessions,
            rate: settings.rate,
            location,
        })
    }

    /// How many connections it is to have at once.
    pub(crate) fn sessions(&self) -> usize {
        self.sessions as usize
    }

    /// How many mails a second it is to get at most.
    pub(crate) fn rate(&self) -> Option<f64> {
        self.rate
    }
}

fn name(location: &Location) -> Result<ServerName<'static>, Failure> {
    ServerName::try_from(location.host.clone()).map_err(|_| {
        Failure::usage(
            "configuration: the host in smtp.url can't stand in a certificate",
            "Write its name or its IP address.",
        )
    })
}

/// A password in the URL goes before one in a file: NPS_SMTP_URL may bring it.
fn credentials(location: &Location, password_file: Option<&Path>) -> Result<Option<Credentials>, Failure> {
    let hint = "Write smtps://user@host and a password_file, smtps://user:password@host, or neither user nor password.";
    let password = match (&location.password, password_file) {
        (Some(password), _) => Some(password.clone()),
        (None, Some(file)) => Some(password_in(file)?),
        (None, None) => None,
    };
    match (location.user.clone(), password) {
        (Some(user), Some(password)) => Ok(Some(Credentials::new(user, password))),
        (None, None) => Ok(None),
        (Some(_), None) => Err(Failure::usage(
            "configuration: smtp.url has a user but no password",
            hint,
        )),
        (None, Some(_)) => Err(Failure::usage(
            "configuration: smtp has a password, but smtp.url no user",
            hint,
        )),
    }
}

fn password_in(file: &Path) -> Result<String, Failure> {
    let refuse = |why: &str, hint: &str| {
        Failure::usage(
            format!("configuration: smtp.password_file {}: {why}", file.display()),
            hint,
        )
    };
    let unreadable = |error: std::io::Error| {
        refuse(
            &error.to_string(),
            "Name a file with the password in its first line.",
        )
    };
    let mode = fs::metadata(file).map_err(unreadable)?.permissions().mode();
    if mode & 0o007 != 0 {
        return Err(refuse(
            "everybody may read it",
            "Keep the password a secret: chmod 600.",
        ));
    }
    let text = fs::read_to_string(file).map_err(unreadable)?;
    match text.lines().next() {
        Some(password) if !password.is_empty() => Ok(password.to_owned()),
        _ => Err(refuse("its first line is empty", "Write the password there.")),
    }
}

impl fmt::Display for Server {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "mail server {}", self.location)
    }
}
