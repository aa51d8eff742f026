//! Where a mail server is, and how to talk to it: `smtps://user:password@host:465/our.name`, `smtp://host:587?tls=required`.

use std::fmt;
use std::net::IpAddr;

use lettre::transport::smtp::{SMTP_PORT, SUBMISSION_PORT, SUBMISSIONS_PORT};
use percent_encoding::percent_decode_str;
use url::Url;

/// What a URL says.
#[derive(Clone)]
pub(super) struct Location {
    /// A name or an IP address, without brackets.
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) encryption: Encryption,
    pub(super) user: Option<String>,
    pub(super) password: Option<String>,
    /// Our name for EHLO.
    pub(super) hello: Option<String>,
}

/// How the connection is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encryption {
    None,
    /// Nothing but EHLO and STARTTLS goes out before TLS.
    StartTls,
    FromTheStart,
}

impl Location {
    /// Reads a URL. Errors never quote it, since it may hold a password.
    pub(super) fn parse(text: &str) -> Result<Location, String> {
        let url = Url::parse(text).map_err(|error| error.to_string())?;
        let host = url
            .host_str()
            .unwrap_or_default()
            .trim_matches(['[', ']'])
            .to_owned();
        let encryption = encryption(&url, is_this_machine(&host))?;
        if host.is_empty() {
            return Err("it names no host".into());
        }
        let usual_port = match encryption {
            Encryption::None => SMTP_PORT,
            Encryption::StartTls => SUBMISSION_PORT,
            Encryption::FromTheStart => SUBMISSIONS_PORT,
        };
        let user = Some(url.username()).filter(|user| !user.is_empty());
        if user.is_some() && encryption == Encryption::None && !is_this_machine(&host) {
            return Err("with tls=none anybody on the way could read the password".into());
        }
        Ok(Location {
            port: url.port().unwrap_or(usual_port),
            encryption,
            user: user.map(decoded).transpose()?,
            password: url.password().map(decoded).transpose()?,
            hello: Some(url.path().trim_matches('/'))
                .filter(|name| !name.is_empty())
                .map(str::to_owned),
            host,
        })
    }
}

/// A mistyped `tls` must not turn it off, so everything else is refused.
fn encryption(url: &Url, is_this_machine: bool) -> Result<Encryption, String> {
    let parameters: Vec<_> = url.query_pairs().collect();
    let parameters: Vec<_> = parameters.iter().map(|(key, value)| (&**key, &**value)).collect();
    match (url.scheme(), parameters.as_slice()) {
        ("smtps", []) => Ok(Encryption::FromTheStart),
        ("smtp", []) if is_this_machine => Ok(Encryption::None),
        ("smtp", [] | [("tls", "required")]) => Ok(Encryption::StartTls),
        ("smtp", [("tls", "none")]) => Ok(Encryption::None),
        ("smtp", [("tls", "opportunistic")]) => {
            Err("tls=opportunistic lets anybody on the way turn TLS off; say required, or none".into())
        }
        ("smtp" | "smtps", _) => {
            Err("after ? only tls=required or tls=none may stand, and nothing after smtps".into())
        }
        (scheme, _) => Err(format!("unknown scheme '{scheme}'")),
    }
}

fn is_this_machine(host: &str) -> bool {
    match host.parse::<IpAddr>() {
        Ok(address) => address.is_loopback(),
        Err(_) => host.eq_ignore_ascii_case("localhost"),
    }
}

fn decoded(text: &str) -> Result<String, String> {
    match percent_decode_str(text).decode_utf8() {
        Ok(text) => Ok(text.into_owned()),
        Err(_) => Err("user or password is not UTF-8".into()),
    }
}

/// What may be shown: no user, no password.
impl fmt::Display for Location {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.host.contains(':') {
            true => write!(out, "[{}]:{}", self.host, self.port),
            false => write!(out, "{}:{}", self.host, self.port),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(url: &str) -> Result<(String, Encryption), String> {
        Location::parse(url).map(|location| (location.to_string(), location.encryption))
    }

    fn found(place: &str, encryption: Encryption) -> Result<(String, Encryption), String> {
        Ok((place.to_owned(), encryption))
    }

    #[test]
    fn only_this_machine_is_talked_to_in_plain_unless_told_so() {
        assert_eq!(read("smtp://localhost"), found("localhost:25", Encryption::None));
        assert_eq!(
            read("smtp://127.0.0.1:2525"),
            found("127.0.0.1:2525", Encryption::None)
        );
        assert_eq!(read("smtp://[::1]"), found("[::1]:25", Encryption::None));
        assert_eq!(
            read("smtp://mail.example.org"),
            found("mail.example.org:587", Encryption::StartTls)
        );
        assert_eq!(
            read("smtp://localhost?tls=required"),
            found("localhost:587", Encryption::StartTls)
        );
        assert_eq!(
            read("smtp://mail.example.org?tls=none"),
            found("mail.example.org:25", Encryption::None)
        );
        assert_eq!(
            read("smtps://mail.example.org/"),
            found("mail.example.org:465", Encryption::FromTheStart)
        );
        assert_eq!(
            read("smtps://[2001:db8::1]"),
            found("[2001:db8::1]:465", Encryption::FromTheStart)
        );
    }

    #[test]
    fn a_password_never_goes_out_in_plain_to_another_machine() {
        assert!(read("smtp://ann:sesam@localhost").is_ok());
        let refusal = read("smtp://ann:sesam@mail.example.org?tls=none").expect_err("a refusal");
        assert!(
            refusal.contains("password") && !refusal.contains("sesam"),
            "{refusal}"
        );
    }

    #[test]
    fn what_could_be_a_mistake_is_refused() {
        for (url, why) in [
            ("smtp://host?tsl=required", "only tls="),
            ("smtp://host?tls=Required", "only tls="),
            ("smtp://host?tls=required&tls=none", "only tls="),
            ("smtps://host?tls=none", "nothing after smtps"),
            ("smtp://host?tls=opportunistic", "turn TLS off"),
            ("smpt://host", "unknown scheme 'smpt'"),
            ("smtp://", "no host"),
            ("smtp:host", "no host"),
            ("host", "relative URL"),
            ("smtp://host:port", "invalid port"),
        ] {
            let refusal = read(url).expect_err(url);
            assert!(refusal.contains(why), "{url}: {refusal}");
        }
    }

    #[test]
    fn user_password_and_our_own_name_may_stand_in_it() {
        let location = Location::parse("smtps://ann%40care:p%40ss@mail.example.org/nps.example.org")
            .expect("a location");
        assert_eq!(location.user.as_deref(), Some("ann@care"));
        assert_eq!(location.password.as_deref(), Some("p@ss"));
        assert_eq!(location.hello.as_deref(), Some("nps.example.org"));
        assert_eq!(location.to_string(), "mail.example.org:465");
    }
}
