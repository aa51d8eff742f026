//! What should have been done by now: mails, invitations, topics.

use super::{healthy, mends, notes, passes, run};

/// A mail of the ledger with this state; values of further columns begin with a comma.
fn mail(columns: &str, values: &str) -> String {
    format!(
        "insert into deliveries (monday, unit_id, person_id, subscription_id, state, reason {columns})
        select '2026-01-05', unit_id, person_id, subscription_id, {values} from subscriptions;"
    )
}

#[test]
fn digests_that_nobody_makes_are_missed_until_somebody_does() {
    let database = healthy("doctor_unmade");
    passes(&database, "digests");
    // Whoever has been subscribed for long has been owed one.
    run(&database, "update subscriptions set since = '2020-01-01'");
    mends(
        &database,
        "digests",
        &[
            "1 mails have been due for more than a day",
            "digest run started by a timer or cron",
        ],
    );
    run(
        &database,
        "insert into deliveries (monday, unit_id, person_id, state, reason)
        select monday, unit_id, person_id, 'suppressed', 'no_answers'
        from subscriptions
        cross join lateral (select nps_week(now(), 'Europe/Helsinki') - 7 * weeks as monday from generate_series(0, 2) as weeks) as past",
    );
    passes(&database, "digests");
}

#[test]
fn units_that_were_closed_have_no_digest_to_miss() {
    let database = healthy("doctor_unmade_closed");
    run(
        &database,
        "update subscriptions set since = '2020-01-01';
        update units set active = daterange(null, '2020-06-01')",
    );
    passes(&database, "digests");
}

#[test]
fn mails_that_nobody_sends_are_missed() {
    let database = healthy("doctor_unsent");
    run(
        &database,
        &mail(", queued_at", "'pending', null, now() - interval '20 hours'"),
    );
    passes(&database, "unsent mails");
    run(
        &database,
        "update deliveries set queued_at = now() - interval '25 hours'",
    );
    mends(
        &database,
        "unsent mails",
        &["0 left", "1 waiting for more than a day", "digest run"],
    );
    let taken = "update deliveries
        set state = 'claimed', claim = gen_random_uuid(), leased_until = now() - interval '2 hours',
            recipient = 'ann@x.example', message_id = 'x', message = 'x', fingerprint = 'x'";
    run(&database, taken);
    mends(
        &database,
        "unsent mails",
        &[
            "1 left more than an hour ago by a program that has gone",
            "0 waiting",
        ],
    );
    run(
        &database,
        "update deliveries set leased_until = now() + interval '1 minute'",
    );
    passes(&database, "unsent mails");
}

#[test]
fn mails_that_an_operator_decides_about_are_told() {
    let database = healthy("doctor_uncertain");
    run(&database, &mail("", "'uncertain', 'silence after the dot'"));
    mends(
        &database,
        "held mails",
        &[
            "1 that the mail server may have or not",
            "nps-reporter digest status",
        ],
    );
    // What was refused for good is no alarm that never ends.
    run(
        &database,
        "update deliveries set state = 'failed', reason = 'refused'",
    );
    notes(
        &database,
        "held mails",
        &["1 failed in the last two weeks", "nps-reporter digest status"],
    );
    run(
        &database,
        "update deliveries set changed_at = now() - interval '15 days'",
    );
    passes(&database, "held mails");
}

#[test]
fn invitations_without_a_gateway_are_missed() {
    let database = healthy("doctor_overdue");
    run(
        &database,
        "insert into customers (reference) values ('p-1');
        insert into visits (external_id, unit_id, customer_id, kind, ended_at)
        select 'v-1', unit_id, customer_id, 'physician', now() - interval '2 days' from units, customers;
        insert into invitations (visit_id, customer_id, due_at, expires_at, earliest, latest, time_zone)
        select visit_id, customer_id, now() - interval '20 hours', now() + interval '9 days', '09:00', '20:00', 'Europe/Helsinki'
        from visits",
    );
    passes(&database, "invitations");
    run(
        &database,
        "update invitations set due_at = now() - interval '25 hours'",
    );
    mends(
        &database,
        "invitations",
        &[
            "1 have been due for more than a day",
            "nps-reporter invitations claim",
        ],
    );
    run(
        &database,
        "update invitations set retry_at = now() + interval '5 minutes'",
    );
    passes(&database, "invitations");
}

#[test]
fn comments_that_new_lexicons_have_not_seen_are_told() {
    let database = healthy("doctor_topics");
    run(
        &database,
        "insert into answers (unit_id, answered_at, score, comment, language) select unit_id, now(), 3, 'Jono', 'fi' from units;
        update lexicons set in_use = false where name = 'fi'",
    );
    mends(&database, "topics", &["run nps-reporter topics classify"]);
    let classified = nps_tests::reporter::command(&database)
        .args(["topics", "classify"])
        .output()
        .expect("nps-reporter");
    assert!(classified.status.success(), "{classified:?}");
    passes(&database, "topics");
}
