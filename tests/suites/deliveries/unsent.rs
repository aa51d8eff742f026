//! What changes between making a mail and sending it.

use super::made;

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
        ledger.run(change);
        // What the server is being given can't be taken back; all else is made anew.
        assert!(ledger.begin(&in_hand[0]), "{change}");
        assert!(ledger.claim(9).is_empty(), "{change}");
        assert_eq!(ledger.queue("2026-01-05"), ["2"], "{change}");
        assert_eq!(ledger.make(), "1", "{change}");
        assert_eq!(ledger.claim(9).len(), 1, "{change}");
    }
}
