//! Section `[page]`.

use std::path::PathBuf;

use serde::Deserialize;
use serde::de::{Deserializer, Error};

use super::{count, list, unless_empty};
use crate::exit::Failure;
use crate::locale::Locale;

/// Fewer answers than this can't be told in a way that hides the few.
const LEAST: u32 = 10;

/// The kinds of units that an entry of `units` may ask for.
const KINDS: [&str; 4] = ["organisation", "line", "site", "ward"];

/// What is public, and where its pages are put.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PageSettings {
    /// Directory of the pages; the web server serves what is below `current` in it.
    #[serde(deserialize_with = "unless_empty")]
    pub(crate) directory: Option<PathBuf>,
    /// Web address under which they are served.
    #[serde(deserialize_with = "unless_empty")]
    address: Option<String>,
    /// The units that are public, by code; `code/site` is every site below that unit. None is, unless it is listed.
    #[serde(deserialize_with = "codes")]
    pub(crate) units: Vec<String>,
    /// Units that are not, whatever lists them.
    #[serde(deserialize_with = "codes")]
    pub(crate) except: Vec<String>,
    /// From how many answers on a figure is shown.
    #[serde(deserialize_with = "count")]
    #[cfg_attr(test, schemars(range(min = 10, max = 1000)))]
    smallest_group: u32,
    /// Language of the page on which visitors arrive.
    pub(crate) language: Locale,
    /// Address, of mail or of a page, for whoever finds something wrong with the pages.
    #[serde(deserialize_with = "unless_empty")]
    pub(crate) feedback: Option<String>,
}

impl Default for PageSettings {
    fn default() -> PageSettings {
        PageSettings {
            directory: None,
            address: None,
            units: Vec::new(),
            except: Vec::new(),
            smallest_group: LEAST,
            language: Locale::Fi,
            feedback: None,
        }
    }
}

impl PageSettings {
    /// What can be meant.
    pub(crate) fn require_sensible(&self) -> Result<(), Failure> {
        if self.units.is_empty() {
            return Err(Failure::usage(
                "configuration: page.units lists no unit, and nothing is public unless it is listed",
                "Write units = [\"code\", \"code/site\"] in [page]: a unit, and every site below it.",
            ));
        }
        for entry in &self.units {
            let kind = entry.split_once('/').map(|(_, kind)| kind);
            if kind.is_some_and(|kind| !KINDS.contains(&kind)) {
                return Err(Failure::usage(
                    format!("configuration: page.units has {entry:?}, which asks for no kind of unit"),
                    format!("After the slash may stand {}.", KINDS.join(", ")),
                ));
            }
        }
        if !(LEAST..=1000).contains(&self.smallest_group) {
            return Err(Failure::usage(
                format!("configuration: page.smallest_group is {}", self.smallest_group),
                format!(
                    "Write a whole number from {LEAST} to 1000: of fewer answers even rounded figures tell too much."
                ),
            ));
        }
        for (key, address) in [("address", &self.address), ("feedback", &self.feedback)] {
            if let Some(address) = address.as_deref().filter(|address| !is_address(key, address)) {
                return Err(Failure::usage(
                    format!("configuration: page.{key} is no address: {address:?}"),
                    "Write an address of the web, https://nps.example.org/; feedback may also be mailto:feedback@example.org.",
                ));
            }
        }
        Ok(())
    }

    /// The units named, without the kinds asked for below them.
    pub(crate) fn codes(&self) -> Vec<String> {
        let code = |entry: &String| entry.split('/').next().unwrap_or_default().to_owned();
        self.units.iter().chain(&self.except).map(code).collect()
    }

    /// From how many answers on a figure is shown.
    pub(crate) fn smallest_group(&self) -> u64 {
        u64::from(self.smallest_group)
    }

    /// Web address of the site, with a slash at its end; empty where none is configured.
    pub(crate) fn address(&self) -> String {
        match self.address.as_deref() {
            None => String::new(),
            Some(address) => format!("{}/", address.trim_end_matches('/')),
        }
    }
}

fn is_address(key: &str, text: &str) -> bool {
    // The address of the pages stands in them as it is.
    let (schemes, refused): (&[&str], _) = match key {
        "feedback" => (&["https://", "http://", "mailto:"], ""),
        _ => (&["https://", "http://"], "<>&\"'?#"),
    };
    let is_refused = |letter: char| letter.is_whitespace() || letter.is_control() || refused.contains(letter);
    !text.contains(is_refused)
        && schemes
            .iter()
            .any(|scheme| text.len() > scheme.len() && text.starts_with(scheme))
}

/// A list, which the environment writes with commas.
fn codes<'de, D: Deserializer<'de>>(input: D) -> Result<Vec<String>, D::Error> {
    let codes = list(input, "not a list of units' codes")?;
    match codes.iter().any(String::is_empty) {
        true => Err(D::Error::custom("a list of units has an empty place")),
        false => Ok(codes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<PageSettings, String> {
        let settings: PageSettings = toml::from_str(text).map_err(|error| error.message().to_owned())?;
        settings
            .require_sensible()
            .map_err(|failure| failure.to_string())?;
        Ok(settings)
    }

    #[test]
    fn units_are_listed_one_by_one_or_by_their_kind() {
        let settings = read("units = 'care, care/site'\nexcept = ['pello']").expect("settings");
        assert_eq!(settings.units, ["care", "care/site"]);
        assert_eq!(settings.codes(), ["care", "care", "pello"]);
        assert_eq!(settings.smallest_group(), 10);
    }

    #[test]
    fn an_address_ends_with_one_slash() {
        for text in ["https://nps.example.org", "https://nps.example.org/"] {
            let settings = read(&format!("units = ['care']\naddress = '{text}'")).expect("settings");
            assert_eq!(settings.address(), "https://nps.example.org/");
        }
    }

    #[test]
    fn what_nobody_means_is_refused() {
        for (text, why) in [
            ("", "nothing is public unless it is listed"),
            ("units = ['']", "an empty place"),
            ("units = 7", "not a list"),
            ("units = ['care/house']", "asks for no kind"),
            ("units = ['care']\nsmallest_group = 9", "page.smallest_group is 9"),
            (
                "units = ['care']\naddress = 'nps.example.org'",
                "page.address is no address",
            ),
            (
                "units = ['care']\nfeedback = 'javascript:alert(1)'",
                "page.feedback is no address",
            ),
            (
                "units = ['care']\naddress = 'https://x/\"><script>'",
                "page.address is no address",
            ),
            ("units = ['care']\nlanguage = 'de'", "unknown variant"),
        ] {
            let refusal = read(text).expect_err(text);
            assert!(refusal.contains(why), "{text}: {refusal}");
        }
    }
}
