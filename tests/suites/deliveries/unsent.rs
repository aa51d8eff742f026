//! What changes between making a mail and sending it.

use postgres::error::SqlState;

use super::{ledger, made};

#[test]
fn who_unsubscribes_meanwhile_gets_no_mail() {
    let ledger = made("ledger_unsubscribed");
    ledger.run("select survey.unsubscribe(token) from survey.subscriptions join survey.people using (person_id) where name = 'Maija'");
    assert_eq!(ledger.claim(9).len(), 1);
    assert_eq!(ledger.states(), ["suppressed: unsubscribed", "claimed"]);
}

#[test]
fn who_is_deleted_meanwhile_gets_no_mail() {
    let ledger = made("ledger_deleted");
    let in_hand = ledger.claim(1);
    assert!(ledger.begin(&in_hand[0]));
    ledger.run("delete from survey.people");
    assert!(ledger.claim(9).is_empty());
    assert!(ledger.settle(&in_hand[0], "sent", "null", "null"));
    assert_eq!(ledger.states(), ["sent", "suppressed: unsubscribed"]);
    // No address stays behind.
    let left = "select count(*) from survey.deliveries where recipient is not null or message is not null";
    assert_eq!(ledger.ask(left), "0");
}

#[test]
fn who_subscribes_anew_gets_what_was_queued() {
    let ledger = ledger("ledger_anew");
    ledger.queue("2026-01-05");
    ledger.run(
        "delete from survey.subscriptions;
        insert into survey.subscriptions (person_id, unit_id)
        select person_id, unit_id from survey.people cross join survey.units where email = 'maija@example.org'",
    );
    ledger.make();
    assert_eq!(ledger.claim(9).len(), 1);
    assert_eq!(ledger.states(), ["claimed", "suppressed: unsubscribed"]);
}

#[test]
fn who_leaves_before_it_is_queued_gets_no_mail_and_holds_up_nobody() {
    let ledger = ledger("ledger_left");
    let asked = "select place from survey.queue_deliveries(
        array_fill('2026-01-05'::date, array[3]), array[1, 1, 1], array[1, 2, 3], array[1, 99, 99], array_fill(null::text, array[3])
    )";
    assert_eq!(ledger.column(asked), ["1"]);
    assert_eq!(ledger.states(), ["pending"]);
}

#[test]
fn a_mail_about_all_units_is_wanted_while_any_is() {
    let ledger = ledger("ledger_wanted");
    ledger.run(
        "insert into survey.units (code, kind, name) values ('oulu', 'site', 'Oulu');
        insert into survey.subscriptions (person_id, unit_id) select person_id, unit_id from survey.people cross join survey.units where code = 'oulu';
        select survey.queue_deliveries(
            array['2026-01-05'::date], array[null]::bigint[], array[person_id], array[min(subscription_id)], array[null]::text[]
        ) from survey.subscriptions group by person_id",
    );
    ledger.make();
    // Of Maija's two one has ended, of Matti's both.
    ledger.run(
        "update survey.subscriptions set active = false
        where unit_id = 1 or person_id = (select person_id from survey.people where name = 'Matti')",
    );
    // Both are made anew, without what their readers have left.
    assert_eq!(ledger.make(), "2");
    assert_eq!(ledger.claim(9).len(), 1);
    let states = "select name || ' ' || state from survey.deliveries join survey.people using (person_id) order by name";
    assert_eq!(ledger.column(states), ["Maija claimed", "Matti suppressed"]);
}

#[test]
fn a_mail_that_was_read_before_something_was_erased_is_made_anew() {
    let ledger = ledger("ledger_redacted");
    ledger.run(
        "insert into survey.units (code, kind, name) values ('oulu', 'site', 'Oulu');
        insert into survey.answers (unit_id, answered_at, score, comment)
        select unit_id, '2026-01-07 12:00+02', 2, 'Hoitaja Virtanen oli tyly.' from survey.units where code = 'turku'",
    );
    ledger.queue("2026-01-05");
    let fix = |delivery, seen| {
        ledger.ask(&format!(
            "select survey.fix_deliveries(array[{delivery}]::bigint[], array['a@b'], array['<a@b>'], array['mail'::bytea], {seen})"
        ))
    };
    ledger.run("select survey.hide_comment(answer_id, 'names_somebody') from survey.answers");
    // What was read before tells it, what was read after does not.
    assert_eq!((fix(1, 0), fix(1, 1)), ("0".into(), "1".into()));
    // Nothing that is shown again has to go.
    ledger.run("select survey.show_comment(answer_id) from survey.answers");
    assert_eq!(
        ledger.ask("select max(redaction_id)::text || units::text from survey.redactions group by units"),
        "1{1}"
    );
    ledger.run("select survey.erase_answer(answer_id) from survey.answers");
    assert_eq!((fix(2, 1), fix(2, 2)), ("0".into(), "1".into()));
    let left = "select count(*) from survey.deliveries where message is not null";
    assert_eq!(ledger.ask(left), "1", "the first was unmade by the erasure");
}

