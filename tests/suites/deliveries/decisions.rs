//! `digest retry` and `digest resolve`: what an operator decides about mails, and what is kept of it.

use super::program::busy;
use super::{Ledger, ledger};

const WEEK: &str = "2026-01-05";

fn state(ledger: &Ledger, number: u32) -> String {
    ledger.ask(&format!(
        "select state from survey.deliveries where delivery_id = {number}"
    ))
}

/// Every decision: the mail, its state until then, the verdict, whether it is ours, and which mail exactly it was about.
fn decisions(ledger: &Ledger) -> Vec<String> {
    ledger.column(
        "select concat_ws(' ', delivery_id, state, verdict, decided_by = session_user, message_id, fingerprint is not null)
        from survey.delivery_decisions order by decision_id",
    )
}

#[test]
fn an_uncertain_mail_is_sent_once_more_as_it_was() {
    let ledger = busy("decisions_retry_uncertain", WEEK);
    assert_eq!(
        ledger.well("retry 2"),
        "mails that the next nps-reporter digest run sends: 1\n"
    );
    assert_eq!(state(&ledger, 2), "retry");
    assert!(ledger.claim(9).iter().any(|claimed| claimed.starts_with("2 ")));
    assert_eq!(decisions(&ledger), ["2 uncertain retry t 2@example.org t"]);
}

