//! Sessions with a server that fails in every way, at every stage.

mod answers;
mod before_end;
mod cuts;
mod idle;
mod login;
mod pipelining;
mod silence;
mod tls;

use std::time::Duration;

use lettre::Address;
use nps_tests::faulty_mail_server::{After, Fault, FaultyMailServer, Seen};

use super::patience::Patience;
use super::{Server, Session};
use crate::config::SmtpSettings;
use crate::delivery::outcome::{Outcome, Stage};

const MESSAGE: &[u8] = b"Subject: Viikko\r\n\r\nHei\r\n.\r\n";

/// What a connection that carries one mail without a fault looks like.
const ONE_MAIL: &str = "EHLO MAIL RCPT DATA (content) QUIT";

/// Nobody who only works has to hurry: these are slow machines, too.
const LONG: Duration = Duration::from_secs(60);
const SHORT: Duration = Duration::from_millis(300);

fn settings(server: &FaultyMailServer) -> SmtpSettings {
    SmtpSettings::default().elsewhere(&format!("smtp://127.0.0.1:{}", server.port()))
}

fn patient(settings: &SmtpSettings) -> Server {
    let mut server = Server::new(settings).expect("settings");
    server.patience = Patience::new(LONG, LONG, LONG);
    server
}

fn address(text: &str) -> Address {
    text.parse().expect("an address")
}

fn send(session: &mut Session, message: &[u8]) -> Outcome {
    session.send(
        &address("nps@example.org"),
        &address("maija@example.org"),
        message,
        || Ok(()),
    )
}

/// An outcome in one line.
fn told(outcome: Outcome) -> String {
    match outcome {
        Outcome::Accepted { reply } => format!("accepted: {reply}"),
        Outcome::Refused { why, stage } => format!("refused at {stage}: {why}"),
        Outcome::Later { why, stage } => format!("later at {stage}: {why}"),
        Outcome::Unusable { why } => format!("unusable: {why}"),
        Outcome::Uncertain { why } => format!("uncertain: {why}"),
        Outcome::NotBegun(error) => format!("not begun: {error}"),
    }
}

fn connections(seen: &Seen) -> Vec<String> {
    seen.connections
        .iter()
        .map(|commands| commands.join(" "))
        .collect()
}

/// Two mails through a server with this fault, of which the second always arrives: what became of the first, and what the server saw.
fn two_mails(after: After, fault: Fault, hasty_at: Option<Stage>) -> (String, Seen) {
    let faulty = FaultyMailServer::start(&[(after, fault)]);
    let mut server = patient(&settings(&faulty));
    if let Some(stage) = hasty_at {
        server.patience = server.patience.with(stage, SHORT);
    }
    let mut session = server.session();
    let first = told(send(&mut session, MESSAGE));
    session.server.patience = Patience::new(LONG, LONG, LONG);
    assert_eq!(
        told(send(&mut session, MESSAGE)),
        "accepted: 250 2.0.0 taken",
        "after {fault:?} after {after:?}"
    );
    drop(session);
    (first, faulty.seen())
}

#[test]
fn many_mails_share_a_connection_and_arrive_byte_for_byte() {
    let faulty = FaultyMailServer::start(&[]);
    let mut server = patient(&settings(&faulty));
    server.messages_per_connection = 2;
    let mut session = server.session();
    for _ in 0..3 {
        assert_eq!(told(send(&mut session, MESSAGE)), "accepted: 250 2.0.0 taken");
    }
    drop(session);
    let seen = faulty.seen();
    assert_eq!(
        connections(&seen),
        [
            "EHLO MAIL RCPT DATA (content) MAIL RCPT DATA (content) QUIT",
            ONE_MAIL
        ]
    );
    assert_eq!(seen.taken, [MESSAGE; 3]);
}

#[test]
fn a_session_that_sends_nothing_never_connects() {
    let faulty = FaultyMailServer::start(&[]);
    drop(patient(&settings(&faulty)).session());
    assert_eq!(connections(&faulty.seen()), [""; 0]);
}

#[test]
fn a_check_sends_nothing() {
    let faulty = FaultyMailServer::start(&[]);
    let tried = patient(&settings(&faulty)).check().expect("a good server");
    tried.at_once().expect("one that takes mails");
    assert_eq!(connections(&faulty.seen()), ["EHLO QUIT"]);
}
