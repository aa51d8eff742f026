//! A connection that ends too early.

use std::net::TcpListener;

use super::*;

const CUT: &str = "it closed the connection";

#[test]
fn a_cut_before_the_final_dot_means_that_nothing_was_taken() {
    for (after, stage, commands) in [
        (After::Connecting, Stage::Greeting, ""),
        (After::Hello, Stage::Hello, "EHLO"),
        (After::Sender, Stage::Sender, "EHLO MAIL"),
        (After::Recipient, Stage::Recipient, "EHLO MAIL RCPT"),
        (After::Data, Stage::Data, "EHLO MAIL RCPT DATA"),
    ] {
        let (first, seen) = two_mails(after, Fault::Cuts, None);
        assert_eq!(first, format!("later at {stage}: {CUT}"));
        assert_eq!(connections(&seen), [commands, ONE_MAIL]);
        assert_eq!(seen.taken, [MESSAGE]);
    }
}

#[test]
fn a_cut_in_the_content_means_that_nothing_was_taken() {
    let faulty = FaultyMailServer::start(&[(After::SomeContent, Fault::Cuts)]);
    let mut session = patient(&settings(&faulty)).session();
    let first = told(send(&mut session, &b"0123456789abcdef\r\n".repeat(1 << 20)));
    drop(session);
    assert_eq!(first, format!("later at the content: {CUT}"));
    assert_eq!(faulty.seen().taken.len(), 0);
}

#[test]
fn a_cut_after_the_final_dot_leaves_the_mail_uncertain() {
    let (first, seen) = two_mails(After::FinalDot, Fault::Cuts, None);
    assert_eq!(first, format!("uncertain: {CUT}"));
    assert_eq!(connections(&seen), ["EHLO MAIL RCPT DATA (content)", ONE_MAIL]);
}

#[test]
fn half_an_answer_to_the_final_dot_is_none() {
    let (first, _) = two_mails(After::FinalDot, Fault::Says("250 OK"), Some(Stage::Answer));
    assert_eq!(first, "uncertain: it did not answer within 300ms");
}

#[test]
fn a_goodbye_along_with_an_answer_ends_the_connection_and_no_mail() {
    // The first mail's answer comes along with a goodbye.
    let farewell = Fault::Says("250 2.0.0 taken\r\n421 4.4.2 idle\r\n");
    let (first, seen) = two_mails(After::FinalDot, farewell, None);
    assert_eq!(first, "accepted: 250 2.0.0 taken");
    assert_eq!(connections(&seen), ["EHLO MAIL RCPT DATA (content)", ONE_MAIL]);
}

#[test]
fn a_connection_that_cannot_be_reset_is_replaced() {
    let faulty = FaultyMailServer::start(&[
        (After::Recipient, Fault::Says("550 5.1.1 unknown\r\n")),
        (After::Reset, Fault::Cuts),
    ]);
    let mut session = patient(&settings(&faulty)).session();
    assert_eq!(
        told(send(&mut session, MESSAGE)),
        "refused at RCPT TO: it said 550 5.1.1 unknown"
    );
    assert_eq!(told(send(&mut session, MESSAGE)), "accepted: 250 2.0.0 taken");
    drop(session);
    assert_eq!(connections(&faulty.seen()), ["EHLO MAIL RCPT RSET", ONE_MAIL]);
}

#[test]
fn a_server_that_is_not_there_is_tried_later() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("smtp://{}", listener.local_addr().expect("an address"));
    drop(listener);
    let settings = SmtpSettings::default().elsewhere(&url);
    let outcome = told(send(&mut patient(&settings).session(), MESSAGE));
    assert!(
        outcome.starts_with("later at connecting: Connection refused"),
        "{outcome}"
    );
}
