//! Connection parameters from everywhere, in libpq's order: the address that was given, then the service that it or
//! PGSERVICE names, then the PG… variables. What is left has defaults, and a password may be in the password file.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::environment::Environment;
use super::keywords::{self, KEYWORDS, Use};
use super::{address, service_file};
use crate::exit::Failure;

/// Parameters by keyword.
#[derive(Default)]
pub(super) struct Parameters(BTreeMap<&'static str, Parameter>);

struct Parameter {
    value: String,
    /// Where it was said, as an error tells it.
    origin: String,
}

impl Parameters {
    /// Of an address, completed.
    pub(super) fn gather(address: Option<&str>, environment: &Environment) -> Result<Parameters, Failure> {
        let mut parameters = Parameters::default();
        // Of what an address says twice, the last counts; of what a service says twice, the first.
        let said = address::parse(address.unwrap_or_default()).map_err(malformed)?;
        for (key, value) in said.into_iter().rev() {
            parameters.complete(&key, value, &format!("{key} in {ADDRESS}"))?;
        }
        for name in ["service", "servicefile"] {
            parameters.complete_from_variable(name, environment)?;
        }
        if let Some(service) = parameters.get("service") {
            let (file, found) = service_file::load(service, parameters.get("servicefile"), environment)?;
            for (key, value) in found {
                parameters.complete(&key, value, &format!("{key} in {}", file.display()))?;
            }
        }
        for keyword in KEYWORDS {
            parameters.complete_from_variable(keyword.name, environment)?;
        }
        Ok(parameters)
    }

    fn complete_from_variable(&mut self, name: &str, environment: &Environment) -> Result<(), Failure> {
        let variable = keywords::find(name).and_then(|keyword| keyword.variable);
        match variable.and_then(|variable| Some((variable, environment.get(variable)?))) {
            Some((variable, value)) => self.complete(name, value.to_owned(), variable),
            None => Ok(()),
        }
    }

    /// What was said before stays.
    fn complete(&mut self, key: &str, value: String, origin: &str) -> Result<(), Failure> {
        let Some(keyword) = keywords::find(key) else {
            return Err(unknown(key, origin));
        };
        match keyword.used {
            Use::Ignored => tracing::debug!("{origin} makes no difference to this program"),
            Use::Only(values, why) if !value.is_empty() && !values.contains(&value.as_str()) => {
                return Err(Failure::usage(
                    format!("{origin} asks for what this program cannot do: {why}"),
                    "Take it away, or connect through a proxy that can (PgBouncer, stunnel).",
                ));
            }
            Use::Only(..) => {}
            Use::Taken => {
                let parameter = Parameter {
                    value,
                    origin: origin.to_owned(),
                };
                self.0.entry(keyword.name).or_insert(parameter);
            }
        }
        Ok(())
    }

    /// A value; an empty one is as good as none.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        self.0
            .get(key)
            .map(|parameter| parameter.value.as_str())
            .filter(|value| !value.is_empty())
    }

    /// A number.
    pub(super) fn number<N: FromStr>(&self, key: &str) -> Result<Option<N>, Failure> {
        self.get(key)
            .map(|text| {
                text.trim()
                    .parse()
                    .map_err(|_| self.refuse(key, "a whole number"))
            })
            .transpose()
    }

    /// One of a few words.
    pub(super) fn choice<C: Copy>(&self, key: &str, choices: &[(&str, C)]) -> Result<Option<C>, Failure> {
        let Some(text) = self.get(key) else {
            return Ok(None);
        };
        match choices.iter().find(|(word, _)| *word == text) {
            Some((_, choice)) => Ok(Some(*choice)),
            None => {
                let words: Vec<_> = choices.iter().map(|(word, _)| *word).collect();
                Err(self.refuse(key, &format!("one of {}", words.join(", "))))
            }
        }
    }

    /// Refuses a value that is not as it should be.
    pub(super) fn refuse(&self, key: &str, expected: &str) -> Failure {
        match self.0.get(key) {
            Some(Parameter { origin, .. }) if origin.ends_with(ADDRESS) => {
                let hint = format!("Write {expected}. {ESCAPES}");
                Failure::usage(format!("{origin} is not what it should be"), hint)
            }
            Some(Parameter { origin, value }) => {
                Failure::usage(format!("{origin} is {value:?}"), format!("Write {expected}."))
            }
            None => Failure::usage(format!("there is no {key}"), format!("Write {expected}.")),
        }
    }
}

/// Nothing of an address is quoted: what looks like a port or a keyword may be half of a password.
const ADDRESS: &str = "the database address";
const ESCAPES: &str = "In a URL, / ? @ and % of a password are %2F %3F %40 and %25.";

