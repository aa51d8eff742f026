//! MAIL, RCPT and DATA at once, through servers that offer it.

use super::*;

const OFFER: (After, Fault) = (
    After::Hello,
    Fault::Says("250-mail.example.org\r\n250-PIPELINING\r\n250 8BITMIME\r\n"),
);

/// Two mails through such a server, on connections that all offer it: what became of them, and what the server saw.
fn two_mails(faults: &[(After, Fault)]) -> (Vec<String>, Seen) {
    let faults: Vec<_> = [OFFER].into_iter().chain(faults.iter().copied()).collect();
    let faulty = FaultyMailServer::start(&faults);
    let mut session = patient(&settings(&faulty)).session();
    let told = (0..2).map(|_| told(send(&mut session, MESSAGE))).collect();
    drop(session);
    (told, faulty.seen())
}

#[test]
fn mails_arrive_byte_for_byte_on_one_connection() {
    let (told, seen) = two_mails(&[]);
    assert_eq!(told, ["accepted: 250 2.0.0 taken"; 2]);
    assert_eq!(
        connections(&seen),
        ["EHLO MAIL RCPT DATA (content) MAIL RCPT DATA (content) QUIT"]
    );
    assert_eq!(seen.taken, [MESSAGE; 2]);
}

#[test]
fn a_refusal_is_told_at_its_own_stage_and_nothing_is_given() {
    for (after, code, told_as) in [
        (
            After::Sender,
            "452 4.3.1 full",
            "later at MAIL FROM: it said 452 4.3.1 full",
        ),
        (
            After::Recipient,
            "550 5.1.1 who",
            "refused at RCPT TO: it said 550 5.1.1 who",
        ),
        (
            After::Data,
            "451 4.3.0 busy",
            "later at DATA: it said 451 4.3.0 busy",
        ),
    ] {
        let says = Fault::Says(Box::leak(format!("{code}\r\n").into_boxed_str()));
        let (told, seen) = two_mails(&[(after, says)]);
        assert_eq!(told, [told_as, "accepted: 250 2.0.0 taken"]);
        assert_eq!(seen.taken, [MESSAGE], "after {after:?}: {:?}", seen.connections);
    }
}

#[test]
fn a_server_that_refuses_the_reader_and_wants_the_content_all_the_same_is_left() {
    // It answers DATA as if nothing had been refused; without a final dot it has no mail.
    let (told, seen) = two_mails(&[(After::Recipient, Fault::Says("550 5.1.1 who\r\n"))]);
    assert_eq!(told[0], "refused at RCPT TO: it said 550 5.1.1 who");
    assert_eq!(connections(&seen).len(), 2, "{:?}", connections(&seen));
    assert_eq!(seen.taken, [MESSAGE]);
}

#[test]
fn a_cut_ends_the_mail_where_it_was_and_another_connection_brings_the_next() {
    for (after, stage) in [
        (After::Sender, Stage::Sender),
        (After::Recipient, Stage::Recipient),
        (After::Data, Stage::Data),
    ] {
        let (told, seen) = two_mails(&[(after, Fault::Cuts)]);
        assert_eq!(
            told,
            [
                format!("later at {stage}: it closed the connection"),
                "accepted: 250 2.0.0 taken".to_owned()
            ]
        );
        assert_eq!(seen.taken, [MESSAGE]);
    }
}