#[test]
fn whoever_erases_waits_for_whoever_fixes_and_the_other_way_round() {
    let ledger = ledger("ledger_redacting");
    ledger.queue("2026-01-05");
    let fix = "select survey.fix_deliveries(array[1]::bigint[], array['a@b'], array['<a@b>'], array['mail'::bytea], 0)";
    let redact = "select survey.redact_mails(null, null)";
    for (first, second) in [(fix, redact), (redact, fix)] {
        let (mut one, mut other) = (ledger.client(), ledger.client());
        let mut begun = one.transaction().expect("a transaction");
        begun.query(first, &[]).expect(first);
        other
            .batch_execute("set lock_timeout = '50ms'")
            .expect("a setting");
        let refused = other.query(second, &[]).expect_err("both at once");
        assert_eq!(refused.code(), Some(&SqlState::LOCK_NOT_AVAILABLE));
        begun.rollback().expect("an end");
    }
}

#[test]
fn what_was_claimed_before_something_was_erased_is_not_begun_with() {
    let ledger = made("ledger_outdated");
    let in_hand = ledger.claim(9);
    ledger.run("update survey.people set email = 'maija.uusi@example.org' where name = 'Maija'");
    assert!(!ledger.begin(&in_hand[0]), "Maija's");
    assert!(ledger.begin(&in_hand[1]), "Matti's");
    assert!(ledger.settle(&in_hand[0], "pending", "null", "null"));
    assert_eq!(ledger.queue("2026-01-05"), ["1"]);
    assert_eq!(ledger.make(), "1");
    assert_eq!(ledger.claim(9).len(), 1);
    assert_eq!(
        ledger.ask("select recipient from survey.deliveries where delivery_id = 1"),
        "maija.uusi@example.org"
    );
}

#[test]
fn whoever_hides_waits_for_whoever_claims() {
    let ledger = made("ledger_claiming");
    let mut claiming = ledger.client();
    let mut claim = claiming.transaction().expect("a transaction");
    claim
        .query(
            "select survey.claim_deliveries('here', 'there', gen_random_uuid(), 9, '1 hour')",
            &[],
        )
        .expect("a claim");
    let mut other = ledger.client();
    let redacting = std::thread::spawn(move || other.batch_execute("select survey.redact_mails(null, null)"));
    let waits = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while ledger.ask(waits) == "0" && !redacting.is_finished() {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    claim.commit().expect("an end");
    redacting
        .join()
        .expect("a thread")
        .expect("what is in hand stays there");
    let marked =
        "select count(*) from survey.deliveries where state = 'claimed' and outdated and message is not null";
    assert_eq!(ledger.ask(marked), "2");
}

#[test]
fn a_mail_about_all_units_leaves_out_what_its_reader_has_left() {
    let ledger = made("ledger_left");
    ledger.run("update survey.subscriptions set active = false where subscription_id = 1");
    let unmade = "select count(*) from survey.deliveries where message is null";
    assert_eq!(ledger.ask(unmade), "1", "Maija's, whatever they are about");
    ledger.run("update survey.subscriptions set since = '2020-01-01'; update survey.subscriptions set active = true where subscription_id = 1");
    assert_eq!(
        ledger.ask("select count(*) from survey.subscriptions where since > now() - interval '1 hour'"),
        "1",
        "who comes back is not sent the weeks between"
    );
    ledger.run("delete from survey.subscriptions where subscription_id = 2");
    assert_eq!(ledger.ask(unmade), "2");
}

#[test]
fn a_mail_follows_its_reader() {
    let ledger = made("ledger_follows");
    ledger.run("update survey.people set email = 'maija.uusi@example.org' where name = 'Maija'");
    assert_eq!(ledger.claim(9).len(), 1, "Matti's");
    let ledger = made("ledger_role");
    ledger.run("update survey.subscriptions set role = 'manager' where subscription_id = 1; update survey.subscriptions set since = now()");
    assert_eq!(ledger.claim(9).len(), 1, "Matti's");
}

#[test]
fn what_was_erased_or_hidden_meanwhile_is_in_no_mail() {
    let changes = [
        "select survey.erase_answer(answer_id) from survey.answers",
        "select survey.hide_comment(answer_id, 'names_somebody') from survey.answers",
    ];
    for (number, change) in changes.into_iter().enumerate() {
        let ledger = made(&format!("ledger_erased_{number}"));
        ledger.run(
            "insert into survey.answers (unit_id, answered_at, score, comment)
            select unit_id, '2026-01-07 12:00+02', 2, 'Hoitaja Virtanen oli tyly.' from survey.units",
        );
        let in_hand = ledger.claim(1);
        assert!(ledger.begin(&in_hand[0]));
        ledger.run(change);
        // What the server is being given can't be taken back, but does not come again; all else is made anew.
        assert!(ledger.claim(9).is_empty(), "{change}");
        assert_eq!(ledger.queue("2026-01-05"), ["2"], "{change}");
        assert!(ledger.settle(&in_hand[0], "retry", "'busy'", "0"), "{change}");
        assert_eq!(ledger.queue("2026-01-05"), ["1", "2"], "{change}");
        assert_eq!(ledger.make(), "2", "{change}");
        assert_eq!(ledger.claim(9).len(), 2, "{change}");
    }
}
