//! PostgreSQL or the mail server goes away in the middle, for a moment or for good.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use nps_tests::cluster::{Cluster, Shutdown};
use nps_tests::faulty_mail_server::{After, FaultyMailServer};
use postgres::{Client, NoTls};

use super::ledger::{MONDAY, WEEK, states, survey, survey_on};
use super::program::{Program, counted, ended, output};

const READERS: u32 = 12;

/// Calls this when a client has come so far the so manyth time.
fn at(server: &FaultyMailServer, stage: After, time: u32, strike: impl Fn() + Send + Sync + 'static) {
    let left = AtomicU32::new(time);
    server.watch(move |after| {
        if after == stage && left.fetch_sub(1, Ordering::SeqCst) == 1 {
            strike();
        }
    });
}

#[test]
fn a_database_that_restarts_while_mails_are_made_costs_none() {
    let cluster = Cluster::start(&[]);
    // What the program waits for when it strikes: to read, or to write into the ledger.
    for table in ["survey.answers", "survey.deliveries"] {
        for how in [Shutdown::Fast, Shutdown::Immediate] {
            let survey = survey_on(&cluster, READERS);
            let mut holder = survey.client();
            let lock = format!("begin; lock table {table} in access exclusive mode");
            holder.batch_execute(&lock).expect("a lock");
            let server = FaultyMailServer::start(&[]);
            let program = Program::default();
            program.start(&mut survey.digest(WEEK, &server));
            survey.until_somebody_waits();
            cluster.restart(how);
            let output = program.output();
            ended(&output, 0);
            assert_eq!(counted(&output, "sent"), u64::from(READERS));
            let mails = survey.true_mails(&server.seen());
            assert_eq!(states(&mails), [("sent", READERS as usize)].into());
        }
    }
}

#[test]
fn a_database_that_restarts_while_mails_are_sent_costs_none() {
    let cluster = Arc::new(Cluster::start(&[]));
    for how in [Shutdown::Fast, Shutdown::Immediate] {
        for stage in [After::Recipient, After::Data, After::FinalDot, After::Answer] {
            let survey = survey_on(&cluster, READERS);
            survey.make(MONDAY);
            let server = FaultyMailServer::start(&[]);
            let restarted = Arc::clone(&cluster);
            at(&server, stage, 4, move || restarted.restart(how));
            let output = output(survey.digest(WEEK, &server).env("NPS_SMTP_SESSIONS", "2"));
            server.watch_no_more();
            ended(&output, 0);
            assert_eq!(
                counted(&output, "sent"),
                u64::from(READERS),
                "{how:?} after {stage:?}"
            );
            let mails = survey.true_mails(&server.seen());
            assert_eq!(
                states(&mails),
                [("sent", READERS as usize)].into(),
                "{how:?} after {stage:?}"
            );
        }
    }
}

#[test]
fn a_database_that_stays_away_ends_the_run_and_nothing_is_lost() {
    let cluster = Arc::new(Cluster::start(&[]));
    for how in [Shutdown::Fast, Shutdown::Immediate] {
        let survey = survey_on(&cluster, READERS);
        survey.make(MONDAY);
        let server = FaultyMailServer::start(&[]);
        let stopped = Arc::clone(&cluster);
        at(&server, After::FinalDot, 4, move || stopped.stop(how));
        let gone = output(survey.digest(WEEK, &server).env("NPS_DATABASE_WAIT", "1"));
        server.watch_no_more();
        let told = ended(&gone, 5);
        assert!(told.contains("hint: "), "{told}");

        cluster.start_again();
        survey.let_time_pass();
        let rest = output(&mut survey.digest(WEEK, &server));
        ended(&rest, 3);
        // The one that the server was given when nobody could write down its answer.
        assert_eq!(counted(&rest, "uncertain"), 1);
        assert_eq!(counted(&rest, "sent"), u64::from(READERS) - 4);
        let mails = survey.true_mails(&server.seen());
        assert_eq!(
            states(&mails),
            [("sent", READERS as usize - 1), ("uncertain", 1)].into()
        );
        assert!(mails.iter().all(|mail| mail.copies == 1), "{mails:?}");
    }
}

#[test]
fn a_ledger_that_gives_no_more_mails_ends_the_run_and_nothing_is_lost() {
    let survey = survey("sending_unclaimed", READERS);
    survey.make(MONDAY);
    let rename = |from: &str, to: &str| {
        let arguments = "text, text, uuid, integer, interval, date, text[]";
        format!("alter function survey.{from}({arguments}) rename to {to}")
    };
    let server = FaultyMailServer::start(&[]);
    let (database, gone) = (survey.database.url(), rename("claim_deliveries", "gone"));
    at(&server, After::FinalDot, 1, move || {
        let mut client = Client::connect(&database, NoTls).expect("a connection");
        client.batch_execute(&gone).expect("another name");
    });
    let told = output(&mut survey.digest(WEEK, &server));
    let told = ended(&told, 6);
    assert!(told.contains("survey.claim_deliveries"), "{told}");
    // The mails that threads had then have found their end, and the others were let go.
    let sent = "select count(*) from survey.deliveries where state = 'sent'";
    assert!(survey.ask(sent) >= 1);
    let left = "select count(*) from survey.deliveries where state not in ('sent', 'pending') or leased_until is not null";
    assert_eq!(survey.ask(left), 0);

    survey.run(&rename("gone", "claim_deliveries"));
    let rest = output(&mut survey.digest(WEEK, &server));
    ended(&rest, 0);
    let mails = survey.true_mails(&server.seen());
    assert_eq!(states(&mails), [("sent", READERS as usize)].into());
    assert!(mails.iter().all(|mail| mail.copies == 1), "{mails:?}");
}

#[test]
fn a_mail_server_that_comes_back_is_waited_for() {
    let survey = survey("sending_back", READERS);
    survey.make(MONDAY);
    let server = Arc::new(FaultyMailServer::start(&[]));
    // It is tried, and then it goes: all four sessions find that out, which is one reason to wait, not four.
    let going = Arc::clone(&server);
    at(&server, After::Quit, 1, move || going.turn_away(4));
    let output = output(
        survey
            .digest(WEEK, &server)
            .env("NPS_SMTP_SESSIONS", "4")
            .env("NPS_DELIVERY_STAY", "6"),
    );
    server.watch_no_more();
    let told = ended(&output, 0);
    assert_eq!(told.matches("can't be reached").count(), 1, "{told}");
    assert_eq!(
        states(&survey.true_mails(&server.seen())),
        [("sent", READERS as usize)].into()
    );
}

#[test]
fn a_mail_server_that_stays_away_ends_the_run_and_the_rest_waits() {
    let survey = survey("sending_away", READERS);
    survey.make(MONDAY);
    let server = Arc::new(FaultyMailServer::start(&[]));
    let going = Arc::clone(&server);
    at(&server, After::Answer, 5, move || {
        going.turn_away(u32::MAX);
        going.cut_all();
    });
    let away = output(survey.digest(WEEK, &server).env("NPS_DELIVERY_STAY", "0"));
    server.watch_no_more();
    let told = ended(&away, 7);
    assert!(
        told.contains("hint: Run it again when the server is there"),
        "{told}"
    );
    assert_eq!((counted(&away, "sent"), counted(&away, "waiting")), (5, 7));

    server.turn_away(0);
    let rest = output(&mut survey.digest(WEEK, &server));
    ended(&rest, 0);
    assert_eq!(
        states(&survey.true_mails(&server.seen())),
        [("sent", READERS as usize)].into()
    );
}
