//! Section `[delivery]`.

use std::path::PathBuf;

use serde::Deserialize;
use serde::de::{Deserializer, Error};

use super::{count, list};
use crate::exit::Failure;

/// Which mails are made and sent, and for how long that is tried.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub(crate) struct DeliverySettings {
    /// How many weeks before the last one are caught up with.
    #[serde(deserialize_with = "count")]
    #[cfg_attr(test, schemars(range(max = 52)))]
    pub(crate) catch_up_weeks: u32,
    /// Domains that mails may go to; none listed, to all.
    #[serde(deserialize_with = "domains")]
    pub(crate) allowed_domains: Vec<String>,
    /// Hours after its first attempt at which a mail is given up.
    #[serde(deserialize_with = "count")]
    #[cfg_attr(test, schemars(range(min = 1, max = 720)))]
    pub(crate) give_up_after: u32,
    /// Seconds that a run waits for mails to be tried again, before it leaves them for the next run.
    #[serde(deserialize_with = "count")]
    #[cfg_attr(test, schemars(range(max = 86_400)))]
    pub(crate) stay: u32,
    /// Seconds after which mails in the hands of a program that says nothing any more are taken from it.
    #[serde(deserialize_with = "count")]
    #[cfg_attr(test, schemars(range(min = 1, max = 86_400)))]
    pub(crate) lease: u32,
    /// File for what a run has to tell Prometheus.
    pub(crate) metrics: Option<PathBuf>,
}

impl Default for DeliverySettings {
    fn default() -> DeliverySettings {
        DeliverySettings {
            catch_up_weeks: 4,
            allowed_domains: Vec::new(),
            give_up_after: 72,
            stay: 3600,
            lease: 300,
            metrics: None,
        }
    }
}

impl DeliverySettings {
    /// Numbers that can be meant.
    pub(crate) fn require_sensible(&self) -> Result<(), Failure> {
        let numbers = [
            ("catch_up_weeks", self.catch_up_weeks, 0..=52),
            ("give_up_after", self.give_up_after, 1..=720),
            ("stay", self.stay, 0..=86_400),
            ("lease", self.lease, 1..=86_400),
        ];
        for (key, number, sensible) in numbers {
            if !sensible.contains(&number) {
                return Err(Failure::usage(
                    format!("configuration: delivery.{key} is {number}"),
                    format!(
                        "Write a whole number from {} to {}, or leave the key out.",
                        sensible.start(),
                        sensible.end()
                    ),
                ));
            }
        }
        Ok(())
    }

    /// Whether mails may go to this address.
    pub(crate) fn allows(&self, address: &str) -> bool {
        let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
        self.allowed_domains.is_empty()
            || self
                .allowed_domains
                .iter()
                .any(|allowed| allowed.eq_ignore_ascii_case(domain))
    }
}

/// A list, which the environment writes with commas; empty places in it would let nobody through, or look as if they did.
fn domains<'de, D: Deserializer<'de>>(input: D) -> Result<Vec<String>, D::Error> {
    let domains = list(input, "allowed_domains is no list of domains")?;
    match domains.iter().all(|domain| is_domain(domain)) {
        true => Ok(domains),
        false => Err(D::Error::custom(
            "allowed_domains has something that is no domain; write them as example.org",
        )),
    }
}

fn is_domain(text: &str) -> bool {
    !text.is_empty()
        && !text.contains(|letter: char| letter == '@' || letter == '*' || letter.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<DeliverySettings, String> {
        let settings: DeliverySettings = toml::from_str(text).map_err(|error| error.message().to_owned())?;
        settings
            .require_sensible()
            .map_err(|failure| failure.to_string())?;
        Ok(settings)
    }

    #[test]
    fn mails_go_to_the_domains_listed_and_to_no_other() {
        let listed = read("allowed_domains = ['example.org', 'klinikka.fi']").expect("settings");
        assert!(listed.allows("maija@Example.ORG") && listed.allows("m@klinikka.fi"));
        for other in [
            "maija@example.com",
            "maija@sub.example.org",
            "example.org@evil.test",
            "maija",
        ] {
            assert!(!listed.allows(other), "{other}");
        }
        assert!(read("").expect("settings").allows("anybody@anywhere.test"));
        let environment = read("allowed_domains = 'example.org, klinikka.fi'").expect("settings");
        assert_eq!(environment.allowed_domains, listed.allowed_domains);
    }

    #[test]
    fn what_nobody_means_is_refused() {
        for (text, why) in [
            ("allowed_domains = ['']", "no domain"),
            ("allowed_domains = 'example.org,'", "no domain"),
            ("allowed_domains = ['@example.org']", "no domain"),
            ("allowed_domains = ['*.example.org']", "no domain"),
            ("allowed_domains = 7", "no list"),
            ("catch_up_weeks = 53", "delivery.catch_up_weeks is 53"),
            ("give_up_after = 0", "delivery.give_up_after is 0"),
            ("lease = 0", "delivery.lease is 0"),
            ("stay = 'long'", "not a whole number"),
        ] {
            let refusal = read(text).expect_err(text);
            assert!(refusal.contains(why), "{text}: {refusal}");
        }
    }
}
