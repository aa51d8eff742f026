//! The one configuration file, and environment variables that overrule its keys.

mod delivery;
mod internal;
mod page;
#[cfg(test)]
mod schema;
mod smtp;

use std::ffi::OsString;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::Error;
use toml::{Table, Value};

use crate::exit::Failure;

pub(crate) use delivery::DeliverySettings;
pub(crate) use internal::InternalSettings;
pub(crate) use page::PageSettings;
pub(crate) use smtp::SmtpSettings;

/// What is read where no file is named: where packages put it, and where systemd's units read it.
const USUAL: &str = "/etc/nps-reporter/config.toml";

const SECTIONS: [&str; 7] = [
    "database",
    "delivery",
    "internal",
    "mail",
    "page",
    "smtp",
    "templates",
];

/// Everything that can be configured.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Settings {
    /// The file that was read, if any.
    #[serde(skip)]
    pub(crate) file: Option<PathBuf>,
    /// Where the answers are kept.
    pub(crate) database: DatabaseSettings,
    /// What the mails say about themselves, and where they are put.
    pub(crate) mail: MailSettings,
    /// The mail server, which goes before the outbox.
    pub(crate) smtp: Option<SmtpSettings>,
    /// Which mails are made and sent, and for how long that is tried.
    pub(crate) delivery: DeliverySettings,
    /// What is public, and where its pages are put.
    pub(crate) page: PageSettings,
    /// What the pages for inside tell, and where they are put.
    pub(crate) internal: InternalSettings,
    /// The organisation's own looks and words.
    pub(crate) templates: TemplateSettings,
}

/// Section `[database]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub(crate) struct DatabaseSettings {
    /// A URL, key=value pairs or a name, as psql takes them; what it leaves out comes from PGSERVICE, PGHOST and their kin.
    pub(crate) url: Option<String>,
    /// How long a statement may take, as PostgreSQL writes times: 15min, unless the server says otherwise of user or database.
    pub(crate) statement_timeout: Option<String>,
    /// How long to wait for a lock: 30s, unless the server says otherwise.
    pub(crate) lock_timeout: Option<String>,
    /// How many seconds to wait for a server that restarts: 30, unless said here.
    #[serde(deserialize_with = "number")]
    pub(crate) wait: Option<u32>,
}

/// Section `[mail]`.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub(crate) struct MailSettings {
    /// Sender: an address, or `Name <address>`.
    pub(crate) from: String,
    /// Where replies go, when not to the sender.
    pub(crate) reply_to: Option<String>,
    /// Address that takes mails from readers who want no more of them.
    pub(crate) unsubscribe: Option<String>,
    /// Web address on which a reader stops a subscription, `https://…{token}`: by a click, and by a POST (RFC 8058).
    pub(crate) unsubscribe_link: Option<String>,
    /// Web address of a case, with `{case}`, and `{answer}` and `{unit}` where wanted.
    pub(crate) case_link: Option<String>,
    /// Directory that receives one `.eml` file a mail, where there is no mail server: for another program, which takes them from there.
    #[serde(deserialize_with = "unless_empty")]
    pub(crate) outbox: Option<PathBuf>,
}

impl Default for MailSettings {
    fn default() -> MailSettings {
        MailSettings {
            from: "NPS <nps@localhost>".into(),
            reply_to: None,
            unsubscribe: None,
            unsubscribe_link: None,
            case_link: None,
            outbox: None,
        }
    }
}

/// Section `[templates]`.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub(crate) struct TemplateSettings {
    /// Templates of the same names as ours replace them; `texts.toml` does so with texts.
    pub(crate) directory: Option<PathBuf>,
    /// A PNG or JPEG in that directory, or by itself when there is none.
    pub(crate) logo: Option<PathBuf>,
    /// What the logo says to those who don't see it.
    pub(crate) logo_alt: String,
    /// How wide it is shown, in CSS pixels.
    #[serde(deserialize_with = "number")]
    pub(crate) logo_width: Option<u32>,
}

