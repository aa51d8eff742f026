//! From the queue to the reader.

use std::thread::{scope, sleep};
use std::time::Duration;

use super::{Ledger, ledger, made};

#[test]
fn a_week_is_queued_once_however_often_it_is_asked_for() {
    let ledger = ledger("ledger_queue");
    assert_eq!(ledger.queue("2026-01-05"), ["1", "2"]);
    // Nobody has made them yet, so whoever asks next may.
    assert_eq!(ledger.queue("2026-01-05"), ["1", "2"]);
    assert_eq!(ledger.make(), "2");
    assert!(ledger.queue("2026-01-05").is_empty());
    assert_eq!(ledger.queue("2026-01-12"), ["1", "2"]);
    assert_eq!(ledger.ask("select count(*) from survey.deliveries"), "4");
}

#[test]
fn a_mail_about_all_units_is_another_than_that_about_one() {
    let ledger = ledger("ledger_combined");
    ledger.queue("2026-01-05");
    let of_all = "select count(*) from survey.subscriptions
        cross join lateral survey.queue_deliveries(
            array['2026-01-05'::date], array[null]::bigint[], array[person_id], array[subscription_id], array[null]::text[]
        )";
    assert_eq!(ledger.ask(of_all), "2");
    assert_eq!(ledger.ask("select count(*) from survey.deliveries"), "4");
    assert_eq!(ledger.ask(of_all), "2");
    assert_eq!(ledger.ask("select count(*) from survey.deliveries"), "4");
}

/// Puts one mail about all of Maija's units into the ledger, which tells of these; how many want to be made.
fn together(ledger: &Ledger, told: &str) -> String {
    ledger.ask(&format!(
        "select count(*) from survey.people
        cross join lateral (select array_agg(unit_id) as units from survey.units where code in ({told})) as told
        cross join lateral survey.queue_deliveries(
            array['2026-01-05'::date], array[null]::bigint[], array[person_id], array[null]::bigint[], array[null]::text[],
            array_fill(1, array[cardinality(units)]), units
        )
        where name = 'Maija'"
    ))
}

const OULU: &str = "
    insert into survey.units (code, kind, name) values ('oulu', 'site', 'Oulu');
    insert into survey.subscriptions (person_id, unit_id)
    select person_id, unit_id from survey.people cross join survey.units where email = 'maija@example.org' and code = 'oulu'";

#[test]
fn nobody_is_told_of_a_unit_alone_and_with_others() {
    let ledger = ledger("ledger_told");
    assert_eq!(ledger.queue("2026-01-05"), ["1", "2"]);
    ledger.run(OULU);
    // Both programs had asked before what is due, when neither had queued anything.
    assert_eq!(together(&ledger, "'turku', 'oulu'"), "0");
    assert_eq!(ledger.states(), ["pending", "pending"]);
    assert_eq!(together(&ledger, "'oulu'"), "1");
    assert_eq!(
        ledger.queue("2026-01-05"),
        ["1", "2"],
        "Oulu is told of with the others"
    );
    assert_eq!(
        together(&ledger, "'turku', 'oulu'"),
        "0",
        "queued before, but not to tell that"
    );
    assert_eq!(ledger.states(), ["pending", "pending", "pending"]);
}

#[test]
fn whoever_queues_at_the_same_time_waits_for_the_other() {
    let ledger = ledger("ledger_told_at_once");
    ledger.run(OULU);
    let mut first = ledger.client();
    let mut transaction = first.transaction().expect("a transaction");
    let alone = "select survey.queue_deliveries(
        array['2026-01-05'::date], array[unit_id], array[person_id], array[null]::bigint[], array[null]::text[]
    ) from survey.people cross join survey.units where email = 'maija@example.org' and code = 'turku'";
    transaction.batch_execute(alone).expect("queued");
    scope(|threads| {
        let second = threads.spawn(|| together(&ledger, "'turku', 'oulu'"));
        let waits = "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')";
        while ledger.ask(waits) != "t" {
            assert!(!second.is_finished(), "it did not wait");
            sleep(Duration::from_millis(20));
        }
        transaction.commit().expect("committed");
        assert_eq!(second.join().expect("the second"), "0");
    });
}

