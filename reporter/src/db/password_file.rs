//! Password files: lines `host:port:database:user:password`, of which the first that fits counts.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// Whose password is wanted.
pub(super) struct Login<'a> {
    pub(super) host: &'a str,
    pub(super) port: u16,
    pub(super) database: &'a str,
    pub(super) user: &'a str,
}

/// A file that may hold the password.
pub(super) struct PasswordFile {
    pub(super) path: PathBuf,
    lines: String,
    /// Why it is passed over.
    pub(super) flaw: Option<&'static str>,
}

impl PasswordFile {
    /// Opens it, if it is there. One that others may read is passed over as libpq does: with a warning.
    pub(super) fn open(path: &Path) -> Option<PasswordFile> {
        let metadata = std::fs::metadata(path).ok()?;
        let mut flaw = match metadata {
            ref other if !other.is_file() => Some("is not a plain file"),
            ref open if open.permissions().mode() & 0o077 != 0 => {
                Some("can be read by others; say chmod 600")
            }
            _ => None,
        };
        let lines = match flaw {
            None => std::fs::read_to_string(path).unwrap_or_else(|_| {
                flaw = Some("cannot be read");
                String::new()
            }),
            Some(_) => String::new(),
        };
        if let Some(flaw) = flaw {
            tracing::warn!("password file {} is passed over: it {flaw}", path.display());
        }
        Some(PasswordFile {
            path: path.to_owned(),
            lines,
            flaw,
        })
    }

    /// The password of a login.
    pub(super) fn password(&self, login: &Login<'_>) -> Option<String> {
        self.lines.lines().find_map(|line| password(line, login))
    }
}

fn password(line: &str, login: &Login<'_>) -> Option<String> {
    if line.starts_with('#') {
        return None;
    }
    let mut rest = line;
    for wanted in [login.host, &login.port.to_string(), login.database, login.user] {
        let (field, after) = field(rest);
        if field != Field::Any && field != Field::Exactly(wanted.to_owned()) {
            return None;
        }
        rest = after?;
    }
    match field(rest).0 {
        Field::Any => Some("*".to_owned()),
        Field::Exactly(password) => Some(password).filter(|password| !password.is_empty()),
    }
}

#[derive(PartialEq)]
enum Field {
    Any,
    Exactly(String),
}

/// The first field, in which a backslash frees a colon or another backslash, and what follows its colon.
fn field(text: &str) -> (Field, Option<&str>) {
    let mut field = String::new();
    let mut characters = text.char_indices();
    let mut rest = None;
    while let Some((at, character)) = characters.next() {
        match character {
            ':' => {
                rest = Some(&text[at + 1..]);
                break;
            }
            '\\' => field.extend(characters.next().map(|(_, freed)| freed)),
            other => field.push(other),
        }
    }
    let any = text
        .strip_prefix('*')
        .is_some_and(|after| after.is_empty() || after.starts_with(':'));
    (if any { Field::Any } else { Field::Exactly(field) }, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANN: Login<'_> = Login {
        host: "db.example",
        port: 5433,
        database: "care",
        user: "ann",
    };

    #[track_caller]
    fn is(lines: &str, expected: Option<&str>) {
        let found = lines.lines().find_map(|line| password(line, &ANN));
        assert_eq!(found.as_deref(), expected, "{lines}");
    }

    #[test]
    fn the_first_line_that_fits_counts() {
        is("db.example:5433:care:ann:one\n*:*:*:*:two", Some("one"));
        is("db.example:5432:care:ann:one\n*:*:*:ann:two", Some("two"));
        is("other:*:*:*:one\n*:*:*:bo:two", None);
    }

    #[test]
    fn comments_and_short_lines_do_not_count() {
        is("#*:*:*:*:one", None);
        is("db.example:5433:care:ann", None);
        is("*:*:*:*:", None);
        is("", None);
    }

    #[test]
    fn a_backslash_frees_colons_and_backslashes() {
        is(r"*:*:*:*:a\:b\\c", Some(r"a:b\c"));
        let socket = Login { host: "/a:b", ..ANN };
        assert_eq!(password(r"/a\:b:*:*:*:one", &socket).as_deref(), Some("one"));
        // A freed star is no wildcard.
        is(r"\*:*:*:*:one", None);
    }

    #[test]
    fn a_password_ends_at_a_colon() {
        is("*:*:*:*:one:two", Some("one"));
    }
}
