//! A week's mails through Postfix's smtp-sink, beside Postfix's own smtp-source with as many sessions and mails as large.

use std::fs;

use anyhow::{Context, Result, ensure};
use nps_tests::cluster::{Cluster, Database};
use nps_tests::postfix::{self, Sink};
use nps_tests::reporter;

use crate::contest::{median, met, timed};

const MAILS: usize = 5_000;
const SESSIONS: [usize; 4] = [2, 4, 8, 16];
/// Our rate in theirs.
const TARGET: f64 = 0.7;

const READERS: &str = "
    insert into survey.units (code, kind, name) select 'unit' || i, 'site', 'Unit ' || i from generate_series(1, 500) as i;
    insert into survey.people (email, name) select 'reader' || i || '@example.org', 'Reader ' || i from generate_series(1, 5000) as i;
    insert into survey.subscriptions (person_id, unit_id)
    select person_id, unit_id from survey.people join survey.units on person_id % 500 = unit_id % 500";

pub(crate) fn run(rounds: usize) -> Result<()> {
    let cluster = Cluster::start(&["shared_buffers=1GB"]);
    let database = cluster.database("mails");
    reporter::migrate(&database);
    database.run(READERS);
    let sink = Sink::start();
    let mail = digest()?;
    println!(
        "{MAILS} mails of {} bytes from the ledger into smtp-sink, beside smtp-source; {rounds} rounds, medians, and of the rounds' ratios",
        mail.len()
    );
    let mut week = 0;
    for sessions in SESSIONS {
        let (mut theirs, mut ours) = (Vec::new(), Vec::new());
        for _ in 0..rounds {
            theirs.push(source(&sink, sessions, mail.len())?);
            week += 1;
            make(&database, week, &mail);
            ours.push(send(&database, &sink, sessions, week)?);
        }
        let ratio = median(theirs.iter().zip(&ours).map(|(theirs, ours)| theirs / ours));
        println!(
            "  {sessions:>2} sessions: {:.0} a second, smtp-source {:.0} a second: {ratio:.2} ×   target: at least {TARGET}: {}",
            MAILS as f64 / median(ours.into_iter()),
            MAILS as f64 / median(theirs.into_iter()),
            met(ratio >= TARGET)
        );
    }
    println!();
    Ok(())
}

/// A digest as our templates make it, with all its parts.
fn digest() -> Result<String> {
    let directory = tempfile::tempdir()?;
    let mut check = reporter::without_database();
    check
        .args(["templates", "check", "--output"])
        .arg(directory.path());
    timed(check.env("NPS_MAIL_FROM", "nps@example.org"))?;
    fs::read_to_string(directory.path().join("full-fi-supervisor.eml")).context("a digest that was made")
}

/// Puts a week's mails into the ledger, made.
fn make(database: &Database<'_>, week: i32, mail: &str) {
    database.run(&format!(
        "select count(*) from (
            select array_agg(date '2025-01-06' + 7 * {week} order by subscription_id) as mondays, array_agg(unit_id order by subscription_id) as units,
                array_agg(person_id order by subscription_id) as people, array_agg(subscription_id order by subscription_id) as subscriptions
            from survey.subscriptions
        ) as asked, survey.queue_deliveries(mondays, units, people, subscriptions, array_fill(null::text, array[cardinality(units)]));
        select survey.fix_deliveries(array_agg(delivery_id), array_agg(email), array_agg(format('<%s@example.org>', delivery_id)), array_agg(mail.message), 0)
        from survey.deliveries
        join survey.people using (person_id)
        cross join (select convert_to($mail${mail}$mail$, 'utf8')) as mail (message)
        where state = 'pending' and deliveries.message is null"
    ));
}

fn source(sink: &Sink, sessions: usize, bytes: usize) -> Result<f64> {
    let mut source = postfix::program("smtp-source");
    source
        .args([
            "-s",
            &sessions.to_string(),
            "-m",
            &MAILS.to_string(),
            "-l",
            &bytes.to_string(),
        ])
        .arg(format!("127.0.0.1:{}", sink.port()));
    timed(&mut source)
}

fn send(database: &Database<'_>, sink: &Sink, sessions: usize, week: i32) -> Result<f64> {
    let monday = database.ask(&format!(
        "select to_char(date '2025-01-06' + 7 * {week}, 'IYYY-\"W\"IW')"
    ));
    let mut run = reporter::command(database);
    run.args(["digest", "run", "--week", &monday])
        .env("NPS_SMTP_URL", format!("smtp://127.0.0.1:{}", sink.port()))
        .env("NPS_SMTP_SESSIONS", sessions.to_string());
    let seconds = timed(&mut run)?;
    let left = database.ask("select count(*) from survey.deliveries where state <> 'sent'");
    ensure!(left == "0", "{left} mails are not sent");
    Ok(seconds)
}