/// A text; an empty one, as the environment has where a variable is to say nothing, is none.
fn unless_empty<'de, T: From<String>, D: serde::Deserializer<'de>>(input: D) -> Result<Option<T>, D::Error> {
    let text = String::deserialize(input)?;
    Ok(Some(text).filter(|text| !text.is_empty()).map(T::from))
}

/// A list of texts, which the environment writes with commas; what is none is told by what it should have been.
fn list<'de, D: serde::Deserializer<'de>>(input: D, otherwise: &str) -> Result<Vec<String>, D::Error> {
    match Value::deserialize(input)? {
        Value::String(text) if text.trim().is_empty() => Ok(Vec::new()),
        Value::String(text) => Ok(text.split(',').map(|item| item.trim().to_owned()).collect()),
        Value::Array(values) => values
            .into_iter()
            .map(Value::try_into)
            .collect::<Result<_, _>>()
            .map_err(D::Error::custom),
        _ => Err(D::Error::custom(otherwise)),
    }
}

/// A number, which the environment can only write as a text.
fn number<'de, D: serde::Deserializer<'de>>(input: D) -> Result<Option<u32>, D::Error> {
    let number = match Value::deserialize(input)? {
        Value::Integer(number) => u32::try_from(number).ok(),
        Value::String(text) => text.parse().ok(),
        _ => None,
    };
    number
        .map(Some)
        .ok_or_else(|| D::Error::custom("not a whole number"))
}

/// The same, where it has to be there.
fn count<'de, D: serde::Deserializer<'de>>(input: D) -> Result<u32, D::Error> {
    number(input)?.ok_or_else(|| D::Error::custom("not a whole number"))
}

/// The file to read: the one that is named, none where that name is empty, or the usual one. That may be missing; and who may not read it, as
/// it may hold passwords, does without, and is told so.
pub(crate) fn file(named: Option<OsString>) -> Option<PathBuf> {
    if let Some(name) = named {
        return Some(PathBuf::from(name)).filter(|file| !file.as_os_str().is_empty());
    }
    match File::open(USUAL) {
        Ok(_) => Some(PathBuf::from(USUAL)),
        Err(error) => {
            if error.kind() == ErrorKind::PermissionDenied {
                tracing::warn!("without the configuration {USUAL}, which this user may not read");
            }
            None
        }
    }
}

impl Settings {
    /// Reads the file, if one is given; then `NPS_MAIL_FROM` overrules `from` in `[mail]`, and so on for every key.
    pub(crate) fn load(file: Option<&Path>) -> Result<Settings, Failure> {
        let table = match file {
            Some(file) => read(file)?,
            None => Table::new(),
        };
        let source = file.map_or("the environment".into(), |file| file.display().to_string());
        let environment = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
        let settings = settings(table, environment).map_err(|error| {
            Failure::usage(
                format!("configuration from {source}: {}", error.message()),
                "Mend that key; its section and name are in the message, or an NPS_… variable sets it.",
            )
        })?;
        Ok(Settings {
            file: file.map(Path::to_owned),
            ..settings
        })
    }
}

fn read(file: &Path) -> Result<Table, Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| {
        Failure::usage(
            format!("cannot read the configuration {}: {error}", file.display()),
            "Check --config or NPS_CONFIG.",
        )
    })?;
    text.parse().map_err(|error: toml::de::Error| {
        // The error's own display quotes the line, and that may hold a password.
        let line = error
            .span()
            .map_or(1, |span| text[..span.start].matches('\n').count() + 1);
        Failure::usage(
            format!(
                "configuration {} line {line}: {}",
                file.display(),
                error.message()
            ),
            "Write it as TOML: [section] lines, then key = \"value\".",
        )
    })
}