fn unknown(key: &str, origin: &str) -> Failure {
    let what = match origin.ends_with(ADDRESS) {
        true => format!("{ADDRESS} has a keyword that libpq does not know"),
        false => format!("{origin}: libpq has no such keyword"),
    };
    let near = KEYWORDS
        .iter()
        .map(|keyword| (strsim::jaro_winkler(key, keyword.name), keyword.name))
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .filter(|(likeness, _)| *likeness > 0.8);
    let hint = match near {
        Some((_, name)) => format!("Did you mean {name}? {ESCAPES}"),
        None => format!("Write host, port, dbname, user or another keyword of PostgreSQL's. {ESCAPES}"),
    };
    Failure::usage(what, hint)
}

fn malformed(why: String) -> Failure {
    Failure::usage(
        format!("the database address cannot be read: {why}"),
        "Write --database, DATABASE_URL or [database] url like postgresql://user@host:5432/name \
         or like host=/var/run/postgresql dbname=name.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    fn environment(variables: &[(&str, &str)]) -> Environment {
        let variables = variables
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_string()));
        Environment {
            variables: HashMap::from_iter(variables),
            home: None,
            user: None,
        }
    }

    #[test]
    fn the_address_goes_before_the_service_and_the_service_before_the_environment() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("services");
        std::fs::write(&file, "[care]\nhost=service\nport=2\ndbname=service\n").unwrap();
        let set = [
            ("PGSERVICE", "care"),
            ("PGSERVICEFILE", file.to_str().unwrap()),
            ("PGHOST", "variable"),
            ("PGPORT", "3"),
            ("PGUSER", "variable"),
        ];
        let found = Parameters::gather(Some("host=address"), &environment(&set)).unwrap();
        let values = ["host", "port", "dbname", "user"].map(|key| found.get(key));
        assert_eq!(
            values,
            [Some("address"), Some("2"), Some("service"), Some("variable")]
        );
    }

    #[test]
    fn the_last_word_of_an_address_counts() {
        for address in ["user=ann user=bo", "postgresql://ann@db/care?user=bo"] {
            let found = Parameters::gather(Some(address), &environment(&[])).unwrap();
            assert_eq!(found.get("user"), Some("bo"), "{address}");
        }
    }

    #[test]
    fn a_service_that_is_nowhere_is_told() {
        let error = Parameters::gather(
            Some("service=care"),
            &environment(&[("PGSYSCONFDIR", "/nonexistent")]),
        );
        assert!(error.err().unwrap().to_string().contains("no service \"care\""));
        let named = environment(&[("PGSERVICEFILE", "/nonexistent")]);
        let error = Parameters::gather(Some("service=care"), &named);
        assert!(
            error
                .err()
                .unwrap()
                .to_string()
                .contains("service file /nonexistent: cannot be read")
        );
    }

    #[test]
    fn what_asks_for_more_safety_than_there_is_is_refused() {
        for address in [
            "sslcrl=x",
            "requirepeer=postgres",
            "gssencmode=require",
            "postgresql://db?require_auth=scram-sha-256",
        ] {
            let error = Parameters::gather(Some(address), &environment(&[]))
                .err()
                .unwrap()
                .to_string();
            assert!(error.contains("cannot do"), "{error}");
        }
        assert!(Parameters::gather(None, &environment(&[("PGREQUIREAUTH", "scram-sha-256")])).is_err());
        let harmless = [
            ("PGGSSENCMODE", "prefer"),
            ("PGCLIENTENCODING", "LATIN1"),
            ("PGREQUIREAUTH", ""),
        ];
        assert!(Parameters::gather(None, &environment(&harmless)).is_ok());
    }

    #[test]
    fn an_error_names_the_place_and_never_a_password() {
        let set = environment(&[("PGPORT", "many")]);
        let found = Parameters::gather(Some("password=sesam connect_timeout=soon"), &set).unwrap();
        assert_eq!(
            found.number::<u16>("port").unwrap_err().to_string(),
            "PGPORT is \"many\""
        );
        let error = found.number::<u16>("connect_timeout").unwrap_err().to_string();
        assert_eq!(
            error,
            "connect_timeout in the database address is not what it should be"
        );
        for address in [
            "sesam=1",
            "host=x password=good sesam=1",
            "postgresql://ann:x?sesam=1@db/care",
        ] {
            let error = Parameters::gather(Some(address), &set).err().unwrap();
            assert!(!format!("{error} {}", error.hint()).contains("sesam"), "{error}");
        }
        let slash = Parameters::gather(Some("postgresql://ann:sesam/1@db/care"), &set).unwrap();
        let error = slash.number::<u16>("port").unwrap_err().to_string();
        assert!(!error.contains("sesam"), "{error}");
        let error = Parameters::gather(Some("sslmod=require"), &set).err().unwrap();
        assert!(
            error.hint().starts_with("Did you mean sslmode?"),
            "{}",
            error.hint()
        );
    }
}
