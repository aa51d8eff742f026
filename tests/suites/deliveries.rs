//! The ledger of mails in the database: one mail of a week to a reader, whoever sends it, whatever breaks.

mod alerts;
mod at_once;
mod audit;
mod decisions;
mod held;
mod metrics;
mod once;
mod program;
mod status;
mod unsent;

use std::ops::Deref;

use nps_tests::cluster::Database;
use nps_tests::reporter;
use postgres::error::SqlState;

/// A site with two readers.
const READERS: &str = "
    insert into survey.units (code, kind, name) values ('turku', 'site', 'Turku');
    insert into survey.people (email, name) values ('maija@example.org', 'Maija'), ('matti@example.org', 'Matti');
    insert into survey.subscriptions (person_id, unit_id)
    select person_id, unit_id from survey.people cross join survey.units";

struct Ledger {
    database: Database<'static>,
}

fn ledger(purpose: &str) -> Ledger {
    let ledger = Ledger {
        database: reporter::migrated(purpose),
    };
    ledger.run(READERS);
    ledger
}

/// A ledger with every reader's mail of a week, made.
fn made(purpose: &str) -> Ledger {
    let ledger = ledger(purpose);
    ledger.queue("2026-01-05");
    ledger.make();
    ledger
}

/// A ledger is asked as its database is.
impl Deref for Ledger {
    type Target = Database<'static>;

    fn deref(&self) -> &Database<'static> {
        &self.database
    }
}

impl Ledger {
    /// The code of what the server answers to a statement that it refuses, with a hint.
    #[track_caller]
    fn refusal(&self, statement: &str) -> SqlState {
        let refusal = self.database.refusal(statement);
        assert!(refusal.hint().is_some(), "{refusal} has no hint");
        refusal.code().clone()
    }

    /// Puts a week's mails into the ledger; which of them want to be made.
    fn queue(&self, monday: &str) -> Vec<String> {
        self.column(&format!(
            "select queued.place from (
                select array_agg('{monday}'::date order by subscription_id) as mondays,
                    array_agg(unit_id order by subscription_id) as units,
                    array_agg(person_id order by subscription_id) as people,
                    array_agg(subscription_id order by subscription_id) as subscriptions
                from survey.subscriptions
            ) as asked
            cross join lateral survey.queue_deliveries(
                mondays, units, people, subscriptions, array_fill(null::text, array[cardinality(units)])
            ) as queued
            where queued.state = 'pending'"
        ))
    }

    /// Makes every mail that is not made yet.
    fn make(&self) -> String {
        self.ask(
            "select survey.fix_deliveries(
                array_agg(delivery_id), array_agg(email), array_agg(delivery_id || '@example.org'), array_agg(convert_to('mail to ' || name, 'utf8')),
                (select coalesce(max(redaction_id), 0) from survey.redactions)
            ) from survey.deliveries join survey.people using (person_id)",
        )
    }

    /// Takes so many mails: `delivery_id claim`.
    fn claim(&self, most: u32) -> Vec<String> {
        self.column(&format!(
            "select delivery_id || ' ' || claim from survey.claim_deliveries('here', 'there', gen_random_uuid(), {most}, '1 hour') where state = 'claimed' order by delivery_id"
        ))
    }

    /// Says that the server is about to be given a mail; whether the bearer still may.
    fn begin(&self, claimed: &str) -> bool {
        let (delivery, claim) = claimed.split_once(' ').expect("a claim");
        !self
            .column(&format!(
                "select survey.record_deliveries(
                    array[{delivery}]::bigint[], array['{claim}']::uuid[], array['sending'], array[null], array[null]::double precision[], '1 hour'
                )"
            ))
            .is_empty()
    }

    /// Tells what became of a mail; whether the bearer still could.
    fn settle(&self, claimed: &str, state: &str, reason: &str, wait: &str) -> bool {
        let (delivery, claim) = claimed.split_once(' ').expect("a claim");
        !self
            .column(&format!(
                "select survey.record_deliveries(array[{delivery}]::bigint[], array['{claim}']::uuid[],
                    array['{state}'], array[{reason}]::text[], array[{wait}]::double precision[], '1 hour')"
            ))
            .is_empty()
    }

    /// Every mail's state and reason, in the order in which they were queued.
    fn states(&self) -> Vec<String> {
        self.column("select concat_ws(': ', state, reason) from survey.deliveries order by delivery_id")
    }

    /// Lets all leases run out, and waits until the next attempt.
    fn wait(&self) {
        self.run(
            "update survey.deliveries set leased_until = now() - interval '1 second' where leased_until is not null;
            update survey.deliveries set retry_at = now() where retry_at is not null",
        );
    }
}
