//! Several programs at once.

use std::process::Output;
use std::sync::{Mutex, Once};
use std::thread::sleep;
use std::time::Duration;

use nps_tests::faulty_mail_server::{After, FaultyMailServer};
use postgres::{Client, NoTls};

use super::ledger::{MONDAY, Survey, WEEK, states, survey};
use super::program::{Program, counted, ended, output};

const READERS: u32 = 200;

fn run_at_once(survey: &Survey, server: &FaultyMailServer, programs: usize) -> Vec<Output> {
    let programs: Vec<Program> = (0..programs).map(|_| Program::default()).collect();
    for program in &programs {
        program.start(survey.digest(WEEK, server).env("NPS_SMTP_SESSIONS", "2"));
    }
    programs.iter().map(Program::output).collect()
}

/// Each makes the mails that no other has made yet, and sends what no other has in hand.
fn each_mail_is_sent_once(purpose: &str, programs: usize) {
    let survey = survey(purpose, READERS);
    survey.run(
        "update survey.subscriptions set when_empty = 'none'
        where unit_id = (select unit_id from survey.units where code = 'oulu') and person_id % 10 = 1",
    );
    let server = FaultyMailServer::start(&[]);
    let outputs = run_at_once(&survey, &server, programs);
    for output in &outputs {
        // Who ends first leaves to the others what they have in hand.
        match counted(output, "waiting") {
            0 => ended(output, 0),
            _ => ended(output, 3),
        };
    }

    let mails = survey.true_mails(&server.seen());
    let [queued, sent, suppressed] = ["queued", "sent", "suppressed"]
        .map(|key| outputs.iter().map(|output| counted(output, key)).sum::<u64>());
    assert_eq!((queued, sent, suppressed), (200, 180, 20));
    assert_eq!(states(&mails), [("sent", 180), ("suppressed", 20)].into());
}

#[test]
fn two_programs_send_each_mail_once() {
    each_mail_is_sent_once("sending_two", 2);
}

#[test]
fn eight_programs_send_each_mail_once() {
    each_mail_is_sent_once("sending_eight", 8);
}

/// While a program has its first mail in hand, before its content, this happens to the database.
fn meanwhile(
    survey: &Survey,
    server: &FaultyMailServer,
    happens: impl Fn(&mut Client) + Send + Sync + 'static,
) {
    let database = survey.database.url();
    let once = Once::new();
    server.watch(move |after| {
        if after == After::Recipient {
            once.call_once(|| happens(&mut Client::connect(&database, NoTls).expect("a connection")));
        }
    });
}

#[test]
fn a_program_that_was_asleep_does_not_send_what_another_has_taken_over() {
    let survey = survey("sending_asleep", 3);
    survey.make(MONDAY);
    let (server, other) = (FaultyMailServer::start(&[]), FaultyMailServer::start(&[]));
    let command = Mutex::new(survey.digest(WEEK, &other));
    meanwhile(&survey, &server, move |client| {
        let late = "update survey.deliveries set leased_until = now() where leased_until is not null";
        client.batch_execute(late).expect("late leases");
        let output = output(&mut command.lock().expect("a command"));
        assert_eq!(counted(&output, "sent"), 3);
    });
    let output = output(&mut survey.digest(WEEK, &server));
    ended(&output, 0);
    assert_eq!(counted(&output, "queued"), 0);
    assert!(server.seen().complete.is_empty());
    assert_eq!(states(&survey.true_mails(&other.seen())), [("sent", 3)].into());
}

#[test]
fn a_program_that_was_asleep_and_takes_its_own_mail_over_sends_it_once() {
    let survey = survey("sending_own", 1);
    survey.make(MONDAY);
    let server = FaultyMailServer::start(&[]);
    meanwhile(&survey, &server, |client| {
        // Its lease runs out, and nothing keeps it; so the program finds it again when it looks for more.
        let asleep = "
            create function survey.asleep() returns trigger language plpgsql as
                'begin new.leased_until := old.leased_until; return new; end';
            create trigger asleep before update on survey.deliveries for each row
                when (old.state = 'claimed' and new.state = 'claimed' and old.leased_until < now()) execute function survey.asleep();
            create table survey.first_claim as select claim from survey.deliveries;
            update survey.deliveries set leased_until = now() - interval '1 second'";
        client.batch_execute(asleep).expect("a lease that runs out");
        let claimed_again = "select count(*) from survey.deliveries natural join survey.first_claim";
        while client
            .query_one(claimed_again, &[])
            .expect("claims")
            .get::<_, i64>(0)
            > 0
        {
            sleep(Duration::from_millis(10));
        }
        // Were it handed out a second time, that session would come as far as the first.
        sleep(Duration::from_millis(100));
    });
    let mut command = survey.digest(WEEK, &server);
    let output = output(
        command
            .env("NPS_SMTP_SESSIONS", "2")
            .env("NPS_DELIVERY_LEASE", "1"),
    );
    ended(&output, 0);
    assert_eq!((counted(&output, "queued"), counted(&output, "sent")), (1, 1));
    assert_eq!(states(&survey.true_mails(&server.seen())), [("sent", 1)].into());
}