fn settings(
    mut table: Table,
    environment: impl Iterator<Item = (String, String)>,
) -> Result<Settings, toml::de::Error> {
    refuse_values_for_sections(&table)?;
    for (name, value) in environment {
        let Some(name) = name.strip_prefix("NPS_").map(str::to_lowercase) else {
            continue;
        };
        let place = SECTIONS
            .iter()
            .find_map(|section| Some((*section, name.strip_prefix(section)?.strip_prefix('_')?)));
        let Some((section, key)) = place else { continue };
        let section = table.entry(section).or_insert_with(|| Value::Table(Table::new()));
        if let Value::Table(section) = section {
            section.insert(key.to_owned(), Value::String(value));
        }
    }
    table.try_into()
}

/// serde would quote the value, which may be a URL with a password.
fn refuse_values_for_sections(table: &Table) -> Result<(), toml::de::Error> {
    match SECTIONS
        .iter()
        .find(|section| table.get(**section).is_some_and(|value| !value.is_table()))
    {
        Some(section) => Err(Error::custom(format!(
            "{section} is a section; write [{section}] and its keys below"
        ))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loaded(text: &str, environment: &[(&str, &str)]) -> Result<Settings, String> {
        let environment = environment
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_string()));
        settings(text.parse().unwrap(), environment).map_err(|error| error.message().to_owned())
    }

    #[test]
    fn the_environment_overrules_the_file() {
        let text = "[mail]\nfrom = 'file@example.org'\noutbox = 'out'";
        let settings = loaded(
            text,
            &[
                ("NPS_MAIL_FROM", "env@example.org"),
                ("NPS_CONFIG", "x"),
                ("HOME", "/"),
            ],
        )
        .unwrap();
        assert_eq!(settings.mail.from, "env@example.org");
        assert_eq!(settings.mail.outbox, Some("out".into()));
    }

    #[test]
    fn an_empty_text_is_none_and_not_the_directory_that_we_are_in() {
        let outbox = |text, environment: &[(&str, &str)]| loaded(text, environment).unwrap().mail.outbox;
        assert_eq!(outbox("", &[]), None);
        assert_eq!(outbox("[mail]\noutbox = ''", &[]), None);
        assert_eq!(outbox("[mail]\noutbox = 'out'", &[("NPS_MAIL_OUTBOX", "")]), None);
    }

    #[test]
    fn a_server_may_come_without_a_url_which_the_command_line_has() {
        let smtp = |environment: &[(&str, &str)]| loaded("", environment).unwrap().smtp.unwrap();
        let settings = smtp(&[("NPS_SMTP_SESSIONS", "2"), ("NPS_SMTP_URL", "")]);
        assert_eq!((settings.url, settings.sessions), (None, 2));
        let settings = smtp(&[("NPS_SMTP_URL", "smtp://localhost")]);
        assert_eq!(settings.url.as_deref(), Some("smtp://localhost"));
    }

    #[test]
    fn a_value_where_a_section_belongs_is_not_quoted() {
        for text in [
            "smtp = 'smtp://user:sesam@host'",
            "database = 'postgres://user:sesam@host'",
        ] {
            let error = loaded(text, &[("NPS_SMTP_URL", "smtp://host")]).unwrap_err();
            assert!(
                error.contains("is a section") && !error.contains("sesam"),
                "{error}"
            );
        }
    }

    #[test]
    fn numbers_are_numbers_wherever_they_stand() {
        let width = |text, environment: &[(&str, &str)]| {
            loaded(text, environment).map(|settings| settings.templates.logo_width)
        };
        assert_eq!(width("[templates]\nlogo_width = 120", &[]), Ok(Some(120)));
        assert_eq!(width("", &[("NPS_TEMPLATES_LOGO_WIDTH", "90")]), Ok(Some(90)));
        assert!(width("[templates]\nlogo_width = '9px'", &[]).is_err());
    }

    #[test]
    fn an_unknown_key_is_named() {
        assert!(loaded("[mail]\nform = 'x'", &[]).unwrap_err().contains("form"));
        assert!(
            loaded("", &[("NPS_SMTP_PORTT", "25")])
                .unwrap_err()
                .contains("portt")
        );
    }
}
