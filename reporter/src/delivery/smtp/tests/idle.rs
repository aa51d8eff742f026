//! A connection that was kept for the next mail, and that the server has closed meanwhile.

use super::*;

/// The end of the first mail as it should be; what strikes after it strikes the second one.
const FIRST_MAIL: (After, Fault) = (After::FinalDot, Fault::Says("250 2.0.0 taken\r\n"));

/// Two mails of one session with these faults in the second: what became of that one, and what the server saw.
fn second_mail(faults: &[(After, Fault)]) -> (String, Vec<String>) {
    let faulty = FaultyMailServer::start(&[&[FIRST_MAIL], faults].concat());
    let mut session = patient(&settings(&faulty)).session();
    assert_eq!(told(send(&mut session, MESSAGE)), "accepted: 250 2.0.0 taken");
    let second = told(send(&mut session, MESSAGE));
    drop(session);
    (second, connections(&faulty.seen()))
}

/// Found by the MAIL that goes out while the server closes.
const CLOSED: [Fault; 2] = [Fault::Cuts, Fault::Says("421 4.4.2 idle\r\n")];

#[test]
fn a_mail_that_finds_its_connection_closed_goes_out_by_a_fresh_one() {
    for closed in CLOSED {
        let (second, seen) = second_mail(&[(After::Sender, closed)]);
        assert_eq!(second, "accepted: 250 2.0.0 taken");
        assert_eq!(seen, ["EHLO MAIL RCPT DATA (content) MAIL", ONE_MAIL]);
    }
}

#[test]
fn a_fresh_connection_that_closes_as_well_is_the_last() {
    for closed in CLOSED {
        let (second, seen) = second_mail(&[(After::Sender, closed), (After::Sender, Fault::Cuts)]);
        assert_eq!(second, "later at MAIL FROM: it closed the connection");
        assert_eq!(seen, ["EHLO MAIL RCPT DATA (content) MAIL", "EHLO MAIL"]);
    }
}

#[test]
fn a_connection_that_closes_after_the_sender_was_taken_is_not_replaced() {
    for (after, outcome, commands) in [
        (
            After::Recipient,
            "later at RCPT TO: it closed the connection",
            "RCPT",
        ),
        (
            After::Data,
            "later at DATA: it closed the connection",
            "RCPT DATA",
        ),
        (
            After::FinalDot,
            "uncertain: it closed the connection",
            "RCPT DATA (content)",
        ),
    ] {
        let (second, seen) = second_mail(&[(after, Fault::Cuts)]);
        assert_eq!(second, outcome);
        assert_eq!(seen, [format!("EHLO MAIL RCPT DATA (content) MAIL {commands}")]);
    }
}

#[test]
fn what_is_no_goodbye_is_an_answer_to_the_mail() {
    let refused = Fault::Says("451 4.3.0 busy\r\n");
    let (second, seen) = second_mail(&[(After::Sender, refused)]);
    assert_eq!(second, "later at MAIL FROM: it said 451 4.3.0 busy");
    assert_eq!(seen, ["EHLO MAIL RCPT DATA (content) MAIL QUIT"]);

    let garbage = Fault::Says("250 OK\r\n250 OK\r\n");
    let (second, seen) = second_mail(&[(After::Sender, garbage)]);
    assert_eq!(second, "later at MAIL FROM: it said something that is not SMTP");
    assert_eq!(seen, ["EHLO MAIL RCPT DATA (content) MAIL"]);
}
