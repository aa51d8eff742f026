//! A server that says nothing.

use super::*;

const SILENT: &str = "it did not answer within 300ms";

#[test]
fn silence_is_waited_for_at_every_stage_and_no_longer() {
    for (after, stage, commands) in [
        (After::Connecting, Stage::Greeting, ""),
        (After::Hello, Stage::Hello, "EHLO"),
        (After::Sender, Stage::Sender, "EHLO MAIL"),
        (After::Recipient, Stage::Recipient, "EHLO MAIL RCPT"),
        (After::Data, Stage::Data, "EHLO MAIL RCPT DATA"),
    ] {
        let (first, seen) = two_mails(after, Fault::Stalls, Some(stage));
        assert_eq!(first, format!("later at {stage}: {SILENT}"));
        assert_eq!(connections(&seen), [commands, ONE_MAIL]);
        assert_eq!(seen.taken, [MESSAGE]);
    }
}

#[test]
fn silence_after_the_dot_leaves_the_mail_uncertain() {
    let (first, seen) = two_mails(After::FinalDot, Fault::Stalls, Some(Stage::Answer));
    assert_eq!(first, format!("uncertain: {SILENT}"));
    assert_eq!(connections(&seen), ["EHLO MAIL RCPT DATA (content)", ONE_MAIL]);
}

#[test]
fn a_late_answer_is_never_read_as_another_mails() {
    for (after, stage, outcome) in [
        (After::Sender, Stage::Sender, "later at MAIL FROM"),
        (After::Recipient, Stage::Recipient, "later at RCPT TO"),
        (After::Data, Stage::Data, "later at DATA"),
        (After::FinalDot, Stage::Answer, "uncertain"),
    ] {
        let (first, seen) = two_mails(after, Fault::SaysLate, Some(stage));
        assert_eq!(first, format!("{outcome}: {SILENT}"));
        assert_eq!(connections(&seen)[1..], [ONE_MAIL]);
    }
}

#[test]
fn a_server_that_reads_no_more_is_left() {
    let faulty = FaultyMailServer::start(&[(After::SomeContent, Fault::Stalls)]);
    let mut server = patient(&settings(&faulty));
    server.patience = server.patience.with(Stage::Content, SHORT);
    let mut session = server.session();
    let first = told(send(&mut session, &b"0123456789abcdef\r\n".repeat(1 << 20)));
    drop(session);
    assert_eq!(first, format!("later at the content: {SILENT}"));
    assert_eq!(connections(&faulty.seen()), ["EHLO MAIL RCPT DATA"]);
}

#[test]
fn a_server_that_is_slow_to_say_goodbye_changes_nothing() {
    let faulty = FaultyMailServer::start(&[(After::Quit, Fault::Cuts)]);
    let mut session = patient(&settings(&faulty)).session();
    assert_eq!(told(send(&mut session, MESSAGE)), "accepted: 250 2.0.0 taken");
    drop(session);
    assert_eq!(connections(&faulty.seen()), [ONE_MAIL]);
}

#[test]
fn a_check_has_a_patience_of_its_own() {
    let faulty = FaultyMailServer::start(&[(After::Connecting, Fault::Stalls)]);
    let mut server = patient(&settings(&faulty));
    server.patience = server.patience.with(Stage::Greeting, SHORT);
    let failure = server.check().expect_err("silence");
    assert_eq!(
        failure.to_string(),
        format!(
            "cannot write to mail server 127.0.0.1:{}: {SILENT}",
            faulty.port()
        )
    );
}
