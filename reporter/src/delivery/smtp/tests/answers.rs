//! What a server says.

use super::*;

/// A refusal leaves both sides in step, so the next mail has the same connection.
#[test]
fn a_refused_mail_is_told_with_its_stage_and_stops_no_other() {
    let cases = [
        (
            After::Sender,
            "451 4.3.0 busy\r\n",
            "later at MAIL FROM: it said 451 4.3.0 busy",
            "MAIL",
        ),
        (
            After::Sender,
            "552 5.3.4 too big\r\n",
            "refused at MAIL FROM: it said 552 5.3.4 too big",
            "MAIL",
        ),
        (
            After::Recipient,
            "450 4.2.0 greylisted\r\n",
            "later at RCPT TO: it said 450 4.2.0 greylisted",
            "MAIL RCPT",
        ),
        (
            After::Recipient,
            "550 5.1.1 <maija@example.org>: no mailbox Maija\r\n",
            "refused at RCPT TO: it said 550 5.1.1 <address> no mailbox <address>",
            "MAIL RCPT",
        ),
        (
            After::Data,
            "451 4.3.0 disk full\r\n",
            "later at DATA: it said 451 4.3.0 disk full",
            "MAIL RCPT DATA",
        ),
        (
            After::Data,
            "554 5.5.1 no\r\n",
            "refused at DATA: it said 554 5.5.1 no",
            "MAIL RCPT DATA",
        ),
    ];
    for (after, words, outcome, commands) in cases {
        let (first, seen) = two_mails(after, Fault::Says(words), None);
        assert_eq!(first, outcome);
        assert_eq!(
            connections(&seen),
            [format!("EHLO {commands} RSET MAIL RCPT DATA (content) QUIT")],
            "{words}"
        );
        assert_eq!(seen.taken, [MESSAGE]);
    }
}

#[test]
fn a_letter_that_a_server_can_not_pass_on_is_no_word_about_the_sender() {
    let offer = "250-mail.example.org\r\n250-SMTPUTF8\r\n250 8BITMIME\r\n";
    let cases = [
        (
            "nps@example.org",
            "550 5.6.7 no way for that letter",
            "refused at MAIL FROM: it said",
        ),
        // That would meet every mail.
        ("nps@example.org", "530 5.7.0 log in first", "unusable: it said"),
        (
            "p\u{e4}iv\u{e4}@example.org",
            "550 5.7.1 not this sender",
            "unusable: it said",
        ),
    ];
    for (from, words, outcome) in cases {
        let said = format!("{words}\r\n").leak();
        let faulty = FaultyMailServer::start(&[
            (After::Hello, Fault::Says(offer)),
            (After::Sender, Fault::Says(said)),
        ]);
        let mut session = patient(&settings(&faulty)).session();
        let sent = session.send(
            &address(from),
            &address("m\u{e4}ij\u{e4}@example.org"),
            MESSAGE,
            || Ok(()),
        );
        assert_eq!(told(sent), format!("{outcome} {words}"));
        assert_eq!(told(send(&mut session, MESSAGE)), "accepted: 250 2.0.0 taken");
    }
}

#[test]
fn a_refusal_after_the_dot_ends_the_mail() {
    for (words, outcome) in [
        (
            "452 4.2.2 mailbox full\r\n",
            "later at the final dot: it said 452 4.2.2 mailbox full",
        ),
        (
            "554-5.7.1 looks\r\n554 5.7.1 like spam\r\n",
            "refused at the final dot: it said 554 5.7.1 looks 5.7.1 like spam",
        ),
    ] {
        let (first, seen) = two_mails(After::FinalDot, Fault::Says(words), None);
        assert_eq!(first, outcome);
        assert_eq!(
            connections(&seen),
            ["EHLO MAIL RCPT DATA (content) MAIL RCPT DATA (content) QUIT"]
        );
        assert_eq!(seen.taken, [MESSAGE]);
    }
}

#[test]
fn a_server_that_goes_says_so_at_any_stage() {
    for (after, stage) in [
        (After::Connecting, "the greeting"),
        (After::Hello, "EHLO"),
        (After::Sender, "MAIL FROM"),
        (After::Recipient, "RCPT TO"),
        (After::Data, "DATA"),
        (After::FinalDot, "the final dot"),
    ] {
        let (first, seen) = two_mails(after, Fault::Says("421 4.3.2 going down\r\n"), None);
        assert_eq!(first, format!("later at {stage}: it said 421 4.3.2 going down"));
        assert_eq!(seen.connections.len(), 2, "{after:?}");
        assert_eq!(connections(&seen)[1], ONE_MAIL);
        assert_eq!(seen.taken, [MESSAGE]);
    }
}

