//! SIGTERM at every stage.

use std::process::Output;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

use nps_tests::faulty_mail_server::{After, Fault, FaultyMailServer};

use super::ledger::{MONDAY, Mail, Survey, WEEK, states, survey};
use super::program::{Program, counted, ended, output, until};

const READERS: u32 = 8;

/// Sends mails to a server with this fault, and is asked to stop when a client has come so far the so manyth time.
fn stopped_after(survey: &Survey, stage: After, time: u32, faults: &[(After, Fault)]) -> (Vec<Mail>, Output) {
    let server = FaultyMailServer::start(faults);
    let program = Program::default();
    let terminated = program.clone();
    let left = AtomicU32::new(time);
    server.watch(move |after| {
        if after == stage && left.fetch_sub(1, Ordering::SeqCst) == 1 {
            terminated.terminate();
        }
    });
    program.start(&mut survey.digest(WEEK, &server));
    let output = program.output();
    ended(&output, 3);
    (survey.true_mails(&server.seen()), output)
}

/// The next run sends the rest.
fn rest_is_sent(survey: &Survey, rest: u64) {
    let server = FaultyMailServer::start(&[]);
    let output = output(&mut survey.digest(WEEK, &server));
    assert_eq!(
        (counted(&output, "sent"), server.seen().complete.len() as u64),
        (rest, rest)
    );
}

#[test]
fn the_mail_in_hand_is_finished_and_the_rest_is_let_go() {
    for (number, stage) in [
        After::Sender,
        After::Recipient,
        After::Data,
        After::SomeContent,
        After::FinalDot,
        After::Answer,
    ]
    .into_iter()
    .enumerate()
    {
        let survey = survey(&format!("sending_stopped_{number}"), READERS);
        survey.make(MONDAY);
        let (mails, output) = stopped_after(&survey, stage, 3, &[]);
        let sent = counted(&output, "sent");
        // From the content on it is too late to let it go; before, it depends on who is quicker.
        let least = if stage < After::SomeContent { 2 } else { 3 };
        assert!((least..READERS.into()).contains(&sent), "{stage:?}: {sent} sent");
        assert_eq!(counted(&output, "waiting"), u64::from(READERS) - sent);
        for mail in &mails {
            assert!(
                !mail.leased && ["sent", "pending"].contains(&mail.state.as_str()),
                "{stage:?}: {mail:?}"
            );
        }
        rest_is_sent(&survey, u64::from(READERS) - sent);
    }
}

#[test]
fn what_the_server_was_given_and_does_not_answer_is_uncertain() {
    let survey = survey("sending_unanswered", READERS);
    survey.make(MONDAY);
    let (mails, output) = stopped_after(&survey, After::FinalDot, 1, &[(After::FinalDot, Fault::Stalls)]);
    assert_eq!(counted(&output, "uncertain"), 1);
    assert_eq!(states(&mails), [("pending", 7), ("uncertain", 1)].into());
    assert!(mails.iter().all(|mail| !mail.leased), "{mails:?}");
    rest_is_sent(&survey, 7);
}

#[test]
fn what_may_be_given_goes_out_to_its_end() {
    let survey = survey("sending_unread", READERS);
    survey.make(MONDAY);
    // The second mail of a connection is begun with when it is handed out; and of the rest of it, the server reads nothing.
    let faults = [
        (After::SomeContent, Fault::Says("")),
        (After::SomeContent, Fault::Stalls),
    ];
    let (mails, output) = stopped_after(&survey, After::SomeContent, 2, &faults);
    assert_eq!(counted(&output, "uncertain"), 1);
    assert_eq!(
        states(&mails),
        [("pending", 6), ("sent", 1), ("uncertain", 1)].into()
    );
    assert!(mails.iter().all(|mail| !mail.leased), "{mails:?}");
    rest_is_sent(&survey, 6);
}

#[test]
fn what_the_server_was_not_given_yet_is_let_go() {
    for (number, stage) in [After::Connecting, After::Sender, After::Recipient, After::Data]
        .into_iter()
        .enumerate()
    {
        let survey = survey(&format!("sending_not_given_{number}"), READERS);
        survey.make(MONDAY);
        // The first connection is the one that tries the server.
        let (time, faults) = match stage {
            After::Connecting => (
                2,
                vec![(After::Quit, Fault::Says("221 bye\r\n")), (stage, Fault::Stalls)],
            ),
            _ => (1, vec![(stage, Fault::Stalls)]),
        };
        let (mails, _) = stopped_after(&survey, stage, time, &faults);
        assert_eq!(states(&mails), [("pending", 8)].into());
        assert!(mails.iter().all(|mail| !mail.leased), "{mails:?}");
        rest_is_sent(&survey, 8);
    }
}

