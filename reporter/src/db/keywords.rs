//! The words of libpq's connection strings and service files, and the variables that stand for them.

use super::keywords::Use::{Ignored, Only, Taken};

/// One of libpq's connection parameters.
pub(super) struct Keyword {
    pub(super) name: &'static str,
    pub(super) variable: Option<&'static str>,
    pub(super) used: Use,
}

/// What becomes of it here. Whatever asks for more safety than we give is refused, never passed over.
pub(super) enum Use {
    Taken,
    /// It makes no difference to this program.
    Ignored,
    /// Only these values; others ask for what this program can't do.
    Only(&'static [&'static str], &'static str),
}

const fn keyword(name: &'static str, variable: &'static str, used: Use) -> Keyword {
    let variable = if variable.is_empty() { None } else { Some(variable) };
    Keyword { name, variable, used }
}

const NO_REVOCATION_LISTS: Use = Only(&[], "revocation lists are not read");
const NO_KERBEROS: Use = Only(&["disable", "prefer"], "encryption by Kerberos is not spoken");

/// All that libpq knows, as of PostgreSQL 18.
pub(super) const KEYWORDS: &[Keyword] = &[
    keyword("service", "PGSERVICE", Taken),
    keyword("servicefile", "PGSERVICEFILE", Taken),
    keyword("host", "PGHOST", Taken),
    keyword("hostaddr", "PGHOSTADDR", Taken),
    keyword("port", "PGPORT", Taken),
    keyword("dbname", "PGDATABASE", Taken),
    keyword("user", "PGUSER", Taken),
    keyword("password", "PGPASSWORD", Taken),
    keyword("passfile", "PGPASSFILE", Taken),
    keyword("connect_timeout", "PGCONNECT_TIMEOUT", Taken),
    keyword("options", "PGOPTIONS", Taken),
    keyword("application_name", "PGAPPNAME", Taken),
    keyword("fallback_application_name", "", Ignored),
    // We speak UTF-8 whatever a terminal speaks.
    keyword("client_encoding", "PGCLIENTENCODING", Ignored),
    keyword("target_session_attrs", "PGTARGETSESSIONATTRS", Taken),
    keyword("load_balance_hosts", "PGLOADBALANCEHOSTS", Taken),
    keyword("channel_binding", "PGCHANNELBINDING", Taken),
    keyword("keepalives", "", Taken),
    keyword("keepalives_idle", "", Taken),
    keyword("keepalives_interval", "", Taken),
    keyword("keepalives_count", "", Taken),
    keyword("tcp_user_timeout", "", Taken),
    keyword("sslmode", "PGSSLMODE", Taken),
    keyword("sslrootcert", "PGSSLROOTCERT", Taken),
    keyword("sslcert", "PGSSLCERT", Taken),
    keyword("sslkey", "PGSSLKEY", Taken),
    keyword("sslnegotiation", "PGSSLNEGOTIATION", Taken),
    keyword("ssl_min_protocol_version", "PGSSLMINPROTOCOLVERSION", Taken),
    keyword(
        "ssl_max_protocol_version",
        "PGSSLMAXPROTOCOLVERSION",
        Only(&["TLSv1.3"], "the newest version is always offered"),
    ),
    keyword(
        "sslsni",
        "PGSSLSNI",
        Only(&["1"], "the server's name is always sent"),
    ),
    keyword(
        "sslcertmode",
        "PGSSLCERTMODE",
        Only(
            &["allow"],
            "a certificate is sent when there is one and the server asks",
        ),
    ),
    keyword("sslcompression", "PGSSLCOMPRESSION", Ignored),
    keyword("sslpassword", "", Only(&[], "encrypted keys are not read")),
    keyword("sslcrl", "PGSSLCRL", NO_REVOCATION_LISTS),
    keyword("sslcrldir", "PGSSLCRLDIR", NO_REVOCATION_LISTS),
    keyword(
        "sslkeylogfile",
        "",
        Only(&[], "the keys of a session are never written down"),
    ),
    keyword(
        "require_auth",
        "PGREQUIREAUTH",
        Only(
            &[],
            "the server chooses how to authenticate; channel_binding=require asks for SCRAM",
        ),
    ),
    keyword(
        "requirepeer",
        "PGREQUIREPEER",
        Only(&[], "the owner of a socket is not looked at"),
    ),
    keyword("gssencmode", "PGGSSENCMODE", NO_KERBEROS),
    keyword("krbsrvname", "PGKRBSRVNAME", Ignored),
    keyword("gsslib", "PGGSSLIB", Ignored),
    keyword("gssdelegation", "PGGSSDELEGATION", Ignored),
    keyword(
        "min_protocol_version",
        "PGMINPROTOCOLVERSION",
        Only(&["3.0"], "protocol 3.0 is spoken"),
    ),
    keyword("max_protocol_version", "PGMAXPROTOCOLVERSION", Ignored),
    keyword(
        "replication",
        "",
        Only(&["false", "off", "no", "0"], "this is no replication"),
    ),
];

/// A keyword by its name.
pub(super) fn find(name: &str) -> Option<&'static Keyword> {
    KEYWORDS.iter().find(|keyword| keyword.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_keyword_and_every_variable_stands_once() {
        let mut seen = std::collections::HashSet::new();
        for keyword in KEYWORDS {
            assert!(seen.insert(keyword.name), "{}", keyword.name);
            assert!(
                keyword.variable.is_none_or(|variable| seen.insert(variable)),
                "{}",
                keyword.name
            );
        }
    }
}