#[test]
fn a_server_that_takes_no_mail_at_all_is_unusable() {
    for (after, words) in [
        (After::Connecting, "554 5.7.1 blocked\r\n"),
        (After::Hello, "550 5.7.1 blocked\r\n"),
        (After::Sender, "553 5.1.8 who are you\r\n"),
        (After::Sender, "530 5.7.0 log in first\r\n"),
        (After::Recipient, "530 5.7.0 log in first\r\n"),
    ] {
        let (first, _) = two_mails(after, Fault::Says(words), None);
        assert_eq!(first, format!("unusable: it said {}", words.trim_end()));
    }
}

#[test]
fn after_garbage_a_connection_is_never_used_again() {
    let garbage = [
        "HTTP/1.1 400 Bad Request\r\n",
        "\r\n",
        "250-one\r\n550 two\r\n",
        "2 5 0\r\n",
    ];
    for (after, stage) in [
        (After::Connecting, "the greeting"),
        (After::Hello, "EHLO"),
        (After::Sender, "MAIL FROM"),
        (After::Recipient, "RCPT TO"),
        (After::Data, "DATA"),
    ] {
        for words in garbage {
            let (first, seen) = two_mails(after, Fault::Says(words), None);
            assert_eq!(
                first,
                format!("later at {stage}: it said something that is not SMTP"),
                "{words}"
            );
            assert_eq!(connections(&seen)[1..], [ONE_MAIL]);
        }
    }
    for words in garbage {
        let (first, seen) = two_mails(After::FinalDot, Fault::Says(words), None);
        assert_eq!(first, "uncertain: it said something that is not SMTP");
        assert_eq!(connections(&seen), ["EHLO MAIL RCPT DATA (content)", ONE_MAIL]);
    }
}

#[test]
fn an_answer_of_another_kind_is_none() {
    for (after, words, outcome) in [
        (After::Sender, "354 go\r\n", "later at MAIL FROM: it said 354 go"),
        (After::Data, "250 OK\r\n", "later at DATA: it said 250 OK"),
        (After::FinalDot, "354 go\r\n", "uncertain: it said 354 go"),
    ] {
        let (first, seen) = two_mails(after, Fault::Says(words), None);
        assert_eq!(first, outcome);
        assert_eq!(connections(&seen)[1..], [ONE_MAIL]);
    }
}

#[test]
fn two_answers_to_one_command_are_no_answer() {
    for (after, words, outcome) in [
        (
            After::Sender,
            "250 OK\r\n250 OK\r\n",
            "later at MAIL FROM: it said something that is not SMTP",
        ),
        (
            After::Data,
            "354 go\r\n250 OK\r\n",
            "later at DATA: it said something that is not SMTP",
        ),
        // The first one is the dot's; but the next mail must not read the other.
        (After::FinalDot, "250 taken\r\n250 OK\r\n", "accepted: 250 taken"),
        (
            After::FinalDot,
            "550 no\r\n250 OK\r\n",
            "refused at the final dot: it said 550 no",
        ),
    ] {
        let (first, seen) = two_mails(after, Fault::Says(words), None);
        assert_eq!(first, outcome);
        assert_eq!(connections(&seen)[1..], [ONE_MAIL]);
    }
}

#[test]
fn a_refusal_in_another_encoding_is_one_all_the_same() {
    let (first, _) = two_mails(After::Recipient, Fault::Says("550 käyttäjää ei ole\r\n"), None);
    assert_eq!(first, "refused at RCPT TO: it said 550 käyttäjää ei ole");
}

#[test]
fn a_server_that_has_enough_in_the_middle_gets_no_final_dot() {
    let faulty = FaultyMailServer::start(&[(After::SomeContent, Fault::Says("552 5.3.4 too big\r\n"))]);
    let mut session = patient(&settings(&faulty)).session();
    // More than the system holds for us: the server has spoken before all of it is out.
    let first = told(send(&mut session, &b"0123456789abcdef\r\n".repeat(1 << 20)));
    drop(session);
    assert_eq!(first, "refused at the content: it said 552 5.3.4 too big");
    let seen = faulty.seen();
    assert_eq!(connections(&seen), ["EHLO MAIL RCPT DATA"]);
    assert_eq!(seen.taken.len(), 0);
}
