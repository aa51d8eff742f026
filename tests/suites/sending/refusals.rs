//! What each answer of a mail server does to the ledger, to the summary and to how the program ends.

use std::process::Output;

use nps_tests::faulty_mail_server::{After, Fault, FaultyMailServer};

use super::ledger::{MONDAY, Mail, Survey, WEEK, states, survey};
use super::program::{counted, ended, output};

const READERS: u32 = 4;

/// A ledger with mails that are made.
fn made(purpose: &str) -> Survey<'static> {
    let survey = survey(purpose, READERS);
    survey.make(MONDAY);
    survey
}

/// Sends what is to be sent and waits for nothing; what became of the mails then.
fn run(survey: &Survey, faults: &[(After, Fault)], code: i32) -> (Vec<Mail>, Output, String) {
    let server = FaultyMailServer::start(faults);
    let output = output(
        survey
            .digest(WEEK, &server)
            .env("NPS_DELIVERY_STAY", "0")
            .env("NPS_SMTP_FINAL_TIMEOUT", "1"),
    );
    let told = ended(&output, code);
    (survey.mails(MONDAY, &server.seen().taken), output, told)
}

fn numbers(output: &Output) -> [u64; 4] {
    ["sent", "failed", "uncertain", "waiting"].map(|key| counted(output, key))
}

#[test]
fn a_mail_that_is_refused_for_good_has_failed_and_its_reason_is_told() {
    for (number, stage) in [After::Recipient, After::Data, After::FinalDot]
        .into_iter()
        .enumerate()
    {
        let survey = made(&format!("sending_refused_{number}"));
        let (mails, output, told) = run(&survey, &[(stage, Fault::Says("550 5.1.1 unknown here\r\n"))], 3);
        assert_eq!(numbers(&output), [3, 1, 0, 0]);
        assert_eq!(states(&mails), [("failed", 1), ("sent", 3)].into());
        assert!(
            mails[0].reason.contains("550 5.1.1 unknown here"),
            "{:?}",
            mails[0]
        );
        assert!(told.contains("unknown here"), "{told}");
        // Nobody tries it again.
        let (_, output, _) = run(&survey, &[], 0);
        assert_eq!(numbers(&output), [0, 0, 0, 0]);
    }
}

#[test]
fn what_is_refused_before_the_ledger_knows_that_it_was_begun_stays_refused() {
    let survey = made("sending_refused_early");
    survey.run(
        "create function survey.slow() returns trigger language plpgsql as $$ begin perform pg_sleep(0.3); return null; end $$;
        create trigger slow after update on survey.deliveries for each statement execute function survey.slow()",
    );
    // The last of four mails, on a connection that is kept, while the ledger still writes what became of the first.
    let fine = (After::Sender, Fault::Says("250 2.1.0 ok\r\n"));
    let refused = (After::Recipient, Fault::Says("550 5.1.1 unknown here\r\n"));
    let server = FaultyMailServer::start(&[fine, fine, fine, fine, refused]);
    let output = output(survey.digest(WEEK, &server).env("NPS_SMTP_SESSIONS", "2"));
    ended(&output, 3);
    assert_eq!(numbers(&output), [3, 1, 0, 0]);
    let mails = survey.mails(MONDAY, &server.seen().taken);
    assert_eq!(states(&mails), [("failed", 1), ("sent", 3)].into());
}

#[test]
fn a_mail_that_is_not_taken_now_is_tried_again_later() {
    let faults = [
        (After::Sender, Fault::Says("451 4.3.0 busy\r\n")),
        (After::Recipient, Fault::Says("450 4.2.0 greylisted\r\n")),
        (After::Data, Fault::Says("421 4.3.2 closing\r\n")),
        (After::Data, Fault::Cuts),
        (After::FinalDot, Fault::Says("452 4.3.1 full\r\n")),
    ];
    for (number, fault) in faults.into_iter().enumerate() {
        let survey = made(&format!("sending_later_{number}"));
        let (mails, output, _) = run(&survey, &[fault], 3);
        assert_eq!(numbers(&output), [3, 0, 0, 1], "{fault:?}");
        assert_eq!(states(&mails), [("retry", 1), ("sent", 3)].into(), "{fault:?}");
        let later = "select count(*) from survey.deliveries
            where state = 'retry' and retry_at > now() and retry_at <= now() + interval '1 minute' and attempts = 1";
        assert_eq!(survey.ask(later), 1, "{fault:?}");
        // Not before its time.
        let (_, output, _) = run(&survey, &[], 3);
        assert_eq!(numbers(&output), [0, 0, 0, 1]);
        survey.let_time_pass();
        let (_, output, _) = run(&survey, &[], 0);
        assert_eq!(numbers(&output), [1, 0, 0, 0]);
    }
}

