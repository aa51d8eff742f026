//! Mails over SMTP.

use std::fmt;
use std::time::Duration;

use lettre::{SmtpTransport, Transport};

use crate::config::SmtpSettings;
use crate::digest::mail::Mail;
use crate::exit::Failure;

/// RFC 5321, 4.5.3.2: a server may take ten minutes to answer the final dot, and no stage takes longer.
const PATIENCE: Duration = Duration::from_secs(600);

/// A mail server. Each mail has a connection of its own, so that a broken one is never used again.
pub(crate) struct Smtp {
    transport: SmtpTransport,
    host: String,
}

impl Smtp {
    /// Checks section `[smtp]` of the configuration, and whether the server is there.
    pub(crate) fn open(settings: &SmtpSettings) -> Result<Smtp, Failure> {
        let builder = SmtpTransport::from_url(&settings.url).map_err(|error| {
            Failure::usage(
                format!("configuration: smtp.url is no mail server: {error}"),
                "Write smtp://host (plain), smtp://user:password@host:587?tls=required (STARTTLS) or smtps://user:password@host (TLS).",
            )
        })?;
        let smtp = Smtp {
            transport: builder.timeout(Some(PATIENCE)).build(),
            host: host(&settings.url).to_owned(),
        };
        match smtp.transport.test_connection() {
            Ok(true) => Ok(smtp),
            Ok(false) => Err(smtp.unreachable(&"it closed the connection")),
            Err(error) => Err(smtp.unreachable(&error)),
        }
    }

    fn unreachable(&self, why: &dyn fmt::Display) -> Failure {
        let hint = "Check smtp.url, the server and the firewall between. Nothing was sent.";
        Failure::unwritable(format!("to {self}"), why, hint)
    }

    pub(super) fn carry(&self, mail: &Mail) -> anyhow::Result<()> {
        // As text, because lettre's message already names the cause that it would be followed by.
        self.transport
            .send(&mail.message)
            .map(drop)
            .map_err(|error| anyhow::anyhow!("{error}"))
    }
}

/// The part of the URL that may be shown: no user, no password, not even one with unescaped marks in it.
fn host(url: &str) -> &str {
    let authority = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    authority.split(['/', '?', '#']).next().unwrap_or(authority)
}

impl fmt::Display for Smtp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "mail server {}", self.host)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        assert_eq!(
            host("smtps://user:p%40ss@mail.example.org:465?tls=required"),
            "mail.example.org:465"
        );
        assert_eq!(host("smtp://localhost:25/"), "localhost:25");
        assert_eq!(
            host("smtp://user:1/2?3#4@5@mail.example.org/helo"),
            "mail.example.org"
        );
    }
}
