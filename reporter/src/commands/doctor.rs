//! `nps-reporter doctor`: one line a check, and for what is wrong what to do about it.

use std::fmt::{self, Display, Formatter};
use std::path::Path;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use tokio_postgres::Client;

use crate::config::Settings;
use crate::db;
use crate::delivery::smtp::Server;
use crate::digest::message::Sender;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::roles;
use crate::schema::{self, ENCODING, GRANT, Readiness, SERVERS, Tables, VERSION};

/// Check connection, extension, schema, rights, clock and outbox, and say what to mend
#[derive(clap::Args)]
pub(crate) struct Doctor {}

impl Doctor {
    /// Does it.
    pub(crate) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let (client, connection) = db::connect_and_tell(&settings.database).await?;
        let found = schema::inspect(&client).await?;
        let mut findings = vec![
            Finding::good("connection", connection),
            server(&found),
            extension(&found),
            tables(found.tables),
        ];
        if matches!(found.tables, Tables::Current | Tables::Unrecorded) {
            findings.push(roles(&client).await?);
            findings.push(rights(&client).await?);
            // Without the right to look, the finding above says so.
            if may_read(&client).await? {
                findings.extend(content(&client).await?);
            }
        }
        findings.push(clock(&client).await?);
        findings.push(sender(settings));
        findings.push(delivery(settings));
        for finding in &findings {
            output::print(finding)?;
        }
        let healthy = findings.iter().all(|finding| finding.mend.is_none());
        Ok(if healthy { Exit::Done } else { Exit::ToMend })
    }
}

/// What a check found.
struct Finding {
    about: &'static str,
    found: String,
    mend: Option<String>,
}

impl Finding {
    fn good(about: &'static str, found: impl Into<String>) -> Finding {
        Finding {
            about,
            found: found.into(),
            mend: None,
        }
    }

    fn bad(about: &'static str, found: impl Into<String>, mend: impl Into<String>) -> Finding {
        Finding {
            about,
            found: found.into(),
            mend: Some(mend.into()),
        }
    }
}

impl Display for Finding {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.mend {
            None => write!(f, "ok    {:<14} {}", self.about, self.found),
            Some(mend) => write!(f, "mend  {:<14} {}: {mend}", self.about, self.found),
        }
    }
}

fn server(found: &Readiness) -> Finding {
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

fn extension(found: &Readiness) -> Finding {
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

fn tables(tables: Tables) -> Finding {
    match tables.require_usable() {
        Err(failure) => Finding::bad("schema", failure.to_string(), failure.hint()),
        Ok(()) if tables == Tables::Unrecorded => Finding::bad(
            "schema",
            "survey was made by hand, its version is not recorded",
            "run nps-reporter migrate",
        ),
        Ok(()) => Finding::good("schema", "survey is up to date"),
    }
}

async fn roles(client: &Client) -> Result<Finding, Failure> {
    Ok(match roles::inspect(client).await? {
        None => Finding::good("roles", "nps_owner owns the schema, the others have their rights"),
        Some(flaw) => Finding::bad("roles", flaw.what, flaw.mend),
    })
}

/// A user is for some commands or for one; who can run none lacks something.
async fn rights(client: &Client) -> Result<Finding, Failure> {
    let rows = client
        .query(include_str!("../../../sql/connection/rights.sql"), &[])
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

async fn may_read(client: &Client) -> Result<bool, Failure> {
    Ok(client
        .query_one(include_str!("../../../sql/connection/may_read.sql"), &[])
        .await?
        .get(0))
}

async fn content(client: &Client) -> Result<[Finding; 4], Failure> {
    let row = client
        .query_one(include_str!("../../../sql/connection/content.sql"), &[])
        .await?;
    let (units, subscriptions): (i64, i64) = (row.get("units"), row.get("subscriptions"));
    let counted = |about, count: i64, mend: &str| match count {
        0 => Finding::bad(about, "none", mend),
        count => Finding::good(about, count.to_string()),
    };
    let answers = match row.get("has_answers") {
        true => Finding::good("answers", "there are some"),
        false => Finding::bad("answers", "none", "run nps-reporter import FILE"),
    };
    Ok([
        counted("units", units, "run nps-reporter import --kind units FILE"),
        counted(
            "subscriptions",
            subscriptions,
            "run nps-reporter import --kind subscriptions FILE",
        ),
        answers,
        time_zones(row.get("time_zones")),
    ])
}

fn time_zones(zones: Option<Vec<String>>) -> Finding {
    let zones = zones.unwrap_or_default();
    let (known, unknown): (Vec<_>, Vec<_>) = zones.into_iter().partition(|zone| zone.parse::<Tz>().is_ok());
    match unknown.is_empty() {
        true => Finding::good(
            "time zones",
            if known.is_empty() {
                "none".into()
            } else {
                known.join(", ")
            },
        ),
        false => Finding::bad(
            "time zones",
            format!("not known to nps-reporter: {}", unknown.join(", ")),
            "give those units an IANA zone, like Europe/Helsinki",
        ),
    }
}

async fn clock(client: &Client) -> Result<Finding, Failure> {
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

fn sender(settings: &Settings) -> Finding {
    match Sender::new(&settings.mail) {
        Ok(_) => Finding::good("sender", settings.mail.from.clone()),
        Err(failure) => Finding::bad("sender", failure.to_string(), failure.hint()),
    }
}

fn delivery(settings: &Settings) -> Finding {
    if let Some(smtp) = &settings.smtp {
        return match Server::new(smtp).and_then(|server| server.check().map(|()| server)) {
            Ok(server) => Finding::good("delivery", format!("through {server}, which was tried")),
            Err(failure) => Finding::bad("delivery", failure.to_string(), failure.hint()),
        };
    }
    let outbox = &settings.mail.outbox;
    match try_to_write(outbox) {
        Ok(()) => Finding::good("delivery", format!("into directory {}", outbox.display())),
        Err(error) => Finding::bad(
            "delivery",
            format!("directory {} cannot be written to ({error})", outbox.display()),
            "give this user the right, or set outbox in [mail] or NPS_MAIL_OUTBOX",
        ),
    }
}

/// Tries the directory, or where it is still to be made, the nearest one above it.
fn try_to_write(directory: &Path) -> std::io::Result<()> {
    let absolute = std::path::absolute(directory)?;
    let nearest = absolute
        .ancestors()
        .find(|ancestor| ancestor.exists())
        .unwrap_or(&absolute);
    tempfile::tempfile_in(nearest).map(drop)
}