#[test]
fn a_mail_that_is_not_taken_for_too_long_is_given_up() {
    let survey = made("sending_given_up");
    let busy = (After::Recipient, Fault::Says("451 4.3.0 busy\r\n"));
    run(&survey, &[busy], 3);
    survey.let_time_pass();
    survey.run("update survey.deliveries set attempted_at = attempted_at - interval '71 hours' where state = 'retry'");
    let (mails, ..) = run(&survey, &[busy], 3);
    assert_eq!(states(&mails), [("retry", 1), ("sent", 3)].into());

    survey.let_time_pass();
    survey.run(
        "update survey.deliveries set attempted_at = attempted_at - interval '1 hour' where state = 'retry'",
    );
    let (mails, output, _) = run(&survey, &[busy], 3);
    assert_eq!(numbers(&output), [0, 1, 0, 0]);
    assert!(
        mails[0].reason.starts_with("given up: ") && mails[0].reason.contains("451"),
        "{:?}",
        mails[0]
    );
}

#[test]
fn a_server_that_is_closed_is_no_fault_of_a_mail() {
    let survey = made("sending_closed");
    // The first connection is the one that tries the server.
    let faults = [
        (After::Quit, Fault::Says("221 bye\r\n")),
        (After::Connecting, Fault::Says("421 4.3.2 closed\r\n")),
    ];
    let (mails, output, told) = run(&survey, &faults, 7);
    assert_eq!(numbers(&output), [0, 0, 0, 4]);
    assert_eq!(states(&mails), [("pending", 4)].into());
    assert!(told.contains("421") && told.contains("hint: "), "{told}");
    assert_eq!(
        survey.ask("select count(*) from survey.deliveries where attempts = 0 and reason is null and attempted_at is null"),
        4
    );
}

#[test]
fn a_server_that_is_busy_when_it_is_tried_gets_its_mails_all_the_same() {
    let survey = made("sending_busy");
    let (_, output, told) = run(
        &survey,
        &[(
            After::Connecting,
            Fault::Says("421 4.7.0 too many connections\r\n"),
        )],
        0,
    );
    assert_eq!(numbers(&output), [4, 0, 0, 0]);
    assert!(told.contains("421 4.7.0 too many connections"), "{told}");
}

#[test]
fn a_server_that_takes_no_mail_of_ours_ends_the_run_at_once() {
    let closed = (After::Quit, Fault::Says("221 bye\r\n"));
    let faults: [&[(After, Fault)]; 3] = [
        &[closed, (After::Hello, Fault::Says("550 5.7.1 not you\r\n"))],
        &[(After::Sender, Fault::Says("550 5.7.1 not this sender\r\n"))],
        &[(After::Recipient, Fault::Says("530 5.7.0 log in first\r\n"))],
    ];
    for (number, faults) in faults.into_iter().enumerate() {
        let survey = made(&format!("sending_unusable_{number}"));
        let (mails, output, told) = run(&survey, faults, 7);
        assert_eq!(numbers(&output), [0, 0, 0, 4]);
        assert_eq!(states(&mails), [("pending", 4)].into());
        assert!(told.contains("hint: "), "{told}");
    }
}

#[test]
fn a_refused_login_ends_the_run_at_once_and_all_mails_wait() {
    let survey = made("sending_login");
    let refused = Fault::Says("535 5.7.8 no\r\n");
    let closed = (After::Quit, Fault::Says("221 bye\r\n"));
    // When the server is tried, or only when a mail is to be sent.
    for faults in [
        vec![(After::Login, refused)],
        vec![closed, (After::Login, refused)],
    ] {
        let server = FaultyMailServer::start(&faults);
        let url = format!("smtp://nps:sesam@127.0.0.1:{}", server.port());
        let output = output(survey.digest(WEEK, &server).env("NPS_SMTP_URL", url));
        let told = ended(&output, 7);
        assert!(told.contains("535") && !told.contains("sesam"), "{told}");
        assert_eq!(
            states(&survey.true_mails(&server.seen())),
            [("pending", 4)].into()
        );
    }
}

#[test]
fn silence_after_the_final_dot_is_uncertain_and_held_until_an_operator_decides() {
    for (number, fault) in [Fault::Stalls, Fault::SaysLate, Fault::Cuts]
        .into_iter()
        .enumerate()
    {
        let survey = made(&format!("sending_silence_{number}"));
        let (mails, output, told) = run(&survey, &[(After::FinalDot, fault)], 3);
        assert_eq!(numbers(&output), [3, 0, 1, 0], "{fault:?}");
        assert_eq!(
            states(&mails),
            [("sent", 3), ("uncertain", 1)].into(),
            "{fault:?}"
        );
        assert!(told.contains("nobody knows"), "{told}");
        survey.let_time_pass();
        let (_, output, _) = run(&survey, &[], 0);
        assert_eq!(numbers(&output), [0, 0, 0, 0]);
        let held = "select count(*) from survey.deliveries where state = 'uncertain' and message is not null";
        assert_eq!(survey.ask(held), 1);
    }
}

#[test]
fn a_late_250_is_never_counted_for_another_mail() {
    let survey = made("sending_late");
    // The answer to the first mail comes when the client has given up waiting; the next mail is refused.
    let faults = [
        (After::FinalDot, Fault::SaysLate),
        (After::FinalDot, Fault::Says("554 5.6.0 no\r\n")),
    ];
    let (mails, output, _) = run(&survey, &faults, 3);
    assert_eq!(numbers(&output), [2, 1, 1, 0]);
    let states: Vec<&str> = mails.iter().map(|mail| mail.state.as_str()).collect();
    assert_eq!(states, ["uncertain", "failed", "sent", "sent"]);
}
