//! Server, extension, schema, roles, rights and clock.

use chrono::{DateTime, Utc};
use tokio_postgres::Client;

use super::finding::Finding;
use crate::exit::Failure;
use crate::roles;
use crate::schema::{self, ENCODING, GRANT, Readiness, SERVERS, Tables, VERSION};

pub(super) fn server(found: &Readiness) -> Finding {
    let name = format!("PostgreSQL {}", found.server_version);
    let (oldest, newest) = (SERVERS.start(), SERVERS.end());
    match SERVERS.contains(&found.server_major) {
        true if found.encoding != ENCODING => Finding::bad(
            "server",
            format!("{name}, with this database in {}", found.encoding),
            "make a database with encoding 'UTF8', since comments come in every script",
        ),
        true => Finding::good("server", name),
        false => Finding::bad(
            "server",
            name,
            format!("use a server of version {oldest} to {newest}"),
        ),
    }
}

pub(super) fn extension(found: &Readiness) -> Finding {
    match (&found.extension, &found.extension_files) {
        (Some(version), _) if schema::require_compatible(version).is_ok() => {
            Finding::good("extension", format!("nps {version}"))
        }
        (Some(version), Some(files)) if files == VERSION => Finding::bad(
            "extension",
            format!("nps {version} in the database, {VERSION} on the server"),
            "say in the database: alter extension nps update;",
        ),
        (Some(version), _) => Finding::bad(
            "extension",
            format!("nps {version}, and nps-reporter is {VERSION}"),
            "install both in the same version, then say in the database: alter extension nps update;",
        ),
        (None, Some(_)) => Finding::bad("extension", "not in this database", "run nps-reporter migrate"),
        (None, None) => Finding::bad(
            "extension",
            "not installed on this server",
            "install its files on the server's machine (make install PG_CONFIG=…), then run nps-reporter migrate",
        ),
    }
}

pub(super) fn tables(tables: Tables) -> Finding {
    match tables.require_usable() {
        Err(failure) => Finding::failure("schema", &failure),
        Ok(()) if tables == Tables::Unrecorded => Finding::bad(
            "schema",
            "survey was made by hand, its version is not recorded",
            "run nps-reporter migrate",
        ),
        Ok(()) => Finding::good("schema", "survey is up to date"),
    }
}

pub(super) async fn roles(client: &Client) -> Result<Finding, Failure> {
    Ok(match roles::inspect(client).await? {
        None => Finding::good("roles", "nps_owner owns the schema, the others have their rights"),
        Some(flaw) => Finding::bad("roles", flaw.what, flaw.mend),
    })
}

/// A user is for some commands or for one; who can run none lacks something.
pub(super) async fn rights(client: &Client) -> Result<Finding, Failure> {
    let rows = client
        .query(include_str!("../../../../sql/connection/rights.sql"), &[])
        .await?;
    let (lacking, able): (Vec<_>, Vec<_>) =
        rows.iter()
            .map(|row| (row.get("command"), row.get("missing")))
            .partition::<Vec<(&str, Option<Vec<&str>>)>, _>(|(_, missing)| missing.is_some());
    let names = |commands: &[(&str, Option<Vec<&str>>)]| -> String {
        let names: Vec<_> = commands.iter().map(|(command, _)| *command).collect();
        names.join(", ")
    };
    if lacking.is_empty() {
        return Ok(Finding::good("rights", "every command may do all it needs"));
    }
    if !able.is_empty() {
        let found = format!("enough for {}; not for {}", names(&able), names(&lacking));
        return Ok(Finding::good("rights", found));
    }
    let missing = lacking.iter().map(|(command, missing)| {
        let missing = missing.as_deref().unwrap_or_default().join(", ");
        format!("{command} lacks {missing}")
    });
    Ok(Finding::bad(
        "rights",
        "not enough for any command",
        format!("{GRANT}: {}", missing.collect::<Vec<_>>().join("; ")),
    ))
}

pub(super) async fn clock(client: &Client) -> Result<Finding, Failure> {
    let before = Utc::now();
    let server: DateTime<Utc> = client.query_one("select clock_timestamp()", &[]).await?.get(0);
    // The server looked at its clock between our two looks; only what lies outside them is a difference.
    let difference = (before - server).max(server - Utc::now()).num_seconds();
    Ok(match difference {
        ..60 => Finding::good("clock", "agrees with the server's"),
        seconds => Finding::bad(
            "clock",
            format!("{seconds} s apart from the server's"),
            "set both by NTP: a week ends when the clock says so",
        ),
    })
}
