//! Service files: a name for a whole set of connection parameters.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::environment::Environment;
use crate::exit::Failure;

/// Where Debian's libpq looks for the one of the whole machine.
const SYSTEM_DIRECTORY: &str = "/etc/postgresql-common";

/// The parameters of a service, and the file that has them. The user's own file goes before the machine's.
pub(super) fn load(
    service: &str,
    own: Option<&str>,
    environment: &Environment,
) -> Result<(PathBuf, Vec<(String, String)>), Failure> {
    let named = own.map(PathBuf::from);
    let own = named.clone().or_else(|| environment.at_home(".pg_service.conf"));
    let directory = environment.get("PGSYSCONFDIR").unwrap_or(SYSTEM_DIRECTORY);
    let system = Path::new(directory).join("pg_service.conf");
    for file in own.into_iter().chain([system]) {
        let text = match std::fs::read_to_string(&file) {
            Ok(text) => text,
            // libpq takes it so, too: only a file that was asked for must be there.
            Err(error) if error.kind() == ErrorKind::NotFound && named.as_ref() != Some(&file) => continue,
            Err(error) => return Err(unusable(&file, format!("cannot be read: {error}"))),
        };
        match section(&text, service) {
            Ok(Some(parameters)) => return Ok((file, parameters)),
            Ok(None) => {}
            Err(why) => return Err(unusable(&file, why)),
        }
    }
    Err(Failure::usage(
        format!("there is no service {service:?} in any service file"),
        format!(
            "Write a section [{service}] into ~/.pg_service.conf or {directory}/pg_service.conf, or name the file in PGSERVICEFILE."
        ),
    ))
}

fn unusable(file: &Path, why: String) -> Failure {
    Failure::usage(
        format!("service file {}: {why}", file.display()),
        "Write a line [service], and below it lines like host=db.example.org and port=5432; # begins a comment.",
    )
}

/// The section of this name, if there is one.
fn section(text: &str, service: &str) -> Result<Option<Vec<(String, String)>>, String> {
    let mut found: Option<Vec<(String, String)>> = None;
    let mut inside = false;
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix('[') {
            // The first section of a name counts.
            inside = found.is_none() && name.strip_suffix(']') == Some(service);
            if inside {
                found = Some(Vec::new());
            }
        } else if let (true, Some(parameters)) = (inside, &mut found) {
            let (key, value) = line
                .split_once('=')
                .ok_or_else(|| format!("line {number} has no \"=\""))?;
            if key.trim() == "service" {
                return Err(format!("line {number}: a service cannot refer to another"));
            }
            parameters.push((key.trim().to_owned(), value.trim().to_owned()));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# ours\n\n[other]\nhost=elsewhere\nodd\n[care]\n  host=db.example\n# port=1\nport=5433\noptions=-c a=b\n[care]\nhost=second\n";

    #[test]
    fn a_section_ends_where_the_next_begins() {
        let found = section(FILE, "care").unwrap().unwrap();
        let expected = [("host", "db.example"), ("port", "5433"), ("options", "-c a=b")];
        assert_eq!(
            found,
            expected.map(|(key, value)| (key.to_owned(), value.to_owned()))
        );
        assert_eq!(section(FILE, "survey").unwrap(), None);
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named() {
        assert_eq!(section(FILE, "other").unwrap_err(), "line 5 has no \"=\"");
        assert!(section("[a]\nservice=b", "a").unwrap_err().contains("line 2"));
    }
}