#[test]
fn the_next_mail_of_a_connection_is_let_go_just_as_well() {
    let faults = [
        (After::Sender, "250 2.1.0 ok\r\n"),
        (After::Recipient, "250 2.1.5 ok\r\n"),
        (After::Data, "354 go on\r\n"),
    ];
    for (number, (stage, well)) in faults.into_iter().enumerate() {
        let survey = survey(&format!("sending_next_not_given_{number}"), READERS);
        survey.make(MONDAY);
        let faults = [(stage, Fault::Says(well)), (stage, Fault::Stalls)];
        let (mails, output) = stopped_after(&survey, stage, 2, &faults);
        assert_eq!(counted(&output, "uncertain"), 0, "{stage:?}");
        assert_eq!(states(&mails), [("pending", 7), ("sent", 1)].into(), "{stage:?}");
        assert!(mails.iter().all(|mail| !mail.leased), "{mails:?}");
        rest_is_sent(&survey, 7);
    }
}

#[test]
fn a_connection_that_is_made_anew_gives_nothing_away() {
    let survey = survey("sending_reopened", READERS);
    survey.make(MONDAY);
    // The first connection is the one that tries the server; the second is cut after a mail.
    let faults = [
        (After::Quit, Fault::Says("221 bye\r\n")),
        (After::Answer, Fault::Cuts),
        (After::Connecting, Fault::Stalls),
    ];
    let (mails, _) = stopped_after(&survey, After::Connecting, 3, &faults);
    assert_eq!(states(&mails), [("pending", 7), ("sent", 1)].into());
    rest_is_sent(&survey, 7);
}

#[test]
fn whoever_makes_mails_stops_too() {
    let survey = survey("sending_stopped_making", READERS);
    let mut holder = survey.client();
    holder
        .batch_execute("begin; lock table survey.answers in access exclusive mode")
        .expect("a lock");
    let server = FaultyMailServer::start(&[]);
    let program = Program::default();
    program.start(&mut survey.digest(WEEK, &server));
    survey.until_somebody_waits();
    program.terminate();
    ended(&program.output(), 3);
    drop(holder);
    rest_is_sent(&survey, READERS.into());
}

#[test]
fn whoever_is_to_stop_does_not_wait_for_a_database_that_says_nothing() {
    let survey = survey("sending_stopped_deaf", READERS);
    survey.make(MONDAY);
    let server = FaultyMailServer::start(&[]);
    let holder = Mutex::new(survey.client());
    // The program is about to ask whether it may give the mail.
    server.watch(move |after| {
        if after == After::Data {
            let lock = "begin; lock table survey.deliveries in access exclusive mode";
            holder
                .lock()
                .expect("a client")
                .batch_execute(lock)
                .expect("a lock");
        }
    });
    let program = Program::default();
    program.start(&mut survey.digest(WEEK, &server));
    survey.until_somebody_waits();
    program.terminate();
    let told = ended(&program.output(), 5);
    assert!(told.contains("the database did not answer"), "{told}");
    assert!(server.seen().complete.is_empty());
}

#[test]
fn nobody_has_to_wait_for_what_is_to_be_tried_again() {
    let survey = survey("sending_stopped_idle", READERS);
    survey.make(MONDAY);
    let server = FaultyMailServer::start(&[(After::Recipient, Fault::Says("451 4.3.0 busy\r\n"))]);
    let program = Program::default();
    program.start(&mut survey.digest(WEEK, &server));
    let told = "select count(*) from survey.deliveries where state in ('sent', 'retry')";
    until("all mails were tried", || survey.ask(told) == i64::from(READERS));
    program.terminate();
    let output = program.output();
    ended(&output, 3);
    let mails = survey.true_mails(&server.seen());
    assert_eq!(states(&mails), [("retry", 1), ("sent", 7)].into());
    survey.let_time_pass();
    rest_is_sent(&survey, 1);
}
