//! Section `[smtp]`.

use std::path::PathBuf;

use serde::Deserialize;
use serde::de::{Deserializer, Error};
use toml::Value;

use super::{count, unless_empty};
use crate::exit::Failure;

/// A mail server, and how mails go through it.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub(crate) struct SmtpSettings {
    /// `smtps://user:password@host:465`, `smtp://host:587?tls=required` or `smtp://localhost`; the command line may have another.
    #[serde(deserialize_with = "unless_empty")]
    pub(crate) url: Option<String>,
    /// Seconds to connect in, TLS included.
    #[serde(deserialize_with = "count")]
    #[cfg_attr(test, schemars(range(min = 1, max = 86_400)))]
    pub(crate) connect_timeout: u32,
    /// Seconds that a server may take to answer a command.
    #[serde(deserialize_with = "count")]
    #[cfg_attr(test, schemars(range(min = 1, max = 86_400)))]
    pub(crate) timeout: u32,
    /// Seconds that a server may take to say whether it has a mail.
    #[serde(deserialize_with = "count")]
    #[cfg_attr(test, schemars(range(min = 1, max = 86_400)))]
    pub(crate) final_timeout: u32,
    /// Authorities to trust, in PEM, instead of those that the machine knows.
    pub(crate) root_certificate: Option<PathBuf>,
    /// The password of the URL's user, in the first line.
    pub(crate) password_file: Option<PathBuf>,
    /// Mails after which a new connection is made.
    #[serde(deserialize_with = "count")]
    #[cfg_attr(test, schemars(range(min = 1)))]
    pub(crate) messages_per_connection: u32,
    /// Connections at once.
    #[serde(deserialize_with = "count")]
    #[cfg_attr(test, schemars(range(min = 1, max = 100)))]
    pub(crate) sessions: u32,
    /// Mails a second, of all sessions together; as many as go without it.
    #[serde(deserialize_with = "rate")]
    #[cfg_attr(test, schemars(range(min = 0.001)))]
    pub(crate) rate: Option<f64>,
}

impl Default for SmtpSettings {
    /// RFC 5321, 4.5.3.2, has the times.
    fn default() -> SmtpSettings {
        SmtpSettings {
            url: None,
            connect_timeout: 30,
            timeout: 300,
            final_timeout: 600,
            root_certificate: None,
            password_file: None,
            messages_per_connection: 100,
            sessions: 4,
            rate: None,
        }
    }
}

/// A server that is asked more than this at once will rather take us for an attack.
const MOST_SESSIONS: u32 = 100;

/// More than a day is a mistake.
const LONGEST_TIMEOUT: u32 = 86_400;

impl SmtpSettings {
    /// Another server under the same conditions; a password that was meant for this one stays here.
    pub(crate) fn elsewhere(self, url: &str) -> SmtpSettings {
        SmtpSettings {
            url: Some(url.to_owned()),
            password_file: None,
            ..self
        }
    }

    /// Where it is.
    pub(crate) fn require_url(&self) -> Result<&str, Failure> {
        self.url.as_deref().ok_or_else(|| {
            Failure::usage(
                "configuration: [smtp] has no url",
                "Set it, or NPS_SMTP_URL; without a mail server, leave out [smtp] and all variables that begin with NPS_SMTP_.",
            )
        })
    }

    /// Numbers that can be meant.
    pub(crate) fn require_sensible(&self) -> Result<(), Failure> {
        let numbers = [
            ("connect_timeout", self.connect_timeout, LONGEST_TIMEOUT),
            ("timeout", self.timeout, LONGEST_TIMEOUT),
            ("final_timeout", self.final_timeout, LONGEST_TIMEOUT),
            ("messages_per_connection", self.messages_per_connection, u32::MAX),
            ("sessions", self.sessions, MOST_SESSIONS),
        ];
        for (key, number, most) in numbers {
            if !(1..=most).contains(&number) {
                return Err(Failure::usage(
                    format!("configuration: smtp.{key} is {number}"),
                    format!("Write a whole number from 1 to {most}, or leave the key out."),
                ));
            }
        }
        match self.rate {
            Some(rate) if !(rate.is_finite() && rate >= 0.001) => Err(Failure::usage(
                format!("configuration: smtp.rate is {rate}"),
                "Write how many mails a second, at least 0.001, or leave the key out.",
            )),
            _ => Ok(()),
        }
    }
}

fn rate<'de, D: Deserializer<'de>>(input: D) -> Result<Option<f64>, D::Error> {
    let rate = match Value::deserialize(input)? {
        Value::Integer(number) => Some(number as f64),
        Value::Float(number) => Some(number),
        Value::String(text) => text.parse().ok(),
        _ => None,
    };
    rate.map(Some).ok_or_else(|| D::Error::custom("not a number"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<SmtpSettings, String> {
        let settings: SmtpSettings = toml::from_str(text).map_err(|error| error.message().to_owned())?;
        settings
            .require_sensible()
            .map_err(|failure| failure.to_string())?;
        Ok(settings)
    }

    #[test]
    fn times_are_those_of_the_rfc_unless_told() {
        let settings = read("").expect("settings");
        assert_eq!(
            (settings.connect_timeout, settings.timeout, settings.final_timeout),
            (30, 300, 600)
        );
        assert_eq!(
            (settings.messages_per_connection, settings.sessions, settings.rate),
            (100, 4, None)
        );
        let settings = read("timeout = '20'\nsessions = 8\nrate = 2").expect("settings");
        assert_eq!(
            (settings.timeout, settings.sessions, settings.rate),
            (20, 8, Some(2.0))
        );
        assert_eq!(read("rate = '0.5'").expect("settings").rate, Some(0.5));
    }

    #[test]
    fn numbers_that_nobody_means_are_refused() {
        for (text, why) in [
            ("timeout = 0", "smtp.timeout is 0"),
            ("timeout = -1", "not a whole number"),
            ("final_timeout = 1000000", "smtp.final_timeout is 1000000"),
            ("messages_per_connection = 0", "smtp.messages_per_connection is 0"),
            ("sessions = 1000", "smtp.sessions is 1000"),
            ("sessions = 'many'", "not a whole number"),
            ("rate = 0", "smtp.rate is 0"),
            ("rate = nan", "smtp.rate is NaN"),
            ("rate = 'fast'", "not a number"),
            ("paswword_file = 'x'", "unknown field `paswword_file`"),
        ] {
            let refusal = read(text).expect_err(text);
            assert!(refusal.contains(why), "{text}: {refusal}");
        }
    }

    #[test]
    fn a_password_file_is_for_its_own_server_only() {
        let settings = read("password_file = 'secret'\nroot_certificate = 'ours.pem'").expect("settings");
        let other = settings.elsewhere("smtp://other");
        assert_eq!(
            (other.password_file, other.root_certificate),
            (None, Some("ours.pem".into()))
        );
    }

    #[test]
    fn a_server_without_a_url_is_nowhere() {
        let refusal = read("sessions = 2")
            .expect("settings")
            .require_url()
            .expect_err("no url");
        assert_eq!(refusal.to_string(), "configuration: [smtp] has no url");
    }
}
