//! What should have been done by now, by programs that a timer starts: mails, invitations, topics.

use tokio_postgres::{Client, Row};

use super::finding::Finding;
use super::sight::Sight;
use crate::exit::Failure;

/// As far as this user may look.
pub(super) async fn check(client: &Client, sight: Sight) -> Result<Vec<Finding>, Failure> {
    let mut findings = Vec::new();
    if sight.mails {
        let statement = include_str!("../../../../sql/deliveries/doctor.sql");
        let row = client.query_one(statement, &[]).await?;
        findings.extend([unmade(&row), unsent(&row), held(&row)]);
    }
    if sight.invitations {
        let statement = include_str!("../../../../sql/invitations/overdue.sql");
        findings.push(invitations(client.query_one(statement, &[]).await?.get(0)));
    }
    if sight.topics {
        let statement = include_str!("../../../../sql/topics/is_classified.sql");
        findings.push(topics(client.query_one(statement, &[]).await?.get(0)));
    }
    Ok(findings)
}

fn unmade(row: &Row) -> Finding {
    Finding::counted(
        "digests",
        row.get("unmade"),
        "those that are due are made",
        |mails| {
            Finding::bad(
                "digests",
                format!("{mails} mails have been due for more than a day and are not in the ledger"),
                "have nps-reporter digest run started by a timer or cron, or see why it fails",
            )
        },
    )
}

fn unsent(row: &Row) -> Finding {
    let (abandoned, waiting): (i64, i64) = (row.get("abandoned"), row.get("waiting"));
    Finding::counted("unsent mails", abandoned + waiting, "none for long", |mails| {
        Finding::bad(
            "unsent mails",
            format!(
                "{mails}: {abandoned} left more than an hour ago by a program that has gone, {waiting} waiting for more than a day"
            ),
            "run nps-reporter digest run, which takes them up, and have it started by a timer or cron",
        )
    })
}

/// Nobody can do more about most mails that failed than mend an address, which takes its time.
fn held(row: &Row) -> Finding {
    let (uncertain, failed): (i64, i64) = (row.get("uncertain"), row.get("failed"));
    match (uncertain, failed) {
        (0, 0) => Finding::good("held mails", "none"),
        (0, failed) => Finding::note(
            "held mails",
            format!("{failed} failed in the last two weeks"),
            "nps-reporter digest status tells which and why",
        ),
        _ => Finding::bad(
            "held mails",
            format!(
                "{uncertain} that the mail server may have or not, {failed} failed in the last two weeks"
            ),
            "nps-reporter digest status tells which, and what can be done about them",
        ),
    }
}

fn invitations(overdue: i64) -> Finding {
    Finding::counted("invitations", overdue, "none is overdue", |invitations| {
        Finding::bad(
            "invitations",
            format!("{invitations} have been due for more than a day, and no gateway has claimed them"),
            "see whether the gateway runs: nps-reporter invitations claim",
        )
    })
}

fn topics(classified: bool) -> Finding {
    match classified {
        true => Finding::good("topics", "every comment is classified by the lexicons in use"),
        false => Finding::bad(
            "topics",
            "earlier comments are not classified by the lexicons in use",
            "run nps-reporter topics classify",
        ),
    }
}
