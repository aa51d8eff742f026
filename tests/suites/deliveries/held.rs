//! Whoever has a mail may be killed at any moment, or come back late.

use super::made;

#[test]
fn what_was_claimed_and_not_begun_is_taken_up_by_the_next() {
    let ledger = made("ledger_claimed");
    let first = ledger.claim(9);
    assert!(ledger.claim(9).is_empty(), "they are leased");
    ledger.wait();
    let second = ledger.claim(9);
    assert_eq!(second.len(), 2);
    // Whoever comes back finds that they are not theirs any more.
    assert!(!ledger.begin(&first[0]));
    assert!(!ledger.settle(&first[0], "sent", "null", "null"));
    assert!(ledger.begin(&second[0]));
}

#[test]
fn what_was_begun_and_not_told_of_is_held() {
    let ledger = made("ledger_uncertain");
    let claimed = ledger.claim(1);
    assert!(ledger.begin(&claimed[0]));
    ledger.wait();
    assert_eq!(ledger.claim(9).len(), 1, "the other mail alone");
    assert_eq!(
        ledger.states(),
        [
            "uncertain: the program ended while the server was given the mail",
            "claimed"
        ]
    );
    // Whoever was only slow still knows, and is believed.
    assert!(ledger.settle(&claimed[0], "sent", "null", "null"));
    assert_eq!(ledger.states(), ["sent", "claimed"]);
}

#[test]
fn a_lease_that_is_renewed_does_not_run_out() {
    let ledger = made("ledger_renewed");
    let claimed = ledger.claim(1);
    ledger.run("update survey.deliveries set leased_until = now() - interval '1 second' where leased_until is not null");
    let (delivery, claim) = claimed[0].split_once(' ').expect("a claim");
    let renew = format!(
        "select survey.renew_deliveries(array[{delivery}]::bigint[], array['{claim}']::uuid[], '1 hour')"
    );
    assert_eq!(ledger.ask(&renew), "1");
    ledger.claim(9);
    assert!(ledger.begin(&claimed[0]));
}

#[test]
fn an_operator_decides_about_what_nobody_knows() {
    for (verdict, state) in [("sent", "sent"), ("failed", "failed"), ("retry", "retry")] {
        let ledger = made(&format!("ledger_verdict_{verdict}"));
        let claimed = ledger.claim(1);
        assert!(ledger.begin(&claimed[0]));
        assert!(ledger.settle(&claimed[0], "uncertain", "'no answer to the last line'", "null"));
        assert_eq!(ledger.claim(9).len(), 1, "nobody sends it again by themselves");
        let wrong = "select survey.resolve_delivery(delivery_id, 'lost') from survey.deliveries where state = 'uncertain'";
        assert_eq!(ledger.refusal(wrong).code(), "22023");
        ledger.run(&format!(
            "select survey.resolve_delivery(delivery_id, '{verdict}') from survey.deliveries where state = 'uncertain'"
        ));
        assert!(
            ledger.states()[0].starts_with(&format!("{state}: {verdict} by ")),
            "{:?}",
            ledger.states()
        );
        assert_eq!(ledger.claim(9).len(), usize::from(verdict == "retry"));
    }
}

#[test]
fn what_was_given_up_is_made_and_tried_again_when_told_so() {
    let ledger = made("ledger_failed");
    let claimed = ledger.claim(1);
    assert!(ledger.begin(&claimed[0]));
    assert!(ledger.settle(&claimed[0], "failed", "'no such mailbox'", "null"));
    ledger.wait();
    assert!(ledger.claim(9).len() == 1 && ledger.claim(9).is_empty());
    ledger.run(
        "update survey.people set email = 'mended@example.org' where name = 'Maija';
        select survey.resolve_delivery(delivery_id, 'retry') from survey.deliveries where state = 'failed'",
    );
    assert!(ledger.claim(9).is_empty(), "its mail is to be made first");
    assert_eq!(ledger.queue("2026-01-05"), ["1"]);
    assert_eq!(ledger.make(), "1");
    assert_eq!(ledger.claim(9).len(), 1);
    assert_eq!(
        ledger.ask("select recipient from survey.deliveries order by delivery_id"),
        "mended@example.org"
    );
}
