//! Which mails a run takes and which it leaves, and what it does about what others do at the same time.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use nps_tests::faulty_mail_server::{After, Fault, FaultyMailServer};
use nps_tests::reporter;

use super::ledger::{MONDAY, WEEK, states, survey};
use super::program::{counted, ended, output, until};

/// The Monday after.
const NEXT_MONDAY: &str = "2026-01-12";

#[test]
fn a_week_that_is_asked_for_is_sent_alone() {
    let survey = survey("choice_week", 4);
    survey.make(MONDAY);
    survey.make(NEXT_MONDAY);
    let server = FaultyMailServer::start(&[]);
    let output = output(&mut survey.digest(WEEK, &server));
    ended(&output, 0);
    assert_eq!((counted(&output, "sent"), counted(&output, "waiting")), (4, 0));
    let mails = survey.true_mails(&server.seen());
    assert_eq!(states(&mails), [("sent", 4)].into());
    let mails = survey.mails(NEXT_MONDAY, &[]);
    assert_eq!(states(&mails), [("pending", 4)].into());
}

#[test]
fn a_unit_that_is_asked_for_is_sent_alone() {
    let survey = survey("choice_unit", 4);
    survey.make(MONDAY);
    let server = FaultyMailServer::start(&[]);
    let output = output(survey.digest(WEEK, &server).args(["--unit", "oulu"]));
    ended(&output, 0);
    assert_eq!((counted(&output, "sent"), counted(&output, "waiting")), (2, 0));
    let left = "select count(*) from survey.deliveries join survey.units using (unit_id) where state = 'pending' and code = 'turku'";
    assert_eq!(survey.ask(left), 2);
}

#[test]
fn a_domain_that_is_not_allowed_any_more_gets_no_mail() {
    let survey = survey("choice_domain", 4);
    survey.make(MONDAY);
    let server = FaultyMailServer::start(&[]);
    let output = output(
        survey
            .digest(WEEK, &server)
            .env("NPS_DELIVERY_ALLOWED_DOMAINS", "klinikka.example"),
    );
    ended(&output, 0);
    assert_eq!((counted(&output, "suppressed"), counted(&output, "sent")), (4, 0));
    let left = "select count(*) from survey.deliveries where state = 'suppressed' and reason = 'not_allowed' and recipient is not null and message is null";
    assert_eq!(survey.ask(left), 4);
}

#[test]
fn a_server_that_takes_fewer_connections_gets_all_mails_by_those() {
    let survey = survey("choice_connections", 8);
    survey.make(MONDAY);
    // Of two connections one is cut after its first mail, and no other is let in.
    let server = Arc::new(FaultyMailServer::start(&[(After::Answer, Fault::Cuts)]));
    let (seen, closing) = (AtomicU32::new(0), Arc::clone(&server));
    server.watch(move |after| {
        if after == After::FinalDot {
            seen.fetch_add(1, Ordering::SeqCst);
            until("both are sending", || seen.load(Ordering::SeqCst) >= 2);
            closing.turn_away(1000);
        }
    });
    let output = output(
        survey
            .digest(WEEK, &server)
            .env("NPS_SMTP_SESSIONS", "2")
            .env("NPS_DELIVERY_STAY", "0"),
    );
    server.watch_no_more();
    ended(&output, 0);
    assert_eq!(counted(&output, "sent"), 8);
}

#[test]
fn what_was_decided_about_a_mail_while_it_was_sent_is_told() {
    let survey = survey("choice_decided", 4);
    survey.make(MONDAY);
    let server = FaultyMailServer::start(&[]);
    let (once, operator) = (AtomicU32::new(0), Mutex::new(survey.client()));
    server.watch(move |after| {
        if after == After::FinalDot && once.fetch_add(1, Ordering::SeqCst) == 0 {
            // Another program finds that the lease has run out, and an operator would rather have it sent twice.
            let meanwhile = "update survey.deliveries set leased_until = now() - interval '1 second' where state = 'sending';
                select survey.claim_deliveries('another', 'elsewhere', gen_random_uuid(), 0, '1 hour');
                select survey.resolve_delivery(delivery_id, 'retry') from survey.deliveries where state = 'uncertain'";
            operator.lock().expect("a client").batch_execute(meanwhile).expect("a decision");
        }
    });
    let output = output(&mut survey.digest(WEEK, &server));
    server.watch_no_more();
    let told = ended(&output, 0);
    assert!(told.contains("it may be sent once more"), "{told}");
    let mails = survey.mails(MONDAY, &server.seen().complete);
    let mut copies: Vec<i64> = mails.iter().map(|mail| mail.copies).collect();
    copies.sort_unstable();
    assert_eq!(copies, [1, 1, 1, 2], "once more, as was decided");
}

#[test]
fn what_can_not_be_made_holds_up_no_other_mail() {
    let survey = survey("choice_broken", 4);
    survey.make(MONDAY);
    survey.run("alter function survey.branches_of_week(date, text[]) rename to branches_of_no_week");
    let server = FaultyMailServer::start(&[]);
    let mut command = reporter::command(&survey.database);
    command
        .args(["digest", "run", "--json"])
        .env("NPS_SMTP_URL", server.url());
    let output = output(&mut command);
    let told = ended(&output, 6);
    assert!(told.contains("branches_of_week"), "{told}");
    assert_eq!(counted(&output, "sent"), 4);
}
