//! The caller's own step, between the content and its final dot.

use std::sync::mpsc;

use anyhow::anyhow;

use super::*;

fn send_with(session: &mut Session, step: impl FnOnce() -> anyhow::Result<()>) -> String {
    let address = |text: &str| text.parse::<Address>().expect("an address");
    told(session.send(
        &address("nps@example.org"),
        &address("maija@example.org"),
        MESSAGE,
        step,
    ))
}

#[test]
fn a_mail_whose_sending_could_not_be_noted_is_not_sent() {
    let faulty = FaultyMailServer::start(&[]);
    let mut session = patient(&settings(&faulty)).session();
    assert_eq!(
        send_with(&mut session, || Err(anyhow!("no database"))),
        "not begun: no database"
    );
    assert_eq!(send_with(&mut session, || Ok(())), "accepted: 250 2.0.0 taken");
    drop(session);
    let seen = faulty.seen();
    assert_eq!(connections(&seen), ["EHLO MAIL RCPT DATA", ONE_MAIL]);
    assert_eq!(seen.taken, [MESSAGE]);
}

#[test]
fn the_step_is_taken_only_once_the_server_can_have_all_but_the_end() {
    for after in [After::Sender, After::Recipient, After::Data] {
        let faulty = FaultyMailServer::start(&[(after, Fault::Says("451 4.3.0 busy\r\n"))]);
        let mut session = patient(&settings(&faulty)).session();
        let outcome = send_with(&mut session, || panic!("too early"));
        assert!(outcome.starts_with("later"), "{outcome}");
        let mut was_taken = false;
        send_with(&mut session, || {
            was_taken = true;
            Ok(())
        });
        assert!(was_taken);
    }
}

#[test]
fn the_content_is_on_its_way_while_the_step_is_taken() {
    let faulty = FaultyMailServer::start(&[]);
    let (tell, told) = mpsc::channel();
    faulty.watch(move |after| {
        if after == After::SomeContent {
            tell.send(()).expect("somebody who waits");
        }
    });
    let mut session = patient(&settings(&faulty)).session();
    let outcome = send_with(&mut session, || Ok(told.recv_timeout(LONG)?));
    assert_eq!(outcome, "accepted: 250 2.0.0 taken");
}
