//! Section `[internal]`.

use std::path::PathBuf;

use serde::Deserialize;
use serde::de::{Deserializer, Error};
use toml::Value;

use super::{list, unless_empty};

/// What the internal pages tell, and where they are put.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub(crate) struct InternalSettings {
    /// Directory of the pages; the web server serves what is below `current` in it, to those who may see it.
    #[serde(deserialize_with = "unless_empty")]
    pub(crate) directory: Option<PathBuf>,
    /// Codes of the units that have a page; every unit has one where none is listed.
    #[serde(deserialize_with = "units")]
    units: Vec<String>,
    /// Whether comments and cases are shown, as supervisors read them in their digests; figures only otherwise, as for managers.
    #[serde(deserialize_with = "yes_or_no")]
    pub(crate) comments: bool,
}

impl Default for InternalSettings {
    fn default() -> InternalSettings {
        InternalSettings {
            directory: None,
            units: Vec::new(),
            comments: true,
        }
    }
}

impl InternalSettings {
    /// The units that have a page; none for all.
    pub(crate) fn codes(&self) -> Option<&[String]> {
        (!self.units.is_empty()).then_some(self.units.as_slice())
    }
}

fn units<'de, D: Deserializer<'de>>(input: D) -> Result<Vec<String>, D::Error> {
    list(input, "not a list of units' codes")
}

/// A truth value, which the environment can only write as a text.
fn yes_or_no<'de, D: Deserializer<'de>>(input: D) -> Result<bool, D::Error> {
    match Value::deserialize(input)? {
        Value::Boolean(value) => Ok(value),
        Value::String(text) if text == "true" => Ok(true),
        Value::String(text) if text == "false" => Ok(false),
        _ => Err(D::Error::custom("neither true nor false")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<InternalSettings, String> {
        toml::from_str(text).map_err(|error| error.message().to_owned())
    }

    #[test]
    fn without_a_list_every_unit_has_a_page() {
        assert_eq!(read("").expect("settings").codes(), None);
        let settings = read("units = 'kamppi, pasila'\ncomments = 'false'").expect("settings");
        assert_eq!(settings.codes().expect("codes"), ["kamppi", "pasila"]);
        assert!(!settings.comments);
    }

    #[test]
    fn what_nobody_means_is_refused() {
        for (text, why) in [
            ("units = 7", "not a list"),
            ("comments = 'perhaps'", "neither true nor false"),
            ("address = 'https://nps.example.org'", "unknown field"),
        ] {
            let refusal = read(text).expect_err(text);
            assert!(refusal.contains(why), "{text}: {refusal}");
        }
    }
}