#[test]
fn what_is_not_to_be_sent_says_why_and_is_not_sent() {
    let ledger = ledger("ledger_suppressed");
    let queued = "select count(*) from survey.subscriptions
        cross join lateral survey.queue_deliveries(
            array['2026-01-05'::date], array[unit_id], array[person_id], array[subscription_id], array['no_answers']
        )";
    assert_eq!(ledger.ask(queued), "2", "new, and to be told of");
    assert_eq!(ledger.ask(queued), "0", "known by now");
    assert_eq!(
        ledger.states(),
        ["suppressed: no_answers", "suppressed: no_answers"]
    );
    assert!(ledger.claim(9).is_empty());
}

#[test]
fn the_mail_that_was_made_first_is_the_one() {
    let ledger = made("ledger_first");
    assert_eq!(ledger.make(), "0");
    let changes = "update survey.deliveries set message = 'another'";
    assert_eq!(ledger.refusal(changes).code(), "23001");
}

#[test]
fn whoever_asks_once_more_gets_the_same_mails() {
    let ledger = made("ledger_asked_twice");
    let claim = |most| {
        ledger.column(&format!(
            "select delivery_id from survey.claim_deliveries('here', 'there', 'a0000000-0000-4000-8000-000000000000', {most}, '1 hour')"
        ))
    };
    let mine = claim(1);
    assert_eq!(mine.len(), 1);
    // The answer was lost with the connection.
    assert_eq!(claim(1), mine);
    assert_eq!(ledger.claim(9).len(), 1, "another's");
    assert_eq!(claim(9), mine);
}

#[test]
fn a_mail_goes_to_one_program_and_then_to_its_reader() {
    let ledger = made("ledger_sent");
    let mine = ledger.claim(1);
    let theirs = ledger.claim(9);
    assert_eq!((mine.len(), theirs.len()), (1, 1));
    assert!(ledger.claim(9).is_empty());
    assert!(ledger.begin(&mine[0]));
    assert!(ledger.begin(&mine[0]), "its bearer may have lost the answer");
    assert!(ledger.settle(&mine[0], "sent", "null", "null"));
    assert_eq!(ledger.states(), ["sent", "claimed"]);
    let kept = "select message is null and fingerprint = sha256('mail to Maija') and attempts = 1 and recipient = 'maija@example.org'
        from survey.deliveries where state = 'sent'";
    assert_eq!(ledger.ask(kept), "t");
}

#[test]
fn what_the_server_does_not_take_now_is_sent_again_as_it_was() {
    let ledger = made("ledger_retry");
    let before =
        ledger.column("select message_id || message::text from survey.deliveries order by delivery_id");
    for claimed in ledger.claim(9) {
        assert!(ledger.begin(&claimed));
        assert!(ledger.settle(&claimed, "retry", "'mailbox busy'", "3600"));
    }
    assert_eq!(ledger.states(), ["retry: mailbox busy", "retry: mailbox busy"]);
    assert!(ledger.claim(9).is_empty(), "it is not time yet");
    ledger.wait();
    assert_eq!(ledger.claim(9).len(), 2);
    assert_eq!(
        ledger.column("select message_id || message::text from survey.deliveries order by delivery_id"),
        before
    );
}

#[test]
fn rows_stay_and_follow_the_states_of_a_mail() {
    let ledger = made("ledger_guard");
    for (statement, code) in [
        ("delete from survey.deliveries", "23001"),
        ("update survey.deliveries set state = 'sent'", "55000"),
        (
            "update survey.deliveries set state = 'uncertain', reason = 'x'",
            "55000",
        ),
        ("update survey.deliveries set monday = monday + 7", "23001"),
        ("select survey.resolve_delivery(1, 'sent')", "55000"),
        ("select survey.resolve_delivery(99, 'sent')", "P0002"),
    ] {
        assert_eq!(ledger.refusal(statement).code(), code, "{statement}");
    }
}
