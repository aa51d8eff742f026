//! Mails over SMTP.

use std::io::{self, ErrorKind};
use std::time::Duration;
use std::{error, fmt};

use lettre::transport::smtp::SmtpTransportBuilder;
use lettre::{SmtpTransport, Transport};

use crate::config::SmtpSettings;
use crate::digest::mail::Mail;
use crate::exit::Failure;

/// For the first check: a server that is there greets within seconds, and someone may be waiting at the terminal.
const CHECK_PATIENCE: Duration = Duration::from_secs(30);

/// For sending. RFC 5321, 4.5.3.2: a server may take ten minutes to answer the final dot, and no stage takes longer.
const SEND_PATIENCE: Duration = Duration::from_secs(600);

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
            transport: builder.clone().timeout(Some(SEND_PATIENCE)).build(),
            host: host(&settings.url).to_owned(),
        };
        smtp.check(builder, CHECK_PATIENCE)?;
        Ok(smtp)
    }

    fn check(&self, builder: SmtpTransportBuilder, patience: Duration) -> Result<(), Failure> {
        match builder.timeout(Some(patience)).build().test_connection() {
            Ok(true) => Ok(()),
            Ok(false) => Err(self.unreachable(&"it closed the connection")),
            Err(error) if is_silence(&error) => {
                Err(self.unreachable(&format_args!("it did not answer within {patience:?}")))
            }
            Err(error) => Err(self.unreachable(&error)),
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

/// lettre's own `is_timeout` misses a read that ran out of time, which Unix calls `WouldBlock`.
fn is_silence(error: &(dyn error::Error + 'static)) -> bool {
    anyhow::Chain::new(error)
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| matches!(cause.kind(), ErrorKind::TimedOut | ErrorKind::WouldBlock))
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
    use std::net::TcpListener;

    use super::*;

    #[test]
    fn a_server_that_accepts_and_stays_silent_is_not_waited_for() {
        let silent = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("smtp://{}", silent.local_addr().expect("an address"));
        let builder = SmtpTransport::from_url(&url).expect("a mail server");
        let smtp = Smtp {
            transport: builder.clone().build(),
            host: host(&url).to_owned(),
        };
        let failure = smtp
            .check(builder, Duration::from_millis(100))
            .expect_err("silence");
        assert!(
            failure.to_string().ends_with("it did not answer within 100ms"),
            "{failure}"
        );
    }

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