#[test]
fn a_failed_mail_is_made_anew() {
    let ledger = busy("decisions_retry_failed", WEEK);
    insta::assert_snapshot!(ledger.well("retry 3 2 3"), @r"
    mails that the next nps-reporter digest run sends: 2
      of these made anew first, if nothing speaks against them by then: 1
    ");
    assert!(!ledger.claim(9).iter().any(|claimed| claimed.starts_with("3 ")));
    ledger.queue(WEEK);
    ledger.make();
    assert!(ledger.claim(9).iter().any(|claimed| claimed.starts_with("3 ")));
    assert!(
        ledger
            .well("status --week 2026-W02")
            .contains("Nothing waits for you.")
    );
}

#[test]
fn a_mail_that_was_sent_and_did_not_arrive_is_made_and_sent_once_more() {
    let ledger = busy("decisions_retry_sent", WEEK);
    insta::assert_snapshot!(ledger.well("retry 1"), @r"
    mails that the next nps-reporter digest run sends: 1
      of these made anew first, if nothing speaks against them by then: 1
    ");
    assert_eq!(decisions(&ledger), ["1 sent retry t 1@example.org t"]);
    ledger.queue(WEEK);
    ledger.make();
    let claimed = ledger.claim(9);
    let claimed = claimed
        .iter()
        .find(|claimed| claimed.starts_with("1 "))
        .expect("the mail");
    assert!(ledger.begin(claimed) && ledger.settle(claimed, "sent", "null", "null"));
    // What was decided about it before is kept.
    assert_eq!(decisions(&ledger), ["1 sent retry t 1@example.org t"]);
}

#[test]
fn a_mail_that_was_suppressed_by_mistake_is_tried_once_more() {
    let ledger = busy("decisions_suppressed", WEEK);
    ledger.run("update survey.subscriptions set active = true where subscription_id = 7");
    ledger.well("retry 7");
    assert_eq!(state(&ledger, 7), "pending");
    ledger.queue(WEEK);
    ledger.make();
    assert!(ledger.claim(9).iter().any(|claimed| claimed.starts_with("7 ")));
}

#[test]
fn a_mail_that_waits_can_be_stopped() {
    let ledger = busy("decisions_stop", WEEK);
    ledger.well("resolve 4 8 --as failed");
    assert_eq!(
        (state(&ledger, 4), state(&ledger, 8)),
        ("failed".into(), "failed".into())
    );
    let claimed = ledger.claim(9);
    assert!(
        !claimed
            .iter()
            .any(|claimed| claimed.starts_with("4 ") || claimed.starts_with("8 "))
    );
    // Whoever stopped it need not be told that it waits.
    let said = ledger.digest("status --week 2026-W02");
    assert!(
        !said.stdout.contains("\n4 ") && !said.stdout.contains("\n8 "),
        "{}",
        said.stdout
    );
}

#[test]
fn who_has_unsubscribed_gets_no_mail_by_a_decision() {
    let ledger = busy("decisions_unsubscribed", WEEK);
    ledger.run("update survey.subscriptions set active = false where subscription_id = 2");
    insta::assert_snapshot!(ledger.well("retry 2"), @r"
    mails that the next nps-reporter digest run sends: 0
    mails that it does not send, because the subscription has ended: 1
    ");
    ledger.claim(9);
    assert_eq!(state(&ledger, 2), "suppressed");
}

#[test]
fn an_uncertain_mail_was_taken_or_not() {
    let ledger = busy("decisions_resolve", WEEK);
    assert_eq!(
        ledger.well("resolve 2 --as sent"),
        "mails that count as sent; nothing more is sent: 1\n"
    );
    assert_eq!(state(&ledger, 2), "sent");
    assert_eq!(
        ledger.well("resolve 3 --as failed"),
        "mails that are left unsent; digest retry could still send them: 1\n"
    );
    assert_eq!(state(&ledger, 3), "failed");
    // It failed, and waits for nobody any more; but it may be had again.
    assert!(
        ledger
            .well("status --week 2026-W02")
            .contains("Nothing waits for you.")
    );
    ledger.well("retry 3");
    assert_eq!(state(&ledger, 3), "retry");
    assert_eq!(
        decisions(&ledger),
        [
            "2 uncertain sent t 2@example.org t",
            "3 failed failed t 3@example.org t",
            "3 failed retry t 3@example.org t"
        ]
    );
}

#[test]
fn a_mail_that_fails_again_waits_again() {
    let ledger = busy("decisions_again", WEEK);
    ledger.well("resolve 2 --as failed");
    ledger.well("resolve 3 --as failed");
    ledger.well("status --week 2026-W02");
    ledger.well("retry 3");
    ledger.queue(WEEK);
    ledger.make();
    let claimed = ledger.claim(9);
    let claimed = claimed
        .iter()
        .find(|claimed| claimed.starts_with("3 "))
        .expect("the mail");
    assert!(ledger.begin(claimed) && ledger.settle(claimed, "failed", "'550 5.1.1 no such user'", "null"));
    let said = ledger.digest("status --week 2026-W02");
    assert_eq!(said.code, Some(8));
    assert!(
        said.stdout.contains("1 mail waits for you to decide:"),
        "{}",
        said.stdout
    );
}

#[test]
fn all_of_a_week_are_decided_about_at_once_when_asked_for_by_name() {
    let ledger = busy("decisions_all", WEEK);
    assert_eq!(
        ledger.well("resolve --week 2026-W03 --all-uncertain --as sent"),
        "No uncertain mail of week 2026-W03 waits.\n"
    );
    ledger.well("resolve --week 2026-W02 --all-uncertain --as sent");
    assert_eq!(state(&ledger, 2), "sent");
    ledger.well("retry --week 2026-W02 --all-uncertain --all-failed");
    assert_eq!(state(&ledger, 3), "retry");
    assert_eq!(
        ledger.well("retry --week 2026-W02 --all-uncertain --all-failed"),
        "No failed or uncertain mail of week 2026-W02 waits.\n"
    );
}

#[test]
fn one_that_can_not_be_decided_about_stops_all() {
    let ledger = busy("decisions_wrong", WEEK);
    let before = ledger.states();
    for (words, why) in [
        ("retry 2 99", "there is no delivery 99"),
        ("resolve 1 2 --as failed", "delivery 1 is sent"),
        ("retry 2 4", "delivery 4 is retry"),
        ("resolve 2 8 --as sent", "delivery 8 is pending"),
        (
            "resolve 2 3 --as sent",
            "delivery 3 is failed, and does not count as sent",
        ),
        (
            "resolve --week 2026-W02 --all-failed --as sent",
            "delivery 3 is failed",
        ),
    ] {
        let said = ledger.refused(words);
        assert!(
            said.contains(why) && said.contains("Nothing was changed."),
            "{words}: {said}"
        );
        assert_eq!(ledger.states(), before, "{words}");
    }
    assert_eq!(decisions(&ledger), [""; 0]);
}

#[test]
fn a_slip_decides_nothing() {
    let ledger = ledger("decisions_slips");
    for words in [
        "retry",
        "retry --week 2026-W02",
        "retry --all-uncertain",
        "retry 2 --week 2026-W02",
        "retry 2 --all-failed --week 2026-W02",
        "retry 0",
        "retry two",
        "resolve 2",
        "resolve 2 --as retry",
        "resolve --all-uncertain --as sent",
    ] {
        ledger.refused(words);
    }
}

#[test]
fn what_was_erased_meanwhile_does_not_stand_in_the_way_of_a_decision() {
    let ledger = busy("decisions_erased", WEEK);
    ledger.run(
        "insert into survey.answers (unit_id, answered_at, score, comment)
        select unit_id, '2026-01-07 12:00+02', 2, 'Hoitaja Virtanen oli tyly.' from survey.units;
        select survey.erase_answer(answer_id) from survey.answers",
    );
    ledger.well("resolve 2 --as sent");
    // That it was sent, and which mail that was, is known still.
    let proof = "select concat_ws(' ', recipient, message_id, fingerprint = sha256(convert_to('mail to Matti', 'utf8'))) from survey.deliveries where delivery_id = 2";
    assert_eq!(ledger.ask(proof), "matti@example.org 2@example.org t");
}

#[test]
fn decisions_are_kept_as_they_were_made() {
    let ledger = busy("decisions_kept", WEEK);
    ledger.well("retry 2 3");
    for meddling in [
        "update survey.delivery_decisions set verdict = 'sent'",
        "delete from survey.delivery_decisions",
        "truncate survey.delivery_decisions",
        "truncate survey.deliveries cascade",
    ] {
        assert_eq!(ledger.refusal(meddling).code(), "23001", "{meddling}");
    }
}
