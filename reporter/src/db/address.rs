//! Connection strings: key=value pairs, or a URL. The driver's own parser refuses half of libpq's keywords.

use percent_encoding::percent_decode_str;

/// Keywords with their values, in the order in which they stand. What is wrong is told without the values, of which one
/// may be a password.
pub(super) fn parse(text: &str) -> Result<Vec<(String, String)>, String> {
    match ["postgresql://", "postgres://"]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme))
    {
        Some(rest) => url(rest),
        None if text.trim().is_empty() => Ok(Vec::new()),
        // Some other server's, and a password may be in it.
        None if text.contains("://") && !text.contains('=') => Err("it is the URL of something else".into()),
        // As psql takes it.
        None if !text.contains('=') => Ok(vec![("dbname".into(), text.trim().into())]),
        None => pairs(text),
    }
}

fn pairs(text: &str) -> Result<Vec<(String, String)>, String> {
    let mut pairs = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let end = rest
            .find(|character: char| character == '=' || character.is_whitespace())
            .unwrap_or(rest.len());
        let (key, after) = rest.split_at(end);
        let Some(after) = after.trim_start().strip_prefix('=') else {
            return Err(format!(
                "there is no \"=\" after its word number {}",
                2 * pairs.len() + 1
            ));
        };
        let (value, after) = value(after.trim_start()).ok_or("a quote is not closed")?;
        pairs.push((key.to_owned(), value));
        rest = after.trim_start();
    }
    Ok(pairs)
}

/// A value, quoted or not, and what follows it; none where a quote is left open.
fn value(text: &str) -> Option<(String, &str)> {
    let (quoted, text) = match text.strip_prefix('\'') {
        Some(inner) => (true, inner),
        None => (false, text),
    };
    let mut value = String::new();
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' => value.extend(characters.next().map(|(_, escaped)| escaped)),
            '\'' if quoted => return Some((value, &text[at + 1..])),
            blank if !quoted && blank.is_whitespace() => return Some((value, &text[at..])),
            other => value.push(other),
        }
    }
    (!quoted).then_some((value, ""))
}

/// What follows the scheme: `user:password@host:port,host:port/database?key=value&key=value`.
fn url(text: &str) -> Result<Vec<(String, String)>, String> {
    let mut pairs = Vec::new();
    let (text, query) = text.split_once('?').unwrap_or((text, ""));
    let (authority, database) = text.split_once('/').unwrap_or((text, ""));
    let (credentials, hosts) = authority.rsplit_once('@').unwrap_or(("", authority));
    let (user, password) = credentials.split_once(':').unwrap_or((credentials, ""));
    let (hosts, ports) = hosts_and_ports(hosts)?;
    for (key, value) in [
        ("user", user),
        ("password", password),
        ("host", &hosts),
        ("port", &ports),
        ("dbname", database),
    ] {
        if !value.is_empty() {
            pairs.push((key.to_owned(), decoded(value, key)?));
        }
    }
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair
            .split_once('=')
            .ok_or("a parameter after \"?\" has no \"=\"")?;
        let key = decoded(key, "a parameter's name")?;
        let value = decoded(value, "a parameter's value")?;
        // As JDBC writes it.
        pairs.push(match (key.as_str(), value.as_str()) {
            ("ssl", "true") => ("sslmode".into(), "require".into()),
            _ => (key, value),
        });
    }
    Ok(pairs)
}

/// `a:1,b,[::1]:2` is hosts `a,b,::1` and ports `1,,2`; there are no ports where none is given.
fn hosts_and_ports(text: &str) -> Result<(String, String), &'static str> {
    let (mut hosts, mut ports) = (Vec::new(), Vec::new());
    for part in text.split(',') {
        let (host, port) = match part.strip_prefix('[') {
            Some(bracketed) => {
                let (host, after) = bracketed.split_once(']').ok_or("a \"[\" is not closed")?;
                match after.strip_prefix(':') {
                    None if !after.is_empty() => return Err("only \":port\" may follow a \"]\""),
                    port => (host, port.unwrap_or_default()),
                }
            }
            None => part.split_once(':').unwrap_or((part, "")),
        };
        hosts.push(host);
        ports.push(port);
    }
    let ports = match ports.iter().all(|port| port.is_empty()) {
        true => String::new(),
        false => ports.join(","),
    };
    Ok((hosts.join(","), ports))
}

fn decoded(text: &str, what: &str) -> Result<String, String> {
    let bytes: Vec<u8> = percent_decode_str(text).collect();
    match String::from_utf8(bytes) {
        Ok(decoded) if !decoded.contains('\0') => Ok(decoded),
        _ => Err(format!("{what} is not UTF-8 after its % signs are resolved")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(text: &str, expected: &[(&str, &str)]) {
        let found = parse(text).unwrap();
        let found: Vec<_> = found
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn pairs_are_read_with_quotes_and_backslashes() {
        is("", &[]);
        is("host=a port = 5433", &[("host", "a"), ("port", "5433")]);
        is(
            r"password='it\'s \\ so' user=ann",
            &[("password", r"it's \ so"), ("user", "ann")],
        );
        is(r"user=ann\ b dbname=''", &[("user", "ann b"), ("dbname", "")]);
        is("host= dbname=x", &[("host", "dbname=x")]);
    }

    #[test]
    fn a_word_alone_is_a_database() {
        is("care", &[("dbname", "care")]);
    }

    #[test]
    fn urls_are_read_part_by_part() {
        is("postgresql://", &[]);
        is("postgres:///care", &[("dbname", "care")]);
        is(
            "postgresql://ann@db/care",
            &[("user", "ann"), ("host", "db"), ("dbname", "care")],
        );
        is(
            "postgresql://ann:s%40t@db:5433/care?sslmode=verify-full&options=-c%20a%3Db",
            &[
                ("user", "ann"),
                ("password", "s@t"),
                ("host", "db"),
                ("port", "5433"),
                ("dbname", "care"),
                ("sslmode", "verify-full"),
                ("options", "-c a=b"),
            ],
        );
        is(
            "postgresql://%2Ftmp/care",
            &[("host", "/tmp"), ("dbname", "care")],
        );
        is(
            "postgresql://db?ssl=true",
            &[("host", "db"), ("sslmode", "require")],
        );
    }

    #[test]
    fn urls_name_several_hosts() {
        is("postgresql://a,b/x", &[("host", "a,b"), ("dbname", "x")]);
        is(
            "postgresql://a:1,[::1]:2,c",
            &[("host", "a,::1,c"), ("port", "1,2,")],
        );
    }

    #[test]
    fn what_is_wrong_is_told_without_a_value() {
        for (text, why) in [
            ("host=a sesam", "no \"=\" after its word number 3"),
            ("host=a password='sesam", "a quote is not closed"),
            ("postgresql://ann:sesam@[::1/x", "\"[\" is not closed"),
            ("postgresql://ann:sesam@[::1]2/x", "may follow"),
            ("postgresql://ann:sesam%FF@b", "password is not UTF-8"),
            ("postgresql://ann:sesam@b?sslmode", "has no \"=\""),
        ] {
            let error = parse(text).unwrap_err();
            assert!(error.contains(why) && !error.contains("sesam"), "{error}");
        }
    }
}
