//! Whether there is anything to report on, and anybody to report to.

use chrono_tz::Tz;
use tokio_postgres::Client;

use super::finding::Finding;
use super::sight::Sight;
use crate::config::{DeliverySettings, Settings};
use crate::exit::Failure;

/// Units, readers and answers, as far as this user may look.
pub(super) async fn check(
    client: &Client,
    sight: Sight,
    settings: &Settings,
) -> Result<Vec<Finding>, Failure> {
    let mut findings = Vec::new();
    if sight.content {
        findings.extend(content(client).await?);
    }
    if sight.mails {
        findings.extend(domains(client, &settings.delivery).await?);
    }
    Ok(findings)
}

async fn content(client: &Client) -> Result<Vec<Finding>, Failure> {
    let row = client
        .query_one(include_str!("../../../../sql/connection/content.sql"), &[])
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
    let mut findings = vec![
        counted("units", units, "run nps-reporter import --kind units FILE"),
        counted(
            "subscriptions",
            subscriptions,
            "run nps-reporter import --kind subscriptions FILE",
        ),
        answers,
        time_zones(row.get("time_zones")),
    ];
    if units > 0 && subscriptions > 0 {
        findings.push(unread(row.get("unread_units")));
        findings.push(closed(row.get("closed_subscriptions")));
    }
    Ok(findings)
}

fn unread(units: i64) -> Finding {
    Finding::counted(
        "readers",
        units,
        "every open unit has one, or one above it",
        |units| {
            Finding::note(
                "readers",
                format!("{units} open units have no reader, nor has any unit above them"),
                "if they should, give them some: nps-reporter import --kind subscriptions FILE",
            )
        },
    )
}

fn closed(subscriptions: i64) -> Finding {
    Finding::counted(
        "closed units",
        subscriptions,
        "nobody waits for mails about one",
        |subscriptions| {
            Finding::note(
                "closed units",
                format!(
                    "{subscriptions} subscriptions are of units that are closed today, which have no digest"
                ),
                "if the units are open, mend survey.units.active; if not, set active to false in survey.subscriptions",
            )
        },
    )
}

/// Readers outside of the domains that mails may go to. Of addresses, only what stands behind the @ is looked at.
async fn domains(client: &Client, settings: &DeliverySettings) -> Result<Option<Finding>, Failure> {
    if settings.allowed_domains.is_empty() {
        return Ok(None);
    }
    let rows = client
        .query(include_str!("../../../../sql/connection/domains.sql"), &[])
        .await?;
    let barred: i64 = rows
        .iter()
        .filter(|row| !settings.allows(row.get("domain")))
        .map(|row| row.get::<_, i64>("readers"))
        .sum();
    Ok(Some(Finding::counted(
        "domains",
        barred,
        "mails may go to every reader",
        |barred| {
            Finding::bad(
                "domains",
                format!("{barred} readers have addresses that mails may not go to"),
                "add their domains to allowed_domains in [delivery], or end their subscriptions",
            )
        },
    )))
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
