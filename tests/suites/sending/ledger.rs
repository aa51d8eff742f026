//! A survey with readers, and what its ledger says against what a mail server has.

use std::collections::BTreeMap;
use std::process::Command;

use nps_tests::cluster::{Cluster, Database};
use nps_tests::faulty_mail_server::{FaultyMailServer, Seen};
use nps_tests::reporter;
use postgres::Client;

use super::program::until;

pub(super) const MONDAY: &str = "2026-01-05";
pub(super) const WEEK: &str = "2026-W02";

/// Readers of two sites; in the first one somebody answered.
const READERS: &str = "
    insert into survey.units (code, kind, name) values ('turku', 'site', 'Turku'), ('oulu', 'site', 'Oulu');
    insert into survey.answers (unit_id, answered_at, score, comment, language)
    select unit_id, '2026-01-06 12:00+02', 9, 'Ystävällinen palvelu', 'fi' from survey.units where code = 'turku';
    insert into survey.people (email, name) select 'reader' || i || '@example.org', 'Reader ' || i from generate_series(1, $1) as i;
    insert into survey.subscriptions (person_id, unit_id)
    select person_id, unit_id from survey.people join survey.units on code = case when person_id % 2 = 0 then 'turku' else 'oulu' end";

/// What the ledger says of a mail, and how often the server has it.
#[derive(Debug)]
pub(super) struct Mail {
    pub(super) delivery_id: i64,
    pub(super) state: String,
    pub(super) reason: String,
    pub(super) leased: bool,
    pub(super) copies: i64,
}

pub(super) struct Survey<'a> {
    pub(super) database: Database<'a>,
}

/// A survey on the server that other tests use too.
pub(super) fn survey(purpose: &str, readers: u32) -> Survey<'static> {
    with_readers(reporter::migrated(purpose), readers)
}

/// A survey on a server that may be stopped.
pub(super) fn survey_on(cluster: &Cluster, readers: u32) -> Survey<'_> {
    let database = cluster.database("sending");
    reporter::migrate(&database);
    with_readers(database, readers)
}

fn with_readers(database: Database<'_>, readers: u32) -> Survey<'_> {
    let survey = Survey { database };
    survey.run(&READERS.replace("$1", &readers.to_string()));
    survey
}

impl Survey<'_> {
    /// A connection whose commits outlive a server that goes down at once; the others of tests need not.
    pub(super) fn client(&self) -> Client {
        let mut client = self.database.client();
        client
            .batch_execute("set synchronous_commit = on")
            .expect("a setting");
        client
    }

    pub(super) fn run(&self, statements: &str) {
        self.client()
            .batch_execute(statements)
            .unwrap_or_else(|error| panic!("{statements}: {error:?}"));
    }

    pub(super) fn ask(&self, query: &str) -> i64 {
        self.client().query_one(query, &[]).expect(query).get(0)
    }

    /// Puts every reader's mail of a week into the ledger, as `digest run` would make them, but in no time.
    pub(super) fn make(&self, monday: &str) {
        self.run(&format!(
            "with asked as (
                select array_agg('{monday}'::date) as mondays, array_agg(unit_id) as units, array_agg(person_id) as people,
                    array_agg(subscription_id) as subscriptions, array_agg(null::text) as obstacles
                from survey.subscriptions
            ), queued as materialized (
                select queued.delivery_id
                from asked
                cross join lateral survey.queue_deliveries(mondays, units, people, subscriptions, obstacles) as queued
            )
            select survey.fix_deliveries(
                array_agg(delivery_id), array_agg('reader' || delivery_id || '@example.org'), array_agg(delivery_id || '@example.org'),
                array_agg(convert_to(E'Message-ID: <' || delivery_id || E'@example.org>\\r\\n\\r\\nTo be read.\\r\\n', 'utf8')),
                0
            )
            from queued"
        ));
    }

    /// `digest run` of a week, through this server.
    pub(super) fn digest(&self, week: &str, server: &FaultyMailServer) -> Command {
        let mut command = reporter::command(&self.database);
        command
            .args(["digest", "run", "--week", week, "--json"])
            .env("NPS_SMTP_URL", server.url())
            .env("NPS_SMTP_SESSIONS", "1");
        command
    }

    /// Lets all leases run out and all waits end: what time does. What a program said to the database before it was killed is done first.
    pub(super) fn let_time_pass(&self) {
        self.until_programs_are_gone();
        self.run(
            "update survey.deliveries set leased_until = now() - interval '1 second' where leased_until is not null;
            update survey.deliveries set retry_at = now() where retry_at is not null",
        );
    }

    /// Until the database does nothing for a program any more.
    pub(super) fn until_programs_are_gone(&self) {
        let left = "select count(*) from pg_stat_activity where datname = current_database() and application_name = 'nps-reporter'";
        until("all programs are gone", || self.ask(left) == 0);
    }

    /// Until a program waits for a lock that somebody else holds.
    pub(super) fn until_somebody_waits(&self) {
        let waits = "select count(*) from pg_stat_activity
            where datname = current_database() and application_name = 'nps-reporter' and wait_event_type = 'Lock'";
        until("the program waits for a lock", || self.ask(waits) > 0);
    }

    /// An operator's verdict on all uncertain mails.
    pub(super) fn resolve(&self, mails: &[Mail]) {
        for mail in mails.iter().filter(|mail| mail.state == "uncertain") {
            let verdict = if mail.copies > 0 { "sent" } else { "retry" };
            self.run(&format!(
                "select survey.resolve_delivery({}, '{verdict}')",
                mail.delivery_id
            ));
        }
    }

    /// The mails of a week, against what a server got whole, byte for byte as the ledger fixed it. Nothing else may have come in.
    pub(super) fn mails(&self, monday: &str, complete: &[Vec<u8>]) -> Vec<Mail> {
        let statement = "select delivery_id, state, coalesce(reason, ''), leased_until is not null,
                (select count(*) from unnest($2::bytea[]) as message where sha256(message) = fingerprint)
            from survey.deliveries where monday = $1::text::date order by delivery_id";
        let rows = self.client().query(statement, &[&monday, &complete]);
        let mails: Vec<Mail> = rows
            .expect("the ledger")
            .iter()
            .map(|row| Mail {
                delivery_id: row.get(0),
                state: row.get(1),
                reason: row.get(2),
                leased: row.get(3),
                copies: row.get(4),
            })
            .collect();
        let known: i64 = mails.iter().map(|mail| mail.copies).sum();
        assert_eq!(known, complete.len() as i64, "of messages {mails:#?}");
        mails
    }

    /// The same for the week of most tests; each mail is there once exactly where the ledger says that it was sent.
    pub(super) fn true_mails(&self, seen: &Seen) -> Vec<Mail> {
        let mails = self.mails(MONDAY, &seen.complete);
        for mail in &mails {
            match mail.state.as_str() {
                "sent" => assert_eq!(mail.copies, 1, "{mail:?}"),
                "uncertain" => assert!(mail.copies <= 1, "{mail:?}"),
                _ => assert_eq!(mail.copies, 0, "{mail:?}"),
            }
        }
        mails
    }
}

/// How many mails are in each state.
pub(super) fn states(mails: &[Mail]) -> BTreeMap<&str, usize> {
    let mut states = BTreeMap::new();
    for mail in mails {
        *states.entry(mail.state.as_str()).or_default() += 1;
    }
    states
}
